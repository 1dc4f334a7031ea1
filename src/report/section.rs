//! What stands in each section of the report.
//!
//! Chooses and words; the measure is that someone reads it with coffee in hand and writes the
//! first message within a minute. Lists are cut to what one reads, and say how much more there is.

use chrono::Datelike;

use super::Links;
use super::page::{Line, Page};
use crate::agenda::Agenda;
use crate::agenda::due::{Reason, Stage, Status, silence};
use crate::agenda::points::{self, Open};
use crate::agenda::practice::practice;
use crate::agenda::upcoming::{self, What};
use crate::coach::{Coach, ask, exchange, question};
use crate::date::words::count_word;
use crate::date::{Cadence, Date, show};
use crate::diagnostic::{Diagnostic, Severity};
use crate::network::Person;
use crate::note::kind::Kind;
use crate::note::point::About;

/// The most rows of "Also due".
const ALSO_DUE: usize = 15;
/// The most promises.
const PROMISES: usize = 8;
/// The most things waited for.
const WAITING: usize = 6;
/// The most people and birthdays coming up.
const COMING: usize = 12;
/// The most people of one kind under "Worth a thought".
const THOUGHTS: usize = 5;
/// The most notes that need a look.
const LOOKS: usize = 8;
/// Silent for so many days after one conversation is worth a thought.
const ONE_CONVERSATION: i64 = 30;

