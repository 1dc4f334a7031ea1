//! English as it is written in notes: what a note is, its folders, its states, its kinds. Its other words are in `lexicon::en`.

use crate::lexicon::answer::Answer;
use crate::lexicon::folder::{FileWord, Folder};
use crate::lexicon::kind::Kind;
use crate::lexicon::note_type::{NoteType, PersonTag};
use crate::lexicon::status::Status;
use crate::lexicon::word::{Word, words};

pub(in crate::lexicon) const TYPES: &[Word<NoteType>] = words!(Always:
    NoteType::Person => [
        "person" "people" "persons" "contact" "contacts" "crm-contact" "crm-person" "relationship"
        "individual" "human" "friend" "friends" "colleague" "colleagues" "coworker" "coworkers"
        "mentor" "mentors" "mentee" "mentees" "acquaintance" "acquaintances" "relative" "relatives"
        "family member" "neighbor" "neighbour" "teammate" "team member" "direct report" "recruiter"
        "business contact" "personal contact" "professional contact"
    ],
    NoteType::Relation => [
        "family" "client" "lead" "candidate" "prospect" "investor" "manager" "boss" "employee"
        "student" "teacher" "advisor" "adviser"
    ],
    NoteType::Invented => [
        "npc" "npcs" "pc" "pcs" "character" "characters" "fictional character" "player character"
        "creature" "creatures" "deity" "deities" "god" "gods" "goddess" "monster" "monsters"
        "villain" "villains"
    ],
    NoteType::Owner => ["me" "self"],
    NoteType::Bank => ["questions" "question bank"],
    NoteType::Messages => ["messages" "message templates"],
    NoteType::Meeting(Kind::Meeting) => [
        "meeting" "meetings" "meeting note" "meeting notes" "interaction" "interactions"
        "session" "1:1" "1on1" "one on one" "conversation" "catch-up" "stand-up" "touchpoint"
        "interview" "appointment"
    ],
    NoteType::Daily => ["daily" "daily note" "journal" "weekly" "diary"],
    NoteType::Organization => [
        "company" "companies" "organization" "organisation" "organizations" "organisations" "org"
        "institution" "group" "department"
    ],
    NoteType::Page => [
        "moc" "index" "hub" "roster" "list" "directory" "overview" "dashboard" "template" "templates"
    ],
    NoteType::Thing => [
        "book" "books" "project" "projects" "place" "places" "location" "locations" "article"
        "paper" "movie" "film" "recipe" "topic" "concept" "quote" "area" "resource" "tool" "product"
        "reference" "goal" "deal" "deals" "invoice" "contract"
    ],
);

pub(in crate::lexicon) const CATEGORY_KEYS: &[Word<()>] =
    words!(Always: () => ["category" "categories"],);

pub(in crate::lexicon) const PERSON_TAGS: &[Word<PersonTag>] = words!(Always:
    PersonTag::Person => ["person" "contact" "contacts"],
    PersonTag::People => ["people"],
);

pub(in crate::lexicon) const FOLDERS: &[Word<Folder>] = words!(Always:
    Folder::People => ["people" "persons" "contacts"],
    Folder::Network => ["crm" "network"],
    Folder::Meetings(Kind::Meeting) => [
        "meetings" "meeting" "meeting notes" "interactions" "one on ones" "conversations" "1:1s"
        "1on1s"
    ],
    Folder::Meetings(Kind::Call) => ["calls"],
    Folder::Templates => ["templates"],
);

pub(in crate::lexicon) const FILE_WORDS: &[Word<FileWord>] = words!(Always:
    FileWord::Index => ["readme" "index"],
    FileWord::Aside => [
        "moc" "template" "templates" "dashboard" "kanban" "overview" "roster" "directory"
        "birthdays" "chart"
    ],
    FileWord::Own => ["about me" "me" "myself" "my story" "my stories" "my profile" "who i am"],
        FileWord::Copy => ["copy"],
);

