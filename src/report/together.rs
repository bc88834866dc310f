//! Several documents as one: headings one level lower, names of places under the name of their document, one list of
//! sources at the end.

use super::context::{Context, LengthText};
use super::heading::heading;
use super::length::Length;
use super::template::{TemplateFault, Templates};
use super::{citation, made_last, with_sources};
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
    for place in made_last(&context.documents) {
        let (file, index) = (known.documents[place].file.clone(), known.documents[place].index);
        let text = templates.markdown(&known.language, &format!("{}.md", known.documents[place].id), &known)?;
        known.documents[place].length = Some(LengthText::new(Length::of(&text), messages));
        // What leads to the others opens the whole and keeps its headings.
        parts.push((place, if index { text } else { lowered(&text, &file) }));
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
    let places: Vec<&str> = text.lines().filter_map(|line| heading(line)?.place()).collect();
    for line in text.lines() {
        match heading(line) {
            None => out.push_str(&own_links(line, file, &places)),
            Some(found) => {
                let marks = match (std::mem::replace(&mut titled, true), found.marks) {
                    // The title of the document is what links to the document lead to.
                    (false, _) => format!(" {{#{file} .page}}"),
                    (true, Some(marks)) => format!(" {{#{file}-{marks}}}"),
                    (true, None) => String::new(),
                };
                out.push_str(&format!("{} {}{marks}", "#".repeat(found.level + 1), found.words));
            }
        }
        out.push('\n');
    }
    out
}

/// Returns a line with its links to places of the own document under the name of that document.
fn own_links(line: &str, file: &str, places: &[&str]) -> String {
    let mut parts = line.split("](#");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_own = part.split(')').next().is_some_and(|target| places.contains(&target));
        out.push_str("](#");
        if is_own {
            out.push_str(file);
            out.push('-');
        }
        out.push_str(part);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_named_after_their_document() {
        let text = "# Nota {#memo}\n\nZie [hier](#sources), [daar](https://a.nl/#x) of [elders](#advies).\n\n## Bronnen {#sources .unlisted}\n";
        let expected = "## Nota {#nota .page}\n\nZie [hier](#nota-sources), [daar](https://a.nl/#x) of [elders](#advies).\n\n### Bronnen {#nota-sources .unlisted}\n";
        assert_eq!(lowered(text, "nota"), expected);
    }
}
