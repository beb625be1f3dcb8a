//! What an unknown address shows.

fixed! { unknown
    title,
    lead, go_to_model,
}
