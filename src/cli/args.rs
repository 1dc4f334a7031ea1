//! What can be typed: the options of every command, and the list of commands with their help.
//!
//! What one command takes is in its own file below `commands`.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::cli::ahead::SetDay;
use crate::cli::commands::add::Add;
use crate::cli::commands::cadence::SetCadence;
use crate::cli::commands::check::Check;
use crate::cli::commands::completions::Completions;
use crate::cli::commands::confirm::Confirm;
use crate::cli::commands::done::Done;
use crate::cli::commands::due::Due;
use crate::cli::commands::edit::Edit;
use crate::cli::commands::git::Driver;
use crate::cli::commands::init::Init;
use crate::cli::commands::log::Log;
use crate::cli::commands::merge::Merge;
use crate::cli::commands::people::People;
use crate::cli::commands::plan::Plan;
use crate::cli::commands::prep::Prep;
use crate::cli::commands::promise::Promise;
use crate::cli::commands::promises::Promises;
use crate::cli::commands::rename::Rename;
use crate::cli::commands::report::Report;
use crate::cli::commands::review::Review;
use crate::cli::commands::schedule::Schedule;
use crate::cli::commands::show::Show;
use crate::cli::commands::spread::Spread;
use crate::cli::commands::touchpoints::Touchpoints;
use crate::cli::commands::triage::Triage;
use crate::cli::commands::undo::Undo;
use crate::cli::commands::watch::Watch;
use crate::cli::commands::write::Write;
use crate::cli::output::terminal::{Color, Terminal};

const GLOBAL: &str = "Options of every command";

/// Keep professional relationships warm from a folder of Markdown notes
///
/// touchbase reads a vault of notes, one note per person, works out whom to contact next and why,
/// and tells you: in the terminal, or as a Markdown report in the vault. It changes a note only when you
/// ask it to.
#[derive(Debug, Parser)]
#[command(
    name = "touchbase",
    version,
    about,
    long_about,
    max_term_width = 100,
    disable_help_subcommand = true
)]
pub(crate) struct Args {
    /// What to do [default: due]
    #[command(subcommand)]
    pub(crate) command: Option<Command>,

