//! What a file is, by what is in it. Its name and what the browser says of it are not asked.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Png,
    Jpeg,
    Webp,
    Pdf,
    /// Plain text or Markdown, which look alike from inside.
    Text,
    Odt,
    Ods,
    Odp,
    Docx,
    Xlsx,
    Pptx,
}

/// How many bytes of the beginning are looked at: office documents say what they are behind their first parts.
pub const LOOKED_AT: usize = 32 * 1024;

impl Kind {
    pub const ALL: [Self; 11] = [
        Self::Png,
        Self::Jpeg,
        Self::Webp,
        Self::Pdf,
        Self::Text,
        Self::Odt,
        Self::Ods,
        Self::Odp,
        Self::Docx,
        Self::Xlsx,
        Self::Pptx,
    ];

    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Pdf => "application/pdf",
            Self::Text => "text/plain",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Odp => "application/vnd.oasis.opendocument.presentation",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        }
    }

    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
            Self::Pdf => "pdf",
            Self::Text => "txt",
            Self::Odt => "odt",
            Self::Ods => "ods",
            Self::Odp => "odp",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Pptx => "pptx",
        }
    }

    /// Browsers show these; everything else is saved.
    #[must_use]
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg | Self::Webp)
    }

    #[must_use]
    pub fn named(media_type: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.media_type() == media_type)
    }

    /// Stricter than readers are: some accept these anywhere near the beginning, so that a file could be two things.
    fn begins(self, bytes: &[u8]) -> bool {
        match self {
            Self::Png => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
            Self::Jpeg => bytes.starts_with(b"\xff\xd8\xff"),
            Self::Webp => bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"),
            Self::Pdf => bytes.starts_with(b"%PDF-"),
            Self::Text => false,
            Self::Odt | Self::Ods | Self::Odp | Self::Docx | Self::Xlsx | Self::Pptx => {
                bytes.starts_with(b"PK\x03\x04")
            }
        }
    }
}

/// `None`: nothing that is taken, unless the whole of it [`is_text`].
#[must_use]
pub fn kind_of(beginning: &[u8]) -> Option<Kind> {
    if let Some(kind) = office(beginning) {
        return Some(kind);
    }
    let kind = Kind::named(infer::get(beginning)?.mime_type())?;
    kind.begins(beginning).then_some(kind)
}

/// Documents of Microsoft's kind, by the folders of their archive. `infer` misses those whose main part is long.
fn office(beginning: &[u8]) -> Option<Kind> {
    const FOLDERS: [(&[u8], Kind); 3] = [(b"word/", Kind::Docx), (b"xl/", Kind::Xlsx), (b"ppt/", Kind::Pptx)];
    const FIRST: [&[u8]; 4] = [b"[Content_Types].xml", b"_rels/", b"docProps/", b"customXml/"];
    let kind_of = |name: &[u8]| {
        FOLDERS
            .iter()
            .find(|(folder, _)| name.starts_with(folder))
            .map(|(_, kind)| *kind)
    };
    let mut names = entries(beginning);
    let first = names.next().filter(|_| Kind::Docx.begins(beginning))?;
    let known = FIRST.iter().any(|known| first.starts_with(known));
    kind_of(first).or_else(|| names.find_map(kind_of).filter(|_| known))
}

/// The names in an archive whose entries begin in these bytes.
fn entries(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    const ENTRY: &[u8] = b"PK\x03\x04";
    let starts = bytes
        .windows(ENTRY.len())
        .enumerate()
        .filter(|(_, window)| *window == ENTRY);
    starts.filter_map(|(at, _)| {
        let length = bytes.get(at + 26..at + 28)?;
        let length = usize::from(u16::from_le_bytes([length[0], length[1]]));
        bytes.get(at + 30..at + 30 + length)
    })
}

