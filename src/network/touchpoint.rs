//! One touchpoint with one person, from all the places that tell of it.

use super::citation::Citation;
use crate::date::Date;
use crate::lexicon::{Kind, Side};
use crate::note::events::asked::Asked;
use crate::note::events::told::Fields;

/// How many touchpoints of one day a further line is compared with, the last ones: nobody meets one person more often
/// in a day, and a list of hundreds of thousands must not cost their square.
pub(super) const COMPARED: usize = 64;

/// One dated interaction with one person.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Touchpoint<'n> {
    /// The day.
    pub date: Date,
    /// Only the month is known.
    pub approximate: bool,
    /// The line that counts first.
    pub citation: Citation<'n>,
    /// What further lines add; most touchpoints are written down once.
    merged: Option<Box<Merged<'n>>>,
}

/// What several lines say together.
#[derive(Debug, Clone)]
struct Merged<'n> {
    kind: Kind,
    text: &'n str,
    /// The entry in the person's own note.
    entry: Option<Citation<'n>>,
    /// Further lines that tell of it.
    more: Vec<Citation<'n>>,
}

impl<'n> Touchpoint<'n> {
    /// A touchpoint that is written down once.
    pub(super) fn new(citation: Citation<'n>) -> Self {
        let day = citation.day;
        Self { date: day.date, approximate: day.approximate, citation, merged: None }
    }

    /// Whether all that tells of it says that it was only planned.
    pub fn is_plan(&self) -> bool {
        self.citation.is_plan()
    }

    /// Whether it has not happened on `today`, as far as the notes say.
    pub fn is_planned(&self, today: Date) -> bool {
        self.date > today || self.is_plan()
    }

    /// Its kind.
    pub fn kind(&self) -> Kind {
        self.merged.as_ref().map_or_else(|| self.citation.kind(), |merged| merged.kind)
    }

    /// What was written about it.
    pub fn text(&self) -> &'n str {
        self.merged.as_ref().map_or_else(|| self.citation.text(), |merged| merged.text)
    }

    /// What the fields of its entry say, if it is one and has any.
    pub fn fields(&self) -> Option<&'n Fields> {
        self.entry().and_then(|entry| entry.fields())
    }

    /// What I asked for in prose, and what became of it.
    pub fn asked(&self) -> Asked<'n> {
        let all = self.citations().map(|citation| citation.asked());
        all.reduce(|known, more| if known == Asked::default() { more } else { known })
            .unwrap_or_default()
    }

    /// Who began it.
    pub fn by(&self) -> Option<Side> {
        let of_entry = self.fields().and_then(|fields| fields.by);
        of_entry.or_else(|| self.citations().find_map(|citation| citation.by()))
    }

    /// The same, of an entry that has a promise among them.
    pub fn promising_fields(&self) -> Option<&'n Fields> {
        self.entry().filter(Citation::promises).and_then(|entry| entry.fields())
    }

    /// The day that its entry sets for the next touchpoint.
    pub fn follow_up(&self) -> Option<Date> {
        self.entry().and_then(|entry| entry.follow_up())
    }

    /// Where it is written down, the line that counts first first.
    pub fn citations(&self) -> impl Iterator<Item = Citation<'n>> {
        let more = self.merged.iter().flat_map(|merged| &merged.more);
        std::iter::once(self.citation).chain(more.copied())
    }

    /// The entry in the person's own note.
    fn entry(&self) -> Option<Citation<'n>> {
        match &self.merged {
            Some(merged) => merged.entry,
            None => Some(self.citation).filter(Citation::is_own_entry),
        }
    }

    /// Takes what another line says of the same touchpoint.
    pub(super) fn absorb(&mut self, citation: Citation<'n>) {
        let (origin, first) = (self.citation.origin, self.citation);
        let merged = self.merged.get_or_insert_with(|| {
            let entry = Some(first).filter(Citation::is_own_entry);
            let (kind, text) = (first.kind(), first.text());
            Box::new(Merged { kind, text, entry, more: Vec::new() })
        });
        let kind = citation.kind();
        if !merged.kind.is_stated() && kind.is_stated() {
            merged.kind = kind;
            if origin == super::citation::Origin::Mention {
                merged.text = citation.text();
            }
        }
        if merged.text.is_empty() {
            merged.text = citation.text();
        }
        if merged.entry.is_none() {
            merged.entry = Some(citation).filter(Citation::is_own_entry);
        }
        self.approximate &= citation.day.approximate;
        // They come in the order of their lines, so that one which tells it twice is among the last.
        let is_known = || merged.more.iter().rev().take(COMPARED).any(|known| known.is(&citation));
        if !first.is(&citation) && !is_known() {
            merged.more.push(citation);
        }
    }
}
