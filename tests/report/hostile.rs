//! Texts that would do harm if they were not kept as texts, wherever a text of a user or of the catalog can stand.

use platformwijzer::content::Content;
use platformwijzer::model::answers::Answers;
use platformwijzer::model::source::Source;
use platformwijzer::model::text::Localized;

use super::{go, small, text as text_of};

/// Texts that would do something if anything let them.
pub const HOSTILE: [&str; 12] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[klik](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "| cel | cel |\n|---|---|",
    "``` `code` ```",
    "een\n\n# Kop\n\n- punt\n\n<div>",
    "[^1]: nep\n\n[x]: https://evil.example",
    "</text></svg><script>alert(1)</script>",
    "{{ case.name }}{% include \"advice.md\" %}",
    "&lt;b&gt; &#106;avascript \\<b> **vet** _schuin_ {#kop} $a$ ~~x~~",
    "\u{202e}omgekeerd\u{7}\u{1b}[31m\u{200b}",
];

/// Puts a text wherever a text of a user or of the catalog can stand.
pub fn poisoned(text: &str) -> (Content, Answers) {
    let mut content = small();
    let mut answers = go(&content);
    answers.assessment = text.to_owned();
    answers.respondent.role = text.to_owned();
    answers.respondent.name = text.to_owned();
    for answer in answers.answers.values_mut() {
        answer.note = Some(text.to_owned());
    }
    answers.answers.insert("basis.remark".into(), platformwijzer::model::answers::Answer::new(text_of(text)));
    let both = || Localized::from_pairs([("nl", text), ("en", text)]);
    let poison = |source: &mut Source| {
        source.title = text.to_owned();
        source.publisher = text.to_owned();
        source.url = text.to_owned();
        source.language = Some(text.to_owned());
        source.note = Some(both());
    };
    for platform in content.catalog.platforms.values_mut() {
        platform.name = text.to_owned();
        platform.sources.values_mut().for_each(poison);
        for deployment in &mut platform.deployments {
            deployment.place = text.to_owned();
            deployment.why = both();
            deployment.cost_note = Some(both());
            deployment.figures_note = Some(both());
        }
    }
    for criterion in &mut content.catalog.criteria {
        (criterion.title, criterion.best, criterion.worst) = (both(), both(), both());
    }
    let questionnaire = content.questionnaires.get_mut("klein").unwrap();
    questionnaire.sources.values_mut().for_each(poison);
    questionnaire.origin = both();
    questionnaire.factors.iter_mut().for_each(|factor| factor.title = both());
    for rule in questionnaire.steps.iter_mut().flat_map(|step| &mut step.rules) {
        (rule.title, rule.because, rule.advice) = (Some(both()), Some(both()), Some(both()));
    }
    (content, answers)
}
