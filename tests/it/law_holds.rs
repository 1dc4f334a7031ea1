//! The law of the report, tried with made-up reports: whatever is ticked and typed, and whatever fails, each
//! word stands afterwards exactly once in the vault, and a report made from a report is the same report.

use std::path::{Path, PathBuf};

use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_oneof};
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use touchbase::report::seal::Seal;
use touchbase::session::{self, Order};
use touchbase::{Vault, answer};

/// A vault: its notes, and where its report stands.
#[derive(Debug)]
struct Shape {
    report: &'static str,
    notes: &'static [(&'static str, &'static str)],
}

/// The note with regions.
const HOME: &str = "Home.md";

/// Vaults of several people's habits: plain notes, a table of contacts with links in Markdown, an outline.
const SHAPES: [Shape; 3] = [
    Shape {
        report: "Follow-ups.md",
        notes: &[
            (
                "People/Ada.md",
                "---\ncadence: monthly\n---\n## Questions\n- Which loom?\n\n## Log\n- 2026-01-10 call [promise:: the map]\n\n\
                 ## I owe\n- [ ] send it 📅 2026-03-10\n- [ ] send it 📅 2026-04-10\n- [ ] the <b>bold</b> book\n\
                 - [ ] water 🔁 every week 📅 2026-03-12\n",
            ),
            (
                "People/Bo.md",
                "---\ncadence: 2 weeks\n---\n- 2026-03-13 lunch (planned)\n- 2026-02-01 met\n",
            ),
            (
                "People/Cy [Acme].md",
                "---\ncadence: weekly\n---\n## Log\n\n- 2026-02-01 call: looms\n",
            ),
            (
                "People/Di.md",
                "---\ncadence: yearly\n---\n| 2025-02-01 | call | x |\n|---|---|---|\n",
            ),
            ("Daily/2026-03-12.md", "- [ ] order needles for [[Bo]] 📅 2026-03-20\n"),
            (
                HOME,
                "# Home\n%% touchbase:begin follow-ups %%\n%% touchbase:end %%\n\n<!-- touchbase:begin promises -->\n\
                 <!-- touchbase:end -->\nmine\n%% touchbase:begin person Ada %%\n%% touchbase:end %%",
            ),
        ],
    },
    Shape {
        report: "Inbox/Today.md",
        notes: &[
            ("touchbase.yaml", "report: Inbox/Today.md\nlinks: markdown\nper-day: 2\n"),
            (
                "Kontakte/Zoë Lang.md",
                "---\r\ncadence: weekly\r\ntype: person\r\n---\r\n## Log\r\n- 2026-02-01 call\r\n",
            ),
            (
                "Kontakte/Bo.md",
                "---\ntype: person\ncadence: weekly\n---\n## Log\n- 01.02.2026 call",
            ),
            (
                "Kontakte/Ada (work).md",
                "---\ntype: person\ncadence: 2 weeks\n---\n- 2026-01-01 met\n- 2026-03-17 tea (planned)\n",
            ),
            ("Kontakte/Eve.md", "---\ntype: person\ncadence: 2 weeks\n---\n"),
            (
                HOME,
                "<!-- touchbase:begin -->\r\n<!-- touchbase:end -->\r\nmine\r\n%% touchbase:begin birthdays %%\r\n\
                 %% touchbase:end %%\r\n",
            ),
        ],
    },
    Shape {
        report: "Follow-ups.md",
        notes: &[
            ("People/Ada.md", "cadence:: monthly\n- ## Log\n\t- 2026-01-10 call\n\t\t- looms\n"),
            ("People/Bo.md", "---\ncadence: weekly\n---\n"),
            ("People/Bo B.md", "---\ncadence: weekly\nsnooze: 2026-03-01\n---\n- 2026-01-01 met\n"),
            (
                "journals/2026_03_01.md",
                "- my next call with [[Bo]] is on (appointment:: 2026-03-14)\n",
            ),
            ("Projects/Loom.md", "- [ ] [[Ada]]: order needles\n- [ ] [[Ada]]: order pins\n"),
            (HOME, "# Home\n\nmine\n"),
        ],
    },
];

