//! Answers as one short line of ASCII, without the names of who covers what.
//!
//! Nine fields with dots between them: title, businesses, stage, challenges, cover, skill, joy, hours now,
//! week; then the team size, where it was answered. `-` is “not answered”, `?` is “not sure”, a digit is the choice's place in its list, a letter a
//! member of a set (`a` the first), `0` the set that was answered with “none of these”. Tables have one
//! character a role in the order of the model, or a single `-` where all are unanswered. Hours are counted
//! in half hours; hours now are divided by commas. Example: `2.a.1.ag.-.001300000000.-.-.90`.

use crate::model::{Answer, Answers, ByRole, Choice, Hours, ROLES, Role, Set, choices};

choices! {
    /// One of the ten fields, in their order, to say where something can't be read.
    pub enum Field {
        /// The person's title.
        Title = "title",
        /// The company's businesses.
        Businesses = "business",
        /// The company's stage.
        Stage = "stage",
        /// What presses now.
        Challenges = "challenges",
        /// Who else covers each role.
        Cover = "cover",
        /// Skill for each role.
        Skill = "skill",
        /// Joy for each role.
        Joy = "joy",
        /// Hours now for each role.
        HoursNow = "hours-now",
        /// The length of the week.
        Week = "week",
        /// How many people build the product.
        TeamSize = "team-size",
    }
}

/// Answers that can't be read, with the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There are neither nine fields nor ten.
    FieldCount(usize),
    /// This field says something it can't mean.
    In(Field),
}

/// Writes the answers down, without names.
pub fn pack(answers: &Answers) -> String {
    let mut fields = vec![
        choice(answers.title).to_string(),
        set(answers.businesses),
        choice(answers.stage).to_string(),
        set(answers.challenges),
        table(&answers.cover),
        table(&answers.skill),
        table(&answers.joy),
        hours_now(&answers.hours_now),
        answers.week.map_or_else(|| "-".to_owned(), |week| week.halves().to_string()),
    ];
    // Asked since version 2: a line without it is what earlier versions wrote, and they read it.
    if !answers.team_size.is_unanswered() {
        fields.push(choice(answers.team_size).to_string());
    }
    fields.join(".")
}

/// Reads answers back.
///
/// # Errors
/// [`Unreadable`] with the field where the text is not what [`pack`] writes.
pub fn unpack(text: &str) -> Result<Answers, Unreadable> {
    let fields: Vec<&str> = text.split('.').collect();
    let (fields, size) = match fields.as_slice() {
        [nine @ .., size] if nine.len() == 9 => (nine, Some(*size)),
        fields => (fields, None),
    };
    let &[title, businesses, stage, challenges, cover, skill, joy, now, week] = fields else {
        return Err(Unreadable::FieldCount(fields.len()));
    };
    let part = |field: Field| move || Unreadable::In(field);
    // One line, one spelling: each part takes only what `pack` writes.
    Ok(Answers {
        title: one(title).ok_or_else(part(Field::Title))?,
        businesses: read_set(businesses)
            .filter(|answer| answer.given().is_none_or(|set| !set.is_empty()))
            .ok_or_else(part(Field::Businesses))?,
        stage: one(stage).ok_or_else(part(Field::Stage))?,
        challenges: read_set(challenges).ok_or_else(part(Field::Challenges))?,
        cover: read_table(cover).ok_or_else(part(Field::Cover))?,
        skill: read_table(skill).ok_or_else(part(Field::Skill))?,
        joy: read_table(joy).ok_or_else(part(Field::Joy))?,
        hours_now: read_hours_now(now).ok_or_else(part(Field::HoursNow))?,
        week: if week == "-" { None } else { Some(read_week(week).ok_or_else(part(Field::Week))?) },
        team_size: size.map_or(Some(Answer::Unanswered), answered).ok_or_else(part(Field::TeamSize))?,
        covered_by: ByRole::default(),
    })
}

fn choice<T: Choice>(answer: Answer<T>) -> char {
    match answer {
        Answer::Unanswered => '-',
        Answer::NotSure => '?',
        Answer::Given(choice) => place(b'0', choice),
    }
}

