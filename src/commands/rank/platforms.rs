//! Platforms by name or id, as users type and read them.

use crate::commands::failure::{Exit, Failure};
use crate::content::Content;
use crate::model::id::PlatformId;

/// Returns the name of a platform.
pub fn name(content: &Content, id: &PlatformId) -> String {
    content.catalog.platforms.get(id).map_or_else(|| id.to_string(), |platform| platform.name.clone())
}

/// Returns the platform with this id or name.
///
/// # Errors
/// When there is none; with the nearest name.
pub fn platform(content: &Content, wanted: &str) -> Result<PlatformId, Failure> {
    let lower = wanted.to_lowercase();
    let platforms = content.catalog.platforms.values();
    let found =
        platforms.clone().find(|platform| platform.id.as_str() == lower || platform.name.to_lowercase() == lower);
    found.map(|platform| platform.id.clone()).ok_or_else(|| {
        let failure = Failure::new(Exit::Usage, "failure-no-platform").with("found", wanted);
        failure.suggest(&lower, content.catalog.platforms.keys().map(PlatformId::as_str))
    })
}
