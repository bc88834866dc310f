//! Differences and their causes in words.

use std::collections::BTreeSet;

use crate::commands::assessment::Assessment;
use crate::commands::catalog::value;
use crate::commands::session::Session;
use crate::content::Content;
use crate::effect::{Cause, Difference, Effect, Part};
use crate::i18n::Message;
use crate::model::answers::Standing;
use crate::model::conclusion::{FactorState, Verdict};
use crate::model::cost::BUDGET;
use crate::model::id::{CriterionId, FieldId, LevelId, PlatformId, QuestionId};
use crate::model::questionnaire::Moscow;

/// Causes that are written out; the rest is counted.
const CAUSES: usize = 4;

/// Both states of one assessment, with the words for them.
pub struct Sides<'a, 'e, 'w> {
    /// The words.
    pub session: &'a Session<'e, 'w>,
    /// Content before and after.
    pub contents: [&'a Content; 2],
    /// The assessment before and after.
    pub pair: [&'a Assessment; 2],
}

/// Tells whether a difference is worth showing when only places up to `shown` are.
pub fn matters(effect: &Effect, shown: usize) -> bool {
    match effect.difference {
        Difference::Rank { before, after, .. } => before.min(after) <= shown,
        _ => true,
    }
}

/// Returns a table in Markdown.
pub fn pipes(heads: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let mut out = line(heads);
    out.push_str(&line(&heads.iter().map(|_| "---".to_owned()).collect::<Vec<_>>()));
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| crate::report::escape::markdown(cell)).collect();
        out.push_str(&line(&cells));
    }
    out
}

/// Returns what a difference is about, how it was, and how it is.
pub fn row(sides: &Sides<'_, '_, '_>, difference: &Difference) -> [String; 3] {
    let words = &sides.session.messages;
    let say = |key: &str, name: String| words.render(&Message::new(key).with("name", name));
    match difference {
        Difference::Verdict { before, after } => {
            [words.text("effect-verdict"), sides.verdict(0, *before), sides.verdict(1, *after)]
        }
        Difference::Factor { factor, before, after } => {
            let title = sides
                .find(|content, pair| Some(pair.whole(content).factor(factor)?.title.get(words.locale()).to_owned()));
            let state = |state: &Option<FactorState>| match state {
                Some(state) => words.text(&format!("state-{}", state.key())),
                None => words.text("effect-not-applicable"),
            };
            [title.unwrap_or_else(|| factor.to_string()), state(before), state(after)]
        }
        Difference::Headline { joined, left } => {
            let names = |ids: &BTreeSet<PlatformId>| sides.platforms(ids);
            [words.text("effect-headline"), names(left), names(joined)]
        }
        Difference::KnockOut { platform, before, after } => {
            let fails = |ids: &BTreeSet<CriterionId>| match ids.is_empty() {
                true => String::new(),
                false => say("effect-fails", sides.criteria(ids)),
            };
            [say("effect-knock-out", sides.platform(platform)), fails(before), fails(after)]
        }
        Difference::Listed { platform, after } => {
            let listed = words.text("effect-listed");
            let [old, new] = if *after { [String::new(), listed] } else { [listed, String::new()] };
            [sides.platform(platform), old, new]
        }
        Difference::Rank { platform, before, after } => {
            [say("effect-rank", sides.platform(platform)), before.to_string(), after.to_string()]
        }
        Difference::Requirement { criterion, before, after } => {
            let asked = |one: &Option<(Moscow, Option<LevelId>)>| {
                one.as_ref().map_or_else(String::new, |(level, _)| words.text(&format!("moscow-{}", level.key())))
            };
            [say("effect-requirement", sides.criterion(criterion)), asked(before), asked(after)]
        }
        Difference::Finding { rule, after } => {
            let fires = words.text("effect-fires");
            let [old, new] = if *after { [String::new(), fires] } else { [fires, String::new()] };
            [say("effect-finding", sides.rule(rule.as_str())), old, new]
        }
    }
}

