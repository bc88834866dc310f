//! The logic of a questionnaire as tables in Markdown, made to be read by somebody who writes policy and no code.

use super::escape::markdown;
use super::graph::no_answers;
use super::wording::Wording;
use crate::i18n::{Message, Messages};
use crate::model::answers::Standing;
use crate::model::condition::Condition;
use crate::model::id::{QuestionId, RuleId};
use crate::model::questionnaire::{AskIfUnknown, Depth, FindingLevel, Question, Questionnaire, Rule, RuleIfUnknown};

/// Returns all questions and rules of a questionnaire as tables.
pub fn table(questionnaire: &Questionnaire, messages: &Messages) -> String {
    let nobody = no_answers(questionnaire);
    let writer = Writer {
        wording: Wording { questionnaire, messages },
        reads: Reads::new(questionnaire, &Standing::new(questionnaire, &nobody)),
    };
    writer.whole()
}

/// Which rules read which question.
struct Reads<'a>(Vec<(&'a RuleId, Vec<QuestionId>)>);

impl<'a> Reads<'a> {
    fn new(questionnaire: &'a Questionnaire, standing: &Standing<'_>) -> Self {
        let factor = |rule: &Rule| {
            let factor = rule.factor.as_ref().and_then(|id| questionnaire.factor(id));
            factor.map_or_else(Vec::new, |factor| factor.applies.questions(standing))
        };
        let rules = questionnaire.rules().map(|rule| {
            let mut read = rule.when.questions(standing);
            read.extend(factor(rule));
            (&rule.id, read)
        });
        Self(rules.collect())
    }

    fn of(&self, question: &QuestionId) -> Vec<&'a RuleId> {
        self.0.iter().filter(|(_, read)| read.contains(question)).map(|(id, _)| *id).collect()
    }
}

struct Writer<'a> {
    wording: Wording<'a>,
    reads: Reads<'a>,
}

