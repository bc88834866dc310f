//! Content rules: what each finds and leaves alone, and how it says so.
//!
//! The examples stand in the explanation pages, `docs/rules/<language>/<code>.md`: each is laid over a small content set
//! without any fault (`tests/fixtures/lint/base`). So a reader and the test see the same text.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, date};
use platformwijzer::content::format::Shapes;
use platformwijzer::content::locate::{Located, locate};
use platformwijzer::content::store::{SourceFile, Store, read_file};
use platformwijzer::content::{Content, answers};
use platformwijzer::diagnostic::{Severity, text};
use platformwijzer::i18n::{MessageFiles, Messages};
use platformwijzer::lint::{self, CODES, RULES, Scope};
use platformwijzer::model::text::Locale;

const TODAY: Date = date(2026, 11, 22);

/// Codes whose example is no text that can be laid over the base; each has a test of its own below, in `content`
/// or, for files beside each other, in `cli_refusals`.
const WITHOUT_EXAMPLE: [&str; 17] = [
    "PW001", "PW002", "PW003", "PW006", "PW007", "PW217", "PW903", "VL299", "AN104", "VL604", "VL605", "VL606",
    "VL701", "VL801", "SC101", "AN109", "AN110",
];

/// Beginning of the codes about templates: their examples lie over the shipped templates, in `report_check`.
const TEMPLATES: &str = "RT";

#[test]
fn the_base_of_the_examples_has_no_fault() {
    let folder = Patched::base();
    assert_eq!(folder.checked().shown("nl"), "");
}

#[test]
fn every_code_has_a_page_in_both_languages_with_the_same_examples() {
    for code in CODES {
        let (dutch, english) = (Page::read("nl", code.code), Page::read("en", code.code));
        assert_eq!(dutch.wrong, english.wrong, "{}", code.code);
        assert_eq!(dutch.right, english.right, "{}", code.code);
        assert!(!dutch.wrong.is_empty() && !dutch.right.is_empty(), "{}", code.code);
    }
    for language in ["nl", "en"] {
        let pages = fs::read_dir(pages(language)).unwrap().count();
        assert_eq!(pages, CODES.len(), "a page without a code in {language}");
    }
}

#[test]
fn a_wrong_example_raises_its_own_code_and_no_other() {
    let mut others = String::new();
    for code in with_example() {
        let found = Patched::base().with(&Page::read("nl", code).wrong).checked();
        if found.codes() == [code] {
            insta::with_settings!({ snapshot_path => "snapshots/lint", prepend_module_to_snapshot => false }, {
                insta::assert_snapshot!(code, found.shown("nl"));
            });
        } else {
            others.push_str(&format!("{code} raised {:?}\n{}\n", found.codes(), found.shown("en")));
        }
    }
    assert_eq!(others, "");
}

#[test]
fn a_right_example_raises_nothing() {
    let mut others = String::new();
    for code in with_example() {
        let found = Patched::base().with(&Page::read("nl", code).right).checked();
        if !found.found.is_empty() {
            others.push_str(&format!("{code}\n{}\n", found.shown("en")));
        }
    }
    assert_eq!(others, "");
}

#[test]
fn ratings_and_undocumented_names_refer_to_what_exists_once() {
    let text = |nl: &str| format!("{{ nl = \"{nl}\", en = \"A text.\" }}");
    let source = "[[source]]\nid = \"page\"\ntitle = \"T\"\npublisher = \"P\"\npublisher_kind = \"independent\"\n\
                  url = \"https://p.example/x\"\npublished = \"2026-05\"\naccessed = \"2026-11\"\nlanguage = \"en\"\n";
    let rater = format!(
        "[[rater]]\nid = \"panel\"\nname = \"Panel\"\nmethod = {}\nweakness = [{}]\nsource = [\"page\"]\n",
        text("Punten."),
        text("Weinig mensen.")
    );
    let rating = |platform: &str, rater: &str, source: &str, words: &str| {
        format!(
            "[[rating]]\nplatform = \"{platform}\"\nrater = \"{rater}\"\nyear = 2025\ntext = {}\n\
             source = [\"{source}\"]\nconfidence = \"medium\"\n",
            text(words)
        )
    };
    let ratings = |rest: String| format!("schema = 1\n{source}{rater}{rest}");
    let name = |id: &str, uses: &str| {
        format!(
            "schema = 1\n[[name]]\nid = \"{id}\"\nname = \"N\"\ntext = {}\ndeployment = [{uses}]\n",
            text("Genoemd.")
        )
    };
    let (ratings_file, names_file) = ("platform-catalog/ratings.toml", "platform-catalog/undocumented.toml");
    let right = rating("dorpsplein", "panel", "page", "Genoemd.");
    let cases = [
        (ratings_file, ratings(right.clone()), ""),
        (ratings_file, ratings(rating("dorpsplien", "panel", "page", "Genoemd.")), "error[PW203] ‘dorpsplien’"),
        (ratings_file, ratings(rating("dorpsplein", "pannel", "page", "Genoemd.")), "error[PW203] ‘pannel’"),
        (ratings_file, ratings(rating("dorpsplein", "panel", "pagee", "Genoemd.")), "error[PW201]"),
        (ratings_file, ratings(rating("dorpsplein", "panel", "page", "")), "error[PW106] this text is empty"),
        (ratings_file, format!("schema = 1\n{source}"), "hint[PW205]"),
        (ratings_file, ratings(rater.clone()), "error[PW202]"),
        (ratings_file, ratings(right).replace("year = 2025", "jaar = 2025"), "error[PW101]"),
        (names_file, name("bord", ""), ""),
        (names_file, name("Bord_1", ""), "error[PW107]"),
        (names_file, name("dorpsplein", ""), "error[PW202]"),
        (names_file, name("bord", "\"nergens\""), "error[PW203] ‘nergens’"),
        (names_file, format!("{}url = \"ergens\"\n", name("bord", "")), "error[PW401]"),
    ];
    for (file, text, says) in cases {
        let folder = Patched::base();
        folder.write(file, text.as_bytes());
        let shown = folder.checked().shown("en");
        assert!(shown.contains(says) && (says.is_empty() == shown.is_empty()), "{text}\n{shown}");
    }
}

