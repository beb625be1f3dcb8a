//! `cargo xtask faults`: plants faults in a copy of the storage, one at a time, and lets the schedules find them. A
//! check that finds nothing proves nothing before it was seen to find something.

mod list;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::shell;
use list::{FAULTS, Fault};

/// How many schedules a fault may take to be found.
const SCHEDULES: u64 = 100_000;
/// What of the repository the schedules are built from.
const SOURCES: &[&str] = &["src/model", "src/codec", "src/storage", "tests/simulation"];

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

/// Plants each fault and says which schedule found it. The sources as they are have to pass all schedules up to that.
pub fn run() -> Result<()> {
    let copy = shell::root().join("target").join("faults");
    // What can't be planted is known before the first minutes are over.
    let planted: Vec<String> =
        FAULTS.iter().map(|fault| fault.plant(shell::root())).collect::<Result<_>>()?;
    let (mut last, mut not_found) = (0, 0);
    for (fault, faulty) in FAULTS.iter().zip(planted) {
        copy_sources(&copy)?;
        fs::write(copy.join(fault.file), faulty)?;
        match finding_schedule(&copy, SCHEDULES).with_context(|| fault.what)? {
            Some(seed) => {
                last = last.max(seed);
                println!("{seed:6}  {}", fault.what);
            }
            None => {
                not_found += 1;
                println!("  none  {}", fault.what);
            }
        }
    }
    copy_sources(&copy)?;
    if let Some(seed) = finding_schedule(&copy, last + 1)? {
        bail!("Schedule {seed} fails without any fault: what was found later may be that.");
    }
    if not_found > 0 {
        bail!("{not_found} of {} faults pass {SCHEDULES} schedules. Make the judge see them.", FAULTS.len());
    }
    println!("All {} faults were found, each by the schedule before it.", FAULTS.len());
    Ok(())
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
    let workspace = "[workspace]\nmembers = [\"tests/simulation\"]\nresolver = \"3\"\n\n[profile.dev]\nopt-level = 1\ndebug = 0\n";
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

/// The first schedule, by seed, after which something did not hold; nothing where all hold.
fn finding_schedule(copy: &Path, schedules: u64) -> Result<Option<u64>> {
    let mut command = shell::cargo();
    command.args(["run", "--quiet", "-p", "simulation", "--", &schedules.to_string()]);
    command.current_dir(copy).env("RUSTFLAGS", "-Awarnings");
    let output = command.output()?;
    if output.status.success() {
        return Ok(None);
    }
    let said = String::from_utf8_lossy(&output.stdout);
    let seed = said.lines().find_map(|line| line.strip_prefix("seed ")?.split(',').next()?.parse().ok());
    let Some(seed) = seed else {
        bail!("The schedules did not run:\n{}", String::from_utf8_lossy(&output.stderr));
    };
    Ok(Some(seed))
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
