//! Answers to a spreadsheet and back: what a colleague with Excel sends in becomes answers, or is told cell by cell.

mod common;

use common::{Bench, Run};

const SHEET: &str = "Rivierbuurt/rekenblad-r1.csv";

/// Lays out the example, and the sheet that is made from it.
fn example() -> Bench {
    let bench = Bench::new();
    bench.write("Rivierbuurt/answers/r1.toml", Bench::repository("examples/voorbeeldgemeente/answers/r1.toml"));
    bench.run("rekenblad Rivierbuurt").ends_with(0).says("129 vragen").says("platformwijzer inlezen");
    bench
}

fn answers(bench: &Bench, who: &str) -> toml::Table {
    bench.read(&format!("Rivierbuurt/answers/{who}.toml")).parse().unwrap()
}

/// Returns a sheet as a person could have made it: headings and rows.
fn sheet(rows: &[(&str, &str)]) -> String {
    let rows: String =
        rows.iter().map(|(id, answer)| format!("{id};\"{}\"\r\n", answer.replace('"', "\"\""))).collect();
    format!("Kenmerk;Antwoord\r\n{rows}")
}

/// Reads a sheet with these answers into a new assessment.
fn read_in(bench: &Bench, rows: &[(&str, &str)]) -> Run {
    bench.write("terug.csv", sheet(rows));
    bench.run("inlezen terug.csv --to Nieuw")
}

/// Replaces what stands in a sheet.
fn edited(bench: &Bench, old: &str, new: &str) {
    let text = bench.read(SHEET);
    assert_eq!(text.matches(old).count(), 1, "{old}");
    bench.write(SHEET, text.replace(old, new));
}

#[test]
fn a_sheet_is_one_that_excel_in_dutch_opens() {
    let bench = example();
    let text = bench.read(SHEET);
    assert!(text.starts_with("\u{feff}Stap;Kenmerk;Vraag;Wat u kunt invullen;Antwoord;Opmerking;Stand;Controle\r\n"));
    assert!(text.contains(";Een stadsdeel of wijk;Rivierbuurt.;beantwoord;"));
    assert!(text.contains("\r\n;#assessment;De verkenning (laat deze regel staan);;Voorbeeldstad, Rivierbuurt;;;\r\n"));
    bench.run("rekenblad Rivierbuurt --sep comma --lang en -o komma.csv").ends_with(0);
    assert!(
        bench
            .read("komma.csv")
            .starts_with("\u{feff}Step,Id,Question,What you can fill in,Answer,Remark,State,Check\r\n")
    );
}

#[test]
fn a_sheet_that_nobody_touched_changes_nothing() {
    let bench = example();
    let before = bench.read("Rivierbuurt/answers/r1.toml");
    bench
        .run(&format!("inlezen {SHEET} --to Rivierbuurt"))
        .ends_with(0)
        .says("Gelijk gebleven: 110")
        .says("niets nieuws");
    assert_eq!(bench.read("Rivierbuurt/answers/r1.toml"), before);
}

#[test]
fn a_colleague_gets_an_answers_file_of_their_own() {
    let bench = example();
    bench
        .run("rekenblad Rivierbuurt --as privacy --blank --role privacy -o privacy.csv")
        .ends_with(0)
        .says("11 vragen");
    let text = bench.read("privacy.csv").replace(
        ";;;nog niet beantwoord;\r\nGegevens en inkomsten;data.export;",
        ";weet ik niet;Navragen bij de leverancier;;\r\nGegevens en inkomsten;data.export;",
    );
    bench.write("privacy.csv", text.replace("(mag leeg blijven);;;;;", "(mag leeg blijven);;jurist;;;"));
    bench.run("inlezen privacy.csv --to Rivierbuurt --dry-run").ends_with(0).says("Nieuw: 1").says("niets geschreven");
    assert!(!bench.path("Rivierbuurt/answers/privacy.toml").exists());
    bench.run("inlezen privacy.csv --to Rivierbuurt").ends_with(0).says("Nieuw: 1");
    let file = answers(&bench, "privacy");
    let answer = &file["answer"]["data.processor-agreement"];
    assert_eq!(answer["state"].as_str(), Some("unknown"));
    assert_eq!(answer["note"].as_str(), Some("Navragen bij de leverancier"));
    assert_eq!(answer["via"].as_str(), Some("import"), "it is on record that it came from elsewhere");
    assert_eq!(file["assessment"].as_str(), Some("Voorbeeldstad, Rivierbuurt"));
    assert_eq!(file["respondent"]["role"].as_str(), Some("jurist"));
    bench.run("controle Rivierbuurt").ends_with(0);
}

