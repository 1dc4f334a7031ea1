//! Rows 1–7: what speaks for a contact.
//!
//! Each row is a function from a candidate to a cue. Row 1 is in `company`.

use crate::judge::candidate::Candidate;
use crate::judge::company::{self, Hit};
use crate::judge::line::{Shape, Task};
use crate::judge::list::look_through;
use crate::judge::place::Note;
use crate::judge::token::Form;
use crate::judge::verdict::Cue;
use crate::lexicon::cues::Ground;
use crate::lexicon::cues::Sense;

/// The cues of one link, by row.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Cues {
    /// Row 1.
    pub(crate) company: Hit,
    /// Row 2.
    pub(crate) acts: Hit,
    /// Row 3.
    pub(crate) people: Hit,
    /// Row 4.
    pub(crate) time: Hit,
    /// Row 5.
    pub(crate) alone: Hit,
    /// Row 6.
    pub(crate) speaker: Hit,
    /// Row 7.
    pub(crate) meeting: Hit,
}

impl Cues {
    pub(crate) fn of(c: &Candidate<'_>) -> Self {
        Self {
            company: company::company(c),
            acts: they_act(c),
            people: people(c),
            time: time(c),
            alone: alone(c),
            speaker: speaker(c),
            meeting: meeting(c),
        }
    }

    /// Whether the company is stated in an earlier clause: what they do in this one is what they told.
    pub(crate) fn is_told(&self, c: &Candidate<'_>) -> bool {
        self.company.is_some_and(|(_, at)| at < c.clause.from)
    }

    /// The cue that says most.
    pub(crate) fn best(&self) -> Hit {
        self.company
            .or(self.acts)
            .or(self.people)
            .or(self.time)
            .or(self.alone)
            .or(self.speaker)
            .or(self.meeting)
    }
}

/// How many words into what they did `me` may be, or the verb.
const NEAR: usize = 4;

/// Row 2: they act on me.
fn they_act(c: &Candidate<'_>) -> Hit {
    let scene = c.scene;
    if c.list.has_me {
        return Some((Cue::TheyAct, c.list.first));
    }
    if let Some(before) = c.before().map(|at| (at, scene.senses_at(at)))
        && before.1.any(&[Sense::Thanks, Sense::Joined])
    {
        return Some((Cue::TheyAct, before.0));
    }
    let next = scene.skip_adverbs(past_company(c));
    if next < c.clause.to && scene.senses_at(next).has(Sense::Joined) {
        return Some((Cue::TheyAct, next));
    }
    reached(c, next).or_else(|| acted_on_me(c)).or_else(|| acted_before(c))
}

/// `me llamó [[Ada]]`: the verb before its subject.
fn acted_before(c: &Candidate<'_>) -> Hit {
    let verb = c.directly_before()?;
    let me = verb.checked_sub(1)?;
    let is_verb = c.scene.senses_at(verb).any(&[Sense::Act, Sense::Reached]);
    let is_me = [Some(me), me.checked_sub(1)]
        .into_iter()
        .flatten()
        .any(|at| at >= c.clause.from && c.scene.senses_at(at).has(Sense::ToMe));
    (is_verb && is_me).then_some((Cue::TheyAct, verb))
}

/// The token after the list, and after `and her mother`.
fn past_company(c: &Candidate<'_>) -> usize {
    let next = c.list.last + 1;
    if !c.scene.senses_at(next).has(Sense::And) {
        return next;
    }
    let past = look_through(&c.scene.tokens.list, next + 1);
    if past > next + 1 { past } else { next }
}

/// `[[Ada]] called`, `[[Ada]] wrote back`.
fn reached(c: &Candidate<'_>, verb: usize) -> Hit {
    let scene = c.scene;
    if !scene.senses_at(verb).has(Sense::Reached) || verb >= c.clause.to || !c.is_subject() {
        return None;
    }
    let tail = verb + 1;
    if scene.senses_at(tail).has(Sense::Relative) {
        return None;
    }
    // `[[Ada]] texted a photo`: whatever it was, I got it.
    let is_sent = scene.senses_at(verb).has(Sense::Letter)
        && !scene.senses_at(verb).has(Sense::Published)
        && scene.senses_at(tail).has(Sense::Article)
        && !scene.is_link(tail + 1);
    let is_over = tail >= c.clause.to
        || is_sent
        || scene.senses_at(tail).any(&[
            Sense::ReachedTail,
            Sense::About,
            Sense::Adverb,
            Sense::Break,
        ])
        || !matches!(
            scene.form_at(tail),
            Some(Form::Word | Form::Name | Form::Link(_) | Form::Address | Form::Tag)
        );
    is_over.then_some((Cue::TheyAct, verb))
}

