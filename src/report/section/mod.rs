//! What is in each section of the report.
//!
//! Chooses; in which words is `phrase`'s business, and the syntax `page`'s. The measure is that someone
//! reads it with coffee in hand and writes the first message within a minute. Lists are cut to what
//! one reads, and say how much more there is.

mod coming;
mod due;
mod lead;
mod left_out;
mod look;
mod open;
mod passed;
mod spare;
mod thought;

pub(super) use self::coming::{birthdays, coming_up};
pub(super) use self::due::{also_due, how_to, last_time, today, why};
pub(super) use self::lead::title;
pub(super) use self::left_out::left_out;
pub(super) use self::look::to_look_at;
pub(super) use self::open::{Boxes, late, promised, promises, waiting};
pub(super) use self::passed::did_you_meet;
pub(super) use self::spare::spare;
pub(super) use self::thought::worth_a_thought;

use super::page::{Line, Page};

/// Says how much more there is, and where to see it.
fn more(page: &mut Page, total: usize, shown: usize, command: &str) {
    if total > shown {
        page.gap();
        page.paragraph(Line::new().own(&format!("and {} more: `{command}`", total - shown)));
    }
}
