//! The placeholders of a template for a person's note: those of Obsidian, and three of Templater's.
//!
//! A placeholder that is not understood stays as it is: another program may know it. How a date is
//! written is `moment`'s business.

mod moment;

use chrono::{DateTime, Days, FixedOffset};

/// What the placeholders of one note stand for.
pub(crate) struct Placeholders<'a> {
    /// The name of the new note.
    pub(crate) title: &'a str,
    /// The moment in which it is made.
    pub(crate) now: DateTime<FixedOffset>,
}

/// How Obsidian writes a day and a time that have no format of their own.
const DAY: &str = "YYYY-MM-DD";
const TIME: &str = "HH:mm";

/// `template` with every placeholder that is understood filled in.
pub(crate) fn fill(template: &str, with: &Placeholders<'_>) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(found) = Placeholder::next(rest) {
        let (before, after) = rest.split_at(found.start);
        out.push_str(before);
        let (written, after) = after.split_at(found.length);
        let value = match found.syntax {
            Syntax::Braces => with.obsidian(found.inner),
            Syntax::Tags => with.templater(found.inner),
        };
        out.push_str(value.as_deref().unwrap_or(written));
        rest = after;
    }
    out + rest
}

/// The placeholders that are left in a text, as they are written.
pub(crate) fn left(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(next) = Placeholder::next(rest) {
        let end = next.start + next.length;
        found.extend(rest.get(next.start..end));
        rest = rest.get(end..).unwrap_or("");
    }
    found
}

/// How a placeholder is marked.
#[derive(Clone, Copy)]
enum Syntax {
    /// `{{…}}`
    Braces,
    /// `<% … %>`
    Tags,
}

/// One placeholder in a text.
struct Placeholder<'t> {
    syntax: Syntax,
    start: usize,
    length: usize,
    inner: &'t str,
}

impl<'t> Placeholder<'t> {
    /// The first one of a text.
    fn next(text: &'t str) -> Option<Self> {
        text.match_indices(['{', '<']).find_map(|(start, _)| {
            let tail = text.get(start..)?;
            Self::between(start, tail, Syntax::Braces)
                .or_else(|| Self::between(start, tail, Syntax::Tags))
        })
    }

    /// The one that `tail` begins with; it holds no other.
    fn between(start: usize, tail: &'t str, syntax: Syntax) -> Option<Self> {
        let (open, close, ends) = match syntax {
            Syntax::Braces => ("{{", "}}", ['{', '}']),
            Syntax::Tags => ("<%", "%>", ['<', '%']),
        };
        let inside = tail.strip_prefix(open)?;
        let (inner, after) = inside.split_at(inside.find(ends)?);
        let length = open.len() + inner.len() + close.len();
        after.starts_with(close).then_some(Self { syntax, start, length, inner })
    }
}

impl Placeholders<'_> {
    /// `{{title}}`, `{{date}}`, `{{time}}`, the latter two with a format after a colon; `{{name}}` is the title.
    fn obsidian(&self, inner: &str) -> Option<String> {
        let (word, format) = match inner.split_once(':') {
            Some((word, format)) => (word, Some(format.trim())),
            None => (inner, None),
        };
        match (word.trim().to_lowercase().as_str(), format) {
            ("title" | "name", None) => Some(self.title.to_owned()),
            ("date", format) => Some(moment::write(self.now, format.unwrap_or(DAY))),
            ("time", format) => Some(moment::write(self.now, format.unwrap_or(TIME))),
            _ => None,
        }
    }

    /// `tp.file.title`, `tp.date.now(…)`, `tp.date.tomorrow(…)` and `tp.date.yesterday(…)`.
    fn templater(&self, inner: &str) -> Option<String> {
        let call = inner.trim_start_matches(['-', '_']).trim_end_matches(['-', '_']).trim();
        if call == "tp.file.title" {
            return Some(self.title.to_owned());
        }
        let (function, arguments) = call.strip_suffix(')')?.split_once('(')?;
        let (format, offset) = arguments_of(arguments)?;
        let days = match function.trim() {
            "tp.date.now" => offset.unwrap_or(0),
            // These two take a format alone.
            "tp.date.tomorrow" if offset.is_none() => 1,
            "tp.date.yesterday" if offset.is_none() => -1,
            _ => return None,
        };
        let steps = Days::new(u64::from(days.unsigned_abs()));
        let day = if days < 0 {
            self.now.checked_sub_days(steps)
        } else {
            self.now.checked_add_days(steps)
        };
        Some(moment::write(day?, format.unwrap_or(DAY)))
    }
}

/// A format in quotes and a number of days, both of which may be left out.
fn arguments_of(text: &str) -> Option<(Option<&str>, Option<i32>)> {
    let text = text.trim();
    if text.is_empty() {
        return Some((None, None));
    }
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (format, rest) = text.get(1..)?.split_once(quote)?;
    let rest = rest.trim();
    if rest.is_empty() {
        return Some((Some(format), None));
    }
    let days = rest.strip_prefix(',')?.trim().parse().ok()?;
    Some((Some(format), Some(days)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(template: &str, expected: &str) {
        let now = DateTime::parse_from_rfc3339("2026-03-16T09:05:07+02:00").unwrap();
        assert_eq!(fill(template, &Placeholders { title: "Zoe Quist", now }), expected);
    }

    #[test]
    fn obsidians_own() {
        check("# {{title}}", "# Zoe Quist");
        check("{{ Title }} {{name}}", "Zoe Quist Zoe Quist");
        check("{{date}} {{time}}", "2026-03-16 09:05");
        check("{{date:DD.MM.YYYY}}", "16.03.2026");
        check("{{date: dddd, D MMMM YYYY }}", "Monday, 16 March 2026");
        check("{{time:HH:mm:ss}}", "09:05:07");
        check("{{date:YYYY-MM-DD[T]HH:mm}}", "2026-03-16T09:05");
    }

    #[test]
    fn what_is_not_known_stays() {
        for text in [
            "{{company_name}}",
            "{{date_of_birth}}",
            "{{title:x}}",
            "{{VALUE}}",
            "{{}}",
            "{{date",
            "}} {{",
            "{ {date} }",
            "<% tp.file.cursor() %>",
            "<% tp.date.now(\"YYYY\", \"P1M\") %>",
            "<%* const x = tp.date.now() %>",
            "<% tp.system.prompt(\"date\") %>",
            "",
        ] {
            check(text, text);
        }
        check("{{company {{title}}", "{{company Zoe Quist");
        check("{{unknown}} {{title}}", "{{unknown}} Zoe Quist");
        assert_eq!(
            left("a {{company_name}} <% tp.x %> {{}} }}"),
            ["{{company_name}}", "<% tp.x %>", "{{}}"]
        );
        assert!(left("{ {a} } <b>").is_empty());
    }

    #[test]
    fn templaters() {
        check("<% tp.file.title %>", "Zoe Quist");
        check("<%- tp.file.title -%>", "Zoe Quist");
        check("<% tp.date.now() %>", "2026-03-16");
        check("<% tp.date.now(\"DD MMM\") %>", "16 Mar");
        check("<% tp.date.now('YYYY-MM-DD', 14) %>", "2026-03-30");
        check("<% tp.date.now('YYYY-MM-DD', -16) %>", "2026-02-28");
        check("<% tp.date.tomorrow() %> <% tp.date.yesterday('D') %>", "2026-03-17 15");
    }

    #[test]
    fn a_template_of_many_marks_takes_no_time() {
        for text in ["{{".repeat(20_000), "<%".repeat(20_000), "{{x}}".repeat(20_000)] {
            check(&text, &text);
        }
    }
}
