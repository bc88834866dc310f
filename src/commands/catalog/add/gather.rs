//! The questions of the dialog in their order, with a way back to each: field, value, explanation, source, date, certainty.

use std::io;

use jiff::civil::Date;

use crate::commands::catalog::dialog::{Ask, Dialog, Turn};
use crate::commands::catalog::draft::{self, Meant, address, filled, past_date};
use crate::commands::catalog::words::{publisher_kind, told};
use crate::content::platform_text::{NewFact, fact_table, source_table};
use crate::i18n::{Message, Messages};
use crate::model::catalog::{Catalog, Fact, Field, FieldKind};
use crate::model::id::SourceId;
use crate::model::source::{Confidence, PartialDate, PublisherKind, Source};
use crate::model::text::Localized;

/// Longest explanation, in characters.
const LONGEST_TEXT: usize = 400;

const KINDS: [PublisherKind; 5] = [
    PublisherKind::Maintainer,
    PublisherKind::Vendor,
    PublisherKind::User,
    PublisherKind::Press,
    PublisherKind::Independent,
];

const CONFIDENCES: [Confidence; 3] = [Confidence::High, Confidence::Medium, Confidence::Low];

/// What is to be added.
#[derive(Debug, Clone)]
pub struct Gathered {
    /// The fact.
    pub fact: NewFact,
    /// Its source, when that is new.
    pub source: Option<Source>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Field,
    Value,
    TextNl,
    TextEn,
    Source,
    Title,
    Publisher,
    Kind,
    Url,
    Published,
    Accessed,
    AsOf,
    Confidence,
    Confirm,
}

/// One fact that is being gathered.
pub struct Gather<'a> {
    catalog: &'a Catalog,
    words: &'a Messages,
    sources: &'a [Source],
    /// What is said of the platform already.
    known_facts: &'a [Fact],
    today: Date,
    field: Option<&'a Field>,
    value: Option<toml::Value>,
    nl: String,
    en: String,
    /// A source of the file; nothing when a new one is described.
    known: Option<SourceId>,
    title: String,
    publisher: String,
    kind: PublisherKind,
    url: String,
    published: Option<PartialDate>,
    accessed: Option<PartialDate>,
    as_of: Option<PartialDate>,
    confidence: Confidence,
}

impl<'a> Gather<'a> {
    /// Returns a fact of which nothing is said yet; it may rest on one of these sources, and comes beside these facts.
    pub fn new(
        catalog: &'a Catalog,
        words: &'a Messages,
        (sources, known_facts): (&'a [Source], &'a [Fact]),
        today: Date,
    ) -> Self {
        Self {
            catalog,
            words,
            sources,
            known_facts,
            today,
            field: None,
            value: None,
            nl: String::new(),
            en: String::new(),
            known: None,
            title: String::new(),
            publisher: String::new(),
            kind: PublisherKind::Independent,
            url: String::new(),
            published: None,
            accessed: None,
            as_of: None,
            confidence: Confidence::Medium,
        }
    }

    /// Asks everything, and at the end whether it is right.
    pub fn hold(&mut self, dialog: &mut Dialog<'_>) -> io::Result<Turn<Gathered>> {
        let mut way = Vec::new();
        let mut step = Step::Field;
        loop {
            match self.ask(step, dialog)? {
                Turn::Go(true) => match self.after(step) {
                    Some(next) => {
                        way.push(step);
                        step = next;
                    }
                    None => return Ok(Turn::Go(self.gathered())),
                },
                // Who says no to the whole writes nothing of it.
                Turn::Go(false) => return Ok(Turn::Stop),
                Turn::Back => match way.pop() {
                    Some(before) => step = before,
                    None => return Ok(Turn::Back),
                },
                Turn::Stop => return Ok(Turn::Stop),
                Turn::End => return Ok(Turn::End),
            }
        }
    }

    /// Tells whether something was said that is lost when the dialog ends here.
    pub fn has_begun(&self) -> bool {
        self.field.is_some()
    }

