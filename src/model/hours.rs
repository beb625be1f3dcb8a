//! Hours of a week, counted in half hours.

use std::fmt;

/// A number of hours in steps of half an hour, 0 to 168 (a week's hours).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hours(u16);

/// Why a text is not a number of hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoursError {
    /// Not a number at all.
    NotANumber,
    /// Below zero, or more hours than asked for.
    OutOfRange,
}

impl Hours {
    /// What a week has when nobody says otherwise.
    pub const USUAL_WEEK: Self = Self(80);
    /// The longest week that may be planned.
    pub const LONGEST_WEEK: Self = Self(200);
    /// The most half hours: a week's 168 hours.
    const MOST: u16 = 336;
    /// All hours of a week: 168.
    pub const ALL: Self = Self(Self::MOST);

    /// From a count of half hours, 0 to 336; more is nothing.
    pub fn from_halves(halves: u16) -> Option<Self> {
        (halves <= Self::MOST).then_some(Self(halves))
    }

    /// The count of half hours.
    pub fn halves(self) -> u16 {
        self.0
    }

    /// All of these together, at most a week's hours.
    pub fn sum(hours: impl IntoIterator<Item = Self>) -> Self {
        let halves = hours.into_iter().fold(0_u16, |sum, hours| sum.saturating_add(hours.0));
        Self(halves.min(Self::MOST))
    }

    /// What is left when these are taken away, at least none.
    #[must_use]
    pub fn less(self, taken: Self) -> Self {
        Self(self.0.saturating_sub(taken.0))
    }

    /// As a number of hours.
    pub fn get(self) -> f64 {
        f64::from(self.0) / 2.0
    }

    /// Which part of a whole they are, 1 being all of it; 0 of nothing.
    pub fn part_of(self, whole: Self) -> f64 {
        if whole.0 > 0 { self.get() / whole.get() } else { 0.0 }
    }

    /// Reads what a person types: “8”, “7.5”, “7,5”, “7½”, “8:30”, “8h30”, “8 hrs”, in the digits of any script that people
    /// type; rounded to the half hour.
    ///
    /// # Errors
    /// [`HoursError`] where the text is no number, is negative, or is above `most`.
    pub fn parse(text: &str, most: Self) -> Result<Self, HoursError> {
        let plain: String = text.chars().filter(|letter| !is_mark(*letter)).map(plain_letter).collect();
        let plain = plain.trim();
        let number = plain.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        let (number, unit) = (number.trim_end(), &plain[number.len()..]);
        if !UNITS.contains(&unit.to_ascii_lowercase().as_str()) {
            return Err(HoursError::NotANumber);
        }
        let fraction = FRACTIONS.iter().find_map(|(sign, part)| Some((number.strip_suffix(*sign)?, part)));
        let plain =
            fraction.map_or(number.to_owned(), |(whole, part)| format!("{}.{part}", whole.trim_end()));
        let plain = match plain.split_once([':', 'h', 'H']) {
            Some((hours, minutes)) => format!("{}.{}", hours.trim_end(), hundredths(minutes.trim_start())?),
            None => plain,
        };
        let plain = plain.strip_prefix('+').unwrap_or(&plain);
        let (below_zero, plain) = plain.strip_prefix('-').map_or((false, plain), |rest| (true, rest));
        let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(part) || (whole.is_empty() && part.is_empty()) {
            return Err(HoursError::NotANumber);
        }
        // Hundredths decide to which half hour a number is nearest.
        let hundredths = part.bytes().chain([b'0', b'0']).take(2);
        let hundredths = hundredths.fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'));
        let whole: u16 = if whole.is_empty() { 0 } else { whole.parse().unwrap_or(u16::MAX) };
        let halves = whole.saturating_mul(2).saturating_add((hundredths + 25) / 50);
        let over = halves > most.0 || (halves == most.0 && hundredths % 50 != 0 && hundredths % 50 < 25);
        if over || (below_zero && (halves > 0 || hundredths > 0)) {
            Err(HoursError::OutOfRange)
        } else {
            Ok(Self(halves))
        }
    }
}

/// What may stand after a number of hours.
const UNITS: [&str; 6] = ["", "h", "hr", "hrs", "hour", "hours"];

/// Parts of an hour that are one letter, and what stands behind the decimal point for them.
const FRACTIONS: [(char, &str); 3] = [('¼', "25"), ('½', "5"), ('¾', "75")];

/// Whether a letter only says in which direction the others run: it comes along with what is copied.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The zeros of the scripts in whose digits people type numbers: Arabic, Persian, Devanagari, and full width.
const ZEROS: [char; 4] = ['\u{660}', '\u{6f0}', '\u{966}', '\u{ff10}'];

/// A letter as ASCII has it, where it means the same.
fn plain_letter(letter: char) -> char {
    let digit = ZEROS.iter().find_map(|&zero| {
        let digit = u32::from(letter).checked_sub(u32::from(zero)).filter(|digit| *digit < 10)?;
        char::from_digit(digit, 10)
    });
    match letter {
        letter if letter.is_whitespace() => ' ',
        // A comma, as the decimal point of many languages, in Arabic, and in full width.
        ',' | '\u{66b}' | '\u{ff0c}' | '\u{ff0e}' => '.',
        '\u{ff1a}' => ':',
        // The true minus sign, and the one in full width.
        '\u{2212}' | '\u{ff0d}' => '-',
        letter => digit.unwrap_or(letter),
    }
}

/// Minutes as hundredths of an hour, in two digits.
fn hundredths(minutes: &str) -> Result<String, HoursError> {
    let minutes = Some(minutes)
        .filter(|minutes| minutes.len() == 2 && minutes.bytes().all(|digit| digit.is_ascii_digit()))
        .and_then(|minutes| minutes.parse().ok());
    let minutes: u16 = minutes.filter(|minutes| *minutes < 60).ok_or(HoursError::NotANumber)?;
    Ok(format!("{:02}", minutes * 100 / 60))
}

impl fmt::Display for Hours {
    /// “8”, “7½”, “½”, “0”.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / 2, self.0 % 2) {
            (0, 1) => f.write_str("½"),
            (whole, 0) => write!(f, "{whole}"),
            (whole, _) => write!(f, "{whole}½"),
        }
    }
}
