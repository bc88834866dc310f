//! Reads `report-templates/documents/`: which documents there are. Their templates are read by `report`.

use super::format::{DocumentFile, SCHEMA, Shapes};
use super::store::{SourceFile, Store};
use super::{Content, toml_text};
use crate::diagnostic::{Diagnostic, KeyPath, Place};
use crate::model::document::{DocumentKind, is_document_name};

/// Folder of the descriptions of documents.
pub const FOLDER: &str = "report-templates/documents/";

/// Reads the documents, in their order, into `content`.
pub fn load(store: &Store, shapes: &Shapes, content: &mut Content) {
    let all = store.files("report-templates").into_iter();
    for file in all.filter(|file| file.path.starts_with(FOLDER)) {
        let name = &file.path[FOLDER.len()..];
        match name.strip_suffix(".toml") {
            _ if name.starts_with('_') => continue,
            Some(id) if is_document_name(id) => {
                let id = id.to_owned();
                if let Some(kind) = read(&id, &file, shapes, &mut content.diagnostics) {
                    content.documents.push(kind);
                }
                content.files.insert(file.path.clone(), file);
            }
            _ => content.diagnostics.push(Diagnostic::warning("PW009", Place::file(&*file.path))),
        }
    }
    content.documents.sort_by(|one, other| (one.order, &one.id).cmp(&(other.order, &other.id)));
    let twice = same_names(&content.documents);
    content.diagnostics.extend(twice);
}

fn read(id: &str, file: &SourceFile, shapes: &Shapes, found: &mut Vec<Diagnostic>) -> Option<DocumentKind> {
    let raw = toml_text::read::<DocumentFile>(file, &shapes.document, SCHEMA, found)?;
    let mut usable = true;
    for (tag, name) in raw.name.iter().filter(|(_, name)| !is_document_name(name)) {
        // The name becomes the name of a file: `../x` must never get that far.
        let place = Place::value(&*file.path, KeyPath::default().then("name").then(tag));
        found.push(Diagnostic::error("RT008", place).with("reason", "form").with("name", name));
        usable = false;
    }
    usable.then(|| DocumentKind {
        id: id.to_owned(),
        order: raw.order,
        index: raw.index,
        name: raw.name,
        title: raw.title,
        readers: raw.readers,
        about: raw.about,
    })
}

/// Returns a fault for each document that goes by a name that another one has already.
fn same_names(kinds: &[DocumentKind]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (index, kind) in kinds.iter().enumerate() {
        for (tag, name) in kind.name.iter() {
            let Some(first) = kinds[..index].iter().find(|other| other.is_called(name)) else { continue };
            let place = |id: &str, key: &str| {
                Place::value(format!("{FOLDER}{id}.toml"), KeyPath::default().then("name").then(key))
            };
            let diagnostic = Diagnostic::error("RT008", place(&kind.id, tag)).with("reason", "twice");
            found.push(diagnostic.with("name", name).related(place(&first.id, tag)));
        }
    }
    found
}