/// What else the rules see, and in which words: file, change, and what the diagnostic says.
const VARIANTS: [(&str, &str, &str); 46] = [
    (STEP, "id = \"weights\"", "warning[VL004] the program itself uses"),
    (STEP, "[[rule]]\nid = \"purpose-none\"\nwhen = [{ }]", "error[VL104] this condition asks nothing"),
    (
        STEP,
        "[[rule]]\nid = \"purpose-none\"\nwhen = [{ q = \"start.problem\" }]",
        "error[VL104] this condition asks nothing",
    ),
    (
        STEP,
        "[[rule]]\nid = \"purpose-none\"\nwhen = [{ derived = \"asks-residents\", q = \"start.kind\" }]",
        "error[VL104] this condition mixes",
    ),
    (
        STEP,
        "[[rule]]\nid = \"purpose-none\"\nwhen = [{ q = \"start.reach\", in = [\"no\"] }]",
        "error[VL104] start.reach has no options",
    ),
    (
        STEP,
        "[[rule]]\nid = \"purpose-none\"\nwhen = [{ q = \"start.reach\", min = 9, max = 1 }]",
        "error[VL104] min lies above max",
    ),
    (
        HEAD,
        "[[derived]]\nid = \"a\"\nwhen = [{ derived = \"b\" }]\n[[derived]]\nid = \"b\"\nwhen = [{ derived = \"a\" }]",
        "error[VL104] ‘b’ leads back to itself",
    ),
    (
        HEAD,
        "[[derived]]\nid = \"asks-residents\"\n[[derived]]\nid = \"asks-residents\"\nwhen = []",
        "error[VL003] the id ‘asks-residents’",
    ),
    (HEAD, "id = \"questions\"", "warning[PW008] the id is ‘questions’, but the folder"),
    (
        STEP,
        "[[question]]\nid = \"subject\"\nwhen = [{ derived = \"asks-residents\" }, { q = \"start.kind\", none_of = [\"participation\"] }]",
        "does not go together: derived asks-residents; start.kind none_of [participation]",
    ),
    (
        STEP,
        "[[question]]\nid = \"reach\"\nwhen = [{ q = \"start.kind\", in = [\"participation\", \"neighbours\"] }]",
        "warning[VL203] this condition is never false",
    ),
    (
        STEP,
        "[[rule]]\nid = \"purpose-none\"\nadvice = { nl = \"\", en = \"Write it down.\" }",
        "error[VL401] the text in the language ‘nl’",
    ),
    (STEP, "[[question]]\nid = \"reach\"\ntype = \"scale\"\nmin = 5\nmax = 1", "error[VL501] min lies above max"),
    (STEP, "[[question]]\nid = \"kind\"\nmin = 3", "error[VL501] min lies above max"),
    (STEP, "[[question]]\nid = \"kind\"\nmin = 3\nmax = 4", "error[VL501] start.kind demands more choices"),
    (STEP, "[[question]]\nid = \"problem\"\nmin = 1", "error[VL501] min and max do not fit"),
    (
        STEP,
        "[[question]]\nid = \"reach\"\noption = [{ id = \"a\", label = { nl = \"Ja\", en = \"Yes\" } }]",
        "error[VL501] options do not fit",
    ),
    (
        STEP,
        "[[rule]]\nid = \"purpose-none\"\nwhen = [{ q = \"start.problem\", all_of = [\"yes\", \"no\"] }]",
        "error[VL501] these choices never go together",
    ),
    (
        STEP,
        "[[question]]\nid = \"problem\"\noption = [{ id = \"yes\", label = { nl = \"Ja\", en = \"Yes\" } }]",
        "error[VL502] this question has 1 option",
    ),
    (
        STEP,
        "[[rule]]\nid = \"purpose-none\"\nrequires = [{ criterion = \"status\", level = \"must\", at_least = \"alive\" }]",
        "error[VL301] ‘alive’ does not exist",
    ),
    (STEP, "[[rule]]\nid = \"purpose-none\"\nfactor = \"purpos\"", "did you mean ‘purpose’?"),
    (
        STEP,
        "[[rule]]\nid = \"purpose-stop\"\nstop = \"join-what-exists\"\nrequires = [{ criterion = \"status\", level = \"could\" }]",
        "error[VL303]",
    ),
    (
        STEP,
        "[[rule]]\nid = \"purpose-new\"\nfactor = \"purpose\"\nlevel = \"blocker\"\nwhen = [{ q = \"start.problem\", in = [\"no\"] }]\ngrade = \"B\"\nsource = [\"gids\"]\ntitle = { nl = \"Nee\", en = \"No\" }\nbecause = { nl = \"Daarom.\", en = \"Therefore.\" }",
        "warning[VL302] the rule ‘purpose-new’ holds up",
    ),
    (PLATFORM, "name = \" Dorpsplein\"", "error[PW106] this text begins or ends with a blank"),
    (PLATFORM, "name = \"\"", "error[PW106] this text is empty"),
    (
        PLATFORM,
        "[[deployment]]\nid = \"ommen-dorpsplein\"\nkind = [\"participation\", \"participation\"]",
        "error[PW110] ‘participation’ stands in this list twice",
    ),
    (
        PLATFORM,
        "[[source]]\nid = \"krant\"\n[[source]]\nid = \"krant\"\ntitle = \"x\"\npublisher = \"x\"\npublisher_kind = \"press\"\nurl = \"https://x.example\"\naccessed = \"2026\"\nlanguage = \"nl\"",
        "error[PW202] the id ‘krant’",
    ),
    (
        CRITERIA,
        "[[swing]]\nid = \"half\"\npoints = 100\ninterval = [90, 100]",
        "error[PW209] ‘half’ has no fewer points",
    ),
    (
        CRITERIA,
        "[[criterion]]\nid = \"organisations\"\nanchor = [{ at = 0, value = 0.0 }, { at = 5, value = 1.0 }, { at = 9, value = 0.5 }]",
        "error[PW212] the values turn back",
    ),
    (
        CRITERIA,
        "[[criterion]]\nid = \"status\"\nlevel = [{ id = \"ended\", value = 0.0 }, { id = \"unclear\", value = 0.3 }, { id = \"active\", value = 1.0 }, { id = \"alive\", value = 1.0 }]",
        "error[PW203] ‘alive’ does not exist",
    ),
    (CRITERIA, "[wish]\nshould = \"very\"", "error[PW203] ‘very’ does not exist"),
    (
        PLATFORM,
        "[[fact]]\nfield = \"cost-yearly\"\nas_of = \"2025-08\"",
        "hint[PW302] this fact on ‘cost-yearly’ is 14 months old",
    ),
    (
        PLATFORM,
        "[[fact]]\nfield = \"organisations\"\nas_of = \"2024-01\"",
        "hint[PW302] 1 fact is older than 18 months",
    ),
    (PLATFORM, "[[fact]]\nfield = \"start-year\"\nvalue = 2027", "error[PW304] 2027 lies in the future"),
    (PLATFORM, "[[source]]\nid = \"krant\"\npublished = \"1889\"", "error[PW304] 1889 is before 1990"),
    (PLATFORM, "[[source]]\nid = \"krant\"\naccessed = \"2026-04\"", "error[PW304] read on 2026-04, so before"),
    (
        PLATFORM,
        "[[fact]]\nfield = \"status\"\nvalue = [\"active\", \"unclear\", \"ended\"]",
        "error[PW309] all choices together say nothing",
    ),
    (
        PLATFORM,
        "[[source]]\nid = \"krant\"\nurl = \"http://krant.example/dorp\"",
        "hint[PW402] this address is not encrypted",
    ),
    (
        PLATFORM,
        "[[source]]\nid = \"krant\"\nurl = \"https://bit.ly/dorp\"",
        "warning[PW402] this is a shortened address",
    ),
    (
        PLATFORM,
        "[[source]]\nid = \"krant\"\nurl = \"https://192.168.1.2/dorp\"",
        "warning[PW402] this address only works on your own",
    ),
    (PLATFORM, "[[fact]]\nfield = \"licence\"\nvalue = \"MIT OR GPL-3.0\"", "warning[PW404] ‘GPL-3.0’ is an old name"),
    (PLATFORM, "[[deployment]]\nid = \"ommen-dorpsplein\"\nstart = 2027", "error[PW601] this year lies in the future"),
    (
        PLATFORM,
        "[[deployment]]\nid = \"ommen-dorpsplein\"\nas_of = \"2024-05\"",
        "hint[PW601] 1 deployment was running",
    ),
    (
        PLATFORM,
        "[[fact]]\nfield = \"description\"\ntext = { nl = \"Een site voor het hele dorp en iedereen.\", en = \"Een site voor het hele dorp en iedereen.\" }",
        "warning[PW702] this text is the same in both languages",
    ),
    (
        PLATFORM,
        "[[fact]]\nfield = \"description\"\ntext = { nl = \"Een site voor het hele dorp en iedereen.\", en = \"A site.\" }",
        "warning[PW702] this text is much longer",
    ),
    (
        PLATFORM,
        "[[fact]]\nfield = \"description\"\ntext = { nl = \"Zie [hier](javascript:alert).\", en = \"See here.\" }",
        "error[PW704] ‘javascript:alert).’ is markup",
    ),
];

