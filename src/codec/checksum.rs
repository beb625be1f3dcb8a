//! A checksum of bytes, to notice that they are others: not against whoever changes them on purpose.

/// FNV-1a, 64 bits.
pub fn checksum(bytes: &[u8]) -> u64 {
    let hash = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, hash)
}
