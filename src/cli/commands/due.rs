//! `touchbase due`: who to contact now and why, in the terminal.

use std::collections::BTreeSet;

use clap::Args;
use touchbase::agenda::practice::{Practice, practice};
use touchbase::agenda::unanswered::{self, Unanswered};
use touchbase::agenda::{Reason, Status, points};
use touchbase::coach::Coach;
use touchbase::coach::question::{self, QuestionOrigin};
use touchbase::coach::suggestion::{Suggestion, suggestions};
use touchbase::date::{Date, show};
use touchbase::draft;
use touchbase::network::Person;
use touchbase::note::events::open_item::About;
use touchbase::phrase::{self, term};
use touchbase::report::passed::Passed;
use touchbase::report::suggestion;
use touchbase::session::Session;
use touchbase::{Agenda, NotePath};

use crate::cli::filter::people::Who;
use crate::cli::output::json::{self, PersonJson};
use crate::cli::output::sheet;
use crate::cli::output::table::{self, Cell};
use crate::cli::output::terminal::{FAINT, LATE, STRONG, Terminal, said, styled};
use crate::cli::{Failure, Outcome, whom};

/// `due`
#[derive(Debug, Default, Args)]
pub(crate) struct Due {
    /// List everyone who is due, not only today's few
    #[arg(long)]
    pub(crate) all: bool,
    /// Print one line for a prompt or a status bar, and nothing when nobody is due
    #[arg(long, conflicts_with_all = ["all", "json"])]
    pub(crate) brief: bool,
    /// Exit with 10 if anyone is due
    #[arg(long)]
    pub(crate) exit_code: bool,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) who: Who,
}

/// At most this many plans whose day has passed are named.
const ASKED: usize = 2;

/// At most this many promises to people who are not listed are named.
const PROMISES: usize = 3;

pub(crate) fn run(
    args: &Due,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let agenda = session.agenda;
    let today = agenda.today;
    let due: Vec<(&Person<'_>, &Status<'_>)> =
        agenda.due().filter(|(person, status)| args.who.passes(person, status)).collect();
    let outcome =
        if args.exit_code && !due.is_empty() { Outcome::SomeoneDue } else { Outcome::Done };
    if args.json {
        let rows: Vec<PersonJson<'_>> =
            due.iter().map(|(p, o)| PersonJson::new(p, o, today)).collect();
        terminal.print(&json::array(&rows))?;
        return Ok(outcome);
    }
    if args.brief {
        if let Some((first, _)) = due.first() {
            let more = if due.len() > 1 { ", …" } else { "" };
            terminal.print(&format!("{} due: {}{more}\n", due.len(), said(&first.label())))?;
        }
        return Ok(outcome);
    }
    let listed = if args.all { due.len() } else { due.len().min(agenda.n_today()) };
    let late = late_promises(agenda);
    let practice = practice(agenda);
    let mut out = headline(agenda, &practice, late.len(), due.len(), listed);
    out.push('\n');
    if session.network.people.is_empty() {
        out.push_str("\nNo people found. A note is a person with `type: person` or the tag `person` in its\nfront matter, or in a folder called People. To see what was read: touchbase check\n");
        terminal.print(&out)?;
        return Ok(outcome);
    }
    let coach = Coach::new(agenda);
    let mut rows = Vec::new();
    for (person, status) in due.iter().take(listed) {
        let why = phrase::reason(person, status, today);
        let style = if status.urgency >= 1.0 { LATE } else { anstyle::Style::new() };
        rows.push(vec![
            Cell::new(said(&person.label())).style(STRONG),
            Cell::new(why).style(style),
            Cell::new(detail(person, status, today)),
        ]);
        if !args.all {
            for line in to_say(&coach, person, status) {
                rows.push(vec![Cell::new(""), Cell::new(""), Cell::new(line).style(FAINT)]);
            }
        }
    }
    let shown: BTreeSet<&NotePath> =
        due.iter().take(listed).map(|(person, _)| person.path()).collect();
    let elsewhere = late.iter().filter(|late| {
        args.who.passes(late.person, late.status) && !shown.contains(late.person.path())
    });
    let mut promises: Vec<_> = elsewhere.map(|late| promised(late, today)).collect();
    if promises.len() > PROMISES + 1 {
        let more = format!("{} more: touchbase promises", promises.len() - PROMISES);
        promises.truncate(PROMISES);
        promises.push(vec![Cell::new(""), Cell::new(""), Cell::new(more).style(FAINT)]);
    }
    if !rows.is_empty() && !promises.is_empty() {
        rows.push(Vec::new());
    }
    rows.extend(promises);
    if !rows.is_empty() {
        out.push('\n');
        out.push_str(&table::render(&rows, 2, terminal.width()));
    }
    let ideas = if due.is_empty() { suggestions(&coach, &practice) } else { Vec::new() };
    out.push_str(&spare(&coach, &ideas, terminal));
    let rest = due.len() - listed;
    let first = due.iter().take(listed).map(|(person, _)| *person).next();
    let first = first.or_else(|| ideas.first().map(|idea| idea.person));
    let first = first.map(|person| whom::callable(session, person));
    let mut tips = Vec::new();
    if due.is_empty() {
        tips.extend(next(session, args));
    }
    if rest > 0 {
        tips.push(format!("{rest} more: touchbase due --all"));
    }
    if let Some(first) = first.filter(|_| !args.all) {
        tips.push(format!(
            "to write: touchbase write {first}   ·   before a call: touchbase prep {first}"
        ));
    }
    if !tips.is_empty() {
        out.push_str(&format!("\n{}\n", styled(FAINT, &tips.join("\n"))));
    }
    let hints = phrase::silence::hints(agenda);
    let hints = hints.iter().map(|hint| format!("{}: {}", hint.words, hint.command));
    let hints = did_you_meet(session, args).into_iter().chain(hints);
    let hints = hints.collect::<Vec<_>>().join("\n");
    if !hints.is_empty() {
        out.push_str(&format!(
            "{}{}\n",
            if tips.is_empty() { "\n" } else { "" },
            styled(FAINT, &hints)
        ));
    }
    terminal.print(&out)?;
    Ok(outcome)
}

