//! The faults that are planted: what is easily written wrongly.

/// A fault: one place of one file, written wrongly.
pub(super) struct Fault {
    pub what: &'static str,
    pub file: &'static str,
    pub from: &'static str,
    pub to: &'static str,
}

pub(super) const FAULTS: &[Fault] = &[
    // The save status.
    Fault {
        what: "“Saved” is said while something is pending",
        file: "src/storage/sync/core.rs",
        from: "_ if self.confirmed && self.archive.pending == 0 && !half_erased",
        to: "_ if self.confirmed && !half_erased",
    },
    Fault {
        what: "the mirror is not tried again after a failure",
        file: "src/storage/sync/core.rs",
        from: "        to.push(Command::SetTimer(Timer::Retry));",
        to: "",
    },
    Fault {
        what: "an answer that comes too late counts as one to the request that is under way",
        file: "src/storage/sync/core.rs",
        from: "if self.step != Some(Step::Request) || number != self.requests {",
        to: "if self.step != Some(Step::Request) {",
    },
    // What is pending.
    Fault {
        what: "what is pending is dropped where the mirror fails",
        file: "src/storage/sync/local.rs",
        from: "                archive.restore_pending();\n                Worked::Done",
        to: "                archive.confirm();\n                Worked::Done",
    },
    Fault {
        what: "what was changed while the mirror was at work is dropped where it fails",
        file: "src/storage/journal.rs",
        from: "        self.waiting.extend(later);",
        to: "        drop(later);",
    },
    Fault {
        what: "what was changed while the mirror was at work counts as written with the rest",
        file: "src/storage/journal.rs",
        from: "        self.in_flight.clear();",
        to: "        self.in_flight.clear();\n        self.waiting.clear();",
    },
    // Merging.
    Fault {
        what: "of the mirror’s pages, only the last is merged",
        file: "src/storage/sync/step.rs",
        from: "self.mirrored.extend(page);",
        to: "self.mirrored = page;",
    },
    Fault {
        what: "merging takes the first store’s value where the two differ",
        file: "src/storage/union.rs",
        from: "                    self.part(local, mirrored, key, &here)?;",
        to: "",
    },
    Fault {
        what: "purging takes the tombstone along",
        file: "src/storage/archive.rs",
        from: "revisions[..revisions.len() - 1].iter()",
        to: "revisions.iter()",
    },
    // What two tabs do at once.
    Fault {
        what: "a value whose key another tab holds counts as written",
        file: "src/storage/mirror.rs",
        from: "held.push(Held { key: key.to_owned(), ours: value.clone(), there: now });",
        to: "drop(now);",
    },
    Fault {
        what: "a write does not look for what another tab has written to the record",
        file: "src/storage/edit.rs",
        from: "        self.catch_up(local, kind, id)?;\n        let id = self.reconcile",
        to: "        let id = self.reconcile",
    },
    Fault {
        what: "no copy is made of what another tab has written to the record",
        file: "src/storage/conflict.rs",
        from: "(Body::Answers(_), _) => self.keep_copy(local, &last)?,",
        to: "(Body::Answers(_), _) => {}",
    },
    Fault {
        what: "a change goes to a record that another tab has deleted",
        file: "src/storage/conflict.rs",
        from: "                return Ok(Id::of_copy(id, &ours.to_value()));",
        to: "",
    },
    Fault {
        what: "a tombstone that was written beside a change is taken for a change",
        file: "src/storage/conflict.rs",
        from: "            if record.is_tombstone() {",
        to: "            if false {",
    },
    // Erasing.
    Fault {
        what: "an erasing leaves no mark before the first store is empty",
        file: "src/storage/erase.rs",
        from: "        let mut is_begun = epoch.begin(local).is_ok();",
        to: "        let mut is_begun = true;",
    },
    Fault {
        what: "no mark says that the first store is empty",
        file: "src/storage/erase.rs",
        from: "        let emptied = epoch.emptied(local);",
        to: "        let emptied = Ok(());",
    },
    Fault {
        what: "an erasing that was interrupted is taken for one that is over",
        file: "src/storage/epoch.rs",
        from: "            return self.unfinished.as_ref().map_or(Verdict::Merge, Unfinished::verdict);",
        to: "            return Verdict::Merge;",
    },
    Fault {
        what: "what was read of the mirror before an erasing is merged after it",
        file: "src/storage/epoch.rs",
        from: "                Verdict::Finished(there.clone())",
        to: "                Verdict::Merge",
    },
    Fault {
        what: "a first store from before the erasing is merged",
        file: "src/storage/epoch.rs",
        from: "None if self.last().is_none_or(|here| here < there.last) => Verdict::Stale(there.clone()),",
        to: "",
    },
    Fault {
        what: "a later erasing has an earlier mark where the clock was set back",
        file: "src/storage/epoch.rs",
        from: "        Some(Self { last: begun.max(first), begun: all })",
        to: "        Some(Self { last: begun, begun: all })",
    },
    Fault {
        what: "a batch is written though everything was erased since",
        file: "src/storage/mirror.rs",
        from: "if mark.is_some_and(|mark| self.epoch.is_none_or(|known| known < mark.last)) {",
        to: "if false {",
    },
    Fault {
        what: "what a tab shows is kept though another has erased everything",
        file: "src/storage/refresh.rs",
        from: "        if self.was_erased(local) {\n            return self.start_over(local);\n        }\n",
        to: "",
    },
    Fault {
        what: "the marks of an erasing are lifted at once",
        file: "src/storage/sync/event.rs",
        from: "Self::Lift => Mark::LASTS,",
        to: "Self::Lift => Duration::from_millis(1),",
    },
    // A newer version.
    Fault {
        what: "a newer version’s record counts as damaged",
        file: "src/storage/refresh.rs",
        from: "self.outdated |= matches!(problem, Problem::Newer(_));",
        to: "",
    },
];
