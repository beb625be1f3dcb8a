//! Words that several views share.

fixed! { controls
    just_looking, see_an_example, dont_know, weak, hours_unit, try_again, see_your_focus,
    assess_yourself, all_five_steps, see_what_takes_the_room, counting, role, change, see_your_weeks,
    new_assessment,
    delete,
}

messages! { controls
    /// A source in a list, by its number, from 1.
    fn numbered_source(number: usize, label: &str) -> String;
    /// After a button’s word, for screen readers: what it is about.
    fn about(name: &str) -> String;
}
