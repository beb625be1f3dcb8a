//! Names of what the model and the assessment are made of.

use crate::model::{
    Business, Challenge, Cover, Criterion, Level, Responsibility, Role, Stage, TeamSize, Title, Weekday,
};

messages! { names
    /// A responsibility's name.
    fn responsibility(responsibility: Responsibility) -> &'static str;
    /// A responsibility's name as the head of a narrow column; soft hyphens say where it may break.
    fn responsibility_narrow(responsibility: Responsibility) -> &'static str;
    /// A role's full name.
    fn role(role: Role) -> &'static str;
    /// A role's short name, which fits the wheel.
    fn role_short(role: Role) -> &'static str;
    /// A role in one line.
    fn role_line(role: Role) -> &'static str;
    /// A title.
    fn title(title: Title) -> &'static str;
    /// What a title stands for.
    fn title_hint(title: Title) -> &'static str;
    /// A kind of business.
    fn business(business: Business) -> &'static str;
    /// A stage.
    fn stage(stage: Stage) -> &'static str;
    /// What a stage means.
    fn stage_hint(stage: Stage) -> &'static str;
    /// How many people build the product.
    fn team_size(size: TeamSize) -> &'static str;
    /// The same on its own, in a line about the company: “6–15 people”.
    fn team_of(size: TeamSize) -> String;
    /// A challenge.
    fn challenge(challenge: Challenge) -> &'static str;
    /// How far others cover a role.
    fn cover(cover: Cover) -> &'static str;
    /// A level of skill.
    fn skill(level: Level) -> &'static str;
    /// A level of joy.
    fn joy(level: Level) -> &'static str;
    /// One of the three things a score weighs.
    fn criterion(criterion: Criterion) -> &'static str;
    /// The same in full, for legends.
    fn criterion_long(criterion: Criterion) -> &'static str;
    /// A day of the week.
    fn weekday(day: Weekday) -> &'static str;
}
