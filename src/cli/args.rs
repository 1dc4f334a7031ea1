//! What can be typed, and the help texts: the one place where they stand.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

const GLOBAL: &str = "Options of every command";

/// Keep professional relationships warm from a folder of Markdown notes
///
/// touchbase reads a vault of notes, one person a note, works out whom to contact next and why,
/// and says so: in the terminal, or as a Markdown report in the vault. It changes no note that it is
/// not asked to change.
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
    /// What to do; `due` when left out
    #[command(subcommand)]
    pub(crate) command: Option<Command>,

    /// Use the vault in this folder
    ///
    /// Without it: the nearest folder upwards that has a `touchbase.yaml` or an `.obsidian` folder,
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

/// When to color.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Show who to contact now and why
    ///
    /// The most urgent first, with one thing to say to each. Exits with 0, or with 10 under
    /// `--exit-code` if anyone is due.
    Due(Due),
    /// Write the report into the vault
    ///
    /// Writes `Follow-ups.md`, or the file that `report:` in touchbase.yaml names: only if its bytes
    /// differ, in one step, and never over a file that touchbase did not write. What was ticked in the
    /// report before is carried out first; regions between `touchbase:begin` and `touchbase:end` in
    /// notes are written anew.
    Report(Report),
    /// Keep the report up to date while notes change
    ///
    /// Writes the report at once and whenever notes, ticks, settings or the day change, until it is
    /// ended with Ctrl-C. One watcher on a vault is enough; a second one says so and stops.
    Watch(Watch),
    /// Carry out what was ticked in the report
    ///
    /// `report` does so too. A ticked name becomes a touchpoint in that person's note, on the day of
    /// Tasks' `✅`, else of the report, with what was written beside and below it; `[-]` puts someone
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
    /// Look at the network as a whole: practice, exchange, asks, who slips away
    ///
    /// The last week or month, on the terminal; with `--write` as a note, `Network review.md` or the one
    /// that `review:` in touchbase.yaml names, with charts that Obsidian and GitHub draw.
    Review(Review),
    /// See whether all this can be kept up, and how
    ///
    /// What the cadences ask for against what the last twelve weeks had, the gentlest changes that
    /// balance the two, and a level calendar of the next twelve weeks: at most `per-day` people a day, on
    /// `weekdays`, birthdays on their day.
    Plan(Plan),
    /// Spread a wall of people who are due over the coming days
    ///
    /// After a first import many are due at once. Everyone who does not fit on today's list gets a day,
    /// at most `per-day` a day, the most urgent first; `--apply` puts them off until then.
    Spread(Spread),
    /// List people
    ///
    /// Filters combine: a person is listed when all of them hold.
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
    /// is an error among them.
    Check(Check),
    /// Log a touchpoint, from a sentence
    ///
    /// `touchbase log "yesterday: lunch with Grace and George about chess"` adds an entry to the note
    /// of each of them, in that note's own style. Names may be first names or aliases; a name after
    /// "about" is linked and no more, and \Name is no one. Several matches are listed, never guessed.
    Log(Log),
    /// Make a new person's note
    ///
    /// From the vault's own template for people, if there is one, beside the notes of people that
    /// are there.
    Add(Add),
    /// Open someone's note in your editor
    ///
    /// The one that `VISUAL` or `EDITOR` names.
    Edit(Edit),
    /// Set how often to be in touch with someone
    ///
    /// EVERY is `2 weeks`, `monthly`, `90 days`, `twice a year`, `never`.
    Cadence(SetCadence),
    /// Put someone off until a day
    Snooze(SetDay),
    /// Set the day of the next touchpoint with someone
    FollowUp(SetDay),
    /// Write down what you owe someone
    Promise(Promise),
    /// Tick a promise that is kept
    Done(Done),
    /// Go through people without a cadence and set one
    ///
    /// Most touchpoints first. On a terminal it asks for each; elsewhere, or with `--list`, it lists
    /// them.
    Triage(Triage),
    /// Take back the last change that touchbase made to notes
    ///
    /// If they still have the bytes it wrote. Say it again for the change before.
    Undo,
    /// List what touchbase changed in notes, the newest first
    History,
    /// Say what touchbase finds in a vault, and offer a touchbase.yaml for it
    ///
    /// Counts the people and by which sign they were found, where touchpoints come from, what was
    /// passed over and which names are not clear. Writes nothing without `--write`.
    Init(Init),
    /// Write the report every morning: print or install what does so
    ///
    /// For the scheduler of this machine, or the one named: cron, systemd, launchd, Windows. Prints it;
    /// `--install` sets it up, after showing it, and `--remove` takes it away.
    Schedule(Schedule),
    /// Merge two versions of a note, as git's merge driver
    #[command(hide = true)]
    Merge(Merge),
    /// Print shell completions
    Completions(Completions),
    /// Print the manual page
    Man,
}

