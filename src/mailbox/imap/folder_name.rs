//! Folder names on the wire: modified UTF-7 (RFC 3501, 5.1.3), quoted. The library sends names as they are.

/// A folder's name as it stands in a command.
pub(super) fn quoted(name: &str) -> String {
    let mut wire = String::from('"');
    let mut run: Vec<u16> = Vec::new();
    for character in name.chars() {
        if matches!(character, ' '..='~') {
            end_run(&mut run, &mut wire);
            match character {
                '&' => wire.push_str("&-"),
                '"' | '\\' => wire.extend(['\\', character]),
                plain => wire.push(plain),
            }
        } else {
            let mut units = [0; 2];
            run.extend_from_slice(character.encode_utf16(&mut units));
        }
    }
    end_run(&mut run, &mut wire);
    wire.push('"');
    wire
}

/// Writes a run of characters outside ASCII as base64 of UTF-16, without padding and with `,` for `/`.
fn end_run(run: &mut Vec<u16>, wire: &mut String) {
    if run.is_empty() {
        return;
    }
    wire.push('&');
    let bits: String = run.iter().map(|unit| format!("{unit:016b}")).collect();
    for sextet in bits.as_bytes().chunks(6) {
        let value = sextet.iter().fold(0u8, |value, bit| value << 1 | (bit & 1)) << (6 - sextet.len());
        wire.push(match value {
            0..=25 => char::from(b'A' + value),
            26..=51 => char::from(b'a' + value - 26),
            52..=61 => char::from(b'0' + value - 52),
            62 => '+',
            _ => ',',
        });
    }
    wire.push('-');
    run.clear();
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_outside_ascii_are_written_in_modified_utf_7() {
        for (name, wire) in [
            ("INBOX", "\"INBOX\""),
            ("Café & Co", "\"Caf&AOk- &- Co\""),
            ("Entwürfe", "\"Entw&APw-rfe\""),
            ("台北/日本語", "\"&U,BTFw-/&ZeVnLIqe-\""),
            ("a\"b\\c", "\"a\\\"b\\\\c\""),
            ("😀", "\"&2D3eAA-\""),
        ] {
            assert_eq!(super::quoted(name), wire);
        }
    }
}
