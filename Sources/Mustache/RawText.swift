/// The text of an element that holds no tags.
extension HTMLContext {
    /// `</`, the name of the element, and a blank, `/` or `>` end it. `matched` counts what of this has been read.
    mutating func readRaw(_ byte: UInt8) {
        if place == .json { string.read(byte) }
        if byte == UInt8(ascii: "<") {
            matched = 1
        } else if matched == 0 {
            return
        } else if element == "script", readEscapedScript(byte) {
            return
        } else if matched == 1 {
            matched = byte == UInt8(ascii: "/") ? 2 : 0
        } else if matched - 2 < element.utf8.count {
            matched = byte.lowered == element.byte(at: matched - 2) ? matched + 1 : 0
        } else {
            endRaw(byte)
        }
    }

    private mutating func endRaw(_ byte: UInt8) {
        guard element != "plaintext", byte.isBlank || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") else {
            matched = 0
            return
        }
        (place, isEndTag, type, matched, string) = (.inTag, true, nil, 0, .outside)
        readTag(byte)
    }

    /// `<!--` in a script: a negative `matched` counts what of it has been read.
    private mutating func readEscapedScript(_ byte: UInt8) -> Bool {
        if matched == 1, byte == UInt8(ascii: "!") {
            matched = -1
        } else if matched < 0 {
            matched = byte == UInt8(ascii: "-") ? matched - 1 : 0
            if matched == -3 { (place, matched) = (.lost, 0) }
        } else {
            return false
        }
        return true
    }
}

/// Where in JSON a place is: strings are all that matters.
enum JSONString: Sendable {
    case outside, inside
    /// After a backslash, where a character means something else.
    case escape

    mutating func read(_ byte: UInt8) {
        switch self {
        case .outside: if byte == UInt8(ascii: "\"") { self = .inside }
        case .escape: self = .inside
        case .inside where byte == UInt8(ascii: "\\"): self = .escape
        case .inside: if byte == UInt8(ascii: "\"") { self = .outside }
        }
    }
}

extension String {
    fileprivate func byte(at offset: Int) -> UInt8 { utf8[utf8.index(utf8.startIndex, offsetBy: offset)] }
}
