//! What is taken away says what the plan says, and as Markdown it has the structure of its document, whatever a person
//! has typed.

use std::collections::BTreeSet;

use proptest::{collection::vec, prelude::*};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use twelve_hats::{
    codec::{read_role_text, to_markdown},
    engine::{Decision, Plan, plan, what_ifs},
    model::{Answer, Answers, ByRole, Choice, Cover, Hours, Role, Weights},
    priors,
    text::{self, Answered, Block, Document, Item, Row, Section, Subject, Table, brief_of, hand_over_of},
};

use crate::{population::Dice, support::holds};

// Markdown, read by an independent parser.

/// A block as somebody reads it who knows nothing of how it was written: what it is, and its words.
type Read = (String, String);

/// The blocks of a text in Markdown, with everything on that such texts may have.
fn read(markdown: &str) -> Vec<Read> {
    // Not the typography of quotes and dashes, which changes letters and no structure.
    let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    let (mut blocks, mut open, mut words) = (Vec::new(), Vec::<String>::new(), String::new());
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(tag) => {
                let name = match tag {
                    Tag::Heading { level: HeadingLevel::H1, id: None, .. } => "h1".to_owned(),
                    Tag::Heading { level: HeadingLevel::H2, id: None, .. } => "h2".to_owned(),
                    Tag::Paragraph => "p".to_owned(),
                    Tag::List(None) => "ul".to_owned(),
                    Tag::Item => "li".to_owned(),
                    Tag::Strong => "strong".to_owned(),
                    Tag::Table(_) => "table".to_owned(),
                    Tag::TableHead | Tag::TableRow => "tr".to_owned(),
                    Tag::TableCell => "td".to_owned(),
                    other => format!("{other:?}"),
                };
                if name == "strong" {
                    words.push('«');
                } else {
                    open.push(name);
                    words.clear();
                }
            }
            Event::End(TagEnd::Strong) => words.push('»'),
            Event::End(_) => {
                let name = open.pop().unwrap();
                if !(["ul", "table"].contains(&name.as_str()) || name == "tr" && words.is_empty()) {
                    blocks.push((name, std::mem::take(&mut words)));
                }
            }
            Event::Text(text) => words.push_str(&text),
            // A line that is broken, code, HTML, a rule, a footnote: there is none.
            other => blocks.push((format!("{other:?}"), String::new())),
        }
    }
    blocks
}

