//! What was typed after `cargo xtask`.

use anyhow::{Context, Result, bail};
use std::str::FromStr;

/// The words not yet read.
pub(crate) struct Arguments(Vec<String>);

impl Arguments {
    /// What this program was started with.
    pub(crate) fn of_this_program() -> Self {
        Self(std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect())
    }

    /// The next word, if there is one.
    pub(crate) fn word(&mut self) -> Option<String> {
        if self.0.is_empty() { None } else { Some(self.0.remove(0)) }
    }

    /// Whether `--name` is there.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let place = self.0.iter().position(|word| word == name);
        place.map(|place| self.0.remove(place)).is_some()
    }

    /// The value after `--name`.
    pub(crate) fn value<T: FromStr>(&mut self, name: &str) -> Result<Option<T>> {
        let Some(place) = self.0.iter().position(|word| word == name) else {
            return Ok(None);
        };
        self.0.remove(place);
        if place == self.0.len() {
            bail!("`{name}` needs a value after it");
        }
        let value = self.0.remove(place);
        let value = value.parse().ok().with_context(|| format!("`{name}` cannot be `{value}`"))?;
        Ok(Some(value))
    }

    /// The remaining words, none of which may be an option.
    pub(crate) fn words(self) -> Result<Vec<String>> {
        match self.0.iter().find(|word| word.starts_with('-')) {
            Some(option) => bail!("there is no option `{option}` here (see `cargo xtask help`)"),
            None => Ok(self.0),
        }
    }

    /// Whatever remains, to be passed on.
    pub(crate) fn rest(self) -> Vec<String> {
        self.0
    }

    /// Refuses what nobody has read.
    pub(crate) fn finish(self) -> Result<()> {
        match self.0.first() {
            Some(word) => bail!("`{word}` is one word too many (see `cargo xtask help`)"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    fn arguments(line: &str) -> Arguments {
        Arguments(line.split_whitespace().map(ToOwned::to_owned).collect())
    }

    #[test]
    fn options_are_taken_out_wherever_they_stand() {
        let mut read = arguments("serve --no-build --port 81");
        assert_eq!(read.word().as_deref(), Some("serve"));
        assert_eq!(read.value::<u16>("--port").unwrap(), Some(81));
        assert!(read.flag("--no-build"));
        assert!(!read.flag("--no-build"));
        assert!(read.finish().is_ok());
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let of = |line| arguments(line).value::<u16>("--port").unwrap_err().to_string();
        assert_eq!(of("--port"), "`--port` needs a value after it");
        assert_eq!(of("--port high"), "`--port` cannot be `high`");
        assert!(arguments("--what").words().is_err());
        assert!(arguments("what").finish().is_err());
    }
}
