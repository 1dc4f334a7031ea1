//! The network as a whole, as a sheet: what a half hour at the end of a week needs.

use chrono::Datelike;

use super::PageKind;
use super::chart::Chart;
use super::prep::{close, gift};
use super::sheet::{Part, Sheet, Words};
use super::spark::spark;
use crate::coach::review::{
    Act, Begun, Calm, Deed, Drifting, InNeed, Introduced, MonthCount, OpenAsk, Pair, Period,
    Picture, Progress, Promises, Review, Revival, SizeCount, ToClose,
};
use crate::date::words;
use crate::date::{Date, show};
use crate::note::events::open_item::ItemState;
use crate::phrase::{load, rhythm, term, times};
use crate::text::words::{counted, list as words_list, plural};

/// The most lines of one kind.
const MOST: usize = 5;
/// The most pairs and names below the picture of the network.
const PAIRS: usize = 6;

/// The review as a sheet.
pub fn sheet<'a>(review: &'a Review<'a>, period: Period, today: Date) -> Sheet<'a> {
    let span = match period {
        Period::Week => "The week to",
        Period::Month => "The month to",
        Period::Quarter => "The quarter to",
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
    practice(&mut sheet, review, today);
    exchange(&mut sheet, review, today);
    asks(&mut sheet, review, today);
    people_to_think_of(&mut sheet, review, today);
    introductions(&mut sheet, review, today);
    promises(&mut sheet, review, today);
    network(&mut sheet, &review.picture);
    sheet
}

fn practice<'a>(sheet: &mut Sheet<'a>, review: &'a Review<'a>, today: Date) {
    if review.weeks.contacts.iter().all(|n| *n == 0) {
        return;
    }
    let practice = &review.practice;
    let goal = match practice.goal {
        0 => String::new(),
        goal if practice.this_week > goal => format!("; your goal was {goal} ✓"),
        goal if practice.this_week == goal => format!(" of {goal} ✓"),
        goal => format!(" of {goal}"),
    };
    let row = match practice.in_a_row {
        0 | 1 => String::new(),
        n => format!(", {n} weeks in a row"),
    };
    let mut lines = vec![Words::new().own(format!(
        "this week {}{goal} · {}{row}",
        practice.this_week,
        spark(&review.weeks.contacts)
    ))];
    if review.load.demand > 0.0 {
        let way = if review.load.is_too_much() { "; `touchbase plan` balances it" } else { "" };
        lines.push(Words::new().own(format!("{}{way}", load(&review.load))));
    }
    lines.extend(progress(&review.progress, today));
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
        lines.push(Words::new().own(format!(
            "{share}% of your contacts fell in weeks in which you asked nobody for anything: that \
                 is what keeps a network alive"
        )));
    }
    let circles = review.weeks.circles.get(..MOST).unwrap_or(&review.weeks.circles);
    let with_contacts = circles.iter().filter(|circle| circle.contacts > 0);
    let counts = with_contacts.map(|circle| {
        let silent = match circle.silent {
            0 => String::new(),
            n => format!(" ({n} of {} silent)", circle.people),
        };
        Words::new().said(circle.name).own(format!(" {}{silent}", circle.contacts))
    });
    let counts: Vec<Words<'a>> = counts.collect();
    let has_circles = counts.len() > 1;
    if has_circles {
        lines.push(Words::new().own("by circle: ").join(Words::list(counts.into_iter(), MOST)));
    }
    sheet.section("Practice", lines);
    sheet.parts.push(Part::Chart(Chart::Weeks(review.weeks.first, &review.weeks.contacts)));
    if has_circles {
        sheet.parts.push(Part::Chart(Chart::Circles(circles)));
    }
}

/// What has grown, in words: month by month, second conversations, answers.
fn progress<'a>(progress: &'a Progress<'a>, today: Date) -> Vec<Words<'a>> {
    let mut lines = Vec::new();
    if progress.months.iter().rev().skip(1).any(|month| month.people > 0) {
        let months: Vec<String> =
            progress.months.iter().map(|month| in_month(month, today)).collect();
        lines.push(Words::new().own(format!("in touch with {}", words_list(&months))));
    }
    for (what, people) in [
        (second(progress.second.len()), &progress.second),
        ("answered".to_owned(), &progress.answered),
    ] {
        if !people.is_empty() {
            let named = people.iter().map(|person| Words::new().person(person));
            lines.push(Words::new().own(format!("{what}: ")).join(Words::list(named, MOST)));
        }
    }
    lines
}

/// "2 people in October", "11 so far in November".
fn in_month(month: &MonthCount, today: Date) -> String {
    let name = words::month_name(month.first.month());
    if (month.first.year(), month.first.month()) == (today.year(), today.month()) {
        return format!("{} so far in {name}", words::count_word(month.people));
    }
    let people = plural(month.people, "person", "people");
    format!("{} {people} in {name}", words::count_word(month.people))
}

/// "one touchpoint", "five touchpoints".
fn in_words(n: usize) -> String {
    format!("{} {}", words::count_word(n), plural(n, "touchpoint", "touchpoints"))
}

fn second(n: usize) -> String {
    format!("{} second {}", words::count_word(n), plural(n, "conversation", "conversations"))
}

/// The network as a picture, and the same in words.
fn network<'a>(sheet: &mut Sheet<'a>, picture: &'a Picture<'a>) {
    if picture.introduced.is_empty() && picture.together.is_empty() {
        return;
    }
    let person = |at: usize| picture.people.get(at).map(|one| Words::new().person(one.person));
    let pairs = |pairs: &'a [Pair], between: &'static str| -> Vec<Words<'a>> {
        let named = pairs
            .iter()
            .filter_map(|pair| Some(person(pair.from)?.own(between).join(person(pair.to)?)));
        named.collect()
    };
    let mut lines = Vec::new();
    for (what, named) in [
        ("introduced: ", pairs(&picture.introduced, " → ")),
        ("together: ", pairs(&picture.together, " and ")),
    ] {
        if !named.is_empty() {
            lines.push(Words::new().own(what).join(Words::list(named.into_iter(), PAIRS)));
        }
    }
    let silent = picture.people.iter().filter(|one| one.silent);
    let silent: Vec<Words<'a>> = silent.map(|one| Words::new().person(one.person)).collect();
    if !silent.is_empty() {
        lines.push(Words::new().own("silent: ").join(Words::list(silent.into_iter(), PAIRS)));
    }
    if picture.more > 0 {
        let n = picture.people.len();
        lines.push(Words::new().own(format!(
            "these are the {n} with whom there was most in two years; {} more are not shown",
            picture.more
        )));
    }
    sheet.section("The network", lines);
    sheet.parts.push(Part::Chart(Chart::Network(picture)));
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
                " ({}, {})",
                in_words(status.count),
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
