//! `questionnaire test`: runs the cases that stand beside a questionnaire, and tells what they do not touch.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::author::{Coverage, coverage, mismatches};
use crate::commands::check::{findings, shown};
use crate::commands::failure::{Exit, Failure};
use crate::commands::session::Session;
use crate::content::additions::is_addition;
use crate::content::locate::locate;
use crate::content::store::{SourceFile, Store};
use crate::content::{Content, cases, parallel};
use crate::diagnostic::{Diagnostic, KeyPath, Place, json};
use crate::i18n::Message;
use crate::model::answers::Standing;
use crate::model::case::Case;
use crate::model::questionnaire::Questionnaire;
use crate::reasoning::conclude;

/// What running the cases of one questionnaire gave.
struct Tested {
    cases: Vec<Case>,
    faults: Vec<Diagnostic>,
    files: BTreeMap<String, SourceFile>,
    coverage: Coverage,
}

impl Tested {
    /// Returns what running the cases gave. Those of the program are about the questionnaire without what was added to it; those
    /// of one's own are about the whole.
    fn new(store: &Store, questionnaire: &Questionnaire) -> Self {
        let prefix = format!("{}/{}/", crate::content::questionnaire::FOLDER, questionnaire.id);
        let is_its = |file: &SourceFile| file.path.starts_with(&prefix) && is_addition(&file.path);
        if !store.files(crate::content::questionnaire::FOLDER).iter().any(is_its) {
            return Self::of(store, questionnaire, |_| true);
        }
        let mut own = Self::of(store, questionnaire, |file| file.on_disk.is_some());
        let bare = Content::load(&store.clone().without_additions());
        if let Some(bare) = bare.questionnaires.get(&questionnaire.id) {
            let shipped = Self::of(store, bare, |file| file.on_disk.is_none());
            own.cases.extend(shipped.cases);
            own.faults.extend(shipped.faults);
            own.files.extend(shipped.files);
        }
        own
    }

    fn of(store: &Store, questionnaire: &Questionnaire, counts: impl Fn(&SourceFile) -> bool) -> Self {
        let (mut files, mut faults) = (BTreeMap::new(), Vec::new());
        let mut cases = cases::load(store, questionnaire, &mut files, &mut faults);
        files.retain(|_, file| counts(file));
        cases.retain(|case| files.contains_key(&case.file));
        faults.retain(|fault| files.contains_key(&fault.place.file));
        let standings: Vec<Standing<'_>> =
            cases.iter().map(|case| Standing::new(questionnaire, &case.answers)).collect();
        let outcomes = parallel::map(cases.iter().zip(&standings).collect(), |(case, standing)| {
            (case, mismatches(case, standing, &conclude(standing)))
        });
        for (case, mismatches) in outcomes {
            faults.extend(mismatches.iter().map(|mismatch| {
                let path = KeyPath::default().then("case").then(case.index).then("expect").then(mismatch.key);
                let help = Message::new(format!("case-{}", mismatch.key))
                    .with("expected", mismatch.expected.as_str())
                    .with("found", mismatch.found.as_str());
                let place = Place::value(case.file.as_str(), path);
                Diagnostic::error("VL701", place).with("case", case.name.as_str()).help(help)
            }));
        }
        Self { faults, files, coverage: Coverage::default(), cases }
    }

    /// Returns the same with what the cases touch, which takes as long as running them.
    fn covering(mut self, questionnaire: &Questionnaire) -> Self {
        let standings: Vec<Standing<'_>> =
            self.cases.iter().map(|case| Standing::new(questionnaire, &case.answers)).collect();
        self.coverage = coverage(questionnaire, &standings);
        self
    }

    /// Returns in how many cases with a known outcome the advice fits it, does not, and says neither.
    fn outcomes(&self) -> [usize; 3] {
        let outcomes = self.cases.iter().filter_map(|case| case.outcome.as_ref());
        outcomes.fold([0; 3], |mut counts, outcome| {
            counts[match outcome.fits {
                Some(true) => 0,
                Some(false) => 1,
                None => 2,
            }] += 1;
            counts
        })
    }
}

