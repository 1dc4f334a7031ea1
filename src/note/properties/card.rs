//! What a person's front matter and fields say about them.
//!
//! Turns keys and values into days, cadences and names. Reports what was meant and could not be
//! read; what follows from it is decided elsewhere.

use crate::date::{Cadence, Date, Day, Interval, Yearly};
use crate::diagnostic::{Code, quoted};
use crate::lexicon::{Answer, Key, Status};
use crate::note::markdown::day::{self, Said};
use crate::note::markdown::links;
use crate::note::properties::fact::{Fact, unlinked};
use crate::note::reading::Reading;
use crate::text::fold;
use crate::yaml::Value;

/// Whether and until when a person is not to be contacted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pause {
    /// For good.
    Always,
    /// Up to and without this day.
    Until(Date),
}

/// What a person's keys say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Card {
    /// What other notes may call them in a list of people.
    pub slug: Option<Box<str>>,
    /// Days of last contact, with the 1-based line of each.
    pub last_contacts: Vec<(Day, u32)>,
    /// How often to be in touch.
    pub cadence: Option<Cadence>,
    /// The key that says so, as it is written.
    pub cadence_key: Option<Box<str>>,
    /// The day set by hand for the next touchpoint.
    pub follow_up: Option<Date>,
    /// What that next touchpoint is about.
    pub follow_up_note: Option<Box<str>>,
    /// Not before this day.
    pub snooze: Option<Date>,
    /// The day they first met.
    pub met: Option<Date>,
    /// The day the note was begun.
    pub created: Option<Date>,
    /// Circles, tiers, groups.
    pub circles: Vec<Box<str>>,
    /// Not to be contacted.
    pub paused: Option<Pause>,
    /// A status that means the same as paused, as written.
    pub archived: Option<Box<str>>,
    /// Where they work.
    pub organization: Option<Box<str>>,
    /// What they do there.
    pub role: Option<Box<str>>,
    /// Where they live.
    pub place: Option<Box<str>>,
    /// What they care about.
    pub topics: Vec<Box<str>>,
    /// How they met.
    pub met_how: Option<Box<str>>,
    /// Who introduced them: the key `introduced-by`, as it is written.
    pub introduced_by: Option<Box<str>>,
    /// They do not want to be introduced to others.
    pub no_introductions: bool,
    /// Their birthday.
    pub birthday: Option<Yearly>,
    /// Other days of the year, each with its label.
    pub dates: Vec<(Box<str>, Yearly)>,
}

