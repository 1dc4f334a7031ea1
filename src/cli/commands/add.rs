//! `touchbase add`: a new person's note, beside those that are there.

use std::collections::BTreeMap;

use clap::Args;
use touchbase::note::properties::role::{Role, Sign};
use touchbase::session::Session;
use touchbase::typed::name as find;
use touchbase::vault::Work;
use touchbase::{Error, ErrorKind, NotePath};

use crate::cli::carry::{Dry, carry_out};
use crate::cli::commands::cadence::cadence_of;
use crate::cli::output::terminal::Terminal;
use crate::cli::template::{self, Placeholders};
use crate::cli::{Failure, Outcome, clock, file_name};

/// `add`
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// Their name
    #[arg(required = true, value_name = "NAME")]
    pub(crate) name: Vec<String>,
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
    let name = file_name::checked(&args.name.join(" "))?;
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
    let cadence = args.cadence.as_deref().map(cadence_of).transpose()?;
    let (folder, signed) = place(session);
    let path = if folder.is_empty() { format!("{name}.md") } else { format!("{folder}/{name}.md") };
    let today = session.agenda.today;
    let template = session.vault.person_template();
    let mut text = match template {
        Some(template) => {
            template::fill(&template, &Placeholders { title: &name, now: clock::moment(today) })
        }
        None => {
            let sign = if signed { "" } else { "type: person\n" };
            format!("---\n{sign}met: {today}\n---\n\n## Touchpoints\n\n## To ask\n")
        }
    };
    if let Some(cadence) = cadence {
        // Right after the fence: if the template has the key already, the later one counts.
        text = match text.strip_prefix("---\n") {
            Some(rest) => format!("---\ncadence: {cadence}\n{rest}"),
            None => format!("---\ncadence: {cadence}\n---\n{text}"),
        };
    }
    let mut work = Work::new(format!("add {name}"), today);
    work.create(NotePath::new(&path), text);
    carry_out(session, &work, &args.dry, terminal)
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
