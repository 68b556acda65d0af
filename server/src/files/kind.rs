//! What a file is, by what is in it. Its name and what the browser says of it are not asked.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Png,
    Jpeg,
    Webp,
    Pdf,
}

/// How many bytes of the beginning are looked at.
pub const LOOKED_AT: usize = 8 * 1024;

impl Kind {
    const ALL: [Self; 4] = [Self::Png, Self::Jpeg, Self::Webp, Self::Pdf];

    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Pdf => "application/pdf",
        }
    }

    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
            Self::Pdf => "pdf",
        }
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
        }
    }
}

/// `None`: nothing that is taken.
#[must_use]
pub fn kind_of(beginning: &[u8]) -> Option<Kind> {
    let kind = Kind::named(infer::get(beginning)?.mime_type())?;
    kind.begins(beginning).then_some(kind)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

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
    fn a_file_is_what_is_in_it(#[case] bytes: &[u8], #[case] kind: Option<Kind>) {
        assert_eq!(kind_of(bytes), kind);
    }
}
