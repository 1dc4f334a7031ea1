//! What is to be scheduled, and what is wanted of the scheduler.

use std::path::{Path, PathBuf};

use touchbase::text::hash::Fnv32;
use touchbase::{Error, ErrorKind, Vault};

use crate::cli::program;

/// What is wanted of the scheduler.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wish {
    /// To see what it would be given.
    Print,
    /// To have the job from now on.
    Install,
    /// To be rid of it.
    Remove,
}

/// What is to be run, when, under which name.
pub(super) struct Job {
    pub(super) program: String,
    pub(super) vault: String,
    /// Of this vault alone: two may have folders of one name.
    pub(super) name: String,
    /// As earlier versions called it.
    pub(super) old_name: String,
    pub(super) hour: u32,
    pub(super) minute: u32,
}

impl Job {
    pub(super) fn new(at: &str, vault: &Vault) -> Result<Self, Error> {
        let wrong = || {
            Error::new(ErrorKind::Usage, format!("`{}` is not a time of day", at.escape_default()))
                .hint("write it as HH:MM, such as 06:30")
        };
        let (hour, minute) = at.split_once(':').ok_or_else(wrong)?;
        let hour = hour.parse().ok().filter(|hour| *hour < 24).ok_or_else(wrong)?;
        let minute = minute.parse().ok().filter(|minute| *minute < 60).ok_or_else(wrong)?;
        let text = |path: &Path| {
            path.to_str()
                .filter(|text| !text.contains(['\n', '\r', '\0']))
                .map(str::to_owned)
                .ok_or_else(|| {
                    Error::new(
                        ErrorKind::Refused,
                        "this path cannot be written into a scheduler's file",
                    )
                    .at(path)
                })
        };
        let folder = vault
            .root()
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let plain: String =
            folder.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let mut hash = Fnv32::default();
        hash.add(vault.root().as_os_str().as_encoded_bytes());
        Ok(Self {
            program: program::as_called()?,
            vault: text(vault.root())?,
            name: format!("touchbase-{plain}-{:08x}", hash.value()),
            old_name: format!("touchbase-{plain}"),
            hour,
            minute,
        })
    }

    /// The name of its files: that of an earlier version where they are there and run this vault.
    pub(super) fn name_of(&self, file: impl Fn(&str) -> PathBuf) -> &str {
        let old = std::fs::read(file(&self.old_name)).unwrap_or_default();
        let is_ours = String::from_utf8_lossy(&old).contains(&self.vault);
        if is_ours { &self.old_name } else { &self.name }
    }
}