const STEP: &str = "questionnaires/vragen/10-start.toml";
const HEAD: &str = "questionnaires/vragen/questionnaire.toml";
const PLATFORM: &str = "platform-catalog/platforms/dorpsplein.toml";
const CRITERIA: &str = "platform-catalog/criteria.toml";

#[test]
fn each_reason_has_its_own_words() {
    let mut missing = String::new();
    for (file, change, words) in VARIANTS {
        let shown = Patched::base().with(&[(file.to_owned(), format!("{change}\n"))]).checked().shown("en");
        if !shown.contains(words) {
            missing.push_str(&format!("{change}\nshould say: {words}\nsays: {shown}\n"));
        }
    }
    assert_eq!(missing, "");
}

#[test]
fn severities_are_at_most_what_the_registry_says() {
    for code in with_example() {
        let worst = CODES.iter().find(|known| known.code == code).unwrap().severity;
        for entry in &Patched::base().with(&Page::read("nl", code).wrong).checked().found {
            assert!(entry.diagnostic.severity <= worst, "{code}");
        }
    }
}

#[test]
fn the_registry_has_each_code_once_and_in_order() {
    let codes: Vec<&str> = CODES.iter().map(|code| code.code).collect();
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(codes, sorted);
    for rule in RULES {
        let known = CODES.iter().find(|code| code.code == rule.code).map(|code| code.severity);
        assert_eq!(known, Some(rule.severity), "{}", rule.code);
    }
}

