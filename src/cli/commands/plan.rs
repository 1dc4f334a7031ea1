//! `touchbase plan` and `touchbase spread`: can this be kept up, and how.

use touchbase::change::Change;
use touchbase::coach::plan;
use touchbase::date::{Cadence, show};
use touchbase::report;
use touchbase::report::link::Links;
use touchbase::vault::Work;

use crate::cli::args::{Plan, Spread};
use crate::cli::commands::change::carry_out;
use crate::cli::output::table::{self, Cell};
use crate::cli::output::terminal::{FAINT, Terminal, said, styled};
use crate::cli::output::{coached, json, sheet};
use crate::cli::{Failure, Outcome, Session};

/// So many weeks of the calendar are shown on a terminal.
const SHOWN_WEEKS: usize = 2;

pub(crate) fn run(
    args: &Plan,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let today = session.agenda.today;
    let plan = plan::plan(session.agenda);
    if args.apply || args.dry.dry_run {
        if plan.steps.is_empty() {
            terminal.print("Nothing to balance: your cadences ask for no more than you do.\n")?;
            return Ok(Outcome::Done);
        }
        let mut work = Work::new("plan: longer cadences".to_owned(), today);
        work.changes.extend(
            plan.steps
                .iter()
                .map(|step| (step.person.path().clone(), Change::Cadence(Cadence::Every(step.to)))),
        );
        return carry_out(session, &work, &args.dry, terminal);
    }
    let text = if args.json {
        json::array(&[coached::plan(&plan)])
    } else if args.ics {
        report::icalendar::text(&plan.calendar, today)
    } else if args.markdown {
        report::plan::sheet(&plan, plan::HORIZON_WEEKS + 1, today)
            .markdown(&Links::from(session.agenda, ""))
    } else {
        let weeks = if args.all { plan::HORIZON_WEEKS + 1 } else { SHOWN_WEEKS };
        let mut text = sheet::text(&report::plan::sheet(&plan, weeks, today), false, terminal);
        if !args.all && !plan.calendar.days.is_empty() {
            let tip = "all twelve weeks: touchbase plan --all";
            text.push_str(&format!("\n{}\n", styled(FAINT, tip)));
        }
        text
    };
    terminal.print(&text)?;
    Ok(Outcome::Done)
}

pub(crate) fn spread(
    args: &Spread,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let today = session.agenda.today;
    let days = plan::spread(session.agenda);
    if days.is_empty() {
        terminal.print("Nothing to spread: everyone who is due fits on today's list.\n")?;
        return Ok(Outcome::Done);
    }
    if !args.apply {
        let rows: Vec<Vec<Cell>> = days
            .iter()
            .map(|put_off| {
                let day = Cell::new(show::weekday(put_off.day, today));
                vec![day, Cell::new(said(put_off.person.name()))]
            })
            .collect();
        let tip = "puts them off until these days: touchbase spread --apply";
        let tip = styled(FAINT, tip);
        terminal.print(&format!("{}\n{tip}\n", table::render(&rows, 2, terminal.width())))?;
        return Ok(Outcome::Done);
    }
    let mut work = Work::new(format!("spread: {} people", days.len()), today);
    let snooze = days.iter().map(|put_off| {
        let path = put_off.person.path().clone();
        (path, Change::Snooze(put_off.day))
    });
    work.changes.extend(snooze);
    carry_out(session, &work, &args.dry, terminal)
}
