//! `touchbase add`: a new person's note, beside those that are there.
//!
//! What the note says is `note`'s business.

mod note;

use std::collections::BTreeMap;

use clap::Args;
use touchbase::date::phrase::{self, Toward};
use touchbase::date::{Date, show};
use touchbase::note::properties::role::{Role, Sign};
use touchbase::session::Session;
use touchbase::text::neutral::neutral;
use touchbase::typed::name as find;
use touchbase::vault::Work;
use touchbase::{Error, ErrorKind, NotePath};

use self::note::New;
use crate::cli::ahead::unread;
use crate::cli::carry::{Dry, carry_out_as};
use crate::cli::missing::{self, Missing};
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome, clock, file_name};

/// `add`
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// Their name
    #[arg(value_name = "NAME")]
    pub(crate) name: Vec<String>,
    /// The day you met: a date, or words such as `last friday` [default: today]
    #[arg(long, value_name = "DAY")]
    pub(crate) met: Option<String>,
    /// How often to be in touch
    #[arg(long, value_name = "EVERY")]
    pub(crate) cadence: Option<String>,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

pub(crate) fn run(
    args: &Add,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let missing =
        Missing { question: "Who?", error: "nobody is named", form: "touchbase add NAME" };
    let name = file_name::checked(&missing::words(&args.name, &missing, terminal)?)?;
    let same = find::people(session.network, &name);
    let is_called = |at: &&usize| {
        session.network.people.get(**at).is_some_and(|person| {
            person.names().any(|known| known.to_lowercase() == name.to_lowercase())
        })
    };
    if let Some(person) = same.iter().find(is_called).and_then(|at| session.network.people.get(*at))
    {
        return Err(Error::new(ErrorKind::Refused, format!("`{name}` is known already"))
            .at(person.path().as_str())
            .hint("for a second person of that name, add something to it")
            .into());
    }
    let today = session.agenda.today;
    let met = args.met.as_deref().map(|day| met_on(day, session)).transpose()?;
    let (folder, signed) = place(session);
    let path = if folder.is_empty() { format!("{name}.md") } else { format!("{folder}/{name}.md") };
    let path = NotePath::new(&path);
    let template = session.vault.person_template();
    let new = New { name: &name, met, cadence: args.cadence.as_deref(), signed };
    let text = match &template {
        Some(template) => new.filled(&template.text, clock::moment(today)),
        None => new.plain(today),
    };
    let note = new.completed(&path, text, session)?;
    let mut understood = match &template {
        Some(template) => format!("new note {path}, from {}\n", template.path),
        None => format!("new note {path}; no template for people was found\n"),
    };
    if let Some(left) = note.left {
        understood.push_str(&format!(
            "{} is left in its front matter: it counts as a person once that is filled in\n",
            neutral(&left)
        ));
    }
    let mut work = Work::new(format!("add {name}"), today);
    work.create(path, note.text);
    carry_out_as(session, &work, &args.dry, terminal, &understood)
}

/// The day of `--met`.
fn met_on(typed: &str, session: &Session<'_>) -> Result<Date, Error> {
    let (today, order) = (session.agenda.today, session.vault.config().date_order);
    let named = phrase::read(typed, today, Toward::Past, order);
    let day = named.map_err(|why| unread(&format!("--met {typed}"), why))?.day;
    if day > today {
        let message = format!("`--met {}` has not come yet: {}", neutral(typed), show::full(day));
        return Err(Error::new(ErrorKind::Usage, message)
            .hint("for a first meeting that is planned, add them and log it for its day"));
    }
    Ok(day)
}

/// The folder of most people, and whether lying there makes a note a person.
fn place(session: &Session<'_>) -> (String, bool) {
    let mut folders: BTreeMap<&str, (usize, bool)> = BTreeMap::new();
    for person in &session.network.people {
        // A person's own folder is not a place for others.
        if person.note.is_folder_note {
            continue;
        }
        let (count, by_folder) = folders.entry(person.path().folder()).or_default();
        *count += 1;
        *by_folder |= person.note.role == Role::Person(Sign::Folder);
    }
    let most = folders
        .into_iter()
        .max_by_key(|(folder, (count, _))| (*count, std::cmp::Reverse((*folder).to_owned())));
    match most {
        Some((folder, (_, signed))) => (folder.to_owned(), signed),
        None => {
            (session.vault.config().people.first().cloned().unwrap_or("People".to_owned()), true)
        }
    }
}
