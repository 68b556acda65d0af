//! What forms call the choices of `domain`: the names that serde gives them.

use domain::Phase;

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

#[cfg(test)]
mod tests {
    use domain::Phase;
    use serde::de::{DeserializeOwned, IntoDeserializer, value::Error};

    fn read<T: DeserializeOwned>(name: &str) -> Result<T, Error> {
        T::deserialize(IntoDeserializer::<Error>::into_deserializer(name))
    }

    #[test]
    fn forms_name_phases_as_the_rules_do() {
        for phase in Phase::ALL {
            assert_eq!(read(super::phase(phase)), Ok(phase));
        }
    }
}
