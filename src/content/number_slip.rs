//! A number as it stands in the file, where its value alone does not show the slip: `4.000` is four to TOML and four thousand
//! to whoever wrote it, and a count has no decimals.

use toml::Value as Toml;

use super::locate::whole;
use super::store::SourceFile;
use crate::diagnostic::{Diagnostic, KeyPath, Place};
use crate::i18n::Message;
use crate::model::catalog::{Field, FieldKind};

/// Returns what is wrong with how the number of a fact is written; nothing for another value. `path` leads to the value.
pub fn number_slip(field: &Field, value: Option<&Toml>, path: &KeyPath, file: &SourceFile) -> Option<Diagnostic> {
    let is_count = field.kind == FieldKind::Number && field.whole;
    if !is_count && field.kind != FieldKind::Amount {
        return None;
    }
    let ends = match value? {
        Toml::Array(ends) => ends.iter().enumerate().map(|(index, end)| (end, path.then(index))).collect(),
        single => vec![(single, path.clone())],
    };
    // Only a number with a point can be wrong, and looking for how it was written reads the whole file again.
    let with_point = ends.into_iter().filter_map(|(end, path)| Some((end.as_float()?, path)));
    with_point.filter(|(number, _)| number.is_finite()).find_map(|(number, path)| {
        let place = Place::value(&*file.path, path);
        let text = file.text.as_deref().ok()?;
        let written = &text[whole(text, &place.spot)?];
        if is_count { count(field, number, written, place) } else { amount(written, place) }
    })
}

fn count(field: &Field, number: f64, written: &str, place: Place) -> Option<Diagnostic> {
    let thousands = thousands(written);
    if thousands.is_none() && number.fract() == 0.0 {
        return None;
    }
    let diagnostic = Diagnostic::error("PW112", place).with("field", field.id.as_str()).with("found", written);
    Some(diagnostic.help(match thousands {
        Some(meant) => Message::new("diag-help-no-point").with("meant", meant),
        None => Message::new("diag-help-integer"),
    }))
}

fn amount(written: &str, place: Place) -> Option<Diagnostic> {
    let meant = thousands(written)?;
    let (euros, thousandths) = written.split_once('.')?;
    let cents = thousandths.get(..2)?.parse::<usize>().ok()?;
    let diagnostic = Diagnostic::error("PW505", place).with("found", written).with("euros", euros);
    Some(diagnostic.with("cents", cents).help(Message::new("diag-help-no-point").with("meant", meant)))
}

/// Returns the number without its point, when that point stands where one between thousands would: before three digits, and
/// after one to three that do not begin with a zero.
fn thousands(written: &str) -> Option<String> {
    let (before, after) = written.split_once('.')?;
    let are_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let fits = (1..=3).contains(&before.len()) && !before.starts_with('0') && after.len() == 3;
    (fits && are_digits(before) && are_digits(after)).then(|| format!("{before}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_before_three_digits_looks_like_one_between_thousands() {
        assert_eq!(thousands("4.000").as_deref(), Some("4000"));
        assert_eq!(thousands("125.500").as_deref(), Some("125500"));
        for other in ["4.00", "4.0000", "0.125", "8333.333", "4", "1e3", "-4.000", "1_0.000"] {
            assert_eq!(thousands(other), None, "{other}");
        }
    }
}
