//! The settings that `init` offers.

use std::fmt::Write;

use touchbase::date::Cadence;
use touchbase::network::survey::Survey;
use touchbase::session::Session;
use touchbase::{Code, Diagnostic};

use super::languages;
use crate::cli::output::terminal::said;

/// The settings that would suit the vault, with what each is for.
pub(super) fn suggested(
    session: &Session<'_>,
    survey: &Survey,
    diagnostics: &[Diagnostic],
) -> String {
    let mut out = "# Settings of touchbase; all of them may be left out.\n".to_owned();
    if let Some(owner) = diagnostics.iter().find(|d| d.code == Code::OwnerUnnamed) {
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
    if let Some(names) = languages::proposed(session) {
        let _ = write!(
            out,
            "\n# Some notes are in other languages, too few to be sure. Take out the `#` to read their words.\n\
             # language: [{names}]\n"
        );
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
