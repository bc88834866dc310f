//! The one owner of Tera: reads templates, fills them in, and says where a template is wrong.
//!
//! Values are escaped for where they go: Markdown in `.md`, HTML in `.html`. Escaping cannot be switched off in `.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use serde::Serialize;
use tera::value::Key;
use tera::{Delimiters, ErrorKind, Kwargs, State, Tera, Value};

use super::context::SaidText;
use super::escape;

/// Folder of the templates among the content files; names may be given with or without it.
pub const FOLDER: &str = "report-templates/";
/// The frame of a page.
const PAGE: &str = "page.html";
/// The style of a page.
const STYLE: &str = "style.css";
/// The script of a page.
const SCRIPT: &str = "page.js";

/// Begin and end of tags and remarks, which leave no line behind.
const TAGS: [(&str, &str); 2] = [("{%", "%}"), ("{!", "!}")];

/// All templates, read and checked.
pub struct Templates {
    languages: BTreeMap<String, Engine>,
    frame: Engine,
    style: String,
    script: String,
}

/// An engine with the templates that it holds, as it was given them.
struct Engine {
    tera: Tera,
    texts: Vec<(String, String)>,
}

/// What is wrong with a template, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFault {
    /// Name of the template, such as `nl/advice.md`.
    pub template: String,
    /// Line, from 1; 0 when the fault has no place.
    pub line: usize,
    /// Column, from 1; 0 when the fault has no place.
    pub column: usize,
    /// What is wrong, in the words of the template engine (English).
    pub words: String,
}

impl std::fmt::Display for TemplateFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}: {}", self.template, self.line, self.column, self.words)
    }
}

impl std::error::Error for TemplateFault {}

impl Templates {
    /// Returns the templates made of pairs of name and text: `<language>/<name>.md`, `page.html`, `style.css`
    /// and `page.js`.
    ///
    /// # Errors
    /// Every fault that is found without filling a template in, in order of template and line.
    pub fn new(files: &[(String, String)]) -> Result<Self, Vec<TemplateFault>> {
        let named: Vec<(&str, &str)> =
            files.iter().map(|(name, text)| (name.strip_prefix(FOLDER).unwrap_or(name), text.as_str())).collect();
        let text_of = |wanted: &str| named.iter().find(|(name, _)| *name == wanted).map(|(_, text)| *text);
        let mut faults = Vec::new();
        let tags: BTreeSet<&str> = named
            .iter()
            .filter(|(name, _)| name.ends_with(".md"))
            .filter_map(|(name, _)| Some(name.split_once('/')?.0))
            .collect();
        let mut languages = BTreeMap::new();
        for tag in tags {
            let prefix = format!("{tag}/");
            let own = named.iter().filter(|(name, _)| name.starts_with(&prefix) && name.ends_with(".md"));
            match Engine::new(markdown_engine(&prefix), own.copied()) {
                Ok(engine) => drop(languages.insert(tag.to_owned(), engine)),
                Err(more) => faults.extend(more),
            }
        }
        let frame = match text_of(PAGE).map(|text| Engine::new(engine(), [(PAGE, text)].into_iter())) {
            Some(Ok(frame)) => Some(frame),
            Some(Err(more)) => {
                faults.extend(more);
                None
            }
            None => {
                faults.push(missing(PAGE));
                None
            }
        };
        // Browsers read both with plain line ends, and the policy of the page names their checksums.
        let style = text_of(STYLE).map(|style| style.replace("\r\n", "\n").replace("</", "<\\/"));
        if style.is_none() {
            faults.push(missing(STYLE));
        }
        let script = text_of(SCRIPT).map(|script| script.replace("\r\n", "\n").replace("</", "<\\/"));
        if script.is_none() {
            faults.push(missing(SCRIPT));
        }
        match (frame, style, script) {
            (Some(frame), Some(style), Some(script)) if faults.is_empty() => {
                Ok(Self { languages, frame, style, script })
            }
            _ => Err(faults),
        }
    }

