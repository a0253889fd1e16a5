import Diagnostics
import Script

/// Invisible marks of direction that come along when text is pasted: U+200E, U+200F, U+061C, U+202A–E, U+2066–9.
/// The program sets direction by itself; such marks break it.
@inline(__always)
func isDirectionalMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
}

/// A written value without directional marks; each value that held some is a warning.
func cleaned(_ text: Located<String>, _ report: inout Reporter) -> Located<String> {
    let (clean, changed) = strippingBidiControls(text.value)
    guard changed else { return text }
    report.warning(
        "directional-mark", text.range, "holds invisible marks of direction, which are left out",
        suggestion: "type the text anew, or delete the invisible characters",
        fix: report.offsets(of: text).map { report.fix($0, clean) })
    return Located(clean, text.range)
}

/// A written value whose Arabic-Indic or Persian digits, if any, are read as 0–9, with a warning.
func withWesternDigits(_ text: Located<String>, _ report: inout Reporter) -> Located<String> {
    let (western, changed) = westernDigits(text.value)
    guard changed else { return text }
    report.warning(
        "arabic-digits", text.range, "is written with Arabic-Indic digits; fields take 0–9",
        suggestion: "write \(western)", fix: report.offsets(of: text).map { report.fix($0, western) })
    return Located(western, text.range)
}
