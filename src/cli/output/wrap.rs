//! Lines that are broken between words, and inside one only where it is wider than the screen.

use textwrap::{WordSeparator, WordSplitter, WrapAlgorithm};

/// The lines of a text, none wider than `width`.
pub(crate) fn lines(text: &str, width: usize) -> Vec<String> {
    let options = textwrap::Options::new(width.max(1))
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    textwrap::wrap(text, options).into_iter().map(|line| line.into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_whole_where_they_fit() {
        assert_eq!(lines("call about her thesis", 12), ["call about", "her thesis"]);
        assert_eq!(lines("https://example.org/x", 10), ["https://ex", "ample.org/", "x"]);
        assert_eq!(lines("王小明 王小明", 6), ["王小明", "王小明"]);
    }
}
