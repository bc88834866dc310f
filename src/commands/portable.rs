//! Names of new files and folders that every system takes: a folder that is shared, or sent to a colleague, is opened on
//! Windows too.

use std::path::{Component, Path, PathBuf};

use super::failure::{Exit, Failure};

/// Names that Windows keeps for devices, whatever stands behind a full stop.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// Refuses a path when a part of it that does not exist yet has a name that Windows does not take.
///
/// # Errors
/// When there is such a part.
pub fn check(path: &Path) -> Result<(), Failure> {
    let mut so_far = std::path::PathBuf::new();
    for part in path.components() {
        so_far.push(part);
        let Component::Normal(name) = part else { continue };
        if so_far.exists() {
            continue;
        }
        let name = name.to_string_lossy();
        if let Some(key) = fault(&name) {
            return Err(Failure::new(Exit::Usage, key).with("name", name.into_owned()));
        }
    }
    Ok(())
}

/// Returns why Windows does not take a name, as the key of a message.
fn fault(name: &str) -> Option<&'static str> {
    let is_refused = |character: char| character.is_control() || r#"<>:"|?*\"#.contains(character);
    if name.chars().any(is_refused) {
        return Some("failure-name-sign");
    }
    if name.ends_with(['.', ' ']) {
        return Some("failure-name-end");
    }
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let is_port = ["COM", "LPT"].iter().any(|port| {
        let number = stem.strip_prefix(port).map(|rest| rest.chars().collect::<Vec<_>>());
        matches!(number.as_deref(), Some(['0'..='9' | '¹' | '²' | '³']))
    });
    (is_port || DEVICES.contains(&stem.as_str())).then_some("failure-name-device")
}

/// Returns the paths with patterns such as `klanten/*` replaced by what is there, sorted: shells on Windows leave that to
/// the program. A path that exists, or whose pattern fits nothing, stays as it is.
pub fn expanded(paths: &[PathBuf], base: &Path) -> Vec<PathBuf> {
    paths.iter().flat_map(|path| matching(path, base)).collect()
}

fn matching(path: &Path, base: &Path) -> Vec<PathBuf> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let parent = path.parent().unwrap_or(Path::new(""));
    if !name.contains('*') || base.join(path).exists() {
        return vec![path.to_owned()];
    }
    let entries = std::fs::read_dir(base.join(parent)).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    // As in shells, a name that begins with a full stop is hidden.
    let mut found: Vec<PathBuf> =
        names.filter(|found| !found.starts_with('.') && fits(&name, found)).map(|found| parent.join(found)).collect();
    found.sort();
    if found.is_empty() { vec![path.to_owned()] } else { found }
}

/// Tells whether a name fits a pattern in which `*` stands for any letters.
fn fits(pattern: &str, name: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else { return pattern == name };
    let Some(after) = name.strip_prefix(start) else { return false };
    let ends = after.char_indices().map(|(at, _)| at).chain([after.len()]);
    ends.into_iter().any(|at| fits(rest, &after[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_stands_for_what_is_there() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["soest", "soesterkwartier", "baarn", ".git"] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
        }
        let of = |pattern: &str| expanded(&[PathBuf::from(pattern)], folder.path());
        assert_eq!(of("soest*"), [PathBuf::from("soest"), PathBuf::from("soesterkwartier")]);
        assert_eq!(of("*"), ["baarn", "soest", "soesterkwartier"].map(PathBuf::from));
        assert_eq!(of("*er*"), [PathBuf::from("soesterkwartier")]);
        assert_eq!(of("niets*"), [PathBuf::from("niets*")]);
        assert_eq!(of("baarn"), [PathBuf::from("baarn")]);
    }

    #[test]
    fn names_that_windows_keeps_for_itself_are_refused_in_every_form() {
        for name in ["CON", "con", "nul.txt", "Aux.tar.gz", "COM1", "lpt9.md", "COM¹", "prn ", "NUL .txt"] {
            assert!(fault(name).is_some(), "{name}");
        }
        for name in
            ["Nulpunt", "Conny", "COM", "COM10", "Auxiliary", "lpt", "Ons Dorp", "’s-Hertogenbosch", ".verborgen"]
        {
            assert_eq!(fault(name), None, "{name}");
        }
    }

    #[test]
    fn signs_and_ends_that_windows_does_not_take_are_refused() {
        for name in ["Wat nu?", "a:b", "a\\b", "<buurt>", "ster*", "tab\tje"] {
            assert_eq!(fault(name), Some("failure-name-sign"), "{name}");
        }
        assert_eq!(fault("Buurt."), Some("failure-name-end"));
        assert_eq!(fault("Buurt "), Some("failure-name-end"));
    }

    #[test]
    fn what_exists_already_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let odd = folder.path().join("bestaat al.");
        std::fs::create_dir(&odd).unwrap();
        // On Windows the system drops the full stop itself, and then the path is there too.
        assert!(check(&odd).is_ok());
        assert!(check(&odd.join("CON")).is_err());
        assert!(check(Path::new("../..")).is_ok());
    }
}
