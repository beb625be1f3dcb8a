//! Whether what is on the screen is stored, as the header says it.

words! {
    opening: "Stays in this browser",
    nothing_stored: "Nothing stored yet",
    only_shown: "Shown only, not stored",
    unopened: "Not opened: a part of the page did not load",
    saving: "Storing …",
    saved: "Kept in this browser",
    stored: "Stored in this browser, not yet safe against a crash",
    half_erased: "Half erased: the browser’s second store has not answered yet",
    full: "Not stored: the browser’s storage is full",
    blocked: "Not stored: this browser blocks storage",
    outdated: "Not stored: a newer version of this app is in use here. Reload the page",
    halted: "Not stored: the page has stopped",
}
