//! How single words compare: without case, in one Unicode form, with one apostrophe; and accents off.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Writes `word` into `folded`, lower-case, composed, with a straight apostrophe.
pub(crate) fn fold_into(word: &str, folded: &mut String) {
    folded.clear();
    if word.is_ascii() {
        folded.push_str(word);
        folded.make_ascii_lowercase();
    } else {
        folded.extend(word.nfc().flat_map(char::to_lowercase).map(straight));
    }
}

/// `’` as `'`.
pub(crate) fn straight(c: char) -> char {
    if c == '’' { '\'' } else { c }
}

/// The word without accents.
pub(crate) fn unaccented(word: &str) -> String {
    word.nfd().filter(|c| !is_combining_mark(*c)).collect::<String>().replace('ß', "ss")
}

/// The word with its umlauts spelled out.
pub(crate) fn spelled_out(word: &str) -> String {
    word.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_compare_without_case() {
        let mut folded = String::new();
        fold_into("Déjeuner", &mut folded);
        assert_eq!(folded, "déjeuner");
        fold_into("De\u{301}jeuner", &mut folded);
        assert_eq!(folded, "déjeuner");
        fold_into("J’AI", &mut folded);
        assert_eq!(folded, "j'ai");
        assert_eq!(unaccented("déjeuné"), "dejeune");
        assert_eq!(spelled_out("gespräch"), "gespraech");
    }
}
