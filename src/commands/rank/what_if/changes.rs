//! Answers, weights and facts as they would be, from what was typed.

use super::super::platforms;
use super::super::typed::{euros, number, pair};
use crate::commands::assessment::Assessment;
use crate::commands::failure::{Exit, Failure};
use crate::commands::session::Session;
use crate::content::Content;
use crate::content::answers::misfit_message;
use crate::model::answers::{Answer, Answers, Misfit, Said, Value};
use crate::model::catalog::{Catalog, Fact, FactValue, Field, FieldKind, Platform};
use crate::model::decision::Points;
use crate::model::id::{CriterionId, FieldId, LevelId, ObjectiveId, OptionId, QuestionId};
use crate::model::questionnaire::{NonAnswer, Question, QuestionKind};
use crate::model::source::Confidence;
use crate::reasoning::Weights;

/// Takes away what is known.
const UNKNOWN: &str = "unknown";

pub(super) fn changed_answers(
    session: &Session<'_, '_>,
    content: &Content,
    assessment: &Assessment,
    set: &[String],
) -> Result<Answers, Failure> {
    let questionnaire = assessment.whole(content);
    let mut answers = assessment.answers.clone();
    for typed in set {
        let (name, value) = pair("--set", typed)?;
        let Some(question) = questionnaire.question(&QuestionId::from(name)) else {
            let known = questionnaire.questions().map(|question| question.id.as_str());
            return Err(Failure::new(Exit::Usage, "failure-no-question").with("found", name).suggest(name, known));
        };
        let said = said(question, value).map_err(|misfit| {
            let reason = session.messages.render(&misfit_message(&misfit));
            let failure = Failure::new(Exit::Usage, "failure-set")
                .with("question", name)
                .with("found", value)
                .with("reason", reason);
            match &misfit {
                Misfit::NoSuchChoice(id) => {
                    failure.suggest(id.as_str(), question.option.iter().map(|choice| choice.id.as_str()))
                }
                _ => failure,
            }
        })?;
        answers.answers.insert(question.id.clone(), Answer { rev: question.rev, ..Answer::new(said) });
    }
    Ok(answers)
}

/// Returns what a typed value says: a non-answer by its name, choices with commas between them, a number or a text.
pub fn said(question: &Question, typed: &str) -> Result<Said, Misfit> {
    let non_answer = match typed {
        _ if question.choice(&OptionId::from(typed)).is_some() => None,
        UNKNOWN => Some(NonAnswer::Unknown),
        "not-applicable" | "not_applicable" => Some(NonAnswer::NotApplicable),
        "refused" => Some(NonAnswer::Refused),
        _ => None,
    };
    if let Some(non_answer) = non_answer {
        return Ok(Said::Non(non_answer));
    }
    let value = match question.kind {
        QuestionKind::Single | QuestionKind::Multi => {
            Value::Choices(typed.split(',').map(|id| OptionId::from(id.trim())).collect())
        }
        QuestionKind::Text | QuestionKind::Longtext | QuestionKind::Municipality => Value::Text(typed.to_owned()),
        QuestionKind::Amount => Value::Number(euros("--set", typed).map_err(|_| Misfit::WrongKind)?),
        _ => Value::Number(number("--set", typed, f64::MIN, f64::MAX).map_err(|_| Misfit::WrongKind)?),
    };
    question.accepts(&value)?;
    Ok(Said::Value(value))
}

pub(super) fn changed_weights(catalog: &Catalog, typed: &[String]) -> Result<Weights, Failure> {
    let mut weights = Weights::default();
    for entry in typed {
        let (name, value) = pair("--weight", entry)?;
        let points = Points::exact(number("--weight", value, 0.0, 100.0)?);
        if catalog.objective(&ObjectiveId::from(name)).is_some() {
            weights.objectives.insert(name.into(), points);
        } else if catalog.criterion(&CriterionId::from(name)).is_some() {
            weights.criteria.insert(name.into(), points);
        } else {
            let objectives = catalog.objectives.iter().map(|one| one.id.as_str());
            let known = objectives.chain(catalog.criteria.iter().map(|one| one.id.as_str()));
            let names: Vec<&str> = catalog.objectives.iter().map(|one| one.id.as_str()).collect();
            return Err(Failure::new(Exit::Usage, "failure-no-objective")
                .with("found", name)
                .with("names", names.join(", "))
                .suggest(name, known));
        }
    }
    Ok(weights)
}

