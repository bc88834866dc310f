//! Reads additions: files of one's own that add or replace single questions and rules of a step, or single facts of a
//! platform, without a copy of the file that they are about. They stand in folders called `additions`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::catalog::{Fields, read_fact};
use super::format::{RawFact, SCHEMA, Shapes};
use super::origins::{FactFile, Origins, QuestionnaireFiles};
use super::store::SourceFile;
use super::{questionnaire, toml_text};
use crate::diagnostic::{Diagnostic, KeyPath, Place};
use crate::model::catalog::Catalog;
use crate::model::id::{FieldId, PlatformId, QuestionId, SourceId};
use crate::model::questionnaire::{Question, Questionnaire, Rule, Step};
use crate::model::source::{PartialDate, PublisherKind, ReadPart, Source};
use crate::model::text::Localized;

/// Name of the folders with additions.
pub const FOLDER: &str = "additions";

/// `questionnaires/<id>/additions/<name>.toml`: questions and rules for a step. One with the id of another takes its place.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdditionFile {
    /// Version of the format.
    pub schema: i64,
    /// The step that they belong to.
    pub step: String,
    /// The question of that step behind which new questions come; at its end when left out.
    #[serde(default)]
    pub after: Option<String>,
    /// Sources.
    #[serde(default)]
    pub source: Vec<Source>,
    /// Questions.
    #[serde(default)]
    pub question: Vec<Question>,
    /// Rules.
    #[serde(default)]
    pub rule: Vec<Rule>,
}

/// `platform-catalog/additions/<name>.toml`: facts about a platform, such as an offer.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FactsFile {
    /// Version of the format.
    pub schema: i64,
    /// The platform.
    pub platform: PlatformId,
    /// Whether the facts are left out of everything unless somebody asks for them.
    #[serde(default)]
    pub confidential: bool,
    /// Fields of which these facts take the place of all others; other facts come beside what is known.
    #[serde(default)]
    pub replaces: Vec<FieldId>,
    /// Sources.
    #[serde(default)]
    pub source: Vec<OwnSource>,
    /// Facts.
    #[serde(default)]
    pub fact: Vec<RawFact>,
}

/// A source of one's own, such as a letter: it needs no address on the web.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnSource {
    /// Name of the source, unique among those of the platform.
    pub id: SourceId,
    /// Title, in its own language.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// How the publisher stands to the platform.
    pub publisher_kind: PublisherKind,
    /// Address on the web, when it has one.
    #[serde(default)]
    pub url: Option<String>,
    /// Date of publication (year, year-month or full date); left out when not known.
    #[serde(default)]
    pub published: Option<PartialDate>,
    /// Date on which it was read.
    pub accessed: PartialDate,
    /// Language of the source (BCP 47).
    #[serde(default)]
    pub language: Option<String>,
    /// How much of it was read.
    #[serde(default)]
    pub read: Option<ReadPart>,
    /// Remark on the source.
    #[serde(default)]
    pub note: Option<Localized>,
}

impl From<OwnSource> for Source {
    fn from(own: OwnSource) -> Self {
        let OwnSource { id, title, publisher, publisher_kind, url, published, accessed, language, read, note } = own;
        let url = url.unwrap_or_default();
        Self { id, title, publisher, publisher_kind, url, published, accessed, language, read, note }
    }
}

/// Tells whether a file, by its path below the content folder, holds additions.
pub fn is_addition(path: &str) -> bool {
    path.split('/').rev().skip(1).any(|folder| folder == FOLDER)
}

/// Tells whether a file holds facts that are left out unless somebody asks for them. A file that is no TOML is not: it is
/// refused, so that nothing of it can come out.
pub fn is_confidential(file: &SourceFile) -> bool {
    let text = file.text.as_deref().unwrap_or_default();
    let says = |table: toml::Table| table.get("confidential").and_then(toml::Value::as_bool);
    is_addition(&file.path) && text.contains("confidential") && text.parse().ok().and_then(says) == Some(true)
}

