//! Words as a shell writes them. The only file that knows shlex.

use touchbase::text::neutral::neutral;
use touchbase::{Error, ErrorKind};

/// A command split into its words; `None` when a quote is not closed or there are no words.
pub(crate) fn split(command: &str) -> Option<Vec<String>> {
    shlex::split(command).filter(|words| words.first().is_some_and(|word| !word.is_empty()))
}

/// `text` as one word for a shell.
///
/// # Errors
///
/// When it holds a NUL, which no shell takes.
pub(crate) fn quote(text: &str) -> Result<String, Error> {
    shlex::try_quote(text).map(|quoted| quoted.into_owned()).map_err(|_| {
        Error::new(ErrorKind::Refused, format!("`{}` cannot be passed to a shell", neutral(text)))
    })
}

/// Words as one argument to paste: understood by POSIX shells and by PowerShell alike.
pub(crate) fn quoted(words: &str) -> String {
    let words = neutral(words).replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{}\"", words.replace('$', "\\$").replace('`', "\\`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_survive_quotes() {
        let words = |command: &str| split(command).map(|words| words.join("|"));
        assert_eq!(words("code --wait").as_deref(), Some("code|--wait"));
        assert_eq!(words("'/opt/My Editor/ed' -n").as_deref(), Some("/opt/My Editor/ed|-n"));
        assert_eq!(words("emacsclient -a \"\" -c").as_deref(), Some("emacsclient|-a||-c"));
        assert_eq!(words("/opt/My\\ Editor/ed").as_deref(), Some("/opt/My Editor/ed"));
        for none in ["", "  ", "''", "vim 'x", "\"vim"] {
            assert_eq!(words(none), None, "{none}");
        }
    }

    #[test]
    fn a_quoted_word_is_split_into_itself() {
        for text in ["plain", "/a b/c", "it's", "a\"b", "$HOME `x` \\", "", "-n", "Zoë %"] {
            let quoted = quote(text).map(|quoted| shlex::split(&quoted));
            assert_eq!(quoted.ok().flatten(), Some(vec![text.to_owned()]), "{text}");
        }
        assert!(quote("a\0b").is_err());
    }
}
