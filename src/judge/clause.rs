//! A line cut into clauses, and its head.
//!
//! Owns where a clause ends: at a mark, a dash or a bracket, at who, which, that, because, but. A
//! `:`, a dash or a bracket that touches a list of links ends none (`sync: [[Ada]]`).

use crate::judge::list::List;
use crate::judge::token::{Form, Token, Tokens};
use crate::lexicon::cues::{Sense, Senses};

/// The tokens `from..to` of a line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clause {
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// What its words can mean, all together.
    pub(crate) senses: Senses,
    /// It begins with who, which or that.
    pub(crate) is_relative: bool,
}

/// Cuts a line into its clauses; together they hold all its tokens but those that end a clause.
pub(crate) fn find(tokens: &Tokens, lists: &[List]) -> Vec<Clause> {
    let list = &tokens.list;
    let mut clauses = Vec::new();
    let mut now = Clause { from: 0, to: 0, senses: Senses::NONE, is_relative: false };
    let mut lists = lists.iter().peekable();
    for (at, token) in list.iter().enumerate() {
        while lists.next_if(|list| list.last + 1 < at).is_some() {}
        let around = lists.peek().copied();
        let is_inside = around.is_some_and(|list| list.first < at && at < list.last);
        let is_relative = token.form == Form::Word && token.senses.has(Sense::Relative);
        let is_break = token.form == Form::Word && token.senses.has(Sense::Break);
        let ends = !is_inside && (is_relative || is_break || ends_clause(list, at, around));
        if ends {
            now.to = at;
            clauses.push(now);
            now = Clause { from: at + 1, to: at + 1, senses: Senses::NONE, is_relative };
        } else {
            now.senses = now.senses.and(token.senses);
        }
    }
    now.to = list.len();
    clauses.push(now);
    clauses
}

/// Whether the mark at `at` ends a clause; `around` is the list beside it, if one is.
fn ends_clause(list: &[Token], at: usize, around: Option<&List>) -> bool {
    let Some(token) = list.get(at) else { return false };
    match token.form {
        Form::Comma | Form::Stop => true,
        Form::Colon | Form::Dash | Form::Open | Form::Close => {
            let touches = |list: &List| {
                list.last + 1 == at || list.first == at + 1 || (list.first < at && at < list.last)
            };
            let follows_close = token.form != Form::Open
                && at
                    .checked_sub(1)
                    .and_then(|at| list.get(at))
                    .is_some_and(|t| t.form == Form::Close);
            !around.is_some_and(touches) && !follows_close
        }
        _ => false,
    }
}

/// Where the head of the line ends: at its first colon, comma, dash or "about".
pub(crate) fn head_end(tokens: &Tokens, lists: &[List]) -> usize {
    let list = &tokens.list;
    let mut lists = lists.iter().peekable();
    let mut has_words = false;
    for (at, token) in list.iter().enumerate() {
        while lists.next_if(|list| list.last < at).is_some() {}
        let is_inside = lists.peek().is_some_and(|list| list.first < at && at < list.last);
        let ends = matches!(token.form, Form::Colon | Form::Comma | Form::Dash | Form::Stop)
            || token.senses.has(Sense::About) && !token.senses.has(Sense::On);
        if ends && has_words && !is_inside {
            return at;
        }
        has_words |= !ends && !matches!(token.form, Form::Time | Form::Day(_));
    }
    list.len()
}
