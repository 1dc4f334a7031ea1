//! Numbers with their nouns, and lists, as English writes them: "1 day", "3 people", "a, b and c".

use std::fmt::Display;

/// "1 day", "3 days": for nouns that take an s.
pub fn counted<N: Copy + Display + PartialEq + From<u8>>(n: N, one: &str) -> String {
    if n == N::from(1) { format!("1 {one}") } else { format!("{n} {one}s") }
}

/// "person" for one, "people" for any other number.
pub fn plural<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n == 1 { one } else { many }
}

/// "1 person", "3 people".
pub fn counted_people(n: usize) -> String {
    format!("{n} {}", plural(n, "person", "people"))
}

/// "a", "a and b", "a, b and c".
pub fn list<T: AsRef<str>>(items: &[T]) -> String {
    let mut out = String::new();
    for (n, item) in items.iter().enumerate() {
        out.push_str(match n {
            0 => "",
            n if n + 1 == items.len() => " and ",
            _ => ", ",
        });
        out.push_str(item.as_ref());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_their_noun() {
        assert_eq!(counted(1_i64, "day"), "1 day");
        assert_eq!(counted(0_usize, "day"), "0 days");
        assert_eq!(counted(-3, "day"), "-3 days");
        assert_eq!(counted_people(1), "1 person");
        assert_eq!(counted_people(2), "2 people");
    }

    #[test]
    fn lists_end_with_and() {
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b"]), "a and b");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
    }
}
