//! Columns that line up and fit.

use anstyle::Style;
use unicode_truncate::UnicodeTruncateStr;
use unicode_width::UnicodeWidthStr;

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

/// The rows with their columns aligned, each indented by `indent`; cut to `width` if there is one.
pub(crate) fn render(rows: &[Vec<Cell>], indent: usize, width: Option<usize>) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut widths = vec![0; columns];
    for row in rows {
        for (cell, width) in row.iter().zip(&mut widths) {
            *width = cell.text.width().max(*width);
        }
    }
    if let Some(total) = width {
        shrink(&mut widths, total.saturating_sub(indent));
    }
    let mut out = String::new();
    for row in rows {
        let used = row.iter().rposition(|cell| !cell.text.is_empty()).map_or(0, |at| at + 1);
        if used > 0 {
            out.push_str(&" ".repeat(indent));
        }
        for (n, (cell, wide)) in row.iter().zip(&widths).take(used).enumerate() {
            let text = if width.is_some() { cut(&cell.text, *wide) } else { cell.text.clone() };
            let style = cell.style;
            out.push_str(&format!("{style}{text}{style:#}"));
            if n + 1 < used {
                out.push_str(&" ".repeat(wide.saturating_sub(text.width()) + 2));
            }
        }
        out.push('\n');
    }
    out
}

/// Takes room from the widest columns until all fit; none gets narrower than six.
fn shrink(widths: &mut [usize], total: usize) {
    let gaps = widths.len().saturating_sub(1) * 2;
    while widths.iter().sum::<usize>() + gaps > total {
        let Some(widest) = widths.iter_mut().rev().max_by_key(|width| **width) else { return };
        if *widest <= 6 {
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
        let narrow = render(&rows, 0, Some(18));
        assert!(narrow.lines().all(|line| line.width() <= 18), "{narrow}");
    }

    #[test]
    fn cutting() {
        assert_eq!(cut("abcdef", 4), "abc…");
        assert_eq!(cut("王小明", 4), "王…");
        assert_eq!(cut("abc", 4), "abc");
    }
}
