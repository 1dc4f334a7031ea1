//! How much an ask asks: as it says itself, else by its words.

use crate::config::Config;
use crate::lexicon::Size;
use crate::text::fold;

/// How big an ask is: as it says itself, else by its words, else medium.
pub fn size(text: &str, stated: Option<&str>, config: &Config) -> Size {
    if let Some(size) = stated.and_then(|word| Size::of_name(&fold::letters(word))) {
        return size;
    }
    let words = format!(" {} ", fold::loose(text));
    let has = |word: &str| words.contains(&format!(" {} ", fold::loose(word)));
    for size in Size::ALL.into_iter().rev() {
        let more = config.asks.iter().filter(|more| more.size == size);
        if more.flat_map(|more| &more.words).any(|word| has(word)) || size.words().any(has) {
            return size;
        }
    }
    if text.trim_end().ends_with('?') { Size::Small } else { Size::Medium }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        let of = |text| size(text, None, &Config::default());
        assert_eq!(of("her view on grid storage"), Size::Small);
        assert_eq!(of("What would you read first?"), Size::Small);
        assert_eq!(of("feedback on the draft"), Size::Medium);
        assert_eq!(of("an introduction to the lab"), Size::Medium);
        assert_eq!(of("a referral for the design job"), Size::Big);
        assert_eq!(of("advice on the job offer"), Size::Big);
        assert_eq!(of("something"), Size::Medium);
        assert_eq!(size("a job", Some("Small"), &Config::default()), Size::Small);
        assert_eq!(of("the jobs report"), Size::Medium, "whole words only");
    }
}
