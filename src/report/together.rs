//! Several documents as one: headings one level lower, names of places under the name of their document, one list of
//! sources at the end.

use super::context::{Context, LengthText};
use super::length::Length;
use super::template::{TemplateFault, Templates};
use super::{citation, with_sources};
use crate::i18n::Messages;

/// Template of the list of sources.
const SOURCES: &str = "_sources.md";

/// Returns the joint text and the numbers of its sources in order of first use.
pub fn markdown(
    context: &Context,
    messages: &Messages,
    templates: &Templates,
) -> Result<(String, Vec<usize>), TemplateFault> {
    let mut known = Context { sources: Vec::new(), ..context.clone() };
    for document in &mut known.documents {
        document.link = format!("#{}", document.file);
    }
    let mut parts: Vec<(usize, String)> = Vec::new();
    for index in [false, true] {
        for place in (0..known.documents.len()).filter(|place| context.documents[*place].index == index) {
            let file = known.documents[place].file.clone();
            let text = templates.markdown(&known.language, &format!("{}.md", known.documents[place].id), &known)?;
            known.documents[place].length = Some(LengthText::new(Length::of(&text), messages));
            // What leads to the others opens the whole and keeps its headings.
            parts.push((place, if index { text } else { lowered(&text, &file) }));
        }
    }
    parts.sort_by_key(|(place, _)| *place);
    let joint: Vec<String> = parts.into_iter().map(|(_, text)| text).collect();
    let joint = joint.join("\n");
    let order = citation::cited(&joint);
    let sources = templates.markdown(&context.language, SOURCES, &with_sources(context, &order))?;
    Ok((citation::renumbered(&format!("{joint}\n{sources}"), &order), order))
}

/// Returns a document with its headings one level lower and every place in it named after the document, so that two
/// documents never have the same place.
fn lowered(text: &str, file: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 20);
    let mut titled = false;
    for line in text.lines() {
        let is_heading = line.starts_with('#') && line.trim_start_matches('#').starts_with(' ');
        if !is_heading {
            out.push_str(&line.replace("](#", &format!("](#{file}-")));
        } else if let Some((words, rest)) = line.rsplit_once("{#").filter(|_| std::mem::replace(&mut titled, true)) {
            out.push_str(&format!("#{words}{{#{file}-{rest}"));
        } else {
            // The title of the document is what links to the document lead to.
            let words = line.rsplit_once("{#").map_or(line, |(words, _)| words.trim_end());
            out.push_str(&format!("#{words} {{#{file}}}"));
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_named_after_their_document() {
        let text =
            "# Nota {#memo}\n\nZie [hier](#sources) of [daar](https://a.nl/#x).\n\n## Bronnen {#sources .unlisted}\n";
        let expected = "## Nota {#nota}\n\nZie [hier](#nota-sources) of [daar](https://a.nl/#x).\n\n### Bronnen {#nota-sources .unlisted}\n";
        assert_eq!(lowered(text, "nota"), expected);
    }
}
