//! The rules of the house that no compiler checks: sizes, words, which file knows which library.
//!
//! Who may know whom is checked in `house`.

use std::path::PathBuf;

use crate::vault::project;

/// The most lines a file may have.
const LINES: usize = 500;

/// The text of every Rust file below `folder`, with its path from the project's folder.
fn rust_files(folder: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = walkdir::WalkDir::new(project().join(folder))
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "rs"))
        .map(|entry| {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            let path = entry.path().strip_prefix(project()).unwrap().display().to_string();
            (path.replace('\\', "/"), text)
        })
        .collect();
    files.sort();
    files
}

/// The code of `src/` without its unit tests.
pub(crate) fn sources() -> Vec<(String, String)> {
    let cut = |text: String| match text.find("#[cfg(test)]\nmod tests") {
        Some(at) => text[..at].to_owned(),
        None => text,
    };
    rust_files("src").into_iter().map(|(path, text)| (path, cut(text))).collect()
}

/// The lines of code, without comments.
pub(crate) fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim_start().starts_with("//"))
}

#[test]
fn every_file_says_what_it_owns() {
    for (path, text) in rust_files("src").into_iter().chain(rust_files("tests")) {
        assert!(text.starts_with("//! "), "{path} does not begin with its own description");
    }
}

#[test]
fn no_file_is_long() {
    for (path, text) in rust_files("src").into_iter().chain(rust_files("tests")) {
        let lines = text.lines().count();
        assert!(lines <= LINES, "{path} has {lines} lines");
    }
}

#[test]
fn every_file_is_a_module() {
    let tests = rust_files("tests/it");
    for (path, _) in &tests {
        let path = PathBuf::from(path);
        let name = path.file_stem().unwrap().to_str().unwrap();
        let folder = path.parent().unwrap();
        let (parent, name) = match name {
            "main" => continue,
            "mod" => (folder.parent().unwrap(), folder.file_name().unwrap().to_str().unwrap()),
            name => (folder, name),
        };
        let parents = [parent.join("main.rs"), parent.join("mod.rs")];
        let declared = tests.iter().any(|(other, text)| {
            parents.contains(&PathBuf::from(other))
                && text.lines().any(|line| line == format!("mod {name};"))
        });
        assert!(declared, "{} is not declared", path.display());
    }
}

#[test]
fn one_file_knows_each_library() {
    let only: [(&str, &[&str]); 15] = [
        ("notify", &["src/watch/event.rs"]),
        ("serde_yaml", &["src/yaml/parse.rs"]),
        ("pulldown_cmark", &["src/note/markdown/blocks.rs"]),
        ("pulldown_cmark_escape", &["src/report/html.rs"]),
        ("walkdir", &["src/vault/walk.rs"]),
        ("tempfile", &["src/vault/write.rs"]),
        ("xattr", &["src/vault/dress.rs"]),
        ("globset", &["src/config/pattern.rs"]),
        ("percent_encoding", &["src/text/escape.rs"]),
        ("shlex", &["src/cli/shell.rs"]),
        ("textwrap", &["src/cli/output/wrap.rs"]),
        ("unicode_truncate", &["src/cli/output/table.rs"]),
        ("base64", &["src/cli/output/terminal.rs"]),
        ("clap", &["src/cli/"]),
        ("annotate_snippets", &["src/cli/output/diagnostics.rs"]),
    ];
    for (path, text) in sources() {
        for (name, files) in only {
            let uses = code(&text).any(|line| line.contains(&format!("{name}::")));
            assert!(
                !uses || files.iter().any(|file| path.starts_with(file)),
                "{path} may not know {name}"
            );
        }
    }
}

#[test]
fn only_some_rooms_touch_the_world() {
    let world = [
        "std::fs",
        "std::env",
        "std::process",
        "std::thread",
        "std::io::stdout",
        "SystemTime",
        "Instant",
        "Local::now",
        "println!",
        "eprintln!",
    ];
    for (path, text) in sources() {
        if ["src/vault/", "src/watch/", "src/cli/", "src/main.rs"]
            .iter()
            .any(|room| path.starts_with(room))
        {
            continue;
        }
        for line in code(&text) {
            for word in world {
                assert!(!line.contains(word), "{path} may not use {word}\n{line}");
            }
        }
    }
}

#[test]
fn only_the_page_writes_markdown() {
    for (path, text) in sources() {
        // `seal` reads what `page` wrote.
        if path.starts_with("src/report/")
            && !["page.rs", "link.rs", "seal.rs"].iter().any(|file| path.ends_with(file))
        {
            for line in code(&text) {
                for mark in ["\"- [", "\"# ", "\"## ", "\"| ", "\"> ", "**"] {
                    assert!(!line.contains(mark), "{path} writes Markdown itself\n{line}");
                }
            }
        }
    }
}

#[test]
fn words_of_the_house() {
    let forbidden = regex::Regex::new(
        r"\b(\w+(Manager|Helper|Handler|Service|Util)\b|FIXME|HACK|do_\w+|process_\w+)|//.*TODO|#\[ignore|should_panic|/home/|/Users/",
    )
    .unwrap();
    for (path, text) in rust_files("src").into_iter().chain(rust_files("tests")) {
        if path == "tests/it/tidy.rs" {
            continue;
        }
        for line in text.lines() {
            assert!(!forbidden.is_match(line), "{path}\n{line}");
        }
    }
}

#[test]
fn the_top_level_holds_what_it_should() {
    let known = [
        "Cargo.toml",
        "Cargo.lock",
        "LICENSE",
        "README.md",
        "docs",
        "fixtures",
        "src",
        "target",
        "tests",
    ];
    for entry in std::fs::read_dir(project()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(
            name.starts_with('.') || known.contains(&name.as_str()),
            "{name} has no place here"
        );
    }
}

#[test]
fn every_workflow_is_yaml_and_runs_scripts_that_exist() {
    let steps: std::collections::BTreeSet<String> = std::fs::read_dir(project().join(".ci/steps"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let scripts = regex::Regex::new(r"\.ci/steps/(\w+)").unwrap();
    let mut run = std::collections::BTreeSet::new();
    for entry in std::fs::read_dir(project().join(".github/workflows")).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let workflow: serde_yaml::Value = serde_yaml::from_str(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert!(workflow.get("jobs").is_some(), "{} has no jobs", path.display());
        run.extend(scripts.captures_iter(&text).map(|found| found[1].to_owned()));
    }
    assert_eq!(run, steps, "scripts that workflows run, and those that exist");
    let here = std::fs::read_to_string(project().join(".ci/run")).unwrap();
    for step in steps.iter().filter(|step| *step != "static") {
        assert!(here.contains(&format!(" {step}")), ".ci/run leaves out {step}");
    }
}

#[test]
fn what_only_unix_has_has_a_twin() {
    // Owners and permissions of a file, which other systems do not have.
    let alone = ["src/vault/write.rs"];
    for (path, text) in sources() {
        if alone.contains(&path.as_str()) {
            continue;
        }
        if code(&text).any(|line| line.contains("std::os::unix")) {
            assert!(
                text.contains("cfg(not(unix))"),
                "{path} uses std::os::unix and says nothing for other systems"
            );
        }
    }
}
