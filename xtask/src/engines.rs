//! The main journeys in three engines: Chromium, Firefox and WebKitGTK, each as it is released, with its own driver.
//!
//! Chromium has to be there, as for all tests in a browser. Firefox and WebKitGTK are installed where we may; where they
//! can't be had, their tests are skipped, and the run says so at its end.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::Result;

use crate::runner::Outcome;
use crate::{browser, e2e, shell, tools};

/// Where the tests find an engine's programs: variables of their environment.
type Programs = Vec<(&'static str, PathBuf)>;

/// An engine that not every machine can have.
struct Optional {
    name: &'static str,
    /// The variable that tells its tests why they are skipped.
    missing: &'static str,
    /// Debian's packages.
    packages: &'static [&'static str],
    /// What is missing, and how to get it.
    advice: &'static str,
    find: fn() -> Result<Option<Programs>>,
}

const OPTIONAL: [Optional; 2] = [
    Optional {
        name: "Firefox",
        missing: "FIREFOX_MISSING",
        packages: &["firefox-esr"],
        advice: "No Firefox is found. Install it (Debian: `firefox-esr`), or set FIREFOX to its path.",
        find: find_firefox,
    },
    Optional {
        name: "WebKitGTK",
        missing: "WEBKIT_MISSING",
        packages: &["webkit2gtk-driver", "xvfb"],
        advice: "WebKitGTK's WebKitWebDriver and MiniBrowser, and Xvfb, are not all found. Install them (Debian: \
                 `webkit2gtk-driver` and `xvfb`). For macOS and Windows there is no WebKitGTK.",
        find: find_webkit,
    },
];

impl Optional {
    fn installed(&self) -> Result<Programs> {
        let programs = browser::found_or_installed(self.find, self.packages, self.advice)?;
        self.with_driver(programs)
    }

    fn found(&self) -> Result<Programs> {
        let programs = (self.find)()?.ok_or_else(|| anyhow::anyhow!(self.advice))?;
        self.with_driver(programs)
    }

    /// Firefox's driver is no package of Debian.
    fn with_driver(&self, mut programs: Programs) -> Result<Programs> {
        if self.name == "Firefox" {
            programs.push(("GECKODRIVER", tools::geckodriver()?));
        }
        Ok(programs)
    }
}

/// Installs what can be. Where all of it can be, on the machines that decide whether a change goes in, it has to be there.
pub fn install() -> Result<()> {
    let is_required = env::var_os("CI").is_some_and(|value| !value.is_empty()) && browser::may_install();
    for engine in OPTIONAL {
        match engine.installed() {
            Err(error) if is_required => return Err(error),
            Err(error) => shell::step(said(&engine, &error)),
            Ok(_) => {}
        }
    }
    Ok(())
}

/// Runs the tests on `dist/` as it is.
pub fn run(passed_on: &[String]) -> Result<Outcome> {
    let mut settings: Vec<(&str, OsString)> = vec![("CHROMEDRIVER", browser::chromedriver()?.into())];
    let mut notes = Vec::new();
    for engine in OPTIONAL {
        match engine.found() {
            Ok(programs) => {
                settings.extend(programs.into_iter().map(|(name, program)| (name, program.into())));
            }
            Err(error) => {
                settings.push((engine.missing, format!("{error:#}").into()));
                notes.push(said(&engine, &error));
            }
        }
    }
    let outcome = e2e::run_engines(passed_on, &settings)?;
    Ok(Outcome { notes, ..outcome })
}

fn said(engine: &Optional, error: &anyhow::Error) -> String {
    format!("The tests in {} are SKIPPED: {error:#}", engine.name)
}

fn find_firefox() -> Result<Option<Programs>> {
    const USUAL_PLACE: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";
    let set = browser::set_by("FIREFOX")?;
    let on_path = || ["firefox-esr", "firefox"].iter().find_map(|name| shell::find_on_path(name));
    let in_place = || Some(PathBuf::from(USUAL_PLACE)).filter(|file| file.is_file());
    Ok(set.or_else(on_path).or_else(in_place).map(|program| vec![("FIREFOX", program)]))
}

fn find_webkit() -> Result<Option<Programs>> {
    let programs = || {
        Some(vec![
            ("WEBKIT_DRIVER", shell::find_on_path("WebKitWebDriver")?),
            ("WEBKIT_BROWSER", mini_browser()?),
            ("XVFB", shell::find_on_path("Xvfb")?),
        ])
    };
    Ok(programs())
}

/// WebKitGTK's own browser, which is on no `PATH`: Debian has it in `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1`, others in
/// `/usr/libexec/webkitgtk-6.0` and the like.
fn mini_browser() -> Option<PathBuf> {
    let libraries = ["/usr/libexec", "/usr/lib64", "/usr/lib"].map(PathBuf::from);
    let of_architectures = browser::entries(&libraries[2]);
    let mut found: Vec<PathBuf> = libraries
        .iter()
        .chain(
            of_architectures.iter().filter(|directory| directory.to_string_lossy().ends_with("-linux-gnu")),
        )
        .flat_map(|directory| browser::entries(directory))
        .filter(|directory| {
            let name = directory.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("webkit2gtk-") || name.starts_with("webkitgtk-")
        })
        .map(|directory| directory.join("MiniBrowser"))
        .filter(|file| file.is_file())
        .collect();
    found.sort();
    found.pop()
}
