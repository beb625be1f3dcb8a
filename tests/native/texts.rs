//! What the screen says reads as plain sentences, and says of each role what the report says of it.

use std::{collections::BTreeSet, fs, path::Path};

use crate::support::{any_answers, any_week, any_weights, halves, holds, set};
use proptest::{prelude::*, test_runner::TestCaseError};
use twelve_hats::{
    codec::read_role_text,
    engine::{
        self, Question, Steadiness,
        v1::{Inputs, NEEDED_AT, Reason, Report, Verdict, confidence, ledger, report},
    },
    model::{
        Answer, Answers, Business, ByRole, Challenge, Choice, Cover, Criterion, Hours, HoursError, Level,
        Responsibility, Role, Stage, Step, Title, Weights,
    },
    priors,
    text::{self, Claim, FileBrings, Hit, PageSection, Piece, RoleText, Source},
};

/// Random assessments for each property.
const CASES: u32 = 10_000;

// What a plain sentence is.

/// What keeps a text from reading as one or more plain sentences; nothing where it does.
fn fault(text: &str) -> Option<&'static str> {
    let first = text.chars().next();
    match text {
        "" => Some("is empty"),
        _ if text.trim() != text => Some("has a space at an end"),
        _ if first.is_none_or(char::is_lowercase) => Some("begins without a capital"),
        _ if !text.ends_with(['.', '?', '!', '”', ')']) => Some("does not end"),
        _ if text.contains("  ") => Some("has two spaces in a row"),
        _ if [" ,", " .", " ;", ",,", "..", " :", "( ", " )", ",."].iter().any(|odd| text.contains(odd)) => {
            Some("has odd punctuation")
        }
        _ if ["“”", "{", "}", "<", ">", "Some(", "\n", "\""].iter().any(|odd| text.contains(odd)) => {
            Some("has something in it that nobody would write")
        }
        _ => None,
    }
}

/// Holds a text to being plain sentences.
pub(crate) fn check(text: &str, expected: Option<&str>) {
    assert_eq!(fault(text), expected, "{text:?}");
}

#[test]
fn a_plain_sentence_is_told_from_others() {
    for (text, expected) in [
        ("Focus on Developer.", None),
        ("Do now: stop the incidents as Guardian. Keep for joy Developer.", None),
        ("1:1s, feedback, growth, structure.", None),
        ("What is it?", None),
        ("", Some("is empty")),
        ("focus on Developer.", Some("begins without a capital")),
        (" Focus.", Some("has a space at an end")),
        ("Focus. ", Some("has a space at an end")),
        ("Focus", Some("does not end")),
        ("Focus  on it.", Some("has two spaces in a row")),
        ("Focus , and hire.", Some("has odd punctuation")),
        ("Hand over  when.", Some("has two spaces in a row")),
        ("Leave {role}.", Some("has something in it that nobody would write")),
    ] {
        check(text, expected);
    }
}

// The roles' long texts.

fn role_file(role: Role) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text").join(RoleText::path(role));
    fs::read_to_string(path).unwrap()
}

#[test]
fn every_role_has_its_long_text() {
    for &role in Role::ALL {
        let json = role_file(role);
        let text = read_role_text(&json).unwrap_or_else(|| panic!("{role} cannot be read"));
        let counts = [text.needs_you.len(), text.let_go.len(), text.ask.len(), text.moves.len()];
        assert_eq!(counts, [4, 3, 3, 3], "{role}");
        assert!(!text.handover.steps.is_empty() && !text.handover.who.trim().is_empty(), "{role}");

        check(&text.what, None);
        for claim in claims(&text) {
            check(&claim.text, None);
        }
        for question in &text.ask {
            check(question, None);
            assert!(question.ends_with('?'), "{role}: {question}");
        }
        for titled in text.handover.steps.iter().chain(&text.traps) {
            let title = &titled.title;
            assert!(!title.is_empty() && title.trim() == title, "{role}: {title}");
        }
        assert!((3..=4).contains(&text.traps.len()) && (5..=8).contains(&text.facts.len()), "{role}");

        // Another parser reads the same; and the file is this role's.
        let other: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(other["id"], role.id());
        assert_eq!(other["what"], *text.what);
        assert_eq!(other["handover"]["who"], *text.handover.who);
        for (field, sentences) in [
            ("needs_you", &text.needs_you),
            ("let_go", &text.let_go),
            ("moves", &text.moves),
            ("facts", &text.facts),
        ] {
            let texts: Vec<&serde_json::Value> =
                other[field].as_array().unwrap().iter().map(|claim| &claim["text"]).collect();
            let read: Vec<&str> = sentences.iter().map(|claim| claim.text.as_str()).collect();
            assert_eq!(texts, read, "{role}: {field}");
        }
        assert_eq!(other["ask"].as_array().unwrap().len(), text.ask.len(), "{role}");
        assert_eq!(other["handover"]["steps"].as_array().unwrap().len(), text.handover.steps.len(), "{role}");
    }
}

