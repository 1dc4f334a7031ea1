//! The files that hold settings: `touchbase.yaml`, and Obsidian's JSON.
//!
//! Obsidian's files belong to Obsidian: what cannot be read in them is passed over in silence.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use serde_json::Value;

use crate::config::{self, Config, DailyFormat, Pattern};
use crate::date::format::Format;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::error::{Error, ErrorKind};
use crate::path::NotePath;
use crate::vault::write::{self, Written};

/// The most filters of Obsidian's that are taken: each is looked at for every note.
const FILTERS: usize = 1_000;

/// No settings file is larger than this.
const LARGEST: u64 = 1 << 20;

/// Obsidian's files that are read, from the root.
const DAILY: &str = ".obsidian/daily-notes.json";
const PERIODIC: &str = ".obsidian/plugins/periodic-notes/data.json";
const TEMPLATES: &str = ".obsidian/templates.json";
const TEMPLATER: &str = ".obsidian/plugins/templater-obsidian/data.json";
const APP: &str = ".obsidian/app.json";

/// The folders on the way to them.
pub(super) const FOLDERS: [&str; 4] = [
    ".obsidian",
    ".obsidian/plugins",
    ".obsidian/plugins/periodic-notes",
    ".obsidian/plugins/templater-obsidian",
];

/// Whether the settings may be others when this path, from the root, has changed.
pub(super) fn is_one(path: &str) -> bool {
    path == config::FILE
        || [DAILY, PERIODIC, TEMPLATES, TEMPLATER, APP].contains(&path)
        || FOLDERS.contains(&path)
}

/// Reads the settings of the vault at `root`.
pub(super) fn read(root: &Path) -> (Config, Vec<Diagnostic>) {
    let (mut config, diagnostics) = match text(&root.join(config::FILE)) {
        Text::Absent => (Config::default(), Vec::new()),
        Text::Read(text) => Config::parse(&text),
        Text::Bad(why) => {
            let place = Place::file(NotePath::new(config::FILE));
            let diagnostic = Diagnostic::new(Code::ConfigUnreadable, place, why)
                .help("the defaults hold until it can be read");
            (Config::default(), vec![diagnostic])
        }
    };
    obsidian(root, &mut config);
    (config, diagnostics)
}

/// Says in the settings that names alone on their lines count.
pub(super) fn count_names_alone(root: &Path) -> Result<Written, Error> {
    let refused = |why: String| {
        let error = Error::new(ErrorKind::Refused, why).at(config::FILE);
        error.hint("write `daily-notes: names` in it by hand")
    };
    let old = match text(&root.join(config::FILE)) {
        Text::Absent => String::new(),
        Text::Read(text) => text,
        Text::Bad(why) => return Err(refused(why)),
    };
    let new = config::with_names_alone(&old)
        .ok_or_else(|| refused("cannot be changed safely and was left alone".to_owned()))?;
    write::page(root, config::FILE, &new, |now| {
        if now == old.as_bytes() { Ok(()) } else { Err(Error::changed()) }
    })
}

enum Text {
    Absent,
    Read(String),
    Bad(String),
}

fn text(path: &Path) -> Text {
    let Ok(meta) = std::fs::symlink_metadata(path) else { return Text::Absent };
    if meta.is_symlink() {
        return Text::Bad("this is a symbolic link and was not followed".to_owned());
    }
    if !meta.is_file() {
        return Text::Bad("this is not a regular file".to_owned());
    }
    if meta.len() > LARGEST {
        return Text::Bad("these settings are larger than 1 MiB and were not read".to_owned());
    }
    let mut bytes = Vec::new();
    match File::open(path).and_then(|file| file.take(LARGEST).read_to_end(&mut bytes)) {
        Err(error) => Text::Bad(format!("this file could not be read: {error}")),
        Ok(_) => match String::from_utf8(bytes) {
            Ok(text) => Text::Read(text),
            Err(_) => Text::Bad("these settings are not UTF-8 text".to_owned()),
        },
    }
}

fn json(path: &Path) -> Option<Value> {
    match text(path) {
        Text::Read(text) => serde_json::from_str(&text).ok(),
        _ => None,
    }
}

/// Adds what Obsidian's settings say: daily notes, templates, excluded files.
fn obsidian(root: &Path, config: &mut Config) {
    let [folder, ..] = FOLDERS;
    if !root.join(folder).is_dir() {
        return;
    }
    let json = |file: &str| json(&root.join(file));
    let mut daily = |settings: &Value| {
        let get = |key: &str| settings.get(key).and_then(Value::as_str).unwrap_or("").trim();
        let format =
            if get("format").is_empty() { Format::default() } else { Format::new(get("format")) };
        let folder = get("folder").trim_matches('/').to_owned();
        config.daily_formats.push(DailyFormat { folder, format });
    };
    if let Some(settings) = json(DAILY) {
        daily(&settings);
    }
    if let Some(settings) = json(PERIODIC).and_then(|mut all| all.get_mut("daily").map(Value::take))
        && settings.get("enabled").and_then(Value::as_bool) != Some(false)
    {
        daily(&settings);
    }
    let mut template = |value: Option<&Value>| {
        let name = value.and_then(Value::as_str).unwrap_or("").trim_matches('/');
        if !name.is_empty() {
            config.templates.push(name.to_owned());
        }
    };
    template(json(TEMPLATES).as_ref().and_then(|settings| settings.get("folder")));
    template(json(TEMPLATER).as_ref().and_then(|settings| settings.get("templates_folder")));
    let app = json(APP);
    let filters =
        app.as_ref().and_then(|app| app.get("userIgnoreFilters")).and_then(Value::as_array);
    for filter in filters.into_iter().flatten().filter_map(Value::as_str).take(FILTERS) {
        config.ignore.extend(Pattern::obsidian(filter));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn obsidian_is_asked() {
        let folder = tempfile::tempdir().unwrap();
        let at = |path: &str| folder.path().join(path);
        std::fs::create_dir_all(at(".obsidian/plugins/templater-obsidian")).unwrap();
        std::fs::write(
            at(".obsidian/daily-notes.json"),
            r#"{"folder":"Journal","format":"DD-MM-YYYY"}"#,
        )
        .unwrap();
        std::fs::write(at(".obsidian/templates.json"), "not json").unwrap();
        std::fs::write(
            at(".obsidian/plugins/templater-obsidian/data.json"),
            r#"{"templates_folder":"Meta/T"}"#,
        )
        .unwrap();
        std::fs::write(at(".obsidian/app.json"), r#"{"userIgnoreFilters":["Archive/"]}"#).unwrap();
        let (config, diagnostics) = read(folder.path());
        assert_eq!(diagnostics, []);
        let format = Format::new("DD-MM-YYYY");
        assert_eq!(config.daily_formats, [DailyFormat { folder: "Journal".to_owned(), format }]);
        assert_eq!(config.templates, ["Meta/T"]);
        assert!(config.ignore.iter().any(|p| p.matches("Archive/x.md")));
    }
}
