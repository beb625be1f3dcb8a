//! `cargo xtask`: everything one does with this project besides writing it, set-up included.
//! Each command looks for the tools it needs, installs what is missing, and says so.

mod address;
mod browser;
mod build;
mod counts;
mod cut;
mod e2e;
mod engines;
mod failures;
mod faults;
mod files;
mod headers;
mod icons;
mod install;
mod lint;
mod minified;
mod native;
mod offline;
mod paint;
mod policy;
mod reading;
mod relocations;
mod runner;
mod serve;
mod shell;
mod single_file;
mod site;
mod sizes;
mod styles;
mod system;
mod test;
mod times;
mod tool;
mod tools;

use std::process::ExitCode;

use anyhow::Result;

use address::Address;

const USAGE: &str = "\
cargo xtask serve          build the page and serve it on http://localhost:8080
cargo xtask serve --dev    the same unoptimised, rebuilt and reloaded at every change
cargo xtask build          build dist/, which any static host can serve, and print what it weighs
cargo xtask build --at https://example.com/hats/
                           the same for this address, which the pages that are read without the app
                           then name for search engines, with a sitemap.xml
cargo xtask single-file    build twelve-hats.html, the whole page in one file that opens by a double click
cargo xtask check          the fast lane: lint, and the tests that need no browser, with fewer random inputs
cargo xtask test           check and test everything
cargo xtask test PART      one part only: lint, native, wasm, e2e, engines or reliability
                           what follows `--` goes to that part's runner, as in
                           cargo xtask test e2e -- --headed
cargo xtask reliability    the reliability checks as often as they are promised (an hour or more);
                           writes docs/reliability.md
cargo xtask faults         plant faults in a copy of the storage, and say which schedule of crashes
                           and failures is the first to find each
cargo xtask bench          how the page comes and answers beside one written by hand, and how long a history
                           of 1,000 and 10,000 assessments takes

What is missing is installed on the way, except Rust itself and Node (20 or newer).";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (own, passed_on) = split_at_dashes(&arguments);
    let outcome = match own.as_slice() {
        ["serve"] if passed_on.is_empty() => serve::release(),
        ["serve", "--dev"] => serve::watch(passed_on),
        ["build"] if passed_on.is_empty() => build_within_budgets(None),
        ["build", "--at", address] if passed_on.is_empty() => build_within_budgets(Some(address)),
        ["single-file"] if passed_on.is_empty() => single_file::release(),
        ["check"] => return tested(test::Selection::Fast, passed_on),
        ["test"] => return tested(test::Selection::All, passed_on),
        ["reliability"] => return tested(test::Selection::ReliabilityInFull, passed_on),
        ["faults"] if passed_on.is_empty() => faults::run(),
        ["bench"] => return tested(test::Selection::Benchmarks, passed_on),
        ["test", part] => match test::Selection::parse(part) {
            Some(selection) => return tested(selection, passed_on),
            None => return usage(),
        },
        _ => return usage(),
    };
    outcome.map_or_else(failure, |()| ExitCode::SUCCESS)
}

fn split_at_dashes(arguments: &[String]) -> (Vec<&str>, &[String]) {
    let end = arguments.iter().position(|argument| argument == "--").unwrap_or(arguments.len());
    (arguments[..end].iter().map(String::as_str).collect(), arguments.get(end + 1..).unwrap_or_default())
}

fn build_within_budgets(at: Option<&str>) -> Result<()> {
    let at = at.map(Address::parse).transpose()?;
    build::release(at.as_ref())?.within_budgets()
}

fn tested(selection: test::Selection, passed_on: &[String]) -> ExitCode {
    if selection.takes_no_arguments() && !passed_on.is_empty() {
        return usage();
    }
    let total = test::run(selection, passed_on);
    println!("{total}");
    if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn failure(error: anyhow::Error) -> ExitCode {
    shell::complain(&error);
    ExitCode::FAILURE
}

fn usage() -> ExitCode {
    eprintln!("{USAGE}");
    ExitCode::from(2)
}

#[cfg(test)]
mod tests {
    use super::split_at_dashes;

    #[track_caller]
    fn check(arguments: &[&str], own: &[&str], passed_on: &[&str]) {
        let arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
        let (left, right) = split_at_dashes(&arguments);
        assert_eq!(left, own);
        assert_eq!(right, passed_on);
    }

    #[test]
    fn what_follows_the_dashes_goes_to_the_runner() {
        check(&["test", "e2e", "--", "--headed"], &["test", "e2e"], &["--headed"]);
        check(&["test", "--"], &["test"], &[]);
        check(&["build"], &["build"], &[]);
        check(&[], &[], &[]);
    }
}