/// Returns every fault in the test cases of all questionnaires, for a check of everything.
pub fn faults<'q>(
    store: &Store,
    questionnaires: impl IntoIterator<Item = &'q Questionnaire>,
    files: &mut BTreeMap<String, SourceFile>,
) -> Vec<Diagnostic> {
    let tested = questionnaires.into_iter().map(|questionnaire| Tested::new(store, questionnaire));
    tested
        .flat_map(|tested| {
            files.extend(tested.files);
            tested.faults
        })
        .collect()
}

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    questionnaires: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    cases: usize,
    faults: serde_json::Value,
    coverage: &'a Coverage,
}

/// Runs the cases; ends with 1 when one does not hold, or when something is not touched and `strict` is asked.
pub fn run(
    session: &mut Session<'_, '_>,
    questionnaires: &[&Questionnaire],
    show_coverage: bool,
    strict: bool,
) -> Result<Exit, Failure> {
    let tested: Vec<(&Questionnaire, Tested)> = questionnaires
        .iter()
        .map(|questionnaire| (*questionnaire, Tested::new(&session.store, questionnaire).covering(questionnaire)))
        .collect();
    if session.globals.json {
        let entries = tested.iter().map(|(questionnaire, tested)| entry(session, questionnaire, tested));
        let document = Document { schema: 1, questionnaires: entries.collect() };
        session.json(&document);
    } else {
        let text: String =
            tested.iter().map(|(questionnaire, tested)| page(session, questionnaire, tested, show_coverage)).collect();
        session.result(&text);
    }
    let holds = tested.iter().all(|(_, tested)| tested.faults.is_empty());
    let covers = tested.iter().all(|(_, tested)| tested.coverage.is_complete());
    Ok(if holds && (covers || !strict) { Exit::Fine } else { Exit::Findings })
}

fn entry<'a>(session: &Session<'_, '_>, questionnaire: &'a Questionnaire, tested: &'a Tested) -> Entry<'a> {
    let located = locate(tested.faults.clone(), &tested.files);
    let faults = json::render(&findings(session, located.iter(), &tested.files), &session.messages);
    Entry {
        id: &questionnaire.id,
        cases: tested.cases.len(),
        faults: serde_json::from_str(&faults).expect("what the renderer writes is JSON"),
        coverage: &tested.coverage,
    }
}

fn page(session: &Session<'_, '_>, questionnaire: &Questionnaire, tested: &Tested, show_coverage: bool) -> String {
    let words = &session.messages;
    let mut out: String = tested.faults.iter().map(|fault| shown(fault, &tested.files, session)).collect();
    let key = match (tested.cases.len(), tested.faults.len()) {
        (0, 0) => "questionnaire-cases-none",
        (_, 0) => "questionnaire-cases-good",
        _ => "questionnaire-cases-bad",
    };
    let line = Message::new(key)
        .with("count", tested.cases.len())
        .with("faults", tested.faults.len())
        .with("questionnaire", questionnaire.id.as_str());
    out.push_str(&format!("{}\n", words.render(&line)));
    let [fit, misfit, neither] = tested.outcomes();
    if fit + misfit + neither > 0 {
        let line = Message::new("questionnaire-outcomes").with("fit", fit).with("misfit", misfit);
        out.push_str(&format!("{}\n", words.render(&line.with("neither", neither))));
    }
    if show_coverage {
        out.push_str(&coverage_lines(session, &tested.coverage));
    }
    out
}

fn coverage_lines(session: &Session<'_, '_>, coverage: &Coverage) -> String {
    let line = Message::new("questionnaire-coverage")
        .with("rules", coverage.rules.touched)
        .with("all-rules", coverage.rules.all)
        .with("options", coverage.options.touched)
        .with("all-options", coverage.options.all)
        .with("questions", coverage.questions.touched)
        .with("all-questions", coverage.questions.all);
    let mut out = format!("{}\n", session.messages.render(&line));
    let ids = |names: Vec<String>| names.join(", ");
    let options = textwrap::Options::new(session.width())
        .initial_indent("  ")
        .subsequent_indent("  ")
        // A name that is broken at a hyphen cannot be copied.
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    for (key, names) in [
        ("questionnaire-not-fired", ids(coverage.not_fired.iter().map(ToString::to_string).collect())),
        ("questionnaire-not-chosen", ids(coverage.not_chosen.clone())),
        ("questionnaire-not-asked", ids(coverage.not_asked.iter().map(ToString::to_string).collect())),
    ] {
        if !names.is_empty() {
            out.push_str(&format!("{}\n{}\n", session.text(key), textwrap::fill(&names, &options)));
        }
    }
    out
}