impl Command {
    /// Whether it writes nothing, whatever happens.
    pub(crate) fn only_reads(&self) -> bool {
        match self {
            Self::Due(_)
            | Self::Show(_)
            | Self::People(_)
            | Self::Touchpoints(_)
            | Self::Promises(_)
            | Self::Check(_) => true,
            Self::Prep(prep) => !prep.write,
            Self::Review(review) => !review.write,
            Self::Plan(plan) => !plan.apply,
            Self::Spread(spread) => !spread.apply,
            Self::Report(report) => report.stdout,
            Self::Init(init) => !init.write && !init.git,
            Self::Merge(_) => true,
            Self::Schedule(_)
            | Self::Completions(_)
            | Self::Man
            | Self::History
            | Self::Edit(_)
            | Self::Triage(_) => true,
            _ => false,
        }
    }
}

impl Default for Command {
    fn default() -> Self {
        Self::Due(Due::default())
    }
}

/// `due`
#[derive(Debug, Default, ClapArgs)]
pub(crate) struct Due {
    /// List everyone who is due, not only today's few
    #[arg(long)]
    pub(crate) all: bool,
    /// Print one line for a prompt or a status bar, and nothing when nobody is due
    #[arg(long, conflicts_with_all = ["all", "json"])]
    pub(crate) brief: bool,
    /// Exit with 10 if anyone is due
    #[arg(long)]
    pub(crate) exit_code: bool,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) who: Who,
}

