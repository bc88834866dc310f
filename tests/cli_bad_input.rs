//! Broken, missing, newer or hostile input: a clear message with a remedy, the documented exit code, and nothing lost.

mod common;

use common::Bench;

#[test]
fn a_missing_folder_is_said_with_the_way_to_make_it() {
    let bench = Bench::new();
    bench
        .run("status Nergens")
        .ends_with(3)
        .says("De map \"Nergens\" bestaat niet")
        .says("platformwijzer nieuw \"Nergens\"");
    bench.write("Leeg/lees.txt", "");
    bench.run("status Leeg").ends_with(3).says("staan geen antwoorden");
}

#[test]
fn an_assessment_that_is_not_where_one_looks_is_named() {
    let bench = Bench::new();
    for name in ["Eik", "Oak", "samen/Wijk é 1"] {
        bench.run_args(&["nieuw", name]).ends_with(0);
    }
    bench.run("status Ek").ends_with(3).says("De map \"Ek\" bestaat niet.\nBedoelde u \"Eik\"?");
    bench.run_args(&["rapport", "samen/wijk é 1"]).ends_with(3).says("Bedoelde u \"samen/Wijk é 1\"?");
    bench.run("status Oaks --lang en").ends_with(3).says("Did you mean \"Oak\"?");
    bench.run("status Heel-iets-anders").ends_with(3).says("platformwijzer nieuw \"Heel-iets-anders\"");
    bench.run("status").ends_with(3).says("Wel staan daar deze verkenningen: \"Eik\", \"Oak\".");
    bench.run("status --lang en").ends_with(3).says("These assessments do stand there: \"Eik\", \"Oak\".");
    bench.run("status samen").ends_with(3).says("\"samen/Wijk é 1\"");
    // What is advised where nothing stands can be typed.
    let mut command = bench.command();
    let empty = bench.path("leeg");
    std::fs::create_dir(&empty).unwrap();
    command.current_dir(&empty).arg("status");
    bench.ended(command.output()).ends_with(3).says("platformwijzer nieuw \"NAAM\"");
}

#[test]
fn a_broken_answers_file_is_shown_with_line_and_stays_as_it_is() {
    let bench = Bench::new();
    bench.assessment("Soest", "[answer.\"goals.kind\"]\nvalue = [\"participation\n");
    let before = bench.read("Soest/answers/r1.toml");
    bench.run("status Soest").ends_with(3).says("r1.toml:13:").says("value = [\"participation");
    assert_eq!(bench.read("Soest/answers/r1.toml"), before);
}

#[test]
fn a_choice_that_does_not_exist_gets_the_nearest_one() {
    let bench = Bench::new();
    bench.assessment("Soest", "[answer.\"goals.kind\"]\nvalue = [\"participaton\"]\n");
    bench.run("status Soest").ends_with(3).says("r1.toml:13:9").says("bedoelde u ‘participation’?");
}

#[test]
fn a_misspelt_key_gets_the_nearest_one() {
    let bench = Bench::new();
    bench.assessment("Soest", "[answer.\"goals.kind\"]\nvaleu = [\"participation\"]\n");
    bench.run("status Soest").ends_with(3).says("‘valeu’").says("bedoelde u ‘value’?");
}

#[test]
fn a_question_that_is_gone_is_kept_and_reported_by_the_check() {
    let bench = Bench::new();
    bench.assessment("Soest", "[answer.\"goals.knd\"]\nvalue = \"x\"\n");
    bench.run("status Soest").ends_with(0);
    bench.run("controle Soest").ends_with(0).says("AN101").says("goals.kind");
    bench.run("controle Soest --strict").ends_with(1);
}

#[test]
fn a_newer_file_is_refused() {
    let bench = Bench::new();
    bench.write("Soest/answers/r1.toml", "schema = 9\nassessment = \"x\"\n");
    bench.run("status Soest").ends_with(3).says("PW108");
    bench.assessment("Later", "");
    let text = bench.read("Later/answers/r1.toml").replace("1.0.0", "7.0.0");
    bench.write("Later/answers/r1.toml", text);
    bench.run("status Later").ends_with(3).says("nieuwere vragenlijst").says("7.0.0");
}

#[test]
fn files_that_are_no_text_are_refused_by_name() {
    let bench = Bench::new();
    for (name, bytes) in [
        ("nullen", &[0_u8; 64][..]),
        ("latijn", b"schema = 1\nassessment = \"\xe9\"\n"),
        ("utf16", b"\xff\xfes\0c\0h\0"),
        ("leeg", b""),
    ] {
        bench.write(&format!("{name}/answers/r1.toml"), bytes);
        bench.run(&format!("status {name}")).ends_with(3).says("r1.toml");
    }
    bench.write("groot/answers/r1.toml", vec![b'#'; 2 * 1024 * 1024]);
    bench.run("status groot").ends_with(3).says("1 MiB");
    bench.write("diep/answers/r1.toml", format!("a = {}{}", "[".repeat(5000), "]".repeat(5000)));
    bench.run("status diep").ends_with(3).says("PW003");
    std::fs::create_dir_all(bench.path("map/answers/r1.toml")).unwrap();
    bench.run("status map").ends_with(3).says("r1.toml");
}

