//! Which of my own stories to tell someone: fitting, recent, and not told to them yet.

use super::Coach;
use crate::agenda;
use crate::agenda::Stage;
use crate::date::Date;
use crate::network::Person;
use crate::note::me::Story;
use crate::text::fold;

/// How many stories are prepared for one conversation.
pub const STORIES: usize = 2;
/// After how many days my own news is old.
const OLD: i64 = 90;

/// The stories for one person: those about a topic of theirs first, then the newest.
pub fn stories<'a>(coach: &Coach<'a>, person: &'a Person<'a>) -> Vec<&'a Story> {
    let Some(me) = coach.agenda.network.me else { return Vec::new() };
    let today = coach.agenda.today;
    let topics = super::topics_of(person);
    let told: Vec<String> = person
        .touchpoints
        .iter()
        .filter_map(|touchpoint| touchpoint.fields())
        .flat_map(|extra| &extra.told)
        .map(|text| fold::loose(text))
        .filter(|told| !told.is_empty())
        .collect();
    let last = agenda::past(person, today).last().map(|last| last.date);
    let mut stories: Vec<(bool, bool, Option<Date>, usize, &'a Story)> = me
        .stories
        .iter()
        .enumerate()
        .filter(|(_, story)| story.date.is_none_or(|day| day <= today))
        .filter(|(_, story)| {
            // A few words are enough to say which one was told.
            let own = fold::loose(&story.text);
            !told.iter().any(|told| own.contains(told.as_str()))
        })
        .map(|(at, story)| {
            let fits = story.topics.iter().any(|topic| topics.contains(&super::topic(topic)));
            let new = story.date.is_some_and(|day| last.is_none_or(|last| day > last));
            (fits, new, story.date, at, story)
        })
        .collect();
    stories.sort_by(|a, b| (b.0, b.1, b.2, a.3).cmp(&(a.0, a.1, a.2, b.3)));
    stories.into_iter().map(|(.., story)| story).take(STORIES).collect()
}

/// Who I am, for someone who hardly knows me: in short, else at length.
pub fn introduction<'a>(coach: &Coach<'a>, stage: Stage) -> Option<&'a str> {
    let me = coach.agenda.network.me.filter(|_| stage <= Stage::Met)?;
    me.short.as_deref().or(me.long.as_deref())
}

/// What I look for that someone may know about, by their topics, role and place of work.
pub fn sought<'a>(coach: &Coach<'a>, person: &Person<'_>) -> Option<&'a str> {
    let profile = person.note.profile();
    let work = [&profile.role, &profile.organization].into_iter().flatten();
    let theirs: Vec<&str> = profile.topics.iter().chain(work).map(|text| &**text).collect();
    let me = coach.agenda.network.me?;
    let fits = |sought: &&str| theirs.iter().any(|own| super::share_a_word(own, sought));
    me.looking.iter().map(|text| &**text).find(fits)
}

/// The day of my latest story, if that was long ago.
pub fn nothing_new_since(coach: &Coach<'_>) -> Option<Date> {
    let me = coach.agenda.network.me?;
    let latest = me.stories.iter().filter_map(|story| story.date).max()?;
    ((coach.agenda.today - latest).num_days() > OLD).then_some(latest)
}
