//! Whether what is on the screen is stored, as the header says it.

fixed! { status
    opening, nothing_stored, only_shown, unopened, saving, saved, stored, half_erased, full, blocked,
    outdated, halted,
}
