//! What presses, as it stands in sentences.

use crate::model::{Challenge, Role};

/// A challenge at the start of its line.
pub(super) fn label(challenge: Challenge) -> &'static str {
    match challenge {
        Challenge::KeyCustomer => "The key customer",
        Challenge::Fundraising => "Fundraising",
        Challenge::ProductionIncidents => "The incidents",
        Challenge::HiringAttrition => "Hiring",
        Challenge::MissedDeadlines => "Deadlines and quality",
        Challenge::SecurityAudit => "The audit",
        Challenge::UnclearStrategy => "Strategy and fit",
        Challenge::Churn => "Churn",
        Challenge::TechDebt => "Debt and scaling",
        Challenge::LeadershipAlignment => "Alignment",
        Challenge::CostCutting => "Costs",
        Challenge::Ai => "AI",
    }
}

/// What is done about it in a role: “stop the incidents”.
pub(super) fn verb(challenge: Challenge, role: Role) -> &'static str {
    match (challenge, role) {
        (Challenge::KeyCustomer, _) => "close the key deal",
        (Challenge::Fundraising, _) => "get the round closed",
        (Challenge::ProductionIncidents, _) => "stop the incidents",
        (Challenge::HiringAttrition, _) => "fix hiring",
        (Challenge::MissedDeadlines, Role::ProductManager) => "cut the scope to meet the date",
        (Challenge::MissedDeadlines, _) => "get delivery back on track",
        (Challenge::SecurityAudit, _) => "pass the audit",
        (Challenge::UnclearStrategy, _) => "find the direction",
        (Challenge::Churn, _) => "bring churn down",
        (Challenge::TechDebt, _) => "pay down the debt",
        (Challenge::LeadershipAlignment, Role::PeopleManager) => "bring the leaders together",
        (Challenge::LeadershipAlignment, _) => "align the leaders",
        (Challenge::CostCutting, Role::Architect) => "cut run costs and vendors",
        (Challenge::CostCutting, Role::ProductManager) => "stop the least useful work",
        (Challenge::CostCutting, Role::PeopleManager) => "carry the team through the cuts",
        (Challenge::CostCutting, _) => "cut costs with care",
        (Challenge::Ai, Role::ProcessDesigner) => "make AI-built work safe",
        (Challenge::Ai, _) => "set the course on AI",
    }
}

/// When it is solved, after “until” or “once”.
pub(super) fn solved(challenge: Challenge) -> &'static str {
    match challenge {
        Challenge::KeyCustomer => "the key deal is closed",
        Challenge::Fundraising => "the round is closed",
        Challenge::ProductionIncidents => "the incidents have stopped",
        Challenge::HiringAttrition => "hiring is fixed",
        Challenge::MissedDeadlines => "delivery is back on track",
        Challenge::SecurityAudit => "the audit is passed",
        Challenge::UnclearStrategy => "the direction is clear",
        Challenge::Churn => "churn is down",
        Challenge::TechDebt => "the debt is paid down",
        Challenge::LeadershipAlignment => "the leaders are aligned",
        Challenge::CostCutting => "costs are down",
        Challenge::Ai => "the course on AI is set",
    }
}

/// How it would come on top, after “if”.
pub(super) fn came(challenge: Challenge) -> &'static str {
    match challenge {
        Challenge::KeyCustomer => "you had a key customer to win",
        Challenge::Fundraising => "you were raising money",
        Challenge::ProductionIncidents => "production had incidents",
        Challenge::HiringAttrition => "hiring or attrition became a problem",
        Challenge::MissedDeadlines => "deadlines or quality slipped",
        Challenge::SecurityAudit => "an audit were coming",
        Challenge::UnclearStrategy => "the strategy became unclear",
        Challenge::Churn => "customers began to leave",
        Challenge::TechDebt => "technical debt or scaling became a problem",
        Challenge::LeadershipAlignment => "the leaders pulled in different directions",
        Challenge::CostCutting => "costs had to come down",
        Challenge::Ai => "AI changed the product or how you build it",
    }
}

/// What asks for a role, in a ledger.
pub(super) fn pressed(challenge: Challenge) -> &'static str {
    match challenge {
        Challenge::KeyCustomer => "You’re closing a key customer",
        Challenge::Fundraising => "You’re raising money",
        Challenge::ProductionIncidents => "Production has incidents",
        Challenge::HiringAttrition => "Hiring or attrition is a problem",
        Challenge::MissedDeadlines => "Deadlines or quality slip",
        Challenge::SecurityAudit => "An audit is coming",
        Challenge::UnclearStrategy => "Strategy or fit is unclear",
        Challenge::Churn => "Customers are leaving",
        Challenge::TechDebt => "Technical debt or scaling is a problem",
        Challenge::LeadershipAlignment => "The leaders aren’t aligned",
        Challenge::CostCutting => "Costs have to come down",
        Challenge::Ai => "AI changes the product or how you build it",
    }
}
