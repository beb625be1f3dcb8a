//! Made-up people, the same ones as `tests/oracle/population.py` makes for the prototype of the engine.

use std::sync::OnceLock;

use twelve_hats::{
    engine::{Plan, plan},
    model::{
        Answer, Answers, Business, ByRole, Challenge, Choice, Cover, Hours, Level, Role, Set, Stage,
        TeamSize, Title, Weights,
    },
    priors,
};

/// How many people there are.
pub(crate) const PEOPLE: usize = 10_100;

/// Numbers that look random and are the same everywhere (`SplitMix64`).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// Below `sides`.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let mixed = (mixed ^ (mixed >> 31)) >> 40;
        usize::try_from(mixed).expect("24 bits") % sides
    }

    /// Any choice; “not sure” is twice as likely as each.
    pub(crate) fn pick<T: Choice>(&mut self) -> Answer<T> {
        Answer::at_place(self.roll(T::ALL.len() + 2).min(T::ALL.len()))
    }

    /// So many throws for a member; what is thrown twice is in once.
    pub(crate) fn some<T: Choice>(&mut self, count: usize) -> Set<T> {
        (0..count).map(|_| T::ALL[self.roll(T::ALL.len())]).collect()
    }

    /// A number of half hours.
    pub(crate) fn halves(&mut self, sides: usize) -> Hours {
        Hours::from_halves(u16::try_from(self.roll(sides)).expect("hours")).expect("hours of a week")
    }

    /// One made-up person: of five two answer all, two some of it, one only what the company is.
    pub(crate) fn answers(&mut self) -> Answers {
        const CHALLENGES_TOLD: [usize; 10] = [0, 1, 1, 2, 2, 3, 3, 4, 7, 20];
        let kind = self.roll(5);
        let (title, stage, team_size): (Answer<Title>, Answer<Stage>, Answer<TeamSize>) =
            (self.pick(), self.pick(), self.pick());
        let count = self.roll(4);
        let businesses: Set<Business> = self.some(count);
        let count = CHALLENGES_TOLD[self.roll(CHALLENGES_TOLD.len())];
        let challenges: Set<Challenge> = self.some(count);
        let week = match self.roll(8) {
            0..4 => Hours::from_halves(80 + 10 * u16::try_from(self.roll(5)).expect("a few hours")),
            4..7 => Some(self.halves(201)),
            _ => None,
        };
        let mut answers = Answers {
            title,
            businesses: if businesses.is_empty() { Answer::NotSure } else { Answer::Given(businesses) },
            stage,
            team_size,
            challenges: Answer::Given(challenges),
            week,
            ..Answers::default()
        };
        if kind == 4 {
            return answers;
        }
        let told = if kind < 2 { 16 } else { self.roll(17) };
        for &role in Role::ALL {
            let skill = self.roll(5);
            let joy = if kind > 1 || self.roll(2) == 1 {
                self.roll(5)
            } else {
                (skill + self.roll(3)).saturating_sub(1).min(4)
            };
            let cover = if kind > 1 { self.roll(4) } else { self.roll(4).min(self.roll(4)) };
            let mut tell = || self.roll(16) < told;
            answers.skill[role] = if tell() { Answer::Given(Level::ALL[skill]) } else { Answer::NotSure };
            answers.joy[role] = if tell() { Answer::Given(Level::ALL[joy]) } else { Answer::NotSure };
            answers.cover[role] = if tell() { Answer::Given(Cover::ALL[cover]) } else { Answer::NotSure };
        }
        let hours = self.roll(5);
        if hours > 1 {
            // As in Python: whether it is told is thrown first.
            answers.hours_now = ByRole::from_fn(|_| {
                (self.roll(4) > 0).then(|| self.halves(if hours == 4 { 60 } else { 24 }))
            });
        }
        answers
    }
}

/// A made-up person with the plan for them.
pub(crate) struct Person {
    /// What they answered.
    pub(crate) answers: Answers,
    /// What the engine plans for them.
    pub(crate) plan: Plan,
}

/// The people, with the usual weights. Made once for all tests.
pub(crate) fn people() -> &'static [Person] {
    static PEOPLE_MADE: OnceLock<Vec<Person>> = OnceLock::new();
    PEOPLE_MADE.get_or_init(|| {
        let mut dice = Dice(2);
        (0..PEOPLE)
            .map(|_| {
                let answers = dice.answers();
                let plan = plan(priors::v2(), &answers, Weights::default());
                Person { answers, plan }
            })
            .collect()
    })
}
