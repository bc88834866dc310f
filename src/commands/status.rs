//! `status`: how far an assessment is, how it stands, and what to do next.

use std::path::Path;

use serde::Serialize;

use super::assessment;
use super::beyond;
use super::failure::{Exit, Failure};
use super::outcome::Outcome;
use super::revised;
use super::session::Session;
use super::table::table;
use crate::i18n::{Message, Messages};
use crate::model::answers::Progress;
use crate::model::conclusion::{Beyond, Conclusion, FactorReadiness, FactorState, Verdict};
use crate::model::id::QuestionId;
use crate::model::joint::{Accord, Joint};
use crate::model::migration::Migration;
use crate::model::questionnaire::{FindingLevel, Questionnaire};
use crate::reasoning;

/// How far one of several colleagues is.
#[derive(Serialize)]
struct Colleague<'a> {
    id: &'a str,
    progress: Progress,
}

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    assessment: &'a str,
    respondent: &'a str,
    progress: Progress,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    colleagues: Vec<Colleague<'a>>,
    verdict: Verdict,
    points_to: Option<Verdict>,
    readiness: &'a [FactorReadiness],
    full_route: Option<Beyond>,
    #[serde(skip_serializing_if = "Option::is_none")]
    migration: Option<&'a Migration>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    kept: Vec<&'a QuestionId>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    revised: Vec<revised::Record<'a>>,
}

/// Shows the state of an assessment.
pub fn run(session: &mut Session<'_, '_>, folder: &Path) -> Result<Exit, Failure> {
    let content = session.content()?;
    let assessment = assessment::open_whole(session, &content, folder)?;
    let questionnaire = assessment.whole(&content);
    let outcome = Outcome::new(questionnaire, &assessment.answers, &content)?;
    let progress = outcome.standing.progress();
    let beyond = reasoning::beyond_route(&outcome.standing, &outcome.conclusion);
    if session.globals.json {
        session.json(&Document {
            schema: 1,
            assessment: &assessment.answers.assessment,
            respondent: &assessment.answers.respondent.id,
            progress,
            colleagues: assessment
                .joint
                .iter()
                .flat_map(|joint| one_by_one(assessment.questionnaire(&content), joint))
                .collect(),
            verdict: outcome.conclusion.verdict,
            points_to: outcome.conclusion.points_to,
            readiness: &outcome.conclusion.readiness,
            full_route: beyond,
            migration: assessment.migration.as_ref(),
            kept: assessment.orphans.keys().collect(),
            revised: revised::records(&assessment),
        });
        return Ok(Exit::Fine);
    }
    let mut text = heading(session, &assessment.answers.assessment);
    if let Some(joint) = &assessment.joint {
        text.push_str(&colleagues(session, assessment.questionnaire(&content), joint));
    }
    let line = Message::new("status-progress")
        .with("done", progress.done)
        .with("asked", progress.asked)
        .with("unknown", progress.unknown);
    text.push_str(&format!("{}\n\n", session.messages.render(&line)));
    text.push_str(&verdict(session, questionnaire, &outcome.conclusion));
    text.push('\n');
    text.push_str(&readiness(session, questionnaire, &outcome.conclusion));
    let changed = revised::line(session, &assessment);
    if !changed.is_empty() {
        text.push_str(&format!("\n{changed}"));
    }
    // What the full route adds is of use once the core route is done.
    if let Some(beyond) = beyond.filter(|_| progress.done == progress.asked) {
        text.push('\n');
        for line in beyond::lines(&session.messages, questionnaire, &beyond) {
            text.push_str(&super::findings::fill(session, &session.messages.render(&line), ""));
        }
        let begin = Message::new("interview-beyond-begin").with("place", super::fill::place(folder, None));
        text.push_str(&super::findings::fill(session, &session.messages.render(&begin), ""));
    }
    let kept = super::migration::kept(session, &assessment);
    if !kept.is_empty() {
        text.push_str(&format!("\n{}\n", session.text("migration-kept-heading")));
        kept.iter().for_each(|line| text.push_str(&super::findings::fill(session, line, "  ")));
    }
    session.result(&text);
    let differing = assessment.joint.as_ref().map_or(0, |joint| joint.of(Accord::Differs).count());
    if differing > 0 {
        let message = Message::new("status-differs").with("count", differing);
        session.remark(&message.with("folder", folder.display().to_string()));
    }
    if !assessment.warnings.is_empty() {
        let message = Message::new("status-warnings").with("count", assessment.warnings.len());
        session.remark(&message.with("folder", folder.display().to_string()));
    }
    let next = match progress.done < progress.asked && !outcome.conclusion.verdict.is_settled() {
        true => "status-next-fill",
        false if questionnaire.compares_platforms() => "status-next-report",
        false => "status-next-findings",
    };
    session.remark(&Message::new(next).with("folder", folder.display().to_string()));
    Ok(Exit::Fine)
}

