//! Charts as SVG, for a page that needs no program to draw them.
//!
//! Everything is drawn in a column as wide as a phone, so that its words can be read there; colors are
//! classes, which the page sets for light and dark.

use super::mondays;
use crate::coach::review::{CircleCount, Pair, Picture};
use crate::date::Date;
use crate::report::html::escaped;
use crate::text::span::first_chars;

/// The width of every chart, in the units of SVG: about the pixels of a phone.
const WIDTH: usize = 360;
/// The height of the bars of weeks.
const BARS: usize = 120;
/// The height of one line of words.
const LINE: usize = 22;
/// Where what is drawn beside a name begins.
const BESIDE: usize = 150;
/// The longest name that fits before it, in characters.
const NAME: usize = 20;
/// Every how many weeks the day is written below a bar.
const EVERY: usize = 3;

/// Contacts a week as bars with their numbers.
pub(super) fn weeks(first: Date, contacts: &[usize]) -> String {
    let most = contacts.iter().max().copied().unwrap_or(0).max(1);
    let step = WIDTH / contacts.len().max(1);
    let mut drawn = String::new();
    for ((week, n), monday) in contacts.iter().enumerate().zip(mondays(first, contacts.len())) {
        let height = n * BARS / most;
        let (x, top) = (week * step, LINE + BARS - height);
        let middle = x + step / 2;
        drawn.push_str(&format!(
            "<rect class=\"bar\" x=\"{}\" y=\"{top}\" width=\"{}\" height=\"{height}\" rx=\"2\"/>",
            x + 3,
            step.saturating_sub(6)
        ));
        drawn.push_str(&format!(
            "<text class=\"mid\" x=\"{middle}\" y=\"{}\">{n}</text>",
            top.saturating_sub(5)
        ));
        if week % EVERY == 0 {
            let (x, y) = (x + 3, LINE + BARS + 16);
            drawn.push_str(&format!("<text class=\"faint\" x=\"{x}\" y=\"{y}\">{monday}</text>"));
        }
    }
    element(2 * LINE + BARS, &drawn)
}

/// A row for each circle: its people as a bar, from those in touch to those silent.
pub(super) fn circles(circles: &[CircleCount<'_>]) -> String {
    let most = circles.iter().map(|circle| circle.people).max().unwrap_or(0).max(1);
    let room = WIDTH - BESIDE - 30;
    let mut drawn = String::new();
    for (row, circle) in circles.iter().enumerate() {
        let y = row * LINE;
        drawn.push_str(&text("", 0, y, circle.name));
        let in_touch = circle.people.saturating_sub(circle.overdue + circle.silent);
        let mut x = BESIDE;
        let parts = [("bar", in_touch), ("late", circle.overdue), ("still", circle.silent)];
        for (class, n) in parts.into_iter().filter(|(_, n)| *n > 0) {
            let width = n * room / most;
            drawn.push_str(&format!(
                "<rect class=\"{class}\" x=\"{x}\" y=\"{}\" width=\"{width}\" height=\"14\"/>",
                y + 4
            ));
            x += width;
        }
        drawn.push_str(&text("faint", x + 6, y, &circle.people.to_string()));
    }
    element(circles.len() * LINE, &drawn)
}

/// The names one below the other, by circle, and a bow for each pair: solid from the one who introduced,
/// dotted between those who were together.
pub(super) fn network(picture: &Picture<'_>) -> String {
    let mut rows = Vec::with_capacity(picture.people.len());
    let (mut drawn, mut y, mut circle) = (String::new(), 0, None);
    for one in &picture.people {
        if circle != Some(one.circle) {
            circle = Some(one.circle);
            let named = picture.people.iter().any(|one| one.circle.is_some());
            if let Some(name) = one.circle.or(named.then_some("no circle")) {
                drawn.push_str(&text("faint", 0, y, name));
                y += LINE;
            }
        }
        let class = if one.silent { "gone" } else { "" };
        drawn.push_str(&text(class, 10, y, one.person.name()));
        rows.push(y + LINE / 2);
        y += LINE;
    }
    let height = y;
    for (class, pairs) in [("dots", &picture.together), ("line", &picture.introduced)] {
        for pair in pairs {
            drawn.push_str(&bow(class, pair, &rows, height));
        }
    }
    element(height, &drawn)
}

/// A bow from one row to another, the wider the farther they are from each other.
fn bow(class: &str, pair: &Pair, rows: &[usize], height: usize) -> String {
    let (Some(from), Some(to)) = (rows.get(pair.from), rows.get(pair.to)) else {
        return String::new();
    };
    let reach = BESIDE + 20 + from.abs_diff(*to) * (WIDTH - BESIDE - 30) / height.max(1);
    let dot = match class {
        "line" => format!("<circle class=\"dot\" cx=\"{BESIDE}\" cy=\"{to}\" r=\"3\"/>"),
        _ => String::new(),
    };
    format!(
        "<path class=\"{class}\" d=\"M{BESIDE} {from}C{reach} {from} {reach} {to} {BESIDE} {to}\"/>{dot}"
    )
}

/// Words on the line whose top is `y`, cut to the room that names have.
fn text(class: &str, x: usize, y: usize, words: &str) -> String {
    let shown = match first_chars(words, NAME) {
        cut if cut.len() < words.len() => format!("{}…", cut.trim_end()),
        all => all.to_owned(),
    };
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<text{class} x=\"{x}\" y=\"{}\">{}</text>", y + 16, escaped(&shown))
}

fn element(height: usize, drawn: &str) -> String {
    format!("<svg viewBox=\"0 0 {WIDTH} {height}\" aria-hidden=\"true\">{drawn}</svg>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_and_inert() {
        let drawn = text("faint", 0, 0, "<b>&amp; a name that is much too long");
        assert_eq!(
            drawn,
            "<text class=\"faint\" x=\"0\" y=\"16\">&lt;b&gt;&amp;amp; a name that…</text>"
        );
    }

    #[test]
    fn a_pair_that_is_not_in_the_picture_is_not_drawn() {
        let pair = Picture::default();
        assert_eq!(network(&pair).matches("<path").count(), 0);
    }
}
