//! The wheel.

fixed! { wheel
    not_sure, comes_first,
}
