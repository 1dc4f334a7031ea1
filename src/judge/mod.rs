//! What one link in a dated note means: someone was met, perhaps, or only spoken of.
//!
//! [`judge`] takes one line with its links and its place, and gives each link a [`Verdict`]. What speaks for a
//! contact is in `cue`, what speaks against it in `veto`; the words that they look for are data,
//! [`crate::lexicon::cues`]. Which links lead to a person, where days are written and what a kind word means is
//! found out elsewhere.

mod candidate;
mod clause;
mod company;
mod cue;
mod dated;
mod line;
mod list;
mod place;
mod subject;
mod token;
mod verdict;
mod veto;

use self::candidate::Scene;
use self::cue::Cues;
pub use self::dated::{Unsaid, unsaid};
pub use self::line::{DayMark, Line, Link, Shape, Task, When};
pub use self::place::{Above, Note, Place};
pub use self::verdict::{Against, Cue, Form, Verdict};
use self::veto::veto;
use crate::lexicon::cues::Sense;
use crate::lexicon::cues::Words;

/// The verdict on each link of `line`, in order: any cue and no veto is a contact. A link that is a
/// day, or a word such as `[[Meeting]]`, is not anybody's and has no verdict.
pub fn judge(line: &Line<'_>, place: &Place<'_>, words: Words) -> Vec<Option<Verdict>> {
    let scene = Scene::new(line, place, words);
    (0..line.links.len()).map(|link| verdict(&scene, link)).collect()
}

fn verdict(scene: &Scene<'_>, link: usize) -> Option<Verdict> {
    let c = scene.candidate(link)?;
    let cues = Cues::of(&c);
    if let Some(against) = veto(&c, &cues) {
        return Some(against);
    }
    let form = if scene.is_names { Form::NameAlone } else { Form::Other };
    Some(match cues.best() {
        Some((cue, at)) => {
            let word = scene.token(at).map(|token| token.span);
            Verdict::Contact { cue, word }
        }
        None if c.senses_before().has(Sense::SourceKey) => Verdict::No(Against::Cited),
        None => Verdict::Maybe(form),
    })
}