/// `[[Ada]] told me`, `[[Ada]] hat mir geschrieben`.
fn acted_on_me(c: &Candidate<'_>) -> Hit {
    let scene = c.scene;
    let (mut verb, mut me) = (None, None);
    for (n, at) in c.ahead().enumerate() {
        let senses = scene.senses_at(at);
        if senses.any(&[Sense::ThoughtOf, Sense::Media]) && verb.is_none() {
            return None;
        }
        verb = verb.or(senses.any(&[Sense::Act, Sense::Reached]).then_some((n, at)));
        me = me.or(senses.has(Sense::ToMe).then_some(n));
        if let (Some((verb_n, verb)), Some(me)) = (verb, me) {
            return (verb_n.min(me) < NEAR).then_some((Cue::TheyAct, verb));
        }
    }
    None
}

/// Row 3: a list of those present.
fn people(c: &Candidate<'_>) -> Hit {
    let scene = c.scene;
    let hit = Some((Cue::People, c.list.first));
    let key = c.list.first.checked_sub(1).filter(|key| scene.form_at(*key) == Some(Form::Key));
    if key.is_some_and(|key| scene.senses_at(key).has(Sense::PeopleKey)) {
        return hit;
    }
    people_ground(c, scene.label, hit)
}

fn people_ground(c: &Candidate<'_>, label: Option<Ground>, hit: Hit) -> Hit {
    let is_meeting = c.scene.place.note != Note::Journal;
    let lists = |ground: Option<Ground>| match ground {
        Some(Ground::People) => true,
        Some(Ground::MeetingPeople) => is_meeting,
        _ => false,
    };
    let below = c.scene.place.nearest().is_some_and(|above| lists(above.ground));
    (lists(label) || below && c.is_first()).then_some(hit).flatten()
}

/// Row 4: the name begins a heading, or a time is beside it.
fn time(c: &Candidate<'_>) -> Hit {
    let scene = c.scene;
    if scene.line.shape == Shape::Heading && c.begins_line() {
        return Some((Cue::Heading, c.list.first));
    }
    if !c.is_first() {
        return None;
    }
    let is_time = |at: usize| scene.form_at(at) == Some(Form::Time);
    let leads = c.begins_line() && (0..c.list.first).any(is_time);
    let next = scene
        .skip(c.list.last + 1, |token| matches!(token.form, Form::Dash | Form::Open | Form::Comma));
    let follows = c.begins_line() && is_time(next);
    (leads || follows).then_some((Cue::Time, c.list.first))
}

/// Row 5: the name alone on its line, over own words or below a meeting.
fn alone(c: &Candidate<'_>) -> Hit {
    let scene = c.scene;
    let holds = scene.is_names && (scene.place.is_below_meeting() || has_own_words_below(c));
    holds.then_some((Cue::NameAlone, c.list.first))
}

/// Whether a line nested below has words of the writer's own, and is not a plan.
fn has_own_words_below(c: &Candidate<'_>) -> bool {
    c.scene.place.below.iter().take(8).any(|line| {
        let tokens = crate::judge::token::Tokens::read(line, c.scene.words);
        let first = tokens.list.first().map(|token| token.senses).unwrap_or_default();
        let plan = [Sense::Order, Sense::Planned, Sense::PlanVerb, Sense::CallWord, Sense::Modal];
        let words =
            tokens.list.iter().filter(|token| matches!(token.form, Form::Word | Form::Name));
        let is_open = matches!(line.task, Task::Open | Task::Cancelled);
        let has_address = tokens.list.iter().any(|token| token.form == Form::Address);
        !is_open && !line.is_quoted && !has_address && !first.any(&plan) && words.count() > 1
    })
}

/// Row 6: who speaks, `[[Ada]]: the loom is ready`.
fn speaker(c: &Candidate<'_>) -> Hit {
    let scene = c.scene;
    let colon = c.list.last + 1;
    let speaks = c.begins_line()
        && !scene.has_address
        && scene.form_at(colon) == Some(Form::Colon)
        && scene.form_at(colon + 1).is_some_and(|form| matches!(form, Form::Word | Form::Name))
        && (scene.place.is_below_meeting() || !is_citation(c, colon));
    speaks.then_some((Cue::Speaker, c.list.first))
}

/// Whether a quotation follows the colon.
fn is_citation(c: &Candidate<'_>, colon: usize) -> bool {
    let text = c.scene.line.text;
    let end = c.scene.token(colon).map_or(0, |token| token.span.end as usize);
    text.get(end..).unwrap_or("").trim_start().starts_with(['"', '“', '„', '«', '‘'])
}

/// Row 7: right below the line of a meeting, or the first word somewhere below one.
fn meeting(c: &Candidate<'_>) -> Hit {
    let place = c.scene.place;
    let holds = place.note == Note::Meeting
        || c.is_first() && place.is_right_below_meeting()
        || c.begins_line() && place.is_below_meeting();
    let first = look_through(&c.scene.tokens.list, c.list.first);
    holds.then_some((Cue::Meeting, first))
}