/// Adds questions and rules to the step that they belong to.
pub(super) fn to_questionnaire(
    questionnaire: &mut Questionnaire,
    raw: AdditionFile,
    file: &SourceFile,
    origin: &mut QuestionnaireFiles,
    found: &mut Vec<Diagnostic>,
) {
    let place = |key: &str| Place::value(&*file.path, KeyPath::default().then(key));
    let known: Vec<String> = questionnaire.steps.iter().map(|step| step.id.clone()).collect();
    let Some(step) = questionnaire.steps.iter_mut().find(|step| step.id == raw.step) else {
        let unknown = Diagnostic::error("PW203", place("step")).with("name", raw.step.as_str());
        found.push(unknown.suggest(&raw.step, known.iter().map(String::as_str)));
        return;
    };
    let after = match &raw.after {
        None => None,
        Some(name) => {
            let id = QuestionId::new(format!("{}.{name}", step.id));
            let index = step.questions.iter().position(|question| question.id == id);
            if index.is_none() {
                let local = step.questions.iter().filter_map(|question| question.id.as_str().rsplit('.').next());
                found.push(Diagnostic::error("PW203", place("after")).with("name", name.as_str()).suggest(name, local));
            }
            index
        }
    };
    questionnaire::take_sources(&mut questionnaire.sources, raw.source, file, origin, found);
    let (questions, tallies) = questionnaire::named_questions(&raw.step, raw.question, file, found);
    for id in questions.iter().chain(&tallies).map(|question| &question.id) {
        origin.added_questions.insert(id.clone(), file.path.clone());
    }
    origin.added_rules.extend(raw.rule.iter().map(|rule| (rule.id.clone(), file.path.clone())));
    origin.additions.push(file.path.clone());
    put(step, questions, after.map_or(usize::MAX, |index| index + 1));
    step.tallies.extend(tallies);
    for rule in raw.rule {
        match step.rules.iter_mut().find(|known| known.id == rule.id) {
            Some(known) => *known = rule,
            None => step.rules.push(rule),
        }
    }
}

/// Puts questions in a step: one that is there already in its place, the others from `at` on.
fn put(step: &mut Step, questions: Vec<Question>, at: usize) {
    let mut at = at.min(step.questions.len());
    for question in questions {
        match step.questions.iter_mut().find(|known| known.id == question.id) {
            Some(known) => *known = question,
            None => {
                step.questions.insert(at, question);
                at += 1;
            }
        }
    }
}

/// Adds facts to the platforms that they are about.
pub(super) fn to_catalog(
    catalog: &mut Catalog,
    files: &[SourceFile],
    shapes: &Shapes,
    origins: &mut Origins,
    found: &mut Vec<Diagnostic>,
) {
    let all_fields = catalog.fields.clone();
    let fields: Fields<'_> = all_fields.iter().map(|field| (&field.id, field)).collect();
    for file in files {
        let Some(raw) = toml_text::read::<FactsFile>(file, &shapes.facts, SCHEMA, found) else { continue };
        let place = |path: KeyPath| Place::value(&*file.path, path);
        let key = |key: &str| KeyPath::default().then(key);
        let known: Vec<String> = catalog.platforms.keys().map(ToString::to_string).collect();
        let Some(platform) = catalog.platforms.get_mut(&raw.platform) else {
            // A platform whose own file is broken has a fault of its own.
            if !origins.unread_platforms {
                let unknown = Diagnostic::error("PW203", place(key("platform"))).with("name", raw.platform.as_str());
                found.push(unknown.suggest(raw.platform.as_str(), known.iter().map(String::as_str)));
            }
            continue;
        };
        for (index, field) in raw.replaces.iter().enumerate().filter(|(_, field)| !fields.contains_key(field)) {
            let unknown = Diagnostic::error("PW203", place(key("replaces").then(index))).with("name", field.as_str());
            found.push(unknown.suggest(field.as_str(), fields.keys().map(|field| field.as_str())));
        }
        for (index, source) in raw.source.into_iter().map(Source::from).enumerate() {
            if platform.sources.contains_key(&source.id) {
                let place = place(key("source").then(index).then("id"));
                found.push(Diagnostic::error("PW202", place).with("id", source.id.as_str()));
                continue;
            }
            let of_platform = origins.platforms.get(&raw.platform).cloned().unwrap_or_default();
            origins.added_sources.entry(of_platform).or_default().insert(source.id.clone(), file.path.clone());
            platform.sources.insert(source.id.clone(), source);
        }
        let places = origins.fact_files.entry(raw.platform.clone()).or_default();
        if places.is_empty() {
            let own = origins.platforms.get(&raw.platform).cloned().unwrap_or_default();
            let unread = origins.unread_facts.get(&raw.platform).map_or(&[][..], Vec::as_slice);
            let read = (0..).filter(|position| !unread.contains(position)).take(platform.facts.len());
            places.extend(read.map(|position| FactFile { file: own.clone(), position }));
        }
        let stays: Vec<bool> = platform.facts.iter().map(|fact| !raw.replaces.contains(&fact.field)).collect();
        keep(&mut platform.facts, &stays);
        keep(places, &stays);
        for (position, fact) in raw.fact.into_iter().enumerate() {
            match read_fact(fact, position, file, &fields) {
                Ok(fact) => {
                    platform.facts.push(fact);
                    places.push(FactFile { file: file.path.clone(), position });
                }
                Err(diagnostic) => found.push(*diagnostic),
            }
        }
    }
}

fn keep<T>(list: &mut Vec<T>, stays: &[bool]) {
    let mut stays = stays.iter();
    list.retain(|_| *stays.next().unwrap_or(&true));
}
