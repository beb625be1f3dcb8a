//! What happens between the two stores, event by event, and what the save status says meanwhile.

use std::collections::{BTreeSet, VecDeque};

use twelve_hats::{
    model::{Answer, Answers, Stage, Weights},
    storage::{
        Answer as Reply, Archive, Command, Content, Epoch, Event, Key, LocalStore, Mark, Memory, MirrorError,
        Notice, Page, Request, SaveStatus, Stamp, Sync, Timer, WriteError,
    },
};

/// A page whose mirror is played by the test.
#[derive(Default)]
struct Tab {
    sync: Sync,
    archive: Archive,
    local: Memory,
    now: i64,
    /// What the mirror was asked for and has not answered.
    asked: VecDeque<(u32, Request)>,
    closed: Vec<u32>,
    timers: BTreeSet<Timer>,
    notices: Vec<Notice>,
}

impl Tab {
    /// A page over a store with one answer in it.
    fn with_a_draft() -> Self {
        let tab = Self::default();
        Archive::default().save_draft(&tab.local, content(), Stamp { model: 1, time: 1 }).unwrap();
        Self { archive: Archive::load(&tab.local), ..tab }
    }

    fn tell(&mut self, event: Event) -> SaveStatus {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            for command in self.sync.handle(event, self.archive.summary()) {
                match command {
                    Command::Work(work) => events.push_back(work.run(&mut self.archive, &self.local)),
                    Command::Request(number, _, request) => self.asked.push_back((number, request)),
                    Command::Close(connection) => self.closed.push(connection),
                    Command::SetTimer(timer) => drop(self.timers.insert(timer)),
                    Command::ClearTimer(timer) => drop(self.timers.remove(&timer)),
                    Command::Notify(notice) => self.notices.push(notice),
                }
            }
        }
        self.sync.status()
    }

    fn fire(&mut self, timer: Timer) -> SaveStatus {
        assert!(self.timers.remove(&timer), "{timer:?} does not run");
        self.tell(Event::TimerFired(timer))
    }

    fn answer(&mut self, answer: Reply) -> SaveStatus {
        let (number, _) = self.asked.pop_front().expect("the mirror is asked");
        self.tell(Event::Answered(number, answer))
    }

    /// What the mirror is asked for, without what it is about.
    fn asks(&self) -> Vec<&'static str> {
        let word = |request: &Request| match request {
            Request::Open => "open",
            Request::Read(_) => "read",
            Request::Write(_) => "write",
            Request::Erase(..) => "erase",
            Request::Lift(_) => "lift",
        };
        self.asked.iter().map(|(_, request)| word(request)).collect()
    }

    /// The mirror answers everything as it should, till it is asked no more.
    fn go_on(&mut self) -> SaveStatus {
        while let Some((number, request)) = self.asked.pop_front() {
            let answer = match request {
                Request::Open => Reply::Opened,
                Request::Read(_) => Reply::Page(Page::default()),
                Request::Write(_) => Reply::Written(Vec::new()),
                Request::Erase(begun, before, _) => {
                    Reply::Erased(begun, Mark::after(None, begun, &before).unwrap())
                }
                Request::Lift(_) => Reply::Lifted,
            };
            self.tell(Event::Answered(number, answer));
        }
        self.sync.status()
    }

    fn write(&mut self) -> SaveStatus {
        let outcome = self.archive.save_draft(&self.local, content(), Stamp { model: 1, time: self.now });
        self.tell(Event::Changed(outcome))
    }

    fn erase(&mut self) -> SaveStatus {
        let outcome = self.archive.erase(&self.local, self.now, u32::try_from(self.asked.len()).unwrap());
        self.tell(Event::EraseRequested(outcome))
    }
}

fn content() -> Content {
    let answers = Answers { stage: Answer::Given(Stage::Seed), ..Answers::default() };
    Content { answers, weights: Weights::default(), note: String::new() }
}

const FAILED: Reply = Reply::Failed(MirrorError::Failed);

