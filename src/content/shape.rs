//! Checks a TOML tree against the shape of its format, which is made from the JSON Schema of the very types that read it.
//! So parser, schema and check cannot drift apart. All faults of a file are found in one go, each with its place.

use std::collections::BTreeMap;

use serde_json::Value as Json;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::fix::{Fix, same_word, sure};
use crate::diagnostic::{Diagnostic, KeyPath, Place, Segment};
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
    /// Returns the shape that a JSON Schema describes. Of JSON Schema it knows what stands in `schemas/`.
    pub fn from_schema(root: &Json) -> Self {
        let definitions = root.get("definitions").and_then(Json::as_object).into_iter().flatten();
        Self {
            root: from_json(root),
            definitions: definitions.map(|(name, node)| (name.clone(), from_json(node))).collect(),
        }
    }

    /// Adds every fault of the tree to `found`. `file` is the path that diagnostics name.
    pub fn check(&self, root: &DeTable<'_>, file: &str, found: &mut Vec<Diagnostic>) {
        Check { format: self, file, found, root, strayed: Vec::new() }.table(root, &self.root, &Trail::ROOT);
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
    for key in ["anyOf", "oneOf", "allOf"] {
        // A choice of one is that one: beside a reference draft 7 wants nothing else.
        let mut options = node.get(key).and_then(Json::as_array).into_iter().flatten();
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
        // Of several types the first: a choice between types is no shape that a format has.
        Json::Array(names) => names.first().and_then(Json::as_str),
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

/// The way to a value, made into a [`KeyPath`] only when there is something to report: most files have no fault.
#[derive(Clone, Copy)]
struct Trail<'t> {
    above: Option<&'t Trail<'t>>,
    step: Step<'t>,
}

#[derive(Clone, Copy)]
enum Step<'t> {
    Root,
    Key(&'t str),
    Index(usize),
}

impl<'t> Trail<'t> {
    const ROOT: Trail<'static> = Trail { above: None, step: Step::Root };

    fn key(&'t self, key: &'t str) -> Self {
        Trail { above: Some(self), step: Step::Key(key) }
    }

    fn index(&'t self, index: usize) -> Self {
        Trail { above: Some(self), step: Step::Index(index) }
    }

    fn path(&self) -> KeyPath {
        let mut segments = Vec::new();
        let mut here = Some(self);
        while let Some(trail) = here {
            match trail.step {
                Step::Root => {}
                Step::Key(key) => segments.push(Segment::from(key)),
                Step::Index(index) => segments.push(Segment::from(index)),
            }
            here = trail.above;
        }
        segments.reverse();
        KeyPath(segments)
    }
}

struct Check<'a> {
    format: &'a Format,
    file: &'a str,
    found: &'a mut Vec<Diagnostic>,
    root: &'a DeTable<'a>,
    /// Keys of the file as a whole that were found in a table below it.
    strayed: Vec<String>,
}

