//! `findings`: what the rules draw from the answers, each with its answers, rule, evidence and source.

use std::path::Path;

use serde::Serialize;

use super::assessment;
use super::failure::{Exit, Failure};
use super::outcome::Outcome;
use super::session::Session;
use crate::diagnostic::visible;
use crate::i18n::Message;
use crate::model::answers::Standing;
use crate::model::conclusion::{Conclusion, Finding, Verdict};
use crate::model::questionnaire::{FindingLevel, Rule};

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    assessment: &'a str,
    #[serde(flatten)]
    conclusion: &'a Conclusion,
}

/// Shows the findings of an assessment.
pub fn run(session: &mut Session<'_, '_>, folder: &Path, fail_on_blocking: bool) -> Result<Exit, Failure> {
    let content = session.content()?;
    let assessment = assessment::open_whole(session, &content, folder)?;
    let questionnaire = assessment.whole(&content);
    let outcome = Outcome::new(questionnaire, &assessment.answers, &content)?;
    let conclusion = &outcome.conclusion;
    let blocks = conclusion.verdict == Verdict::NotYet;
    let exit = if fail_on_blocking && blocks { Exit::Findings } else { Exit::Fine };
    if session.globals.json {
        session.json(&Document { schema: 1, assessment: &assessment.answers.assessment, conclusion });
        return Ok(exit);
    }
    let mut text = super::status::heading(session, &assessment.answers.assessment);
    text.push_str(&super::status::verdict(session, questionnaire, conclusion));
    for finding in &conclusion.findings {
        text.push('\n');
        text.push_str(&one(session, &outcome.standing, finding));
    }
    if !conclusion.open_points.is_empty() {
        text.push_str(&format!("\n{}\n", session.text("findings-open-heading")));
        for finding in &conclusion.open_points {
            text.push_str(&open_point(session, &outcome.standing, finding));
        }
    }
    if !conclusion.beyond_route.is_empty() {
        let message = Message::new("findings-beyond").with("count", conclusion.beyond_route.len());
        text.push_str(&format!("\n{}\n", session.messages.render(&message)));
    }
    session.result(&text);
    Ok(exit)
}

/// Returns a finding in full.
fn one(session: &Session<'_, '_>, standing: &Standing<'_>, finding: &Finding) -> String {
    let words = &session.messages;
    let locale = words.locale();
    let Some(rule) = standing.questionnaire().rule(&finding.rule) else { return String::new() };
    let level = words.text(&format!("level-{}", rule.finding_key().unwrap_or(finding.level.key())));
    let title = rule.title.as_ref().map_or("", |title| title.get(locale));
    let mut paragraphs = vec![format!("{level}: {title}")];
    paragraphs.extend(rule.because.as_ref().map(|text| text.get(locale).to_owned()));
    if finding.level != FindingLevel::Strength
        && let Some(advice) = &rule.advice
    {
        let role = rule.role.as_ref().and_then(|id| standing.questionnaire().role(id));
        let who = role.map_or(String::new(), |role| role.label.get(locale).to_owned());
        paragraphs
            .push(words.render(&Message::new("findings-advice").with("advice", advice.get(locale)).with("role", who)));
    }
    paragraphs.push(trail(session, standing, finding, rule));
    let wrapped =
        paragraphs.iter().enumerate().map(|(index, text)| fill(session, text, if index == 0 { "" } else { "  " }));
    wrapped.collect()
}

fn trail(session: &Session<'_, '_>, standing: &Standing<'_>, finding: &Finding, rule: &Rule) -> String {
    let words = &session.messages;
    let answers: Vec<String> = finding.questions.iter().map(|id| answer_line(session, standing, id)).collect();
    let grade = rule.grade.map_or(String::new(), |grade| words.text(&format!("grade-{}", grade.key())));
    let sources: Vec<String> = rule
        .source
        .iter()
        .filter_map(|id| standing.questionnaire().sources.get(id))
        .map(|source| format!("{}, {} ({})", source.title, source.publisher, source.url))
        .collect();
    let mut lines = Message::new("findings-trail").with("rule", rule.id.as_str()).with("grade", grade);
    lines = lines.with("answers", answers.join("; ")).with("sources", sources.join("; "));
    words.render(&lines)
}

/// Returns a question with its answer on one line.
pub fn answer_line(session: &Session<'_, '_>, standing: &Standing<'_>, id: &crate::model::id::QuestionId) -> String {
    let words = &session.messages;
    let Some(question) = standing.questionnaire().question(id) else { return id.to_string() };
    format!("{} = {}", question.label.get(words.locale()), super::explain::said(session, standing, question))
}

fn open_point(session: &Session<'_, '_>, standing: &Standing<'_>, finding: &Finding) -> String {
    let words = &session.messages;
    let Some(rule) = standing.questionnaire().rule(&finding.rule) else { return String::new() };
    let title = rule.title.as_ref().map_or("", |title| title.get(words.locale()));
    let labels: Vec<String> = finding
        .open
        .iter()
        .filter_map(|id| standing.questionnaire().question(id))
        .map(|question| question.label.get(words.locale()).to_owned())
        .collect();
    let message = Message::new("findings-open")
        .with("title", title)
        .with("names", words.list(&labels))
        .with("rule", rule.id.as_str());
    fill(session, &words.render(&message), "  ")
}

/// Returns a text wrapped to the width, every line with the same indent.
pub fn fill(session: &Session<'_, '_>, text: &str, indent: &str) -> String {
    // A web address is copied whole: nothing is broken at a hyphen, and one that is longer than the line sticks out.
    let options = textwrap::Options::new(session.width())
        .initial_indent(indent)
        .subsequent_indent(indent)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .break_words(false);
    format!("{}\n", textwrap::fill(&visible(text), options))
}