impl Writer<'_> {
    fn whole(&self) -> String {
        let Wording { questionnaire, messages } = self.wording;
        let mut out = format!("# {}\n\n", markdown(self.wording.text(&questionnaire.title)));
        let about = Message::new("author-table-about")
            .with("version", markdown(&questionnaire.version))
            .with("questions", questionnaire.questions().count())
            .with("rules", questionnaire.rules().count());
        out.push_str(&format!("{}\n", messages.render(&about)));
        out.push_str(&self.factors());
        for (index, step) in questionnaire.steps.iter().enumerate() {
            out.push_str(&format!("\n## {}. {}\n\n", index + 1, markdown(self.wording.text(&step.title))));
            out.push_str(&self.heads(&["question", "when", "options", "rules"]));
            for question in &step.questions {
                out.push_str(&row(&self.question(question)));
            }
            if !step.rules.is_empty() {
                out.push('\n');
                out.push_str(&self.heads(&["rule", "when", "then", "evidence"]));
                for rule in &step.rules {
                    out.push_str(&row(&self.rule(rule)));
                }
            }
        }
        out
    }

    fn heads(&self, keys: &[&str]) -> String {
        let heads: Vec<String> = keys.iter().map(|key| self.wording.word(&format!("author-head-{key}"))).collect();
        format!("{}{}", row(&heads), row(&vec!["---".to_owned(); heads.len()]))
    }

    fn factors(&self) -> String {
        let questionnaire = self.wording.questionnaire;
        if questionnaire.factors.is_empty() {
            return String::new();
        }
        let mut out = format!("\n## {}\n\n", self.wording.word("author-factors"));
        out.push_str(&self.heads(&["factor", "applies", "meaning", "evidence"]));
        for factor in &questionnaire.factors {
            let mut name = code(factor.id.as_str(), self.wording.text(&factor.title));
            if factor.essential {
                name.push_str(&format!(" ({})", self.wording.word("author-essential")));
            }
            let applies = self.when(&factor.applies);
            let grade = self.wording.word(&format!("grade-{}", factor.grade.key()));
            out.push_str(&row(&[name, applies, markdown(self.wording.text(&factor.meaning)), markdown(&grade)]));
        }
        out
    }

    fn when(&self, condition: &Condition) -> String {
        let words = self.wording.condition(condition);
        markdown(&words.unwrap_or_else(|| self.wording.word("author-always")))
    }

    fn question(&self, question: &Question) -> Vec<String> {
        let mut name = code(question.id.as_str(), self.wording.text(&question.text));
        if question.depth == Depth::Full {
            name.push_str(&format!(" ({})", self.wording.word("author-full-only")));
        }
        let mut when = self.when(&question.when);
        if question.if_unknown == AskIfUnknown::Ask && !question.when.0.is_empty() {
            when.push_str(&format!("; {}", self.wording.word("author-ask-if-unknown")));
        }
        let options = if question.option.is_empty() {
            self.wording.word(&format!("author-kind-{}", kind_key(question)))
        } else {
            let labels = question.option.iter().map(|choice| {
                let label = markdown(self.wording.text(&choice.label));
                if choice.exclusive { format!("{label} ({})", self.wording.word("author-alone")) } else { label }
            });
            labels.collect::<Vec<_>>().join("; ")
        };
        let rules = self.reads.of(&question.id);
        let rules = if rules.is_empty() {
            self.wording.word("author-no-rule")
        } else {
            rules.iter().map(|id| format!("`{}`", id.as_str().replace('`', ""))).collect::<Vec<_>>().join(" ")
        };
        vec![name, when, options, rules]
    }

    fn rule(&self, rule: &Rule) -> Vec<String> {
        let mut when = self.when(&rule.when);
        let opens = rule.if_unknown == RuleIfUnknown::OpenPoint
            && matches!(rule.level, Some(FindingLevel::Risk | FindingLevel::Blocker));
        if opens && !rule.when.0.is_empty() {
            when.push_str(&format!("; {}", self.wording.word("author-open-point")));
        }
        vec![code(rule.id.as_str(), ""), when, self.then(rule), self.evidence(rule)]
    }

    fn then(&self, rule: &Rule) -> String {
        let words = self.wording;
        let mut parts = Vec::new();
        if let Some(level) = rule.finding_key() {
            let level = words.word(&format!("level-{level}"));
            let title = rule.title.as_ref().map_or("", |title| words.text(title));
            let factor = rule.factor.as_ref().and_then(|id| words.questionnaire.factor(id));
            let factor = factor.map_or("", |factor| words.text(&factor.title));
            parts.push(format!("**{}** ({}): {}", markdown(&level), markdown(factor), markdown(title)));
        }
        if rule.contradiction {
            parts.push(words.word("author-contradiction"));
        }
        if let Some(stop) = rule.stop {
            let verdict = words.word(&format!("verdict-{}", crate::model::conclusion::Verdict::from(stop).key()));
            parts.push(words.messages.render(&Message::new("author-decides").with("verdict", verdict)));
        }
        for demand in &rule.requires {
            let level = words.word(&format!("moscow-{}", demand.level.key()));
            parts.push(format!("{level}: `{}`", demand.criterion.as_str().replace('`', "")));
        }
        parts.join("; ")
    }

    fn evidence(&self, rule: &Rule) -> String {
        let grade = rule.grade.map(|grade| self.wording.word(&format!("grade-{}", grade.key())));
        let sources = rule.source.iter().filter_map(|id| self.wording.questionnaire.sources.get(id));
        let titles = sources.map(|source| format!("{} ({})", source.title, source.publisher));
        grade.into_iter().chain(titles).map(|text| markdown(&text)).collect::<Vec<_>>().join("; ")
    }
}

fn code(id: &str, text: &str) -> String {
    format!("`{}` {}", id.replace('`', ""), markdown(text)).trim_end().to_owned()
}

fn row(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// Returns the name of a type of question as in content and message keys.
pub fn kind_key(question: &Question) -> String {
    format!("{:?}", question.kind).to_lowercase()
}
