//! Diagnostics as text with the line they are about, in the manner of rustc.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use touchbase::diagnostic::Place;
use touchbase::text::neutral::neutral;
use touchbase::{Diagnostic, Severity};

/// One diagnostic over several lines.
pub(crate) fn full(diagnostic: &Diagnostic) -> String {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        _ => Level::NOTE,
    };
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.name());
    let at = &diagnostic.at;
    let path = neutral(at.path.as_str()).into_owned();
    let mut group = if at.line == 0 {
        title.element(Origin::path(path))
    } else {
        let excerpt = &*at.excerpt;
        let bytes = marked(at);
        let mut annotation = AnnotationKind::Primary.span(bytes);
        if let Some(effect) = diagnostic.effect {
            annotation = annotation.label(effect);
        }
        let snippet = Snippet::source(excerpt).line_start(at.line as usize).annotation(annotation);
        if at.excerpt_column == 1 {
            title.element(snippet.path(path))
        } else {
            // The excerpt begins inside the line, so its columns are not the file's.
            let place = Origin::path(path).line(at.line as usize).char_column(at.column as usize);
            title.element(place).element(snippet)
        }
    };
    for related in &diagnostic.related {
        group = group.element(Origin::path(neutral(related.path.as_str()).into_owned()));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let text = Renderer::styled().decor_style(DecorStyle::Ascii).render(&[group]);
    format!("{text}\n")
}

/// The marked bytes of the excerpt.
fn marked(at: &Place) -> std::ops::Range<usize> {
    let skip = at.column.saturating_sub(at.excerpt_column) as usize;
    let byte =
        |n: usize| at.excerpt.char_indices().nth(n).map_or(at.excerpt.len(), |(byte, _)| byte);
    let start = byte(skip);
    start..byte(skip + at.width as usize).max(start)
}

/// One diagnostic on one line: `path:line:column: severity[code]: message`.
pub(crate) fn brief(diagnostic: &Diagnostic) -> String {
    let at = &diagnostic.at;
    let place = match at.line {
        0 => at.path.as_str().to_owned(),
        line => format!("{}:{line}:{}", at.path, at.column),
    };
    let severity = diagnostic.severity().name();
    format!("{}: {severity}[{}]: {}\n", neutral(&place), diagnostic.code.name(), diagnostic.message)
}