#[test]
fn every_code_has_words_in_both_languages() {
    for language in ["nl", "en"] {
        let own = MessageFiles::from([(language.to_owned(), words(language))]);
        let messages = Messages::new(&Locale::new(language), &own);
        for code in CODES {
            assert!(messages.has(&format!("diag-{}", code.code)), "{} in {language}", code.code);
        }
    }
    let keys = |language: &str| -> Vec<String> {
        let lines = words(language).concat();
        let keys = lines.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
        keys.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect()
    };
    assert_eq!(keys("nl"), keys("en"));
}

#[test]
fn both_languages_fill_in_the_same_values() {
    for code in with_example() {
        let found = Patched::base().with(&Page::read("nl", code).wrong).checked();
        for language in ["nl", "en"] {
            let shown = found.shown(language);
            assert!(!shown.contains("{$") && !shown.contains("diag-"), "{shown}");
        }
    }
}

#[test]
fn files_that_cannot_be_read_are_named_and_hide_no_other() {
    let folder = Patched::base();
    folder.write("platform-catalog/platforms/latin.toml", b"name = \"S\xfadwest\"");
    folder.write("platform-catalog/platforms/wide.toml", b"\xff\xfei\0d\0");
    folder
        .write("platform-catalog/platforms/deep.toml", format!("a = {}1{}", "[".repeat(40), "]".repeat(40)).as_bytes());
    folder.write("platform-catalog/platforms/huge.toml", &vec![b'#'; 2 * 1024 * 1024]);
    folder.write("platform-catalog/platforms/hidden.toml", "id = \"hid\u{200b}den\"\n".as_bytes());
    let found = folder.checked();
    let by_file = |name: &str| found.of(&format!("platform-catalog/platforms/{name}.toml"));
    assert_eq!(by_file("latin"), ["PW002"]);
    assert_eq!(by_file("wide"), ["PW002"]);
    assert_eq!(by_file("deep"), ["PW003", "PW006"]);
    assert_eq!(by_file("huge"), ["PW003"]);
    assert!(by_file("hidden").contains(&"PW007"));
}

#[test]
fn a_questionnaire_without_its_head_is_an_error() {
    let folder = Patched::base();
    fs::remove_file(folder.path("questionnaires/vragen/questionnaire.toml")).unwrap();
    assert_eq!(folder.checked().codes(), ["PW001"]);
}

