//! How large the brief is set, so that it stays one page: by counting lines, as nothing can be measured before it is
//! printed.

use crate::text::{Block, Document, Item, Section, Subject, Table};

/// The largest and the smallest letters, and by how much they get smaller, in points.
const LARGEST: f64 = 10.0;
const SMALLEST: f64 = 5.5;
const STEP: f64 = 0.25;
/// Lines of letters of one point that a page has room for: those of Letter, the lower of the two, of 1.35 times their
/// letters.
const LINES: f64 = 720.0 / 1.35;
/// The share of the page that may be counted on: not all of it is lines.
const COUNTED_ON: f64 = 0.94;
/// Letters of one point in the whole width: that of A4, the narrower one, of a font as wide as there is.
const LETTERS: f64 = 515.0 / 0.53;

/// The largest size at which a page holds it, in points.
pub(super) fn fit(document: &Document) -> f64 {
    let mut points = LARGEST;
    while points > SMALLEST && lines(document, LETTERS / points) > LINES * COUNTED_ON / points {
        points -= STEP;
    }
    points
}

/// How many lines it has where so many letters fit into one.
fn lines(document: &Document, letters: f64) -> f64 {
    let whole = |words: &String| wrapped(words, letters);
    let mut total = 3.0;
    total += document.notice.iter().chain(&document.lead).map(whole).sum::<f64>();
    for (at, words) in document.answer.iter().enumerate() {
        let size = if at == 0 { 2.0 } else { 1.4 };
        total += wrapped(words, letters / size) * size;
    }
    let (mut left, mut right) = (0.0, 0.0);
    for section in &document.sections {
        match section.subject {
            // In two columns.
            Subject::Reasons => total += 2.5 + body(section, letters * 0.47) / 2.0 + 1.0,
            Subject::Other | Subject::Takers => total += 2.5 + body(section, letters),
            Subject::Week => left += 2.5 + body(section, letters * 0.5),
            Subject::Challenges | Subject::First | Subject::Changes => {
                right += 2.5 + body(section, letters * 0.4);
            }
        }
    }
    total + f64::max(left, right) + 2.0 + whole(&document.foot)
}

fn body(section: &Section, letters: f64) -> f64 {
    let item = |Item { name, words }: &Item| {
        let name = name.as_ref().map_or(0, |name| name.chars().count());
        wrapped(&format!("{}{words}", " ".repeat(name)), letters) + 0.35
    };
    let block = |block: &Block| match block {
        Block::Words(words) => wrapped(words, letters) + 0.35,
        Block::List(items) => items.iter().map(item).sum(),
        Block::Table(table) => rows(table, letters),
    };
    section.blocks.iter().map(block).sum()
}

/// A table with words in its columns shares the width between them; one with numbers keeps each row in a line.
fn rows(table: &Table, letters: f64) -> f64 {
    let has_words = table.numbers_from >= table.heads.len();
    let shares = [0.28, 0.56, 0.16];
    let row = |cells: &[String]| {
        let lines = cells.iter().zip(shares).map(|(cell, share)| wrapped(cell, letters * share));
        lines.fold(1.0, f64::max)
    };
    let each = |cells: &[String]| if has_words { row(cells) + 0.35 } else { 1.3 };
    each(&table.heads) + table.rows.iter().map(|one| each(&one.cells)).sum::<f64>()
}

/// How many lines these words take; at the end of each a word may be too long for it.
fn wrapped(words: &str, letters: f64) -> f64 {
    let count = words.chars().count() as f64;
    libm::ceil(count / (letters * 0.92)).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::{LARGEST, SMALLEST, fit};
    use crate::text::{Block, Document, Item, Section, Subject};

    fn with(lines: usize) -> Document {
        let item = Item { name: None, words: "x".to_owned() };
        let blocks = vec![Block::List(vec![item; lines])];
        let section = Section { subject: Subject::Challenges, title: "x".to_owned(), blocks };
        Document { sections: vec![section], ..Document::default() }
    }

    #[test]
    fn the_more_there_is_the_smaller_it_is_set() {
        let sizes = [1, 30, 36, 40, 50, 60, 200].map(|lines| fit(&with(lines)));
        assert!(sizes.is_sorted_by(|a, b| a >= b), "{sizes:?}");
        assert!(sizes[1] > sizes[4], "{sizes:?}");
        assert!((sizes[0] - LARGEST).abs() < 1e-9 && (sizes[6] - SMALLEST).abs() < 1e-9, "{sizes:?}");
    }
}