/// Everything in a role's text that is a claim.
fn claims(text: &RoleText) -> impl Iterator<Item = &Claim> {
    let titled = text.handover.steps.iter().chain(&text.traps).map(|titled| &titled.claim);
    text.needs_you.iter().chain(&text.let_go).chain(&text.moves).chain(&text.facts).chain(titled)
}

#[test]
fn every_figure_has_a_source_or_is_called_judgement() {
    for &role in Role::ALL {
        let text = read_role_text(&role_file(role)).unwrap();
        let mut used = BTreeSet::new();
        for claim in claims(&text) {
            let has_figure = claim.text.contains(|letter: char| letter.is_ascii_digit());
            let grounded = claim.judgement || !claim.sources.is_empty();
            assert!(!has_figure || grounded, "{role}: {}", claim.text);
            assert!(claim.sources.iter().all(|&at| at < text.sources.len()), "{role}: {}", claim.text);
            used.extend(claim.sources.iter().copied());
        }
        assert_eq!(used, (0..text.sources.len()).collect(), "{role}: each source carries something");
        check_sources(role.id(), &text.sources);
    }
}

/// Holds sources to being web pages, each once, that say what they are.
pub(crate) fn check_sources(whose: &str, sources: &[Source]) {
    let urls: BTreeSet<&str> = sources.iter().map(|source| source.url.as_str()).collect();
    assert_eq!(urls.len(), sources.len(), "{whose}: a source is there twice");
    for source in sources {
        assert!(!source.url.contains(char::is_whitespace), "{whose}: {}", source.url);
        assert!(!source.label.trim().is_empty() && !source.note.trim().is_empty(), "{whose}: {}", source.url);
    }
}

/// What a screen of 320 px shows without becoming a wall: about seven lines of a claim, two of a title.
#[test]
fn no_text_is_longer_than_its_place() {
    let check = |role: Role, what: &str, text: &str, most: usize| {
        let length = text.chars().count();
        assert!(length <= most, "{role}: {what} has {length} letters instead of {most}: {text}");
        let longest = text.split([' ', '-', '–', '/']).map(|word| word.chars().count()).max().unwrap_or(0);
        assert!(longest <= 22, "{role}: a word of {longest} letters in {text}");
    };
    for &role in Role::ALL {
        let text = read_role_text(&role_file(role)).unwrap();
        check(role, "what it is", &text.what, 280);
        for claim in claims(&text) {
            check(role, "a claim", &claim.text, 200);
        }
        for ask in &text.ask {
            check(role, "a question", ask, 130);
        }
        for titled in text.handover.steps.iter().chain(&text.traps) {
            check(role, "a title", &titled.title, 34);
        }
        check(role, "who takes over", &text.handover.who, 40);
        for source in &text.sources {
            check(role, "a source", &source.label, 60);
            check(role, "a note", &source.note, 60);
        }
    }
}

#[test]
fn a_claim_is_as_weak_as_all_it_stands_on() {
    let source = |weak| Source { url: String::new(), label: String::new(), weak, note: String::new() };
    let sources = [source(true), source(false)];
    for (weak, on, expected) in [
        (false, vec![], false),
        (true, vec![], true),
        (false, vec![0], true),
        (false, vec![1], false),
        (false, vec![0, 1], false),
        (true, vec![1], true),
        (false, vec![7], false),
    ] {
        let claim = Claim { text: String::new(), judgement: false, weak, sources: on };
        assert_eq!(claim.is_weak(&sources), expected, "{claim:?}");
    }
}

// Names and notes.