#[test]
fn saved_is_said_when_the_mirror_has_confirmed_it_and_not_before() {
    let mut tab = Tab::with_a_draft();
    assert_eq!(tab.sync.status(), SaveStatus::Opening);
    assert_eq!(tab.tell(Event::Opened), SaveStatus::Saving);
    assert_eq!(tab.asks(), ["open"]);
    assert_eq!(tab.answer(Reply::Opened), SaveStatus::Saving);
    assert_eq!(tab.asks(), ["read"]);
    assert_eq!(tab.answer(Reply::Page(Page::default())), SaveStatus::Saving);
    assert_eq!(tab.asks(), ["write"]);
    assert_eq!(tab.answer(Reply::Written(Vec::new())), SaveStatus::Saved);
    assert_eq!(tab.asks(), [""; 0]);
    assert_eq!(tab.timers, BTreeSet::new());
    // What is written while a batch is under way takes a batch of its own.
    assert_eq!(tab.write(), SaveStatus::Saving);
    assert_eq!(tab.write(), SaveStatus::Saving);
    assert_eq!(tab.asks(), ["write"]);
    assert_eq!(tab.answer(Reply::Written(Vec::new())), SaveStatus::Saving);
    assert_eq!(tab.answer(Reply::Written(Vec::new())), SaveStatus::Saved);
}

#[test]
fn a_mirror_that_fails_is_tried_again_and_what_is_pending_is_written_then() {
    for at in 0..3 {
        let mut tab = Tab::with_a_draft();
        tab.tell(Event::Opened);
        for answer in [Reply::Opened, Reply::Page(Page::default())].into_iter().take(at) {
            tab.answer(answer);
        }
        assert_eq!(tab.answer(FAILED), SaveStatus::Kept, "{at}");
        assert_eq!(tab.timers, [Timer::Retry].into());
        assert_eq!(tab.asks(), [""; 0]);
        assert_eq!(tab.fire(Timer::Retry), SaveStatus::Kept);
        assert_eq!(tab.asks(), ["open"]);
        assert_eq!(tab.go_on(), SaveStatus::Saved);
        assert_eq!(tab.timers, BTreeSet::new());
    }
    // A change, or that the page is shown again, does not wait for the delay.
    for resume in [true, false] {
        let mut tab = Tab::with_a_draft();
        tab.tell(Event::Opened);
        tab.answer(FAILED);
        if resume {
            tab.tell(Event::Resumed)
        } else {
            tab.write()
        };
        assert_eq!(tab.timers, [Timer::Timeout].into(), "the mirror is asked, and no delay runs");
        assert_eq!(tab.go_on(), SaveStatus::Saved);
    }
}

#[test]
fn a_mirror_that_does_not_answer_has_failed_and_what_it_opens_later_is_closed() {
    let mut tab = Tab::with_a_draft();
    tab.tell(Event::Opened);
    let (first, _) = tab.asked.pop_front().unwrap();
    assert_eq!(tab.fire(Timer::Timeout), SaveStatus::Kept);
    tab.fire(Timer::Retry);
    tab.tell(Event::Answered(first, Reply::Opened));
    assert_eq!(tab.closed, [first]);
    assert_eq!(tab.asks(), ["open"], "only the later one is used");
    assert_eq!(tab.go_on(), SaveStatus::Saved);
    // What is no longer waited for changes nothing.
    assert_eq!(tab.tell(Event::Answered(first, FAILED)), SaveStatus::Saved);
    assert_eq!(tab.tell(Event::TimerFired(Timer::Timeout)), SaveStatus::Saved);
}

#[test]
fn a_connection_that_ends_is_opened_again() {
    let mut tab = Tab::with_a_draft();
    tab.tell(Event::Opened);
    tab.go_on();
    assert_eq!(tab.tell(Event::Closed(1)), SaveStatus::Saved);
    assert_eq!(tab.asks(), ["open"]);
    assert_eq!(tab.go_on(), SaveStatus::Saved);
    // While something is under way it is a failure.
    tab.write();
    assert_eq!(tab.asks(), ["write"]);
    assert_eq!(tab.tell(Event::Closed(4)), SaveStatus::Kept, "opened by the fourth request");
    assert_eq!(tab.timers, [Timer::Retry].into());
}

