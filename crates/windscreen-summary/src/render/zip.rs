//! Files beside each other in a zip, stored as they are.
//!
//! By hand: the general library weighs 23 kB of program for what these lines do. The tests read it with that library.

/// A zip in the making.
#[derive(Default)]
pub(crate) struct Zip {
    out: Vec<u8>,
    directory: Vec<u8>,
    n: u16,
}

/// The first of January 1980, the earliest day a zip can say: the same paper is the same bytes.
const NO_DAY: u16 = 0b10_0001;

/// Names are UTF-8, and a reader needs version 2.0.
const NAMES: u16 = 0x0800;

const VERSION: u16 = 20;

impl Zip {
    pub(super) fn put(&mut self, name: &str, bytes: &[u8]) {
        let start = size(self.out.len());
        let common = |out: &mut Vec<u8>| {
            two(out, &[VERSION, NAMES, 0, 0, NO_DAY]);
            four(out, &[checksum(bytes), size(bytes.len()), size(bytes.len())]);
            two(out, &[u16::try_from(name.len()).unwrap_or(0), 0]);
        };
        four(&mut self.out, &[0x0403_4b50]);
        common(&mut self.out);
        self.out.extend(name.as_bytes());
        self.out.extend(bytes);
        four(&mut self.directory, &[0x0201_4b50]);
        two(&mut self.directory, &[VERSION]);
        common(&mut self.directory);
        two(&mut self.directory, &[0, 0, 0]);
        four(&mut self.directory, &[0, start]);
        self.directory.extend(name.as_bytes());
        self.n += 1;
    }

    pub(super) fn finish(mut self) -> Vec<u8> {
        let (start, length) = (size(self.out.len()), size(self.directory.len()));
        self.out.append(&mut self.directory);
        four(&mut self.out, &[0x0605_4b50]);
        two(&mut self.out, &[0, 0, self.n, self.n]);
        four(&mut self.out, &[length, start]);
        two(&mut self.out, &[0]);
        self.out
    }
}

fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn two(out: &mut Vec<u8>, numbers: &[u16]) {
    for number in numbers {
        out.extend(number.to_le_bytes());
    }
}

fn four(out: &mut Vec<u8>, numbers: &[u32]) {
    for number in numbers {
        out.extend(number.to_le_bytes());
    }
}

/// The checksum of a zip (CRC-32), bit by bit.
fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xedb8_8320 * (sum & 1));
        }
    }
    !sum
}
