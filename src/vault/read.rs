//! One file → its text: bounded, decoded, or the reason why not.

use std::cell::Cell;
use std::fs::File;
use std::io::{ErrorKind, Read};

use super::NoteFile;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::note::NoteText;

/// A larger note is reported and skipped.
pub(super) const LARGEST: u64 = 8 << 20;

/// A larger buffer is given back to the system rather than kept for the next note.
const KEPT: usize = 1 << 20;

thread_local! {
    /// What the last note of this thread was read into: a fresh buffer a note costs a tenth of the scan.
    static BUFFER: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// Hands the buffer of a note that is done with to the next one.
pub(super) fn reuse(source: NoteText) {
    let mut bytes = source.text.into_bytes();
    if bytes.capacity() <= KEPT {
        bytes.clear();
        BUFFER.set(bytes);
    }
}

/// Reads a note's file; `None` when it has vanished since it was found. `opened` is shown the file before
/// anything is read of it.
pub(super) fn read(
    found: &NoteFile,
    opened: impl FnOnce(&File),
) -> Option<Result<NoteText, Diagnostic>> {
    let problem = |code, message: String, help: &str| {
        let place = Place::file(found.path.clone());
        Some(Err(Diagnostic::new(code, place, message).help(help)))
    };
    let unreadable = |error: &std::io::Error| {
        problem(
            Code::NoteUnreadable,
            format!("this note could not be read: {error}"),
            "check its permissions",
        )
    };
    let file = match File::open(&found.file) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return None,
        Err(error) => return unreadable(&error),
    };
    opened(&file);
    let too_large = || {
        problem(
            Code::NoteTooLarge,
            "this note is larger than 8 MiB and was not read".to_owned(),
            "split it, or list it under `ignore:` in touchbase.yaml",
        )
    };
    let mut bytes = BUFFER.take();
    if let Err(error) = file.take(LARGEST + 1).read_to_end(&mut bytes) {
        return unreadable(&error);
    }
    if bytes.len() as u64 > LARGEST {
        return too_large();
    }
    Some(Ok(NoteText::decode(bytes)))
}
