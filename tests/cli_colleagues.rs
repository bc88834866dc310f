//! Several colleagues on one assessment: what they say together, settling a difference, putting copies together.

mod common;

use common::Bench;
use serde_json::{Value, json};

/// Writes the answers of a colleague.
fn colleague(bench: &Bench, file: &str, role: &str, answers: &[(&str, &str)]) {
    let id = file.rsplit('/').next().unwrap().trim_end_matches(".toml");
    let head = format!(
        "schema = 1\nassessment = \"Soest\"\ndepth = \"core\"\n\n[respondent]\nid = \"{id}\"\nrole = \"{role}\"\n\n\
         [questionnaire]\nid = \"stappenplan\"\nversion = \"1.0.0\"\n"
    );
    let answer = |(question, said): &(&str, &str)| format!("\n[answer.\"{question}\"]\n{said}\n");
    bench.write(file, head + &answers.iter().map(answer).collect::<String>());
}

const KIND: (&str, &str) = ("goals.kind", "value = [\"participation\"]");

/// Two colleagues who differ on who owns the platform and what is promised.
fn two(bench: &Bench) {
    let it = [KIND, ("goals.problem", "value = \"written\""), ("agreements.owner", "value = \"none\"")];
    colleague(bench, "Soest/answers/it.toml", "it", &it);
    let lead = [
        KIND,
        ("goals.problem", "state = \"unknown\""),
        ("agreements.owner", "value = \"mandated\""),
        ("data.dpia", "state = \"unknown\""),
        ("goals.summary", "value = \"Bewoners kiezen mee.\""),
    ];
    colleague(bench, "Soest/answers/lead.toml", "project-lead", &lead);
}

fn together(bench: &Bench) -> Value {
    bench.run("samen Soest --json").ends_with(0).json()
}

fn matter<'v>(found: &'v Value, question: &str) -> &'v Value {
    let matters = found["matters"].as_array().unwrap();
    matters.iter().find(|matter| matter["question"] == question).unwrap_or_else(|| panic!("{question} in {found}"))
}

#[test]
fn colleagues_are_set_side_by_side() {
    let bench = Bench::new();
    two(&bench);
    let found = together(&bench);
    assert_eq!(matter(&found, "goals.kind")["accord"], "agreed");
    let problem = matter(&found, "goals.problem");
    assert_eq!(problem["accord"], "known-to-some");
    assert_eq!(problem["positions"], json!([{ "said": ["written"], "respondents": ["it"] }]));
    assert_eq!(problem["unsure"], json!(["lead"]));
    let owner = matter(&found, "agreements.owner");
    assert_eq!(owner["accord"], "differs");
    assert_eq!(owner["positions"][0], json!({ "said": ["mandated"], "respondents": ["lead"] }));
    assert_eq!(owner["positions"][1], json!({ "said": ["none"], "respondents": ["it"] }));
    let run = bench.run("samen Soest").ends_with(0);
    insta::assert_snapshot!("together_nl", run.out + &run.err);
    let run = bench.run("samen Soest --lang en").ends_with(0);
    insta::assert_snapshot!("together_en", run.out + &run.err);
}

#[test]
fn an_open_difference_counts_as_unknown_everywhere() {
    let bench = Bench::new();
    two(&bench);
    let run = bench.run("bevindingen Soest --json").ends_with(0).json();
    let rules: Vec<&str> =
        run["findings"].as_array().unwrap().iter().map(|finding| finding["rule"].as_str().unwrap()).collect();
    assert!(!rules.contains(&"capacity-owner-none") && !rules.contains(&"capacity-owner-mandated"), "{rules:?}");
    assert!(rules.contains(&"capacity-colleagues-differ"), "{rules:?}");
    bench.run("uitleg agreements.owner --for Soest").ends_with(0).says("collega’s antwoorden verschillend");
    let status = bench.run("status Soest").ends_with(0);
    let status = status.says("Antwoorden van 2 collega’s samen").says("1 verschil tussen collega’s staat open");
    status.says("projectleider: 4 van");
    let json = bench.run("status Soest --json").ends_with(0).json();
    assert_eq!(json["colleagues"][0]["id"], "it");
}

