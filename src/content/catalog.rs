//! Reads `platform-catalog/`: fields, criteria, platforms and deployments. Types each fact's value by its field.

use std::collections::BTreeMap;

use toml::Value as Toml;

use super::additions;
use super::format::{
    CriteriaFile, DeploymentsFile, FieldsFile, PlatformFile, RatingsFile, RawFact, SCHEMA, Shapes, UndocumentedFile,
};
use super::number_slip::number_slip;
use super::store::{SourceFile, Store};
use super::{Content, parallel, toml_text};
use crate::diagnostic::fix::{Fix, same_date, same_word};
use crate::diagnostic::{Diagnostic, KeyPath, Place};
use crate::model::catalog::{Catalog, Fact, FactValue, Field, FieldKind, Platform};
use crate::model::id::{FieldId, LevelId, SourceId};
use crate::model::rating::Ratings;
use crate::model::source::{PartialDate, Source};

/// Folder of the catalog.
pub const FOLDER: &str = "platform-catalog";

/// Reads the catalog as far as it can be understood into `content`.
pub fn load(store: &Store, shapes: &Shapes, content: &mut Content) {
    let mut catalog = Catalog::default();
    let (all, strays): (Vec<SourceFile>, Vec<SourceFile>) = store
        .files(FOLDER)
        .into_iter()
        .filter(|file| !is_template(&file.path))
        .partition(|file| is_content(&file.path));
    let found = &mut content.diagnostics;
    found.extend(strays.iter().map(|file| Diagnostic::warning("PW009", Place::file(&*file.path))));
    if all.is_empty() {
        found.push(Diagnostic::error("PW010", Place::file(FOLDER)));
    }
    for file in &all {
        match file.path.as_str() {
            FIELDS => read_fields(file, shapes, &mut catalog, found),
            CRITERIA => read_criteria(file, shapes, &mut catalog, found),
            DEPLOYMENTS => read_deployments(file, shapes, &mut catalog, found),
            RATINGS => read_ratings(file, shapes, &mut catalog, found),
            UNDOCUMENTED => read_undocumented(file, shapes, &mut catalog, found),
            _ => {}
        }
    }
    let (added, platforms): (Vec<&SourceFile>, Vec<&SourceFile>) = all
        .iter()
        .filter(|file| !SHARED.contains(&file.path.as_str()))
        .partition(|file| additions::is_addition(&file.path));
    let fields: Fields<'_> = catalog.fields.iter().map(|field| (&field.id, field)).collect();
    // Without the fields no fact can be judged, and their file has its own diagnostic.
    let fields = Some(&fields).filter(|fields| !fields.is_empty());
    let read = parallel::map(platforms, |file| (file, read_platform(file, shapes, fields)));
    for (file, read) in read {
        found.extend(read.found);
        let Some(platform) = read.platform else {
            content.origins.unread_platforms = true;
            continue;
        };
        if let Some(first) = content.origins.platforms.get(&platform.id) {
            let id = KeyPath::default().then("id");
            let diagnostic = Diagnostic::error("PW202", Place::value(&*file.path, id.clone()));
            found.push(diagnostic.with("id", platform.id.as_str()).related(Place::value(first.as_str(), id)));
            continue;
        }
        if !read.unread_facts.is_empty() {
            content.origins.unread_facts.insert(platform.id.clone(), read.unread_facts);
        }
        content.origins.platforms.insert(platform.id.clone(), file.path.clone());
        catalog.platforms.insert(platform.id.clone(), platform);
    }
    let added: Vec<SourceFile> = added.into_iter().cloned().collect();
    additions::to_catalog(&mut catalog, &added, shapes, &mut content.origins, &mut content.diagnostics);
    catalog.checksum = super::checksum::of_files(&all);
    content.catalog = catalog;
    content.files.extend(all.into_iter().map(|file| (file.path.clone(), file)));
}

