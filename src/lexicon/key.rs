//! Keys of front matter and inline fields, and how they compare.
//!
//! Owns what a key is about; what its value means is read in `note`. Keys compare without case, `-`, `_`
//! and blanks, and without a prefix such as `cnt:` or `prm-`.

use super::language::{Language, Languages};
use super::of_language;
use super::sign::Meant;
use super::table::table;
use crate::text::span::head;

/// What a front matter key or an inline field is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Key {
    /// `address: formal`: how to address them
    Address,
    /// `active`: when `false`, they are not to be contacted
    Active,
    /// `alias`, `aliases`, `aka`, `nickname`
    Alias,
    /// `anniversary`
    Anniversary,
    /// `archived`, `inactive`
    Archived,
    /// An `[ask:: …]` on an entry
    Ask,
    /// An `[asked:: …]`: a question that was asked
    Asked,
    /// `birthday` and its synonyms
    Birthday,
    /// `[by:: me]`, `Direction: Outbound`
    By,
    /// `cadence` and its synonyms
    Cadence,
    /// `circle`, `tier`, `group`, …
    Circle,
    /// `channels`: a map of addresses
    Channels,
    /// `created`
    Created,
    /// `date`, `when`, `day`, `start`
    Date,
    /// `dates`: a map of label and day
    Dates,
    /// `email`, `mail`
    Email,
    /// `deceased`, `died`, …
    Deceased,
    /// `first-name`
    FirstName,
    /// `follow-up` and its synonyms
    FollowUp,
    /// `next-step`, `contact-reason`, …
    FollowUpNote,
    /// `gave`
    Gave,
    /// `got`
    Got,
    /// `introductions: no`: not to be introduced to others
    Introductions,
    /// A promise in an entry that was kept: `[kept:: …]`
    Kept,
    /// `language`: the one to write to them in
    Language,
    /// `last-contact` and its synonyms
    LastContact,
    /// `last-name`
    LastName,
    /// `met`, `first-contact`, …
    Met,
    /// `how-we-met`, `met-at`, …
    MetHow,
    /// `mode`, `medium`, `interaction-type`: how a meeting took place
    Mode,
    /// `name`, `full-name`
    Name,
    /// `not-met`: days on which a link meant no contact
    NotMet,
    /// `org`, `company`, …
    Organization,
    /// `paused`
    Paused,
    /// `attendees`, `participants`, …: who was there
    People,
    /// `phone`, `mobile`, …
    Phone,
    /// `city`, `location`, …
    Place,
    /// `linkedin`, `mastodon`, `website`, …: a page or a name where they can be reached
    Profile,
    /// `promise` on an entry
    Promise,
    /// `redirects-to`: this note is another name of that one
    Redirect,
    /// `role`, `job`, …
    Role,
    /// `[size:: big]` on an ask
    Size,
    /// `slug`
    Slug,
    /// `snooze` and its synonyms
    Snooze,
    /// `status`, `state`, `stage`
    Status,
    /// `subject`
    Subject,
    /// `summary`, `notes`: the text of a headed entry
    Summary,
    /// `tags`, `tag`
    Tags,
    /// `title`
    Title,
    /// `[told:: …]`: a story of mine that was told
    Told,
    /// `topics`, `interests`, …
    Topics,
    /// `touchbase`
    Touchbase,
    /// `touchpoints`, `interactions`, …
    Touchpoints,
    /// `type`, `class`, `kind`, `category`, `categories`, `file-role`
    Type,
    /// `uid`: the identifier of an address book
    Uid,
    /// `with`: on an entry the others who were there, in a note's front matter a people list
    With,
}

impl Key {
    /// What a key as written is about.
    pub fn of(name: &str) -> Option<Self> {
        Self::read(name).map(|read| read.means)
    }

    /// What a key as written is about, and which languages have it.
    pub fn read(name: &str) -> Option<Meant<Self>> {
        let name = without_namespace(without_parameter(name)).trim();
        KEYS.read(name.strip_prefix("prm-").unwrap_or(name), Languages::default())
            .or_else(|| KEYS.read(without_number(name)?, Languages::default()).filter(is_address))
    }

    /// What a key is about in a block that has other keys of these languages.
    pub fn beside(name: &str, kin: Languages) -> Option<Self> {
        KEYS.find(without_namespace(name).trim(), kin)
    }

