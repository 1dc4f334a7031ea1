//! FNV-1a, in 32 and in 64 bits: short names for texts that are the same in every version and on
//! every machine, which the hashes of the standard library are not.
//!
//! Not for maps, and no protection against anyone who looks for two texts with one hash.

/// A hash of 32 bits that grows with what is added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fnv32(u32);

impl Default for Fnv32 {
    /// The hash of nothing.
    fn default() -> Self {
        Self(0x811c_9dc5)
    }
}

impl Fnv32 {
    /// Adds bytes at the end.
    pub fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
        }
    }

    /// The hash of everything added so far.
    pub fn value(self) -> u32 {
        self.0
    }
}

/// The hash of `bytes` in 64 bits.
pub fn fnv64(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_values() {
        let short = |text: &str| {
            let mut hash = Fnv32::default();
            text.chars().for_each(|c| hash.add(c.encode_utf8(&mut [0; 4]).as_bytes()));
            hash.value()
        };
        assert_eq!(short(""), 0x811c_9dc5);
        assert_eq!(short("foobar"), 0xbf9c_f968);
        assert_eq!(fnv64(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv64(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
