//! What a person's front matter and fields say of when to be in touch.
//!
//! Turns keys and values into days and cadences. Reads at once what `agenda` needs of everybody. Reports what was meant and could not be
//! read; what follows from it is decided elsewhere.

use crate::date::read::Problem;
use crate::date::{Cadence, Date, Day, Interval, Yearly};
use crate::diagnostic::{Code, quoted};
use crate::lexicon::{Answer, Key, Status};
use crate::note::markdown::day::{self, DateValue};
use crate::note::properties::address::{self, Channel};
use crate::note::properties::day_value::{Otherwise, days, one_day};
use crate::note::properties::fact::{Fact, unlinked};
use crate::note::properties::profile;
use crate::note::reading::Reading;
use crate::text::span::within;
use crate::text::{Span, fold};
use crate::yaml::Value;

/// Whether and until when a person is not to be contacted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pause {
    /// For good.
    Always,
    /// Up to and without this day.
    Until(Date),
}

/// What a person's keys say of when to be in touch with them, and what they are called. What is only shown is
/// in their [`Profile`](super::profile::Profile).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PersonProperties {
    /// What other notes may call them in a list of people.
    pub slug: Option<Box<str>>,
    /// The days of last contact.
    pub last_contacts: Vec<LastContact>,
    /// How often to be in touch.
    pub cadence: Option<Cadence>,
    /// The key that says so, as it is written.
    pub(in crate::note) cadence_key: Option<Span>,
    /// The day set by hand for the next touchpoint.
    pub follow_up: Option<Date>,
    /// Not before this day.
    pub snooze: Option<Date>,
    /// Days on which a link to them meant no contact.
    pub not_met: Vec<Date>,
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
    /// They died: they have no birthdays.
    pub deceased: bool,
    /// Their birthday.
    pub birthday: Option<Yearly>,
    /// Other days of the year.
    pub dates: Vec<OwnDate>,
    /// Their mail addresses, by which lists of people may name them.
    pub mails: Vec<Box<str>>,
}

/// A day of last contact that a key gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastContact {
    /// The day.
    pub day: Day,
    /// 1-based.
    pub line: u32,
    /// The words beside the day.
    pub(in crate::note) words: Span,
}

impl LastContact {
    /// The words beside the day, as written in the text of its note.
    pub(crate) fn words<'n>(&self, note: &'n str) -> &'n str {
        self.words.of(note)
    }
}

/// A day of the year that matters to someone.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnDate {
    /// What it is: "anniversary".
    pub label: Box<str>,
    /// The day.
    pub day: Yearly,
}

