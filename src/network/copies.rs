//! Copies of people's notes that programs left: they are reported and make no second person.
//!
//! A name that only programs give is enough; under one that people give as well, every line must be in the
//! original too.

use foldhash::{HashSet, HashSetExt};

use crate::diagnostic::{Code, Diagnostic, Place, quoted};
use crate::index::Index;
use crate::note::{Note, Surety};
use crate::path::NotePath;

/// What a note is whose name may be that of a copy.
enum Likeness<'n> {
    /// It is no copy.
    None,
    /// It is a copy of the note at this path.
    Copy(&'n NotePath),
    /// It is called like a copy of the note at this path, and holds something else.
    Differs(&'n NotePath),
}

/// The copies among the notes.
#[derive(Default)]
pub(super) struct Copies<'n> {
    left: Vec<(&'n Note, &'n NotePath)>,
    differing: Vec<(&'n Note, &'n NotePath)>,
}

/// The most copies that are listed where they are reported.
const LISTED: usize = 20;

impl<'n> Copies<'n> {
    /// Whether a note is a copy; it is kept to be reported.
    pub(super) fn take(&mut self, note: &'n Note, index: &'n Index) -> bool {
        match likeness(note, index) {
            Likeness::None => return false,
            Likeness::Differs(original) => self.differing.push((note, original)),
            Likeness::Copy(original) => {
                self.left.push((note, original));
                return true;
            }
        }
        false
    }

    /// How many copies there are.
    pub(super) fn len(&self) -> usize {
        self.left.len()
    }

    /// One warning for all copies, and one for each note that is only called like one.
    pub(super) fn diagnostics(&self) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        if let Some(((first, original), others)) = self.left.split_first() {
            let original = quoted(original.as_str());
            let message = match others.len() {
                0 => format!("this is a copy of {original} that a program left"),
                n => format!(
                    "{} notes are copies that a program left, such as this one of {original}",
                    n + 1
                ),
            };
            let help = match others.len() {
                0 => "compare the two, keep what is right in the original, and delete the copy",
                _ => {
                    "compare each with its original, keep what is right there, and delete the copy"
                }
            };
            let at = Place::file(first.path.clone());
            let mut diagnostic = Diagnostic::new(Code::SyncCopy, at, message).help(help);
            let listed = others.iter().take(LISTED);
            diagnostic.related = listed.map(|(note, _)| Place::file(note.path.clone())).collect();
            found.push(diagnostic);
        }
        found.extend(self.differing.iter().map(|(note, original)| {
            let message = format!(
                "this note is called like a copy of {} and has lines of its own",
                quoted(original.as_str())
            );
            let help = "if it is a copy, move its lines over and delete it; if it is someone else, give \
                        them another name";
            Diagnostic::new(Code::CopyDiffers, Place::file(note.path.clone()), message).help(help)
        }));
        found
    }
}

fn likeness<'n>(note: &'n Note, index: &'n Index) -> Likeness<'n> {
    let Some(copy) = &note.copy_of else { return Likeness::None };
    let mut originals = copy.originals.iter().rev();
    let Some(original) = originals.find_map(|path| index.get(path)) else { return Likeness::None };
    if copy.surety == Surety::Certain {
        return Likeness::Copy(&original.path);
    }
    if original.card.is_none() {
        return Likeness::None;
    }
    if holds(original, note) {
        Likeness::Copy(&original.path)
    } else {
        Likeness::Differs(&original.path)
    }
}

/// Whether every line of a copy is in the original too, blanks around it aside.
fn holds(original: &Note, copy: &Note) -> bool {
    let mut lines = HashSet::new();
    lines.extend(original.text().lines().map(str::trim));
    copy.text().lines().map(str::trim).all(|line| line.is_empty() || lines.contains(line))
}