/// Nothing but characters that are read. What begins with a tag is a page or a drawing, whatever follows.
#[must_use]
pub fn is_text(file: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(file) else {
        return false;
    };
    let readable = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
    let text = text.trim_start_matches('\u{feff}');
    let tag = |text: &str| text.trim_start().starts_with('<');
    !tag(text) && !text.starts_with("%PDF") && !text.trim().is_empty() && text.chars().all(readable)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    /// An entry of an archive, of so many bytes.
    fn entry(name: &str, bytes: usize) -> Vec<u8> {
        let mut entry = b"PK\x03\x04\x14\0\0\0\0\0\0\0!\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec();
        entry.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        entry.extend([0; 2]);
        entry.extend(name.bytes());
        entry.extend(vec![b'x'; bytes]);
        entry
    }

    /// As Word, Excel and PowerPoint write them: what it is made of, then the main part.
    fn office_document(main: &str, bytes: usize) -> Vec<u8> {
        [
            entry("[Content_Types].xml", 300),
            entry("_rels/.rels", 200),
            entry(main, bytes),
        ]
        .concat()
    }

    #[rstest]
    #[case(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Some(Kind::Png))]
    #[case(b"\xff\xd8\xff\xe0\0\x10JFIF\0", Some(Kind::Jpeg))]
    #[case(b"RIFF\x10\0\0\0WEBPVP8 ", Some(Kind::Webp))]
    #[case(b"%PDF-1.7\n%", Some(Kind::Pdf))]
    #[case::a_pdf_behind_something_else(b"<script>alert(1)</script>%PDF-1.7", None)]
    #[case::a_page(b"<!DOCTYPE html><html>", None)]
    #[case::a_drawing_with_scripts(b"<svg xmlns='http://www.w3.org/2000/svg'>", None)]
    #[case::another_image(b"GIF89a\x01\0\x01\0", None)]
    #[case::a_program(b"\x7fELF\x02\x01\x01", None)]
    #[case::webp_without_its_container(b"xxxx\x10\0\0\0WEBPVP8 ", None)]
    #[case::nothing(b"", None)]
    #[case(b"PK\x03\x04\x14\0\0\x08\0\0\0\0!\0^\xc62\x0c'\0\0\0'\0\0\0\x08\0\0\0mimetypeapplication/vnd.oasis.opendocument.text", Some(Kind::Odt))]
    #[case::any_other_archive(b"PK\x03\x04\x14\0\0\0\0\0\0\0!\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0a.txt", None)]
    #[case::a_long_text(&office_document("word/document.xml", 20_000), Some(Kind::Docx))]
    #[case::a_long_table(&office_document("xl/workbook.xml", 20_000), Some(Kind::Xlsx))]
    #[case::a_long_presentation(&office_document("ppt/presentation.xml", 20_000), Some(Kind::Pptx))]
    #[case::an_archive_with_such_a_folder(&[entry("a.txt", 9), entry("word/document.xml", 9)].concat(), None)]
    #[case::cut_in_a_name(b"PK\x03\x04\x14\0\0\0\0\0\0\0!\0\0\0\0\0\0\0\0\0\0\0\0\0\xff\xff\0\0word", None)]
    fn a_file_is_what_is_in_it(#[case] bytes: &[u8], #[case] kind: Option<Kind>) {
        assert_eq!(kind_of(bytes), kind);
    }

    #[rstest]
    #[case(b"# Points cl\xc3\xa9s\r\n\r\n- un\t<b>", true)]
    #[case::marked(b"\xef\xbb\xbfBonjour", true)]
    #[case::a_page(b"\n <!DOCTYPE html>", false)]
    #[case::a_marked_page(b"\xef\xbb\xbf<html>", false)]
    #[case::a_drawing(b"<svg xmlns='http://www.w3.org/2000/svg'/>", false)]
    #[case::another_encoding(b"Caf\xe9", false)]
    #[case::with_a_zero(b"Bonjour\0", false)]
    #[case::coloured_for_a_terminal(b"\x1b[31mrouge", false)]
    #[case::a_broken_document(b"%PDF-1.7 sans suite", false)]
    #[case::blank(b" \n", false)]
    fn text_is_only_what_is_read(#[case] bytes: &[u8], #[case] text: bool) {
        assert_eq!(is_text(bytes), text);
    }
}