impl Check<'_> {
    fn table(&mut self, table: &DeTable<'_>, shape: &Shape, trail: &Trail<'_>) {
        match shape {
            Shape::Table(keys) => {
                for (key, value) in table {
                    let key = key.get_ref().as_ref();
                    match keys.get(key) {
                        Some(inner) => self.value(value, &inner.shape, &trail.key(key)),
                        None => self.unknown_key(key, table, trail, keys),
                    }
                }
                for (key, _) in keys.iter().filter(|(key, inner)| inner.required && !table.contains_key(key.as_str())) {
                    // Who sees it stand elsewhere is told that, and not that it is not there.
                    if trail.above.is_some() || !self.strayed.contains(key) {
                        self.missing_key(key, trail);
                    }
                }
            }
            Shape::Map(inner, required) => {
                for (key, value) in table {
                    self.value(value, inner, &trail.key(key.get_ref()));
                }
                for key in required.iter().filter(|key| !table.contains_key(key.as_str())) {
                    self.missing_key(key, trail);
                }
            }
            _ => {}
        }
    }

    fn unknown_key(&mut self, key: &str, table: &DeTable<'_>, trail: &Trail<'_>, keys: &BTreeMap<String, KeyShape>) {
        let place = Place::key(self.file, trail.key(key).path());
        let mut diagnostic = Diagnostic::error("PW101", place).with("key", key);
        if let Some(table) = self.strayed_from_top(key, trail) {
            self.strayed.push(key.to_owned());
            let diagnostic = diagnostic.with("reason", "top").with("table", table);
            self.found.push(diagnostic.help(Message::new("diag-help-top").with("key", key)));
            return;
        }
        diagnostic = diagnostic.with("reason", "unknown").with("table", "");
        // A key that is there already would stand twice.
        let meant = sure(key, keys.keys().map(String::as_str)).filter(|meant| !table.contains_key(*meant));
        diagnostic.fix = meant.map(|meant| Fix::Key(meant.to_owned()));
        self.found.push(diagnostic.suggest(key, keys.keys().map(String::as_str)));
    }

    /// Returns the table in which a key stands that belongs to the file as a whole and is missing there: whoever writes it at
    /// the end of the file writes it into the last table.
    fn strayed_from_top(&self, key: &str, trail: &Trail<'_>) -> Option<String> {
        let Shape::Table(keys) = &self.format.root else { return None };
        let is_of_top = keys.get(key).is_some_and(|inner| {
            let shape = self.format.resolve(&inner.shape);
            let inner = if let Shape::List(inner) = shape { self.format.resolve(inner) } else { shape };
            !matches!(inner, Shape::Table(_) | Shape::Map(..))
        });
        let mut path = trail.path().0.into_iter();
        match path.next()? {
            Segment::Key(table) if is_of_top && !self.root.contains_key(key) => Some(table),
            _ => None,
        }
    }

    fn missing_key(&mut self, key: &str, trail: &Trail<'_>) {
        let path = trail.path();
        let shown = path.to_string();
        let place = if path.0.is_empty() { Place::file(self.file) } else { Place::key(self.file, path) };
        self.found.push(match key {
            "nl" | "en" => Diagnostic::error("PW701", place).with("language", key).with("key", shown),
            _ => Diagnostic::error("PW102", place).with("key", key),
        });
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>, shape: &Shape, trail: &Trail<'_>) {
        let format = self.format;
        let shape = format.resolve(shape);
        match (shape, value.get_ref()) {
            (Shape::Any, _)
            | (Shape::Text, DeValue::String(_))
            | (Shape::Boolean, DeValue::Boolean(_))
            | (Shape::Integer | Shape::Number, DeValue::Integer(_)) => {}
            (Shape::Number, DeValue::Float(number)) => {
                if number.as_str().contains("nan") || number.as_str().contains("inf") {
                    let place = Place::value(self.file, trail.path());
                    self.found.push(Diagnostic::error("PW105", place).with("found", number.as_str()));
                }
            }
            (Shape::Word(words), DeValue::String(text)) => {
                if !words.iter().any(|word| word == text.as_ref()) {
                    let place = Place::value(self.file, trail.path());
                    let mut diagnostic = Diagnostic::error("PW104", place).with("found", text.as_ref());
                    let meant = same_word(text, words.iter().map(String::as_str));
                    diagnostic.fix = meant.map(|meant| Fix::Text(meant.to_owned()));
                    self.found.push(diagnostic.suggest(text, words.iter().map(String::as_str)));
                }
            }
            (Shape::List(inner), DeValue::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(item, inner, &trail.index(index));
                }
            }
            (Shape::Table(_) | Shape::Map(..), DeValue::Table(table)) => self.table(table, shape, trail),
            (_, other) => {
                let path = trail.path();
                let shown = path.to_string();
                let mut diagnostic = Diagnostic::error("PW103", Place::value(self.file, path))
                    .with("key", shown)
                    .with("expected", expected(shape))
                    .with("found", type_key(other))
                    .help(Message::new(format!("diag-help-{}", expected(shape))));
                if let (Shape::List(inner), DeValue::Table(_)) = (shape, other)
                    && matches!(format.resolve(inner), Shape::Table(_))
                {
                    diagnostic =
                        diagnostic.help(Message::new("diag-help-tables").with("key", trail.path().to_string()));
                }
                diagnostic.fix = retyped(format, shape, other);
                self.found.push(diagnostic);
            }
        }
    }
}

/// Returns the same value in the type that was expected, when it can be nothing else: quotes too few or too many, or one
/// text where a list of texts stands.
fn retyped(format: &Format, shape: &Shape, value: &DeValue<'_>) -> Option<Fix> {
    let raw = match (shape, value) {
        (Shape::Text, DeValue::Datetime(date)) => quoted(&date.to_string()),
        (Shape::Text, DeValue::Integer(number)) => quoted(number.as_str()),
        (Shape::Integer, DeValue::String(text)) => text.trim().parse::<i64>().ok()?.to_string(),
        (Shape::Number, DeValue::String(text)) if is_plain_number(text.trim()) => text.trim().to_owned(),
        (Shape::Boolean, DeValue::String(text)) if matches!(text.as_ref(), "true" | "false") => text.to_string(),
        (Shape::List(inner), DeValue::String(text)) => match format.resolve(inner) {
            Shape::Text => format!("[{}]", quoted(text)),
            Shape::Word(words) if words.iter().any(|word| word == text.as_ref()) => format!("[{}]", quoted(text)),
            _ => return None,
        },
        _ => return None,
    };
    Some(Fix::Raw(raw))
}

/// Tells whether a text is a number with at most a point: a comma or a thousands mark could mean two things.
fn is_plain_number(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && text.bytes().filter(|byte| *byte == b'.').count() <= 1
        && text.as_bytes()[0] != b'.'
        && !text.ends_with('.')
        && !(text.len() > 1 && text.starts_with('0') && !text.starts_with("0."))
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
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
