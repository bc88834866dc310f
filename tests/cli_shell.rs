//! Shells complete words, also names of content and of assessments; the manual exists in both languages.

mod common;

use std::path::Path;
use std::process::Command;

use common::Bench;

/// Returns what bash would offer after these words; the last one is being typed.
#[cfg(unix)]
fn offered(bench: &Bench, words: &[&str]) -> Vec<String> {
    let program = Path::new(env!("CARGO_BIN_EXE_platformwijzer")).parent().unwrap();
    let path = format!("{}:/usr/bin:/bin", program.display());
    let quoted: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
    let script = format!(
        "source <(platformwijzer completions bash)\n\
         COMP_WORDS=(platformwijzer {})\nCOMP_CWORD={}\nCOMP_TYPE=9\n\
         _clap_complete_platformwijzer platformwijzer '{}' x\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"",
        quoted.join(" "),
        words.len(),
        words.last().unwrap()
    );
    let mut bash = Command::new("bash");
    bash.args(["--norc", "-c", &script]).current_dir(bench.root()).env_clear();
    let output = bash.env("PATH", path).env("PLATFORMWIJZER_LANG", "nl").output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(errors.lines().all(|line| line.contains("compopt")), "{errors}");
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[cfg(unix)]
#[test]
fn bash_completes_commands_options_and_names() {
    let bench = Bench::new();
    bench.assessment("Soesterkwartier", "");
    bench.assessment("Soest Zuid", "");
    assert_eq!(offered(&bench, &["bev"]), ["bevindingen"]);
    assert_eq!(offered(&bench, &["catalogus", "ver"]), ["vergelijk", "verouderd"]);
    assert_eq!(offered(&bench, &["status", "--pl"]), ["--plain"]);
    assert_eq!(offered(&bench, &["catalogus", "toon", "openst"]), ["openstad"]);
    assert_eq!(offered(&bench, &["uitleg", "goals.pro"]), ["goals.problem"]);
    assert_eq!(offered(&bench, &["uitleg", "VL00"]), ["VL002", "VL003", "VL004"]);
    assert_eq!(offered(&bench, &["status", "Soest"]), ["Soest Zuid", "Soesterkwartier"]);
    assert_eq!(offered(&bench, &["invullen", "Soesterkwartier", "--step", "goa"]), ["goals"]);
    bench.write("Soest Zuid/answers/ict.toml", bench.read("Soest Zuid/answers/r1.toml"));
    assert_eq!(offered(&bench, &["invullen", "Soest Zuid", "--as", ""]), ["ict", "r1"]);
    assert_eq!(offered(&bench, &["invullen", "Soesterkwartier", "--as", ""]), ["r1"]);
    assert_eq!(offered(&bench, &["demo", "--example", "dor"]), ["dordrecht-argu"]);
    assert_eq!(offered(&bench, &["instellingen", "zet", "p"]), ["pager", "plain"]);
    assert_eq!(offered(&bench, &["aanvullen", "z"]), ["zsh"]);
}

#[test]
fn there_is_a_script_for_every_shell_and_no_other() {
    let bench = Bench::new();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        bench.run(&format!("aanvullen {shell}")).ends_with(0).says("PLATFORMWIJZER_COMPLETE");
    }
    // A new zsh knows no completion yet.
    let zsh = bench.run("aanvullen zsh").ends_with(0).says("autoload -Uz compinit && compinit");
    assert!(zsh.out.starts_with("#compdef platformwijzer\n"), "{}", zsh.out);
    bench.run("aanvullen csh").ends_with(2).says("bash, zsh, fish, powershell");
}

#[cfg(unix)]
#[test]
fn a_zsh_that_never_completed_anything_starts_as_quietly_with_the_script() {
    let Ok(found) = std::process::Command::new("zsh").arg("--version").output() else { return };
    assert!(found.status.success());
    let bench = Bench::new();
    bench.write(".zshrc", bench.run("aanvullen zsh").ends_with(0).out);
    let mut shell = std::process::Command::new("zsh");
    shell
        .current_dir(bench.root())
        .env("HOME", bench.root())
        .env("ZDOTDIR", bench.root())
        .stdin(std::process::Stdio::null());
    let run = bench.ended(shell.args(["-ic", "print -r -- $_comps[platformwijzer]"]).output()).ends_with(0);
    assert_eq!(run.out.trim(), "_clap_dynamic_completer_platformwijzer");
    assert!(!run.err.contains("command not found"), "{}", run.err);
}

#[test]
fn the_manual_has_a_page_per_command_in_both_languages() {
    let bench = Bench::new();
    bench.run("handleiding --output pagina").ends_with(0).says("geschreven in");
    #[cfg(unix)]
    bench.run("handleiding --output hier").ends_with(0).says("Een pagina lezen: man \"./hier/platformwijzer.1\"");
    bench.run("man --output pages --lang en").ends_with(0);
    let page = bench.read("pagina/platformwijzer-catalogus-toon.1");
    for words in ["\"NAAM\"", "\"GEBRUIK\"", "\"OPTIES\"", "platformwijzer catalogus toon openstad"] {
        assert!(page.contains(words), "no {words} in\n{page}");
    }
    for dutch in ["platformwijzer.1", "platformwijzer-invullen.1"] {
        let text = bench.read(&format!("pagina/{dutch}"));
        for english in ["SYNOPSIS", "DESCRIPTION", "EXTRA", "Possible values", "OPTIONS"] {
            assert!(!text.contains(english), "{english} in {dutch}:\n{text}");
        }
    }
    assert!(bench.read("pages/platformwijzer-fill.1").contains("\"SYNOPSIS\""));
    let count = |name: &str| std::fs::read_dir(bench.path(name)).unwrap().count();
    assert_eq!(count("pagina"), count("pages"));
    bench.run("handleiding").ends_with(0).says(".TH platformwijzer 1");
}
