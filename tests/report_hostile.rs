//! Whatever a user, a source or a supplier writes stays text: in Markdown, in the page, and in the charts.

mod report;

use report::hostile::{HOSTILE, poisoned};
use report::*;

/// The names of all elements of a page.
fn elements(html: &str) -> Vec<String> {
    html.split('<')
        .skip(1)
        .map(|rest| rest.trim_start_matches('/').split([' ', '>', '\n', '/']).next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn hostile_texts_add_no_element_link_or_heading() {
    let (harmless, own) = poisoned("gewoon");
    let expected = advice(&context(&harmless, &own, "nl"));
    let count = |html: &str, name: &str| elements(html).iter().filter(|element| *element == name).count();
    for text in HOSTILE {
        let (content, answers) = poisoned(text);
        let document = advice(&context(&content, &answers, "nl"));
        for name in
            ["script", "img", "iframe", "div", "b", "h1", "h2", "h3", "h4", "li", "tr", "td", "th", "svg", "code"]
        {
            let (was, is) = (count(&expected.html, name), count(&document.html, name));
            assert_eq!(was, is, "{text:?} changes the number of <{name}>");
        }
        // What the script reads is text that it only ever shows as text; nothing in it can end its element.
        let (before, rest) = document.html.split_once("id=\"page-data\">").expect("the page has data");
        let (data, after) = rest.split_once("</script>").unwrap();
        assert!(!data.contains(['<', '>', '&']), "{text:?} stands raw among the data");
        for part in [before, after] {
            assert!(!part.contains("evil.example\""), "{text:?} leads away");
        }
        assert!(!document.html.to_lowercase().contains("href=\"javascript"), "{text:?} runs a script");
        assert!(!document.html.contains(" onerror=alert(1)>"), "{text:?} has a handler");
    }
}

#[test]
fn control_and_direction_characters_are_shown_and_never_sent() {
    let (content, answers) = poisoned(HOSTILE[11]);
    for language in LANGUAGES {
        let document = advice(&context(&content, &answers, language));
        let charts = document.charts.iter().map(|(_, svg)| svg.as_str());
        for text in [document.markdown.as_str(), document.html.as_str()].into_iter().chain(charts) {
            let sent =
                text.chars().find(|character| *character != '\n' && platformwijzer::diagnostic::is_unsafe(*character));
            assert_eq!(sent, None);
            assert!(text.contains("u{202e}") || text.contains("u\\{202e\\}"), "the character is visible");
        }
    }
}

#[test]
fn tables_keep_their_columns() {
    for text in HOSTILE {
        let (content, answers) = poisoned(text);
        let document = advice(&context(&content, &answers, "nl"));
        let mut columns = 0;
        for line in document.markdown.lines() {
            let bars = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
            if !line.starts_with('|') {
                columns = 0;
            } else if columns == 0 {
                columns = bars;
            } else {
                assert_eq!(bars, columns, "{text:?} breaks a table: {line}");
            }
        }
    }
}

#[test]
fn charts_are_well_formed_whatever_stands_in_them() {
    for text in HOSTILE {
        let (content, answers) = poisoned(text);
        for (name, svg) in advice(&context(&content, &answers, "nl")).charts {
            assert!(!svg.contains("<script"), "{name}");
            assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count(), "{name}");
            assert_eq!(svg.matches("<svg").count(), 1, "{name}");
        }
    }
}
