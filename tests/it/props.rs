//! What holds for every input, tried with made-up ones.

use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use touchbase::change::{self, Change, NewEntry};
use touchbase::date::{Cadence, Date, Yearly, phrase, read};
use touchbase::note;
use touchbase::note::NoteText;
use touchbase::note::markdown::links;
use touchbase::text::Span;
use touchbase::{Config, Index, NotePath, agenda, network, report};

/// Pieces that notes are made of, and pieces that break them.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("---\n".to_owned()),
        Just("\n".to_owned()),
        Just("\r\n".to_owned()),
        Just("## Log\n".to_owned()),
        Just("- 2026-03-01 call with [[B]] and [[A]]\n".to_owned()),
        Just("[[Ada]] ".to_owned()),
        Just("2026-03-01 ".to_owned()),
        Just("- [x] call [[B]] ✅ 2026-03-02\n".to_owned()),
        Just("- [ ] promise 📅 2026-02-30\n".to_owned()),
        Just("cadence: monthly\n".to_owned()),
        Just("last-contact: 2026-01-01\n".to_owned()),
        Just("tags: [#a, b\n".to_owned()),
        Just("| 2026-03-01 | [[B\\|b]] |\n|---|---|\n".to_owned()),
        Just("### 2026-02-01 — Email\n".to_owned()),
        Just("```\n".to_owned()),
        Just("%%".to_owned()),
        Just("<!--".to_owned()),
        Just("    - ".to_owned()),
        Just("[gave:: x".to_owned()),
        Just("> [!note]\n> ".to_owned()),
        Just("/---contact---/\n".to_owned()),
        Just("<<<<<<< HEAD\n".to_owned()),
        Just("Connected On: 09 Apr 2025\n".to_owned()),
        Just("- Sep 1: call\n".to_owned()),
        Just("\t- [[B]] said on 2026-03-01\n".to_owned()),
        Just("met:: [[Ada]]\n".to_owned()),
        Just("## 2026-03-02 [[B]]\n".to_owned()),
        Just("kanban-plugin: board\n".to_owned()),
        "[ -~]{0,12}",
        "\\PC{0,6}",
        any::<char>().prop_map(String::from),
    ]
}

