//! A name as typed → the one person it means; several are listed, or asked about at a terminal, never guessed.

use touchbase::date::show;
use touchbase::network::Person;
use touchbase::session::Session;
use touchbase::text::fold::loose;
use touchbase::text::neutral::neutral;
use touchbase::typed::name;
use touchbase::{Error, ErrorKind};

use crate::cli::Failure;
use crate::cli::missing::{self, Missing};
use crate::cli::output::dialogue::Dialogue;
use crate::cli::output::table::Cell;
use crate::cli::output::terminal::{FAINT, STRONG, Terminal, said};

/// The most people that are listed where a name may mean several.
const LISTED: usize = 20;

/// The one person a typed name means.
pub(crate) fn one(
    session: &Session<'_>,
    typed: &str,
    terminal: &Terminal,
) -> Result<usize, Failure> {
    let found = name::people(session.network, typed);
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(nobody(session, typed).into()),
        many => match terminal.dialogue() {
            Some(dialogue) => chosen(session, typed, many, &dialogue),
            None => Err(several(session, typed, many).into()),
        },
    }
}

/// What to type for a person: the first name if it means only them.
pub(crate) fn callable(session: &Session<'_>, person: &Person<'_>) -> String {
    let first = person.name().split_whitespace().next().unwrap_or(person.name());
    match name::people(session.network, first).len() {
        1 => said(first).to_lowercase(),
        _ => format!("\"{}\"", said(&name_for(person, session))),
    }
}

/// A name that means this person alone: theirs, else the path of their note.
pub(crate) fn name_for(person: &Person<'_>, session: &Session<'_>) -> String {
    let alone = name::people(session.network, person.name()).len() == 1;
    let plain = loose(person.name()).chars().any(char::is_alphanumeric);
    let path = person.path().without_extension();
    if alone && plain { person.name().to_owned() } else { path.to_owned() }
}

/// The same for the words of an argument; where there are none, it asks, or says what to type.
pub(crate) fn given(
    session: &Session<'_>,
    words: &[String],
    form: &str,
    terminal: &Terminal,
) -> Result<usize, Failure> {
    let missing = Missing { question: "Who?", error: "nobody is named", form };
    one(session, &missing::words(words, &missing, terminal)?, terminal)
}

/// Which of several people is meant, as somebody at the terminal says.
pub(crate) fn chosen(
    session: &Session<'_>,
    typed: &str,
    many: &[usize],
    dialogue: &Dialogue<'_>,
) -> Result<usize, Failure> {
    let shown = many.get(..LISTED.min(many.len())).unwrap_or_default();
    let rows = shown.iter().map(|at| {
        let [name, about, last, path] = told_apart(session, *at);
        let plain = [about, last].map(Cell::new);
        let path = Cell::new(path).style(FAINT);
        std::iter::once(Cell::new(name).style(STRONG)).chain(plain).chain([path]).collect()
    });
    let mut lead = format!("{}:", may_mean(typed, many.len()));
    if many.len() > LISTED {
        lead.push_str(&format!(" these are the first {LISTED}"));
    }
    let chosen = dialogue.choose(&lead, rows.collect())?;
    match chosen.and_then(|at| shown.get(at)) {
        Some(at) => Ok(*at),
        None => Err(Error::new(ErrorKind::Ambiguous, "no one was chosen; nothing was done").into()),
    }
}

fn nobody(session: &Session<'_>, typed: &str) -> Error {
    let message = format!("nobody here is called `{}`", neutral(typed));
    let error = Error::new(ErrorKind::NotFound, message);
    match name::near(session.network, &loose(typed)) {
        Some(near) => error.hint(format!("did you mean `{near}`?")),
        None => error.hint("list everyone with `touchbase people`"),
    }
}

fn several(session: &Session<'_>, typed: &str, many: &[usize]) -> Error {
    let mut error = Error::new(ErrorKind::Ambiguous, may_mean(typed, many.len()));
    for at in many.iter().take(LISTED) {
        let [name, about, last, path] = told_apart(session, *at);
        let known = [name, about, last].into_iter().filter(|fact| !fact.is_empty());
        let known: Vec<String> = known.collect();
        error = error.hint(format!("{} ({path})", known.join(" · ")));
    }
    let rest = many.len().saturating_sub(LISTED);
    if rest > 0 { error.hint(format!("and {rest} more")) } else { error }
}

fn may_mean(typed: &str, n: usize) -> String {
    format!("`{}` may mean {n} people", neutral(typed))
}

/// What tells someone from others of their name: the name, what they do and where, the last time, the note.
fn told_apart(session: &Session<'_>, at: usize) -> [String; 4] {
    let Some((person, status)) = session.agenda.get(at) else { return Default::default() };
    let last = status.last.map(|last| show::long(last.date, session.agenda.today));
    let last = last.map_or_else(|| "nothing dated yet".to_owned(), |day| format!("last {day}"));
    [said(person.name()), about(session, at), last, said(person.path().as_str())]
}

/// What someone does, where they are, and the circles they are in.
pub(crate) fn about(session: &Session<'_>, at: usize) -> String {
    let Some(person) = session.network.people.get(at) else { return String::new() };
    let profile = person.note.profile();
    let about = [&profile.role, &profile.organization, &profile.place];
    let about = about.into_iter().flatten().map(|text| said(text));
    let about: Vec<String> = about.chain(person.circles.iter().map(|text| said(text))).collect();
    about.join(", ")
}