fn one_by_one<'a>(questionnaire: &Questionnaire, joint: &'a Joint) -> Vec<Colleague<'a>> {
    let progress = super::colleagues::progress(questionnaire, joint);
    let all = joint.voices.iter().zip(progress);
    all.map(|(voice, progress)| Colleague { id: &voice.answers.respondent.id, progress }).collect()
}

/// Returns how far each colleague is.
fn colleagues(session: &Session<'_, '_>, questionnaire: &Questionnaire, joint: &Joint) -> String {
    let words = &session.messages;
    let head = Message::new("status-colleagues").with("count", joint.voices.len());
    let mut out = format!("{}\n", words.render(&head));
    for (voice, progress) in joint.voices.iter().zip(super::colleagues::progress(questionnaire, joint)) {
        let line = Message::new("status-progress").with("done", progress.done).with("asked", progress.asked);
        let line = words.render(&line.with("unknown", progress.unknown));
        out.push_str(&super::findings::fill(session, &format!("- {}: {line}", voice.label), ""));
    }
    format!("{out}\n")
}

/// Returns a name as a heading.
pub fn heading(session: &Session<'_, '_>, text: &str) -> String {
    let text = crate::diagnostic::visible(text);
    if session.globals.plain {
        format!("{text}\n")
    } else {
        format!("{text}\n{}\n", "─".repeat(text.chars().count()))
    }
}

/// Returns the verdict with what decides it.
pub fn verdict(session: &Session<'_, '_>, questionnaire: &Questionnaire, conclusion: &Conclusion) -> String {
    let words = &session.messages;
    if questionnaire.feeds.is_some() {
        return format!("{}\n", words.text("status-inventory"));
    }
    let (name, meaning) = verdict_words(words, questionnaire, conclusion.verdict);
    let mut out = format!("{}\n", words.render(&Message::new("status-verdict").with("verdict", name)));
    out.push_str(&format!("{meaning}\n"));
    if let Some(points_to) = conclusion.direction() {
        let (name, _) = verdict_words(words, questionnaire, points_to);
        out.push_str(&format!("{}\n", words.render(&Message::new("status-points-to").with("verdict", name))));
    }
    if !conclusion.decided_by.is_empty() {
        let names: Vec<String> = conclusion
            .decided_by
            .iter()
            .filter_map(|id| questionnaire.factor(id))
            .map(|factor| factor.title.get(words.locale()).to_owned())
            .collect();
        let message = Message::new("status-decided-by").with("names", words.list(&names));
        out.push_str(&super::findings::fill(session, &words.render(&message), ""));
    }
    out
}

/// Returns what a verdict is called and what it means: in the words of the questionnaire, or in those of the program.
pub fn verdict_words(words: &Messages, questionnaire: &Questionnaire, verdict: Verdict) -> (String, String) {
    match questionnaire.verdict_words(verdict) {
        Some(own) => (own.title.get(words.locale()).to_owned(), own.meaning.get(words.locale()).to_owned()),
        None => {
            let key = format!("verdict-{}", verdict.key());
            (words.text(&key), words.text(&format!("{key}-meaning")))
        }
    }
}

/// Returns the table of success factors with their states.
pub fn readiness(session: &Session<'_, '_>, questionnaire: &Questionnaire, conclusion: &Conclusion) -> String {
    let words = &session.messages;
    let heads = ["head-factor", "head-state", "head-because"].map(|key| words.text(key));
    let rows = conclusion.readiness.iter().map(|entry| {
        let factor = questionnaire.factor(&entry.factor);
        let title = factor.map_or("", |factor| factor.title.get(words.locale())).to_owned();
        // What made the state what it is; the rest is in the findings.
        let tells = |level: FindingLevel| match entry.state {
            FactorState::Blocking => level == FindingLevel::Blocker,
            FactorState::AtRisk | FactorState::NotKnown => level == FindingLevel::Risk,
            FactorState::InOrder => level == FindingLevel::Strength,
        };
        let findings =
            conclusion.of_factor(&entry.factor).filter(|finding| tells(finding.level)).filter_map(|finding| {
                questionnaire.rule(&finding.rule)?.title.as_ref().map(|title| title.get(words.locale()).to_owned())
            });
        let mut because: Vec<String> = findings.collect();
        if !entry.open.is_empty() {
            let labels: Vec<String> = entry
                .open
                .iter()
                .filter_map(|id| questionnaire.question(id))
                .map(|question| question.label.get(words.locale()).to_owned())
                .collect();
            because.push(words.render(&Message::new("status-open").with("names", labels.join(", "))));
        }
        vec![title, words.text(&format!("state-{}", entry.state.key())), because.join(" · ")]
    });
    table(session, &heads, &rows.collect::<Vec<_>>())
}