#[test]
fn what_was_changed_in_the_sheet_alone_is_taken_over() {
    let bench = example();
    edited(&bench, ";8400;", ";9100;");
    let file = format!("inlezen {SHEET} --to Rivierbuurt");
    bench.run(&file).ends_with(0).says("Gewijzigd: 1").says("was 8400, wordt 9100");
    let answer = &answers(&bench, "r1")["answer"]["context.inhabitants"];
    assert_eq!((answer["value"].as_integer(), answer["via"].as_str()), (Some(9100), Some("import")));
    bench.run(&file).ends_with(0).says("niets nieuws");
}

#[test]
fn what_is_newer_in_the_folder_is_never_overwritten_in_silence() {
    let bench = example();
    let path = "Rivierbuurt/answers/r1.toml";
    let newer = bench.read(path).replace("value = 8400", "value = 7000");
    bench.write(path, &newer);
    let file = format!("inlezen {SHEET} --to Rivierbuurt");
    bench
        .run(&file)
        .ends_with(0)
        .says("in de map staat iets nieuwers: 1")
        .says("in de map 7000, in het rekenblad 8400");
    assert_eq!(bench.read(path), newer);
    edited(&bench, ";8400;", ";9100;");
    bench.run(&file).ends_with(5).says("gewijzigd").says("in de map 7000, in het rekenblad 9100").says("--force");
    assert_eq!(bench.read(path), newer);
    bench.run(&format!("{file} --force")).ends_with(0);
    assert!(bench.read(path).contains("value = 9100"));
}

#[test]
fn an_empty_cell_takes_nothing_away() {
    let bench = example();
    edited(&bench, ";8400;Uit het wijkprofiel, afgerond.;", ";;;");
    bench.run(&format!("inlezen {SHEET} --to Rivierbuurt")).ends_with(0).says("niets nieuws");
    assert!(bench.read("Rivierbuurt/answers/r1.toml").contains("value = 8400"));
}

#[test]
fn answers_go_by_number_id_or_words_in_any_language() {
    let bench = Bench::new();
    let rows = [
        ("context.municipality", "'s-Hertogenbosch"),
        ("context.area", " A DISTRICT. "),
        ("context.inhabitants", "12.500"),
        ("context.existing", "6; whatsapp-facebook"),
        ("goals.kind", "Bewoners iets vragen: ideeën, keuzes, plannen, 2"),
        ("goals.problem", "don't know"),
    ];
    read_in(&bench, &rows).ends_with(0).says("Nieuw: 6");
    let file: toml::Table = bench.read("Nieuw/answers/r1.toml").parse().unwrap();
    let value = |id: &str| file["answer"][id]["value"].to_string();
    assert_eq!(value("context.municipality"), "\"'s-Hertogenbosch\"");
    assert_eq!(value("context.area"), "\"district\"");
    assert_eq!(value("context.inhabitants"), "12500");
    assert_eq!(value("context.existing"), "[\"whatsapp-facebook\", \"local-paper\"]");
    assert_eq!(value("goals.kind"), "[\"consult\", \"neighbours\"]".replace("consult", &kind(&bench)));
    assert_eq!(file["answer"]["goals.problem"]["state"].as_str(), Some("unknown"));
}

/// Returns the id of the first kind of use.
fn kind(bench: &Bench) -> String {
    let file: toml::Table = bench.read("Nieuw/answers/r1.toml").parse().unwrap();
    file["answer"]["goals.kind"]["value"][0].as_str().unwrap().to_owned()
}

