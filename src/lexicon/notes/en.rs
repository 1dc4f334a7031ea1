//! English as it is written in notes: what a note is, its folders, its states. Its other words are in `lexicon::en`.

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
