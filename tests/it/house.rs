//! Who knows whom, read from the `use` lines: rooms as the house allows and needs it, no circles between files.

use std::collections::{BTreeMap, BTreeSet};

use crate::tidy::{code, sources};

/// The rooms of the library in reading order, each with all those that it knows.
const ROOMS: [(&str, &str); 24] = [
    ("text", ""),
    ("lexicon", "text"),
    ("date", "text lexicon"),
    ("path", "text"),
    ("error", ""),
    ("diagnostic", "text path"),
    ("yaml", "text"),
    ("config", "text lexicon date path diagnostic yaml"),
    ("judge", "text lexicon"),
    ("note", "text lexicon date path diagnostic yaml config judge"),
    ("index", "text lexicon path note"),
    ("network", "text lexicon date path diagnostic config note index"),
    ("agenda", "lexicon date path config note network"),
    ("coach", "text lexicon date path config note network agenda"),
    ("draft", "text lexicon date path note network agenda coach"),
    ("phrase", "text date note network agenda coach"),
    ("typed", "text lexicon date path error note network"),
    ("change", "text lexicon date path error yaml config note"),
    (
        "report",
        "text lexicon date path error diagnostic yaml config note network agenda coach draft phrase typed",
    ),
    ("answer", "text date path error yaml config note network agenda typed change report"),
    ("vault", "text lexicon date path error diagnostic config note index change"),
    ("session", "text date path error diagnostic yaml network agenda report answer vault"),
    ("watch", "date path error index session vault"),
    ("lib", ""),
];

/// A file of the library and the files that its `use` lines name, in both directions of a re-export.
struct Files {
    /// Every file: its module path, such as `note::links`, and its code.
    code: BTreeMap<String, String>,
}

impl Files {
    fn read() -> Self {
        let code = sources().into_iter().filter_map(|(path, text)| {
            let path = path.strip_prefix("src/")?.strip_suffix(".rs")?.replace('/', "::");
            let module = path.strip_suffix("::mod").unwrap_or(&path).to_owned();
            (!module.starts_with("cli") && module != "main").then_some((module, text))
        });
        Self { code: code.collect() }
    }

    /// Every path that a file imports, written from the library's root, one for each name.
    fn imports(&self, module: &str) -> Vec<String> {
        let Some(text) = self.code.get(module) else { return Vec::new() };
        let text = code(text).collect::<Vec<_>>().join("\n").replace("pub(in crate::note)", "pub");
        let uses = regex::Regex::new(r"(?m)^\s*(?:pub(?:\([a-z]+\))? )?use ([^;]+);").unwrap();
        let inline = regex::Regex::new(r"\bcrate(?:::\w+)+").unwrap();
        let mut all: Vec<String> = Vec::new();
        for found in uses.captures_iter(&text) {
            let is_reexport = found[0].trim_start().starts_with("pub");
            for path in spread(&found[1]) {
                // A room's front door lets names through; whoever uses one is seen to use the file behind it.
                if !(is_reexport && path.starts_with("self::")) {
                    all.extend(from_root(module, &path));
                }
            }
        }
        all.extend(inline.find_iter(&text).filter_map(|found| from_root(module, found.as_str())));
        all
    }

    /// The file that an imported path leads to.
    fn file(&self, path: &str) -> Option<String> {
        let mut module = path.to_owned();
        while !self.code.contains_key(&module) {
            module = module.rsplit_once("::")?.0.to_owned();
        }
        let name = path.strip_prefix(&module)?.trim_start_matches("::").split("::").next()?;
        Some(self.behind(&module, name).unwrap_or(module))
    }

    /// The file behind a room's front door from which it lets `name` through.
    fn behind(&self, module: &str, name: &str) -> Option<String> {
        let uses = regex::Regex::new(r"(?m)^\s*pub(?:\([a-z]+\))? use (self::[^;]+);").unwrap();
        let text = self.code.get(module).filter(|_| !name.is_empty())?;
        let inner = uses
            .captures_iter(text)
            .flat_map(|found| spread(&found[1]))
            .find(|path| path.ends_with(&format!("::{name}")))?;
        self.file(&from_root(module, &inner)?)
    }

