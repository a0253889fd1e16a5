import ArgumentParser
import Diagnostics
import EDTF
import Script

/// A date given as an option. What is wrong with one is said as it is in content.
///
/// - Throws: wrong usage for what is no date.
func parsedDate(_ text: String, option: String) throws -> EDTF {
    let written = westernDigits(strippingBidiControls(text).text).text
    do throws(EDTFError) {
        return try EDTF(parsing: written)
    } catch {
        let wayOut: Message = error.suggestion.map { "did you mean \(option) '\($0)'?" } ?? "see tarikh date --help"
        throw wrongUsage("“\(written)” is not a date: \(error.message)", wayOut: wayOut)
    }
}

/// Whether a text given as an option can stand on one line.
///
/// - Throws: wrong usage for line breaks and other control characters, and for nothing at all.
func checkLine(_ text: String, _ option: Message) throws {
    if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) { throw wrongUsage("\(option) holds no text") }
    let isBroken = text.unicodeScalars.contains { scalar in
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{2028}" || scalar == "\u{2029}"
    }
    if isBroken {
        throw wrongUsage("\(option) holds a line break or another control character: write it on one line")
    }
}
