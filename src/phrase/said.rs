//! What an entry says, with the lines nested below it, on one line.

/// The most lines that are told.
const LINES: usize = 4;

/// The lines of an entry one after the other, without their bullets.
pub fn said(text: &str) -> String {
    let bare = |line: &str| {
        let line = line.trim();
        let line =
            ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line);
        line.trim_end_matches([';', ',']).to_owned()
    };
    let lines: Vec<String> =
        text.lines().map(bare).filter(|line| !line.is_empty()).take(LINES).collect();
    lines.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_one() {
        assert_eq!(
            said("call\n  - her father is ill\n  - moves in May,"),
            "call; her father is ill; moves in May"
        );
        assert_eq!(said("\n"), "");
    }
}
