//! Counting presses of Shift.

use crate::dom::Key;

/// How long all three presses may take in a box for text, in milliseconds: whoever types presses Shift as well.
pub(crate) const TIMEOUT_IN_TEXT: u32 = 1500;

/// What a key did to the count of presses.
#[derive(Debug, PartialEq)]
pub(crate) enum Step {
    Nothing,
    Pressed(u8),
    Interrupted,
    Exit,
}

/// Counts presses of Shift alone; any other key starts the count again.
#[derive(Debug, Default)]
pub(crate) struct Presses {
    /// When each press came that counts.
    times: Vec<u64>,
    /// Whether Shift was held when the last key was let go, so that its own release ends a capital letter.
    was_modified: bool,
    /// Whether something was typed since Shift went down: fast fingers let go of it before they let go of the letter.
    has_typed: bool,
}

impl Presses {
    pub(crate) fn key(&mut self, key: Key) -> Step {
        match key {
            Key::ShiftDown => {
                self.has_typed = false;
                Step::Nothing
            }
            Key::Typed => {
                self.has_typed = true;
                self.interrupt()
            }
            Key::Up { is_shift, holds_shift, is_in_text, at } => {
                let counts = is_shift && !self.was_modified && !self.has_typed;
                self.was_modified = holds_shift;
                if counts { self.press(is_in_text, at) } else { self.interrupt() }
            }
        }
    }

    fn press(&mut self, is_in_text: bool, at: u64) -> Step {
        if is_in_text {
            self.times.retain(|time| at.saturating_sub(*time) <= u64::from(TIMEOUT_IN_TEXT));
        }
        self.times.push(at);
        match self.times.len() {
            1 => Step::Pressed(1),
            2 => Step::Pressed(2),
            _ => {
                self.reset();
                Step::Exit
            }
        }
    }

    fn interrupt(&mut self) -> Step {
        if self.times.is_empty() {
            return Step::Nothing;
        }
        self.reset();
        Step::Interrupted
    }

    pub(crate) fn reset(&mut self) {
        self.times.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIFT: (bool, bool) = (true, false);
    const LETTER: (bool, bool) = (false, false);
    const CAPITAL: (bool, bool) = (false, true);

    /// Keys let go outside of boxes for text, a second after one another.
    #[track_caller]
    fn check(keys: &[(bool, bool)], steps: &[Step]) {
        let up = |(n, (is_shift, holds_shift)): (usize, &(bool, bool))| Key::Up {
            is_shift: *is_shift,
            holds_shift: *holds_shift,
            is_in_text: false,
            at: 1000 * n as u64,
        };
        check_keys(keys.iter().enumerate().map(up), steps);
    }

    #[track_caller]
    fn check_keys(keys: impl IntoIterator<Item = Key>, steps: &[Step]) {
        let mut presses = Presses::default();
        let done: Vec<Step> = keys.into_iter().map(|key| presses.key(key)).collect();
        assert_eq!(done, steps);
    }

    fn shift_in_text(at: u64) -> Key {
        Key::Up { is_shift: true, holds_shift: false, is_in_text: true, at }
    }

    fn letter_in_text(at: u64) -> Key {
        Key::Up { is_shift: false, holds_shift: false, is_in_text: true, at }
    }

    #[test]
    fn three_presses_of_shift_exit() {
        check(&[SHIFT, SHIFT, SHIFT], &[Step::Pressed(1), Step::Pressed(2), Step::Exit]);
    }

    #[test]
    fn another_key_starts_the_count_again() {
        check(&[SHIFT, LETTER, SHIFT], &[Step::Pressed(1), Step::Interrupted, Step::Pressed(1)]);
    }

    #[test]
    fn typing_capitals_does_not_count() {
        check(
            &[CAPITAL, SHIFT, CAPITAL, SHIFT],
            &[Step::Nothing, Step::Nothing, Step::Nothing, Step::Nothing],
        );
    }

    #[test]
    fn in_a_box_for_text_three_quick_presses_exit() {
        check_keys(
            [shift_in_text(0), shift_in_text(750), shift_in_text(1500)],
            &[Step::Pressed(1), Step::Pressed(2), Step::Exit],
        );
    }

    #[test]
    fn in_a_box_for_text_slower_presses_do_not() {
        check_keys(
            [shift_in_text(0), shift_in_text(750), shift_in_text(1501), shift_in_text(2300)],
            &[Step::Pressed(1), Step::Pressed(2), Step::Pressed(2), Step::Pressed(2)],
        );
    }

    #[test]
    fn what_is_typed_pasted_or_dictated_starts_the_count_again() {
        check_keys(
            [
                shift_in_text(0),
                shift_in_text(200),
                Key::Typed,
                letter_in_text(300),
                shift_in_text(400),
            ],
            &[Step::Pressed(1), Step::Pressed(2), Step::Interrupted, Step::Nothing, Step::Nothing],
        );
    }

    /// Shift is let go before the letter, as fast fingers do.
    #[test]
    fn rolled_capitals_do_not_count() {
        let rolled = |at| [Key::ShiftDown, Key::Typed, shift_in_text(at), letter_in_text(at + 40)];
        let keys: Vec<Key> = (0..4).flat_map(|n| rolled(200 * n)).collect();
        let steps: Vec<Step> = keys.iter().map(|_| Step::Nothing).collect();
        check_keys(keys, &steps);
    }
}
