//! Questions to whoever sits at the terminal, and the lines that they answer.
//!
//! What is asked and what an answer means is each command's own; here a question is asked until its answer is clear.

use std::cell::RefCell;
use std::io;

use touchbase::Error;
use touchbase::text::neutral::neutral;

use crate::cli::Failure;
use crate::cli::output::table::{self, Cell};

/// Shows a text.
type Say<'d> = dyn Fn(&str) -> io::Result<()> + 'd;
/// The lines that are typed.
type Answers<'d> = dyn Iterator<Item = io::Result<String>> + 'd;

/// Someone who can be asked.
pub(crate) struct Dialogue<'d> {
    say: Box<Say<'d>>,
    answers: RefCell<Box<Answers<'d>>>,
    width: Option<usize>,
}

impl<'d> Dialogue<'d> {
    /// Someone who hears what is said to `say`, and whose lines are `answers`.
    pub(crate) fn new(
        say: impl Fn(&str) -> io::Result<()> + 'd,
        answers: impl Iterator<Item = io::Result<String>> + 'd,
        width: Option<usize>,
    ) -> Self {
        Self { say: Box::new(say), answers: RefCell::new(Box::new(answers)), width }
    }

    /// How wide the terminal is, where that is known.
    pub(crate) fn width(&self) -> Option<usize> {
        self.width
    }

    /// Says something that wants no answer.
    pub(crate) fn say(&self, text: &str) -> Result<(), Failure> {
        Ok((self.say)(text)?)
    }

    /// The line that answers a question, without blanks around it; `None` when no more is typed.
    pub(crate) fn ask(&self, question: &str) -> Result<Option<String>, Failure> {
        self.say(question)?;
        let line = self.answers.borrow_mut().next().transpose()?;
        Ok(line.map(|line| line.trim().to_owned()))
    }

    /// Says why an answer does not do, and what would.
    pub(crate) fn refuse(&self, error: &Error) -> Result<(), Failure> {
        self.say(&format!("  {}\n", neutral(&error.to_string())))?;
        error.hints().iter().try_for_each(|hint| self.say(&format!("  {}\n", neutral(hint))))
    }

    /// Asks until `read` understands the answer, saying `help` where it does not; `None` when no more is typed.
    pub(crate) fn until<T>(
        &self,
        question: &str,
        help: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Failure> {
        while let Some(line) = self.ask(question)? {
            match read(&line) {
                Some(answer) => return Ok(Some(answer)),
                None => self.say(&format!("  {help}\n"))?,
            }
        }
        Ok(None)
    }

    /// Which of the rows is meant, by its number; `None` for none of them.
    pub(crate) fn choose(
        &self,
        lead: &str,
        rows: Vec<Vec<Cell>>,
    ) -> Result<Option<usize>, Failure> {
        let n = rows.len();
        let numbered = rows.into_iter().enumerate().map(|(at, row)| {
            let number = Cell::new(format!("{:>2}", at + 1));
            std::iter::once(number).chain(row).collect()
        });
        let numbered: Vec<Vec<Cell>> = numbered.collect();
        self.say(&format!("{lead}\n{}", table::render(&numbered, 0, self.width)))?;
        let help = format!("write a number from 1 to {n}, or press Enter for none of them");
        let chosen = self.until("Which one? ", &help, |typed| Choice::read(typed, n))?;
        Ok(match chosen {
            Some(Choice::Row(at)) => Some(at),
            Some(Choice::None) | None => None,
        })
    }
}

/// An answer to "which one?".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Row(usize),
    None,
}

impl Choice {
    fn read(typed: &str, n: usize) -> Option<Self> {
        if typed.is_empty() {
            return Some(Self::None);
        }
        let number: usize = typed.trim_end_matches(['.', ')']).parse().ok()?;
        (1..=n).contains(&number).then(|| Self::Row(number - 1))
    }
}

/// Someone who answers these lines and then no more, and what was said to them.
#[cfg(test)]
pub(crate) fn scripted<'d>(answers: &[&str], heard: &'d RefCell<String>) -> Dialogue<'d> {
    let answers: Vec<_> = answers.iter().map(|line| Ok(String::from(*line))).collect();
    let say = |text: &str| {
        heard.borrow_mut().push_str(text);
        Ok(())
    };
    Dialogue::new(say, answers.into_iter(), None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(answers: &[&str], chosen: Option<usize>, heard: &str) {
        let said = RefCell::new(String::new());
        let rows = ["Ada Byron", "Ada Quill"].map(|name| vec![Cell::new(name)]);
        let found = scripted(answers, &said).choose("Ada?", rows.into());
        assert_eq!(found.ok().flatten(), chosen, "{answers:?}");
        assert!(said.borrow().ends_with(heard), "{}", said.borrow());
    }

    #[test]
    fn several_are_a_numbered_choice() {
        let list = "Ada?\n 1  Ada Byron\n 2  Ada Quill\nWhich one? ";
        check(&["2"], Some(1), list);
        check(&[" 1. "], Some(0), list);
        check(&[""], None, list);
        check(&[], None, list);
        let again = "  write a number from 1 to 2, or press Enter for none of them\nWhich one? ";
        check(&["3", "Ada", "2"], Some(1), &format!("{again}{again}"));
        check(&["0"], None, again);
    }
}
