//! Reads the test cases of a questionnaire: `questionnaires/<id>/cases/*.toml`. Loaded on request only: whoever fills in
//! a questionnaire has no use for them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use toml::Value as Toml;

use super::answers::{misfit_message, value_for};
use super::format::SCHEMA;
use super::questionnaire::FOLDER;
use super::schema;
use super::store::{SourceFile, Store};
use super::toml_text;
use crate::diagnostic::{Diagnostic, KeyPath, Place};
use crate::i18n::Message;
use crate::model::answers::{Answer, Answers, Nature, Respondent, Said, Standing, Via};
use crate::model::case::{Case, CaseOutcome, Expectation};
use crate::model::id::QuestionId;
use crate::model::questionnaire::{Depth, NonAnswer, Question, Questionnaire};

/// `questionnaires/<id>/cases/<name>.toml`: test cases.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CasesFile {
    /// Version of the format.
    pub schema: i64,
    /// Cases.
    #[serde(default)]
    pub case: Vec<RawCase>,
}

/// A test case as written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawCase {
    /// Name, unique within the questionnaire.
    pub name: String,
    /// The documented deployment that it reconstructs.
    #[serde(default)]
    pub deployment: Option<String>,
    /// An earlier case of the same file whose answers hold here too.
    #[serde(default)]
    pub from: Option<String>,
    /// The route; that of `from` when left out.
    #[serde(default)]
    pub depth: Option<Depth>,
    /// What holds for every other question that is asked.
    #[serde(default)]
    pub rest: Rest,
    /// Answers by question, as in an answers file, or `{ state = "unknown" }` (also `differs`: colleagues answered differently); `{ state = "open" }` takes one away.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, AnyValue>")]
    pub answers: BTreeMap<QuestionId, Toml>,
    /// Why a question is answered so: what the source says.
    #[serde(default)]
    pub because: BTreeMap<QuestionId, String>,
    /// What should follow.
    #[serde(default)]
    pub expect: Expectation,
    /// What came of it in reality.
    #[serde(default)]
    pub outcome: Option<CaseOutcome>,
}

/// What holds for every question that is asked and has no answer in the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Rest {
    /// Nobody answered it.
    #[default]
    Open,
    /// "I do not know".
    Unknown,
}

/// Stands for whatever a question takes; the question itself judges it.
struct AnyValue;

impl JsonSchema for AnyValue {
    fn schema_name() -> Cow<'static, str> {
        "AnyValue".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "description": "An answer as in an answers file, or { state = \"...\" }." })
    }
}

/// Returns the test cases of a questionnaire, as far as they can be used; adds all faults to `found`.
pub fn load(
    store: &Store,
    questionnaire: &Questionnaire,
    files: &mut BTreeMap<String, SourceFile>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Case> {
    let folder = format!("{FOLDER}/{}/cases/", questionnaire.id);
    let format = schema::shape("cases");
    let mut names = BTreeSet::new();
    let mut cases = Vec::new();
    for file in store.files(FOLDER).into_iter().filter(|file| is_cases_file(&file.path, &folder)) {
        if let Some(raw) = toml_text::read::<CasesFile>(&file, &format, SCHEMA, found) {
            let first = cases.len();
            for (index, raw) in raw.case.into_iter().enumerate() {
                let path = KeyPath::default().then("case").then(index);
                if !names.insert(raw.name.clone()) {
                    let place = Place::value(&*file.path, path.then("name"));
                    found.push(Diagnostic::error("VL003", place).with("id", raw.name.as_str()));
                }
                let reader = Reader { questionnaire, file: &file, path };
                cases.extend(reader.case(raw, index, &cases[first..], found));
            }
        }
        files.insert(file.path.clone(), file);
    }
    cases
}

fn is_cases_file(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|name| name.ends_with(".toml") && !name.contains('/'))
}

struct Reader<'a> {
    questionnaire: &'a Questionnaire,
    file: &'a SourceFile,
    path: KeyPath,
}

