//! What an unknown address shows.

words! {
    title: "There is nothing at this address",
    lead: "The link may be old, or a letter may be missing. Nothing of yours is lost.",
    go_to_model: "Go to Start",
}
