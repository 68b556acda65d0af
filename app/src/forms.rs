//! What forms call the choices of `domain`: the names that serde gives them.

use domain::{Phase, Shows};

pub fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Preparation => "preparation",
        Phase::Registration => "registration",
        Phase::Marketplace => "marketplace",
        Phase::Sessions => "sessions",
        Phase::Closing => "closing",
        Phase::Archived => "archived",
    }
}

pub fn shows(shows: Shows) -> &'static str {
    match shows {
        Shows::Welcome => "welcome",
        Shows::Frame => "frame",
        Shows::Marketplace => "marketplace",
        Shows::Board => "board",
        Shows::Now => "now",
        Shows::Break => "break",
        Shows::News => "news",
        Shows::Closing => "closing",
        Shows::Message => "message",
    }
}

#[cfg(test)]
mod tests {
    use domain::{Phase, Shows};
    use serde::de::{DeserializeOwned, IntoDeserializer, value::Error};

    fn read<T: DeserializeOwned>(name: &str) -> Result<T, Error> {
        T::deserialize(IntoDeserializer::<Error>::into_deserializer(name))
    }

    #[test]
    fn forms_name_phases_and_views_as_the_rules_do() {
        for phase in Phase::ALL {
            assert_eq!(read(super::phase(phase)), Ok(phase));
        }
        for shows in Shows::ALL {
            assert_eq!(read(super::shows(shows)), Ok(shows));
        }
    }
}
