//! Rows 13 to 15: text from notes that would like to be more than text.

use std::io::Read;
use std::process::Stdio;

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::vault::TestVault;

const NASTY: [&str; 20] = [
    "a | b",
    "a ]] b",
    "`code`",
    "``` fence",
    "<script>alert(1)</script>",
    "](javascript:alert(1))",
    "[x](javascript:alert(1))",
    "- [x] done",
    "# heading",
    "%% comment %%",
    "--> end",
    "<!-- begin",
    "---",
    "***bold***",
    "> quote",
    "1. one",
    "![[embed]]",
    "[[link|alias]]",
    "&lt;b&gt; &#91;x&#93;",
    "$math$ ==mark== ~~gone~~ ^sup^ #tag",
];

/// The vault of people with names and texts of this kind.
fn vault(nasty: &str) -> TestVault {
    let vault = TestVault::new("");
    let yaml = serde_json::to_string(nasty).unwrap();
    vault.write(
        "People/First.md",
        format!(
            "---\nname: {yaml}\ncadence: weekly\nfollow-up: 2026-01-02\nfollow-up-note: {yaml}\nbirthday: 03-20\n---\n## Log\n- 2026-01-01 call: so {nasty}\n\n## Questions\n- so {nasty}\n\n## Promises\n- [ ] so {nasty} 📅 2026-03-01\n\n## Waiting\n- so {nasty}\n\n## Offer\n- so {nasty}\n"
        ),
    );
    // Others, so that every section of the report has something in it.
    for n in 0..8 {
        vault.write(
            &format!("People/Other {n}.md"),
            format!(
                "---\nname: {yaml}{n}\ncadence: weekly\n---\n- 2026-01-0{} call: so {nasty}\n",
                n + 1
            )
            .replace(
                &format!("{yaml}{n}"),
                &serde_json::to_string(&format!("{nasty} {n}")).unwrap(),
            ),
        );
    }
    vault.write("People/Planned.md", format!("- 2026-03-18 lunch: so {nasty}\n"));
    vault.write("People/Once.md", format!("- 2025-12-20 met: so {nasty}\n"));
    vault
}

/// What a Markdown reader sees: the blocks, the task boxes and the links, without their words.
fn structure(markdown: &str) -> Vec<String> {
    let mut seen = Vec::new();
    // To a Markdown parser a wikilink is text; made a link it can be counted.
    let wikilink = regex::Regex::new(r"(^|[^\\!])\[\[([^|\]\\]+)(?:\\?\|[^\]]*)?\]\]").unwrap();
    let markdown = wikilink.replace_all(markdown, "${1}[x](<${2}.md>)");
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS | Options::ENABLE_STRIKETHROUGH;
    for event in Parser::new_ext(&markdown, options) {
        match event {
            Event::Start(Tag::Emphasis | Tag::Strong) => {}
            Event::Start(Tag::Link { dest_url, .. }) => {
                // `[[Name|shown]]` and `[shown](Folder/Name.md)` lead to one note.
                let file = dest_url.rsplit('/').next().unwrap();
                let file = file.strip_suffix(".md").unwrap_or(file).replace("%20", " ");
                seen.push(format!("link {file}"));
            }
            Event::Start(tag) => seen.push(format!("{:?}", tag.to_end())),
            Event::TaskListMarker(done) => seen.push(format!("task {done}")),
            Event::Html(_) | Event::InlineHtml(_) => seen.push("html".to_owned()),
            Event::Code(_) => seen.push("code".to_owned()),
            Event::Rule => seen.push("rule".to_owned()),
            _ => {}
        }
    }
    seen
}

#[test]
fn row_13_the_reports_structure_holds() {
    let calm = structure(&vault("calm").print(&["report", "--stdout"]));
    assert!(calm.len() > 40, "the report is nearly empty: {calm:?}");
    for nasty in NASTY {
        let report = vault(nasty).print(&["report", "--stdout"]);
        assert_eq!(structure(&report), calm, "{nasty:?}\n{report}");
        assert!(!report.contains("%% comment"), "{nasty:?}\n{report}");
        assert!(!report.contains("- [x]"), "{nasty:?}\n{report}");
    }
}

