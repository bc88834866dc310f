//! What rules look at: the loaded content, today's date, and indexes that are built once so that no rule searches lists.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use jiff::civil::Date;

use super::Scope;
use super::place::At;
use super::questionnaire;
use super::reach::{self, Reach};
use super::texts::{self, Text};
use crate::content::Content;
use crate::content::origins::QuestionnaireFiles;
use crate::model::catalog::{Deployment, Fact, Field, Platform};
use crate::model::id::{FieldId, SourceId};
use crate::model::questionnaire::{Question, Questionnaire, Rule, Step};
use crate::model::rating::{Rater, Rating};
use crate::model::source::{PartialDate, Source};
use crate::model::text::Locale;
use crate::model::undocumented::Undocumented;

/// Path of the file with fields.
pub const FIELDS: &str = "platform-catalog/fields.toml";
/// Path of the file with objectives and criteria.
pub const CRITERIA: &str = "platform-catalog/criteria.toml";
/// Path of the file with deployments of tools that are not in the catalog.
pub const DEPLOYMENTS: &str = "platform-catalog/deployments.toml";
/// Path of the file with ratings by third parties.
pub const RATINGS: &str = "platform-catalog/ratings.toml";
/// Path of the file with names of which nothing is documented.
pub const UNDOCUMENTED: &str = "platform-catalog/undocumented.toml";

/// What rules look at.
pub struct Input<'a> {
    /// The loaded content.
    pub content: &'a Content,
    /// The day on which dates are judged.
    pub today: Date,
    /// The languages that every text must have.
    pub locales: &'a [Locale],
    /// Fields by id.
    pub fields: BTreeMap<&'a FieldId, &'a Field>,
    /// Looked up once: some forty rules go over them. With the file, and whether it is judged.
    platforms: Vec<(&'a Platform, &'a str, bool)>,
    scope: Scope,
    catalog_texts: OnceLock<Vec<Text<'a>>>,
    questionnaire_texts: OnceLock<Vec<Text<'a>>>,
    unsound: OnceLock<BTreeSet<String>>,
    reach: OnceLock<BTreeMap<&'a str, Reach<'a>>>,
}

/// A questionnaire with its name and its files.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// The file about the questionnaire as a whole.
    pub head: &'a str,
    steps: &'a [String],
    /// The file with what changed from version to version, when there is one.
    pub changes: Option<&'a str>,
    /// File of each source.
    pub source_files: &'a BTreeMap<SourceId, String>,
    /// All its files, for what stands elsewhere than in the file of its step.
    pub files: &'a QuestionnaireFiles,
}

impl<'a> Asked<'a> {
    /// Returns steps with their files.
    pub fn steps(self) -> impl Iterator<Item = (&'a Step, At<'a>)> {
        self.questionnaire.steps.iter().zip(self.steps).map(|(step, file)| (step, At::file(file)))
    }

    /// Returns questions as they are written, with their places.
    pub fn questions(self) -> impl Iterator<Item = (&'a Question, At<'a>)> {
        self.steps().flat_map(move |(step, at)| {
            step.written_questions().map(move |question| {
                let at = self.files.added_questions.get(&question.id).map_or(at, |file| At::file(file));
                (question, at.named("question", local_name(question)))
            })
        })
    }

    /// Returns rules with their places.
    pub fn rules(self) -> impl Iterator<Item = (&'a Rule, At<'a>)> {
        self.steps().flat_map(move |(step, at)| {
            step.rules.iter().map(move |rule| {
                let at = self.files.added_rules.get(&rule.id).map_or(at, |file| At::file(file));
                (rule, at.named("rule", rule.id.as_str()))
            })
        })
    }
}

/// Returns the name of a question within its step, as it is written in the file.
pub fn local_name(question: &Question) -> &str {
    question.id.as_str().rsplit('.').next().unwrap_or_default()
}

/// A group of deployments that shares sources: a platform, or the tools that are not in the catalog.
#[derive(Clone, Copy)]
pub struct Uses<'a> {
    /// Its deployments.
    pub deployments: &'a [Deployment],
    /// Its sources.
    pub sources: &'a BTreeMap<SourceId, Source>,
    /// Its file.
    pub file: &'a str,
}

