//! A checksum of bytes, to notice that they are others: not against whoever changes them on purpose.

/// CRC-32, as in ZIP and PNG. Whatever is changed within four bytes is noticed for certain; of the rest, all but one in
/// four thousand million. Bit by bit, without a table: what is checked is short.
pub fn checksum(bytes: &[u8]) -> u32 {
    let shifted = |crc: u32| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| shifted(crc)))
}
