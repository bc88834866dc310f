//! `import`: answers that came back go into an assessment, as a whole or not at all.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::source::{Source, rows_of};
use super::told::{self, Account};
use super::{all_words, is_name};
use crate::cli::ImportTerms;
use crate::commands::assessment::{self, ANSWERS, Assessment};
use crate::commands::failure::{Exit, Failure};
use crate::commands::new::{QUESTIONNAIRE, RESPONDENT, empty};
use crate::commands::session::Session;
use crate::commands::{portable, write};
use crate::content::Content;
use crate::content::answers as answers_text;
use crate::exchange::table::Letters;
use crate::exchange::{About, Change, Column, Fault, Filled, Lexicon, merge};
use crate::i18n::Message;
use crate::interview::Interview;
use crate::model::answers::{Answer, Answers, Standing};
use crate::model::condition::{Evidence, StateName};
use crate::model::id::QuestionId;
use crate::model::questionnaire::{Depth, Questionnaire};
use crate::model::version::Version;

/// Where answers go.
struct Target {
    answers: Answers,
    orphans: BTreeMap<QuestionId, Answer>,
    path: PathBuf,
    /// The file that is there already.
    opened: Option<Assessment>,
}

/// Reads what came back and lays it over the answers that are there.
pub fn run(session: &mut Session<'_, '_>, terms: &ImportTerms) -> Result<Exit, Failure> {
    let content = session.content()?;
    let all = all_words(session);
    let messages = crate::i18n::Messages::new(session.messages.locale(), &session.store.message_files());
    let lexicon = Lexicon { messages: &messages, all: &all };
    let source = Source::read(session, &content, &terms.file, &lexicon)?;
    let about = source.about(&lexicon);
    let questionnaire = questionnaire(session, &content, terms, &about)?;
    describe(session, &source, &about, questionnaire, &lexicon);
    let mut target = target(session, &content, terms, &about, questionnaire)?;
    complete(&mut target, &source, &about);
    let (filled, faults) = match &source {
        Source::Sheet(sheet) => sheet.answers(questionnaire, &lexicon),
        Source::Json(read) => (rows_of(read, &target.answers), Vec::new()),
    };
    if !faults.is_empty() {
        return Err(faulty(session, &lexicon, &target, questionnaire, terms, &faults));
    }
    let brought = match &source {
        Source::Json(read) => read.orphans.clone(),
        Source::Sheet(_) => BTreeMap::new(),
    };
    let copy = match &source {
        Source::Json(read) => Some(&read.answers),
        Source::Sheet(_) => None,
    };
    finish(
        session,
        &lexicon,
        target,
        questionnaire,
        terms,
        &Brought { filled, orphans: brought, copy, is_lossy: source.is_lossy() },
    )
}

/// Takes over what else is told of who answered, where nothing is known yet.
fn complete(target: &mut Target, source: &Source, about: &About) {
    if let (Source::Json(read), None) = (source, &target.opened) {
        target.answers.nature = read.answers.nature;
        target.answers.date.clone_from(&read.answers.date);
        target.answers.respondent.name.clone_from(&read.answers.respondent.name);
    }
    let role = &mut target.answers.respondent.role;
    if let Some(told) = about.role.as_ref().filter(|_| role.is_empty()) {
        role.clone_from(told);
    }
}

/// What goes into the answers.
struct Brought<'a> {
    filled: Vec<Filled>,
    orphans: BTreeMap<QuestionId, Answer>,
    /// The whole of what came back, when it is a file with answers; a sheet holds no more than its rows.
    copy: Option<&'a Answers>,
    is_lossy: bool,
}

fn questionnaire<'c>(
    session: &Session<'_, '_>,
    content: &'c Content,
    terms: &ImportTerms,
    about: &About,
) -> Result<&'c Questionnaire, Failure> {
    let there = || {
        let first = assessment::files(&terms.to).ok()?.into_iter().next()?;
        Some(assessment::read(session, content, &first).ok()?.answers.questionnaire)
    };
    let name = terms.questionnaire.clone().or_else(|| about.questionnaire.clone()).or_else(there);
    let questionnaire = crate::commands::questionnaire::one(content, name.as_deref())?;
    let version = |text: &str| text.parse::<Version>().ok();
    let is_newer = about.questionnaire.as_ref() == Some(&questionnaire.id)
        && about.version.as_deref().and_then(version) > version(&questionnaire.version);
    if is_newer {
        let failure = Failure::new(Exit::File, "failure-newer").with("path", terms.file.display().to_string());
        return Err(failure.with("newest", questionnaire.version.as_str()));
    }
    Ok(questionnaire)
}