/// `report`
#[derive(Debug, ClapArgs)]
pub(crate) struct Report {
    /// Print the report and write nothing
    #[arg(long)]
    pub(crate) stdout: bool,
    /// Overwrite a file that touchbase did not write
    #[arg(long, conflicts_with = "stdout")]
    pub(crate) force: bool,
    /// Say nothing when all is well
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

impl Report {
    /// As `apply` writes it.
    pub(crate) fn silent() -> Self {
        Self { stdout: false, force: false, quiet: true }
    }
}

/// `watch`
#[derive(Debug, ClapArgs)]
pub(crate) struct Watch {
    /// Look at all files at intervals, where events do not come
    #[arg(long)]
    pub(crate) poll: bool,
    /// The interval, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 5, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    pub(crate) interval: u64,
    /// Say nothing but what goes wrong
    #[arg(long, short, conflicts_with = "json")]
    pub(crate) quiet: bool,
    /// Print a line of JSON for each thing that happens
    #[arg(long)]
    pub(crate) json: bool,
}

/// `show`
#[derive(Debug, ClapArgs)]
pub(crate) struct Show {
    /// Whom to show
    #[arg(required = true, value_name = "NAME")]
    pub(crate) name: Vec<String>,
    /// Explain what counts, what does not, and how the day was found
    #[arg(long)]
    pub(crate) why: bool,
    /// Print JSON
    #[arg(long, conflicts_with = "why")]
    pub(crate) json: bool,
}

/// `prep`
#[derive(Debug, ClapArgs)]
pub(crate) struct Prep {
    /// With whom
    #[arg(required = true, value_name = "NAME")]
    pub(crate) name: Vec<String>,
    /// Write it into the vault, as `Prep/DAY NAME.md`
    #[arg(long)]
    pub(crate) write: bool,
    /// Print JSON
    #[arg(long, conflicts_with = "write")]
    pub(crate) json: bool,
}

/// `review`
#[derive(Debug, ClapArgs)]
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

/// `plan`
#[derive(Debug, ClapArgs)]
pub(crate) struct Plan {
    /// Show all weeks of the calendar
    #[arg(long)]
    pub(crate) all: bool,
    /// Print Markdown
    #[arg(long, conflicts_with_all = ["all", "ics"])]
    pub(crate) markdown: bool,
    /// Print the calendar as an iCalendar file
    #[arg(long, conflicts_with_all = ["all", "json"])]
    pub(crate) ics: bool,
    /// Print JSON
    #[arg(long, conflicts_with_all = ["all", "markdown"])]
    pub(crate) json: bool,
    /// Set the longer cadences that balance it
    #[arg(long, conflicts_with_all = ["all", "markdown", "ics", "json"])]
    pub(crate) apply: bool,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

/// `spread`
#[derive(Debug, ClapArgs)]
pub(crate) struct Spread {
    /// Put them off until these days
    #[arg(long)]
    pub(crate) apply: bool,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

/// `people`
#[derive(Debug, ClapArgs)]
pub(crate) struct People {
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) who: Who,
    #[command(flatten)]
    pub(crate) what: What,
}

/// `promises`
#[derive(Debug, ClapArgs)]
pub(crate) struct Promises {
    /// Only to and from this person
    pub(crate) name: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) who: Who,
}

/// `touchpoints`
#[derive(Debug, ClapArgs)]
pub(crate) struct Touchpoints {
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) who: Who,
    #[command(flatten)]
    pub(crate) what: What,
}

/// Filters on people.
#[derive(Debug, Default, ClapArgs)]
#[command(next_help_heading = "Filters")]
pub(crate) struct Who {
    /// Only people in this circle
    #[arg(long, value_name = "CIRCLE")]
    pub(crate) circle: Vec<String>,
    /// Only people with this tag, or one nested below it
    #[arg(long, value_name = "TAG")]
    pub(crate) tag: Vec<String>,
    /// Only people at this stage: new, met, growing, steady, dormant
    #[arg(long, value_name = "STAGE")]
    pub(crate) stage: Option<StageName>,
}

/// Filters on touchpoints.
#[derive(Debug, Default, ClapArgs)]
#[command(next_help_heading = "Filters")]
pub(crate) struct What {
    /// Only touchpoints at which this person was there; may be repeated
    #[arg(long, value_name = "NAME")]
    pub(crate) with: Vec<String>,
    /// Only touchpoints of this kind: call, coffee, meeting, …
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<String>,
    /// Only touchpoints on or after this day
    #[arg(long, value_name = "DAY")]
    pub(crate) since: Option<String>,
    /// Only touchpoints on or before this day
    #[arg(long, value_name = "DAY")]
    pub(crate) until: Option<String>,
}

/// A stage as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StageName {
    New,
    Met,
    Growing,
    Steady,
    Dormant,
}