#[test]
fn own_words_decide_no_direction_but_their_own() {
    for plain in ["", "Ada", "Closing Acme, 3rd try: 50% – Größe", "日本語"] {
        assert_eq!(text::isolated(plain), plain);
    }
    for (words, set) in [
        ("שלום", "\u{2068}שלום\u{2069}"),
        ("a\u{202e}b", "\u{2068}a\u{202e}b\u{2069}"),
        ("\u{2069}\u{200f}x\u{2067}", "\u{2068}\u{200f}x\u{2069}"),
    ] {
        assert_eq!(text::isolated(words), set);
    }
}

// The search.

fn found(query: &str) -> Vec<Hit> {
    let texts = ByRole::from_fn(|role| read_role_text(&role_file(role)).unwrap());
    text::search(query, |role| Some(&texts[role]))
}

#[test]
fn what_is_searched_for_is_found_where_it_stands() {
    let names = found("architect");
    assert_eq!((names[0].role, names[0].part), (Role::Architect, PageSection::Role), "names come first");
    // Every word has to be there, in any order, as the beginning of a word, in any case.
    let both = found("DEBT techn");
    assert!(!both.is_empty());
    for hit in &both {
        let marked: Vec<String> =
            hit.pieces.iter().skip(1).step_by(2).map(|piece| piece.to_lowercase()).collect();
        assert!(marked.iter().any(|piece| piece == "debt"), "{hit:?}");
        assert!(marked.iter().any(|piece| piece == "techn"), "{hit:?}");
        assert!(!hit.pieces.concat().is_empty());
    }
    assert!(both.len() < found("debt").len() + found("techn").len());
    assert_eq!(found("echnical"), [], "not from within a word");
    // What stands together is searched for together, and else by its parts, where these are words.
    for written in ["1:1", "1:1s", "one-on-one", "(1:1)"] {
        let found = found(written);
        assert_eq!(found.len(), 1, "{written}");
        assert!(found[0].pieces.concat().contains("one-to-one"));
    }
    assert_eq!(found("3:4"), []);
    assert_eq!(found("debt-techn").len(), both.len());
    // Whole words come first.
    let whole: Vec<bool> = found("test")
        .iter()
        .map(|hit| {
            hit.pieces
                .concat()
                .to_lowercase()
                .split(|letter: char| !letter.is_alphanumeric())
                .any(|word| word == "test")
        })
        .collect();
    assert!(whole.contains(&true) && whole.contains(&false) && whole.is_sorted_by(|one, next| one >= next));
    for nothing in ["", " ", "a", "-", "?!", "no such words together debt churn horse"] {
        assert_eq!(found(nothing), [], "{nothing:?}");
    }
    // What stands before a passage is searched with it.
    assert!(found("rewrite").iter().any(|hit| hit.role == Role::Architect && hit.part == PageSection::Traps));
    // Without the long texts the names are still found.
    assert_eq!(text::search("visionary", |_| None).len(), 1);
}

#[test]
fn whatever_is_searched_for_the_passage_is_whole() {
    let texts = ByRole::from_fn(|role| read_role_text(&role_file(role)).unwrap());
    let passages: BTreeSet<String> = Role::ALL
        .iter()
        .flat_map(|&role| claims(&texts[role]).map(|claim| claim.text.clone()).collect::<Vec<_>>())
        .collect();
    holds(300, &"[a-zA-Z é’0-9-]{0,12}", |query| {
        for hit in text::search(&query, |role| Some(&texts[role])) {
            let whole = hit.pieces.concat();
            let is_claim = matches!(
                hit.part,
                PageSection::NeedsYou | PageSection::LetGo | PageSection::Moves | PageSection::Facts
            );
            prop_assert!(!is_claim || passages.contains(&whole), "{}", whole);
        }
        Ok(())
    });
}

// How sure.

#[test]
fn what_would_change_the_answer_reads_as_plain_sentences() {
    holds(300, &any_case(), |(answers, weights)| {
        let found = confidence(priors::v1(), &answers, weights);
        for what_if in &found.what_ifs {
            is_plain(&text::what_if(what_if, &answers))?;
        }
        if let Some(other) = found.other_balance {
            is_plain(&text::other_balance(other.weights, other.comes, other.goes))?;
        }
        for share in found.stability.values() {
            is_plain(&text::stays_in(*share))?;
            prop_assert!(!text::steadiness(Steadiness::of(*share)).is_empty());
        }
        Ok(())
    });
}