#[test]
fn every_cell_that_is_wrong_is_told_with_its_place() {
    let bench = Bench::new();
    let rows = [
        ("context.area", "Een stadsdeel of wjk"),
        ("context.inhabitants", "ongeveer 400"),
        ("context.existing", "geen; 2"),
        ("goals.kind", "1-feb"),
        ("goals.kinds", "1"),
        ("context.municipality", "#NAAM?"),
        ("goals.problem", "#NAAM?"),
        ("context.area", "1"),
        ("role.promise", "1; 2"),
        ("communication.expected-people", "1,2E+05"),
    ];
    let run = read_in(&bench, &rows).ends_with(3).says("10 fouten").says("niets ingelezen");
    for words in [
        "Rij 2, kolom B: Gebied",
        "‘Een stadsdeel of wjk’ staat niet bij de keuzes",
        "Bedoelt u ‘Een stadsdeel of wijk’?",
        "‘ongeveer 400’ is geen getal",
        "lijkt een datum",
        "Bedoelt u ‘goals.kind’?",
        "foutmelding van het rekenblad",
        "staat ook in rij 2",
        "Rij 10, kolom B",
        "ingekort getal",
    ] {
        assert!(run.err.contains(words), "{words}\n{}", run.err);
    }
    assert!(!bench.path("Nieuw").exists(), "nothing is written when anything is wrong");
    insta::assert_snapshot!("faults_of_a_sheet", run.err);
    let document = bench.run("inlezen terug.csv --to Nieuw --json").ends_with(3).json();
    assert_eq!(document["faults"][0]["cell"], "B2");
    assert_eq!(document["faults"].as_array().unwrap().len(), 10);
}

#[test]
fn files_are_read_as_spreadsheets_save_them() {
    let bench = example();
    let text = bench.read(SHEET).trim_start_matches('\u{feff}').to_owned();
    let run = format!("inlezen {SHEET} --to Rivierbuurt");
    // Without a mark, with tabs, with commas, in the letters of old Windows, of Unicode text.
    bench.write(SHEET, &text);
    bench.run(&run).ends_with(0).says("Gelijk gebleven: 110").says("puntkomma");
    let old: Vec<u8> = text.chars().map(windows).collect();
    bench.write(SHEET, old);
    bench.run(&run).ends_with(0).says("Windows-1252").says("Gelijk gebleven: 110");
    let wide: Vec<u8> = std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    bench.write(SHEET, wide);
    bench.run(&run).ends_with(0).says("UTF-16").says("Gelijk gebleven: 110");
    for separator in ["tab", "comma"] {
        bench.run(&format!("rekenblad Rivierbuurt --sep {separator} -o {SHEET} --force")).ends_with(0);
        bench.run(&run).ends_with(0).says("Gelijk gebleven: 110");
    }
    bench.write("leeg.csv", "\u{feff}\r\n");
    bench.run("inlezen leeg.csv --to Rivierbuurt").ends_with(3).says("is leeg");
    bench.write("map.xlsx", b"PK\x03\x04\x14\x00");
    bench.run("inlezen map.xlsx --to Rivierbuurt").ends_with(3).says("CSV UTF-8");
    bench.write("brief.csv", "Geachte heer;mevrouw\r\n1;2\r\n");
    bench.run("inlezen brief.csv --to Rivierbuurt").ends_with(3).says("geen kolom").says("Geachte heer");
}

/// Returns a sign as Windows-1252 writes it; `?` when it has none.
fn windows(sign: char) -> u8 {
    match sign {
        '’' => 0x92,
        '‘' => 0x91,
        '€' => 0x80,
        '–' => 0x96,
        '…' => 0x85,
        sign => u8::try_from(u32::from(sign)).unwrap_or(b'?'),
    }
}

