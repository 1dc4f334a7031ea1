//! A plan, as a sheet.

use chrono::Datelike;

use super::PageKind;
use super::sheet::{Part, Sheet, Words};
use crate::agenda::week::monday;
use crate::coach::plan::Plan;
use crate::date::{Cadence, Date, show, words};
use crate::phrase::{every, load};
use crate::text::words::counted_people;

/// The most changes that are listed.
const STEPS: usize = 12;
/// The most people who wait too long that are named.
const LATE: usize = 8;

/// The plan as a sheet, with this many weeks of its calendar.
pub fn sheet<'a>(plan: &'a Plan<'a>, weeks: usize, today: Date) -> Sheet<'a> {
    let title = format!("Plan — {}", show::full(today));
    let mut sheet = Sheet::new(PageKind::Plan.mark(), today, Words::new().own(title));
    let lead = match plan.load.people {
        0 => "Nobody has a rhythm to keep yet.".to_owned(),
        n => format!("{}: {}.", counted_people(n), load(&plan.load)),
    };
    sheet.parts.push(Part::Text(Words::new().own(lead)));
    if !plan.steps.is_empty() {
        sheet.parts.push(Part::Heading("To balance it".to_owned()));
        let rows = plan.steps.iter().take(STEPS).map(|step| {
            vec![
                Words::new().person(step.person),
                Words::new().own(every(Cadence::Every(step.from))),
                Words::new().own(every(Cadence::Every(step.to))),
            ]
        });
        sheet.parts.push(Part::Table(vec!["", "now", "instead"], rows.collect()));
        let more = plan.steps.len().saturating_sub(STEPS);
        let more = if more > 0 { format!("and {more} more; ") } else { String::new() };
        sheet.parts.push(Part::Text(Words::new().own(format!(
            "{more}then it is {:.1} a week: `touchbase plan --apply`",
            plan.balanced
        ))));
    }
    calendar(&mut sheet, plan, weeks, today);
    if !plan.calendar.late.is_empty() {
        let late = &plan.calendar.late;
        let named = Words::list(late.iter().map(|person| Words::new().person(person)), LATE);
        sheet.section("Will have to wait too long", [named]);
    }
    sheet
}

/// A line a day, weeks apart.
fn calendar<'a>(sheet: &mut Sheet<'a>, plan: &'a Plan<'a>, weeks: usize, today: Date) {
    let mut current = None;
    let mut shown = 0;
    for (day, slots) in &plan.calendar.days {
        let week = monday(*day);
        if current != Some(week) {
            if shown == weeks {
                break;
            }
            shown += 1;
            current = Some(week);
            let heading = if week == monday(today) {
                "This week".to_owned()
            } else {
                format!("Week of {}", show::long(week, today))
            };
            sheet.parts.push(Part::Heading(heading));
        }
        let name = words::day_name(day.weekday()).get(..3).unwrap_or("");
        let line = Words::new().own(format!("{name} {}: ", show::short(*day, today)));
        let people = slots.iter().map(|slot| {
            let line = if slot.birthday { Words::new().own("🎂 ") } else { Words::new() };
            line.person(slot.person)
        });
        sheet.parts.push(Part::Item(line.join(Words::list(people, slots.len()))));
    }
}
