//! Content rules: one file per rule, one line in the registry, one page per language in `docs/rules`.
//!
//! Rules see what was loaded and today's date, name places by keys, and know no files or terminal. What cannot be read at
//! all is found while loading (`content`); its codes stand in [`CODES`] too.

mod against;
pub mod allow;
mod catalog;
mod changes;
mod conditions;
pub mod input;
mod names;
mod place;
mod questionnaire;
pub mod reach;
mod texts;
mod words;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::content::locate::{Located, locate};
use crate::content::{Content, parallel};
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::model::text::Locale;

pub use input::Input;

/// A rule.
pub struct Rule {
    /// Its code: stable, never used again for something else.
    pub code: &'static str,
    /// The worst that it says.
    pub severity: Severity,
    /// Adds what it finds.
    pub check: fn(&Input<'_>, &mut Vec<Diagnostic>),
}

/// A code that a check can report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The code.
    pub code: &'static str,
    /// The worst that it says.
    pub severity: Severity,
}

/// What there is to judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// All content.
    Everything,
    /// What stands in the catalog on disk, beside content that was judged before, as that of the program was when it was made.
    Catalog,
}

impl Scope {
    fn covers(self, rule: &Rule) -> bool {
        self == Scope::Everything || !rule.code.starts_with(OF_QUESTIONNAIRES)
    }

    /// Tells whether a file is judged.
    fn judges(self, content: &Content, file: &str) -> bool {
        self == Scope::Everything || content.is_on_disk(file)
    }
}

/// What the codes about questionnaires begin with.
const OF_QUESTIONNAIRES: &str = "VL";

/// Most diagnostics of one code about one file that are shown.
pub const MOST_PER_FILE: usize = 100;

/// Returns everything that is wrong with the content, in the order of files and places, without what was allowed.
///
/// `locales` are the languages that every text must have; `today` is the day on which dates are judged.
pub fn check(content: &Content, today: Date, locales: &[Locale], scope: Scope) -> Vec<Located> {
    in_place(everything(content, today, locales, scope), content, today, scope)
}

/// Returns the same without hints, and how many hints there are: who does not see a hint needs no place for it, and finding
/// places is a good part of the work when every file has one.
pub fn check_without_hints(content: &Content, today: Date, locales: &[Locale], scope: Scope) -> (Vec<Located>, usize) {
    let (mut found, mut hints) = (everything(content, today, locales, scope), 0);
    // Where something is allowed, a hint can be what is allowed.
    let allows = |file: &str| {
        let text = content.files.get(file).and_then(|file| file.text.as_deref().ok());
        scope.judges(content, file) && text.is_some_and(allow::stands_in)
    };
    found.retain(|diagnostic| {
        let stays = diagnostic.severity > Severity::Info || allows(&diagnostic.place.file);
        hints += usize::from(!stays);
        stays
    });
    let mut left = in_place(found, content, today, scope);
    left.retain(|entry| {
        let stays = entry.diagnostic.severity > Severity::Info;
        hints += usize::from(!stays);
        stays
    });
    (left, hints)
}

/// Returns everything that loading and the rules find, without places in bytes.
fn everything(content: &Content, today: Date, locales: &[Locale], scope: Scope) -> Vec<Diagnostic> {
    let input = Input::new(content, today, locales, scope);
    let groups = parallel::map(RULES.iter().filter(|rule| scope.covers(rule)).collect(), |rule: &Rule| {
        let mut found = Vec::new();
        (rule.check)(&input, &mut found);
        found
    });
    let mut found = content.diagnostics.clone();
    // A rule that compares everything can find something in what was judged before; only what is really wrong is told.
    let of_rules = groups.into_iter().flatten();
    found.extend(of_rules.filter(|one| one.severity == Severity::Error || scope.judges(content, &one.place.file)));
    capped(found)
}

/// Returns diagnostics with their bytes, in order, without what was allowed.
fn in_place(found: Vec<Diagnostic>, content: &Content, today: Date, scope: Scope) -> Vec<Located> {
    let located = locate(found, &content.files);
    let mut left = allow::apply(located, &content.files, |file| scope.judges(content, file), today);
    left.sort_by(|one, other| key(one).cmp(&key(other)));
    left
}