#[test]
fn columns_may_be_moved_or_missing() {
    let bench = example();
    let question = "Hoeveel mensen wonen er ongeveer in dat gebied?";
    bench.write("terug.csv", format!("Mijn kolom\tAntwoord\tVraag\nx\t8500\t{question}\n"));
    let run = bench.run("inlezen terug.csv --to Rivierbuurt --as r2").ends_with(0);
    run.says("Mijn kolom").says("Niet in het rekenblad: Kenmerk en Opmerking").says("Nieuw: 1");
    assert_eq!(answers(&bench, "r2")["answer"]["context.inhabitants"]["value"].as_integer(), Some(8500));
}

#[test]
fn a_sheet_of_another_assessment_is_refused() {
    let bench = example();
    edited(&bench, ";Voorbeeldstad, Rivierbuurt;", ";Andere wijk;");
    bench.run(&format!("inlezen {SHEET} --to Rivierbuurt")).ends_with(5).says("Andere wijk").says("--force");
}

#[test]
fn nothing_is_overwritten_where_a_sheet_is_written() {
    let bench = example();
    bench.run("rekenblad Rivierbuurt").ends_with(0);
    edited(&bench, ";8400;", ";9100;");
    let filled = bench.read(SHEET);
    bench.run("rekenblad Rivierbuurt").ends_with(5).says("bestaat al");
    assert_eq!(bench.read(SHEET), filled);
    bench.run("rekenblad Rivierbuurt --role onzin -o x.csv").ends_with(2).says("privacy");
}

#[test]
fn a_formula_in_an_answer_is_text_in_the_sheet_and_itself_again_in_the_answers() {
    let bench = Bench::new();
    bench.assessment("Wijk", "[answer.\"context.municipality\"]\nvalue = \"=HYPERLINK(1)\"\nnote = \"+31 6\"\n");
    bench.run("rekenblad Wijk").ends_with(0);
    assert!(bench.read("Wijk/rekenblad-r1.csv").contains(";'=HYPERLINK(1);'+31 6;"));
    bench.run("inlezen Wijk/rekenblad-r1.csv --to Wijk --as r2").ends_with(0);
    let file: toml::Table = bench.read("Wijk/answers/r2.toml").parse().unwrap();
    let answer = &file["answer"]["context.municipality"];
    assert_eq!((answer["value"].as_str(), answer["note"].as_str()), (Some("=HYPERLINK(1)"), Some("+31 6")));
}

#[test]
fn json_holds_everything_and_comes_back() {
    let bench = example();
    bench.run("rekenblad Rivierbuurt --format json -o r1.json").ends_with(0);
    assert_eq!(bench.read("r1.json"), bench.run("rekenblad Rivierbuurt --json").ends_with(0).out);
    bench.run("inlezen r1.json --to Rivierbuurt").ends_with(0).says("niets nieuws");
    bench.run("inlezen r1.json --to Rivierbuurt --as r2").ends_with(0).says("Nieuw: 110");
    let (one, other) = (answers(&bench, "r1"), answers(&bench, "r2"));
    let said = |file: &toml::Table| -> Vec<String> {
        let table = file["answer"].as_table().unwrap();
        table
            .iter()
            .map(|(id, answer)| {
                format!("{id} {:?} {:?} {:?}", answer.get("value"), answer.get("state"), answer.get("note"))
            })
            .collect()
    };
    assert_eq!(said(&one), said(&other));
    bench.write("stuk.json", bench.read("r1.json").replace("\"district\"", "\"distrikt\""));
    bench.run("inlezen stuk.json --to Rivierbuurt --as r3").ends_with(3).says("distrikt").says("stuk.json:");
    assert!(!bench.path("Rivierbuurt/answers/r3.toml").exists());
}

#[test]
fn a_blank_sheet_needs_no_assessment() {
    let bench = Bench::new();
    bench.run("rekenblad --blank").ends_with(0).says("rekenblad-stappenplan.csv").says("--as WIE");
    bench.run("rekenblad --blank --full --questionnaire evaluatie -o e.csv").ends_with(0);
    bench.run("inlezen rekenblad-stappenplan.csv --to Nieuw").ends_with(4).says("nog niets ingevuld");
    assert!(!bench.path("Nieuw").exists());
    bench.run("rekenblad Nergens").ends_with(3);
}
