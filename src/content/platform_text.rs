//! Adds sources and facts to the text of a platform file. What stands there stays byte for byte: comments, order, layout.

use toml::de::{DeTable, DeValue};

use super::layout::DIRECTIVE;
use crate::model::id::{FieldId, PlatformId, SourceId};
use crate::model::source::{Confidence, PartialDate, Source};
use crate::model::text::Localized;

/// A fact that is to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct NewFact {
    /// What it is about.
    pub field: FieldId,
    /// What is said; nothing for a field that has only a text.
    pub value: Option<toml::Value>,
    /// A text, or an explanation beside the value.
    pub text: Option<Localized>,
    /// Who says so.
    pub source: SourceId,
    /// The date for which it is said.
    pub as_of: Option<PartialDate>,
    /// How sure.
    pub confidence: Confidence,
}

/// Returns the first lines of a platform file; `schema` is where an editor finds its schema, as seen from the file.
pub fn head(id: &PlatformId, name: &str, schema: Option<&str>) -> String {
    let directive = schema.map_or(String::new(), |schema| format!("{DIRECTIVE}{schema}\n"));
    format!("{directive}schema = {}\nid = {}\nname = {}\n", super::format::SCHEMA, quoted(id.as_str()), quoted(name))
}

/// Returns the text with a source after its last source.
pub fn with_source(text: &str, source: &Source) -> String {
    with_table(text, "source", &source_table(source))
}

/// Returns the text with a fact after its last fact.
pub fn with_fact(text: &str, fact: &NewFact) -> String {
    with_table(text, "fact", &fact_table(fact))
}

/// Returns a source as it is written.
pub fn source_table(source: &Source) -> String {
    let mut out = String::from("[[source]]\n");
    let mut line = |key: &str, value: &str| out.push_str(&format!("{key} = {}\n", quoted(value)));
    line("id", source.id.as_str());
    line("title", &source.title);
    line("publisher", &source.publisher);
    line("publisher_kind", source.publisher_kind.key());
    line("url", &source.url);
    if let Some(date) = &source.published {
        line("published", date.as_str());
    }
    line("accessed", source.accessed.as_str());
    if let Some(language) = &source.language {
        line("language", language);
    }
    out
}

