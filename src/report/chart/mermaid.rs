//! Charts in the language of Mermaid, which Obsidian and code hosts draw.

use super::mondays;
use crate::coach::review::{CircleCount, Pair, Picture};
use crate::date::Date;

/// Contacts a week as bars.
pub(super) fn weeks(first: Date, contacts: &[usize]) -> String {
    let labels: Vec<String> =
        mondays(first, contacts.len()).iter().map(|day| format!("\"{day}\"")).collect();
    let counts: Vec<String> = contacts.iter().map(ToString::to_string).collect();
    let most = contacts.iter().max().copied().unwrap_or(0).max(1);
    format!(
        "xychart-beta\n    title \"Touchpoints a week\"\n    x-axis [{}]\n    y-axis 0 --> {most}\n    bar [{}]\n",
        labels.join(", "),
        counts.join(", ")
    )
}

/// Contacts by circle as a pie.
pub(super) fn circles(circles: &[CircleCount<'_>]) -> String {
    let mut chart = "pie title Touchpoints by circle\n".to_owned();
    for circle in circles.iter().filter(|circle| circle.contacts > 0) {
        chart.push_str(&format!("    \"{}\" : {}\n", label(circle.name), circle.contacts));
    }
    chart
}

/// The network as a graph: an arrow for an introduction, a line for having been together.
pub(super) fn network(picture: &Picture<'_>) -> String {
    let mut chart = "graph LR\n".to_owned();
    let mut circle = None;
    for (at, one) in picture.people.iter().enumerate() {
        if circle != one.circle {
            if circle.is_some() {
                chart.push_str("    end\n");
            }
            if let Some(name) = one.circle {
                chart.push_str(&format!("    subgraph c{at}[\"{}\"]\n", label(name)));
            }
            circle = one.circle;
        }
        chart.push_str(&format!("    p{at}[\"{}\"]\n", label(one.person.name())));
    }
    if circle.is_some() {
        chart.push_str("    end\n");
    }
    for Pair { from, to } in &picture.introduced {
        chart.push_str(&format!("    p{from} --> p{to}\n"));
    }
    for Pair { from, to } in &picture.together {
        chart.push_str(&format!("    p{from} --- p{to}\n"));
    }
    let silent = picture.people.iter().enumerate().filter(|(_, one)| one.silent);
    let silent: Vec<String> = silent.map(|(at, _)| format!("p{at}")).collect();
    if !silent.is_empty() {
        chart.push_str("    classDef silent opacity:0.4\n");
        chart.push_str(&format!("    class {} silent\n", silent.join(",")));
    }
    chart
}

/// A label, which is put in quotes and takes no marks that Mermaid or Markdown would read.
fn label(name: &str) -> String {
    let plain = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '/' | '.' | '\'' | '’');
    let kept: String = name.chars().filter(plain).collect();
    kept.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_cannot_break_the_chart() {
        assert_eq!(label("Renée O’Neil-Day"), "Renée O’Neil-Day");
        assert_eq!(label("a\"]; click p0 \"javascript:x\""), "a click p0 javascriptx");
        assert_eq!(label("```\nend"), "end");
    }

    #[test]
    fn weeks_without_a_contact_have_an_axis() {
        let first = "2026-03-02".parse().unwrap();
        assert!(weeks(first, &[0, 0]).contains("[\"2 Mar\", \"9 Mar\"]"), "{}", weeks(first, &[0]));
        assert!(weeks(first, &[0, 0]).contains("0 --> 1"));
    }
}