#[test]
fn whether_it_matters_who_is_right_is_told() {
    let bench = Bench::new();
    two(&bench);
    let found = together(&bench);
    let stake = &found["agenda"][0];
    assert_eq!((&stake["question"], &stake["effect"]), (&json!("agreements.owner"), &json!("branches")));
    // A mandate leaves the rest open; nobody at all blocks for certain.
    assert_eq!(stake["branches"][0]["verdict"], "cannot-be-said");
    assert_eq!(stake["branches"][1]["verdict"], "not-yet");
    bench.run("samen Soest").says("Als informatiemanager of CISO gelijk heeft: Nog niet.");
}

#[test]
fn a_person_settles_a_difference_with_a_reason() {
    let bench = Bench::new();
    two(&bench);
    let settle = |rest: &[&str]| {
        let args = [&["afspreken", "Soest", "agreements.owner"], rest].concat();
        bench.run_args(&args)
    };
    settle(&["none"]).ends_with(2).says("Wie besloot dit").says("--because");
    settle(&["noen", "--by", "An", "--because", "x"]).ends_with(2).says("Bedoelde u ‘none’?");
    settle(&[]).ends_with(2).says("Uw collega’s zeiden: Iemand met naam en mandaat; Nog niemand");
    bench.run("afspreken Soest agreements.ownr none --by An --because x").ends_with(2).says("‘agreements.owner’");
    bench
        .run("afspreken Soest goals.kind reports --by An --because x")
        .ends_with(2)
        .says("verschillen uw collega’s niet");
    bench.run("afspreken Soest --no-input").ends_with(6).says("--because");
    assert!(!bench.path("Soest/agreed.toml").exists());
    settle(&["none", "--by", "An", "--because", "navraag", "--dry-run"]).ends_with(0).says("agreed.toml");
    assert!(!bench.path("Soest/agreed.toml").exists());
    settle(&["Nog niemand", "--by", "An", "--because", "navraag bij de directie", "--date", "2026-11-22"])
        .ends_with(0)
        .says("Vastgelegd: Eigenaar: Nog niemand");
    insta::assert_snapshot!("agreed_file", bench.read("Soest/agreed.toml"));
    bench.run("controle Soest --strict").ends_with(0).says("3 bestanden");
    let found = bench.run("bevindingen Soest --json").ends_with(0).json();
    assert_eq!(found["verdict"], "not-yet");
    let owner = together(&bench);
    assert_eq!(matter(&owner, "agreements.owner")["settled"]["reason"], "navraag bij de directie");
    bench.run("samen Soest").says("Besloten door An op 22 november 2026");
    settle(&["--undo"]).ends_with(0).says("staat weer open");
    settle(&["--undo"]).ends_with(2).says("geen afspraak vastgelegd");
    assert_eq!(matter(&together(&bench), "agreements.owner")["accord"], "differs");
}

#[test]
fn a_broken_file_with_agreements_is_told_with_its_place() {
    let bench = Bench::new();
    two(&bench);
    let text = "schema = 1\n\n[questionnaire]\nid = \"stappenplan\"\nversion = \"1.0.0\"\n\n[agreed.\"agreements.owner\"]\n\
                value = \"nobody\"\nby = \"An\"\ndate = \"2026-11-22\"\nreason = \"x\"\n";
    bench.write("Soest/agreed.toml", text);
    bench.run("status Soest").ends_with(3).says("Soest/agreed.toml:8:9").says("none");
    bench.run("controle Soest").ends_with(1).says("agreed.toml:8:9");
    bench.write("Soest/agreed.toml", text.replace("reason", "reasn"));
    bench.run("samen Soest").ends_with(3).says("reasn").says("reason");
}

#[test]
fn one_person_has_nobody_to_differ_with() {
    let bench = Bench::new();
    bench.run("nieuw Soest").ends_with(0).says("--as NAAM --role ROL");
    bench.run("samen Soest").ends_with(4).says("van één persoon");
    bench.run("afspreken Soest agreements.owner none --by An --because x").ends_with(4);
}