#[test]
fn shares_of_balances_are_never_rounded_to_all_or_nothing() {
    for (share, shown) in [
        (0.0, "0%"),
        (1e-9, "under 1%"),
        (0.0049, "under 1%"),
        (0.005, "1%"),
        (0.5, "50%"),
        (0.994, "99%"),
        (0.996, "over 99%"),
        (0.999_999, "over 99%"),
        (1.0, "100%"),
    ] {
        assert_eq!(text::share_of_balances(share), shown, "{share}");
    }
}

#[test]
fn every_long_text_belongs_to_a_role() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text/roles/en");
    let there: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| format!("roles/en/{}", entry.unwrap().file_name().to_string_lossy()))
        .collect();
    let expected: BTreeSet<String> = Role::ALL.iter().map(|&role| RoleText::path(role)).collect();
    assert_eq!(there, expected);
}

#[test]
fn what_is_no_role_text_is_refused() {
    let good: serde_json::Value = serde_json::from_str(&role_file(Role::Architect)).unwrap();
    assert!(read_role_text(&good.to_string()).is_some());
    for json in ["", "null", "{}", "[]", "\"text\"", "<!doctype html><title>404</title>", "{\"what\":"] {
        assert_eq!(read_role_text(json), None, "{json}");
    }
    for field in ["what", "needs_you", "let_go", "ask", "moves", "handover", "traps", "facts", "sources"] {
        for wrong in [serde_json::json!(null), serde_json::json!(1), serde_json::json!({})] {
            let mut damaged = good.clone();
            damaged[field] = wrong;
            assert_eq!(read_role_text(&damaged.to_string()), None, "{field}");
        }
        let mut damaged = good.clone();
        damaged.as_object_mut().unwrap().remove(field);
        assert_eq!(read_role_text(&damaged.to_string()), None, "without {field}");
    }
    // Cut anywhere, it is refused, and never half a page.
    let whole = good.to_string();
    for end in (0..whole.len()).filter(|&end| whole.is_char_boundary(end)) {
        assert_eq!(read_role_text(&whole[..end]), None, "{end}");
    }
}

// The headline.

/// A report under the first need tables, which stay as they are.
fn reported(answers: &Answers) -> Report {
    report(priors::v1(), answers, Weights::default())
}

/// A company's answers with the same rating for each role.
fn company(stage: Stage, challenges: &[Challenge], skill: Level, joy: Level) -> Answers {
    Answers {
        title: Answer::Given(Title::Cto),
        stage: Answer::Given(stage),
        challenges: Answer::Given(set(challenges)),
        skill: ByRole::from_fn(|_| Answer::Given(skill)),
        joy: ByRole::from_fn(|_| Answer::Given(joy)),
        ..Answers::default()
    }
}

#[test]
fn the_headline_reads_as_plain_sentences() {
    use Challenge::{CostCutting, KeyCustomer, ProductionIncidents};
    use Level::{High, Highest, Low, Lowest, Middle};
    let only_stage = Answers { stage: Answer::Given(Stage::Mvp), ..Answers::default() };
    let covered = |answers: Answers, but: &[Role]| Answers {
        cover: ByRole::from_fn(|role| {
            Answer::Given(if but.contains(&role) { Cover::Nobody } else { Cover::Fully })
        }),
        ..answers
    };
    let mixed = {
        let mut answers = company(Stage::Mvp, &[], Middle, Middle);
        answers.skill[Role::Visionary] = Answer::Given(Low);
        answers.joy[Role::Visionary] = Answer::Given(Highest);
        answers.skill[Role::Developer] = Answer::Given(Highest);
        answers.joy[Role::Developer] = Answer::Given(Lowest);
        answers
    };
    let situations = [
        ("nothing known", Answers::default()),
        ("only the stage", only_stage),
        ("all good at all", company(Stage::Growth, &[], High, High)),
        ("nothing but joy", company(Stage::Growth, &[], Lowest, Highest)),
        ("nothing but skill", company(Stage::Growth, &[], Highest, Lowest)),
        ("neither", company(Stage::Growth, &[], Lowest, Lowest)),
        ("one thing presses", company(Stage::Growth, &[KeyCustomer], High, High)),
        ("two things press", company(Stage::ScaleUp, &[KeyCustomer, ProductionIncidents], Highest, Lowest)),
        ("more presses than can be done", company(Stage::Mvp, Challenge::ALL, Middle, Middle)),
        ("several verbs", mixed),
        ("others do all", covered(company(Stage::Mature, &[], Lowest, Lowest), &[])),
        ("others do all, and all is joy", covered(company(Stage::Mature, &[], Lowest, Highest), &[])),
        (
            "one thing is left",
            covered(company(Stage::Growth, &[KeyCustomer], Low, Low), &[Role::SalesPartner]),
        ),
        ("nothing but costs", covered(company(Stage::Mature, &[CostCutting], Low, Low), &[Role::Visionary])),
    ];
    for (name, answers) in situations {
        let report = reported(&answers);
        let headline = text::plain(&text::headline(&report));
        assert_eq!(fault(&headline), None, "{name}: {headline:?}");
    }
}