    /// Returns the languages that there are templates for.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.languages.keys().map(String::as_str)
    }

    /// Returns the names of the templates of one language without the language, sorted.
    pub fn names(&self, language: &str) -> Vec<String> {
        let prefix = format!("{language}/");
        let all = self.languages.get(language).into_iter().flat_map(|engine| engine.tera.get_template_names());
        let mut names: Vec<String> = all.filter_map(|name| name.strip_prefix(&prefix)).map(str::to_owned).collect();
        names.sort();
        names
    }

    /// Returns a document in Markdown: a template of one language filled in with a context.
    ///
    /// # Errors
    /// A missing template, a name that the context does not have, or a value of the wrong kind.
    pub fn markdown(&self, language: &str, name: &str, context: &impl Serialize) -> Result<String, TemplateFault> {
        let path = format!("{language}/{name}");
        let engine = self.languages.get(language).ok_or_else(|| missing(&path))?;
        Ok(tidy(&engine.render(&path, context)?))
    }

    /// Returns a page made with the frame.
    ///
    /// # Errors
    /// As for [`Templates::markdown`].
    pub fn page(&self, context: &impl Serialize) -> Result<String, TemplateFault> {
        self.frame.render(PAGE, context)
    }

    /// Returns the script of a page.
    pub fn script(&self) -> &str {
        &self.script
    }

    /// Returns the style of a page.
    pub fn style(&self) -> &str {
        &self.style
    }
}

impl Engine {
    fn new<'t>(mut tera: Tera, files: impl Iterator<Item = (&'t str, &'t str)>) -> Result<Self, Vec<TemplateFault>> {
        let texts: Vec<(String, String)> = files.map(|(name, text)| (name.to_owned(), prepared(text))).collect();
        match tera.add_raw_templates(texts.iter().map(|(name, text)| (name, text))) {
            Ok(()) => Ok(Self { tera, texts }),
            Err(error) => {
                let first = texts.first().map_or("", |(name, _)| name);
                Err(faults_of(&error, first).into_iter().map(|fault| in_the_original(fault, &texts)).collect())
            }
        }
    }

    fn render(&self, name: &str, context: &impl Serialize) -> Result<String, TemplateFault> {
        let first = |error: tera::Error| in_the_original(faults_of(&error, name).remove(0), &self.texts);
        let context = tera::Context::from_serialize(context).map_err(first)?;
        self.tera.render(name, &context).map_err(first)
    }
}

fn engine() -> Tera {
    let mut tera = Tera::new();
    let remarks =
        Delimiters { comment_start: TAGS[1].0.into(), comment_end: TAGS[1].1.into(), ..Delimiters::default() };
    tera.set_delimiters(remarks).expect("the delimiters differ and no template is there yet");
    tera
}

fn markdown_engine(prefix: &str) -> Tera {
    let mut tera = engine();
    tera.set_escape_fn(|value: &str, out: &mut dyn Write| out.write_all(escape::markdown(value).as_bytes()));
    tera.autoescape_on([".md"]);
    tera.register_filter("code", |value: &str, _: Kwargs, _: &State| Value::safe_string(&escape::code(value)));
    tera.register_filter("url", |value: &str, _: Kwargs, _: &State| Value::safe_string(&escape::link_target(value)));
    tera.register_filter("of", of);
    tera.register_filter("link", link);
    tera.register_filter("safe", |_: &str, _: Kwargs, _: &State| -> tera::TeraResult<String> {
        Err(tera::Error::message("the filter `safe` is not available: every value is escaped"))
    });
    // Inside a template another one of the same language is named without the language.
    tera.set_fallback_prefixes([prefix.to_owned()]).expect("no template is there yet");
    tera
}

