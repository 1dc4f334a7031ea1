//! Headings, and labels of lists.

use crate::lexicon::cues::table::Ground;

pub(super) const HEADINGS: &[(Ground, &str)] = &[
    (
        Ground::People,
        "attendees, attendee, participants, participant, present, people i met, people met, met,
        met today, met with, members, members present, chaired by, chair, with, who,
        who was there, spoke with, spoke to, talked to, talked with, in attendance, attending,
        attended, guests, invitees, saw, people i saw, people i talked to, who i met,
        seen today, those present, attendance, people present, contacts today, interactions,
        people i spoke to, hosts, host, saw today, spent time with, with whom",
    ),
    (Ground::MeetingPeople, "people"),
    (
        Ground::Absent,
        "absent, regrets, apologies, not present, excused, absentees, missing, out, ooo,
        out of office, not attending, declined, sent regrets, no shows, absences",
    ),
    (
        Ground::Plans,
        "tomorrow, to do, todo, todos, to dos, tasks, task, goals, goal, questions, question,
        next steps, next step, next actions, next action, action items, action item, actions,
        ai, ais, needs, next, next week, next month, next time, follow ups, follow up,
        followups, followup, plan, plans, plan for today, plan for tomorrow, today's plan,
        plan of the day, daily plan, agenda, schedule, upcoming, reminders, reminder, waiting,
        waiting for, waiting on, waiting on others, priorities, top priorities, top 3, focus,
        reach out, to ask, ask, to discuss, to call, to contact, to email, to write,
        people to contact, people to call, people to meet, calls to make, to meet, backlog,
        later, someday, ideas, invite, to invite, intentions, planning, planned, must do, inbox,
        open loops, open questions, prep, preparation, key emails, to remember, don't forget,
        wishlist, this week's goals, weekly goals, today's goals, today's tasks, for tomorrow,
        coming up, want to meet, to see, to read, reading list, on deck, pending, blocked,
        pipeline, leads",
    ),
    (
        Ground::Links,
        "updated, filed, links, link, related, related notes, see also, references, reference,
        sources, source, mentions, backlinks, tags, topics, further reading, reading,
        pages created, pages updated, notes created, created, created today, modified today,
        read, watched, listened, citations, credits, bibliography, up, resources, linked,
        people mentioned, mentioned, birthdays",
    ),
];