/// Words as they stand in one line.
fn in_a_line(words: &str) -> String {
    let parts = words.split(|letter: char| letter.is_whitespace() || letter.is_control());
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The blocks that a document has.
fn expected(document: &Document) -> Vec<Read> {
    let mut blocks = vec![("h1", in_a_line(&document.title))];
    blocks.push(("p", in_a_line(&document.dates.join(" · "))));
    blocks.extend(document.notice.iter().chain(&document.lead).map(|words| ("p", in_a_line(words))));
    blocks.extend(document.answer.iter().map(|words| ("p", format!("«{}»", in_a_line(words)))));
    for section in &document.sections {
        blocks.push(("h2", in_a_line(&section.title)));
        for block in &section.blocks {
            match block {
                Block::Words(words) => blocks.push(("p", in_a_line(words))),
                Block::List(items) => blocks.extend(items.iter().map(|Item { name, words }| {
                    let name = name.as_ref().map(|name| format!("«{}»: ", in_a_line(name)));
                    ("li", in_a_line(&format!("{}{words}", name.unwrap_or_default())))
                })),
                Block::Table(table) => {
                    let cells = table.rows.iter().map(|row| &row.cells);
                    for cells in std::iter::once(&table.heads).chain(cells) {
                        blocks.extend(cells.iter().map(|cell| ("td", in_a_line(cell))));
                    }
                }
            }
        }
    }
    blocks.push(("p", in_a_line(&document.foot)));
    let is_there = |(name, words): &(&str, String)| !words.is_empty() && words != "«»" || *name == "td";
    blocks.into_iter().filter(is_there).map(|(name, words)| (name.to_owned(), words)).collect()
}

#[track_caller]
fn check(document: &Document) {
    let markdown = to_markdown(document);
    // What is empty makes no block.
    let is_there = |(name, words): &Read| {
        name == "td" || !words.is_empty() || !["p", "li", "h1", "h2"].contains(&name.as_str())
    };
    let found: Vec<Read> = read(&markdown).into_iter().filter(is_there).collect();
    assert_eq!(found, expected(document), "{markdown}");
}

/// Words that would be something in Markdown, HTML or a table, where they are let.
pub(crate) fn hostile() -> impl Strategy<Value = String> {
    const MARKS: &[&str] = &[
        "# ",
        "## x",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "2) ",
        "> ",
        "    ",
        "\t",
        "\n",
        "\r\n",
        "\n\n",
        "---",
        "===",
        "***",
        "```",
        "~~~",
        "~~x~~",
        "~x~",
        "`",
        "*x*",
        "**x**",
        "__x__",
        "_x_",
        "[x](y)",
        "[x]: y",
        "![x](y)",
        "[[x]]",
        "<b>",
        "<!-- x -->",
        "<script>",
        "</td>",
        "<https://x.org>",
        "https://x.org",
        "HTTP://WWW.x.org",
        "www.x.org",
        "a@b.org",
        "|",
        "||",
        "| - |",
        ":---:",
        "\\",
        "\\\\",
        "\\|",
        "&amp;",
        "&#35;",
        "&",
        "$x$",
        "$$x$$",
        "^x^",
        "[^1]",
        "[^1]: x",
        "- [ ] x",
        "- [x] x",
        "{#id .class}",
        "+++",
        "---\nx: y\n---",
        ": x",
        "«",
        "!",
        "\u{0}",
        "\u{1}",
        "\u{7}",
        "\u{85}",
        "\u{a0}",
        "\u{2028}",
        "\u{202e}",
        "\u{feff}",
        "דנה",
        "é",
        "x",
        "CEO",
        " ",
        "…",
        "½",
    ];
    let any = prop_oneof![6 => proptest::sample::select(MARKS).prop_map(str::to_owned), 1 => any::<String>()];
    // The signs by which `read` notes what is strong are its own.
    vec(any, 0..6).prop_map(|parts| parts.concat().replace(['«', '»'], "\""))
}

fn any_document() -> impl Strategy<Value = Document> {
    let item = || (proptest::option::of(hostile()), hostile()).prop_map(|(name, words)| Item { name, words });
    // A name of nothing, or an item of nothing, is in no document.
    let item = move || {
        item()
            .prop_filter("words", |item| !in_a_line(&item.words).is_empty())
            .prop_filter("name", |item| item.name.as_ref().is_none_or(|name| !in_a_line(name).is_empty()))
    };
    let row = || vec(hostile(), 3).prop_map(|cells| Row { cells, hours: None });
    let table = (vec(hostile(), 3), vec(row(), 0..3), 0..3_usize)
        .prop_map(|(heads, rows, numbers_from)| Block::Table(Table { heads, numbers_from, rows }));
    let block = prop_oneof![hostile().prop_map(Block::Words), vec(item(), 1..4).prop_map(Block::List), table];
    let words = || hostile().prop_filter("words", |words| !in_a_line(words).is_empty());
    let section = (words(), vec(block, 0..3)).prop_map(|(title, blocks)| Section {
        subject: Subject::Other,
        title,
        blocks,
    });
    let head =
        (words(), vec(hostile(), 0..3), vec(hostile(), 0..2), vec(hostile(), 0..3), vec(hostile(), 0..3));
    (head, vec(section, 0..3), hostile()).prop_map(
        |((title, dates, notice, lead, answer), sections, foot)| {
            let mut sections: Vec<Section> = sections;
            for Section { blocks, .. } in &mut sections {
                // Two lists one after the other are one.
                blocks.dedup_by(|a, b| matches!((a, b), (Block::List(_), Block::List(_))));
            }
            Document { title, dates, notice, lead, answer, sections, foot }
        },
    )
}

#[test]
fn whatever_is_typed_makes_no_structure_in_markdown() {
    holds(1_000, &any_document(), |document| {
        check(&document);
        Ok(())
    });
}

#[test]
fn no_reader_takes_a_typed_address_for_a_link() {
    let typed = "See https://x.org, HTTP://x.org and www.x.org [here](http://x.org) <http://x.org>";
    let document = Document { lead: vec![typed.to_owned()], ..Document::default() };
    let markdown = to_markdown(&document);
    for address in ["s://", "p://", "P://", "www.x"] {
        assert!(!markdown.contains(address), "{markdown}");
    }
    check(&document);
}

// The brief.

struct Person {
    answers: Answers,
    weights: Weights,
}

fn brief(Person { answers, weights }: &Person, note: &str) -> (Plan, Option<Document>) {
    let plan = plan(priors::latest(), answers, *weights);
    let changes = what_ifs(priors::latest(), answers, &plan);
    let rounds = ByRole::from_fn(|_| 0.95);
    let document = brief_of(&Answered {
        answers,
        plan: &plan,
        notice: Vec::new(),
        note,
        day: "27 November 2026".to_owned(),
        next_day: Some("25 December 2026".to_owned()),
        rounds: Some(&rounds),
        changes: Some(&changes),
    });
    (plan, document)
}

fn of(document: &Document, subject: Subject) -> Option<&Section> {
    document.sections.iter().find(|section| section.subject == subject)
}

fn rows(document: &Document, subject: Subject) -> &[Row] {
    of(document, subject).map_or(&[], |section| {
        let table = section.blocks.iter().find_map(|block| match block {
            Block::Table(table) => Some(table.rows.as_slice()),
            _ => None,
        });
        table.unwrap_or_default()
    })
}

fn items(document: &Document, subject: Subject) -> Vec<&Item> {
    let section = of(document, subject);
    let lists = section.into_iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
        Block::List(items) => Some(items),
        _ => None,
    });
    lists.flatten().collect()
}

