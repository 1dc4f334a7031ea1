//! Numbers at the start of a text, and where a date may end.

use crate::text::span::slice;

/// A run of ASCII digits at the start: its value and length.
pub(super) fn digits(text: &str) -> Option<(u32, usize)> {
    let len = text.bytes().take_while(u8::is_ascii_digit).count();
    if len == 0 || len > 9 {
        return None;
    }
    slice(text, 0, len).parse().ok().map(|value| (value, len))
}

/// Whether a date of `len` bytes may end there: no letter and no digit follows, or a time of day does.
pub(super) fn ends_here(text: &str, len: usize) -> bool {
    match text.as_bytes().get(len) {
        Some(b'T' | b't') => text.as_bytes().get(len + 1).is_some_and(u8::is_ascii_digit),
        Some(b) => !b.is_ascii_alphanumeric(),
        None => true,
    }
}