impl<'a> Input<'a> {
    /// Returns what rules look at.
    pub fn new(content: &'a Content, today: Date, locales: &'a [Locale], scope: Scope) -> Self {
        let fields = content.catalog.fields.iter().map(|field| (&field.id, field)).collect();
        let files = &content.origins.platforms;
        let platforms = content.catalog.platforms.values();
        let with_file = |platform: &'a Platform| {
            let file = files.get(&platform.id)?.as_str();
            Some((platform, file, scope.judges(content, file)))
        };
        let platforms = platforms.filter_map(with_file).collect();
        Self {
            content,
            today,
            locales,
            fields,
            platforms,
            scope,
            catalog_texts: OnceLock::new(),
            questionnaire_texts: OnceLock::new(),
            unsound: OnceLock::new(),
            reach: OnceLock::new(),
        }
    }

    /// Returns all questionnaires.
    pub fn questionnaires(&self) -> impl Iterator<Item = Asked<'a>> + use<'a> {
        let content = self.content;
        content.questionnaires.iter().filter_map(|(name, questionnaire)| {
            let files = content.origins.questionnaires.get(name)?;
            Some(Asked {
                questionnaire,
                head: &files.head,
                steps: &files.steps,
                changes: files.changes.as_deref(),
                source_files: &files.sources,
                files,
            })
        })
    }

    /// Returns the questionnaires of which every file could be read, so that what is missing is really missing.
    pub fn whole_questionnaires(&self) -> impl Iterator<Item = Asked<'a>> + use<'a> {
        let origins = &self.content.origins.questionnaires;
        self.questionnaires().filter(|asked| origins.get(&asked.questionnaire.id).is_some_and(|files| files.complete))
    }

    /// Returns the questionnaires of which every condition makes sense, so that what it comes to can be judged.
    pub fn sound_questionnaires(&self) -> impl Iterator<Item = Asked<'a>> {
        let unsound = self.unsound.get_or_init(|| questionnaire::unsound_files(self));
        self.whole_questionnaires().filter(|asked| {
            let mut files = asked.steps.iter().chain(&asked.files.additions);
            !files.any(|file| unsound.contains(file)) && !unsound.contains(asked.head)
        })
    }

    /// Tells whether criteria could be read, so that what refers to one can be judged.
    pub fn has_criteria(&self) -> bool {
        !self.content.catalog.criteria.is_empty()
    }

    /// Tells whether a file is judged.
    pub fn judges(&self, file: &str) -> bool {
        self.scope.judges(self.content, file)
    }

    /// Returns the platforms that are judged, with their files.
    pub fn platforms(&self) -> impl Iterator<Item = (&'a Platform, At<'a>)> + use<'a> {
        let judged = self.platforms.clone().into_iter().filter(|(.., judged)| *judged);
        judged.map(|(platform, file, _)| (platform, At::file(file)))
    }

    /// Returns every platform with its file, for a rule that compares them with each other.
    pub fn all_platforms(&self) -> impl Iterator<Item = (&'a Platform, At<'a>)> + use<'a> {
        self.platforms.clone().into_iter().map(|(platform, file, _)| (platform, At::file(file)))
    }

    /// Returns the facts of a platform with their places.
    pub fn facts(&self, platform: &'a Platform, at: At<'a>) -> impl Iterator<Item = (&'a Fact, At<'a>)> + use<'a> {
        let origins = &self.content.origins;
        let elsewhere = origins.fact_files.get(&platform.id);
        platform.facts.iter().enumerate().map(move |(position, fact)| {
            let place = match elsewhere.and_then(|places| places.get(position)) {
                Some(place) => At::file(&place.file).nth("fact", place.position),
                None => at.nth("fact", origins.fact_in_file(&platform.id, position)),
            };
            (fact, place)
        })
    }

    /// Returns the groups of deployments that are judged: one per platform, and the one of tools that are not in the catalog.
    pub fn uses(&self) -> impl Iterator<Item = Uses<'a>> + use<'a> {
        let others = Some(self.other_uses()).filter(|uses| self.judges(uses.file));
        self.platforms().map(uses_of).chain(others)
    }

    /// Returns every group of deployments, for a rule that compares them with each other.
    pub fn all_uses(&self) -> impl Iterator<Item = Uses<'a>> + use<'a> {
        self.all_platforms().map(uses_of).chain(std::iter::once(self.other_uses()))
    }

    fn other_uses(&self) -> Uses<'a> {
        let catalog = &self.content.catalog;
        Uses { deployments: &catalog.other_deployments, sources: &catalog.other_sources, file: DEPLOYMENTS }
    }

    /// Returns every deployment with its place.
    pub fn deployments(&self) -> impl Iterator<Item = (&'a Deployment, At<'a>)> + use<'a> {
        self.uses().flat_map(|uses| {
            let of_group = uses.deployments.iter();
            of_group.map(move |deployment| (deployment, At::file(uses.file).named("deployment", &deployment.id)))
        })
    }

    /// Returns every source of the catalog with its place.
    pub fn catalog_sources(&self) -> impl Iterator<Item = (&'a Source, At<'a>)> + use<'a> {
        let of_ratings = Some((&self.content.catalog.ratings.sources, RATINGS)).filter(|(_, file)| self.judges(file));
        let groups = self.uses().map(|uses| (uses.sources, uses.file)).chain(of_ratings);
        let added = &self.content.origins.added_sources;
        groups.flat_map(move |(sources, own)| {
            sources.values().map(move |source| {
                let elsewhere = added.get(own).and_then(|added| added.get(&source.id));
                (source, At::file(elsewhere.map_or(own, String::as_str)).named("source", source.id.as_str()))
            })
        })
    }

    /// Returns those who rate, with their places.
    pub fn raters(&self) -> impl Iterator<Item = (&'a Rater, At<'a>)> + use<'a> {
        let raters = &self.content.catalog.ratings.raters;
        raters.iter().enumerate().map(|(index, rater)| (rater, At::file(RATINGS).nth("rater", index)))
    }

    /// Returns ratings with their places.
    pub fn ratings(&self) -> impl Iterator<Item = (&'a Rating, At<'a>)> + use<'a> {
        let ratings = &self.content.catalog.ratings.ratings;
        ratings.iter().enumerate().map(|(index, rating)| (rating, At::file(RATINGS).nth("rating", index)))
    }

    /// Returns names of which nothing is documented, with their places.
    pub fn undocumented(&self) -> impl Iterator<Item = (&'a Undocumented, At<'a>)> + use<'a> {
        let names = &self.content.catalog.undocumented;
        names.iter().enumerate().map(|(index, name)| (name, At::file(UNDOCUMENTED).nth("name", index)))
    }

    /// Returns every source, of questionnaires too, with its place.
    pub fn sources(&self) -> impl Iterator<Item = (&'a Source, At<'a>)> + use<'a> {
        let of_questionnaires = self.questionnaires().flat_map(|asked| {
            asked.questionnaire.sources.values().filter_map(move |source| {
                let file = asked.source_files.get(&source.id)?;
                Some((source, At::file(file).named("source", source.id.as_str())))
            })
        });
        of_questionnaires.chain(self.catalog_sources())
    }

    /// Returns every text of the catalog.
    pub fn catalog_texts(&self) -> &[Text<'a>] {
        self.catalog_texts.get_or_init(|| texts::of_catalog(self))
    }

    /// Returns every text of every questionnaire.
    pub fn questionnaire_texts(&self) -> &[Text<'a>] {
        self.questionnaire_texts.get_or_init(|| texts::of_questionnaires(self))
    }

    /// Returns what answers can and cannot bring about in a questionnaire.
    pub fn reach(&self, questionnaire: &Questionnaire) -> &Reach<'a> {
        let all = self.reach.get_or_init(|| {
            self.content
                .questionnaires
                .iter()
                .map(|(name, questionnaire)| (name.as_str(), reach::explore(questionnaire)))
                .collect()
        });
        &all[questionnaire.id.as_str()]
    }
}

fn uses_of<'a>((platform, at): (&'a Platform, At<'a>)) -> Uses<'a> {
    Uses { deployments: &platform.deployments, sources: &platform.sources, file: at.path() }
}

/// Returns the date for which a fact is said: its own, that of its source, or the day on which the source was read.
pub fn date_of_fact<'a>(fact: &'a Fact, source: &'a Source) -> &'a PartialDate {
    fact.as_of.as_ref().or(source.published.as_ref()).unwrap_or(&source.accessed)
}
