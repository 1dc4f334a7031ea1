//! Asks: how big one is, whether the relationship carries it, and how often I come with one.
//!
//! Small first, big later (PRODUCT.md, "Why it exists"). Nothing here forbids anything: a verdict
//! is a reason in words and a smaller step.

use crate::agenda::{self, Agenda};
use crate::config::Config;
use crate::date::words::count_word;
use crate::date::{Date, show};
use crate::network::{Origin, Person, Touchpoint};
use crate::note::entry::By;
use crate::note::point::{About, Fate, answered};
use crate::text::fold;

/// How much an ask asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// A question, an insight, a conversation, advice.
    Small,
    /// Feedback, a review, an introduction.
    Medium,
    /// A referral, a recommendation, a job, an investment, money.
    Big,
}

impl Size {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Big => "big",
        }
    }
}

/// Words that say how big an ask is. The biggest that occurs decides.
const WORDS: [(Size, &[&str]); 3] = [
    (
        Size::Big,
        &[
            "referral",
            "refer",
            "recommendation",
            "recommend me",
            "reference",
            "letter",
            "job",
            "position",
            "hire",
            "investment",
            "invest",
            "money",
            "loan",
            "lend",
            "fund",
            "funding",
            "sponsor",
            "sponsorship",
            "donate",
            "donation",
            "vouch",
            "endorse",
            "endorsement",
            "contract",
            "co-found",
            "sign",
        ],
    ),
    (
        Size::Medium,
        &[
            "feedback",
            "review",
            "proofread",
            "comment",
            "comments",
            "introduction",
            "intro",
            "introduce",
            "connect me",
            "read my",
            "read the draft",
            "look over",
            "panel",
            "speak at",
            "mentor",
            "favor",
            "favour",
        ],
    ),
    (
        Size::Small,
        &[
            "question",
            "ask about",
            "insight",
            "opinion",
            "view",
            "perspective",
            "thoughts",
            "conversation",
            "coffee",
            "call",
            "chat",
            "talk",
            "lunch",
            "advice",
            "tip",
            "tips",
            "pointer",
            "pointers",
            "how she",
            "how he",
            "how they",
        ],
    ),
];

/// How big an ask is: as it says itself, else by its words, else medium.
pub fn size(text: &str, stated: Option<&str>, config: &Config) -> Size {
    let named = |word: &str| {
        [Size::Small, Size::Medium, Size::Big].into_iter().find(|size| size.name() == word)
    };
    if let Some(size) = stated.and_then(|word| named(&fold::letters(word))) {
        return size;
    }
    let words = format!(" {} ", fold::loose(text));
    let has = |word: &str| words.contains(&format!(" {} ", fold::loose(word)));
    for (size, own) in WORDS {
        let more = config.asks.iter().filter(|(name, _)| named(name) == Some(size));
        if more.flat_map(|(_, words)| words).any(|word| has(word)) || own.iter().any(|w| has(w)) {
            return size;
        }
    }
    if text.trim_end().ends_with('?') { Size::Small } else { Size::Medium }
}

/// An ask, made or meant.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Ask<'a> {
    /// What.
    pub text: &'a str,
    /// How big.
    pub size: Size,
    /// What became of it.
    pub fate: Fate,
    /// The day it was made; `None` for one that is only meant.
    pub day: Option<Date>,
}

/// All asks of one person: the items of their note, and those made at touchpoints up to `today`.
pub fn asks<'a>(person: &'a Person<'a>, today: Date, config: &Config) -> Vec<Ask<'a>> {
    let points = person.note.points.iter().filter(|point| point.about == About::Ask);
    let mut found: Vec<Ask<'a>> = points
        .map(|point| Ask {
            text: &point.text,
            size: size(&point.text, point.size.as_deref(), config),
            fate: point.fate,
            day: point.since.or(point.done).filter(|day| *day <= today),
        })
        .collect();
    for touchpoint in agenda::past(person, today) {
        for text in asked_at(touchpoint) {
            let (text, said) = answered(text);
            let known = found.iter().any(|ask| fold::loose(ask.text) == fold::loose(text));
            if !known {
                let (size, day) = (size(text, None, config), Some(touchpoint.date));
                let fate = said.unwrap_or(if came(person, touchpoint.date, text) {
                    Fate::Done
                } else {
                    Fate::Open
                });
                found.push(Ask { text, size, fate, day });
            }
        }
    }
    found
}

/// Whether something like it was received on that day or later.
fn came(person: &Person<'_>, day: Date, text: &str) -> bool {
    let later = person.touchpoints.iter().filter(|touchpoint| touchpoint.date >= day);
    later
        .filter_map(|touchpoint| touchpoint.entry?.extra.as_deref())
        .flat_map(|extra| &extra.got)
        .any(|got| super::share_a_word(got, text))
}

/// What was asked at a touchpoint.
pub(super) fn asked_at<'a>(touchpoint: &Touchpoint<'a>) -> &'a [Box<str>] {
    let extra = touchpoint.entry.and_then(|entry| entry.extra.as_deref());
    extra.map_or(&[], |extra| &extra.asks)
}

/// Whether a relationship carries an ask.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Verdict {
    /// Why not yet; empty when it is ready.
    pub reasons: Vec<String>,
}

impl Verdict {
    /// Whether nothing speaks against it.
    pub fn is_ready(&self) -> bool {
        self.reasons.is_empty()
    }
}

/// What an ask of some size needs.
struct Needs {
    /// So many touchpoints.
    touchpoints: usize,
    /// Known for so many days.
    known: i64,
    /// In touch within so many days.
    recent: i64,
    /// So many days since the last ask.
    apart: i64,
    /// Something was given.
    given: bool,
}

