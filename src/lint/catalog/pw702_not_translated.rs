//! PW702: a text that is the same in both languages, much longer in one, or with other figures.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::texts::Kind;
use crate::lint::{Input, Rule, words};

/// The rule.
pub const RULE: Rule = Rule { code: "PW702", severity: Severity::Warning, check };

/// How many times longer a translation is when something was left out.
const FACTOR: usize = 3;

/// Shortest text of which the length says something, in characters.
const SHORTEST: usize = 24;

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for text in input.catalog_texts() {
        let Some((_, dutch)) = text.text.iter().find(|(tag, _)| *tag == "nl") else { continue };
        for (tag, other) in text.text.iter().filter(|(tag, _)| *tag != "nl") {
            let lengths = [dutch.chars().count(), other.chars().count()];
            let (short, long) = (lengths[0].min(lengths[1]), lengths[0].max(lengths[1]));
            let difference = words::difference(dutch, other);
            // A name of a few words can well be the same in two languages.
            let (reason, one, two) = if dutch == other && text.kind == Kind::Prose && short > SHORTEST {
                ("same", String::new(), String::new())
            } else if long > SHORTEST && long > short * FACTOR {
                ("length", lengths[0].to_string(), lengths[1].to_string())
            } else if let Some((one, two)) = difference {
                ("figures", one, two)
            } else {
                continue;
            };
            let diagnostic = Diagnostic::warning("PW702", text.at.then(tag).value()).with("reason", reason);
            found.push(diagnostic.with("one", one).with("other", two));
        }
    }
}
