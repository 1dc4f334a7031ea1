//! What is tried with arbitrary bytes: each body makes texts of them, and states what must hold.
//!
//! They are functions of bytes, so that `cargo test` runs them with a fixed budget and cargo-fuzz for as long as one likes.

use touchbase::change::{self, Change, NewEntry, merge};
use touchbase::date::format::Format;
use touchbase::date::{Cadence, Date, Yearly, read};
use touchbase::note;
use touchbase::note::NoteText;
use touchbase::report::seal::Seal;
use touchbase::text::neutral::neutral;
use touchbase::typed::sentence;
use touchbase::{Config, Index, NotePath, agenda, answer, network, report};

/// A body, with its name.
pub(crate) type Body = (&'static str, fn(&[u8]));

/// All of them.
pub(crate) const ALL: [Body; 5] = [
    ("one note", one_note),
    ("a sentence, written and read again", sentence_written),
    ("a page, answered and read again", page_answered),
    ("settings, formats and patterns", settings),
    ("a merge of two sides", two_sides),
];

/// What a byte below 32 stands for: pieces that notes are made of, and that break them.
const PIECES: [&str; 32] = [
    "\n",
    "\r\n",
    "---\n",
    "## Log\n",
    "- 2026-03-01 call",
    "[[Ada]] ",
    "[[B|b]] ",
    "2026-03-02 ",
    "- [ ] ",
    "- [x] ",
    " 📅 2026-04-01",
    "cadence: monthly\n",
    "aliases: [",
    "| 2026-03-03 | x |\n",
    "|---|---|\n",
    "```\n",
    "%%",
    "<!--",
    "\t",
    "    ",
    "[gave:: x]",
    "<<<<<<< a\n",
    "=======\n",
    ">>>>>>> b\n",
    "### 2026-02-01\n",
    "yesterday: ",
    "with Ada ",
    "{a,b}/**",
    "YYYY-MM-DD",
    "\u{feff}",
    "\u{a0}",
    "1. ",
];

/// A text of bytes.
fn text(data: &[u8]) -> String {
    data.iter()
        .map(|byte| match PIECES.get(usize::from(*byte)) {
            Some(piece) => (*piece).to_owned(),
            None => char::from(*byte).to_string(),
        })
        .collect()
}

/// Two texts, the first of which is as long as the first byte says.
fn two(data: &[u8]) -> (String, String) {
    let (first, rest) = data.split_first().unwrap_or((&0, &[]));
    let at = usize::from(*first).min(rest.len());
    (text(rest.get(..at).unwrap_or(&[])), text(rest.get(at..).unwrap_or(&[])))
}

fn today() -> Date {
    Date::from_ymd_opt(2026, 3, 16).unwrap_or_default()
}

fn path() -> NotePath {
    NotePath::new("People/Ada.md")
}

/// Reading a note never fails, and whatever it finds is in the note.
fn one_note(data: &[u8]) {
    let text = text(data);
    let lines = text.lines().count() + 1;
    for read in [note::parse, note::parse_explained] {
        let note = read(&path(), &NoteText::from(text.as_str()), &Config::default());
        for entry in &note.entries {
            assert!((1..=lines).contains(&(entry.line as usize)), "{text:?}");
        }
        for diagnostic in &note.diagnostics {
            assert!(diagnostic.at.line as usize <= lines, "{text:?}");
            assert_eq!(neutral(&diagnostic.message), diagnostic.message, "{text:?}");
        }
    }
}

/// What a sentence becomes is one entry more, nothing else changes, and taking it back gives the same bytes.
fn sentence_written(data: &[u8]) {
    let (note, words) = two(data);
    let config = Config::default();
    let source = NoteText::from(note.as_str());
    let index: Index = [note::parse(&path(), &source, &config)].into_iter().collect();
    let network = network::gather(&index, &config);
    // What is not understood is refused; what is, is written.
    let day = match sentence::understand(&network, &words, today(), None) {
        Ok(sentence) => sentence.day.unwrap_or(today()),
        Err(_) => today(),
    };
    let change = Change::Log(NewEntry::new(day, None, &words));
    let Ok(planned) = change::plan(&path(), &source, &change, &config) else { return };
    assert_eq!(planned.edit.inverse(&note).apply(&planned.text).as_deref(), Some(note.as_str()));
    let read = |text: &str| note::parse(&path(), &NoteText::from(text), &config).entries.len();
    assert_eq!(read(&planned.text), read(&note) + 1, "{note:?} {words:?}");
}

/// A page that nobody touched answers nothing, and whatever is typed into one can be read and merged.
fn page_answered(data: &[u8]) {
    let (note, typed) = two(data);
    let config = Config::default();
    let source = NoteText::from(note.as_str());
    let index: Index = [note::parse(&path(), &source, &config)].into_iter().collect();
    let network = network::gather(&index, &config);
    let agenda = agenda::judge(&network, today(), &config);
    let page = report::render(&agenda, &network.diagnostics, &report::Kept::default());
    let untouched = answer::read(&page, &Seal::read(&page));
    assert!(untouched.boxes.is_empty() && untouched.own.is_empty(), "{note:?}\n{page}");
    let at = page.char_indices().map(|(at, _)| at).nth(data.len() % page.chars().count().max(1));
    let (head, tail) = page.split_at(at.unwrap_or(0));
    let touched = format!("{head}{typed}{tail}");
    let _ = answer::read(&touched, &Seal::read(&touched));
    let merged = answer::merge(&page, &touched, &page);
    let _ = answer::read(&merged, &Seal::read(&merged));
}

/// Settings of any text are settings, with what is wrong in them reported; formats and patterns never fail.
fn settings(data: &[u8]) {
    let (one, other) = two(data);
    let (_, diagnostics) = Config::parse(&one);
    assert!(diagnostics.iter().all(|one| neutral(&one.message) == one.message), "{one:?}");
    let _ = Format::new(&one).date(&other);
    let quoted = one.replace('\'', "''").replace(['\n', '\r'], " ");
    let (patterns, _) = Config::parse(&format!("ignore: ['{quoted}']\n"));
    let _ = patterns.ignore.iter().any(|pattern| pattern.matches(&other));
    let _ = read::first_in(&one, None);
    if let Some(cadence) = Cadence::parse(&one) {
        assert!(Cadence::parse(&cadence.to_string()).is_some(), "{one:?} {cadence}");
    }
    let _ = Yearly::parse(&one);
}

/// Each line of either side of a conflict is in what the driver makes of it.
fn two_sides(data: &[u8]) {
    let (ours, theirs) = two(data);
    let whole = |text: String| text.replace(['<', '=', '>', '|'], "") + "\n";
    let (ours, theirs) = (whole(ours), whole(theirs));
    let conflict = format!("<<<<<<< ours\n{ours}||||||| base\n=======\n{theirs}>>>>>>> theirs\n");
    let (merged, is_clean) = merge::join(&conflict, None);
    if !is_clean {
        assert_eq!(merged, conflict);
    }
    for line in ours.lines().chain(theirs.lines()) {
        assert!(
            merged.lines().any(|known| known == line),
            "{line:?} is lost\n{conflict}\n{merged}"
        );
    }
}
