//! Names of what the model and the assessment are made of.

use crate::model::{
    Business, Challenge, Cover, Criterion, Level, Responsibility, Role, Stage, TeamSize, Title, Weekday,
};

pub fn responsibility(responsibility: Responsibility) -> &'static str {
    match responsibility {
        Responsibility::Development => "Development",
        Responsibility::TeamAndPeople => "Team & People",
        Responsibility::Product => "Product",
        Responsibility::CustomerAndSales => "Customer & Sales",
    }
}

pub fn responsibility_narrow(responsibility: Responsibility) -> &'static str {
    match responsibility {
        Responsibility::Development => "Devel\u{ad}opment",
        Responsibility::TeamAndPeople => "Team & People",
        Responsibility::Product => "Product",
        Responsibility::CustomerAndSales => "Cust. & Sales",
    }
}

pub fn role(role: Role) -> &'static str {
    match role {
        Role::Developer => "Developer",
        Role::Architect => "Architect",
        Role::Guardian => "Security & Reliability Guardian",
        Role::PeopleManager => "People Manager & Coach",
        Role::TalentBuilder => "Talent & Culture Builder",
        Role::ProcessDesigner => "Ways-of-Working Designer",
        Role::Visionary => "Product Visionary",
        Role::ProductManager => "Product Manager",
        Role::Evangelist => "Product Evangelist",
        Role::CustomerAdvocate => "Customer Advocate",
        Role::SalesPartner => "Sales Partner",
        Role::InvestorVoice => "Investor & Analyst Voice",
    }
}

pub fn role_short(role: Role) -> &'static str {
    match role {
        Role::Developer => "Developer",
        Role::Architect => "Architect",
        Role::Guardian => "Guardian",
        Role::PeopleManager => "People Manager",
        Role::TalentBuilder => "Talent Builder",
        Role::ProcessDesigner => "Process Designer",
        Role::Visionary => "Visionary",
        Role::ProductManager => "Product Manager",
        Role::Evangelist => "Evangelist",
        Role::CustomerAdvocate => "Customer Advocate",
        Role::SalesPartner => "Sales Partner",
        Role::InvestorVoice => "Investor Voice",
    }
}

pub fn role_line(role: Role) -> &'static str {
    match role {
        Role::Developer => "Builds the product with their own hands.",
        Role::Architect => "Sets the technical direction, and keeps the system able to grow and change.",
        Role::Guardian => "Keeps production up and customers’ data safe.",
        Role::PeopleManager => "1:1s, feedback, growth, structure.",
        Role::TalentBuilder => "Hires, onboards, shapes the culture.",
        Role::ProcessDesigner => "The processes by which the team works together and delivers.",
        Role::Visionary => "Where the product goes, and why that wins.",
        Role::ProductManager => "Discovery, priorities, roadmap: making the vision happen.",
        Role::Evangelist => "Tells the product’s story to the market.",
        Role::CustomerAdvocate => "Talks to customers and brings their needs home.",
        Role::SalesPartner => "Helps win prospects and key deals.",
        Role::InvestorVoice => "VCs, the board, analysts.",
    }
}

pub fn title(title: Title) -> &'static str {
    match title {
        Title::Cto => "CTO",
        Title::Cpo => "CPO",
        Title::Both => "Both in one person",
    }
}

pub fn title_hint(title: Title) -> &'static str {
    match title {
        Title::Cto => "more of the how",
        Title::Cpo => "more of the what",
        Title::Both => "the how and the what",
    }
}

pub fn business(business: Business) -> &'static str {
    match business {
        Business::SalesLedB2b => "Sales-led B2B",
        Business::ProductLedB2b => "Product-led B2B",
        Business::B2c => "B2C",
        Business::Marketplace => "Marketplace",
        Business::DeepTech => "Deep tech, API or developer tool",
        Business::Regulated => "Regulated",
    }
}

pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Mvp => "Idea or MVP",
        Stage::Seed => "Seed",
        Stage::Growth => "Growth",
        Stage::ScaleUp => "Scale-up",
        Stage::Mature => "Mature",
    }
}

pub fn stage_hint(stage: Stage) -> &'static str {
    match stage {
        Stage::Mvp => "building the first version",
        Stage::Seed => "finding product-market fit",
        Stage::Growth => "series A: repeating what works",
        Stage::ScaleUp => "growing fast",
        Stage::Mature => "established, several teams and products",
    }
}

pub fn team_size(size: TeamSize) -> &'static str {
    match size {
        TeamSize::JustMe => "Just me",
        TeamSize::UpTo5 => "2–5",
        TeamSize::UpTo15 => "6–15",
        TeamSize::UpTo50 => "16–50",
        TeamSize::More => "Over 50",
    }
}

pub fn team_of(size: TeamSize) -> String {
    match size {
        TeamSize::JustMe => "Team of one".to_owned(),
        size => format!("{} people", team_size(size)),
    }
}

pub fn challenge(challenge: Challenge) -> &'static str {
    match challenge {
        Challenge::KeyCustomer => "Close a key customer",
        Challenge::Fundraising => "Fundraising",
        Challenge::ProductionIncidents => "Production incidents",
        Challenge::HiringAttrition => "Hiring or attrition",
        Challenge::MissedDeadlines => "Missed deadlines or quality",
        Challenge::SecurityAudit => "Security or compliance audit",
        Challenge::UnclearStrategy => "Unclear strategy or fit",
        Challenge::Churn => "Churn",
        Challenge::TechDebt => "Technical debt or scaling",
        Challenge::LeadershipAlignment => "Leadership alignment",
        Challenge::CostCutting => "Cost cutting",
        Challenge::Ai => "AI changes the product or how we build it",
    }
}

pub fn cover(cover: Cover) -> &'static str {
    match cover {
        Cover::Nobody => "Nobody else",
        Cover::Partly => "Partly",
        Cover::Mostly => "Mostly",
        Cover::Fully => "Fully",
    }
}

pub fn skill(level: Level) -> &'static str {
    match level {
        Level::Lowest => "New",
        Level::Low => "Learning",
        Level::Middle => "Solid",
        Level::High => "Strong",
        Level::Highest => "Expert",
    }
}

pub fn joy(level: Level) -> &'static str {
    match level {
        Level::Lowest => "Drains me",
        Level::Low => "Rather not",
        Level::Middle => "Neutral",
        Level::High => "Like it",
        Level::Highest => "Love it",
    }
}

pub fn criterion(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Need => "Needed",
        Criterion::Skill => "Good at",
        Criterion::Joy => "Enjoy",
    }
}

pub fn criterion_long(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Need => "needed and uncovered",
        Criterion::Skill => "good at",
        Criterion::Joy => "enjoy",
    }
}

pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}
