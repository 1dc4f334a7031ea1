//! A note's body → headings, items, paragraphs and table rows with their spans.
//!
//! The only file that names pulldown-cmark. Code and comments become holes that no other part
//! looks into; quotations are marked. Says nothing about what a block means. Notes of the
//! plainest kind take the shortcut in `plain`, which gives the same blocks.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::date::read;
use crate::note::markdown::block::{Block, Blocks, Quote, Shape};
use crate::note::markdown::{indented, plain};
use crate::text::Span;
use crate::text::span::{floor, head, slice, tail};

/// Reads the body of `text` that begins at `start`.
pub(crate) fn parse(text: &str, start: usize) -> Blocks {
    plain::parse(text, start).unwrap_or_else(|| parse_all(text, start))
}

/// Reads the body with the Markdown parser, whatever it holds.
fn parse_all(text: &str, start: usize) -> Blocks {
    let mut builder = Builder { text, base: start, ..Builder::default() };
    let body = tail(text, start);
    let parser = Parser::new_ext(body, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    for (event, range) in parser.into_offset_iter() {
        builder.event(event, range.start, range.end);
    }
    builder.finish(start)
}

#[derive(Default)]
struct Builder<'t> {
    text: &'t str,
    base: usize,
    out: Blocks,
    /// The block being collected: its shape and extent.
    open: Option<(Shape, usize, usize)>,
    /// An item has begun and has no text yet.
    item: bool,
    depth: u8,
    /// The open quotations; each is at least as much of one as what it is in.
    quotes: Vec<Quote>,
    /// Inside code or HTML, whose events are not text.
    closed: bool,
    row: u32,
    /// Comments in HTML, with whether they open or close a generated region.
    comments: Vec<Span>,
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, start: usize, end: usize) {
        let (start, end) = (start + self.base, end + self.base);
        match event {
            Event::Start(tag) => self.opens(&tag, start, end),
            Event::End(tag) => self.closes(tag, start, end),
            Event::Code(_) => {
                self.out.holes.push(Span::new(start, end));
                self.extend(start, end);
            }
            Event::InlineHtml(_) => {
                if slice(self.text, start, end).starts_with("<!--") {
                    self.comments.push(Span::new(start, end));
                    self.out.holes.push(Span::new(start, end));
                }
                self.extend(start, end);
            }
            Event::Rule => self.flush(),
            Event::Html(_) => {}
            _ => self.extend(start, end),
        }
    }

    fn opens(&mut self, tag: &Tag<'_>, start: usize, end: usize) {
        match tag {
            Tag::Heading { level, .. } => self.begin(Shape::Heading(rank(*level)), end),
            Tag::Paragraph => {
                let shape = self.text_shape();
                self.begin(shape, end);
            }
            Tag::List(_) => {
                self.flush();
                self.item = false;
                self.depth = self.depth.saturating_add(1);
            }
            Tag::Item => {
                self.flush();
                self.item = true;
            }
            Tag::BlockQuote(_) => {
                self.flush();
                self.item = false;
                let inner = callout(tail(self.text, start));
                self.quotes.push(inner.max(self.quote()));
            }
            Tag::TableHead | Tag::TableRow => {
                self.flush();
                self.row = count(self.out.cells.len());
            }
            Tag::TableCell => {
                let cell = slice(self.text, start, end);
                let lead = cell.len() - cell.trim_start_matches(['|', ' ', '\t']).len();
                let kept = cell.trim_end_matches(['|', ' ', '\t']).len().max(lead);
                self.out.cells.push(Span::new(start + lead, start + kept));
                self.closed = true;
            }
            Tag::CodeBlock(CodeBlockKind::Indented) if self.is_indented_list(start, end) => {
                indented::read(self.text, start, end, self.depth, &mut self.out);
                self.closed = true;
            }
            Tag::CodeBlock(_) => self.hole(start, end),
            Tag::HtmlBlock => {
                self.comments.push(Span::new(start, end));
                self.hole(start, end);
            }
            Tag::Table(_) => self.flush(),
            _ => self.extend(start, end),
        }
    }

    fn closes(&mut self, tag: TagEnd, start: usize, end: usize) {
        match tag {
            TagEnd::Heading(_) | TagEnd::Paragraph => self.flush(),
            TagEnd::List(_) => {
                self.flush();
                self.depth = self.depth.saturating_sub(1);
            }
            TagEnd::Item => {
                self.flush();
                self.item = false;
            }
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotes.pop();
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                let cells = count(self.out.cells.len());
                self.push(Shape::Row(self.row, cells), start, end);
            }
            TagEnd::TableCell | TagEnd::CodeBlock | TagEnd::HtmlBlock => self.closed = false,
            _ => {}
        }
    }

    /// A block that is not text begins.
    fn hole(&mut self, start: usize, end: usize) {
        self.flush();
        self.item = false;
        self.out.holes.push(Span::new(start, end));
        self.closed = true;
    }

    /// Whether indented code is a list straight below a heading, or at the beginning of the body.
    fn is_indented_list(&mut self, start: usize, end: usize) -> bool {
        self.flush();
        let is_below = |block: &Block| matches!(block.shape, Shape::Heading(_));
        self.quotes.is_empty()
            && self.out.list.last().is_none_or(is_below)
            && indented::begins_list(slice(self.text, start, end))
    }

    fn text_shape(&mut self) -> Shape {
        if std::mem::take(&mut self.item) { Shape::Item } else { Shape::Paragraph }
    }

    fn begin(&mut self, shape: Shape, end: usize) {
        self.flush();
        self.open = Some((shape, end, 0));
    }

    fn extend(&mut self, start: usize, end: usize) {
        if self.closed {
            return;
        }
        if self.open.is_none() {
            let shape = self.text_shape();
            self.open = Some((shape, start, end));
        }
        if let Some((_, from, to)) = &mut self.open {
            *from = start.min(*from);
            *to = end.max(*to);
        }
    }

    fn flush(&mut self) {
        if let Some((shape, start, end)) = self.open.take()
            && end > start
        {
            self.push(shape, start, end);
        }
    }

    /// What the text is in: a callout in a quotation is quoted.
    fn quote(&self) -> Quote {
        self.quotes.last().copied().unwrap_or(Quote::No)
    }

    fn push(&mut self, shape: Shape, start: usize, end: usize) {
        let text = slice(self.text, start, end);
        let lead = text.len() - text.trim_start().len();
        let span = Span::new(start + lead, start + text.trim_end().len().max(lead));
        if span.is_empty() {
            return;
        }
        let quote = self.quote();
        if matches!(shape, Shape::Item | Shape::Paragraph)
            && quote == Quote::No
            && let Some(at) = indented::first_bullet(span.of(self.text))
        {
            // A bullet that is indented too far for an item is text to Markdown, and an item to its writer.
            let list = span.start as usize + at;
            self.push(shape, span.start as usize, list);
            return indented::read(self.text, list, span.end as usize, self.depth, &mut self.out);
        }
        let day = if shape == Shape::Item { day_marker(self.text, span) } else { None };
        let Some(start) = day else {
            return self.out.list.push(Block { shape, span, depth: self.depth, quote });
        };
        // "- 3. March" is one item and not a list of one in an item.
        let before = head(self.text, start).rsplit('\n').next().unwrap_or("");
        let is_nested = before.trim_end().ends_with(['-', '*', '+']);
        let depth = self.depth.saturating_sub(u8::from(is_nested)).max(1);
        let span = Span::new(start, span.end as usize);
        self.out.list.push(Block { shape, span, depth, quote });
    }

    /// Adds `%% comments %%` and generated regions to the holes and drops what lies in them.
    fn finish(mut self, start: usize) -> Blocks {
        self.flush();
        self.out.holes.sort_unstable();
        let percent = percent_comments(self.text, start, &self.out);
        let mut marks: Vec<Span> = self.comments;
        marks.extend(&percent);
        marks.sort_unstable();
        let regions = regions(self.text, &marks);
        if percent.is_empty() && regions.is_empty() {
            return self.out;
        }
        let mut holes = std::mem::take(&mut self.out.holes);
        holes.extend(percent.into_iter().chain(regions));
        holes.sort_unstable();
        let mut joined: Vec<Span> = Vec::with_capacity(holes.len());
        for hole in holes {
            match joined.last_mut() {
                Some(last) if hole.start <= last.end => last.end = last.end.max(hole.end),
                _ => joined.push(hole),
            }
        }
        self.out.holes = joined;
        let Blocks { list, holes, .. } = &mut self.out;
        list.retain(|block| {
            let at = holes.partition_point(|hole| hole.end <= block.span.start);
            !holes.get(at).is_some_and(|h| h.start <= block.span.start && block.span.end <= h.end)
        });
        self.out
    }
}

