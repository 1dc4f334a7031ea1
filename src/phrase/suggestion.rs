//! Why someone is suggested who is not due, where no other name and no quoted words are in it.

use super::day;
use super::reason::NOTHING;
use crate::agenda::Status;
use crate::coach::suggestion::Why;
use crate::date::{Date, show};

/// "birthday on Wed 18", "silent for 2 years"; `None` for a loop, which is said where names are links.
pub fn why(why: &Why<'_>, status: &Status<'_>, today: Date) -> Option<String> {
    match why {
        Why::Birthday(day) if *day == today => Some("birthday today".to_owned()),
        Why::Birthday(day) => Some(format!("birthday on {}", day::near(*day, today))),
        Why::NothingDated => Some(NOTHING.to_owned()),
        Why::Revive => {
            let last = status.last?;
            let silence = show::stretch((today - last.date).num_days());
            Some(format!("silent for {silence}, worth a hello"))
        }
        Why::Loop(_) => None,
    }
}
