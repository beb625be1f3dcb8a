//! Answers as a part of an address: `1.` and bits in base64url, of which the last four bytes are a checksum.
//!
//! What stands before the full stop is the version of the layout. The same answers have one spelling, so that what a link
//! holds can be told from the link alone; a link that is cut off or mistyped is refused as a whole.

use data_encoding::BASE64URL_NOPAD;
use time::{Date, Month};

use super::checksum;
use crate::{
    model::{Answer, Answers, ByRole, Choice, Hours, LONGEST_NAME, LONGEST_NOTE, Role, Set, Weights},
    text::Day,
};

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The version of the need tables by which it was answered.
    pub model: u16,
    /// The day of the answer, where the person is.
    pub day: Day,
    /// The answers; the names of who covers each role are empty where they are not to be told.
    pub answers: Answers,
    /// The weights.
    pub weights: Weights,
    /// The person's note, at most [`LONGEST_NOTE`] characters; empty where it is not to be told.
    pub note: String,
}

/// Why a link can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnreadableLink {
    /// Nothing is in it.
    Empty,
    /// It was made by a newer version of the page.
    Newer,
    /// It is no link of this page's, or something of it is missing or changed.
    Damaged,
}

/// The version of the layout: a whole number.
const VERSION: &str = "1";
/// The most characters of a link that are read. What is written is far shorter: twelve different names and a note of the
/// longest kind, in the widest letters, are 4,100.
const LONGEST: usize = 6_000;
/// How many bytes of checksum there are.
const CHECK: usize = 4;

/// Writes a link's part behind `#/s/`. Names and notes that are longer than allowed are cut off.
pub fn write_link(shared: &Shared) -> String {
    let mut bits = Writer::default();
    // Writing can't fail: that is for what is read.
    let _ = pass(&mut bits, &mut shared.clone());
    let check = checksum(&bits.bytes).to_be_bytes();
    bits.bytes.extend_from_slice(&check);
    format!("{VERSION}.{}", BASE64URL_NOPAD.encode(&bits.bytes))
}

/// Reads what [`write_link`] writes.
///
/// # Errors
/// [`UnreadableLink`] where it is anything else.
pub fn read_link(text: &str) -> Result<Shared, UnreadableLink> {
    use UnreadableLink::{Damaged, Empty, Newer};
    if text.is_empty() {
        return Err(Empty);
    }
    let rest = match text.split_once('.') {
        Some((version, rest)) if version == VERSION => rest,
        Some((version, _)) if is_later(version) => return Err(Newer),
        _ => return Err(Damaged),
    };
    if text.len() > LONGEST {
        return Err(Damaged);
    }
    let bytes = BASE64URL_NOPAD.decode(rest.as_bytes()).map_err(|_| Damaged)?;
    let (bytes, check) = bytes.split_at_checked(bytes.len().saturating_sub(CHECK)).ok_or(Damaged)?;
    if check != checksum(bytes).to_be_bytes() {
        return Err(Damaged);
    }
    let mut shared = Shared {
        model: 0,
        day: Day { year: 0, month: 0, day: 0 },
        answers: Answers::default(),
        weights: Weights::default(),
        note: String::new(),
    };
    pass(&mut Reader { bytes, at: 0 }, &mut shared).ok_or(Damaged)?;
    // One spelling: neither unused bits, nor tables of nothing, nor bytes at the end.
    if write_link(&shared) == text { Ok(shared) } else { Err(Damaged) }
}

/// Whether it is a version that follows this one.
fn is_later(version: &str) -> bool {
    let is_number = version.bytes().all(|digit| digit.is_ascii_digit()) && !version.starts_with('0');
    is_number && (version.len(), version) > (VERSION.len(), VERSION)
}

/// Whoever goes through a link's fields: to write what is there, or to put there what is read.
trait Bits {
    /// A number of so many bits, at most 32; nothing where the bits are at an end.
    fn number(&mut self, bits: u32, number: u32) -> Option<u32>;
}

