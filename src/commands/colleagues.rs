//! Several colleagues on one assessment: reads their files into one set of answers, and works out what their open differences
//! and their own importance do to the advice.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::assessment::{self, Assessment};
use super::failure::{Exit, Failure};
use super::outcome::{Outcome, refused};
use super::provenance::answers_edition;
use super::session::Session;
use crate::content::Content;
use crate::content::agreed::{self, Agreed, FILE};
use crate::content::format::Shapes;
use crate::content::store::read_file;
use crate::diagnostic::Severity;
use crate::i18n::Messages;
use crate::mcda;
use crate::model::answers::{Answers, Respondent, Standing};
use crate::model::catalog::Catalog;
use crate::model::id::PlatformId;
use crate::model::joint::{Advice, Joint, Together, Voice};
use crate::model::questionnaire::Questionnaire;
use crate::model::respondents::Group;
use crate::model::robustness::Settings;
use crate::reasoning;
use crate::together;

/// Returns what colleagues come to together, from a file of each.
///
/// # Errors
/// When a file cannot be used, or when the files are not of several colleagues on one case.
pub fn open(
    session: &Session<'_, '_>,
    content: &Content,
    folder: &Path,
    paths: &[&PathBuf],
) -> Result<Assessment, Failure> {
    let mut parts: Vec<Assessment> = Vec::new();
    for path in paths {
        parts.push(assessment::read(session, content, path)?);
    }
    same_case(&parts)?;
    // A file that nobody began is no colleague; it still is one of the files that were read.
    let (began, untouched): (Vec<Assessment>, Vec<Assessment>) =
        parts.into_iter().partition(|part| is_begun(&part.answers));
    let (parts, untouched) = if began.is_empty() { (untouched, began) } else { (began, untouched) };
    let questionnaire = parts[0].questionnaire(content);
    let agreed = agreed_in(session, folder, questionnaire)?;
    let of_untouched = || untouched.iter().flat_map(|part| part.parts.clone());
    if let ([_], None) = (&parts[..], &agreed) {
        let mut alone = parts.into_iter().next().expect("there is exactly one");
        alone.parts.extend(of_untouched());
        return Ok(alone);
    }
    let respondents: Vec<&Respondent> = parts.iter().map(|part| &part.answers.respondent).collect();
    let labels = labels(&session.messages, questionnaire, &respondents);
    let voices = parts.iter().zip(labels).map(|(part, label)| Voice { label, answers: part.answers.clone() });
    let (resolutions, edition) = agreed.map(|(agreed, edition)| (agreed.resolutions, edition)).unzip();
    let (joint, answers) = together::joined(questionnaire, voices.collect(), resolutions.unwrap_or_default());
    let mut parts = parts.into_iter();
    let mut whole = parts.next().expect("there is a file at least");
    for part in parts {
        whole.parts.extend(part.parts);
        whole.notices.extend(part.notices);
        whole.warnings.extend(part.warnings);
        whole.migration = whole.migration.or(part.migration);
        for (id, answer) in part.orphans {
            whole.orphans.entry(id).or_insert(answer);
        }
    }
    whole.parts.extend(of_untouched());
    whole.parts.extend(edition);
    whole.answers = answers;
    whole.joint = Some(joint);
    Ok(whole)
}

/// Returns the agreements in the folder of an assessment, with what identifies their file; nothing without such a file.
///
/// # Errors
/// When the file cannot be used; its faults are in the details.
pub fn agreed_in(
    session: &Session<'_, '_>,
    folder: &Path,
    questionnaire: &Questionnaire,
) -> Result<Option<(Agreed, crate::report::AnswersEdition)>, Failure> {
    let path = folder.join(FILE);
    if !path.exists() {
        return Ok(None);
    }
    let file = read_file(path.display().to_string(), path.clone());
    let mut found = Vec::new();
    let read = agreed::read(&file, questionnaire, &Shapes::new(), &mut found);
    let Some(read) = read else {
        let files = BTreeMap::from([(file.path.clone(), file.clone())]);
        let errors = found.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
        let details = errors.map(|diagnostic| super::check::shown(diagnostic, &files, session)).collect();
        return Err(Failure::new(Exit::File, "failure-agreed").with("path", file.shown()).details(details));
    };
    let text = file.text.as_deref().unwrap_or_default();
    Ok(Some((read, answers_edition(FILE, &questionnaire.id, &questionnaire.version, text))))
}