#[test]
fn the_same_person_twice_and_another_client_are_told() {
    let bench = Bench::new();
    two(&bench);
    let text = bench.read("Soest/answers/it.toml");
    bench.write("Soest/answers/kopie.toml", &text);
    bench.run("status Soest").ends_with(3).says("van dezelfde collega: it").says("samenvoegen");
    bench.write("Soest/answers/kopie.toml", text.replace("\"Soest\"", "\"Baarn\"").replace("\"it\"", "\"x\""));
    bench.run("status Soest").ends_with(3).says("‘Soest’").says("‘Baarn’");
}

#[test]
fn a_role_gets_its_own_questions_and_what_they_depend_on() {
    let bench = Bench::new();
    bench.run("nieuw Soest").ends_with(0);
    bench.run("invullen Soest --as privacy --role privcy --plain").ends_with(2).says("Bedoelde u ‘privacy’?");
    // The kind of goal decides which questions on data are asked, so it is asked first.
    let run = bench.run_typed(&["invullen", "Soest", "--as", "privacy", "--role", "privacy", "--plain"], "1\n");
    let run = run.ends_with(0).says("--as privacy --role privacy");
    assert!(!run.err.contains("eigenaar van het platform"), "{}", run.err);
    let text = bench.read("Soest/answers/privacy.toml");
    assert!(text.contains("role = \"privacy\"") && text.contains("[answer."), "{text}");
    let begun = bench.read("Soest/answers/r1.toml") + "\n[answer.\"goals.problem\"]\nvalue = \"written\"\n";
    bench.write("Soest/answers/r1.toml", begun);
    bench.run("status Soest").ends_with(0).says("privacy officer");
}

/// A copy of a file with some answers changed, each with its moment.
fn dated(bench: &Bench, file: &str, answers: &[(&str, &str, &str)]) {
    let said: Vec<(String, String)> =
        answers.iter().map(|(question, value, at)| (question.to_string(), format!("{value}\nat = \"{at}\""))).collect();
    let said: Vec<(&str, &str)> = said.iter().map(|(question, said)| (question.as_str(), said.as_str())).collect();
    colleague(bench, file, "it", &said);
    let id = file.rsplit('/').next().unwrap().trim_end_matches(".toml");
    bench.write(file, bench.read(file).replace(&format!("id = \"{id}\""), "id = \"it\""));
}

const MON: &str = "2026-11-02T10:00:00Z";
const TUE: &str = "2026-11-03T10:00:00Z";
const WED: &str = "2026-11-04T10:00:00Z";

#[test]
fn two_copies_are_put_together_answer_by_answer() {
    let bench = Bench::new();
    let shared = ("goals.kind", "value = [\"participation\"]", MON);
    let old = ("agreements.owner", "value = \"named\"", MON);
    dated(&bench, "Soest/answers/it.toml", &[shared, old, ("goals.problem", "value = \"spoken\"", TUE)]);
    let others = [shared, ("agreements.owner", "value = \"mandated\"", WED), ("data.dpia", "value = \"done\"", WED)];
    dated(&bench, "kopie.toml", &others);
    let before = bench.read("Soest/answers/it.toml");
    bench.run("samenvoegen kopie.toml --into Soest --dry-run").ends_with(0).says("Eigenaar");
    assert_eq!(bench.read("Soest/answers/it.toml"), before);
    let run = bench.run("samenvoegen kopie.toml --into Soest").ends_with(0);
    let run = run.says("Erbij gekomen (1)").says("Alleen in de kopie veranderd, dus overgenomen (1): Eigenaar");
    run.says("Samengevoegd in \"Soest/answers/it.toml\"");
    let after = bench.read("Soest/answers/it.toml");
    for kept in ["\"mandated\"", "\"done\"", "\"spoken\"", "\"participation\""] {
        assert!(after.contains(kept), "{kept} in {after}");
    }
    bench.run("samenvoegen kopie.toml --into Soest").ends_with(0).says("niets wat nog niet");
}