pub(super) fn changed_catalog(content: &Content, typed: &[String]) -> Result<Catalog, Failure> {
    let mut catalog = content.catalog.clone();
    for entry in typed {
        let (name, value) = pair("--fact", entry)?;
        let (mut platform, mut field) =
            name.rsplit_once('.').ok_or_else(|| Failure::new(Exit::Usage, "failure-fact").with("found", name))?;
        let mut tag = None;
        if let Some((owner, tags)) = tags_field(content, platform) {
            (platform, field, tag) = (owner, tags, Some(field));
        }
        let id = platforms::platform(content, platform)?;
        let Some(field) = content.catalog.field(&FieldId::from(field)) else {
            let known = content.catalog.fields.iter().map(|one| one.id.as_str());
            return Err(Failure::new(Exit::Usage, "failure-no-field").with("found", field).suggest(field, known));
        };
        let Some(platform) = catalog.platforms.get_mut(&id) else { continue };
        if let Some(tag) = tag {
            change_tag(platform, field, tag, value)?;
            continue;
        }
        let new = facts(field, value)?;
        // A tag comes beside the other tags; anything else goes in the place of what was known.
        if field.kind != FieldKind::Tags || new.is_empty() {
            platform.facts.retain(|fact| fact.field != field.id);
        }
        platform.facts.extend(new);
    }
    Ok(catalog)
}

/// Returns platform and field of `PLATFORM.FIELD`, when it is a field with tags.
fn tags_field<'t>(content: &Content, name: &'t str) -> Option<(&'t str, &'t str)> {
    let (platform, field) = name.rsplit_once('.')?;
    let known = content.catalog.field(&FieldId::from(field))?;
    (known.kind == FieldKind::Tags).then_some((platform, field))
}

/// Sets one tag to yes, no or unknown and leaves the others as they are.
fn change_tag(platform: &mut Platform, field: &Field, tag: &str, typed: &str) -> Result<(), Failure> {
    let tag = one_level(field, tag)?;
    let value = match typed {
        "yes" => Some(FactValue::Tag(tag.clone())),
        "no" => Some(FactValue::NoTag(tag.clone())),
        UNKNOWN => None,
        _ => {
            let name = format!("{}.{tag}", field.id);
            let failure = Failure::new(Exit::Usage, "failure-no-level").with("found", typed).with("field", name);
            return Err(failure.with("names", "yes, no"));
        }
    };
    let [there, not_there] = [FactValue::Tag(tag.clone()), FactValue::NoTag(tag)];
    platform.facts.retain(|fact| fact.field != field.id || fact.value != there && fact.value != not_there);
    platform.facts.extend(value.map(|value| supposed(field, value)));
    Ok(())
}

/// Returns the facts that a typed value stands for; none when it takes away what is known.
fn facts(field: &Field, typed: &str) -> Result<Vec<Fact>, Failure> {
    if typed == UNKNOWN && field.level(&LevelId::from(UNKNOWN)).is_none() {
        return Ok(Vec::new());
    }
    let values = match field.kind {
        FieldKind::Level => vec![FactValue::Levels(levels(field, typed)?)],
        FieldKind::Tags => levels(field, typed)?.into_iter().map(FactValue::Tag).collect(),
        FieldKind::Number | FieldKind::Amount | FieldKind::Year => {
            let (low, high) = typed.split_once('-').unwrap_or((typed, typed));
            let (low, high) = (euros("--fact", low)?, euros("--fact", high)?);
            vec![FactValue::Number { low: low.min(high), high: low.max(high) }]
        }
        FieldKind::Date | FieldKind::Url | FieldKind::Name | FieldKind::Text => {
            return Err(Failure::new(Exit::Usage, "failure-fact-kind").with("field", field.id.as_str()));
        }
    };
    Ok(values.into_iter().map(|value| supposed(field, value)).collect())
}

/// Returns a fact that has no source but the command line.
fn supposed(field: &Field, value: FactValue) -> Fact {
    Fact {
        field: field.id.clone(),
        value,
        text: None,
        source: "".into(),
        as_of: None,
        confidence: Confidence::Low,
        note: None,
    }
}

fn levels(field: &Field, typed: &str) -> Result<Vec<LevelId>, Failure> {
    typed.split(',').map(|name| one_level(field, name.trim())).collect()
}

fn one_level(field: &Field, name: &str) -> Result<LevelId, Failure> {
    let id = LevelId::from(name);
    if field.level(&id).is_some() {
        return Ok(id);
    }
    let known = field.choice.iter().map(|level| level.id.as_str());
    let names: Vec<&str> = known.clone().collect();
    Err(Failure::new(Exit::Usage, "failure-no-level")
        .with("found", name)
        .with("field", field.id.as_str())
        .with("names", names.join(", "))
        .suggest(name, known))
}
