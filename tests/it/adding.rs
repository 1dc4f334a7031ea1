//! What is added is in every place that `docs/adding.md` lists.
//!
//! The lists of pages are checked in `docs`, who may know whom in `house`.

use touchbase::Code;
use touchbase::config::SETTINGS;
use touchbase::lexicon::Kind;

use crate::vault::{TestVault, project};

/// Commands that are neither tried after a crash nor on whole vaults, and why.
const APART: [(&str, &str); 6] = [
    ("watch", "runs until it is ended"),
    ("edit", "starts a program of the user's"),
    ("spread", "writes with `--apply`, which is tried in `coach`"),
    ("schedule", "changes the system, not the vault"),
    ("completions", "knows no vault"),
    ("man", "knows no vault"),
];

fn read(path: &str) -> String {
    std::fs::read_to_string(project().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The text of every file below `folder` with this ending, but for those that `left_out` names.
fn all(folder: &str, ending: &str, left_out: &[&str]) -> String {
    walkdir::WalkDir::new(project().join(folder))
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == ending))
        .filter(|path| !left_out.iter().any(|name| path.ends_with(name)))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect()
}

/// The name of every command, and its help.
fn commands() -> Vec<(String, String)> {
    let vault = TestVault::new("");
    let help = vault.run(&["--help"]).stdout;
    let list = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let names = list.lines().filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    names
        .filter(|name| !name.is_empty())
        .map(|name| (name.to_owned(), vault.run(&[name, "--help"]).stdout))
        .collect()
}

#[test]
fn every_command_has_a_test_of_its_own() {
    let tests = all("tests/it", "rs", &["adding.rs", "docs.rs", "golden.rs", "hostile/writing.rs"]);
    for (name, _) in commands() {
        assert!(tests.contains(&format!("\"{name}\"")), "no test in tests/it runs `{name}`");
    }
}

#[test]
fn every_command_is_tried_after_a_crash() {
    let text = read("tests/it/hostile/writing.rs");
    for (name, _) in commands() {
        assert!(
            text.contains(&format!("&[\"{name}\""))
                || APART.iter().any(|(apart, _)| *apart == name),
            "`{name}` is in neither list of tests/it/hostile/writing.rs: does it write?"
        );
    }
}

#[test]
fn every_shape_of_json_is_described_and_tried() {
    let page = read("docs/json.md");
    let tests = all("tests/it", "rs", &["adding.rs"]);
    for (name, help) in commands().into_iter().filter(|(_, help)| help.contains("--json")) {
        assert!(
            page.contains(&format!("`{name}")) || page.contains(&format!("touchbase {name}")),
            "{name}"
        );
        let tried = tests.split('[').any(|list| {
            let list = list.split(']').next().unwrap_or(list);
            list.contains(&format!("\"{name}\"")) && list.contains("\"--json\"")
        });
        let watches = name == "watch" && tests.contains("watch(&vault, &[\"--json\"])");
        assert!(tried || watches, "no test asks `{name}` for JSON: {help}");
    }
}

#[test]
fn every_kind_has_a_case() {
    let cases = all("fixtures/spec", "md", &[]);
    for kind in Kind::all() {
        assert!(cases.contains(&format!(", {kind}")), "no case in fixtures/spec gives {kind}");
    }
}

#[test]
fn everything_with_a_name_is_in_the_changelog() {
    let changelog = read("docs/changelog.md");
    let named =
        |name: &str| assert!(changelog.contains(&format!("`{name}")), "{name} is not in it");
    commands().iter().for_each(|(name, _)| named(name));
    SETTINGS.iter().for_each(|setting| named(setting.key));
    Code::all().iter().for_each(|code| named(code.name()));
}
