//! A text becomes a wire type, and what core makes of it becomes what the file says.

use crate::json::Json;
use crate::problems::{FileErrors, fail, parse_file};
use crate::reading::{Report, read};
use crate::translations::{Filling, Opened};
use serde::de::DeserializeOwned;

/// A file that is being opened.
pub(crate) struct Opening<'f> {
    file: &'f str,
    /// The file, as it was parsed.
    pub(crate) tree: Json,
    /// What was found so far.
    pub(crate) report: Report,
}

impl<'f> Opening<'f> {
    /// Parses a file and reads it as a wire type.
    pub(crate) fn of<T: DeserializeOwned>(
        file: &'f str,
        json: &str,
    ) -> Result<(Opening<'f>, T), FileErrors> {
        let tree = parse_file(file, json)?;
        let (value, report) = read(&tree);
        Ok((Opening { file, tree, report }, value))
    }

    /// The same of a file that somebody writes in an editor: one that is not saved as UTF-8 is told so. (Whoever handed the
    /// text over put a mark where a letter was lost.)
    pub(crate) fn by_hand<T: DeserializeOwned>(
        file: &'f str,
        json: &str,
    ) -> Result<(Opening<'f>, T), FileErrors> {
        let opened = Opening::of(file, json)?;
        if let Some((before, _)) = json.split_once(char::REPLACEMENT_CHARACTER) {
            let line = before.matches('\n').count() + 1;
            let message = format!(
                "a letter in line {line} cannot be read: save the file as UTF-8, which an editor asks for as its \
                 encoding"
            );
            opened.0.report.remark("", message);
        }
        Ok(opened)
    }

    /// What the file says, or everything that is wrong with it. Where the file is refused, what else would have been
    /// remarked upon is said with the rest.
    pub(crate) fn opened<T>(self, value: T, language: &str) -> Result<Opened<T>, FileErrors> {
        let (mut problems, mut remarks) = self.report.finish();
        if !problems.is_empty() {
            problems.append(&mut remarks);
            return Err(fail(self.file, problems));
        }
        Ok(Opened::new(self.file, value, language, remarks))
    }

    /// The same, with the translations of the file, to whose texts `texts` leads.
    pub(crate) fn translated<T: Clone>(
        self,
        value: T,
        language: &str,
        texts: impl for<'a> Fn(&'a mut T, &mut Filling<'a>),
    ) -> Result<Opened<T>, FileErrors> {
        let Opening { file, tree, report } = self;
        let opening = Opening { file, tree: Json::Null, report };
        Ok(opening.opened(value, language)?.translated(file, &tree, texts))
    }
}