#[test]
fn impossible_numbers_in_answers_are_refused_with_file_and_question() {
    let bench = Bench::new();
    let whole = Bench::repository("examples/voorbeeldgemeente/answers/r1.toml");
    let budget = "[answer.\"money.budget-yearly\"]\nvalue = ";
    for number in ["nan", "inf", "-inf", "-5", "1e300", "\"veel\""] {
        assert!(whole.contains(&format!("{budget}9000\n")));
        let text = whole.replacen(&format!("{budget}9000\n"), &format!("{budget}{number}\n"), 1);
        bench.write("case/answers/r1.toml", &text);
        let run = bench.run("vergelijken case").ends_with(3);
        run.says("r1.toml:").says("AN103").says("‘money.budget-yearly’").says(&format!("value = {number}"));
        assert_eq!(bench.read("case/answers/r1.toml"), text, "the file stays as it is");
    }
}

#[test]
fn impossible_numbers_in_own_content_are_refused_with_file_and_field() {
    let bench = Bench::new();
    bench.write("case/answers/r1.toml", Bench::repository("examples/voorbeeldgemeente/answers/r1.toml"));
    let whole = Bench::repository("platform-catalog/platforms/argu.toml");
    let cost = "field = \"cost-yearly\"\nvalue = ";
    assert!(whole.contains(&format!("{cost}20000\n")));
    for (number, code) in
        [("nan", "PW111"), ("inf", "PW111"), ("\"veel\"", "PW111"), ("-5", "PW501"), ("[30, 10]", "PW501")]
    {
        let text = whole.replacen(&format!("{cost}20000\n"), &format!("{cost}{number}\n"), 1);
        bench.write("platform-catalog/platforms/argu.toml", text);
        let run = bench.run("vergelijken case").ends_with(3);
        let run = run.says("argu.toml:").says(code).says("‘cost-yearly’").says(&format!("value = {number}"));
        assert!(run.out.is_empty(), "{}", run.out);
    }
}

