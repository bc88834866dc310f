//! PW402: an address without encryption, with tracking, through a shortener, or of a local machine.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::catalog::{FactValue, FieldKind};

/// The rule.
pub const RULE: Rule = Rule { code: "PW402", severity: Severity::Warning, check };

const SHORTENERS: [&str; 10] =
    ["bit.ly", "t.co", "tinyurl.com", "goo.gl", "ow.ly", "lnkd.in", "is.gd", "buff.ly", "t.ly", "shorturl.at"];

const TRACKERS: [&str; 6] = ["utm_", "fbclid=", "gclid=", "mc_cid=", "mc_eid=", "msclkid="];

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (source, at) in input.sources() {
        judge(&source.url, at.then("url"), found);
    }
    for (platform, at) in input.platforms() {
        for (fact, at) in input.facts(platform, at) {
            let is_address = || input.fields.get(&fact.field).is_some_and(|field| field.kind == FieldKind::Url);
            if let FactValue::Plain(url) = &fact.value
                && is_address()
            {
                judge(url, at.then("value"), found);
            }
        }
    }
}

fn judge(url: &str, at: At<'_>, found: &mut Vec<Diagnostic>) {
    let (scheme, rest) = url.split_once("://").unwrap_or(("", url));
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default().to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let is_local = host == "localhost"
        || host.ends_with(".local")
        || ["127.", "10.", "192.168.", "169.254."].iter().any(|begin| host.starts_with(begin));
    let reason = if is_local {
        "local"
    } else if SHORTENERS.contains(&host) {
        "shortener"
    } else if TRACKERS.iter().any(|mark| rest.contains(mark)) {
        "tracking"
    } else if scheme == "http" {
        "http"
    } else {
        return;
    };
    // An old page without encryption is where it was read; there may be no other.
    let make = if reason == "http" { Diagnostic::info } else { Diagnostic::warning };
    found.push(make("PW402", at.value()).with("reason", reason).with("found", url));
}
