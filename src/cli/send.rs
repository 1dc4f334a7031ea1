//! Handing words to other programs: a mail program, the clipboard.
//!
//! Nothing is sent here. Each program is one that the system has for this, and is given the words as they are.

use std::io::Write;
use std::process::{Command, Stdio};

use touchbase::{Error, ErrorKind};

use crate::cli::output::terminal::Terminal;

/// The programs that open an address, in the order in which they are tried.
const OPENERS: &[&[&str]] = if cfg!(windows) {
    &[&["explorer"]]
} else if cfg!(target_os = "macos") {
    &[&["open"]]
} else {
    &[&["xdg-open"], &["gio", "open"], &["wslview"]]
};

/// The programs that take text for the clipboard, each with the variable without which it does not work.
const CLIPBOARDS: &[(&[&str], Option<&str>)] = if cfg!(windows) {
    &[(&["clip"], None)]
} else if cfg!(target_os = "macos") {
    &[(&["pbcopy"], None)]
} else {
    &[
        (&["wl-copy"], Some("WAYLAND_DISPLAY")),
        (&["xclip", "-selection", "clipboard"], Some("DISPLAY")),
        (&["xsel", "--clipboard", "--input"], Some("DISPLAY")),
    ]
};

/// Opens an address in the program that the system has for it.
///
/// # Errors
///
/// When there is no such program, or it fails.
pub(crate) fn open(address: &str) -> Result<(), Error> {
    for opener in OPENERS {
        let Some((program, options)) = opener.split_first() else { continue };
        let status = Command::new(program)
            .args(options)
            .arg(address)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        match status {
            // Explorer reports a failure whatever happens.
            Ok(status) if status.success() || cfg!(windows) => return Ok(()),
            Ok(_) => {
                return Err(Error::new(ErrorKind::Io, format!("`{program}` failed"))
                    .hint("copy the words instead: --copy"));
            }
            Err(_) => {}
        }
    }
    Err(Error::new(ErrorKind::NotFound, "no program that opens a mail was found")
        .hint("copy the words instead: --copy"))
}

/// Puts text into the clipboard: by the system's own program, else by asking the terminal, which works over ssh too.
///
/// # Errors
///
/// When there is neither.
pub(crate) fn copy(text: &str, terminal: &Terminal) -> Result<(), Error> {
    if CLIPBOARDS.iter().any(|(program, needs)| is_there(*needs) && fed(program, text)) {
        return Ok(());
    }
    match terminal.clipboard(text) {
        Ok(true) => Ok(()),
        Ok(false) => Err(Error::new(ErrorKind::NotFound, "no clipboard was found")
            .hint("install wl-copy or xclip, or copy the words from the terminal")),
        Err(error) => {
            Err(Error::new(ErrorKind::Io, format!("the output cannot be written: {error}")))
        }
    }
}

fn is_there(variable: Option<&str>) -> bool {
    variable.is_none_or(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Whether a program took the text.
fn fed(program: &[&str], text: &str) -> bool {
    let Some((name, options)) = program.split_first() else { return false };
    let started = Command::new(name)
        .args(options)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = started else { return false };
    let given =
        child.stdin.take().is_some_and(|mut input| input.write_all(text.as_bytes()).is_ok());
    given & child.wait().is_ok_and(|status| status.success())
}