#[test]
fn what_both_changed_is_for_a_person_to_say() {
    let bench = Bench::new();
    let shared = ("goals.kind", "value = [\"participation\"]", MON);
    dated(&bench, "Soest/answers/it.toml", &[shared, ("agreements.owner", "value = \"named\"", TUE)]);
    dated(&bench, "kopie.toml", &[shared, ("agreements.owner", "value = \"mandated\"", WED)]);
    let before = bench.read("Soest/answers/it.toml");
    let run = bench.run("samenvoegen kopie.toml --into Soest").ends_with(5);
    run.says("In beide veranderd: Eigenaar (agreements.owner)").says("Er is niets geschreven");
    let json = bench.run("samenvoegen kopie.toml --into Soest --json").ends_with(5).json();
    assert_eq!((&json["conflicts"], &json["written"]), (&json!(["agreements.owner"]), &json!(false)));
    assert_eq!(bench.read("Soest/answers/it.toml"), before);
    // With what both began from it is known that one of them left it as it was.
    dated(&bench, "basis.toml", &[shared, ("agreements.owner", "value = \"named\"", MON)]);
    bench.run("samenvoegen kopie.toml --into Soest --base basis.toml").ends_with(0);
    assert!(bench.read("Soest/answers/it.toml").contains("mandated"));
}

#[test]
fn a_copy_among_the_answers_no_longer_counts_as_a_colleague() {
    let bench = Bench::new();
    let shared = ("goals.kind", "value = [\"participation\"]", MON);
    dated(&bench, "Soest/answers/it.toml", &[shared]);
    dated(&bench, "Soest/answers/it-2.toml", &[shared, ("goals.problem", "value = \"written\"", TUE)]);
    bench.run("status Soest").ends_with(3).says("samenvoegen \"Soest/answers/it-2.toml\" --into \"Soest\"");
    bench.run("samenvoegen Soest/answers/it-2.toml --into Soest").ends_with(0).says("it-2.1.bak");
    bench.run("status Soest").ends_with(0);
    assert!(bench.read("Soest/answers/it.toml").contains("written"));
}

#[test]
fn a_file_of_a_new_colleague_joins_and_a_wrong_one_does_not() {
    let bench = Bench::new();
    two(&bench);
    colleague(&bench, "privacy.toml", "privacy", &[KIND, ("data.dpia", "value = \"done\"")]);
    bench.run("samenvoegen privacy.toml --into Soest").ends_with(0).says("privacy is toegevoegd met 2 antwoorden");
    let text = bench.read("privacy.toml");
    bench.write("baarn.toml", text.replace("assessment = \"Soest\"", "assessment = \"Baarn\""));
    bench.run("samenvoegen baarn.toml --into Soest").ends_with(2).says("‘Baarn’");
    let of = |name: &str| format!("\n[answer.\"context.municipality\"]\nvalue = \"{name}\"\n");
    bench.write("Soest/answers/it.toml", bench.read("Soest/answers/it.toml") + &of("Soest"));
    bench.write("elders.toml", text.clone() + &of("Amersfoort"));
    bench.run("samenvoegen elders.toml --into Soest").ends_with(2).says("Amersfoort");
    bench.write("evaluatie.toml", text.replace("stappenplan", "evaluatie").split("[answer").next().unwrap());
    bench.run("samenvoegen evaluatie.toml --into Soest").ends_with(2).says("‘evaluatie’");
    bench.write("nieuwer.toml", text.replace("\"1.0.0\"", "\"9.0.0\""));
    bench.run("samenvoegen nieuwer.toml --into Soest").ends_with(3).says("9.0.0");
}

#[test]
fn colleagues_who_weigh_differently_are_never_averaged() {
    let bench = Bench::new();
    let weights = |most: &str, other: &str| {
        [
            ("weights.most".to_owned(), format!("value = \"{most}\"")),
            (format!("weights.objective-{other}"), "value = \"hardly\"".to_owned()),
            ("weights.confirm".to_owned(), "value = \"yes\"".to_owned()),
        ]
    };
    for (id, most, other) in [("a", "privacy", "offline"), ("b", "offline", "privacy")] {
        let said = weights(most, other);
        let mut all = vec![KIND];
        all.extend(said.iter().map(|(question, said)| (question.as_str(), said.as_str())));
        colleague(&bench, &format!("Soest/answers/{id}.toml"), "", &all);
    }
    let json = bench.run("vergelijken Soest --json --samples 500").ends_with(0).json();
    assert_eq!(json["weight_origin"], "several");
    bench.run("vergelijken Soest --samples 500").ends_with(0).says("verschillende dingen belangrijk");
    bench.run("samen Soest").ends_with(0).says("a en b bevestigden elk");
    let context = bench.run("rapport Soest --json").ends_with(0).json();
    assert_eq!(context["robustness"]["colleagues"]["respondents"], json!(["a", "b"]));
    assert_eq!(context["together"]["differences"], json!([]), "importance is an opinion, not a difference to settle");
}

