//! What a language file has to say: its words, by what they are looked up for.
//!
//! Each list is one table; within a language and a list a word has one meaning.

use super::Language;
use super::answer::Answer;
use super::ask::{Outcome, Side, Size};
use super::calendar::{DayWord, Month, NamedDay, WeekdayName};
use super::cue::{Cue, Otherwise};
use super::folder::{FileWord, Folder};
use super::key::{Key, TouchpointPart};
use super::kind::Kind;
use super::note_type::{NoteType, PersonTag};
use super::number::Number;
use super::own::{AboutMe, Situation};
use super::rhythm::{Connective, Rhythm, Unit};
use super::section::Section;
use super::status::{Status, TaskWord};
use super::typed::TypedCue;
use super::word::Word;

/// The words of one language, or of none in particular.
pub(super) struct Vocabulary {
    pub(super) language: Option<Language>,
    /// Small words by which the language of a note is told.
    pub(super) function_words: &'static [Word<Language>],

    /// Keys of front matter and of inline fields.
    pub(super) keys: &'static [Word<Key>],
    /// Inline fields that are not keys of front matter.
    pub(super) field_keys: &'static [Word<Key>],
    /// Keys that notes on habits and tasks have as well, so that alone they make nobody a person.
    pub(super) habit_keys: &'static [Word<()>],
    /// The keys of one touchpoint in a list of them.
    pub(super) touchpoint_parts: &'static [Word<TouchpointPart>],

    /// What is below a heading.
    pub(super) sections: &'static [Word<Section>],
    /// Headings of the owner's own note.
    pub(super) about_me: &'static [Word<AboutMe>],
    /// Words in the headings of a bank of questions.
    pub(super) situations: &'static [Word<Situation>],

    /// Types of notes.
    pub(super) types: &'static [Word<NoteType>],
    /// Keys that say a note's type and are as common for what it is about.
    pub(super) category_keys: &'static [Word<()>],
    /// Tags of a person's note.
    pub(super) person_tags: &'static [Word<PersonTag>],
    /// Names of folders.
    pub(super) folders: &'static [Word<Folder>],
    /// Words in the names of notes that are not about a person.
    pub(super) file_words: &'static [Word<FileWord>],
    /// What a status says of a relationship.
    pub(super) statuses: &'static [Word<Status>],
    /// Plain answers as values of keys.
    pub(super) answers: &'static [Word<Answer>],