fn needs(size: Size) -> Needs {
    match size {
        Size::Small => Needs { touchpoints: 0, known: 0, recent: i64::MAX, apart: 0, given: false },
        Size::Medium => Needs { touchpoints: 3, known: 60, recent: 180, apart: 30, given: false },
        Size::Big => Needs { touchpoints: 6, known: 180, recent: 90, apart: 90, given: true },
    }
}

/// What speaks against asking `person` for something of this size now.
pub fn verdict(person: &Person<'_>, wanted: &Ask<'_>, agenda: &Agenda<'_>) -> Verdict {
    let today = agenda.today;
    let past = agenda::past(person, today);
    let needs = needs(wanted.size);
    let mut reasons = Vec::new();
    let days: std::collections::BTreeSet<Date> = past.iter().map(|t| t.date).collect();
    if days.len() < needs.touchpoints {
        reasons.push(match days.len() {
            0 => "you have not been in touch yet".to_owned(),
            1 => "you have met once".to_owned(),
            2 => "you have been in touch twice".to_owned(),
            n => format!("you have been in touch {} times", count_word(n)),
        });
    }
    let since = person.card.met.or(days.first().copied()).or(person.card.created);
    let known = since.map_or(0, |day| (today - day).num_days());
    if known < needs.known && needs.touchpoints > 0 && !days.is_empty() {
        reasons.push(format!("you have known each other for {}", show::stretch(known)));
    }
    if let Some(last) = days.last().map(|day| (today - *day).num_days())
        && last > needs.recent
    {
        reasons.push(format!("the last time was {} ago", show::stretch(last)));
    }
    if needs.given && super::exchange::exchange(person, today).gave.is_empty() {
        reasons.push("you have given nothing that is written down".to_owned());
    }
    let others = asks(person, today, agenda.config);
    let other = others
        .iter()
        .filter(|ask| ask.text != wanted.text)
        .filter_map(|ask| Some((ask.day?, ask)))
        .max_by_key(|(day, _)| *day);
    if let Some((day, ask)) = other {
        let ago = (today - day).num_days();
        if ask.fate == Fate::Open && ago <= needs.apart.max(14) && ask.size >= Size::Medium {
            reasons.push(format!("an ask of {} is still open", show::long(day, today)));
        } else if ago < needs.apart {
            reasons.push(format!("the last ask was {} ago", show::stretch(ago)));
        }
    }
    Verdict { reasons }
}

/// The asks of a person that are meant and not made, each with its verdict: those that are ready first,
/// then the smallest.
pub fn meant<'a>(person: &'a Person<'a>, agenda: &Agenda<'_>) -> Vec<(Ask<'a>, Verdict)> {
    let all = asks(person, agenda.today, agenda.config).into_iter();
    let meant = all.filter(|ask| ask.fate == Fate::Open && ask.day.is_none());
    let mut meant: Vec<(Ask<'a>, Verdict)> = meant
        .map(|ask| {
            let verdict = verdict(person, &ask, agenda);
            (ask, verdict)
        })
        .collect();
    meant.sort_by_key(|(ask, verdict)| (!verdict.is_ready(), ask.size));
    meant
}

/// How many of my own contacts with someone came with an ask.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Need {
    /// Contacts that I made, or that do not say who made them.
    pub contacts: usize,
    /// Those with an ask.
    pub asks: usize,
    /// So many of the latest in a row had one.
    pub in_a_row: usize,
}

/// So many of one's own contacts in a row with an ask are worth a word.
const ROW: usize = 3;

/// Someone whom I only contact when I need something.
pub fn only_in_need(person: &Person<'_>, today: Date) -> Option<Need> {
    // Most people were never asked for anything.
    let extras = person.note.entries.iter().filter_map(|entry| entry.extra.as_deref());
    let asks: usize = extras.map(|extra| extra.asks.len()).sum();
    (asks >= ROW).then(|| need(person, today)).filter(|need| need.in_a_row >= ROW)
}

/// Looks at the touchpoints of the last two years.
pub fn need(person: &Person<'_>, today: Date) -> Need {
    let mut need = Need::default();
    let first = super::two_years_before(today);
    let mut unbroken = true;
    let mut last = None;
    for touchpoint in agenda::past(person, today).iter().rev() {
        if touchpoint.date < first {
            break;
        }
        let extra = touchpoint.entry.and_then(|entry| entry.extra.as_deref());
        let theirs = extra.is_some_and(|extra| extra.by == Some(By::Them));
        // Two lines of one day are one contact.
        if theirs || touchpoint.citation.origin == Origin::Key || last == Some(touchpoint.date) {
            continue;
        }
        last = Some(touchpoint.date);
        need.contacts += 1;
        let asked = !asked_at(touchpoint).is_empty();
        need.asks += usize::from(asked);
        unbroken &= asked;
        need.in_a_row += usize::from(unbroken);
    }
    need
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        let of = |text| size(text, None, &Config::default());
        assert_eq!(of("her view on grid storage"), Size::Small);
        assert_eq!(of("What would you read first?"), Size::Small);
        assert_eq!(of("feedback on the draft"), Size::Medium);
        assert_eq!(of("an introduction to the lab"), Size::Medium);
        assert_eq!(of("a referral for the design job"), Size::Big);
        assert_eq!(of("advice on the job offer"), Size::Big);
        assert_eq!(of("something"), Size::Medium);
        assert_eq!(size("a job", Some("Small"), &Config::default()), Size::Small);
        assert_eq!(of("the jobs report"), Size::Medium, "whole words only");
    }
}
