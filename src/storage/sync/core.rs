//! The state machine.
//!
//! A flush is: open the mirror, read it page by page, merge it with the first store, purge what was deleted in an earlier
//! visit, and write what is pending, batch by batch. One step is under way at a time. A failure closes the connection, and
//! all begins anew when the retry delay is over. The status is derived from what is known, never set.

use super::super::{
    archive::Summary,
    epoch::Epoch,
    mirror::{Answer, MirrorError, Request},
    store::WriteError,
};
use super::{
    event::{Command, Event, LocalWork, Notice, Timer, Worked},
    status::SaveStatus,
    step::{Local, Reading, Step, Work},
};

/// What is known of the two stores, and what is under way between them.
// Each flag is a fact of its own, and most of them hold together: they are no states of one thing.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Debug, Default)]
pub struct Sync {
    local: Local,
    /// What the archive said of itself last.
    archive: Summary,
    /// Why the last change is not stored.
    change_failed: Option<WriteError>,
    /// Why the first store did not take what the mirror has.
    merge_failed: Option<WriteError>,
    /// A newer version is in use: nothing is written any more.
    outdated: bool,
    /// The number of the last request.
    requests: u32,
    /// The open connection, by the number of the request that opened it.
    connection: Option<u32>,
    step: Option<Step>,
    reading: Reading,
    /// Both stores were merged since the connection was opened: changes only follow.
    merged: bool,
    /// What was deleted in an earlier visit was purged.
    purged: bool,
    /// The mirror has had all that the archive held, once at least; what came since is pending.
    confirmed: bool,
    /// What was in memory alone was erased, and nothing was changed since.
    emptied: bool,
    /// The mirror is still to be erased for the erasing that began at this epoch.
    erasing: Option<Epoch>,
    /// Whether a person waits to hear that it is.
    erase_requested: bool,
    /// The mark of an erasing that both stores have.
    mark: Option<Epoch>,
    /// The mark has been there for long enough.
    mark_is_over: bool,
    /// The mirror has failed, and nothing was changed since.
    failing: bool,
    /// Nothing is tried till the retry delay is over.
    waiting: bool,
}

impl Sync {
    /// Whether what is on the screen is stored.
    pub fn status(&self) -> SaveStatus {
        if self.outdated || self.archive.outdated {
            return SaveStatus::Unavailable(WriteError::Outdated);
        }
        if let Some(error) = self.change_failed.or(self.merge_failed) {
            return SaveStatus::Unavailable(error);
        }
        match self.local {
            Local::Unread => return SaveStatus::Opening,
            Local::NotLoaded => return SaveStatus::NotLoaded,
            Local::Passing if self.emptied => return SaveStatus::Empty,
            Local::Passing => return SaveStatus::Unavailable(WriteError::Blocked),
            Local::Lasting => {}
        }
        let half_erased = self.erasing.is_some() || self.archive.marks.unfinished.is_some();
        match self.archive.values {
            0 if half_erased && self.failing => SaveStatus::HalfErased,
            0 if !half_erased => SaveStatus::Empty,
            _ if self.confirmed && self.archive.pending == 0 && !half_erased => SaveStatus::Saved,
            _ if self.failing => SaveStatus::Kept,
            _ => SaveStatus::Saving,
        }
    }

    /// Takes up what has happened and returns what is to be done. `archive` is what the archive says of itself
    /// after it.
    pub fn handle(&mut self, event: Event, archive: Summary) -> Vec<Command> {
        self.archive = archive;
        let mut commands = Vec::new();
        let to = &mut commands;
        match event {
            Event::Opened => self.local = Local::Lasting,
            Event::Blocked => self.local = Local::Passing,
            Event::NotLoaded => self.local = Local::NotLoaded,
            Event::Changed(outcome) => self.changed(outcome, to),
            // What it was read anew from does not show that a newer version is in use.
            Event::Refreshed if self.outdated => to.push(Command::Work(LocalWork::Outdate)),
            Event::Resumed => self.stop_waiting(to),
            Event::EraseRequested(outcome) => self.erase_requested(outcome, to),
            Event::Answered(number, answer) => self.answered(number, answer, to),
            Event::Closed(connection) => self.closed(connection, to),
            Event::Deleted(connection) => {
                to.extend([LocalWork::NoteDeleted, LocalWork::Restore].map(Command::Work));
                self.step = None;
                self.closed(connection, to);
            }
            Event::VersionChange(connection) => {
                to.push(Command::Close(connection));
                self.connection = self.connection.filter(|open| *open != connection);
                self.stop(to);
            }
            Event::TimerFired(Timer::Timeout) if self.step == Some(Step::Request) => self.fail(to),
            // Only the mirror tells whether it was erased, or another page has emptied it.
            Event::FirstStoreEmptied => (self.merged, self.confirmed) = (false, false),
            Event::Refreshed | Event::TimerFired(Timer::Timeout) => {}
            Event::TimerFired(Timer::Retry) => self.waiting = false,
            Event::TimerFired(Timer::Lift) => self.mark_is_over = true,
            Event::Worked(worked) => self.worked(worked, to),
        }
        self.proceed(to);
        commands
    }

