//! What the linker leaves in WebAssembly for the cutter, and nobody else needs.

use anyhow::{Context, Result, ensure};

/// A module begins with its magic number and its version.
const HEAD: usize = 8;
/// A section whose name says what it is.
const CUSTOM: u8 = 0;

/// The same module without it: the optimiser does not read it, and it would be as large as the code.
pub fn without_relocations(module: &[u8]) -> Result<Vec<u8>> {
    ensure!(module.starts_with(b"\0asm"), "this is no WebAssembly");
    let (head, mut rest) = module.split_at_checked(HEAD).context("this WebAssembly is cut off")?;
    let mut kept = head.to_vec();
    while let [kind, after @ ..] = rest {
        let (content, next) = counted(after)?;
        let is_needed = *kind != CUSTOM || !is_for_cutter(counted(content)?.0);
        if is_needed {
            kept.extend_from_slice(&rest[..rest.len() - next.len()]);
        }
        rest = next;
    }
    Ok(kept)
}

fn is_for_cutter(name: &[u8]) -> bool {
    name == b"linking" || name.starts_with(b"reloc.")
}

/// The bytes that stand behind their own number, and what follows them.
fn counted(bytes: &[u8]) -> Result<(&[u8], &[u8])> {
    // LEB128: seven bits a byte, the lowest first, till one has its highest bit unset.
    let digits = bytes.iter().position(|byte| byte & 0x80 == 0).context("this WebAssembly is cut off")? + 1;
    let count = bytes[..digits].iter().rev().fold(0, |count, byte| (count << 7) | usize::from(byte & 0x7f));
    bytes[digits..].split_at_checked(count).context("this WebAssembly is cut off")
}

#[cfg(test)]
mod tests {
    use super::without_relocations;

    const HEAD: &[u8] = b"\0asm\x01\0\0\0";
    /// A section of code, with a length in two digits as linkers write it.
    const CODE: &[u8] = b"\x0a\x82\x00\x01\x02";
    const NAMES: &[u8] = b"\0\x06\x04name\x07";

    #[test]
    fn what_the_linker_left_goes_and_all_else_stays() {
        let whole = [HEAD, b"\0\x09\x07linking\x01", CODE, b"\0\x0b\x0areloc.CODE", NAMES].concat();
        assert_eq!(without_relocations(&whole).unwrap_or_default(), [HEAD, CODE, NAMES].concat());
    }

    #[test]
    fn what_is_no_whole_module_is_refused() {
        for bytes in [&b"wasm"[..], &[HEAD, b"\x0a\x05\x01"].concat(), &[HEAD, b"\x0a\x80"].concat()] {
            assert!(without_relocations(bytes).is_err());
        }
    }
}