const FIELDS: &str = "platform-catalog/fields.toml";
const CRITERIA: &str = "platform-catalog/criteria.toml";
/// The file with uses of tools that are not in the catalog.
pub const DEPLOYMENTS: &str = "platform-catalog/deployments.toml";
const RATINGS: &str = "platform-catalog/ratings.toml";
const UNDOCUMENTED: &str = "platform-catalog/undocumented.toml";
/// The files that are not about one platform.
const SHARED: [&str; 5] = [FIELDS, CRITERIA, DEPLOYMENTS, RATINGS, UNDOCUMENTED];

/// Tells whether a file is a template to copy.
fn is_template(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| name.starts_with('_'))
}

fn is_content(path: &str) -> bool {
    path.ends_with(".toml")
}

fn read_fields(file: &SourceFile, shapes: &Shapes, catalog: &mut Catalog, found: &mut Vec<Diagnostic>) {
    let Some(raw) = toml_text::read::<FieldsFile>(file, &shapes.fields, SCHEMA, found) else { return };
    catalog.groups = raw.group;
    catalog.fields = raw.field;
    for (index, field) in catalog.fields.iter_mut().enumerate() {
        let Some(name) = &field.scale else { continue };
        match raw.scale.iter().find(|scale| &scale.id == name) {
            Some(scale) => field.choice.clone_from(&scale.choice),
            None => {
                let place = Place::value(&*file.path, KeyPath::default().then("field").then(index).then("scale"));
                let known = raw.scale.iter().map(|scale| scale.id.as_str());
                found.push(Diagnostic::error("PW203", place).with("name", name.as_str()).suggest(name, known));
            }
        }
    }
}

fn read_criteria(file: &SourceFile, shapes: &Shapes, catalog: &mut Catalog, found: &mut Vec<Diagnostic>) {
    let Some(raw) = toml_text::read::<CriteriaFile>(file, &shapes.criteria, SCHEMA, found) else { return };
    catalog.version = raw.version;
    catalog.swings = raw.swing;
    catalog.wish = raw.wish;
    catalog.cost = raw.cost;
    catalog.weighing = Some(raw.weighing);
    catalog.objectives = raw.objective;
    catalog.criteria = raw.criterion;
    // The canonical order of every sum is the byte order of ids.
    catalog.objectives.sort_by(|one, other| one.id.cmp(&other.id));
    catalog.criteria.sort_by(|one, other| one.id.cmp(&other.id));
}

fn read_deployments(file: &SourceFile, shapes: &Shapes, catalog: &mut Catalog, found: &mut Vec<Diagnostic>) {
    let Some(raw) = toml_text::read::<DeploymentsFile>(file, &shapes.deployments, SCHEMA, found) else { return };
    catalog.other_deployments = raw.deployment;
    catalog.other_sources = by_id(raw.source, file, found);
}

fn read_ratings(file: &SourceFile, shapes: &Shapes, catalog: &mut Catalog, found: &mut Vec<Diagnostic>) {
    let Some(raw) = toml_text::read::<RatingsFile>(file, &shapes.ratings, SCHEMA, found) else { return };
    catalog.ratings = Ratings { raters: raw.rater, ratings: raw.rating, sources: by_id(raw.source, file, found) };
}

fn read_undocumented(file: &SourceFile, shapes: &Shapes, catalog: &mut Catalog, found: &mut Vec<Diagnostic>) {
    let Some(raw) = toml_text::read::<UndocumentedFile>(file, &shapes.undocumented, SCHEMA, found) else { return };
    catalog.undocumented = raw.name;
}

pub(super) type Fields<'a> = BTreeMap<&'a FieldId, &'a Field>;

/// What one platform file gave.
#[derive(Default)]
struct ReadPlatform {
    platform: Option<Platform>,
    unread_facts: Vec<usize>,
    found: Vec<Diagnostic>,
}

