//! A sheet as one page of HTML that needs nothing else: no script, no font, no picture from elsewhere.
//!
//! The builder that alone writes HTML syntax; words of notes go in through `escaped`.

use pulldown_cmark_escape::escape_html;

use super::page::for_plain;
use super::sheet::{Part, Sheet, Word, Words};
use crate::date::show;

/// What the head of a page says of itself, by which it is known again.
const MARK: &str = "<meta name=\"generator\" content=\"touchbase\">";

/// The page's own style: a column for reading, light or dark as the reader's system is.
const STYLE: &str = include_str!("page.css");

/// Whether `text` is a page that this module wrote.
pub fn is_ours(text: &str) -> bool {
    text.lines().take(8).any(|line| line == MARK)
}

/// The sheet as a page.
pub fn page(sheet: &Sheet<'_>) -> String {
    let title = plain(&sheet.title);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n{MARK}\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
    );
    let mut in_list = false;
    for part in &sheet.parts {
        let is_item = matches!(part, Part::Item(_));
        if is_item != in_list {
            out.push_str(if is_item { "<ul>\n" } else { "</ul>\n" });
            in_list = is_item;
        }
        match part {
            Part::Heading(heading) => {
                out.push_str(&format!("<h2>{}</h2>\n", escaped(heading)));
            }
            Part::Item(words) => out.push_str(&format!("<li>{}</li>\n", marked(words))),
            Part::Text(words) => out.push_str(&format!("<p>{}</p>\n", marked(words))),
            Part::Table(head, rows) => table(&mut out, head, rows),
            Part::Chart(chart) => out.push_str(&format!(
                "<figure>{}<figcaption>{}</figcaption></figure>\n",
                chart.svg(),
                escaped(chart.title())
            )),
        }
    }
    if in_list {
        out.push_str("</ul>\n");
    }
    let day = show::full(sheet.date);
    out.push_str(&format!("</main>\n<footer>touchbase, {day}</footer>\n</body>\n</html>\n"));
    out
}

fn table(out: &mut String, head: &[&str], rows: &[Vec<Words<'_>>]) {
    let names: String = head.iter().map(|name| format!("<th>{}</th>", escaped(name))).collect();
    out.push_str(&format!("<table>\n<tr>{names}</tr>\n"));
    for row in rows {
        let cells: String = row.iter().map(|cell| format!("<td>{}</td>", marked(cell))).collect();
        out.push_str(&format!("<tr>{cells}</tr>\n"));
    }
    out.push_str("</table>\n");
}

/// A line with its names and quotations set off.
fn marked(words: &Words<'_>) -> String {
    let parts = words.0.iter().map(|word| match word {
        Word::Own(words) => escaped(&words.replace('`', "")),
        Word::Said(words) => escaped(&for_plain(words)),
        Word::Quoted(words) => format!("<q>{}</q>", escaped(&for_plain(words))),
        Word::Person(person) => format!("<b>{}</b>", escaped(&for_plain(&person.label()))),
        Word::Note(note) => format!("<i>{}</i>", escaped(&for_plain(note.path.stem()))),
        Word::Address(address) => escaped(&for_plain(&address.text)),
    });
    parts.collect()
}

/// A line for the title.
fn plain(words: &Words<'_>) -> String {
    let parts = words.0.iter().map(|word| match word {
        Word::Own(words) => escaped(words),
        Word::Said(words) | Word::Quoted(words) => escaped(&for_plain(words)),
        Word::Person(person) => escaped(&for_plain(&person.label())),
        Word::Note(note) => escaped(&for_plain(note.path.stem())),
        Word::Address(address) => escaped(&for_plain(&address.text)),
    });
    parts.collect()
}

/// Text that means nothing in HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Writing into a string does not fail.
    let _ = escape_html(&mut out, text);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_note_is_markup() {
        assert_eq!(escaped("<script>\"&"), "&lt;script&gt;&quot;&amp;");
    }

    #[test]
    fn a_page_is_known_again() {
        let sheet = Sheet::new("review", "2026-03-16".parse().unwrap(), Words::new().own("A <b>"));
        let text = page(&sheet);
        assert!(is_ours(&text), "{text}");
        assert!(text.contains("<title>A &lt;b&gt;</title>"));
        assert!(!is_ours("<!doctype html>\n<p>mine"));
    }
}
