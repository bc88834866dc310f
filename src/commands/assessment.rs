//! An assessment on disk: a folder with `answers/<respondent>.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::content::Content;
use crate::content::agreed;
use crate::content::answers as answers_text;
use crate::content::format::Shapes;
use crate::content::store::{SourceFile, Unreadable, read_file};
use crate::diagnostic::{Diagnostic, Severity, nearest};
use crate::i18n::Message;
use crate::model::answers::{Answer, Answers};
use crate::model::id::QuestionId;
use crate::model::joint::Joint;
use crate::model::migration::Migration;
use crate::model::questionnaire::Questionnaire;
use crate::model::version::Version;
use crate::report::AnswersEdition;

use super::failure::{Exit, Failure};
use super::migration;
use super::provenance::answers_edition;
use super::session::Session;
use super::write;

/// Folder of the answers files inside an assessment.
pub const ANSWERS: &str = "answers";

/// One respondent's answers with the file they came from.
pub struct Assessment {
    /// The answers.
    pub answers: Answers,
    /// Answers to questions that do not exist any more.
    pub orphans: BTreeMap<QuestionId, Answer>,
    /// The file.
    pub path: PathBuf,
    /// Checksum of the file as it was read or last written.
    pub checksum: String,
    /// The files with answers that were read, this one first.
    pub parts: Vec<AnswersEdition>,
    /// The example among the content that this is, instead of files of the user.
    pub example: Option<String>,
    /// What happened to answers to an older version of the questionnaire.
    pub migration: Option<Migration>,
    /// What is to be said of it: what happened to answers to an older version.
    pub notices: Vec<Message>,
    /// Remarks on the file.
    pub warnings: Vec<Diagnostic>,
    /// The questionnaire together with those that feed it, when [`open_whole`] found answers to such.
    pub joined: Option<Questionnaire>,
    /// What colleagues said side by side, when [`open_whole`] found files of several; `answers` are then those of all.
    pub joint: Option<Joint>,
}

impl Assessment {
    /// Returns the questionnaire that was answered.
    pub fn questionnaire<'c>(&self, content: &'c Content) -> &'c Questionnaire {
        &content.questionnaires[&self.answers.questionnaire]
    }

    /// Returns the questionnaire that was answered, with those that feed it.
    pub fn whole<'c>(&'c self, content: &'c Content) -> &'c Questionnaire {
        self.joined.as_ref().unwrap_or_else(|| self.questionnaire(content))
    }

    /// Returns the same, or refuses when it does not end in a comparison of platforms.
    ///
    /// # Errors
    /// For an inventory or an evaluation.
    pub fn comparing<'c>(&'c self, content: &'c Content) -> Result<&'c Questionnaire, Failure> {
        let questionnaire = self.whole(content);
        if questionnaire.compares_platforms() {
            return Ok(questionnaire);
        }
        Err(Failure::new(Exit::Usage, "failure-no-comparison").with("questionnaire", questionnaire.id.as_str()))
    }

    /// Writes the answers. When somebody else changed the file since it was read, writes beside it instead.
    ///
    /// # Errors
    /// When the system refuses; the file is then as it was.
    pub fn save(&mut self, questionnaire: &Questionnaire) -> Result<(), Failure> {
        let text = answers_text::write(&self.answers, &self.orphans, questionnaire);
        self.keep_older()?;
        if let Ok(bytes) = fs::read(&self.path)
            && write::sum(&bytes) != self.checksum
        {
            self.path = free_name(&self.path);
        }
        write::replace(&self.path, &text)?;
        self.checksum = write::sum(text.as_bytes());
        Ok(())
    }

    /// Keeps the file of an older version beside the one that is about to be written, when its answers did not all stay as
    /// they were. Does so once.
    fn keep_older(&mut self) -> Result<(), Failure> {
        let Some(migration) = self.migration.take().filter(|migration| !migration.events.is_empty()) else {
            return Ok(());
        };
        let Ok(older) = fs::read_to_string(&self.path) else { return Ok(()) };
        let kept = older_name(&self.path, migration.from);
        let is_kept = fs::read_to_string(&kept).is_ok_and(|text| text == older);
        if is_kept {
            return Ok(());
        }
        let free = (2..).map(|number| kept.with_extension(format!("{number}.bak")));
        let free = std::iter::once(kept.clone()).chain(free).find(|path| !path.exists()).expect("some number is free");
        write::replace(&free, &older)
    }
}

