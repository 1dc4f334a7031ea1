//! `touchbase write`: a few words to send to someone, and where to send them.
//!
//! What is said in them is the library's business. Here they are shown, handed to a mail program or the clipboard,
//! and logged once the user says that they were sent.

use std::io::IsTerminal;

use clap::Args;
use touchbase::change::{Change, NewEntry};
use touchbase::coach::Coach;
use touchbase::draft::{self, Draft};
use touchbase::lexicon::{Kind, Occasion};
use touchbase::network::Person;
use touchbase::note::properties::address::Channel;
use touchbase::session::Session;
use touchbase::text::escape;
use touchbase::text::neutral::neutral;
use touchbase::vault::Work;
use touchbase::{Error, ErrorKind};

use crate::cli::carry::{Dry, carry_out};
use crate::cli::output::json::{self, DraftJson};
use crate::cli::output::terminal::{FAINT, STRONG, Terminal, said, styled};
use crate::cli::{Failure, Outcome, send, whom};

/// `write`
#[derive(Debug, Args)]
pub(crate) struct Write {
    /// To whom
    #[arg(value_name = "NAME")]
    pub(crate) name: Vec<String>,
    /// What for, when several situations fit: first, follow-up, thanks, congratulation, reconnecting, ask or loop
    #[arg(long = "as", value_name = "SITUATION")]
    pub(crate) occasion: Option<String>,
    /// Open it in your mail program
    #[arg(long)]
    pub(crate) open: bool,
    /// Copy it to the clipboard
    #[arg(long)]
    pub(crate) copy: bool,
    /// Log it: you have sent it
    #[arg(long)]
    pub(crate) sent: bool,
    /// Print JSON: every situation that fits
    #[arg(long, conflicts_with_all = ["open", "copy", "sent", "dry_run"])]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

impl Write {
    /// Whether it may change a note.
    pub(crate) fn writes(&self, terminal: &Terminal) -> bool {
        !self.dry.dry_run && (self.sent || self.asks(terminal))
    }

    /// Whether it asks if the words were sent.
    fn asks(&self, terminal: &Terminal) -> bool {
        !self.json
            && !self.sent
            && !self.dry.dry_run
            && std::io::stdin().is_terminal()
            && terminal.width().is_some()
    }
}

pub(crate) fn run(
    args: &Write,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let at = whom::given(session, &args.name, "touchbase write NAME", terminal)?;
    let Some(person) = session.network.people.get(at) else { return Ok(Outcome::Done) };
    let coach = Coach::new(session.agenda);
    let mut drafts = draft::drafts(&coach, at);
    if let Some(wanted) = &args.occasion {
        let wanted = occasion(wanted)?;
        // The one that was asked for first; nothing is made up where it does not fit.
        let Some(found) = drafts.iter().position(|draft| draft.occasion == wanted) else {
            return Err(unfitting(wanted, &drafts, person).into());
        };
        let wanted = drafts.remove(found);
        drafts.insert(0, wanted);
    }
    if args.json {
        let address = draft::address(person).map(|address| &*address.text);
        let rows: Vec<_> =
            drafts.iter().map(|draft| DraftJson::new(person.name(), address, draft)).collect();
        terminal.print(&json::array(&rows))?;
        return Ok(Outcome::Done);
    }
    let Some(first) = drafts.first() else { return Ok(Outcome::Done) };
    if args.sent {
        return log(person, args, session, terminal);
    }
    terminal.print(&shown(person, &drafts, session))?;
    if args.open {
        send::open(&mailto(person, first)?)?;
    }
    if args.copy {
        send::copy(&first.text, terminal)?;
        terminal.print("copied\n")?;
    }
    if args.asks(terminal) && terminal.confirm("sent it? y logs it, Enter does not: ")? {
        return log(person, args, session, terminal);
    }
    Ok(Outcome::Done)
}

/// The situation that `--as` names.
fn occasion(typed: &str) -> Result<Occasion, Error> {
    Occasion::of(typed).ok_or_else(|| {
        let all = Occasion::ALL.map(Occasion::name).join(", ");
        Error::new(ErrorKind::Usage, format!("`{}` is not a situation", neutral(typed)))
            .hint(format!("the situations are {all}"))
    })
}

fn unfitting(wanted: Occasion, drafts: &[Draft], person: &Person<'_>) -> Error {
    let message =
        format!("nothing in the notes fits `{}` for {}", wanted.name(), neutral(person.name()));
    Error::new(ErrorKind::NotFound, message).hint(format!("what fits: {}", names(drafts)))
}

fn names(drafts: &[Draft]) -> String {
    drafts.iter().map(|draft| draft.occasion.name()).collect::<Vec<_>>().join(", ")
}

/// The address, the words, and what else can be done.
fn shown(person: &Person<'_>, drafts: &[Draft], session: &Session<'_>) -> String {
    let Some((first, others)) = drafts.split_first() else { return String::new() };
    let address = draft::address(person)
        .map_or_else(|| styled(FAINT, "no address in the note"), |address| said(&address.text));
    let mut out = format!("{} · {address}\n\n", styled(STRONG, &said(person.name())));
    for line in first.text.lines() {
        out.push_str(&neutral(line));
        out.push('\n');
    }
    let name = whom::callable(session, person);
    let mut tips = Vec::new();
    if let Some(other) = others.first() {
        let other = other.occasion.name();
        tips.push(format!("also fits: {}: touchbase write {name} --as {other}", names(others)));
    }
    tips.push("send it: --open (mail), --copy (clipboard) · then log it: --sent".to_owned());
    out.push_str(&format!("\n{}\n", styled(FAINT, &tips.join("\n"))));
    out
}

/// The words as a mail that is not sent yet.
fn mailto(person: &Person<'_>, draft: &Draft) -> Result<String, Error> {
    let addresses = &person.note.profile().addresses;
    let mail = addresses.iter().find(|address| address.channel == Channel::Email);
    let mail = mail.ok_or_else(|| {
        let message = format!("the note of {} has no mail address", neutral(person.name()));
        Error::new(ErrorKind::NotFound, message)
            .hint(format!("add `email: …` to {}, or use --copy", person.path()))
    })?;
    Ok(escape::mailto(&mail.text, &draft.text))
}

/// Writes down that a message was sent today.
fn log(
    person: &Person<'_>,
    args: &Write,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let today = session.agenda.today;
    let kind = match draft::address(person).map(|address| address.channel) {
        Some(Channel::Email) => Kind::Email,
        _ => Kind::Message,
    };
    let mut work = Work::new(format!("log: {kind} to {}", person.name()), today);
    // What was sent in the end is the user's to say.
    work.change(person.path().clone(), Change::Log(NewEntry::new(today, Some(kind), "")));
    carry_out(session, &work, &args.dry, terminal)
}
