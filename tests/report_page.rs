//! The page: one file that asks for nothing, with an outline, tables and charts that everybody can read.

mod report;

use std::collections::BTreeSet;

use platformwijzer::report::Document;
use report::*;
use sha2::{Digest, Sha256};

fn documents() -> Vec<Document> {
    let content = small();
    let cases = [not_yet(&content), hardly_anything(&content), go(&content)];
    let all = LANGUAGES.iter().flat_map(|language| cases.iter().map(|case| advice(&context(&content, case, language))));
    all.collect()
}

/// Values of an attribute, in order.
fn attributes<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let mark = format!(" {name}=\"");
    html.split(&mark).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

fn headings(html: &str) -> Vec<u32> {
    let starts =
        html.split("<h").skip(1).filter_map(|rest| rest.chars().next()?.to_digit(10).filter(|level| *level < 7));
    starts.collect()
}

#[test]
fn one_first_heading_no_skipped_level_no_name_twice() {
    for document in documents() {
        let levels = headings(&document.html);
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
        let ids = attributes(&document.html, "id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    }
}

/// Tells whether a link leads to a document that is written beside this one, or to a place in it.
fn is_beside(target: &str) -> bool {
    let name = target.split('#').next().unwrap().strip_suffix(".html");
    name.is_some_and(|name| kinds().iter().any(|kind| kind.is_called(name)))
}

#[test]
fn every_link_lands_in_the_page_or_leads_to_the_web() {
    for document in documents() {
        let ids: BTreeSet<&str> = attributes(&document.html, "id").into_iter().collect();
        for target in attributes(&document.html, "href") {
            match target.strip_prefix('#') {
                Some(id) => assert!(ids.contains(id), "{target} lands nowhere"),
                None => assert!(target.starts_with("https://") || is_beside(target), "{target}"),
            }
        }
        for name in attributes(&document.html, "aria-labelledby").iter().flat_map(|names| names.split(' ')) {
            assert!(ids.contains(name), "{name} names nothing");
        }
    }
}

#[test]
fn the_page_asks_for_nothing_and_its_policy_names_its_style_and_script() {
    for document in documents() {
        let policy = attributes(&document.html, "content")[0].replace("&#39;", "'");
        assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
        let inside = |open: &str, close: &str| {
            document.html.split(open).nth(1).map(|rest| rest.split(close).next().unwrap().to_owned())
        };
        let hash = |directive: &str| {
            let rest = policy.split(directive).nth(1).unwrap();
            decoded(rest.strip_prefix(" 'sha256-").unwrap().split('\'').next().unwrap())
        };
        assert_eq!(hash("style-src"), Sha256::digest(inside("<style>", "</style>").unwrap()).as_slice());
        match inside("<script>", "</script>") {
            Some(script) => assert_eq!(hash("script-src"), Sha256::digest(script).as_slice()),
            None => assert!(policy.contains("script-src 'none'"), "{policy}"),
        }
        // Beside the script there is its data, and nothing that loads or runs.
        let scripts: Vec<&str> = document.html.split("<script").skip(1).map(|rest| &rest[..6]).collect();
        assert!(matches!(scripts[..], [] | [" type=", ">/* Wh"]), "{scripts:?}");
        for forbidden in ["<link", "<img", "<iframe", "<form", " style=", " src=", "url(http", "@import", " onclick"] {
            assert!(!document.html.contains(forbidden), "{forbidden}");
        }
        assert!(document.html.len() < 300 * 1024);
    }
}

#[test]
fn what_other_weights_would_give_is_hidden_until_the_script_has_checked_its_sums() {
    let content = small();
    let html = advice(&context(&content, &go(&content), "nl")).html;
    let (before, rest) = html.split_once("<template id=\"explore-template\">").expect("there is something to explore");
    let (inside, after) = rest.split_once("</template>").unwrap();
    for control in ["<input", "<button", "<select", "<details"] {
        assert!(!before.contains(control) && !after.contains(control), "{control} is for the script only");
    }
    assert!(inside.contains("Hier probeert u iets uit."), "{inside}");
    // Without an order of platforms there is nothing to explore.
    let mut unconfirmed = context(&content, &go(&content), "nl");
    unconfirmed.platforms.ranking = None;
    assert!(!advice(&unconfirmed).html.contains("<template"));
}

/// Reads base64, by the book and apart from the program's own writer.
fn decoded(text: &str) -> Vec<u8> {
    let digit = |byte: u8| match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let bits: String = text.bytes().filter(|byte| *byte != b'=').map(|byte| format!("{:06b}", digit(byte))).collect();
    bits.as_bytes()
        .chunks_exact(8)
        .map(|byte| u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap())
        .collect()
}

#[test]
fn tables_have_a_caption_scopes_and_a_frame_for_the_keyboard() {
    for document in documents() {
        let tables = document.html.matches("<table").count();
        assert!(tables >= 3);
        assert_eq!(document.html.matches("<caption id=").count(), tables, "every table of the advice has a caption");
        assert_eq!(document.html.matches("role=\"region\" tabindex=\"0\"").count(), tables);
        assert_eq!(document.html.matches("<th>").count() + document.html.matches("<th class").count(), 0);
        assert!(document.html.contains("<th scope=\"col\">") && document.html.contains("<th scope=\"row\">"));
    }
}

#[test]
fn charts_have_a_name_a_description_and_stand_beside_a_table() {
    for document in documents() {
        assert!(!document.charts.is_empty());
        for (file, svg) in &document.charts {
            assert!(document.html.contains(svg.as_str()), "{file} stands in the page");
            assert!(document.markdown.contains(&format!("]({file})")), "{file} stands in the text");
            for part in ["role=\"img\"", "<title id=", "<desc id=", "aria-labelledby="] {
                assert!(svg.contains(part), "{file} lacks {part}");
            }
            let after = document.html.split(svg.as_str()).nth(1).unwrap();
            let next = after.find("<table").unwrap();
            assert!(!after[..next].contains("<h2"), "{file} has a table in its own section");
        }
    }
}

#[test]
fn sources_are_numbered_and_lead_back() {
    let content = small();
    let html = advice(&context(&content, &not_yet(&content), "nl")).html;
    assert!(
        html.contains("<a class=\"cite\" id=\"cite-1-1\" href=\"#source-1\" aria-label=\"bron 1\">[1]</a>"),
        "{html}"
    );
    assert!(
        html.contains("<li id=\"source-1\" value=\"1\"><p><cite lang=\"en\">A study of twenty cases</cite>"),
        "{html}"
    );
    assert!(html.contains("href=\"#cite-1-1\" aria-label=\"Terug naar de tekst bij bron 1"), "{html}");
}

#[test]
fn elements_are_closed_in_order() {
    const VOID: [&str; 6] = ["meta", "br", "hr", "!doctype", "rect", "input"];
    for document in documents() {
        let body = document.html.split("</style>").nth(1).unwrap();
        let (body, _) = body.split_once("<script").unwrap_or((body, ""));
        let mut open: Vec<&str> = vec!["html", "head"];
        for tag in body.split('<').skip(1).map(|rest| rest.split('>').next().unwrap()) {
            let name = tag.trim_start_matches('/').split([' ', '\n', '/']).next().unwrap();
            if tag.starts_with('/') {
                assert_eq!(open.pop(), Some(name), "closed out of order");
            } else if !VOID.contains(&name) && !tag.ends_with('/') {
                open.push(name);
            }
        }
        assert!(open.is_empty() || open == ["html", "body"], "{open:?}");
    }
}