/// The verdicts that a verb of the headline stands for.
fn verdicts_of(verb: &str) -> Option<&'static [Verdict]> {
    Some(match verb.trim_start_matches([',', ' ']).trim_start_matches("and ").to_lowercase().trim() {
        "focus on" => &[Verdict::Focus, Verdict::RateIt],
        "grow into" => &[Verdict::GrowInto],
        "carry for now" => &[Verdict::HandOver],
        "hire for" => &[Verdict::Hire],
        "keep for joy" => &[Verdict::KeepForJoy],
        _ => return None,
    })
}

/// Holds each role that a headline names to the words before it.
fn headline_agrees(report: &Report, pieces: &[Piece]) -> Result<(), TestCaseError> {
    let whole = text::plain(pieces);
    let mut named: Vec<Role> = Vec::new();
    let mut verdicts: &[Verdict] = &[];
    let mut urgent = false;
    for piece in pieces {
        match piece {
            Piece::Words(words) => {
                prop_assert!(!words.is_empty(), "{}", whole);
                if let Some(found) = verdicts_of(words) {
                    (verdicts, urgent) = (found, false);
                } else if words.ends_with(" as ") {
                    urgent = true;
                }
            }
            Piece::Role(role) => {
                prop_assert!(!named.contains(role), "{} is named twice: {}", role, whole);
                named.push(*role);
                prop_assert_eq!(report.do_now_for(*role).is_some(), urgent, "{}: {}", role, &whole);
                let verdict = report.verdicts[*role];
                prop_assert!(urgent || verdicts.contains(&verdict), "{} is {:?}: {}", role, verdict, whole);
                prop_assert!(urgent || report.top_three().contains(role), "{}: {}", role, whole);
            }
        }
    }
    // Nobody is left out either.
    if !report.nothing_known {
        let pinned = report.do_now.iter().map(|&(role, _)| role);
        let wanted = report.top_three().into_iter().filter(|&role| {
            report.verdicts[role].is_needed() || report.verdicts[role] == Verdict::KeepForJoy
        });
        let expected: BTreeSet<Role> = pinned.chain(wanted).collect();
        prop_assert_eq!(named.into_iter().collect::<BTreeSet<_>>(), expected, "{}", whole);
    }
    Ok(())
}

fn is_plain(text: &str) -> Result<(), TestCaseError> {
    prop_assert_eq!(fault(text), None, "{:?}", text);
    Ok(())
}

/// The roles that a text names.
fn named_in(text: &str) -> Vec<Role> {
    Role::ALL.iter().copied().filter(|&role| text.contains(text::role_short(role))).collect()
}

fn any_case() -> impl Strategy<Value = (Answers, Weights)> {
    (any_answers(), any_week(), any_weights())
        .prop_map(|(answers, week, weights)| (Answers { week: Some(week), ..answers }, weights))
}

