//! The network as a whole, as a sheet: what a half hour at the end of a week needs.

use chrono::{Datelike, Days};

use super::PageKind;
use super::prep::{close, gift};
use super::sheet::{Part, Sheet, Words};
use super::spark::spark;
use crate::coach::plan::{HORIZON_WEEKS, Load};
use crate::coach::review::{
    Act, Begun, Calm, CircleCount, Deed, Drifting, InNeed, Introduced, OpenAsk, Period, Promises,
    Review, Revival, SizeCount, ToClose,
};
use crate::date::words;
use crate::date::{Date, show};
use crate::note::events::open_item::ItemState;
use crate::phrase::{rhythm, term, times};
use crate::text::words::counted;

/// The most lines of one kind.
const MOST: usize = 5;

/// The review as a sheet.
pub fn sheet<'a>(review: &'a Review<'a>, period: Period, today: Date) -> Sheet<'a> {
    let span = match period {
        Period::Week => "The week to",
        Period::Month => "The month to",
    };
    let title = format!("Network review — {}", show::full(today));
    let mut sheet = Sheet::new(PageKind::Review.mark(), today, Words::new().own(title));
    let n = review.contacts.touchpoints;
    let people = match review.contacts.people {
        1 => "one person".to_owned(),
        n => format!("{n} people"),
    };
    let lead = match n {
        0 => format!("{span} today was a quiet one."),
        n => format!("{span} today: {} with {people}.", counted(n, "touchpoint")),
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
    if review.weeks.contacts.iter().all(|n| *n == 0) {
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
        spark(&review.weeks.contacts)
    ))];
    let Load { demand, delivered } = review.load;
    if demand > 0.0 {
        let verdict = if review.load.is_too_much() {
            ": more than you do; `touchbase plan` balances it"
        } else {
            ": you keep up"
        };
        lines.push(Words::new().own(format!(
            "your cadences ask for {demand:.1} a week, the last {HORIZON_WEEKS} weeks had {delivered:.1}{verdict}"
        )));
    }
    let Begun { by_me, by_them, .. } = review.weeks.begun;
    if by_me + by_them >= MOST {
        lines.push(Words::new().own(format!(
            "of {} that say who began, {by_me} were yours and {by_them} theirs",
            by_me + by_them
        )));
    }
    let Calm { contacts, of, .. } = review.weeks.calm;
    if contacts < of {
        let share = contacts * 100 / of;
        lines.push(
            Words::new().own(format!("{share} % of your touchpoints fell in weeks without an ask")),
        );
    }
    let circles = review.weeks.circles.get(..MOST).unwrap_or(&review.weeks.circles);
    if circles.len() > 1 {
        let counts = circles
            .iter()
            .map(|circle| Words::new().said(circle.name).own(format!(" {}", circle.contacts)));
        lines.push(Words::new().own("by circle: ").join(Words::list(counts, MOST)));
    }
    sheet.section("Practice", lines);
    sheet.parts.push(Part::Chart(weeks_chart(&review.weeks.contacts, review.weeks.first)));
    if circles.len() > 1 {
        sheet.parts.push(Part::Chart(circles_chart(circles)));
    }
}

