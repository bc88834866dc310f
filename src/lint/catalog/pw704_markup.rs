//! PW704: a text with HTML, an image, a heading, or a link that is no web or mail address.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW704", severity: Severity::Error, check };

/// What a link in a text may lead to.
const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "#"];

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for text in input.questionnaire_texts().iter().chain(input.catalog_texts()) {
        for (tag, words) in text.text.iter() {
            if let Some(markup) = markup(words) {
                found.push(Diagnostic::error("PW704", text.at.then(tag).value()).with("found", markup));
            }
        }
    }
}

/// Returns the first piece of markup that has no place in a text.
fn markup(text: &str) -> Option<&str> {
    if !text.contains(['<', ']', '#', '!']) {
        return None;
    }
    let piece = |start: usize| text[start..].split_whitespace().next().unwrap_or_default();
    let opens_tag =
        |next: Option<char>| next.is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!'));
    if let Some((start, _)) = text.match_indices('<').find(|(start, _)| opens_tag(text[start + 1..].chars().next())) {
        return Some(piece(start));
    }
    if let Some(start) = text.find("![") {
        return Some(piece(start));
    }
    if let Some(line) = text
        .lines()
        .find(|line| line.trim_start().trim_start_matches('#').starts_with(' ') && line.trim_start().starts_with('#'))
    {
        return Some(line.trim());
    }
    let mut links = text.match_indices("](").map(|(start, _)| start + 2);
    let bad = links.find(|start| !SCHEMES.iter().any(|scheme| text[*start..].starts_with(scheme)))?;
    Some(piece(bad))
}

#[cfg(test)]
mod tests {
    use super::markup;

    #[test]
    fn figures_and_links_are_no_markup() {
        for text in ["minder dan < 5 procent", "zie [de wet](https://wetten.nl)", "punt #3", "Ja!"] {
            assert_eq!(markup(text), None, "{text}");
        }
        for text in ["<b>let op</b>", "![foto](x.png)", "# Kop", "[x](javascript:alert)"] {
            assert!(markup(text).is_some(), "{text}");
        }
    }
}
