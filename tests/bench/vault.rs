//! Writes the generated vault of the benchmarks to a folder: `cargo run --example vault -- DIR PEOPLE [rough]`.
//!
//! `rough` is the same vault as people's own look: code, comments, tabs, quotes and tables in its notes.
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "writes a vault, and may stop where it cannot go on"
)]
#![expect(clippy::print_stdout, reason = "says how many notes there are")]

mod generate;

use std::path::Path;

use chrono::NaiveDate;

use self::generate::{Size, Style};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (folder, people) = match args.as_slice() {
        [folder, people, ..] => (folder, people.parse().expect("PEOPLE is a number")),
        _ => {
            println!("usage: cargo run --example vault -- DIR PEOPLE [rough]");
            return;
        }
    };
    let style = if args.iter().any(|arg| arg == "rough") { Style::Rough } else { Style::Tidy };
    let size = Size::of(people);
    let today = NaiveDate::from_ymd_opt(2026, 3, 15).expect("this is a day");
    generate::write(Path::new(folder), size, style, today);
    println!("{} notes", size.notes());
}
