//! `questionnaire texts`: counts per language and what to look at.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::author::{TextReport, text_report};
use crate::commands::failure::{Exit, Failure};
use crate::commands::findings::fill;
use crate::commands::session::Session;
use crate::commands::table::table;
use crate::i18n::Message;
use crate::model::questionnaire::Questionnaire;

/// How many long sentences are shown per language.
const SHOWN: usize = 5;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    questionnaires: BTreeMap<&'a str, TextReport>,
}

/// Shows the counts; ends with 1 when a text lacks a language.
pub fn run(session: &mut Session<'_, '_>, questionnaires: &[&Questionnaire]) -> Result<Exit, Failure> {
    let reports: BTreeMap<&str, TextReport> = questionnaires
        .iter()
        .map(|questionnaire| (questionnaire.id.as_str(), text_report(questionnaire, SHOWN)))
        .collect();
    let complete = reports.values().all(|report| report.missing.is_empty());
    if session.globals.json {
        session.json(&Document { schema: 1, questionnaires: reports });
    } else {
        let text: Vec<String> = reports.iter().map(|(id, report)| page(session, id, report)).collect();
        session.result(&text.join("\n"));
    }
    Ok(if complete { Exit::Fine } else { Exit::Findings })
}

fn page(session: &Session<'_, '_>, id: &str, report: &TextReport) -> String {
    let words = &session.messages;
    let heads = ["language", "texts", "words", "words-per-sentence", "long-sentences"]
        .map(|key| session.text(&format!("head-{key}")));
    let rows = report.languages.iter().map(|(tag, counts)| {
        let number = |count: usize| words.number(count as f64, 0);
        let mean = words.number(counts.words_per_sentence(), 1);
        vec![tag.clone(), number(counts.texts), number(counts.words), mean, number(counts.long_sentences)]
    });
    let mut out = crate::commands::status::heading(session, id);
    out.push_str(&table(session, &heads, &rows.collect::<Vec<_>>()));
    if report.missing.is_empty() {
        out.push_str(&format!("{}\n", session.text("questionnaire-no-missing")));
    } else {
        out.push_str(&format!("{}\n", session.text("questionnaire-missing-texts")));
        out.push_str(&report.missing.iter().map(|place| fill(session, place, "  ")).collect::<String>());
    }
    for (tag, sentences) in &report.longest {
        let heading = Message::new("questionnaire-longest").with("language", tag.as_str());
        out.push_str(&format!("{}\n", words.render(&heading)));
        for sentence in sentences {
            let line = format!("{} · {} · {}", sentence.words, sentence.place, sentence.text);
            out.push_str(&fill(session, &line, "  "));
        }
    }
    out
}