/// Holds each role that the second sentence names to its verdict.
fn second_sentence_agrees(report: &Report, answers: &Answers) -> Result<(), TestCaseError> {
    let second = text::second_sentence(report, answers);
    if second.is_empty() {
        return Ok(());
    }
    is_plain(&second)?;
    if report.nothing_known {
        return Ok(());
    }
    for sentence in second.split_inclusive(". ") {
        let roles = named_in(sentence);
        let expected = match sentence {
            sentence if sentence.starts_with("Hand over ") => Verdict::HandOver,
            sentence if sentence.starts_with("Leave ") => Verdict::Leave,
            sentence if sentence.starts_with("Keep ") => Verdict::KeepForJoy,
            sentence => {
                let invites = sentence.starts_with("Say what you’re good at") && roles.is_empty();
                prop_assert!(invites, "{}", sentence);
                let unrated = |&role: &Role| report.verdicts[role] == Verdict::RateIt;
                prop_assert!(report.top_three().iter().any(unrated), "{}", sentence);
                continue;
            }
        };
        prop_assert!((1..=2).contains(&roles.len()), "{}", sentence);
        for role in roles {
            prop_assert_eq!(report.verdicts[role], expected, "{}: {}", role, sentence);
            if expected == Verdict::Leave {
                prop_assert!(report.standings[role].need >= NEEDED_AT, "{}: {}", role, sentence);
                let who = answers.name_of_cover(role).unwrap_or("whoever covers it");
                prop_assert!(sentence.trim_end().ends_with(&format!(" with {who}.")), "{}", sentence);
            }
        }
    }
    Ok(())
}

/// Holds the sentence about one role to what was answered about it.
fn why_agrees(report: &Report, answers: &Answers, role: Role) -> Result<(), TestCaseError> {
    let why = text::why(report, answers, role);
    is_plain(&why)?;
    prop_assert_eq!(named_in(&why), [], "{}", &why);
    // What was not rated is not spoken of, and what was is.
    let rated = answers.skill[role].given().is_some() || answers.joy[role].given().is_some();
    prop_assert_eq!(why.contains("; "), rated, "{}", &why);
    let needed = report.standings[role].open >= NEEDED_AT;
    prop_assert!(needed || !why.starts_with("Needed"), "{}", &why);
    let covered = answers.cover_of(role) != Cover::Nobody;
    prop_assert_eq!(why.contains(" covers "), covered, "{}", &why);
    if let Some(name) = answers.name_of_cover(role) {
        prop_assert!(why.starts_with(&format!("{name} covers ")), "{}", &why);
    }
    let urgent = report.do_now_for(role).is_some();
    let short = if urgent { "Do now" } else { text::verdict(report.verdicts[role]) };
    prop_assert_eq!(text::short_verdict(report, role), short);
    let points = text::points(report.standings[role].score);
    prop_assert_eq!(text::score_and_verdict(report, role), format!("{points} · {short}"));
    Ok(())
}

#[test]
fn every_sentence_says_of_each_role_what_the_report_says() {
    holds(CASES, &any_case(), |(answers, weights)| {
        let report = report(priors::v1(), &answers, weights);
        let headline = text::headline(&report);
        is_plain(&text::plain(&headline))?;
        headline_agrees(&report, &headline)?;
        second_sentence_agrees(&report, &answers)?;
        Role::ALL.iter().try_for_each(|&role| why_agrees(&report, &answers, role))
    });
}

/// Every reason that these answers can give for a role's score.
fn reasons(answers: &Answers, role: Role) -> Vec<Reason> {
    let mut reasons = Vec::new();
    reasons.extend(answers.title.given().map(Reason::Title));
    reasons.extend(answers.stage.given().map(Reason::Stage));
    reasons.extend(answers.chosen_businesses().iter().map(Reason::Business));
    reasons.extend(answers.chosen_challenges().iter().map(Reason::Challenge));
    reasons.extend(answers.cover[role].given().map(Reason::Cover));
    reasons.extend(answers.skill[role].given().map(Reason::Skill));
    reasons.extend(answers.joy[role].given().map(Reason::Joy));
    reasons
}

#[test]
fn what_moves_a_score_most_reads_as_a_sentence() {
    holds(1_000, &any_case(), |(answers, weights)| {
        for &role in Role::ALL {
            let ledger = ledger(priors::v1(), &Inputs::from(&answers), weights, role);
            if let Some(words) = text::strongest(&ledger, &answers) {
                is_plain(&words)?;
            }
        }
        Ok(())
    });
}

#[test]
fn every_reason_reads_as_a_sentence_without_its_full_stop() {
    holds(CASES, &any_answers(), |answers| {
        for &role in Role::ALL {
            for reason in reasons(&answers, role) {
                let words = text::reason(reason, role, &answers);
                prop_assert!(!words.ends_with('.'), "{}", words);
                is_plain(&format!("{words}."))?;
                if let Reason::Cover(cover) = reason {
                    let name = answers.name_of_cover(role);
                    let who =
                        if cover == Cover::Nobody { "Nobody else" } else { name.unwrap_or("Somebody else") };
                    prop_assert!(words.starts_with(&format!("{who} covers ")), "{}", words);
                }
            }
        }
        Ok(())
    });
}

