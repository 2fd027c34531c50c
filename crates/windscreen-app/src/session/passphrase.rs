//! How hard a passphrase is to guess: an estimate that is said, and refuses none.

use windscreen_wording as wording;

/// How hard a passphrase is to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// Somebody who tries common passphrases would soon have it.
    Weak,
    /// As three words that nobody would guess.
    Fair,
    /// As four such words, or more.
    Good,
}

/// From how many bits on a passphrase is called fair, and good: three words that nobody would guess, and four.
const FAIR: usize = 36;
const GOOD: usize = 48;

/// How hard a passphrase is to guess; nothing of none. An estimate (crates/DESIGN.md), and it refuses none.
#[must_use]
pub fn strength(passphrase: &str) -> Option<Strength> {
    if passphrase.is_empty() {
        return None;
    }
    let bits = bits(&passphrase.to_lowercase());
    Some(if bits < FAIR {
        Strength::Weak
    } else if bits < GOOD {
        Strength::Fair
    } else {
        Strength::Good
    })
}

/// About how many times the number of guesses doubles, of somebody who knows how people make passphrases: words by a list,
/// years and numbers at a word's end. What is there twice counts once.
fn bits(passphrase: &str) -> usize {
    let mut pieces: Vec<&str> = Vec::new();
    let mut take = |piece| {
        if !pieces.contains(&piece) {
            pieces.push(piece);
        }
    };
    for run in passphrase.split(|letter: char| !letter.is_alphanumeric()) {
        // Letters and figures in turn: nobody's word, but drawn by chance.
        let turns = run.chars().zip(run.chars().skip(1));
        let n_turns = turns.filter(|(a, b)| a.is_numeric() != b.is_numeric()).count();
        if 3 <= n_turns {
            take(run);
            continue;
        }
        let end = run.trim_end_matches(char::is_numeric);
        take(end);
        take(&run[end.len()..]);
    }
    pieces.into_iter().map(piece_bits).sum()
}

fn piece_bits(piece: &str) -> usize {
    let n = piece.chars().count();
    let mut letters: Vec<char> = Vec::new();
    for letter in piece.chars() {
        if !letters.contains(&letter) {
            letters.push(letter);
        }
    }
    let is_common = wording::keep_passphrase_common().split_whitespace().any(|word| word == piece);
    let has_figures = piece.chars().any(char::is_numeric);
    match n {
        0 => 0,
        _ if is_common || letters.len() < 3 && 1 < n => 3,
        _ if piece.chars().all(char::is_numeric) => (2 * n).min(8),
        _ if has_figures => 4 * n,
        1..=3 => 3 * n,
        _ => 12,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weak_passphrase_is_called_weak_and_never_refused() {
        assert_eq!(strength(""), None);
        for weak in [
            "secret",
            "aaaaaaaaaaaaaaaaaaaaaaaaa",
            "Autumn2026!",
            "Password Password Password Password",
            "Safeguarding2026 Monday",
            "29 11 2026 1234",
            "willow",
        ] {
            assert_eq!(strength(weak), Some(Strength::Weak), "{weak}");
        }
        for fair in ["correct-horse-battery", "Kestrel47 tin parade"] {
            assert_eq!(strength(fair), Some(Strength::Fair), "{fair}");
        }
        for good in ["lamp river eleven quiet moss", "k7v2q9x4m1tz"] {
            assert_eq!(strength(good), Some(Strength::Good), "{good}");
        }
    }
}
