//! The cases of `fixtures/spec/*.md`: what is written in notes, and what is understood.
//!
//! A case is a fenced block `notes` (its files after lines `//- path`; without one it is the note
//! `People/Ada.md`) and the blocks that follow it: `people`, `touchpoints`, `maybes`, `due`, `problems`.
//! `questions`, `asks`, `exchange`, `open`, `stories` are parts of everyone's briefing; `practice`,
//! `review`, `plan` of what they are called after.
//! A block `touchbase COMMAND` is what the command makes of Ada's note; words after `: ` are one argument.
//! `letters` is what `write` offers to everyone, for every situation that fits.
//! `sentences` is what `log` makes of what is typed.
//! Blocks `dates`, `days`, `cadences` and `birthdays` stand alone, one `written → understood` a line.

use std::fmt::Write;

use touchbase::coach::review::Period;
use touchbase::coach::{self, Coach};
use touchbase::date::{Cadence, Date, DateOrder, Yearly, read};
use touchbase::phrase::reason;
use touchbase::report::link::Links;
use touchbase::{Vault, agenda, network, report};

use crate::vault::{TODAY, TestVault, expect_file, project, updating};

#[test]
fn every_case_is_understood_as_written() {
    let folder = project().join("fixtures/spec");
    let mut files: Vec<_> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 6, "the specification is missing");
    let mut wrong = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap().replace("\r\n", "\n");
        let found = run(&text);
        if updating() {
            expect_file(&file, &found);
        } else if found != text {
            let difference = crate::vault::difference(&text, &found);
            wrong.push(format!("{} {difference}", file.file_name().unwrap().display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The text with every block of results as it comes out.
fn run(text: &str) -> String {
    let mut out = String::new();
    let mut lines = text.lines();
    let mut vault = TestVault::new("");
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let info = line.trim_start_matches('`');
        let fence = &line[..line.len() - info.len()];
        if fence.len() < 3 || info.is_empty() {
            continue;
        }
        let mut block = String::new();
        for line in lines.by_ref().take_while(|line| *line != fence) {
            block.push_str(line);
            block.push('\n');
        }
        if let Some(command) = info.strip_prefix("touchbase ") {
            out.push_str(&written(command, &vault));
            out.push_str(fence);
            out.push('\n');
            continue;
        }
        let (kind, today) = info.split_once(' ').unwrap_or((info, TODAY));
        let today: Date = today.parse().unwrap_or_else(|_| panic!("{today} is not a date"));
        match kind {
            "notes" if block.starts_with("//- ") => vault = TestVault::new(&block),
            "notes" => vault = TestVault::new(&format!("//- People/Ada.md\n{block}")),
            "dates" => block = each(&block, date),
            "cadences" => block = each(&block, cadence),
            "days" => block = each(&block, |written| day_in_words(written, today)),
            "letters" => block = letters(&vault, today),
            "sentences" => block = sentences(&block, &vault, today),
            "birthdays" => block = each(&block, birthday),
            "people" | "touchpoints" | "maybes" | "due" | "problems" => {
                block = results(kind, &vault, today);
            }
            "questions" | "asks" | "exchange" | "open" | "stories" | "practice" | "review"
            | "plan" => {
                block = coached(kind, &vault, today);
            }
            other => panic!("`{other}` is not a block of a case"),
        }
        out.push_str(&block);
        out.push_str(fence);
        out.push('\n');
    }
    out
}

/// What a command makes of the note of Ada, or why it refuses; taken back again, byte for byte.
fn written(command: &str, vault: &TestVault) -> String {
    const NOTE: &str = "People/Ada.md";
    let args: Vec<&str> = match command.split_once(": ") {
        Some((first, rest)) => first.split(' ').chain([rest]).collect(),
        None => command.split(' ').collect(),
    };
    let before = vault.read(NOTE);
    let run = vault.run(&args);
    if run.code != Some(0) {
        assert_eq!(vault.read(NOTE), before, "{command}");
        return run.stderr;
    }
    let after = vault.read(NOTE);
    assert_eq!(vault.run(&["undo"]).code, Some(0), "{command}");
    assert_eq!(vault.read(NOTE), before, "{command}");
    if after.ends_with('\n') { after } else { after + "\n" }
}

fn each(block: &str, understand: impl Fn(&str) -> String) -> String {
    block.lines().fold(String::new(), |mut out, line| {
        let written = line.rsplit_once(" → ").map_or(line, |(written, _)| written);
        let _ = writeln!(out, "{written} → {}", understand(written));
        out
    })
}

fn date(written: &str) -> String {
    let (text, order) = match written.split_once(" (") {
        Some((text, "day first)")) => (text, Some(DateOrder::DayFirst)),
        Some((text, "month first)")) => (text, Some(DateOrder::MonthFirst)),
        _ => (written, None),
    };
    match read::whole(text.trim_matches('`'), order) {
        Some(Ok(day)) if day.approximate => format!("about {}", day.date),
        Some(Ok(day)) => day.date.to_string(),
        Some(Err(read::Problem::Impossible)) => "impossible".to_owned(),
        Some(Err(read::Problem::Ambiguous)) => "ambiguous".to_owned(),
        Some(Err(read::Problem::NoYear)) => "no year".to_owned(),
        None => "no date".to_owned(),
    }
}

fn cadence(written: &str) -> String {
    match Cadence::parse(written.trim_matches('`')) {
        Some(Cadence::Every(interval)) => format!("every {interval}"),
        Some(Cadence::Never) => "never".to_owned(),
        None => "not understood".to_owned(),
    }
}

/// A day as `log` takes it, and as `snooze` does where that differs.
fn day_in_words(written: &str, today: Date) -> String {
    use touchbase::date::phrase::{self, Grain, Toward, Unread};
    let read = |toward| match phrase::read(written.trim(), today, toward, None) {
        Ok(named) if named.grain == Grain::Longer => format!("from {}", named.day),
        Ok(named) => named.day.to_string(),
        Err(Unread::Either(one, other)) => format!("either {one} or {other}"),
        Err(Unread::WrongWeekday(day)) => format!("wrong weekday: {}", day.format("%a %F")),
        Err(Unread::Impossible) => "impossible".to_owned(),
        Err(Unread::Vague) => "not one day".to_owned(),
        Err(_) => "not a day".to_owned(),
    };
    let (past, future) = (read(Toward::Past), read(Toward::Future));
    if past == future { past } else { format!("{past} looking back, {future} ahead") }
}

/// What `log` makes of each sentence: the day, and the words for each of those who were there.
fn sentences(block: &str, vault: &TestVault, today: Date) -> String {
    let opened = Vault::open(&vault.root()).unwrap();
    let scan = opened.scan();
    let network = network::gather(&scan.index, opened.config());
    each(block, |typed| {
        let name = |at: &usize| network.people[*at].name();
        match touchbase::typed::sentence::understand(&network, typed, today, None) {
            Ok(found) => {
                let text = |at| format!("{}: {}", name(at), found.text_for(*at, &network));
                let texts: Vec<String> = found.people.iter().map(text).collect();
                let day = found.day.map(|day| format!("{day} ")).unwrap_or_default();
                let linked: Vec<&str> = found.linked.iter().map(name).collect();
                let linked = if linked.is_empty() {
                    String::new()
                } else {
                    format!(" · linked: {}", linked.join(", "))
                };
                format!("{day}{}{linked}", texts.join(" | "))
            }
            Err(refused) => format!("refused: {}", refused.error),
        }
    })
}

/// The words to send to everyone, a line of the text a line, blank lines left out.
fn letters(vault: &TestVault, today: Date) -> String {
    let opened = Vault::open(&vault.root()).unwrap();
    let scan = opened.scan();
    let network = network::gather(&scan.index, opened.config());
    let agenda = agenda::judge(&network, today, opened.config());
    let coach = Coach::new(&agenda);
    let mut out = String::new();
    for (at, person) in network.people.iter().enumerate() {
        for draft in touchbase::draft::drafts(&coach, at) {
            let _ = writeln!(out, "{}, {}", person.name(), draft.occasion.name());
            for line in draft.text.lines().filter(|line| !line.is_empty()) {
                let _ = writeln!(out, "    {line}");
            }
        }
    }
    out
}

fn birthday(written: &str) -> String {
    match Yearly::parse(written.trim_matches('`')) {
        Some(day) => {
            let year = day.year.map(|year| format!(", from {year} on")).unwrap_or_default();
            format!("{:02}-{:02}{year}", day.month, day.day)
        }
        None => "not understood".to_owned(),
    }
}

/// The sections of a briefing, a review or a plan that a block is about.
fn coached(kind: &str, vault: &TestVault, today: Date) -> String {
    let opened = Vault::open(&vault.root()).unwrap();
    let scan = opened.scan();
    let network = network::gather(&scan.index, opened.config());
    let agenda = agenda::judge(&network, today, opened.config());
    let coach = Coach::new(&agenda);
    let links = Links::from(&agenda, "");
    let only = |text: &str, wanted: &[&str]| -> String {
        let sections = text.split("\n## ").skip(1);
        let of = |section: &&str| wanted.contains(&section.lines().next().unwrap_or(""));
        let lines = sections.filter(of).flat_map(|section| section.lines().skip(1));
        lines
            .filter(|line| line.starts_with("- "))
            .fold(String::new(), |out, line| out + line + "\n")
    };
    let wanted: &[&str] = match kind {
        "questions" => &["Ask"],
        "asks" => &["Your ask"],
        "exchange" => &["Offer"],
        "open" => &["Open"],
        "stories" => &["Tell"],
        "practice" => &["Practice"],
        "review" => {
            let review = coach::review::review(&coach, Period::Week);
            let text = report::review::sheet(&review, Period::Week, today).markdown(&links);
            return text.split_once("\n# ").map_or("", |(_, text)| text).replace("```", "~~~");
        }
        _ => {
            let plan = coach::plan::plan(&agenda);
            let text = report::plan::sheet(&plan, 3, today).markdown(&links);
            return text.split_once("\n\n").map_or("", |(_, text)| text).to_owned();
        }
    };
    if kind == "practice" {
        let review = coach::review::review(&coach, Period::Week);
        return only(&report::review::sheet(&review, Period::Week, today).markdown(&links), wanted);
    }
    let mut out = String::new();
    for at in 0..network.people.len() {
        let prep = coach::prep::prep(&coach, at).unwrap();
        let text = only(&report::prep::sheet(&prep, today).markdown(&links), wanted);
        if !text.is_empty() {
            let _ = write!(out, "{}\n{text}", prep.person.name());
        }
    }
    out
}

fn results(kind: &str, vault: &TestVault, today: Date) -> String {
    let opened = Vault::open(&vault.root()).unwrap();
    let scan = opened.scan();
    let network = network::gather(&scan.index, opened.config());
    let mut out = String::new();
    match kind {
        "people" => {
            for person in &network.people {
                let sign = match person.note.role {
                    touchbase::note::properties::role::Role::Person(sign) => sign.words(),
                    _ => "",
                };
                let also: Vec<&str> = person.note.aliases.iter().map(|name| &**name).collect();
                let also = match also.as_slice() {
                    [] => String::new(),
                    names => format!(" (also {})", names.join(", ")),
                };
                let _ = writeln!(out, "{}: {}{also}, by {sign}", person.path(), person.name());
            }
        }
        "touchpoints" => {
            for person in &network.people {
                let mut all: Vec<_> = person.touchpoints.iter().chain(&person.plans).collect();
                all.sort_by_key(|touchpoint| touchpoint.date);
                for touchpoint in all {
                    let plan = if touchpoint.is_plan() { ", planned" } else { "" };
                    let about = if touchpoint.approximate { "about " } else { "" };
                    let text = touchpoint.text().replace('\n', " / ");
                    let text = if text.is_empty() { String::new() } else { format!(": {text}") };
                    let more = touchpoint.fields().map(fields).unwrap_or_default();
                    let _ = writeln!(
                        out,
                        "{about}{} {}{plan}, {}{text}{more}",
                        touchpoint.date,
                        person.name(),
                        touchpoint.kind()
                    );
                }
            }
        }
        "maybes" => {
            for person in &network.people {
                for maybe in agenda::maybes(person, today) {
                    let text = maybe.touchpoint.text();
                    let _ = writeln!(out, "{} {}: {text}", maybe.date(), person.name());
                }
            }
        }
        "due" => {
            let agenda = agenda::judge(&network, today, opened.config());
            for (person, status) in agenda.everyone() {
                let due = match status.due {
                    Some(day) if day <= today => format!("due {day}"),
                    Some(day) => format!("next {day}"),
                    None => "not due".to_owned(),
                };
                let stage = status.stage.name();
                let drifting = if status.drifting.is_some() { ", drifting" } else { "" };
                let why = reason(person, status, today);
                let _ = writeln!(out, "{}: {due}, {why} ({stage}{drifting})", person.name());
            }
        }
        _ => {
            let mut also = opened.diagnostics().to_vec();
            also.extend(network.diagnostics.iter().cloned());
            for problem in scan.all_diagnostics(&also) {
                let at = &problem.at;
                let place = match at.line {
                    0 => at.path.to_string(),
                    line => format!("{}:{line}:{}", at.path, at.column),
                };
                let _ = writeln!(out, "{place}: {}: {}", problem.code.name(), problem.message);
            }
        }
    }
    if out.is_empty() { "(none)\n".to_owned() } else { out }
}

fn fields(extra: &touchbase::note::events::told::Fields) -> String {
    let mut out = String::new();
    for (name, values) in [
        ("gave", &extra.gave),
        ("got", &extra.got),
        ("ask", &extra.asks),
        ("promise", &extra.promises),
    ] {
        for value in values {
            let _ = write!(out, " [{name}: {value}]");
        }
    }
    if let Some(by) = extra.by {
        let _ = write!(out, " [by: {by:?}]");
    }
    if let Some(day) = extra.follow_up {
        let _ = write!(out, " [follow-up: {day}]");
    }
    out
}
