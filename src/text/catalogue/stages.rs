//! How the need for a role changes from stage to stage.

use crate::model::Stage;

messages! { stages
    /// What a chart of the need for a role over the stages shows, in one sentence; the needs are in points of
    /// 100.
    fn need_by_stage(needs: &[(Stage, i32)]) -> String;
}
