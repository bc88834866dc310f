//! Reads `questionnaires/<id>/`: the questionnaire and its steps. Gives questions their full names.

use std::collections::{BTreeMap, BTreeSet};

use super::additions::{self, AdditionFile};
use super::format::{ChangesFile, QuestionnaireFile, SCHEMA, Shapes, StepFile};
use super::origins::QuestionnaireFiles;
use super::store::{SourceFile, Store};
use super::{Content, municipalities, parallel, tally, toml_text};
use crate::diagnostic::{Diagnostic, KeyPath, Place};
use crate::model::condition::{Atom, Condition};
use crate::model::id::{DerivedId, QuestionId, SourceId};
use crate::model::questionnaire::{Derived, NonAnswer, Question, Questionnaire, Step};
use crate::model::source::Source;

/// Folder of all questionnaires.
pub const FOLDER: &str = "questionnaires";
/// Name of the file about a questionnaire as a whole.
const HEAD: &str = "questionnaire.toml";
/// Name of the file with what changed from version to version.
pub const CHANGES: &str = "changes.toml";

/// Reads all questionnaires as far as they can be understood into `content`.
pub fn load(store: &Store, shapes: &Shapes, content: &mut Content) {
    let mut by_folder: BTreeMap<String, Vec<SourceFile>> = BTreeMap::new();
    for file in store.files(FOLDER) {
        let mut parts = file.path.split('/').skip(1);
        match (parts.next(), parts.next(), parts.next()) {
            (_, Some(name), None) | (_, _, Some(name)) if name.starts_with('_') => {}
            (Some(folder), Some(name), None) if name.ends_with(".toml") => {
                by_folder.entry(folder.to_owned()).or_default().push(file);
            }
            (Some(folder), Some(additions::FOLDER), Some(name)) if name.ends_with(".toml") => {
                by_folder.entry(folder.to_owned()).or_default().push(file);
            }
            // Test cases stand in a folder of their own beside the steps.
            (_, Some("cases"), Some(_)) => {}
            (Some(municipalities::FILE), None, None) => {}
            _ => content.diagnostics.push(Diagnostic::warning("PW009", Place::file(&*file.path))),
        }
    }
    for (folder, group) in by_folder {
        let (questionnaire, files) = read_folder(&folder, &group, shapes, &mut content.diagnostics);
        content.questionnaires.insert(folder.clone(), questionnaire);
        content.origins.questionnaires.insert(folder, files);
        content.files.extend(group.into_iter().map(|file| (file.path.clone(), file)));
    }
}

/// A file of a questionnaire as it was read.
enum Part {
    Head(Box<QuestionnaireFile>),
    Step(Box<StepFile>),
    Addition(Box<AdditionFile>),
    Changes(ChangesFile),
    Nothing,
}

