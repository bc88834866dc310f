//! Writing files so that nothing is lost: beside the target first, then in its place; never silently over other work.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::content::hex;

use super::failure::{Exit, Failure};
use super::portable;
use crate::cli::Globals;
use crate::i18n::Message;

/// Writes a file in one step: a reader sees the old text or the new text, never half of it.
///
/// # Errors
/// When the folder cannot be written or the disk is full; the file is then as it was.
pub fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    put(path, text, true)
}

/// Writes a file in one step; waits for the disk when the text could not be made again.
fn put(path: &Path, text: &str, is_only_copy: bool) -> Result<(), Failure> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let fail = |error: std::io::Error| Failure::write(path, &error);
    let mut temporary =
        tempfile::Builder::new().prefix(".platformwijzer-").suffix(".tmp").make_in(folder, create).map_err(fail)?;
    temporary.write_all(text.as_bytes()).map_err(fail)?;
    if is_only_copy {
        temporary.as_file().sync_all().map_err(fail)?;
    }
    share(temporary.as_file(), path);
    persist(temporary, path)
}

/// Makes the file beside its target, for its owner only.
#[cfg(unix)]
fn create(path: &Path) -> std::io::Result<fs::File> {
    use std::os::unix::fs::OpenOptionsExt;
    fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

/// Makes the file beside its target; not as a temporary one for the system, since programs that keep copies pass those over.
#[cfg(not(unix))]
fn create(path: &Path) -> std::io::Result<fs::File> {
    fs::OpenOptions::new().write(true).create_new(true).open(path)
}

/// Puts the file in place; tries again for a moment, since on Windows a virus scanner or sync tool may hold it.
fn persist(temporary: tempfile::NamedTempFile<fs::File>, path: &Path) -> Result<(), Failure> {
    let (file, temporary) = temporary.into_parts();
    drop(file);
    let attempts = if cfg!(windows) { 5 } else { 1 };
    for attempt in 1.. {
        // The standard library takes paths of more than 260 characters too.
        match fs::rename(&temporary, path) {
            Ok(()) => break,
            Err(error) if attempt >= attempts => return Err(Failure::write(path, &error)),
            Err(_) => std::thread::sleep(std::time::Duration::from_millis(20 << attempt)),
        }
    }
    // It stands under its own name now; there is nothing to throw away.
    let _ = temporary.keep();
    Ok(())
}

/// Lets others do with the new file what they may do with the one in its place, or with what an ordinary program makes.
#[cfg(unix)]
fn share(file: &fs::File, path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let usual = || fs::Permissions::from_mode(0o644);
    let _ = file.set_permissions(fs::metadata(path).map_or_else(|_| usual(), |metadata| metadata.permissions()));
}

/// Does nothing: who may do what follows from the folder here.
#[cfg(not(unix))]
fn share(_: &fs::File, _: &Path) {}

/// Creates a folder and all above it.
///
/// # Errors
/// When a new folder would have a name that not every system takes, or the system refuses.
pub fn folder(path: &Path) -> Result<(), Failure> {
    portable::check(path)?;
    fs::create_dir_all(path).map_err(|error| Failure::write(path, &error))
}

/// Name of the list of written files with their checksums.
const LIST: &str = ".platformwijzer-files";

/// Writes a set of files into a folder. A file that was changed by hand since the program wrote it, or that the program
/// never wrote, is not overwritten unless forced. A dry run looks and writes nothing.
///
/// # Errors
/// When a file would be overwritten (nothing is written then), or the system refuses.
pub fn set(folder_path: &Path, files: &[(String, String)], globals: &Globals) -> Result<Vec<PathBuf>, Failure> {
    let mut known = read_list(folder_path);
    portable::check(folder_path)?;
    if !globals.force {
        for (name, text) in files {
            let path = folder_path.join(name);
            let Ok(bytes) = fs::read(&path) else { continue };
            let is_own = || known.get(name).is_some_and(|sums| sums.contains(&sum(&bytes)));
            // Power that fails can leave an empty file; nothing is lost with it.
            if !bytes.is_empty() && bytes != text.as_bytes() && !is_own() {
                return Err(
                    Failure::new(Exit::WouldOverwrite, "failure-overwrite").with("path", path.display().to_string())
                );
            }
        }
    }
    if globals.dry_run {
        return Ok(files.iter().map(|(name, _)| folder_path.join(name)).collect());
    }
    folder(folder_path)?;
    // What somebody threw away and nobody makes any more is not missing.
    known.retain(|name, _| folder_path.join(name).exists());
    for (name, text) in files {
        known.entry(name.clone()).or_default().insert(sum(text.as_bytes()));
    }
    write_list(folder_path, &known)?;
    let mut written = Vec::with_capacity(files.len());
    for (name, text) in files {
        let path = folder_path.join(name);
        // Documents can be made again; waiting for the disk after each would be most of the time of a large batch.
        let done = path.parent().map_or(Ok(()), folder).and_then(|()| put(&path, text, false));
        done.map_err(|failure| partly(failure, written.len()))?;
        known.insert(name.clone(), BTreeSet::from([sum(text.as_bytes())]));
        written.push(path);
    }
    write_list(folder_path, &known).map_err(|failure| partly(failure, written.len()))?;
    Ok(written)
}

/// Returns the failure to write one of several files, told as it is when some were written already.
pub fn partly(failure: Failure, count: usize) -> Failure {
    if count == 0 {
        return failure;
    }
    let key =
        if failure.message.key == "failure-write-full" { "failure-write-full-some" } else { "failure-write-some" };
    failure.help(Message::new(format!("{key}-help")).with("count", count))
}

/// Checksums of each file as the program wrote it. While a set is being written a file has two: before and after, so that the
/// next run knows its own work wherever this one was broken off.
type Sums = BTreeMap<String, BTreeSet<String>>;

fn read_list(folder: &Path) -> Sums {
    let text = fs::read_to_string(folder.join(LIST)).unwrap_or_default();
    let mut known = Sums::new();
    for (sum, name) in text.lines().filter_map(|line| line.split_once("  ")) {
        known.entry(name.to_owned()).or_default().insert(sum.to_owned());
    }
    known
}

fn write_list(folder: &Path, known: &Sums) -> Result<(), Failure> {
    let lines = known.iter().flat_map(|(name, sums)| sums.iter().map(move |sum| format!("{sum}  {name}\n")));
    put(&folder.join(LIST), &lines.collect::<String>(), false)
}

/// Returns the files that the program wrote into a folder, by name, when each of them is there as it was written; nothing when
/// one is gone, was changed, or was still being written when the program was broken off.
pub fn untouched(folder: &Path) -> Option<BTreeMap<String, Vec<u8>>> {
    let known = read_list(folder);
    let files = known.into_iter().map(|(name, sums)| {
        let bytes = fs::read(folder.join(&name)).ok()?;
        (sums.len() == 1 && sums.contains(&sum(&bytes))).then_some((name, bytes))
    });
    files.collect()
}

/// Returns the SHA-256 checksum of bytes as hexadecimal digits.
pub fn sum(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}
