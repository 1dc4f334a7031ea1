//! The text of a `touchbase.yaml` → settings, and what is wrong in it.

use super::settings::{Config, SETTINGS};
use crate::diagnostic::{Code, Diagnostic, OfFile, Place, quoted};
use crate::path::NotePath;
use crate::text::nearest::nearest;
use crate::text::{Lines, Span};
use crate::yaml;

/// The name of the configuration file in the vault's root.
pub const FILE: &str = "touchbase.yaml";

/// The most entries of one setting: each is looked at for every note.
const MOST_ENTRIES: usize = 1_000;

impl Config {
    /// Reads the text of a `touchbase.yaml`. What is wrong in it is reported and has its default.
    pub fn parse(text: &str) -> (Self, Vec<Diagnostic>) {
        let mut config = Self::default();
        let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
        let (start, end) = match yaml::fence(text, start) {
            yaml::Fence::Found { block, .. } => (block.start as usize, block.end as usize),
            _ => (start, text.len()),
        };
        let lines = Lines::new(text);
        let mut reader = Reader { text, lines: &lines, diagnostics: OfFile::default() };
        let mut block = yaml::split(text, Span::new(start, end));
        if block.keys.is_empty() && !block.faults.is_empty() {
            let at = block.faults.first().map(|fault| fault.at).unwrap_or_default();
            reader.report(
                Code::ConfigUnreadable,
                at,
                "expected a list of `key: value` pairs".to_owned(),
                || "write one `key: value` a line, such as `per-day: 5`".to_owned(),
            );
            return (config, reader.diagnostics.take());
        }
        for fault in &block.faults {
            reader.report(Code::ConfigValue, fault.at, fault.message.clone(), || {
                fault.help.unwrap_or("write one `key: value` a line").to_owned()
            });
        }
        for key in &mut block.keys {
            if let Some(fault) = &key.fault {
                reader.report(Code::ConfigValue, fault.at, fault.message.clone(), || {
                    fault.help.unwrap_or("put the value in quotes").to_owned()
                });
                continue;
            }
            let name = key.name.trim().to_lowercase().replace(['_', ' '], "-");
            let Some(setting) = SETTINGS.iter().find(|setting| setting.key == name) else {
                let message = format!("there is no key {}", quoted(key.name));
                reader.report(Code::ConfigKeyUnknown, key.at, message, || known(&name));
                continue;
            };
            if key.value.is_empty() {
                continue;
            }
            if key.value.shorten(MOST_ENTRIES) {
                let message = format!(
                    "`{name}` has more than {MOST_ENTRIES} entries; the others were left out"
                );
                reader.report(Code::ConfigValue, key.at, message, || {
                    "say it with fewer: `Work/**` selects all that is in a folder".to_owned()
                });
            }
            if let Err(wanted) = (setting.read)(&mut config, &key.value) {
                let at = shown(text, key.value_at);
                let message =
                    format!("invalid value {} for `{name}`", quoted(&key.value.to_string()));
                reader.report(Code::ConfigValue, at, message, || format!("write {wanted}"));
            }
        }
        (config, reader.diagnostics.take())
    }
}

/// What may have been meant by a key that does not exist.
fn known(name: &str) -> String {
    let keys = SETTINGS.iter().map(|setting| setting.key);
    match nearest(name, keys.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the keys are {}", keys.collect::<Vec<_>>().join(", ")),
    }
}

struct Reader<'t> {
    text: &'t str,
    lines: &'t Lines<'t>,
    diagnostics: OfFile,
}

impl Reader<'_> {
    fn report(&mut self, code: Code, at: Span, message: String, help: impl Fn() -> String) {
        let place = Place::new(NotePath::new(FILE), self.lines, self.text, at);
        self.diagnostics.push(Diagnostic::new(code, place, message).help(help()));
    }
}

/// The part of a value that is worth marking: without the blanks around it.
fn shown(text: &str, at: Span) -> Span {
    let raw = at.of(text);
    let lead = raw.len() - raw.trim_start().len();
    Span::new(at.start as usize + lead, at.start as usize + raw.trim_end().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::LinkStyle;
    use crate::date::{DateOrder, Interval};

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let (_, diagnostics) = Config::parse(text);
        let shown: Vec<String> = diagnostics
            .iter()
            .map(|d| {
                let help = d.help.as_deref().unwrap_or("");
                format!("{}:{} {}; {help}", d.at.line, d.at.column, d.message)
            })
            .collect();
        assert_eq!(shown.join("\n"), expected, "{text:?}");
    }

    #[test]
    fn what_is_wrong_is_said() {
        check("per-day: 3\n# comment\ncircles:\n  close: 2 weeks\n", "");
        check("", "");
        check("perday: 3", "1:1 there is no key `perday`; did you mean `per-day`?");
        check(
            "per-day: many",
            "1:10 invalid value `many` for `per-day`; write a number from 1 to 100",
        );
        check(
            "daily-notes: link",
            "1:14 invalid value `link` for `daily-notes`; write `links`, or another of `cues`, `names`, `links`, `kind-words`, `off`, `false`",
        );
        check(
            "report: ../x.md",
            "1:9 invalid value `../x.md` for `report`; write a path inside the vault that ends in .md, such as `Reports/Follow-ups.md`",
        );
        check(
            "circles: [a]",
            "1:10 invalid value `[a]` for `circles`; write one `name: how often` a line, such as `close: 2 weeks`",
        );
        check(
            "- a\n- b",
            "1:1 expected a list of `key: value` pairs; write one `key: value` a line, such as `per-day: 5`",
        );
    }

    #[test]
    fn values_are_read() {
        let text = "me: \"[[Ada]]\"\nramp: [1w, 1 month]\ncircles: {close: 2w, far: never}\n\
                    date-order: day-first\nignore: [Archive/Old, \"*.tmp.md\"]\nlinks: markdown\n";
        let (config, diagnostics) = Config::parse(text);
        assert_eq!(diagnostics, []);
        assert_eq!(config.me, ["Ada"]);
        assert_eq!(config.ramp, [Interval::days(7), Interval::months(1)]);
        assert_eq!(config.circles.len(), 2);
        assert_eq!(config.date_order, Some(DateOrder::DayFirst));
        assert_eq!(config.links, LinkStyle::Markdown);
    }
}
