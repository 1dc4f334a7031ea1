//! A name that is to be the name of a file too.

use touchbase::text::neutral::neutral;
use touchbase::{Error, ErrorKind};

/// The name with single blanks, if every system takes it for a file and every link leads to it.
///
/// # Errors
///
/// When it cannot be the name of a file.
pub(crate) fn checked(typed: &str) -> Result<String, Error> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let hostile = |c: char| c.is_control() || "/\\:*?\"<>|#^[]".contains(c);
    if name.is_empty() || name.starts_with('.') || name.contains(hostile) {
        let message = format!("`{}` cannot be the name of a file", neutral(&name));
        return Err(Error::new(ErrorKind::Usage, message)
            .hint("leave out / \\ : * ? \" < > | # ^ [ ]; the full name can stand in the note"));
    }
    Ok(name)
}
