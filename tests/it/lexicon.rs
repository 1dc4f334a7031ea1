//! The tables of words in `docs/conventions.md` are printed from the lexicon.

use std::fmt::Write;

use touchbase::lexicon::{Folder, Key, Kind, Language, NoteType, Section};

use crate::vault::{expect_file, project};

/// What a row of the keys says, and the keys it lists.
const KEYS: [(&str, &[Key]); 26] = [
    ("is it a person", &[Key::Touchbase, Key::Type, Key::Tags]),
    ("name", &[Key::Name, Key::FirstName, Key::LastName, Key::Title, Key::Alias, Key::Slug]),
    ("which note it is another name of", &[Key::Redirect]),
    ("how often", &[Key::Cadence]),
    ("circle", &[Key::Circle]),
    ("last contact", &[Key::LastContact]),
    ("a list of touchpoints", &[Key::Touchpoints]),
    ("days that were no contact, whatever links there are", &[Key::NotMet]),
    ("the day you set", &[Key::FollowUp]),
    ("what for", &[Key::FollowUpNote]),
    ("not before", &[Key::Snooze]),
    ("paused", &[Key::Paused, Key::Status, Key::Archived, Key::Active, Key::Deceased]),
    ("when you met", &[Key::Met, Key::Created]),
    ("how you met", &[Key::MetHow]),
    ("birthday and dates", &[Key::Birthday, Key::Anniversary, Key::Dates]),
    ("work", &[Key::Organization, Key::Role]),
    ("place", &[Key::Place]),
    ("topics", &[Key::Topics]),
    ("where to write to them", &[Key::Email, Key::Phone, Key::Profile, Key::Channels, Key::Uid]),
    ("the language to write in; `formal` or not", &[Key::Language, Key::Address]),
    ("a meeting's day", &[Key::Date]),
    ("who was there", &[Key::People, Key::With]),
    ("not to be introduced to others, when `no`", &[Key::Introductions]),
    (
        "about one entry",
        &[
            Key::By,
            Key::Gave,
            Key::Got,
            Key::Ask,
            Key::Asked,
            Key::Told,
            Key::Promise,
            Key::Kept,
            Key::Subject,
            Key::Summary,
        ],
    ),
    ("how a meeting took place", &[Key::Mode]),
    ("about one ask", &[Key::Size]),
];

const SECTIONS: [(&str, &[Section]); 9] = [
    ("dated entries", &[Section::Log]),
    ("questions for them", &[Section::Questions]),
    ("what you owe them", &[Section::Promises]),
    ("what they owe you", &[Section::Waiting]),
    ("what you can do for them", &[Section::Offers]),
    ("what you mean to ask of them", &[Section::Asks]),
    ("ideas for gifts", &[Section::Gifts]),
    ("a label and a day each", &[Section::Dates]),
    ("plans: no touchpoints, though tasks may be promises", &[Section::Plans]),
];

const TYPES: [(&str, &[NoteType]); 10] = [
    ("a person", &[NoteType::Person]),
    ("a person; as a category only beside a key that people have", &[NoteType::Relation]),
    ("someone made up", &[NoteType::Invented]),
    ("you", &[NoteType::Owner]),
    ("a bank of questions", &[NoteType::Bank]),
    ("openings of messages", &[NoteType::Messages]),
    ("a meeting, as is any word for a kind", &[NoteType::Meeting(Kind::Meeting)]),
    ("a day or a week", &[NoteType::Daily]),
    ("several people, or other notes", &[NoteType::Organization, NoteType::Page]),
    ("something else", &[NoteType::Thing]),
];

const FOLDERS: [(&str, &[Folder]); 4] = [
    ("people", &[Folder::People, Folder::Network]),
    ("meetings", &[Folder::Meetings(Kind::Meeting)]),
    ("calls", &[Folder::Meetings(Kind::Call)]),
    ("templates, which are no notes", &[Folder::Templates]),
];

