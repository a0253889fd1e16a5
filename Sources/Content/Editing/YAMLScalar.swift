/// A text as a YAML value that every reader takes for this very text: plain where that is safe, else in double quotes.
///
/// ```swift
/// yamlScalar("سرت: جولة ثانية")  // "سرت: جولة ثانية" with its quotation marks
/// ```
///
/// - Parameter inFlow: whether it will stand between brackets or braces, where a comma ends a plain value.
/// - Complexity: O(n).
func yamlScalar(_ text: String, inFlow: Bool = false) -> String {
    isPlain(text, inFlow: inFlow) ? text : doubleQuoted(text)
}

/// A date or a digest as a YAML value: without quotation marks, as editors write them, but where brackets ask for some.
func yamlToken(_ text: String) -> String {
    let isToken =
        !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"[]{}#,&*!|>'\"%@`:".utf8.contains($0) }
    return isToken || isPlain(text, inFlow: false) ? text : doubleQuoted(text)
}

private func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, !isIndicator(first), last != 0x20, last != 0x3A,
        !readsAsAnotherType(text), text.unicodeScalars.allSatisfy(isOrdinary)
    else { return false }
    if inFlow, bytes.contains(where: { ",[]{}".utf8.contains($0) }) { return false }
    return !zip(bytes, bytes.dropFirst()).contains { pair in
        pair == (0x3A, 0x20) || pair == (0x20, 0x23)
    }
}

/// A character that a plain value may not begin with.
private func isIndicator(_ byte: UInt8) -> Bool { byte == 0x20 || "-?:,[]{}#&*!|>'\"%@`~=<".utf8.contains(byte) }

/// Whether readers of YAML may take the text for a number, a date, a truth value or nothing.
private func readsAsAnotherType(_ text: String) -> Bool {
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    return words.contains(text.lowercased())
        || text.utf8.allSatisfy { "0123456789+-.:_eExXoOTZ ".utf8.contains($0) }
        || text.hasPrefix(".") || text.hasPrefix("0x") || text.hasPrefix("0o")
}

/// Whether a character may stand in YAML unescaped, on one line, and be seen.
private func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
}

private func doubleQuoted(_ text: String) -> String {
    // A reader that looks for aliases without knowing quotation marks must not find one.
    let hidesStars = text.utf8.contains(UInt8(ascii: "&"))
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": result += "\\" + String(scalar)
        case "\n": result += "\\n"
        case "\t": result += "\\t"
        case "*" where hidesStars: result += "\\x2A"
        case _ where !isOrdinary(scalar): result += "\\u" + hexadecimal(scalar.value, digits: 4)
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}

/// A number in hexadecimal digits, with zeros before it up to a width.
func hexadecimal(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
