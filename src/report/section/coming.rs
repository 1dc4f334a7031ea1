//! What the next days bring: who comes due, what is planned, birthdays and other dates.

use crate::agenda::Agenda;
use crate::agenda::upcoming::{self, What};
use crate::date::show;
use crate::lexicon::Kind;
use crate::phrase::day;
use crate::report::Links;
use crate::report::page::{Line, Page};

/// The most people and birthdays coming up.
const COMING: usize = 12;

pub(in crate::report) fn coming_up(page: &mut Page, agenda: &Agenda<'_>, links: &Links<'_>) {
    let coming = upcoming::coming(agenda);
    let birthdays = upcoming::anniversaries(agenda);
    if coming.is_empty() && birthdays.is_empty() {
        return;
    }
    page.heading(2, "Coming up");
    if !coming.is_empty() {
        let mut line = Line::new();
        let mut day = None;
        for (n, item) in coming.iter().take(COMING).enumerate() {
            if n > 0 {
                line = line.own(" · ");
            }
            if day != Some(item.day) {
                line = line.own(&show::weekday(item.day, agenda.today)).own(" ");
                day = Some(item.day);
            }
            line = line.link(&links.person(item.person));
            if let What::Planned(planned) = item.what {
                let kind = if planned.kind().is_stated() {
                    planned.kind().name()
                } else {
                    Kind::Meeting.name()
                };
                line = line.own(&format!(", {kind} planned"));
            }
        }
        if coming.len() > COMING {
            line = line.own(&format!(" · and {} more", coming.len() - COMING));
        }
        page.paragraph(line);
    }
    self::birthdays(page, agenda, links);
}

/// Birthdays and other dates of the coming days, in one line.
pub(in crate::report) fn birthdays(page: &mut Page, agenda: &Agenda<'_>, links: &Links<'_>) {
    let birthdays = upcoming::anniversaries(agenda);
    if !birthdays.is_empty() {
        let mut line = Line::new();
        for (n, item) in birthdays.iter().take(COMING).enumerate() {
            line = line.own(if n > 0 { " · " } else { "" });
            line = line.own(if item.label.is_some() { "📆 " } else { "🎂 " });
            line = line
                .own(&day::near(item.day, agenda.today))
                .own(" ")
                .link(&links.person(item.person));
            line = match (item.label, item.years) {
                (Some(label), Some(years)) => {
                    line.own(", ").said(label).own(&format!(" ({years} years)"))
                }
                (Some(label), None) => line.own(", ").said(label),
                (None, Some(years)) if years < 120 => line.own(&format!(" turns {years}")),
                (None, _) => line,
            };
        }
        page.paragraph(line);
    }
}
