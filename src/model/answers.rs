//! What an assessment asks, and the answers to it.

use super::{
    choice::{Choice, Set, choices},
    hours::Hours,
    role::{ByRole, Role},
};

choices! {
    /// The person's title. A CTO has more of the how, a CPO more of the what.
    pub enum Title {
        /// Chief technology officer.
        Cto = "cto",
        /// Chief product officer.
        Cpo = "cpo",
        /// One person is both.
        Both = "both",
    }
}

choices! {
    /// How the company does business; one or more.
    pub enum Business {
        /// Sells to companies through people.
        SalesLedB2b = "sales-led-b2b",
        /// Sells to companies through the product itself.
        ProductLedB2b = "product-led-b2b",
        /// Sells to consumers.
        B2c = "b2c",
        /// Brings two sides together.
        Marketplace = "marketplace",
        /// Deep technology, an API or a tool for developers.
        DeepTech = "deep-tech",
        /// In a regulated field.
        Regulated = "regulated",
    }
}

choices! {
    /// How far the company is.
    pub enum Stage {
        /// Idea or minimum viable product.
        Mvp = "mvp",
        /// Seed, looking for product-market fit.
        Seed = "seed",
        /// Growth, series A.
        Growth = "growth",
        /// Scale-up.
        ScaleUp = "scale-up",
        /// Mature.
        Mature = "mature",
    }
}

choices! {
    /// How many people build the product: developers, designers, product managers, the person included.
    pub enum TeamSize {
        /// One.
        JustMe = "just-me",
        /// Two to five.
        UpTo5 = "2-5",
        /// Six to fifteen.
        UpTo15 = "6-15",
        /// Sixteen to fifty.
        UpTo50 = "16-50",
        /// More than fifty.
        More = "more",
    }
}

choices! {
    /// What presses right now; any number.
    pub enum Challenge {
        /// Closing a key customer.
        KeyCustomer = "key-customer",
        /// Raising money.
        Fundraising = "fundraising",
        /// Production incidents.
        ProductionIncidents = "production-incidents",
        /// Hiring, or people leaving.
        HiringAttrition = "hiring-attrition",
        /// Missed deadlines or poor quality.
        MissedDeadlines = "missed-deadlines",
        /// A security or compliance audit.
        SecurityAudit = "security-audit",
        /// Unclear strategy or fit.
        UnclearStrategy = "unclear-strategy",
        /// Customers leaving.
        Churn = "churn",
        /// Technical debt, or a system that does not scale.
        TechDebt = "tech-debt",
        /// A leadership team that is not aligned.
        LeadershipAlignment = "leadership-alignment",
        /// Cutting costs.
        CostCutting = "cost-cutting",
        /// AI changes the product, or how it is built.
        Ai = "ai",
    }
}

choices! {
    /// How far somebody else covers a role.
    pub enum Cover {
        /// Nobody else does it.
        Nobody = "nobody",
        /// Somebody does a part of it.
        Partly = "partly",
        /// Somebody does most of it.
        Mostly = "mostly",
        /// Somebody does it all.
        Fully = "fully",
    }
}

choices! {
    /// A self-rating of skill or joy in five levels.
    pub enum Level {
        /// New to it; it drains me.
        Lowest = "1",
        /// Learning; rather not.
        Low = "2",
        /// Solid; neutral.
        Middle = "3",
        /// Strong; like it.
        High = "4",
        /// Expert; love it.
        Highest = "5",
    }
}

impl Level {
    /// The level as a share: 0, ¼, ½, ¾, 1.
    pub fn share(self) -> f64 {
        self.index() as f64 / 4.0
    }
}

/// The answer to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer<T> {
    /// Not asked yet, or skipped.
    #[default]
    Unanswered,
    /// “Not sure” or “don't know”: counted like no answer, but not asked again.
    NotSure,
    /// An answer.
    Given(T),
}

impl<T: Copy> Answer<T> {
    /// What was answered, if it was anything but “not sure”.
    pub fn given(self) -> Option<T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Unanswered | Self::NotSure => None,
        }
    }

    /// Whether the question is still open: neither answered nor answered with “not sure”.
    pub fn is_unanswered(self) -> bool {
        matches!(self, Self::Unanswered)
    }
}

impl<T: Choice> Answer<T> {
    /// The answer's place in a list of all choices with “not sure” at the end; nothing while unanswered.
    pub fn place(self) -> Option<usize> {
        match self {
            Self::Unanswered => None,
            Self::NotSure => Some(T::ALL.len()),
            Self::Given(choice) => Some(choice.index()),
        }
    }

