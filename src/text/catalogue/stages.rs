//! How the job changes from stage to stage.

use crate::{engine::Shift, model::Stage};

messages! { stages
    /// What leaves and what comes at a stage, in one sentence, whatever the business.
    fn stage_sentence(at: Stage) -> &'static str;
    /// Under the title of the model, while the wheel shows the job at another stage.
    fn lead_at_stage(stage: Stage) -> String;
    /// The largest changes from one stage to the next, in one sentence.
    fn shifts(from: Stage, leaves: &[Shift], comes: &[Shift]) -> String;
    /// What a chart of the need for a role over the stages shows, in one sentence; the needs are in points of
    /// 100.
    fn need_by_stage(highest: (Stage, String), lowest: (Stage, String)) -> String;
}
