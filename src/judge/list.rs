//! Links and plain names side by side: one list, which shares a cue.

use crate::judge::token::{Form, Token, Tokens};
use crate::lexicon::cues::Sense;

/// Links and names that are said in one breath.
#[derive(Debug, Clone, Copy)]
pub(crate) struct List {
    /// The token of the first member.
    pub(crate) first: usize,
    /// The token of the last member.
    pub(crate) last: usize,
    /// "… and I".
    pub(crate) has_me: bool,
}

/// How many tokens are looked at between two members: a role in brackets, `and her husband`.
const BETWEEN: usize = 10;

/// Finds the lists of a line; the second part gives each link's list, by the link's number.
pub(crate) fn find(tokens: &Tokens) -> (Vec<List>, Vec<usize>) {
    let list = &tokens.list;
    let mut lists: Vec<List> = Vec::new();
    let mut of_link = vec![usize::MAX; tokens.links.len()];
    let mut at = 0;
    while let Some(token) = list.get(at) {
        if !is_member(token) {
            at += 1;
            continue;
        }
        let n = lists.len();
        let has_me = begins_with_me(list, at);
        let mut found = List { first: at, last: at, has_me };
        let mut has_link = claim(token, n, &mut of_link);
        while let Some(next) = next_member(tokens, found.last) {
            found.last = next;
            has_link |= list.get(next).is_some_and(|token| claim(token, n, &mut of_link));
        }
        found.has_me |= ends_with_me(list, found.last);
        at = found.last + 1;
        if has_link {
            lists.push(found);
        }
    }
    (lists, of_link)
}

fn is_member(token: &Token) -> bool {
    matches!(token.form, Form::Link(_) | Form::Name)
}

fn claim(token: &Token, n: usize, of_link: &mut [usize]) -> bool {
    let Form::Link(link) = token.form else { return false };
    if let Some(slot) = of_link.get_mut(link as usize) {
        *slot = n;
    }
    true
}

/// The token of the member that follows the one at `from`.
fn next_member(tokens: &Tokens, from: usize) -> Option<usize> {
    let list = &tokens.list;
    let first = list.get(from)?;
    if let Form::Link(link) = first.form
        && tokens.links.get(link as usize).is_some_and(|marks| marks.is_possessive)
    {
        return None;
    }
    let mut at = from + 1;
    // `[[Ada]] (and [[Bo]])`, `[[Ada]] (Acme) and [[Bo]]`
    let is_open = list.get(at)?.form == Form::Open;
    if is_open && list.get(at + 1).is_some_and(is_joiner) {
        at += 1;
    } else if is_open {
        at += 1 + list
            .iter()
            .skip(at + 1)
            .take(BETWEEN)
            .position(|token| token.form == Form::Close)?;
        at += 1;
    }
    let (mut commas, mut joins) = (0, 0);
    while let Some(token) = list.get(at) {
        match token.form {
            Form::Comma => commas += 1,
            Form::Join => joins += 1,
            Form::Word if token.senses.has(Sense::And) => joins += 1,
            _ => break,
        }
        at += 1;
        if commas + joins > 3 {
            return None;
        }
    }
    let is_joined = commas + joins > 0;
    let member = if is_joined { look_through(list, at) } else { at };
    let token = list.get(member)?;
    if !is_member(token) {
        return None;
    }
    if !is_joined {
        // Side by side: two links, the parts of a name, or a name and the link it belongs to.
        let two_links = matches!((first.form, token.form), (Form::Link(_), Form::Link(_)));
        let is_named = first.form == Form::Name && at == from + 1;
        return (two_links || is_named).then_some(member);
    }
    let Form::Link(link) = token.form else { return Some(member) };
    let is_possessive = tokens.links.get(link as usize).is_some_and(|marks| marks.is_possessive);
    if is_possessive || (joins == 0 && begins_clause(list, member)) {
        return None;
    }
    Some(member)
}

/// Whether the link at `at` is the subject of a verb that follows it.
fn begins_clause(list: &[Token], at: usize) -> bool {
    let verbs = [
        Sense::Finite,
        Sense::Modal,
        Sense::Published,
        Sense::Alone,
        Sense::Reached,
        Sense::Act,
        Sense::Met,
        Sense::Relative,
    ];
    list.get(at + 1).is_some_and(|next| {
        next.senses.any(&verbs)
            && !next.senses.has(Sense::Joined)
            && !next.senses.any(&[Sense::And, Sense::Noun, Sense::With])
    })
}

/// Past an article, a title, or `my`, `her` with up to two words: where a name may be.
pub(crate) fn look_through(list: &[Token], mut at: usize) -> usize {
    let mut free = 0;
    for _ in 0..5 {
        let Some(token) = list.get(at) else { break };
        let senses = token.senses;
        if token.form != Form::Word {
            break;
        }
        if senses.any(&[Sense::Owner, Sense::Article]) {
            free = 2;
        } else if !senses.has(Sense::Title) {
            if free == 0 || !senses.is_empty() {
                break;
            }
            free -= 1;
        }
        at += 1;
    }
    at
}

fn begins_with_me(list: &[Token], first: usize) -> bool {
    let joins = first.checked_sub(1).and_then(|at| list.get(at));
    let me = first.checked_sub(2).and_then(|at| list.get(at));
    joins.is_some_and(is_joiner) && me.is_some_and(|token| token.senses.has(Sense::AndMe))
}

fn ends_with_me(list: &[Token], last: usize) -> bool {
    let mut at = last + 1;
    if list.get(at).is_some_and(|token| token.form == Form::Comma) {
        at += 1;
    }
    list.get(at).is_some_and(is_joiner)
        && list.get(at + 1).is_some_and(|token| token.senses.has(Sense::AndMe))
}

fn is_joiner(token: &Token) -> bool {
    token.form == Form::Join || token.senses.has(Sense::And)
}