/// A table of two columns: a label, and the words that have one of its meanings.
fn table<M: PartialEq>(
    head: [&str; 2],
    rows: &[(&str, &[M])],
    words: impl Iterator<Item = (&'static str, M)>,
) -> String {
    let words: Vec<(&str, M)> = words.collect();
    let mut listed = 0;
    let mut text = format!("| {} | {} |\n|---|---|\n", head[0], head[1]);
    for (label, meanings) in rows {
        let of = |wanted| words.iter().filter(move |(_, meaning)| meaning == wanted);
        let own = meanings.iter().flat_map(of).map(|(word, _)| format!("`{word}`"));
        let own: Vec<String> = own.collect();
        listed += own.len();
        let _ = writeln!(text, "| {label} | {} |", own.join(", "));
    }
    assert_eq!(listed, words.len(), "every word of {} is listed once", head[1]);
    text
}

fn kinds() -> String {
    let mut text = "| kind | words | emoji |\n|---|---|---|\n".to_owned();
    for kind in Kind::all().iter().filter(|kind| kind.is_stated()) {
        let words = Kind::words(Language::English).filter(|(_, meaning)| meaning == kind);
        let words: Vec<String> = words.map(|(word, _)| format!("`{word}`")).collect();
        let emojis: Vec<String> = kind.emojis().iter().map(char::to_string).collect();
        let _ = writeln!(text, "| {kind} | {} | {} |", words.join(", "), emojis.join(" "));
    }
    text
}

/// The page with `table` in the place that two comments mark.
fn with_table(page: &str, name: &str, table: &str) -> String {
    let (start, end) = (format!("<!-- {name}: from the lexicon -->\n"), "<!-- end -->\n");
    let (before, rest) = page.split_once(&start).unwrap_or_else(|| panic!("no place for {name}"));
    let (_, after) = rest.split_once(end).unwrap_or_else(|| panic!("no end of {name}"));
    format!("{before}{start}\n{table}\n{end}{after}")
}

/// The words of one language, by what they are: a heading, then a table of meanings and words for each slot.
fn language(language: Language) -> String {
    let title = language.names()[0];
    let mut text = format!("### {title}\n\n| what | meaning | words |\n|---|---|---|\n");
    for (slot, rows) in [
        ("key", rows(&KEYS, Key::spellings(language))),
        ("heading", rows(&SECTIONS, Section::headings(language))),
        ("type", rows(&TYPES, NoteType::names(language))),
        ("type", rows(&[("a call", &[NoteType::Meeting(Kind::Call)])], NoteType::names(language))),
        ("folder", rows(&FOLDERS, Folder::names(language))),
    ] {
        for (meaning, words) in rows {
            let _ = writeln!(text, "| {slot} | {meaning} | {words} |");
        }
    }
    for kind in Kind::all() {
        for (_, words) in rows(&[("", &[*kind])], Kind::words(language)) {
            let _ = writeln!(text, "| kind | {kind} | {words} |");
        }
    }
    text
}

/// Marks a word that counts only beside others of its language.
fn star(word: &str) -> &'static str {
    let counts = Key::of(word).is_some()
        || Section::of(word, &[]).is_some()
        || NoteType::of(word).is_some()
        || Folder::of(word).is_some()
        || Language::ALL
            .into_iter()
            .any(|language| Kind::words(language).any(|(kind, _)| kind == word));
    if counts { "" } else { "\\*" }
}

/// The rows that have words, each with its words.
fn rows<M: PartialEq>(
    rows: &[(&'static str, &[M])],
    words: impl Iterator<Item = (&'static str, M)>,
) -> Vec<(&'static str, String)> {
    let words: Vec<(&str, M)> = words.collect();
    let listed = rows.iter().map(|(label, meanings)| {
        let own = words.iter().filter(|(_, meaning)| meanings.contains(meaning));
        let own: Vec<String> = own.map(|(word, _)| format!("`{word}`{}", star(word))).collect();
        (*label, own.join(", "))
    });
    listed.filter(|(_, words)| !words.is_empty()).collect()
}

#[test]
fn the_words_of_other_languages_are_those_of_the_lexicon() {
    let path = project().join("docs/languages.md");
    let page = std::fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    let others = Language::ALL.into_iter().filter(|other| *other != Language::English);
    let table: Vec<String> = others.map(language).collect();
    expect_file(&path, &with_table(&page, "words", &table.join("\n")));
}

#[test]
fn the_tables_of_words_are_those_of_the_lexicon() {
    let path = project().join("docs/conventions.md");
    let page = std::fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    let all = [
        ("types", table(["the note is", "types"], &TYPES, NoteType::names(Language::English))),
        ("folders", table(["it holds", "folders"], &FOLDERS, Folder::names(Language::English))),
        ("keys", table(["about", "spellings"], &KEYS, Key::spellings(Language::English))),
        ("kinds", kinds()),
        (
            "headings",
            table(["below it", "headings"], &SECTIONS, Section::headings(Language::English)),
        ),
    ];
    let page = all.iter().fold(page, |page, (name, table)| with_table(&page, name, table));
    expect_file(&path, &page);
}
