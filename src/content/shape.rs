//! Checks a TOML tree against the shape of its format, which is made from the JSON Schema of the very types that read it.
//! So parser, schema and check cannot drift apart. All faults of a file are found in one go, each with its place.

use std::collections::BTreeMap;

use schemars::Schema;
use serde_json::Value as Json;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, KeyPath, Place};
use crate::i18n::Message;

/// What a value must look like.
#[derive(Debug, Clone)]
pub enum Shape {
    /// Anything.
    Any,
    /// A text.
    Text,
    /// One of these words.
    Word(Vec<String>),
    /// Yes or no.
    Boolean,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// A list.
    List(Box<Shape>),
    /// A table with these keys.
    Table(BTreeMap<String, KeyShape>),
    /// A table with any keys; these must be there.
    Map(Box<Shape>, Vec<String>),
    /// The shape with this name among the definitions of the format.
    Named(String),
}

/// The shape of a whole file.
#[derive(Debug, Clone)]
pub struct Format {
    root: Shape,
    definitions: BTreeMap<String, Shape>,
}

/// A key of a table.
#[derive(Debug, Clone)]
pub struct KeyShape {
    shape: Shape,
    required: bool,
}

impl Format {
    /// Returns the shape that a JSON Schema describes. Of JSON Schema it knows what `schemars` writes for our types.
    pub fn from_schema(schema: &Schema) -> Self {
        let root = schema.as_value();
        let definitions = root.get("$defs").and_then(Json::as_object).into_iter().flatten();
        Self {
            root: from_json(root),
            definitions: definitions.map(|(name, node)| (name.clone(), from_json(node))).collect(),
        }
    }

    /// Adds every fault of the tree to `found`. `file` is the path that diagnostics name.
    pub fn check(&self, root: &DeTable<'_>, file: &str, found: &mut Vec<Diagnostic>) {
        Check { format: self, file, found }.table(root, &self.root, &KeyPath::default());
    }

    fn resolve<'a>(&'a self, shape: &'a Shape) -> &'a Shape {
        match shape {
            Shape::Named(name) => self.definitions.get(name).map_or(&Shape::Any, |target| self.resolve(target)),
            other => other,
        }
    }
}

fn from_json(node: &Json) -> Shape {
    if let Some(reference) = node.get("$ref").and_then(Json::as_str) {
        return Shape::Named(reference.rsplit('/').next().unwrap_or_default().to_owned());
    }
    if let Some(words) = words(node) {
        return Shape::Word(words);
    }
    for key in ["anyOf", "oneOf"] {
        // An optional value is written as "this or null"; TOML has no null, so only "this" is left.
        let options = node.get(key).and_then(Json::as_array).into_iter().flatten();
        let mut options = options.filter(|option| option.get("type").and_then(Json::as_str) != Some("null"));
        if let (Some(only), None) = (options.next(), options.next()) {
            return from_json(only);
        }
    }
    match type_name(node) {
        Some("string") => Shape::Text,
        Some("boolean") => Shape::Boolean,
        Some("integer") => Shape::Integer,
        Some("number") => Shape::Number,
        Some("array") => Shape::List(Box::new(node.get("items").map_or(Shape::Any, from_json))),
        Some("object") => table(node),
        _ => Shape::Any,
    }
}

fn type_name(node: &Json) -> Option<&str> {
    match node.get("type")? {
        Json::String(name) => Some(name),
        Json::Array(names) => names.iter().filter_map(Json::as_str).find(|name| *name != "null"),
        _ => None,
    }
}

fn words(node: &Json) -> Option<Vec<String>> {
    let text = |value: &Json| value.as_str().map(str::to_owned);
    if let Some(values) = node.get("enum").and_then(Json::as_array) {
        return Some(values.iter().filter_map(text).collect());
    }
    let constants = node.get("oneOf").and_then(Json::as_array)?;
    constants
        .iter()
        .map(|option| match option.get("const") {
            Some(value) => text(value).map(|word| vec![word]),
            None => option.get("enum")?.as_array().map(|values| values.iter().filter_map(text).collect()),
        })
        .collect::<Option<Vec<_>>>()
        .map(|nested| nested.concat())
}