    /// Whether a key that is about nothing by itself may be about something [beside](Self::beside) others.
    pub fn may_be(name: &str) -> bool {
        KEYS.may_be(without_namespace(name).trim())
    }

    /// What an inline field is about: a few have keys that front matter does not have.
    pub fn of_field(name: &str) -> Option<Self> {
        FIELD_KEYS.find(name, Languages::default()).or_else(|| Self::of(name))
    }

    /// Every spelling of a language, as written.
    pub fn spellings(language: Language) -> impl Iterator<Item = (&'static str, Self)> {
        of_language(language).flat_map(|words| words.keys).map(|word| (word.written, word.means))
    }
}

/// Whether a key that is written so speaks of a person even in a note that gives no other sign.
///
/// `frequency`, `interval`, `reminder` and the like are as common in notes on habits and tasks.
pub fn is_telling(key: Key, name: &str) -> bool {
    match key {
        Key::LastContact => true,
        Key::Cadence | Key::FollowUp => {
            HABIT_KEYS.find(without_namespace(name), Languages::default()).is_none()
        }
        _ => false,
    }
}

/// Whether a key that says a note's type is as common for what the note is about.
pub fn is_category(name: &str) -> bool {
    CATEGORY_KEYS.find(without_namespace(name).trim(), Languages::default()).is_some()
}

/// Whether the name of an inline field says that its day is an appointment.
pub fn is_appointment(name: &str) -> bool {
    FIELD_KEYS.find(name, Languages::default()).is_some()
}

/// A key without what a vCard adds in brackets, or a person in parentheses: `EMAIL[HOME]`, `phone (work)`.
fn without_parameter(name: &str) -> &str {
    let open = if name.ends_with(']') {
        name.find('[')
    } else if name.ends_with(')') {
        name.find('(')
    } else {
        None
    };
    open.map_or(name, |open| head(name, open).trim_end())
}

/// A key without the number that tells several of its kind apart: `email2`, `phone-1`; `None` without one.
fn without_number(name: &str) -> Option<&str> {
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit());
    (bare.len() < name.len()).then(|| bare.trim_end_matches(['-', '_', ' ']))
}

fn is_address(read: &Meant<Key>) -> bool {
    matches!(read.means, Key::Email | Key::Phone | Key::Profile)
}

/// A key without what comes before its last colon: `cnt:birthday`.
fn without_namespace(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// What a key of one touchpoint says, in a list of touchpoints in front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TouchpointPart {
    /// Its day.
    Date,
    /// Its words.
    Text,
    /// Its kind.
    Kind,
}

impl TouchpointPart {
    /// What a key says.
    pub fn of(name: &str) -> Option<Self> {
        TOUCHPOINT_PARTS.find(name, Languages::default())
    }
}

table!(KEYS: Key = keys by Key);
table!(FIELD_KEYS: Key = field_keys by Letters);
table!(HABIT_KEYS: () = habit_keys by Letters);
table!(CATEGORY_KEYS: () = category_keys by Letters);
table!(TOUCHPOINT_PARTS: TouchpointPart = touchpoint_parts by Case);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_compare() {
        for name in [
            "last_contacted",
            "lastContacted",
            "Last Contacted",
            "prm-last-contacted",
            "cnt:last-contacted",
        ] {
            assert_eq!(Key::of(name), Some(Key::LastContact), "{name}");
        }
        for name in ["EMAIL[HOME]", "EMAIL[1:WORK]", "E-Mail", "email2", "Email (work)"] {
            assert_eq!(Key::of(name), Some(Key::Email), "{name}");
        }
        assert_eq!(Key::of("TEL[CELL]"), Some(Key::Phone));
        assert_eq!(Key::of("date2"), None);
        assert_eq!(Key::of("unheard-of"), None);
        assert_eq!(Key::of(""), None);
        assert_eq!(Key::of(&"x".repeat(99)), None);
    }

    #[test]
    fn what_notes_on_habits_have() {
        let telling = |name| Key::of(name).is_some_and(|key| is_telling(key, name));
        assert!(telling("cadence") && telling("Last contact") && telling("prm-frequency"));
        assert!(!telling("frequency") && !telling("check-in") && !telling("name"));
    }
}
