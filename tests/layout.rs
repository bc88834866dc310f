//! The formatter: what it changes, what it keeps, and that it comes to rest.

mod common;

use common::Bench;
use platformwijzer::content::layout::{formatted, says_the_same};
use platformwijzer::content::schema::{Kind, Order};
use proptest::prelude::*;

const UNTIDY: &str = "\u{feff}# van mij\r
\r
id = \"dorpsplein\"\r
schema=1   # versie
name = 'Dorpsplein'



[[fact]]
  # waarom dit klopt
  value = [ \"yes\",\"partly\" ]
field = \"function-map\"   # de kaart
confidence = \"high\"
source = \"home\"
text = {en=\"A map.\",nl=\"Een kaart.\"}
# voor de bron
[[source]]
id = \"home\"
title = '''
twee
regels'''
# het eind
";

const TIDY: &str = "# van mij

schema = 1   # versie
id = \"dorpsplein\"
name = 'Dorpsplein'

[[fact]]
field = \"function-map\"   # de kaart
# waarom dit klopt
value = [\"yes\", \"partly\"]
text = { nl = \"Een kaart.\", en = \"A map.\" }
source = \"home\"
confidence = \"high\"

# voor de bron
[[source]]
id = \"home\"
title = '''
twee
regels'''
# het eind
";

fn platform() -> Order {
    Order::of(Kind::of("platform-catalog/platforms/x.toml").unwrap())
}

#[test]
fn keys_follow_the_format_and_remarks_stay_with_what_they_stand_above() {
    assert_eq!(formatted(UNTIDY, &platform(), None).unwrap(), TIDY);
    assert_eq!(formatted(TIDY, &platform(), None).unwrap(), TIDY, "it comes to rest");
}

#[test]
fn the_opening_remark_stays_first_whatever_key_comes_first() {
    let text = "\n# over dit bestand\n\nother = 1\nname = \"x\"\n\n[[fact]]\n";
    let laid = formatted(text, &platform(), None).unwrap();
    assert_eq!(laid, "# over dit bestand\n\nname = \"x\"\nother = 1\n\n[[fact]]\n");
}

#[test]
fn a_long_list_goes_over_several_lines_and_one_that_does_stays_so() {
    let item = "\"a-choice-with-a-long-name\"";
    let long = format!("[[deployment]]\npresent = [{}]\n", [item; 6].join(", "));
    let wrapped = formatted(&long, &platform(), None).unwrap();
    assert!(wrapped.contains(&format!("present = [\n  {item},\n  {item},\n")), "{wrapped}");
    assert!(wrapped.ends_with(",\n]\n"), "{wrapped}");
    let remarked = "[[deployment]]\npresent = [\n      \"a\", # eerst\n    # dan\n  \"b\"\n]\n";
    let laid = formatted(remarked, &platform(), None).unwrap();
    assert_eq!(laid, "[[deployment]]\npresent = [\n  \"a\", # eerst\n  # dan\n  \"b\",\n]\n");
}

#[test]
fn the_schema_is_named_on_the_first_line_once() {
    let order = platform();
    let once = formatted("#:schema old.json\nschema = 1\n", &order, Some("../s.json")).unwrap();
    assert_eq!(once, "#:schema ../s.json\nschema = 1\n");
    let remark = formatted("# van mij\nschema = 1\n", &order, Some("../s.json")).unwrap();
    assert_eq!(remark, "#:schema ../s.json\n\n# van mij\nschema = 1\n");
    assert_eq!(formatted(&remark, &order, Some("../s.json")).unwrap(), remark);
}

#[test]
fn what_cannot_be_read_stays_as_it_is() {
    let bench = Bench::new();
    bench.write("platform-catalog/platforms/a.toml", "id = \n");
    bench.write("platform-catalog/platforms/b.toml", "id=\"b\"\n");
    bench.run("inhoud opmaken").ends_with(1).says("a.toml").says("1 opnieuw opgemaakt");
    assert_eq!(bench.read("platform-catalog/platforms/a.toml"), "id = \n");
    assert_eq!(bench.read("platform-catalog/platforms/b.toml"), "id = \"b\"\n");
}

#[test]
fn check_names_files_and_dry_run_shows_lines_and_neither_writes() {
    let bench = Bench::new();
    bench.write("platform-catalog/platforms/b.toml", "id=\"b\"\n");
    bench.run("inhoud opmaken --check").ends_with(1).says("b.toml").says("1 heeft een andere opmaak");
    bench.run("content fmt --dry-run").ends_with(0).says("-id=\"b\"\n+id = \"b\"");
    assert_eq!(bench.read("platform-catalog/platforms/b.toml"), "id=\"b\"\n");
    bench.run("inhoud opmaken").ends_with(0);
    bench.run("inhoud opmaken . --check").ends_with(0);
    bench.run("inhoud opmaken nergens").ends_with(3);
}

#[test]
fn shipped_content_has_the_layout() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let bench = Bench::new();
    let run = bench.run_args(&["inhoud", "opmaken", &root.display().to_string(), "--check"]);
    assert_eq!(run.code, 0, "run ‘cargo run -- inhoud opmaken .’\n{}", run.out);
}

fn value() -> BoxedStrategy<String> {
    let simple = prop_oneof![
        Just("1".to_owned()),
        Just("\"tekst # geen remark\"".to_owned()),
        Just("'''a\n  b'''".to_owned()),
        Just("true".to_owned()),
        Just("{nl=\"a\" , en = \"b\"}".to_owned()),
        Just("{}".to_owned()),
    ];
    simple
        .prop_recursive(2, 8, 4, |inner| {
            let gap = prop_oneof![Just(" "), Just(""), Just("\n  "), Just(" # r\n"), Just("\n# r\n\n")];
            (prop::collection::vec((inner, gap.clone()), 0..4), gap).prop_map(|(items, last)| {
                let items: String = items.into_iter().map(|(item, gap)| format!("{gap}{item},")).collect();
                format!("[{items}{last}]")
            })
        })
        .boxed()
}

fn document() -> BoxedStrategy<String> {
    let keys = ["schema", "id", "name", "other", "field", "value", "text", "source", "note"];
    let between = prop_oneof![Just(""), Just("\n"), Just("\n\n\n"), Just("# remark\n"), Just("\n  # remark\n\n")];
    let line = (between.clone(), value(), prop_oneof![Just(""), Just("  # behind")]);
    let names = prop_oneof![Just("fact"), Just("source"), Just("deployment")];
    let table = (names, prop::collection::btree_map(0..9usize, line.clone(), 0..5), between.clone());
    let body = move |lines: std::collections::BTreeMap<usize, (&'static str, String, &'static str)>| -> String {
        let mut lines: Vec<_> = lines.into_iter().collect();
        lines.reverse();
        lines.iter().map(|(key, (above, value, behind))| format!("{above}{}={value}{behind}\n", keys[*key])).collect()
    };
    let root = prop::collection::btree_map(0..4usize, line, 0..4);
    (root, prop::collection::vec(table, 0..4), between)
        .prop_map(move |(root, tables, last)| {
            let tables: String =
                tables.into_iter().map(|(name, lines, above)| format!("{above}[[{name}]]\n{}", body(lines))).collect();
            format!("{}{tables}{last}", body(root))
        })
        .boxed()
}

#[test]
fn the_opening_remark_stays_on_top_when_a_table_comes_first_in_order() {
    let text = "\n  # remark\n\nother=1\n[[fact]]\n";
    let once = formatted(text, &platform(), None).unwrap();
    assert!(once.starts_with("# remark\n\nother = 1\n"), "{once}");
    assert_eq!(formatted(&once, &platform(), None).unwrap(), once);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn laying_out_keeps_meaning_and_remarks_and_comes_to_rest(text in document()) {
        prop_assume!(text.parse::<toml::Table>().is_ok());
        let order = platform();
        let once = formatted(&text, &order, None).unwrap();
        prop_assert!(says_the_same(&text, &once), "{}", once);
        let remarks = |text: &str| text.matches("# remark").count() + text.matches("# behind").count() + text.matches("# r\n").count();
        prop_assert_eq!(remarks(&text), remarks(&once), "{}", &once);
        let twice = formatted(&once, &order, None).unwrap();
        prop_assert_eq!(&twice, &once);
    }
}