/// Returns a fact as it is written.
pub fn fact_table(fact: &NewFact) -> String {
    let mut out = format!("[[fact]]\nfield = {}\n", quoted(fact.field.as_str()));
    if let Some(value) = &fact.value {
        out.push_str(&format!("value = {value}\n"));
    }
    if let Some(text) = &fact.text {
        // Dutch comes first, as in every file; other languages follow in the order of their tags.
        let mut texts: Vec<(&str, &str)> = text.iter().collect();
        texts.sort_by_key(|(tag, _)| *tag != "nl");
        let texts: Vec<String> = texts.into_iter().map(|(tag, words)| format!("{tag} = {}", quoted(words))).collect();
        out.push_str(&format!("text = {{ {} }}\n", texts.join(", ")));
    }
    out.push_str(&format!("source = {}\n", quoted(fact.source.as_str())));
    if let Some(date) = &fact.as_of {
        out.push_str(&format!("as_of = {}\n", quoted(date.as_str())));
    }
    out.push_str(&format!("confidence = {}\n", quoted(fact.confidence.key())));
    out
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// Returns the text with a table after the last one of its kind, or at the end.
fn with_table(text: &str, key: &str, table: &str) -> String {
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let table = table.replace('\n', newline);
    let after_line = |byte: usize| text[byte..].find('\n').map_or(text.len(), |length| byte + length + 1);
    let place = end_of_last(text, key).map_or(text.len(), after_line);
    let (before, after) = text.split_at(place);
    let end_of_line = if before.is_empty() || before.ends_with('\n') { "" } else { newline };
    let blank = if before.is_empty() { "" } else { newline };
    let gap = if after.is_empty() || after.starts_with(['\r', '\n']) { "" } else { newline };
    format!("{before}{end_of_line}{blank}{table}{gap}{after}")
}

/// Returns the byte where the last value of the last table of a kind ends; nothing when there is none.
fn end_of_last(text: &str, key: &str) -> Option<usize> {
    let (root, _) = DeTable::parse_recoverable(text);
    let list = root.get_ref().get(key)?.get_ref().as_array()?;
    let last = list.iter().last()?;
    Some(end_of(last.get_ref(), last.span().end))
}

fn end_of(value: &DeValue<'_>, own: usize) -> usize {
    match value {
        // The span of a table under a header ends with the header.
        DeValue::Table(table) => {
            table.iter().map(|(_, inner)| end_of(inner.get_ref(), inner.span().end)).max().unwrap_or(own).max(own)
        }
        _ => own,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::source::PublisherKind;

    fn source() -> Source {
        Source {
            id: "new-2026".into(),
            title: "Een \"titel\"\\ met tekens".into(),
            publisher: "Krant".into(),
            publisher_kind: PublisherKind::Press,
            url: "https://example.org/a".into(),
            published: None,
            accessed: PartialDate::new("2026-11-21"),
            language: Some("nl".into()),
            read: None,
            note: None,
        }
    }

    fn fact() -> NewFact {
        NewFact {
            field: "cost-yearly".into(),
            value: Some(toml::Value::Array(vec![4000.into(), 9000.into()])),
            text: Some(Localized::from_pairs([("en", "Per year."), ("nl", "Per jaar.")])),
            source: "new-2026".into(),
            as_of: Some(PartialDate::new("2026-03")),
            confidence: Confidence::Medium,
        }
    }

    const FILE: &str = "\
# van mij
schema = 1
id = \"a\"   # kort
name = \"A\"

[[source]]
id = \"old\"
title = '''
twee
regels'''   # einde
# na de bron

[[fact]]
field = \"x\"
[fact.text]
nl = \"X\"
en = \"X\"
# voor het gebruik
[[deployment]]
id = \"d\"
";

    #[test]
    fn every_old_line_stays_and_the_new_ones_stand_with_their_kind() {
        let text = with_fact(&with_source(FILE, &source()), &fact());
        let mut rest = text.lines();
        for line in FILE.lines() {
            assert!(rest.any(|found| found == line), "lost or moved: {line}\n{text}");
        }
        let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("no {words} in\n{text}"));
        assert!(at("regels'''   # einde") < at("id = \"new-2026\"") && at("id = \"new-2026\"") < at("# na de bron"));
        assert!(at("en = \"X\"") < at("\"cost-yearly\"") && at("\"cost-yearly\"") < at("# voor het gebruik"));
    }

    #[test]
    fn what_is_written_reads_back_as_it_was_meant() {
        let text = with_fact(&with_source(FILE, &source()), &fact());
        let table: toml::Table = text.parse().unwrap();
        assert_eq!(table["source"][1]["title"].as_str(), Some("Een \"titel\"\\ met tekens"));
        assert_eq!(table["fact"][1]["value"][1].as_integer(), Some(9000));
        assert_eq!(table["fact"][1]["text"]["nl"].as_str(), Some("Per jaar."));
        assert_eq!(table["deployment"][0]["id"].as_str(), Some("d"));
    }

    #[test]
    fn a_new_file_begins_with_its_head() {
        let text = with_fact(&with_source(&head(&"dorpsplein".into(), "Dorps\"plein", None), &source()), &fact());
        assert!(text.starts_with("schema = 1\nid = \"dorpsplein\"\nname = "), "{text}");
        let table: toml::Table = text.parse().unwrap();
        assert_eq!(table["name"].as_str(), Some("Dorps\"plein"));
    }

    #[test]
    fn line_ends_stay_those_of_the_file_and_a_missing_last_one_is_added() {
        let windows = FILE.replace('\n', "\r\n");
        let text = with_fact(&windows, &fact());
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        let text = with_source("schema = 1\nid = \"a\"\nname = \"A\"", &source());
        assert!(text.contains("name = \"A\"\n\n[[source]]\n"), "{text}");
    }
}