#[test]
fn a_mirror_that_another_page_deletes_is_opened_again_without_a_delay() {
    let mut tab = Tab::with_a_draft();
    tab.tell(Event::Opened);
    tab.go_on();
    tab.write();
    assert_eq!(tab.asks(), ["write"]);
    tab.asked.clear();
    assert_eq!(tab.tell(Event::Deleted(1)), SaveStatus::Saving, "no failure");
    assert_eq!((tab.asks(), tab.timers.clone()), (vec!["open"], [Timer::Timeout].into()));
    assert_eq!(tab.go_on(), SaveStatus::Saved);
}

#[test]
fn a_write_that_fails_is_said_till_one_succeeds() {
    for error in [WriteError::Full, WriteError::Blocked, WriteError::Halted, WriteError::Outdated] {
        let mut tab = Tab::with_a_draft();
        tab.tell(Event::Opened);
        tab.go_on();
        assert_eq!(tab.tell(Event::Changed(Err(error))), SaveStatus::Unavailable(error));
        assert_eq!(tab.go_on(), SaveStatus::Unavailable(error));
        assert_eq!(tab.write(), SaveStatus::Saving);
        assert_eq!(tab.go_on(), SaveStatus::Saved);
    }
    let mut tab = Tab::default();
    assert_eq!(tab.tell(Event::Blocked), SaveStatus::Unavailable(WriteError::Blocked));
    assert_eq!(tab.write(), SaveStatus::Unavailable(WriteError::Blocked));
    assert_eq!(tab.asks(), [""; 0]);
    assert_eq!(Tab::default().tell(Event::NotLoaded), SaveStatus::NotLoaded);
}

#[test]
fn what_the_first_store_takes_of_the_mirror_is_shown_though_the_rest_does_not_fit() {
    let mirror = Memory::default();
    let mut archive = Archive::default();
    for random in [1, 2] {
        archive.save(&mirror, content(), Stamp { model: 1, time: 1 }, random).unwrap();
    }
    let mut keys: Vec<String> = mirror.keys().collect();
    keys.sort();
    let values: Vec<String> = keys.iter().map(|key| mirror.get(key).unwrap()).collect();
    let room = keys[0].len() + values[0].len();
    let mut tab = Tab { local: Memory::with_capacity(room), ..Tab::default() };
    tab.tell(Event::Opened);
    tab.answer(Reply::Opened);
    let page = Page { keys, values, more: None, mark: None };
    assert_eq!(tab.answer(Reply::Page(page)), SaveStatus::Unavailable(WriteError::Full));
    assert_eq!(tab.local.keys().count(), 1);
    assert_eq!(tab.archive.count_assessments(), 1);
}

#[test]
fn a_newer_version_stops_everything() {
    for answers in 0..3 {
        let mut tab = Tab::with_a_draft();
        tab.tell(Event::Opened);
        for answer in [Reply::Opened, Reply::Page(Page::default())].into_iter().take(answers) {
            tab.answer(answer);
        }
        let outdated = SaveStatus::Unavailable(WriteError::Outdated);
        let told = if answers == 0 {
            Event::Answered(1, Reply::Failed(MirrorError::Newer))
        } else {
            Event::VersionChange(1)
        };
        assert_eq!(tab.tell(told), outdated);
        assert_eq!(tab.closed, if answers == 0 { vec![] } else { vec![1] });
        assert_eq!(tab.timers, BTreeSet::new());
        assert_eq!(tab.write(), outdated);
        assert_eq!(tab.asked.len(), 1, "nothing but what was under way");
    }
}

#[test]
fn erasing_is_done_when_the_mirror_is_erased_too() {
    let mut tab = Tab::with_a_draft();
    tab.tell(Event::Opened);
    tab.go_on();
    assert_eq!(tab.erase(), SaveStatus::Saving);
    assert_eq!(tab.asks(), ["erase"]);
    assert_eq!(tab.notices, []);
    assert_eq!(tab.go_on(), SaveStatus::Empty);
    assert_eq!(tab.notices, [Notice::Erased]);

    // A mirror that fails: half erased, till it works again.
    let mut tab = Tab::with_a_draft();
    tab.tell(Event::Opened);
    tab.go_on();
    tab.erase();
    assert_eq!(tab.answer(FAILED), SaveStatus::HalfErased);
    assert_eq!(tab.notices, [Notice::ErasedHere]);
    assert_eq!(tab.write(), SaveStatus::Saving);
    assert_eq!(tab.go_on(), SaveStatus::Saved);
    assert_eq!(tab.notices, [Notice::ErasedHere]);
}

