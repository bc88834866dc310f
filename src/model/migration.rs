//! What changed in a questionnaire from version to version, and what that meant for answers to an older one.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::{OptionId, QuestionId};
use super::text::Localized;
use super::version::Version;

/// A change of a questionnaire, as its author declares it. Changes hold in the order of their versions, and within a version
/// in the order of the file; a question is named as it is called at that moment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The version that brought it.
    pub version: String,
    /// What kind of change.
    pub kind: ChangeKind,
    /// The question that it is about, as `step.question`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionId>,
    /// The new name of a renamed question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<QuestionId>,
    /// The options that were renamed, merged, split or removed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<OptionId>,
    /// The options that took their place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub into: Vec<OptionId>,
    /// What a number in the old unit is multiplied by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factor: Option<f64>,
    /// Why, for whoever answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
}

/// What kind of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// The question has another name; answers move along.
    QuestionRenamed,
    /// The question is gone; answers are kept and count for nothing.
    QuestionRemoved,
    /// The question is new.
    QuestionAdded,
    /// The question asks something else; answers are to be confirmed.
    MeaningChanged,
    /// An option has another name; answers move along.
    OptionRenamed,
    /// Several options became one; answers move along.
    OptionsMerged,
    /// One option became several; who chose it is asked again.
    OptionSplit,
    /// Options are gone; who chose one is asked again.
    OptionRemoved,
    /// Options are new.
    OptionAdded,
    /// The unit of a number changed by a fixed factor; answers are worked out anew.
    UnitChanged,
    /// Only words changed.
    TextChanged,
}

impl ChangeKind {
    /// Returns the keys that a change of this kind has beside version, kind and note: question, to, options, into, factor.
    pub fn keys(self) -> &'static [&'static str] {
        match self {
            ChangeKind::QuestionRenamed => &["question", "to"],
            ChangeKind::QuestionRemoved | ChangeKind::QuestionAdded | ChangeKind::MeaningChanged => &["question"],
            ChangeKind::OptionRenamed | ChangeKind::OptionsMerged | ChangeKind::OptionSplit => {
                &["question", "options", "into"]
            }
            ChangeKind::OptionRemoved => &["question", "options"],
            ChangeKind::OptionAdded => &["question", "into"],
            ChangeKind::UnitChanged => &["question", "factor"],
            ChangeKind::TextChanged => &[],
        }
    }

    /// Returns its name as it is written in content.
    pub fn key(self) -> &'static str {
        match self {
            ChangeKind::QuestionRenamed => "question-renamed",
            ChangeKind::QuestionRemoved => "question-removed",
            ChangeKind::QuestionAdded => "question-added",
            ChangeKind::MeaningChanged => "meaning-changed",
            ChangeKind::OptionRenamed => "option-renamed",
            ChangeKind::OptionsMerged => "options-merged",
            ChangeKind::OptionSplit => "option-split",
            ChangeKind::OptionRemoved => "option-removed",
            ChangeKind::OptionAdded => "option-added",
            ChangeKind::UnitChanged => "unit-changed",
            ChangeKind::TextChanged => "text-changed",
        }
    }
}

/// Returns the changes that lie between two versions, in the order in which they hold, each with its version. A change whose
/// version cannot be read is left out; a check reports it.
pub fn between(changes: &[Change], from: Version, to: Version) -> Vec<(Version, &Change)> {
    let dated = changes.iter().filter_map(|change| Some((change.version.parse::<Version>().ok()?, change)));
    let mut dated: Vec<_> = dated.filter(|(version, _)| *version > from && *version <= to).collect();
    // Stable: within a version the order of the file holds.
    dated.sort_by_key(|(version, _)| *version);
    dated
}

/// What happened to answers that were given to an older version.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Migration {
    /// The version that was answered.
    pub from: Version,
    /// The version that holds now.
    pub to: Version,
    /// What happened, in order.
    pub events: Vec<Event>,
}

/// What happened to one answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// The question as it was called when it was answered.
    pub question: QuestionId,
    /// The question as it is called now.
    pub now: QuestionId,
    /// The options or number before, as written.
    pub before: String,
    /// The options or number after, as written.
    pub after: String,
    /// Why, in the words of the author.
    #[serde(skip)]
    pub note: Option<Localized>,
}

/// What can happen to an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// It moved along to the new name of its question.
    Moved,
    /// A choice got its new name.
    ChoiceMoved,
    /// A number was worked out in the new unit.
    Converted,
    /// It has to be confirmed, since the question asks something else.
    Confirm,
    /// A choice that it had is not there any more; it has to be given again. The old answer is kept.
    AskAgain,
    /// It does not fit its question any more; it has to be given again. The old answer is kept.
    Misfit,
    /// Its question is gone; it is kept and counts for nothing.
    SetAside,
}

impl EventKind {
    /// Returns its name as in message keys.
    pub fn key(self) -> &'static str {
        match self {
            EventKind::Moved => "moved",
            EventKind::ChoiceMoved => "choice-moved",
            EventKind::Converted => "converted",
            EventKind::Confirm => "confirm",
            EventKind::AskAgain => "ask-again",
            EventKind::Misfit => "misfit",
            EventKind::SetAside => "set-aside",
        }
    }
}

/// Returns the name under which an answer is kept that has no place any more: its question, and the last version in which
/// it had a place.
pub fn kept_name(question: &QuestionId, version: Version) -> QuestionId {
    QuestionId::new(format!("{question}{KEPT_MARK}{version}"))
}

/// Tells whether an answer is kept without a place, as [`kept_name`] names it.
pub fn is_kept(question: &QuestionId) -> bool {
    question.as_str().contains(KEPT_MARK)
}

/// Stands between a question and a version; no name of a question has it.
const KEPT_MARK: char = '@';
