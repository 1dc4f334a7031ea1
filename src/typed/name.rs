//! A typed NAME → the people it may mean. Forgiving: any alias, first name, part, case, accent.

use crate::network::{Network, Person};
use crate::text::fold::{fold, loose};
use crate::text::nearest::nearest;

/// The people a typed name may mean, best match only: positions in [`Network::people`].
///
/// An exact name beats a whole word, which beats the beginning of a word, which beats any part.
pub fn people(network: &Network<'_>, typed: &str) -> Vec<usize> {
    let typed = crate::note::markdown::links::whole(typed)
        .map_or_else(|| typed.to_owned(), |t| t.into_owned());
    let bare = crate::path::without_extension(&typed);
    let by_path: Vec<usize> = positions(network, |person| {
        fold(person.path().without_extension()) == fold(bare) && bare.contains('/')
    });
    if !by_path.is_empty() {
        return by_path;
    }
    let wanted = loose(bare);
    if wanted.is_empty() {
        return Vec::new();
    }
    let tests: [fn(&str, &str) -> bool; 4] = [
        |name, wanted| name == wanted,
        |name, wanted| format!(" {name} ").contains(&format!(" {wanted} ")),
        |name, wanted| format!(" {name}").contains(&format!(" {wanted}")),
        |name, wanted| name.contains(wanted),
    ];
    for test in tests {
        let found =
            positions(network, |person| person.names().any(|name| test(&loose(name), &wanted)));
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// The name that someone who typed a wrong one may have meant.
pub fn near<'n>(network: &Network<'n>, typed: &str) -> Option<&'n str> {
    let words = || {
        network.people.iter().flat_map(|person| {
            let words = person.name().split_whitespace().chain([person.name()]);
            words.map(move |word| (word, person.name()))
        })
    };
    let word = nearest(typed, words().map(|(word, _)| word))?;
    words().find(|(other, _)| *other == word).map(|(_, name)| name)
}

fn positions(network: &Network<'_>, test: impl Fn(&Person<'_>) -> bool) -> Vec<usize> {
    network.people.iter().enumerate().filter(|(_, person)| test(person)).map(|(at, _)| at).collect()
}
