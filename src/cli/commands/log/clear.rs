//! A sentence in which a name or a day has several readings: somebody at the terminal says which one is meant.

use touchbase::date::show;
use touchbase::session::Session;
use touchbase::typed::sentence::{self, Choice, Refused, Sentence};

use super::form;
use crate::cli::output::dialogue::Dialogue;
use crate::cli::output::table::Cell;
use crate::cli::output::terminal::said;
use crate::cli::{Failure, whom};

/// The sentence, understood; refused with the forms that work where nobody can be asked, or asking does not help.
pub(super) fn understood(
    typed: &str,
    session: &Session<'_>,
    dialogue: Option<&Dialogue<'_>>,
) -> Result<Sentence, Failure> {
    let (today, order) = (session.agenda.today, session.vault.config().date_order);
    let mut so_far = typed.to_owned();
    loop {
        let read = sentence::understand(session.network, &so_far, today, order);
        let refused = match read {
            Ok(sentence) => return Ok(sentence),
            Err(refused) => *refused,
        };
        let clearer = dialogue.map(|dialogue| clearer(&refused, session, dialogue)).transpose()?;
        match clearer.flatten() {
            Some(clearer) => so_far = clearer,
            None => return Err(form::beside(refused, typed, session).into()),
        }
    }
}

/// The sentence with the one reading that is meant; `None` when there is nothing to choose, or nothing was chosen.
fn clearer(
    refused: &Refused,
    session: &Session<'_>,
    dialogue: &Dialogue<'_>,
) -> Result<Option<String>, Failure> {
    match refused.choice() {
        None => Ok(None),
        Some(Choice::Person(name)) => {
            let at = whom::chosen(session, name, &refused.people, dialogue)?;
            Ok(session.network.people.get(at).and_then(|person| refused.with(person)))
        }
        Some(Choice::Day(words)) => {
            let days = &refused.days;
            let rows = days.iter().map(|day| vec![Cell::new(show::full(*day))]).collect();
            let lead = format!("`{}` may mean {} days:", said(words), days.len());
            let chosen = dialogue.choose(&lead, rows)?;
            Ok(chosen.and_then(|at| days.get(at)).and_then(|day| refused.on(*day)))
        }
    }
}
