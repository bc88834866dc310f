//! Content files: those embedded in the binary, and folders that lie over them file by file.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use super::{additions, parallel};
use crate::i18n::MessageFiles;

static QUESTIONNAIRES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/questionnaires");
static CATALOG: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/platform-catalog");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/report-templates");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");
static EXAMPLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/examples");
static WORKSPACE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/workspace");

/// Folders that hold content. Only these are looked for in a folder that lies over the embedded one.
pub const FOLDERS: [&str; 5] = ["questionnaires", "platform-catalog", "report-templates", "locales", "examples"];

/// Largest content file that is read, in bytes.
pub const LARGEST_FILE: u64 = 1024 * 1024;

/// What some editors put before a text in UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// A content file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Path below the content folder, with forward slashes.
    pub path: String,
    /// Where it was read, or nothing when it is embedded.
    pub on_disk: Option<PathBuf>,
    /// Its text, or why there is none. What is embedded is not copied.
    pub text: Result<Cow<'static, str>, Unreadable>,
}

impl SourceFile {
    /// Returns the name to show a person: the path on disk, or the path inside the program.
    pub fn shown(&self) -> String {
        match &self.on_disk {
            Some(path) => path.display().to_string(),
            None => self.path.clone(),
        }
    }
}

/// Why a file has no text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// The system refused; the reason in its words.
    Io(String),
    /// It is a folder, pipe or device.
    NotAFile,
    /// Larger than [`LARGEST_FILE`].
    TooLarge,
    /// Not UTF-8.
    NotUtf8 {
        /// The line of the first byte that is not, from 1.
        line: usize,
    },
    /// UTF-16 or UTF-32, by its mark.
    OtherEncoding,
}

/// Layers of content: the embedded files, and folders over them; a later folder wins.
#[derive(Debug, Clone, Default)]
pub struct Store {
    overlays: Vec<PathBuf>,
    embedded: bool,
    confidential: bool,
    without_additions: bool,
}

impl Store {
    /// Returns the embedded content alone.
    pub fn embedded() -> Self {
        Self { embedded: true, ..Self::default() }
    }

    /// Returns only what stands in one folder, as a check of that folder sees it.
    pub fn folder_only(folder: impl Into<PathBuf>) -> Self {
        Self { overlays: vec![folder.into()], confidential: true, ..Self::default() }
    }

    /// Returns the store with a folder laid over it; a folder without content folders changes nothing.
    #[must_use]
    pub fn over(mut self, folder: impl Into<PathBuf>) -> Self {
        self.overlays.push(folder.into());
        self
    }

    /// Returns the store with confidential files too, which are left out otherwise: nothing can be told, or follow, from a file
    /// that is not read.
    #[must_use]
    pub fn with_confidential(mut self, confidential: bool) -> Self {
        self.confidential = confidential;
        self
    }

    /// Returns the store without questions, rules and facts that were added to those of others.
    #[must_use]
    pub fn without_additions(mut self) -> Self {
        self.without_additions = true;
        self
    }

    /// Returns the confidential files, read or not, sorted by path.
    pub fn confidential_files(&self) -> Vec<SourceFile> {
        let all = self.clone().with_confidential(true);
        let files = FOLDERS.iter().flat_map(|folder| all.files(folder));
        files
            .filter(|file| file.on_disk.is_some() && !is_to_copy(&file.path) && additions::is_confidential(file))
            .collect()
    }

    /// Returns the folders that lie over the embedded content and really hold content.
    pub fn active_overlays(&self) -> Vec<&Path> {
        self.overlays
            .iter()
            .filter(|folder| FOLDERS.iter().any(|name| folder.join(name).is_dir()))
            .map(PathBuf::as_path)
            .collect()
    }

    /// Tells whether a folder that lies over the embedded content has this file or folder.
    pub fn touches(&self, path: &str) -> bool {
        self.overlays.iter().any(|overlay| overlay.join(path).exists())
    }