    /// A verb has changed the archive, or could not. Where the mirror has failed, it is tried again at once.
    fn changed(&mut self, outcome: Result<(), WriteError>, to: &mut Vec<Command>) {
        if self.local == Local::Unread {
            self.local = Local::Passing;
        }
        self.change_failed = outcome.err();
        self.emptied = false;
        if outcome.is_ok() {
            self.failing = false;
            self.stop_waiting(to);
        }
    }

    fn erase_requested(&mut self, outcome: Result<Epoch, WriteError>, to: &mut Vec<Command>) {
        self.changed(outcome.map(drop), to);
        let Ok(epoch) = outcome else {
            return;
        };
        if self.outdated {
            // The next visit erases the mirror.
            to.extend([Command::Work(LocalWork::Outdate), Command::Notify(Notice::ErasedHere)]);
        } else if self.local == Local::Lasting {
            (self.erasing, self.erase_requested) = (Some(epoch), true);
        } else {
            self.emptied = true;
            to.push(Command::Notify(Notice::Erased));
        }
    }

    fn stop_waiting(&mut self, to: &mut Vec<Command>) {
        if std::mem::take(&mut self.waiting) {
            to.push(Command::ClearTimer(Timer::Retry));
        }
    }

    /// The browser has closed the connection, perhaps because the person has cleared what is stored.
    fn closed(&mut self, connection: u32, to: &mut Vec<Command>) {
        to.push(Command::Close(connection));
        if self.connection == Some(connection) {
            (self.connection, self.merged) = (None, false);
            if self.step.is_some() {
                self.fail(to);
            }
        }
    }

    /// A newer version of the app is in use: nothing is written any more.
    fn stop(&mut self, to: &mut Vec<Command>) {
        (self.outdated, self.step) = (true, None);
        to.extend([Timer::Timeout, Timer::Retry, Timer::Lift].map(Command::ClearTimer));
        to.extend(self.connection.take().map(Command::Close));
        to.push(Command::Work(LocalWork::Outdate));
    }

    /// The mirror fails. A transaction that is under way may still complete: what it writes is found there later.
    fn fail(&mut self, to: &mut Vec<Command>) {
        to.push(Command::ClearTimer(Timer::Timeout));
        to.extend(self.connection.take().map(Command::Close));
        to.push(Command::Work(LocalWork::Restore));
        (self.step, self.merged, self.failing) = (None, false, true);
        self.wait(to);
        if std::mem::take(&mut self.erase_requested) {
            to.push(Command::Notify(Notice::ErasedHere));
        }
    }

    fn wait(&mut self, to: &mut Vec<Command>) {
        self.waiting = true;
        to.push(Command::SetTimer(Timer::Retry));
    }

    fn answered(&mut self, number: u32, answer: Answer, to: &mut Vec<Command>) {
        if self.step != Some(Step::Request) || number != self.requests {
            // It was given up; what has opened since is not used.
            if answer == Answer::Opened {
                to.push(Command::Close(number));
            }
            return;
        }
        to.push(Command::ClearTimer(Timer::Timeout));
        match answer {
            Answer::Opened => (self.connection, self.step) = (Some(number), None),
            Answer::Page(page) => self.work(Work::Other, LocalWork::Compare(page), to),
            Answer::Written(held) => self.work(Work::Confirm, LocalWork::Confirm(held), to),
            Answer::Refused => {
                self.merged = false;
                self.work(Work::Other, LocalWork::Restore, to);
            }
            // Another tab has done it.
            Answer::ErasedBefore => (self.erasing, self.merged, self.step) = (None, false, None),
            Answer::Erased(begun, mark) => {
                self.work(Work::PutMark(begun, mark.last), LocalWork::PutMark(mark), to);
            }
            Answer::Lifted => match self.mark {
                Some(mark) => self.work(Work::LiftMark, LocalWork::LiftMark(mark), to),
                None => self.step = None,
            },
            Answer::Failed(MirrorError::Newer) => self.stop(to),
            Answer::Failed(MirrorError::Failed) => self.fail(to),
        }
    }

