//! A workspace on disk: clients, content of one's own, and a file that marks the folder. Everything in it finds its place
//! from any folder inside, and a client goes by its name.

mod lay_out;
mod locate;
mod show;

use std::path::{Path, PathBuf};

use crate::content::store::{SourceFile, read_file};
use crate::content::workspace::{self, WorkspaceFile};
use crate::diagnostic::Diagnostic;

use super::assessment::ANSWERS;

pub use lay_out::lay_out;
pub use locate::{located, meant, named, new_place};
pub use show::show;

/// Name of the file that marks a workspace.
pub const MARKER: &str = "platformwijzer.toml";
/// Folder of the clients.
pub const CLIENTS: &str = "clients";
/// Folder of content of one's own, over that of the program.
pub const CONTENT: &str = "content";

/// A workspace that somebody is in.
#[derive(Debug, Clone)]
pub struct Workspace {
    /// Its folder.
    pub root: PathBuf,
    /// The file that marks it.
    pub file: SourceFile,
    /// What it says.
    pub says: WorkspaceFile,
    /// What is wrong with it; nothing of it counts then.
    pub faults: Vec<Diagnostic>,
}

impl Workspace {
    /// Returns the workspace that a folder lies in, itself included; nothing when there is none.
    pub fn around(folder: &Path) -> Option<Self> {
        let root = folder.ancestors().find(|folder| folder.join(MARKER).is_file())?.to_owned();
        let path = root.join(MARKER);
        let file = read_file(path.display().to_string(), path);
        let mut faults = Vec::new();
        let says = workspace::read(&file, &mut faults).unwrap_or_default();
        Some(Self { root, file, says, faults })
    }

    /// Returns the names of the clients, sorted.
    pub fn clients(&self) -> Vec<String> {
        assessments(&self.root.join(CLIENTS))
    }

    /// Returns the folders of the clients as seen from a folder inside the workspace, sorted.
    pub fn clients_from(&self, here: &Path) -> Vec<PathBuf> {
        let folder = locate::from_here(self, here).join(CLIENTS);
        self.clients().into_iter().map(|name| folder.join(name)).collect()
    }
}

/// Returns the names of the assessments directly in a folder, sorted.
pub fn assessments(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter(|entry| entry.path().join(ANSWERS).is_dir());
    let mut names: Vec<String> = names.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    // As a person looks them up, whatever the capitals.
    names.sort_by_cached_key(|name| (name.to_lowercase(), name.clone()));
    names
}
