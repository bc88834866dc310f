//! Rebuilds the crate when a content file appears or changes, since content is embedded in the binary.

fn main() {
    for folder in
        ["questionnaires", "platform-catalog", "report-templates", "locales", "examples", "workspace", "docs/rules"]
    {
        println!("cargo::rerun-if-changed={folder}");
    }
}
