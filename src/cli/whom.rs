//! A name as typed → the one person it means; several are listed, never guessed.

use touchbase::text::fold::loose;
use touchbase::text::neutral::neutral;
use touchbase::typed::name;
use touchbase::{Error, ErrorKind};

use touchbase::session::Session;

use crate::cli::output::terminal::said;

/// The one person a typed name means.
pub(crate) fn one(session: &Session<'_>, typed: &str) -> Result<usize, Error> {
    let found = name::people(session.network, typed);
    let shown = neutral(typed).into_owned();
    match found.as_slice() {
        [one] => Ok(*one),
        [] => {
            let error = Error::new(ErrorKind::NotFound, format!("nobody here is called `{shown}`"));
            Err(match name::near(session.network, &loose(typed)) {
                Some(near) => error.hint(format!("did you mean `{near}`?")),
                None => error.hint("list everyone with `touchbase people`"),
            })
        }
        many => {
            let mut error = Error::new(
                ErrorKind::Ambiguous,
                format!("`{shown}` may mean {} people", many.len()),
            );
            for at in many.iter().take(10) {
                if let Some(person) = session.network.people.get(*at) {
                    error = error.hint(format!("{} ({})", person.name(), person.path()));
                }
            }
            let rest = many.len().saturating_sub(10);
            Err(if rest > 0 { error.hint(format!("and {rest} more")) } else { error })
        }
    }
}

/// What to type for a person: the first name if it means only them.
pub(crate) fn callable(session: &Session<'_>, name: &str) -> String {
    let first = name.split_whitespace().next().unwrap_or(name);
    match name::people(session.network, first).len() {
        1 => said(first).to_lowercase(),
        _ => format!("\"{}\"", said(name)),
    }
}