#[test]
fn what_somebody_typed_as_a_role_stays_text() {
    let bench = Bench::new();
    two(&bench);
    let evil = bench.read("Soest/answers/it.toml").replace("role = \"it\"", "role = \"<script>|x|](javascript:1)\"");
    bench.write("Soest/answers/it.toml", evil);
    bench.run("samen Soest").ends_with(0).says("<script>");
    bench.run("rapport Soest --document advies").ends_with(0);
    let page = bench.read("Soest/advies.html");
    assert!(!page.contains("<script>|x") && !page.contains("href=\"javascript"), "a role is text in a page");
    let part = bench.read("Soest/advies.md");
    let row = part.lines().find(|line| line.starts_with("| Eigenaar |")).expect("the difference has a row");
    assert_eq!(row.matches(" | ").count(), 2, "a role does not end a cell: {row}");
}

#[test]
fn the_report_tells_who_says_what_and_can_be_made_again() {
    let bench = Bench::new();
    two(&bench);
    bench.run("afspreken Soest agreements.owner none --by An --because navraag").ends_with(0);
    colleague(
        &bench,
        "Soest/answers/lead.toml",
        "project-lead",
        &[KIND, ("agreements.owner", "value = \"mandated\""), ("goals.problem", "value = \"general\"")],
    );
    bench.run("rapport Soest --document advies --date 2026-11-22").ends_with(0);
    let text = bench.read("Soest/advies.md");
    let part = text.split("{#together}").nth(1).expect("the advice has this part").split("\n## ").next().unwrap();
    insta::assert_snapshot!("advice_part", part);
    bench.run("nagaan Soest").ends_with(0);
    bench.run("afspreken Soest agreements.owner mandated --by An --because anders").ends_with(0);
    bench.run("nagaan Soest").ends_with(1).says("agreed.toml");
}

#[test]
fn a_file_that_nobody_began_is_no_colleague() {
    let bench = Bench::new();
    bench.run("nieuw Soest").ends_with(0);
    colleague(&bench, "Soest/answers/it.toml", "it", &[KIND]);
    bench.run("samen Soest").ends_with(4);
    let lead = [KIND, ("agreements.owner", "value = \"mandated\"")];
    colleague(&bench, "Soest/answers/lead.toml", "project-lead", &lead);
    let found = together(&bench);
    let ids: Vec<&str> =
        found["respondents"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["it", "lead"]);
    // It was read all the same, so an answer in it is a change.
    bench.run("rapport Soest --date 2026-11-22").ends_with(0);
    bench.run("nagaan Soest").ends_with(0);
    let begun = bench.read("Soest/answers/r1.toml") + "\n[answer.\"agreements.owner\"]\nvalue = \"none\"\n";
    bench.write("Soest/answers/r1.toml", begun);
    bench.run("nagaan Soest").ends_with(1).says("r1.toml");
}

#[test]
fn one_answer_on_the_full_route_leaves_the_others_nothing_to_answer() {
    let bench = Bench::new();
    two(&bench);
    let asked = |bench: &Bench| bench.run("status Soest --json").ends_with(0).json()["progress"]["asked"].clone();
    let before = asked(&bench);
    colleague(&bench, "Soest/answers/els.toml", "communication", &[KIND]);
    let full = bench.read("Soest/answers/els.toml").replace("depth = \"core\"", "depth = \"full\"");
    bench.write("Soest/answers/els.toml", full);
    assert_eq!(asked(&bench), before);
}
