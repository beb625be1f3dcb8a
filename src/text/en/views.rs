//! Names of the views, and of the app.

words! {
    app: "Twelve Hats",
    model: "Start",
    matrix: "Matrix",
    assess: "Assess",
    focus: "Focus",
    history: "History",
    data: "Your data",
    method: "How it works",
    search: "Search",
    check_in: "Weekly check-in",
}
