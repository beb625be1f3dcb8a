//! Words that several views share.

words! {
    just_looking: "Just looking?",
    see_an_example: "See an example answer. Your own answers are not touched.",
    dont_know: "Not sure",
    weak: "weak",
    hours_unit: "h",
    try_again: "Try again",
    see_your_focus: "See your focus",
    assess_yourself: "Assess yourself",
    all_five_steps: "All five steps",
    see_what_takes_the_room: "See what takes up the space",
    counting: "Counting …",
    role: "Role",
    change: "Change",
    see_your_weeks: "See your weeks",
    new_assessment: "New assessment",
    delete: "Delete",
}

pub fn numbered_source(number: usize, label: &str) -> String {
    format!("Source {number}: {label}")
}

pub fn about(name: &str) -> String {
    format!(": {name}")
}
