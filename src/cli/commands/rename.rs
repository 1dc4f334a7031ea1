//! `touchbase rename`: another name for a person, and for the file of their note.

use clap::Args;
use touchbase::session::Session;
use touchbase::text::neutral::neutral;
use touchbase::typed::name as find;
use touchbase::vault::Work;
use touchbase::{Error, ErrorKind, NotePath};

use crate::cli::carry::{Dry, carry_out};
use crate::cli::output::terminal::{Terminal, said};
use crate::cli::{Failure, Outcome, file_name, whom};

/// `rename`
#[derive(Debug, Args)]
pub(crate) struct Rename {
    /// Who, as they are called now
    #[arg(value_name = "OLD")]
    pub(crate) old: String,
    /// What they are called from now on
    #[arg(required = true, value_name = "NEW")]
    pub(crate) new: Vec<String>,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

pub(crate) fn run(
    args: &Rename,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let name = file_name::checked(&args.new.join(" "))?;
    let at = whom::one(session, &args.old)?;
    let Some(person) = session.network.people.get(at) else { return Ok(Outcome::Done) };
    let path = person.path();
    if person.note.is_folder_note {
        return Err(Error::new(ErrorKind::Refused, "is the note of a folder and was left alone")
            .at(path.as_str())
            .hint("rename the folder; the old name can stand under `aliases:`")
            .into());
    }
    if person.name() == name {
        terminal.print(&format!("{}: called so already; nothing changed\n", said(&name)))?;
        return Ok(Outcome::Done);
    }
    let is_called = |other: &usize| {
        *other != at
            && session.network.people.get(*other).is_some_and(|other| {
                other.note.names().any(|known| known.to_lowercase() == name.to_lowercase())
            })
    };
    if let Some(other) = find::people(session.network, &name).into_iter().find(is_called)
        && let Some(other) = session.network.people.get(other)
    {
        let message = format!("`{}` is someone else's name", neutral(&name));
        return Err(Error::new(ErrorKind::Refused, message)
            .at(other.path().as_str())
            .hint(format!(
                "if both are one person: touchbase merge \"{}\" into \"{name}\"",
                args.old
            ))
            .into());
    }
    let extension = path.as_str().get(path.without_extension().len()..).unwrap_or(".md");
    let folder = path.folder();
    let gap = if folder.is_empty() { "" } else { "/" };
    let to = NotePath::new(&format!("{folder}{gap}{name}{extension}"));
    let mut work = Work::new(format!("rename {} to {name}", person.name()), session.agenda.today);
    work.rename(path.clone(), to, name);
    carry_out(session, &work, &args.dry, terminal)
}
