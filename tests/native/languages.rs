//! The languages: which one a page speaks, by which rules, and what the pseudo-language makes of the messages.

use std::collections::BTreeSet;

use twelve_hats::{
    codec::read_role_text,
    model::{Answer, Choice, Role, Step, TeamSize, Title},
    text::{self, Intl, Language},
};

use crate::british;

#[test]
fn british_english_without_a_browser_is_as_browsers_write_it() {
    british::check();
    for (said, expected) in [
        (british::week_of("2026w47", "2026w47"), "Week of 16 November"),
        (british::week_of("2026w01", "2026w47"), "Week of 29 December 2025"),
        (british::week_of("2026w10", "2026w47"), "Week of 2 March"),
        (british::week_of("0021w19", "2026w47"), "Week of 10 May 21"),
        (british::week_of("9999w52", "2026w47"), "Week of 27 December 9999"),
    ] {
        assert_eq!(said, expected);
    }
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

/// The words for every choice there is.
fn all<T: Choice>(words: fn(T) -> &'static str) -> impl Iterator<Item = String> {
    T::ALL.iter().map(move |&choice| words(choice).to_owned())
}

/// The names of all that the model and the assessment are made of, and messages that a program fills in.
fn names() -> Vec<String> {
    all(text::responsibility)
        .chain(all(text::role))
        .chain(all(text::role_short))
        .chain(all(text::role_line))
        .chain(all(text::title_hint))
        .chain(all(text::business))
        .chain(all(text::stage))
        .chain(all(text::stage_hint))
        .chain(TeamSize::ALL.iter().map(|&size| text::team_of(size)))
        .chain(all(text::challenge))
        .chain(all(text::cover))
        .chain(all(text::skill))
        .chain(all(text::joy))
        .chain(all(text::criterion))
        .chain(all(text::assess::step_title))
        .chain(all(text::assess::step_lead))
        .chain(Step::ALL.iter().map(|&step| text::assess::step_of(step)))
        .chain(Role::ALL.iter().map(|&role| text::assess::hours_now_as(role)))
        .collect()
}

#[test]
fn the_pseudo_language_is_english_with_accents_in_brackets_and_two_fifths_longer() {
    let english = names();
    text::speak(Language::Pseudo, Intl::BRITISH);
    let pseudo = names();
    assert!(english.len() > 100, "{}", english.len());
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
fn the_long_texts_are_in_the_pseudo_language_but_for_what_was_published() {
    let json = r#"{
        "what": "What it is.", "ask": ["Who asks?"],
        "needs_you": [{ "text": "Nobody does it.", "judgement": true, "sources": [0] }],
        "let_go": [], "moves": [], "traps": [], "facts": [],
        "handover": { "who": "A lead", "steps": [{ "when": "At ten", "text": "Hire.", "sources": [] }] },
        "sources": [{ "url": "https://example.org/", "label": "A book", "note": "weak" }]
    }"#;
    let english = read_role_text(json).unwrap();
    assert_eq!(english.clone().spoken(), english);
    text::speak(Language::Pseudo, Intl::BRITISH);
    let pseudo = english.spoken();
    let [claim, step] = [&pseudo.needs_you[0], &pseudo.handover.steps[0].claim];
    for words in [&pseudo.what, &pseudo.ask[0], &claim.text, &step.text, &pseudo.sources[0].note] {
        assert!(words.starts_with('[') && !words.is_ascii(), "{words}");
    }
    assert_eq!((claim.judgement, claim.sources.as_slice()), (true, [0].as_slice()));
    assert_eq!(pseudo.sources[0].label, "A book");
    assert_eq!(pseudo.sources[0].url, "https://example.org/");
}

#[test]
fn all_fixed_words_are_there_and_are_others_in_the_pseudo_language() {
    let english: Vec<&str> = text::fixed().iter().map(|words| words()).collect();
    text::speak(Language::Pseudo, Intl::BRITISH);
    let pseudo: Vec<&str> = text::fixed().iter().map(|words| words()).collect();
    assert!(english.len() > 300, "{}", english.len());
    let mut same = BTreeSet::new();
    for (english, pseudo) in english.into_iter().zip(pseudo) {
        assert!(!english.is_empty() && english.trim() == english, "{english:?}");
        if english == pseudo {
            same.insert(english);
        }
    }
    // Signs, and the unit of hours.
    assert_eq!(same, BTreeSet::from(["+", "h", "–"]));
}
