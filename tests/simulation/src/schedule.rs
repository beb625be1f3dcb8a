//! A schedule: what happens, by seed, and what is checked after each step.

use std::{
    fmt,
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
};

use oorandom::Rand32;

use super::{
    browser::{Local, Mirror},
    tab::{Tab, World},
    truth::{Contents, DRAFT, Truth, fact_in, note_of, record_of, shown},
};
use crate::{
    model::{Answers, Hours, Weights},
    storage::{Content, Event, Id, Notice, Problem, SaveStatus, Stamp, Timer, WriteError},
};

/// Steps of a schedule, till all that fails works again.
const STEPS: u32 = 60;
/// Steps within which all has to be saved then.
const CALM: u32 = 2_000;

const OUTDATED: SaveStatus = SaveStatus::Unavailable(WriteError::Outdated);
/// What a newer version of the app writes.
const NEWER: (&str, &str) = ("12h/assessment/0000newer0/1", r#"{"schema":9}"#);

/// A schedule after which something did not hold.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The schedule.
    pub seed: u64,
    /// At which step, from 0.
    pub step: u32,
    /// What did not hold.
    pub what: String,
    /// All that happened.
    pub history: Vec<String>,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "seed {}, step {}: {}", self.seed, self.step, self.what)?;
        self.history.iter().try_for_each(|line| writeln!(f, "  {line}"))
    }
}

/// Runs a schedule.
///
/// # Errors
/// [`Failure`], with the whole history.
pub fn run(seed: u64) -> Result<(), Failure> {
    let mut schedule = Schedule::new(seed);
    schedule.run().map_err(|_| {
        // Again, and this time it is written down.
        let mut schedule = Schedule::new(seed);
        schedule.history = Some(Vec::new());
        let what = schedule.run().err().unwrap_or_default();
        Failure { seed, step: schedule.step, what, history: schedule.history.unwrap_or_default() }
    })
}

