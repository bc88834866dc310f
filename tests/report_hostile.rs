//! Whatever a user, a source or a supplier writes stays text: in Markdown, in the page, and in the charts.

mod report;

use platformwijzer::content::Content;
use platformwijzer::model::answers::Answers;
use platformwijzer::model::source::Source;
use platformwijzer::model::text::Localized;
use report::*;

const HOSTILE: [&str; 12] = [
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
fn poisoned(text: &str) -> (Content, Answers) {
    let mut content = small();
    let mut answers = go(&content);
    answers.assessment = text.to_owned();
    answers.respondent.role = text.to_owned();
    answers.respondent.name = text.to_owned();
    for answer in answers.answers.values_mut() {
        answer.note = Some(text.to_owned());
    }
    answers.answers.insert("basis.remark".into(), platformwijzer::model::answers::Answer::new(report::text(text)));
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

/// The names of all elements of a page.
fn elements(html: &str) -> Vec<String> {
    html.split('<')
        .skip(1)
        .map(|rest| rest.trim_start_matches('/').split([' ', '>', '\n', '/']).next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn hostile_texts_add_no_element_link_or_heading() {
    let (harmless, own) = poisoned("gewoon");
    let expected = advice(&context(&harmless, &own, "nl"));
    let count = |html: &str, name: &str| elements(html).iter().filter(|element| *element == name).count();
    for text in HOSTILE {
        let (content, answers) = poisoned(text);
        let document = advice(&context(&content, &answers, "nl"));
        for name in
            ["script", "img", "iframe", "div", "b", "h1", "h2", "h3", "h4", "li", "tr", "td", "th", "svg", "code"]
        {
            let (was, is) = (count(&expected.html, name), count(&document.html, name));
            assert_eq!(was, is, "{text:?} changes the number of <{name}>");
        }
        assert!(!document.html.contains("evil.example\""), "{text:?} leads away");
        assert!(!document.html.to_lowercase().contains("href=\"javascript"), "{text:?} runs a script");
        assert!(!document.html.contains(" onerror=alert(1)>"), "{text:?} has a handler");
    }
}

#[test]
fn control_and_direction_characters_are_shown_and_never_sent() {
    let (content, answers) = poisoned(HOSTILE[11]);
    for language in LANGUAGES {
        let document = advice(&context(&content, &answers, language));
        let charts = document.charts.iter().map(|(_, svg)| svg.as_str());
        for text in [document.markdown.as_str(), document.html.as_str()].into_iter().chain(charts) {
            let sent =
                text.chars().find(|character| *character != '\n' && platformwijzer::diagnostic::is_unsafe(*character));
            assert_eq!(sent, None);
            assert!(text.contains("u{202e}") || text.contains("u\\{202e\\}"), "the character is visible");
        }
    }
}

#[test]
fn tables_keep_their_columns() {
    for text in HOSTILE {
        let (content, answers) = poisoned(text);
        let document = advice(&context(&content, &answers, "nl"));
        let mut columns = 0;
        for line in document.markdown.lines() {
            let bars = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
            if !line.starts_with('|') {
                columns = 0;
            } else if columns == 0 {
                columns = bars;
            } else {
                assert_eq!(bars, columns, "{text:?} breaks a table: {line}");
            }
        }
    }
}

#[test]
fn charts_are_well_formed_whatever_stands_in_them() {
    for text in HOSTILE {
        let (content, answers) = poisoned(text);
        for (name, svg) in advice(&context(&content, &answers, "nl")).charts {
            assert!(!svg.contains("<script"), "{name}");
            assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count(), "{name}");
            assert_eq!(svg.matches("<svg").count(), 1, "{name}");
        }
    }
}
