//! `touchbase log`: a sentence → an entry in the note of everyone who was there.
//!
//! What a sentence says is `typed`'s business; here it is said back, refused with a form that works, and
//! written.

mod clear;
mod form;

use std::collections::BTreeSet;
use std::io::BufRead;

use clap::Args;
use touchbase::change::{Change, NewEntry};
use touchbase::date::phrase::{self, Grain, Toward};
use touchbase::date::{Date, DateOrder, show};
use touchbase::lexicon::{Kind, Languages};
use touchbase::network::{Person, Touchpoint};
use touchbase::session::Session;
use touchbase::text::fold::loose;
use touchbase::text::neutral::neutral;
use touchbase::typed::sentence::Sentence;
use touchbase::vault::Work;
use touchbase::{Error, ErrorKind};

use crate::cli::ahead::unread;
use crate::cli::carry::{Dry, carry_out_as};
use crate::cli::output::dialogue::Dialogue;
use crate::cli::output::terminal::{Terminal, said};
use crate::cli::{Failure, Outcome, whom};

/// `log`
#[derive(Debug, Args)]
pub(crate) struct Log {
    /// What happened, with whom; without it, it asks, or takes each line of standard input as one
    #[arg(value_name = "SENTENCE")]
    pub(crate) words: Vec<String>,
    /// Who was there; the words are then taken as they are. May be given several times
    #[arg(long, value_name = "NAME")]
    pub(crate) with: Vec<String>,
    /// The kind, where the sentence does not say it
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<String>,
    /// The day, where the sentence does not say it: a date, or words such as `last friday`
    #[arg(long, value_name = "DAY")]
    pub(crate) on: Option<String>,
    /// Write the sentence even if it is in the notes already
    #[arg(long)]
    pub(crate) again: bool,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

pub(crate) fn run(
    args: &Log,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let typed = args.words.join(" ");
    let mut logging = Logging { args, session, terminal, written: BTreeSet::new() };
    if !typed.trim().is_empty() || !args.with.is_empty() {
        return logging.one(&typed);
    }
    match terminal.dialogue() {
        Some(dialogue) => logging.asked(&dialogue),
        None => logging.each(std::io::stdin().lock().lines()),
    }
}

/// The sentences of one command.
struct Logging<'a, 's> {
    args: &'a Log,
    session: &'a Session<'s>,
    terminal: &'a Terminal,
    /// What was written so far: to whom, for which day, and the words.
    written: BTreeSet<(usize, Date, String)>,
}

impl Logging<'_, '_> {
    /// Asks for a sentence until one is understood.
    fn asked(&mut self, dialogue: &Dialogue<'_>) -> Result<Outcome, Failure> {
        dialogue.say("Such as: yesterday: lunch with Ada about chess (Enter to stop)\n")?;
        while let Some(typed) = dialogue.ask("What happened, and with whom? ")? {
            if typed.is_empty() {
                break;
            }
            match self.one(&typed) {
                Err(Failure::Error(error)) => dialogue.refuse(&error)?,
                done => return done,
            }
        }
        Ok(Outcome::Done)
    }

    /// Logs each line; one that is refused does not stop the rest.
    fn each(
        &mut self,
        lines: impl Iterator<Item = std::io::Result<String>>,
    ) -> Result<Outcome, Failure> {
        let mut changed = Vec::new();
        let (mut said, mut refused) = (false, false);
        for line in lines {
            let line = line?;
            if line.trim().is_empty() {
                continue;
            }
            said = true;
            match self.one(&line) {
                Ok(Outcome::Changed(paths)) => changed.extend(paths),
                Ok(_) => {}
                Err(Failure::Error(error)) => {
                    refused = true;
                    self.terminal.error(&error);
                }
                Err(closed) => return Err(closed),
            }
        }
        if !said {
            return Err(Error::new(ErrorKind::Usage, "nothing was said: no words, and no lines")
                .hint("touchbase log \"yesterday: lunch with Ada about chess\"")
                .into());
        }
        Ok(if refused { Outcome::Found } else { Outcome::Changed(changed) })
    }

