//! The record that a document carries of what it was made from, for machines: in Markdown as a remark at its end, in HTML
//! as metadata. Whoever has the document can read it again without knowing the program.

use serde::{Deserialize, Serialize};

use super::context::{AnswersEdition, Context, Edition, Overlay, SimulationTerms};
use super::escape;

/// Version of the record.
pub const SCHEMA: u32 = 1;
/// Name of the remark in Markdown and of the metadata in HTML.
pub const NAME: &str = "platformwijzer-record";

/// What a document was made from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Version of the record.
    pub schema: u32,
    /// Which document it is.
    pub document: String,
    /// The documents that were made with it, in their order.
    #[serde(default)]
    pub documents: Vec<String>,
    /// Its language.
    pub language: String,
    /// Version of the program.
    pub program: String,
    /// The questionnaires that were answered.
    pub questionnaires: Vec<Edition>,
    /// The catalog.
    pub catalog: Edition,
    /// Checksum of the templates.
    pub templates: String,
    /// Checksum of the words of the program.
    pub words: String,
    /// Content of the user's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overlay: Option<Overlay>,
    /// Confidential files that count.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub confidential: Vec<String>,
    /// The files with answers.
    pub answers: Vec<AnswersEdition>,
    /// Day of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The day that counted as today.
    pub today: String,
    /// Name of the method.
    pub method: String,
    /// Settings of the simulation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub simulation: Option<SimulationTerms>,
    /// The example that was answered, instead of files of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
    /// The command that makes the document again.
    pub command: String,
}

/// What a text tells of its own making.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// A record.
    Record(Box<Record>),
    /// A record of a newer kind than this program reads.
    Newer,
    /// None, or one that was changed.
    Nothing,
}

impl Record {
    /// Returns the record of a document that is made from a context.
    pub fn new(document: &str, context: &Context) -> Self {
        let given = &context.provenance;
        Self {
            schema: SCHEMA,
            document: document.to_owned(),
            documents: context.documents.iter().map(|document| document.id.clone()).collect(),
            language: context.language.clone(),
            program: given.program_version.clone(),
            questionnaires: given.questionnaires.clone(),
            catalog: given.catalog.clone(),
            templates: given.templates.clone(),
            words: given.words.clone(),
            overlay: given.overlay.clone(),
            confidential: given.confidential.clone(),
            answers: given.answers.clone(),
            date: given.date_raw.clone(),
            today: given.today.clone(),
            method: given.method.clone(),
            simulation: given.simulation.clone(),
            example: given.example.clone(),
            command: given.command.clone(),
        }
    }

    /// Returns the record as one line of JSON that can stand in a remark and in metadata: without `<`, `>` and `&`.
    pub fn json(&self) -> String {
        escape::json(self)
    }

    /// Returns the remark that ends a document in Markdown.
    pub fn remark(&self) -> String {
        format!("\n<!-- {NAME} {} -->\n", self.json())
    }
}

/// Returns the record that a document carries, Markdown or HTML.
pub fn read(text: &str) -> Found {
    let remark = format!("<!-- {NAME} ");
    let metadata = format!("<meta name=\"{NAME}\" content=\"");
    // What the program wrote stands last in Markdown; nothing before it can be mistaken for it.
    let json = match (text.rfind(&remark), text.find(&metadata)) {
        (_, Some(at)) => text[at + metadata.len()..].split_once('"').map(|(json, _)| unescaped(json)),
        (Some(at), None) => text[at + remark.len()..].split_once(" -->").map(|(json, _)| json.to_owned()),
        (None, None) => None,
    };
    let Some(json) = json else { return Found::Nothing };
    match serde_json::from_str::<Record>(&json) {
        Ok(record) if record.schema <= SCHEMA => Found::Record(Box::new(record)),
        Ok(_) => Found::Newer,
        Err(_) => match serde_json::from_str::<Version>(&json) {
            Ok(version) if version.schema > SCHEMA => Found::Newer,
            _ => Found::Nothing,
        },
    }
}

/// The one thing that every record has.
#[derive(Deserialize)]
struct Version {
    schema: u32,
}

/// Returns a value of an attribute as it was before it was made harmless for HTML.
fn unescaped(text: &str) -> String {
    let pairs = [("&quot;", "\""), ("&#34;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&#x2F;", "/"), ("&lt;", "<")];
    let text = pairs.iter().fold(text.to_owned(), |text, (escaped, plain)| text.replace(escaped, plain));
    text.replace("&gt;", ">").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> Record {
        Record {
            schema: SCHEMA,
            document: "advice".to_owned(),
            documents: vec!["advice".to_owned()],
            language: "nl".to_owned(),
            program: "0.1.0".to_owned(),
            questionnaires: vec![Edition { id: "plan".to_owned(), ..Edition::default() }],
            catalog: Edition::default(),
            templates: String::new(),
            words: String::new(),
            overlay: None,
            confidential: Vec::new(),
            answers: Vec::new(),
            date: None,
            today: "2026-11-21".to_owned(),
            method: "m".to_owned(),
            simulation: None,
            example: None,
            command: "platformwijzer rapport \"a --> b & <c> 'd'\" --date 2026-11-21".to_owned(),
        }
    }

    #[test]
    fn a_record_in_a_remark_is_read_as_it_was_written() {
        let text = format!("# Advice\n{}", record().remark());
        assert_eq!(text.matches("-->").count(), 1, "a command cannot end the remark: {text}");
        assert_eq!(read(&text), Found::Record(Box::new(record())));
    }

    #[test]
    fn a_record_in_metadata_is_read_as_it_was_written() {
        let escaped = record().json().replace('&', "&amp;").replace('"', "&quot;").replace('\'', "&#x27;");
        let text = format!("<head><meta name=\"{NAME}\" content=\"{escaped}\"></head>");
        assert_eq!(read(&text), Found::Record(Box::new(record())));
    }

    #[test]
    fn a_document_without_a_record_or_with_a_newer_one_says_so() {
        assert_eq!(read("# Advice"), Found::Nothing);
        assert_eq!(read(&format!("<!-- {NAME} {{ -->")), Found::Nothing);
        assert_eq!(read(&format!("<!-- {NAME} {{\"schema\":2}} -->")), Found::Newer);
    }
}
