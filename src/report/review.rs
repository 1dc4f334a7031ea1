//! The network as a whole, as a sheet: what a half hour at the end of a week needs.

use chrono::{Datelike, Days};

use super::prep::{close, gift};
use super::section::spark;
use super::sheet::{Part, Sheet, Words};
use crate::coach::plan::WEEKS;
use crate::coach::review::{Act, Deed, Period, Review};
use crate::date::words::{self, count_word};
use crate::date::{Date, show};
use crate::note::point::Fate;

/// The mark of a review.
pub const MARK: &str = "review";

/// The most lines of one kind.
const MOST: usize = 5;

/// The review as a sheet.
pub fn sheet<'a>(review: &'a Review<'a>, period: Period, today: Date) -> Sheet<'a> {
    let span = match period {
        Period::Week => "The week to",
        Period::Month => "The month to",
    };
    let title = format!("Network review — {}", show::full(today));
    let mut sheet = Sheet::new(MARK, today, Words::new().own(title));
    let n = review.touchpoints;
    let people = if review.people == 1 { "one person" } else { "people" };
    let lead = match n {
        0 => format!("{span} today was a quiet one."),
        _ if review.people == 1 => {
            format!("{span} today: {n} touchpoint{} with {people}.", if n == 1 { "" } else { "s" })
        }
        _ => format!("{span} today: {n} touchpoints with {} {people}.", review.people),
    };
    sheet.parts.push(Part::Text(Words::new().own(lead)));
    practice(&mut sheet, review);
    exchange(&mut sheet, review, today);
    asks(&mut sheet, review, today);
    people_to_think_of(&mut sheet, review, today);
    introductions(&mut sheet, review, today);
    promises(&mut sheet, review, today);
    sheet
}

fn practice<'a>(sheet: &mut Sheet<'a>, review: &'a Review<'a>) {
    if review.weeks.iter().all(|n| *n == 0) {
        return;
    }
    let practice = &review.practice;
    let goal = if practice.goal > 0 { format!(" of {}", practice.goal) } else { String::new() };
    let row = match practice.in_a_row {
        0 | 1 => String::new(),
        n => format!(", {n} weeks in a row"),
    };
    let mut lines = vec![Words::new().own(format!(
        "this week {}{goal} · {}{row}",
        practice.this_week,
        spark(&review.weeks)
    ))];
    let (demand, delivered) = review.load;
    if demand > 0.0 {
        let verdict = if demand > delivered * 1.1 {
            ": more than you do; `touchbase plan` balances it"
        } else {
            ": you keep up"
        };
        lines.push(Words::new().own(format!(
            "your cadences ask for {demand:.1} a week, the last {WEEKS} weeks had {delivered:.1}{verdict}"
        )));
    }
    let (theirs, said) = review.by_them;
    if said >= MOST {
        lines.push(Words::new().own(format!(
            "of {said} that say who began, {} were yours and {theirs} theirs",
            said - theirs
        )));
    }
    let (calm, all) = review.calm;
    if calm < all {
        let share = calm * 100 / all;
        lines.push(
            Words::new().own(format!("{share} % of your touchpoints fell in weeks without an ask")),
        );
    }
    let circles: Vec<&(String, usize)> = review.circles.iter().take(MOST).collect();
    if circles.len() > 1 {
        let words = circles.iter().enumerate().fold(Words::new(), |words, (n, (name, count))| {
            words.own(if n > 0 { ", " } else { "" }).said(name.as_str()).own(format!(" {count}"))
        });
        lines.push(Words::new().own("by circle: ").join(words));
    }
    sheet.section("Practice", lines);
    sheet.parts.push(Part::Chart(weeks_chart(&review.weeks, review.first_week)));
    if circles.len() > 1 {
        sheet.parts.push(Part::Chart(circles_chart(&circles)));
    }
}

/// Touchpoints a week as bars.
fn weeks_chart(weeks: &[usize; WEEKS], first: Date) -> String {
    let days = (0_u64..).step_by(7).map(|days| first.checked_add_days(Days::new(days)));
    let labels: Vec<String> = days
        .take(WEEKS)
        .map(|day| {
            let day = day.unwrap_or(first);
            let month = words::month_name(day.month()).get(..3).unwrap_or("");
            format!("\"{} {month}\"", day.day())
        })
        .collect();
    let counts: Vec<String> = weeks.iter().map(ToString::to_string).collect();
    let most = weeks.iter().max().copied().unwrap_or(0).max(1);
    format!(
        "xychart-beta\n    title \"Touchpoints a week\"\n    x-axis [{}]\n    y-axis 0 --> {most}\n    bar [{}]\n",
        labels.join(", "),
        counts.join(", ")
    )
}

/// Touchpoints by circle as a pie.
fn circles_chart(circles: &[&(String, usize)]) -> String {
    let mut chart = "pie title Touchpoints by circle\n".to_owned();
    for (name, count) in circles {
        // A label stands in quotes and takes none.
        let name: String =
            name.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '/')).collect();
        chart.push_str(&format!("    \"{}\" : {count}\n", name.trim()));
    }
    chart
}

fn deeds<'a>(
    what: &'static str,
    deeds: &'a [Deed<'a>],
    today: Date,
) -> impl Iterator<Item = Words<'a>> {
    deeds.iter().take(MOST).map(move |deed| {
        let day = show::short(deed.day, today);
        Words::new().own(format!("{day}, {what} ")).person(deed.person).own(": ").said(deed.text)
    })
}

