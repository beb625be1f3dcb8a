//! How the need for a role changes from stage to stage.

use super::lower_first;
use crate::model::Stage;

pub fn need_by_stage(highest: (Stage, String), lowest: (Stage, String)) -> String {
    let at = |stage| lower_first(super::stage(stage));
    format!(
        "Highest at {} ({}), lowest at {} ({}), leaving aside what’s pressing today.",
        at(highest.0),
        highest.1,
        at(lowest.0),
        lowest.1
    )
}
