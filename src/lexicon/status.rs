//! Whether a relationship or a task is still alive, as people and outliners say it.

use super::ALL;
use super::key::Key;
use super::language::Languages;
use super::table::table;

/// Why someone is not to be contacted any more, by the status of their note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Status {
    /// The relationship is over.
    Archived,
    /// It is over as a status; as a tag the word says too little: `closed`.
    Closed,
    /// It rests.
    Paused,
    /// They died.
    Deceased,
}

impl Status {
    /// What a status as written says; `None` for any that keeps someone in view.
    pub fn of(status: &str) -> Option<Self> {
        STATUSES.find(status, Languages::default())
    }

    /// What a tag says: the last part of `status/archived`, or the word alone where nothing else is meant by it.
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag.rsplit_once('/') {
            Some((above, last)) => {
                let is_status = above.split('/').any(|part| Key::of(part) == Some(Key::Status));
                Self::of(last).filter(|status| is_status || *status == Self::Deceased)
            }
            None => Self::of(tag).filter(|status| *status != Self::Closed),
        }
    }
}

/// A word in the place of a task's box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TaskWord {
    /// Still to be done.
    Open,
    /// Still to be done, by someone else.
    Waiting,
    /// Done.
    Done,
    /// Not to be done any more.
    Cancelled,
}

impl TaskWord {
    /// The state a word in capitals says.
    pub fn of(word: &str) -> Option<Self> {
        let entry = TASK_WORDS.find_entry(word, Languages::default())?;
        (entry.written == word).then_some(entry.means)
    }

    /// Every word, as it is written.
    pub(crate) fn written() -> impl Iterator<Item = &'static str> {
        TASK_WORDS.written()
    }
}

/// Whether a block property of this name is what a program keeps for itself: `id`, `collapsed`.
pub fn is_program_key(name: &str) -> bool {
    PROGRAM_KEYS.find(name, Languages::default()).is_some()
}

/// Whether a line is what a program keeps for itself: `SCHEDULED: <2026-03-01 Sun>`.
pub fn is_program_line(line: &str) -> bool {
    line.starts_with([':', 'S', 'D', 'C'])
        && ALL.iter().flat_map(|words| words.program_lines).any(|begins| line.starts_with(begins))
}

table!(STATUSES: Status = statuses by Letters);
table!(PROGRAM_KEYS: () = program_keys by Case);
table!(TASK_WORDS: TaskWord = task_words by Case);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_capitals_are_a_box() {
        assert_eq!(TaskWord::of("DONE"), Some(TaskWord::Done));
        assert_eq!(TaskWord::of("IN-PROGRESS"), Some(TaskWord::Open));
        assert_eq!(TaskWord::of("Done"), None);
    }

    #[test]
    fn statuses() {
        assert_eq!(Status::of("Archived"), Some(Status::Archived));
        assert_eq!(Status::of("dead"), Some(Status::Deceased));
        assert_eq!(Status::of("active"), None);
        assert_eq!(Status::of_tag("deceased"), Some(Status::Deceased));
        assert_eq!(Status::of_tag("status/closed"), Some(Status::Closed));
        assert_eq!(Status::of_tag("friends/deceased"), Some(Status::Deceased));
        assert_eq!(Status::of_tag("closed"), None);
        assert_eq!(Status::of_tag("deals/archived"), None);
    }
}