/// Runs schedules from a seed on, on so many threads; returns how many ran, and the failure with the lowest seed.
pub fn run_all(first: u64, count: u64, threads: usize) -> (u64, Option<Failure>) {
    let (next, ran) = (AtomicU64::new(first), AtomicU64::new(0));
    let has_failed = AtomicBool::new(false);
    let work = || {
        while !has_failed.load(Ordering::Relaxed) {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= first + count {
                break;
            }
            ran.fetch_add(1, Ordering::Relaxed);
            if let Err(failure) = run(seed) {
                has_failed.store(true, Ordering::Relaxed);
                return Some(failure);
            }
        }
        None
    };
    let failures: Vec<Failure> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let ended = threads.into_iter().map(|thread| thread.join());
        ended.filter_map(|end| end.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    (ran.into_inner(), failures.into_iter().min_by_key(|failure| failure.seed))
}

/// A browser with its tabs, and the person at it.
struct Schedule {
    dice: Rand32,
    local: Local,
    mirror: Mirror,
    tabs: Vec<Tab>,
    opened: usize,
    truth: Truth,
    /// Deletions, and who has made them and not heard that they are saved.
    deletions: Vec<(usize, usize)>,
    /// What was deleted last, by tab.
    last_deleted: Vec<(usize, Id, usize)>,
    now: u64,
    clock: i64,
    mirror_fails: bool,
    mirrored: (u64, Contents),
    most_tabs: usize,
    erases: bool,
    /// At which step a newer version of the app writes, if it does.
    newer_at: Option<u32>,
    /// What was found not to hold while something was done.
    broken: Option<String>,
    step: u32,
    history: Option<Vec<String>>,
}

impl Schedule {
    fn new(seed: u64) -> Self {
        let mut dice = Rand32::new(seed);
        let most_tabs = 2 + dice.rand_range(0..3) as usize;
        Self {
            most_tabs,
            erases: dice.rand_range(0..2) == 0,
            newer_at: (dice.rand_range(0..16) == 0).then_some(STEPS - 15),
            broken: None,
            dice,
            local: Local::default(),
            mirror: Mirror::default(),
            tabs: Vec::new(),
            opened: 0,
            truth: Truth::default(),
            deletions: Vec::new(),
            last_deleted: Vec::new(),
            now: 0,
            clock: 1_790_000_000_000,
            mirror_fails: false,
            mirrored: (u64::MAX, Contents::default()),
            step: 0,
            history: None,
        }
    }

    fn below(&mut self, count: usize) -> usize {
        self.dice.rand_range(0..u32::try_from(count).unwrap_or(u32::MAX)) as usize
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    fn note(&mut self, what: impl FnOnce() -> String) {
        if let Some(history) = &mut self.history {
            history.push(format!("{:3} {}", self.step, what()));
        }
    }

    fn run(&mut self) -> Result<(), String> {
        for _ in 0..2 {
            self.open_tab();
        }
        while self.step < STEPS {
            self.step += 1;
            if self.newer_at == Some(self.step) {
                self.local.write_from_outside(NEWER.0, NEWER.1);
                self.note(|| "a newer version of the app writes".to_owned());
            }
            self.act();
            self.check()?;
        }
        // Where a crash has not set it back.
        if self.local.values().contains_key(NEWER.0) { self.all_stop() } else { self.calm_down() }
    }

    /// Does something to a tab, in the world as it is.
    fn with<T>(&mut self, at: usize, act: impl FnOnce(&mut Tab, &mut World<'_>) -> T) -> T {
        let mut world = World { mirror: &mut self.mirror, now: self.now, clock: self.clock };
        act(&mut self.tabs[at], &mut world)
    }

    fn open_tab(&mut self) {
        let number = self.opened;
        self.opened += 1;
        let mut world = World { mirror: &mut self.mirror, now: self.now, clock: self.clock };
        let tab = Tab::open(number, &self.local, &mut world);
        self.tabs.push(tab);
        self.note(|| format!("tab {number} opens"));
    }

    /// One step.
    fn act(&mut self) {
        if self.tabs.is_empty() {
            return self.open_tab();
        }
        let at = self.below(self.tabs.len());
        match self.below(100) {
            0..30 => self.write(at),
            30..52 => self.work_mirror(),
            52..68 => self.answer(at),
            68..78 => self.hear(at),
            78..86 => self.pass_time(),
            86..88 => self.end_tab(at),
            88..90 => self.crash(),
            90..92 if self.tabs.len() < self.most_tabs => self.open_tab(),
            92 => self.toggle_local(),
            93 => {
                self.mirror_fails = !self.mirror_fails;
                let fails = self.mirror_fails;
                self.note(|| format!("the mirror fails: {fails}"));
            }
            94 => self.jump(),
            95 => self.break_off(at),
            96 => {
                self.tabs[at].deaf = !self.tabs[at].deaf;
                let tab = self.tabs[at].number;
                self.note(|| format!("tab {tab} is deaf or hears again"));
            }
            97 => {
                let tab = self.tabs[at].number;
                self.note(|| format!("tab {tab} is shown again"));
                self.hear(at);
                self.with(at, |tab, world| {
                    tab.refresh(world);
                    tab.tell(Event::Resumed, world);
                });
            }
            _ => self.answer(at),
        }
    }

    // What people do.

    fn write(&mut self, at: usize) {
        let seen = self.local.act(self.tabs[at].number);
        self.tabs[at].unaware_of.retain(|(_, last)| *last > seen);
        self.with(at, Tab::follow_erasing);
        if self.one_in(40) {
            let operations = u32::try_from(self.below(6)).unwrap_or(0);
            self.local.end_after(self.tabs[at].number, operations);
            self.write_something(at);
            self.copied_beside(at);
            return self.end_tab(at);
        }
        self.write_something(at);
        self.copied_beside(at);
    }

    /// What a tab merges or copies before its localStorage shows an erasing was written at the same time.
    fn copied_beside(&mut self, at: usize) {
        if !self.tabs[at].unaware_of.is_empty() {
            self.truth.copied_beside(&shown(&self.tabs[at].archive), &self.tabs[at].unaware_of);
        }
    }

    fn write_something(&mut self, at: usize) {
        let shown = shown(&self.tabs[at].archive);
        let assessments: Vec<(String, usize)> =
            shown.iter().filter(|(record, _)| record != DRAFT).cloned().collect();
        let pick = if assessments.is_empty() { 0 } else { self.below(assessments.len()) };
        let picked = assessments.get(pick).map(|(record, fact)| (id_of(record), *fact));
        match (self.below(24), picked) {
            (0..7, _) => {
                let before = shown.iter().find(|(record, _)| record == DRAFT).map(|(_, fact)| *fact);
                self.put(at, "answers", before, |archive, store, content, stamp, _| {
                    archive.save_draft(store, content, stamp)
                });
            }
            (7..10, _) | (10..20, None) => {
                self.put(at, "saves", None, |archive, store, content, stamp, random| {
                    archive.save(store, content, stamp, random).map(drop)
                });
            }
            (10..16, Some((id, fact))) => {
                self.put(at, &format!("renames {id}"), Some(fact), |archive, store, content, stamp, _| {
                    archive.rename(store, &id, content.note, stamp)
                });
            }
            (16..20, Some((id, fact))) => self.delete(at, &id, fact),
            (20, _) if self.erases => self.erase(at),
            _ => self.restore(at),
        }
    }

    fn put(
        &mut self,
        at: usize,
        what: &str,
        before: Option<usize>,
        write: impl FnOnce(
            &mut crate::storage::Archive,
            &super::browser::TabStore,
            Content,
            Stamp,
            u32,
        ) -> Result<(), WriteError>,
    ) {
        let fact = self.truth.next();
        let (content, stamp, random) = (content(fact), self.stamp(), self.dice.rand_u32() >> 1);
        // What is written may be seen before it is known whether it was.
        self.truth.written(before);
        self.truth.written_beside(self.tabs[at].unaware_of.iter().map(|(erasing, _)| *erasing));
        let is_outdated = self.tabs[at].archive.is_outdated();
        let outcome = self.with(at, |tab, world| {
            tab.change(world, |archive, store| write(archive, store, content, stamp, random))
        });
        let tab = self.tabs[at].number;
        if (is_outdated || outcome.is_err()) && !matches!(self.tabs[at].status(), SaveStatus::Unavailable(_))
        {
            self.broken = Some(format!("tab {tab} could not write, and says {:?}", self.tabs[at].status()));
        }
        if is_outdated && outcome.is_ok() {
            self.broken = Some(format!("tab {tab} writes beside a newer version"));
        }
        self.note(|| format!("tab {tab} {what}: t{fact} in place of {before:?}: {outcome:?}"));
    }

    fn delete(&mut self, at: usize, id: &Id, fact: usize) {
        let stamp = self.stamp();
        let outcome =
            self.with(at, |tab, world| tab.change(world, |archive, store| archive.delete(store, id, stamp)));
        let tab = self.tabs[at].number;
        self.note(|| format!("tab {tab} deletes {id} with t{fact}: {outcome:?}"));
        if outcome.is_ok() {
            let deletion = self.truth.deleted(id, fact);
            self.deletions.push((tab, deletion));
            self.last_deleted.retain(|(other, ..)| *other != tab);
            self.last_deleted.push((tab, id.clone(), fact));
        }
    }

    fn restore(&mut self, at: usize) {
        let tab = self.tabs[at].number;
        let Some(place) = self.last_deleted.iter().position(|(other, ..)| *other == tab) else {
            return;
        };
        let (_, id, fact) = self.last_deleted.remove(place);
        let stamp = self.stamp();
        let outcome = self
            .with(at, |tab, world| tab.change(world, |archive, store| archive.restore(store, &id, stamp)));
        self.note(|| format!("tab {tab} brings {id} with t{fact} back: {outcome:?}"));
        // The record comes back with what was written last, also where another tab has written and deleted that.
        let back = shown(&self.tabs[at].archive);
        let back = back.iter().filter(|(record, _)| *record == record_of(&id));
        if outcome.is_ok() {
            let revision = Contents::of(&self.tabs[at].store.values()).last_revision(&record_of(&id));
            back.for_each(|(record, fact)| self.truth.brought_back(record, *fact, revision));
        }
    }

    fn erase(&mut self, at: usize) {
        let tab = self.tabs[at].number;
        let unseen = self.local.unseen(tab).iter().filter_map(|value| fact_in(value)).collect();
        let number = self.truth.erase(&unseen);
        let random = self.dice.rand_u32();
        let outcome = self.with(at, |tab, world| tab.erase(world, random));
        let last = self.local.writes();
        for other in self.tabs.iter_mut().filter(|other| other.number != tab) {
            other.unaware_of.push((number, last));
        }
        self.note(|| format!("tab {tab} erases everything: {outcome:?}"));
        if outcome.is_ok() {
            self.tabs[at].erasing.push(number);
        }
        self.last_deleted.clear();
    }

    fn stamp(&self) -> Stamp {
        Stamp { model: 1, time: self.clock }
    }

    // What happens to the tabs.

    fn work_mirror(&mut self) {
        let fails = self.mirror_fails && self.below(4) > 0;
        let asked = self.history.as_ref().map(|_| format!("{:?}", self.mirror.queue.front()));
        let Some((tab, event)) = self.mirror.work(fails) else {
            return;
        };
        self.note(|| format!("the mirror: {asked:?} → {event:?}"));
        if let Some(tab) = self.tabs.iter_mut().find(|other| other.number == tab) {
            tab.inbox.push_back(event);
        }
    }

    fn answer(&mut self, at: usize) {
        let Some(event) = self.tabs[at].inbox.pop_front() else {
            return;
        };
        let tab = self.tabs[at].number;
        self.note(|| format!("tab {tab} is told {event:?}"));
        if self.one_in(60) {
            let operations = u32::try_from(self.below(6)).unwrap_or(0);
            self.local.end_after(tab, operations);
            self.with(at, |tab, world| tab.tell(event, world));
            self.copied_beside(at);
            return self.end_tab(at);
        }
        self.with(at, |tab, world| tab.tell(event, world));
        self.copied_beside(at);
    }

    fn hear(&mut self, at: usize) {
        let tab = self.tabs[at].number;
        self.tabs[at].unaware_of.clear();
        if self.local.tell(tab) {
            self.note(|| format!("tab {tab} sees what others have written"));
            if !self.tabs[at].deaf {
                self.with(at, Tab::refresh);
            }
        }
    }

    fn pass_time(&mut self) {
        let some = [10, 500, 2_000, 6_000, 16_000, 61_000][self.below(6)];
        self.let_pass(some);
    }

    fn let_pass(&mut self, milliseconds: u64) {
        self.now += milliseconds;
        self.clock += i64::try_from(milliseconds).unwrap_or(0);
        self.local.set_now(self.now);
        self.note(|| format!("{milliseconds} ms pass"));
        for at in 0..self.tabs.len() {
            loop {
                let now = self.now;
                let due =
                    self.tabs[at].timers.iter().filter(|(_, due)| **due <= now).min_by_key(|(_, due)| **due);
                let Some(timer) = due.map(|(timer, _)| *timer) else {
                    break;
                };
                self.fire(at, timer);
            }
        }
    }

    fn fire(&mut self, at: usize, timer: Timer) {
        self.tabs[at].timers.remove(&timer);
        let tab = self.tabs[at].number;
        self.note(|| format!("tab {tab}: {timer:?} runs down"));
        self.with(at, |tab, world| tab.tell(Event::TimerFired(timer), world));
    }

    fn end_tab(&mut self, at: usize) {
        let tab = self.tabs.remove(at);
        let carried_out = self.below(3);
        self.note(|| format!("tab {} ends", tab.number));
        self.mirror.end(tab.number, carried_out);
        self.local.close(tab.number);
    }

    fn crash(&mut self) {
        let lost = self.local.owed();
        let lost = self.below(lost + 1);
        self.note(|| format!("the browser crashes: {lost} changes never reached the disk"));
        for tab in std::mem::take(&mut self.tabs) {
            let carried_out = self.below(3);
            self.mirror.end(tab.number, carried_out);
        }
        self.local.crash(lost);
        self.truth.crashed();
        for _ in 0..=self.below(2) {
            self.open_tab();
        }
    }

    fn toggle_local(&mut self) {
        let (full, blocked) = [(false, false), (true, false), (false, true)][self.below(3)];
        self.local.set_full(full);
        self.local.set_blocked(blocked);
        self.note(|| format!("localStorage is full: {full}, blocked: {blocked}"));
    }

    fn jump(&mut self) {
        let by = [-86_400_000, -61_000, -1, 61_000, 86_400_000, 31_536_000_000][self.below(6)];
        self.clock += by;
        self.note(|| format!("the clock jumps by {by} ms"));
    }

    fn break_off(&mut self, at: usize) {
        let events = self.mirror.break_off(self.tabs[at].number);
        let tab = self.tabs[at].number;
        self.note(|| format!("the browser closes the connections of tab {tab}"));
        self.tabs[at].inbox.extend(events);
    }

    // What has to hold.

    fn check(&mut self) -> Result<(), String> {
        if let Some(what) = self.broken.take() {
            return Err(what);
        }
        self.local.undeleted().into_iter().for_each(|record| self.truth.undeleted(record));
        self.local.clashes().into_iter().for_each(|fact| self.truth.clashed(fact));
        if self.mirrored.0 != self.mirror.changes {
            self.mirrored = (self.mirror.changes, Contents::of(&self.mirror.values));
        }
        for at in 0..self.tabs.len() {
            for notice in std::mem::take(&mut self.tabs[at].notices) {
                let erasings = std::mem::take(&mut self.tabs[at].erasing);
                if notice == Notice::Erased {
                    erasings.into_iter().for_each(|number| self.truth.erased(number));
                } else {
                    self.tabs[at].erasing = erasings;
                }
            }
            self.check_tab(at)?;
        }
        self.truth.check_mirror(&self.mirrored.1)
    }

    /// Whether what a tab says is true.
    fn check_tab(&mut self, at: usize) -> Result<(), String> {
        let tab = &self.tabs[at];
        let tries = tab.timers.contains_key(&Timer::Timeout) || tab.timers.contains_key(&Timer::Retry);
        let values = tab.archive.stored_values();
        match tab.status() {
            SaveStatus::Saved => {
                let shown = shown(&tab.archive);
                self.truth.check_saved(&shown, &self.mirrored.1)?;
                let own = self.deletions.iter().filter(|(other, _)| *other == tab.number);
                let own: Vec<usize> = own.map(|(_, deletion)| *deletion).collect();
                self.truth.saved(&shown, &own, &self.mirrored.1);
                Ok(())
            }
            SaveStatus::Empty if values > 0 => Err(format!("tab {} says that it is empty", tab.number)),
            SaveStatus::HalfErased if values > 0 => Err(format!("tab {} says it is erased", tab.number)),
            SaveStatus::Saving | SaveStatus::Kept | SaveStatus::HalfErased if !tries => {
                Err(format!("tab {} says {:?}, and does nothing for it", tab.number, tab.status()))
            }
            SaveStatus::Opening | SaveStatus::NotLoaded => Err(format!("tab {} is open", tab.number)),
            _ => Ok(()),
        }
    }

    /// A newer version is in use: every tab that has heard of it says so, and so does the next.
    fn all_stop(&mut self) -> Result<(), String> {
        // A person may erase a newer version's records too; what is looked at here is that nothing is written.
        self.erases = false;
        self.open_tab();
        for at in 0..self.tabs.len() {
            self.tabs[at].deaf = false;
            self.hear(at);
            self.with(at, Tab::refresh);
            let (tab, status) = (self.tabs[at].number, self.tabs[at].status());
            if status != OUTDATED {
                return Err(format!("tab {tab} says {status:?} beside a newer version"));
            }
            self.write_something(at);
            self.check()?;
        }
        if self.mirror.values.contains_key(NEWER.0) { Err("it is in the mirror".to_owned()) } else { Ok(()) }
    }

    /// Everything works again: then all is saved, and a visit finds all that has to be there.
    fn calm_down(&mut self) -> Result<(), String> {
        self.mirror_fails = false;
        self.local.set_full(false);
        self.local.set_blocked(false);
        self.note(|| "everything works again".to_owned());
        self.settle()?;
        while !self.tabs.is_empty() {
            self.end_tab(0);
        }
        for _ in 0..2 {
            self.open_tab();
            self.settle()?;
            let shown = shown(&self.tabs[0].archive);
            self.truth.check_visit(&shown, &self.mirrored.1)?;
            // What two tabs wrote under one key may count as damage, where more was written later.
            let mut unread = self.tabs[0].archive.unread().iter();
            if let Some(unread) = unread.find(|unread| unread.problem != Problem::Replaced) {
                return Err(format!("{} can’t be read: {:?}", unread.key, unread.problem));
            }
            self.end_tab(0);
        }
        let ours = |key: &String| key.matches('/').count() == 3;
        let here: Vec<_> = self.local.values().into_iter().filter(|(key, _)| ours(key)).collect();
        let there: Vec<_> = self.mirror.values.clone().into_iter().filter(|(key, _)| ours(key)).collect();
        if here != there {
            return Err(format!("the stores differ: {here:?} and {there:?}"));
        }
        Ok(())
    }

    /// Lets everything that is under way come to its end.
    fn settle(&mut self) -> Result<(), String> {
        for _ in 0..CALM {
            self.step += 1;
            for at in 0..self.tabs.len() {
                self.tabs[at].deaf = false;
                self.hear(at);
                while !self.tabs[at].inbox.is_empty() {
                    let event = self.tabs[at].inbox.pop_front();
                    let tab = self.tabs[at].number;
                    self.note(|| format!("tab {tab} is told {event:?}"));
                    self.with(at, |tab, world| event.into_iter().for_each(|event| tab.tell(event, world)));
                }
            }
            self.check()?;
            if !self.mirror.queue.is_empty() {
                self.work_mirror();
                continue;
            }
            if self.tabs.iter().any(|tab| self.local.has_untold(tab.number) || !tab.inbox.is_empty()) {
                continue;
            }
            // Where a newer version's record was erased, a tab that has seen it stays as it is.
            let may_stop = self.newer_at.is_some();
            let is_done = |tab: &Tab| match tab.status() {
                SaveStatus::Saved | SaveStatus::Empty => true,
                status => may_stop && status == OUTDATED,
            };
            if self.tabs.iter().all(is_done) && self.tabs.iter().all(|tab| tab.timers.is_empty()) {
                return Ok(());
            }
            // What could not be written is written once more by the person.
            let failed =
                |tab: &Tab| tab.status() != OUTDATED && matches!(tab.status(), SaveStatus::Unavailable(_));
            if let Some(at) = self.tabs.iter().position(failed) {
                self.write_something(at);
            }
            self.let_pass(1_000);
        }
        Err(format!("not all is saved: {:?}", self.tabs.iter().map(Tab::status).collect::<Vec<_>>()))
    }
}

fn id_of(record: &str) -> Id {
    let id = record.split('/').nth(1).and_then(|id| id.parse().ok());
    id.unwrap_or_else(Id::draft)
}

/// What says this and nothing else: also the answers are like no others.
fn content(fact: usize) -> Content {
    // A week has an hour at least.
    let week = u16::try_from(2 + fact % 334).ok().and_then(Hours::from_halves);
    let answers = Answers { week, ..Answers::default() };
    Content { answers, weights: Weights::default(), note: note_of(fact) }
}