#[test]
fn untidy_layout_is_named_once_per_file() {
    for (text, byte) in [("\r\n", 10), ("\n\tx = 1\n", 11), ("  \n", 11), ("", 9)] {
        let folder = Patched::base();
        let name = "platform-catalog/platforms/dorpsplein.toml";
        let own = fs::read_to_string(folder.path(name)).unwrap();
        folder.write(name, own.replacen("schema = 1\n", &format!("schema = 1{text}"), 1).as_bytes());
        if text.is_empty() {
            folder.write(name, own.trim_end().as_bytes());
        }
        let found = folder.checked();
        assert!(found.of(name).contains(&"PW006"), "{text:?} {}", found.shown("en"));
        if !text.is_empty() && !text.contains('\t') {
            assert_eq!(found.found[0].bytes.start, byte, "{text:?}");
        }
    }
}

#[test]
fn many_of_the_same_are_counted() {
    let folder = Patched::base();
    let name = "platform-catalog/platforms/dorpsplein.toml";
    let mut own = fs::read_to_string(folder.path(name)).unwrap();
    own.push_str(
        &"\n[[fact]]\nfield = \"status\"\nvalue = \"gone\"\nsource = \"site\"\nconfidence = \"low\"\n".repeat(130),
    );
    folder.write(name, own.as_bytes());
    let found = folder.checked();
    assert_eq!(found.of(name).iter().filter(|code| **code == "PW104").count(), lint::MOST_PER_FILE);
    assert!(found.shown("en").contains("PW104 occurs 30 times more in this file"));
}

#[test]
fn what_cannot_be_decided_is_said_instead_of_guessed() {
    let folder = Patched::base();
    let name = "questionnaires/vragen/10-start.toml";
    let mut own = fs::read_to_string(folder.path(name)).unwrap();
    let options: Vec<String> =
        (0..16).map(|id| format!("{{ id = \"o{id}\", label = {{ nl = \"Ja\", en = \"Yes\" }} }}")).collect();
    own.push_str(&format!(
        "\n[[question]]\nid = \"many\"\ntype = \"multi\"\nlabel = {{ nl = \"Veel\", en = \"Many\" }}\n\
         text = {{ nl = \"Welke?\", en = \"Which?\" }}\nwhy = {{ nl = \"Daarom.\", en = \"Therefore.\" }}\n\
         source = [\"gids\"]\noption = [{}]\n",
        options.join(", ")
    ));
    let demands: Vec<String> = (0..16).map(|id| format!("{{ q = \"start.many\", in = [\"o{id}\"] }}")).collect();
    own.push_str(&format!(
        "\n[[rule]]\nid = \"purpose-many\"\nwhen = [{}]\nrequires = [{{ criterion = \"status\", level = \"could\" }}]\n",
        demands.join(", ")
    ));
    folder.write(name, own.as_bytes());
    assert!(folder.checked().of(name).contains(&"VL299"));
}

mod suppression {
    use super::*;

    fn aged(line: &str) -> Checked {
        let example = format!("[[fact]]\nfield = \"cost-yearly\"\n{line}\n");
        let path = "platform-catalog/platforms/dorpsplein.toml".to_owned();
        Patched::base().with(&[(path, example)]).checked()
    }

    #[test]
    fn counts_on_the_line_with_a_reason() {
        assert_eq!(aged("as_of = \"2024-03\" # pw-allow PW302: no newer price").codes(), [] as [&str; 0]);
        assert_eq!(aged("as_of = \"2024-03\" # pw-allow PW302:").codes(), ["PW302", "PW901"]);
        assert_eq!(aged("as_of = \"2024-03\" # pw-allow PW305: other code").codes(), ["PW302", "PW901"]);
    }

    #[test]
    fn counts_in_the_comment_above_and_at_the_top_of_the_file() {
        let folder = Patched::base();
        let name = "platform-catalog/platforms/dorpsplein.toml";
        let own = fs::read_to_string(folder.path(name))
            .unwrap()
            .replace("as_of = \"2026-05\"\nconfidence = \"high\"", "as_of = \"2024-03\"\nconfidence = \"high\"");
        folder.write(name, own.as_bytes());
        assert_eq!(folder.checked().codes(), ["PW302"]);
        let above =
            own.replace("as_of = \"2024-03\"", "# pw-allow PW302: no newer price\n# was found\nas_of = \"2024-03\"");
        folder.write(name, above.as_bytes());
        assert_eq!(folder.checked().codes(), [] as [&str; 0]);
        folder.write(name, format!("# pw-allow PW302: no newer price was found\n\n{own}").as_bytes());
        assert_eq!(folder.checked().codes(), [] as [&str; 0]);
    }

    #[test]
    fn ends_on_its_date() {
        assert_eq!(aged("as_of = \"2024-03\" # pw-allow PW302: asked, until 2027-01-01").codes(), [] as [&str; 0]);
        assert_eq!(aged("as_of = \"2024-03\" # pw-allow PW302: asked, t/m 2026-10-01").codes(), ["PW302", "PW901"]);
    }

    #[test]
    fn never_hides_an_error() {
        assert_eq!(aged("as_of = \"2026-02-30\" # pw-allow PW304: so the source says").codes(), ["PW304", "PW901"]);
    }