fn read_platform(file: &SourceFile, shapes: &Shapes, fields: Option<&Fields<'_>>) -> ReadPlatform {
    let mut read = ReadPlatform::default();
    let Some(raw) = toml_text::read::<PlatformFile>(file, &shapes.platform, SCHEMA, &mut read.found) else {
        return read;
    };
    let mut facts = Vec::with_capacity(raw.fact.len());
    for (index, fact) in raw.fact.into_iter().enumerate() {
        let Some(fields) = fields else { break };
        match read_fact(fact, index, file, fields) {
            Ok(fact) => facts.push(fact),
            Err(diagnostic) => {
                read.unread_facts.push(index);
                read.found.push(*diagnostic);
            }
        }
    }
    let sources = by_id(raw.source, file, &mut read.found);
    read.platform = Some(Platform { id: raw.id, name: raw.name, sources, facts, deployments: raw.deployment });
    read
}

/// Returns sources by their ids; of two with the same id the first.
fn by_id(sources: Vec<Source>, file: &SourceFile, found: &mut Vec<Diagnostic>) -> BTreeMap<SourceId, Source> {
    let mut by_id = BTreeMap::new();
    for (index, source) in sources.into_iter().enumerate() {
        if by_id.contains_key(&source.id) {
            let place = Place::value(&*file.path, KeyPath::default().then("source").then(index).then("id"));
            found.push(Diagnostic::error("PW202", place).with("id", source.id.as_str()));
        } else {
            by_id.insert(source.id.clone(), source);
        }
    }
    by_id
}

pub(super) fn read_fact(
    raw: RawFact,
    index: usize,
    file: &SourceFile,
    fields: &Fields<'_>,
) -> Result<Fact, Box<Diagnostic>> {
    let path = || KeyPath::default().then("fact").then(index);
    let Some(field) = fields.get(&raw.field) else {
        let place = Place::value(&*file.path, path().then("field"));
        let known = fields.keys().map(|field| field.as_str());
        let diagnostic = Diagnostic::error("PW203", place).with("name", raw.field.as_str());
        let diagnostic = diagnostic.help(crate::i18n::Message::new("diag-help-field"));
        return Err(Box::new(diagnostic.suggest(raw.field.as_str(), known)));
    };
    match typed(field, raw.value.as_ref(), raw.text.is_some()) {
        Ok(FactValue::Number { .. })
            if let Some(slip) = number_slip(field, raw.value.as_ref(), &path().then("value"), file) =>
        {
            Err(Box::new(slip))
        }
        Ok(value) => Ok(Fact {
            field: raw.field,
            value,
            text: raw.text,
            source: raw.source,
            as_of: raw.as_of,
            confidence: raw.confidence,
            note: raw.note,
        }),
        Err(fault) => {
            let place = match raw.value {
                Some(_) => Place::value(&*file.path, path().then("value")),
                None => Place::key(&*file.path, path()),
            };
            Err(Box::new(fault.diagnostic(place, field)))
        }
    }
}

/// Why a value does not fit its field.
enum ValueFault {
    Missing,
    NotAChoice(String),
    WrongType,
    NotADate(String),
    Unordered,
    NotAUrl(String),
}

impl ValueFault {
    fn diagnostic(self, place: Place, field: &Field) -> Diagnostic {
        let name = field.id.as_str();
        match self {
            ValueFault::Missing => Diagnostic::error("PW102", place).with("key", "value"),
            ValueFault::NotAChoice(found) => {
                let choices = field.choice.iter().map(|level| level.id.as_str());
                let meant = same_word(&found, choices.clone()).map(|word| Fix::Text(word.to_owned()));
                let diagnostic = Diagnostic::error("PW104", place).with("found", found.as_str()).mended_by(meant);
                diagnostic.suggest(&found, choices)
            }
            ValueFault::WrongType => {
                let key = crate::i18n::Message::new(format!("diag-help-value-{}", kind_key(field.kind)));
                Diagnostic::error("PW111", place).with("field", name).help(key)
            }
            ValueFault::NotADate(found) => {
                let meant = same_date(&found).map(Fix::Text);
                Diagnostic::error("PW304", place).with("found", found).mended_by(meant)
            }
            ValueFault::Unordered => Diagnostic::error("PW501", place).with("field", name),
            ValueFault::NotAUrl(found) => Diagnostic::error("PW401", place).with("found", found),
        }
    }
}

