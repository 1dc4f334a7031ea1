//! A name that is to be the name of a file too.

use touchbase::text::neutral::neutral;
use touchbase::text::span::first_chars;
use touchbase::{Error, ErrorKind};

/// The longest name, in bytes: file systems take 255 with the extension, and some of them count what they add.
const LONGEST: usize = 200;

/// The name with single blanks, if every system takes it for a file and every link leads to it.
///
/// # Errors
///
/// When it cannot be the name of a file.
pub(crate) fn checked(typed: &str) -> Result<String, Error> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let hostile = |c: char| c.is_control() || "/\\:*?\"<>|#^[]".contains(c);
    if name.len() > LONGEST {
        let message =
            format!("`{}…` is too long for the name of a file", neutral(first_chars(&name, 40)));
        return Err(Error::new(ErrorKind::Usage, message)
            .hint("take a shorter one; the full name can be in the note"));
    }
    if name.is_empty() || name.starts_with('.') || name.contains(hostile) {
        let message = format!("`{}` cannot be the name of a file", neutral(&name));
        return Err(Error::new(ErrorKind::Usage, message)
            .hint("leave out / \\ : * ? \" < > | # ^ [ ]; the full name can be in the note"));
    }
    Ok(name)
}
