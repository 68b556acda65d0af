//! Where the proceedings are read.

use domain::{FileId, ForumCode};

use crate::paths;

/// On their page, or in a file that was taken away, which names this instance in its links.
#[derive(Clone, Debug)]
pub struct Medium {
    pub code: ForumCode,
    /// Scheme, host and port of this instance.
    public_url: String,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Pictures are read when one comes to them.
    Screen,
    /// Paper does not wait for them.
    Print,
    File,
}

/// What a file holds where a picture will be: nobody can write it, since it has a character that no text has.
const PICTURE: char = '\u{1}';

impl Medium {
    #[must_use]
    pub fn page(code: &ForumCode, public_url: &str) -> Self {
        Self::new(code, public_url, Kind::Screen)
    }

    /// The page, all of it at once.
    #[must_use]
    pub fn print(code: &ForumCode, public_url: &str) -> Self {
        Self::new(code, public_url, Kind::Print)
    }

    #[must_use]
    pub fn file(code: &ForumCode, public_url: &str) -> Self {
        Self::new(code, public_url, Kind::File)
    }

    fn new(code: &ForumCode, public_url: &str, kind: Kind) -> Self {
        Self {
            code: code.clone(),
            public_url: public_url.to_owned(),
            kind,
        }
    }

    /// Whether pictures wait until one comes to them.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.kind == Kind::Screen
    }

    /// The way there: in a file, by the whole address.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        match self.kind {
            Kind::Screen | Kind::Print => path.to_owned(),
            Kind::File => self.address(path),
        }
    }

    /// The whole address, to be read on paper.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.public_url)
    }

    /// The source of a picture: in a file, a mark that whoever writes the file replaces by the picture itself.
    #[must_use]
    pub fn picture(&self, file: FileId) -> String {
        if self.kind == Kind::File {
            format!("{PICTURE}{}{PICTURE}", file.0)
        } else {
            paths::file(&self.code, file)
        }
    }
}

/// The pieces of a file in their order: texts, and pictures between them.
#[must_use]
pub fn pieces(document: &str) -> Vec<Piece> {
    let parts = document.split(PICTURE).enumerate();
    parts
        .map(|(at, part)| match part.parse() {
            Ok(id) if at % 2 == 1 => Piece::Picture(FileId(id)),
            _ => Piece::Text(part.to_owned()),
        })
        .collect()
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    Picture(FileId),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_stand_where_they_were_marked() {
        let file = FileId(uuid::Uuid::from_u128(7));
        let medium = Medium::file(&ForumCode::parse("KX4T9B").unwrap(), "https://exemple.fr");
        let document = format!("<img src=\"{}\">", medium.picture(file));

        let [Piece::Text(before), Piece::Picture(found), Piece::Text(after)] = &pieces(&document)[..] else {
            panic!("{document:?}")
        };
        assert_eq!((before.as_str(), *found, after.as_str()), ("<img src=\"", file, "\">"));
        assert_eq!(pieces("rien"), [Piece::Text("rien".to_owned())]);
    }
}
