//! `touchbase rename`: another name for a person, and for the file of their note.

use clap::Args;
use touchbase::change::Change;
use touchbase::network::Resolved;
use touchbase::note::markdown::links;
use touchbase::session::Session;
use touchbase::text::Span;
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
    /// Also let links lead to the new file name; shown first, and written with --apply
    #[arg(long)]
    pub(crate) links: bool,
    /// Write what --links shows
    #[arg(long, requires = "links")]
    pub(crate) apply: bool,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

pub(crate) fn run(
    args: &Rename,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let name = file_name::checked(&args.new.join(" "))?;
    let at = whom::one(session, &args.old, terminal)?;
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
    if args.links {
        relink(session, at, &to, &mut work)?;
    }
    work.rename(path.clone(), to, name);
    if !args.links || args.apply || args.dry.dry_run {
        return carry_out(session, &work, &args.dry, terminal);
    }
    let outcome = carry_out(session, &work, &Dry { dry_run: true }, terminal)?;
    terminal.print("\nNothing is written yet; the same with --apply writes it.\n")?;
    Ok(outcome)
}

/// Adds the notes whose links lead to a person by the name of their file.
fn relink(session: &Session<'_>, at: usize, to: &NotePath, work: &mut Work) -> Result<(), Failure> {
    let network = session.network;
    let Some(person) = network.people.get(at) else { return Ok(()) };
    let old = person.path().stem().to_lowercase();
    let is_by_file = |target: &str, from: &NotePath| {
        let last = NotePath::new(target);
        last.stem().to_lowercase() == old
            && network.names.resolve(target, from) == Resolved::Person(at)
    };
    for note in session.scan.index.notes() {
        if note.path != *person.path() && note.path.stem().eq_ignore_ascii_case(to.stem()) {
            let message = format!(
                "`{}` is the name of another note, so that links may lead there",
                to.stem()
            );
            return Err(Error::new(ErrorKind::Refused, neutral(&message).into_owned())
                .at(note.path.as_str())
                .hint("choose another name, or leave out --links")
                .into());
        }
        let Some(text) = session.vault.read_page(note.path.as_str()) else { continue };
        let all = links::in_span(&text, Span::new(0, text.len()), None);
        let mut targets: Vec<String> = all
            .into_iter()
            .filter(|link| is_by_file(&link.target, &note.path))
            .map(|link| link.target.into_owned())
            .collect();
        targets.sort_unstable();
        targets.dedup();
        if !targets.is_empty() {
            let stem = to.stem().to_owned();
            work.change(note.path.clone(), Change::Relink { targets, stem });
        }
    }
    Ok(())
}