#[test]
fn row_13_briefings_reviews_and_plans_hold_too() {
    let more = |nasty: &str| {
        let vault = vault(nasty);
        let yaml = serde_json::to_string(nasty).unwrap();
        vault.write(
            "Me.md",
            format!("---\ntype: me\n---\n## Stories\n- so {nasty}\n## I can offer\n- so {nasty} #looms\n"),
        );
        vault.write(
            "People/Asked.md",
            format!(
                "---\ncadence: weekly\ncircle: {yaml}\ntopics: [looms]\nrole: {yaml}\n---\n## Asks\n- a loan, so {nasty}\n- 2026-02-01 an introduction, so {nasty}\n## Log\n- 2026-02-20 call: so {nasty} [got:: so {}]\n",
                nasty.replace(['[', ']'], "")
            ),
        );
        vault.write("People/Old.md", format!("- 2020-01-01 call: so {nasty}\n"));
        vault
    };
    let pages: [&[&str]; 3] =
        [&["review", "--markdown"], &["plan", "--markdown"], &["review", "--month", "--markdown"]];
    for page in pages {
        // People stand in the order of their names, which differ.
        let structure = |printed: &str| {
            let mut seen = structure(printed);
            seen.sort();
            seen
        };
        let calm = structure(&more("calm").print(page));
        assert!(calm.len() > 10, "{page:?} is nearly empty: {calm:?}");
        for nasty in NASTY {
            let printed = more(nasty).print(page);
            assert_eq!(structure(&printed), calm, "{page:?} {nasty:?}\n{printed}");
        }
    }
    for name in ["People/First.md", "People/Asked.md"] {
        let path = format!("Prep/2026-03-16 {}.md", &name[7..name.len() - 3]);
        let page = |nasty: &str| {
            let vault = more(nasty);
            assert_eq!(vault.run(&["prep", name, "--write"]).code, Some(0));
            vault.read(&path)
        };
        let calm = structure(&page("calm"));
        for nasty in NASTY {
            let written = page(nasty);
            assert_eq!(structure(&written), calm, "{name} {nasty:?}\n{written}");
        }
    }
}

#[test]
fn row_13_at_the_beginning_of_a_line_too() {
    let more =
        ["## x", "~~~ x", "===", "***", "+ x", "* x", "1) x", "<div>", ":::", "[^1]: x", "[x]: y"];
    for nasty in NASTY.iter().chain(&more) {
        let line = touchbase::text::escape::line_start(nasty);
        for markdown in [format!("{line}\n"), format!("- {line}\n")] {
            let seen = structure(&markdown);
            let calm = if markdown.starts_with("- ") && !line.starts_with('-') {
                vec!["List(false)", "Item"]
            } else {
                vec!["Paragraph"]
            };
            assert_eq!(seen, calm, "{nasty:?} {markdown:?}");
        }
    }
}

#[test]
fn row_13_the_report_read_again_is_no_person_and_changes_nothing() {
    let vault = vault("calm");
    let first = vault.run(&["report", "--quiet"]).writes("Follow-ups.md");
    first.check();
    let before = vault.read("Follow-ups.md");
    vault.run(&["report"]).stdout("Follow-ups.md: unchanged, 10 due\n").check();
    assert_eq!(vault.read("Follow-ups.md"), before);
}

#[test]
fn row_14_control_characters_are_neutral() {
    let nasty = "\u{1b}[31mred\u{1b}]0;title\u{7} \u{202e}evil\u{202c} zero\u{200b}width \u{9b}x";
    let vault = vault(nasty);
    for args in [
        &["due"][..],
        &["due", "--all"],
        &["people"],
        &["touchpoints"],
        &["check"],
        &["check", "--brief"],
        &["report", "--stdout"],
        &["show", "People/First.md"],
        &["show", "People/First.md", "--why"],
        &["prep", "People/First.md"],
        &["review"],
        &["review", "--month", "--markdown"],
        &["plan"],
        &["plan", "--markdown"],
        &["spread"],
        &["due", "--json"],
    ] {
        let run = vault.run(args);
        let bad = |c: char| {
            c.is_control() && c != '\n'
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}')
        };
        // JSON is data: control characters are escaped in it, everything else stays as it is.
        if args.contains(&"--json") {
            assert!(!run.stdout.contains('\u{1b}'), "{args:?}\n{}", run.stdout);
        } else {
            assert!(!run.stdout.contains(bad), "{args:?}\n{:?}", run.stdout);
        }
        let (out, err) = (run.stdout.clone(), run.stderr.clone());
        run.stdout(&out).stderr(&err).check();
    }
    let unknown = vault.run(&["show", "\u{1b}[31mnobody"]);
    assert!(!unknown.stderr.contains('\u{1b}'), "{}", unknown.stderr);
    let stderr = unknown.stderr.clone();
    unknown.code(1).stderr(&stderr).check();
}

#[test]
fn row_15_a_closed_pipe_is_a_quiet_end() {
    let vault = TestVault::new("");
    for n in 0..3_000 {
        vault.write(&format!("People/{n}.md"), "---\ncadence: weekly\n---\n- 2026-01-01 call\n");
    }
    for args in [&["people"][..], &["touchpoints", "--json"], &["report", "--stdout"]] {
        let mut child =
            vault.command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let mut complaint = String::new();
        child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
        assert!(child.wait().unwrap().success(), "{args:?}");
        assert_eq!(complaint, "", "{args:?}");
    }
}

#[test]
fn row_15_no_locale_and_color_only_when_asked() {
    let vault = vault("Zoë");
    let plain = vault.print(&["due"]);
    assert!(plain.contains("Zoë") && !plain.contains('\u{1b}'));
    let mut command = vault.command(&["due", "--color", "always"]);
    let colored = command.env_remove("NO_COLOR").env("LC_ALL", "C").output().unwrap();
    assert!(colored.stdout.contains(&0x1b));
    let mut command = vault.command(&["due"]);
    let piped = command.env_remove("NO_COLOR").output().unwrap();
    assert_eq!(String::from_utf8(piped.stdout).unwrap(), plain);
}
