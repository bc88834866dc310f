//! Which names a template may use: those in the schema of the context, which is made from its types.

use serde_json::Value;

/// The schema, which a test holds to the types of the context.
const CONTEXT: &str = include_str!("../../../docs/context.schema.json");

/// Stands for anything: what comes out of a filter or a list written out.
pub const ANYTHING: &str = "?";

/// The schema of the context.
pub struct Schema(Value);

impl Schema {
    /// Returns the schema of the context.
    pub fn of_context() -> Self {
        Self(serde_json::from_str(CONTEXT).expect("the schema in the documents is JSON"))
    }

    /// Tells whether a path exists; lists are walked through, and `*` is any key of a table with free keys.
    pub fn has(&self, path: &str) -> bool {
        path.starts_with(ANYTHING) || self.at(path).is_some()
    }

    /// Returns the names that may follow a path.
    pub fn names_at(&self, path: &str) -> Vec<&str> {
        let here = if path.is_empty() { Some(&self.0) } else { self.at(path) };
        let properties = here.and_then(|here| self.inner(here).get("properties"));
        properties.and_then(Value::as_object).into_iter().flatten().map(|(name, _)| name.as_str()).collect()
    }

    fn at(&self, path: &str) -> Option<&Value> {
        path.split('.').try_fold(&self.0, |here, part| {
            let here = self.inner(here);
            match part {
                "*" => here.get("additionalProperties"),
                _ => here.get("properties")?.get(part),
            }
        })
    }

    /// Returns what a reference, an optional value or a list holds.
    fn inner<'s>(&'s self, value: &'s Value) -> &'s Value {
        if let Some(reference) = value.get("$ref").and_then(Value::as_str) {
            return self.inner(&self.0["$defs"][reference.trim_start_matches("#/$defs/")]);
        }
        if let Some(some) = value.get("anyOf").and_then(|any| any.get(0)) {
            return self.inner(some);
        }
        match value.get("items") {
            Some(items) => self.inner(items),
            None => value,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_followed_through_lists_and_tables() {
        let schema = Schema::of_context();
        for known in ["findings.blockers.title", "platforms.ranking.ranked.cost.words", "said.*.filled", "?.x"] {
            assert!(schema.has(known), "{known}");
        }
        for unknown in ["findings.blockers.titel", "said.*.titel", "fout"] {
            assert!(!schema.has(unknown), "{unknown}");
        }
        assert!(schema.names_at("").contains(&"verdict"));
    }
}