/// Why two files are not of two colleagues on one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clash {
    /// They belong to assessments with other names.
    OtherAssessment,
    /// One person wrote both.
    SamePerson,
}

/// Returns the first two files that cannot be put together, by their places in the list, and why.
pub fn clash(parts: &[&Answers]) -> Option<(usize, usize, Clash)> {
    let pairs = (0..parts.len()).flat_map(|later| (0..later).map(move |earlier| (earlier, later)));
    pairs.into_iter().find_map(|(earlier, later)| {
        let (one, other) = (parts[earlier], parts[later]);
        let why = if one.assessment != other.assessment {
            Clash::OtherAssessment
        } else if is_same_person(&one.respondent, &other.respondent) {
            Clash::SamePerson
        } else {
            return None;
        };
        Some((earlier, later, why))
    })
}

/// Refuses files that are not of several colleagues on one case.
///
/// # Errors
/// When two belong to different assessments or to one person.
pub fn same_case(parts: &[Assessment]) -> Result<(), Failure> {
    let shown = |part: &Assessment| part.path.display().to_string();
    let all: Vec<&Answers> = parts.iter().map(|part| &part.answers).collect();
    let Some((earlier, later, why)) = clash(&all) else { return Ok(()) };
    let (earlier, part) = (&parts[earlier], &parts[later]);
    let (one, other) = (&earlier.answers, &part.answers);
    let fault = |key: &str| Failure::new(Exit::File, key).with("one", shown(earlier)).with("other", shown(part));
    if why == Clash::OtherAssessment {
        let failure = fault("failure-other-assessment").with("first", one.assessment.as_str());
        return Err(failure.with("second", other.assessment.as_str()));
    }
    let folder = part.path.parent().and_then(Path::parent).unwrap_or(Path::new("."));
    let failure = fault("failure-same-respondent").with("who", called(&one.respondent));
    // The file that is not called like its owner is the copy.
    let is_copy = part.path.file_stem().is_some_and(|stem| stem.to_string_lossy() != other.respondent.id);
    let failure = failure.with("copy", if is_copy { shown(part) } else { shown(earlier) });
    Err(failure.with("folder", folder.display().to_string()))
}

/// Returns how a person is called: the name in full, or the short name of whoever gave none.
pub fn called(respondent: &Respondent) -> &str {
    if respondent.name.is_empty() { &respondent.id } else { &respondent.name }
}

/// Tells whether somebody did anything with a file yet.
fn is_begun(answers: &Answers) -> bool {
    let Respondent { role, name, .. } = &answers.respondent;
    !(answers.answers.is_empty() && answers.remarks.is_empty() && role.is_empty() && name.is_empty())
}

/// Tells whether two files are of one person: the same short name, or the same name in full with the same role.
pub fn is_same_person(one: &Respondent, other: &Respondent) -> bool {
    let name = |respondent: &Respondent| respondent.name.trim().to_lowercase();
    // Windows takes `R1.toml` and `r1.toml` for one file.
    one.id.to_lowercase() == other.id.to_lowercase()
        || (!name(one).is_empty() && name(one) == name(other) && one.role == other.role)
}

/// Returns how respondents are called for a reader, each otherwise than the others: by their role when they gave one,
/// otherwise by the name that they gave, otherwise by their short name.
pub fn labels(words: &Messages, questionnaire: &Questionnaire, respondents: &[&Respondent]) -> Vec<String> {
    let plain = |respondent: &Respondent| {
        let role = respondent.role.trim();
        let known = questionnaire.role_called(role).map(|role| role.label.get(words.locale()).to_owned());
        let texts = [known.unwrap_or_else(|| role.to_owned()), respondent.name.trim().to_owned()];
        texts.into_iter().find(|text| !text.is_empty()).unwrap_or_else(|| respondent.id.clone())
    };
    let all: Vec<String> = respondents.iter().map(|respondent| plain(respondent)).collect();
    let label = |(respondent, label): (&&Respondent, &String)| {
        if all.iter().filter(|other| *other == label).count() < 2 || *label == respondent.id {
            return label.clone();
        }
        let name = respondent.name.trim();
        let more = if name.is_empty() || name == label { respondent.id.as_str() } else { name };
        format!("{label} ({more})")
    };
    respondents.iter().zip(&all).map(label).collect()
}