/// Says how the file was read, where that is not what a person expects.
fn describe(
    session: &mut Session<'_, '_>,
    source: &Source,
    about: &About,
    questionnaire: &Questionnaire,
    lexicon: &Lexicon<'_>,
) {
    let Source::Sheet(sheet) = source else { return };
    let letters = match sheet.letters {
        Letters::Utf8 => "utf8",
        Letters::Windows1252 => "windows1252",
        Letters::Utf16 => "utf16",
    };
    let message = Message::new("exchange-read")
        .with("separator", session.text(&format!("exchange-sep-{}", sheet.separator.key())));
    session.remark(&message.with("letters", session.text(&format!("exchange-letters-{letters}"))));
    if sheet.letters == Letters::Windows1252 {
        session.remark(&Message::new("exchange-letters-lossy"));
    }
    let missing: Vec<String> = sheet
        .missing()
        .into_iter()
        .filter(|column| *column != Column::Mark)
        .map(|column| lexicon.heading(column))
        .collect();
    if !missing.is_empty() {
        session.remark(&Message::new("exchange-missing").with("columns", session.messages.list(&missing)));
    }
    if sheet.missing().contains(&Column::Mark) {
        session.remark(&Message::new("exchange-missing-mark"));
    }
    if !sheet.strange.is_empty() {
        session.remark(&Message::new("exchange-strange").with("columns", session.messages.list(&sheet.strange)));
    }
    let is_older = about.version.as_ref().is_some_and(|version| *version != questionnaire.version);
    if let Some(version) = about.version.as_ref().filter(|_| is_older) {
        let message = Message::new("exchange-older").with("version", version.as_str());
        session.remark(&message.with("present", questionnaire.version.as_str()));
    }
}

fn target(
    session: &mut Session<'_, '_>,
    content: &Content,
    terms: &ImportTerms,
    about: &About,
    questionnaire: &Questionnaire,
) -> Result<Target, Failure> {
    let is_new = !terms.to.join(ANSWERS).is_dir();
    let usual = || if questionnaire.id == QUESTIONNAIRE { RESPONDENT.to_owned() } else { questionnaire.id.clone() };
    let named = terms.respondent.clone().or_else(|| about.respondent.clone());
    let Some(name) = named.or_else(|| is_new.then(usual)) else {
        return Err(Failure::new(Exit::Usage, "failure-sheet-who").with("path", terms.file.display().to_string()));
    };
    if !is_name(&name) {
        return Err(Failure::new(Exit::Usage, "failure-sheet-name").with("found", name));
    }
    let present = if is_new { Vec::new() } else { assessment::files(&terms.to)? };
    let usual_path = || terms.to.join(ANSWERS).join(format!("{name}.toml"));
    let path = assessment::file_of(&present, &name).cloned().unwrap_or_else(usual_path);
    portable::check(&path)?;
    let known = if path.exists() {
        Some(assessment::read(session, content, &path)?)
    } else if is_new {
        None
    } else {
        let first = assessment::files(&terms.to)?.remove(0);
        Some(assessment::read(session, content, &first)?)
    };
    if let (Some(known), Some(other)) = (&known, about.assessment.as_ref())
        && known.answers.assessment != *other
        && !session.globals.force
    {
        let failure = Failure::new(Exit::WouldOverwrite, "failure-sheet-other").with("found", other.as_str());
        return Err(failure
            .with("folder", terms.to.display().to_string())
            .with("name", known.answers.assessment.as_str()));
    }
    let depth = about.depth.or(known.as_ref().map(|known| known.answers.depth)).unwrap_or(Depth::Core);
    if path.exists() {
        let opened = known.expect("it was read above");
        if opened.answers.questionnaire != questionnaire.id {
            let failure = Failure::new(Exit::WouldOverwrite, "failure-sheet-questionnaire");
            let failure = failure.with("path", path.display().to_string()).with("found", questionnaire.id.as_str());
            return Err(failure.with("name", opened.answers.questionnaire.as_str()));
        }
        let (mut answers, orphans) = (opened.answers.clone(), opened.orphans.clone());
        answers.depth = answers.depth.max(depth);
        return Ok(Target { answers, orphans, path, opened: Some(opened) });
    }
    let folder_name = || terms.to.file_name().map(|name| name.to_string_lossy().into_owned());
    let assessment =
        known.map(|known| known.answers.assessment).or_else(|| about.assessment.clone()).or_else(folder_name);
    let Some(assessment) = assessment.filter(|name| !name.trim().is_empty()) else {
        return Err(Failure::new(Exit::Usage, "failure-sheet-folder").with("folder", terms.to.display().to_string()));
    };
    let answers = empty(&assessment, &name, depth, questionnaire);
    Ok(Target { answers, orphans: BTreeMap::new(), path, opened: None })
}

fn account<'a>(target: &'a Target, questionnaire: &'a Questionnaire, is_written: bool) -> Account<'a> {
    let answers = &target.answers;
    Account { assessment: &answers.assessment, respondent: &answers.respondent.id, questionnaire, is_written }
}