    /// Use the vault in this folder
    ///
    /// By default the nearest folder upwards that has a `touchbase.yaml` or an `.obsidian` folder,
    /// else the current folder.
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        env = "TOUCHBASE_VAULT",
        hide_env_values = true,
        help_heading = GLOBAL
    )]
    pub(crate) vault: Option<PathBuf>,

    /// Answer as if it were this day
    ///
    /// A date (2026-03-16) or words such as `tomorrow` or `next monday`.
    #[arg(
        long,
        global = true,
        value_name = "DAY",
        env = "TOUCHBASE_TODAY",
        hide_env_values = true,
        help_heading = GLOBAL
    )]
    pub(crate) today: Option<String>,

    /// Color the output
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", help_heading = GLOBAL)]
    pub(crate) color: Color,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Show who to contact now and why
    ///
    /// Most urgent first, with one thing to say to each. Exits with 0, or with 10 under
    /// `--exit-code` if anyone is due.
    Due(Due),
    /// Write the report into the vault
    ///
    /// Writes `Follow-ups.md`, or the file that `report:` in touchbase.yaml names: only if its bytes
    /// differ, in one step, and never over a file that touchbase did not write. Ticks in the existing
    /// report are carried out first, and regions between `touchbase:begin` and `touchbase:end` in
    /// your notes are brought up to date.
    Report(Report),
    /// Keep the report up to date while notes change
    ///
    /// Writes the report at once, and again whenever notes, ticks, settings or the day change, until you
    /// press Ctrl-C. A vault needs only one watcher; a second one says so and stops.
    Watch(Watch),
    /// Carry out what was ticked in the report
    ///
    /// `report` does this too. A ticked name becomes a touchpoint in that person's note, on the day of
    /// a `✅` beside it, else the day of the report, with what you wrote beside and below it; `[-]` puts someone
    /// off by one cadence, `[>]` by a week; a ticked promise is ticked in the person's note.
    Apply,
    /// Show one person: rhythm, touchpoints, promises, exchange
    ///
    /// NAME is forgiving: any alias, first name, part of a name, any case or accent. Several
    /// matches are listed, never guessed.
    Show(Show),
    /// Prepare a conversation: what was said, what to ask, to offer, to tell
    ///
    /// One screen for each NAME: the last time, what is open both ways, three questions, offers, the ask
    /// you mean to make and whether it is time for it, stories of yours that they do not know.
    Prep(Prep),
    /// Write to someone: the address and a few words made from the notes
    ///
    /// Shows an opening in the person's language: the last time, what you promised, offer or thank for, one question,
    /// your name. Which situation it is for follows from the notes; when several fit, the others are named. A note
    /// of `type: messages` holds openings of your own. Nothing is sent, and nothing is logged until you say that you
    /// sent it.
    Write(Write),
    /// Look at the network as a whole: practice, exchange, asks, who slips away
    ///
    /// The last week or month, in the terminal, or with `--write` as a note (`Network review.md`, or the one
    /// that `review:` in touchbase.yaml names) with charts that Obsidian and GitHub draw.
    Review(Review),
    /// See whether your pace is sustainable, and how to make it so
    ///
    /// Compares what your cadences ask for with what you did in the last twelve weeks, and shows the gentlest
    /// changes that balance the two and an even calendar of the next twelve weeks: at most `per-day` people a day, on
    /// `weekdays`, birthdays on their day.
    Plan(Plan),
    /// Spread a backlog of due people over the coming days
    ///
    /// After a first import many people are due at once. Everyone who does not fit on today's list gets a day,
    /// at most `per-day` a day, the most urgent first; `--apply` puts them off until then.
    Spread(Spread),
    /// List people
    ///
    /// Filters combine: a person is listed when all filters on people hold for them, and one of their
    /// touchpoints matches all filters on touchpoints.
    People(People),
    /// List touchpoints, newest first
    ///
    /// Filters combine: a touchpoint is listed when all of them hold.
    Touchpoints(Touchpoints),
    /// List what you promised and what you wait for, soonest first
    Promises(Promises),
    /// Show every problem found in the notes and the settings
    ///
    /// Each with its file, line and column, the line itself, and what to do. Exits with 1 if there
    /// is an error among them. With `--lines` it shows, by reason, every line with a day or a person
    /// on it that does not count as a touchpoint: of the whole vault, or of one person.
    Check(Check),
    /// Log a touchpoint, from a sentence
    ///
    /// `touchbase log "yesterday: lunch with Grace and George about chess"` adds an entry to the note
    /// of each of them, in that note's own style.
    ///
    /// Who was there is read in the head of the sentence, up to the first `:` `.` `;`, a dash, "about", "at" or
    /// a comma that no further name follows. After it a name is only linked, and no day is read. A day comes first,
    /// or right after the names: `yesterday`, `last friday`, `the 12th`, `2026-03-10`; a day ahead makes a plan.
    /// Names may be first names or aliases, and \Name stays plain text.
    ///
    /// What was understood is said before it is written. What is not clear is refused, with a command that works;
    /// on a terminal it asks which of several people or days is meant. `--with`, `--on` and `--kind` need no grammar.
    /// Without a sentence it asks for one, or takes each line of standard input for one.
    Log(Log),
    /// Make a new person's note
    ///
    /// Made from the vault's own template for people, if there is one, and put beside the notes of the
    /// other people; it says where, and from which template. `{{title}}`, `{{date:FORMAT}}` and `{{time:FORMAT}}`
    /// are filled in, other placeholders stay. The day you met is today, unless `--met` or the template says
    /// otherwise: someone new is due two weeks later.
    Add(Add),
    /// Open someone's note in your editor
    ///
    /// The editor that `VISUAL` or `EDITOR` names; options and quotes work as in a shell.
    Edit(Edit),
    /// Set how often to be in touch with someone
    ///
    /// EVERY is `2 weeks`, `monthly`, `90 days`, `twice a year`, `never`, or your own word for it. With `--where org=Acme`
    /// it is set for many people at once: shown first, written with `--apply`, and taken back by one `undo`.
    Cadence(SetCadence),
    /// Go through the lines that may tell of a touchpoint: were you in touch?
    ///
    /// A link in a dated note for which nothing speaks, and nothing against it, counts for nothing until you say so.
    /// In a terminal it asks about each line, the newest first, and writes each answer into the person's note: an entry
    /// for that day, or the day under `not-met`, so that it is asked once. Elsewhere it lists them; NAME and DAY
    /// with `--yes` or `--no` answer one.
    Confirm(Confirm),
    /// Put someone off until a day
    ///
    /// On a terminal it asks for what is left out.
    Snooze(SetDay),
    /// Set the day of the next touchpoint with someone
    ///
    /// On a terminal it asks for what is left out.
    FollowUp(SetDay),
    /// Write down what you owe someone
    Promise(Promise),
    /// Tick a promise that is kept
    ///
    /// In whatever note it is: a task, an item, or a field of an entry. A promise of theirs can be ticked too.
    Done(Done),
    /// Go through people without a rhythm and set one
    ///
    /// Those met most first, ten at a time, with who they are, what was, and a rhythm that this proposes. On a
    /// terminal it asks: Enter takes what is proposed, `m` or `never` sets one for all ten, `3 m` for the third; every
    /// answer is written at once, so you can stop and go on another day. Elsewhere, or with `--list`, it lists them.
    Triage(Triage),
    /// Give a person another name, and their note another file name
    ///
    /// OLD becomes another name of theirs, so that all links go on leading there; the links themselves stay as they
    /// are.
    Rename(Rename),
    /// Make one note of two about the same person
    ///
    /// `touchbase merge A into B` moves all that A's note says into B's: touchpoints, promises and every other
    /// line, and the keys that B lacks. A's names become other names of B. Keys that differ are shown, and B keeps
    /// its own.
    Merge(Merge),
    /// Take back a change that touchbase made to notes
    ///
    /// The newest one, or the one of a number; run it again to take back the change before. Only if the notes
    /// still have what it wrote: what you wrote elsewhere in them stays, and a note that was renamed or
    /// moved since is found.
    Undo(Undo),
    /// List what touchbase changed in notes, with numbers, the newest first
    History,
    /// Show what touchbase finds in a vault, and suggest a touchbase.yaml for it
    ///
    /// Shows how many people there are and how they were recognized, where touchpoints come from, what was
    /// skipped and which names are ambiguous. Writes nothing without `--write`.
    Init(Init),
    /// Schedule the report for every morning
    ///
    /// Prints what this machine's scheduler needs, or the one you name: cron, systemd, launchd or Windows.
    /// `--install` shows it and sets it up, `--remove` removes it.
    Schedule(Schedule),
    /// Merge two versions of a note, as git's merge driver
    #[command(hide = true)]
    MergeDriver(Driver),
    /// Print shell completions
    Completions(Completions),
    /// Print the manual page
    Man,
    /// A name in place of a command: the same as `prep NAME`
    #[command(external_subcommand)]
    Name(Vec<String>),
}