/// Returns what colleagues said together with what there is to discuss; nothing when one person answered.
pub fn together(content: &Content, assessment: &Assessment) -> Option<Together> {
    let joint = assessment.joint.clone()?;
    let questionnaire = assessment.whole(content);
    let follows = Follows { questionnaire, catalog: &content.catalog, known: RefCell::default() };
    let agenda = together::agenda(&joint, &assessment.answers, &|answers| follows.advice(answers));
    Some(Together { joint, agenda })
}

/// Works out what follows from answers; what is compared in the same way is simulated once.
struct Follows<'a> {
    questionnaire: &'a Questionnaire,
    catalog: &'a Catalog,
    known: RefCell<BTreeMap<String, Vec<PlatformId>>>,
}

impl Follows<'_> {
    fn advice(&self, answers: &Answers) -> Advice {
        let mut key = String::new();
        let outcome = Outcome::varied(self.questionnaire, answers, self.catalog, |weights, means| {
            key = format!("{weights:?} {means:?}");
        });
        // Answers that cannot be worked out differ from those that can.
        let Ok(outcome) = outcome else { return Advice::default() };
        let conclusion = &outcome.conclusion;
        let demands: Vec<_> = conclusion.requirements.iter().map(|requirement| &requirement.demand).collect();
        let key = format!("{key} {demands:?}");
        let mut known = self.known.borrow_mut();
        let leading = known.entry(key).or_insert_with(|| self.leading(&outcome, answers));
        Advice {
            verdict: Some(conclusion.verdict),
            points_to: conclusion.points_to,
            leading: leading.iter().cloned().collect(),
        }
    }

    fn leading(&self, outcome: &Outcome<'_>, answers: &Answers) -> Vec<PlatformId> {
        let ranking = outcome.ranking.as_ref().filter(|_| self.questionnaire.compares_platforms());
        match ranking.map(|ranking| &ranking.ranked[..]) {
            None => Vec::new(),
            Some(few @ ([] | [_])) => few.iter().map(|one| one.id.clone()).collect(),
            Some(_) => {
                mcda::simulation(&outcome.problem, &settings(answers)).map_or(Vec::new(), |found| found.headline)
            }
        }
    }
}

fn settings(answers: &Answers) -> Settings {
    Settings {
        by_source: false,
        respondent: answers.respondent.id.clone(),
        threads: std::thread::available_parallelism().map_or(1, usize::from),
        ..Settings::default()
    }
}

/// Returns the order of each colleague who confirmed what matters, side by side; nothing with fewer than two.
///
/// What is asked of platforms and what there is to spend is the same for all: what they said together.
///
/// # Errors
/// When an order cannot be worked out.
pub fn group(
    assessment: &Assessment,
    outcome: &Outcome<'_>,
    catalog: &Catalog,
    settings: &Settings,
) -> Result<Option<Group>, Failure> {
    let Some(joint) = assessment.joint.as_ref().filter(|joint| joint.weighed.len() > 1) else { return Ok(None) };
    let questionnaire = outcome.standing.questionnaire();
    let of = |place: &usize| {
        let voice: &Voice = &joint.voices[*place];
        let weights = reasoning::given_weights(&Standing::new(questionnaire, &voice.answers), catalog);
        let problem = reasoning::problem(catalog, &outcome.conclusion.requirements, &weights);
        // The short name, not what a reader sees: the numbers drawn hang on it, and are the same in every language.
        (voice.answers.respondent.id.clone(), reasoning::within_means(problem, catalog, &outcome.means))
    };
    let problems: Vec<_> = joint.weighed.iter().map(of).collect();
    let found = mcda::group(&problems, settings).map_err(|fault| refused(&fault))?;
    Ok(Some(Group { respondents: joint.labels(&joint.weighed), ..found }))
}

/// Returns how far each colleague is.
pub fn progress(questionnaire: &Questionnaire, joint: &Joint) -> Vec<crate::model::answers::Progress> {
    let of = |voice: &Voice| Standing::new(questionnaire, &voice.answers).progress();
    joint.voices.iter().map(of).collect()
}
