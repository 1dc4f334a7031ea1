//! The pages of `triage` on a terminal. Each answer is written at once, so that stopping loses nothing.

use std::collections::BTreeMap;
use std::path::PathBuf;

use touchbase::change::Change;
use touchbase::date::Cadence;
use touchbase::phrase;
use touchbase::session::Session;
use touchbase::text::words::{counted_people, plural};
use touchbase::vault::Work;

use super::Open;
use super::answer::{Answer, HELP, KEYS};
use crate::cli::output::dialogue::Dialogue;
use crate::cli::output::table::{self, Cell};
use crate::cli::output::terminal::{FAINT, STRONG, styled};
use crate::cli::{Failure, Outcome};

/// How many people a page shows: what is seen at a glance, and has room on a small terminal.
const PAGE: usize = 10;

pub(super) struct Asking<'a, 's, 'd> {
    session: &'a Session<'s>,
    dialogue: &'a Dialogue<'d>,
    /// The folder of the journal.
    state: PathBuf,
    /// What was set so far, by the person's position in the network.
    set: BTreeMap<usize, Cadence>,
}

impl<'a, 's, 'd> Asking<'a, 's, 'd> {
    pub(super) fn new(
        session: &'a Session<'s>,
        dialogue: &'a Dialogue<'d>,
        state: PathBuf,
    ) -> Self {
        Self { session, dialogue, state, set: BTreeMap::new() }
    }

    /// Asks about one page after the other.
    pub(super) fn all(mut self, open: &[Open<'_, '_>]) -> Result<Outcome, Failure> {
        let have = plural(open.len(), "has", "have");
        let n = counted_people(open.len());
        self.dialogue.say(&format!("{n} {have} no rhythm yet, the most met first.\n{KEYS}\n"))?;
        let pages: Vec<&[Open<'_, '_>]> = open.chunks(PAGE).collect();
        let mut at = 0;
        while let Some(page) = pages.get(at) {
            self.show(page, at * PAGE, open.len())?;
            let read = |typed: &str| Answer::read(typed, page.len());
            let answer = self.dialogue.until("How often? ", HELP, read)?;
            match answer {
                None | Some(Answer::Stop) => break,
                Some(Answer::Next) => at += 1,
                Some(Answer::Back) => at = at.saturating_sub(1),
                Some(Answer::Proposed) => {
                    let rest = page.iter().filter(|one| !self.set.contains_key(&one.at));
                    let proposed = rest.filter_map(|one| Some((one, one.proposed?)));
                    self.write(&proposed.collect::<Vec<_>>())?;
                    at += 1;
                }
                Some(Answer::All(cadence)) => {
                    let rest = page.iter().filter(|one| !self.set.contains_key(&one.at));
                    let rest: Vec<_> = rest.map(|one| (one, cadence)).collect();
                    let all = || page.iter().map(|one| (one, cadence)).collect();
                    // Who got another rhythm keeps it, unless everyone did.
                    self.write(&if rest.is_empty() { all() } else { rest })?;
                    at += 1;
                }
                Some(Answer::Rows(rows, cadence)) => {
                    let some = rows.iter().filter_map(|row| page.get(*row));
                    self.write(&some.map(|one| (one, cadence)).collect::<Vec<_>>())?;
                    at += usize::from(page.iter().all(|one| self.set.contains_key(&one.at)));
                }
            }
        }
        self.tell(open.len())
    }

    /// One page: its people by their numbers, with what is proposed or set by now.
    fn show(&self, page: &[Open<'_, '_>], before: usize, all: usize) -> Result<(), Failure> {
        let counter = format!("{}–{} of {all}", before + 1, before + page.len());
        let rows: Vec<Vec<Cell>> = page
            .iter()
            .enumerate()
            .map(|(n, one)| {
                let mut row = vec![Cell::new(format!("{:>2}", n + 1))];
                row.extend(one.row(self.session));
                if let Some(cadence) = self.set.get(&one.at) {
                    row.pop();
                    row.push(Cell::new(format!("set: {}", phrase::every(*cadence))).style(STRONG));
                }
                row
            })
            .collect();
        let table = table::render(&rows, 0, self.dialogue.width());
        self.dialogue.say(&format!("\n{}\n{table}", styled(FAINT, &counter)))
    }

    /// Sets rhythms, as one change; where a note cannot be written to, the others still get theirs.
    fn write(&mut self, rhythms: &[(&Open<'_, '_>, Cadence)]) -> Result<(), Failure> {
        let Err(_) = self.commit(rhythms) else { return Ok(()) };
        for one in rhythms.chunks(1) {
            if let Err(error) = self.commit(one) {
                self.dialogue.refuse(&error)?;
            }
        }
        Ok(())
    }

    fn commit(&mut self, rhythms: &[(&Open<'_, '_>, Cadence)]) -> Result<(), touchbase::Error> {
        let what = match rhythms {
            [] => return Ok(()),
            [(one, cadence)] => format!("triage: {} {cadence}", one.person.name()),
            many => format!("triage: {}", counted_people(many.len())),
        };
        let mut work = Work::new(what, self.session.agenda.today);
        for (one, cadence) in rhythms {
            work.change(one.person.path().clone(), Change::Cadence(*cadence));
        }
        self.session.vault.commit(&work, &self.state)?;
        self.set.extend(rhythms.iter().map(|(one, cadence)| (one.at, *cadence)));
        Ok(())
    }

