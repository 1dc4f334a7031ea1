//! `touchbase init`: what is in this vault, and which settings would suit it.

mod found;
mod languages;
mod settings;

use std::fmt::Write;

use clap::Args;
use touchbase::date::show;
use touchbase::network::survey::survey;
use touchbase::network::uncounted;
use touchbase::session::Session;
use touchbase::text::words::{counted, counted_people};

use crate::cli::output::terminal::{STRONG, Terminal, styled};
use crate::cli::{Failure, Outcome};

/// `init`
#[derive(Debug, Args)]
pub(crate) struct Init {
    /// Write the suggested touchbase.yaml, unless there is one already
    #[arg(long)]
    pub(crate) write: bool,
    /// Set up a merge driver, so that git joins new entries and reports from two machines
    ///
    /// Adds a line to the vault's .gitattributes and the driver to this clone's configuration.
    #[arg(long, conflicts_with = "write")]
    pub(crate) git: bool,
}

pub(crate) fn run(
    args: &Init,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let survey = survey(session.network);
    let mut out = head(session);
    if session.network.people.is_empty() {
        out.push_str(
            "\nA note is a person if it says `type: person` or has the tag `person` in its front matter, \
             or lies\nin a folder called People, Contacts, CRM or Network. Is this the right folder?\n",
        );
        terminal.print(&out)?;
        return Ok(Outcome::Done);
    }
    let uncounted = uncounted::all(&session.scan.index, session.network);
    let diagnostics = session.diagnostics();
    out.push_str(&found::text(session, &survey, &uncounted, &diagnostics, terminal));
    let settings = settings::suggested(session, &survey, &diagnostics);
    if args.write {
        session.vault.write_settings(&settings)?;
        out.push_str("\ntouchbase.yaml: written\n");
    } else {
        let _ = write!(
            out,
            "\n{}\n\n{}",
            styled(STRONG, "A touchbase.yaml for it (touchbase init --write)"),
            indented(&settings)
        );
    }
    terminal.print(&out)?;
    Ok(Outcome::Done)
}

fn indented(text: &str) -> String {
    text.lines().fold(String::new(), |mut out, line| {
        let _ = writeln!(out, "{}{line}", if line.is_empty() { "" } else { "  " });
        out
    })
}

fn head(session: &Session<'_>) -> String {
    let people = &session.network.people;
    let touchpoints: usize = people.iter().map(|person| person.touchpoints.len()).sum();
    let first = people.iter().filter_map(|p| Some(p.touchpoints.first()?.date)).min();
    let since = first.map(|day| format!(" since {}", show::long(day, session.agenda.today)));
    format!(
        "{}, {}, {}{}\n",
        counted(session.scan.index.len(), "note"),
        counted_people(people.len()),
        counted(touchpoints, "touchpoint"),
        since.unwrap_or_default()
    )
}
