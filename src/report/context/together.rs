//! What colleagues said together: where they differ, whether it matters, and what they settled.

use schemars::JsonSchema;
use serde::Serialize;

use super::Input;
use super::facts::name;
use super::words::Words;
use crate::i18n::Message;
use crate::model::answers::Said;
use crate::model::id::{PlatformId, QuestionId};
use crate::model::joint::{Accord, Advice, Effect, Joint, KnownToSome, Matter, Stake};
use crate::model::questionnaire::NonAnswer;
use crate::model::source::PartialDate;

/// Platforms on top that are written out; the others are counted.
const WRITTEN_OUT: usize = 6;

/// What several colleagues said together.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TogetherText {
    /// How the colleagues are called.
    pub respondents: Vec<String>,
    /// The same in a sentence.
    pub who: String,
    /// Questions on which everybody who was asked says the same.
    pub agreed: usize,
    /// Questions without an answer.
    pub unknown: usize,
    /// Differences that are open, what matters most first: the agenda.
    pub differences: Vec<OpenDifference>,
    /// How it was worked out whether a difference matters.
    pub how: Option<String>,
    /// Differences that a person settled.
    pub settled: Vec<SettledText>,
    /// What one knew and another did not.
    pub known: Vec<KnownText>,
}

/// A difference that nobody settled.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OpenDifference {
    /// Name of the question.
    pub question: String,
    /// Short name of the question.
    pub label: String,
    /// Who says what.
    pub positions: Vec<PositionText>,
    /// Whether the advice depends on who is right.
    pub matters: bool,
    /// How, in sentences.
    pub effect: Vec<String>,
}

/// What some colleagues said.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PositionText {
    /// Who.
    pub who: String,
    /// What they said.
    pub words: String,
}

/// A difference that a person settled.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SettledText {
    /// Short name of the question.
    pub label: String,
    /// What holds.
    pub words: String,
    /// Who settled it.
    pub by: String,
    /// On which day, in words.
    pub date: String,
    /// Why.
    pub reason: String,
}

/// What some knew and others did not.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct KnownText {
    /// Who knew.
    pub knew: String,
    /// Who did not know, or left it open.
    pub not: String,
    /// Short names of the questions.
    pub labels: Vec<String>,
}

/// Returns what colleagues said together; nothing when one person answered and nothing was settled.
pub(super) fn together(input: &Input<'_>, words: Words<'_>) -> Option<TogetherText> {
    let together = input.together?;
    let joint = &together.joint;
    if joint.voices.len() < 2 && joint.of(Accord::Settled).next().is_none() {
        return None;
    }
    let respondents: Vec<String> = joint.voices.iter().map(|voice| voice.label.clone()).collect();
    let stakes = &together.agenda.stakes;
    let how = match stakes.len() {
        0 | 1 => None,
        _ if together.agenda.combined => Some("together-combined"),
        _ => Some("together-each"),
    };
    Some(TogetherText {
        who: words.list(&respondents),
        respondents,
        agreed: joint.of(Accord::Agreed).count(),
        unknown: joint.of(Accord::UnknownToAll).count(),
        differences: stakes.iter().filter_map(|stake| difference(input, words, joint, stake)).collect(),
        how: how.map(|key| words.key(key)),
        settled: joint.of(Accord::Settled).filter_map(|matter| settled(input, words, joint, matter)).collect(),
        known: joint.known_to_some().iter().map(|group| known(input, words, joint, group)).collect(),
    })
}

fn difference(input: &Input<'_>, words: Words<'_>, joint: &Joint, stake: &Stake) -> Option<OpenDifference> {
    let matter = joint.matter(&stake.question)?;
    let positions = matter.positions.iter().map(|position| PositionText {
        who: words.list(&joint.labels(&position.voices)),
        words: said(input, words, &stake.question, &position.said),
    });
    Some(OpenDifference {
        question: stake.question.to_string(),
        label: label(input, words, &stake.question),
        positions: positions.collect(),
        matters: stake.matters(),
        effect: effect(input, words, joint, stake, matter),
    })
}

fn effect(input: &Input<'_>, words: Words<'_>, joint: &Joint, stake: &Stake, matter: &Matter) -> Vec<String> {
    match stake.effect() {
        Effect::Nothing => return vec![words.key("together-same")],
        Effect::WithOthers => return vec![words.key("together-same-alone")],
        Effect::Settling => {
            let then = advice(input, words, &stake.branches[0], false);
            return vec![words.say(Message::new("together-settling").with("advice", then))];
        }
        Effect::Branches => {}
    }
    let leading = stake.branches.windows(2).any(|pair| pair[0].leading != pair[1].leading);
    let branches = matter.positions.iter().zip(&stake.branches).map(|(position, branch)| {
        let who = words.list(&joint.labels(&position.voices));
        let message = Message::new("together-if").with("who", who).with("count", position.voices.len());
        words.say(message.with("advice", advice(input, words, branch, leading)))
    });
    branches.collect()
}

fn advice(input: &Input<'_>, words: Words<'_>, advice: &Advice, leading: bool) -> String {
    let Some(verdict) = advice.verdict else { return words.key("together-not-worked-out") };
    let verdict = words.term("verdict", verdict.key()).words;
    let mut out = match advice.points_to {
        Some(points) => {
            let points = words.term("verdict", points.key()).words;
            words.say(Message::new("together-advice-points").with("verdict", verdict).with("points", points))
        }
        None => verdict,
    };
    let ids: Vec<&PlatformId> = advice.leading.iter().collect();
    if leading && !ids.is_empty() {
        let mut names: Vec<String> = ids.iter().take(WRITTEN_OUT).map(|id| name(input, id)).collect();
        if ids.len() > WRITTEN_OUT {
            names.push(words.say(Message::new("engine-and-more").with("count", ids.len() - WRITTEN_OUT)));
        }
        out.push_str(&words.say(Message::new("together-advice-leading").with("names", words.list(&names))));
    }
    out
}

fn settled(input: &Input<'_>, words: Words<'_>, joint: &Joint, matter: &Matter) -> Option<SettledText> {
    let resolution = joint.resolutions.get(&matter.question)?;
    Some(SettledText {
        label: label(input, words, &matter.question),
        words: said(input, words, &matter.question, &resolution.said),
        by: resolution.by.clone(),
        date: words.messages.date(&PartialDate::new(resolution.date.as_str())),
        reason: resolution.reason.clone(),
    })
}

fn known(input: &Input<'_>, words: Words<'_>, joint: &Joint, group: &KnownToSome<'_>) -> KnownText {
    KnownText {
        knew: words.list(&joint.labels(&group.knew)),
        not: words.list(&joint.labels(&group.not)),
        labels: group.matters.iter().map(|matter| label(input, words, &matter.question)).collect(),
    }
}

fn label(input: &Input<'_>, words: Words<'_>, id: &QuestionId) -> String {
    input.questionnaire.question(id).map_or_else(|| id.to_string(), |question| words.text(&question.label))
}

fn said(input: &Input<'_>, words: Words<'_>, id: &QuestionId, said: &Said) -> String {
    match (said, input.questionnaire.question(id)) {
        (Said::Value(value), Some(question)) => words.value(question, value),
        (Said::Non(NonAnswer::NotApplicable), _) => words.key("answer-not-applicable"),
        (Said::Non(NonAnswer::Refused), _) => words.key("answer-refused"),
        (Said::Differ(_), _) => words.key("answer-differs"),
        _ => words.key("answer-unknown"),
    }
}
