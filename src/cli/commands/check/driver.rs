//! Git's merge driver, as this clone has it: what git would call must be there, and must not lose a side when it is not.

use std::path::{Path, PathBuf};
use std::process::Command;

use touchbase::text::neutral::neutral;
use touchbase::{Code, Diagnostic, NotePath, Place};

use crate::cli::commands::git::{ATTRIBUTES, FALLBACK, SETTING};
use crate::cli::shell;

/// What to type when something is wrong with it.
const HELP: &str = "set it up again: touchbase init --git";

/// What is wrong with the driver of the vault at `root`; nothing where git does not use it.
pub(super) fn fault(root: &Path) -> Option<Diagnostic> {
    if std::fs::symlink_metadata(root.join(".git")).is_err() {
        return None;
    }
    let output = Command::new("git").args(["config", "--get", SETTING]).current_dir(root).output();
    let driver = String::from_utf8(output.ok()?.stdout).ok()?;
    judge(driver.trim(), |program| root.join(program).is_file())
}

/// What is wrong with a driver that reads so.
fn judge(driver: &str, is_there: impl Fn(&Path) -> bool) -> Option<Diagnostic> {
    if driver.is_empty() {
        return None;
    }
    let at = Place::file(NotePath::new(ATTRIBUTES));
    let program = PathBuf::from(shell::split(driver)?.first()?.replace("%%", "%"));
    // A bare name is looked for by the shell, in folders that git may know and we may not.
    let is_path = program.components().count() > 1;
    if is_path && !is_there(&program) {
        let shown = program.to_string_lossy();
        let message = format!("git's merge driver `{}` is not there any more", neutral(&shown));
        return Some(Diagnostic::new(Code::MergeDriverMissing, at, message).help(HELP));
    }
    (!driver.ends_with(FALLBACK)).then(|| {
        let message = "git's merge driver would keep one side alone if its program were gone";
        Diagnostic::new(Code::MergeDriverOutdated, at, message).help(HELP)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_driver_is_there_or_not() {
        let code = |driver: &str, there: bool| judge(driver, |_| there).map(|found| found.code);
        let good = format!("'/opt/my tools/touchbase' merge-driver %O %A %B; {FALLBACK}");
        for (driver, there, expected) in [
            ("", true, None),
            (good.as_str(), true, None),
            (good.as_str(), false, Some(Code::MergeDriverMissing)),
            ("touchbase merge %O %A %B", false, Some(Code::MergeDriverOutdated)),
            ("/opt/touchbase merge %O %A %B", true, Some(Code::MergeDriverOutdated)),
            ("/opt/touchbase merge %O %A %B", false, Some(Code::MergeDriverMissing)),
        ] {
            assert_eq!(code(driver, there), expected, "{driver}");
        }
        let percent = format!("/opt/100%%/touchbase merge-driver %O %A %B; {FALLBACK}");
        assert!(judge(&percent, |program| program == Path::new("/opt/100%/touchbase")).is_none());
    }
}
