//! Slips of the pen in a file of the catalog, as people make them in Notepad: each is said in words of the reader's own
//! language, at the line to look at, with what to do.

mod common;

use common::{Bench, Run};

const FILE: &str = "platform-catalog/platforms/dorpsplein.toml";

const PLATFORM: &str = r#"schema = 1
id = "dorpsplein"
name = "Dorpsplein"

[[source]]
id = "home"
title = "Functies"
publisher = "Stichting"
publisher_kind = "maintainer"
url = "https://example.org/dorpsplein"
published = "2026-05"
accessed = "2026-11"
language = "nl"

[[fact]]
field = "made-for"
value = "neighbours"
source = "home"
confidence = "high"

[[fact]]
field = "organisations"
value = 12
source = "home"
confidence = "high"

[[fact]]
field = "cost-setup"
value = [4000, 9000]
source = "home"
as_of = "2026-05"
confidence = "high"
"#;

/// Checks a folder with the platform in which one thing is otherwise.
fn checked(text: impl AsRef<[u8]>, options: &str) -> Run {
    let bench = Bench::new();
    bench.write(FILE, text);
    bench.run(&format!("controle . --date 2026-11-22 {options}"))
}

fn changed(from: &str, to: &str) -> String {
    assert!(PLATFORM.contains(from), "{from}");
    PLATFORM.replacen(from, to, 1)
}

/// Expects an error at a line with these words, and no other error.
#[track_caller]
fn says_once(text: &str, line: usize, code: &str, dutch: &str, english: &str) {
    for (lang, error, words) in [("nl", "fout", dutch), ("en", "error", english)] {
        let run = checked(text, &format!("--lang {lang}")).ends_with(1);
        assert_eq!(run.out.matches(&format!(": {error}[")).count(), 1, "{}", run.out);
        let run = run.says(&format!("dorpsplein.toml:{line}:")).says(&format!("{error}[{code}] {words}"));
        run.says_nothing_of("expected").says_nothing_of("invalid");
    }
}

#[test]
fn the_sound_file_raises_nothing() {
    checked(PLATFORM, "--strict").ends_with(0);
}

#[test]
fn what_cannot_be_read_is_said_in_ones_own_language() {
    let cases = [
        (changed("name =", "name:"), 3, "achter ‘name’ staat een dubbele punt", "there is a colon after ‘name’"),
        (changed("name =", "name"), 3, "achter ‘name’ ontbreekt een =", "an = is missing after ‘name’"),
        (
            changed("publisher_kind", "publisher kind"),
            9,
            "in de sleutel ‘publisher kind’ staat een spatie",
            "there is a blank in the key ‘publisher kind’",
        ),
        (
            changed(" \"Dorpsplein\"", ""),
            3,
            "achter ‘name =’ ontbreekt de waarde",
            "the value is missing after ‘name =’",
        ),
        (
            changed("\"Functies\"", "\"C:\\Users\\jan\""),
            7,
            "in een tekst tussen \"...\" begint met \\",
            "in a text between \"...\" a \\",
        ),
        (changed("= 12", "= 1.250.000"), 23, "dit is geen getal of datum", "this is not a number or date"),
        (changed("name =", "Van het plein zelf\nname ="), 3, "deze regel is niet te lezen", "this line cannot be read"),
        (
            changed("name = \"Dorpsplein\"", "<<<<<<< HEAD\nname = \"A\"\n=======\nname = \"B\"\n>>>>>>> tak"),
            3,
            "hier staan twee versies van het bestand door elkaar",
            "here two versions of the file stand together",
        ),
        (
            "<!DOCTYPE html>\n<html><body>Niet gevonden: 404</body></html>\n".to_owned(),
            1,
            "dit is een webpagina",
            "this is a web page",
        ),
    ];
    for (text, line, dutch, english) in cases {
        says_once(&text, line, "PW004", dutch, english);
    }
}