/// Returns the name under which a file of an older version is kept.
pub fn older_name(path: &Path, version: Version) -> PathBuf {
    path.with_file_name(format!("{}-{version}.bak", stem(path)))
}

fn free_name(path: &Path) -> PathBuf {
    let stem = stem(path);
    (2..)
        .map(|number| path.with_file_name(format!("{stem}-{number}.toml")))
        .find(|path| !path.exists())
        .expect("some number is free")
}

/// Returns the name of an answers file without its ending: how `--as` calls whoever it is of.
pub fn stem(path: &Path) -> String {
    path.file_stem().map_or_else(|| "answers".into(), |stem| stem.to_string_lossy().into_owned())
}

/// Returns the file of a respondent, whatever the capitals: Windows takes `R1` and `r1` for one file.
pub fn file_of<'p>(paths: &'p [PathBuf], respondent: &str) -> Option<&'p PathBuf> {
    let wanted = respondent.to_lowercase();
    let exact = paths.iter().find(|path| stem(path) == respondent);
    exact.or_else(|| paths.iter().find(|path| stem(path).to_lowercase() == wanted))
}

/// Refuses a name that no answers file can have on every system, when there is no such file in a folder yet.
///
/// # Errors
/// When the name holds other signs than letters, digits and hyphens, or is one that Windows keeps for itself.
pub fn check_name(folder: &Path, respondent: &str) -> Result<(), Failure> {
    if !super::fill::is_name(respondent) {
        return Err(Failure::new(Exit::Usage, "failure-respondent-name").with("found", respondent));
    }
    super::portable::check(&folder.join(ANSWERS).join(format!("{respondent}.toml")))
}

/// Returns the answers files of an assessment, sorted by name.
///
/// # Errors
/// When the folder is no assessment.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    if !folder.is_dir() {
        return Err(no_folder(folder));
    }
    let inner = folder.join(ANSWERS);
    let entries = fs::read_dir(&inner).map_err(|error| match error.kind() {
        std::io::ErrorKind::PermissionDenied => Failure::read(&inner, &error),
        _ => no_assessment(folder),
    })?;
    let mut paths: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "toml"))
        .collect();
    paths.sort();
    if paths.is_empty() { Err(no_assessment(folder)) } else { Ok(paths) }
}

/// Returns the refusal of a folder that is not there, with the assessment beside it that is called nearly so.
fn no_folder(folder: &Path) -> Failure {
    let failure = Failure::new(Exit::File, "failure-no-folder").with("path", folder.display().to_string());
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Some(typed) = folder.file_name().map(|name| name.to_string_lossy().to_lowercase()) else { return failure };
    let known = super::workspace::assessments(parent);
    let folded: Vec<String> = known.iter().map(|name| name.to_lowercase()).collect();
    let near = nearest(&typed, &folded.iter().map(String::as_str).collect::<Vec<_>>());
    match near.and_then(|near| folded.iter().position(|name| name == near)) {
        Some(index) => {
            let meant = folder.with_file_name(&known[index]).display().to_string();
            failure.help(Message::new("failure-no-folder-near-help").with("name", meant))
        }
        None => failure,
    }
}

/// Returns the refusal of a folder without answers, with the assessments that stand in it.
fn no_assessment(folder: &Path) -> Failure {
    let failure = Failure::new(Exit::File, "failure-no-assessment").with("path", folder.display().to_string());
    let known = super::workspace::assessments(folder);
    let place = |name: &String| if folder == Path::new(".") { PathBuf::from(name) } else { folder.join(name) };
    if !known.is_empty() {
        let names: Vec<String> = known.iter().map(|name| format!("\"{}\"", place(name).display())).collect();
        return failure.help(Message::new("failure-no-assessment-inside-help").with("names", names.join(", ")));
    }
    failure
}

/// Returns the answers of one respondent: the named one, or the only one. Says what happened to those of an older version.
///
/// # Errors
/// When there is no such respondent, several and none named, or the file cannot be used.
pub fn open(
    session: &mut Session<'_, '_>,
    content: &Content,
    folder: &Path,
    respondent: Option<&str>,
) -> Result<Assessment, Failure> {
    let opened = one(session, content, folder, respondent)?;
    migration::tell(session, &opened.notices);
    Ok(opened)
}

