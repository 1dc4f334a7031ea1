//! Which files are notes: the walk, and what it passes over and why.
//!
//! Follows no symbolic link and names nothing that is not a regular file, so that nothing can hang.

use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::write;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::lexicon::Folder;
use crate::path::{NotePath, without_extension};

/// A note's file.
#[derive(Debug, Clone)]
pub struct NoteFile {
    /// Its path in the vault.
    pub path: NotePath,
    /// Its path on disk, whose bytes need not be UTF-8.
    pub file: PathBuf,
}

/// A file or a folder that is not read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PassedOver {
    /// Its path in the vault.
    pub path: String,
    /// Why, in a few words.
    pub reason: &'static str,
}

/// What a walk came across besides notes.
#[derive(Debug, Default)]
pub(super) struct Aside {
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) passed_over: Vec<PassedOver>,
    /// Temporary files of ours, which a crash may have left.
    pub(super) temporary: Vec<PathBuf>,
}

/// Is told of each folder that is looked into, the root too, before what is in it is listed.
pub type Enter<'a> = &'a mut (dyn FnMut(&Path) + Send);

/// Finds every note below `root`, one after the other, in the order of the file system: whoever needs
/// another one sorts.
pub(super) fn walk<'a>(
    root: &'a Path,
    config: &'a Config,
    enter: Enter<'a>,
    aside: &'a mut Aside,
) -> impl Iterator<Item = NoteFile> + Send + 'a {
    enter(root);
    let mut entries = WalkDir::new(root).follow_links(false).into_iter();
    std::iter::from_fn(move || {
        loop {
            let entry = match entries.next()? {
                Ok(entry) => entry,
                Err(error) => {
                    aside.diagnostics.extend(unreadable(root, &error));
                    continue;
                }
            };
            if entry.depth() == 0 {
                continue;
            }
            let is_folder = entry.file_type().is_dir();
            if entry.file_type().is_file() && write::is_temporary(entry.file_name()) {
                aside.temporary.push(entry.into_path());
                continue;
            }
            if !is_folder && !is_note_name(&entry) {
                continue;
            }
            let path = relative(root, entry.path());
            if let Some(reason) = pass_over(&path, &entry, config) {
                if is_folder {
                    entries.skip_current_dir();
                }
                aside.passed_over.push(PassedOver { path, reason });
            } else if is_folder {
                enter(entry.path());
            } else if entry.file_type().is_file() {
                return Some(NoteFile { path: NotePath::new(&path), file: entry.into_path() });
            } else {
                aside.passed_over.push(PassedOver { path, reason: "not a regular file" });
            }
        }
    })
}

/// What one path is now, by the rules of the walk: a note's file, or nothing to read.
pub(super) fn one(root: &Path, path: &str, config: &Config) -> Option<NoteFile> {
    let file = root.join(path);
    let meta = std::fs::symlink_metadata(&file).ok()?;
    if !meta.is_file() || without_extension(path) == path {
        return None;
    }
    // Every folder on the way must be one that the walk goes into.
    let mut at = 0;
    while let Some(slash) = path.get(at..)?.find('/') {
        let folder = path.get(..at + slash)?;
        let real = std::fs::symlink_metadata(root.join(folder)).ok()?;
        if !real.is_dir() || passes_over(folder, path.get(at..at + slash)?, true, config).is_some()
        {
            return None;
        }
        at += slash + 1;
    }
    passes_over(path, path.get(at..)?, false, config)
        .is_none()
        .then(|| NoteFile { path: NotePath::new(path), file })
}

fn is_note_name(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    without_extension(&name) != name
}

/// The path from the root, with `/`; bytes that are not UTF-8 are replaced.
fn relative(root: &Path, path: &Path) -> String {
    let inner = path.strip_prefix(root).unwrap_or(path).to_string_lossy();
    if MAIN_SEPARATOR == '/' { inner.into_owned() } else { inner.replace(MAIN_SEPARATOR, "/") }
}

/// Why a file or a folder is not read, if it is not.
fn pass_over(path: &str, entry: &DirEntry, config: &Config) -> Option<&'static str> {
    passes_over(path, &entry.file_name().to_string_lossy(), entry.file_type().is_dir(), config)
}

fn passes_over(path: &str, name: &str, is_folder: bool, config: &Config) -> Option<&'static str> {
    if name.starts_with('.') {
        return Some("its name begins with a dot");
    }
    if name == "node_modules" {
        return Some("node_modules");
    }
    if is_logseqs_own(path, name) {
        return Some("Logseq's own files");
    }
    if is_folder && is_templates(path, name, config) {
        return Some("the template folder");
    }
    if config.ignore.iter().any(|pattern| pattern.matches(path)) {
        return Some("ignored by the settings");
    }
    if path == config.report || path == config.review {
        return Some("the tool's own report");
    }
    None
}

/// Whether a path is one of those that Logseq keeps beside its pages and journals: `logseq/bak`.
fn is_logseqs_own(path: &str, name: &str) -> bool {
    let above = path.strip_suffix(name).and_then(|above| above.strip_suffix("logseq/"));
    above.is_some_and(|above| above.is_empty() || above.ends_with('/'))
        && !matches!(name, "pages" | "journals")
}

fn is_templates(path: &str, name: &str, config: &Config) -> bool {
    if config.templates.is_empty() {
        let is_numbered = name.starts_with(char::is_numeric);
        return !is_numbered && Folder::of(name) == Some(Folder::Templates);
    }
    config.templates.iter().any(|folder| folder.eq_ignore_ascii_case(path))
}

fn unreadable(root: &Path, error: &walkdir::Error) -> Option<Diagnostic> {
    let path = relative(root, error.path()?);
    let io = error.io_error()?;
    if io.kind() == std::io::ErrorKind::NotFound {
        return None;
    }
    let path = if path.is_empty() { ".".to_owned() } else { path };
    let message = format!("this folder could not be listed: {io}");
    let place = Place::file(NotePath::new(&path));
    Some(
        Diagnostic::new(Code::FolderUnreadable, place, message)
            .help("its notes are missing from everything; check its permissions"),
    )
}
