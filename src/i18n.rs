//! Words of the program itself in the user's language, and the forms of numbers, amounts and dates.
//!
//! The words stand in `locales/<language>/*.ftl` (Fluent). Content texts (questions, rules, facts) do not come from here.

mod share;

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::model::source::PartialDate;
use crate::model::text::Locale;

/// A message as data: which words, with which values. The renderer finds the words.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Name of the message in the catalogs.
    pub key: String,
    /// Values for its placeholders.
    pub args: Vec<(&'static str, Arg)>,
}

/// A value in a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A text, shown as it is.
    Text(String),
    /// A count, which can decide between singular and plural.
    Count(usize),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Arg::Count(count)
    }
}

impl Message {
    /// Returns a message without values.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), args: Vec::new() }
    }

    /// Returns the message with one more value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// The words of one language, with Dutch behind it for what is missing.
pub struct Messages {
    locale: Locale,
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Messages {
    /// Returns the words of `locale` from message files per language tag.
    ///
    /// A file that Fluent cannot read counts as far as it can; the content check reports the rest.
    pub fn new(locale: &Locale, files: &BTreeMap<String, Vec<String>>) -> Self {
        let mut tags = vec![locale.as_str()];
        if locale != &Locale::default() {
            tags.push("nl");
        }
        let bundles = tags.iter().filter_map(|tag| Some(bundle(tag, files.get(*tag)?))).collect();
        Self { locale: locale.clone(), bundles }
    }

    /// Returns the language.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// Tells whether there is a message with this name.
    pub fn has(&self, key: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.has_message(key))
    }

    /// Returns a message without values.
    pub fn text(&self, key: &str) -> String {
        self.render(&Message::new(key))
    }

    /// Returns the words of a message; its name when there are none.
    pub fn render(&self, message: &Message) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in &message.args {
            match value {
                Arg::Text(text) => args.set(*name, FluentValue::from(text.as_str())),
                Arg::Count(count) => args.set(*name, FluentValue::from(*count)),
            }
        }
        for bundle in &self.bundles {
            if let Some(pattern) = bundle.get_message(&message.key).and_then(|found| found.value()) {
                return bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned();
            }
        }
        message.key.clone()
    }

    /// Returns a number with the given count of decimals in the form of the language: `1.234,5` or `1,234.5`.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        let plain = format!("{:.decimals$}", value.abs());
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut out = String::new();
        if value < 0.0 && plain.bytes().any(|byte| byte != b'0' && byte != b'.') {
            out.push('−');
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                out.push_str(&self.text("number-group"));
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push_str(&self.text("number-decimal"));
            out.push_str(fraction);
        }
        out
    }

    /// Returns an amount in whole euros: `€ 12.500` or `€12,500`.
    pub fn euros(&self, value: f64) -> String {
        self.render(&Message::new("number-euros").with("amount", self.number(value, 0)))
    }

    /// Returns a range of amounts, or one amount when both are the same.
    pub fn euro_range(&self, low: f64, high: f64) -> String {
        if low == high {
            return self.euros(low);
        }
        self.render(&Message::new("number-range").with("low", self.euros(low)).with("high", self.euros(high)))
    }

    /// Returns a date written out as far as it is known: `8 februari 2018`, `februari 2018`, `2018`.
    pub fn date(&self, date: &PartialDate) -> String {
        let Some((year, month, day)) = date.parts() else { return date.as_str().to_owned() };
        let Some(month) = month else { return year.to_string() };
        let name = self.text(&format!("month-{month}"));
        match day {
            Some(day) => format!("{day} {name} {year}"),
            None => format!("{name} {year}"),
        }
    }

    /// Returns a list in words: `a, b en c`; with semicolons when an item has a comma of its own.
    pub fn list(&self, items: &[String]) -> String {
        match items {
            _ if items.iter().any(|item| item.contains(',')) => items.join("; "),
            [] => String::new(),
            [one] => one.clone(),
            [rest @ .., last] => {
                let message = Message::new("list-last").with("rest", rest.join(", ")).with("last", last.as_str());
                self.render(&message)
            }
        }
    }
}

fn bundle(tag: &str, files: &Vec<String>) -> FluentBundle<FluentResource> {
    let language = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![language]);
    // Isolation marks around values are invisible characters that break copying and searching in a terminal.
    bundle.set_use_isolating(false);
    for text in files {
        let resource = match FluentResource::try_new(text.clone()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}