/// Something that is promised by now.
struct Late<'a> {
    due: Date,
    text: &'a str,
    person: &'a Person<'a>,
    status: &'a Status<'a>,
}

/// Everything that is promised by now, the longest first.
fn late_promises<'a>(agenda: &'a Agenda<'a>) -> Vec<Late<'a>> {
    let people = agenda.everyone().filter(|(person, _)| person.card.archived.is_none());
    let promises = people.flat_map(|(person, status)| {
        points::of(person, About::Promise).into_iter().map(move |promise| (promise, status))
    });
    let late = promises.filter_map(|(promise, status)| {
        let due = promise.due.filter(|due| *due <= agenda.today)?;
        Some(Late { due, text: promise.text, person: promise.person, status })
    });
    let mut late: Vec<Late<'_>> = late.collect();
    late.sort_by_key(|late| (late.due, late.person.name(), late.person.path()));
    late
}

/// With whom, what, and how late.
fn promised(late: &Late<'_>, today: Date) -> Vec<Cell> {
    let how = term::reached(late.due, today).unwrap_or_default();
    let name = Cell::new(said(&late.person.label())).style(STRONG);
    vec![name, Cell::new("promised"), Cell::new(format!("{} ({how})", said(late.text)))]
}

/// The plans whose day has passed: "Did you meet? Ada, lunch on Fri 20 March".
fn did_you_meet(session: &Session<'_>, args: &Due) -> Option<String> {
    let today = session.agenda.today;
    let passes = |one: &Unanswered<'_>| args.who.passes(one.person, one.status);
    let all: Vec<Unanswered<'_>> =
        unanswered::all(session.agenda).into_iter().filter(passes).collect();
    let named = all
        .iter()
        .take(ASKED)
        .map(|one| format!("{}, {}", said(one.person.name()), Passed::of(one.plan).words(today)));
    let named = named.collect::<Vec<_>>().join(" · ");
    let more = match all.len().saturating_sub(ASKED) {
        0 => String::new(),
        n => format!(" · and {n} more"),
    };
    (!all.is_empty()).then(|| format!("Did you meet? {named}{more}: touchbase confirm"))
}

