//! What is stored, and what may happen to it.

use super::{list, plural};
use crate::text::{FileBrings, KeptIn};

words! {
    reading: "Reading …",
    file_unreadable: "The browser can’t read this file. Nothing was changed.",
    take_it_with_you: "Take it with you",
    what_a_file_is_for:
        "A file keeps everything even if this browser doesn’t, and takes it to another one. It holds \
         your answers, your notes and the names you gave: keep it somewhere private.",
    save_everything: "Save everything as a file",
    table: "Table for a spreadsheet",
    bring_file_in: "Bring a file back in",
    all_here_already: "Everything in this file is here already.",
    bring_it_in: "Bring it in",
    cancel: "Cancel",
    not_brought_in: "The browser could not store it. Nothing was changed.",
    bring_back: "Bring it back",
    take_it_back: "Take it back",
    lead:
        "This is private career data, so it stays here: no account, no server, no tracking. Only \
         this browser has it.",
    yes: "Yes",
    no: "No",
    promised_to_keep: "No: it has promised to keep it",
    may_clear: "Yes, if it runs short of space",
    does_not_say: "It doesn’t say",
    what_is_stored: "What is stored",
    state: "State",
    saved_assessments: "Saved assessments",
    weeks_checked_in: "Weeks checked in",
    unsaved_answers: "Answers that aren’t saved as an assessment",
    room_taken: "Space used",
    stored_where: "Where",
    may_browser_clear: "May the browser clear it by itself?",
    last_saved_as_file: "Last saved as a file",
    what_saved_means:
        "“Kept” appears at the top only once the browser’s second store has confirmed it: what you \
         entered then survives a crash of the browser.",
    see_your_assessments: "See your assessments",
    what_may_happen: "What may happen to it",
    what_may_happen_lead: "A browser is not a safe. What it may do to your data, and what helps:",
    clearing: "Clearing site data",
    clearing_does: "removes everything. A file keeps it.",
    safari: "Safari",
    safari_does:
        "deletes what pages have stored after seven days of use without a visit to this one. Add it to \
         the home screen or the Dock, or keep a file.",
    private_window: "A private window",
    private_window_does: "forgets everything when it is closed.",
    elsewhere: "Another browser, profile or device",
    elsewhere_does: "has none of it. A file brings it there.",
    whoever: "Whoever uses this browser as you",
    whoever_does: "can open this page and read it: it is not encrypted.",
    power_cut: "A power cut",
    power_cut_does: "at the very moment of writing was not tested; a crash of the browser was.",
    nothing_leaves: "Nothing leaves this browser unless you share it",
    see_yourself:
        "Don’t take our word for it: open the developer tools (F12), choose Network, and use the \
         page. Or go offline once the page has loaded: everything still works.",
    show_unread: "Show it as it is",
    set_aside: "Set aside: could not be read",
    set_aside_lead: "Nothing was changed or deleted. Everything else has loaded.",
    erase_everything: "Erase everything",
    keep: "Keep it",
    erase: "Erase",
    erase_lead: "Removes everything this page has stored in this browser, from both stores, and the copy of the \
         page itself that is kept for when there is no connection.",
    erase_all: "Erase all my data…",
    never_saved_as_file: "Never",
    brought_in: "The file has been brought in.",
    taken_back: "Taken back.",
}

pub fn file_refused(why: &str) -> String {
    format!("{why}. Nothing was changed.")
}

pub fn file_brings(brings: &FileBrings) -> String {
    let FileBrings { new, changed, weeks, draft, same, unread } = *brings;
    let count = |count: usize| format!("{count} {}", plural(count, "assessment", "assessments"));
    let are = |count: usize| plural(count, "is", "are");
    let mut parts = Vec::new();
    if new > 0 {
        parts.push(format!("{} that {} not here", count(new), are(new)));
    }
    if changed > 0 {
        parts.push(format!("changes to {} that {} here", count(changed), are(changed)));
    }
    parts.extend(check_ins(weeks));
    if draft {
        parts.push("the answers you last gave".to_owned());
    }
    let mut sentences = vec![format!("The file brings {}.", list(&parts))];
    if same > 0 {
        sentences.push(format!("{} {} here already.", count(same), are(same)));
    }
    if unread > 0 {
        let values = plural(unread, "value", "values");
        sentences.push(format!("{unread} {values} in it can’t be read and {} left out.", are(unread)));
    }
    sentences.push("Nothing you have here is lost.".to_owned());
    sentences.join(" ")
}

