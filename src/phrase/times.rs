//! How many times: "once", "twice", "five times".

use crate::date::words::count_word;

/// "once", "twice", "five times".
pub(crate) fn times(n: usize) -> String {
    match n {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        n => format!("{} times", count_word(n)),
    }
}

/// "in two years: given 3, received 2".
pub(crate) fn balance(gave: usize, got: usize) -> String {
    format!("in two years: given {gave}, received {got}")
}
