//! Text that a spreadsheet would run as a formula, or would make a number or date of, is given an apostrophe; on return it
//! is taken away again. What goes out and comes back untouched is the same text, sign for sign.

/// Signs with which a formula begins, also in their full-width form.
const FORMULA: [char; 7] = ['=', '+', '@', '＝', '＋', '＠', '|'];
/// Minus signs: a formula at the start of a cell, and elsewhere when something to subtract follows.
const MINUS: [char; 4] = ['-', '－', '−', '﹣'];
/// After these signs a program that takes the wrong sign between cells would begin a new cell.
const CELL_ENDS: [char; 5] = [',', ';', '\t', '\n', '\r'];
/// Names of months, in full and short, Dutch and English: beside a number a spreadsheet takes them for a date.
const MONTHS: &str = "januari februari maart april mei juni juli augustus september oktober november december january \
    february march may june july august october jan feb mrt mar apr jun jul aug sep sept okt oct nov dec";
/// Words that a spreadsheet takes for a truth value.
const TRUTHS: [&str; 4] = ["true", "false", "waar", "onwaar"];

/// Returns the text with an apostrophe before everything that a spreadsheet would do something with.
pub fn harmless(text: &str) -> String {
    changed(text, |out, rest, is_first| {
        if is_taken(rest, is_first) {
            out.push('\'');
        }
        0
    })
}

/// Returns the text of a cell without the apostrophes that [`harmless`] gave it.
pub fn restored(cell: &str) -> String {
    changed(cell, |_, rest, is_first| usize::from(rest.starts_with('\'') && is_taken(rest, is_first)))
}

/// Copies a text and stops where a cell could begin; `at` may add there, and says how many bytes to leave out.
fn changed(text: &str, at: impl Fn(&mut String, &str, bool) -> usize) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    let mut could_begin = true;
    let mut index = 0;
    while index < text.len() {
        if could_begin {
            index += at(&mut out, &text[index..], index == 0);
        }
        let Some(sign) = text[index..].chars().next() else { break };
        could_begin = CELL_ENDS.contains(&sign);
        out.push(sign);
        index += sign.len_utf8();
    }
    out
}

/// Tells whether a spreadsheet would take a cell that begins like this for more than text, whatever apostrophes stand
/// before it: so that one apostrophe more or less makes no difference.
fn is_taken(rest: &str, is_first: bool) -> bool {
    let is_passed_over = |sign: char| {
        matches!(sign, '\'' | '"' | ' ' | '\u{a0}' | '\u{3000}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    let bare = rest.trim_start_matches(is_passed_over);
    let mut signs = bare.chars();
    let Some(first) = signs.next() else { return false };
    if FORMULA.contains(&first) {
        return true;
    }
    let is_minus = MINUS.contains(&first);
    if is_first {
        return is_minus || matches!(first, '\t' | '\r' | '\n') || is_remade(bare);
    }
    is_minus && signs.next().is_some_and(|next| next.is_alphanumeric() || matches!(next, '(' | '+' | '-' | '='))
}

/// Tells whether a spreadsheet makes something else of a text: a number without its zeros, a date, a truth value.
fn is_remade(text: &str) -> bool {
    let text = text.trim_matches(['\'', '"', ' ']).to_lowercase();
    if TRUTHS.contains(&text.as_str()) {
        return true;
    }
    let mut parts = text.split([' ', '-', '/', '.', ':', ',', '%', '€', '$', '(', ')']).filter(|part| !part.is_empty());
    let is_number = |part: &str| {
        part.split_once('e').map_or([part, "0"], |(number, power)| [number, power]).iter().all(|digits| {
            let digits = digits.trim_start_matches('+');
            !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let is_month = |part: &str| MONTHS.split_whitespace().any(|month| month == part);
    text.bytes().any(|byte| byte.is_ascii_digit()) && parts.all(|part| is_number(part) || is_month(part))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_text() {
        for text in [
            "=1+1",
            "+31",
            "-2",
            "@SUM(A1)",
            "\t=x",
            "\rx",
            "\nx",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            " =1",
            "\u{a0}=1",
            "\"=1",
            "'=1",
            "a,=cmd()",
            "a;\"=cmd()",
            "x\n=cmd()",
            "ja;-2+3",
            "a,@x",
            "|calc",
        ] {
            let cell = harmless(text);
            assert_ne!(cell, text);
            assert_eq!(restored(&cell), text, "{cell}");
            for piece in cell.split(CELL_ENDS).filter(|piece| !piece.is_empty()) {
                assert!(!piece.trim_start().starts_with(FORMULA), "{text:?} gave {cell:?}");
            }
        }
    }

    #[test]
    fn what_a_spreadsheet_would_make_another_thing_of_stays_as_it_is() {
        for text in ["1-2", "0612345678", "1e5", "mei 2026", "1 maart", "waar", "3/4", "12.30", "10:45", "50%"] {
            assert_eq!(harmless(text), format!("'{text}"));
            assert_eq!(restored(&format!("'{text}")), text);
        }
    }

    #[test]
    fn ordinary_words_get_no_apostrophe_and_lose_none() {
        for text in [
            "'s-Hertogenbosch",
            "’t Harde",
            "Dat kost € 10,- per jaar.",
            "ja, nee",
            "- later -".trim_start_matches("- "),
            "in mei",
            "10 bewoners",
            "Wie?\n- bewoners\n- ondernemers",
            "",
        ] {
            assert_eq!(harmless(text), text);
            assert_eq!(restored(text), text);
        }
    }

    proptest! {
        #[test]
        fn any_text_comes_back_as_it_went(text in "\\PC{0,40}|[-=+@'\"\t\r\n ,;|0-9a-c＝－]{0,12}") {
            prop_assert_eq!(restored(&harmless(&text)), text);
        }
    }
}