pub(super) fn title(page: &mut Page, agenda: &Agenda<'_>) {
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
        n => line.own(&format!("{} today, {}.", sentence(n, "person", "people"), minutes(n))),
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

pub(super) fn today(page: &mut Page, agenda: &Agenda<'_>, links: &Links<'_>) {
    if agenda.due.is_empty() {
        return;
    }
    page.heading(2, "Today");
    let coach = Coach::new(agenda);
    for (person, status) in agenda.due().take(agenda.config.per_day) {
        let line = Line::new().link(&links.person(person)).own(" — ");
        page.task(why(line, person, status, agenda.today));
        if let Some(line) = last_time(status, agenda.today) {
            page.nested(line);
        }
        let first = |about| points::of(person, about).into_iter().next();
        if let Some(question) = question::questions(&coach, person, status).first() {
            page.nested(Line::new().own("Ask: ").italic(&question.text));
        }
        if let Some(gift) = exchange::gifts(&coach, person).first() {
            page.nested(
                super::sheet::line(&super::prep::gift(gift), links, false).after("Offer: "),
            );
        }
        if let Some(promise) = first(About::Promise) {
            page.nested(late(
                Line::new().own("You promised: ").said(promise.text),
                &promise,
                agenda.today,
            ));
        }
    }
}

/// Why someone stands on today's list, in a half sentence.
pub(super) fn why(line: Line, person: &Person<'_>, status: &Status<'_>, today: Date) -> Line {
    let every = match person.held.cadence {
        Cadence::Every(interval) => format!("every {interval}"),
        Cadence::Never => String::new(),
    };
    let last =
        status.last.map(|touchpoint| format!("last on {}", show::long(touchpoint.date, today)));
    let rhythm = match &last {
        Some(last) => format!("{every}, {last}"),
        None => format!("{every}, nothing yet"),
    };
    match &status.reason {
        Reason::SecondTouch => {
            let day = status.last.map(|t| show::long(t.date, today)).unwrap_or_default();
            line.own(&format!("met once, on {day}; a second touch makes it a contact"))
        }
        Reason::ThirdTouch => line.own(&format!(
            "in touch twice so far, {}; a third makes it a habit",
            last.unwrap_or_default()
        )),
        Reason::FollowUp => {
            let set = match status.due {
                Some(due) if due != today => format!("you set {}", show::long(due, today)),
                _ => "you set this day".to_owned(),
            };
            match &person.card.follow_up_note {
                Some(note) => line.own(&set).own(": “").said(note).own("”"),
                None => line.own(&format!("{set}; {rhythm}")),
            }
        }
        Reason::Snoozed => {
            let day = status.due.map(|due| show::long(due, today)).unwrap_or_default();
            line.own(&format!("you put it off until {day}; {rhythm}"))
        }
        Reason::FirstTouch => line.own(&format!("{every}, and nothing has happened yet")),
        _ => {
            let times = match silence(person, status, today) {
                Some(ratio) if ratio >= 9.5 => "far longer than usual: ".to_owned(),
                Some(ratio) if ratio >= 2.5 => {
                    format!("{} times as long as usual: ", count_word(rounded(ratio)))
                }
                Some(ratio) if ratio >= 1.8 => "twice as long as usual: ".to_owned(),
                Some(ratio) if ratio >= 1.4 => "half as long again as usual: ".to_owned(),
                _ => String::new(),
            };
            line.own(&format!("{times}{rhythm}"))
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small positive ratio"
)]
fn rounded(ratio: f64) -> usize {
    ratio.round() as usize
}

pub(super) fn last_time(status: &Status<'_>, today: Date) -> Option<Line> {
    let last = status.last?;
    let text = last.text.lines().next().unwrap_or("");
    let kind = if last.kind.is_stated() { Some(last.kind.name()) } else { None };
    let day = show::short(last.date, today);
    let lead = match kind {
        Some(kind) => format!("Last time ({day}, {kind})"),
        None => format!("Last time ({day})"),
    };
    (!text.trim().is_empty()).then(|| Line::new().own(&lead).own(": ").said(text))
}

pub(super) fn also_due(page: &mut Page, agenda: &Agenda<'_>, links: &Links<'_>) {
    let rest = agenda.due.len().saturating_sub(agenda.config.per_day);
    if rest == 0 {
        return;
    }
    page.heading(2, "Also due");
    let rows = agenda
        .due()
        .skip(agenda.config.per_day)
        .take(ALSO_DUE)
        .map(|(person, status)| {
            let last = match status.last {
                Some(last) if last.kind.is_stated() => {
                    format!("{} · {}", show::short(last.date, agenda.today), last.kind)
                }
                Some(last) => show::short(last.date, agenda.today),
                None => "—".to_owned(),
            };
            let every = match status.reason {
                Reason::SecondTouch => "second touch".to_owned(),
                Reason::ThirdTouch => "third touch".to_owned(),
                Reason::FollowUp => "you set the day".to_owned(),
                Reason::Snoozed => "put off until then".to_owned(),
                _ => person.held.cadence.interval().map(|i| i.to_string()).unwrap_or_default(),
            };
            let since = match status.overdue_days.unwrap_or(0) {
                0 => "today".to_owned(),
                days => show::stretch(days),
            };
            vec![
                Line::new().link(&links.person_in_table(person)),
                Line::new().own(&last),
                Line::new().own(&every),
                Line::new().own(&since),
            ]
        })
        .collect();
    page.table(&["", "last", "every", "due since"], rows);
    more(page, rest, ALSO_DUE, "touchbase due --all");
}

pub(super) fn promised(page: &mut Page, agenda: &Agenda<'_>, links: &Links<'_>) {
    let open = points::open(agenda, About::Promise);
    if !open.is_empty() {
        page.heading(2, "Promised");
        promises(page, agenda, &open, links, true);
    }
}

/// The open promises; with boxes where a tick is read back.
pub(super) fn promises(
    page: &mut Page,
    agenda: &Agenda<'_>,
    open: &[Open<'_>],
    links: &Links<'_>,
    boxes: bool,
) {
    for promise in open.iter().take(PROMISES) {
        let line = Line::new().link(&links.person(promise.person)).own(": ").said(promise.text);
        let line = late(line, promise, agenda.today);
        // A tick is carried into the person's own note; other notes are only linked.
        if boxes && promise.path == promise.person.path() {
            page.task(line);
        } else if promise.path != promise.person.path() {
            let from = links.note(promise.path, promise.path.stem());
            page.bullet(line.own(" (in ").link(&from).own(")"));
        } else {
            page.bullet(line);
        }
    }
    more(page, open.len(), PROMISES, "touchbase promises");
}

/// Adds the day a promise is due, and how late it is.
pub(super) fn late(line: Line, promise: &Open<'_>, today: Date) -> Line {
    let Some(due) = promise.due else { return line };
    let line = line.own(&format!(" 📅 {due}"));
    match (today - due).num_days() {
        0 => line.own(" — today"),
        days if days > 0 => line.own(&format!(" — {} late", show::stretch(days))),
        _ => line,
    }
}

pub(super) fn waiting(page: &mut Page, agenda: &Agenda<'_>, links: &Links<'_>) {
    let open = points::open(agenda, About::Waiting);
    if open.is_empty() {
        return;
    }
    page.heading(2, "Waiting for");
    for waiting in open.iter().take(WAITING) {
        let mut line = Line::new().link(&links.person(waiting.person)).own(": ").said(waiting.text);
        if let Some(since) = waiting.since {
            line = line.own(&format!(" (since {})", show::long(since, agenda.today)));
        }
        page.bullet(line);
    }
    more(page, open.len(), WAITING, "touchbase promises");
}

pub(super) fn coming_up(page: &mut Page, agenda: &Agenda<'_>, links: &Links<'_>) {
    let coming = upcoming::coming(agenda);
    let birthdays = upcoming::anniversaries(agenda);
    if coming.is_empty() && birthdays.is_empty() {
        return;
    }
    page.heading(2, "Coming up");
    if !coming.is_empty() {
        let mut line = Line::new();
        let mut day = None;
        for (n, item) in coming.iter().take(COMING).enumerate() {
            if n > 0 {
                line = line.own(" · ");
            }
            if day != Some(item.day) {
                line = line.own(&show::weekday(item.day, agenda.today)).own(" ");
                day = Some(item.day);
            }
            line = line.link(&links.person(item.person));
            if let What::Planned(planned) = item.what {
                let kind = if planned.kind.is_stated() {
                    planned.kind.name()
                } else {
                    Kind::Meeting.name()
                };
                line = line.own(&format!(", {kind} planned"));
            }
        }
        if coming.len() > COMING {
            line = line.own(&format!(" · and {} more", coming.len() - COMING));
        }
        page.paragraph(line);
    }
    self::birthdays(page, agenda, links);
}

/// Birthdays and other dates of the coming days, in one line.
pub(super) fn birthdays(page: &mut Page, agenda: &Agenda<'_>, links: &Links<'_>) {
    let birthdays = upcoming::anniversaries(agenda);
    if !birthdays.is_empty() {
        let mut line = Line::new();
        for (n, item) in birthdays.iter().take(COMING).enumerate() {
            line = line.own(if n > 0 { " · " } else { "" });
            line = line.own(if item.label.is_some() { "📆 " } else { "🎂 " });
            let day = if item.day == agenda.today {
                "today".to_owned()
            } else {
                show::weekday(item.day, agenda.today)
            };
            line = line.own(&day).own(" ").link(&links.person(item.person));
            line = match (item.label, item.years) {
                (Some(label), Some(years)) => {
                    line.own(", ").said(label).own(&format!(" ({years} years)"))
                }
                (Some(label), None) => line.own(", ").said(label),
                (None, Some(years)) if years < 120 => line.own(&format!(" turns {years}")),
                (None, _) => line,
            };
        }
        page.paragraph(line);
    }
}

pub(super) fn worth_a_thought(page: &mut Page, agenda: &Agenda<'_>, links: &Links<'_>) {
    let silent =
        |status: &Status<'_>| status.last.map_or(0, |last| (agenda.today - last.date).num_days());
    let mut once: Vec<_> = agenda
        .everyone()
        .filter(|(_, o)| {
            o.stage == Stage::Met
                && !o.paused
                && !o.is_due(agenda.today)
                && silent(o) > ONE_CONVERSATION
        })
        .collect();
    once.sort_by_key(|(person, status)| (silent(status), person.name(), person.path().clone()));
    let mut drifting: Vec<_> =
        agenda.everyone().filter_map(|(person, status)| Some((person, status.drifting?))).collect();
    drifting.sort_by(|(p, a), (q, b)| {
        #[expect(clippy::cast_precision_loss, reason = "days are small")]
        let ratio = |d: &crate::agenda::drift::Drift| d.silence as f64 / d.rhythm.max(1.0);
        ratio(b)
            .total_cmp(&ratio(a))
            .then_with(|| p.name().cmp(q.name()))
            .then_with(|| p.path().cmp(q.path()))
    });
    let mut dormant: Vec<_> =
        agenda.everyone().filter(|(_, o)| o.stage == Stage::Dormant).collect();
    // Those with whom there was most are easiest to write to again.
    dormant.sort_by_key(|(person, status)| {
        (std::cmp::Reverse(status.count), silent(status), person.name(), person.path().clone())
    });
    let mut in_need: Vec<_> = agenda
        .everyone()
        .filter(|(person, _)| person.card.archived.is_none())
        .filter_map(|(person, _)| Some((person, ask::only_in_need(person, agenda.today)?)))
        .collect();
    in_need.sort_by_key(|(person, need)| {
        (std::cmp::Reverse(need.in_a_row), person.name(), person.path().clone())
    });
    if once.is_empty() && drifting.is_empty() && dormant.is_empty() && in_need.is_empty() {
        return;
    }
    page.heading(2, "Worth a thought");
    if !once.is_empty() {
        let mut line = Line::new().label("Met once, then silence");
        for (n, (person, status)) in once.iter().take(THOUGHTS).enumerate() {
            let month =
                status.last.map(|last| month_of(last.date, agenda.today)).unwrap_or_default();
            line = line
                .own(if n > 0 { ", " } else { "" })
                .link(&links.person(person))
                .own(&format!(" ({month})"));
        }
        page.bullet(and_more(line, once.len()));
    }
    if !drifting.is_empty() {
        let mut line = Line::new().label("Drifting");
        for (n, (person, drift)) in drifting.iter().take(THOUGHTS).enumerate() {
            #[expect(clippy::cast_possible_truncation, reason = "a gap in days is small")]
            let usual = show::stretch(drift.rhythm.round() as i64);
            line = line.own(if n > 0 { "; " } else { "" }).link(&links.person(person));
            line =
                line.own(&format!(", usually every {usual}, now {}", show::stretch(drift.silence)));
        }
        page.bullet(and_more(line, drifting.len()));
    }
    if !dormant.is_empty() {
        let mut line = Line::new().label("Worth reviving");
        for (n, (person, status)) in dormant.iter().take(THOUGHTS).enumerate() {
            let month =
                status.last.map(|last| month_of(last.date, agenda.today)).unwrap_or_default();
            line = line
                .own(if n > 0 { ", " } else { "" })
                .link(&links.person(person))
                .own(&format!(" (last in {month})"));
        }
        page.bullet(and_more(line, dormant.len()));
    }
    if let Some((person, need)) = in_need.first() {
        let times = count_word(need.in_a_row);
        let line = Line::new().label("Only when you needed something");
        let line = line.own(&format!("the last {times} times with ")).link(&links.person(person));
        page.bullet(line.own(" were asks. What could you offer?"));
    }
}

fn and_more(line: Line, total: usize) -> Line {
    if total > THOUGHTS { line.own(&format!(" and {} more", total - THOUGHTS)) } else { line }
}

fn month_of(day: Date, today: Date) -> String {
    let month = crate::date::words::month_name(day.month());
    if day.year() == today.year() { month.to_owned() } else { format!("{month} {}", day.year()) }
}

pub(super) fn to_look_at(page: &mut Page, diagnostics: &[Diagnostic], links: &Links<'_>) {
    // Remarks are for whoever asks with `check`.
    let grave = |diagnostic: &&Diagnostic| diagnostic.severity() != Severity::Note;
    let diagnostics: Vec<&Diagnostic> = diagnostics.iter().filter(grave).collect();
    if diagnostics.is_empty() {
        return;
    }
    page.heading(2, "Notes that need a look");
    for diagnostic in diagnostics.iter().take(LOOKS) {
        let path = &diagnostic.at.path;
        let mut line = Line::new();
        line = if path.stem() == path.file_name() {
            line.said(path.as_str())
        } else {
            line.link(&links.note(path, path.stem()))
        };
        if diagnostic.at.line > 0 {
            line = line.own(&format!(", line {}", diagnostic.at.line));
        }
        page.bullet(line.own(": ").said(&diagnostic.message.replace('`', "")));
    }
    more(page, diagnostics.len(), LOOKS, "touchbase check");
}

/// What the boxes are for.
pub(super) fn how_to(page: &mut Page) {
    page.comment(
        "tick a name to log a touchpoint, and write what was said behind it or on a line below; \
         [-] not this time, [>] next week",
    );
}

/// Says how much more there is, and where to see it.
fn more(page: &mut Page, total: usize, shown: usize, command: &str) {
    if total > shown {
        page.gap();
        page.paragraph(Line::new().own(&format!("and {} more: `{command}`", total - shown)));
    }
}

fn sentence(n: usize, one: &str, many: &str) -> String {
    let word = count_word(n);
    let mut chars = word.chars();
    let capital: String =
        chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default();
    format!("{capital} {}", if n == 1 { one } else { many })
}

/// How long so many messages take: some six minutes each.
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

/// Small bars, one a week.
pub(super) fn spark(weeks: &[usize]) -> String {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let most = weeks.iter().copied().max().unwrap_or(0).max(1);
    weeks.iter().map(|n| BARS.get((n * 7).div_ceil(most)).copied().unwrap_or('█')).collect()
}
