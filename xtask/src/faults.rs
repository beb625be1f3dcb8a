//! `cargo xtask faults`: plants faults in a copy of the storage, one at a time, and lets the schedules find them. A
//! check that finds nothing proves nothing before it was seen to find something.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::shell;

/// How many schedules a fault may take to be found: as many as run at each test.
const SCHEDULES: u64 = 100_000;
/// What of the repository the schedules are built from.
const SOURCES: &[&str] = &["src/model", "src/codec", "src/storage", "tests/simulation"];

/// A fault: one place of one file, written wrongly.
struct Fault {
    what: &'static str,
    file: &'static str,
    from: &'static str,
    to: &'static str,
}

const FAULTS: &[Fault] = &[
    Fault {
        what: "“Saved” is said before the mirror has confirmed it",
        file: "src/storage/sync/core.rs",
        from: "_ if self.confirmed && self.archive.pending == 0 && !half_erased",
        to: "_ if self.confirmed && !half_erased",
    },
    Fault {
        what: "what is pending is dropped where the mirror fails",
        file: "src/storage/sync/local.rs",
        from: "                archive.restore_pending();\n                Worked::Done",
        to: "                archive.confirm();\n                Worked::Done",
    },
    Fault {
        what: "merging takes the first store’s value where the two differ",
        file: "src/storage/union.rs",
        from: "                    self.part(local, mirrored, key, &here)?;",
        to: "",
    },
    Fault {
        what: "merging loses a tombstone that was written beside a change",
        file: "src/storage/conflict.rs",
        from: "            if record.is_tombstone() {",
        to: "            if false {",
    },
    Fault {
        what: "the marks of an erasing are lifted before the disk has it",
        file: "src/storage/sync/event.rs",
        from: "Self::Lift => Epoch::LASTS,",
        to: "Self::Lift => Duration::from_millis(1),",
    },
    Fault {
        what: "a value whose key another tab holds counts as written",
        file: "src/storage/mirror.rs",
        from: "held.push(Held { key: key.to_owned(), ours: value.clone(), there: now });",
        to: "drop(now);",
    },
    Fault {
        what: "a batch is written though everything was erased since",
        file: "src/storage/mirror.rs",
        from: "if mark.is_some_and(|mark| self.epoch.is_none_or(|known| known < mark)) {",
        to: "if mark.is_some_and(|mark| mark < mark) {",
    },
    Fault {
        what: "purging takes the tombstone along",
        file: "src/storage/archive.rs",
        from: "revisions[..revisions.len() - 1].iter()",
        to: "revisions.iter()",
    },
    Fault {
        what: "rebasing overwrites a sibling revision",
        file: "src/storage/union.rs",
        from: "        ours.key = free_key(local, ours.key.kind, &ours.key.id, last)?;",
        to: "        ours.key.rev = ours.key.rev.next().ok_or(WriteError::Full)?;",
    },
    Fault {
        what: "a newer version’s record goes unnoticed when other tabs are heard",
        file: "src/storage/refresh.rs",
        from: "self.outdated |= matches!(problem, Problem::Newer(_));",
        to: "self.outdated |= false;",
    },
    Fault {
        what: "the mirror is not tried again after a failure",
        file: "src/storage/sync/core.rs",
        from: "        to.push(Command::SetTimer(Timer::Retry));",
        to: "",
    },
];

impl Fault {
    /// The file with the fault in it.
    fn plant(&self, root: &Path) -> Result<String> {
        let file = root.join(self.file);
        let source = fs::read_to_string(&file).with_context(|| format!("{} can’t be read", self.file))?;
        match source.matches(self.from).count() {
            1 => Ok(source.replacen(self.from, self.to, 1)),
            times => bail!("“{}” stands {times} times in {}, not once", self.from, self.file),
        }
    }
}

/// Plants each fault and says after how many schedules it was found.
pub fn run() -> Result<()> {
    let copy = shell::root().join("target").join("faults");
    let mut not_found = Vec::new();
    for fault in FAULTS {
        let faulty = fault.plant(shell::root())?;
        copy_sources(&copy)?;
        fs::write(copy.join(fault.file), faulty)?;
        match schedules_till_found(&copy)? {
            Some(schedules) => println!("found after {schedules:6} schedules: {}", fault.what),
            None => {
                println!("NOT FOUND in {SCHEDULES} schedules: {}", fault.what);
                not_found.push(fault.what);
            }
        }
    }
    if not_found.is_empty() {
        println!("{} of {} faults found", FAULTS.len(), FAULTS.len());
        return Ok(());
    }
    bail!("{} faults were not found. Make the schedules see them.", not_found.len());
}

/// The rooms and the schedules alone, as a workspace of their own.
fn copy_sources(copy: &Path) -> Result<()> {
    for folder in SOURCES {
        let to = copy.join(folder);
        if to.exists() {
            fs::remove_dir_all(&to)?;
        }
        copy_folder(&shell::root().join(folder), &to)?;
    }
    fs::copy(shell::root().join("Cargo.lock"), copy.join("Cargo.lock"))?;
    let workspace =
        "[workspace]\nmembers = [\"tests/simulation\"]\nresolver = \"3\"\n\n[profile.dev]\nopt-level = 3\n";
    Ok(fs::write(copy.join("Cargo.toml"), workspace)?)
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}

/// How many schedules ran till one failed; nothing where none did.
fn schedules_till_found(copy: &Path) -> Result<Option<u64>> {
    let mut command = shell::cargo();
    command.args(["run", "--quiet", "-p", "simulation", "--", &SCHEDULES.to_string()]);
    command.current_dir(copy).env("RUSTFLAGS", "-Awarnings");
    let output = command.output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    let ran = said.split(' ').next().and_then(|ran| ran.parse().ok());
    match (output.status.success(), ran) {
        (true, _) => Ok(None),
        (false, Some(ran)) => Ok(Some(ran)),
        (false, None) => bail!("a fault does not compile:\n{}", String::from_utf8_lossy(&output.stderr)),
    }
}

#[cfg(test)]
mod tests {
    use super::{FAULTS, shell};

    #[test]
    fn each_fault_can_be_planted_at_one_place() {
        for fault in FAULTS {
            assert!(
                fault.plant(shell::root()).is_ok(),
                "{}: {:?}",
                fault.what,
                fault.plant(shell::root()).err()
            );
        }
    }
}