#[test]
fn a_heading_with_single_brackets_is_pointed_at_and_not_the_right_ones_below() {
    let text = changed("[[fact]]", "[fact]");
    says_once(&text, 15, "PW004", "deze kop heeft enkele haken", "this heading has single brackets");
    checked(text, "").says("maak er [[fact]] van");
}

#[test]
fn a_key_below_a_heading_that_belongs_above_it_is_said_so() {
    let text = format!("{}name = \"Dorpsplein\"\n", changed("name = \"Dorpsplein\"\n", ""));
    let dutch = "‘name’ hoort bij het bestand als geheel, maar staat hier onder de kop ‘fact’";
    says_once(
        &text,
        32,
        "PW101",
        dutch,
        "‘name’ belongs to the file as a whole, but stands here under the heading ‘fact’",
    );
    checked(text, "").says("boven de eerste kop").says_nothing_of("PW102");
    // Where the last table has a key of that name already, it stands there twice.
    let text = format!("{}title = \"Dorpsplein\"\n", changed("publisher_kind", "title = \"T\"\npublisher_kind"));
    checked(text, "").ends_with(1).says("deze sleutel staat hier twee keer").says("zet hem dan boven de eerste kop");
}

#[test]
fn a_count_is_whole_and_a_point_is_no_mark_for_thousands() {
    let count = changed("= 12", "= 12.500");
    let (dutch, english) = ("‘organisations’ is een aantal, en 12.500", "‘organisations’ is a count, and 12.500");
    says_once(&count, 23, "PW112", dutch, english);
    checked(count, "").says("bedoelt u 12500?");
    says_once(&changed("= 12", "= 12.5"), 23, "PW112", "‘organisations’ is een aantal", "‘organisations’ is a count");
    let amount = changed("[4000, 9000]", "[4.000, 9.000]");
    says_once(&amount, 29, "PW505", "4.000 is hier 4 euro, en geen", "4.000 is 4 euros here, and not");
    checked(amount, "").says("bedoelt u 4000?");
    checked(changed("[4000, 9000]", "4.5"), "").ends_with(0);
    checked(changed("[4000, 9000]", "12.250"), "").ends_with(1).says("12.250 is hier 12 euro en 25 cent");
}

#[test]
fn an_odd_amount_is_named_as_it_stands_in_the_file() {
    let run = checked(changed("[4000, 9000]", "[4, 9]"), "").ends_with(0);
    run.says("let op[PW503] 4 tot 9 euro ligt ver van het middelste bedrag");
}

#[test]
fn characters_that_nobody_sees_are_named_also_when_written_with_a_backslash() {
    let steers = "hier staat een teken waarmee een scherm wordt gestuurd (U+001B)";
    let text = changed("\"Functies\"", "\"Func\\u001b[31mties\"");
    says_once(&text, 7, "PW007", steers, "here is a character that steers a screen (U+001B)");
    let turns = "hier staat een onzichtbaar teken dat de schrijfrichting verandert (U+202E)";
    let text = changed("\"Functies\"", "\"Func\\u202eties\"");
    says_once(&text, 7, "PW007", turns, "here is an invisible character that turns the direction of writing (U+202E)");
    checked(changed("\"Functies\"", "\"Func\u{202e}ties\""), "").ends_with(1).says(turns);
}

#[test]
fn an_exception_with_an_end_that_is_no_date_is_an_error() {
    let text = changed("value = [4000, 9000]", "# pw-allow PW503: proefprijs until 1-1-2027\nvalue = [4, 9]");
    let (dutch, english) = ("de einddatum van deze uitzondering op PW503", "the end date of this exception to PW503");
    says_once(&text, 29, "PW901", dutch, english);
    checked(text, "").says("until 2027-01-01").says("PW503] 4 tot 9");
}

