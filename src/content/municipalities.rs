//! Reads `questionnaires/municipalities.csv`. Columns are divided by a semicolon; a line that begins with `#` tells where
//! the figures come from.

use std::collections::BTreeMap;

use super::questionnaire::FOLDER;
use super::store::{SourceFile, Store};
use crate::diagnostic::{Diagnostic, Place, Spot};
use crate::model::municipality::{Municipalities, Municipality};

/// Name of the file.
pub const FILE: &str = "municipalities.csv";

/// Returns the municipalities; adds lines that cannot be read to `found`.
pub fn load(store: &Store, files: &mut BTreeMap<String, SourceFile>, found: &mut Vec<Diagnostic>) -> Municipalities {
    let Some(file) = store.file(&format!("{FOLDER}/{FILE}")) else { return Municipalities::default() };
    let mut all = Vec::new();
    let text = file.text.as_deref().unwrap_or_default();
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let from = start;
        start += line.len();
        (from, line.trim_end_matches(['\n', '\r']))
    });
    let data = lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    // The first line of the data holds the names of the columns.
    for (from, line) in data.skip(1) {
        match municipality(line) {
            Some(municipality) => all.push(municipality),
            None => {
                let place = Place { file: file.path.clone(), spot: Spot::Bytes(from, from + line.len()) };
                found.push(Diagnostic::error("VL801", place));
            }
        }
    }
    files.insert(file.path.clone(), file);
    Municipalities(all)
}

fn municipality(line: &str) -> Option<Municipality> {
    let columns: Vec<&str> = line.split(';').map(str::trim).collect();
    let [code, name, also, province, inhabitants, date, note] = columns[..] else { return None };
    let names = also.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    Some(Municipality {
        code: code.to_owned(),
        name: name.to_owned(),
        also: names.collect(),
        province: province.to_owned(),
        inhabitants: inhabitants.parse().ok()?,
        date: date.to_owned(),
        note: (!note.is_empty()).then(|| note.to_owned()),
    })
}