impl PersonProperties {
    /// Reads a person's facts, and those of the `tags` that speak for the whole note.
    pub(in crate::note) fn read(
        facts: &[Fact<'_>],
        tags: &[Box<str>],
        reading: &mut Reading<'_>,
    ) -> Self {
        let mut person = Self::default();
        let mut precision = 0;
        for fact in facts {
            person.take(fact, &mut precision, reading);
        }
        for tag in tags {
            person.take_status(Status::of_tag(tag), tag.rsplit('/').next().unwrap_or(tag));
        }
        person
    }

    fn take(&mut self, fact: &Fact<'_>, precision: &mut u8, reading: &mut Reading<'_>) {
        let value = &fact.value;
        if value.is_empty() {
            return;
        }
        match fact.key {
            Key::LastContact => {
                let line = reading.line(fact.at.start as usize);
                let days = days(fact, reading, Otherwise::Report).into_iter();
                self.last_contacts.extend(days.map(|said| LastContact {
                    day: said.day,
                    line,
                    words: said.words,
                }));
            }
            Key::Cadence => self.take_cadence(fact, precision, reading),
            Key::FollowUp => {
                self.follow_up = one_day(fact, reading, Otherwise::Report).or(self.follow_up);
            }
            Key::Slug => self.slug = profile::text(value),
            Key::Snooze => self.snooze = one_day(fact, reading, Otherwise::Report),
            Key::NotMet => {
                let days = days(fact, reading, Otherwise::Report).into_iter();
                self.not_met.extend(days.map(|said| said.day.date));
            }
            Key::Met => {
                let day = one_day(fact, reading, Otherwise::Accept);
                self.met = [self.met, day].into_iter().flatten().min();
            }
            Key::Created => self.created = first_day(value, reading),
            Key::Circle if fact.name.eq_ignore_ascii_case("prm-tier") => {
                let days = value.text().and_then(personal_crm_tier);
                self.take_tier(fact, days, *precision, reading);
            }
            // A note that a tool keeps as headings and bullets: `- Category: A`.
            Key::Type => {
                let days = value.text().and_then(alas_category);
                self.take_tier(fact, days, *precision, reading);
            }
            Key::Circle => {
                self.circles.extend(value.texts().into_iter().map(|t| unlinked(t).into()));
            }
            Key::Paused => self.paused = pause(fact, reading),
            Key::Status => {
                for text in value.texts().into_iter().map(unlinked) {
                    self.take_status(Status::of(text), text);
                }
            }
            Key::Deceased if is_so(value) => self.take_status(Some(Status::Deceased), "deceased"),
            Key::Archived if is_so(value) => self.take_status(Some(Status::Archived), "archived"),
            Key::Active if is_not_so(value) => {
                self.take_status(Some(Status::Archived), "not active");
            }
            Key::Birthday => self.birthday = self.birthday.or_else(|| yearly(fact, reading)),
            Key::Anniversary => {
                let day = yearly(fact, reading);
                self.dates.extend(day.map(|day| OwnDate { label: "anniversary".into(), day }));
            }
            Key::Dates => self.take_dates(value),
            Key::Email | Key::Channels => {
                let addresses = address::of(fact).into_iter();
                let mails = addresses.filter(|address| address.channel == Channel::Email);
                self.mails.extend(mails.map(|mail| mail.text));
            }
            _ => {}
        }
    }

    /// A status that is a reason not to contact them; that they died is the strongest.
    fn take_status(&mut self, status: Option<Status>, said: &str) {
        let Some(status) = status else { return };
        if self.archived.is_none() || status == Status::Deceased && !self.deceased {
            self.archived = Some(said.into());
        }
        self.deceased |= status == Status::Deceased;
    }

    /// `dates: { wedding: 2011-06-04 }`
    fn take_dates(&mut self, value: &Value<'_>) {
        let Value::Map(pairs) = value else { return };
        for (label, day) in pairs {
            let day = day.text().and_then(Yearly::parse);
            self.dates.extend(day.map(|day| OwnDate { label: label.as_str().into(), day }));
        }
    }

    /// A tool's name for a cadence says less than words or days of the same note.
    fn take_tier(
        &mut self,
        fact: &Fact<'_>,
        days: Option<u32>,
        precision: u8,
        reading: &Reading<'_>,
    ) {
        if let (Some(days), 0) = (days, precision) {
            self.cadence = Some(Cadence::Every(Interval::days(days)));
            self.cadence_key = within(reading.text, fact.name);
        }
    }

    fn take_cadence(&mut self, fact: &Fact<'_>, precision: &mut u8, reading: &mut Reading<'_>) {
        let order = reading.order();
        for text in fact.value.texts() {
            let letters = fold::letters(text);
            match Answer::of(&letters) {
                // `keep-in-touch: false` refuses, whatever else the note says.
                Some(Answer::No | Answer::Off) => {
                    (self.cadence, *precision) = (Some(Cadence::Never), u8::MAX);
                    self.cadence_key = within(reading.text, fact.name);
                    continue;
                }
                Some(Answer::Yes | Answer::Unknown) => continue,
                _ if letters.is_empty() => continue,
                _ => {}
            }
            if let DateValue::Day(day) = day::date_value(text, order)
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
                        self.cadence_key = within(reading.text, fact.name);
                    }
                }
                None => reading.report(
                    Code::CadenceUnreadable,
                    fact.at,
                    format!("{} is not a cadence", quoted(text)),
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

/// The day that a value begins with, where nobody minds another value.
fn first_day(value: &Value<'_>, reading: &Reading<'_>) -> Option<Date> {
    match day::date_value(value.texts().first()?, reading.order()) {
        DateValue::Day(day) => Some(day.date),
        _ => None,
    }
}

/// Whether a value says that something is so: `true`, a day, a word, but none of the ways to say no.
fn is_so(value: &Value<'_>) -> bool {
    value.texts().into_iter().map(fold::letters).any(|letters| {
        let no = matches!(
            Answer::of(&letters),
            Some(Answer::No | Answer::Off | Answer::Never | Answer::Unknown)
        );
        !letters.is_empty() && !no
    })
}

/// Whether a value says that something is not so.
fn is_not_so(value: &Value<'_>) -> bool {
    let mut texts = value.texts().into_iter().map(fold::letters);
    texts.any(|letters| matches!(Answer::of(&letters), Some(Answer::No | Answer::Off)))
}

fn pause(fact: &Fact<'_>, reading: &mut Reading<'_>) -> Option<Pause> {
    let said = fact.value.text()?;
    match Answer::of(&fold::letters(said)) {
        Some(Answer::Yes | Answer::On) => Some(Pause::Always),
        Some(Answer::No | Answer::Off) => None,
        _ => one_day(fact, reading, Otherwise::Report).map(Pause::Until),
    }
}

fn yearly(fact: &Fact<'_>, reading: &mut Reading<'_>) -> Option<Yearly> {
    let texts = fact.value.texts();
    let [said, ..] = texts.as_slice() else { return None };
    let bare = unlinked(said);
    let read = Yearly::read(bare, reading.order());
    let vague = bare.starts_with('~') || bare.parse::<u32>().is_ok();
    if !matches!(read, Some(Ok(_)))
        && !vague
        && day::date_value(bare, reading.order()) != DateValue::Nothing
    {
        let code = match read {
            Some(Err(Problem::Impossible)) => Code::DateImpossible,
            Some(Err(Problem::Ambiguous)) => Code::DateAmbiguous,
            _ => Code::DateUnreadable,
        };
        reading.report(
            code,
            fact.at,
            format!("{} is not a day of the year", quoted(said)),
            Some("this key was left out"),
            "write it as 1990-05-15, 05-15 or May 15".to_owned(),
        );
    }
    read?.ok()
}
