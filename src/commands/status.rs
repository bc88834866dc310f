//! `status`: how far an assessment is, how it stands, and what to do next.

use std::path::Path;

use serde::Serialize;

use super::assessment;
use super::failure::{Exit, Failure};
use super::outcome::Outcome;
use super::session::Session;
use super::table::table;
use crate::i18n::Message;
use crate::model::answers::Progress;
use crate::model::conclusion::{Conclusion, FactorReadiness, FactorState, Verdict};
use crate::model::questionnaire::{FindingLevel, Questionnaire};

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    assessment: &'a str,
    respondent: &'a str,
    progress: Progress,
    verdict: Verdict,
    points_to: Option<Verdict>,
    readiness: &'a [FactorReadiness],
}

/// Shows the state of an assessment.
pub fn run(session: &mut Session<'_, '_>, folder: &Path) -> Result<Exit, Failure> {
    let content = session.content()?;
    let assessment = assessment::open(session, &content, folder, None)?;
    let questionnaire = assessment.questionnaire(&content);
    let outcome = Outcome::new(questionnaire, &assessment.answers, &content)?;
    let progress = outcome.standing.progress();
    if session.globals.json {
        session.json(&Document {
            schema: 1,
            assessment: &assessment.answers.assessment,
            respondent: &assessment.answers.respondent.id,
            progress,
            verdict: outcome.conclusion.verdict,
            points_to: outcome.conclusion.points_to,
            readiness: &outcome.conclusion.readiness,
        });
        return Ok(Exit::Fine);
    }
    let mut text = heading(session, &assessment.answers.assessment);
    let line = Message::new("status-progress")
        .with("done", progress.done)
        .with("asked", progress.asked)
        .with("unknown", progress.unknown);
    text.push_str(&format!("{}\n\n", session.messages.render(&line)));
    text.push_str(&verdict(session, questionnaire, &outcome.conclusion));
    text.push('\n');
    text.push_str(&readiness(session, questionnaire, &outcome.conclusion));
    session.result(&text);
    if !assessment.warnings.is_empty() {
        let message = Message::new("status-warnings").with("count", assessment.warnings.len());
        session.remark(&message.with("folder", folder.display().to_string()));
    }
    let next = if progress.done < progress.asked { "status-next-fill" } else { "status-next-report" };
    session.remark(&Message::new(next).with("folder", folder.display().to_string()));
    Ok(Exit::Fine)
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
    let mut out = format!(
        "{}\n",
        words.render(
            &Message::new("status-verdict")
                .with("verdict", words.text(&format!("verdict-{}", conclusion.verdict.key())))
        )
    );
    out.push_str(&format!("{}\n", words.text(&format!("verdict-{}-meaning", conclusion.verdict.key()))));
    if let Some(points_to) = conclusion.points_to {
        let name = words.text(&format!("verdict-{}", points_to.key()));
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
