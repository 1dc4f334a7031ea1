//! A launch agent of macOS.

use super::job::{Job, Wish};
use super::unit::{Unit, files, home};
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome};

pub(super) fn schedule(wish: Wish, job: &Job, terminal: &Terminal) -> Result<Outcome, Failure> {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let folder = home("Library/LaunchAgents")?;
    let file = |name: &str| folder.join(format!("org.{name}.plist"));
    let own = job.name_of(file);
    let path = file(own);
    let words = [job.program.as_str(), "--vault", &job.vault, "report", "--quiet"];
    let words: String =
        words.iter().map(|word| format!("    <string>{}</string>\n", escaped(word))).collect();
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n\
         <plist version=\"1.0\">\n<dict>\n  <key>Label</key>\n  <string>org.{}</string>\n  \
         <key>ProgramArguments</key>\n  <array>\n{words}  </array>\n  <key>StartCalendarInterval</key>\n  \
         <dict>\n    <key>Hour</key>\n    <integer>{}</integer>\n    <key>Minute</key>\n    \
         <integer>{}</integer>\n  </dict>\n</dict>\n</plist>\n",
        own, job.hour, job.minute
    );
    let plist = path.to_string_lossy().into_owned();
    let (up, down) = (["load", "-w", &plist], ["unload", "-w", &plist]);
    files(wish, &[Unit { path, text }], "launchctl", &up, &down, terminal)
}
