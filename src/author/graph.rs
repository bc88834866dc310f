//! The flow of a questionnaire as a picture: steps with their questions, and an arrow from each answer that decides
//! whether a question is asked.

use std::collections::{BTreeMap, BTreeSet};

use super::escape;
use super::wording::Wording;
use crate::i18n::Messages;
use crate::model::answers::{Answers, Nature, Respondent, Standing};
use crate::model::id::QuestionId;
use crate::model::questionnaire::{Depth, Question, Questionnaire, Step};
use crate::model::weighing;

/// A language for pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GraphFormat {
    /// Mermaid, which code platforms draw in Markdown.
    Mermaid,
    /// DOT, for Graphviz.
    Dot,
}

/// Returns the flow of a questionnaire, or of one step with the questions outside it that it depends on.
pub fn graph(questionnaire: &Questionnaire, step: Option<&str>, format: GraphFormat, messages: &Messages) -> String {
    let picture = Picture::new(Wording { questionnaire, messages }, step);
    match format {
        GraphFormat::Mermaid => picture.mermaid(),
        GraphFormat::Dot => picture.dot(),
    }
}

/// An arrow: the answer to `from` decides whether `to` is asked, in these words.
struct Arrow<'a> {
    from: &'a QuestionId,
    to: &'a QuestionId,
    words: String,
}

struct Picture<'a> {
    wording: Wording<'a>,
    steps: Vec<(&'a Step, Vec<&'a Question>)>,
    arrows: Vec<Arrow<'a>>,
    names: BTreeMap<&'a QuestionId, String>,
    /// Whether steps follow each other; a step drawn alone has no neighbours.
    in_order: bool,
}

impl<'a> Picture<'a> {
    fn new(wording: Wording<'a>, only: Option<&str>) -> Self {
        let questionnaire = wording.questionnaire;
        // Questions about importance are made from the catalog and would drown the rest.
        let shown = |step: &Step| only.map_or(step.id != weighing::STEP, |id| step.id == id);
        let arrows = arrows(wording, &shown);
        let outside: BTreeSet<&QuestionId> = arrows.iter().map(|arrow| arrow.from).collect();
        let steps: Vec<(&Step, Vec<&Question>)> = questionnaire
            .steps
            .iter()
            .map(|step| {
                let questions = step.questions.iter().filter(|question| shown(step) || outside.contains(&question.id));
                (step, questions.collect())
            })
            .filter(|(_, questions): &(_, Vec<&Question>)| !questions.is_empty())
            .collect();
        let names = questionnaire.questions().enumerate().map(|(index, question)| (&question.id, format!("q{index}")));
        Self { names: names.collect(), wording, steps, arrows, in_order: only.is_none() }
    }

    /// Returns the last question of each step with the first of the next.
    fn joints(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.steps.windows(2).filter(|_| self.in_order);
        let ends = pairs.filter_map(|pair| Some((pair[0].1.last()?, pair[1].1.first()?)));
        ends.map(|(before, after)| (self.names[&before.id].as_str(), self.names[&after.id].as_str()))
    }

    fn mermaid(&self) -> String {
        let mut out = String::from("flowchart LR\n");
        for (index, (step, questions)) in self.steps.iter().enumerate() {
            let title = escape::mermaid(self.wording.text(&step.title));
            out.push_str(&format!("  subgraph s{index} [\"{}. {title}\"]\n", index + 1));
            for question in questions {
                let label = escape::mermaid(self.wording.text(&question.label));
                let (open, close) = if question.depth == Depth::Full { ("(\"", "\")") } else { ("[\"", "\"]") };
                let id = escape::mermaid(question.id.as_str());
                out.push_str(&format!("    {}{open}{label}<br/>{id}{close}\n", self.names[&question.id]));
            }
            out.push_str("  end\n");
        }
        for (before, after) in self.joints() {
            out.push_str(&format!("  {before} --> {after}\n"));
        }
        for Arrow { from, to, words } in &self.arrows {
            let words = escape::mermaid(words);
            out.push_str(&format!("  {} -.->|\"{words}\"| {}\n", self.names[from], self.names[to]));
        }
        out
    }

    fn dot(&self) -> String {
        let title = escape::dot(self.wording.text(&self.wording.questionnaire.title));
        let mut out = format!("digraph questionnaire {{\n  label=\"{title}\";\n  rankdir=LR;\n  node [shape=box];\n");
        for (index, (step, questions)) in self.steps.iter().enumerate() {
            let title = escape::dot(self.wording.text(&step.title));
            out.push_str(&format!("  subgraph cluster_{index} {{\n    label=\"{}. {title}\";\n", index + 1));
            for question in questions {
                let label = escape::dot(self.wording.text(&question.label));
                let style = if question.depth == Depth::Full { ", style=rounded" } else { "" };
                let id = escape::dot(question.id.as_str());
                out.push_str(&format!("    {} [label=\"{label}\\n{id}\"{style}];\n", self.names[&question.id]));
            }
            out.push_str("  }\n");
        }
        for (before, after) in self.joints() {
            out.push_str(&format!("  {before} -> {after};\n"));
        }
        for Arrow { from, to, words } in &self.arrows {
            let words = escape::dot(words);
            out.push_str(&format!("  {} -> {} [style=dashed, label=\"{words}\"];\n", self.names[from], self.names[to]));
        }
        out.push_str("}\n");
        out
    }
}

/// Returns an arrow from every question that a condition reads to the question that it opens.
fn arrows<'a>(wording: Wording<'a>, shown: &dyn Fn(&Step) -> bool) -> Vec<Arrow<'a>> {
    let questionnaire = wording.questionnaire;
    let nobody = no_answers(questionnaire);
    let standing = Standing::new(questionnaire, &nobody);
    let mut arrows = Vec::new();
    for question in questionnaire.steps.iter().filter(|step| shown(step)).flat_map(|step| &step.questions) {
        let read = question.when.questions(&standing);
        for (index, id) in read.iter().enumerate() {
            let Some(from) = questionnaire.question(id) else { continue };
            // The whole condition stands at the first arrow only; the others say that they belong to it.
            let words = if index == 0 { wording.condition(&question.when) } else { None };
            let words = words.unwrap_or_else(|| wording.word("author-see-other-arrow"));
            arrows.push(Arrow { from: &from.id, to: &question.id, words });
        }
    }
    arrows
}

/// Returns answers without an answer; for asking which questions a condition reads.
pub fn no_answers(questionnaire: &Questionnaire) -> Answers {
    Answers {
        assessment: String::new(),
        nature: Nature::Constructed,
        questionnaire: questionnaire.id.clone(),
        version: questionnaire.version.clone(),
        depth: Depth::Full,
        date: None,
        respondent: Respondent::default(),
        answers: BTreeMap::new(),
        remarks: BTreeMap::new(),
        revised: Vec::new(),
    }
}
