//! The README and `docs/` are true: their examples run, and their lists are whole.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Parser, Tag};
use touchbase::Code;
use touchbase::config::SETTINGS;

use crate::vault::{TestVault, difference, expect_file, project, updating};

/// The README and every page of `docs/`, from the project's folder.
fn pages() -> Vec<PathBuf> {
    let mut pages = vec![PathBuf::from("README.md")];
    for entry in walkdir::WalkDir::new(project().join("docs")).sort_by_file_name() {
        let entry = entry.unwrap();
        if entry.path().extension().is_some_and(|extension| extension == "md") {
            pages.push(entry.path().strip_prefix(project()).unwrap().to_owned());
        }
    }
    pages
}

fn page(path: impl AsRef<Path>) -> String {
    let path = project().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// One fenced block of a page: what its fence says, and where its text stands.
struct Block {
    info: String,
    start: usize,
    end: usize,
}

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open: Option<(String, usize)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let next = at + line.len();
        let fence = line.trim_end().strip_prefix("```");
        open = match (open, fence) {
            (None, Some(info)) => Some((info.trim().to_owned(), next)),
            (Some((info, start)), Some("")) => {
                blocks.push(Block { info, start, end: at });
                None
            }
            (open, _) => open,
        };
        at = next;
    }
    assert!(open.is_none(), "a block is not closed");
    blocks
}

/// What a command line prints in the vault: the program, or `cat`.
fn output(vault: &TestVault, line: &str) -> String {
    let (line, code) = match line.split_once("; echo $?") {
        Some((line, _)) => (line, true),
        None => (line, false),
    };
    let words = shlex::split(line).unwrap();
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.first().copied() {
        Some("cat") => return vault.read(words[1]),
        Some("cargo") => {
            let end = words.iter().position(|word| *word == "--").unwrap();
            words.drain(..end);
        }
        Some("touchbase") => {}
        other => panic!("a console block cannot run {other:?}; put it into a sh block"),
    }
    for word in &mut words {
        if *word == "fixtures/vaults/first-run/vault" {
            *word = ".";
        }
    }
    let run = vault.run(&words[1..]);
    let mut printed = run.stdout + &run.stderr;
    if code {
        let _ = writeln!(printed, "{}", run.code.unwrap());
    }
    printed
}

/// Whether `expected` is `found`, with a line of `…` standing for any lines.
fn agrees(expected: &str, found: &str) -> bool {
    let mut rest = found;
    let mut parts = expected.split("…\n").peekable();
    let mut first = true;
    while let Some(part) = parts.next() {
        let at = if first {
            rest.starts_with(part).then_some(0)
        } else if parts.peek().is_none() {
            rest.ends_with(part).then(|| rest.len() - part.len())
        } else {
            rest.find(part)
        };
        let Some(at) = at else { return false };
        rest = &rest[at + part.len()..];
        first = false;
    }
    rest.is_empty() || expected.ends_with("…\n")
}

/// Runs the console blocks of one page; in a page that shows notes, in a vault of those notes.
fn run_page(path: &Path) {
    let text = page(path);
    let blocks = blocks(&text);
    let own = blocks.iter().any(|block| block.info.starts_with("markdown "));
    let vault = if own { TestVault::new("") } else { TestVault::copy_of("first-run") };
    let mut made = String::new();
    let mut past = 0;
    for block in &blocks {
        let content = &text[block.start..block.end];
        made.push_str(&text[past..block.start]);
        past = block.end;
        if let Some(path) =
            block.info.strip_prefix("markdown ").or(block.info.strip_prefix("yaml "))
        {
            vault.write(path, content);
        }
        if block.info != "console" {
            made.push_str(content);
            continue;
        }
        for step in content.split_inclusive('\n').fold(Vec::<String>::new(), |mut steps, line| {
            if line.starts_with("$ ") || steps.is_empty() {
                steps.push(String::new());
            }
            steps.last_mut().unwrap().push_str(line);
            steps
        }) {
            let (command, expected) = step.split_once('\n').unwrap();
            let line = command.strip_prefix("$ ").expect("a console block begins with `$ `");
            let found = output(&vault, line);
            if agrees(expected, &found) {
                made.push_str(&step);
            } else {
                assert!(
                    updating(),
                    "{}: {command}\n{}",
                    path.display(),
                    difference(expected, &found)
                );
                let _ = write!(made, "{command}\n{found}");
            }
        }
    }
    made.push_str(&text[past..]);
    if updating() && made != text {
        std::fs::write(project().join(path), made).unwrap();
    }
}

