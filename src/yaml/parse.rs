//! One value through the YAML library; the only file that names it.
//!
//! Owns the bounds that keep its cost linear (see `docs/limits.md`).

use serde_yaml::Value as Yaml;

use super::Value;

/// Brackets nested deeper than this are refused: the library's cost grows with their square.
const DEPTH: usize = 64;

/// Why a value was refused, and where in its text.
pub(super) struct Refusal {
    pub(super) message: String,
    pub(super) offset: usize,
}

pub(super) fn read(raw: &str) -> Result<Value<'static>, Refusal> {
    if let Some(offset) = too_deep(raw) {
        let message = format!("brackets are nested more than {DEPTH} deep");
        return Err(Refusal { message, offset });
    }
    let blank = raw.trim_start_matches([' ', '\t']);
    // A value on the key's own line begins anywhere; alone it must begin its line.
    let lead = if blank.starts_with(['\n', '\r']) { 0 } else { raw.len() - blank.len() };
    let text = raw.get(lead..).unwrap_or("");
    match serde_yaml::from_str::<Yaml>(text) {
        // `a: b: c` names two keys on one line; alone, the second half would pass as a mapping.
        Ok(Yaml::Mapping(_)) if lead > 0 && !text.starts_with(['{', '&', '!']) => {
            let offset = lead + text.find(": ").unwrap_or(0);
            Err(Refusal { message: "a second colon in a value without quotes".to_owned(), offset })
        }
        Ok(yaml) => Ok(convert(yaml)),
        Err(error) => {
            let offset = error.location().map_or(0, |place| place.index());
            let full = error.to_string();
            let message = full.split(" at line ").next().unwrap_or(&full).to_owned();
            Err(Refusal {
                message: format!("YAML cannot read it ({message})"),
                offset: lead + offset,
            })
        }
    }
}

/// Where brackets or block levels open beyond the limit.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH {
            return Some(at);
        }
    }
    // Block levels cost two bytes each: `- - - -`, or one more blank on every line.
    let deepest = text
        .lines()
        .map(|line| line.bytes().take_while(|b| matches!(b, b' ' | b'-' | b'?')).count() / 2)
        .max();
    (deepest? > DEPTH * 4).then_some(0)
}

fn convert(yaml: Yaml) -> Value<'static> {
    match yaml {
        Yaml::Null => Value::Empty,
        Yaml::Bool(yes) => Value::Text(yes.to_string().into()),
        Yaml::Number(number) => Value::Text(number.to_string().into()),
        Yaml::String(text) => Value::Text(text.trim_end_matches('\n').to_owned().into()),
        Yaml::Sequence(items) => list(items.into_iter().map(convert).collect()),
        Yaml::Mapping(pairs) => Value::Map(
            pairs
                .into_iter()
                .map(|(key, value)| (convert(key).to_string(), convert(value)))
                .collect(),
        ),
        Yaml::Tagged(tagged) => convert(tagged.value),
    }
}

/// `[[Acme]]` is a list in a list to YAML and a link to everyone else.
fn list(mut items: Vec<Value<'static>>) -> Value<'static> {
    if let [Value::List(inner)] = items.as_slice() {
        let texts: Option<Vec<&str>> = inner.iter().map(Value::text).collect();
        if let Some(texts) = texts.filter(|texts| !texts.is_empty()) {
            return Value::Text(format!("[[{}]]", texts.join(", ")).into());
        }
        // A link beside others, already turned back: `[[[A]], [[B]]]`.
    }
    if let [Value::Text(link)] = items.as_slice()
        && link.starts_with("[[")
    {
        return Value::List(vec![std::mem::take(items.first_mut().unwrap_or(&mut Value::Empty))]);
    }
    Value::List(items)
}