/// Something that someone does to a report.
#[derive(Debug, Clone)]
enum Edit {
    /// Changes the box of a line.
    Mark(usize, usize),
    /// Types behind a line.
    Behind(usize, usize),
    /// Types a line below a line.
    Below(usize, usize),
}

/// Something that happens.
#[derive(Debug, Clone)]
enum Event {
    Edit(Edit),
    /// Someone writes in the note with regions.
    Home(Edit),
    /// The report of before a crash comes back.
    Crash,
    /// A note goes, or comes back.
    Vanish(usize),
    /// A note gets conflict markers, or loses them.
    Conflict(usize),
    /// A note can be written no more, or can again.
    Lock(usize),
    /// A note gets another name, or its own again.
    Rename(usize),
    /// The disk is full in one round.
    NoState,
    /// The day goes on.
    Day,
}

const MARKS: [&str; 8] = ["x", "x", "x", "-", ">", "/", " ", "X"];
const BEHIND: [&str; 9] = [
    " W",
    ", W",
    " — W",
    " ✅ 2026-03-14 W",
    " W ✅ 2026-03-15",
    " yesterday: W",
    ": W",
    " W.",
    " *W*",
];
const BELOW: [&str; 14] = [
    "    - W",
    "W",
    "\tW",
    "    - [ ] W",
    "- [x] Bo: W",
    "- [x] W",
    "- W",
    "    - [x] W",
    "## W",
    "        - W",
    "- [x] [[Bo]] W",
    "    - 2026-03-09 W",
    "```\nW\n```",
    "```\nW",
];
/// The last of them, which two machines do not type: two versions of a fence are not joined line by line.
const FENCES: usize = 2;

fn edit(n_below: usize) -> impl Strategy<Value = Edit> {
    prop_oneof![
        (any::<usize>(), 0..MARKS.len()).prop_map(|(line, n)| Edit::Mark(line, n)),
        (any::<usize>(), 0..BEHIND.len()).prop_map(|(line, n)| Edit::Behind(line, n)),
        (any::<usize>(), 0..n_below).prop_map(|(line, n)| Edit::Below(line, n)),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        12 => edit(BELOW.len()).prop_map(Event::Edit),
        3 => edit(BELOW.len() - FENCES).prop_map(Event::Home),
        1 => proptest::prelude::Just(Event::Crash),
        1 => any::<usize>().prop_map(Event::Vanish),
        1 => any::<usize>().prop_map(Event::Conflict),
        1 => any::<usize>().prop_map(Event::Lock),
        1 => any::<usize>().prop_map(Event::Rename),
        1 => proptest::prelude::Just(Event::NoState),
        1 => proptest::prelude::Just(Event::Day),
    ]
}

/// A vault to which things happen.
struct World {
    shape: &'static Shape,
    folder: tempfile::TempDir,
    /// Notes that are away.
    away: Vec<(PathBuf, String)>,
    n_words: usize,
    day: u32,
    /// The report as it was read the last time.
    before: String,
}

const MARKERS: &str = "\n<<<<<<< a\n=======\n>>>>>>> b\n";