#[test]
fn a_file_in_another_encoding_is_told_how_to_save_it() {
    let latin: Vec<u8> = PLATFORM.bytes().map(|byte| if byte == b'S' { 0xe9 } else { byte }).collect();
    let run = checked(&latin, "").ends_with(1).says("fout[PW002]").says("staat op regel 8");
    run.says("Kladblok").says("Codering op UTF-8");
    checked(&latin, "--lang en").says("is on line 8").says("in Notepad");
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(PLATFORM.bytes().flat_map(|byte| [byte, 0])).collect();
    checked(wide, "").ends_with(1).says("als UTF-16 opgeslagen").says("Kladblok");
}

#[test]
fn line_ends_of_windows_are_mended_for_you_and_a_trial_says_so_in_a_sentence() {
    let windows = PLATFORM.replace('\n', "\r\n");
    checked(&windows, "").ends_with(0).says("PW006").says("‘platformwijzer controle --fix’");
    let run = checked(&windows, "--fix --dry-run")
        .ends_with(0)
        .says("regeleinden van Windows worden gewone regeleinden (32 regels)");
    assert!(!run.out.contains("\\u{d}") && !run.out.contains("-schema"), "{}", run.out);
    let both = windows.replace("name = \"", "name = \" ");
    let run = checked(&both, "--fix --dry-run").ends_with(1).says("(32 regels)");
    run.says("-name = \" Dorpsplein\"\n+name = \"Dorpsplein\"").says_nothing_of("-schema");
}

#[test]
fn an_address_that_is_none_is_told_what_one_looks_like() {
    let text = changed("https://example.org/dorpsplein", "www.example.org/dorps plein");
    let run = checked(&text, "").ends_with(1).says("PW401");
    run.says("begint met https:// en bevat geen spaties");
    checked(&text, "--lang en").says("begins with https:// and holds no spaces");
}

#[test]
fn the_same_fact_twice_is_told_with_where_the_first_stands() {
    let fact = &PLATFORM
        [PLATFORM.find("[[fact]]\nfield = \"org").unwrap()..PLATFORM.find("[[fact]]\nfield = \"cost").unwrap()];
    let text = format!("{PLATFORM}\n{fact}");
    let run = checked(&text, "").ends_with(0).says("let op[PW218]").says("dorpsplein.toml:34:");
    run.says("zie ook:").says("dorpsplein.toml:21:");
    checked(text.replacen("value = 12\n", "value = 11\n", 1), "").says_nothing_of("PW218");
}

#[test]
fn every_file_is_named_in_the_same_way() {
    let bench = Bench::new();
    bench.write(FILE, changed("= 12", "= 12.5"));
    bench.write("platform-catalog/platforms/lees.txt", "x");
    let run = bench.run_args(&["controle", &bench.root().to_string_lossy(), "--date", "2026-11-22"]).ends_with(1);
    let named: Vec<&str> = run.out.lines().filter(|line| line.contains("PW009") || line.contains("PW112")).collect();
    assert!(named.len() == 2 && named.iter().all(|line| line.starts_with("[FOLDER]/platform-catalog")), "{named:?}");
}

#[test]
fn hints_on_ones_own_files_are_shown_on_request() {
    let text = format!(
        "{PLATFORM}\n[[source]]\nid = \"los\"\ntitle = \"T\"\npublisher = \"P\"\npublisher_kind = \"press\"\nurl = \"https://example.org/los\"\npublished = \"2026\"\naccessed = \"2026\"\nlanguage = \"nl\"\n"
    );
    checked(&text, "").ends_with(0).says_nothing_of("PW205").says("--hints");
    let run = checked(&text, "--hints").ends_with(0).says("tip[PW205]").says("tip[PW207]");
    assert!(
        run.out.lines().filter(|line| line.contains(": tip[")).all(|line| line.contains("dorpsplein.toml")),
        "{}",
        run.out
    );
    checked(&text, "--hints --lang en").says("hint[PW205]");
}
