//! The calendar of a plan as an iCalendar file (RFC 5545).

use crate::coach::plan::{Calendar, Slot};
use crate::date::Date;
use crate::text::hash::fnv64;
use crate::text::neutral::neutral;

/// One all-day event for each person of each day.
pub fn text(calendar: &Calendar<'_>, today: Date) -> String {
    let mut out = String::new();
    let mut put = |line: &str| fold_line(&mut out, line);
    put("BEGIN:VCALENDAR");
    put("VERSION:2.0");
    put("PRODID:-//touchbase//plan//EN");
    put("CALSCALE:GREGORIAN");
    for (day, slots) in &calendar.days {
        for slot in slots {
            event(&mut put, *day, slot, today);
        }
    }
    put("END:VCALENDAR");
    out
}

fn event(put: &mut impl FnMut(&str), day: Date, slot: &Slot<'_>, today: Date) {
    let compact = |day: Date| day.format("%Y%m%d").to_string();
    let name = escaped(slot.person.name());
    put("BEGIN:VEVENT");
    // The same person on the same day is the same event, however often the file is made.
    put(&format!("UID:{}-{}@touchbase", compact(day), short_name(slot.person.path().as_str())));
    put(&format!("DTSTAMP:{}T000000Z", compact(today)));
    put(&format!("DTSTART;VALUE=DATE:{}", compact(day)));
    put(&format!("DTEND;VALUE=DATE:{}", compact(day.succ_opt().unwrap_or(day))));
    put(&if slot.birthday { format!("SUMMARY:🎂 {name}") } else { format!("SUMMARY:{name}") });
    let every = slot.person.held.cadence;
    put(&format!("DESCRIPTION:every {every}; {}", escaped(slot.person.path().as_str())));
    put("TRANSP:TRANSPARENT");
    put("END:VEVENT");
}

/// Text as a value: no control characters, and marks of the format escaped.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in neutral(text).chars() {
        if matches!(c, '\\' | ';' | ',') {
            out.push('\\');
        }
        out.push(if c == '\n' || c == '\r' { ' ' } else { c });
    }
    out
}

/// The longest line, in bytes, without its end.
const LINE: usize = 75;

/// Adds a line, folded where it is too long, with the end that the format asks for.
fn fold_line(out: &mut String, line: &str) {
    let mut width = 0;
    for c in line.chars() {
        if width + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}

/// A short name for a path that is the same on every machine.
fn short_name(path: &str) -> String {
    format!("{:016x}", fnv64(path.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_at_characters() {
        let mut out = String::new();
        fold_line(&mut out, &"é".repeat(100));
        assert!(out.split("\r\n").all(|line| line.len() <= LINE));
        assert_eq!(out.replace("\r\n ", "").trim_end(), "é".repeat(100));
        assert_eq!(escaped("a;b,c\\d\ne"), "a\\;b\\,c\\\\d e");
    }
}