impl World {
    fn new(shape: usize) -> Self {
        let shape = &SHAPES[shape];
        // Where memory is a disk, nothing waits for one.
        let memory = Path::new("/dev/shm");
        let folder = tempfile::tempdir_in(memory).or_else(|_| tempfile::tempdir()).unwrap();
        for (path, text) in shape.notes {
            let file = folder.path().join("vault").join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, text).unwrap();
        }
        let mut world =
            Self { shape, folder, away: Vec::new(), n_words: 0, day: 16, before: String::new() };
        world.run();
        world
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("vault")
    }

    fn report(&self) -> String {
        std::fs::read_to_string(self.root().join(self.shape.report)).unwrap()
    }

    fn write(&self, path: &str, text: &str) {
        std::fs::write(self.root().join(path), text).unwrap();
    }

    fn run(&mut self) {
        let state = self.folder.path().join("state");
        self.run_with(Ok(&state));
    }

    /// The note of a number that is there, and no setting.
    fn file(&self, n: usize) -> PathBuf {
        let notes: Vec<_> =
            self.shape.notes.iter().filter(|(path, _)| path.ends_with(".md")).collect();
        self.root().join(notes[n % notes.len()].0)
    }

    fn run_with(&mut self, state: Result<&Path, &touchbase::Error>) {
        self.before =
            std::fs::read_to_string(self.root().join(self.shape.report)).unwrap_or_default();
        let vault = Vault::open(&self.root()).unwrap();
        let mut scan = vault.scan();
        let today = format!("2026-03-{}", self.day).parse().unwrap();
        session::report(&vault, &mut scan, &Order::new(today, state)).unwrap().written.unwrap();
    }

    /// The text of a file that may be changed.
    fn writable(&self, file: &Path) -> Option<String> {
        let is_locked = std::fs::metadata(file).ok()?.permissions().readonly();
        if is_locked { None } else { std::fs::read_to_string(file).ok() }
    }

    fn edited(&mut self, text: &str, edit: &Edit) -> String {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let matter = lines.iter().skip(1).position(|line| line == "---").map_or(0, |at| at + 2);
        // Words above the front matter are another note's; below the seal there is none.
        let (body, end) = (matter.max(1), lines.len() - 1);
        let (Edit::Mark(at, _) | Edit::Behind(at, _) | Edit::Below(at, _)) = *edit;
        let at = body + at % (end - body);
        let mut word = |form: &str| {
            self.n_words += 1;
            form.replace('W', &format!("qz{:03}y", self.n_words))
        };
        match *edit {
            Edit::Mark(_, n) => {
                if let Some(boxed) = touchbase::report::boxed::boxed(&lines[at]) {
                    let blanks = lines[at].len() - lines[at].trim_start().len();
                    lines[at] = format!("{}- [{}] {}", " ".repeat(blanks), MARKS[n], boxed.rest);
                }
            }
            Edit::Behind(_, n) => {
                if !lines[at].is_empty() {
                    lines[at].push_str(&word(BEHIND[n]));
                }
            }
            Edit::Below(_, n) => lines.insert(at + 1, word(BELOW[n])),
        }
        lines.join("\n") + "\n"
    }

    fn happen(&mut self, event: &Event) {
        match event {
            Event::Edit(edit) => {
                let text = self.edited(&self.report(), edit);
                self.write(self.shape.report, &text);
            }
            Event::Home(edit) => {
                // Words typed at a mark take the region's place away, which is refused.
                if let Some(text) = self.writable(&self.root().join(HOME)) {
                    let text = self.edited(&text, edit);
                    self.write(HOME, &text);
                }
            }
            Event::Crash => {
                self.run();
                self.write(self.shape.report, &self.before);
                self.run();
            }
            Event::Vanish(n) => {
                let file = self.file(*n);
                match self.away.iter().position(|(path, _)| *path == file) {
                    Some(at) => {
                        let (path, text) = self.away.remove(at);
                        std::fs::write(path, text).unwrap();
                    }
                    None => {
                        // It may have another name.
                        if let Ok(text) = std::fs::read_to_string(&file) {
                            self.away.push((file.clone(), text));
                            std::fs::remove_file(file).unwrap();
                        }
                    }
                }
            }
            Event::Conflict(n) => {
                let file = self.file(*n);
                if let Some(text) = self.writable(&file) {
                    let clean = text.replace(MARKERS, "");
                    let new = if clean == text { text + MARKERS } else { clean };
                    std::fs::write(file, new).unwrap();
                }
            }
            Event::Lock(n) => {
                let file = self.file(*n);
                if let Ok(meta) = std::fs::metadata(&file) {
                    let mut permissions = meta.permissions();
                    let is_locked = permissions.readonly();
                    permissions.set_readonly(!is_locked);
                    std::fs::set_permissions(file, permissions).unwrap();
                }
            }
            Event::Rename(n) => {
                let file = self.file(*n);
                let other = file.with_file_name(format!(
                    "{} then.md",
                    file.file_stem().unwrap().to_string_lossy()
                ));
                let (from, to) = if file.exists() { (file, other) } else { (other, file) };
                if from.exists() {
                    std::fs::rename(from, to).unwrap();
                }
            }
            Event::NoState => {
                let full =
                    touchbase::Error::new(touchbase::ErrorKind::Io, "no space left on device");
                self.run_with(Err(&full));
            }
            Event::Day => self.day = (self.day + 1).min(27),
        }
    }

    /// Holds the law.
    fn hold(&mut self) -> Result<(), String> {
        self.run();
        let first = self.report();
        self.run();
        if self.report() != first {
            return Err(format!("the next report differs:\n{first}\n{}", self.report()));
        }
        let mut all = String::new();
        read_all(&self.root(), &mut all);
        self.away.iter().for_each(|(_, text)| all.push_str(text));
        for n in 1..=self.n_words {
            let count = all.matches(&format!("qz{n:03}y")).count();
            if count != 1 {
                return Err(format!("qz{n:03}y stands {count} times in\n{all}"));
            }
        }
        let room = 20_000 + 400 * self.n_words;
        if all.len() > room { Err(format!("{} bytes", all.len())) } else { Ok(()) }
    }
}