#[test]
fn examples_run() {
    for path in pages() {
        run_page(&path);
    }
}

#[test]
fn what_agrees() {
    assert!(agrees("a\nb\n", "a\nb\n"));
    assert!(!agrees("a\n", "a\nb\n"));
    assert!(agrees("a\n…\nd\n", "a\nb\nc\nd\n"));
    assert!(agrees("a\n…\n", "a\nb\n"));
    assert!(!agrees("a\n…\nd\n", "a\nb\n"));
}

/// The command names in the program's help.
fn commands(vault: &TestVault) -> Vec<String> {
    let help = vault.run(&["--help"]).stdout;
    let list = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    list.lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_commands_page_is_what_help_says() {
    let vault = TestVault::new("");
    let mut text =
        "# Commands\n\nWhat `touchbase --help` and `touchbase COMMAND --help` say, on one page.\n"
            .to_owned();
    let mut add = |title: &str, args: &[&str]| {
        let help = vault.run(args).stdout;
        let help: String = help.lines().fold(String::new(), |mut out, line| {
            let _ = writeln!(out, "{}", line.trim_end());
            out
        });
        let _ = write!(text, "\n## {title}\n\n```text\n{help}```\n");
    };
    add("touchbase", &["--help"]);
    for command in commands(&vault) {
        add(&format!("touchbase {command}"), &[&command, "--help"]);
    }
    expect_file(&project().join("docs/commands.md"), &text);
}

#[test]
fn the_readme_names_every_command() {
    let readme = page("README.md");
    for command in commands(&TestVault::new("")) {
        assert!(
            readme.contains(&format!("`touchbase {command}"))
                || readme.contains(&format!("`{command}")),
            "{command} is not in the README"
        );
    }
    let lines = readme.lines().count();
    assert!(lines <= 250, "the README has {lines} lines");
}

/// The headings of a page at one level, without backticks.
fn headings(text: &str, level: &str) -> BTreeSet<String> {
    text.lines()
        .filter_map(|line| line.strip_prefix(level)?.strip_prefix(' '))
        .map(|title| title.replace('`', ""))
        .collect()
}

#[test]
fn every_diagnostic_is_described_and_no_other() {
    let described = headings(&page("docs/diagnostics.md"), "##");
    let codes: BTreeSet<String> = Code::all().iter().map(|code| code.name().to_owned()).collect();
    assert_eq!(described, codes);
}

#[test]
fn every_example_of_a_diagnostic_is_what_check_prints() {
    let text = page("docs/diagnostics.md");
    for section in text.split("\n## ").skip(1) {
        let code = section.lines().next().unwrap().trim_matches('`');
        let examples = blocks(section).into_iter().filter(|block| block.info == "text");
        for block in examples {
            let expected = page(format!("fixtures/diagnostics/{code}/expected.txt"));
            let shown = &section[block.start..block.end];
            assert!(
                expected.contains(shown),
                "{code}: this is not what its fixture prints\n{shown}"
            );
        }
    }
}

#[test]
fn every_setting_is_described_and_no_other() {
    let text = page("docs/configuration.md");
    let keys: BTreeSet<String> = SETTINGS.iter().map(|setting| setting.key.to_owned()).collect();
    assert_eq!(headings(&text, "###"), keys);
    for setting in SETTINGS {
        let from = text.split_once(&format!("\n### `{}`\n", setting.key)).unwrap().1;
        let section = from.split("\n#").next().unwrap();
        let section = section.split_whitespace().collect::<Vec<_>>().join(" ");
        let about = setting.about.trim_end_matches('.');
        assert!(section.starts_with(about), "{}: {section}", setting.key);
        let default = format!("Default: {}.", setting.default);
        assert!(section.contains(&default), "{}: {section}", setting.key);
    }
}

/// What people meet first, by the end of the file's path and the constant.
const FIRST: [(&str, &str); 10] = [
    ("section/due.rs", "ALSO_DUE"),
    ("section/coming.rs", "COMING"),
    ("section/open.rs", "PROMISES"),
    ("section/open.rs", "WAITING"),
    ("section/thought.rs", "THOUGHTS"),
    ("report/page.rs", "LONGEST"),
    ("commands/show.rs", "TOUCHPOINTS"),
    ("coach/question.rs", "QUESTIONS"),
    ("vault/read.rs", "LARGEST"),
    ("vault/journal/store.rs", "KEPT"),
];

#[test]
fn the_limits_page_is_what_the_code_says() {
    const HEAD: &str = "| what it bounds | value | constant |\n|---|---|---|\n";
    let constant = regex::Regex::new(
        r"(?m)^ *(?:pub(?:\([a-z]+\))? )?const ([A-Z_]+): (?:[ui](?:8|16|32|64|size)|f64) = ([^;]+);",
    )
    .unwrap();
    let mut first = [const { String::new() }; FIRST.len()];
    let mut rooms: BTreeMap<String, String> = BTreeMap::new();
    for (path, source) in crate::tidy::sources() {
        for found in constant.captures_iter(&source).filter(|found| !found[2].contains("MAX")) {
            let before = &source[..found.get(0).unwrap().start()];
            let mut reason: Vec<&str> = before
                .lines()
                .rev()
                .take_while(|line| line.trim_start().starts_with("///"))
                .map(|line| line.trim_start().trim_start_matches("///").trim())
                .collect();
            assert!(!reason.is_empty(), "{path}: {} has no reason", &found[1]);
            reason.reverse();
            let reason = reason.join(" ").replace('|', "\\|");
            let row = format!("| {reason} | {} | `{}` in `{path}` |\n", &found[2], &found[1]);
            let is_it = |(end, name): &(&str, &str)| path.ends_with(end) && found[1] == **name;
            match FIRST.iter().position(is_it) {
                Some(at) => first[at] = row,
                None => {
                    let room = path.split('/').nth(1).unwrap().trim_end_matches(".rs");
                    rooms.entry(room.to_owned()).or_default().push_str(&row);
                }
            }
        }
    }
    for (row, wanted) in first.iter().zip(FIRST) {
        assert!(!row.is_empty(), "{wanted:?} is not a constant of the code");
    }
    let mut text = format!(
        "# Limits\n\nEvery number that bounds something, with its reason. What exceeds a limit is cut, skipped or reported, \
         as the\nreason says. This page is made from the code.\n\n## The ones you meet first\n\n{HEAD}{}",
        first.concat()
    );
    for (room, rows) in rooms {
        let _ = write!(text, "\n## In `{room}`\n\n{HEAD}{rows}");
    }
    expect_file(&project().join("docs/limits.md"), &text);
}

/// The anchors that a page's headings make.
fn anchors(text: &str) -> BTreeSet<String> {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    text.lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| line.trim_start_matches('#').trim().to_lowercase())
        .map(|title| title.chars().filter(kept).collect::<String>().replace(' ', "-"))
        .collect()
}

#[test]
fn links_between_pages_lead_somewhere() {
    for path in pages() {
        let text = page(&path);
        let folder = project().join(path.parent().unwrap());
        for event in Parser::new(&text) {
            let Event::Start(Tag::Link { dest_url, .. }) = event else { continue };
            if dest_url.contains("://") {
                continue;
            }
            let (file, anchor) = dest_url.split_once('#').unwrap_or((&*dest_url, ""));
            let target = if file.is_empty() { project().join(&path) } else { folder.join(file) };
            assert!(target.exists(), "{}: {dest_url}", path.display());
            if !anchor.is_empty() {
                let found = anchors(&std::fs::read_to_string(target).unwrap());
                assert!(found.contains(anchor), "{}: {dest_url}", path.display());
            }
        }
    }
}