    /// Kinds of touchpoints.
    pub(super) kinds: &'static [Word<Kind>],
    /// Kinds that are named by several words.
    pub(super) kind_phrases: &'static [(Kind, &'static [&'static str])],
    /// Words of kinds that yield to another beside them: "wrote a card" is a card.
    pub(super) weak_kinds: &'static [&'static str],
    /// Phrases that begin with the word of a kind and mean something else.
    pub(super) no_kinds: &'static [&'static str],
    /// Who made a contact.
    pub(super) sides: &'static [Word<Side>],

    pub(super) months: &'static [Word<Month>],
    pub(super) weekdays: &'static [Word<WeekdayName>],
    /// Days named from today: "yesterday".
    pub(super) named_days: &'static [Word<NamedDay>],
    /// What else a day is made of: "last", "ago", "until".
    pub(super) day_words: &'static [Word<DayWord>],
    /// What follows the number of a day: "1st".
    pub(super) ordinals: &'static [&'static str],
    /// What follows a time of day: "14 Uhr".
    pub(super) clock_words: &'static [&'static str],
    /// What may stand between a day, its month and its year: "1st of March", "3 de mayo de 2026".
    pub(super) of: &'static [&'static str],
    /// What may stand before a date: "am 3. März", "le 3 mars".
    pub(super) day_articles: &'static [&'static str],
    /// What makes a weekday of the word after it, which is a number elsewhere: "na sexta".
    pub(super) before_weekdays: &'static [&'static str],
    /// What makes one of the word before it: "sexta passada".
    pub(super) after_weekdays: &'static [&'static str],

    pub(super) numbers: &'static [Word<Number>],
    /// Rhythms in one word or two.
    pub(super) rhythms: &'static [Word<Rhythm>],
    /// Units of time after a number.
    pub(super) units: &'static [Word<Unit>],
    /// Units of time after "a" or "per".
    pub(super) per_units: &'static [Word<Unit>],
    /// What holds a rhythm together: "every", "per".
    pub(super) connectives: &'static [Word<Connective>],
    /// "times", as in "3 times a year".
    pub(super) times: &'static [&'static str],

    /// Words before a link to a person.
    pub(super) cues: &'static [Word<Cue>],
    /// Words that make one row of two links.
    pub(super) joiners: &'static [Word<()>],
    /// Works that are "by" someone.
    pub(super) works: &'static [Word<()>],
    /// Words after a date that make it something other than the day of a touchpoint.
    pub(super) otherwise: &'static [Word<Otherwise>],
    /// What comes before the day of an appointment.
    pub(super) appointments: &'static [&'static str],
    /// Words around a name on the command line.
    pub(super) typed_cues: &'static [Word<TypedCue>],
    /// Titles before a name, with their capital.
    pub(super) titles: &'static [Word<()>],
    /// Names that are words of the language, too.
    pub(super) name_words: &'static [Word<()>],

    /// Words that ask in the past, when another word says for what: "asked" with "for".
    pub(super) asked: &'static [&'static str],
    /// Words that ask in the past for what follows them: "pedí".
    pub(super) asked_for: &'static [&'static str],
    /// What leads from the asking to the ask: "for".
    pub(super) ask_links: &'static [&'static str],
    /// What begins an ask that is a clause: "if", "whether".
    pub(super) ask_clauses: &'static [&'static str],
    /// What leads to an ask before the asking: "um".
    pub(super) ask_frames: &'static [&'static str],
    /// What makes a question in passing of it: "about", "how".
    pub(super) ask_stops: &'static [&'static str],
    /// What makes the asking somebody else's: "was".
    pub(super) ask_passives: &'static [&'static str],
    /// What all sentences with an ask or an answer to one have one of, without accents.
    pub(super) ask_stems: &'static [&'static str],
    /// What is said when an ask is answered.
    pub(super) ask_answers: &'static [(Outcome, &'static [&'static str])],
    /// What became of an ask.
    pub(super) outcomes: &'static [Word<Outcome>],
    /// Words that say how big an ask is.
    pub(super) ask_sizes: &'static [Word<Size>],
    /// Names of block properties that programs keep for themselves.
    pub(super) program_keys: &'static [Word<()>],
    /// What lines that programs keep for themselves begin with, as they write it.
    pub(super) program_lines: &'static [&'static str],
    /// Words in the place of a task's box, in capitals.
    pub(super) task_words: &'static [Word<TaskWord>],
}

impl Vocabulary {
    /// No words.
    pub(super) const EMPTY: Self = Self {
        language: None,
        function_words: &[],
        keys: &[],
        field_keys: &[],
        habit_keys: &[],
        touchpoint_parts: &[],
        sections: &[],
        about_me: &[],
        situations: &[],
        types: &[],
        category_keys: &[],
        person_tags: &[],
        folders: &[],
        file_words: &[],
        statuses: &[],
        answers: &[],
        kinds: &[],
        kind_phrases: &[],
        no_kinds: &[],
        weak_kinds: &[],
        sides: &[],
        months: &[],
        weekdays: &[],
        named_days: &[],
        day_words: &[],
        ordinals: &[],
        clock_words: &[],
        of: &[],
        day_articles: &[],
        before_weekdays: &[],
        after_weekdays: &[],
        numbers: &[],
        rhythms: &[],
        units: &[],
        per_units: &[],
        connectives: &[],
        times: &[],
        cues: &[],
        joiners: &[],
        works: &[],
        otherwise: &[],
        appointments: &[],
        typed_cues: &[],
        titles: &[],
        name_words: &[],
        asked: &[],
        asked_for: &[],
        ask_links: &[],
        ask_clauses: &[],
        ask_frames: &[],
        ask_stops: &[],
        ask_passives: &[],
        ask_stems: &[],
        ask_answers: &[],
        outcomes: &[],
        ask_sizes: &[],
        program_keys: &[],
        program_lines: &[],
        task_words: &[],
    };
}