    fn field(&self) -> &'a Field {
        self.field.expect("the field is asked first")
    }

    fn after(&self, step: Step) -> Option<Step> {
        Some(match step {
            Step::Field if self.field().kind == FieldKind::Text => Step::TextNl,
            Step::Field => Step::Value,
            Step::Value => Step::TextNl,
            Step::TextNl if !self.nl.is_empty() => Step::TextEn,
            // Without a source to choose from the question has one answer.
            Step::TextNl | Step::TextEn if self.sources.is_empty() => Step::Title,
            Step::TextNl | Step::TextEn => Step::Source,
            Step::Source if self.known.is_some() => Step::AsOf,
            Step::Source => Step::Title,
            Step::Title => Step::Publisher,
            Step::Publisher => Step::Kind,
            Step::Kind => Step::Url,
            Step::Url => Step::Published,
            Step::Published => Step::Accessed,
            Step::Accessed => Step::AsOf,
            Step::AsOf => Step::Confidence,
            Step::Confidence => Step::Confirm,
            Step::Confirm => return None,
        })
    }

    /// Asks one thing; the answer is false only when the whole is refused at the end.
    fn ask(&mut self, step: Step, dialog: &mut Dialog<'_>) -> io::Result<Turn<bool>> {
        match step {
            Step::Field => self.ask_field(dialog),
            Step::Value => self.ask_value(dialog),
            Step::TextNl => {
                let must = self.field().kind == FieldKind::Text;
                let ask = self.question(if must { "text-nl" } else { "explanation-nl" }, &self.nl);
                let turn = dialog.ask(&ask, |typed| explanation(typed, must))?;
                Ok(keep(turn, &mut self.nl))
            }
            Step::TextEn => {
                let ask = self.question("text-en", &self.en);
                let turn = dialog.ask(&ask, |typed| explanation(typed, true))?;
                Ok(keep(turn, &mut self.en))
            }
            Step::Source => self.ask_source(dialog),
            Step::Title => {
                let turn = dialog.ask(&self.question("title", &self.title), filled)?;
                Ok(keep(turn, &mut self.title))
            }
            Step::Publisher => {
                let turn = dialog.ask(&self.question("publisher", &self.publisher), filled)?;
                Ok(keep(turn, &mut self.publisher))
            }
            Step::Kind => {
                let rows = KINDS.map(|kind| self.words.text(&format!("add-kind-{}", kind.key()))).to_vec();
                let ask = Ask { rows, ..self.question("kind", "") };
                let turn = dialog.choose(&ask)?;
                Ok(keep(map(turn, |index| KINDS[index]), &mut self.kind))
            }
            Step::Url => {
                let turn = dialog.ask(&self.question("url", &self.url), address)?;
                Ok(keep(turn, &mut self.url))
            }
            Step::Published => {
                let turn = self.ask_date(dialog, &self.question("published", ""))?;
                Ok(keep(turn, &mut self.published))
            }
            Step::Accessed => {
                let ask =
                    self.question_with(Message::new("add-accessed").with("today", self.today.to_string()), "accessed");
                let turn = self.ask_date(dialog, &ask)?;
                Ok(keep(turn, &mut self.accessed))
            }
            Step::AsOf => {
                let turn = self.ask_date(dialog, &self.question("as-of", ""))?;
                Ok(keep(turn, &mut self.as_of))
            }
            Step::Confidence => {
                let rows = CONFIDENCES.map(|one| self.words.text(&format!("add-confidence-{}", one.key()))).to_vec();
                let turn = dialog.choose(&Ask { rows, ..self.question("confidence", "") })?;
                Ok(keep(map(turn, |index| CONFIDENCES[index]), &mut self.confidence))
            }
            Step::Confirm => {
                let gathered = self.gathered();
                let source = gathered.source.as_ref().map_or(String::new(), |source| source_table(source) + "\n");
                dialog.tell(&Message::new("add-preview"))?;
                dialog.say(&format!("{source}{}", fact_table(&gathered.fact)))?;
                dialog.confirm(self.words.text("add-confirm"))
            }
        }
    }

    fn question(&self, key: &str, initial: &str) -> Ask {
        let ask = self.question_with(Message::new(format!("add-{key}")), key);
        Ask { initial: initial.to_owned(), ..ask }
    }

    fn question_with(&self, question: Message, key: &str) -> Ask {
        let help = format!("add-{key}-help");
        let help = if self.words.has(&help) { self.words.text(&help) } else { String::new() };
        Ask { question: self.words.render(&question), help, ..Ask::default() }
    }

    /// Asks for a date that may be left out, and shows how it was understood when it was typed another way than it is written.
    fn ask_date(&self, dialog: &mut Dialog<'_>, ask: &Ask) -> io::Result<Turn<Option<PartialDate>>> {
        let mut typed_as = String::new();
        let turn = dialog.ask(ask, |typed| {
            typed_as = typed.to_owned();
            past_date(typed, self.today, self.words)
        })?;
        if let Turn::Go(Some(date)) = &turn {
            self.tell_date(dialog, date, &typed_as)?;
        }
        Ok(turn)
    }

    fn tell_date(&self, dialog: &mut Dialog<'_>, date: &PartialDate, typed: &str) -> io::Result<()> {
        if date.as_str() == typed {
            return Ok(());
        }
        dialog.tell(&Message::new("add-date-taken").with("date", self.words.date(date)))
    }

    /// Tells what is said of the field already, so that the same is not added once more.
    fn tell_known(&self, dialog: &mut Dialog<'_>, field: &Field) -> io::Result<()> {
        for fact in self.known_facts.iter().filter(|fact| fact.field == field.id) {
            let source = self.sources.iter().find(|source| source.id == fact.source);
            let who = source.map_or_else(|| fact.source.to_string(), |source| source.publisher.clone());
            let date = fact.as_of.as_ref().or(source.and_then(|source| source.published.as_ref()));
            let date = date.map_or_else(|| self.words.text("source-undated"), |date| self.words.date(date));
            let known = Message::new("add-known").with("value", told(self.words, field, fact));
            dialog.tell(&known.with("who", who).with("date", date))?;
        }
        Ok(())
    }

    fn ask_field(&mut self, dialog: &mut Dialog<'_>) -> io::Result<Turn<bool>> {
        let mut offered: Vec<&'a Field> = Vec::new();
        let ask = Ask { help: self.all_fields(), ..self.question("field", "") };
        let (catalog, words) = (self.catalog, self.words);
        let row = |field: &Field| format!("{}: {}", field.label.get(words.locale()), field.meaning.get(words.locale()));
        let turn = dialog.ask(&ask, |typed| {
            if let Some(field) = draft_number(typed).and_then(|index| offered.get(index)) {
                return Ok(*field);
            }
            match draft::field(typed, &catalog.fields, words) {
                Meant::Field(field) => Ok(field),
                Meant::OneOf(fields) => {
                    let rows: Vec<String> = fields
                        .iter()
                        .enumerate()
                        .map(|(index, field)| format!("{}. {}", index + 1, row(field)))
                        .collect();
                    offered = fields;
                    Err(Message::new("add-field-one-of").with("rows", rows.join("\n")))
                }
                Meant::Nothing if typed.is_empty() => Err(Message::new("add-empty")),
                Meant::Nothing => Err(Message::new("add-field-unknown").with("found", typed)),
            }
        })?;
        Ok(match turn {
            Turn::Go(field) => {
                if self.field.is_none_or(|before| before.id != field.id) {
                    self.value = None;
                }
                self.field = Some(field);
                dialog.say(&row(field))?;
                self.tell_known(dialog, field)?;
                Turn::Go(true)
            }
            other => map(other, |_| true),
        })
    }

    /// Returns all fields with their names, group by group.
    fn all_fields(&self) -> String {
        let locale = self.words.locale();
        let groups = self.catalog.groups.iter().map(|group| {
            let fields = self.catalog.fields.iter().filter(|field| field.group == group.id);
            let names: Vec<String> =
                fields.map(|field| format!("{} ({})", field.label.get(locale), field.id)).collect();
            format!("{}: {}", group.title.get(locale), names.join(", "))
        });
        groups.collect::<Vec<_>>().join("\n")
    }

    fn ask_value(&mut self, dialog: &mut Dialog<'_>) -> io::Result<Turn<bool>> {
        let field = self.field();
        let key = match field.kind {
            FieldKind::Level => "value-level",
            FieldKind::Tags => "value-tags",
            FieldKind::Number if field.whole => "value-count",
            FieldKind::Number => "value-number",
            FieldKind::Amount => "value-amount",
            FieldKind::Year => "value-year",
            FieldKind::Date => "value-date",
            FieldKind::Url => "value-url",
            FieldKind::Name | FieldKind::Text => "value-name",
        };
        let rows = field.choice.iter().map(|level| level.label.get(self.words.locale()).to_owned()).collect();
        let ask = Ask { rows, ..self.question(key, "") };
        let words = self.words;
        let mut typed_as = String::new();
        let turn = dialog.ask(&ask, |typed| {
            typed_as = typed.to_owned();
            draft::value(typed, field, words)
        })?;
        if let (FieldKind::Date, Turn::Go(toml::Value::String(date))) = (field.kind, &turn) {
            self.tell_date(dialog, &PartialDate::new(date.as_str()), &typed_as)?;
        }
        Ok(keep(map(turn, Some), &mut self.value))
    }

    fn ask_source(&mut self, dialog: &mut Dialog<'_>) -> io::Result<Turn<bool>> {
        let line = |source: &Source| {
            let date = source.published.as_ref();
            let date = date.map_or_else(|| self.words.text("source-undated"), |date| self.words.date(date));
            format!("{}, {} ({}), {date}", source.title, source.publisher, publisher_kind(self.words, source))
        };
        let new = self.words.text("add-source-new");
        let rows = std::iter::once(new).chain(self.sources.iter().map(line)).collect();
        let turn = dialog.choose(&Ask { rows, ..self.question("source", "") })?;
        let sources = self.sources;
        let chosen = map(turn, |index| index.checked_sub(1).map(|index| sources[index].id.clone()));
        Ok(keep(chosen, &mut self.known))
    }

    fn gathered(&self) -> Gathered {
        let source = self.known.is_none().then(|| self.new_source());
        let known = self.known.clone();
        let id = source.as_ref().map(|source| source.id.clone()).or(known).expect("a source is known or new");
        let text = (!self.nl.is_empty()).then(|| Localized::from_pairs([("nl", &self.nl), ("en", &self.en)]));
        let fact = NewFact {
            field: self.field().id.clone(),
            value: self.value.clone(),
            text,
            source: id,
            as_of: self.as_of.clone(),
            confidence: self.confidence,
        };
        Gathered { fact, source }
    }

    fn new_source(&self) -> Source {
        let known: Vec<SourceId> = self.sources.iter().map(|source| source.id.clone()).collect();
        Source {
            id: draft::source_id(&self.publisher, self.published.as_ref(), &known),
            title: self.title.clone(),
            publisher: self.publisher.clone(),
            publisher_kind: self.kind,
            url: self.url.clone(),
            published: self.published.clone(),
            accessed: self.accessed.clone().unwrap_or_else(|| PartialDate::new(self.today.to_string())),
            language: None,
            read: None,
            note: None,
        }
    }
}

fn draft_number(typed: &str) -> Option<usize> {
    typed.trim_end_matches(['.', ')']).parse::<usize>().ok()?.checked_sub(1)
}

/// Returns an explanation, which may be left out unless it must be there.
fn explanation(typed: &str, must: bool) -> Result<String, Message> {
    let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if must && text.is_empty() {
        Err(Message::new("add-empty"))
    } else if text.chars().count() > LONGEST_TEXT {
        Err(Message::new("add-too-long").with("limit", LONGEST_TEXT))
    } else {
        Ok(text)
    }
}

fn map<T, U>(turn: Turn<T>, of: impl FnOnce(T) -> U) -> Turn<U> {
    match turn {
        Turn::Go(value) => Turn::Go(of(value)),
        Turn::Back => Turn::Back,
        Turn::Stop => Turn::Stop,
        Turn::End => Turn::End,
    }
}

/// Keeps an answer where it belongs.
fn keep<T>(turn: Turn<T>, place: &mut T) -> Turn<bool> {
    map(turn, |value| {
        *place = value;
        true
    })
}