#[test]
fn what_is_erased_again_while_it_is_being_erased_is_erased_twice() {
    let mut tab = Tab::with_a_draft();
    tab.tell(Event::Opened);
    tab.go_on();
    tab.erase();
    tab.write();
    tab.erase();
    assert_eq!(tab.asks(), ["erase"]);
    let Some((_, Request::Erase(begun, before, _))) = tab.asked.front().cloned() else {
        panic!("the mirror is to be erased");
    };
    tab.answer(Reply::Erased(begun, Mark::after(None, begun, &before).unwrap()));
    assert_eq!(tab.asks(), ["erase"]);
    assert_eq!(tab.go_on(), SaveStatus::Empty);
    assert_eq!(tab.notices, [Notice::Erased]);
}

#[test]
fn the_marks_of_an_erasing_go_after_a_minute_whatever_the_clock_does() {
    for jump in [0, 59_999, 60_000, i64::MAX / 2, -1, i64::MIN / 2] {
        let mut tab = Tab { now: 1_000_000, ..Tab::with_a_draft() };
        tab.tell(Event::Opened);
        tab.go_on();
        tab.erase();
        tab.go_on();
        assert_eq!(Timer::Lift.duration(), Mark::LASTS);
        tab.now += jump;
        tab.write();
        assert_eq!(tab.go_on(), SaveStatus::Saved);
        assert!(Mark::of(&tab.local).is_some(), "{jump}");
        tab.fire(Timer::Lift);
        assert_eq!(tab.asks(), ["lift"], "{jump}");
        assert_eq!(tab.go_on(), SaveStatus::Saved);
        assert_eq!(tab.local.keys().filter(|key| !Key::of_record(key)).count(), 0, "{jump}");
        assert_eq!(tab.timers, BTreeSet::new());
    }
}

/// Nobody knows how old a mark is that is found: it stays for another minute.
#[test]
fn a_mark_that_is_found_at_the_start_goes_a_minute_later() {
    let mut tab = Tab::with_a_draft();
    Mark::parse("7").unwrap().put(&tab.local).unwrap();
    tab.archive = Archive::load(&tab.local);
    tab.now = 1_000_000;
    tab.tell(Event::Opened);
    assert_eq!(tab.go_on(), SaveStatus::Saved);
    assert_eq!(tab.timers, [Timer::Lift].into());
    tab.fire(Timer::Lift);
    assert_eq!(tab.asked, [(tab.asked[0].0, Request::Lift(Epoch::at(7)))]);
    tab.go_on();
    assert!(tab.local.keys().all(|key| key != Mark::KEY));
}

/// A saved page whose first store another page of the same address has emptied.
fn emptied() -> (Tab, Page) {
    let mut tab = Tab::with_a_draft();
    tab.tell(Event::Opened);
    assert_eq!(tab.go_on(), SaveStatus::Saved);
    let keys: Vec<String> = tab.local.keys().collect();
    let values = keys.iter().map(|key| tab.local.get(key).unwrap()).collect();
    for key in &keys {
        tab.local.remove(key).unwrap();
    }
    (tab, Page { keys, values, more: None, mark: None })
}

#[test]
fn what_another_page_has_emptied_is_filled_again_from_the_mirror_and_from_memory() {
    let (mut tab, mut mirrored) = emptied();
    assert!(tab.archive.was_emptied(&tab.local));
    assert_eq!(tab.tell(Event::FirstStoreEmptied), SaveStatus::Saving);
    assert!(tab.archive.draft().is_some(), "what is on the screen stays there");
    assert_eq!(tab.asks(), ["read"]);
    // Another tab has saved something there that this one has not seen.
    let elsewhere = Memory::default();
    Archive::default().save(&elsewhere, content(), Stamp { model: 1, time: 5 }, 7).unwrap();
    for key in elsewhere.keys() {
        mirrored.values.push(elsewhere.get(&key).unwrap());
        mirrored.keys.push(key);
    }
    assert_eq!(tab.answer(Reply::Page(mirrored.clone())), SaveStatus::Saved);
    let stored: BTreeSet<(String, String)> =
        tab.local.keys().map(|key| (key.clone(), tab.local.get(&key).unwrap())).collect();
    assert_eq!(stored, mirrored.keys.into_iter().zip(mirrored.values).collect());
    assert!(tab.archive.draft().is_some());
    assert_eq!(tab.archive.count_assessments(), 1, "no copies are made");
}