#[test]
fn weights_that_are_all_zero_give_no_order_and_say_so() {
    let bench = Bench::new();
    bench.write("case/answers/r1.toml", Bench::repository("examples/voorbeeldgemeente/answers/r1.toml"));
    let criteria: toml::Table = Bench::repository("platform-catalog/criteria.toml").parse().unwrap();
    let objectives = criteria["objective"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap());
    let zero: String = objectives.map(|id| format!(" --weight {id}=0")).collect();
    bench.run(&format!("vergelijken case{zero}")).ends_with(3).says("gewicht nul");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_fine() {
    let bench = Bench::new();
    bench.assessment("Soest", "[answer.\"goals.kind\"]\nvalue = [\"participation\"]\n");
    let text = bench.read("Soest/answers/r1.toml").replace('\n', "\r\n");
    bench.write("Soest/answers/r1.toml", format!("\u{feff}{text}"));
    bench.run("status Soest").ends_with(0);
}

#[test]
fn control_characters_never_reach_the_terminal() {
    let bench = Bench::new();
    bench.assessment(
        "Soest",
        "[answer.\"goals.summary\"]\nvalue = \"\\u001b[31mrood\\u001b]0;titel\\u0007\"\nnote = \"\\u202eomgekeerd\"\n",
    );
    for line in ["status Soest", "bevindingen Soest", "uitleg goals.summary --for Soest", "controle Soest"] {
        let run = bench.run(line);
        for text in [&run.out, &run.err] {
            assert!(
                !text.contains('\u{1b}') && !text.contains('\u{202e}') && !text.contains('\u{7}'),
                "{line}: {text:?}"
            );
        }
    }
    bench.write("Boos/answers/r1.toml", "schema = 1\n\u{1b}[2J = 3\n");
    assert!(!bench.run("status Boos").ends_with(3).err.contains('\u{1b}'));
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_said_and_nothing_changes() {
    let bench = Bench::new();
    bench.write("vol", "dit is een bestand, geen map");
    bench.run("nieuw vol/Soest").ends_with(3).says("kan").says("niet schrijven");
    assert_eq!(bench.read("vol"), "dit is een bestand, geen map");
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_error() {
    let bench = Bench::new();
    let program = env!("CARGO_BIN_EXE_platformwijzer");
    let script = format!("{program} catalogus lijst | head -1; echo ${{PIPESTATUS[0]}}");
    let output = std::process::Command::new("bash").arg("-c").arg(script).current_dir(bench.root()).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.trim_end().ends_with('0'), "{text}");
    assert!(
        output.stderr.iter().all(|byte| *byte != b'!') && !String::from_utf8_lossy(&output.stderr).contains("panicked")
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_does_not_fit_on_the_disk_is_told() {
    let bench = Bench::new();
    bench.run("nieuw Soest").ends_with(0);
    let dutch = "De uitkomst is niet heel weggeschreven: de schijf is vol.";
    for (line, told) in [
        ("catalogus export", dutch),
        ("status Soest", dutch),
        ("status Soest --json", dutch),
        ("--version", dutch),
        ("--help", dutch),
        ("catalog list --lang en", "The result was not written whole: the disk is full."),
    ] {
        // A device on which every disk is full.
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let mut command = bench.command();
        command.args(line.split_whitespace()).stdout(full);
        bench.ended(command.output()).ends_with(3).says(told);
    }
}

#[test]
fn what_stands_in_the_way_of_a_file_is_told_in_our_own_words() {
    let bench = Bench::new();
    bench.run("nieuw Soest").ends_with(0);
    bench.write("bezet", "dit is een bestand, geen map");
    bench.run("rapport Soest -o bezet").ends_with(3).says("waar een map hoort, staat iets anders");
    bench.run("report Soest -o bezet --lang en").ends_with(3).says("something else stands where a folder should be");
    for (line, told) in [
        ("beslissen afwezig.toml", "\"afwezig.toml\" bestaat niet."),
        ("decide absent.toml --lang en", "\"absent.toml\" does not exist."),
        ("nagaan afwezig.md", "\"afwezig.md\" bestaat niet."),
        ("inlezen afwezig.csv --to Soest", "\"afwezig.csv\" bestaat niet."),
    ] {
        bench.run(line).ends_with(3).says(told).says_nothing_of("os error");
    }
    assert_eq!(bench.read("bezet"), "dit is een bestand, geen map");
}

#[test]
fn without_a_terminal_nothing_is_asked() {
    let bench = Bench::new();
    bench.run("nieuw Soest").ends_with(0);
    bench.run("invullen Soest --no-input").ends_with(6).says("iemand aan een terminal");
}

#[test]
fn two_files_of_one_person_are_refused_and_two_people_are_read_together() {
    let bench = Bench::new();
    bench.assessment("Soest", "");
    bench.write("Soest/answers/privacy.toml", bench.read("Soest/answers/r1.toml"));
    bench.run("status Soest").ends_with(3).says("van dezelfde collega: r1").says("samenvoegen");
    let own = bench.read("Soest/answers/r1.toml").replace("id = \"r1\"", "id = \"privacy\"");
    bench.write("Soest/answers/privacy.toml", own);
    bench.run("status Soest").ends_with(0).says("privacy");
}

#[test]
fn a_date_that_does_not_exist_is_refused() {
    let bench = Bench::new();
    bench.run("controle --date 2026-02-30").ends_with(2).says("geen datum");
}

#[test]
fn common_slips_in_a_file_are_told_in_plain_words() {
    let head = "schema = 1\nid = \"plein\"\n";
    let source = "[[source]]\nid = \"s\"\n";
    for (text, words) in [
        ("name: \"Plein\"\n".to_owned(), "achter ‘name’ staat een dubbele punt; daar hoort een ="),
        ("name \"Plein\"\n".to_owned(), "achter ‘name’ ontbreekt een ="),
        ("name = \"C:\\Users\"\n".to_owned(), "schrijf \\\\ in plaats van \\"),
        (
            format!("name = \"Plein\"\n[source]\nid = \"a\"\n{source}"),
            "deze kop heeft enkele haken, en andere koppen ‘source’",
        ),
        (format!("{source}name = \"Plein\"\n"), "zet ‘name’ boven aan het bestand"),
    ] {
        let bench = Bench::new();
        bench.write("platform-catalog/platforms/plein.toml", format!("{head}{text}"));
        let run = bench.run("controle").ends_with(1).says(words);
        // What the parser says is in English, for programmers.
        run.says_nothing_of("expected");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_result_that_does_not_fit_on_the_disk_is_not_passed_over() {
    let bench = Bench::new();
    for line in ["catalogus export", "catalogus lijst", "uitleg hoplr", "controle --json"] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let output = bench.command().args(line.split(' ')).stdout(full).output();
        bench.ended(output).ends_with(3).says("niet heel weggeschreven: de schijf is vol");
    }
}