fn read_folder(
    folder: &str,
    files: &[SourceFile],
    shapes: &Shapes,
    found: &mut Vec<Diagnostic>,
) -> (Questionnaire, QuestionnaireFiles) {
    let mut questionnaire =
        Questionnaire { id: folder.to_owned(), checksum: super::checksum::of_files(files), ..Default::default() };
    let mut origin =
        QuestionnaireFiles { head: format!("{FOLDER}/{folder}/{HEAD}"), complete: true, ..Default::default() };
    let mut non_answers = Vec::new();
    let mut steps: Vec<(Step, String)> = Vec::new();
    let changes = format!("{FOLDER}/{folder}/{CHANGES}");
    let parts = parallel::map(files.iter().collect(), |file: &SourceFile| {
        let mut found = Vec::new();
        let part = if file.path == origin.head {
            toml_text::read(file, &shapes.questionnaire, SCHEMA, &mut found).map(|raw| Part::Head(Box::new(raw)))
        } else if file.path == changes {
            toml_text::read(file, &shapes.changes, SCHEMA, &mut found).map(Part::Changes)
        } else if additions::is_addition(&file.path) {
            toml_text::read(file, &shapes.addition, SCHEMA, &mut found).map(|raw| Part::Addition(Box::new(raw)))
        } else {
            toml_text::read(file, &shapes.step, SCHEMA, &mut found).map(|raw| Part::Step(Box::new(raw)))
        };
        (file, part.unwrap_or(Part::Nothing), found)
    });
    let mut added = Vec::new();
    for (file, part, faults) in parts {
        found.extend(faults);
        match part {
            Part::Head(raw) => non_answers = take_head(&mut questionnaire, *raw, file, &mut origin, found),
            Part::Step(raw) => {
                let step = take_step(&mut questionnaire, *raw, file, &mut origin, found);
                steps.push((step, file.path.clone()));
            }
            Part::Addition(raw) => added.push((*raw, file)),
            Part::Changes(raw) => {
                questionnaire.changes = raw.change;
                origin.changes = Some(file.path.clone());
            }
            // What an addition would have added, the shipped files do not refer to.
            Part::Nothing if additions::is_addition(&file.path) => {}
            Part::Nothing => origin.complete = false,
        }
    }
    if !files.iter().any(|file| file.path == origin.head) {
        origin.complete = false;
        found.push(Diagnostic::error("PW001", Place::file(&*origin.head)).with("kind", "missing").with("reason", ""));
    }
    steps.sort_by(|(one, _), (other, _)| (one.order, &one.id).cmp(&(other.order, &other.id)));
    (questionnaire.steps, origin.steps) = steps.into_iter().unzip();
    // Before anything is added: questions of one's own do not make of the others another questionnaire.
    questionnaire.meaning = super::checksum::of_meaning(&questionnaire);
    for (raw, file) in added {
        additions::to_questionnaire(&mut questionnaire, raw, file, &mut origin, found);
    }
    for question in questionnaire.steps.iter_mut().flat_map(|step| &mut step.questions) {
        question.non_answers.get_or_insert_with(|| non_answers.clone());
    }
    (questionnaire, origin)
}

fn take_head(
    questionnaire: &mut Questionnaire,
    raw: QuestionnaireFile,
    file: &SourceFile,
    origin: &mut QuestionnaireFiles,
    found: &mut Vec<Diagnostic>,
) -> Vec<NonAnswer> {
    if raw.id != questionnaire.id {
        let place = Place::value(&*file.path, KeyPath::default().then("id"));
        let diagnostic = Diagnostic::warning("PW008", place).with("reason", "folder");
        found.push(diagnostic.with("id", raw.id).with("name", questionnaire.id.as_str()));
    }
    questionnaire.version = raw.version;
    questionnaire.title = raw.title;
    questionnaire.intro = raw.intro;
    questionnaire.origin = raw.origin;
    questionnaire.weighing = raw.weighing;
    questionnaire.feeds = raw.feeds;
    questionnaire.verdicts = raw.verdict;
    questionnaire.factors = raw.factor;
    questionnaire.roles = raw.role;
    take_derived(&mut questionnaire.derived, raw.derived, file, found);
    take_sources(&mut questionnaire.sources, raw.source, file, origin, found);
    raw.non_answers
}

/// Takes the named conditions; one that leads back to itself is refused and counts as never known, since following it
/// would have no end.
fn take_derived(
    all: &mut BTreeMap<DerivedId, Condition>,
    derived: Vec<Derived>,
    file: &SourceFile,
    found: &mut Vec<Diagnostic>,
) {
    let path = |index: usize| KeyPath::default().then("derived").then(index);
    let mut order = Vec::with_capacity(derived.len());
    for (index, derived) in derived.into_iter().enumerate() {
        if all.contains_key(&derived.id) {
            let place = Place::value(&*file.path, path(index).then("id"));
            found.push(Diagnostic::error("VL003", place).with("id", derived.id.as_str()));
            continue;
        }
        order.push((index, derived.id.clone()));
        all.insert(derived.id, derived.when);
    }
    let refused: Vec<(usize, DerivedId, &str)> = order
        .into_iter()
        .filter(|(_, id)| !is_small(all, &all[id], 0, &mut LARGEST_CONDITION.clone()))
        .map(|(index, id)| {
            let reason = if leads_to_itself(all, &id) { "circle" } else { "large" };
            (index, id, reason)
        })
        .collect();
    for (index, id, reason) in refused {
        let place = Place::value(&*file.path, path(index).then("when"));
        found.push(Diagnostic::error("VL104", place).with("reason", reason).with("name", id.as_str()));
        all.insert(id, Condition(vec![Atom::default()]));
    }
}

