//! The words of the calendar: months, weekdays, and days as they are seen from today.

use chrono::Weekday;

use super::language::Languages;
use super::table::table;
use super::{ALL, Vocabulary};
use crate::text::span::tail;

/// A month, 1 to 12.
pub(super) type Month = u32;
/// A weekday.
pub(super) type WeekdayName = Weekday;

/// The number, 1 to 12, of a month written long or short ("March", "mar", "sept").
pub fn month(word: &str) -> Option<u32> {
    MONTHS.find(word, Languages::default())
}

/// The name of a month in the language, the length and the case of `like`, which is the name of one too;
/// `known` are other words of the same text, which tell languages apart that share a name.
pub fn month_like(like: &str, known: &[&str], wanted: u32) -> Option<String> {
    let fold = |word: &str| word.to_lowercase();
    let is_in = |words: &Vocabulary, name: &str| {
        words.months.iter().any(|month| month.written == fold(name))
    };
    let others: Vec<&&str> = known.iter().filter(|word| month(word).is_some()).collect();
    let shared = |words: &Vocabulary| others.iter().filter(|word| is_in(words, word)).count();
    let languages = || ALL.iter().filter(|words| is_in(words, like));
    // Of languages that fit as well, the first.
    let most = languages().map(shared).max()?;
    let language = languages().find(|words| shared(words) == most)?;
    let names = |number: u32| {
        let of = language.months.iter().filter(move |month| month.means == number);
        of.map(|month| month.written)
    };
    let full = names(month(like)?).next()?;
    let is_short = full != fold(like);
    let name = match names(wanted).nth(usize::from(is_short)) {
        Some(name) => name,
        // May is as short as a month gets.
        None => names(wanted).next()?,
    };
    let mut letters = like.chars();
    let first = letters.next()?;
    Some(match (first.is_uppercase(), letters.all(char::is_uppercase)) {
        (true, true) => name.to_uppercase(),
        (true, false) => {
            let mut rest = name.chars();
            rest.next()?.to_uppercase().chain(rest).collect()
        }
        _ => name.to_owned(),
    })
}

/// The weekday written long or short ("Sunday", "sun", "thurs").
pub fn weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS.find(word, Languages::default())
}

/// The weekday of a word that is one only between others: Portuguese "sexta", in "na sexta" and "sexta que vem".
pub fn bare_weekday(before: &str, word: &str, after: &str) -> Option<Weekday> {
    ALL.iter().find_map(|words| {
        let is_made =
            words.before_weekdays.contains(&before) || words.after_weekdays.contains(&after);
        let language = words.language.filter(|_| is_made)?;
        WEEKDAYS.find_in(word, language).map(|entry| entry.means)
    })
}

/// Whether a word is a short name of a weekday in any language: "Di", "lun". Beside a full date it says nothing
/// more, and elsewhere it is another word.
pub fn is_short_weekday(word: &str) -> bool {
    WEEKDAYS.find(word, Languages::all()).is_some()
}

/// The length of what stands before a date at the start of `text`, and the blank after it: the "le " of "le 3
/// mars".
pub fn day_article_len(text: &str) -> usize {
    match longest_prefix(text, |words| words.day_articles, is_followed_by_blank) {
        0 => 0,
        len => len + 1,
    }
}

fn is_followed_by_blank(rest: &str) -> bool {
    rest.starts_with(' ')
}

/// A day named from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NamedDay {
    /// Two days ago
    DayBeforeYesterday,
    /// A day ago
    Yesterday,
    /// Today
    Today,
    /// In a day
    Tomorrow,
    /// In two days
    DayAfterTomorrow,
}

impl NamedDay {
    /// The day that words name.
    pub fn of(words: &str) -> Option<Self> {
        NAMED_DAYS.find(words, Languages::default())
    }
}