/// `check`
#[derive(Debug, ClapArgs)]
pub(crate) struct Check {
    /// Print one line a problem
    #[arg(long, conflicts_with = "json")]
    pub(crate) brief: bool,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

/// What every command that changes notes takes.
#[derive(Debug, ClapArgs)]
pub(crate) struct Dry {
    /// Show what would change and write nothing
    #[arg(long, short = 'n')]
    pub(crate) dry_run: bool,
}

/// `log`
#[derive(Debug, ClapArgs)]
pub(crate) struct Log {
    /// What happened, with whom
    #[arg(required = true, value_name = "SENTENCE")]
    pub(crate) words: Vec<String>,
    /// The kind, where the sentence does not say it
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<String>,
    /// The day, where the sentence does not say it: a date, or words such as `last friday`
    #[arg(long, value_name = "DAY")]
    pub(crate) on: Option<String>,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

/// `add`
#[derive(Debug, ClapArgs)]
pub(crate) struct Add {
    /// Their name
    #[arg(required = true, value_name = "NAME")]
    pub(crate) name: Vec<String>,
    /// How often to be in touch
    #[arg(long, value_name = "EVERY")]
    pub(crate) cadence: Option<String>,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

/// `edit`
#[derive(Debug, ClapArgs)]
pub(crate) struct Edit {
    /// Whose note
    #[arg(required = true, value_name = "NAME")]
    pub(crate) name: Vec<String>,
}

/// `cadence`
#[derive(Debug, ClapArgs)]
pub(crate) struct SetCadence {
    /// Who
    pub(crate) name: String,
    /// How often
    #[arg(required = true, value_name = "EVERY")]
    pub(crate) every: Vec<String>,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

/// `snooze` and `follow-up`
#[derive(Debug, ClapArgs)]
pub(crate) struct SetDay {
    /// Who
    pub(crate) name: String,
    /// A date, or words such as `next friday`, `in 2 weeks`, `12 March`
    #[arg(required = true, value_name = "DAY")]
    pub(crate) day: Vec<String>,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

/// `promise`
#[derive(Debug, ClapArgs)]
pub(crate) struct Promise {
    /// To whom
    pub(crate) name: String,
    /// What; `by friday` at its end is the day
    #[arg(required = true, value_name = "TEXT")]
    pub(crate) text: Vec<String>,
    /// By which day
    #[arg(long, value_name = "DAY")]
    pub(crate) by: Option<String>,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

/// `done`
#[derive(Debug, ClapArgs)]
pub(crate) struct Done {
    /// To whom
    pub(crate) name: String,
    /// A part of the promise's text; may be left out when there is only one
    #[arg(value_name = "TEXT")]
    pub(crate) text: Vec<String>,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

/// `triage`
#[derive(Debug, ClapArgs)]
pub(crate) struct Triage {
    /// List them and ask nothing
    #[arg(long)]
    pub(crate) list: bool,
}

/// `init`
#[derive(Debug, ClapArgs)]
pub(crate) struct Init {
    /// Write the touchbase.yaml that is offered; never over one that is there
    #[arg(long)]
    pub(crate) write: bool,
    /// Let git join new entries of two machines, and reports, by a merge driver
    ///
    /// Adds a line to the vault's .gitattributes and the driver to this clone's configuration.
    #[arg(long, conflicts_with = "write")]
    pub(crate) git: bool,
}

/// `merge`
#[derive(Debug, ClapArgs)]
pub(crate) struct Merge {
    /// The common ancestor
    pub(crate) base: PathBuf,
    /// Our version, which becomes the merged one
    pub(crate) ours: PathBuf,
    /// Their version
    pub(crate) theirs: PathBuf,
}

/// `schedule`
#[derive(Debug, ClapArgs)]
pub(crate) struct Schedule {
    /// For which scheduler; the one that this machine has when left out
    #[arg(long, value_name = "SCHEDULER")]
    pub(crate) with: Option<Scheduler>,
    /// At what time of the day
    #[arg(long, value_name = "HH:MM", default_value = "06:00")]
    pub(crate) at: String,
    /// Set it up
    #[arg(long)]
    pub(crate) install: bool,
    /// Take it away
    #[arg(long, conflicts_with = "install")]
    pub(crate) remove: bool,
}

/// What runs programs at a time of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Scheduler {
    /// A line of the user's crontab
    Cron,
    /// A service and a timer of the user's systemd
    Systemd,
    /// A launch agent of macOS
    Launchd,
    /// A task of Windows
    Windows,
}

/// `completions`
#[derive(Debug, ClapArgs)]
pub(crate) struct Completions {
    /// For which shell
    pub(crate) shell: clap_complete::Shell,
}
