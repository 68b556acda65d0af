//! Words that call nobody.

/// Invisible, and no letter: what stands before it and what stands after it are two words to every program.
pub const APART: char = '\u{200b}';

/// A word of a line: an address of the web, or anything else.
pub enum Word<'a> {
    Address(String),
    Other(&'a str),
}

/// Splits a line into addresses and all else.
pub fn words(line: &str) -> impl Iterator<Item = Word<'_>> {
    line.split_inclusive(char::is_whitespace).flat_map(|word| {
        let at = ["https://", "http://"]
            .iter()
            .filter_map(|scheme| word.find(scheme))
            .min();
        let (before, address) = word.split_at(at.unwrap_or(word.len()));
        [Word::Other(before), Word::Address(tamed_address(address))]
    })
}

/// « @channel », « @here », « @room » and « @ada » become names that nobody is called by.
pub fn unheard(words: &str) -> String {
    let mut tame = String::with_capacity(words.len());
    for character in words.chars() {
        tame.push(character);
        if character == '@' {
            tame.push(APART);
        }
    }
    tame
}

/// The same address, in characters that mean nothing to who reads Markdown or looks for names.
pub fn tamed_address(address: &str) -> String {
    let mut tame = String::with_capacity(address.len());
    for character in address.chars() {
        match character {
            '@' | '*' | '`' | '[' | ']' | '|' | '\\' | '<' | '>' | '~' | '"' => {
                tame.push_str(&format!("%{:02X}", u32::from(character)));
            }
            _ => tame.push(character),
        }
    }
    tame
}

/// All of a line.
pub fn line(line: &str) -> String {
    words(line)
        .map(|word| match word {
            Word::Address(address) => address,
            Word::Other(words) => unheard(words),
        })
        .collect()
}