    /// The answer at a place in that list.
    pub fn at_place(place: usize) -> Self {
        T::ALL.get(place).map_or(Self::NotSure, |&choice| Self::Given(choice))
    }
}

impl<T> From<Option<T>> for Answer<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Unanswered, Self::Given)
    }
}

/// The longest name of who covers a role, in characters.
pub const LONGEST_NAME: usize = 40;
/// The longest note to a saved assessment, in characters.
pub const LONGEST_NOTE: usize = 280;

/// Everything one person has answered. All of it may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The person's title; “not sure” counts as both.
    pub title: Answer<Title>,
    /// The company's business; a given set has at least one member.
    pub businesses: Answer<Set<Business>>,
    /// The company's stage.
    pub stage: Answer<Stage>,
    /// How many people build the product.
    pub team_size: Answer<TeamSize>,
    /// What presses now; a given empty set says “none of these”.
    pub challenges: Answer<Set<Challenge>>,
    /// How far others cover each role; “don't know” counts as nobody.
    pub cover: ByRole<Answer<Cover>>,
    /// By whom, at most [`LONGEST_NAME`] characters; empty where not told.
    pub covered_by: ByRole<String>,
    /// How good the person is at each role.
    pub skill: ByRole<Answer<Level>>,
    /// How much the person enjoys each role.
    pub joy: ByRole<Answer<Level>>,
    /// Hours a week that each role takes now.
    pub hours_now: ByRole<Option<Hours>>,
    /// Hours worked a week.
    pub week: Option<Hours>,
}

impl Answers {
    /// Whether nothing that the engine could use is known.
    pub fn nothing_known(&self) -> bool {
        self.title.given().is_none()
            && self.businesses.given().is_none()
            && self.stage.given().is_none()
            && self.team_size.given().is_none()
            && self.chosen_challenges().is_empty()
            && Role::ALL.iter().all(|&role| {
                self.cover[role].given().is_none()
                    && self.skill[role].given().is_none()
                    && self.joy[role].given().is_none()
            })
    }

    /// Whether no question has been touched, not even with “not sure”.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    /// The length of the week that is planned: 40 h unless told.
    pub fn week_hours(&self) -> Hours {
        self.week.unwrap_or(Hours::USUAL_WEEK)
    }

    /// The chosen challenges; none where not answered.
    pub fn chosen_challenges(&self) -> Set<Challenge> {
        self.challenges.given().unwrap_or_default()
    }

    /// The chosen businesses; none where not answered.
    pub fn chosen_businesses(&self) -> Set<Business> {
        self.businesses.given().unwrap_or_default()
    }

    /// Adds or removes a business; without any left the question is open again.
    pub fn toggle_business(&mut self, business: Business) {
        let chosen = self.chosen_businesses().toggled(business);
        self.businesses = if chosen.is_empty() { Answer::Unanswered } else { Answer::Given(chosen) };
    }

    /// Adds or removes a challenge; without any left the question is open again.
    pub fn toggle_challenge(&mut self, challenge: Challenge) {
        let chosen = self.chosen_challenges().toggled(challenge);
        self.challenges = if chosen.is_empty() { Answer::Unanswered } else { Answer::Given(chosen) };
    }

    /// How far others cover the role; nobody where not told.
    pub fn cover_of(&self, role: Role) -> Cover {
        self.cover[role].given().unwrap_or(Cover::Nobody)
    }

    /// Who covers the role, where it is covered and a name was given.
    pub fn name_of_cover(&self, role: Role) -> Option<&str> {
        let name = self.covered_by[role].trim();
        (self.cover_of(role) != Cover::Nobody && !name.is_empty()).then_some(name)
    }

    /// Sets how far others cover a role. A name makes no sense where nobody does.
    pub fn set_cover(&mut self, role: Role, cover: Answer<Cover>) {
        self.cover[role] = cover;
        if self.cover_of(role) == Cover::Nobody {
            self.covered_by[role].clear();
        }
    }

    /// Whether both skill and joy are rated.
    pub fn is_rated(&self, role: Role) -> bool {
        self.skill[role].given().is_some() && self.joy[role].given().is_some()
    }

    /// Hours of all roles now, where at least one was told.
    pub fn hours_now_told(&self) -> Option<f64> {
        let told: Vec<f64> = self.hours_now.values().iter().flatten().map(|hours| hours.get()).collect();
        (!told.is_empty()).then(|| told.iter().sum())
    }
}
