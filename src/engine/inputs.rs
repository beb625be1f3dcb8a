//! What the plan is made from: the answers without names and notes.

use crate::model::{
    Answers, Business, ByRole, Challenge, Choice, Cover, Hours, Level, Role, Set, Stage, TeamSize, Title,
};

/// The shortest week that is planned: 5 h.
const SHORTEST: u16 = 10;
/// The longest week that is planned, in half hours: 50 h. From 55 h on strokes and heart disease are more frequent
/// (WHO and ILO, 2021); the margin is judgement.
const LONGEST: u16 = 100;

/// The answers that decide anything. “Not sure” and “not answered” are the same here.
///
/// Small and `Copy`, because what-if questions try hundreds of variants.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Inputs {
    /// The title, if known; unknown counts as both.
    pub title: Option<Title>,
    /// The businesses; none where unknown.
    pub businesses: Set<Business>,
    /// The stage, if known.
    pub stage: Option<Stage>,
    /// How many people build the product, if known.
    pub team_size: Option<TeamSize>,
    /// The challenges; none where unknown.
    pub challenges: Set<Challenge>,
    /// How far others cover each role, if told; otherwise the title assumes it.
    pub cover: ByRole<Option<Cover>>,
    /// Self-rated skill, if rated; unrated counts as ½ in the score.
    pub skill: ByRole<Option<Level>>,
    /// Self-rated joy, if rated; unrated counts as ½ in the score.
    pub joy: ByRole<Option<Level>>,
    /// Hours that each role takes now, if told.
    pub hours_now: ByRole<Option<Hours>>,
    /// Hours worked a week, if told; 40 h otherwise.
    pub week: Option<Hours>,
}

impl From<&Answers> for Inputs {
    fn from(answers: &Answers) -> Self {
        Self {
            title: answers.title.given(),
            businesses: answers.chosen_businesses(),
            stage: answers.stage.given(),
            team_size: answers.team_size.given(),
            challenges: answers.chosen_challenges(),
            cover: answers.cover.map(|_, cover| cover.given()),
            skill: answers.skill.map(|_, level| level.given()),
            joy: answers.joy.map(|_, level| level.given()),
            hours_now: answers.hours_now,
            week: answers.week,
        }
    }
}

impl Inputs {
    /// Whether nothing is known that a plan could be made from; hours alone say nothing.
    pub fn nothing_known(&self) -> bool {
        self.title.is_none()
            && self.stage.is_none()
            && self.team_size.is_none()
            && self.businesses.is_empty()
            && self.challenges.is_empty()
            && Role::ALL.iter().all(|&role| {
                self.cover[role].is_none() && self.skill[role].is_none() && self.joy[role].is_none()
            })
    }

    /// Whether nobody else builds the product.
    pub fn is_alone(&self) -> bool {
        self.team_size == Some(TeamSize::JustMe)
    }

    /// Hours of the week as told, at least 5; 40 where not told.
    pub fn told_week(&self) -> Hours {
        self.clamped_week(u16::MAX)
    }

    /// Hours of the week that is planned, 5 to 50.
    pub fn planned_week(&self) -> Hours {
        self.clamped_week(LONGEST)
    }

    fn clamped_week(&self, most: u16) -> Hours {
        let halves = self.week.unwrap_or(Hours::USUAL_WEEK).halves();
        Hours::from_halves(halves.clamp(SHORTEST, most)).unwrap_or(Hours::USUAL_WEEK)
    }

    /// Hours that the role takes now; 0 where not told.
    pub fn now(&self, role: Role) -> Hours {
        self.hours_now[role].unwrap_or_default()
    }

    /// Whether hours now were told for any role.
    pub fn are_hours_told(&self) -> bool {
        self.hours_now.values().iter().any(Option::is_some)
    }

    /// Whether skill and joy are both rated.
    pub fn is_rated(&self, role: Role) -> bool {
        self.skill[role].is_some() && self.joy[role].is_some()
    }

    /// Whether skill or joy is rated for any role.
    pub fn is_any_rated(&self) -> bool {
        Role::ALL.iter().any(|&role| self.skill[role].is_some() || self.joy[role].is_some())
    }

    /// Whether the role may be a focus: nobody is told to focus on what drains them.
    pub fn suits(&self, role: Role) -> bool {
        self.joy[role].is_none_or(|joy| joy >= Level::Middle)
    }

    /// Whether the role is rated as liked, or loved.
    pub fn likes(&self, role: Role) -> bool {
        self.joy[role].is_some_and(|joy| joy >= Level::High)
    }

    /// How little the role suits the person, 0 to 1; not rated counts as the middle.
    pub fn misfit(&self, role: Role) -> f64 {
        1.0 - f64::midpoint(level_share(self.skill[role]), level_share(self.joy[role]))
    }

    /// Whether somebody gives the role hours today: the person, as far as told. Who is alone gives them all.
    pub fn is_alive(&self, role: Role) -> bool {
        self.now(role) > Hours::default() || !self.are_hours_told() || self.is_alone()
    }
}

/// The share of a role, 0 to 1, that somebody with this cover takes; judgement.
pub fn cover_share(cover: Cover) -> f64 {
    match cover {
        Cover::Nobody => 0.0,
        Cover::Partly => 0.35,
        Cover::Mostly => 0.7,
        Cover::Fully => 1.0,
    }
}

/// A rating as a share, 0 to 1; ½ where there is none.
pub fn level_share(level: Option<Level>) -> f64 {
    level.map_or(0.5, Level::share)
}
