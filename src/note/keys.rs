//! The keys that are understood, with every synonym, and how keys compare.
//!
//! Owns the table; what a value means is `card`'s business. Keys compare without case, `-`, `_`
//! and blanks, and without a prefix such as `cnt:` or `prm-`.

/// What a front matter key or an inline field is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Key {
    /// `alias`, `aliases`, `aka`, `nickname`
    Alias,
    /// `anniversary`
    Anniversary,
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
    /// `created`
    Created,
    /// `date`, `when`, `day`, `start`
    Date,
    /// `dates`: a map of label and day
    Dates,
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
    /// `last-contact` and its synonyms
    LastContact,
    /// `last-name`
    LastName,
    /// `met`, `first-contact`, …
    Met,
    /// `how-we-met`, `met-at`, …
    MetHow,
    /// `name`, `full-name`
    Name,
    /// `org`, `company`, …
    Organization,
    /// `paused`
    Paused,
    /// `attendees`, `participants`, …: who was there
    People,
    /// `city`, `location`, …
    Place,
    /// `promise` on an entry
    Promise,
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
    /// `with`: on an entry the others who were there, in a note's front matter a people list
    With,
}

/// Every spelling, normalized, in alphabetical order for the search.
#[rustfmt::skip]
const TABLE: &[(&str, Key)] = &[
    ("affiliation", Key::Organization), ("aka", Key::Alias), ("alias", Key::Alias),
    ("aliases", Key::Alias), ("anniversary", Key::Anniversary), ("ask", Key::Ask), ("asked", Key::Asked),
    ("attendees", Key::People), ("bday", Key::Birthday), ("birthdate", Key::Birthday),
    ("birthday", Key::Birthday), ("born", Key::Birthday), ("by", Key::By),
    ("cadence", Key::Cadence), ("cadencedays", Key::Cadence), ("caresabout", Key::Topics),
    ("categories", Key::Type), ("category", Key::Type), ("checkin", Key::Cadence),
    ("checkinfrequency", Key::Cadence), ("circle", Key::Circle), ("circles", Key::Circle),
    ("city", Key::Place), ("class", Key::Type), ("closeness", Key::Circle),
    ("company", Key::Organization), ("contacted", Key::LastContact), ("contactevery", Key::Cadence),
    ("contactfrequency", Key::Cadence), ("contactinterval", Key::Cadence),
    ("contactintervaldays", Key::Cadence), ("contactnext", Key::FollowUp),
    ("contactreason", Key::FollowUpNote), ("contactslog", Key::Touchpoints),
    ("context", Key::MetHow), ("created", Key::Created), ("customfrequencydays", Key::Cadence),
    ("date", Key::Date), ("datelastspoken", Key::LastContact), ("datemet", Key::Met),
    ("dateofbirth", Key::Birthday), ("dates", Key::Dates), ("day", Key::Date),
    ("direction", Key::By), ("dob", Key::Birthday), ("domain", Key::Topics),
    ("employer", Key::Organization), ("expertise", Key::Topics), ("filerole", Key::Type),
    ("firm", Key::Organization), ("firstcontact", Key::Met), ("firstmet", Key::Met),
    ("firstname", Key::FirstName), ("fn", Key::Name), ("followup", Key::FollowUp),
    ("followupdate", Key::FollowUp), ("followupnote", Key::FollowUpNote),
    ("frequency", Key::Cadence), ("from", Key::People), ("fullname", Key::Name),
    ("gave", Key::Gave), ("got", Key::Got), ("group", Key::Circle), ("groups", Key::Circle),
    ("guests", Key::People), ("history", Key::Touchpoints), ("host", Key::People),
    ("howmet", Key::MetHow), ("howwemet", Key::MetHow), ("interactions", Key::Touchpoints),
    ("interests", Key::Topics), ("interval", Key::Cadence), ("introduced", Key::Met),
    ("introducedby", Key::MetHow), ("introductions", Key::Introductions), ("job", Key::Role), ("jobtitle", Key::Role),
    ("keepintouch", Key::Cadence), ("kept", Key::Kept), ("lastchat", Key::LastContact),
    ("lastconnected", Key::LastContact), ("lastcontact", Key::LastContact),
    ("lastcontactdate", Key::LastContact), ("lastcontacted", Key::LastContact),
    ("lastinteraction", Key::LastContact), ("lastinteractiondate", Key::LastContact),
    ("lastmeeting", Key::LastContact), ("lastmet", Key::LastContact), ("lastname", Key::LastName),
    ("lastreachedout", Key::LastContact), ("lastseen", Key::LastContact),
    ("lastspoke", Key::LastContact), ("lasttalked", Key::LastContact),
    ("lasttouch", Key::LastContact), ("layer", Key::Circle), ("livesin", Key::Place),
    ("location", Key::Place), ("log", Key::Touchpoints), ("meetings", Key::Touchpoints),
    ("met", Key::Met), ("metat", Key::MetHow), ("metdate", Key::Met), ("meton", Key::Met),
    ("metthrough", Key::MetHow), ("n.fn", Key::LastName), ("n.gn", Key::FirstName),
    ("name", Key::Name), ("nextaction", Key::FollowUpNote), ("nextcheckin", Key::FollowUp),
    ("nextcontact", Key::FollowUp), ("nextcontactdate", Key::FollowUp),
    ("nextcontactdue", Key::FollowUp), ("nextfollowup", Key::FollowUp),
    ("nextstep", Key::FollowUpNote), ("nexttouch", Key::FollowUp), ("nickname", Key::Alias),
    ("notbefore", Key::Snooze), ("occupation", Key::Role), ("org", Key::Organization),
    ("organisation", Key::Organization), ("organisations", Key::Organization),
    ("organization", Key::Organization), ("participants", Key::People), ("paused", Key::Paused),
    ("people", Key::People), ("person", Key::People), ("place", Key::Place),
    ("position", Key::Role), ("priority", Key::Circle), ("promise", Key::Promise),
    ("reachout", Key::FollowUp), ("reachoutevery", Key::Cadence), ("relation", Key::Circle),
    ("relationship", Key::Circle), ("relationshiptype", Key::Circle), ("remind", Key::FollowUp),
    ("reminder", Key::FollowUp), ("ring", Key::Circle), ("role", Key::Role), ("since", Key::Met),
    ("size", Key::Size), ("skills", Key::Topics), ("slug", Key::Slug), ("snooze", Key::Snooze),
    ("snoozeduntil", Key::Snooze), ("snoozeuntil", Key::Snooze), ("stage", Key::Status),
    ("start", Key::Date), ("state", Key::Status), ("status", Key::Status),
    ("stayintouch", Key::Cadence), ("subject", Key::Subject), ("summary", Key::Summary),
    ("tag", Key::Tags), ("tags", Key::Tags), ("talkabout", Key::Topics), ("tier", Key::Circle),
    ("title", Key::Title), ("to", Key::People), ("told", Key::Told), ("topics", Key::Topics),
    ("touchbase", Key::Touchbase), ("touchevery", Key::Cadence), ("touchpoints", Key::Touchpoints),
    ("type", Key::Type), ("via", Key::MetHow), ("warmth", Key::Circle), ("when", Key::Date),
    ("who", Key::People), ("with", Key::With), ("worksat", Key::Organization),
];