    #[test]
    fn is_reported_when_it_names_nothing_or_does_nothing() {
        assert_eq!(aged("as_of = \"2026-05\" # pw-allow PW302: old").codes(), ["PW901"]);
        assert_eq!(aged("as_of = \"2026-05\" # pw-allow PW999: what").codes(), ["PW901"]);
    }
}

#[test]
fn the_result_does_not_depend_on_the_number_of_threads() {
    let folder = Patched::base().with(&Page::read("nl", "PW503").wrong);
    let first = folder.checked().shown("nl");
    for _ in 0..10 {
        assert_eq!(folder.checked().shown("nl"), first);
    }
}

#[test]
fn shipped_content_has_no_fault_and_every_exception_a_reason() {
    let content = Content::load(&Store::embedded());
    let found = lint::check(&content, TODAY, &locales(), Scope::Everything);
    let grave: Vec<&Located> = found.iter().filter(|entry| entry.diagnostic.severity > Severity::Info).collect();
    let checked = Checked { found: grave.into_iter().cloned().collect(), files: content.files };
    assert_eq!(checked.shown("en"), "");
}

#[test]
fn criteria_that_go_hand_in_hand_over_ten_platforms_are_told() {
    let told = |uses: &[(&str, u32)]| {
        let folder = Patched::base();
        let one = fs::read_to_string(folder.path("platform-catalog/platforms/dorpsplein.toml")).unwrap();
        let (head, _) = one.split_once("[[fact]]").unwrap();
        for (index, (status, count)) in uses.iter().enumerate() {
            let fact = |field: &str, value: &str| {
                format!("[[fact]]\nfield = \"{field}\"\nvalue = {value}\nsource = \"krant\"\nconfidence = \"high\"\n\n")
            };
            let facts = fact("status", &format!("\"{status}\"")) + &fact("organisations", &count.to_string());
            let text =
                head.replace("dorpsplein", &format!("plein-{index}")).replace("dorp\"", &format!("dorp-{index}\""));
            folder.write(&format!("platform-catalog/platforms/plein-{index}.toml"), (text + &facts).as_bytes());
        }
        folder.checked().of("platform-catalog/criteria.toml").contains(&"PW217")
    };
    let alike = [("ended", 0), ("unclear", 60), ("active", 200), ("active", 190), ("ended", 5)].repeat(6);
    assert!(told(&alike));
    assert!(!told(&alike[..8]), "too few to tell");
    let apart: Vec<(&str, u32)> = alike
        .iter()
        .enumerate()
        .map(|(index, (status, count))| (*status, if index < 12 { 200 - count } else { *count }))
        .collect();
    assert!(!told(&apart));
}

fn with_example() -> impl Iterator<Item = &'static str> {
    // The examples of decision problems are files of their own, and `decision_pages` runs them.
    let codes = CODES.iter().map(|code| code.code).filter(|code| !code.starts_with("DP"));
    codes.filter(|code| !WITHOUT_EXAMPLE.contains(code) && !code.starts_with(TEMPLATES))
}

fn locales() -> [Locale; 2] {
    [Locale::new("nl"), Locale::new("en")]
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn pages(language: &str) -> PathBuf {
    root().join("docs/rules").join(language)
}

fn words(language: &str) -> Vec<Cow<'static, str>> {
    let file = |name: &str| fs::read_to_string(root().join(format!("locales/{language}/{name}.ftl"))).unwrap().into();
    ["lint", "engine", "documents", "versions", "workspace"].map(file).into()
}

/// A file of an example and what it adds or changes.
type Example = (String, String);

/// The examples of an explanation page.
struct Page {
    wrong: Vec<Example>,
    right: Vec<Example>,
}

impl Page {
    fn read(language: &str, code: &str) -> Self {
        let path = pages(language).join(format!("{code}.md"));
        let page = fs::read_to_string(&path).unwrap_or_else(|_| panic!("no page {}", path.display()));
        assert!(page.starts_with(&format!("# {code}: ")), "{}", path.display());
        let (mut wrong, mut right) = (Vec::new(), Vec::new());
        let mut section = "";
        let mut lines = page.lines();
        while let Some(line) = lines.next() {
            if let Some(heading) = line.strip_prefix("## ") {
                section = heading;
            }
            if let Some(about) = line.strip_prefix("```") {
                let body: String =
                    lines.by_ref().take_while(|line| *line != "```").map(|line| format!("{line}\n")).collect();
                let file = about.split_once(' ').map_or("", |(_, file)| file).to_owned();
                match section {
                    "Fout" | "Wrong" => wrong.push((file, body)),
                    "Goed" | "Right" => right.push((file, body)),
                    _ => panic!("an example outside its section in {}", path.display()),
                }
            }
        }
        Self { wrong, right }
    }
}

/// A copy of the base content in a folder of its own.
struct Patched {
    folder: tempfile::TempDir,
    answers: Option<SourceFile>,
}