/// Most demands that a named condition may come to when those inside it are filled in.
const LARGEST_CONDITION: usize = 1_000;

/// Longest circle that is recognised as one.
const LONGEST_CIRCLE: usize = 100;

/// Deepest chain of named conditions.
const DEEPEST_CHAIN: usize = 16;

/// Tells whether a condition stays within bounds when named conditions are filled in; one that leads to itself does not.
fn is_small(all: &BTreeMap<DerivedId, Condition>, condition: &Condition, depth: usize, left: &mut usize) -> bool {
    let mut atoms: Vec<&Atom> = condition.0.iter().collect();
    while let Some(atom) = atoms.pop() {
        if *left == 0 || depth > DEEPEST_CHAIN {
            return false;
        }
        *left -= 1;
        atoms.extend(atom.any.iter().flatten());
        let inner = atom.derived.as_ref().and_then(|name| all.get(name));
        if inner.is_some_and(|inner| !is_small(all, inner, depth + 1, left)) {
            return false;
        }
    }
    true
}

fn leads_to_itself(all: &BTreeMap<DerivedId, Condition>, id: &DerivedId) -> bool {
    let mut seen = BTreeSet::new();
    let mut atoms: Vec<&Atom> = all[id].0.iter().collect();
    while let Some(atom) = atoms.pop() {
        atoms.extend(atom.any.iter().flatten());
        let Some((name, inner)) = atom.derived.as_ref().and_then(|name| all.get_key_value(name)) else { continue };
        if name == id {
            return true;
        }
        // Beyond that it is too large anyway, whether it comes round or not.
        if seen.len() < LONGEST_CIRCLE && seen.insert(name) {
            atoms.extend(&inner.0);
        }
    }
    false
}

fn take_step(
    questionnaire: &mut Questionnaire,
    raw: StepFile,
    file: &SourceFile,
    origin: &mut QuestionnaireFiles,
    found: &mut Vec<Diagnostic>,
) -> Step {
    take_sources(&mut questionnaire.sources, raw.source, file, origin, found);
    let (questions, tallies) = named_questions(&raw.id, raw.question, file, found);
    Step {
        tallies,
        id: raw.id,
        order: raw.order,
        origin: raw.origin,
        title: raw.title,
        intro: raw.intro,
        full_adds: raw.full_adds,
        questions,
        rules: raw.rule,
    }
}

/// Returns the questions of a step under their full names, with counts in the place of tallies, and the tallies.
pub(super) fn named_questions(
    step: &str,
    mut questions: Vec<Question>,
    file: &SourceFile,
    found: &mut Vec<Diagnostic>,
) -> (Vec<Question>, Vec<Question>) {
    for question in &mut questions {
        question.id = QuestionId::new(format!("{step}.{}", question.id));
    }
    tally::with_counts(questions, file, found)
}

pub(super) fn take_sources(
    all: &mut BTreeMap<SourceId, Source>,
    sources: Vec<Source>,
    file: &SourceFile,
    origin: &mut QuestionnaireFiles,
    found: &mut Vec<Diagnostic>,
) {
    for (index, source) in sources.into_iter().enumerate() {
        if all.contains_key(&source.id) {
            let place = Place::value(&*file.path, KeyPath::default().then("source").then(index).then("id"));
            found.push(Diagnostic::error("PW202", place).with("id", source.id.as_str()));
            continue;
        }
        origin.sources.insert(source.id.clone(), file.path.clone());
        all.insert(source.id.clone(), source);
    }
}
