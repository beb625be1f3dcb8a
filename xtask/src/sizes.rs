//! What the built page weighs, file by file, and whether it stays within its budgets.

use std::fmt;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Result, anyhow, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::files::{WORKER, files_in, path_in};
use crate::headers::is_for_host;
use crate::reading::is_to_read;

/// The most that it may weigh, in bytes of brotli. Just above what it weighs, so that nothing creeps in; but for the
/// page, the aim is far lower.
const BUDGETS: [Budget; 5] = [
    // With its style and what is painted: what one round trip carries.
    Budget { of: "the page", most: 14_000 },
    Budget { of: "the first load", most: 134_500 },
    // Of code that is fetched once the page stands.
    Budget { of: "the largest later part", most: 115_500 },
    Budget { of: "everything", most: 728_000 },
    // Of those that are read without the app, and are no part of everything: whoever reads one comes for it alone.
    Budget { of: "the largest page to read", most: 20_000 },
];

struct Budget {
    of: &'static str,
    most: u64,
}

/// One file, in bytes.
struct FileSize {
    path: String,
    weight: Weight,
    /// Whether a first visit needs it.
    is_first_load: bool,
}

#[derive(Clone, Copy, Default)]
struct Weight {
    raw: u64,
    brotli: u64,
    gzip: u64,
}

pub struct Sizes {
    files: Vec<FileSize>,
}

impl Sizes {
    pub fn within_budgets(&self) -> Result<()> {
        let over = BUDGETS.iter().zip(self.weighed()).find(|(budget, brotli)| *brotli > budget.most);
        if let Some((budget, brotli)) = over {
            let (of, most) = (budget.of, Kilobytes(budget.most));
            let brotli = Kilobytes(brotli);
            bail!(
                "What {of} weighs, {brotli} of brotli, is over the budget of {most}. Take out what grew, or load it later."
            );
        }
        Ok(())
    }

    /// What each budget is for, in bytes of brotli.
    fn weighed(&self) -> [u64; BUDGETS.len()] {
        let page = sum(self.files.iter().filter(|file| file.path == "index.html"));
        let later = self.files.iter().filter(|file| file.path.ends_with(".wasm") && !file.is_first_load);
        let largest = later.map(|file| file.weight.brotli).max().unwrap_or(0);
        let to_read = self.files.iter().filter(|file| is_page_to_read(file));
        let longest = to_read.map(|file| file.weight.brotli).max().unwrap_or(0);
        [page.brotli, self.first_load().brotli, largest, self.total().brotli, longest]
    }

    /// Of all that the app can ask for.
    fn total(&self) -> Weight {
        sum(self.files.iter().filter(|file| !is_to_read(&file.path)))
    }

    fn first_load(&self) -> Weight {
        sum(self.files.iter().filter(|file| file.is_first_load))
    }
}

fn is_page_to_read(file: &FileSize) -> bool {
    is_to_read(&file.path) && file.path.ends_with(".html")
}

fn sum<'a>(files: impl Iterator<Item = &'a FileSize>) -> Weight {
    files.fold(Weight::default(), |total, file| Weight {
        raw: total.raw + file.weight.raw,
        brotli: total.brotli + file.weight.brotli,
        gzip: total.gzip + file.weight.gzip,
    })
}

impl fmt::Display for Sizes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let longest =
            self.files.iter().map(|file| file.path.len()).max().unwrap_or(0).max("first load".len());
        let mut row = |name: &str, raw: &str, brotli: &str, gzip: &str| {
            writeln!(out, "{name:longest$}  {raw:>10}  {brotli:>10}  {gzip:>10}")
        };
        row("", "raw", "brotli 11", "gzip 9")?;
        let mut weigh = |name: &str, weight: Weight| {
            let [raw, brotli, gzip] =
                [weight.raw, weight.brotli, weight.gzip].map(|bytes| Kilobytes(bytes).to_string());
            row(name, &raw, &brotli, &gzip)
        };
        for file in self.files.iter().filter(|file| !is_to_read(&file.path) || is_page_to_read(file)) {
            weigh(&file.path, file.weight)?;
        }
        weigh("total", self.total())?;
        weigh("first load", self.first_load())?;
        writeln!(out, "Budgets, of brotli:")?;
        for (budget, brotli) in BUDGETS.iter().zip(self.weighed()) {
            writeln!(out, "  {}: {} of {}", budget.of, Kilobytes(brotli), Kilobytes(budget.most))?;
        }
        Ok(())
    }
}

/// A number of bytes, shown in thousands of them.
struct Kilobytes(u64);

