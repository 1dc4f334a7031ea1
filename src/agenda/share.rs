//! Today's share of those who are due: a day that ends, and does not fill up again while one goes along.
//!
//! A contact of today counts when that person was due this morning, which is judged without today's touchpoints. A
//! meeting counts once, however many were there.

use std::collections::BTreeSet;

use super::{Status, past};
use crate::config::Config;
use crate::date::Date;
use crate::network::{Network, Person};

/// How many contacts of today were with people who were due this morning.
pub(super) fn done(network: &Network<'_>, today: Date, config: &Config) -> usize {
    let Some(yesterday) = today.pred_opt() else { return 0 };
    let mut done = 0;
    let mut occasions = BTreeSet::new();
    for person in &network.people {
        let before = past(person, yesterday);
        let now: Vec<_> = past(person, today).iter().skip(before.len()).collect();
        if now.is_empty() || !was_due(person, today, config) {
            continue;
        }
        let mut is_new = true;
        for citation in now.iter().flat_map(|touchpoint| touchpoint.citations()) {
            is_new &= occasions.insert(citation.occasion());
        }
        done += usize::from(is_new);
    }
    done
}

/// Whether someone was due this morning, before anything of today happened.
fn was_due(person: &Person<'_>, today: Date, config: &Config) -> bool {
    today.pred_opt().is_some_and(|yesterday| {
        Status::after(person, past(person, yesterday), today, config).is_due(today)
    })
}