#[test]
fn the_brief_says_of_each_plan_what_the_plan_says() {
    let mut dice = Dice(41);
    for _ in 0..2_000 {
        let person = Person { answers: dice.answers(), weights: Weights::default() };
        let (plan, document) = brief(&person, "");
        let Some(document) = document else {
            assert!(plan.nothing_known);
            continue;
        };
        // The answer, with a reason for each main role.
        let headline: Vec<String> =
            text::plan::headline(&plan).iter().map(|said| text::plain(said)).collect();
        assert_eq!(document.answer, headline);
        let reasons = items(&document, Subject::Reasons);
        assert!(
            plan.main().map(text::role_short).eq(reasons.iter().map(|item| item.name.as_deref().unwrap()))
        );
        // Each hour of the week.
        let planned =
            rows(&document, Subject::Week).iter().filter_map(|row| row.hours).map(|(_, hours)| hours);
        let week = Hours::sum([plan.week.planned(), plan.week.give_back]);
        assert_eq!(Hours::sum(planned), week, "{document:?}");
        // What becomes of each challenge.
        let lines: Vec<String> = plan.lines.iter().map(|line| text::plan::line(&plan, line)).collect();
        let said: Vec<String> =
            items(&document, Subject::Challenges).iter().map(|item| item.words.clone()).collect();
        assert_eq!(said, lines);
        // Each role that somebody has to take, and each that somebody has, in one row; none of them is the person's.
        let takers = rows(&document, Subject::Takers);
        let named = |role: Role| {
            let of_role = |row: &&Row| {
                text::role_names(&[role]) == row.cells[0] || row.cells[0].contains(text::role_short(role))
            };
            takers.iter().filter(of_role).count()
        };
        for &role in Role::ALL {
            let has_taker = match plan.decisions[role] {
                Decision::Hold | Decision::FindOwner | Decision::Help => true,
                Decision::Leave => plan.inputs.cover[role] != Some(Cover::Nobody),
                _ => continue,
            };
            assert_eq!(named(role) == 1, has_taker, "{role}: {takers:?}");
        }
        let blanks = |row: &Row| row.cells.iter().any(String::is_empty);
        assert!(!takers.iter().any(blanks), "{takers:?}");
        check(&document);
    }
}

#[test]
fn names_and_notes_make_no_structure_in_a_brief() {
    let typed = (hostile(), hostile());
    holds(500, &typed, |(name, note)| {
        let mut dice = Dice(7);
        let mut answers = dice.answers();
        for &role in Role::ALL {
            answers.set_cover(role, Answer::Given(Cover::Partly));
            answers.covered_by[role] = name.chars().take(40).collect();
        }
        let person = Person { answers, weights: Weights::default() };
        let (_, document) = brief(&person, &note);
        check(&document.unwrap());
        Ok(())
    });
}

#[test]
fn nothing_is_told_where_nothing_is_known() {
    let person = Person { answers: Answers::default(), weights: Weights::default() };
    assert_eq!(brief(&person, "A note").1, None);
}

#[test]
fn the_brief_has_its_day_its_note_and_its_model() {
    let mut dice = Dice(3);
    let person = Person { answers: dice.answers(), weights: Weights::default() };
    let markdown = to_markdown(&brief(&person, " Closing *Acme* ").1.unwrap());
    for words in [
        "# What should I focus on?\n",
        "\n27 November 2026 · look again by 25 December 2026\n",
        "\nNote: Closing \\*Acme\\*\n",
        "\n## Who takes what, and by when\n",
        "need tables version 2",
    ] {
        assert!(markdown.contains(words), "{words}: {markdown}");
    }
}

#[test]
fn the_draft_for_handing_over_is_the_roles_own_text() {
    for &role in Role::ALL {
        let path = format!("{}/src/text/roles/en/{role}.json", env!("CARGO_MANIFEST_DIR"));
        let reading = read_role_text(&std::fs::read_to_string(path).unwrap()).unwrap();
        let plan = plan(priors::latest(), &Answers::default(), Weights::default());
        let document = hand_over_of(role, &reading, &plan);
        check(&document);
        let said: BTreeSet<String> =
            read(&to_markdown(&document)).into_iter().map(|(_, words)| words).collect();
        let claims = reading.moves.iter().chain(&reading.let_go).map(|claim| &claim.text);
        for words in claims.chain([&reading.what]) {
            assert!(said.contains(&in_a_line(words)), "{role}: {words}");
        }
        // Where nothing is known of who is there, who usually takes it.
        let who = format!("«Who takes it»: {}", text::brief::usual_taker(&reading.handover.who));
        assert!(said.contains(&who), "{role}: {who}");
    }
}