    /// Returns the files that lie over the embedded content and differ from it, or are not in it; sorted by path. Examples
    /// are left out, since no conclusion reads them; so are files to copy, whose names begin with an underscore.
    pub fn own_files(&self) -> Vec<SourceFile> {
        let folders = FOLDERS.iter().filter(|folder| **folder != "examples");
        let all = folders.flat_map(|folder| self.files(folder)).filter(|file| file.on_disk.is_some());
        let mut own: Vec<SourceFile> = all.filter(|file| !is_to_copy(&file.path) && !is_embedded(file)).collect();
        own.sort_by(|one, other| one.path.cmp(&other.path));
        own
    }

    /// Returns all files below a content folder (such as `platform-catalog`), sorted by path.
    pub fn files(&self, folder: &str) -> Vec<SourceFile> {
        let mut found = BTreeMap::new();
        if self.embedded
            && let Some(dir) = embedded(folder)
        {
            collect_embedded(dir, folder, &mut found);
        }
        for overlay in &self.overlays {
            collect_from_disk(&overlay.join(folder), folder, &mut found);
        }
        let read = |(path, file)| match file {
            Found::Embedded(bytes) => embedded_file(path, bytes),
            Found::OnDisk(on_disk) => read_file(path, on_disk),
        };
        // Only reading from disk is worth starting threads for.
        let mut files: Vec<SourceFile> = match found.values().any(|file| matches!(file, Found::OnDisk(_))) {
            true => parallel::map(found.into_iter().collect(), read),
            false => found.into_iter().map(read).collect(),
        };
        files.retain(|file| self.confidential || !additions::is_confidential(file));
        files.retain(|file| !self.without_additions || !additions::is_addition(&file.path));
        files
    }

    /// Returns one file by its path.
    pub fn file(&self, path: &str) -> Option<SourceFile> {
        for overlay in self.overlays.iter().rev() {
            let on_disk = overlay.join(path);
            if on_disk.exists() {
                return Some(read_file(path.to_owned(), on_disk));
            }
        }
        let (folder, rest) = path.split_once('/')?;
        let file = embedded(folder).filter(|_| self.embedded)?.get_file(rest)?;
        Some(embedded_file(path.to_owned(), file.contents()))
    }

    /// Returns the names of the folders directly below a content folder, sorted.
    pub fn subfolders(&self, folder: &str) -> Vec<String> {
        let prefix = format!("{folder}/");
        let mut names: Vec<String> = self
            .files(folder)
            .iter()
            .filter_map(|file| Some(file.path.strip_prefix(&prefix)?.split_once('/')?.0.to_owned()))
            .collect();
        names.dedup();
        names
    }

    /// Returns the names of the examples that are an assessment, sorted; a workspace among them is none.
    pub fn examples(&self) -> Vec<String> {
        let all = self.files("examples");
        let mut names: Vec<String> = all
            .iter()
            .filter_map(|file| match file.path.split('/').collect::<Vec<_>>()[..] {
                ["examples", name, "answers", "r1.toml"] => Some(name.to_owned()),
                _ => None,
            })
            .collect();
        names.dedup();
        names
    }

    /// Returns the message files by language tag.
    pub fn message_files(&self) -> MessageFiles {
        let mut found = MessageFiles::new();
        for file in self.files("locales") {
            let mut parts = file.path.split('/').skip(1);
            if let (Some(tag), Ok(text)) = (parts.next(), file.text)
                && file.path.ends_with(".ftl")
            {
                found.entry(tag.to_owned()).or_default().push(text);
            }
        }
        found
    }
}

/// Returns the files that a new workspace begins with: path and text. A name that begins with `dot-` stands for one that begins
/// with a full stop, so that it does nothing among the files of the program.
pub fn workspace_files() -> Vec<(String, String)> {
    let mut found = BTreeMap::new();
    collect_embedded(&WORKSPACE, "", &mut found);
    let files = found.into_iter().filter_map(|(path, file)| match file {
        Found::Embedded(bytes) => Some((path, embedded_file(String::new(), bytes).text.ok()?.into_owned())),
        Found::OnDisk(_) => None,
    });
    let dotted = |path: &str| {
        path.trim_start_matches('/').split('/').map(|part| part.replacen("dot-", ".", 1)).collect::<Vec<_>>()
    };
    files.map(|(path, text)| (dotted(&path).join("/"), text)).collect()
}