/// A word that a day is made of, beside months, weekdays, numbers and units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DayWord {
    /// "3 days ago"
    Ago,
    /// The same before its number: "vor drei Tagen"
    Back,
    /// "in 3 days", "in June"
    In,
    /// "last Friday"
    Last,
    /// "next Friday"
    Next,
    /// "this Friday": whichever way the command points
    This,
    /// "on the 12th of": says nothing of its own
    Filler,
    /// "until Friday"
    Until,
    /// "for 3 weeks"
    For,
    /// "10 days from now"
    From,
    /// "2 days before Friday"
    Before,
    /// "start of May"
    Start,
    /// "mid May"
    Mid,
    /// "end of May"
    End,
    /// "evening", after a day
    DayPart,
    /// "week 15"
    WeekNumber,
    /// "half a year"
    Half,
    /// "next weekend"
    Weekend,
    /// "a few weeks": nobody knows how many
    Few,
    /// "recently": no day at all
    Vague,
}

impl DayWord {
    /// What a word, or a few, mean.
    pub fn of(words: &str) -> Option<Self> {
        DAY_WORDS.find(words, Languages::default())
    }
}

/// The length of the ending of a day's number at the start of `text`: the "st" of "1st".
pub fn ordinal_len(text: &str) -> usize {
    let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    longest_prefix(text, |words| words.ordinals, ends)
}

/// The length of what follows a time of day, with the blank before it: the " Uhr" of "14 Uhr".
pub fn clock_word_len(text: &str) -> usize {
    let Some(rest) = text.strip_prefix(' ') else { return 0 };
    let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    match longest_prefix(rest, |words| words.clock_words, ends) {
        0 => 0,
        len => len + 1,
    }
}

/// The length of what is between a day and its month, and the blank after it: the "of " of "of March".
pub fn of_len(text: &str) -> usize {
    match longest_prefix(text, |words| words.of, is_followed_by_blank) {
        0 => 0,
        len => len + 1,
    }
}

/// Whether a word comes between a day and its month.
pub fn is_of(word: &str) -> bool {
    ALL.iter().flat_map(|words| words.of).any(|of| word.eq_ignore_ascii_case(of))
}

/// The length of the longest of these words that `text` begins with and that `may_end` before what follows.
fn longest_prefix(
    text: &str,
    list: fn(&Vocabulary) -> &'static [&'static str],
    may_end: fn(&str) -> bool,
) -> usize {
    let all = ALL.iter().flat_map(list);
    let lens = all.filter_map(|word| {
        let start = text.get(..word.len())?;
        (start.eq_ignore_ascii_case(word) && may_end(tail(text, word.len()))).then_some(word.len())
    });
    lens.max().unwrap_or(0)
}

table!(MONTHS: Month = months by Accents);
table!(WEEKDAYS: WeekdayName = weekdays by Accents);
table!(NAMED_DAYS: NamedDay = named_days by Accents);
table!(DAY_WORDS: DayWord = day_words by Case);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        assert_eq!(month("Mar"), Some(3));
        assert_eq!(month("SEPT"), Some(9));
        assert_eq!(month("marc"), None);
        assert_eq!(month("may"), Some(5));
        assert_eq!(weekday("Sun"), Some(Weekday::Sun));
        assert_eq!(weekday("thurs"), Some(Weekday::Thu));
        assert_eq!(weekday("mond"), None);
    }

    #[test]
    fn another_month_in_the_same_words() {
        assert_eq!(month_like("September", &[], 10).as_deref(), Some("October"));
        assert_eq!(month_like("September", &["September", "Mai"], 10).as_deref(), Some("Oktober"));
        assert_eq!(month_like("mar", &[], 5).as_deref(), Some("may"));
        assert_eq!(month_like("MÄRZ", &[], 12).as_deref(), Some("DEZEMBER"));
        assert_eq!(month_like("x", &[], 12), None);
    }

    #[test]
    fn around_a_day() {
        assert_eq!((ordinal_len("st of"), ordinal_len("stop"), ordinal_len("er")), (2, 0, 2));
        assert_eq!((of_len("of March"), of_len("often"), of_len("March")), (3, 0, 0));
        assert_eq!(DayWord::of("ago"), Some(DayWord::Ago));
    }
}
