//! The time of day after a date: where it ends. What it says is of no account.
//!
//! Owns every form of a time and of its zone; the date before it is read in `read`.

use super::beside::blank_len;
use super::digits::digits;
use crate::text::span::tail;

/// The length of a time of day that follows a date: ` 14:30`, `T10:30:00Z`, ` 02:32 PM`, a range.
pub(super) fn len(text: &str) -> usize {
    let lead = match text.as_bytes().first() {
        Some(b'T' | b't' | b' ') => 1,
        Some(b',') if text.starts_with(", ") => 2,
        Some(0x80..) => blank_len(text),
        _ => 0,
    };
    if lead == 0 {
        return 0;
    }
    let Some(len) = clock_len(tail(text, lead)) else { return 0 };
    let mut len = lead + len;
    for dash in ["-", "–", " - ", " – "] {
        if let Some(rest) = tail(text, len).strip_prefix(dash)
            && let Some(more) = clock_len(rest)
        {
            len += dash.len() + more;
            break;
        }
    }
    len
}

fn clock_len(text: &str) -> Option<usize> {
    let (hour, h_len) = digits(text)?;
    if hour > 24 || h_len > 2 {
        return None;
    }
    let mut at = h_len;
    let colon = text.as_bytes().get(at) == Some(&b':');
    if !colon {
        return None;
    }
    let (minute, m_len) = digits(tail(text, at + 1))?;
    if minute > 59 || m_len != 2 {
        return None;
    }
    at += 3;
    if text.as_bytes().get(at) == Some(&b':') {
        at +=
            1 + tail(text, at + 1).bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    }
    let rest = tail(text, at);
    let upper = |s: &str, n: usize| s.get(..n).map(str::to_ascii_uppercase);
    if matches!(upper(rest, 3).as_deref(), Some(" AM" | " PM")) {
        at += 3;
    } else if matches!(upper(rest, 2).as_deref(), Some("AM" | "PM")) {
        at += 2;
    } else if rest.starts_with('Z') {
        at += 1;
    } else if rest.starts_with(['+', '-'])
        && tail(rest, 1).bytes().take(2).all(|b| b.is_ascii_digit())
    {
        let zone = tail(rest, 1).bytes().take_while(|b| b.is_ascii_digit() || *b == b':').count();
        if zone >= 4 {
            at += 1 + zone;
        }
    }
    text.as_bytes().get(at).is_none_or(|b| !b.is_ascii_alphanumeric()).then_some(at)
}
