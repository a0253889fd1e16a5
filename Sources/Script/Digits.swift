import Buffers

/// A text with its Arabic-Indic (٠–٩) and Persian (۰–۹) digits written in ASCII.
///
/// ```swift
/// westernDigits("٢٠٢٠").text  // "2020"
/// ```
///
/// - Returns: The text, and whether any digit was replaced.
/// - Complexity: O(n).
public func westernDigits(_ text: String) -> (text: String, changed: Bool) {
    let scalars = text.unicodeScalars.map { westernDigit($0) ?? $0 }
    let changed = text.unicodeScalars.contains { westernDigit($0) != nil }
    return (changed ? scalars.text : text, changed)
}

/// ASCII digits written as Arabic-Indic digits (٠–٩). Every other character stays.
///
/// - Complexity: O(n).
public func arabicIndicDigits(_ text: String) -> String {
    text.unicodeScalars.map { arabicIndicDigit($0) ?? $0 }.text
}

/// A text without U+061C, U+200E, U+200F, U+202A–202E and U+2066–2069.
///
/// - Returns: The text, and whether anything was taken out.
/// - Complexity: O(n).
public func strippingBidiControls(_ text: String) -> (text: String, changed: Bool) {
    // None of them is ASCII, and dates and ids are.
    let isASCII = text.utf8.withBuffer { bytes in bytes.allSatisfy { $0 < 0x80 } }
    guard !isASCII, text.unicodeScalars.contains(where: isBidiControl) else { return (text, false) }
    return (Array(text.unicodeScalars).filter { !isBidiControl($0) }.text, true)
}

private func westernDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x660...0x669: Unicode.Scalar(scalar.value - 0x660 + 0x30)
    case 0x6F0...0x6F9: Unicode.Scalar(scalar.value - 0x6F0 + 0x30)
    default: nil
    }
}

private func arabicIndicDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    "0"..."9" ~= scalar ? Unicode.Scalar(scalar.value - 0x30 + 0x660) : nil
}

private func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
}
