//! A thousand made-up assessments and a number for all that the engine says to them: natively and in a
//! browser it has to be the same.

use twelve_hats::{
    engine::{
        self, Balances, acceptability, focus_shares, open_questions, plan, stability,
        v1::{CHALLENGES, confidence, ledger, report},
        what_ifs,
    },
    model::{Answer, Answers, ByRole, Choice, Hours, Role, Set, Weights},
    priors::{v1, v2},
};

/// What the engine said to them when it was last looked at. It changes with the engine and with the need tables
/// only; then the new number is in the message of the test that fails.
pub(crate) const SAID: &str = include_str!("fixtures/thousand_reports.txt");

/// A number for every digit of the thousand reports with all their ledgers (FNV-1a, 64 bits). What fields and types
/// are called does not count.
pub(crate) fn said() -> String {
    let mut dice = Dice(0);
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for round in 0..1000 {
        let (answers, weights) = (dice.answers(), dice.weights());
        let report = report(v1(), &answers, weights);
        let ledgers = ByRole::from_fn(|role| ledger(v1(), &(&answers).into(), weights, role));
        // How sure it is costs hundreds of reports: of one in twenty.
        let criteria: Vec<_> = Role::ALL.iter().map(|&role| report.standings[role].criteria).collect();
        let sure = (round % 20 == 0)
            .then(|| (confidence(v1(), &answers, weights), acceptability(&criteria, Balances::All)));
        // Rust prints the shortest digits that are only this number: equal prints are equal bits.
        for byte in without_names(&format!("{report:?}{ledgers:?}{sure:?}")).bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}

/// The same for version 2: what the engine planned for a thousand made-up people when it was last looked at.
pub(crate) const PLANNED: &str = include_str!("fixtures/thousand_plans.txt");

/// A number for every digit of the thousand plans with all their ledgers, and for one in twenty how sure it is.
pub(crate) fn planned() -> String {
    let mut dice = Dice(0);
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for round in 0..1000 {
        let (mut answers, weights) = (dice.answers(), dice.weights());
        // What version 1 does not ask.
        answers.team_size = dice.answer();
        answers.challenges = Answer::Given(dice.some());
        let plan = plan(v2(), &answers, weights);
        let ledgers = ByRole::from_fn(|role| engine::ledger(v2(), &plan.inputs, weights, role));
        let sure = (round % 20 == 0).then(|| {
            (
                focus_shares(v2(), &plan),
                what_ifs(v2(), &answers, &plan),
                stability(v2(), &plan.inputs, weights),
                open_questions(v2(), &answers, weights),
            )
        });
        for byte in without_names(&format!("{plan:?}{ledgers:?}{sure:?}")).bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}

/// What is printed for debugging, without the names of fields and types: what stands before `:` and ` {`.
fn without_names(printed: &str) -> String {
    let is_of_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let (mut plain, mut rest) = (String::with_capacity(printed.len()), printed);
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|letter| !is_of_name(letter)).unwrap_or(rest.len()).max(first.len_utf8());
        let (token, after) = rest.split_at(end);
        let is_name = first.is_ascii_alphabetic() && [":", " {"].iter().any(|sign| after.starts_with(sign));
        if !is_name {
            plain.push_str(token);
        }
        rest = after;
    }
    plain
}

/// Numbers that look random and are the same everywhere (`SplitMix64`).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// Below `sides`.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let mixed = (mixed ^ (mixed >> 31)) >> 40;
        usize::try_from(mixed).expect("24 bits") % sides
    }

    /// Unanswered, not sure, or any choice.
    fn answer<T: Choice>(&mut self) -> Answer<T> {
        match self.roll(T::ALL.len() + 2) {
            0 => Answer::Unanswered,
            place => Answer::at_place(place - 1),
        }
    }

    /// Every third member, about.
    fn some<T: Choice>(&mut self) -> Set<T> {
        self.some_of(T::ALL)
    }

    fn some_of<T: Choice>(&mut self, choices: &[T]) -> Set<T> {
        choices.iter().copied().filter(|_| self.roll(3) == 0).collect()
    }

    pub(crate) fn hours(&mut self, most: usize) -> Hours {
        let halves = u16::try_from(self.roll(2 * most)).expect("hours of a week");
        Hours::from_halves(halves).expect("no more than a week has")
    }

    pub(crate) fn answers(&mut self) -> Answers {
        let businesses = self.some();
        Answers {
            title: self.answer(),
            businesses: if businesses.is_empty() { Answer::Unanswered } else { Answer::Given(businesses) },
            stage: self.answer(),
            // Version 1 does not ask it.
            team_size: Answer::Unanswered,
            challenges: Answer::Given(self.some_of(CHALLENGES)),
            cover: ByRole::from_fn(|_| self.answer()),
            covered_by: ByRole::default(),
            skill: ByRole::from_fn(|_| self.answer()),
            joy: ByRole::from_fn(|_| self.answer()),
            hours_now: ByRole::from_fn(|_: Role| (self.roll(2) == 0).then(|| self.hours(12))),
            week: (self.roll(2) == 0).then(|| self.hours(100)),
        }
    }

    pub(crate) fn weights(&mut self) -> Weights {
        let per_cent = |share: usize| u16::try_from(share).expect("per cent");
        let need = self.roll(101);
        let skill = self.roll(101 - need);
        let parts = [need, skill, 100 - need - skill].map(|part| per_cent(part) * 10);
        Weights::from_per_mille(parts).expect("the parts add up")
    }
}
