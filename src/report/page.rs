//! The builder that alone writes Markdown syntax.
//!
//! Words of ours go in through `own`, words from notes through `said`, which makes them inert.

use crate::date::Date;
use crate::note::markdown::links;
use crate::text::escape;
use crate::text::neutral::neutral;
use crate::text::span::{first_chars, head};

/// The longest text from a note that one line of the report shows, in characters.
const LONGEST: usize = 160;

/// One line of inline Markdown.
#[derive(Debug, Default, Clone)]
pub(super) struct Line(String);

impl Line {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// Words of ours, which may hold Markdown.
    pub(super) fn own(mut self, words: &str) -> Self {
        self.0.push_str(words);
        self
    }

    /// Words from a note: links as what they show, everything else inert, cut when long.
    pub(super) fn said(mut self, words: &str) -> Self {
        self.0.push_str(&for_report(words));
        self
    }

    /// The same in italics.
    pub(super) fn italic(self, words: &str) -> Self {
        let text = for_report(words);
        if text.is_empty() { self } else { self.own("*").own(&text).own("*") }
    }

    /// The same after words of ours.
    pub(super) fn after(self, words: &str) -> Self {
        Self(format!("{words}{}", self.0))
    }

    /// Words of ours above what follows, in bold.
    pub(super) fn label(self, words: &str) -> Self {
        self.own("**").own(words).own(":** ")
    }

    /// What another line says, at its end.
    pub(super) fn join(self, other: &Self) -> Self {
        self.own(&other.0)
    }

    /// A finished link.
    pub(super) fn link(self, link: &str) -> Self {
        self.own(link)
    }

    fn finish(self) -> String {
        self.0
    }
}

/// Text from a note as a report shows it.
pub(crate) fn for_report(words: &str) -> String {
    let one = on_one_line(words);
    match cut(&one) {
        Some(cut) => format!("{}…", escape::line_start(cut)),
        None => escape::line_start(&one),
    }
}

/// The same for a page that is not Markdown: only made harmless for a screen.
pub(super) fn for_plain(words: &str) -> String {
    let one = on_one_line(words);
    match cut(&one) {
        Some(cut) => format!("{}…", neutral(cut)),
        None => neutral(&one).into_owned(),
    }
}

fn on_one_line(words: &str) -> String {
    links::plain(words).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The beginning of a text that is too long, cut at a word, not in one.
fn cut(text: &str) -> Option<&str> {
    let short = first_chars(text, LONGEST);
    let cut = || short.rfind(' ').map_or(short, |at| head(short, at));
    (short.len() < text.len()).then(cut)
}

/// The line of a section's heading.
pub(super) fn section_line(title: &str) -> String {
    format!("## {title}")
}

/// The line of an item with a box.
pub(super) fn box_line(mark: &str, words: &str) -> String {
    format!("- [{mark}] {words}")
}

/// A Markdown page in the making.
#[derive(Debug)]
pub(super) struct Page {
    out: String,
}

impl Page {
    /// A page with the front matter that marks it as ours.
    pub(super) fn new(mark: &str, date: Date) -> Self {
        Self { out: format!("---\ntouchbase: {mark}\ndate: {date}\n---\n") }
    }

    /// A part of a page, without front matter.
    pub(super) fn bare() -> Self {
        Self { out: String::new() }
    }

    /// Whether it is empty.
    pub(super) fn is_empty(&self) -> bool {
        self.out.trim().is_empty()
    }

    pub(super) fn heading(&mut self, level: usize, text: &str) {
        self.out.push_str(&format!("\n{} {text}\n\n", "#".repeat(level)));
    }

    /// The first heading, which may hold links.
    pub(super) fn title(&mut self, line: Line) {
        self.out.push_str(&format!("\n# {}\n\n", line.finish()));
    }

    /// A block for another program to draw.
    pub(super) fn fenced(&mut self, info: &str, text: &str) {
        self.out.push_str(&format!("```{info}\n{}\n```\n\n", text.trim_end()));
    }

    pub(super) fn callout(&mut self, kind: &str, line: Line) {
        self.out.push_str(&format!("> [!{kind}] {}\n", line.finish()));
    }

    pub(super) fn paragraph(&mut self, line: Line) {
        self.out.push_str(&line.finish());
        self.out.push_str("\n\n");
    }

    /// A task box, not ticked.
    pub(super) fn task(&mut self, line: Line) {
        self.out.push_str(&format!("- [ ] {}\n", line.finish()));
    }

    pub(super) fn bullet(&mut self, line: Line) {
        self.out.push_str(&format!("- {}\n", line.finish()));
    }

    /// A bullet nested in the item before.
    pub(super) fn nested(&mut self, line: Line) {
        self.out.push_str(&format!("    - {}\n", line.finish()));
    }

    pub(super) fn table(&mut self, head: &[&str], rows: Vec<Vec<Line>>) {
        self.out.push_str(&format!("| {} |\n", head.join(" | ")));
        self.out.push_str(&format!("|{}\n", "---|".repeat(head.len())));
        for row in rows {
            let cells: Vec<String> = row.into_iter().map(Line::finish).collect();
            self.out.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
    }

    /// A remark that only those see who look at the source.
    pub(super) fn comment(&mut self, words: &str) {
        self.gap();
        self.out.push_str(&format!("<!-- {words} -->\n"));
    }

    /// A blank line between a list and what follows it.
    pub(super) fn gap(&mut self) {
        if !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// The page, with one line end at its end.
    pub(super) fn finish(self) -> String {
        let mut out = self.out.trim_end().to_owned();
        // Two blank lines in a row come from a section's end meeting a heading's beginning.
        while out.contains("\n\n\n") {
            out = out.replace("\n\n\n", "\n\n");
        }
        out.push('\n');
        out
    }
}
