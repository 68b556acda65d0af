//! How a text without a variable is written down.

/// One function of [`Lang`](super::Lang) for each line.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident => $fr:literal;)*) => {$(
        $(#[$doc])*
        #[must_use]
        pub fn $name(lang: $crate::text::Lang) -> &'static str {
            match lang {
                $crate::text::Lang::Fr => $fr,
            }
        }
    )*};
}
