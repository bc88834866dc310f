//! Content and assessments as they were: in another folder, or in a revision of a git repository.

use std::io::Write;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::commands::failure::{Exit, Failure};
use crate::commands::session::Session;
use crate::content::Content;
use crate::content::store::{FOLDERS, Store};
use crate::diagnostic::{Diagnostic, Severity};

/// A state of the content.
pub struct At {
    /// How a person calls it.
    pub name: String,
    /// What it holds.
    pub content: Content,
    /// Files of a revision live as long as the state.
    _files: Option<tempfile::TempDir>,
}

/// Returns the content of a folder or a revision; the content in use when nothing is named.
///
/// A folder with questions, criteria and platforms of its own stands by itself; any other lies over the embedded content.
///
/// # Errors
/// When there is no such folder or revision, or its content has errors.
pub fn content_at(session: &Session<'_, '_>, named: Option<&str>) -> Result<At, Failure> {
    let Some(named) = named else {
        let content = session.content()?;
        return Ok(At { name: session.text("effect-now"), content: ManuallyDrop::into_inner(content), _files: None });
    };
    if Path::new(named).is_dir() {
        let content = whole(session, named, Path::new(named))?;
        return Ok(At { name: named.to_owned(), content, _files: None });
    }
    let home = session.globals.content.clone().unwrap_or_else(|| PathBuf::from("."));
    let files = revision(named, &home, &FOLDERS)?;
    let content = whole(session, named, files.path())?;
    Ok(At { name: named.to_owned(), content, _files: Some(files) })
}

fn whole(session: &Session<'_, '_>, named: &str, folder: &Path) -> Result<Content, Failure> {
    if !FOLDERS.iter().any(|name| folder.join(name).is_dir()) {
        return Err(Failure::new(Exit::File, "failure-effect-no-content").with("name", named));
    }
    let by_itself = folder.join("questionnaires").is_dir() && folder.join("platform-catalog/criteria.toml").is_file();
    let store = if by_itself { Store::folder_only(folder) } else { Store::embedded().over(folder) };
    let content = Content::load(&store);
    let errors: Vec<&Diagnostic> = content.diagnostics.iter().filter(|one| one.severity == Severity::Error).collect();
    if errors.is_empty() {
        return Ok(content);
    }
    let shown = |diagnostic: &&Diagnostic| crate::commands::check::shown(diagnostic, &content.files, session);
    let details: String = errors.iter().take(20).map(shown).collect();
    Err(Failure::new(Exit::File, "failure-effect-content")
        .with("name", named)
        .with("count", errors.len())
        .details(details))
}

/// An assessment as it was.
pub struct Then {
    folder: PathBuf,
    /// The revision, when it holds content too.
    pub content: Option<String>,
    _files: Option<tempfile::TempDir>,
}

impl Then {
    /// Returns the folder of the assessment.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

/// Returns an assessment as it was in another folder, or in a revision of the repository that it lies in.
///
/// # Errors
/// When there is no such folder or revision, or the revision does not hold the assessment.
pub fn folder_at(session: &Session<'_, '_>, named: &str, folder: &Path) -> Result<Then, Failure> {
    if Path::new(named).is_dir() {
        return Ok(Then { folder: PathBuf::from(named), content: None, _files: None });
    }
    let files = revision(named, folder, &["answers", crate::content::agreed::FILE])?;
    let home = session.globals.content.clone().unwrap_or_else(|| PathBuf::from("."));
    let content = revision(named, &home, &FOLDERS).ok();
    let held = content.filter(|files| FOLDERS.iter().any(|name| files.path().join(name).is_dir()));
    let folder = files.path().to_owned();
    Ok(Then { folder, content: held.map(|_| named.to_owned()), _files: Some(files) })
}

/// Returns the folders below `home` as they were in a revision, in a temporary folder. Nothing in the repository changes.
fn revision(named: &str, home: &Path, folders: &[&str]) -> Result<tempfile::TempDir, Failure> {
    let fault = |key: &str| Failure::new(Exit::File, key).with("name", named).with("path", home.display().to_string());
    if named.starts_with('-') || !home.is_dir() {
        return Err(fault("failure-effect-no-revision"));
    }
    let git = |args: &[&str]| {
        let mut command = Command::new("git");
        command.arg("-C").arg(home).args(args).stderr(Stdio::null());
        command
    };
    let commit = format!("{named}^{{commit}}");
    let known = git(&["rev-parse", "--verify", "--quiet", &commit]).output();
    match known {
        Err(_) => return Err(fault("failure-effect-no-git")),
        Ok(known) if !known.status.success() => return Err(fault("failure-effect-no-revision")),
        Ok(_) => {}
    }
    let mut list = vec!["ls-tree", "-r", "-z", &commit, "--"];
    list.extend(folders);
    let listed = git(&list).output().map_err(|_| fault("failure-effect-no-git"))?;
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    // `<mode> blob <name>\t<path>`; links and other repositories are left aside.
    let blobs: Vec<(&str, &str)> = listed
        .split('\0')
        .filter_map(|line| {
            let (told, path) = line.split_once('\t')?;
            let mut told = told.split(' ');
            let regular = told.next()?.starts_with("100");
            (regular && told.next()? == "blob").then_some((told.next()?, path))
        })
        .collect();
    let files = tempfile::tempdir().map_err(|error| Failure::write(&std::env::temp_dir(), &error))?;
    write_blobs(git(&["cat-file", "--batch"]), &blobs, files.path())
        .map_err(|error| Failure::write(files.path(), &error))?;
    Ok(files)
}

/// Writes the contents of blobs below a folder.
fn write_blobs(mut batch: Command, blobs: &[(&str, &str)], folder: &Path) -> std::io::Result<()> {
    let mut child = batch.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut input = child.stdin.take().expect("standard input was asked for");
    let names: String = blobs.iter().map(|(name, _)| format!("{name}\n")).collect();
    // Beside the reading, since a full pipe would make both wait for ever.
    let asking = std::thread::spawn(move || input.write_all(names.as_bytes()));
    let output = child.wait_with_output()?;
    asking.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
    let mut rest = output.stdout.as_slice();
    for (_, path) in blobs {
        let broken = || std::io::Error::from(std::io::ErrorKind::InvalidData);
        let end = rest.iter().position(|byte| *byte == b'\n').ok_or_else(broken)?;
        let size =
            std::str::from_utf8(&rest[..end]).ok().and_then(|head| head.rsplit(' ').next()?.parse::<usize>().ok());
        let size = size.filter(|size| end + 1 + size < rest.len()).ok_or_else(broken)?;
        let target = folder.join(path);
        // A path in a repository cannot lead out of it, but who reads it need not trust that.
        if Path::new(path).components().all(|part| matches!(part, std::path::Component::Normal(_))) {
            std::fs::create_dir_all(target.parent().unwrap_or(folder))?;
            std::fs::write(&target, &rest[end + 1..end + 1 + size])?;
        }
        rest = &rest[end + 2 + size..];
    }
    Ok(())
}
