//! From a document in Markdown to the parts of an accessible page. No HTML in the document gets through: it becomes
//! text. Links lead to the web, a mail program or a heading of the same page; pictures are the charts and no others.

mod body;
mod outline;
mod table;

use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::context::{Explore, House, PageWords, TableWords};
use super::escape;
use super::template::{TemplateFault, Templates};
use body::Place;
use outline::Entry;

/// What the frame of a page is filled with.
#[derive(Serialize)]
struct Frame<'a> {
    record: &'a str,
    language: &'a str,
    title: String,
    policy: String,
    style: &'a str,
    house: &'a House,
    page: &'a PageWords,
    outline: Vec<Entry>,
    summary: String,
    rest: String,
    /// What can be explored, where the document has an order.
    explore: Option<&'a Explore>,
    /// Level of its heading: that of the order.
    level: u8,
    /// The same as data for the script.
    data: String,
    /// The script; empty when nothing in the document uses it.
    script: &'a str,
}

/// What a page needs beside its document.
pub struct Page<'a> {
    /// What the document was made from, as one line of JSON.
    pub record: &'a str,
    /// Language of the page (BCP 47).
    pub language: &'a str,
    /// Who publishes the document.
    pub house: &'a House,
    /// Words around the document.
    pub words: &'a PageWords,
    /// What can be explored, in a document that has an order.
    pub explore: Option<&'a Explore>,
    /// Charts by file name.
    pub charts: &'a [(String, String)],
    /// Languages of the titles of sources, by number.
    pub source_languages: &'a BTreeMap<usize, String>,
    /// Names, without ending, of the documents that stand beside this one.
    pub siblings: &'a [String],
}

/// Returns one self-contained page: the frame filled with a document, style and script inside, no request. The script
/// only adds to what is there without it.
///
/// # Errors
/// A fault in the frame.
pub fn page(markdown: &str, page: &Page<'_>, templates: &Templates) -> Result<String, TemplateFault> {
    let body = body::body(markdown, page);
    let style = format!("{}{}", templates.style(), page.house.style);
    let explore = page.explore.filter(|_| body.order.is_some());
    let script = if explore.is_some() || body.sortable { templates.script() } else { "" };
    let data = Data { language: page.language, tables: &page.words.tables, order: body.order.as_ref(), explore };
    templates.page(&Frame {
        record: page.record,
        language: page.language,
        title: body.title,
        policy: policy(&style, script),
        level: body.order.as_ref().map_or(2, |place| place.level),
        explore,
        data: if script.is_empty() { String::new() } else { escape::json(&data) },
        script,
        style: &style,
        house: page.house,
        page: page.words,
        outline: body.outline,
        summary: body.summary,
        rest: body.rest,
    })
}

/// What the script reads.
#[derive(Serialize)]
struct Data<'a> {
    language: &'a str,
    tables: &'a TableWords,
    order: Option<&'a Place>,
    explore: Option<&'a Explore>,
}

/// Returns the content security policy: nothing but the own style and script, by their checksums.
fn policy(style: &str, script: &str) -> String {
    let hash = |text: &str| format!("'sha256-{}'", base64(&Sha256::digest(text)));
    let script = if script.is_empty() { "'none'".to_owned() } else { hash(script) };
    format!(
        "default-src 'none'; style-src {}; script-src {script}; img-src data:; base-uri 'none'; form-action 'none'",
        hash(style)
    )
}

/// Returns bytes in base64 (RFC 4648), as a content security policy wants them.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for group in bytes.chunks(3) {
        let joined =
            group.iter().chain([0; 2].iter()).take(3).fold(0, |sum: usize, byte| sum << 8 | usize::from(*byte));
        for place in 0..4 {
            let digit = char::from(DIGITS[joined >> (18 - 6 * place) & 63]);
            out.push(if place > group.len() { '=' } else { digit });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_standard() {
        for (bytes, expected) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(bytes.as_bytes()), expected);
        }
    }
}