/// Whoever comes next when nobody is due: "next: Dad, Sun 29 Nov".
fn next(session: &Session<'_>, args: &Due) -> Option<String> {
    let agenda = session.agenda;
    let mut coming: Vec<(Date, &str)> = agenda
        .everyone()
        .filter(|(person, status)| args.who.passes(person, status))
        .filter_map(|(person, status)| Some((status.due?, person.name())))
        .collect();
    coming.sort_unstable();
    let (day, name) = *coming.first()?;
    let more = match coming.iter().filter(|(other, _)| *other == day).count() - 1 {
        0 => String::new(),
        n => format!(" and {n} more"),
    };
    Some(format!("next: {}{more}, {}", said(name), show::weekday(day, agenda.today)))
}

/// "Monday 16 March · 3 today, 2 promised, 2 more due", or that the day is done.
fn headline(
    agenda: &Agenda<'_>,
    practice: &Practice,
    late: usize,
    due: usize,
    listed: usize,
) -> String {
    let mut parts = Vec::new();
    if listed > 0 {
        let more = if agenda.done > 0 { " more" } else { "" };
        parts.push(format!("{listed}{more} today"));
    } else if let Some(done) = phrase::practice::done(agenda) {
        parts.push(done);
    } else {
        parts.push("nobody today".to_owned());
    }
    if late > 0 {
        parts.push(format!("{late} promised"));
    }
    if due > listed && listed > 0 {
        parts.push(format!("{} more due", due - listed));
    }
    let day = styled(STRONG, &show::day_and_month(agenda.today));
    let mut line = format!("{day} · {}", parts.join(", "));
    if agenda.done > 0 || practice.is_reached() {
        line.push_str(&format!(". {}", phrase::practice::week(practice)));
    }
    if practice.is_reached_today() {
        line.push_str(&format!(" · {}", phrase::practice::REACHED));
    }
    line
}

/// "If you have ten minutes", and whom to write to then.
fn spare(coach: &Coach<'_>, ideas: &[Suggestion<'_>], terminal: &Terminal) -> String {
    if ideas.is_empty() {
        return String::new();
    }
    let mut rows = Vec::new();
    for idea in ideas {
        let why = sheet::words(&suggestion::why(idea, coach.agenda.today));
        rows.push(vec![Cell::new(said(idea.person.name())).style(STRONG), Cell::new(why)]);
        let words = draft::suggested(coach, idea).map(|draft| draft.words);
        let address = draft::address(idea.person).map(|to| format!("write to: {}", said(&to.text)));
        let say = words.map(|words| format!("say: {}", said(&words)));
        for line in say.into_iter().chain(address) {
            rows.push(vec![Cell::new(""), Cell::new(line).style(FAINT)]);
        }
    }
    format!("\nIf you have ten minutes:\n\n{}", table::render(&rows, 2, terminal.width()))
}

/// What the user noted for a day they set; else how often and when last.
fn detail(person: &Person<'_>, status: &Status<'_>, today: Date) -> String {
    match (status.reason, &person.note.profile().follow_up_note) {
        (Reason::FollowUp, Some(note)) => format!("“{}”", said(note)),
        _ => phrase::reason::detail(person, status, today),
    }
}

/// What was promised, and one question to ask.
fn to_say<'a>(coach: &Coach<'a>, person: &'a Person<'a>, status: &Status<'_>) -> Vec<String> {
    let today = coach.agenda.today;
    let mut lines = Vec::new();
    if let Some(promise) = points::of(person, About::Promise).into_iter().next() {
        let late = promise.due.and_then(|due| term::late(due, today));
        let late = late.map(|late| format!(" ({late})")).unwrap_or_default();
        lines.push(format!("promised: {}{late}", said(promise.text)));
    }
    // A question that suits anybody does not make the list longer; `prep` has those.
    let question = question::questions(coach, person, status).into_iter().next();
    if let Some(question) = question.filter(|question| question.origin != QuestionOrigin::Builtin) {
        lines.push(format!("ask: {}", said(&question.text)));
    }
    if let Some(address) = draft::address(person) {
        lines.push(format!("write to: {}", said(&address.text)));
    }
    lines
}