impl Sides<'_, '_, '_> {
    /// Returns what is found in the later state, or else in the earlier one.
    fn find(&self, look: impl Fn(&Content, &Assessment) -> Option<String>) -> Option<String> {
        look(self.contents[1], self.pair[1]).or_else(|| look(self.contents[0], self.pair[0]))
    }

    fn verdict(&self, side: usize, (verdict, points_to): (Option<Verdict>, Option<Verdict>)) -> String {
        let questionnaire = self.pair[side].whole(self.contents[side]);
        let words = &self.session.messages;
        let name = |verdict| crate::commands::status::verdict_words(words, questionnaire, verdict).0;
        let Some(verdict) = verdict else { return self.session.text("effect-not-worked-out") };
        match points_to {
            None => name(verdict),
            Some(points_to) => {
                let message = Message::new("effect-verdict-points-to");
                words.render(&message.with("verdict", name(verdict)).with("points", name(points_to)))
            }
        }
    }

    fn platform(&self, id: &PlatformId) -> String {
        let found = self.find(|content, _| Some(content.catalog.platforms.get(id)?.name.clone()));
        found.unwrap_or_else(|| id.to_string())
    }

    fn platforms(&self, ids: &BTreeSet<PlatformId>) -> String {
        ids.iter().map(|id| self.platform(id)).collect::<Vec<_>>().join(", ")
    }

    fn criterion(&self, id: &CriterionId) -> String {
        if id.as_str() == BUDGET {
            return self.session.text("engine-budget");
        }
        let locale = self.session.messages.locale();
        let found = self.find(|content, _| Some(content.catalog.criterion(id)?.title.get(locale).to_owned()));
        found.unwrap_or_else(|| id.to_string())
    }

    fn criteria(&self, ids: &BTreeSet<CriterionId>) -> String {
        ids.iter().map(|id| self.criterion(id)).collect::<Vec<_>>().join(", ")
    }

    fn rule(&self, id: &str) -> String {
        let locale = self.session.messages.locale();
        let found = self.find(|content, pair| {
            let title = pair.whole(content).rule(&id.into())?.title.as_ref()?;
            Some(format!("{} ({id})", title.get(locale)))
        });
        found.unwrap_or_else(|| id.to_owned())
    }

    /// Returns what causes a difference, on one line.
    pub fn because(&self, causes: &[Cause]) -> String {
        let words = &self.session.messages;
        if causes.is_empty() {
            return words.text("effect-together");
        }
        let mut told: Vec<String> = causes.iter().take(CAUSES).map(|cause| self.part(&cause.part)).collect();
        if causes.len() > CAUSES {
            told.push(words.render(&Message::new("effect-more-causes").with("count", causes.len() - CAUSES)));
        }
        told.join("; ")
    }

    fn part(&self, part: &Part) -> String {
        let words = &self.session.messages;
        let say = |key: &str, name: String| words.render(&Message::new(key).with("name", name));
        let changed = |key: &str, name: String, [before, after]: [String; 2]| {
            words.render(&Message::new(key).with("name", name).with("before", before).with("after", after))
        };
        match part {
            Part::Answer { question } => {
                let answers = [0, 1].map(|side| self.answer(side, question));
                changed("effect-part-answer", self.question(question), answers)
            }
            Part::Assessment => words.text("effect-part-assessment"),
            Part::Fact { platform, field } => {
                let locale = words.locale();
                let label = self.find(|content, _| Some(content.catalog.field(field)?.label.get(locale).to_owned()));
                let name = format!("{}, {}", self.platform(platform), label.unwrap_or_else(|| field.to_string()));
                changed("effect-part-fact", name, [0, 1].map(|side| self.said(side, platform, field)))
            }
            Part::Platform { platform } => say("effect-part-platform", self.platform(platform)),
            Part::Criterion { criterion } => say("effect-part-criterion", self.criterion(criterion)),
            Part::Comparing => words.text("effect-part-comparing"),
            Part::Rule { rule } => say("effect-part-rule", self.rule(rule.as_str())),
            Part::Question { question } => say("effect-part-question", self.question(question)),
            Part::Plan => words.text("effect-part-plan"),
        }
    }

    fn question(&self, id: &QuestionId) -> String {
        let locale = self.session.messages.locale();
        let found = self.find(|content, pair| Some(pair.whole(content).question(id)?.label.get(locale).to_owned()));
        found.unwrap_or_else(|| id.to_string())
    }

    fn answer(&self, side: usize, id: &QuestionId) -> String {
        let pair = self.pair[side];
        let questionnaire = pair.whole(self.contents[side]);
        match questionnaire.question(id).filter(|_| pair.answers.answers.contains_key(id)) {
            Some(question) => {
                let standing = Standing::new(questionnaire, &pair.answers);
                crate::commands::explain::said(self.session, &standing, question)
            }
            None => self.session.text("effect-none"),
        }
    }

    fn said(&self, side: usize, platform: &PlatformId, field: &FieldId) -> String {
        let words = &self.session.messages;
        let content = self.contents[side];
        let said =
            content.catalog.platforms.get(platform).zip(content.catalog.field(field)).map(|(platform, field)| {
                let values = platform.facts_of(&field.id).map(|fact| value(words, field, fact));
                values.collect::<Vec<_>>().join(" / ")
            });
        said.filter(|said| !said.is_empty()).unwrap_or_else(|| words.text("fact-unknown"))
    }
}
