//! What a source says: the paths it names, what it defines, its texts. It is read as tokens, not as syntax, so that
//! the bodies of macros, which are only tokens, are read like everything else.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use syn::UseTree;

/// A path, or a part of one, split at `::`.
pub(super) type Path = Vec<String>;

/// A path and the module it is written in, itself a path from the crate's root.
pub(super) type Placed = (Path, Path);

/// A name that `use` brings into a module.
#[derive(Debug)]
pub(super) struct Import {
    pub(super) module: Path,
    /// `*` for all names that are there.
    pub(super) name: String,
    pub(super) path: Path,
    /// Whether other modules may name it here.
    pub(super) public: bool,
}

/// A word outside comments and texts.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) used: Used,
}

/// How a word is used.
#[derive(Debug, PartialEq)]
pub(super) enum Used {
    /// In a `use`.
    Imported,
    /// Before `!`.
    Macro,
    /// Behind a dot and before `()`.
    BareMethod,
    Otherwise,
}

/// Where a text stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Stands {
    /// In an attribute of the language, or in what a panic says: for those who write the program.
    Inside,
    /// Between the tags of a `view!`.
    Between,
    /// As the value of this attribute, in a `view!`.
    Attribute(String),
    Elsewhere,
}

/// What a source file says.
#[derive(Debug, Default)]
pub(super) struct Source {
    pub(super) words: Vec<Word>,
    pub(super) texts: Vec<(String, Stands)>,
    pub(super) imports: Vec<Import>,
    /// Paths of two or more parts, besides those of `use`.
    pub(super) paths: Vec<Placed>,
    /// Modules that are files of their own.
    pub(super) declared: BTreeSet<Placed>,
    /// What is defined in a module, by its name.
    pub(super) items: BTreeSet<(Path, String)>,
    /// Modules within this file.
    pub(super) inline: Vec<Path>,
    /// The types that `impl` blocks are for.
    pub(super) implemented: Vec<Placed>,
}

/// What surrounds tokens.
#[derive(Clone)]
struct Around {
    module: Path,
    /// Directly in a module, where items are defined.
    items: bool,
    /// Directly in a `view!`, where texts are shown.
    view: bool,
    /// In what is for those alone who write the program.
    inside: bool,
}

impl Source {
    /// Reads the file that is this module.
    pub(super) fn read(module: &[&str], source: &str) -> Self {
        let module = module.iter().map(|&part| part.to_owned()).collect();
        let mut read = Self::default();
        let tokens = source.parse().expect("what compiles has tokens");
        read.tokens(tokens, &Around { module, items: true, view: false, inside: false });
        read
    }

    fn tokens(&mut self, tokens: TokenStream, around: &Around) {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < trees.len() {
            at += self.tree(&trees, at, around);
        }
    }

    /// Reads what begins here, and returns how many trees that were.
    fn tree(&mut self, trees: &[TokenTree], at: usize, around: &Around) -> usize {
        match &trees[at] {
            TokenTree::Ident(_) => return self.word(trees, at, around),
            TokenTree::Literal(literal) => {
                if let Ok(syn::Lit::Str(text)) = syn::parse_str(&literal.to_string()) {
                    self.texts.push((text.value(), stands(trees, at, around)));
                }
            }
            TokenTree::Group(group) => self.tokens(group.stream(), &inside_group(trees, at, around)),
            TokenTree::Punct(_) => {}
        }
        1
    }