/// The character for a choice's place in its list; the lists have at most 12 members.
fn place<T: Choice>(first: u8, choice: T) -> char {
    #[allow(clippy::cast_possible_truncation)]
    let at = choice.index() as u8;
    char::from(first + at)
}

fn at_place<T: Choice>(first: u8, letter: char) -> Option<T> {
    let letter = u8::try_from(letter).ok()?;
    T::ALL.get(usize::from(letter.checked_sub(first)?)).copied()
}

fn set<T: Choice>(answer: Answer<Set<T>>) -> String {
    match answer {
        Answer::Unanswered => "-".to_owned(),
        Answer::NotSure => "?".to_owned(),
        Answer::Given(set) if set.is_empty() => "0".to_owned(),
        Answer::Given(set) => set.iter().map(|choice| place(b'a', choice)).collect(),
    }
}

fn table<T: Choice>(answers: &ByRole<Answer<T>>) -> String {
    if answers.values().iter().all(|answer| answer.is_unanswered()) {
        return "-".to_owned();
    }
    answers.values().iter().map(|&answer| choice(answer)).collect()
}

fn hours_now(hours: &ByRole<Option<Hours>>) -> String {
    if hours.values().iter().all(Option::is_none) {
        return "-".to_owned();
    }
    let each = |hours: &Option<Hours>| hours.map(|hours| hours.halves().to_string()).unwrap_or_default();
    hours.values().iter().map(each).collect::<Vec<_>>().join(",")
}

fn letter<T: Choice>(letter: char) -> Option<Answer<T>> {
    match letter {
        '-' => Some(Answer::Unanswered),
        '?' => Some(Answer::NotSure),
        digit => at_place(b'0', digit).map(Answer::Given),
    }
}

fn one<T: Choice>(text: &str) -> Option<Answer<T>> {
    let mut letters = text.chars();
    let answer = letter(letters.next()?)?;
    letters.next().is_none().then_some(answer)
}

/// An answer where only answers are written.
fn answered<T: Choice>(text: &str) -> Option<Answer<T>> {
    one(text).filter(|answer| !answer.is_unanswered())
}

fn read_set<T: Choice>(text: &str) -> Option<Answer<Set<T>>> {
    match text {
        "" => None,
        "-" => Some(Answer::Unanswered),
        "?" => Some(Answer::NotSure),
        "0" => Some(Answer::Given(Set::EMPTY)),
        members => {
            let in_order = members.as_bytes().is_sorted_by(|one, next| one < next);
            let set: Set<T> = members.chars().map(|letter| at_place(b'a', letter)).collect::<Option<_>>()?;
            in_order.then_some(Answer::Given(set))
        }
    }
}

fn read_table<T: Choice>(text: &str) -> Option<ByRole<Answer<T>>> {
    if text == "-" {
        return Some(ByRole::default());
    }
    let answers: Vec<Answer<T>> = text.chars().map(letter).collect::<Option<_>>()?;
    let says_something = answers.iter().any(|answer| !answer.is_unanswered());
    says_something.then_some(ByRole::new(<[Answer<T>; ROLES]>::try_from(answers).ok()?))
}

fn read_hours_now(text: &str) -> Option<ByRole<Option<Hours>>> {
    if text == "-" {
        return Some(ByRole::default());
    }
    let parts: Vec<&str> = text.split(',').collect();
    if parts.len() != ROLES {
        return None;
    }
    let mut hours = ByRole::default();
    for (&role, part) in Role::ALL.iter().zip(parts) {
        if !part.is_empty() {
            hours[role] = Some(read_halves(part)?);
        }
    }
    hours.values().iter().any(Option::is_some).then_some(hours)
}

fn read_week(text: &str) -> Option<Hours> {
    read_halves(text).filter(|week| week.halves() > 0 && *week <= Hours::LONGEST_WEEK)
}

fn read_halves(text: &str) -> Option<Hours> {
    // Neither “07” nor “+7”.
    let is_plain = text == "0" || matches!(text.as_bytes().first(), Some(b'1'..=b'9'));
    Hours::from_halves(text.parse().ok().filter(|_| is_plain)?)
}
