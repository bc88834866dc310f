//! Every key of every format as a Markdown page, made from the same types: a key without an entry cannot exist.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json};

use super::Kind;

/// Name of the page.
pub const FILE: &str = "README.md";

/// Returns the page about formats: name and schema of each.
pub fn page(formats: &[(&str, Json)]) -> String {
    let mut out = String::from("# Keys\n");
    for (name, root) in formats {
        let meaning = root.get("description").and_then(Json::as_str).unwrap_or_default();
        out.push_str(&format!("\n## {name}\n\n{meaning}\n"));
        Page { root, seen: BTreeSet::new(), out: &mut out }.table(root, "");
    }
    out
}

/// Returns every key of a format with whether its schema says what it means.
pub fn explained(kind: &Kind) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    gather(&kind.json(), &mut found);
    found
}

fn gather(node: &Json, found: &mut Vec<(String, bool)>) {
    match node {
        Json::Array(items) => items.iter().for_each(|item| gather(item, found)),
        Json::Object(map) => {
            if let Some(Json::Object(properties)) = map.get("properties") {
                found.extend(properties.iter().map(|(key, inner)| {
                    let is_language = key == "nl" || key == "en";
                    (key.clone(), is_language || inner.get("description").is_some())
                }));
            }
            map.values().for_each(|inner| gather(inner, found));
        }
        _ => {}
    }
}

struct Page<'a> {
    root: &'a Json,
    seen: BTreeSet<String>,
    out: &'a mut String,
}

impl Page<'_> {
    /// Writes the keys of a table, and below it those of the tables inside.
    fn table(&mut self, node: &Json, path: &str) {
        let Some(properties) = node.get("properties").and_then(Json::as_object) else { return };
        let required: Vec<&str> =
            node.get("required").and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str).collect();
        self.out.push_str("\n| key | required | value | meaning |\n|---|---|---|---|\n");
        let mut inside = Vec::new();
        for (key, inner) in properties {
            let value = self.resolved(inner);
            let (kind, table) = self.kind(value);
            let mark = if required.contains(&key.as_str()) { "yes" } else { "" };
            let meaning = inner.get("description").or_else(|| value.get("description")).and_then(Json::as_str);
            let meaning = meaning.unwrap_or_default().replace('\n', " ").replace('|', "\\|");
            self.out.push_str(&format!("| `{key}` | {mark} | {kind} | {meaning} |\n"));
            inside.extend(table.map(|(name, table)| (format!("{path}{key}"), name, table)));
        }
        for (path, name, table) in inside {
            // A text is the same everywhere, and a condition can stand in a condition.
            if self.seen.insert(name.clone()) {
                self.out.push_str(&format!("\n### `{path}`\n"));
                self.table(&table, &format!("{path}."));
            }
        }
    }

    /// Returns what a value is in words, and the table inside it with a name of its own.
    fn kind(&self, node: &Json) -> (String, Option<(String, Json)>) {
        if let Some(words) = words(node) {
            return (words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "), None);
        }
        let text = |map: &Json, key: &str| map.get(key).and_then(Json::as_str).map(str::to_owned);
        match text(node, "type").as_deref() {
            Some("array") => {
                let items = node.get("items").map(|items| self.resolved(items)).unwrap_or(&Json::Null);
                let (kind, table) = self.kind(items);
                (format!("list of {kind}"), table)
            }
            Some("object") => {
                if is_text(node) {
                    return ("text in every language".to_owned(), None);
                }
                if node.get("properties").is_some_and(|all| all.as_object().is_some_and(|all| !all.is_empty())) {
                    let name = text(node, "description").unwrap_or_default();
                    return ("table".to_owned(), Some((name, node.clone())));
                }
                let inner = node.get("additionalProperties").filter(|inner| inner.is_object());
                match inner.map(|inner| self.kind(self.resolved(inner))) {
                    Some((kind, table)) => (format!("table of {kind}"), table),
                    None => ("table".to_owned(), None),
                }
            }
            Some("string") => ("text".to_owned(), None),
            Some("integer") => ("whole number".to_owned(), None),
            Some(other) => (other.to_owned(), None),
            None => ("see meaning".to_owned(), None),
        }
    }

    fn resolved<'a>(&'a self, node: &'a Json) -> &'a Json {
        let whole = node.get("allOf").and_then(|all| all.get(0)).unwrap_or(node);
        let Some(reference) = whole.get("$ref").and_then(Json::as_str) else { return whole };
        self.root.pointer(reference.trim_start_matches('#')).map_or(whole, |target| self.resolved(target))
    }
}

fn is_text(node: &Json) -> bool {
    let properties: Option<&Map<String, Json>> = node.get("properties").and_then(Json::as_object);
    properties.is_some_and(|all| all.len() == 2 && all.contains_key("nl") && all.contains_key("en"))
}

/// Returns the words of a closed list.
fn words(node: &Json) -> Option<Vec<String>> {
    let strings = |values: &Json| -> Vec<String> {
        values.as_array().into_iter().flatten().filter_map(Json::as_str).map(str::to_owned).collect()
    };
    if let Some(values) = node.get("enum") {
        return Some(strings(values));
    }
    let options = node.get("oneOf")?.as_array()?;
    let words = options.iter().map(|option| match option.get("const") {
        Some(word) => word.as_str().map(|word| vec![word.to_owned()]),
        None => option.get("enum").map(strings),
    });
    words.collect::<Option<Vec<_>>>().map(|nested| nested.concat())
}