fn faulty(
    session: &mut Session<'_, '_>,
    lexicon: &Lexicon<'_>,
    target: &Target,
    questionnaire: &Questionnaire,
    terms: &ImportTerms,
    faults: &[Fault],
) -> Failure {
    if session.globals.json {
        told::json(session, lexicon, &account(target, questionnaire, false), &[], faults);
    }
    let failure = Failure::new(Exit::File, "failure-sheet").with("path", terms.file.display().to_string());
    failure.with("count", faults.len()).details(told::faults(session, lexicon, questionnaire, faults))
}

fn finish(
    session: &mut Session<'_, '_>,
    lexicon: &Lexicon<'_>,
    mut target: Target,
    questionnaire: &Questionnaire,
    terms: &ImportTerms,
    brought: &Brought<'_>,
) -> Result<Exit, Failure> {
    if brought.filled.is_empty() && target.opened.is_none() {
        return Err(
            Failure::new(Exit::Incomplete, "failure-sheet-blank").with("path", terms.file.display().to_string())
        );
    }
    let at = (session.environment.now)();
    let mut merged = merge(&target.answers, &brought.filled, questionnaire, &at, brought.is_lossy);
    let earlier: Vec<&Answers> = std::iter::once(&target.answers).chain(brought.copy).collect();
    merged.answers.account_for_importance(&earlier, Some(&at));
    let clashes = merged.changes.iter().filter(|changed| changed.change == Change::Clash).count();
    if clashes > 0 && !session.globals.force {
        let only: Vec<_> = merged.changes.iter().filter(|changed| changed.change == Change::Clash).cloned().collect();
        if session.globals.json {
            told::json(session, lexicon, &account(&target, questionnaire, false), &merged.changes, &[]);
        }
        let failure = Failure::new(Exit::WouldOverwrite, "failure-sheet-clash").with("count", clashes);
        let failure = failure.with("path", target.path.display().to_string());
        return Err(failure.details(told::changes(session, lexicon, questionnaire, &only)));
    }
    let does_change = |change: Change| !matches!(change, Change::Same | Change::Kept);
    let has_other = |opened: &Assessment| opened.answers.respondent != target.answers.respondent;
    let is_changed = target.opened.as_ref().is_none_or(has_other)
        || merged.changes.iter().any(|changed| does_change(changed.change))
        || merged.answers.revised != target.answers.revised;
    target.answers = Interview::new(questionnaire, merged.answers).answers().clone();
    let new_orphans = brought.orphans.iter().filter(|(id, _)| !target.orphans.contains_key(*id));
    let new_orphans: Vec<_> = new_orphans.map(|(id, answer)| (id.clone(), answer.clone())).collect();
    target.orphans.extend(new_orphans);
    let is_written = is_changed && !session.globals.dry_run;
    if session.globals.json {
        told::json(session, lexicon, &account(&target, questionnaire, is_written), &merged.changes, &[]);
    } else {
        let text = told::changes(session, lexicon, questionnaire, &merged.changes);
        session.result(&text);
    }
    if is_written {
        save(&mut target, questionnaire)?;
    }
    close(session, &target, questionnaire, terms, is_changed);
    Ok(Exit::Fine)
}

fn save(target: &mut Target, questionnaire: &Questionnaire) -> Result<(), Failure> {
    if let Some(opened) = &mut target.opened {
        opened.answers = target.answers.clone();
        opened.orphans = target.orphans.clone();
        opened.save(questionnaire)?;
        target.path.clone_from(&opened.path);
        return Ok(());
    }
    let folder = target.path.parent().unwrap_or(Path::new("."));
    write::folder(folder)?;
    write::replace(&target.path, &answers_text::write(&target.answers, &target.orphans, questionnaire))
}

/// Says where the answers are, which of them do not count, and how to go on.
fn close(
    session: &mut Session<'_, '_>,
    target: &Target,
    questionnaire: &Questionnaire,
    terms: &ImportTerms,
    is_changed: bool,
) {
    let standing = Standing::new(questionnaire, &target.answers);
    let is_idle = |id: &&QuestionId| standing.state(id) == StateName::Irrelevant;
    let idle = target.answers.answers.keys().filter(is_idle).count();
    if idle > 0 {
        session.remark(&Message::new("exchange-idle").with("count", idle));
    }
    if session.globals.dry_run {
        session.remark(&Message::new("dry-run-nothing"));
        return;
    }
    if !is_changed {
        session.remark(&Message::new("exchange-no-change"));
        return;
    }
    let progress = standing.progress();
    let message = Message::new("status-progress").with("done", progress.done).with("asked", progress.asked);
    session.remark(&message.with("unknown", progress.unknown));
    session.remark(&Message::new("exchange-saved").with("path", target.path.display().to_string()));
    let place = crate::commands::fill::place(&terms.to, Some(&target.answers.respondent.id));
    session.remark(&Message::new("exchange-go-on").with("place", place));
}
