//! One vault for every diagnostic code in `fixtures/diagnostics/`, and how `check` shows it.

use std::path::Path;

use touchbase::Code;

use crate::vault::{TestVault, expect_file, files, project};

/// Codes that no fixture can hold, and where they are tried instead.
const ELSEWHERE: [(&str, &str); 5] = [
    ("folder-unreadable", "hostile: permissions do not survive git"),
    ("merge-driver-missing", "merge: a repository inside a repository is not kept"),
    ("merge-driver-outdated", "merge: the same"),
    ("note-unreadable", "hostile: permissions do not survive git"),
    ("note-crashed", "a bug of ours; `vault` tests that a panic costs one note"),
];

#[test]
fn every_code_has_a_vault_and_its_message() {
    for code in Code::all() {
        let name = code.name();
        if ELSEWHERE.iter().any(|(elsewhere, _)| *elsewhere == name) {
            continue;
        }
        let folder = project().join("fixtures/diagnostics").join(name);
        let vault = TestVault::new("");
        for (path, content) in files(&std::fs::read_to_string(folder.join("notes.txt")).unwrap()) {
            vault.write(path, unescaped(content));
        }
        let found = vault.run(&["check"]).stdout;
        assert!(found.contains(&format!("[{name}]")), "{name} is not shown:\n{found}");
        expect_file(&folder.join("expected.txt"), &found);
    }
}

#[test]
fn there_is_no_fixture_without_a_code() {
    for entry in std::fs::read_dir(project().join("fixtures/diagnostics")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(Code::all().iter().any(|code| code.name() == name), "{name} is not a code");
        let path = Path::new("fixtures/diagnostics").join(&name);
        assert!(project().join(&path).join("notes.txt").is_file(), "{}", path.display());
    }
}

/// Fixtures are text: `\xNN` stands for a byte, `\fill` for nine million of them.
fn unescaped(content: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = content;
    while let Some(at) = rest.find('\\') {
        out.extend(rest[..at].bytes());
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix("fill") {
            out.resize(out.len() + 9_000_000, b'x');
            rest = after;
        } else if let Some(hex) = rest.strip_prefix('x') {
            out.push(u8::from_str_radix(&hex[..2], 16).unwrap());
            rest = &hex[2..];
        } else {
            out.push(b'\\');
        }
    }
    out.extend(rest.bytes());
    out
}