    fn worked(&mut self, worked: Worked, to: &mut Vec<Command>) {
        // What was done on the way of stopping or failing needs no answer.
        let Some(Step::Work(work)) = self.step else {
            return;
        };
        self.step = None;
        match (worked, work) {
            (Worked::Compared(mirrored, mark, more), _) => {
                if self.reading.goes_on(*mirrored, mark) {
                    self.read_on(more, to);
                }
            }
            (Worked::Merged, _) => {
                (self.merged, self.merge_failed) = (true, None);
                let mark = self.reading.mark.as_ref().map(|mark| mark.last).or(self.archive.marks.last());
                // One that is known already has its minute.
                if let Some(mark) = mark.filter(|mark| self.mark != Some(*mark)) {
                    self.note_mark(mark, to);
                }
                if self.erasing.is_none() {
                    self.notify_erased(to);
                }
            }
            (Worked::HalfErased(epoch), _) => (self.erasing, self.merged) = (Some(epoch), false),
            (Worked::Batch(batch), _) if !batch.writes.is_empty() => self.request(Request::Write(batch), to),
            (Worked::Contents(before, contents), Work::Contents(begun)) => {
                self.request(Request::Erase(begun, before, contents), to);
            }
            (Worked::Done, Work::PutMark(begun, epoch)) => {
                self.merged = false;
                // Else everything was erased once more meanwhile.
                if self.erasing == Some(begun) {
                    self.erasing = None;
                    self.note_mark(epoch, to);
                    self.notify_erased(to);
                }
            }
            (Worked::Done | Worked::Failed(_), Work::LiftMark) => {
                (self.mark, self.mark_is_over) = (None, false);
            }
            (Worked::Done, Work::Purge) => self.purged = true,
            (Worked::Failed(WriteError::Outdated), _) => self.stop(to),
            (Worked::Failed(error), _) => {
                (self.merge_failed, self.merged) = (Some(error), false);
                self.wait(to);
            }
            (Worked::Emptied | Worked::Done | Worked::Contents(..) | Worked::Batch(_), _) => {}
        }
    }

    /// Reads the next page; after the last one, merges.
    fn read_on(&mut self, more: Option<String>, to: &mut Vec<Command>) {
        // What was erased since is not merged: the mirror is erased, or read again.
        if self.erasing.is_some() || self.reading.began != self.archive.marks {
            return;
        }
        if more.is_some() {
            return self.request(Request::Read(more), to);
        }
        let mirrored = std::mem::take(&mut self.reading.mirrored);
        self.work(Work::Merge, LocalWork::Merge(Box::new(mirrored), self.reading.mark.clone()), to);
    }

    fn notify_erased(&mut self, to: &mut Vec<Command>) {
        if std::mem::take(&mut self.erase_requested) {
            to.push(Command::Notify(Notice::Erased));
        }
    }

    /// From now on both stores have this mark, for a while.
    fn note_mark(&mut self, mark: Epoch, to: &mut Vec<Command>) {
        (self.mark, self.mark_is_over) = (Some(mark), false);
        to.push(Command::SetTimer(Timer::Lift));
    }

    fn request(&mut self, request: Request, to: &mut Vec<Command>) {
        self.step = Some(Step::Request);
        self.requests += 1;
        to.push(Command::SetTimer(Timer::Timeout));
        to.push(Command::Request(self.requests, self.connection.unwrap_or(self.requests), request));
    }

    fn work(&mut self, kind: Work, work: LocalWork, to: &mut Vec<Command>) {
        self.step = Some(Step::Work(kind));
        to.push(Command::Work(work));
    }

    /// Begins the next step, where none is under way and there is one.
    fn proceed(&mut self, to: &mut Vec<Command>) {
        if self.step.is_some() || self.waiting || self.outdated || self.local != Local::Lasting {
            return;
        }
        if self.connection.is_none() {
            self.merged = false;
            self.request(Request::Open, to);
        } else if let Some(epoch) = self.erasing {
            self.work(Work::Contents(epoch), LocalWork::Contents(epoch), to);
        } else if !self.merged {
            self.reading = Reading { began: self.archive.marks.clone(), ..Reading::default() };
            self.request(Request::Read(None), to);
        } else if self.archive.outdated {
            self.stop(to);
        } else if self.archive.marks.unfinished.is_some() {
            // Another tab is at it. Where it does not finish, this one does.
            self.merged = false;
            self.wait(to);
        } else if !self.purged {
            self.work(Work::Purge, LocalWork::Purge, to);
        } else if self.archive.pending > 0 {
            self.work(Work::Batch, LocalWork::Batch, to);
        } else {
            self.rest(to);
        }
    }

    /// Both stores have the same.
    fn rest(&mut self, to: &mut Vec<Command>) {
        (self.confirmed, self.failing) = (true, false);
        if let Some(mark) = self.mark.filter(|_| self.mark_is_over) {
            self.request(Request::Lift(mark), to);
        }
    }
}
