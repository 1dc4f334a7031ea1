//! `touchbase init`: what is in this vault, and which settings would suit it.

use std::collections::BTreeMap;
use std::fmt::Write;

use clap::Args;
use touchbase::Code;
use touchbase::config::DailyFormat;
use touchbase::date::{Cadence, show};
use touchbase::network::survey::{Survey, survey};
use touchbase::phrase;
use touchbase::session::Session;
use touchbase::text::words::{counted, counted_people, plural};
use touchbase::vault::PassedOver;

use crate::cli::output::table::{self, Cell};
use crate::cli::output::terminal::{STRONG, Terminal, said, styled};
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

/// At most this many ambiguous names are listed.
const NAMES: usize = 5;

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
    found(&mut out, session, &survey, terminal);
    let settings = settings(session, &survey);
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

/// What was found, a paragraph each; what there is none of is left out.
fn found(out: &mut String, session: &Session<'_>, survey: &Survey, terminal: &Terminal) {
    let mut part = |title: &str, rows: Vec<(String, String)>| {
        if rows.is_empty() {
            return;
        }
        let rows: Vec<Vec<Cell>> = rows
            .into_iter()
            .map(|(count, what)| vec![Cell::new(format!("{count:>5}")), Cell::new(what)])
            .collect();
        let _ = write!(
            out,
            "\n{}\n{}",
            styled(STRONG, title),
            table::render(&rows, 0, terminal.width())
        );
    };
    part(
        "People are known by",
        survey
            .signs
            .iter()
            .map(|one| (one.people.to_string(), one.sign.words().to_owned()))
            .collect(),
    );
    part(
        "Touchpoints come from",
        survey
            .origins
            .iter()
            .map(|one| {
                let notes = counted(one.notes, "note");
                (
                    one.touchpoints.to_string(),
                    format!("{} ({notes})", one.origin.of(one.touchpoints)),
                )
            })
            .collect(),
    );
    let own: usize = survey.cadence_keys.iter().map(|one| one.people).sum();
    let mut rhythm: Vec<(String, String)> = survey
        .cadence_keys
        .iter()
        .map(|one| {
            let say = plural(one.people, "says", "say");
            (one.people.to_string(), format!("{say} how often, by the key {}", said(&one.key)))
        })
        .collect();
    let rest = session.network.people.len().saturating_sub(own);
    if rest > 0 {
        let default = session.vault.config().default_cadence;
        let not = plural(rest, "does not", "do not");
        rhythm
            .push((rest.to_string(), format!("{not}; the default is {}", phrase::every(default))));
    }
    part("People and how often", rhythm);
    let formats = session.vault.config().daily_formats.iter();
    part(
        "Daily notes",
        formats
            .map(|DailyFormat { folder, format }| {
                let place =
                    if folder.is_empty() { String::new() } else { format!(" in {}", said(folder)) };
                (String::new(), format!("{}{place}, as Obsidian has it", said(format.pattern())))
            })
            .collect(),
    );
    let mut skipped: BTreeMap<&str, usize> = BTreeMap::new();
    for PassedOver { reason, .. } in &session.scan.passed_over {
        *skipped.entry(reason).or_default() += 1;
    }
    part(
        "Passed over",
        skipped.into_iter().map(|(reason, n)| (n.to_string(), reason.to_owned())).collect(),
    );
    let diagnostics = session.diagnostics();
    let ambiguous = diagnostics.iter().filter(|d| d.code == Code::NameAmbiguous);
    part(
        "Names that are not clear",
        ambiguous.take(NAMES).map(|d| (String::new(), said(&d.message))).collect(),
    );
    let others = diagnostics.iter().filter(|d| d.code != Code::OwnerUnnamed).count();
    if others > 0 {
        let _ = writeln!(out, "\n{}: touchbase check", counted(others, "problem"));
    }
}

/// The settings that would suit the vault, with what each is for.
fn settings(session: &Session<'_>, survey: &Survey) -> String {
    let mut out = "# Settings of touchbase; all of them may be left out.\n".to_owned();
    if let Some(owner) = session.diagnostics().iter().find(|d| d.code == Code::OwnerUnnamed) {
        let name = owner.message.split('`').nth(1).unwrap_or("");
        let _ = write!(
            out,
            "\n# Your name, so that you are not listed as a contact.\nme: {}\n",
            quoted(name)
        );
    } else if session.vault.config().me.is_empty() {
        out.push_str("\n# Your name, so that you are not listed as a contact.\n# me: Your Name\n");
    }
    out.push_str("\n# How often to be in touch with people whose note does not say.\n");
    out.push_str("# default-cadence: 3 months\n");
    if survey.groups.is_empty() {
        out.push_str(
            "\n# Groups that share a rhythm, by a tag, a folder or a key of their notes.\n",
        );
        out.push_str("# circles:\n#   close: 2 weeks\n#   mentors: 2 months\n");
    } else {
        out.push_str(
            "\n# Groups that share a rhythm, by a tag, a folder or a key of their notes. Take out the `#`\n\
             # of those you want; the rhythm is the one their touchpoints show so far.\n# circles:\n",
        );
        for group in &survey.groups {
            let rhythm = group
                .rhythm
                .map_or(Cadence::Every(touchbase::date::Interval::months(3)), Cadence::Every);
            let _ =
                writeln!(out, "#   {}: {rhythm}   # {} people", quoted(&group.name), group.people);
        }
    }
    out.push_str("\n# How many people are put on one day's list.\n# per-day: 5\n");
    out
}

/// A name as YAML takes it.
fn quoted(name: &str) -> String {
    let name = said(name);
    let plain = name.starts_with(char::is_alphabetic)
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    if plain { name } else { format!("\"{}\"", name.replace(['\\', '"'], "")) }
}
