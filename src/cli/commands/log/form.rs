//! The form of `log` that needs no grammar, for a sentence that was refused: ready to paste.

use touchbase::Error;
use touchbase::date::Date;
use touchbase::session::Session;
use touchbase::typed::sentence::Refused;

use crate::cli::shell::quoted;
use crate::cli::whom;

/// The most lines of forms below a refusal.
const FORMS: usize = 10;

/// The error of a refused sentence with the forms that would work: one for each person and day that may be meant.
pub(super) fn beside(refused: Refused, typed: &str, session: &Session<'_>) -> Error {
    let Refused { error, people, days, stranger, .. } = refused;
    if people.is_empty() {
        return match stranger {
            Some(name) => error
                .hint("begin a note for someone new, and say it again:")
                .hint(format!("touchbase add {}", quoted(&name))),
            None => error
                .hint("name someone as they are called in your notes; everyone is listed by:")
                .hint("touchbase people"),
        };
    }
    let days = if days.is_empty() { vec![session.agenda.today] } else { days };
    let people = people.iter().filter_map(|at| session.network.people.get(*at));
    let forms = people.flat_map(|person| {
        days.iter().map(move |day| form(&whom::name_for(person, session), *day, typed))
    });
    forms.take(FORMS).fold(error, Error::hint)
}

fn form(name: &str, day: Date, typed: &str) -> String {
    format!("touchbase log --with {} --on {day} {}", quoted(name), quoted(typed))
}