impl Patched {
    fn base() -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(&root().join("tests/fixtures/lint/base"), folder.path());
        Self { folder, answers: None }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.path(name), bytes).unwrap();
    }

    fn with(mut self, examples: &[Example]) -> Self {
        for (file, example) in examples.iter().filter(|(file, _)| !file.is_empty()) {
            let path = self.path(file);
            if file.starts_with("answers/") {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, patched(ANSWERS, example)).unwrap();
                self.answers = Some(read_file(file.clone(), path));
                continue;
            }
            let base = fs::read_to_string(&path).unwrap_or_default();
            fs::write(path, patched(&base, example)).unwrap();
        }
        self
    }

    fn checked(&self) -> Checked {
        let mut content = Content::load(&Store::folder_only(self.folder.path()));
        let mut found = lint::check(&content, TODAY, &locales(), Scope::Everything);
        if let Some(file) = &self.answers {
            let mut diagnostics = Vec::new();
            answers::read(file, &content.questionnaires["vragen"], &Shapes::new(), &mut diagnostics);
            content.files.insert(file.path.clone(), file.clone());
            found.extend(locate(diagnostics, &content.files));
        }
        // Names in snapshots are those inside the content folder.
        content.files.values_mut().for_each(|file| file.on_disk = None);
        Checked { found, files: content.files }
    }
}

const ANSWERS: &str = "schema = 1\nassessment = \"ommen\"\n\n[respondent]\nid = \"r1\"\n\n\
                       [questionnaire]\nid = \"vragen\"\nversion = \"1.0.0\"\n\n";

/// What a check found, with the files that it is about.
struct Checked {
    found: Vec<Located>,
    files: BTreeMap<String, SourceFile>,
}

impl Checked {
    fn codes(&self) -> Vec<&'static str> {
        let mut codes: Vec<&str> = self.found.iter().map(|entry| entry.diagnostic.code).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    fn of(&self, file: &str) -> Vec<&'static str> {
        let own = self.found.iter().filter(|entry| entry.diagnostic.place.file == file);
        own.map(|entry| entry.diagnostic.code).collect()
    }

    fn shown(&self, language: &str) -> String {
        let files = MessageFiles::from([(language.to_owned(), words(language))]);
        let messages = Messages::new(&Locale::new(language), &files);
        let shown = self
            .found
            .iter()
            .map(|entry| text::render(&entry.diagnostic, &entry.excerpt(&self.files), &messages, false));
        shown.collect()
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Lays an example over a file: keys replace keys of the same name, and a table with the `id` or `field` of one that is
/// there already changes that one; every other table is added at the end.
fn patched(base: &str, example: &str) -> String {
    let mut blocks = blocks(base);
    let from_base = blocks.len();
    let mut used = vec![false; from_base];
    for block in self::blocks(example) {
        let same = (0..from_base).find(|index| !used[*index] && blocks[*index].name() == block.name());
        match same {
            Some(index) => {
                used[index] = true;
                blocks[index].change(block);
            }
            None if block.header.is_empty() && !base.is_empty() => blocks[0].change(block),
            None => blocks.push(block),
        }
    }
    blocks.iter().map(Block::text).collect::<Vec<_>>().join("\n")
}

/// A table as it stands in a file: its header and its keys, each with all its lines.
struct Block {
    header: String,
    keys: Vec<(String, String)>,
}

impl Block {
    fn name(&self) -> (&str, &str) {
        let named = self.keys.iter().find(|(key, _)| (key == "id" || key == "field") && !self.header.is_empty());
        (&self.header, named.map_or("", |(_, value)| value.trim()))
    }

    fn change(&mut self, other: Block) {
        for (key, value) in other.keys {
            match self.keys.iter_mut().find(|(own, _)| *own == key) {
                Some((_, own)) => *own = value,
                None => self.keys.push((key, value)),
            }
        }
    }

    fn text(&self) -> String {
        let keys: String = self.keys.iter().map(|(key, value)| format!("{key} ={value}\n")).collect();
        if self.header.is_empty() { keys } else { format!("{}\n{keys}", self.header) }
    }
}

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = vec![Block { header: String::new(), keys: Vec::new() }];
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if line.starts_with('[') {
            blocks.push(Block { header: line.to_owned(), keys: Vec::new() });
        } else if let Some((key, value)) = line.split_once(" =") {
            blocks.last_mut().unwrap().keys.push((key.to_owned(), value.to_owned()));
        }
    }
    blocks.retain(|block| !block.keys.is_empty() || !block.header.is_empty());
    blocks
}

mod against {
    use super::*;

    /// Returns what the base with an example over it is found to have changed without a word.
    fn compared(example: &[Example]) -> Checked {
        let older = Content::load(&Store::folder_only(Patched::base().folder.path()));
        let folder = Patched::base().with(example);
        let mut content = Content::load(&Store::folder_only(folder.folder.path()));
        let mut found = lint::check(&content, TODAY, &locales(), Scope::Everything);
        found.extend(lint::against(&content, &older));
        content.files.values_mut().for_each(|file| file.on_disk = None);
        Checked { found, files: content.files }
    }