pub(in crate::lexicon) const STATUSES: &[Word<Status>] = words!(Always:
    Status::Archived => ["archived" "inactive"],
        Status::Closed => ["closed" "archive"],
    Status::Paused => ["paused"],
    Status::Deceased => ["deceased" "dead"],
);

pub(in crate::lexicon) const ANSWERS: &[Word<Answer>] = words!(Always:
    Answer::Yes => ["true" "yes"],
    Answer::On => ["on" "1"],
    Answer::No => ["false" "no"],
    Answer::Off => ["off" "0"],
    Answer::Never => ["never" "none"],
    Answer::Unknown => ["tbd" "n/a" "na" "null" "unknown"],
);

/// Kinds that are named by several words.
pub(in crate::lexicon) const KIND_PHRASES: &[(Kind, &[&str])] = &[
    (
        Kind::Meeting,
        &[
            "1 on 1",
            "1 to 1",
            "1 : 1",
            "1 x 1",
            "one on one",
            "one to one",
            "one-to-one",
            "caught up",
            "catch up",
            "hung out",
            "ran into",
            "bumped into",
        ],
    ),
    (Kind::Message, &["voice note", "voice message", "left a message"]),
    (Kind::Call, &["spoke on the phone", "talked on the phone", "on the phone", "rang up"]),
    (Kind::Email, &["e mail"]),
];

/// What begins with the word of a kind and is none.
pub(in crate::lexicon) const NO_KINDS: &[&str] = &[
    "text of",
    "text in",
    "text from the",
    "text editor",
    "text book",
    "card game",
    "card games",
    "card trick",
    "card reader",
    "cards on the table",
    "fair enough",
    "fair share",
    "fair trade",
    "fair price",
    "fair point",
    "fair to",
    "fair play",
    "fair use",
    "call for papers",
    "call of duty",
    "call it",
    "talk of the",
    "party line",
    "note that",
    "note to self",
    "signal processing",
    "signal to noise",
    "present tense",
    "mail merge",
    "mail server",
    "letter of intent",
    "message board",
    "message queue",
    "session cookie",
    "tea towel",
    "drinks cabinet",
    "event loop",
    "event horizon",
    "phone number",
    "phone case",
    "zoom in",
    "zoom out",
    "zoom lens",
];

/// Words of kinds that yield to another beside them.
pub(in crate::lexicon) const WEAK_KINDS: &[&str] =
    &["wrote", "replied", "spoke", "talked", "saw", "met"];

pub(in crate::lexicon) const KINDS: &[Word<Kind>] = words!(WhenOn:
    Kind::Coffee => ["tea" "drinks" "beer" "beers" "pint" "pints" "wine"],
    Kind::Call => ["called" "phone" "phoned" "phonecall" "rang" "ring" "calls"],
    Kind::Email => ["emailed" "mailed" "emails"],
    Kind::Message => ["messaged" "messages" "text" "texted" "dms" "chatted" "signal" "async"
        "wrote" "pinged" "ping" "dmed" "replied" "voicemail" "voicemails"],
    Kind::Meeting => [
        "meet" "met" "met-up" "one-on-one" "121" "interaction" "session" "appointment"
        "1on1s" "1:1s" "1-on-1s" "spoke" "talked" "saw" "huddle" "caught-up"
    ],
    Kind::Lunch => ["lunched" "breakfast"],
    Kind::Dinner => ["supper"],
    Kind::Event => ["conference" "party" "fair" "talk" "webinar" "concert" "wedding"],
    Kind::Letter => ["letter" "postcard" "card" "cards" "letters"],
    Kind::Video => ["hangout" "webcall"],
    Kind::Visit => ["visit" "visited"],
    Kind::Intro => ["intro" "introduction" "introduced"],
    Kind::Gift => ["gift" "present"],
    Kind::Note => ["note"],
);