pub fn where_stored(kept: KeptIn) -> &'static str {
    match kept {
        KeptIn::Page => "Nowhere: only in this page’s memory, until you close it",
        KeptIn::FirstStore => "This browser’s localStorage, for this address only",
        KeptIn::BothStores => {
            "This browser’s localStorage, and a second copy in its IndexedDB, for this address only"
        }
    }
}

pub fn size(kilobytes: usize, kept: KeptIn, quota: Option<f64>) -> String {
    let taken = match kept {
        KeptIn::Page => format!("{kilobytes} kB of memory"),
        KeptIn::FirstStore => format!("{kilobytes} kB"),
        KeptIn::BothStores => format!("{kilobytes} kB, kept twice"),
    };
    match quota {
        Some(quota) => format!("{taken}. The browser gives this page up to {}.", bytes(quota)),
        None => taken,
    }
}

pub fn deleted_here(assessments: usize, weeks: usize) -> String {
    format!("Everything in this file is here, except for {}.", deleted(assessments, weeks))
}

pub fn also_deleted(assessments: usize, weeks: usize) -> String {
    format!("Also bring back {}", deleted(assessments, weeks))
}

pub fn all_here(deleted_ones: usize) -> &'static str {
    if deleted_ones == 0 { "It is all here." } else { "It is all here, except for what you deleted." }
}

/// What was deleted here, in a list of what there is.
fn deleted(assessments: usize, weeks: usize) -> String {
    let counted = (assessments > 0)
        .then(|| format!("{assessments} {}", plural(assessments, "assessment", "assessments")));
    let parts: Vec<String> = counted.into_iter().chain(check_ins(weeks)).collect();
    format!("{} that you deleted", list(&parts))
}

pub fn file_saved(date: &str, days: i64, changes: usize) -> String {
    let ago = match days {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days => format!("{days} days ago"),
    };
    let since = match changes {
        0 => "nothing has changed since".to_owned(),
        changes => format!("{changes} {} since", plural(changes, "change", "changes")),
    };
    format!("{date}, {ago}; {since}")
}

pub fn requests(all: usize, foreign: usize) -> String {
    match (all, foreign) {
        (0, _) => "This browser doesn’t count requests; its developer tools do.".to_owned(),
        (1, 0) => format!(
            "Since you opened it, this page has asked for 1 file, from its own address. {}",
            nothing_sent()
        ),
        (all, 0) => format!(
            "Since you opened it, this page has asked for {all} files, all from its own address, and \
             for none from anywhere else. {}",
            nothing_sent()
        ),
        (all, foreign) => format!(
            "Since you opened it, {foreign} of {all} requests from this page went elsewhere. The app \
             didn’t send them: a browser extension can do that."
        ),
    }
}

pub fn erases(assessments: usize, weeks: usize, unread: usize) -> String {
    let saved = plural(assessments, "saved assessment", "saved assessments");
    let mut parts = vec![format!("{assessments} {saved}")];
    parts.extend(check_ins(weeks));
    parts.push("your current answers".to_owned());
    if unread > 0 {
        let records = plural(unread, "record", "records");
        parts.push(format!("{unread} {records} that could not be read"));
    }
    format!("This erases {} for good. There is no undo.", list(&parts))
}

/// Recorded weeks, in a list of what there is; nothing where there are none.
fn check_ins(weeks: usize) -> Option<String> {
    (weeks > 0).then(|| format!("{weeks} {}", plural(weeks, "week’s check-in", "weeks’ check-ins")))
}

/// A number of bytes, rounded for people.
fn bytes(count: f64) -> String {
    match count {
        gigabytes if gigabytes >= 1e9 => format!("{:.0} GB", gigabytes / 1e9),
        megabytes if megabytes >= 1e6 => format!("{:.0} MB", megabytes / 1e6),
        few => format!("{:.0} kB", few / 1e3),
    }
}

/// The policy of the page forbids it to send anything to anybody else, and its tests look at all that it asks its host.
fn nothing_sent() -> &'static str {
    "Of what you entered it has sent 0 bytes."
}
