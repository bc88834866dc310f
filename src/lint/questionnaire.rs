//! Rules for questionnaires.

pub mod vl002_version;
pub mod vl003_duplicate;
pub mod vl004_name;
pub mod vl101_unknown_name;
pub mod vl102_unknown_option;
pub mod vl103_order;
pub mod vl104_operator;
pub mod vl201_never_asked;
pub mod vl202_never_fires;
pub mod vl203_idle_condition;
pub mod vl204_dead_options;
pub mod vl205_no_consequence;
pub mod vl207_contradicting_demands;
pub mod vl208_negative_on_irrelevant;
pub mod vl209_silent_factor;
pub mod vl210_core_never_asked;
pub mod vl299_not_decided;
pub mod vl301_unknown_effect;
pub mod vl302_unused_criterion;
pub mod vl303_incomplete_rule;
pub mod vl401_empty_text;
pub mod vl402_figures_differ;
pub mod vl404_hard_to_read;
pub mod vl405_no_source;
pub mod vl501_bounds;
pub mod vl502_options;
pub mod vl601_change_target;
pub mod vl602_change_form;
pub mod vl603_change_ambiguous;

use std::collections::BTreeSet;

use super::Input;

/// Returns the files with a condition that makes no sense; what such a condition comes to is no further news.
pub fn unsound_files(input: &Input<'_>) -> BTreeSet<String> {
    let rules = [vl101_unknown_name::RULE, vl102_unknown_option::RULE, vl103_order::RULE, vl104_operator::RULE];
    let mut found = Vec::new();
    rules.iter().for_each(|rule| (rule.check)(input, &mut found));
    let while_loading = input.content.diagnostics.iter().filter(|diagnostic| diagnostic.code == "VL104");
    found.iter().chain(while_loading).map(|diagnostic| diagnostic.place.file.clone()).collect()
}