/// Returns what was said to a question: `said | of(question="agreements.owner")`. A question that this questionnaire does
/// not have counts as one that was not put, so that a document can be used with every questionnaire.
fn of(said: &Value, arguments: Kwargs, _: &State) -> tera::TeraResult<Value> {
    let question: &str = arguments.must_get("question")?;
    let found = said.as_map().and_then(|map| map.get(&Key::Str(question)));
    Ok(found.cloned().unwrap_or_else(|| Value::from_serializable(&SaidText::absent())))
}

/// Returns words that lead to another document, or to a place in it: `documents | link(id="appendix", words="the appendix")`.
/// A document that is not written together with this one leaves the words alone.
fn link(documents: &Value, arguments: Kwargs, _: &State) -> tera::TeraResult<Value> {
    let (id, words): (&str, &str) = (arguments.must_get("id")?, arguments.must_get("words")?);
    let place: Option<&str> = arguments.get("place")?;
    let place = place.map(|place| place.replace(|one: char| !one.is_ascii_alphanumeric() && one != '-', ""));
    let text = |document: &Value, key| document.as_map()?.get(&Key::Str(key))?.as_str().map(str::to_owned);
    let all = documents.as_array().unwrap_or_default();
    let target = all.iter().find(|one| text(one, "id").as_deref() == Some(id)).and_then(|one| text(one, "link"));
    let words = escape::markdown(words);
    Ok(Value::safe_string(&match (target, place) {
        (None, _) => words,
        (Some(target), None) => format!("[{words}]({})", escape::link_target(&target)),
        // In a file that holds all documents, places are named after their document.
        (Some(target), Some(place)) if target.starts_with('#') => {
            format!("[{words}]({}-{place})", escape::link_target(&target))
        }
        (Some(target), Some(place)) => format!("[{words}]({}#{place})", escape::link_target(&target)),
    }))
}

/// Returns the template as the engine wants it. Remarks look like those of HTML, since `{#` begins the name of a heading
/// in Markdown; the engine takes marks of two characters only.
fn prepared(text: &str) -> String {
    tags_take_their_line(&text.replace("\r\n", "\n").replace("<!--", "{!  ").replace("-->", " !}"))
}

/// Returns the template with the line break after a tag that stands alone on its line moved into the tag, so that such
/// a line leaves nothing behind and every other line keeps its number.
fn tags_take_their_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        let alone = TAGS.iter().find(|(begin, end)| {
            let whole = bare.len() >= begin.len() + end.len() && bare.starts_with(begin) && bare.ends_with(end);
            whole && bare.matches(begin).count() == 1
        });
        if let Some((_, end)) = alone.filter(|_| line.ends_with('\n')) {
            let inner = &bare[..bare.len() - end.len()];
            let (inner, dash) = inner.strip_suffix('-').map_or((inner, ""), |inner| (inner, "-"));
            out.push_str(&format!("{inner}\n{dash}{end}"));
        } else {
            out.push_str(line);
        }
    }
    out
}

/// Returns a fault with the column that it has in the template as it was written.
fn in_the_original(fault: TemplateFault, texts: &[(String, String)]) -> TemplateFault {
    let text = texts.iter().find(|(name, _)| *name == fault.template).map_or("", |(_, text)| text);
    let line = text.lines().nth(fault.line.saturating_sub(1)).unwrap_or_default();
    let shift = TAGS.iter().find(|(_, end)| line.starts_with(end)).map_or(0, |(_, end)| end.len());
    TemplateFault { column: fault.column.saturating_sub(shift), ..fault }
}

/// Returns the text without blanks at line ends, with at most one empty line in a row, and one line break at the end.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = true;
    for line in text.lines().map(str::trim_end) {
        if line.is_empty() && blank {
            continue;
        }
        blank = line.is_empty();
        out.push_str(line);
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn missing(template: &str) -> TemplateFault {
    TemplateFault { template: template.to_owned(), line: 0, column: 0, words: "the template is missing".to_owned() }
}

/// Returns the faults that an error of the engine stands for; at least one.
fn faults_of(error: &tera::Error, template: &str) -> Vec<TemplateFault> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => vec![TemplateFault {
            template: report.filename().to_owned(),
            line: report.span().start_line,
            column: report.span().start_col + 1,
            words: report.message().to_owned(),
        }],
        other => {
            let text = other.to_string();
            let found: Vec<TemplateFault> = text.split("\n\n").filter_map(fault_of_report).collect();
            if found.is_empty() {
                vec![TemplateFault { template: template.to_owned(), line: 0, column: 0, words: text }]
            } else {
                found
            }
        }
    }
}