impl Reader<'_> {
    fn case(&self, raw: RawCase, index: usize, earlier: &[Case], found: &mut Vec<Diagnostic>) -> Option<Case> {
        let before = found.len();
        let base = match &raw.from {
            None => None,
            Some(name) => {
                let base = earlier.iter().find(|case| &case.name == name);
                if base.is_none() {
                    let names = earlier.iter().map(|case| case.name.as_str());
                    let fault = self.fault(&raw.name, Place::value(&*self.file.path, self.path.then("from")));
                    found.push(
                        fault.help(Message::new("case-no-base").with("found", name.as_str())).suggest(name, names),
                    );
                }
                base
            }
        };
        let mut answers = self.blank(&raw, base);
        for (id, value) in &raw.answers {
            self.take(&raw.name, id, value, &mut answers, found);
        }
        for id in raw.because.keys().filter(|id| !raw.answers.contains_key(*id)) {
            let place = Place::key(&*self.file.path, self.path.then("because").then(id.as_str()));
            found.push(self.fault(&raw.name, place).help(Message::new("case-reason-without-answer")));
        }
        self.check_names(&raw, found);
        if found.len() > before {
            return None;
        }
        if raw.rest == Rest::Unknown {
            answers = with_rest_unknown(self.questionnaire, answers);
        }
        Some(Case {
            name: raw.name,
            file: self.file.path.clone(),
            index,
            answers,
            expect: raw.expect,
            outcome: raw.outcome,
        })
    }

    fn fault(&self, case: &str, place: Place) -> Diagnostic {
        Diagnostic::error("VL701", place).with("case", case)
    }

    fn blank(&self, raw: &RawCase, base: Option<&Case>) -> Answers {
        let depth = raw.depth.or(base.map(|base| base.answers.depth)).unwrap_or_default();
        Answers {
            assessment: raw.name.clone(),
            nature: if raw.deployment.is_some() { Nature::Reconstruction } else { Nature::Constructed },
            questionnaire: self.questionnaire.id.clone(),
            version: self.questionnaire.version.clone(),
            depth,
            date: None,
            respondent: Respondent { id: "case".to_owned(), ..Respondent::default() },
            answers: base.map(|base| base.answers.answers.clone()).unwrap_or_default(),
            remarks: BTreeMap::new(),
            revised: Vec::new(),
        }
    }

    fn take(&self, case: &str, id: &QuestionId, value: &Toml, answers: &mut Answers, found: &mut Vec<Diagnostic>) {
        let path = self.path.then("answers").then(id.as_str());
        let Some(question) = self.questionnaire.question(id) else {
            let known = self.questionnaire.questions().map(|question| question.id.as_str());
            found.push(self.fault(case, Place::key(&*self.file.path, path)).suggest(id.as_str(), known));
            return;
        };
        match said(question, value) {
            Ok(Some(said)) => {
                let answer = Answer { rev: question.rev, via: Via::File, ..Answer::new(said) };
                answers.answers.insert(id.clone(), answer);
            }
            Ok(None) => {
                answers.answers.remove(id);
            }
            Err(help) => found.push(self.fault(case, Place::value(&*self.file.path, path)).help(help)),
        }
    }

    /// Reports names in `expect` that do not exist: such an expectation could never fail, or never be met.
    fn check_names(&self, raw: &RawCase, found: &mut Vec<Diagnostic>) {
        let all_questions: Vec<&str> = self.questionnaire.questions().map(|question| question.id.as_str()).collect();
        let all_rules: Vec<&str> = self.questionnaire.rules().map(|rule| rule.id.as_str()).collect();
        let all_factors: Vec<&str> = self.questionnaire.factors.iter().map(|factor| factor.id.as_str()).collect();
        let expect = &raw.expect;
        let mut check = |key: &str, names: &mut dyn Iterator<Item = &str>, known: &[&str]| {
            for name in names.filter(|name| !known.contains(name)) {
                let place = Place::value(&*self.file.path, self.path.then("expect").then(key));
                let help = Message::new("case-no-such-name").with("found", name);
                found.push(self.fault(&raw.name, place).help(help).suggest(name, known.iter().copied()));
            }
        };
        check("asked", &mut expect.asked.iter().map(QuestionId::as_str), &all_questions);
        check("not_asked", &mut expect.not_asked.iter().map(QuestionId::as_str), &all_questions);
        check("findings", &mut expect.findings.iter().map(|id| id.as_str()), &all_rules);
        check("silent", &mut expect.silent.iter().map(|id| id.as_str()), &all_rules);
        check("open_points", &mut expect.open_points.iter().map(|id| id.as_str()), &all_rules);
        check("decided_by", &mut expect.decided_by.iter().flatten().map(|id| id.as_str()), &all_factors);
        check("factors", &mut expect.factors.keys().map(|id| id.as_str()), &all_factors);
    }
}

/// Returns what a value says: an answer, or nothing for `{ state = "open" }`.
fn said(question: &Question, value: &Toml) -> Result<Option<Said>, Message> {
    let Some(state) = value.as_table().and_then(|table| table.get("state")).and_then(Toml::as_str) else {
        let value = value_for(question, value).map_err(|misfit| misfit_message(&misfit))?;
        question.accepts(&value).map_err(|misfit| misfit_message(&misfit))?;
        return Ok(Some(Said::Value(value)));
    };
    Ok(match state {
        "open" => None,
        "unknown" => Some(Said::Non(NonAnswer::Unknown)),
        "not_applicable" => Some(Said::Non(NonAnswer::NotApplicable)),
        "refused" => Some(Said::Non(NonAnswer::Refused)),
        "differs" => Some(Said::Differ(Vec::new())),
        other => return Err(Message::new("case-no-such-name").with("found", other)),
    })
}

/// Returns the answers with "do not know" for every question that is asked and has none. A question that does not offer
/// that gets its first non-answer, or stays open.
fn with_rest_unknown(questionnaire: &Questionnaire, mut answers: Answers) -> Answers {
    let rest = |question: &Question| {
        let offered = question.offered();
        offered.iter().find(|kind| **kind == NonAnswer::Unknown).or(offered.first()).copied()
    };
    let open = Standing::open_with_rest(questionnaire, &answers, rest);
    let said = |(question, non_answer): (&Question, NonAnswer)| {
        let answer = Answer { rev: question.rev, via: Via::File, ..Answer::new(Said::Non(non_answer)) };
        (question.id.clone(), answer)
    };
    let more: Vec<(QuestionId, Answer)> = open.into_iter().map(said).collect();
    answers.answers.extend(more);
    answers
}
