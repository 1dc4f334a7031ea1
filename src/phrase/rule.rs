//! The rules by which the day was found, for `show --why`.

use crate::agenda::Status;
use crate::agenda::due::Rule;
use crate::network::Person;
use crate::network::circle::CadenceOrigin;

/// The name of a rule.
pub fn name(rule: Rule) -> &'static str {
    match rule {
        Rule::Cadence => "cadence",
        Rule::Ramp => "ramp",
        Rule::FollowUp => "follow-up",
        Rule::Dormant => "dormant",
        Rule::Planned => "planned",
        Rule::Snooze => "snooze",
    }
}

/// What a rule looked at.
pub fn how(rule: Rule, person: &Person<'_>, status: &Status<'_>) -> String {
    let cadence = person.held.cadence;
    match rule {
        Rule::Cadence => match (status.last, person.card.met.or(person.card.created)) {
            (Some(last), _) => format!("last touchpoint {} and {cadence}", last.date),
            (None, Some(start)) => format!("no touchpoint; known since {start} and {cadence}"),
            (None, None) if person.held.origin == CadenceOrigin::Own => {
                "no touchpoint, but the note sets a rhythm".to_owned()
            }
            (None, None) => "no touchpoint, and nothing says when it began".to_owned(),
        },
        Rule::Ramp => "new contacts are touched sooner".to_owned(),
        Rule::FollowUp => "set by hand; it replaces the above".to_owned(),
        Rule::Planned => "planned, and later than the above".to_owned(),
        Rule::Snooze => "snoozed until then".to_owned(),
        Rule::Dormant => format!("silent for more than four times {cadence}"),
    }
}
