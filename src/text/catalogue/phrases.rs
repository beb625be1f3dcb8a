//! Building blocks of sentences.

messages! { phrases
    /// “A”, “A and B”, “A, B and C”.
    fn list<T: AsRef<str>>(items: &[T]) -> String;
    /// The same words as they stand within a sentence: with a small first letter.
    fn lower_first(words: &str) -> String;
    /// The same words as they begin a sentence: with a capital first letter.
    fn capital(sentence: &str) -> String;
}
