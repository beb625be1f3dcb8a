//! The four responsibilities and the twelve roles.
//!
//! Source: “What to focus on as a CTO or CPO? A model with 4 responsibilities and 12 roles”
//! (peak.capital). The twelve labels are our reconstruction: the article's text does not carry them.

use super::choice::{Choice, Table, choices};

choices! {
    /// What a CTO or CPO answers for; each has three roles.
    pub enum Responsibility {
        /// Building the product.
        Development = "development",
        /// The people who build it.
        TeamAndPeople = "team-and-people",
        /// What is built, and why.
        Product = "product",
        /// Those who use it, buy it and finance it.
        CustomerAndSales = "customer-and-sales",
    }
}

/// One value for each responsibility.
pub type ByResponsibility<T> = Table<Responsibility, T, { Responsibility::ALL.len() }>;

impl Responsibility {
    /// The roles whose home this is, in the order of the model.
    pub fn roles(self) -> impl DoubleEndedIterator<Item = Role> + Clone {
        // The model lists them by responsibility.
        let each = ROLES / Self::ALL.len();
        Role::ALL[self.index() * each..][..each].iter().copied()
    }
}

choices! {
    /// One of the twelve hats. The order is the order of the wheel, clockwise from 12 o'clock, and breaks ties.
    pub enum Role {
        /// Builds the product with their own hands.
        Developer = "developer",
        /// Sets the technical direction.
        Architect = "architect",
        /// Keeps production up and customers' data safe.
        Guardian = "guardian",
        /// 1:1s, feedback, growth, structure.
        PeopleManager = "people-manager",
        /// Hires, onboards, shapes the culture.
        TalentBuilder = "talent-builder",
        /// The processes by which the team works together and delivers.
        ProcessDesigner = "process-designer",
        /// Where the product goes, and why that wins.
        Visionary = "visionary",
        /// Discovery, priorities, roadmap.
        ProductManager = "product-manager",
        /// Tells the product's story to the market.
        Evangelist = "evangelist",
        /// Talks to customers and brings their needs home.
        CustomerAdvocate = "customer-advocate",
        /// Helps win prospects and key deals.
        SalesPartner = "sales-partner",
        /// VCs, the board, analysts.
        InvestorVoice = "investor-voice",
    }
}

/// How many roles there are.
pub const ROLES: usize = Role::ALL.len();

/// One value for each role.
pub type ByRole<T> = Table<Role, T, ROLES>;

impl Role {
    /// The responsibility in whose sector of the wheel the role stands.
    pub fn home(self) -> Responsibility {
        match self {
            Self::Developer | Self::Architect | Self::Guardian => Responsibility::Development,
            Self::PeopleManager | Self::TalentBuilder | Self::ProcessDesigner => {
                Responsibility::TeamAndPeople
            }
            Self::Visionary | Self::ProductManager | Self::Evangelist => Responsibility::Product,
            Self::CustomerAdvocate | Self::SalesPartner | Self::InvestorVoice => {
                Responsibility::CustomerAndSales
            }
        }
    }

    /// The second responsibility that the role serves.
    pub fn also_serves(self) -> Responsibility {
        match self {
            Self::Developer
            | Self::ProcessDesigner
            | Self::CustomerAdvocate
            | Self::SalesPartner
            | Self::InvestorVoice => Responsibility::Product,
            Self::Architect => Responsibility::TeamAndPeople,
            Self::Guardian | Self::TalentBuilder | Self::Visionary | Self::Evangelist => {
                Responsibility::CustomerAndSales
            }
            Self::PeopleManager | Self::ProductManager => Responsibility::Development,
        }
    }

    /// The next role clockwise; after the last comes the first.
    #[must_use]
    pub fn next(self) -> Self {
        Self::ALL[(self.index() + 1) % ROLES]
    }

    /// The next role anticlockwise; before the first comes the last.
    #[must_use]
    pub fn previous(self) -> Self {
        Self::ALL[(self.index() + ROLES - 1) % ROLES]
    }
}