/// Returns what does not follow from declared changes between an older state of the questionnaires and the present one.
pub fn against(content: &Content, older: &Content) -> Vec<Located> {
    against::check(&Input::new(content, Date::ZERO, &[], Scope::Everything), older)
}

fn key(entry: &Located) -> (&str, usize, &str) {
    (&entry.diagnostic.place.file, entry.bytes.start, entry.diagnostic.code)
}

/// Keeps the first diagnostics of each code and file, and says how many more there were.
fn capped(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut counts: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut kept = Vec::with_capacity(found.len());
    for diagnostic in found {
        let count = counts.entry((diagnostic.code, diagnostic.place.file.clone())).or_default();
        *count += 1;
        if *count <= MOST_PER_FILE {
            kept.push(diagnostic);
        }
    }
    kept.extend(counts.into_iter().filter(|(_, count)| *count > MOST_PER_FILE).map(|((code, file), count)| {
        let diagnostic = Diagnostic::info("PW903", Place::file(file)).with("code", code);
        diagnostic.with("count", count - MOST_PER_FILE).with("limit", MOST_PER_FILE)
    }));
    kept
}

/// Every rule.
pub const RULES: &[Rule] = &[
    questionnaire::vl002_version::RULE,
    questionnaire::vl003_duplicate::RULE,
    questionnaire::vl004_name::RULE,
    questionnaire::vl101_unknown_name::RULE,
    questionnaire::vl102_unknown_option::RULE,
    questionnaire::vl103_order::RULE,
    questionnaire::vl104_operator::RULE,
    questionnaire::vl201_never_asked::RULE,
    questionnaire::vl202_never_fires::RULE,
    questionnaire::vl203_idle_condition::RULE,
    questionnaire::vl204_dead_options::RULE,
    questionnaire::vl205_no_consequence::RULE,
    questionnaire::vl207_contradicting_demands::RULE,
    questionnaire::vl208_negative_on_irrelevant::RULE,
    questionnaire::vl209_silent_factor::RULE,
    questionnaire::vl210_core_never_asked::RULE,
    questionnaire::vl299_not_decided::RULE,
    questionnaire::vl301_unknown_effect::RULE,
    questionnaire::vl302_unused_criterion::RULE,
    questionnaire::vl303_incomplete_rule::RULE,
    questionnaire::vl401_empty_text::RULE,
    questionnaire::vl402_figures_differ::RULE,
    questionnaire::vl404_hard_to_read::RULE,
    questionnaire::vl405_no_source::RULE,
    questionnaire::vl501_bounds::RULE,
    questionnaire::vl502_options::RULE,
    questionnaire::vl601_change_target::RULE,
    questionnaire::vl602_change_form::RULE,
    questionnaire::vl603_change_ambiguous::RULE,
    catalog::pw006_layout::RULE,
    catalog::pw008_file_name::RULE,
    catalog::pw105_range::RULE,
    catalog::pw106_text::RULE,
    catalog::pw107_id::RULE,
    catalog::pw110_list::RULE,
    catalog::pw201_unknown_source::RULE,
    catalog::pw202_duplicate::RULE,
    catalog::pw203_unknown_name::RULE,
    catalog::pw204_circle::RULE,
    catalog::pw205_unused_source::RULE,
    catalog::pw206_no_facts::RULE,
    catalog::pw207_missing_facts::RULE,
    catalog::pw209_swings::RULE,
    catalog::pw210_contradiction::RULE,
    catalog::pw211_scale_ends::RULE,
    catalog::pw212_anchors::RULE,
    catalog::pw213_level_without_value::RULE,
    catalog::pw214_too_many_criteria::RULE,
    catalog::pw215_double_counting::RULE,
    catalog::pw216_scale_type::RULE,
    catalog::pw217_correlated::RULE,
    catalog::pw218_same_fact::RULE,
    catalog::pw302_stale::RULE,
    catalog::pw303_maker_only::RULE,
    catalog::pw304_date::RULE,
    catalog::pw305_source::RULE,
    catalog::pw307_claim::RULE,
    catalog::pw309_unknown_as_value::RULE,
    catalog::pw401_url::RULE,
    catalog::pw402_url_form::RULE,
    catalog::pw403_same_url::RULE,
    catalog::pw404_licence::RULE,
    catalog::pw405_open_claim::RULE,
    catalog::pw406_language::RULE,
    catalog::pw407_country::RULE,
    catalog::pw501_amount::RULE,
    catalog::pw502_undated_amount::RULE,
    catalog::pw503_odd_amount::RULE,
    catalog::pw504_currency::RULE,
    catalog::pw601_deployment::RULE,
    catalog::pw602_same_deployment::RULE,
    catalog::pw603_count::RULE,
    catalog::pw702_not_translated::RULE,
    catalog::pw703_hard_to_read::RULE,
    catalog::pw704_markup::RULE,
    catalog::pw705_template_mark::RULE,
];