/// All files one after the other, without the lines of the report that are touchbase's own: they cite notes.
fn read_all(folder: &Path, all: &mut String) {
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    for file in files {
        if file.is_dir() {
            read_all(&file, all);
            continue;
        }
        let text = std::fs::read_to_string(&file).unwrap();
        let seal = Seal::read(&text);
        let typed = text.lines().filter(|line| !seal.holds(line)).collect::<Vec<_>>().join("\n");
        all.push_str(&format!("//- {}\n{typed}\n", file.display()));
    }
}

/// Tries `cases` made-up inputs, always the same ones, or as many others as `TOUCHBASE_LAW` says.
fn try_all<S: Strategy>(strategy: &S, check: impl Fn(S::Value) -> Result<(), String>) {
    let cases = std::env::var("TOUCHBASE_LAW").ok().and_then(|n| n.parse().ok());
    let slow = std::env::var_os("TOUCHBASE_SLOW").is_some();
    let usual = if slow { 1_000 } else { 100 };
    let config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases.unwrap_or(usual))
    };
    let mut runner = match cases {
        Some(_) => TestRunner::new(config),
        None => {
            let same = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
            TestRunner::new_with_rng(config, same)
        }
    };
    let held = runner
        .run(strategy, |input| check(input).map_err(proptest::test_runner::TestCaseError::fail));
    if let Err(broken) = held {
        panic!("{broken}");
    }
}

#[test]
fn every_typed_word_stands_exactly_once() {
    try_all(&(0..SHAPES.len(), vec(event(), 1..14)), |(shape, events)| {
        let mut world = World::new(shape);
        events.iter().for_each(|event| world.happen(event));
        world.hold()
    });
}

/// How the report of another machine comes.
#[derive(Debug, Clone, Copy)]
enum Way {
    Merged,
    Copied,
}

#[test]
fn two_machines_that_answer_one_report_lose_and_double_nothing() {
    let way =
        prop_oneof![proptest::prelude::Just(Way::Merged), proptest::prelude::Just(Way::Copied)];
    let plain = || edit(BELOW.len() - FENCES);
    let edits = || vec(plain(), 1..6);
    let input = (0..SHAPES.len(), vec(plain(), 0..4), any::<bool>(), edits(), edits(), way);
    try_all(&input, |(shape, both, is_ahead, here, there, way)| {
        let mut world = World::new(shape);
        // What both wrote is kept in the report by now.
        both.iter().for_each(|edit| world.happen(&Event::Edit(edit.clone())));
        world.run();
        let report = world.report();
        // When both write around one line that was kept, both versions of it are kept whole: one only ticks.
        let may = |edit: &&Edit| both.is_empty() || matches!(edit, Edit::Mark(..));
        let theirs = there.iter().filter(may);
        let theirs = theirs.fold(report.clone(), |text, edit| world.edited(&text, edit));
        let ours = here.iter().fold(report.clone(), |text, edit| world.edited(&text, edit));
        world.write(world.shape.report, &ours);
        // A copy has no version that both come from: what was kept before and carried out since is said twice.
        if is_ahead && (both.is_empty() || matches!(way, Way::Merged)) {
            world.run();
        }
        let ours = world.report();
        match way {
            Way::Merged => {
                world.write(world.shape.report, &answer::merge(&report, &ours, &theirs));
            }
            Way::Copied => {
                let copy = world.shape.report.replace(".md", " (1).md");
                world.write(&copy, &theirs);
            }
        }
        world.hold()
    });
}