    /// The files that each file uses.
    fn arrows(&self) -> BTreeMap<&str, BTreeSet<String>> {
        let to = |module: &String| {
            let files = self.imports(module).iter().filter_map(|path| self.file(path)).collect();
            let mut files: BTreeSet<String> = files;
            files.remove(module);
            files
        };
        self.code.keys().map(|module| (module.as_str(), to(module))).collect()
    }
}

/// `a::{b, c::d}` as `a::b` and `a::c::d`.
fn spread(path: &str) -> Vec<String> {
    let path = path.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((lead, rest)) = path.split_once('{') else {
        return vec![path.split(" as ").next().unwrap_or("").to_owned()];
    };
    let inner = rest.trim_end().trim_end_matches('}');
    let (mut depth, mut parts, mut part) = (0, Vec::new(), String::new());
    for c in inner.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(std::mem::take(&mut part));
                continue;
            }
            _ => {}
        }
        part.push(c);
    }
    parts.push(part);
    let parts = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    parts
        .flat_map(|part| spread(&format!("{lead}{part}")))
        .map(|p| p.replace("::self", ""))
        .collect()
}

/// A path in the file `module`, written from the library's root; `None` when it leads out of the library.
fn from_root(module: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = path.split("::").collect();
    let mut base: Vec<&str> = module.split("::").collect();
    match *parts.first()? {
        "crate" => base.clear(),
        "self" => {}
        "super" => {
            base.pop();
            while parts.get(1) == Some(&"super") {
                base.pop();
                parts.remove(0);
            }
        }
        _ => return None,
    }
    base.extend(parts.into_iter().skip(1));
    Some(base.join("::"))
}

fn room(module: &str) -> &str {
    module.split("::").next().unwrap_or(module)
}

#[test]
fn rooms_know_just_those_that_they_may() {
    let files = Files::read();
    let mut known: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (module, used) in files.arrows() {
        let others = used.iter().map(|other| room(other)).filter(|other| *other != room(module));
        known.entry(room(module)).or_default().extend(others.map(str::to_owned));
    }
    known.remove("lib");
    let allowed = ROOMS.iter().filter(|(name, _)| *name != "lib").map(|(name, known)| {
        (*name, known.split_whitespace().map(str::to_owned).collect::<BTreeSet<_>>())
    });
    let allowed: BTreeMap<&str, BTreeSet<String>> = allowed.collect();
    let show = |rooms: &BTreeMap<&str, BTreeSet<String>>, room: &str| {
        rooms.get(room).map(|known| known.iter().cloned().collect::<Vec<_>>().join(" "))
    };
    let rooms: BTreeSet<&str> = known.keys().chain(allowed.keys()).copied().collect();
    let wrong: Vec<String> = rooms
        .into_iter()
        .filter(|room| known.get(room) != allowed.get(room))
        .map(|room| {
            format!("{room} knows {:?}, may {:?}", show(&known, room), show(&allowed, room))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rooms_stand_in_reading_order() {
    let order = ROOMS.map(|(name, _)| name);
    for (at, (name, known)) in ROOMS.iter().enumerate() {
        for other in known.split_whitespace() {
            assert!(order[..at].contains(&other), "{name} knows {other}, which comes after it");
        }
    }
}

#[test]
fn no_two_files_need_each_other() {
    let files = Files::read();
    let arrows = files.arrows();
    let reach: BTreeMap<&str, BTreeSet<&str>> =
        arrows.keys().map(|from| (*from, reachable(from, &arrows))).collect();
    let circles: BTreeSet<String> = reach
        .iter()
        .map(|(from, to)| {
            to.iter().filter(|other| reach[**other].contains(from)).copied().collect()
        })
        .filter(|circle: &Vec<&str>| !circle.is_empty())
        .map(|circle| circle.join(", "))
        .collect();
    let circles: Vec<String> = circles.into_iter().collect();
    assert!(circles.is_empty(), "files that need each other:\n{}", circles.join("\n"));
}

/// Every file that `from` uses, directly or by way of others.
fn reachable<'a>(from: &str, arrows: &'a BTreeMap<&str, BTreeSet<String>>) -> BTreeSet<&'a str> {
    let mut found: BTreeSet<&str> = BTreeSet::new();
    let mut left: Vec<&str> = arrows[from].iter().map(String::as_str).collect();
    while let Some(next) = left.pop() {
        if found.insert(next) {
            left.extend(arrows[next].iter().map(String::as_str));
        }
    }
    found
}