fn one(
    session: &Session<'_, '_>,
    content: &Content,
    folder: &Path,
    respondent: Option<&str>,
) -> Result<Assessment, Failure> {
    let paths = files(folder)?;
    let path = match respondent {
        Some(wanted) => match file_of(&paths, wanted) {
            Some(path) => path,
            None => {
                check_name(folder, wanted)?;
                let known: Vec<String> = paths.iter().map(|path| stem(path)).collect();
                let failure = Failure::new(Exit::Usage, "failure-no-respondent").with("found", wanted);
                return Err(failure.with("names", known.join(", ")));
            }
        },
        None => match &colleagues_of(content, &paths)[..] {
            [only] => only,
            several => {
                let known: Vec<String> = several.iter().map(|path| stem(path)).collect();
                return Err(Failure::new(Exit::Usage, "failure-which-respondent").with("names", known.join(", ")));
            }
        },
    };
    read(session, content, path)
}

/// Returns the files of those who answered the plan, or another questionnaire when there is no plan. What feeds another
/// questionnaire is no respondent to choose from, nor is an evaluation beside the plan.
pub fn colleagues_of<'p>(content: &Content, paths: &'p [PathBuf]) -> Vec<&'p PathBuf> {
    if paths.len() == 1 {
        return paths.iter().collect();
    }
    let own: Vec<&PathBuf> = paths.iter().filter(|path| feeds(content, path).is_none()).collect();
    let plans: Vec<&PathBuf> = own.iter().copied().filter(|path| may_compare(content, path)).collect();
    [plans, own].into_iter().find(|some| !some.is_empty()).unwrap_or_else(|| paths.iter().collect())
}

/// Returns the files with answers to a questionnaire; those to any that compares platforms stand for one that does.
pub fn answers_to<'p>(content: &Content, paths: &'p [PathBuf], questionnaire: &Questionnaire) -> Vec<&'p PathBuf> {
    let is_plan = questionnaire.compares_platforms();
    let answers = |path: &Path| match is_plan {
        true => may_compare(content, path),
        false => questionnaire_in(path).as_ref() == Some(&questionnaire.id),
    };
    paths.iter().filter(|path| answers(path)).collect()
}

/// Returns the files of colleagues whose answers are put together; none when one person answered, or when several
/// questionnaires were answered, since answers to those have no one outcome.
pub fn joint_of<'p>(content: &Content, folder: &Path, paths: &'p [PathBuf]) -> Vec<&'p PathBuf> {
    let colleagues = colleagues_of(content, paths);
    // A file that cannot be read is told as such when it is opened.
    let named: BTreeSet<String> = colleagues.iter().filter_map(|path| questionnaire_in(path)).collect();
    let is_joint = named.len() < 2 && (colleagues.len() > 1 || folder.join(agreed::FILE).exists());
    if is_joint { colleagues } else { Vec::new() }
}

/// Returns the answers of an assessment together with those to questionnaires that feed it, for whoever draws conclusions.
/// Says what happened to those of an older version. Never to be saved.
///
/// # Errors
/// As [`open`].
pub fn open_whole(session: &mut Session<'_, '_>, content: &Content, folder: &Path) -> Result<Assessment, Failure> {
    let whole = whole_of(session, content, folder)?;
    migration::tell(session, &whole.notices);
    Ok(whole)
}

/// Returns the same as [`open_whole`] and says nothing, for whoever reads many assessments.
///
/// # Errors
/// As [`open`].
pub fn whole_of(session: &Session<'_, '_>, content: &Content, folder: &Path) -> Result<Assessment, Failure> {
    let paths = files(folder)?;
    let colleagues = joint_of(content, folder, &paths);
    let mut whole = match &colleagues[..] {
        [] => one(session, content, folder, None)?,
        several => super::colleagues::open(session, content, folder, several)?,
    };
    for path in files(folder)? {
        if path == whole.path || feeds(content, &path) != Some(&whole.answers.questionnaire) {
            continue;
        }
        let part = read(session, content, &path)?;
        let joined = whole.whole(content).joined_with(part.questionnaire(content));
        whole.joined = Some(joined);
        whole.parts.extend(part.parts);
        whole.notices.extend(part.notices);
        whole.answers.answers.extend(part.answers.answers);
        whole.answers.remarks.extend(part.answers.remarks);
    }
    Ok(whole)
}

