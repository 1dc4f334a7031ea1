//! "Did you mean": the word of a list that is nearest to a mistyped one.

/// The nearest word of `words`, if one is near enough to be meant.
pub fn nearest<'w>(typed: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let typed = typed.to_lowercase();
    let allowed = (typed.chars().count() / 3).clamp(1, 3);
    words
        .into_iter()
        .map(|word| (strsim::osa_distance(&typed, &word.to_lowercase()), word))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, word)| (*distance, word.len()))
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_meant() {
        let words = ["per-day", "circles", "report"];
        assert_eq!(nearest("circels", words), Some("circles"));
        assert_eq!(nearest("perday", words), Some("per-day"));
        assert_eq!(nearest("zebra", words), None);
    }
}