fn table(node: &Json) -> Shape {
    let required: Vec<String> = node
        .get("required")
        .and_then(Json::as_array)
        .into_iter()
        .flatten()
        .filter_map(|key| Some(key.as_str()?.to_owned()))
        .collect();
    match node.get("additionalProperties") {
        Some(Json::Bool(true)) => Shape::Map(Box::new(Shape::Any), required),
        Some(Json::Object(_)) => {
            let inner = node.get("additionalProperties").map_or(Shape::Any, from_json);
            Shape::Map(Box::new(inner), required)
        }
        _ => {
            let properties = node.get("properties").and_then(Json::as_object).into_iter().flatten();
            let keys = properties.map(|(key, shape)| {
                let shape = KeyShape { shape: from_json(shape), required: required.contains(key) };
                (key.clone(), shape)
            });
            Shape::Table(keys.collect())
        }
    }
}

struct Check<'a> {
    format: &'a Format,
    file: &'a str,
    found: &'a mut Vec<Diagnostic>,
}

impl Check<'_> {
    fn table(&mut self, table: &DeTable<'_>, shape: &Shape, path: &KeyPath) {
        match shape {
            Shape::Table(keys) => {
                for (key, value) in table {
                    let here = path.then(key.get_ref().as_ref());
                    match keys.get(key.get_ref().as_ref()) {
                        Some(inner) => self.value(value, &inner.shape, &here),
                        None => self.unknown_key(key.get_ref(), here, keys),
                    }
                }
                for (key, _) in keys.iter().filter(|(key, inner)| inner.required && !table.contains_key(key.as_str())) {
                    self.missing_key(key, path);
                }
            }
            Shape::Map(inner, required) => {
                for (key, value) in table {
                    self.value(value, inner, &path.then(key.get_ref().as_ref()));
                }
                for key in required.iter().filter(|key| !table.contains_key(key.as_str())) {
                    self.missing_key(key, path);
                }
            }
            _ => {}
        }
    }

    fn unknown_key(&mut self, key: &str, here: KeyPath, keys: &BTreeMap<String, KeyShape>) {
        let diagnostic = Diagnostic::error("PW101", Place::key(self.file, here)).with("key", key);
        self.found.push(diagnostic.suggest(key, keys.keys().map(String::as_str)));
    }

    fn missing_key(&mut self, key: &str, path: &KeyPath) {
        let place = if path.0.is_empty() { Place::file(self.file) } else { Place::key(self.file, path.clone()) };
        self.found.push(match key {
            "nl" | "en" => Diagnostic::error("PW701", place).with("language", key).with("key", path.to_string()),
            _ => Diagnostic::error("PW102", place).with("key", key),
        });
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>, shape: &Shape, path: &KeyPath) {
        let format = self.format;
        let shape = format.resolve(shape);
        let place = Place::value(self.file, path.clone());
        match (shape, value.get_ref()) {
            (Shape::Any, _)
            | (Shape::Text, DeValue::String(_))
            | (Shape::Boolean, DeValue::Boolean(_))
            | (Shape::Integer | Shape::Number, DeValue::Integer(_)) => {}
            (Shape::Number, DeValue::Float(number)) => {
                if number.as_str().contains("nan") || number.as_str().contains("inf") {
                    self.found.push(Diagnostic::error("PW105", place).with("found", number.as_str()));
                }
            }
            (Shape::Word(words), DeValue::String(text)) => {
                if !words.iter().any(|word| word == text.as_ref()) {
                    let diagnostic = Diagnostic::error("PW104", place).with("found", text.as_ref());
                    self.found.push(diagnostic.suggest(text, words.iter().map(String::as_str)));
                }
            }
            (Shape::List(inner), DeValue::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(item, inner, &path.then(index));
                }
            }
            (Shape::Table(_) | Shape::Map(..), DeValue::Table(table)) => self.table(table, shape, path),
            (_, other) => self.found.push(
                Diagnostic::error("PW103", place)
                    .with("key", path.to_string())
                    .with("expected", expected(shape))
                    .with("found", type_key(other))
                    .help(Message::new(format!("diag-help-{}", expected(shape)))),
            ),
        }
    }
}

fn expected(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text | Shape::Word(_) | Shape::Any | Shape::Named(_) => "text",
        Shape::Boolean => "boolean",
        Shape::Integer => "integer",
        Shape::Number => "number",
        Shape::List(_) => "list",
        Shape::Table(_) | Shape::Map(..) => "table",
    }
}

fn type_key(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "integer",
        DeValue::Float(_) => "number",
        DeValue::Boolean(_) => "boolean",
        DeValue::Datetime(_) => "date",
        DeValue::Array(_) => "list",
        DeValue::Table(_) => "table",
    }
}
