//! The model as a matrix.

use crate::model::{Responsibility, Role};

fixed! { matrix
    lead_known,
    also, grid, responsibility, need, others_cover_it, your_skill, your_joy, the_matrix, home_legend,
    also_legend, choose_a_role,
}

messages! { matrix
    /// A role’s home cell, before its score, for screen readers.
    fn home(role: Role) -> String;
    /// After a role’s name and “also”, for screen readers.
    fn serves(responsibility: Responsibility) -> String;
    /// The cell of a responsibility that a role does not serve.
    fn does_not_serve(role: Role, responsibility: Responsibility) -> String;
    /// A level of so many, for screen readers.
    fn level(level: usize, most: usize) -> String;
}
