//! What was said of a touchpoint, on one line.

use std::borrow::Cow;

/// How much of it is shown where it is one line among others, in characters.
const SHORT: usize = 240;

/// The lines of a text as one: a sentence or a label is followed by a blank, anything else by a semicolon.
pub fn line(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if !text.contains('\n') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !out.is_empty() {
            out.push_str(if out.ends_with(['.', ':', '!', '?', ';', ',', '…']) {
                " "
            } else {
                "; "
            });
        }
        out.push_str(line);
    }
    Cow::Owned(out)
}

/// The same, cut after a word when it is long.
pub fn short_line(text: &str) -> Cow<'_, str> {
    let whole = line(text);
    let Some((end, _)) = whole.char_indices().nth(SHORT) else { return whole };
    let kept = whole.get(..end).unwrap_or("");
    let kept = kept.rsplit_once(' ').map_or(kept, |(kept, _)| kept);
    // A link is shown whole or not at all.
    let kept = match (kept.rfind("[["), kept.rfind("]]")) {
        (Some(open), close) if close.is_none_or(|close| close < open) => {
            kept.get(..open).unwrap_or("")
        }
        _ => kept,
    };
    Cow::Owned(format!("{} …", kept.trim_end_matches([' ', ',', ';'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_one() {
        assert_eq!(line("call"), "call");
        assert_eq!(
            line("call\n\nher father is ill\nTopics:\nlooms."),
            "call; her father is ill; Topics: looms."
        );
        assert_eq!(line("It rained.\nWe walked"), "It rained. We walked");
    }

    #[test]
    fn long_ones_are_cut_after_a_word() {
        let long = "word ".repeat(60);
        let short = short_line(&long);
        assert!(short.ends_with("word …") && short.chars().count() <= SHORT + 2, "{short}");
        let link = format!("{}[[Ada Quill of the mill]]", "x ".repeat(115));
        assert!(!short_line(&link).contains("[["));
    }
}
