//! `touchbase review`: the network as a whole, on the terminal or as a note.

use std::path::PathBuf;

use clap::Args;
use touchbase::coach::Coach;
use touchbase::coach::review::{self, Period};
use touchbase::error::{Error, ErrorKind};
use touchbase::report;
use touchbase::report::PageKind;
use touchbase::report::html;
use touchbase::report::link::Links;
use touchbase::session::{Session, write_page};
use touchbase::text::span::head;
use touchbase::vault::write_file;

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
    /// Look back on thirteen weeks
    #[arg(long, conflicts_with = "month")]
    pub(crate) quarter: bool,
    /// Write it into the vault
    #[arg(long)]
    pub(crate) write: bool,
    /// Write it as a page for a browser; `-` prints it
    ///
    /// One file without scripts or anything from elsewhere: the weeks, the circles and the network as
    /// pictures. A file that is not such a page is left alone.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["write", "markdown", "json"])]
    pub(crate) html: Option<PathBuf>,
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
    let period = match (args.month, args.quarter) {
        (_, true) => Period::Quarter,
        (true, false) => Period::Month,
        (false, false) => Period::Week,
    };
    let coach = Coach::new(session.agenda);
    let review = review::review(&coach, period);
    let page = report::review::sheet(&review, period, session.agenda.today);
    let path = session.vault.config().review.as_str();
    let folder = path.rfind('/').map_or("", |at| head(path, at));
    let links = Links::from(session.agenda, folder);
    if args.write {
        let text = page.markdown(&links);
        written(path, write_page(session.vault, PageKind::Review, path, &text)?, terminal)?;
    } else if let Some(file) = &args.html {
        let text = html::page(&page);
        if file.as_os_str() == "-" {
            terminal.print(&text)?;
        } else {
            let done = write_file(file, &text, only_ours)?;
            written(&file.to_string_lossy(), done, terminal)?;
        }
    } else if args.json {
        terminal.print(&json::array(&[ReviewJson::new(&review, session.agenda.today)]))?;
    } else if args.markdown {
        terminal.print(&page.markdown(&links))?;
    } else {
        terminal.print(&sheet::text(&page, Headings::Above, terminal))?;
    }
    Ok(Outcome::Done)
}

/// A page for a browser replaces one of its own kind and nothing else.
fn only_ours(old: &[u8]) -> Result<(), Error> {
    if html::is_ours(&String::from_utf8_lossy(old)) {
        return Ok(());
    }
    let message = "is not a page of touchbase and was left alone";
    Err(Error::new(ErrorKind::Refused, message).hint("name another file, or move it away"))
}
