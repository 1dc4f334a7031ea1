//! What reaches the terminal: color, width, neutral text. The only file that prints.

use std::io::{IsTerminal, Write};
use std::sync::mpsc;
use std::thread::JoinHandle;

use anstream::AutoStream;
use anstyle::{AnsiColor, Style};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use clap::ValueEnum;
use touchbase::Error;
use touchbase::text::neutral::neutral;

use crate::cli::output::dialogue::Dialogue;

/// When to color.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Bold.
pub(crate) const STRONG: Style = Style::new().bold();
/// For what matters less.
pub(crate) const FAINT: Style = Style::new().dimmed();
/// For what is late.
pub(crate) const LATE: Style = AnsiColor::Yellow.on_default();
/// For lines that a change adds.
pub(crate) const ADDED: Style = AnsiColor::Green.on_default();
/// For lines that a change takes away.
pub(crate) const REMOVED: Style = AnsiColor::Red.on_default();
const ERROR: Style = AnsiColor::Red.on_default().bold();
const HINT: Style = AnsiColor::Cyan.on_default().bold();

/// How long to wait before saying what is being done.
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(500);

/// The standard streams.
pub(crate) struct Terminal {
    choice: anstream::ColorChoice,
    width: Option<usize>,
}

impl Terminal {
    /// The streams, colored when `color` says so.
    pub(crate) fn new(color: Color) -> Self {
        let choice = match color {
            Color::Auto => anstream::ColorChoice::Auto,
            Color::Always => anstream::ColorChoice::Always,
            Color::Never => anstream::ColorChoice::Never,
        };
        let width = std::io::stdout()
            .is_terminal()
            .then(|| terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0)));
        Self { choice, width }
    }

    /// The width of the terminal; `None` when output goes elsewhere.
    pub(crate) fn width(&self) -> Option<usize> {
        self.width
    }

    /// Whoever sits at the terminal, if anyone does: what is asked is seen and can be answered.
    pub(crate) fn dialogue(&self) -> Option<Dialogue<'_>> {
        let width = self.width.filter(|_| std::io::stdin().is_terminal())?;
        Some(Dialogue::new(|text| self.print(text), std::iter::from_fn(line), Some(width)))
    }

    /// Prints to standard output.
    pub(crate) fn print(&self, text: &str) -> std::io::Result<()> {
        let stdout = std::io::stdout().lock();
        // Without colors there is nothing to take out.
        let choice =
            if text.contains('\x1b') { self.choice } else { anstream::ColorChoice::AlwaysAnsi };
        let mut out = AutoStream::new(stdout, choice);
        out.write_all(text.as_bytes())?;
        out.flush()
    }

    /// Asks the terminal to put text into the clipboard (OSC 52); `false` when the output goes elsewhere.
    pub(crate) fn clipboard(&self, text: &str) -> std::io::Result<bool> {
        if self.width.is_none() {
            return Ok(false);
        }
        let encoded = BASE64_STANDARD.encode(text);
        let mut out = std::io::stdout().lock();
        write!(out, "\x1b]52;c;{encoded}\x07")?;
        out.flush()?;
        Ok(true)
    }

    /// Asks a question that `y` answers with yes.
    pub(crate) fn confirm(&self, question: &str) -> std::io::Result<bool> {
        self.print(question)?;
        let mut line = String::new();
        std::io::stdin().read_line(&mut line)?;
        Ok(matches!(line.trim().to_lowercase().as_str(), "y" | "yes"))
    }

    /// Does `work`; on a terminal that waits for longer than a moment, says what is being done.
    pub(crate) fn patiently<T>(&self, doing: &'static str, work: impl FnOnce() -> T) -> T {
        let _waiting = self.waiting(doing);
        work()
    }

    /// From now on until what is returned is dropped, on a terminal that waits for longer than a moment,
    /// says what is being done.
    pub(crate) fn waiting(&self, doing: &'static str) -> Option<Waiting> {
        if self.width.is_none() || !std::io::stderr().is_terminal() {
            return None;
        }
        let (done, waiting) = mpsc::channel::<()>();
        let thread = std::thread::spawn(move || {
            if waiting.recv_timeout(PATIENCE) == Err(mpsc::RecvTimeoutError::Timeout) {
                let mut out = std::io::stderr();
                let _ = write!(out, "{doing} …").and_then(|()| out.flush());
                let _ = waiting.recv();
                // The line is taken away again.
                let _ = write!(out, "\r\x1b[K").and_then(|()| out.flush());
            }
        });
        Some(Waiting { done: Some(done), thread: Some(thread) })
    }

    /// Prints a short remark about the work to standard error.
    pub(crate) fn remark(&self, text: &str) {
        let mut out = AutoStream::new(std::io::stderr().lock(), self.choice);
        // Nothing can be done when even this fails.
        let _ = writeln!(out, "{text}");
    }

    /// Prints an error and its hints to standard error.
    pub(crate) fn error(&self, error: &Error) {
        self.remark(&format!("{ERROR}touchbase:{ERROR:#} {}", neutral(&error.to_string())));
        for hint in error.hints() {
            self.remark(&format!("{HINT}hint:{HINT:#} {}", neutral(hint)));
        }
    }
}

/// The next line of standard input. It is not kept locked, so that several may ask in turn.
fn line() -> Option<std::io::Result<String>> {
    let mut line = String::new();
    match std::io::stdin().read_line(&mut line) {
        Ok(0) => None,
        Ok(_) => Some(Ok(line)),
        Err(error) => Some(Err(error)),
    }
}

/// Someone waits for something; see [`Terminal::waiting`].
pub(crate) struct Waiting {
    done: Option<mpsc::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Waiting {
    fn drop(&mut self) {
        drop(self.done.take());
        // What was said is gone before anything else is.
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// `text` in a style.
pub(crate) fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// Text from a note for one line of a terminal: links as what they show, controls neutral.
pub(crate) fn said(text: &str) -> String {
    let plain = touchbase::note::markdown::links::plain(text);
    neutral(&plain).split_whitespace().collect::<Vec<_>>().join(" ")
}
