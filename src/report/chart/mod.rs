//! What a chart shows, as numbers and people; `mermaid` and `svg` draw it.

mod mermaid;
mod svg;

use crate::coach::review::{CircleCount, Picture};
use crate::date::{Date, show};

/// A chart. What it shows is said in words beside it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Chart<'a> {
    /// Contacts a week, the first week given by its Monday.
    Weeks(Date, &'a [usize]),
    /// The circles: how much contact there was, and who is silent.
    Circles(&'a [CircleCount<'a>]),
    /// Who introduced whom, who was together, who is silent.
    Network(&'a Picture<'a>),
}

impl Chart<'_> {
    /// What it shows, in a few words.
    pub(super) fn title(&self) -> &'static str {
        match self {
            Self::Weeks(..) => "Contacts a week",
            Self::Circles(_) => "The people of each circle: in touch, overdue, silent",
            Self::Network(_) => "Solid: introduced · dotted: were together · faded: silent",
        }
    }

    /// The chart in the language of Mermaid.
    pub(super) fn mermaid(&self) -> String {
        match self {
            Self::Weeks(first, contacts) => mermaid::weeks(*first, contacts),
            Self::Circles(circles) => mermaid::circles(circles),
            Self::Network(picture) => mermaid::network(picture),
        }
    }

    /// The chart as an SVG element.
    pub(super) fn svg(&self) -> String {
        match self {
            Self::Weeks(first, contacts) => svg::weeks(*first, contacts),
            Self::Circles(circles) => svg::circles(circles),
            Self::Network(picture) => svg::network(picture),
        }
    }
}

/// The weeks' Mondays as a chart labels them: `16 Mar`.
fn mondays(first: Date, weeks: usize) -> Vec<String> {
    let days = (0_u64..).step_by(7).map(|days| first.checked_add_days(chrono::Days::new(days)));
    days.take(weeks)
        .map(|day| {
            let day = day.unwrap_or(first);
            show::short(day, day)
        })
        .collect()
}
