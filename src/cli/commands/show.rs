//! `touchbase show`: one person, and with `--why` how everything about them was found.

use clap::Args;
use touchbase::agenda::Status;
use touchbase::agenda::points::{self, Open};
use touchbase::coach::ask;
use touchbase::date::{Date, show};
use touchbase::network::circle::CadenceOrigin;
use touchbase::network::uncounted::{self, Uncounted};
use touchbase::network::{Person, Touchpoint};
use touchbase::note::Bearing;
use touchbase::note::events::open_item::About;
use touchbase::note::events::told::Fields;
use touchbase::note::properties::person::OwnDate;
use touchbase::note::properties::role::Role;
use touchbase::phrase;
use touchbase::session::Session;

use crate::cli::output::json::{self, WholeJson};
use crate::cli::output::table::{self, Cell};
use crate::cli::output::terminal::{FAINT, STRONG, Terminal, said, styled};
use crate::cli::{Failure, Outcome, whom};

/// `show`
#[derive(Debug, Args)]
pub(crate) struct Show {
    /// Whom to show
    #[arg(value_name = "NAME")]
    pub(crate) name: Vec<String>,
    /// Explain what counts, what does not, and how the day was found
    #[arg(long)]
    pub(crate) why: bool,
    /// Print JSON
    #[arg(long, conflicts_with = "why")]
    pub(crate) json: bool,
}

/// The most touchpoints that are listed without `--why`.
const TOUCHPOINTS: usize = 8;

pub(crate) fn run(
    args: &Show,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let at = whom::given(session, &args.name, "touchbase show NAME", terminal)?;
    let Some((person, status)) = session.agenda.get(at) else { return Ok(Outcome::Done) };
    let today = session.agenda.today;
    if args.json {
        terminal.print(&json::array(&[WholeJson::new(person, status, today)]))?;
        return Ok(Outcome::Done);
    }
    let mut out = head(person, status, today);
    for (about, title) in [
        (About::Promise, "I promised"),
        (About::Waiting, "I wait for"),
        (About::Question, "To ask"),
        (About::Offer, "To offer"),
    ] {
        list(&mut out, title, &points::of(person, about), today);
    }
    exchange(&mut out, person);
    touchpoints(&mut out, person, today, args.why, terminal);
    maybes(&mut out, person, today);
    if args.why {
        why(&mut out, at, session, terminal);
    }
    terminal.print(&out)?;
    Ok(Outcome::Done)
}

