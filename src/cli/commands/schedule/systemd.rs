//! A service and a timer of the user's systemd.

use std::path::PathBuf;

use super::job::{Job, Wish};
use super::unit::{Unit, files, home};
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome};

pub(super) fn schedule(wish: Wish, job: &Job, terminal: &Terminal) -> Result<Outcome, Failure> {
    // A per cent sign is a specifier, a dollar a variable.
    let quoted = |text: &str| {
        let text = text.replace('\\', "\\\\").replace('"', "\\\"");
        format!("\"{}\"", text.replace('%', "%%").replace('$', "$$"))
    };
    let folder = match std::env::var_os("XDG_CONFIG_HOME").filter(|folder| !folder.is_empty()) {
        Some(folder) => PathBuf::from(folder).join("systemd/user"),
        None => home(".config/systemd/user")?,
    };
    let own = job.name_of(|name| folder.join(format!("{name}.service")));
    let service = Unit {
        path: folder.join(format!("{own}.service")),
        text: format!(
            "[Unit]\nDescription=Follow-ups of a vault\n\n[Service]\nType=oneshot\nExecStart={} --vault {} report --quiet\n",
            quoted(&job.program),
            quoted(&job.vault)
        ),
    };
    let timer = Unit {
        path: folder.join(format!("{own}.timer")),
        text: format!(
            "[Unit]\nDescription=Follow-ups of a vault, every morning\n\n[Timer]\nOnCalendar=*-*-* {:02}:{:02}:00\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n",
            job.hour, job.minute
        ),
    };
    let name = format!("{own}.timer");
    let (up, down) = (["--user", "enable", "--now", &name], ["--user", "disable", "--now", &name]);
    files(wish, &[service, timer], "systemctl", &up, &down, terminal)
}
