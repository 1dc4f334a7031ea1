//! The title and the line below it: how many today, how long it takes, how the week goes.

use crate::agenda::Agenda;
use crate::agenda::practice::Practice;
use crate::date::show;
use crate::date::words::count_word;
use crate::phrase;
use crate::report::page::{Line, Page};
use crate::report::spark::spark;
use crate::text::words::plural;

pub(in crate::report) fn title(
    page: &mut Page,
    agenda: &Agenda<'_>,
    practice: &Practice,
    n_ideas: usize,
) {
    page.heading(1, &format!("Follow-ups — {}", show::full(agenda.today)));
    if agenda.network.people.is_empty() {
        page.callout("info", Line::new().own(
            "No people found yet. A note is a person with `type: person` or the tag `person` in its front matter, or in a folder called People.",
        ));
        return;
    }
    let mut line = Line::new().own(&day(agenda, n_ideas));
    if practice.weeks.iter().any(|n| *n > 0) {
        let week = phrase::practice::week(practice);
        line = line.own(&format!(" {week} · {}", spark(&practice.weeks)));
        if practice.in_a_row > 1 {
            line = line.own(&format!(" · {} weeks in a row", practice.in_a_row));
        }
    }
    if practice.is_reached_today() {
        line = line.own(&format!(" · {}", phrase::practice::REACHED));
    }
    page.callout("tip", line);
}

/// Who is for today and how long it takes, or that the day is done.
fn day(agenda: &Agenda<'_>, n_ideas: usize) -> String {
    let more = if agenda.done > 0 { " more" } else { "" };
    match agenda.n_today() {
        0 => match phrase::practice::done(agenda) {
            Some(done) => format!("{done}."),
            None => match n_ideas {
                0 => "Nobody is due today.".to_owned(),
                1 => "Nobody is due today. One suggestion below.".to_owned(),
                n => format!("Nobody is due today. {} to choose from below.", number(n)),
            },
        },
        n => format!("{}{more} today, {}.", people(n), minutes(n)),
    }
}

/// "Three people".
fn people(n: usize) -> String {
    format!("{} {}", number(n), plural(n, "person", "people"))
}

/// "Three".
fn number(n: usize) -> String {
    let word = count_word(n);
    let mut chars = word.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
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