    #[test]
    fn nothing_changed_is_nothing_found() {
        assert_eq!(compared(&[]).shown("nl"), "");
    }

    #[test]
    fn the_examples_of_their_pages_hold() {
        for code in ["VL604", "VL605", "VL606"] {
            let found = compared(&Page::read("nl", code).wrong);
            assert!(found.codes().contains(&code), "{code} {}", found.shown("en"));
            insta::with_settings!({ snapshot_path => "snapshots/lint", prepend_module_to_snapshot => false }, {
                insta::assert_snapshot!(code, found.shown("nl"));
            });
            assert_eq!(compared(&Page::read("nl", code).right).shown("en"), "", "{code}");
        }
    }

    #[test]
    fn each_way_to_change_a_question_unsaid_is_found() {
        let head = (HEAD.to_owned(), "version = \"1.9.0\"\n".to_owned());
        let base = fs::read_to_string(root().join("tests/fixtures/lint/base").join(STEP)).unwrap();
        let ways = [
            ("id = \"reach\"", "id = \"range\"", "the question ‘start.reach’ has vanished"),
            ("type = \"number\"", "type = \"amount\"", "takes another kind of answer"),
            ("max = 100000", "max = 100", "has narrower bounds"),
            ("max = 100000", "max = 100000\nunit = { nl = \"weken\", en = \"weeks\" }", "has another unit"),
            ("id = \"neighbours\", label", "id = \"nearby\", label", "the option ‘neighbours’ has vanished"),
        ];
        for (from, to, words) in ways {
            let older = Content::load(&Store::folder_only(Patched::base().folder.path()));
            let folder = Patched::base().with(std::slice::from_ref(&head));
            folder.write(STEP, base.replace(from, to).as_bytes());
            let content = Content::load(&Store::folder_only(folder.folder.path()));
            let found = Checked { found: lint::against(&content, &older), files: content.files };
            assert_eq!(found.codes(), ["VL604"], "{to}\n{}", found.shown("en"));
            assert!(found.shown("en").contains(words), "{}", found.shown("en"));
        }
    }

    #[test]
    fn the_version_follows_the_gravest_change() {
        let shown = |version: &str, step: &str| {
            let example = [(HEAD.to_owned(), format!("version = \"{version}\"\n")), (STEP.to_owned(), step.to_owned())];
            compared(&example).shown("en")
        };
        let words = "[[question]]\nid = \"reach\"\ntext = { nl = \"Hoeveel mensen?\", en = \"How many people?\" }\n";
        assert!(
            shown("1.0.0", words)
                .contains("warning[VL605] the content has changed since 1.0.0; raise the version to 1.0.1")
        );
        assert_eq!(shown("1.0.1", words), "");
        assert!(shown("0.9.0", words).contains("is lower than that of the older content"));
        let meaning = "[[question]]\nid = \"reach\"\nrev = 2\n";
        assert!(shown("1.1.0", meaning).contains("asks for version 2.0.0"));
        assert_eq!(shown("2.0.0", meaning), "");
    }
}

#[test]
fn changes_that_contradict_each_other_are_found() {
    let rename = |version: &str, from: &str, to: &str| {
        format!(
            "[[change]]\nversion = \"{version}\"\nkind = \"question-renamed\"\nquestion = \"{from}\"\nto = \"{to}\"\n"
        )
    };
    let shown = |changes: &[String]| {
        let text = format!("schema = 1\n\n{}", changes.join("\n"));
        let folder = Patched::base();
        folder.write("questionnaires/vragen/changes.toml", text.as_bytes());
        folder.checked().shown("en")
    };
    let circle = [rename("1.0.0", "start.reach", "start.range"), rename("1.0.0", "start.range", "start.reach")];
    assert!(shown(&circle).contains("is renamed twice in one version"), "{}", shown(&circle));
    let fork = [rename("1.0.0", "start.old", "start.reach"), rename("1.0.0", "start.old", "start.problem")];
    assert!(shown(&fork).contains("error[VL603]"));
    let chain = [rename("0.9.0", "start.old", "start.older"), rename("1.0.0", "start.older", "start.reach")];
    assert_eq!(shown(&chain), "");
    let back_in_time = [rename("1.0.0", "start.old", "start.reach"), rename("0.9.0", "start.older", "start.old")];
    assert!(shown(&back_in_time).contains("put the oldest on top"));
    let ahead = [rename("1.1.0", "start.old", "start.reach")];
    assert!(shown(&ahead).contains("the questionnaire is still version 1.0.0"));
    let merged = "[[change]]\nversion = \"1.0.0\"\nkind = \"options-merged\"\nquestion = \"start.problem\"\n\
                  options = [\"yes\", \"certainly\"]\ninto = [\"yes\"]\n";
    assert_eq!(shown(&[merged.to_owned()]), "", "an option may take another in");
    let twice = merged.replace("\"certainly\"", "\"no\"");
    assert!(shown(&[twice]).contains("the option ‘no’ should be gone"));
}
