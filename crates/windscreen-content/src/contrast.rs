//! Whether a colour can be read: the contrast of WCAG 2.2 with white, in whole numbers.
//!
//! One ground is enough. The styles put a partnership's colour under white words and write with it on white; what
//! stands on any other ground is a darker shade of it (www/styles/_tokens.scss).

/// What words need (success criterion 1.4.3), in hundredths.
const NEEDED: u64 = 450;

/// One, as a fixed-point number.
const ONE: u64 = 1 << 30;

/// Says why a colour cannot be used; `None` if it can.
pub(crate) fn refusal(colour: &str) -> Option<String> {
    let mut message = String::new();
    match luminance(colour) {
        None => message.push_str("a colour is # and six hexadecimal digits, as #1d4a5f"),
        Some(luminance) if reaches(luminance, NEEDED) => return None,
        Some(luminance) => {
            message.push_str("its contrast with white is ");
            message.push_str(&decimal(hundredths(luminance)));
            message.push_str(" to 1 and words need 4.5");
        }
    }
    message.push_str(", so another colour is used");
    Some(message)
}

/// The relative luminance of a colour written as `#rrggbb`, from 0 to [`ONE`].
fn luminance(colour: &str) -> Option<u64> {
    let [b'#', digits @ ..] = colour.as_bytes() else { return None };
    if digits.len() != 6 {
        return None;
    }
    let mut sum = 0;
    let mut channel = 0;
    for (n, digit) in digits.iter().enumerate() {
        channel = channel * 16 + u64::from(char::from(*digit).to_digit(16)?);
        if let Some(weight) = WEIGHTS.get(n / 2).filter(|_| n % 2 == 1) {
            sum += weight * linear(channel);
            channel = 0;
        }
    }
    Some(sum / 10_000)
}

/// How bright red, green and blue look, in ten-thousandths.
const WEIGHTS: [u64; 3] = [2126, 7152, 722];

/// A channel as light: `c / 12.92`, or from 11 of 255 on `((c + 0.055) / 1.055) ^ 2.4`.
fn linear(channel: u64) -> u64 {
    if channel <= 10 {
        return channel * ONE * 10 / 32_946;
    }
    // (c / 255 + 0.055) / 1.055 is exactly (40 c + 561) / 10761; its power 2.4 is its square, times the fifth root of
    // that square.
    let base = (40 * channel + 561) * ONE / 10_761;
    let square = times(base, base);
    let mut root = 0;
    for bit in (0..=30).rev() {
        let tried = root | 1 << bit;
        let fourth = times(times(tried, tried), times(tried, tried));
        if times(fourth, tried) <= square {
            root = tried;
        }
    }
    times(square, root)
}

/// The product of two numbers up to 2, which still fits before it is brought back to scale.
fn times(a: u64, b: u64) -> u64 {
    (a * b) >> 30
}

/// Whether the contrast with white, `1.05 / (luminance + 0.05)`, is at least this.
fn reaches(luminance: u64, hundredths: u64) -> bool {
    hundredths * (20 * luminance + ONE) <= 2_100 * ONE
}

/// The contrast with white, rounded down: one that just fails is not called what it needs to be.
fn hundredths(luminance: u64) -> u64 {
    2_100 * ONE / (20 * luminance + ONE)
}

/// Hundredths as `4.48`.
fn decimal(hundredths: u64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    #![expect(
        clippy::float_arithmetic,
        reason = "the formula of WCAG 2.2, against which this is held"
    )]

    use super::*;

    /// A channel as light, as WCAG 2.2 defines it.
    fn exactly(channel: u8) -> f64 {
        let channel = f64::from(channel) / 255.0;
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    }

    #[test]
    fn every_channel_is_as_the_definition_says() {
        #[expect(clippy::cast_precision_loss, reason = "far below what a double holds")]
        let scaled = |share: u64| share as f64 / ONE as f64;
        for channel in 0..=255_u8 {
            let difference = (scaled(linear(channel.into())) - exactly(channel)).abs();
            assert!(difference < 3e-8, "{channel} is off by {difference}");
        }
    }

    /// All 16,777,216 of them.
    #[test]
    fn a_colour_is_taken_if_and_only_if_it_has_the_contrast() {
        let ours: Vec<u64> = (0..=255).map(linear).collect();
        let theirs: Vec<f64> = (0..=255).map(exactly).collect();
        let weigh = |[r, g, b]: [usize; 3]| {
            let [red, green, blue] = WEIGHTS;
            let ours = (red * ours[r] + green * ours[g] + blue * ours[b]) / 10_000;
            let theirs = 0.2126 * theirs[r] + 0.7152 * theirs[g] + 0.0722 * theirs[b];
            (reaches(ours, NEEDED), 4.5 <= 1.05 / (theirs + 0.05))
        };
        let mut taken = 0;
        for r in 0..256 {
            for g in 0..256 {
                for b in 0..256 {
                    let (ours, theirs) = weigh([r, g, b]);
                    assert_eq!(ours, theirs, "#{r:02x}{g:02x}{b:02x}");
                    taken += u32::from(ours);
                }
            }
        }
        assert!((1_000_000..16_000_000).contains(&taken), "{taken} are taken");
    }

    #[test]
    fn what_is_said_of_colours_whose_contrast_is_known() {
        let ratio = |colour: &str| decimal(hundredths(luminance(colour).expect("a colour")));
        for (colour, expected) in [
            ("#000000", "21.00"),
            ("#ffffff", "1.00"),
            ("#ff0000", "3.99"),
            ("#00ff00", "1.37"),
            ("#0000ff", "8.59"),
            ("#777777", "4.47"),
            ("#767676", "4.54"),
            ("#ffff00", "1.07"),
        ] {
            assert_eq!(ratio(colour), expected, "{colour}");
        }
        for taken in ["#000000", "#767676", "#0000ff", "#1D4A5F"] {
            assert_eq!(refusal(taken), None, "{taken}");
        }
        assert_eq!(
            refusal("#777777").as_deref(),
            Some(
                "its contrast with white is 4.47 to 1 and words need 4.5, so another colour is used"
            )
        );
        for no_colour in ["red", "#12345", "#1234567", "#12345g", "123456", "#12 456", "#éé23"] {
            let said = refusal(no_colour).expect("it is no colour");
            assert!(said.starts_with("a colour is #"), "{no_colour}: {said}");
        }
    }
}
