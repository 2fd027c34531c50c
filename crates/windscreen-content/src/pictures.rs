//! Pictures of our own, for pages that are read with a child.
//!
//! Each is one `svg` element of lines and shapes in the colour of the words around it, without words, without a style and
//! without anything to load: it stands inside a page, on a screen or on paper, and adds nothing to what is said beside it.

macro_rules! pictures {
    ($($id:literal),* $(,)?) => {
        const PICTURES: &[(&str, &str)] =
            &[$(($id, include_str!(concat!("../pictures/", $id, ".svg")))),*];
    };
}
pictures![
    "change", "day", "friends", "good", "hear", "help", "home", "online", "places", "rest", "say",
    "things", "weekend", "worry",
];

/// The ids of the pictures.
pub fn ids() -> Vec<&'static str> {
    PICTURES.iter().map(|(id, _)| *id).collect()
}

/// The picture of this id, as one `svg` element.
pub fn picture(id: &str) -> Option<&'static str> {
    PICTURES.iter().find(|(known, _)| *known == id).map(|(_, svg)| svg.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a picture may hold. Nothing here runs, loads, says anything or needs a style.
    const ELEMENTS: [&str; 7] = ["svg", "g", "path", "circle", "ellipse", "rect", "line"];

    #[test]
    fn a_picture_is_lines_and_shapes_and_says_nothing() {
        for id in ids() {
            let svg = picture(id).unwrap_or_default();
            assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"), "{id}");
            assert!(
                svg.contains("aria-hidden=\"true\"") && svg.contains("viewBox=\"0 0 240 180\""),
                "{id}"
            );
            for word in ["style", "href", "url(", "script", "#", " on", " id="] {
                assert!(!svg.contains(word), "{id} holds {word}");
            }
            for tag in svg.split('<').skip(1) {
                let name = tag.trim_start_matches('/').split([' ', '>', '/']).next();
                assert!(name.is_some_and(|it| ELEMENTS.contains(&it)), "{id}: {tag}");
                let after = tag.split_once('>').map_or("", |(_, after)| after);
                assert!(after.trim().is_empty(), "{id}: words stand in the picture: {after}");
            }
            assert_eq!(svg.matches("<g").count(), svg.matches("</g>").count(), "{id}");
        }
    }
}