    fn word(&mut self, trees: &[TokenTree], at: usize, around: &Around) -> usize {
        self.keep_word(trees, at, false);
        let word = ident(trees, at).unwrap_or_default();
        let next = ident(trees, at + 1);
        match word.as_str() {
            "mod" if next.is_some() => {
                let name = next.unwrap_or_default();
                self.define(around, &name);
                if let Some(TokenTree::Group(body)) = trees.get(at + 2) {
                    let module = [around.module.clone(), vec![name]].concat();
                    self.inline.push(module.clone());
                    self.tokens(body.stream(), &Around { module, ..around.clone() });
                } else {
                    self.declared.insert((around.module.clone(), vec![name]));
                }
                return 3;
            }
            "use" => {
                let length = trees[at..].iter().take_while(|tree| !is_mark(Some(tree), ';')).count();
                self.import(
                    &trees[at + 1..at + length],
                    before(trees, at).is_some_and(closes_visibility),
                    around,
                );
                return length;
            }
            "impl" if around.items && begins_item(trees, at) => {
                self.implemented
                    .extend(type_of_impl(&trees[at + 1..]).map(|path| (around.module.clone(), path)));
            }
            "macro_rules" if is_mark(trees.get(at + 1), '!') => {
                self.define(around, &ident(trees, at + 2).unwrap_or_default());
            }
            "fn" | "struct" | "enum" | "union" | "const" | "static" | "type" | "trait"
                if next.is_some() && !follows_mark(trees, at) =>
            {
                self.define(around, &next.unwrap_or_default());
            }
            _ if !is_within(trees, at.wrapping_sub(2)) => {
                let mut path = vec![word];
                while is_within(trees, at + 3 * path.len() - 2)
                    && let Some(next) = ident(trees, at + 3 * path.len())
                {
                    self.keep_word(trees, at + 3 * path.len(), false);
                    path.push(next);
                }
                let length = 3 * path.len() - 2;
                // Alone, it is known by its word.
                if is_within(trees, at + 1) {
                    self.paths.push((around.module.clone(), path));
                }
                return length;
            }
            _ => {}
        }
        1
    }

    fn keep_word(&mut self, trees: &[TokenTree], at: usize, is_imported: bool) {
        let empty = |tree: &TokenTree| matches!(tree, TokenTree::Group(group) if group.stream().is_empty());
        let used = if is_imported {
            Used::Imported
        } else if is_mark(trees.get(at + 1), '!') {
            Used::Macro
        } else if is_mark(before(trees, at), '.') && trees.get(at + 1).is_some_and(empty) {
            Used::BareMethod
        } else {
            Used::Otherwise
        };
        self.words.push(Word { text: ident(trees, at).unwrap_or_default(), used });
    }

    fn define(&mut self, around: &Around, name: &str) {
        if around.items {
            self.items.insert((around.module.clone(), name.to_owned()));
        }
    }

    fn import(&mut self, tree: &[TokenTree], public: bool, around: &Around) {
        self.keep_words_of_import(tree);
        let tree = if is_within(tree, 0) { &tree[2..] } else { tree };
        if let Ok(tree) = syn::parse2(tree.iter().cloned().collect()) {
            for (path, name) in leaves(&tree, &[]) {
                self.imports.push(Import { module: around.module.clone(), name, path, public });
            }
        }
    }

    fn keep_words_of_import(&mut self, trees: &[TokenTree]) {
        for (at, tree) in trees.iter().enumerate() {
            match tree {
                TokenTree::Ident(_) => self.keep_word(trees, at, true),
                TokenTree::Group(group) => {
                    self.keep_words_of_import(&group.stream().into_iter().collect::<Vec<_>>());
                }
                _ => {}
            }
        }
    }
}

/// All that a `use` names, and by which names.
fn leaves(tree: &UseTree, above: &[String]) -> Vec<(Path, String)> {
    let below = |word: &Ident| [above, &[word.to_string()]].concat();
    let named = |path: Path, name: Option<String>| {
        let name = name.or_else(|| path.last().cloned()).unwrap_or_default();
        vec![(path, name)]
    };
    match tree {
        UseTree::Path(path) => leaves(&path.tree, &below(&path.ident)),
        UseTree::Group(group) => group.items.iter().flat_map(|tree| leaves(tree, above)).collect(),
        // `{self}` names what stands before the braces.
        UseTree::Name(name) if name.ident == "self" && !above.is_empty() => named(above.to_vec(), None),
        UseTree::Name(name) => named(below(&name.ident), None),
        UseTree::Rename(rename) if rename.ident == "self" && !above.is_empty() => {
            named(above.to_vec(), Some(rename.rename.to_string()))
        }
        UseTree::Rename(rename) => named(below(&rename.ident), Some(rename.rename.to_string())),
        UseTree::Glob(_) => named([above, &["*".to_owned()]].concat(), None),
    }
}

