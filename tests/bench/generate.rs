//! Writes a vault of any size: same arguments, same bytes.
//!
//! People with front matter, a log, questions and promises; daily notes, meetings and notes that
//! concern nobody beside them, in the proportions of a well-used vault.

use std::fmt::Write as _;
use std::path::Path;

use chrono::{Days, NaiveDate};

/// How many notes of each kind.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    /// Notes of people, with 12.5 touchpoints each on average.
    pub people: usize,
    /// Daily notes.
    pub daily: usize,
    /// Meeting notes.
    pub meetings: usize,
    /// Other notes.
    pub plain: usize,
}

impl Size {
    /// A vault of so many people and the notes beside them: 22 notes for every 10 people.
    pub(crate) fn of(people: usize) -> Self {
        Self { people, daily: people / 5, meetings: people / 2, plain: people / 2 }
    }

    /// All notes.
    pub(crate) fn notes(self) -> usize {
        self.people + self.daily + self.meetings + self.plain
    }
}

/// How its notes are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// Headings, lists and paragraphs, as a program would write them.
    Tidy,
    /// With code, comments, tabs, quotes and tables between, as people's own notes have them.
    Rough,
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        // Xorshift: small, and good enough to shuffle notes.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or(0) % sides
    }

    fn pick<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.roll(words.len())]
    }
}

const FIRST: [&str; 16] = [
    "Amira", "Bo", "Chidi", "Dana", "Elif", "Fionn", "Greta", "Hana", "Ivo", "Jonas", "Kaja",
    "Łucja", "Mei", "Nils", "Søren", "Zoë",
];
const LAST: [&str; 16] = [
    "Abara",
    "Brandt",
    "Castillo",
    "Dubois",
    "Eriksen",
    "Fischer",
    "Gallagher",
    "Holm",
    "Ito",
    "Jansen",
    "Kowalska",
    "Lindqvist",
    "Moreau",
    "Nakamura",
    "Ørsted",
    "Petrov",
];
const TOPICS: [&str; 10] = [
    "bridges",
    "chess",
    "climate",
    "compilers",
    "gardening",
    "hiring",
    "music",
    "robotics",
    "sailing",
    "typography",
];
const KINDS: [&str; 9] =
    ["call", "coffee", "email", "lunch", "meeting", "message", "conference", "letter", "video"];
const CADENCES: [&str; 7] =
    ["2 weeks", "monthly", "quarterly", "6 months", "yearly", "30d", "every 3 weeks"];
const PROSE: &str = "We met through a friend who works on {t}. Has spent many years on {u}, likes short questions \
and answers within a day or two. Prefers mornings, walks more than meetings, and letters more than calls. ";

fn name(n: usize) -> String {
    let base = format!("{} {}", FIRST[n % 16], LAST[n / 16 % 16]);
    match n / 256 {
        0 => base,
        k => format!("{base} {}", k + 1),
    }
}

fn prose(dice: &mut Dice, t: &str, u: &str, least: usize, most: usize) -> String {
    let times = least + dice.roll(most - least + 1);
    PROSE.replace("{t}", t).replace("{u}", u).repeat(times).trim_end().to_owned()
}

/// What stands between the parts of a rough note: each a block that a reader of lines alone would misread.
const ROUGH: [&str; 6] = [
    "```sh\ngit log --oneline # - 2026-01-05 not an entry\n```\n",
    "%% to tidy up: - 2026-01-05 call with [[Bo Abara]] %%\n",
    "<!-- kept from an import\n- 2026-01-05 call\n-->\n",
    "> Prefers letters.\n> - 2026-01-05 said so herself in `mail/2026.md`\n",
    "| what | when |\n|---|---|\n| [[Bo Abara\\|Bo]] | 2026-01-05 |\n",
    "- plans for the year\n\t- move the `looms` to **Oslo**\n\t\t1. ask about rooms\n\t- [ ] find a date\n",
];

/// Puts a rough block behind the front matter and at the end of a note.
fn roughen(dice: &mut Dice, text: &str) -> String {
    let body = match text.strip_prefix("---\n").and_then(|rest| rest.find("\n---\n")) {
        Some(at) => at + 9,
        None => 0,
    };
    let (front, rest) = text.split_at(body);
    let (first, last) = (dice.pick(&ROUGH), dice.pick(&ROUGH));
    format!("{front}\n{first}\n{}\n{last}", rest.trim_start())
}

