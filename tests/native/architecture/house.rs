//! All sources of a crate together: where a path leads, and so which file needs which.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use super::source::{Path, Source, Used};

/// Where a path leads.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Named {
    /// Into this crate; from its root.
    House(Path),
    /// Into another crate, or to something local whose name says nothing.
    Elsewhere(Path),
}

/// Where a path that stands in this module leads, with what comes by way of `use` written out.
pub(super) fn absolute(source: &Source, module: &[String], path: &[String]) -> Named {
    let beyond = |parts: usize| path[parts..].to_vec();
    match path[0].as_str() {
        "crate" | "twelve_hats" => Named::House(beyond(1)),
        "self" => Named::House([module, &path[1..]].concat()),
        "super" => {
            let ups = path.iter().take_while(|part| *part == "super").count();
            Named::House([&module[..module.len().saturating_sub(ups)], &path[ups..]].concat())
        }
        first => {
            let imported =
                source.imports.iter().find(|import| import.module == module && import.name == first);
            let named = (module.to_vec(), vec![first.to_owned()]);
            match imported {
                // A name that stands for itself comes from another crate.
                Some(import) if import.path[0] != first => {
                    absolute(source, module, &[import.path.clone(), beyond(1)].concat())
                }
                _ if source.declared.contains(&named) => Named::House([module, path].concat()),
                _ => Named::Elsewhere(path.to_vec()),
            }
        }
    }
}

/// The module that a file is, from its place below the crate's root.
pub(super) fn module_of(file: &str) -> Vec<&str> {
    let parts: Vec<&str> = file.trim_end_matches(".rs").split('/').collect();
    match parts.as_slice() {
        ["lib" | "main"] => vec![],
        [above @ .., "mod"] => above.to_vec(),
        all => all.to_vec(),
    }
}

/// All files below this folder of the repository whose names end like this, by their place in it.
pub(super) fn files(folder: &str, ending: &str) -> BTreeMap<String, String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = BTreeMap::new();
    let mut open = vec![root.clone()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                let place = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
                found.insert(place, fs::read_to_string(path).unwrap());
            }
        }
    }
    found
}

/// A crate's sources by file.
pub(super) struct House {
    pub(super) files: BTreeMap<String, Source>,
    /// The file that each module is in.
    modules: BTreeMap<Path, String>,
}

