//! From files to the model: finds content files (embedded, and folders that lie over them), reads TOML, checks its shape,
//! and resolves references. Faults are data: loading returns what could be understood plus diagnostics.

pub mod additions;
pub mod agreed;
pub mod answers;
pub mod cases;
pub mod catalog;
pub mod checksum;
pub mod decision;
pub mod documents;
pub mod format;
pub mod hidden;
pub mod house;
pub mod json_text;
pub mod layout;
pub mod locate;
pub mod mend;
pub mod migration;
pub mod municipalities;
pub mod number_slip;
pub mod origins;
pub mod parallel;
pub mod platform_text;
pub mod questionnaire;
pub mod scenarios;
pub mod schema;
pub mod settings;
pub mod shape;
pub mod store;
pub mod syntax;
pub mod tally;
pub mod toml_text;
pub mod weighing;
pub mod workspace;

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::model::catalog::{Catalog, Deployment, Platform};
use crate::model::document::DocumentKind;
use crate::model::house::HouseStyle;
use crate::model::municipality::Municipalities;
use crate::model::questionnaire::Questionnaire;
use store::Store;

/// All content, with every fault that was found on the way.
#[derive(Debug, Default)]
pub struct Content {
    /// Questionnaires by name.
    pub questionnaires: BTreeMap<String, Questionnaire>,
    /// The municipalities of the country.
    pub municipalities: Municipalities,
    /// The catalog.
    pub catalog: Catalog,
    /// The documents that a report can consist of, in their order.
    pub documents: Vec<DocumentKind>,
    /// Name, logo and colours of who publishes the documents.
    pub house: HouseStyle,
    /// Faults found while reading.
    pub diagnostics: Vec<Diagnostic>,
    /// Every file that was read, by path; what diagnostics refer to.
    pub files: BTreeMap<String, store::SourceFile>,
    /// Which file each part of the model comes from.
    pub origins: origins::Origins,
}

impl Content {
    /// Returns everything that the store holds, as far as it can be understood.
    pub fn load(store: &Store) -> Self {
        let mut content = Self::default();
        let shapes = format::Shapes::new();
        content.municipalities = municipalities::load(store, &mut content.files, &mut content.diagnostics);
        catalog::load(store, &shapes, &mut content);
        questionnaire::load(store, &shapes, &mut content);
        documents::load(store, &shapes, &mut content);
        house::load(store, &shapes, &mut content);
        for questionnaire in content.questionnaires.values_mut().filter(|questionnaire| questionnaire.weighing) {
            questionnaire.steps.extend(weighing::step(&content.catalog));
        }
        content
    }

    /// Returns the catalog alone.
    pub fn catalog_of(store: &Store) -> Self {
        let mut content = Self::default();
        catalog::load(store, &format::Shapes::new(), &mut content);
        content
    }

    /// Returns the catalog with what it takes to judge it: also the questionnaires when a use of a platform that stands on disk
    /// names success factors, since those are theirs.
    pub fn catalog_to_judge(store: &Store) -> Self {
        let mut content = Self::catalog_of(store);
        let names_factor = |use_of: &Deployment| !use_of.present.is_empty() || !use_of.missing.is_empty();
        let on_disk = |platform: &&Platform| content.is_on_disk(&content.origins.platforms[&platform.id]);
        if content.catalog.platforms.values().filter(on_disk).any(|one| one.deployments.iter().any(names_factor))
            || content.is_on_disk(catalog::DEPLOYMENTS)
        {
            questionnaire::load(store, &format::Shapes::new(), &mut content);
        }
        content
    }

    /// Tells whether a file was read from disk, and so is not one that came with the program.
    pub fn is_on_disk(&self, path: &str) -> bool {
        self.files.get(path).is_some_and(|file| file.on_disk.is_some())
    }

    /// Tells whether anything is so wrong that conclusions could be false.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == crate::diagnostic::Severity::Error)
    }
}

/// Returns bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