#[derive(Default)]
struct Writer {
    bytes: Vec<u8>,
    used: usize,
}

impl Bits for Writer {
    fn number(&mut self, bits: u32, number: u32) -> Option<u32> {
        for bit in (0..bits).rev() {
            if self.used.is_multiple_of(8) {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut().filter(|_| number >> bit & 1 == 1) {
                *last |= 0x80 >> (self.used % 8);
            }
            self.used += 1;
        }
        Some(number)
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Bits for Reader<'_> {
    fn number(&mut self, bits: u32, _: u32) -> Option<u32> {
        let mut number = 0;
        for _ in 0..bits {
            let byte = self.bytes.get(self.at / 8)?;
            number = number << 1 | u32::from(byte >> (7 - self.at % 8) & 1);
            self.at += 1;
        }
        Some(number)
    }
}

/// The layout: every field in its order, with its width. It never changes; another is another [`VERSION`].
fn pass(bits: &mut dyn Bits, shared: &mut Shared) -> Option<()> {
    shared.model = small(bits, 8, shared.model)?;
    day(bits, &mut shared.day)?;
    weights(bits, &mut shared.weights)?;
    let Answers {
        title,
        businesses,
        stage,
        team_size,
        challenges,
        cover,
        covered_by,
        skill,
        joy,
        hours_now,
        week,
    } = &mut shared.answers;
    one(bits, title)?;
    set(bits, 8, businesses)?;
    one(bits, stage)?;
    one(bits, team_size)?;
    set(bits, 16, challenges)?;
    // A set of businesses that was given has one at least.
    if businesses.given().is_some_and(Set::is_empty) {
        return None;
    }
    table(bits, cover)?;
    table(bits, skill)?;
    table(bits, joy)?;
    if flag(bits, hours_now.values().iter().any(Option::is_some))? {
        for &role in Role::ALL {
            hours(bits, 9, &mut hours_now[role], Hours::ALL)?;
        }
    }
    hours(bits, 8, week, Hours::LONGEST_WEEK)?;
    if week.is_some_and(|week| week.halves() == 0) {
        return None;
    }
    names(bits, covered_by)?;
    words(bits, 11, &mut shared.note, LONGEST_NOTE)
}

fn small(bits: &mut dyn Bits, width: u32, number: u16) -> Option<u16> {
    bits.number(width, number.into())?.try_into().ok()
}

fn flag(bits: &mut dyn Bits, is_set: bool) -> Option<bool> {
    Some(bits.number(1, is_set.into())? == 1)
}

fn day(bits: &mut dyn Bits, day: &mut Day) -> Option<()> {
    let year = small(bits, 14, u16::try_from(day.year).ok()?)?;
    let month = u8::try_from(small(bits, 4, day.month.into())?).ok()?;
    let of_month = u8::try_from(small(bits, 5, day.day.into())?).ok()?;
    // It is a day of the calendar, and of a time in which there were such pages.
    if year < 2_000 {
        return None;
    }
    Date::from_calendar_date(year.into(), Month::try_from(month).ok()?, of_month).ok()?;
    *day = Day { year: year.into(), month, day: of_month };
    Some(())
}

fn weights(bits: &mut dyn Bits, weights: &mut Weights) -> Option<()> {
    let [need, skill, _] = weights.per_mille();
    let need = small(bits, 10, need)?;
    let skill = small(bits, 10, skill)?;
    let joy = Weights::WHOLE.checked_sub(need.checked_add(skill)?)?;
    *weights = Weights::from_per_mille([need, skill, joy])?;
    Some(())
}

/// An answer in three bits: open, not sure, or one of six at most.
fn one<T: Choice>(bits: &mut dyn Bits, answer: &mut Answer<T>) -> Option<()> {
    const { assert!(T::ALL.len() <= 6, "three bits hold eight") };
    let place = match *answer {
        Answer::Unanswered => 0,
        Answer::NotSure => 1,
        Answer::Given(choice) => choice.index() + 2,
    };
    let place = bits.number(3, u32::try_from(place).ok()?)?;
    *answer = match place {
        0 => Answer::Unanswered,
        1 => Answer::NotSure,
        place => Answer::Given(*T::ALL.get(usize::try_from(place).ok()? - 2)?),
    };
    Some(())
}

/// A set: in two bits whether it is open, not sure or given, then a bit for each member that there may be.
fn set<T: Choice>(bits: &mut dyn Bits, width: u32, answer: &mut Answer<Set<T>>) -> Option<()> {
    let state = match answer {
        Answer::Unanswered => 0,
        Answer::NotSure => 1,
        Answer::Given(_) => 2,
    };
    *answer = match bits.number(2, state)? {
        0 => Answer::Unanswered,
        1 => Answer::NotSure,
        2 => {
            let given = answer.given().unwrap_or_default();
            let members = bits.number(width, given.iter().map(|one| 1 << one.index()).sum())?;
            let is_in = |one: &T| members >> one.index() & 1 == 1;
            Answer::Given(T::ALL.iter().copied().filter(is_in).collect())
        }
        _ => return None,
    };
    Some(())
}

/// A table: whether anything is answered in it, then each role's answer.
fn table<T: Choice>(bits: &mut dyn Bits, table: &mut ByRole<Answer<T>>) -> Option<()> {
    if flag(bits, table.values().iter().any(|answer| !answer.is_unanswered()))? {
        for &role in Role::ALL {
            one(bits, &mut table[role])?;
        }
    }
    Some(())
}

/// Hours: whether they were told, then how many half hours.
fn hours(bits: &mut dyn Bits, width: u32, hours: &mut Option<Hours>, most: Hours) -> Option<()> {
    *hours = if flag(bits, hours.is_some())? {
        let halves = small(bits, width, hours.unwrap_or_default().halves())?;
        Some(Hours::from_halves(halves).filter(|hours| *hours <= most)?)
    } else {
        None
    };
    Some(())
}

/// Names: whether there are any, then for each role which of those that came before it is, or the next one, with its text.
fn names(bits: &mut dyn Bits, names: &mut ByRole<String>) -> Option<()> {
    if !flag(bits, names.values().iter().any(|name| !told(name, LONGEST_NAME).is_empty()))? {
        return Some(());
    }
    let mut known: Vec<String> = Vec::new();
    for &role in Role::ALL {
        let name = &mut names[role];
        *name = told(name, LONGEST_NAME);
        let place = match known.iter().position(|other| other == name) {
            _ if name.is_empty() => 0,
            Some(at) => at + 1,
            None => known.len() + 1,
        };
        let place = usize::try_from(bits.number(4, u32::try_from(place).ok()?)?).ok()?;
        if place == known.len() + 1 {
            words(bits, 8, name, LONGEST_NAME)?;
            known.push(name.clone());
        } else {
            *name = place.checked_sub(1).map_or(Some(String::new()), |at| known.get(at).cloned())?;
        }
    }
    Some(())
}

/// What is told of a text: at most so many characters.
fn told(words: &str, most: usize) -> String {
    words.chars().filter(|letter| !is_unseen(*letter)).take(most).collect()
}

/// Whether a character is none that is seen, but changes how others are: links have none of them.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text of at most so many characters: how many bytes of UTF-8, and these.
fn words(bits: &mut dyn Bits, width: u32, words: &mut String, most: usize) -> Option<()> {
    let written = told(words, most);
    let length = usize::try_from(bits.number(width, u32::try_from(written.len()).ok()?)?).ok()?;
    let mut bytes = Vec::new();
    for at in 0..length {
        let byte = written.as_bytes().get(at).copied().unwrap_or_default();
        bytes.push(u8::try_from(bits.number(8, byte.into())?).ok()?);
    }
    *words = String::from_utf8(bytes).ok().filter(|words| words.chars().count() <= most)?;
    Some(())
}