/// Where a date begins whose day Markdown took for the number of a list item: "3. March 2026".
fn day_marker(text: &str, item: Span) -> Option<usize> {
    let before = head(text, item.start as usize).trim_end_matches(' ').strip_suffix('.')?;
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let start = before.len() - digits;
    let date = read::at_start(slice(text, start, item.end as usize), None)?;
    (start + date.len > item.start as usize).then_some(start)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn rank(level: HeadingLevel) -> u8 {
    level as u8
}

/// How far from its `>` a callout's mark may be, in bytes.
const CALLOUT: usize = 100;

/// What a block quote is, by the first line of its source: `> [!note]` is a callout.
fn callout(source: &str) -> Quote {
    // The mark is at the front; a line of ten thousand `>` is not read again for each.
    let front = head(source, floor(source, CALLOUT));
    let line = front.lines().next().unwrap_or("").trim_start_matches(['>', ' ', '\t']);
    match line.strip_prefix("[!").and_then(|rest| rest.split(']').next()) {
        Some(kind) if !matches!(kind.trim().to_lowercase().as_str(), "quote" | "cite") => {
            Quote::Callout
        }
        _ => Quote::Yes,
    }
}

/// Obsidian's `%% … %%`, outside code. An opening mark without a closing one is text.
fn percent_comments(text: &str, start: usize, blocks: &Blocks) -> Vec<Span> {
    let mut comments = Vec::new();
    let mut open = None;
    for at in memchr::memmem::find_iter(tail(text, start).as_bytes(), "%%") {
        let at = start + at;
        if blocks.in_hole(at) || open.is_some_and(|from| at < from + 2) {
            continue;
        }
        match open.take() {
            None => open = Some(at),
            Some(from) => comments.push(Span::new(from, at + 2)),
        }
    }
    comments
}

/// What is between the comments `touchbase:begin …` and `touchbase:end` was written by us.
fn regions(text: &str, marks: &[Span]) -> Vec<Span> {
    let mut regions = Vec::new();
    let mut open = None;
    for mark in marks {
        let inner = mark.of(text);
        if inner.contains("touchbase:begin") {
            open.get_or_insert(mark.start);
        } else if inner.contains("touchbase:end")
            && let Some(from) = open.take()
        {
            regions.push(Span { start: from, end: mark.end });
        }
    }
    regions
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let blocks = parse_all(text, 0);
        let shown: Vec<String> = blocks
            .list
            .iter()
            .map(|block| {
                let shape = match block.shape {
                    Shape::Heading(level) => format!("h{level}"),
                    Shape::Item => format!("i{}", block.depth),
                    Shape::Paragraph => format!("p{}", block.depth),
                    Shape::Row(..) => {
                        let cells: Vec<&str> =
                            blocks.row(block.shape).iter().map(|c| c.of(text)).collect();
                        return format!("r({})", cells.join(";"));
                    }
                };
                let quote = match block.quote {
                    Quote::No => "",
                    Quote::Callout => "!",
                    Quote::Yes => ">",
                };
                format!("{shape}{quote}({})", block.span.of(text).replace('\n', "⏎"))
            })
            .collect();
        assert_eq!(shown.join(" "), expected, "{text:?}");
    }

    #[test]
    fn shapes() {
        check("# A\n\nb\nc\n", "h1(A) p0(b⏎c)");
        check("- a\n  - b\n- c\n\n  d\n", "i1(a) i2(b) i1(c) p1(d)");
        check("1. a\n2. b", "i1(a) i1(b)");
        check("- 3. March 2026: x\n- 14. März 2026", "i1(3. March 2026: x) i1(14. März 2026)");
        check("3. March 2026 x\n4. a", "i1(3. March 2026 x) i1(a)");
        check("3. 2026-03-01 x\n- 4. March\n", "i1(2026-03-01 x) i2(March)");
        check("- [ ] task **b**\n", "i1([ ] task **b**)");
        check("| a | b |\n|---|---|\n| 1 | [[x\\|y]] |\n", "r(a;b) r(1;[[x\\|y]])");
        check("Title\n===\n", "h1(Title)");
        check("-\n- x\n", "i1(x)");
        check("# A\n\t- b\n\t\t- c\n\t- d\n- e", "h1(A) i1(b) i2(c) i1(d) i1(e)");
        check("## A\n\n    - b\n      more\n\n      c\n", "h2(A) i1(b⏎      more) p1(c)");
        check("# A\n\t1. b `- c`\n", "h1(A) i1(b `- c`)");
        check("- a\n\t\t- b\n\t\t\t- c\n- d", "i1(a) i2(b) i3(c) i1(d)");
        check("a\n\t- b\n", "p0(a) i1(b)");
        check("# A\n\n    let x = 1;\n    - y\n\nb", "h1(A) p0(b)");
        check("# A\n\nb\n\n    - c\n", "h1(A) p0(b)");
        check("- a\r\n- b\r\n", "i1(a) i1(b)");
    }

    #[test]
    fn what_is_not_text() {
        check("```\n# no\n```\nyes", "p0(yes)");
        check("<!-- no -->\n\nyes", "p0(yes)");
        check(
            "> quoted\n\n> [!note] mine\n> more\n\n> [!quote] theirs",
            "p0>(quoted) p0!([!note] mine⏎> more) p0>([!quote] theirs)",
        );
        check("%% no %%\n\nyes", "p0(yes)");
        check("a\n\n%%\n\nno\n\n%%\n\nb", "p0(a) p0(b)");
        check("%% open\n\nyes", "p0(%% open) p0(yes)");
        check(
            "a\n\n%% touchbase:begin follow-ups %%\n\n- x\n\n%% touchbase:end %%\n\nb",
            "p0(a) p0(b)",
        );
        check(
            "a\n\n<!-- touchbase:begin x -->\n\n- x\n\n<!-- touchbase:end -->\n\nb",
            "p0(a) p0(b)",
        );
    }

    #[test]
    fn holes_are_known() {
        let blocks = parse_all("a `[[b]]` c <!-- [[d]] -->", 0);
        assert!(
            blocks.in_hole(3) && !blocks.in_hole(0) && !blocks.in_hole(10) && blocks.in_hole(18)
        );
    }

    #[test]
    fn the_common_case_takes_the_shortcut() {
        let text = "# A\n\ntext [[b]]\nmore\n\n## L\n\n- one\n  - two\n- 2026-03-01 call: x\n- [ ] task\n\nend\n";
        let plain = plain::parse(text, 0).expect("this is as plain as notes get");
        assert_eq!(plain, parse_all(text, 0));
    }

    fn line() -> impl Strategy<Value = String> {
        let indent = prop::sample::select(vec!["", "", "", "  ", "    ", " ", "      "]);
        let mark = prop::sample::select(vec![
            "", "", "- ", "- ", "# ", "## ", "* ", "1. ", "-", "> ", "---", "===", "- [ ] ", "|",
            "**",
        ]);
        let word = prop::sample::select(vec![
            "",
            "a",
            "[[b]]",
            "2026-03-01 call: x",
            "*em*",
            "#tag",
            "[x]: y",
            "| c",
            "é ",
            "a #",
            "::",
            "12) z",
            "$x$",
            "~~s~~",
            "~",
            "[ ]",
            "-",
            "+ p",
            "`",
            "%%",
            "&amp;",
        ]);
        (indent, mark, word).prop_map(|(i, m, w)| format!("{i}{m}{w}"))
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_shortcut_agrees_with_the_parser(lines in prop::collection::vec(line(), 0..9)) {
            let text = lines.join("\n");
            if let Some(plain) = plain::parse(&text, 0) {
                prop_assert_eq!(plain, parse_all(&text, 0), "{:?}", text);
            }
        }
    }
}
