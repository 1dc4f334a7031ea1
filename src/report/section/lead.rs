//! The title and the line below it: how many today, how long it takes, how the week goes.

use crate::agenda::Agenda;
use crate::agenda::practice::practice;
use crate::date::show;
use crate::date::words::count_word;
use crate::report::page::{Line, Page};
use crate::report::spark::spark;
use crate::text::words::plural;

pub(in crate::report) fn title(page: &mut Page, agenda: &Agenda<'_>) {
    page.heading(1, &format!("Follow-ups — {}", show::full(agenda.today)));
    if agenda.network.people.is_empty() {
        page.callout("info", Line::new().own(
            "No people found yet. A note is a person with `type: person` or the tag `person` in its front matter, or in a folder called People.",
        ));
        return;
    }
    let listed = agenda.due.len().min(agenda.config.per_day);
    let mut line = Line::new();
    line = match listed {
        0 => line.own("Nobody is due today."),
        n => line.own(&format!("{} today, {}.", people(n), minutes(n))),
    };
    let practice = practice(agenda);
    if practice.weeks.iter().any(|n| *n > 0) {
        let of = if practice.goal > 0 { format!(" of {}", practice.goal) } else { String::new() };
        line = line.own(&format!(
            " This week {}{of} · {}",
            practice.this_week,
            spark(&practice.weeks)
        ));
        if practice.in_a_row > 1 {
            line = line.own(&format!(" · {} weeks in a row", practice.in_a_row));
        }
    }
    page.callout("tip", line);
}

/// "Three people".
fn people(n: usize) -> String {
    let word = count_word(n);
    let mut chars = word.chars();
    let capital: String =
        chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default();
    format!("{capital} {}", plural(n, "person", "people"))
}

/// How long this many messages take: about six minutes each.
fn minutes(n: usize) -> String {
    match n {
        1 => "about five minutes".to_owned(),
        2 => "about ten minutes".to_owned(),
        3 => "about twenty minutes".to_owned(),
        4 | 5 => "about half an hour".to_owned(),
        n if n < 9 => "about three quarters of an hour".to_owned(),
        n => format!("about {} minutes", n.div_ceil(5) * 30),
    }
}
