//! Forms of names and codes: ids, file names, languages, countries, licences.

use std::sync::LazyLock;

/// Tells whether a text is an id: lower-case letters, digits and hyphens, at most 63, and no hyphen first.
pub fn is_id(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    (1..=63).contains(&text.len())
        && text.bytes().all(|byte| is_plain(byte) || byte == b'-')
        && text.bytes().next().is_some_and(is_plain)
}

/// Tells whether Windows keeps a file name for itself.
pub fn is_reserved_on_windows(stem: &str) -> bool {
    let stem = stem.to_ascii_lowercase();
    let numbered = |prefix: &str| {
        stem.strip_prefix(prefix).is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

/// Tells whether a text is a language tag as BCP 47 writes it: `nl`, `nl-BE`, `sr-Latn-RS`.
pub fn is_language_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    let is_language = (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase());
    is_language
        && parts.all(|part| {
            let letters = part.bytes().all(|byte| byte.is_ascii_alphabetic());
            let digits = part.bytes().all(|byte| byte.is_ascii_digit());
            match part.len() {
                2 => letters && part.bytes().all(|byte| byte.is_ascii_uppercase()),
                3 => digits,
                4 => letters && part.as_bytes()[0].is_ascii_uppercase(),
                5..=8 => part.bytes().all(|byte| byte.is_ascii_alphanumeric()),
                _ => false,
            }
        })
}

/// Officially assigned codes of ISO 3166-1, and XK, which is in use for Kosovo.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

/// Tells whether a text is a country code.
pub fn is_country(text: &str) -> bool {
    text.len() == 2 && COUNTRIES.split(' ').any(|code| code == text)
}

/// Licences of the SPDX list that software and data are published under in practice. `!` marks a deprecated name, `*`
/// one that neither OSI nor FSF calls open.
const LICENCES: &str = "0BSD AFL-3.0 AGPL-1.0-only AGPL-1.0-or-later AGPL-3.0! AGPL-3.0-only AGPL-3.0-or-later Apache-1.1 Apache-2.0 APSL-2.0 Artistic-1.0 Artistic-2.0 BlueOak-1.0.0 BSD-1-Clause BSD-2-Clause BSD-2-Clause-Patent BSD-3-Clause BSD-3-Clause-Clear BSD-4-Clause BSL-1.0 BUSL-1.1* CAL-1.0 CC-BY-3.0* CC-BY-4.0 CC-BY-NC-4.0* CC-BY-NC-SA-4.0* CC-BY-SA-3.0* CC-BY-SA-4.0 CC0-1.0 CDDL-1.0 CDDL-1.1 CECILL-2.1 CECILL-B CECILL-C CPAL-1.0 CPL-1.0 ECL-2.0 Elastic-2.0* EPL-1.0 EPL-2.0 EUPL-1.0 EUPL-1.1 EUPL-1.2 GFDL-1.3-only GFDL-1.3-or-later GPL-2.0! GPL-2.0+! GPL-2.0-only GPL-2.0-or-later GPL-3.0! GPL-3.0+! GPL-3.0-only GPL-3.0-or-later HPND ISC LGPL-2.0! LGPL-2.0-only LGPL-2.0-or-later LGPL-2.1! LGPL-2.1+! LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0! LGPL-3.0+! LGPL-3.0-only LGPL-3.0-or-later LPPL-1.3c MIT MIT-0 MPL-1.0 MPL-1.1 MPL-2.0 MPL-2.0-no-copyleft-exception MS-PL MS-RL MulanPSL-2.0 NCSA NLPL ODbL-1.0 OFL-1.1 OLDAP-2.8 OSL-3.0 PDDL-1.0 PHP-3.01 PolyForm-Noncommercial-1.0.0* PostgreSQL Python-2.0 QPL-1.0 Ruby SSPL-1.0* UPL-1.0 Unicode-3.0 Unlicense Vim W3C WTFPL Zlib ZPL-2.1";

/// What is known of a licence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Licence {
    /// Its SPDX name.
    pub name: &'static str,
    /// Whether SPDX has a newer name for it.
    pub deprecated: bool,
    /// Whether OSI or FSF calls it open.
    pub open: bool,
}

static KNOWN: LazyLock<Vec<Licence>> = LazyLock::new(|| {
    let entries = LICENCES.split(' ').map(|entry| Licence {
        name: entry.trim_end_matches(['!', '*']),
        deprecated: entry.ends_with('!'),
        open: !entry.ends_with('*'),
    });
    entries.collect()
});

/// Returns the licences that are known.
pub fn licences() -> &'static [Licence] {
    &KNOWN
}

/// Returns the licence with this name.
pub fn licence(name: &str) -> Option<Licence> {
    licences().iter().find(|licence| licence.name == name).copied()
}

/// Tells whether a name is one that a publisher gave itself, in the form that SPDX has for it.
pub fn is_own_licence(name: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.';
    name.strip_prefix("LicenseRef-").is_some_and(|rest| !rest.is_empty() && rest.bytes().all(is_plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_lower_case_words_with_hyphens() {
        assert!(["a", "go-vocal", "7vragen"].iter().all(|id| is_id(id)));
        assert!(["", "-a", "Go", "go_vocal", "é", &"a".repeat(64)].iter().all(|id| !is_id(id)));
    }

    #[test]
    fn language_tags_follow_the_standard() {
        assert!(["nl", "nl-BE", "sr-Latn-RS", "es-419", "fry"].iter().all(|tag| is_language_tag(tag)));
        assert!(["nl_NL", "dutch", "NL", "nl-be", ""].iter().all(|tag| !is_language_tag(tag)));
    }

    #[test]
    fn windows_keeps_some_names() {
        assert!(["con", "NUL", "com1"].iter().all(|name| is_reserved_on_windows(name)));
        assert!(["consul", "com", "com10"].iter().all(|name| !is_reserved_on_windows(name)));
    }

    #[test]
    fn licences_say_whether_they_are_open_and_current() {
        assert!(licence("EUPL-1.2").is_some_and(|licence| licence.open && !licence.deprecated));
        assert!(licence("GPL-2.0").is_some_and(|licence| licence.deprecated));
        assert!(licence("SSPL-1.0").is_some_and(|licence| !licence.open));
        assert!(is_own_licence("LicenseRef-Maker-1") && !is_own_licence("Maker licence"));
    }
}