#[test]
fn what_was_erased_long_ago_does_not_come_back_from_memory() {
    let (mut tab, _) = emptied();
    tab.tell(Event::FirstStoreEmptied);
    assert_eq!(tab.answer(Reply::Page(Page::default())), SaveStatus::Empty);
    assert_eq!(tab.local.keys().count(), 0);
    assert!(tab.archive.draft().is_none());
    assert_eq!(tab.go_on(), SaveStatus::Empty);
}

#[test]
fn a_verb_that_finds_the_first_store_emptied_has_the_mirror_read_again() {
    let (mut tab, mirrored) = emptied();
    tab.archive.refresh(&tab.local);
    tab.tell(Event::Refreshed);
    tab.tell(Event::FirstStoreEmptied);
    tab.archive.save(&tab.local, content(), Stamp { model: 1, time: 9 }, 3).unwrap();
    tab.tell(Event::Changed(Ok(())));
    assert_eq!(tab.asks(), ["read"]);
    tab.answer(Reply::Page(mirrored));
    assert_eq!(tab.go_on(), SaveStatus::Saved);
    assert!(tab.archive.draft().is_some());
    assert_eq!(tab.archive.count_assessments(), 1);
}

/// Another tab erases, which this one knows; before it has compared what it has read of the mirror, the erasing reaches
/// both stores.
#[test]
fn what_was_read_before_an_erasing_reached_the_mirror_is_not_merged_after_it() {
    for is_the_second in [false, true] {
        let mut tab = Tab::with_a_draft();
        let before = is_the_second.then(|| Mark::parse("7").unwrap());
        if let Some(mark) = &before {
            mark.put(&tab.local).unwrap();
            tab.archive = Archive::load(&tab.local);
        }
        let keys: Vec<String> = tab.local.keys().filter(|key| Key::of_record(key)).collect();
        let values = keys.iter().map(|key| tab.local.get(key).unwrap()).collect();
        let mark = before.as_ref().map(Mark::to_string);
        let mirrored = Page { keys, values, more: None, mark };
        tab.tell(Event::Opened);
        tab.answer(Reply::Opened);
        tab.answer(Reply::Page(mirrored.clone()));

        let begun = Archive::load(&tab.local).erase(&tab.local, 1, 1).unwrap();
        tab.archive.refresh(&tab.local);
        tab.tell(Event::Refreshed);
        tab.fire(Timer::Retry);
        assert_eq!(tab.asks(), ["read"]);
        let after = Mark::after(before.as_ref(), begun, &[]).unwrap();
        after.put(&tab.local).unwrap();
        tab.answer(Reply::Page(mirrored));
        assert_eq!(tab.asks(), ["read"], "once more");
        let erased = Page { mark: Some(after.to_string()), ..Page::default() };
        assert_eq!(tab.answer(Reply::Page(erased)), SaveStatus::Empty);
        assert_eq!(tab.local.keys().filter(|key| Key::of_record(key)).count(), 0);
        assert!(tab.archive.draft().is_none());
    }
}

/// The first store has no mark any more then, as if it was from before the erasing.
#[test]
fn a_first_store_whose_mark_goes_while_the_mirror_is_read_keeps_what_the_mirror_has_not() {
    let mut tab = Tab::with_a_draft();
    let mark = Mark::parse("7").unwrap();
    mark.put(&tab.local).unwrap();
    tab.archive = Archive::load(&tab.local);
    tab.tell(Event::Opened);
    tab.answer(Reply::Opened);
    Mark::lift(&tab.local, mark.last).unwrap();
    tab.answer(Reply::Page(Page { mark: Some(mark.to_string()), ..Page::default() }));
    assert_eq!(tab.asks(), ["read"], "once more");
    assert_eq!(tab.go_on(), SaveStatus::Saved);
    assert!(tab.archive.draft().is_some());
    assert_eq!(tab.local.keys().count(), 1);
}