#[test]
fn the_week_reads_as_plain_words() {
    holds(1_000, &any_case(), |(answers, weights)| {
        let report = report(priors::v1(), &answers, weights);
        for step in &report.moves {
            let words = text::move_sentence(*step);
            is_plain(&format!("{} h {words}.", step.hours))?;
            let (from, to) = words.strip_prefix("from ").unwrap().split_once(" to ").unwrap();
            prop_assert!(from != to && !from.is_empty() && !to.is_empty(), "{}", words);
        }
        if let Some(week) = &report.week {
            let overload = text::overload(week);
            prop_assert_eq!(overload.is_some(), week.is_overloaded());
            overload.iter().try_for_each(|words| is_plain(words))?;
        }
        for sharpener in engine::open_questions(priors::latest(), &answers, weights) {
            is_plain(&text::assess::question(sharpener.question))?;
            is_plain(text::assess::open_question_hint(sharpener.flip_share))?;
        }
        prop_assert!(
            text::situation(&answers).iter().all(|part| !part.trim().is_empty() && !part.contains("  "))
        );
        Ok(())
    });
}

// Names and numbers.

#[test]
fn hours_are_written_with_halves() {
    for (count, words) in [
        (0, "0"),
        (1, "½"),
        (2, "1"),
        (3, "1½"),
        (15, "7½"),
        (19, "9½"),
        (80, "40"),
        (200, "100"),
        (335, "167½"),
        (336, "168"),
    ] {
        assert_eq!(halves(count).to_string(), words);
        assert_eq!(text::hours(halves(count)), format!("{words} h"));
    }
    // What is shown in a field can be left there.
    for count in 0..=336 {
        let hours = halves(count);
        assert_eq!(Hours::parse(&hours.to_string(), halves(336)), Ok(hours));
        assert_eq!(Hours::parse(&text::hours(hours), halves(336)), Ok(hours));
    }
    check(&text::hours_error(HoursError::NotANumber, Hours::LONGEST_WEEK), None);
    assert_eq!(text::hours_error(HoursError::OutOfRange, Hours::LONGEST_WEEK), "Between 0 and 100 hours.");
}

#[test]
fn lists_capitals_and_points_are_written_as_people_write_them() {
    for (items, words) in [
        (&[][..], ""),
        (&["A"], "A"),
        (&["A", "B"], "A and B"),
        (&["A", "B", "C"], "A, B and C"),
        (&["A", "B", "C", "D"], "A, B, C and D"),
    ] {
        assert_eq!(text::list(items), words);
    }
    for (words, capital) in
        [("", ""), ("focus on ", "Focus on "), ("Focus", "Focus"), ("über", "über"), ("1:1s", "1:1s")]
    {
        assert_eq!(text::capital(words), capital);
    }
    for (share, points) in
        [(0.0, "0"), (0.004, "0"), (0.005, "1"), (0.785, "79"), (0.784, "78"), (1.0, "100")]
    {
        assert_eq!(text::points(share), points);
    }
}

/// Every choice of a list has a name of its own.
fn names<T: Choice>(what: &str, name: impl Fn(T) -> String) {
    let names: BTreeSet<String> = T::ALL.iter().map(|&choice| name(choice)).collect();
    assert_eq!(names.len(), T::ALL.len(), "{what}: two have the same name: {names:?}");
    for name in &names {
        assert!(!name.is_empty() && name.trim() == name && !name.contains("  "), "{what}: {name:?}");
    }
}

