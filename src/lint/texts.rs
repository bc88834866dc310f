//! Every text that a person can read, with its place: one walk for all rules about language.

use super::input::{CRITERIA, FIELDS, Input, RATINGS, UNDOCUMENTED};
use super::place::At;
use crate::model::catalog::{Deployment, Platform, Weighing};
use crate::model::source::Source;
use crate::model::text::Localized;

/// A text in all its languages.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    /// Where it stands; add the language for one of its texts.
    pub at: At<'a>,
    /// The texts.
    pub text: &'a Localized,
    /// What kind of text.
    pub kind: Kind,
}

/// What kind of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A name or a few words.
    Label,
    /// Sentences.
    Prose,
}

impl<'a> Text<'a> {
    fn label(at: At<'a>, text: &'a Localized) -> Self {
        Self { at, text, kind: Kind::Label }
    }

    fn prose(at: At<'a>, text: &'a Localized) -> Self {
        Self { at, text, kind: Kind::Prose }
    }
}

/// Returns every text of every questionnaire.
pub fn of_questionnaires<'a>(input: &Input<'a>) -> Vec<Text<'a>> {
    let mut all = Vec::new();
    for asked in input.questionnaires() {
        let head = At::file(asked.head);
        all.push(Text::label(head.then("title"), &asked.questionnaire.title));
        all.push(Text::prose(head.then("intro"), &asked.questionnaire.intro));
        all.push(Text::prose(head.then("origin"), &asked.questionnaire.origin));
        for factor in &asked.questionnaire.factors {
            let at = head.named("factor", factor.id.as_str());
            all.extend([
                Text::label(at.then("title"), &factor.title),
                Text::prose(at.then("meaning"), &factor.meaning),
            ]);
        }
        for role in &asked.questionnaire.roles {
            all.push(Text::label(head.named("role", role.id.as_str()).then("label"), &role.label));
        }
        for (step, at) in asked.steps() {
            all.extend([Text::label(at.then("title"), &step.title), Text::prose(at.then("intro"), &step.intro)]);
            all.extend(step.full_adds.iter().map(|text| Text::prose(at.then("full_adds"), text)));
        }
        for source in asked.questionnaire.sources.values() {
            if let Some(file) = asked.source_files.get(&source.id) {
                of_source(source, At::file(file).named("source", source.id.as_str()), &mut all);
            }
        }
        of_questions_and_rules(asked, &mut all);
    }
    all
}

fn of_questions_and_rules<'a>(asked: super::input::Asked<'a>, all: &mut Vec<Text<'a>>) {
    for (question, at) in asked.questions() {
        all.push(Text::label(at.then("label"), &question.label));
        all.push(Text::prose(at.then("text"), &question.text));
        all.push(Text::prose(at.then("why"), &question.why));
        all.extend(question.help.iter().map(|text| Text::prose(at.then("help"), text)));
        all.extend(question.example.iter().map(|text| Text::prose(at.then("example"), text)));
        all.extend(question.unit.iter().map(|text| Text::label(at.then("unit"), text)));
        for choice in &question.option {
            let at = at.named("option", choice.id.as_str());
            all.push(Text::label(at.then("label"), &choice.label));
            all.extend(choice.text.iter().map(|text| Text::prose(at.then("text"), text)));
        }
    }
    for (rule, at) in asked.rules() {
        all.extend(rule.title.iter().map(|text| Text::label(at.then("title"), text)));
        all.extend(rule.because.iter().map(|text| Text::prose(at.then("because"), text)));
        all.extend(rule.advice.iter().map(|text| Text::prose(at.then("advice"), text)));
    }
}