    /// Logs one sentence.
    fn one(&mut self, typed: &str) -> Result<Outcome, Failure> {
        let Self { args, session, terminal, .. } = *self;
        let today = session.agenda.today;
        let kind = args.kind.as_deref().map(kind).transpose()?;
        let with = args.with.iter().map(|name| whom::one(session, name, terminal));
        let with: Vec<usize> = with.collect::<Result<_, _>>()?;
        let sentence = if with.is_empty() {
            clear::understood(typed, session, terminal.dialogue().as_ref())?
        } else {
            Sentence::of(&with, typed)
        };
        let day = match &args.on {
            Some(on) => on_day(on, today, session.vault.config().date_order)?,
            None => sentence.day.unwrap_or(today),
        };
        let mut work = Work::new(format!("log: {typed}"), today);
        let mut written = Vec::new();
        for at in &sentence.people {
            let Some(person) = session.network.people.get(*at) else { continue };
            let mut text = sentence.text_for(*at, session.network);
            if day > today && !text.split_whitespace().any(|word| word == "planned") {
                text = format!("{text} (planned)");
            }
            let entry = NewEntry::new(day, kind, &text);
            let said = (*at, day, loose(&entry.text));
            if !args.again && (self.written.contains(&said) || is_there(person, &entry)) {
                continue;
            }
            written.push(said);
            work.change(person.path().clone(), Change::Log(entry));
        }
        let understood = format!("{}\n", read_back(&sentence, day, session));
        if written.is_empty() {
            let already = "there already; `--again` writes it once more\n";
            terminal.print(&format!("{understood}{already}"))?;
            return Ok(Outcome::Done);
        }
        let outcome = carry_out_as(session, &work, &args.dry, terminal, &understood)?;
        self.written.extend(written);
        Ok(outcome)
    }
}

/// Whether someone's notes say so already: their own, or others that tell of the day.
fn is_there(person: &Person<'_>, entry: &NewEntry) -> bool {
    let wanted = loose(&entry.text);
    let is_elsewhere = |touchpoint: &Touchpoint<'_>| {
        touchpoint.date == entry.day && loose(touchpoint.text()) == wanted
    };
    person.note.has_entry(entry.day, &entry.words()) || person.touchpoints.iter().any(is_elsewhere)
}

/// What was understood, in one line: who, which day, and who is only linked.
fn read_back(sentence: &Sentence, day: Date, session: &Session<'_>) -> String {
    let today = session.agenda.today;
    let names = |people: &[usize]| {
        let people = people.iter().filter_map(|at| session.network.people.get(*at));
        people.map(|person| said(person.name())).collect::<Vec<_>>().join(", ")
    };
    let beside = match (day - today).num_days() {
        0 => " (today)",
        -1 => " (yesterday)",
        1 => " (tomorrow)",
        _ => "",
    };
    let weekday: String = show::full(day).chars().take(3).collect();
    let planned = if day > today { "planned for " } else { "" };
    let mut line = format!(
        "{} · {planned}{weekday} {}{beside}",
        names(&sentence.people),
        show::long(day, today)
    );
    if !sentence.linked.is_empty() {
        line.push_str(&format!(" · linked: {}", names(&sentence.linked)));
    }
    line
}

/// The day of `--on`.
fn on_day(typed: &str, today: Date, order: Option<DateOrder>) -> Result<Date, Error> {
    let named = phrase::read(typed, today, Toward::Past, order);
    let named = named.map_err(|why| unread(&format!("--on {typed}"), why))?;
    match named.grain {
        Grain::Day => Ok(named.day),
        Grain::Longer => {
            let message = format!("`--on {}` is longer than a day", neutral(typed));
            let first = format!("write its first day as `--on {}`, or another one", named.day);
            Err(Error::new(ErrorKind::Usage, message).hint(first))
        }
    }
}

fn kind(typed: &str) -> Result<Kind, Error> {
    Kind::of_word(typed, Languages::all())
        .filter(|kind| kind.is_stated() || *kind == Kind::Note)
        .ok_or_else(|| {
            let all: Vec<&str> = Kind::all()
                .iter()
                .filter(|kind| kind.is_stated())
                .map(|kind| kind.name())
                .collect();
            Error::new(ErrorKind::Usage, format!("`{}` is not a kind", neutral(typed)))
                .hint(format!("the kinds are {}", all.join(", ")))
        })
}