    /// What was done, and how to go on.
    fn tell(&self, all: usize) -> Result<Outcome, Failure> {
        let rest = all - self.set.len();
        let mut told = format!("\n{} now {} a rhythm", counted_people(self.set.len()), {
            plural(self.set.len(), "has", "have")
        });
        if rest > 0 {
            told.push_str(&format!("; {rest} left for another day: touchbase triage"));
        }
        if !self.set.is_empty() {
            told.push_str(&styled(FAINT, "   (touchbase undo takes the last answer back)"));
        }
        self.dialogue.say(&format!("{told}\n"))?;
        Ok(Outcome::Done)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use touchbase::Vault;

    use super::*;
    use crate::cli::output::dialogue::scripted;

    /// Triages the people of a vault with these answers: what was said, and the cadence line of each note by name.
    fn triage(people: &[(String, String)], answers: &[&str]) -> (String, BTreeMap<String, String>) {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("vault/People");
        std::fs::create_dir_all(&folder).unwrap();
        for (name, text) in people {
            std::fs::write(folder.join(format!("{name}.md")), text).unwrap();
        }
        let heard = RefCell::new(String::new());
        {
            let vault = Vault::open(&home.path().join("vault")).unwrap();
            let scan = vault.scan();
            let network = touchbase::network::gather(&scan.index, vault.config());
            let today = "2026-03-16".parse().unwrap();
            let agenda = touchbase::agenda::judge(&network, today, vault.config());
            let session =
                Session { vault: &vault, scan: &scan, network: &network, agenda: &agenda };
            let dialogue = scripted(answers, &heard);
            let asking = Asking::new(&session, &dialogue, home.path().join("state"));
            assert!(asking.all(&super::super::open(&session)).is_ok());
        }
        let set = people.iter().filter_map(|(name, _)| {
            let text = std::fs::read_to_string(folder.join(format!("{name}.md"))).unwrap();
            let line = text.lines().find_map(|line| line.strip_prefix("cadence: "))?.to_owned();
            Some((name.clone(), line))
        });
        let set = set.collect();
        (heard.into_inner(), set)
    }

    #[test]
    fn thirty_of_four_hundred_take_a_few_keys() {
        let card = |n: usize| (format!("Contact {n:03}"), "---\ncompany: Acme\n---\n".to_owned());
        let mut people: Vec<_> = (0..400).map(card).collect();
        people.push(("Ada Quill".to_owned(), "- 2026-02-01 call\n- 2026-03-01 call\n".to_owned()));
        // Who was met comes first; two rows have a rhythm of their own, the rest of three pages is never.
        let (heard, set) = triage(&people, &["1 q", "3 m", "n", "n", "n", "x"]);
        assert_eq!(set.len(), 30);
        assert_eq!(set.get("Ada Quill").map(String::as_str), Some("3 months"));
        assert_eq!(set.get("Contact 001").map(String::as_str), Some("1 month"));
        assert_eq!(set.get("Contact 002").map(String::as_str), Some("never"));
        assert!(
            heard.starts_with("401 people have no rhythm yet, the most met first.\n"),
            "{heard}"
        );
        assert!(heard.contains("1–10 of 401"), "{heard}");
        assert!(heard.contains("Acme  nothing dated yet"), "{heard}");
        assert!(heard.contains("371 left for another day: touchbase triage"), "{heard}");
    }

    #[test]
    fn back_and_forth() {
        let person = |n: usize| (format!("P{n:02}"), format!("- 2026-03-0{} call\n", 1 + n % 9));
        let people: Vec<_> = (0..12).map(person).collect();
        let (heard, set) = triage(&people, &["s", "b", "2-3 y", "", "what", "n"]);
        assert_eq!(set.len(), 12);
        assert_eq!(set.get("P01").map(String::as_str), Some("1 year"));
        assert_eq!(set.get("P00").map(String::as_str), Some("3 months"));
        assert_eq!(set.get("P11").map(String::as_str), Some("never"));
        assert!(heard.contains("set: every year"), "{heard}");
        assert!(heard.contains("write a rhythm"), "{heard}");
        assert!(heard.contains("12 people now have a rhythm"), "{heard}");
    }

    #[test]
    fn a_note_that_cannot_be_changed_does_not_stop_the_rest() {
        let broken = "---\nrole: x\n<<<<<<< a\n=======\n>>>>>>> b\n---\n- 2026-03-01 call\n";
        let people = [("Ada", broken), ("Bo", "- 2026-03-01 call\n")];
        let people = people.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let (heard, set) = triage(&people, &["m"]);
        assert_eq!(set.keys().map(String::as_str).collect::<Vec<_>>(), ["Bo"], "{heard}");
        assert!(heard.contains("Ada.md"), "{heard}");
    }
}