/// Writes the vault below `root`; `today` is the day from which it looks back.
pub(crate) fn write(root: &Path, size: Size, style: Style, today: NaiveDate) {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let mut rough = Dice(0x2545_F491_4F6C_DD1D);
    let mut put = |path: String, text: String| {
        let text = if style == Style::Rough { roughen(&mut rough, &text) } else { text };
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().expect("every note has a folder"))
            .expect("the folder can be made");
        std::fs::write(path, text).expect("the note can be written");
    };
    let back = |days: usize| today - Days::new(days as u64);
    for n in 0..size.people {
        let (t, u) = (dice.pick(&TOPICS), dice.pick(&TOPICS));
        let mut out = format!(
            "---\ntype: person\naliases: [\"{} {n}\"]\ntags: [person/{}, {t}]\norg: \"[[Acme {}]]\"\nrole: engineer\n\
             email: p{n}@example.org\nphone: \"+1 555 {n:07}\"\ncity: Oslo\ncadence: {}\nbirthday: {}-{:02}-{:02}\n\
             met: {}\ntopics:\n  - {t}\n  - {u}\n---\n\n# {}\n\n{}\n\n## Questions\n\n- [ ] What made you move from {t} to {u}?\n\
             - [x] How did you start in {t}?\n\n## Touchpoints\n\n",
            FIRST[n % 16],
            dice.pick(&["close", "core", "wide"]),
            dice.roll(40),
            dice.pick(&CADENCES),
            1950 + dice.roll(50),
            1 + dice.roll(12),
            1 + dice.roll(28),
            back(800 + dice.roll(3000)),
            name(n),
            prose(&mut dice, t, u, 1, 4),
        );
        let mut ago = dice.roll(500);
        for _ in 0..5 + dice.roll(16) {
            let tail = match dice.roll(100) {
                0..=11 => format!(" [gave:: intro to [[{}]]]", name(dice.roll(size.people))),
                12..=21 => " [got:: advice]".to_owned(),
                22..=27 => " [ask:: a 20 minute conversation]".to_owned(),
                28..=35 => format!(" with [[{}]]", name(dice.roll(size.people))),
                _ => String::new(),
            };
            let kind = dice.pick(&KINDS);
            writeln!(
                out,
                "- {} {kind}: talked about {t} and their plan to move into {u}{tail}",
                back(ago)
            )
            .expect("a string takes everything");
            ago += 3 + dice.roll(118);
        }
        write!(
            out,
            "\n## Promises\n\n- [ ] send the paper on {u} 📅 {}\n\n## Notes\n\n{}\n",
            back(dice.roll(100)),
            prose(&mut dice, u, t, 1, 3)
        )
        .expect("a string takes everything");
        put(format!("People/{}/{}.md", FIRST[n % 16], name(n)), out);
    }
    for n in 0..size.daily {
        let day = back(n);
        let mut out = format!("# {day}\n\n## Log\n\n");
        for _ in 0..dice.roll(5) {
            let (kind, topic) = (dice.pick(&KINDS), dice.pick(&TOPICS));
            writeln!(out, "- {kind} with [[{}]] about {topic}", name(dice.roll(size.people)))
                .expect("a string takes everything");
        }
        put(format!("Daily/{day}.md"), out);
    }
    for n in 0..size.meetings {
        let day = back(dice.roll(1500));
        let mut out = format!("---\ntype: meeting\ndate: {day}\nattendees:\n");
        for _ in 0..1 + dice.roll(5) {
            writeln!(out, "  - \"[[{}]]\"", name(dice.roll(size.people)))
                .expect("a string takes everything");
        }
        let (t, u) = (dice.pick(&TOPICS), dice.pick(&TOPICS));
        write!(out, "---\n\n# Meeting\n\n{}\n", prose(&mut dice, t, u, 1, 1))
            .expect("a string takes everything");
        put(format!("Meetings/{day} meeting {n}.md"), out);
    }
    for n in 0..size.plain {
        let (t, u) = (dice.pick(&TOPICS), dice.pick(&TOPICS));
        put(
            format!("Notes/note {n}.md"),
            format!("# Note {n}\n\n{}\n", prose(&mut dice, t, u, 2, 10)),
        );
    }
}
