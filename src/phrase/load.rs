//! Whether the pace can be kept up, in one sentence: for the review and the plan alike.

use crate::coach::plan::Load;
use crate::date::words::count_word;
use crate::text::words::plural;

/// "your rhythms need about 4.4 contacts a week; you do 4.1: you keep up"
pub(crate) fn load(load: &Load) -> String {
    let need = about(load.demand);
    let unit = if need == "1" { "contact" } else { "contacts" };
    let needed = format!("your rhythms need about {need} {unit} a week");
    if load.delivered <= 0.0 {
        return format!("{needed}; there is nothing to compare it with yet");
    }
    let verdict = match load.room() {
        _ if load.is_too_much() => "more than you do".to_owned(),
        0 => "you keep up".to_owned(),
        n => format!("there is room for {} more {}", count_word(n), plural(n, "person", "people")),
    };
    format!("{needed}; you do {}: {verdict}", about(load.delivered))
}

/// A number with one decimal, without one that says nothing.
fn about(n: f64) -> String {
    let text = format!("{n:.1}");
    text.strip_suffix(".0").map_or_else(|| text.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pace_in_one_sentence() {
        let of = |demand, delivered, people| load(&Load { demand, delivered, people });
        assert_eq!(
            of(0.9, 2.2, 3),
            "your rhythms need about 0.9 contacts a week; you do 2.2: there is room for four more people"
        );
        assert_eq!(
            of(1.0, 1.0, 4),
            "your rhythms need about 1 contact a week; you do 1: you keep up"
        );
        assert_eq!(
            of(4.4, 2.0, 28),
            "your rhythms need about 4.4 contacts a week; you do 2: more than you do"
        );
        assert_eq!(
            of(4.4, 0.0, 28),
            "your rhythms need about 4.4 contacts a week; there is nothing to compare it with yet"
        );
    }
}
