//! `touchbase review`: the network as a whole, on the terminal or as a note.

use clap::Args;
use touchbase::coach::Coach;
use touchbase::coach::review::{self, Period};
use touchbase::report;
use touchbase::report::PageKind;
use touchbase::report::link::Links;
use touchbase::session::{Session, write_page};
use touchbase::text::span::head;

use crate::cli::output::json::{self, ReviewJson};
use crate::cli::output::sheet::{self, Headings};
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome, written};

/// `review`
#[derive(Debug, Args)]
pub(crate) struct Review {
    /// Look back on thirty days instead of seven
    #[arg(long)]
    pub(crate) month: bool,
    /// Write it into the vault
    #[arg(long)]
    pub(crate) write: bool,
    /// Print Markdown
    #[arg(long, conflicts_with_all = ["write", "json"])]
    pub(crate) markdown: bool,
    /// Print JSON
    #[arg(long, conflicts_with = "write")]
    pub(crate) json: bool,
}

pub(crate) fn run(
    args: &Review,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let period = if args.month { Period::Month } else { Period::Week };
    let coach = Coach::new(session.agenda);
    let review = review::review(&coach, period);
    let page = report::review::sheet(&review, period, session.agenda.today);
    let path = session.vault.config().review.as_str();
    let folder = path.rfind('/').map_or("", |at| head(path, at));
    let links = Links::from(session.agenda, folder);
    if args.write {
        let text = page.markdown(&links);
        written(path, write_page(session.vault, PageKind::Review, path, &text)?, terminal)?;
    } else if args.json {
        terminal.print(&json::array(&[ReviewJson::new(&review, session.agenda.today)]))?;
    } else if args.markdown {
        terminal.print(&page.markdown(&links))?;
    } else {
        terminal.print(&sheet::text(&page, Headings::Above, terminal))?;
    }
    Ok(Outcome::Done)
}
