//! What has changed over time.

use crate::{
    engine::Jump,
    model::{ByResponsibility, Responsibility, Role, Stage},
    text::TrendChange,
};

messages! { trend
    /// A responsibility's name where there is little room.
    fn responsibility_short(of: Responsibility) -> &'static str;
    /// What one does most, of the suggested weeks from the first to the last: each one's shares, in per cent.
    fn trend_heading(weeks: &[ByResponsibility<u16>]) -> String;
    /// The one suggested week there is, and what comes next.
    fn one_week(changes: Option<&[TrendChange<Responsibility>]>) -> String;
    /// What has changed most between the first suggested week and the last, and what most in the other
    /// direction. `since` is when the first was saved: “January”.
    fn week_trend(since: &str, changes: &[TrendChange<Responsibility>]) -> String;
    /// Which hat's score rose most and which fell most.
    fn role_trend(since: &str, changes: &[TrendChange<Role>]) -> String;
    /// That a share jumps because roles come in or drop out, on this day.
    fn jump(jump: &Jump, day: &str) -> String;
    /// How many assessments a chart shows, of how many.
    fn assessments(shown: usize, all: usize) -> String;
    /// That the stage has changed, beside the mark: “MVP → Seed”.
    fn stage_change(from: Stage, to: Stage) -> String;
}