fn head(person: &Person<'_>, status: &Status<'_>, today: Date) -> String {
    let (card, profile) = (person.card, person.note.profile());
    let mut out = format!(
        "{}  {}\n",
        styled(STRONG, &said(person.name())),
        styled(FAINT, &said(person.path().as_str()))
    );
    let mut about: Vec<String> = [&profile.role, &profile.organization, &profile.place]
        .into_iter()
        .flatten()
        .map(|t| said(t))
        .collect();
    about.extend(person.circles.iter().map(|circle| said(circle)));
    if !about.is_empty() {
        out.push_str(&format!("{}\n", about.join(" · ")));
    }
    let every = phrase::every(person.held.cadence);
    let from = match person.held.origin {
        CadenceOrigin::Own => "set in the note".to_owned(),
        CadenceOrigin::Circle(name) => format!("circle {}", said(name)),
        CadenceOrigin::Default => "the default".to_owned(),
    };
    let mut rows = Vec::new();
    rows.extend(person.note.opening().map(|opening| ("who", said(opening))));
    rows.push(("rhythm", format!("{every} ({from})")));
    let count = match status.count {
        0 => phrase::reason::NOTHING.to_owned(),
        1 => "one conversation on record".to_owned(),
        n => format!("{n} touchpoints"),
    };
    rows.push(("stage", format!("{}, {count}", status.stage.name())));
    let why = phrase::reason(person, status, today);
    rows.push(match status.due {
        Some(due) if due == today => ("due", format!("today: {why}")),
        Some(due) => ("due", format!("{}: {why}", show::long(due, today))),
        None => ("due", format!("not now: {why}")),
    });
    if let Some(drift) = status.drifting {
        rows.push(("drifting", phrase::rhythm::drift(&drift)));
    }
    if let Some(birthday) = card.birthday.filter(|_| !card.deceased) {
        let next = birthday.next(today);
        let age = birthday
            .years_on(next)
            .filter(|years| *years < 120)
            .map(|y| format!(", turns {y}"))
            .unwrap_or_default();
        rows.push(("birthday", format!("{}{age}", show::long(next, today))));
    }
    for OwnDate { label, day } in &card.dates {
        rows.push(("date", format!("{}, {}", show::long(day.next(today), today), said(label))));
    }
    let topics: Vec<String> =
        profile.topics.iter().map(|topic| said(topic)).filter(|t| !t.is_empty()).collect();
    if !topics.is_empty() {
        rows.push(("topics", topics.join(", ")));
    }
    match (&profile.met_how, card.met) {
        (Some(how), Some(met)) => {
            rows.push(("met", format!("{}, {}", said(how), show::long(met, today))));
        }
        (Some(how), None) => rows.push(("met", said(how))),
        (None, Some(met)) => rows.push(("met", show::long(met, today))),
        (None, None) => {}
    }
    rows.extend(profile.addresses.iter().map(|address| ("reach", said(&address.text))));
    if let Some(note) = &profile.follow_up_note {
        rows.push(("next", said(note)));
    }
    let addresses: Vec<(String, String)> =
        profile.addresses.iter().map(|one| (said(&one.label), said(&one.text))).collect();
    rows.extend(addresses.iter().map(|(label, text)| (label.as_str(), text.clone())));
    for (label, text) in rows {
        out.push_str(&format!("  {}  {text}\n", styled(FAINT, &format!("{label:<8}"))));
    }
    out
}