impl fmt::Display for Kilobytes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundreds = (self.0 + 50) / 100;
        write!(out, "{}.{} kB", hundreds / 10, hundreds % 10)
    }
}

/// What a single file of this content weighs, in words.
pub fn in_words(content: &[u8]) -> Result<String> {
    let Weight { raw, brotli, gzip } = weigh(content)?;
    let [raw, brotli, gzip] = [raw, brotli, gzip].map(Kilobytes);
    Ok(format!("{raw}; compressed {gzip} by gzip, {brotli} by brotli"))
}

pub fn measure(dist: &Path) -> Result<Sizes> {
    let page = read(&dist.join("index.html"))?;
    let page = String::from_utf8_lossy(&page);
    let mut files = Vec::new();
    for file in files_in(dist)? {
        let path = path_in(dist, &file);
        if is_for_host(&path) {
            continue;
        }
        let is_first_load = is_first_load(&path, &page);
        files.push(FileSize { weight: weigh(&read(&file)?)?, path, is_first_load });
    }
    Ok(Sizes { files })
}

/// Whether a first visit downloads a file. The page names style sheets as well, but has the first view's in itself:
/// those in files of their own wait for their view; what installing needs waits till the page stands.
fn is_first_load(path: &str, page: &str) -> bool {
    let is_later = path == WORKER || [".css", ".webmanifest", ".png"].iter().any(|end| path.ends_with(end));
    path == "index.html" || (page.contains(path) && !is_later)
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).map_err(|error| anyhow!("{} cannot be read: {error}. Build again.", file.display()))
}

fn weigh(content: &[u8]) -> Result<Weight> {
    let mut brotli = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &content[..], &mut brotli, &settings)?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(content)?;
    Ok(Weight { raw: length(content), brotli: length(&brotli), gzip: length(&gzip.finish()?) })
}

fn length(bytes: &[u8]) -> u64 {
    bytes.len() as u64
}

#[cfg(test)]
mod tests {
    use super::{BUDGETS, FileSize, Kilobytes, Sizes, Weight, is_first_load, weigh};

    fn of_files(files: &[(&str, u64, bool)]) -> Sizes {
        let file = |&(path, brotli, is_first_load): &(&str, u64, bool)| FileSize {
            path: path.into(),
            weight: Weight { brotli, ..Weight::default() },
            is_first_load,
        };
        Sizes { files: files.iter().map(file).collect() }
    }

    #[test]
    fn each_budget_is_held_for_itself() {
        let [page, first, later, all, to_read] = BUDGETS.map(|budget| budget.most);
        let just = [
            ("index.html", page, true),
            ("a_bg.wasm", first - page, true),
            ("a-main.wasm", later, false),
            ("roles/en/cto.json", all - first - later, false),
            ("roles/cto/index.html", to_read, false),
        ];
        assert!(of_files(&just).within_budgets().is_ok());
        let budgets = ["the page", "the first load", "the largest later part", "everything"];
        for (at, said) in budgets.into_iter().chain(["the largest page to read"]).enumerate() {
            let mut more = just;
            more[at].1 += 1_000;
            // So that no other grows with it.
            if at < 3 {
                more[at + 1].1 -= 1_000;
            }
            let refused = of_files(&more).within_budgets().err().map(|error| error.to_string());
            let refused = refused.unwrap_or_default();
            assert!(refused.starts_with(&format!("What {said} weighs")), "{said}: {refused}");
        }
    }

    #[test]
    fn a_first_visit_needs_the_page_and_the_code_it_names() {
        let page = "<template><link href=./history-1.css></template><script>import './a-1.js'</script>";
        let needed = ["index.html", "a-1.js", "history-1.css", "a-1-history.wasm"]
            .map(|path| is_first_load(path, page));
        assert_eq!(needed, [true, true, false, false]);
    }

    #[test]
    fn a_kilobyte_is_a_thousand_bytes() {
        let shown = [0, 49, 50, 999, 1_000, 130_000].map(|bytes| Kilobytes(bytes).to_string());
        assert_eq!(shown, ["0.0 kB", "0.0 kB", "0.1 kB", "1.0 kB", "1.0 kB", "130.0 kB"]);
    }

    #[test]
    fn what_repeats_weighs_little() {
        let weight = weigh(&b"twelve hats ".repeat(1_000)).unwrap_or_default();
        assert_eq!(weight.raw, 12_000);
        assert!(weight.brotli > 0 && weight.brotli < 100, "{}", weight.brotli);
        assert!(weight.gzip > 0 && weight.gzip < 200, "{}", weight.gzip);
    }
}
