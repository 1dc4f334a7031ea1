//! A note's text as read from disk: what its bytes are, before anyone asks what they mean.

/// The text of one note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteText {
    /// All of it, a byte order mark included, so that every offset is an offset in the file.
    pub text: String,
    /// It is not what the file holds byte for byte, and must never be written back.
    pub lossy: bool,
}

impl NoteText {
    /// Decodes the bytes of a file: UTF-8, UTF-16 with a byte order mark, else UTF-8 with losses.
    pub fn decode(bytes: Vec<u8>) -> Self {
        let utf16 = match bytes.as_slice() {
            [0xff, 0xfe, ..] => Some(u16::from_le_bytes as fn([u8; 2]) -> u16),
            [0xfe, 0xff, ..] => Some(u16::from_be_bytes as fn([u8; 2]) -> u16),
            _ => None,
        };
        if let Some(unit) = utf16 {
            let pairs = bytes.get(2..).unwrap_or(&[]).chunks_exact(2);
            let units: Vec<u16> = pairs
                .map(|p| unit([p.first().copied().unwrap_or(0), p.get(1).copied().unwrap_or(0)]))
                .collect();
            return Self { text: String::from_utf16_lossy(&units), lossy: true };
        }
        match String::from_utf8(bytes) {
            Ok(text) => {
                let lossy = memchr::memchr(0, text.as_bytes()).is_some();
                Self { text, lossy }
            }
            Err(error) => {
                Self { text: String::from_utf8_lossy(error.as_bytes()).into_owned(), lossy: true }
            }
        }
    }

    /// Where the text begins: after a byte order mark.
    pub fn start(&self) -> usize {
        if self.text.starts_with('\u{feff}') { 3 } else { 0 }
    }
}

impl From<&str> for NoteText {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), lossy: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_text() {
        assert_eq!(
            NoteText::decode(b"a\xffb".to_vec()),
            NoteText { text: "a\u{fffd}b".into(), lossy: true }
        );
        assert_eq!(NoteText::decode(vec![0xff, 0xfe, b'a', 0, b'b', 0]).text, "ab");
        assert_eq!(NoteText::decode(vec![0xfe, 0xff, 0, b'a']).text, "a");
        assert!(NoteText::decode(b"a\0b".to_vec()).lossy);
        assert_eq!(NoteText::decode("\u{feff}x".into()).start(), 3);
        assert!(!NoteText::decode("é".into()).lossy);
    }
}
