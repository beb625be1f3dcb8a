//! Where the page will be, as far as its builder says so.

use anyhow::{Result, ensure};

/// An address that ends with a slash: `https://example.com/hats/`.
#[derive(Debug, PartialEq)]
pub struct Address(String);

impl Address {
    pub fn parse(text: &str) -> Result<Self> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let is_whole = rest.is_some_and(|rest| {
            !rest.is_empty()
                && !rest.starts_with('/')
                && !rest.contains(|letter: char| letter.is_whitespace() || "?#\"<>".contains(letter))
        });
        ensure!(is_whole, "“{text}” is no address of a page. Give one as https://example.com/hats/.");
        Ok(Self(format!("{}/", text.trim_end_matches('/'))))
    }

    /// That of something below.
    pub fn of(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn it_ends_with_one_slash() {
        for text in ["https://a.example/b", "https://a.example/b/"] {
            assert_eq!(
                Address::parse(text).map(|at| at.of("c")).ok().as_deref(),
                Some("https://a.example/b/c")
            );
        }
    }

    #[test]
    fn what_is_none_is_told() {
        for text in [
            "",
            "a.example",
            "https://",
            "https:///b",
            "ftp://a.example",
            "https://a.example/?b",
            "https://a b",
        ] {
            assert!(Address::parse(text).is_err(), "{text}");
        }
    }
}
