//! `touchbase check --lines`: what did not count, by reason.

use touchbase::network::uncounted::{self, Group, Uncounted};
use touchbase::note::Bearing;
use touchbase::phrase;
use touchbase::session::Session;
use touchbase::text::words::{counted, plural};

use crate::cli::output::json::{self, UncountedJson};
use crate::cli::output::table::{self, Cell};
use crate::cli::output::terminal::{FAINT, STRONG, Terminal, said, styled};
use crate::cli::{Failure, Outcome, whom};

/// The most lines shown for a reason in the whole vault: enough to see what is meant.
const OF_VAULT: usize = 3;

/// The most lines shown for a reason about one person.
const OF_PERSON: usize = 20;

/// The longest beginning of a line that is shown, in columns, where no terminal says how wide it is.
const TEXT: usize = 72;

pub(super) fn run(
    name: &[String],
    as_json: bool,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let mut lines = uncounted::all(&session.scan.index, session.network);
    let named = (!name.is_empty()).then(|| whom::one(session, &name.join(" "), terminal));
    let whom = named.transpose()?;
    if let Some(person) = whom {
        lines.retain(|line| line.person == Some(person));
    }
    if as_json {
        let rows: Vec<UncountedJson<'_>> =
            lines.iter().map(|line| UncountedJson::new(line, session.network)).collect();
        terminal.print(&json::array(&rows))?;
        return Ok(Outcome::Done);
    }
    if lines.is_empty() && session.network.people.is_empty() {
        terminal.print(super::NOBODY)?;
        return Ok(Outcome::Done);
    }
    let most = if whom.is_some() { OF_PERSON } else { OF_VAULT };
    terminal.print(&page(&lines, most, terminal))?;
    Ok(Outcome::Done)
}

fn page(lines: &[Uncounted<'_>], most: usize, terminal: &Terminal) -> String {
    if lines.is_empty() {
        return "every line with a day or a person on it counts\n".to_owned();
    }
    let n = uncounted::n_lines(lines);
    let verb = plural(n, "does", "do");
    let mut out = format!("{} with a day or a person on it {verb} not count\n", counted(n, "line"));
    if n > 1 {
        out = out.replace(" on it ", " on them ");
    }
    let mut bearing = None;
    let mut is_cut = false;
    for group in uncounted::by_reason(lines) {
        let this = group.reason.bearing();
        if bearing.replace(this) != Some(this) {
            out.push_str(&format!("\n{}\n", styled(STRONG, phrase::uncounted::title(this))));
        }
        is_cut |= group.lines.len() > most;
        out.push_str(&of_group(&group, most, terminal));
    }
    if is_cut {
        let tip =
            "of one person: touchbase check --lines NAME   ·   all: touchbase check --lines --json";
        out.push_str(&format!("\n{}\n", styled(FAINT, tip)));
    }
    out
}

/// A reason, how often, the first lines, and what to do.
fn of_group(group: &Group<'_, '_>, most: usize, terminal: &Terminal) -> String {
    let n = group.lines.len();
    let mut out = format!("{n:>6}  {}\n", group.reason.words());
    if group.reason.bearing() == Bearing::ReadOtherwise {
        return out;
    }
    let rows: Vec<Vec<Cell>> = group.lines.iter().take(most).map(|line| row(line)).collect();
    out.push_str(&table::render(&rows, 8, terminal.width()));
    if n > most {
        out.push_str(&format!("        {}\n", styled(FAINT, &format!("and {} more", n - most))));
    }
    if let Some(remedy) = phrase::uncounted::remedy(group.reason) {
        out.push_str(&format!("        {}\n", styled(FAINT, &format!("to count it: {remedy}"))));
    }
    out
}

fn row(line: &Uncounted<'_>) -> Vec<Cell> {
    let place = format!("{}:{}", said(line.path.as_str()), line.line);
    vec![Cell::new(place), Cell::new(table::cut(&said(line.text), TEXT)).style(FAINT)]
}