/// What the inside of a group is surrounded by.
fn inside_group(trees: &[TokenTree], at: usize, around: &Around) -> Around {
    const PANICS: &[&str] = &["expect", "panic", "unreachable", "assert", "debug_assert"];
    let macro_name = is_mark(before(trees, at), '!').then(|| ident(trees, at.wrapping_sub(2))).flatten();
    let called = macro_name.clone().or_else(|| ident(trees, at.wrapping_sub(1)));
    let is_attribute = is_mark(before(trees, at), '#')
        || (is_mark(before(trees, at), '!') && is_mark(before(trees, at.wrapping_sub(1)), '#'));
    Around {
        module: around.module.clone(),
        items: false,
        view: macro_name.as_deref() == Some("view"),
        inside: around.inside || is_attribute || called.is_some_and(|name| PANICS.contains(&name.as_str())),
    }
}

fn stands(trees: &[TokenTree], at: usize, around: &Around) -> Stands {
    if around.inside {
        return Stands::Inside;
    }
    if !around.view {
        return Stands::Elsewhere;
    }
    if !is_mark(before(trees, at), '=') {
        return Stands::Between;
    }
    // `aria-label` and `prop:value` are words with marks between them.
    let mut name = ident(trees, at.wrapping_sub(2)).unwrap_or_default();
    let mut first = at.wrapping_sub(2);
    while let Some(TokenTree::Punct(mark)) = before(trees, first)
        && matches!(mark.as_char(), '-' | ':')
        && let Some(word) = ident(trees, first.wrapping_sub(2))
    {
        name = format!("{word}{}{name}", mark.as_char());
        first -= 2;
    }
    Stands::Attribute(name)
}

/// The type that an `impl` is for: what follows `for`, or else what follows the parameters in angle brackets.
fn type_of_impl(trees: &[TokenTree]) -> Option<Path> {
    let is_body =
        |tree: &TokenTree| matches!(tree, TokenTree::Group(body) if body.delimiter() == Delimiter::Brace);
    let (mut depth, mut path, mut ended) = (0_usize, Path::new(), false);
    for (at, tree) in trees.iter().take_while(|tree| !is_body(tree)).enumerate() {
        match tree {
            TokenTree::Punct(mark) if mark.as_char() == '<' => depth += 1,
            // Not that of an arrow.
            TokenTree::Punct(mark) if mark.as_char() == '>' && !is_mark(before(trees, at), '-') => depth -= 1,
            TokenTree::Ident(word) if depth == 0 && word == "where" => break,
            TokenTree::Ident(word) if depth == 0 && word == "for" => (path, ended) = (Path::new(), false),
            TokenTree::Ident(word) if word == "mut" || word == "dyn" || is_mark(before(trees, at), '\'') => {}
            TokenTree::Ident(word) if depth == 0 && !ended => {
                path.push(word.to_string());
                ended = !is_within(trees, at + 1);
            }
            _ => {}
        }
    }
    (!path.is_empty()).then_some(path)
}

/// Whether an item may begin here: a type is what follows other words and marks.
fn begins_item(trees: &[TokenTree], at: usize) -> bool {
    match before(trees, at) {
        None | Some(TokenTree::Group(_)) => true,
        Some(TokenTree::Punct(mark)) => mark.as_char() == ';',
        Some(TokenTree::Ident(word)) => word == "unsafe",
        Some(TokenTree::Literal(_)) => false,
    }
}

/// Whether a mark that ends nothing is before this, as in `&'static str` and `*const u8`.
fn follows_mark(trees: &[TokenTree], at: usize) -> bool {
    matches!(before(trees, at), Some(TokenTree::Punct(mark)) if mark.as_char() != ';')
}

/// Whether this ends `pub` or `pub(…)`.
fn closes_visibility(tree: &TokenTree) -> bool {
    match tree {
        TokenTree::Ident(word) => word == "pub",
        TokenTree::Group(group) => group.delimiter() == Delimiter::Parenthesis,
        _ => false,
    }
}

fn before(trees: &[TokenTree], at: usize) -> Option<&TokenTree> {
    trees.get(at.checked_sub(1)?)
}

fn ident(trees: &[TokenTree], at: usize) -> Option<String> {
    match trees.get(at) {
        Some(TokenTree::Ident(word)) => Some(word.to_string()),
        _ => None,
    }
}

fn is_mark(tree: Option<&TokenTree>, mark: char) -> bool {
    matches!(tree, Some(TokenTree::Punct(found)) if found.as_char() == mark)
}

/// Whether `::` is here.
fn is_within(trees: &[TokenTree], at: usize) -> bool {
    is_mark(trees.get(at), ':') && is_mark(trees.get(at + 1), ':')
}