fn embedded(folder: &str) -> Option<&'static Dir<'static>> {
    match folder {
        "questionnaires" => Some(&QUESTIONNAIRES),
        "platform-catalog" => Some(&CATALOG),
        "report-templates" => Some(&TEMPLATES),
        "locales" => Some(&LOCALES),
        "examples" => Some(&EXAMPLES),
        _ => None,
    }
}

/// Tells whether a file is there to be copied and is not read itself.
fn is_to_copy(path: &str) -> bool {
    path.ends_with(".toml") && path.rsplit('/').next().is_some_and(|name| name.starts_with('_'))
}

/// Tells whether a file says the same as the embedded one of its name, whatever its line ends.
fn is_embedded(file: &SourceFile) -> bool {
    let Some((folder, rest)) = file.path.split_once('/') else { return false };
    let same = embedded(folder).and_then(|dir| dir.get_file(rest)).and_then(|file| file.contents_utf8());
    let plain = |text: &str| text.replace("\r\n", "\n");
    same.zip(file.text.as_deref().ok()).is_some_and(|(same, own)| plain(same) == plain(own))
}

/// A file that was found and not read yet.
enum Found {
    Embedded(&'static [u8]),
    OnDisk(PathBuf),
}

fn collect_embedded(dir: &'static Dir<'static>, prefix: &str, files: &mut BTreeMap<String, Found>) {
    for file in dir.files() {
        files.insert(format!("{prefix}/{}", slashed(file.path())), Found::Embedded(file.contents()));
    }
    for inner in dir.dirs() {
        collect_embedded(inner, prefix, files);
    }
}

fn embedded_file(path: String, bytes: &'static [u8]) -> SourceFile {
    SourceFile { path, on_disk: None, text: decode(Cow::Borrowed(bytes)) }
}

fn collect_from_disk(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Found>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_ignored(&name) {
            continue;
        }
        let path = format!("{prefix}/{name}");
        // Only a link needs a second look at what it leads to.
        let is_folder =
            entry.file_type().is_ok_and(|kind| kind.is_dir() || (kind.is_symlink() && entry.path().is_dir()));
        if is_folder {
            collect_from_disk(&entry.path(), &path, files);
        } else {
            files.insert(path, Found::OnDisk(entry.path()));
        }
    }
}

/// Tells whether a file is something an editor or a version control system left behind.
fn is_ignored(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~') || name.ends_with(".bak") || name.ends_with(".tmp")
}

fn slashed(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Returns a file from disk with its text, or with why there is none.
pub fn read_file(path: String, on_disk: PathBuf) -> SourceFile {
    let text = read_text(&on_disk);
    SourceFile { path, on_disk: Some(on_disk), text }
}

fn read_text(path: &Path) -> Result<Cow<'static, str>, Unreadable> {
    let io = |error: std::io::Error| Unreadable::Io(error.to_string());
    // A pipe or device would make reading wait for ever, so look before opening.
    let metadata = fs::metadata(path).map_err(io)?;
    if !metadata.is_file() {
        return Err(Unreadable::NotAFile);
    }
    if metadata.len() > LARGEST_FILE {
        return Err(Unreadable::TooLarge);
    }
    let mut bytes = Vec::new();
    fs::File::open(path).map_err(io)?.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(io)?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(Unreadable::TooLarge);
    }
    decode(Cow::Owned(bytes))
}

fn decode(bytes: Cow<'static, [u8]>) -> Result<Cow<'static, str>, Unreadable> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Unreadable::OtherEncoding);
    }
    // Editors on Windows write a byte order mark; it says nothing about the content.
    let mark = if bytes.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
    let not_utf8 = |bytes: &[u8], error: std::str::Utf8Error| {
        let lines = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
        Unreadable::NotUtf8 { line: lines + 1 }
    };
    Ok(match bytes {
        Cow::Borrowed(bytes) => {
            let bytes = &bytes[mark..];
            Cow::Borrowed(std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error))?)
        }
        Cow::Owned(mut bytes) => {
            bytes.drain(..mark);
            Cow::Owned(String::from_utf8(bytes).map_err(|error| not_utf8(error.as_bytes(), error.utf8_error()))?)
        }
    })
}
