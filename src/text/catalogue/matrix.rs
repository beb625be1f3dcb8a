//! The model as a matrix.

use crate::model::{Responsibility, Role};

fixed! { matrix
    also, grid, need, home_legend, also_legend, hours_a_week,
}

messages! { matrix
    /// A role’s home cell, before its score, for screen readers.
    fn home(role: Role) -> String;
    /// After a role’s name and “also”, for screen readers.
    fn serves(responsibility: Responsibility) -> String;
    /// The cell of a responsibility that a role does not serve.
    fn does_not_serve(role: Role, responsibility: Responsibility) -> String;
}