fn list(out: &mut String, title: &str, open: &[Open<'_>], today: Date) {
    if open.is_empty() {
        return;
    }
    out.push_str(&format!("\n{}\n", styled(STRONG, title)));
    for point in open {
        let term = phrase::term::term(point, today, show::long);
        let due = term.map(|term| format!(" ({term})")).unwrap_or_default();
        out.push_str(&format!("  {}{}\n", said(point.text), styled(FAINT, &due)));
    }
}

/// What was given and received.
fn exchange(out: &mut String, person: &Person<'_>) {
    let mut given = Vec::new();
    for touchpoint in person.touchpoints.iter().rev() {
        let fields = touchpoint.fields();
        let texts = |of: fn(&Fields) -> &Vec<Box<str>>| fields.map_or(&[][..], |fields| of(fields));
        let gave = texts(|fields| &fields.gave).iter().map(|text| ("gave", &**text));
        let got = texts(|fields| &fields.got).iter().map(|text| ("got", &**text));
        let asked = ask::asked_at(touchpoint).into_iter().map(|text| ("asked", text));
        given
            .extend(gave.chain(got).chain(asked).map(|(what, text)| (what, touchpoint.date, text)));
    }
    if given.is_empty() {
        return;
    }
    out.push_str(&format!("\n{}\n", styled(STRONG, "Exchange")));
    for (what, date, text) in given {
        out.push_str(&format!("  {date}  {what:<5}  {}\n", said(text)));
    }
}

fn touchpoints(out: &mut String, person: &Person<'_>, today: Date, all: bool, terminal: &Terminal) {
    let mut known: Vec<&Touchpoint<'_>> = person.touchpoints.iter().chain(&person.plans).collect();
    if known.is_empty() {
        return;
    }
    known.sort_by_key(|touchpoint| touchpoint.date);
    out.push_str(&format!("\n{}\n", styled(STRONG, "Touchpoints")));
    let shown = if all { known.len() } else { TOUCHPOINTS };
    let listed = || known.iter().copied().rev().take(shown);
    let rows: Vec<Vec<Cell>> = listed().map(|touchpoint| row(touchpoint, today)).collect();
    let table = table::render(&rows, 2, terminal.width());
    for (line, touchpoint) in table.lines().zip(listed()) {
        out.push_str(&format!("{line}\n"));
        for source in touchpoint.citations().filter(|_| all) {
            let (path, origin) = (said(source.path().as_str()), source.origin.words());
            let place = format!("{path}:{}  ({origin})", source.line);
            out.push_str(&format!("              {}\n", styled(FAINT, &place)));
        }
    }
    let rest = known.len().saturating_sub(shown);
    if rest > 0 {
        let tip =
            format!("and {rest} more: touchbase touchpoints --with \"{}\"", said(person.name()));
        out.push_str(&format!("  {}\n", styled(FAINT, &tip)));
    }
}

/// How many lines may tell of more, and how to say whether they do.
fn maybes(out: &mut String, person: &Person<'_>, today: Date) {
    let Some(lines) = phrase::maybe(person, today) else { return };
    let tip = format!("{lines}: touchbase confirm \"{}\"", said(person.name()));
    out.push_str(&format!("\n{}\n", styled(FAINT, &tip)));
}

fn row(touchpoint: &Touchpoint<'_>, today: Date) -> Vec<Cell> {
    let planned = if touchpoint.is_planned(today) { " (planned)" } else { "" };
    vec![
        Cell::new(phrase::day::iso_of(touchpoint)),
        Cell::new(format!("{}{planned}", touchpoint.kind())),
        Cell::new(said(&phrase::told::line(touchpoint.text()))),
    ]
}

/// By which sign, by which steps, and what does not count.
fn why(out: &mut String, at: usize, session: &Session<'_>, terminal: &Terminal) {
    let Some((person, status)) = session.agenda.get(at) else { return };
    if let Role::Person(sign) = person.note.role {
        out.push_str(&format!("\n{}\n  by {}\n", styled(STRONG, "Why a person"), sign.words()));
    }
    out.push_str(&format!("\n{}\n", styled(STRONG, "How the day was found")));
    if status.steps.is_empty() {
        out.push_str(&format!("  {}\n", phrase::reason(person, status, session.agenda.today)));
    }
    let rows: Vec<Vec<Cell>> = status
        .steps
        .iter()
        .map(|step| {
            let day = step.day.map_or_else(|| "no day".to_owned(), |day| day.to_string());
            let how = phrase::rule::how(step.rule, person, status);
            vec![
                Cell::new(phrase::rule::name(step.rule)),
                Cell::new(day),
                Cell::new(how).style(FAINT),
            ]
        })
        .collect();
    out.push_str(&table::render(&rows, 2, None));
    let uncounted = uncounted::all(&session.scan.index, session.network);
    let own = || uncounted.iter().filter(|line| line.person == Some(at));
    let is_read = |line: &&Uncounted<'_>| line.reason.bearing() == Bearing::ReadOtherwise;
    let (read, not): (Vec<_>, Vec<_>) = own().partition(is_read);
    for (title, lines) in [("What does not count", not), ("What is read as something else", read)] {
        if !lines.is_empty() {
            out.push_str(&format!("\n{}\n", styled(STRONG, title)));
            let rows: Vec<Vec<Cell>> = lines.into_iter().map(uncounted_row).collect();
            out.push_str(&table::render(&rows, 2, terminal.width()));
        }
    }
}

fn uncounted_row(line: &Uncounted<'_>) -> Vec<Cell> {
    vec![
        Cell::new(format!("{}:{}", said(line.path.as_str()), line.line)),
        Cell::new(line.reason.words()),
        Cell::new(table::cut(&said(line.text), 60)).style(FAINT),
    ]
}
