//! What the commands print on every vault of `fixtures/vaults/`, byte for byte.

use crate::vault::{TestVault, expect_file, project};

/// Each command, and the file that holds what it prints.
const COMMANDS: [(&[&str], &str); 19] = [
    (&["due"], "due.txt"),
    (&["due", "--all"], "due-all.txt"),
    (&["report", "--stdout"], "Follow-ups.md"),
    (&["people"], "people.txt"),
    (&["touchpoints"], "touchpoints.txt"),
    (&["promises"], "promises.txt"),
    (&["prep", "noor", "ravi"], "prep.txt"),
    (&["review"], "review.txt"),
    (&["review", "--month", "--markdown"], "Network review.md"),
    (&["plan"], "plan.txt"),
    (&["plan", "--markdown"], "Plan.md"),
    (&["spread"], "spread.txt"),
    (&["due", "--json"], "due.json"),
    (&["people", "--json"], "people.json"),
    (&["touchpoints", "--json"], "touchpoints.json"),
    (&["promises", "--json"], "promises.json"),
    (&["prep", "noor", "ravi", "--json"], "prep.json"),
    (&["review", "--json"], "review.json"),
    (&["plan", "--json"], "plan.json"),
];

fn names() -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(project().join("fixtures/vaults"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn every_command_prints_what_is_expected() {
    for name in names() {
        let folder = project().join("fixtures/vaults").join(&name);
        assert!(folder.join("README.md").is_file(), "{name} does not say what it shows");
        // The smaller ones are read by hand: see `accuracy`.
        if !folder.join("expected/due.txt").is_file() {
            continue;
        }
        let vault = TestVault::copy_of(&name);
        for (args, file) in COMMANDS {
            let printed = vault.print(args);
            expect_file(&folder.join("expected").join(file), &printed);
        }
        let check = vault.run(&["check"]);
        expect_file(&folder.join("expected/check.txt"), &check.stdout);
    }
}

#[test]
fn the_same_notes_give_the_same_bytes_whatever_their_order_on_disk() {
    let vault = TestVault::copy_of("first-run");
    // Written in the opposite order into another folder, by another path.
    let other = TestVault::new("");
    let mut files: Vec<_> = walkdir::WalkDir::new(vault.root())
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().strip_prefix(vault.root()).unwrap().to_str().unwrap().to_owned())
        .collect();
    files.sort();
    for path in files.iter().rev() {
        other.write(path, std::fs::read(vault.root().join(path)).unwrap());
    }
    for (args, _) in COMMANDS {
        assert_eq!(vault.print(args), other.print(args), "{args:?}");
    }
}