fn kind_key(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Level => "level",
        FieldKind::Tags => "tags",
        FieldKind::Number | FieldKind::Amount | FieldKind::Year => "number",
        FieldKind::Date => "date",
        FieldKind::Url => "url",
        FieldKind::Name => "name",
        FieldKind::Text => "text",
    }
}

fn typed(field: &Field, value: Option<&Toml>, has_text: bool) -> Result<FactValue, ValueFault> {
    if field.kind == FieldKind::Text {
        return match (value, has_text) {
            (None, true) => Ok(FactValue::Text),
            (None, false) => Err(ValueFault::Missing),
            (Some(_), _) => Err(ValueFault::WrongType),
        };
    }
    let value = value.ok_or(ValueFault::Missing)?;
    match (field.kind, value) {
        (FieldKind::Level, Toml::String(id)) => Ok(FactValue::Levels(vec![choice(field, id)?])),
        (FieldKind::Level, Toml::Array(ids)) if !ids.is_empty() => {
            let ids = ids.iter().map(|id| choice(field, id.as_str().ok_or(ValueFault::WrongType)?));
            Ok(FactValue::Levels(ids.collect::<Result<_, _>>()?))
        }
        (FieldKind::Tags, Toml::String(id)) => Ok(FactValue::Tag(choice(field, id)?)),
        (FieldKind::Tags, Toml::Table(not)) => match (not.len(), not.get("not")) {
            (1, Some(Toml::String(id))) => Ok(FactValue::NoTag(choice(field, id)?)),
            _ => Err(ValueFault::WrongType),
        },
        (FieldKind::Number | FieldKind::Amount | FieldKind::Year, Toml::Array(ends)) if ends.len() == 2 => {
            let (low, high) = (number(&ends[0])?, number(&ends[1])?);
            if low > high || low < 0.0 { Err(ValueFault::Unordered) } else { Ok(FactValue::Number { low, high }) }
        }
        (FieldKind::Number | FieldKind::Amount | FieldKind::Year, single) => {
            let number = number(single)?;
            if number < 0.0 { Err(ValueFault::Unordered) } else { Ok(FactValue::Number { low: number, high: number }) }
        }
        (FieldKind::Date, Toml::String(text)) => {
            let date = PartialDate::new(text.as_str());
            if date.parts().is_some() { Ok(FactValue::Date(date)) } else { Err(ValueFault::NotADate(text.clone())) }
        }
        (FieldKind::Url, Toml::String(text)) => {
            if is_web_address(text) {
                Ok(FactValue::Plain(text.clone()))
            } else {
                Err(ValueFault::NotAUrl(text.clone()))
            }
        }
        (FieldKind::Name, Toml::String(text)) if !text.trim().is_empty() => Ok(FactValue::Plain(text.clone())),
        _ => Err(ValueFault::WrongType),
    }
}

fn choice(field: &Field, id: &str) -> Result<LevelId, ValueFault> {
    let id = LevelId::from(id);
    if field.level(&id).is_some() { Ok(id) } else { Err(ValueFault::NotAChoice(id.as_str().to_owned())) }
}

fn number(value: &Toml) -> Result<f64, ValueFault> {
    match value {
        Toml::Integer(number) => Ok(*number as f64),
        Toml::Float(number) if number.is_finite() => Ok(*number),
        _ => Err(ValueFault::WrongType),
    }
}

/// Tells whether a text is an absolute http(s) address without user, password, blanks or control characters.
pub fn is_web_address(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !host.is_empty()
        && host.contains('.')
        && !host.contains('@')
        && !text
            .chars()
            .any(|character| character.is_whitespace() || character.is_control() || "<>\"\\`".contains(character))
}