/// Returns the fault of a printed report: `error: words`, then ` --> name:line:column`.
fn fault_of_report(report: &str) -> Option<TemplateFault> {
    let mut lines = report.lines();
    let words = lines.next()?.strip_prefix("error: ")?.to_owned();
    let mut place = lines.next()?.split_once("--> ")?.1.rsplitn(3, ':');
    let column = place.next()?.parse().ok()?;
    let line = place.next()?.parse().ok()?;
    Some(TemplateFault { template: place.next()?.to_owned(), line, column, words })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(files: &[(&str, &str)]) -> Result<Templates, Vec<TemplateFault>> {
        let frame = [("page.html", "{{ title }}"), ("style.css", "p{}"), ("page.js", "")];
        let all = files.iter().chain(&frame).map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        Templates::new(&all.collect::<Vec<_>>())
    }

    fn filled(text: &str) -> Result<String, TemplateFault> {
        let value =
            serde_json::json!({ "name": "a_b <b>\n| c |", "list": [1, 2], "nothing": null, "url": "https://a.nl/(b)" });
        with(&[("nl/advice.md", text), ("nl/_part.md", "deel {{ name }}")]).unwrap().markdown("nl", "advice.md", &value)
    }

    #[test]
    fn values_are_escaped_and_cannot_be_let_through() {
        assert_eq!(filled("{{ name }}").unwrap(), "a\\_b &lt;b&gt; \\| c \\|\n");
        assert_eq!(filled("{{ name | upper }}").unwrap(), "A\\_B &lt;B&gt; \\| C \\|\n");
        assert_eq!(filled("{{ name | code }}").unwrap(), "`a_b <b> | c |`\n");
        assert_eq!(filled("[a]({{ url | url }})").unwrap(), "[a](https://a.nl/%28b%29)\n");
        assert!(filled("{{ name | safe }}").is_err());
    }

    #[test]
    fn a_tag_on_its_own_line_leaves_no_line_behind() {
        let text = "| a |\n|---|\n{% for n in list %}\n| {{ n }} |\n{% endfor %}\n<!-- remark -->\nend\n\n\n\n{% if nothing %}\nno\n{% endif %}\n";
        assert_eq!(filled(text).unwrap(), "| a |\n|---|\n| 1 |\n| 2 |\nend\n");
        assert_eq!(filled("{% include \"_part.md\" %}\n").unwrap(), "deel a\\_b &lt;b&gt; \\| c \\|\n");
    }

    #[test]
    fn faults_name_template_line_and_what_is_wrong() {
        let place = |fault: &TemplateFault| format!("{}:{}:{}", fault.template, fault.line, fault.column);
        let fault = filled("een\n{% if name %}\n{{ nmae }}\n{% endif %}").unwrap_err();
        assert_eq!(place(&fault), "nl/advice.md:3:4");
        assert!(fault.words.contains("nmae"), "{}", fault.words);
        let faults = with(&[
            ("nl/advice.md", "a\n{% iff x %}"),
            ("en/advice.md", "{{ a | nofilter }}\n\n{% include \"x.md\" %}"),
        ])
        .err()
        .unwrap();
        assert_eq!(
            faults.iter().map(place).collect::<Vec<_>>(),
            ["en/advice.md:1:8", "en/advice.md:3:12", "nl/advice.md:2:4"]
        );
        assert_eq!(Templates::new(&[]).err().unwrap().len(), 3, "frame, style and script");
    }
}
