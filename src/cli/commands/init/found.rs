//! What `init` tells of a vault: in groups, each with how many and an example.

use std::collections::BTreeMap;
use std::fmt::Write;

use touchbase::config::{DailyFormat, DailyNotes};
use touchbase::network::survey::Survey;
use touchbase::network::uncounted::{self, Uncounted};
use touchbase::network::{Origin, Person};
use touchbase::note::properties::role::{Role, Sign};
use touchbase::note::{Bearing, DatedNote, Note};
use touchbase::session::Session;
use touchbase::text::words::{counted, plural};
use touchbase::vault::PassedOver;
use touchbase::{Code, Diagnostic, phrase};

use super::languages::{self, Spoken};
use crate::cli::output::table::{self, Cell};
use crate::cli::output::terminal::{FAINT, STRONG, Terminal, said, styled};

/// At most this many ambiguous names are listed.
const NAMES: usize = 5;

/// The most reasons for lines that did not count that are shown, the commonest first.
const REASONS: usize = 6;

/// One line of a group.
struct Row {
    count: String,
    what: String,
    example: String,
}

impl Row {
    fn new(count: usize, what: impl Into<String>, example: impl Into<String>) -> Self {
        Self { count: count.to_string(), what: what.into(), example: example.into() }
    }

    fn bare(what: String) -> Self {
        Self { count: String::new(), what, example: String::new() }
    }
}

