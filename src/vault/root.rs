//! Where the vault is.

use std::path::{Path, PathBuf};

/// The root: what was named, else the nearest folder from `here` upwards that has settings, else `here`.
pub fn find(named: Option<&Path>, here: &Path) -> PathBuf {
    if let Some(named) = named {
        return here.join(named);
    }
    here.ancestors()
        .find(|folder| {
            folder.join(crate::config::FILE).is_file() || folder.join(".obsidian").is_dir()
        })
        .unwrap_or(here)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_settings_win() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b");
        std::fs::create_dir_all(&inner).unwrap();
        assert_eq!(find(None, &inner), inner);
        std::fs::create_dir(folder.path().join(".obsidian")).unwrap();
        assert_eq!(find(None, &inner), folder.path());
        std::fs::write(folder.path().join("a/touchbase.yaml"), "").unwrap();
        assert_eq!(find(None, &inner), folder.path().join("a"));
        assert_eq!(find(Some(Path::new("x")), &inner), inner.join("x"));
    }
}
