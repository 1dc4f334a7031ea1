//! Columns that line up and fit.

use anstyle::Style;
use unicode_truncate::UnicodeTruncateStr;
use unicode_width::UnicodeWidthStr;

use crate::cli::output::wrap;

/// One cell: its text, which holds no controls, and how it looks.
pub(crate) struct Cell {
    text: String,
    style: Style,
}

impl Cell {
    /// A plain cell.
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), style: Style::new() }
    }

    /// The same in a style.
    pub(crate) fn style(mut self, style: Style) -> Self {
        self.style = style;
        self
    }
}

/// The least room in which the last column is worth its place beside the others.
const ROOM: usize = 24;
/// So many columns are a list of facts, which may be one below the other where they do not fit side by side.
const FEW: usize = 3;

/// The rows with their columns aligned, each indented by `indent`. Where they are wider than `width`, the last column goes on
/// on further lines; on a narrow screen the others are above it, or cut when they are many.
pub(crate) fn render(rows: &[Vec<Cell>], indent: usize, width: Option<usize>) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut widths = vec![0; columns];
    for row in rows {
        for (cell, width) in row.iter().zip(&mut widths) {
            *width = cell.text.width().max(*width);
        }
    }
    let Some(total) = width else { return aligned(rows, indent, &widths) };
    let gaps = columns.saturating_sub(1) * 2;
    let room = total.saturating_sub(indent + gaps);
    let Some((last, first)) = widths.split_last_mut() else { return String::new() };
    let taken: usize = first.iter().sum();
    if taken + *last > room {
        if taken + ROOM > room && columns <= FEW {
            return stacked(rows, indent, total);
        }
        let least = ROOM.min(*last);
        shrink(first, room.saturating_sub(least));
        *last = room.saturating_sub(first.iter().sum()).max(NARROWEST);
    }
    aligned(rows, indent, &widths)
}

/// Each row on a line, and on further ones for what is left of its last column.
fn aligned(rows: &[Vec<Cell>], indent: usize, widths: &[usize]) -> String {
    let mut out = String::new();
    for row in rows {
        let used = row.iter().rposition(|cell| !cell.text.is_empty()).map_or(0, |at| at + 1);
        let Some((last, first)) = row.get(..used).and_then(<[Cell]>::split_last) else {
            out.push('\n');
            continue;
        };
        let mut lead = " ".repeat(indent);
        for (cell, wide) in first.iter().zip(widths) {
            let text = cut(&cell.text, *wide);
            let style = cell.style;
            let gap = " ".repeat(wide.saturating_sub(text.width()) + 2);
            lead.push_str(&format!("{style}{text}{style:#}{gap}"));
        }
        let taken: usize = widths.iter().take(used - 1).map(|width| width + 2).sum();
        let wide = widths.get(used - 1).copied().unwrap_or(0);
        // Only the last column of all has the rest of the line.
        let lines = if used == widths.len() {
            wrap::lines(&last.text, wide.max(1))
        } else {
            vec![cut(&last.text, wide)]
        };
        let style = last.style;
        for line in lines {
            out.push_str(&format!("{lead}{style}{line}{style:#}\n"));
            lead = " ".repeat(indent + taken);
        }
    }
    out
}

/// The first cell of each row, and the others below it.
fn stacked(rows: &[Vec<Cell>], indent: usize, width: usize) -> String {
    let mut out = String::new();
    for row in rows {
        if row.iter().all(|cell| cell.text.is_empty()) {
            out.push('\n');
        }
        for (n, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.text.is_empty()) {
            let indent = if n == 0 { indent } else { indent + 2 };
            let style = cell.style;
            for line in wrap::lines(&cell.text, width.saturating_sub(indent).max(NARROWEST)) {
                out.push_str(&format!("{}{style}{line}{style:#}\n", " ".repeat(indent)));
            }
        }
    }
    out
}

/// No column gets narrower.
const NARROWEST: usize = 6;

/// Takes room from the widest columns until all fit.
fn shrink(widths: &mut [usize], total: usize) {
    while widths.iter().sum::<usize>() > total {
        let Some(widest) = widths.iter_mut().rev().max_by_key(|width| **width) else { return };
        if *widest <= NARROWEST {
            return;
        }
        *widest -= 1;
    }
}

/// `text` cut to `width` columns, with an ellipsis for what is left out.
pub(crate) fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let (kept, _) = text.unicode_truncate(width.saturating_sub(1));
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up() {
        let row = |cells: &[&str]| cells.iter().map(|c| Cell::new(*c)).collect::<Vec<_>>();
        let rows = [row(&["王 小明", "x"]), row(&["Ada", "long text here"])];
        assert_eq!(render(&rows, 2, None), "  王 小明  x\n  Ada      long text here\n");
        assert_eq!(render(&rows, 0, Some(18)), "王 小明\n  x\nAda\n  long text here\n");
        let wide = [row(&["Ada", "monthly", "a text that is longer than the line"])];
        let expected = "Ada  monthly  a text that is longer\n              than the line\n";
        assert_eq!(render(&wide, 0, Some(38)), expected);
        let many = [row(&[
            "a long name",
            "a long word",
            "another one",
            "more",
            "and the last of them all",
        ])];
        assert!(render(&many, 0, Some(40)).lines().all(|line| line.width() <= 40));
    }

    #[test]
    fn cutting() {
        assert_eq!(cut("abcdef", 4), "abc…");
        assert_eq!(cut("王小明", 4), "王…");
        assert_eq!(cut("abc", 4), "abc");
    }
}
