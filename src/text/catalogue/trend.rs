//! What has changed over time.

use crate::{
    engine::Jump,
    model::{Responsibility, Role, Stage},
    text::TrendChange,
};

messages! { trend
    /// A responsibility's name where there is little room.
    fn responsibility_short(of: Responsibility) -> &'static str;
    /// What one does most, of the suggested weeks from the first to the last; nothing where there is none. With
    /// one week alone, all changes are from a share to itself, and `weeks` is 1.
    fn trend_heading(changes: Option<&[TrendChange<Responsibility>]>, weeks: usize) -> String;
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