/// Returns the questionnaire that the answers in a file feed.
fn feeds<'c>(content: &'c Content, path: &Path) -> Option<&'c String> {
    content.questionnaires.get(&questionnaire_in(path)?)?.feeds.as_ref()
}

fn questionnaire_in(path: &Path) -> Option<String> {
    answers_text::questionnaire_of(&read_file(String::new(), path.to_owned()))
}

/// Tells whether the answers in a file may be to a questionnaire that compares platforms; so may a file that is broken.
fn may_compare(content: &Content, path: &Path) -> bool {
    let questionnaire = questionnaire_in(path).and_then(|name| content.questionnaires.get(&name));
    questionnaire.is_none_or(Questionnaire::compares_platforms)
}

/// Returns the answers of one file.
///
/// # Errors
/// When the file cannot be used; its faults are in the details.
pub fn read(session: &Session<'_, '_>, content: &Content, path: &Path) -> Result<Assessment, Failure> {
    let file = read_file(path.display().to_string(), path.to_owned());
    if let Err(Unreadable::Io(reason)) = &file.text {
        return Err(Failure::unreadable(path, reason));
    }
    from_file(session, content, file, path)
}

/// Returns the answers of an example among the content.
///
/// # Errors
/// When there is no such example, or it cannot be used.
pub fn example(session: &Session<'_, '_>, content: &Content, name: &str) -> Result<Assessment, Failure> {
    let path = format!("examples/{name}/answers/r1.toml");
    let file = session.store.file(&path).ok_or_else(|| {
        let names = session.store.examples();
        let failure =
            Failure::new(Exit::Usage, "failure-no-example").with("found", name).with("names", names.join(", "));
        failure.suggest(name, names.iter().map(String::as_str))
    })?;
    let mut example = from_file(session, content, file, Path::new(&path))?;
    example.example = Some(name.to_owned());
    Ok(example)
}

/// Returns the answers in a file that was read already, from disk or from the embedded examples.
///
/// # Errors
/// When the file cannot be used; its faults are in the details.
pub fn from_file(
    session: &Session<'_, '_>,
    content: &Content,
    file: SourceFile,
    path: &Path,
) -> Result<Assessment, Failure> {
    let broken =
        |details: String| Failure::new(Exit::File, "failure-answers").with("path", file.shown()).details(details);
    let files = BTreeMap::from([(file.path.clone(), file.clone())]);
    let name = answers_text::questionnaire_of(&file);
    let fallback = Questionnaire::default();
    let questionnaire = match &name {
        Some(name) => content.questionnaires.get(name).ok_or_else(|| {
            let failure = Failure::new(Exit::File, "failure-questionnaire")
                .with("name", name.as_str())
                .with("path", file.shown());
            failure.suggest(name, content.questionnaires.keys().map(String::as_str))
        })?,
        None => &fallback,
    };
    let mut found = Vec::new();
    let read = answers_text::read(&file, questionnaire, &Shapes::new(), &mut found);
    let shown = |severity: Severity| -> String {
        let matching = found.iter().filter(|diagnostic| diagnostic.severity == severity);
        matching.map(|diagnostic| super::check::shown(diagnostic, &files, session)).collect()
    };
    let Some(read) = read else {
        if answers_text::newer(&file, questionnaire).is_some() {
            let failure = Failure::new(Exit::File, "failure-newer").with("path", file.shown());
            return Err(failure.with("newest", questionnaire.version.as_str()).details(shown(Severity::Error)));
        }
        return Err(broken(shown(Severity::Error)));
    };
    let text = file.text.as_deref().unwrap_or_default();
    let (answers, orphans) = (read.answers, read.orphans);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Assessment {
        notices: migration::notices(session, path, &found, read.migration.as_ref(), questionnaire),
        parts: vec![answers_edition(&name, &answers.questionnaire, &answers.version, text)],
        example: None,
        answers,
        orphans,
        path: path.to_owned(),
        checksum: write::sum(text.as_bytes()),
        migration: read.migration,
        warnings: found,
        joined: None,
        joint: None,
    })
}