impl Command {
    /// Whether it writes into the vault, as it was typed.
    pub(crate) fn writes(&self, terminal: &Terminal) -> bool {
        match self {
            Self::Apply | Self::Watch(_) => true,
            Self::Undo(args) => !args.dry.dry_run,
            Self::Report(args) => !args.stdout,
            Self::Prep(args) => args.write,
            Self::Review(args) => args.write,
            Self::Init(args) => args.write || args.git,
            Self::Plan(args) => args.apply && !args.dry.dry_run,
            Self::Spread(args) => args.apply && !args.dry.dry_run,
            Self::Log(args) => !args.dry.dry_run,
            Self::Add(args) => !args.dry.dry_run,
            Self::Cadence(args) => args.writes(terminal),
            Self::Snooze(args) | Self::FollowUp(args) => !args.dry.dry_run,
            Self::Promise(args) => !args.dry.dry_run,
            Self::Done(args) => !args.dry.dry_run,
            Self::Rename(args) => !args.dry.dry_run,
            Self::Merge(args) => args.as_driver().is_none() && !args.dry.dry_run,
            Self::Confirm(args) => args.writes(terminal),
            Self::Triage(args) => args.asks(terminal),
            Self::Write(args) => args.writes(terminal),
            Self::Due(_)
            | Self::Show(_)
            | Self::People(_)
            | Self::Touchpoints(_)
            | Self::Promises(_)
            | Self::Check(_)
            | Self::History => false,
            // The editor writes, a scheduler's files lie elsewhere, and git puts the merged note in place.
            Self::Edit(_) | Self::Schedule(_) | Self::MergeDriver(_) => false,
            Self::Completions(_) | Self::Man | Self::Name(_) => false,
        }
    }
}

impl Default for Command {
    fn default() -> Self {
        Self::Due(Due::default())
    }
}
