//! Paths as people type them and as systems keep them; what only Windows does is seen there.

mod common;

use common::Bench;

#[test]
fn a_separator_at_the_end_of_a_folder_is_no_part_of_its_name() {
    let bench = Bench::new();
    bench.run_args(&["nieuw", "Onze gemeente é/"]).ends_with(0).says("invullen \"Onze gemeente é\"");
    bench.run_args(&["status", "Onze gemeente é/"]).ends_with(0).says("invullen \"Onze gemeente é\"");
    bench.run_args(&["rapport", "Onze gemeente é/", "--output", "uit/"]).ends_with(0);
    assert!(bench.read("uit/advies.md").contains("platformwijzer rapport \"Onze gemeente é\""));
}

#[test]
fn a_document_names_folders_in_the_same_way_on_every_system() {
    let bench = Bench::new();
    bench.assessment("klanten/Soest", "");
    let typed = std::path::Path::new("klanten").join("Soest").display().to_string();
    bench.run_args(&["rapport", &typed]).ends_with(0);
    assert!(bench.read("klanten/Soest/advies.md").contains("rapport \"klanten/Soest\""));
    bench.run("nagaan klanten/Soest").ends_with(0);
}

#[cfg(windows)]
mod windows {
    use std::fs::{File, OpenOptions};
    use std::os::windows::fs::{MetadataExt, OpenOptionsExt};
    use std::path::PathBuf;

    use super::common::Bench;

    /// Other programs may read the file, and nothing else.
    const SHARE_READ: u32 = 1;
    /// The system may leave the file in memory, and programs that keep copies pass it over.
    const TEMPORARY: u32 = 0x100;

    /// Opens a file as another program does.
    fn held(path: PathBuf, share: u32) -> File {
        OpenOptions::new().read(true).share_mode(share).open(path).unwrap()
    }

    #[test]
    fn a_file_that_another_program_holds_is_told_and_nothing_is_lost() {
        let bench = Bench::new();
        bench.assessment("Soest", "");
        bench.run("rapport Soest --date 2026-11-01").ends_with(0);
        let before = bench.read("Soest/advies.html");
        let other = held(bench.path("Soest/advies.html"), SHARE_READ);
        bench.run("rapport Soest --date 2026-11-22").ends_with(3).says("een ander programma heeft het open");
        assert_eq!(bench.read("Soest/advies.html"), before);
        drop(other);
        bench.run("rapport Soest --date 2026-11-22").ends_with(0);
        let names = std::fs::read_dir(bench.path("Soest")).unwrap().flatten().map(|entry| entry.file_name());
        assert_eq!(names.filter(|name| name.to_string_lossy().ends_with(".tmp")).count(), 0);
    }

    #[test]
    fn a_file_that_another_program_keeps_to_itself_is_told() {
        let bench = Bench::new();
        bench.assessment("Soest", "");
        bench.run("rekenblad Soest -o blad.csv").ends_with(0);
        let _sheet = held(bench.path("blad.csv"), 0);
        bench.run("inlezen blad.csv --to Soest").ends_with(3).says("een ander programma houdt het bezet");
        let _answers = held(bench.path("Soest/answers/r1.toml"), 0);
        bench.run("status Soest").ends_with(3).says("een ander programma houdt het bezet");
    }

    #[test]
    fn a_new_file_is_an_ordinary_file() {
        let bench = Bench::new();
        bench.run("nieuw Soest").ends_with(0);
        let metadata = std::fs::metadata(bench.path("Soest/answers/r1.toml")).unwrap();
        assert_eq!(metadata.file_attributes() & TEMPORARY, 0);
    }

    #[test]
    fn a_long_path_is_written_and_read() {
        let bench = Bench::new();
        let folder = [["map"; 40].concat(), ["map"; 40].concat(), "Soest".to_owned()].join("\\");
        bench.run_args(&["nieuw", &folder]).ends_with(0);
        bench.run_args(&["rapport", &folder]).ends_with(0);
        bench.run_args(&["nagaan", &folder]).ends_with(0);
    }

    #[test]
    fn a_backslash_before_the_closing_quotation_mark_does_no_harm() {
        let bench = Bench::new();
        bench.assessment("Onze gemeente", "");
        bench.run_args(&["status", "Onze gemeente\""]).ends_with(0).says("invullen \"Onze gemeente\"");
    }

    #[test]
    fn names_of_variables_and_files_are_the_same_in_any_letters() {
        let bench = Bench::new();
        bench.assessment("Soest", "");
        let mut command = bench.command();
        command.env_remove("PLATFORMWIJZER_LANG").env("Platformwijzer_Lang", "en").args(["status", "SOEST"]);
        bench.ended(command.output()).ends_with(0).says("questions answered");
    }
}