impl House {
    pub(super) fn new<'a>(sources: impl Iterator<Item = (&'a String, &'a String)>) -> Self {
        let read =
            |(file, source): (&String, &String)| (file.clone(), Source::read(&module_of(file), source));
        let files: BTreeMap<String, Source> = sources.map(read).collect();
        let mut modules = BTreeMap::new();
        for (file, source) in &files {
            let module: Path = module_of(file).into_iter().map(str::to_owned).collect();
            // Beside a library the program is a crate of its own, in which nobody else can name anything.
            if file != "main.rs" || !files.contains_key("lib.rs") {
                modules.insert(module, file.clone());
                modules.extend(source.inline.iter().map(|module| (module.clone(), file.clone())));
            }
        }
        Self { files, modules }
    }

    /// The module on the way of a path from the crate's root, with its file, and what follows it.
    fn module_on<'a>(&self, path: &'a [String]) -> (&'a [String], &str, &'a [String]) {
        let inner = (0..=path.len()).rev().find(|&length| self.modules.contains_key(&path[..length]));
        let (module, rest) = path.split_at(inner.unwrap_or(0));
        (module, &self.modules[module], rest)
    }

    /// The file that defines what a path from the crate's root leads to, through all that hand it on; none for a
    /// module as such and for what other crates define.
    pub(super) fn defined_in(&self, path: &[String]) -> Option<&str> {
        let found = self.found_in(path, &mut Vec::new());
        if found.is_some() {
            return found;
        }
        // What nothing brings in is made by a macro of the module.
        let (module, file, rest) = self.module_on(path);
        let name = rest.first()?;
        let imported = |name: &str| {
            self.files[file].imports.iter().any(|import| import.module == module && import.name == name)
        };
        (!imported(name) && !imported("*")).then_some(file)
    }

    fn found_in(&self, path: &[String], seen: &mut Vec<Path>) -> Option<&str> {
        if seen.iter().any(|seen| seen == path) {
            return None;
        }
        seen.push(path.to_vec());
        let (module, file, rest) = self.module_on(path);
        let source = &self.files[file];
        let name = rest.first()?;
        if source.items.contains(&(module.to_vec(), name.clone())) {
            return Some(file);
        }
        source.imports.iter().filter(|import| import.module == module).find_map(|import| {
            let (target, beyond) = match import.name.as_str() {
                "*" => (&import.path[..import.path.len() - 1], rest),
                imported if imported == name => (&import.path[..], &rest[1..]),
                _ => return None,
            };
            match absolute(source, module, target) {
                Named::House(target) => self.found_in(&[target.as_slice(), beyond].concat(), seen),
                Named::Elsewhere(_) => None,
            }
        })
    }

    /// The other files whose items a file names, each with a path that leads there. What it only hands on to
    /// others it does not name.
    pub(super) fn needs(&self, file: &str) -> BTreeMap<&str, Path> {
        let source = &self.files[file];
        let used: BTreeSet<&str> = source
            .words
            .iter()
            .filter(|word| word.used != Used::Imported)
            .map(|word| word.text.as_str())
            .collect();
        let mut named = source.paths.clone();
        for import in &source.imports {
            if import.name == "*" {
                let module = &import.path[..import.path.len() - 1];
                let paths = used.iter().map(|name| [module, &[(*name).to_owned()]].concat());
                named.extend(paths.map(|path| (import.module.clone(), path)));
            } else if !import.public || used.contains(import.name.as_str()) {
                named.push((import.module.clone(), import.path.clone()));
            }
        }
        let needed = named.iter().filter_map(|(module, path)| match absolute(source, module, path) {
            Named::House(path) => Some((self.defined_in(&path)?, path)),
            Named::Elsewhere(_) => None,
        });
        needed.filter(|(other, _)| *other != file).collect()
    }

    /// The files that need each other, directly or around, each circle sorted.
    pub(super) fn circles(&self) -> BTreeSet<Vec<&str>> {
        let needs: BTreeMap<&str, BTreeMap<&str, Path>> =
            self.files.keys().map(|file| (file.as_str(), self.needs(file))).collect();
        let mut reach: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for file in needs.keys() {
            let (mut found, mut open) = (BTreeSet::new(), vec![*file]);
            while let Some(file) = open.pop() {
                open.extend(needs[file].keys().filter(|next| found.insert(**next)));
            }
            reach.insert(file, found);
        }
        let circle = |file: &&str| {
            let around = reach[file].iter().filter(|other| reach[*other].contains(*file));
            let around: Vec<&str> = around.copied().collect();
            (!around.is_empty()).then_some(around)
        };
        needs.keys().filter_map(circle).collect()
    }

    /// How the files of a circle need each other, a line for each.
    pub(super) fn explained(&self, circle: &[&str]) -> String {
        let lines = circle.iter().flat_map(|file| {
            let needs = self.needs(file).into_iter().filter(|(other, _)| circle.contains(other));
            needs.map(move |(other, path)| format!("{file} needs {other}: crate::{}\n", path.join("::")))
        });
        lines.collect()
    }

    /// The files that hold `impl` blocks of each of the house's types, by the file that defines it and its name.
    pub(super) fn implementations(&self) -> BTreeMap<(&str, String), BTreeSet<&str>> {
        let mut found: BTreeMap<(&str, String), BTreeSet<&str>> = BTreeMap::new();
        for (file, source) in &self.files {
            for (module, path) in &source.implemented {
                let here = source.items.contains(&(module.clone(), path[0].clone()));
                let path = match absolute(source, module, path) {
                    Named::House(path) => path,
                    Named::Elsewhere(path) if here => [module.clone(), path].concat(),
                    Named::Elsewhere(_) => continue,
                };
                if let (Some(defined), Some(name)) = (self.defined_in(&path), path.last()) {
                    found.entry((defined, name.clone())).or_default().insert(file);
                }
            }
        }
        found
    }
}