/// The longest spelling in the table; a longer name is no key of ours.
const LONGEST: usize = 24;

/// What a key as written is about.
pub fn lookup(name: &str) -> Option<Key> {
    let name = name.rsplit(':').next().unwrap_or(name).trim();
    let name = name.strip_prefix("prm-").unwrap_or(name);
    let mut buffer = [0_u8; LONGEST];
    let mut length = 0;
    for byte in name.bytes().filter(|b| !matches!(b, b'-' | b'_' | b' ')) {
        *buffer.get_mut(length)? = byte.to_ascii_lowercase();
        length += 1;
    }
    let normal = buffer.get(..length)?;
    let at = TABLE.binary_search_by(|(spelling, _)| spelling.as_bytes().cmp(normal)).ok()?;
    TABLE.get(at).map(|(_, key)| *key)
}

/// Whether a key speaks of a person even in a note that gives no other sign.
///
/// `frequency`, `interval`, `reminder` and the like are as common in notes on habits and tasks.
pub fn is_telling(name: &str) -> bool {
    let letters = crate::text::fold::letters(name.rsplit(':').next().unwrap_or(name));
    match lookup(name) {
        Some(Key::LastContact) => true,
        Some(Key::Cadence) => !matches!(letters.as_str(), "frequency" | "interval" | "checkin"),
        Some(Key::FollowUp) => !matches!(letters.as_str(), "remind" | "reminder"),
        _ => false,
    }
}

/// Every spelling that is understood, with what it is about, for the documentation's test.
pub fn spellings() -> impl Iterator<Item = (&'static str, Key)> {
    TABLE.iter().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(TABLE.windows(2).all(|pair| matches!(pair, [a, b] if a.0 < b.0)));
        assert!(TABLE.iter().all(|(name, _)| name.len() <= LONGEST));
    }

    #[test]
    fn spellings_compare() {
        for name in [
            "last_contacted",
            "lastContacted",
            "Last Contacted",
            "prm-last-contacted",
            "cnt:last-contacted",
        ] {
            assert_eq!(lookup(name), Some(Key::LastContact), "{name}");
        }
        assert_eq!(lookup("unheard-of"), None);
        assert_eq!(lookup(""), None);
        assert_eq!(lookup(&"x".repeat(99)), None);
    }
}
