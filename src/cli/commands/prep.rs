//! `touchbase prep`: a briefing before a conversation, on one screen or as a note.

use clap::Args;
use touchbase::agenda;
use touchbase::coach::Coach;
use touchbase::coach::prep;
use touchbase::report;
use touchbase::report::PageKind;
use touchbase::report::link::Links;
use touchbase::session::{Session, write_page};
use touchbase::typed::name;
use touchbase::{Error, ErrorKind};

use crate::cli::output::json::{self, PrepJson};
use crate::cli::output::sheet::{self, Headings};
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome, whom, written};

/// `prep`
#[derive(Debug, Args)]
pub(crate) struct Prep {
    /// With whom; without it, whoever you meet within a week, else the first who is due
    #[arg(value_name = "NAME")]
    pub(crate) name: Vec<String>,
    /// Write it into the vault, as `Prep/DAY NAME.md`
    #[arg(long)]
    pub(crate) write: bool,
    /// Print JSON
    #[arg(long, conflicts_with = "write")]
    pub(crate) json: bool,
}

impl Prep {
    /// A briefing for the terminal.
    pub(crate) fn of(name: &[String]) -> Self {
        Self { name: name.to_vec(), write: false, json: false }
    }
}

/// The folder of briefings that are kept as notes.
const FOLDER: &str = "Prep";

pub(crate) fn run(
    args: &Prep,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let today = session.agenda.today;
    let coach = Coach::new(session.agenda);
    // Several names, each in one argument; or one name in several words.
    let joined = args.name.join(" ");
    if args.name.is_empty() {
        return next(args, session, terminal);
    }
    let is_one = args.name.len() == 1 || !name::people(session.network, &joined).is_empty();
    let people: Vec<usize> = if is_one {
        vec![whom::one(session, &joined, terminal)?]
    } else {
        args.name.iter().map(|name| whom::one(session, name, terminal)).collect::<Result<_, _>>()?
    };
    if args.json {
        let preps: Vec<_> = people.into_iter().filter_map(|at| prep::prep(&coach, at)).collect();
        let rows: Vec<_> = preps.iter().map(|prep| PrepJson::new(prep, today)).collect();
        terminal.print(&json::array(&rows))?;
        return Ok(Outcome::Done);
    }
    for (n, at) in people.into_iter().enumerate() {
        let Some(prep) = prep::prep(&coach, at) else { continue };
        let page = report::prep::sheet(&prep, today);
        if args.write {
            let name: String = prep
                .person
                .path()
                .stem()
                .chars()
                .map(|c| {
                    if matches!(c, '\\' | ':' | '"' | '<' | '>' | '|' | '?' | '*') {
                        '-'
                    } else {
                        c
                    }
                })
                .collect();
            let path = format!("{FOLDER}/{today} {name}.md");
            let text = page.markdown(&Links::from(session.agenda, FOLDER));
            written(&path, write_page(session.vault, PageKind::Briefing, &path, &text)?, terminal)?;
        } else {
            let gap = if n > 0 { "\n" } else { "" };
            terminal.print(&format!("{gap}{}", sheet::text(&page, Headings::Beside, terminal)))?;
        }
    }
    Ok(Outcome::Done)
}

/// The briefing for the conversation that comes next.
fn next(args: &Prep, session: &Session<'_>, terminal: &Terminal) -> Result<Outcome, Failure> {
    let next = agenda::next(session.agenda).and_then(|at| session.network.people.get(at));
    let Some(person) = next else {
        return Err(Error::new(ErrorKind::NotFound, "nothing is planned, and nobody becomes due")
            .hint("touchbase prep NAME; everyone is listed by `touchbase people`")
            .into());
    };
    let name = vec![person.path().without_extension().to_owned()];
    run(&Prep { name, write: args.write, json: args.json }, session, terminal)
}
