use super::{Line, Message, bytes, characters};

fn message(lines: impl IntoIterator<Item = Line>) -> Message {
    Message {
        lines: lines.into_iter().collect(),
    }
}

fn title(words: &str) -> Message {
    message([Line::Title(words.to_owned())])
}

#[test]
fn a_message_reads_as_one_in_each_writing() {
    let message = message([
        Line::Title("Compte rendu".to_owned()),
        Line::Text("Une phrase.".to_owned()),
        Line::Heading("Points".to_owned()),
        Line::Item("Un".to_owned()),
        Line::Item("Deux".to_owned()),
        Line::Link {
            label: "Lire".to_owned(),
            url: "https://exemple.fr/f/ABCDEF".to_owned(),
        },
    ]);
    assert_eq!(
        message.markdown(),
        "#### Compte rendu\n\nUne phrase.\n\n**Points**\n- Un\n- Deux\n\n[Lire](https://exemple.fr/f/ABCDEF)"
    );
    assert_eq!(
        message.plain(),
        "Compte rendu\n\nUne phrase.\n\nPoints\u{a0}:\n- Un\n- Deux\n\nLire\u{a0}: https://exemple.fr/f/ABCDEF"
    );
    assert_eq!(
        message.html(),
        "<h4>Compte rendu</h4><p>Une phrase.</p><p><strong>Points</strong></p><ul><li>Un</li><li>Deux</li></ul>\
         <p><a href=\"https://exemple.fr/f/ABCDEF\">Lire</a></p>"
    );
}

#[test]
fn nobody_is_called_by_what_someone_wrote() {
    for name in [
        "channel",
        "here",
        "all",
        "room",
        "ada",
        "Ada.Lovelace",
        "ada:exemple.fr",
    ] {
        let message = title(&format!(
            "Venez @{name}, <!{name}> <@{name}> et https://exemple.fr/@{name}"
        ));
        for written in [message.markdown(), message.plain(), message.html()] {
            assert!(!written.contains(&format!("@{name}")), "{written}");
        }
        assert!(
            !message.markdown().contains(&format!("<!{name}")),
            "as Slack calls everyone"
        );
        assert!(message.plain().contains(&format!("https://exemple.fr/%40{name}")));
    }
}

#[test]
fn what_someone_wrote_is_read_as_it_was_typed() {
    for (typed, written) in [
        ("un_deux *trois* `quatre`", "un\\_deux \\*trois\\* \\`quatre\\`"),
        ("# Titre", "\\# Titre"),
        ("- tiret", "\\- tiret"),
        ("> cité", "\\> cité"),
        ("1. Un", "1\\. Un"),
        ("12) Douze", "12\\) Douze"),
        ("3,5 pour 10", "3,5 pour 10"),
        ("10 h - 12 h (salle 2)", "10 h - 12 h (salle 2)"),
        ("[ici](javascript:alert(1))", "\\[ici\\](javascript:alert(1))"),
        ("![x](https://exemple.fr/x.png)", "!\\[x\\](https://exemple.fr/x.png)"),
        ("R&D &amp; <b>", "R&\u{200b}D &\u{200b}amp; <\u{200b}b>"),
        (
            "voir https://exemple.fr/un_deux_trois.",
            "voir https://exemple.fr/un_deux_trois.",
        ),
        ("~~non~~ | a | b", "\\~\\~non\\~\\~ \\| a \\| b"),
    ] {
        assert_eq!(message([Line::Text(typed.to_owned())]).markdown(), written);
    }
    assert_eq!(
        title("<script>alert(\"1\")</script>").html(),
        "<h4>&lt;script&gt;alert(\"1\")&lt;/script&gt;</h4>"
    );
}

/// The same library that makes pages of what people write.
#[test]
fn the_markdown_renders_to_the_words() {
    for typed in [
        "*a* _b_ `c` [d](e) <b> #f ~~g~~ | h \\ i {j} k&amp;l m@n",
        "1. Un",
        "- [ ] Tiret",
        "    quatre espaces",
        "Setext\n===",
    ] {
        let words: String = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let rendered = crate::markdown::words(&message([Line::Item(words.clone())]).markdown());
        assert_eq!(rendered.replace('\u{200b}', ""), words);
    }
}

#[test]
fn a_link_cannot_be_left() {
    let link = message([Line::Link {
        label: "a](https://evil.example) [b".to_owned(),
        url: "https://exemple.fr/a)(\"><b".to_owned(),
    }]);
    assert_eq!(
        link.markdown(),
        "[a\\](https://evil.example) \\[b](https://exemple.fr/a%29%28%22%3E%3Cb)"
    );
    assert!(
        link.html()
            .starts_with("<p><a href=\"https://exemple.fr/a)(%22%3E%3Cb\">"),
        "{}",
        link.html()
    );
}

#[test]
fn a_long_message_is_cut_at_the_ends_of_lines_and_nothing_is_lost() {
    let lines: Vec<Line> = (0..400)
        .map(|number| Line::Item(format!("Point {number}\u{a0}: {}", "é".repeat(90))))
        .collect();
    let whole = message(lines);

    let parts = whole.parts(16_383, characters);

    assert!(parts.len() > 2);
    for part in &parts {
        assert!(part.markdown().chars().count() <= 16_383);
    }
    assert_eq!(
        parts.into_iter().flat_map(|part| part.lines).collect::<Vec<_>>(),
        whole.lines
    );
}

#[test]
fn a_line_that_is_longer_than_a_message_is_cut_too() {
    let whole = title(&"<".repeat(9_000));
    for (most, size) in [(2_000, characters as fn(&Line) -> usize), (4_000, bytes)] {
        let parts = whole.parts(most, size);
        assert!(
            parts
                .iter()
                .all(|part| part.lines.iter().map(size).sum::<usize>() <= most)
        );
        let words: usize = parts.iter().map(|part| part.plain().matches('<').count()).sum();
        assert_eq!(words, 9_000);
    }
}
