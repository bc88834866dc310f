//! Reads `questionnaires/<id>/`: the questionnaire and its steps. Gives questions their full names.

use std::collections::BTreeMap;

use super::format::{QuestionnaireFile, SCHEMA, Shapes, StepFile};
use super::store::{SourceFile, Store};
use super::toml_text;
use crate::diagnostic::{Diagnostic, KeyPath, Place};
use crate::model::id::{QuestionId, SourceId};
use crate::model::questionnaire::{NonAnswer, Questionnaire, Step};
use crate::model::source::Source;

/// Folder of all questionnaires.
pub const FOLDER: &str = "questionnaires";

/// Returns all questionnaires as far as they can be understood.
pub fn load(
    store: &Store,
    shapes: &Shapes,
    files: &mut BTreeMap<String, SourceFile>,
    found: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Questionnaire> {
    let mut by_folder: BTreeMap<String, Vec<SourceFile>> = BTreeMap::new();
    for file in store.files(FOLDER) {
        let mut parts = file.path.split('/').skip(1);
        if let (Some(folder), Some(name), None) = (parts.next(), parts.next(), parts.next())
            && name.ends_with(".toml")
            && !name.starts_with('_')
        {
            by_folder.entry(folder.to_owned()).or_default().push(file);
        }
    }
    let mut questionnaires = BTreeMap::new();
    for (folder, group) in by_folder {
        let questionnaire = read_folder(&folder, &group, shapes, found);
        questionnaires.insert(folder, questionnaire);
        files.extend(group.into_iter().map(|file| (file.path.clone(), file)));
    }
    questionnaires
}

fn read_folder(folder: &str, files: &[SourceFile], shapes: &Shapes, found: &mut Vec<Diagnostic>) -> Questionnaire {
    let mut questionnaire =
        Questionnaire { id: folder.to_owned(), checksum: super::checksum(files), ..Default::default() };
    let mut non_answers = Vec::new();
    let head = format!("{FOLDER}/{folder}/questionnaire.toml");
    for file in files {
        if file.path == head {
            if let Some(raw) = toml_text::read::<QuestionnaireFile>(file, &shapes.questionnaire, SCHEMA, found) {
                non_answers = take_head(&mut questionnaire, raw, file, found);
            }
        } else if let Some(raw) = toml_text::read::<StepFile>(file, &shapes.step, SCHEMA, found) {
            let step = take_step(&mut questionnaire, raw, file, found);
            questionnaire.steps.push(step);
        }
    }
    questionnaire.steps.sort_by(|one, other| (one.order, &one.id).cmp(&(other.order, &other.id)));
    for question in questionnaire.steps.iter_mut().flat_map(|step| &mut step.questions) {
        question.non_answers.get_or_insert_with(|| non_answers.clone());
    }
    questionnaire
}

fn take_head(
    questionnaire: &mut Questionnaire,
    raw: QuestionnaireFile,
    file: &SourceFile,
    found: &mut Vec<Diagnostic>,
) -> Vec<NonAnswer> {
    questionnaire.version = raw.version;
    questionnaire.title = raw.title;
    questionnaire.intro = raw.intro;
    questionnaire.origin = raw.origin;
    questionnaire.core_minutes = raw.core_minutes;
    questionnaire.full_minutes = raw.full_minutes;
    questionnaire.weighing = raw.weighing;
    questionnaire.factors = raw.factor;
    questionnaire.roles = raw.role;
    questionnaire.derived = raw.derived.into_iter().map(|derived| (derived.id, derived.when)).collect();
    take_sources(&mut questionnaire.sources, raw.source, file, found);
    raw.non_answers
}

fn take_step(questionnaire: &mut Questionnaire, raw: StepFile, file: &SourceFile, found: &mut Vec<Diagnostic>) -> Step {
    take_sources(&mut questionnaire.sources, raw.source, file, found);
    let mut questions = raw.question;
    for question in &mut questions {
        question.id = QuestionId::new(format!("{}.{}", raw.id, question.id));
    }
    Step {
        id: raw.id,
        order: raw.order,
        minutes: raw.minutes,
        origin: raw.origin,
        title: raw.title,
        intro: raw.intro,
        questions,
        rules: raw.rule,
    }
}

fn take_sources(
    all: &mut BTreeMap<SourceId, Source>,
    sources: Vec<Source>,
    file: &SourceFile,
    found: &mut Vec<Diagnostic>,
) {
    for (index, source) in sources.into_iter().enumerate() {
        if all.contains_key(&source.id) {
            let place = Place::value(&*file.path, KeyPath::default().then("source").then(index).then("id"));
            found.push(Diagnostic::error("PW202", place).with("id", source.id.as_str()));
        }
        all.insert(source.id.clone(), source);
    }
}
