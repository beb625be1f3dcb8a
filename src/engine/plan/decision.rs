//! What happens to a role.

use crate::model::choices;

choices! {
    /// What a plan does with one role; the order is that in which a plan is told.
    pub enum Decision {
        /// It leads a challenge that is the person's, and gets hours first.
        DoNow = "do-now",
        /// Somebody else has it, and the person helps.
        Help = "help",
        /// Among the best of what is needed and suits the person.
        Focus = "focus",
        /// The same, with a skill that is rated under solid.
        GrowInto = "grow-into",
        /// Needed and nobody's yet: a few hours until somebody can take it.
        Hold = "hold",
        /// Not needed of the person, and liked.
        KeepForJoy = "keep-for-joy",
        /// Needed, not covered, and no hours of the person's are left for it.
        FindOwner = "find-owner",
        /// Somebody else covers it, told or assumed.
        Leave = "leave",
        /// Hardly needed, or less than the rest.
        NotNow = "not-now",
    }
}

impl Decision {
    /// Whether the plan gives the role hours.
    pub fn has_hours(self) -> bool {
        !matches!(self, Self::FindOwner | Self::Leave | Self::NotNow)
    }

    /// Whether the role is among the focus, as it is or to grow into.
    pub fn is_focus(self) -> bool {
        matches!(self, Self::Focus | Self::GrowInto)
    }

    /// Whether the role is one of the main ones: done now, or a focus.
    pub fn is_main(self) -> bool {
        self == Self::DoNow || self.is_focus()
    }

    /// Whether the role waits for somebody to take it.
    pub fn is_to_hand_over(self) -> bool {
        matches!(self, Self::Hold | Self::FindOwner)
    }
}
