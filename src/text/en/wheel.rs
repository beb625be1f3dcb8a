//! The wheel.

words! {
    not_sure: "Not sure?",
    comes_first: "comes first",
}
