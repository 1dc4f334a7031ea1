//! The table of settings: for each its key, its field, its default, how its value is read, and what is
//! said of it in `docs/configuration.md`.
//!
//! A new setting is a new row here. How a kind of value is read is `read`'s business.

use std::borrow::Cow;

use chrono::Weekday;

use super::choice::{AskWords, Circle, DailyFormat, DailyNotes, Holiday, LinkStyle};
use super::pattern::Pattern;
use super::read;
use super::spoken::Spoken;
use crate::date::{Cadence, DateOrder, Interval};
use crate::lexicon::Languages;
use crate::text::fold::fold;
use crate::yaml::Value;

/// One key of `touchbase.yaml`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Setting {
    /// As it is written.
    pub key: &'static str,
    /// What it is for: the beginning of its section in `docs/configuration.md`.
    pub about: &'static str,
    /// Its default as the same section gives it: in backticks where it can be written as a value.
    pub default: &'static str,
    /// Puts what a value says into the settings; the error says what would be understood.
    pub(super) read: fn(&mut Config, &Value<'_>) -> Result<(), String>,
}

/// Makes [`Config`], its default and [`SETTINGS`] from one row a setting:
///
/// ```text
/// /// What it is for.
/// "key" => field: Type = default ("the default in words"), |value| how it is read;
/// ```
macro_rules! settings {
    (
        $(
            #[doc = $about:literal]
            $key:literal => $field:ident: $type:ty = $default:expr, ($words:literal),
            |$value:ident| $read:expr;
        )+
        from Obsidian: $( #[doc = $other_about:literal] $other:ident: $other_type:ty; )+
    ) => {
        /// The settings of one vault. Every field has a default; see `docs/configuration.md`.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct Config {
            $( #[doc = $about] pub $field: $type, )+
            $( #[doc = $other_about] pub $other: $other_type, )+
        }

        impl Default for Config {
            fn default() -> Self {
                Self {
                    $( $field: $default, )+
                    $( $other: Default::default(), )+
                }
            }
        }

        /// Every key that `touchbase.yaml` may have.
        pub const SETTINGS: &[Setting] = &[
            $( Setting {
                key: $key,
                // A doc comment begins with a blank.
                about: $about.trim_ascii(),
                default: $words,
                read: |config, $value| {
                    config.$field = $read?;
                    Ok(())
                },
            }, )+
        ];
    };
}

settings! {
    /// Your names, so that you are not a contact of your own.
    "me" => me: Vec<String> = Vec::new(), ("none"),
    |value| read::owners(value);

    /// Folders whose notes are people, from the vault's root.
    "people" => people: Vec<String> = Vec::new(),
    ("any folder called People, Persons, Contacts, CRM or Network"),
    |value| read::folders(value);

    /// What is not read: names anywhere or, with a `/`, paths from the root.
    "ignore" => ignore: Vec<Pattern> = Vec::new(), ("nothing"),
    |value| read::patterns(value);

    /// Where the report is written, from the root.
    "report" => report: String = "Follow-ups.md".to_owned(), ("`Follow-ups.md`"),
    |value| read::note_path(value);

    /// Where `touchbase review --write` writes, from the root.
    "review" => review: String = "Network review.md".to_owned(), ("`Network review.md`"),
    |value| read::note_path(value);

    /// How often to be in touch with people who have no cadence and no circle.
    "default-cadence" => default_cadence: Cadence = Cadence::Every(Interval::months(3)), ("`3 months`"),
    |value| read::cadence(value);

    /// How soon the second and the third touchpoint should follow for someone new.
    "ramp" => ramp: [Interval; 2] = [Interval::days(14), Interval::days(42)], ("`[2 weeks, 6 weeks]`"),
    |value| read::ramp(value);

    /// Groups of people that share a rhythm, as `name: how often`, a line each.
    "circles" => circles: Vec<Circle> = Vec::new(), ("none"),
    |value| read::circles(value);

    /// How many people are put on one day's list, 1 to 100.
    "per-day" => per_day: usize = 5, ("`5`"),
    |value| read::number(value, 1..=100);

    /// How many touchpoints a good week has; 0 shows no goal.
    "weekly-goal" => weekly_goal: usize = 5, ("`5`"),
    |value| read::number(value, 0..=1000);

    /// Further words that say how big an ask is, below `small`, `medium` and `big`.
    "asks" => asks: Vec<AskWords> = Vec::new(),
    ("none beyond [the known ones](coaching.md#asks)"),
    |value| read::asks(value);

    /// The days of the week on which `plan` and `spread` put people, such as `[tue, thu]`.
    "weekdays" => weekdays: Vec<Weekday> = read::WORKING_WEEK.to_vec(), ("Monday to Friday"),
    |value| read::weekdays(value);

    /// Holidays: first and last days. Their weeks neither count nor break the weeks in a row.
    "pauses" => pauses: Vec<Holiday> = Vec::new(), ("none"),
    |value| read::pauses(value);

    /// How many days ahead "Coming up" looks, 0 to 366.
    "upcoming-days" => upcoming_days: u32 = 7, ("`7`"),
    |value| read::number(value, 0..=366);

    /// How many days ahead birthdays are shown, 0 to 366.
    "birthday-days" => birthday_days: u32 = 14, ("`14`"),
    |value| read::number(value, 0..=366);

    /// Which number comes first in `03/01/2026`: `day-first` or `month-first`.
    "date-order" => date_order: Option<DateOrder> = None,
    ("neither; such a date is reported unless it can be read in one way only"),
    |value| read::date_order(value).map(Some);

    /// Further headings with dated entries below them.
    "log-headings" => log_headings: Vec<String> = Vec::new(),
    ("none beyond [the known ones](conventions.md#touchpoints)"),
    |value| read::names(value);

    /// Which links in dated notes count.
    "daily-notes" => daily_notes: DailyNotes = DailyNotes::Cues, ("`cues`"),
    |value| read::daily_notes(value);

    /// How the report links to notes: `wiki` for `[[Ada]]`, or `markdown` for relative Markdown links.
    "links" => links: LinkStyle = LinkStyle::Wiki, ("`wiki`"),
    |value| read::link_style(value);

    /// The languages your notes are written in, as codes or names: `[de, en]`.
    "language" => spoken: Spoken = Spoken::default(), ("told by the notes"),
    |value| read::spoken(value);

    /// Whether boxes ticked in the report are carried out, `true` or `false`.
    "apply-ticks" => apply_ticks: bool = true, ("`true`"),
    |value| read::switch(value);

    from Obsidian:

    /// Daily-note formats, each with the folder it holds in (empty: anywhere).
    daily_formats: Vec<DailyFormat>;

    /// Folders of templates, from the root; when none is set, the usual names.
    templates: Vec<String>;
}

impl Config {
    /// Whether a name is the vault's owner's, as the settings have it.
    pub fn is_owner(&self, name: &str) -> bool {
        let name = fold(name);
        self.me.iter().any(|me| fold(crate::path::without_extension(me)) == name)
    }

    /// These settings for notes in which these languages are heard.
    pub fn hearing(&self, heard: Languages) -> Cow<'_, Self> {
        if self.spoken.heard == heard {
            return Cow::Borrowed(self);
        }
        let mut config = self.clone();
        config.spoken.heard = heard;
        Cow::Owned(config)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_default_that_is_written_as_a_value_is_the_default() {
        for setting in SETTINGS {
            let Some(value) =
                setting.default.strip_prefix('`').and_then(|rest| rest.strip_suffix('`'))
            else {
                continue;
            };
            let (config, diagnostics) = Config::parse(&format!("{}: {value}", setting.key));
            assert_eq!(diagnostics, [], "{}", setting.key);
            assert_eq!(config, Config::default(), "{}", setting.key);
        }
    }
}
