//! What a word can mean to the judge, and sets of such meanings.

/// Declares the meanings with one line of documentation each.
macro_rules! senses {
    ($($(#[$doc:meta])+ $name:ident,)+) => {
        /// One meaning of a word.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum Sense { $($(#[$doc])+ $name,)+ }

        impl Sense {
            /// All meanings.
            #[cfg(test)]
            pub(crate) const ALL: &'static [Self] = &[$(Self::$name,)+];
        }
    };
}

senses! {
    // The frame of a sentence.
    /// I, we, my.
    Me,
    /// me, us: somebody acts on me.
    ToMe,
    /// "and I": I am one of a list.
    AndMe,
    /// he, she, they.
    Third,
    /// a, the.
    Article,
    /// my, our, his, her.
    Owner,
    /// Dr, my friend: before a name.
    Title,
    /// and.
    And,
    /// who, which, that: a clause about someone else begins.
    Relative,
    /// because, but: another clause begins.
    Break,
    /// just, also, then: passed over.
    Adverb,
    /// is, has, said: a verb whose subject is directly before it.
    Finite,
    /// at, for, in: what follows is not the object of the verb before.
    Detached,
    /// Capitalized, and still not a name.
    NotName,

    // Company: row 1.
    /// with.
    With,
    /// agree, deal: "with" after them is not company.
    NoCompany,
    /// met, called: anywhere before the link in its clause.
    Met,
    /// getroffen: also after the link.
    MetBehind,
    /// told, asked: directly before the link.
    MetDirect,
    /// saw: directly before the link, and nothing seen them do.
    Saw,
    /// lunch, call, 1:1.
    Noun,
    /// stand-up, retro: a meeting of many, whatever link is beside it.
    Group,
    /// session, workshop: a meeting when lines are below it.
    MeetingPlace,
    /// letter, wrote: with "to" directly before the link.
    Letter,
    /// email, call: with "from" directly before the link.
    Received,
    /// to.
    To,
    /// from.
    From,
    /// call, email: an order or a note, when it is the first word before the link.
    CallWord,
    /// joined us, came by: on either side.
    Joined,

    // They act on me: row 2.
    /// told, asked: followed by me or us.
    Act,
    /// called, wrote: followed by nothing, back, or about.
    Reached,
    /// back, about, again: what may follow such a word.
    ReachedTail,
    /// thanks.
    Thanks,

    // Vetoes.
    /// via, by, of: directly before the link.
    Cited,
    /// about, re: directly before the link, never lifted.
    About,
    /// chaired by, joined by.
    LedBy,
    /// on: between an author and a work.
    On,
    /// chapter, page: what follows an author.
    Locator,
    /// read, watched, listened to.
    Media,
    /// podcast, interview: what is watched or heard.
    Recording,
    /// film, match: watched together.
    Show,
    /// writes, posted, launched.
    Published,
    /// fixed, is planning.
    Alone,
    /// will, should: before the link, or directly after it.
    Modal,
    /// tomorrow, next week, agenda for: before the link.
    Planned,
    /// tomorrow, next week: also after the link.
    Ahead,
    /// plan, arrange: at the beginning of the clause.
    PlanVerb,
    /// arranged; anrufen, bellen: at the end of the clause.
    PlanBehind,
    /// ask, bring: at the beginning of the clause, an order to myself.
    Order,
    /// cancelled, skipped, postponed.
    NotHappened,
    /// no lunch, no call: before the one with whom there was none.
    NoContact,
    /// moved to.
    Moved,
    /// because, due to, again: what may follow such a word.
    NotHappenedTail,
    /// without, except.
    Without,
    /// absent, regrets.
    Absent,
    /// no answer: a call that was not answered.
    NoAnswer,
    /// thought of, reminds me of.
    ThoughtOf,
    /// created, filed: at the beginning of the line.
    Bookkeeping,
    /// person page, new note.
    NotePage,
    /// The key of a list of people, `met::`.
    PeopleKey,
    /// The key of a source, `author::`.
    SourceKey,
}

/// A set of meanings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Senses(u64);

impl Senses {
    /// No meaning.
    pub(crate) const NONE: Self = Self(0);

    /// The meanings that a word in capitals loses: `MIT` is a university.
    pub(crate) const CUES: Self = Self::of(&[
        Sense::With,
        Sense::Met,
        Sense::MetBehind,
        Sense::MetDirect,
        Sense::Noun,
        Sense::Group,
        Sense::Letter,
        Sense::Received,
        Sense::To,
        Sense::From,
        Sense::Act,
        Sense::Reached,
        Sense::On,
    ]);

    /// The set of `all`.
    pub(crate) const fn of(all: &[Sense]) -> Self {
        let (mut bits, mut n) = (0, 0);
        while n < all.len() {
            bits |= 1 << all[n] as u8;
            n += 1;
        }
        Self(bits)
    }

    /// Whether `sense` is in the set.
    pub(crate) const fn has(self, sense: Sense) -> bool {
        self.0 & (1 << sense as u8) != 0
    }

    /// Whether one of `all` is in the set.
    pub(crate) const fn any(self, all: &[Sense]) -> bool {
        self.0 & Self::of(all).0 != 0
    }

    /// Whether the set is empty.
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The meanings of both.
    #[must_use]
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The meanings without those of `other`.
    #[must_use]
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_it_is_made_of() {
        assert!(Sense::ALL.len() <= 64);
        for sense in Sense::ALL {
            assert!(Senses::of(&[*sense]).has(*sense));
            assert!(Senses::NONE.and(Senses::of(&[*sense])).any(&[Sense::Me, *sense]));
        }
        assert!(Senses::CUES.without(Senses::CUES).is_empty());
    }
}
