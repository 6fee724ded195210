//! A map from ids that keeps the file's order and refuses duplicate keys (ron drops them silently).

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{self, MapAccess, Visitor},
};

/// Entries by id, in the order of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Map<V>(Vec<(String, V)>);

impl<V> Default for Map<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V> Map<V> {
    /// The entry with this id.
    pub fn get(&self, id: &str) -> Option<&V> {
        self.iter()
            .find(|(known, _)| *known == id)
            .map(|(_, value)| value)
    }

    /// Entries in the order of the file.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &V)> + DoubleEndedIterator + Clone {
        self.0.iter().map(|(id, value)| (id.as_str(), value))
    }

    /// Ids in the order of the file.
    pub fn ids(&self) -> impl ExactSizeIterator<Item = &str> + Clone {
        self.0.iter().map(|(id, _)| id.as_str())
    }

    /// Position of an id in the file's order.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.ids().position(|known| known == id)
    }

    /// Number of entries.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<V> FromIterator<(String, V)> for Map<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Map<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<V>(PhantomData<V>);

        impl<'de, V: Deserialize<'de>> Visitor<'de> for Entries<V> {
            type Value = Map<V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map from ids")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
                let mut map = Map::default();
                while let Some(id) = access.next_key::<String>()? {
                    if map.get(&id).is_some() {
                        return Err(de::Error::custom(format_args!("duplicate id '{id}'")));
                    }
                    map.0.push((id, access.next_value()?));
                }
                Ok(map)
            }
        }

        deserializer.deserialize_map(Entries(PhantomData))
    }
}
