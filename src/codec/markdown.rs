//! A page that is handed on, as Markdown: `CommonMark` with the tables of GitHub. Words make no structure, whatever they
//! are: what a person has typed can be no heading, link, list, table or HTML.

use crate::text::{Block, Document, Item, Section, Table};

/// Letters that mean something wherever they stand in a line.
const MARKS: &str = r"\`*_[]<>|~^$";
/// Letters that mean something where a line begins with them.
const MARKS_AT_START: &str = "#+-=:!";

/// The document as Markdown, its blocks parted by empty lines.
pub fn to_markdown(document: &Document) -> String {
    let mut blocks = vec![heading("#", &document.title)];
    let mut add = |block: String| blocks.extend(Some(block).filter(|block| !block.is_empty()));
    add(paragraph(&document.dates.join(" · ")));
    for words in document.notice.iter().chain(&document.lead) {
        add(paragraph(words));
    }
    for words in &document.answer {
        add(strong(words));
    }
    for Section { title, blocks, .. } in &document.sections {
        add(heading("##", title));
        for block in blocks {
            add(match block {
                Block::Words(words) => paragraph(words),
                Block::List(items) => items.iter().map(item).collect::<Vec<_>>().join("\n"),
                Block::Table(table) => in_pipes(table),
            });
        }
    }
    add(paragraph(&document.foot));
    blocks.join("\n\n") + "\n"
}

/// A heading: what ends with `#` would end before it, and what is in braces would name it, with a backslash too.
fn heading(marks: &str, words: &str) -> String {
    format!("{marks} {}", escaped(words).replace('#', "\\#").replace('{', "&#123;"))
}

fn paragraph(words: &str) -> String {
    at_start(&escaped(words))
}

fn strong(words: &str) -> String {
    let words = escaped(words);
    if words.is_empty() { words } else { format!("**{words}**") }
}

fn item(Item { name, words }: &Item) -> String {
    match name {
        // Outside the stars, so that they close whatever the name ends with.
        Some(name) => format!("- {}: {}", strong(name), escaped(words)),
        None => format!("- {}", paragraph(words)),
    }
}

fn in_pipes(table: &Table) -> String {
    let row = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let rule = |(at, _)| if at < table.numbers_from { "---" } else { "---:" };
    let rules: Vec<&str> = table.heads.iter().enumerate().map(rule).collect();
    let mut lines = vec![row(&table.heads), format!("| {} |", rules.join(" | "))];
    lines.extend(table.rows.iter().map(|one| row(&one.cells)));
    lines.join("\n")
}

/// The words in one line, with nothing in them that means anything within a line.
fn escaped(words: &str) -> String {
    let mut line = String::new();
    for word in words.split(|letter: char| letter.is_whitespace() || letter.is_control()) {
        if word.is_empty() {
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        let marked = without_addresses(word);
        let mut letters = marked.chars();
        while let Some(letter) = letters.next() {
            // A backslash that is here already keeps an address from being one.
            if letter == ADDRESS {
                line.push('\\');
                continue;
            }
            // “&amp;” is a letter; “R&D” and “Team & People” are plain.
            let is_of_name = |letter: &char| *letter == '#' || letter.is_alphanumeric();
            let is_entity = letter == '&' && letters.clone().find(|letter| !is_of_name(letter)) == Some(';');
            if is_entity || MARKS.contains(letter) {
                line.push('\\');
            }
            line.push(letter);
        }
    }
    line
}

/// Stands before what would make an address of a word; as a control character it is in no word.
const ADDRESS: char = '\u{1}';

/// The word with a mark in each place that makes many readers take it for an address to press.
fn without_addresses(word: &str) -> String {
    let mut marked = String::new();
    let mut rest = word;
    while let Some(at) = rest.find(':') {
        marked.push_str(&rest[..at]);
        marked.extend(rest[at..].starts_with("://").then_some(ADDRESS));
        marked.push(':');
        rest = &rest[at + 1..];
    }
    marked.push_str(rest);
    // In any case of its letters.
    let www = marked.to_ascii_lowercase();
    let dots: Vec<usize> = www.match_indices("www.").map(|(at, _)| at + 3).collect();
    for at in dots.into_iter().rev() {
        marked.insert(at, ADDRESS);
    }
    marked
}

/// The line with nothing at its start that would make it another kind of block.
fn at_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    if digits > 0 && rest.starts_with(['.', ')']) {
        return format!("{number}\\{rest}");
    }
    if line.starts_with(|letter| MARKS_AT_START.contains(letter)) {
        return format!("\\{line}");
    }
    line.to_owned()
}
