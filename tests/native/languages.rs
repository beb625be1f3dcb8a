//! The languages: which one a page speaks, by which rules, and what the pseudo-language makes of the messages.

use twelve_hats::{
    model::{Answer, Choice, Role, Step, Title},
    text::{self, Intl, Language},
};

use crate::british;

#[test]
fn british_english_without_a_browser_is_as_browsers_write_it() {
    british::check();
}

#[test]
fn a_page_speaks_the_language_of_its_tag_or_english() {
    for (tag, expected) in [
        ("en", Language::English),
        ("en-GB", Language::English),
        ("", Language::English),
        ("tlh", Language::English),
        ("en-XA", Language::Pseudo),
    ] {
        assert_eq!(Language::from_tag(tag), expected, "{tag:?}");
    }
}

/// How many letters and digits there are.
fn letters(words: &str) -> usize {
    words.chars().filter(|letter| letter.is_alphanumeric()).count()
}

#[test]
fn the_pseudo_language_is_english_with_accents_in_brackets_and_two_fifths_longer() {
    let english: Vec<String> = Role::ALL
        .iter()
        .flat_map(|&role| [text::role(role), text::role_short(role), text::role_line(role)])
        .map(str::to_owned)
        .chain(Step::ALL.iter().map(|&step| text::assess::step_of(step)))
        .collect();
    text::speak(Language::Pseudo, Intl::BRITISH);
    let pseudo: Vec<String> = Role::ALL
        .iter()
        .flat_map(|&role| [text::role(role), text::role_short(role), text::role_line(role)])
        .map(str::to_owned)
        .chain(Step::ALL.iter().map(|&step| text::assess::step_of(step)))
        .collect();
    for (english, pseudo) in english.iter().zip(&pseudo) {
        assert!(pseudo.starts_with('[') && pseudo.ends_with(']'), "{pseudo}");
        assert!(!pseudo.is_ascii(), "{pseudo}");
        let longer = letters(pseudo) + pseudo.matches('~').count();
        assert!(longer * 5 >= letters(english) * 7, "{english} → {pseudo}");
        assert!(longer * 5 <= letters(english) * 7 + 5, "{english} → {pseudo}");
    }
}

#[test]
fn what_is_in_the_pseudo_language_stays_as_it_is() {
    text::speak(Language::Pseudo, Intl::BRITISH);
    let title = text::title(Title::Both);
    assert_eq!(title, "[Böth ïïñ ööñëë pëëršööñ~]");
    assert_eq!(text::said::one(Answer::Given(Title::Both), text::title), title);
    assert_eq!(text::list(&["1", "½ ✓"]), text::list(&["1", "½ ✓"]));
    assert_eq!(text::list(&["17"]), "17");
}

#[test]
fn all_fixed_words_are_there_and_are_others_in_the_pseudo_language() {
    let english: Vec<&str> = text::fixed().iter().map(|words| words()).collect();
    text::speak(Language::Pseudo, Intl::BRITISH);
    let pseudo: Vec<&str> = text::fixed().iter().map(|words| words()).collect();
    assert!(english.len() > 300, "{}", english.len());
    for (english, pseudo) in english.iter().zip(&pseudo) {
        assert!(!english.is_empty() && english.trim() == *english, "{english:?}");
        // A dash is one in every language.
        assert_eq!(letters(english) == 0, english == pseudo, "{english:?} → {pseudo:?}");
    }
}