impl Card {
    /// Reads a person's facts.
    pub(in crate::note) fn read(facts: &[Fact<'_>], reading: &mut Reading<'_>) -> Self {
        let mut card = Self::default();
        let mut precision = 0;
        for fact in facts {
            card.take(fact, &mut precision, reading);
        }
        card
    }

    fn take(&mut self, fact: &Fact<'_>, precision: &mut u8, reading: &mut Reading<'_>) {
        let value = &fact.value;
        if value.is_empty() {
            return;
        }
        match fact.key {
            Key::LastContact => {
                let line = reading.line(fact.at.start as usize);
                let days: Vec<Day> = days(fact, reading, true);
                self.last_contacts.extend(days.into_iter().map(|day| (day, line)));
            }
            Key::Cadence => self.take_cadence(fact, precision, reading),
            Key::FollowUp => match one_day(fact, reading, true) {
                Some(day) => self.follow_up = Some(day.date),
                None => {
                    self.follow_up_note =
                        self.follow_up_note.take().or_else(|| text_unless_empty(value));
                }
            },
            Key::Slug => self.slug = text(value),
            Key::FollowUpNote => self.follow_up_note = text(value),
            Key::Snooze => self.snooze = one_day(fact, reading, true).map(|day| day.date),
            Key::Met => match one_day(fact, reading, false) {
                Some(day) => self.met = Some(self.met.map_or(day.date, |met| met.min(day.date))),
                None => self.met_how = self.met_how.take().or_else(|| text(value)),
            },
            Key::MetHow => {
                self.met_how = text(value);
                if fold::letters(fact.name).ends_with("introducedby") {
                    self.introduced_by = value.texts().first().map(|text| (*text).into());
                }
            }
            Key::Introductions => {
                let word = value.text().map(fold::letters);
                self.no_introductions = word.is_some_and(|word| {
                    matches!(Answer::of(&word), Some(Answer::No | Answer::Never))
                });
            }
            Key::Created => {
                self.created = value.texts().first().and_then(|text| {
                    match day::said(text, reading.config.date_order) {
                        Said::Day(day) => Some(day.date),
                        _ => None,
                    }
                });
            }
            Key::Circle if fact.name.eq_ignore_ascii_case("prm-tier") => {
                self.take_tier(fact, value.text().and_then(personal_crm_tier), *precision);
            }
            // A note that a tool keeps as headings and bullets: `- Category: A`.
            Key::Type => self.take_tier(fact, value.text().and_then(alas_category), *precision),
            Key::Circle => {
                self.circles.extend(value.texts().into_iter().map(|t| unlinked(t).into()));
            }
            Key::Paused => self.paused = pause(fact, reading),
            Key::Status => {
                let status = value.texts().first().map(|status| unlinked(status));
                if let Some(status) = status.filter(|status| Status::of(status).is_some()) {
                    self.archived = Some(status.into());
                }
            }
            Key::Organization => self.organization = text(value),
            Key::Role | Key::Title => self.role = text(value),
            Key::Place => self.place = text(value),
            Key::Topics => self.topics.extend(
                value.texts().into_iter().flat_map(|t| t.split(',')).map(|t| unlinked(t).into()),
            ),
            Key::Birthday => self.birthday = self.birthday.or_else(|| yearly(fact, reading)),
            Key::Anniversary => {
                self.dates.extend(yearly(fact, reading).map(|y| ("anniversary".into(), y)));
            }
            Key::Dates => {
                if let Value::Map(pairs) = value {
                    for (label, day) in pairs {
                        let day = day.text().and_then(Yearly::parse);
                        self.dates.extend(day.map(|day| (label.as_str().into(), day)));
                    }
                }
            }
            _ => {}
        }
    }

    /// A tool's name for a cadence says less than words or days of the same note.
    fn take_tier(&mut self, fact: &Fact<'_>, days: Option<u32>, precision: u8) {
        if let (Some(days), 0) = (days, precision) {
            self.cadence = Some(Cadence::Every(Interval::days(days)));
            self.cadence_key = Some(fact.name.into());
        }
    }

    fn take_cadence(&mut self, fact: &Fact<'_>, precision: &mut u8, reading: &mut Reading<'_>) {
        let order = reading.config.date_order;
        for text in fact.value.texts() {
            let letters = fold::letters(text);
            if letters.is_empty() || Answer::of(&letters) == Some(Answer::Unknown) {
                continue;
            }
            if let Said::Day(day) = day::said(text, order)
                && !text.bytes().all(|b| b.is_ascii_digit())
            {
                self.follow_up = Some(day.date);
                continue;
            }
            match Cadence::parse(text) {
                Some(cadence) => {
                    // Days say more than words when a note has both.
                    let exact = fold::letters(fact.name).ends_with("days")
                        || text.trim().bytes().all(|b| b.is_ascii_digit());
                    let here = 1 + u8::from(exact);
                    if here >= *precision {
                        (self.cadence, *precision) = (Some(cadence), here);
                        self.cadence_key = Some(fact.name.into());
                    }
                }
                None => reading.report(
                    Code::CadenceUnreadable,
                    fact.at,
                    format!("{} is no cadence", quoted(text)),
                    Some("this key was left out"),
                    "write how often, such as `2 weeks`, `monthly`, `90 days` or `never`"
                        .to_owned(),
                ),
            }
        }
    }
}

/// The days of the Personal CRM plugin's tiers.
fn personal_crm_tier(tier: &str) -> Option<u32> {
    Some(match fold::letters(tier).as_str() {
        "inner" => 14,
        "close" => 30,
        "casual" => 90,
        "warm" => 180,
        "dormant" => 365,
        _ => return None,
    })
}

/// The days of the categories that alas keeps as a bullet.
fn alas_category(category: &str) -> Option<u32> {
    Some(match category {
        "A" => 20,
        "B" => 60,
        "C" => 180,
        "D" => 360,
        _ => return None,
    })
}

fn text(value: &Value<'_>) -> Option<Box<str>> {
    let texts: Vec<String> =
        value.texts().iter().map(|t| links::plain(unlinked(t)).into_owned()).collect();
    (!texts.is_empty()).then(|| texts.join(", ").into())
}

fn text_unless_empty(value: &Value<'_>) -> Option<Box<str>> {
    let text = text(value)?;
    (day::said(&text, None) == Said::Other).then_some(text)
}

/// The days a value says; a value that should be a day and is none is reported when `strict`.
fn days(fact: &Fact<'_>, reading: &mut Reading<'_>, strict: bool) -> Vec<Day> {
    let mut found = Vec::new();
    for text in fact.value.texts() {
        match day::said(text, reading.config.date_order) {
            Said::Day(day) => found.push(day),
            Said::Nothing => {}
            Said::Bad(problem) => reading.bad_date(problem, fact.at, "this key was left out"),
            Said::Other if strict => reading.report(
                Code::DateUnreadable,
                fact.at,
                format!("{} is no date", quoted(text)),
                Some("this key was left out"),
                "write the day as YYYY-MM-DD".to_owned(),
            ),
            Said::Other => {}
        }
    }
    found
}

fn one_day(fact: &Fact<'_>, reading: &mut Reading<'_>, strict: bool) -> Option<Day> {
    days(fact, reading, strict).into_iter().next()
}

fn pause(fact: &Fact<'_>, reading: &mut Reading<'_>) -> Option<Pause> {
    let said = fact.value.text()?;
    match Answer::of(&fold::letters(said)) {
        Some(Answer::Yes | Answer::On) => Some(Pause::Always),
        Some(Answer::No | Answer::Off) => None,
        _ => one_day(fact, reading, true).map(|day| Pause::Until(day.date)),
    }
}

fn yearly(fact: &Fact<'_>, reading: &mut Reading<'_>) -> Option<Yearly> {
    let said = fact.value.text()?;
    let bare = unlinked(said);
    let read = Yearly::parse(bare);
    let vague = bare.starts_with('~') || bare.parse::<u32>().is_ok();
    if read.is_none() && !vague && day::said(bare, reading.config.date_order) != Said::Nothing {
        let code = if crate::date::read::whole(bare, None)
            == Some(Err(crate::date::read::Problem::Impossible))
        {
            Code::DateImpossible
        } else {
            Code::DateUnreadable
        };
        reading.report(
            code,
            fact.at,
            format!("{} is no day of the year", quoted(said)),
            Some("this key was left out"),
            "write it as 1990-05-15, 05-15 or May 15".to_owned(),
        );
    }
    read
}