/// Every code, also those of reading files, of answers, of decision problems, and of suppressions, in order.
pub const CODES: &[Code] = &[
    Code { code: "AN101", severity: Severity::Warning },
    Code { code: "AN102", severity: Severity::Error },
    Code { code: "AN103", severity: Severity::Error },
    Code { code: "AN104", severity: Severity::Warning },
    Code { code: "AN105", severity: Severity::Error },
    Code { code: "AN106", severity: Severity::Error },
    Code { code: "AN107", severity: Severity::Warning },
    Code { code: "AN108", severity: Severity::Warning },
    Code { code: "AN109", severity: Severity::Error },
    Code { code: "AN110", severity: Severity::Error },
    Code { code: "DP101", severity: Severity::Error },
    Code { code: "DP102", severity: Severity::Error },
    Code { code: "DP103", severity: Severity::Error },
    Code { code: "DP104", severity: Severity::Error },
    Code { code: "DP105", severity: Severity::Error },
    Code { code: "DP106", severity: Severity::Error },
    Code { code: "DP107", severity: Severity::Error },
    Code { code: "DP108", severity: Severity::Error },
    Code { code: "DP109", severity: Severity::Error },
    Code { code: "DP110", severity: Severity::Error },
    Code { code: "DP112", severity: Severity::Error },
    Code { code: "DP113", severity: Severity::Error },
    Code { code: "DP114", severity: Severity::Error },
    Code { code: "DP115", severity: Severity::Warning },
    Code { code: "DP116", severity: Severity::Warning },
    Code { code: "DP117", severity: Severity::Error },
    Code { code: "DP119", severity: Severity::Error },
    Code { code: "DP120", severity: Severity::Error },
    Code { code: "DP122", severity: Severity::Error },
    Code { code: "PW001", severity: Severity::Error },
    Code { code: "PW002", severity: Severity::Error },
    Code { code: "PW003", severity: Severity::Error },
    Code { code: "PW004", severity: Severity::Error },
    Code { code: "PW006", severity: Severity::Warning },
    Code { code: "PW007", severity: Severity::Error },
    Code { code: "PW008", severity: Severity::Warning },
    Code { code: "PW009", severity: Severity::Warning },
    Code { code: "PW010", severity: Severity::Error },
    Code { code: "PW101", severity: Severity::Error },
    Code { code: "PW102", severity: Severity::Error },
    Code { code: "PW103", severity: Severity::Error },
    Code { code: "PW104", severity: Severity::Error },
    Code { code: "PW105", severity: Severity::Error },
    Code { code: "PW106", severity: Severity::Error },
    Code { code: "PW107", severity: Severity::Error },
    Code { code: "PW108", severity: Severity::Error },
    Code { code: "PW110", severity: Severity::Error },
    Code { code: "PW111", severity: Severity::Error },
    Code { code: "PW112", severity: Severity::Error },
    Code { code: "PW201", severity: Severity::Error },
    Code { code: "PW202", severity: Severity::Error },
    Code { code: "PW203", severity: Severity::Error },
    Code { code: "PW204", severity: Severity::Error },
    Code { code: "PW205", severity: Severity::Info },
    Code { code: "PW206", severity: Severity::Info },
    Code { code: "PW207", severity: Severity::Info },
    Code { code: "PW209", severity: Severity::Error },
    Code { code: "PW210", severity: Severity::Info },
    Code { code: "PW211", severity: Severity::Error },
    Code { code: "PW212", severity: Severity::Error },
    Code { code: "PW213", severity: Severity::Error },
    Code { code: "PW214", severity: Severity::Warning },
    Code { code: "PW215", severity: Severity::Warning },
    Code { code: "PW216", severity: Severity::Error },
    Code { code: "PW217", severity: Severity::Warning },
    Code { code: "PW218", severity: Severity::Warning },
    Code { code: "PW302", severity: Severity::Warning },
    Code { code: "PW303", severity: Severity::Warning },
    Code { code: "PW304", severity: Severity::Error },
    Code { code: "PW305", severity: Severity::Warning },
    Code { code: "PW307", severity: Severity::Warning },
    Code { code: "PW309", severity: Severity::Error },
    Code { code: "PW401", severity: Severity::Error },
    Code { code: "PW402", severity: Severity::Warning },
    Code { code: "PW403", severity: Severity::Info },
    Code { code: "PW404", severity: Severity::Error },
    Code { code: "PW405", severity: Severity::Warning },
    Code { code: "PW406", severity: Severity::Error },
    Code { code: "PW407", severity: Severity::Warning },
    Code { code: "PW501", severity: Severity::Error },
    Code { code: "PW502", severity: Severity::Warning },
    Code { code: "PW503", severity: Severity::Warning },
    Code { code: "PW504", severity: Severity::Error },
    Code { code: "PW505", severity: Severity::Error },
    Code { code: "PW601", severity: Severity::Error },
    Code { code: "PW602", severity: Severity::Warning },
    Code { code: "PW603", severity: Severity::Warning },
    Code { code: "PW701", severity: Severity::Error },
    Code { code: "PW702", severity: Severity::Warning },
    Code { code: "PW703", severity: Severity::Info },
    Code { code: "PW704", severity: Severity::Error },
    Code { code: "PW705", severity: Severity::Warning },
    Code { code: "PW901", severity: Severity::Error },
    Code { code: "PW903", severity: Severity::Info },
    Code { code: "RT001", severity: Severity::Error },
    Code { code: "RT002", severity: Severity::Error },
    Code { code: "RT003", severity: Severity::Error },
    Code { code: "RT004", severity: Severity::Warning },
    Code { code: "RT005", severity: Severity::Warning },
    Code { code: "RT006", severity: Severity::Warning },
    Code { code: "RT007", severity: Severity::Error },
    Code { code: "RT008", severity: Severity::Error },
    Code { code: "RT009", severity: Severity::Error },
    Code { code: "RT010", severity: Severity::Error },
    Code { code: "RT011", severity: Severity::Error },
    Code { code: "SC101", severity: Severity::Error },
    Code { code: "VL002", severity: Severity::Error },
    Code { code: "VL003", severity: Severity::Error },
    Code { code: "VL004", severity: Severity::Warning },
    Code { code: "VL101", severity: Severity::Error },
    Code { code: "VL102", severity: Severity::Error },
    Code { code: "VL103", severity: Severity::Error },
    Code { code: "VL104", severity: Severity::Error },
    Code { code: "VL201", severity: Severity::Error },
    Code { code: "VL202", severity: Severity::Error },
    Code { code: "VL203", severity: Severity::Warning },
    Code { code: "VL204", severity: Severity::Info },
    Code { code: "VL205", severity: Severity::Warning },
    Code { code: "VL207", severity: Severity::Warning },
    Code { code: "VL208", severity: Severity::Warning },
    Code { code: "VL209", severity: Severity::Warning },
    Code { code: "VL210", severity: Severity::Warning },
    Code { code: "VL299", severity: Severity::Info },
    Code { code: "VL301", severity: Severity::Error },
    Code { code: "VL302", severity: Severity::Warning },
    Code { code: "VL303", severity: Severity::Error },
    Code { code: "VL401", severity: Severity::Error },
    Code { code: "VL402", severity: Severity::Warning },
    Code { code: "VL404", severity: Severity::Info },
    Code { code: "VL405", severity: Severity::Warning },
    Code { code: "VL501", severity: Severity::Error },
    Code { code: "VL502", severity: Severity::Error },
    Code { code: "VL601", severity: Severity::Error },
    Code { code: "VL602", severity: Severity::Error },
    Code { code: "VL603", severity: Severity::Error },
    Code { code: "VL604", severity: Severity::Error },
    Code { code: "VL605", severity: Severity::Error },
    Code { code: "VL606", severity: Severity::Error },
    Code { code: "VL701", severity: Severity::Error },
    Code { code: "VL801", severity: Severity::Error },
];