/// Returns every text of the catalog that is judged.
pub fn of_catalog<'a>(input: &Input<'a>) -> Vec<Text<'a>> {
    let mut all = Vec::new();
    for (file, texts_of) in
        [(FIELDS, of_fields as fn(&Input<'a>, &mut _)), (CRITERIA, of_criteria), (RATINGS, of_ratings)]
    {
        if input.judges(file) {
            texts_of(input, &mut all);
        }
    }
    for (platform, at) in input.platforms() {
        of_platform(input, platform, at, &mut all);
    }
    for (source, at) in input.catalog_sources() {
        of_source(source, at, &mut all);
    }
    for (deployment, at) in input.deployments() {
        of_deployment(deployment, at, &mut all);
    }
    if input.judges(UNDOCUMENTED) {
        all.extend(input.undocumented().map(|(name, at)| Text::prose(at.then("text"), &name.text)));
    }
    all
}

fn of_fields<'a>(input: &Input<'a>, all: &mut Vec<Text<'a>>) {
    let (catalog, fields) = (&input.content.catalog, At::file(FIELDS));
    for group in &catalog.groups {
        all.push(Text::label(fields.named("group", &group.id).then("title"), &group.title));
    }
    for field in &catalog.fields {
        let at = fields.named("field", field.id.as_str());
        all.extend([Text::label(at.then("label"), &field.label), Text::prose(at.then("meaning"), &field.meaning)]);
        if field.scale.is_none() {
            for level in &field.choice {
                all.push(Text::label(at.named("choice", level.id.as_str()).then("label"), &level.label));
            }
        }
    }
}

fn of_criteria<'a>(input: &Input<'a>, all: &mut Vec<Text<'a>>) {
    let (catalog, criteria) = (&input.content.catalog, At::file(CRITERIA));
    for swing in &catalog.swings {
        all.push(Text::label(criteria.named("swing", &swing.id).then("label"), &swing.label));
    }
    let objectives = catalog
        .objectives
        .iter()
        .map(|one| (criteria.named("objective", one.id.as_str()), [&one.title, &one.worst, &one.best, &one.why]));
    let with_criteria = objectives.chain(
        catalog
            .criteria
            .iter()
            .map(|one| (criteria.named("criterion", one.id.as_str()), [&one.title, &one.worst, &one.best, &one.why])),
    );
    for (at, [title, worst, best, why]) in with_criteria {
        all.extend([Text::label(at.then("title"), title), Text::label(at.then("worst"), worst)]);
        all.extend([Text::label(at.then("best"), best), Text::prose(at.then("why"), why)]);
    }
    if let Some(weighing) = &catalog.weighing {
        of_weighing(weighing, criteria.then("weighing"), all);
    }
}

fn of_ratings<'a>(input: &Input<'a>, all: &mut Vec<Text<'a>>) {
    for (rater, at) in input.raters() {
        all.push(Text::prose(at.then("method"), &rater.method));
        let weaknesses = rater.weakness.iter().enumerate();
        all.extend(weaknesses.map(|(index, text)| Text::prose(at.nth("weakness", index), text)));
    }
    all.extend(input.ratings().map(|(rating, at)| Text::prose(at.then("text"), &rating.text)));
}

fn of_weighing<'a>(weighing: &'a Weighing, at: At<'a>, all: &mut Vec<Text<'a>>) {
    all.extend([Text::label(at.then("title"), &weighing.title), Text::prose(at.then("intro"), &weighing.intro)]);
    all.extend(weighing.full_adds.iter().map(|text| Text::prose(at.then("full_adds"), text)));
    let questions = [
        ("most", &weighing.most),
        ("compare", &weighing.compare),
        ("most_within", &weighing.most_within),
        ("confirm", &weighing.confirm),
    ];
    for (key, question) in questions {
        let at = at.then(key);
        all.extend([Text::label(at.then("label"), &question.label), Text::prose(at.then("text"), &question.text)]);
        all.push(Text::prose(at.then("why"), &question.why));
    }
    let labels = [("yes", &weighing.yes), ("no", &weighing.no), ("swing_option", &weighing.swing_option)];
    all.extend(labels.map(|(key, text)| Text::label(at.then(key), text)));
}

fn of_platform<'a>(input: &Input<'a>, platform: &'a Platform, at: At<'a>, all: &mut Vec<Text<'a>>) {
    for (fact, at) in input.facts(platform, at) {
        all.extend(fact.text.iter().map(|text| Text::prose(at.then("text"), text)));
        all.extend(fact.note.iter().map(|text| Text::prose(at.then("note"), text)));
    }
}

fn of_source<'a>(source: &'a Source, at: At<'a>, all: &mut Vec<Text<'a>>) {
    all.extend(source.note.iter().map(|text| Text::prose(at.then("note"), text)));
}

fn of_deployment<'a>(deployment: &'a Deployment, at: At<'a>, all: &mut Vec<Text<'a>>) {
    let notes = [
        ("cost_note", &deployment.cost_note),
        ("figures_note", &deployment.figures_note),
        ("staff_note", &deployment.staff_note),
        ("note", &deployment.note),
    ];
    all.push(Text::prose(at.then("why"), &deployment.why));
    all.extend(notes.iter().filter_map(|(key, text)| Some(Text::prose(at.then(*key), text.as_ref()?))));
}
