//! What is stored, and what may happen to it.

use crate::text::{FileBrings, KeptIn};

fixed! { data
    reading, file_unreadable, take_it_with_you, what_a_file_is_for, save_everything, table,
    bring_file_in, all_here_already, bring_it_in, cancel, not_brought_in, bring_back, take_it_back, lead,
    yes, no, promised_to_keep, may_clear, does_not_say, what_is_stored, state, saved_assessments,
    weeks_checked_in, unsaved_answers, room_taken, stored_where, may_browser_clear,
    last_saved_as_file, what_saved_means, see_your_assessments, what_may_happen, what_may_happen_lead,
    clearing, clearing_does, safari, safari_does, private_window, private_window_does, elsewhere,
    elsewhere_does, whoever, whoever_does, power_cut, power_cut_does, nothing_leaves, see_yourself,
    show_unread, set_aside, set_aside_lead, erase_everything, keep, erase, erase_lead, erase_all,
    never_saved_as_file,
    brought_in, taken_back,
}

messages! { data
    /// Why a file was refused.
    fn file_refused(why: &str) -> String;
    /// What bringing in a file would change.
    fn file_brings(brings: &FileBrings) -> String;
    /// How much is stored in each of the two stores, and how many bytes the browser gives the page, where it
    /// says.
    fn size(kilobytes: usize, kept: KeptIn, quota: Option<f64>) -> String;
    /// Where what is saved is kept.
    fn where_stored(kept: KeptIn) -> &'static str;
    /// A file brings nothing but what was deleted here: so many assessments, and so many weeks.
    fn deleted_here(assessments: usize, weeks: usize) -> String;
    /// The choice to bring back what was deleted here, too.
    fn also_deleted(assessments: usize, weeks: usize) -> String;
    /// A file was brought in, without so many that were deleted here.
    fn all_here(deleted_ones: usize) -> &'static str;
    /// When everything was last saved as a file: `days` ago, and how many changes since.
    fn file_saved(date: &str, days: i64, changes: usize) -> String;
    /// How many requests the page has made since it was opened, and how many of them went elsewhere.
    fn requests(all: usize, foreign: usize) -> String;
    /// What erasing everything takes away: assessments, recorded weeks, and records that could not be read.
    fn erases(assessments: usize, weeks: usize, unread: usize) -> String;
}