fn text() -> impl Strategy<Value = String> {
    vec(piece(), 0..24).prop_map(|pieces| pieces.concat())
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// The report on a vault of these notes.
fn report_on(notes: &[(&str, &String)]) -> String {
    let config = Config::default();
    let index: Index = notes
        .iter()
        .map(|(path, text)| {
            note::parse(&NotePath::new(path), &NoteText::from(text.as_str()), &config)
        })
        .collect();
    let network = network::gather(&index, &config);
    let agenda = agenda::judge(&network, day("2026-03-16"), &config);
    report::render(&agenda, &network.diagnostics, &report::Kept::default())
}

proptest! {
    #[test]
    fn no_text_makes_a_note_fail(text in text(), explain: bool) {
        let path = NotePath::new("People/A.md");
        let parse = if explain { note::parse_explained } else { note::parse };
        let note = parse(&path, &NoteText::from(text.as_str()), &Config::default());
        let lines = u32::try_from(text.lines().count()).unwrap().max(1) + 1;
        for entry in &note.entries {
            prop_assert!((1..=lines).contains(&entry.line), "{} of {lines}", entry.line);
        }
        for problem in &note.diagnostics {
            prop_assert!(problem.at.line <= lines);
            prop_assert!(!problem.message.contains('\n'));
            prop_assert!(problem.help.is_some(), "{}", problem.message);
        }
    }

    #[test]
    fn no_line_is_passed_over_in_silence(text in text(), folder in proptest::sample::select(vec!["People/A", "Daily/2026-03-01", "Notes/x"])) {
        let path = NotePath::new(&format!("{folder}.md"));
        let note = note::parse_explained(&path, &NoteText::from(text.as_str()), &Config::default());
        // A conflict is reported as a whole.
        if note.read_only {
            return Ok(());
        }
        let spoken_for = |line: u32| {
            note.entries.iter().any(|entry| entry.line == line)
                || note.mentions.iter().any(|mention| mention.line == line)
                || note.rolling.iter().flat_map(|rolling| &rolling.times).any(|time| time.line == line)
                || note.diagnostics.iter().any(|diagnostic| diagnostic.at.line == line)
                || note.card.iter().flat_map(|card| &card.last_contacts).any(|last| last.line == line)
                || note.uncounted.iter().any(|uncounted| uncounted.line == line)
        };
        for (n, line) in (1..).zip(text.lines()) {
            let has_link = !links::in_span(line, Span::new(0, line.len()), None).is_empty();
            if has_link || read::first_in(line, None).is_some() {
                prop_assert!(spoken_for(n), "line {}: {}", n, line);
            }
        }
    }

    #[test]
    fn no_bytes_make_a_note_fail(bytes in vec(any::<u8>(), 0..300)) {
        let source = NoteText::decode(bytes);
        note::parse_explained(&NotePath::new("Daily/2026-03-01.md"), &source, &Config::default());
    }

    #[test]
    fn the_order_of_notes_is_irrelevant(a in text(), b in text(), c in text()) {
        let one = [("People/A.md", &a), ("People/B.md", &b), ("2026-03-01.md", &c)];
        let other = [("2026-03-01.md", &c), ("People/B.md", &b), ("People/A.md", &a)];
        prop_assert_eq!(report_on(&one), report_on(&other));
    }

    #[test]
    fn an_edit_changes_its_bytes_and_no_others(text in text(), days in 0_u64..4_000, which in 0..5) {
        let day = day("2020-01-01") + chrono::Days::new(days);
        let change = match which {
            0 => Change::Cadence(Cadence::parse("2 weeks").unwrap()),
            1 => Change::Snooze(day),
            2 => Change::FollowUp(day),
            3 => Change::Log(NewEntry::new(day, None, "call about it")),
            _ => Change::Promise { text: "a book".to_owned(), due: Some(day) },
        };
        let (path, source) = (NotePath::new("People/Ada.md"), NoteText::from(text.as_str()));
        let config = Config::default();
        // What is not clear is refused; what is planned has been read again and says what it should.
        if let Ok(planned) = change::plan(&path, &source, &change, &config) {
            let at = planned.edit.at.range();
            prop_assert_eq!(&text[..at.start], &planned.text[..at.start]);
            prop_assert!(planned.text.ends_with(&text[at.end..]));
            prop_assert_eq!(planned.edit.inverse(&text).apply(&planned.text), Some(text.clone()));
            let ends = |text: &str| text.contains('\n') && !text.replace("\r\n", "").contains('\n');
            prop_assert!(!ends(&text) || ends(&planned.text), "line ends changed");
        }
    }

    #[test]
    fn no_settings_make_it_fail(text in text()) {
        let (config, problems) = Config::parse(&text);
        prop_assert!(config.per_day >= 1);
        prop_assert!(problems.iter().all(|problem| problem.help.is_some()));
    }

    #[test]
    fn dates_and_cadences_never_fail(text in "\\PC{0,40}", n in 0_i64..70_000) {
        let today = day("1990-01-01") + chrono::Days::new(n.unsigned_abs());
        read::whole(&text, None);
        Yearly::parse(&text);
        phrase::parse(&text, today, phrase::Toward::Future, None);
        if let Some(Cadence::Every(interval)) = Cadence::parse(&text) {
            prop_assert!(interval.after(today) > today);
        }
    }

    #[test]
    fn a_day_reads_as_it_is_written(n in 0_u64..100_000) {
        let date = day("1900-01-01") + chrono::Days::new(n);
        for text in [date.to_string(), date.format("%Y/%m/%d").to_string(), date.format("%-d %B %Y").to_string()] {
            prop_assert_eq!(read::whole(&text, None).and_then(Result::ok).map(|day| day.date), Some(date));
        }
    }

    #[test]
    fn the_next_touchpoint_is_never_before_the_last(days in vec(0_u64..2_000, 1..6)) {
        let text: String = days
            .iter()
            .map(|n| format!("- {} call\n", day("2020-01-01") + chrono::Days::new(*n)))
            .collect();
        let config = Config::default();
        let index: Index = std::iter::once(note::parse(
            &NotePath::new("People/A.md"), &NoteText::from(text.as_str()), &config,
        )).collect();
        let network = network::gather(&index, &config);
        let agenda = agenda::judge(&network, day("2026-03-16"), &config);
        let status = &agenda.statuses[0];
        let last = day("2020-01-01") + chrono::Days::new(*days.iter().max().unwrap());
        prop_assert_eq!(status.last.unwrap().date, last);
        prop_assert!(status.due.is_none_or(|due| due > last));
    }
}
