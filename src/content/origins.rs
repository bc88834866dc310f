//! Which file each part of the model comes from. The model itself knows no files; only a check needs to name them.

use std::collections::BTreeMap;

use crate::model::id::{PlatformId, QuestionId, RuleId, SourceId};

/// Files by what was read from them.
#[derive(Debug, Default)]
pub struct Origins {
    /// File of each platform.
    pub platforms: BTreeMap<PlatformId, String>,
    /// Positions, in the lists of facts of their files, of facts that could not be read and so are not in the model.
    pub unread_facts: BTreeMap<PlatformId, Vec<usize>>,
    /// Whether some platform file could not be read, so that what no platform has cannot be judged.
    pub unread_platforms: bool,
    /// Where each fact of a platform stands, in the order of the model; only of platforms with facts from elsewhere.
    pub fact_files: BTreeMap<PlatformId, Vec<FactFile>>,
    /// Files of sources that stand elsewhere than in the file of their platform, by that file.
    pub added_sources: BTreeMap<String, BTreeMap<SourceId, String>>,
    /// Files of each questionnaire.
    pub questionnaires: BTreeMap<String, QuestionnaireFiles>,
}

/// Where a fact stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactFile {
    /// The file.
    pub file: String,
    /// Position in its list of facts.
    pub position: usize,
}

/// Files of one questionnaire.
#[derive(Debug, Default)]
pub struct QuestionnaireFiles {
    /// The file about the questionnaire as a whole.
    pub head: String,
    /// File of each step, in the order of the steps in the model.
    pub steps: Vec<String>,
    /// The file with what changed from version to version.
    pub changes: Option<String>,
    /// Whether every file of it could be read; if not, what refers to the rest cannot be judged.
    pub complete: bool,
    /// File of each source.
    pub sources: BTreeMap<SourceId, String>,
    /// Files with additions.
    pub additions: Vec<String>,
    /// File of each question that was added or replaced.
    pub added_questions: BTreeMap<QuestionId, String>,
    /// File of each rule that was added or replaced.
    pub added_rules: BTreeMap<RuleId, String>,
}

impl Origins {
    /// Returns the position in its file of the fact that stands at `position` in the model.
    pub fn fact_in_file(&self, platform: &PlatformId, position: usize) -> usize {
        let unread = self.unread_facts.get(platform).map_or(&[][..], Vec::as_slice);
        unread.iter().fold(position, |place, gap| if *gap <= place { place + 1 } else { place })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_after_an_unread_one_keep_their_place_in_the_file() {
        let mut origins = Origins::default();
        let platform = PlatformId::from("argu");
        origins.unread_facts.insert(platform.clone(), vec![0, 2]);
        let places: Vec<usize> = (0..3).map(|position| origins.fact_in_file(&platform, position)).collect();
        assert_eq!(places, [1, 3, 4]);
    }
}
