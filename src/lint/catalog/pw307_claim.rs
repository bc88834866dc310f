//! PW307: words of praise without a figure.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::{Input, Rule, words};

/// The rule.
pub const RULE: Rule = Rule { code: "PW307", severity: Severity::Warning, check };

/// Words that praise and measure nothing, by language.
const PRAISE: [(&str, &[&str]); 2] = [
    (
        "nl",
        &[
            "toonaangevend",
            "toonaangevende",
            "marktleider",
            "veel gebruikt",
            "veelgebruikt",
            "baanbrekend",
            "ongeëvenaard",
            "state-of-the-art",
            "volledig veilig",
            "honderd procent veilig",
        ],
    ),
    (
        "en",
        &[
            "world-class",
            "leading",
            "market leader",
            "widely used",
            "ground-breaking",
            "groundbreaking",
            "unrivalled",
            "state-of-the-art",
            "completely secure",
            "fully secure",
        ],
    ),
];

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for text in input.catalog_texts() {
        if !text.at.path().starts_with("platform-catalog/platforms/") {
            continue;
        }
        for (tag, list) in PRAISE {
            let Some((_, words)) = text.text.iter().find(|(own, _)| *own == tag) else { continue };
            for sentence in words::sentences(&words.to_lowercase()) {
                // A quotation is what a source says, and is marked as such.
                let is_backed =
                    sentence.contains(['‘', '“', '"']) || sentence.bytes().any(|byte| byte.is_ascii_digit());
                if let Some(praise) = list.iter().find(|praise| !is_backed && words::contains_word(sentence, praise)) {
                    found.push(Diagnostic::warning("PW307", text.at.then(tag).value()).with("word", *praise));
                }
            }
        }
    }
}