/// Touchpoints a week as bars.
fn weeks_chart(weeks: &[usize; HORIZON_WEEKS], first: Date) -> String {
    let days = (0_u64..).step_by(7).map(|days| first.checked_add_days(Days::new(days)));
    let labels: Vec<String> = days
        .take(HORIZON_WEEKS)
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
fn circles_chart(circles: &[CircleCount<'_>]) -> String {
    let mut chart = "pie title Touchpoints by circle\n".to_owned();
    for circle in circles {
        // A label is in quotes and takes none.
        let name: String = circle
            .name
            .chars()
            .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '/'))
            .collect();
        chart.push_str(&format!("    \"{}\" : {}\n", name.trim(), circle.contacts));
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
    let mut lines: Vec<Words<'a>> = deeds("to", &review.exchange.gave, today).collect();
    lines.extend(deeds("from", &review.exchange.got, today));
    let (gave, got) = (review.exchange.n_gave, review.exchange.n_got);
    if gave + got > 0 {
        lines.push(Words::new().own(times::balance(gave, got)));
    }
    if !review.exchange.one_sided.is_empty() {
        let words = Words::list(
            review.exchange.one_sided.iter().map(|person| Words::new().person(person)),
            MOST,
        );
        lines.push(Words::new().own("gave to you and had nothing back yet: ").join(words));
    }
    sheet.section("Given and received", lines);
}

fn asks<'a>(sheet: &mut Sheet<'a>, review: &'a Review<'a>, today: Date) {
    let mut lines = Vec::new();
    let made: usize = review.asks.sizes.iter().map(|count| count.asked).sum();
    if made > 0 {
        let sizes: Vec<String> = review
            .asks
            .sizes
            .iter()
            .filter(|count| count.asked > 0)
            .map(|SizeCount { size, asked, granted, .. }| match granted {
                0 => format!("{asked} {}", size.name()),
                _ => format!("{asked} {} ({granted} with a yes)", size.name()),
            })
            .collect();
        lines.push(Words::new().own(format!("in two years: {}", sizes.join(", "))));
        if review.asks.need.contacts >= MOST {
            lines.push(Words::new().own(format!(
                "{} of your {} own contacts came with an ask",
                review.asks.need.asks, review.asks.need.contacts
            )));
        }
    }
    for OpenAsk { person, ask, .. } in review.asks.open.iter().take(MOST) {
        debug_assert_eq!(ask.state, ItemState::Open);
        let since = ask.day.map(|day| format!(" ({})", term::since(day, today, show::short)));
        let words = Words::new().own("open: ").person(person).own(": ").said(ask.text);
        lines.push(words.own(since.unwrap_or_default()));
    }
    for InNeed { person, need, .. } in review.asks.only_in_need.iter().take(MOST) {
        lines.push(
            Words::new()
                .own(format!("the last {} with ", times::times(need.in_a_row)))
                .person(person)
                .own(" were asks. What could you offer?"),
        );
    }
    sheet.section("Asks", lines);
}

fn people_to_think_of<'a>(sheet: &mut Sheet<'a>, review: &'a Review<'a>, today: Date) {
    let mut lines = Vec::new();
    if let Some(Revival { person, status, act, .. }) = &review.people.revive {
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
    if !review.people.met_once.is_empty() {
        let once = review.people.met_once.iter().map(|met| {
            Words::new().person(met.person).own(format!(" ({})", show::short(met.day, today)))
        });
        lines.push(Words::new().own("one conversation only: ").join(Words::list(once, MOST)));
    }
    if !review.people.drifting.is_empty() {
        let drifting = review.people.drifting.iter().map(|Drifting { person, drift, .. }| {
            Words::new().person(person).own(format!(" ({})", rhythm::drift(drift)))
        });
        lines.push(Words::new().own("drifting: ").join(Words::list(drifting, MOST)));
    }
    sheet.section("People to think of", lines);
}

fn introductions<'a>(sheet: &mut Sheet<'a>, review: &'a Review<'a>, today: Date) {
    let made = deeds("introduced", &review.introductions.made, today);
    let received =
        review.introductions.received.iter().take(MOST).map(|Introduced { by, person, .. }| {
            Words::new().person(by).own(" introduced ").person(person).own(" to you")
        });
    let loops =
        review.introductions.loops.iter().take(MOST).map(|ToClose { person, open, .. }| {
            Words::new().person(person).own(": ").join(close(open, today))
        });
    let lines: Vec<Words<'a>> = made.chain(received).chain(loops).collect();
    sheet.section("Introductions and open loops", lines);
}

fn promises<'a>(sheet: &mut Sheet<'a>, review: &'a Review<'a>, today: Date) {
    let mut lines: Vec<Words<'a>> = deeds("kept, to", &review.promises.kept, today).collect();
    let Promises { open, late, .. } = review.promises;
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
