//! Which heading means what.
//!
//! Owns the names of log headings and of the headings below which questions, promises and the
//! rest stand. A heading counts in any case, at any level, with an emoji or a number before it.

use crate::text::fold;

/// What stands below a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Dated entries.
    Log,
    /// Questions to ask.
    Questions,
    /// What I owe them.
    Promises,
    /// What they owe me.
    Waiting,
    /// What I can do for them.
    Offers,
    /// What I asked or mean to ask of them.
    Asks,
    /// Gifts and ideas for gifts.
    Gifts,
    /// Birthdays and other dates.
    Dates,
    /// Plans and lists to work through: no touchpoints, though tasks may be promises.
    Plans,
}

impl Section {
    /// The meaning of a heading; `more` are log headings from the configuration.
    pub fn of(heading: &str, more: &[String]) -> Option<Self> {
        let name = fold::loose(heading);
        let name = name.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        if more.iter().any(|heading| fold::loose(heading) == name) {
            return Some(Self::Log);
        }
        Some(match name {
            "touchpoints"
            | "touchpoint log"
            | "touch points"
            | "log"
            | "interactions"
            | "interaction"
            | "interaction log"
            | "interaction history"
            | "interactions log"
            | "contact log"
            | "contact history"
            | "contacts log"
            | "network log"
            | "networking log"
            | "people log"
            | "relationship log"
            | "communication"
            | "communications"
            | "communication log"
            | "conversation log"
            | "conversation history"
            | "conversations"
            | "history"
            | "timeline"
            | "meetings"
            | "meeting log"
            | "meeting notes"
            | "meeting history"
            | "1 1 log"
            | "1 1s"
            | "1on1s"
            | "1on1 log"
            | "1 on 1s"
            | "one on ones"
            | "activity"
            | "activity log"
            | "activities"
            | "catch ups"
            | "catchups"
            | "calls"
            | "call log"
            | "recent thread"
            | "notes history"
            | "notes and history"
            | "encounters"
            | "recent interactions"
            | "journal"
            | "diary"
            | "updates" => Self::Log,
            // "1:1 log" loses its number above.
            "log of meetings" | "s" => Self::Log,
            "questions" | "to ask" | "ask about" | "talking points" | "question"
            | "things to ask" | "questions to ask" | "topics to discuss" | "to discuss" => {
                Self::Questions
            }
            "promises" | "promised" | "commitments" | "i owe" | "i owe them" | "my promises" => {
                Self::Promises
            }
            "waiting" | "waiting for" | "waiting on" | "waiting on others" | "they owe"
            | "they owe me" | "owed to me" => Self::Waiting,
            "offer" | "offers" | "can help with" | "needs" | "how i can help"
            | "i can help with" => Self::Offers,
            "asks" | "my asks" => Self::Asks,
            "gifts" | "gift ideas" | "gift" => Self::Gifts,
            "dates" | "important dates" | "birthdays" => Self::Dates,
            "tasks" | "task" | "to do" | "todo" | "todos" | "to dos" | "action items"
            | "actions" | "action points" | "next" | "next actions" | "next steps"
            | "next step" | "agenda" | "focus" | "reach out" | "follow ups" | "follow up"
            | "followups" | "followup" | "plans" | "plan" | "priorities" | "reminders"
            | "people to contact" | "key emails" | "top 3" | "goals" | "upcoming" => Self::Plans,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(heading: &str, expected: Option<Section>) {
        assert_eq!(Section::of(heading, &["Samtaler".to_owned()]), expected, "{heading:?}");
    }

    #[test]
    fn headings() {
        check("Touchpoints", Some(Section::Log));
        check("📞 Contact log", Some(Section::Log));
        check("3. INTERACTIONS", Some(Section::Log));
        check("Interaction Log:", Some(Section::Log));
        check("1:1 log", Some(Section::Log));
        check("Catch-ups", Some(Section::Log));
        check("Notes & history", Some(Section::Log));
        check("samtaler", Some(Section::Log));
        check("To ask", Some(Section::Questions));
        check("I owe", Some(Section::Promises));
        check("Waiting on others", Some(Section::Waiting));
        check("Action items", Some(Section::Plans));
        check("Catalogue", None);
        check("Backlog", None);
        check("", None);
    }
}