#[test]
fn everything_has_a_name_of_its_own() {
    names("roles", |role| text::role(role).to_owned());
    names("short roles", |role| text::role_short(role).to_owned());
    names("lines of roles", |role| text::role_line(role).to_owned());
    names("responsibilities", |it: Responsibility| text::responsibility(it).to_owned());
    names("titles", |it: Title| text::title(it).to_owned());
    names("hints of titles", |it: Title| text::title_hint(it).to_owned());
    names("businesses", |it: Business| text::business(it).to_owned());
    names("stages", |it: Stage| text::stage(it).to_owned());
    names("hints of stages", |it: Stage| text::stage_hint(it).to_owned());
    names("challenges", |it: Challenge| text::challenge(it).to_owned());
    names("cover", |it: Cover| text::cover(it).to_owned());
    names("skill", |it: Level| text::skill(it).to_owned());
    names("joy", |it: Level| text::joy(it).to_owned());
    names("criteria", |it: Criterion| text::criterion(it).to_owned());
    names("criteria in full", |it: Criterion| text::criterion_long(it).to_owned());
    names("steps", |it: Step| text::assess::step_title(it).to_owned());
    names("leads of steps", |it: Step| text::assess::step_lead(it).to_owned());
    names("numbers of steps", text::assess::step_of);
    // No short name is a part of another: a text that names one does not seem to name two.
    for &role in Role::ALL {
        assert_eq!(named_in(text::role_short(role)), [role]);
        check(text::role_line(role), None);
        for question in [Question::Cover(role), Question::Skill(role), Question::Joy(role)] {
            assert_eq!(named_in(&text::assess::question(question)), [role]);
        }
    }
    for &step in Step::ALL {
        check(text::assess::step_lead(step), None);
    }
    for verdict in [
        Verdict::Focus,
        Verdict::GrowInto,
        Verdict::HandOver,
        Verdict::Hire,
        Verdict::RateIt,
        Verdict::KeepForJoy,
        Verdict::Leave,
        Verdict::LetGo,
    ] {
        check(text::verdict_meaning(verdict), None);
        check(&format!("{}.", text::verdict(verdict)), None);
    }
}

// What a file brings, and what is erased.

#[test]
fn a_file_is_told_by_what_it_brings() {
    let none = FileBrings { new: 0, changed: 0, weeks: 0, draft: false, same: 0, unread: 0 };
    for (brings, told) in [
        (
            FileBrings { new: 1, ..none },
            "The file brings 1 assessment that is not here. Nothing you have here is lost.",
        ),
        (
            FileBrings { new: 2, changed: 1, weeks: 1, draft: true, ..none },
            "The file brings 2 assessments that are not here, changes to 1 assessment that is here, 1 week’s check-in \
             and the answers you last gave. Nothing you have here is lost.",
        ),
        (
            FileBrings { weeks: 3, same: 4, unread: 5, ..none },
            "The file brings 3 weeks’ check-ins. 4 assessments are here already. 5 values in it can’t be read and are \
             left out. Nothing you have here is lost.",
        ),
        (
            FileBrings { draft: true, same: 1, unread: 1, ..none },
            "The file brings the answers you last gave. 1 assessment is here already. 1 value in it can’t be \
             read and is left out. Nothing you have here is lost.",
        ),
    ] {
        assert_eq!(text::data::file_brings(&brings), told);
    }
}

#[test]
fn what_is_erased_is_told() {
    for ((assessments, weeks, unread), told) in [
        ((0, 0, 0), "This erases 0 saved assessments and your current answers for good. There is no undo."),
        (
            (1, 1, 2),
            "This erases 1 saved assessment, 1 week’s check-in, your current answers and 2 records that could not be \
             read for good. There is no undo.",
        ),
        (
            (12, 3, 0),
            "This erases 12 saved assessments, 3 weeks’ check-ins and your current answers for good. There is no undo.",
        ),
    ] {
        assert_eq!(text::data::erases(assessments, weeks, unread), told);
    }
}

#[test]
fn the_age_of_the_last_file_is_told() {
    for ((days, changes), told) in [
        ((0, 0), "1 May, today; nothing has changed since"),
        ((1, 1), "1 May, yesterday; 1 change since"),
        ((17, 20), "1 May, 17 days ago; 20 changes since"),
    ] {
        assert_eq!(text::data::file_saved("1 May", days, changes), told);
    }
}

#[test]
fn what_was_found_is_counted() {
    for (count, told) in [
        (0, "Nothing found. Every word has to be there: try fewer, or the beginning of one."),
        (1, "1 passage"),
        (2, "2 passages"),
        (text::MOST_HITS, "24 passages"),
        (text::MOST_HITS + 1, "25 passages, the first 24 of them"),
    ] {
        assert_eq!(text::search::found(count, text::MOST_HITS), told);
    }
}
