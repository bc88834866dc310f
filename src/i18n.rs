//! Words of the program itself in the user's language, and the forms of numbers, amounts and dates.
//!
//! The words stand in `locales/<language>/*.ftl` (Fluent). Content texts (questions, rules, facts) do not come from here.

mod catalogue;
mod share;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentValue};

use crate::model::source::PartialDate;
use crate::model::text::Locale;
use catalogue::Catalogue;

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

/// The texts of message files, by language tag.
pub type MessageFiles = BTreeMap<String, Vec<Cow<'static, str>>>;

/// The words of one language, with Dutch behind it for what is missing.
#[derive(Clone)]
pub struct Messages {
    locale: Locale,
    catalogues: Vec<Rc<Catalogue>>,
}

impl Messages {
    /// Returns the words of `locale` from message files per language tag.
    ///
    /// A file that Fluent cannot read counts as far as it can; the content check reports the rest.
    pub fn new(locale: &Locale, files: &MessageFiles) -> Self {
        let own = |tag: &str| Some(Rc::new(Catalogue::new(tag, files.get(tag)?)));
        Self::with_dutch_behind(locale.clone(), own(locale.as_str()), || own(Locale::default().as_str()))
    }

    /// Returns the words of every language in message files, in the order of their tags.
    pub fn in_every_language(files: &MessageFiles) -> Vec<Self> {
        let all: BTreeMap<&str, Rc<Catalogue>> =
            files.iter().map(|(tag, texts)| (tag.as_str(), Rc::new(Catalogue::new(tag, texts)))).collect();
        let dutch = || all.get(Locale::default().as_str()).cloned();
        all.iter().map(|(tag, own)| Self::with_dutch_behind(Locale::new(*tag), Some(own.clone()), dutch)).collect()
    }

    fn with_dutch_behind(
        locale: Locale,
        own: Option<Rc<Catalogue>>,
        dutch: impl FnOnce() -> Option<Rc<Catalogue>>,
    ) -> Self {
        let behind = if locale == Locale::default() { None } else { dutch() };
        Self { locale, catalogues: own.into_iter().chain(behind).collect() }
    }

    /// Returns the language.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// Tells whether there is a message with this name.
    pub fn has(&self, key: &str) -> bool {
        self.catalogues.iter().any(|catalogue| catalogue.has(key))
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
        let words = self.catalogues.iter().find_map(|catalogue| catalogue.say(&message.key, &args));
        words.unwrap_or_else(|| message.key.clone())
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