/// What was found, a paragraph each; what there is none of is left out.
pub(super) fn text(
    session: &Session<'_>,
    survey: &Survey,
    uncounted: &[Uncounted<'_>],
    diagnostics: &[Diagnostic],
    terminal: &Terminal,
) -> String {
    let mut out = String::new();
    let mut part = |title: &str, rows: Vec<Row>| {
        if rows.is_empty() {
            return;
        }
        let cells = |row: Row| {
            let count = Cell::new(format!("{:>5}", row.count));
            vec![count, Cell::new(row.what), Cell::new(row.example).style(FAINT)]
        };
        let rows: Vec<Vec<Cell>> = rows.into_iter().map(cells).collect();
        let table = table::render(&rows, 0, terminal.width());
        let _ = write!(out, "\n{}\n{table}", styled(STRONG, title));
    };
    part("People are known by", people(session, survey));
    part("Touchpoints come from", touchpoints(session, survey));
    part("Links that may tell of more (touchbase confirm)", doubtful(session));
    part("People and how often", rhythms(session, survey));
    part("Dated notes", dated(session));
    part("Languages", languages(session));
    part("Lines that did not count", lines(uncounted));
    part("Passed over", passed_over(session));
    part("Names that are not clear", ambiguous(diagnostics));
    out.push_str(&maybes(session));
    out.push_str(&more(uncounted, diagnostics));
    out
}

fn people(session: &Session<'_>, survey: &Survey) -> Vec<Row> {
    let first = |sign: Sign| {
        let by = |person: &&Person<'_>| person.note.role == Role::Person(sign);
        session.network.people.iter().find(by).map_or("", |person| person.path().as_str())
    };
    let row = |one: &touchbase::network::survey::SignCount| {
        Row::new(one.people, one.sign.words(), said(first(one.sign)))
    };
    survey.signs.iter().map(row).collect()
}

fn touchpoints(session: &Session<'_>, survey: &Survey) -> Vec<Row> {
    let first = |origin: Origin| {
        let all = session.network.people.iter().flat_map(|person| &person.touchpoints);
        let mut sources = all.map(|touchpoint| &touchpoint.citation);
        let source = sources.find(|source| source.origin == origin);
        source
            .map_or_else(String::new, |source| said(&format!("{}:{}", source.path(), source.line)))
    };
    let row = |one: &touchbase::network::survey::OriginCount| {
        let notes = counted(one.notes, "note");
        let what = format!("{} ({notes})", one.origin.of(one.touchpoints));
        Row::new(one.touchpoints, what, first(one.origin))
    };
    survey.origins.iter().map(row).collect()
}

/// The links in dated notes that only the writer can tell, by their form.
fn doubtful(session: &Session<'_>) -> Vec<Row> {
    let all = || session.network.people.iter().flat_map(|person| &person.maybes);
    let forms = [
        (true, "a name alone on its line (`daily-notes: names` counts it)"),
        (false, "a name among words that do not say that you were in touch"),
    ];
    let row = |(is_name_alone, what): (bool, &str)| {
        let mut found = all().filter(|maybe| maybe.is_name_alone == is_name_alone);
        let first = found.next()?.touchpoint.citation;
        let place = said(&format!("{}:{}", first.path(), first.line));
        Some(Row::new(1 + found.count(), what, place))
    };
    forms.into_iter().filter_map(row).collect()
}

fn rhythms(session: &Session<'_>, survey: &Survey) -> Vec<Row> {
    let own: usize = survey.cadence_keys.iter().map(|one| one.people).sum();
    let row = |one: &touchbase::network::survey::KeyCount| {
        let say = plural(one.people, "says", "say");
        Row::new(one.people, format!("{say} how often, by the key {}", said(&one.key)), "")
    };
    let mut rows: Vec<Row> = survey.cadence_keys.iter().map(row).collect();
    let rest = session.network.people.len().saturating_sub(own);
    if rest > 0 {
        let default = phrase::every(session.vault.config().default_cadence);
        let not = plural(rest, "does not", "do not");
        rows.push(Row::new(rest, format!("{not}; the default is {default}"), ""));
    }
    rows
}

/// The languages that some notes speak beside English, and by which signs they are known.
fn languages(session: &Session<'_>) -> Vec<Row> {
    let row = |one: Spoken| Row { count: String::new(), what: one.state(), example: one.signs() };
    languages::spoken(session).into_iter().map(row).collect()
}

/// The notes that have a day: meetings and messages, and the others.
fn dated(session: &Session<'_>) -> Vec<Row> {
    let (mut meetings, mut others): (Vec<&Note>, Vec<&Note>) = (Vec::new(), Vec::new());
    for note in session.scan.index.notes() {
        match note.dated.as_deref() {
            Some(DatedNote { is_meeting, people, .. }) if *is_meeting || !people.is_empty() => {
                meetings.push(note);
            }
            Some(_) => others.push(note),
            None => {}
        }
    }
    let groups =
        [(others, "daily and other notes with a day"), (meetings, "meetings, calls and messages")];
    let rows = groups.into_iter().filter_map(|(notes, what)| {
        let first = notes.first()?;
        Some(Row::new(notes.len(), what, said(first.path.as_str())))
    });
    let formats = session.vault.config().daily_formats.iter();
    let formats = formats.map(|DailyFormat { folder, format }| {
        let place = if folder.is_empty() { String::new() } else { format!(" in {}", said(folder)) };
        Row::bare(format!("{}{place}, as Obsidian has it", said(format.pattern())))
    });
    rows.chain(formats).collect()
}

fn lines(uncounted: &[Uncounted<'_>]) -> Vec<Row> {
    let groups = uncounted::by_reason(uncounted);
    let told = groups.iter().filter(|group| group.reason.bearing() != Bearing::ReadOtherwise);
    let rows = told.take(REASONS).map(|group| {
        let first = group.lines.first();
        let place = first.map(|line| said(&format!("{}:{}", line.path, line.line)));
        Row::new(group.lines.len(), group.reason.words(), place.unwrap_or_default())
    });
    rows.collect()
}

fn passed_over(session: &Session<'_>) -> Vec<Row> {
    let mut skipped: BTreeMap<&str, usize> = BTreeMap::new();
    for PassedOver { reason, .. } in &session.scan.passed_over {
        *skipped.entry(reason).or_default() += 1;
    }
    skipped.into_iter().map(|(reason, n)| Row::new(n, reason, "")).collect()
}

fn ambiguous(diagnostics: &[Diagnostic]) -> Vec<Row> {
    let names = diagnostics.iter().filter(|one| one.code == Code::NameAmbiguous);
    names.take(NAMES).map(|one| Row::bare(said(&one.message))).collect()
}

/// Fewer links than this show no habit.
const LINKS: usize = 10;

/// What becomes of the links in dated notes for which nothing speaks, where they are most of them.
fn maybes(session: &Session<'_>) -> String {
    let people = &session.network.people;
    let n_maybe: usize = people.iter().map(|person| person.maybes.len()).sum();
    let all = people.iter().flat_map(|person| &person.touchpoints);
    let n_counted = all.filter(|one| one.citation.origin == Origin::Mention).count();
    if session.vault.config().daily_notes != DailyNotes::Cues
        || n_maybe < LINKS
        || n_maybe < n_counted
    {
        return String::new();
    }
    format!(
        "\nOf {} links to people in dated notes {n_maybe} do not say that you were in touch, and do not count.\n\
         If a link is how you note a contact, write `daily-notes: links` in touchbase.yaml;\n\
         to go through them one by one: touchbase confirm\n",
        n_maybe + n_counted
    )
}

/// Where to read on.
fn more(uncounted: &[Uncounted<'_>], diagnostics: &[Diagnostic]) -> String {
    let lines = phrase::uncounted::summary(uncounted);
    let lines = lines.map(|lines| format!("{lines}: touchbase check --lines"));
    let problems = diagnostics.iter().filter(|one| one.code != Code::OwnerUnnamed).count();
    let problems =
        (problems > 0).then(|| format!("{}: touchbase check", counted(problems, "problem")));
    let all: Vec<String> = lines.into_iter().chain(problems).collect();
    if all.is_empty() { String::new() } else { format!("\n{}\n", all.join("\n")) }
}