fn exchange<'a>(sheet: &mut Sheet<'a>, review: &'a Review<'a>, today: Date) {
    let mut lines: Vec<Words<'a>> = deeds("to", &review.gave, today).collect();
    lines.extend(deeds("from", &review.got, today));
    let (gave, got) = review.balance;
    if gave + got > 0 {
        lines.push(Words::new().own(format!("in two years: given {gave}, received {got}")));
    }
    if !review.one_sided.is_empty() {
        let words = names(review.one_sided.iter().map(|person| Words::new().person(person)));
        lines.push(Words::new().own("gave to you and had nothing back yet: ").join(words));
    }
    sheet.section("Given and received", lines);
}

fn asks<'a>(sheet: &mut Sheet<'a>, review: &'a Review<'a>, today: Date) {
    let mut lines = Vec::new();
    let made: usize = review.asks.iter().map(|(_, asked, _)| asked).sum();
    if made > 0 {
        let sizes: Vec<String> = review
            .asks
            .iter()
            .filter(|(_, asked, _)| *asked > 0)
            .map(|(size, asked, granted)| match granted {
                0 => format!("{asked} {}", size.name()),
                _ => format!("{asked} {} ({granted} with a yes)", size.name()),
            })
            .collect();
        lines.push(Words::new().own(format!("in two years: {}", sizes.join(", "))));
        if review.need.contacts >= MOST {
            lines.push(Words::new().own(format!(
                "{} of your {} own contacts came with an ask",
                review.need.asks, review.need.contacts
            )));
        }
    }
    for (person, ask) in review.open_asks.iter().take(MOST) {
        debug_assert_eq!(ask.fate, Fate::Open);
        let since = ask.day.map(|day| format!(" (since {})", show::short(day, today)));
        let words = Words::new().own("open: ").person(person).own(": ").said(ask.text);
        lines.push(words.own(since.unwrap_or_default()));
    }
    for (person, need) in review.only_in_need.iter().take(MOST) {
        lines.push(
            Words::new()
                .own(format!("the last {} times with ", count_word(need.in_a_row)))
                .person(person)
                .own(" were asks. What could you offer?"),
        );
    }
    sheet.section("Asks", lines);
}

fn people_to_think_of<'a>(sheet: &mut Sheet<'a>, review: &'a Review<'a>, today: Date) {
    let mut lines = Vec::new();
    if let Some((person, status, act)) = &review.revive {
        let mut words = Words::new().own("worth reviving this week: ").person(person);
        if let Some(last) = status.last {
            words = words.own(format!(
                " ({} touchpoints, last on {})",
                status.count,
                show::long(last.date, today)
            ));
        }
        words = match act {
            Act::Offer(offer) => words.own("; offer ").join(gift(offer)),
            Act::Ask(question) => words.own("; ask ").quoted(question.text.clone()),
        };
        lines.push(words);
    }
    if !review.met_once.is_empty() {
        let once = review.met_once.iter().map(|(person, day)| {
            Words::new().person(person).own(format!(" ({})", show::short(*day, today)))
        });
        lines.push(Words::new().own("one conversation only: ").join(names(once)));
    }
    if !review.drifting.is_empty() {
        let drifting = review.drifting.iter().map(|(person, drift)| {
            #[expect(clippy::cast_possible_truncation, reason = "a gap in days is small")]
            let usual = show::stretch(drift.rhythm.round() as i64);
            let now = show::stretch(drift.silence);
            Words::new().person(person).own(format!(" (usually every {usual}, now {now})"))
        });
        lines.push(Words::new().own("drifting: ").join(names(drifting)));
    }
    sheet.section("People to think of", lines);
}

fn introductions<'a>(sheet: &mut Sheet<'a>, review: &'a Review<'a>, today: Date) {
    let made = deeds("introduced", &review.introductions, today);
    let received = review.introduced.iter().take(MOST).map(|(by, person)| {
        Words::new().person(by).own(" introduced ").person(person).own(" to you")
    });
    let loops = review
        .loops
        .iter()
        .take(MOST)
        .map(|(person, open)| Words::new().person(person).own(": ").join(close(open, today)));
    let lines: Vec<Words<'a>> = made.chain(received).chain(loops).collect();
    sheet.section("Introductions and open loops", lines);
}

fn promises<'a>(sheet: &mut Sheet<'a>, review: &'a Review<'a>, today: Date) {
    let mut lines: Vec<Words<'a>> = deeds("kept, to", &review.kept, today).collect();
    let (open, late) = review.promises;
    if open > 0 {
        let late = if late > 0 { format!(", {late} late") } else { String::new() };
        lines.push(Words::new().own(format!("{open} open{late}")));
    }
    sheet.section("Promises", lines);
    if let Some(day) = review.nothing_new_since {
        let words =
            format!("nothing new from yourself since {}: what went well?", show::long(day, today));
        sheet.section("Your story", [Words::new().own(words)]);
    }
}

/// The first few, with commas between them, and how many more there are.
fn names<'a>(all: impl Iterator<Item = Words<'a>>) -> Words<'a> {
    let all: Vec<Words<'a>> = all.collect();
    let more = all.len().saturating_sub(MOST);
    let words =
        all.into_iter().take(MOST).enumerate().fold(Words::new(), |words, (n, one)| {
            words.own(if n > 0 { ", " } else { "" }).join(one)
        });
    if more > 0 { words.own(format!(" and {more} more")) } else { words }
}
