//! `touchbase plan`: can this be kept up, and how.

use clap::Args;
use touchbase::change::Change;
use touchbase::coach::plan;
use touchbase::date::Cadence;
use touchbase::report;
use touchbase::report::link::Links;
use touchbase::session::Session;
use touchbase::vault::Work;

use crate::cli::carry::{Dry, carry_out};
use crate::cli::output::json::{self, PlanJson};
use crate::cli::output::sheet::{self, Headings};
use crate::cli::output::terminal::{FAINT, Terminal, styled};
use crate::cli::{Failure, Outcome};

/// `plan`
#[derive(Debug, Args)]
pub(crate) struct Plan {
    /// Show all weeks of the calendar
    #[arg(long)]
    pub(crate) all: bool,
    /// Print Markdown
    #[arg(long, conflicts_with_all = ["all", "ics", "dry_run"])]
    pub(crate) markdown: bool,
    /// Print the calendar as an iCalendar file
    #[arg(long, conflicts_with_all = ["all", "json", "dry_run"])]
    pub(crate) ics: bool,
    /// Print JSON
    #[arg(long, conflicts_with_all = ["all", "markdown", "dry_run"])]
    pub(crate) json: bool,
    /// Set the longer cadences that would balance the plan
    #[arg(long, conflicts_with_all = ["all", "markdown", "ics", "json"])]
    pub(crate) apply: bool,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

/// How many weeks of the calendar a terminal shows.
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
        for step in &plan.steps {
            work.change(step.person.path().clone(), Change::Cadence(Cadence::Every(step.to)));
        }
        return carry_out(session, &work, &args.dry, terminal);
    }
    let text = if args.json {
        json::array(&[PlanJson::new(&plan)])
    } else if args.ics {
        report::icalendar::text(&plan.calendar, today)
    } else if args.markdown {
        report::plan::sheet(&plan, plan::HORIZON_WEEKS + 1, today)
            .markdown(&Links::from(session.agenda, ""))
    } else {
        let weeks = if args.all { plan::HORIZON_WEEKS + 1 } else { SHOWN_WEEKS };
        let mut text =
            sheet::text(&report::plan::sheet(&plan, weeks, today), Headings::Above, terminal);
        if !args.all && !plan.calendar.days.is_empty() {
            let tip = "all twelve weeks: touchbase plan --all";
            text.push_str(&format!("\n{}\n", styled(FAINT, tip)));
        }
        text
    };
    terminal.print(&text)?;
    Ok(Outcome::Done)
}
