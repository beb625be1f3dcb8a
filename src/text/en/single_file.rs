//! What is another where the page is a single file, opened from a disk.

use crate::text::KeptIn;

words! {
    name: "Local file",
    lead: "You’ve opened this page as a local file.",
    rest:
        "Your answers stay in this browser, not in the file. To keep them safe, or to go on elsewhere, save them \
         to a file of their own.",
    save: "Save to a file",
    open: "Open a file",
    outdated: "Not stored: a newer version of this app is in use here. Open that one",
    keep_as_file: "Keep your answers in a file",
    what_a_file_is_for:
        "You’ve opened this page as a local file. Browsers differ in what they keep for such a page: once it is \
         moved or renamed, your answers may be missing. A file that you save here has everything you entered, \
         with your notes and the names you gave, and Twelve Hats can open it in any browser. Keep it somewhere \
         private.",
    safari_does:
        "may delete what pages have stored after seven days of use without a visit to this one. A file keeps it.",
    moved: "Moving or renaming this page’s file",
    moved_does:
        "makes Firefox start empty: what you entered stays with the old place and name. Chrome and Edge find it again.",
    others: "Other local pages",
    others_does:
        "share their storage with this one in most browsers, Chrome and Edge among them: a page from somebody else \
         that you open from your disk could read, change or erase it. In Firefox it is this file’s alone.",
    erase_lead: "Removes everything this page has stored in this browser, from both stores. Files that you saved stay.",
}

pub fn where_stored(kept: KeptIn) -> &'static str {
    match kept {
        KeptIn::Page => "Nowhere: only in this page’s memory, until you close it",
        KeptIn::FirstStore => "This browser’s localStorage, for this file or for all local files",
        KeptIn::BothStores => {
            "This browser’s localStorage, and a second copy in its IndexedDB, for this file or for all local files"
        }
    }
}
