/// Where in an HTML or XML text a place is, as far as escaping must know: a small part of the tokenizer of the HTML
/// Living Standard, over bytes.
struct HTMLContext: Hashable, Sendable {
    enum Place: UInt8, Sendable {
        case text, tagOpen, tagName, inTag, attributeName, beforeValue
        case doubleQuoted, singleQuoted, unquoted
        case comment, rawText, rcdata, json
    }

    private(set) var place = Place.text
    /// Inside a JSON string literal of `application/ld+json`.
    private(set) var inJSONString = false
    /// Nothing of the attribute's value stands before this place.
    private(set) var atValueStart = false
    private var isClosingTag = false
    private var tag = ""
    private var attribute = ""
    private var type = ""

    /// Reads literal text.
    mutating func advance(_ bytes: ArraySlice<UInt8>, isXML: Bool) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            step(bytes, &index, isXML: isXML)
            index += 1
        }
    }

    private mutating func step(_ bytes: ArraySlice<UInt8>, _ index: inout Int, isXML: Bool) {
        let byte = bytes[index]
        switch place {
        case .text:
            guard byte == UInt8(ascii: "<") else { return }
            if bytes[index...].starts(with: "<!--".utf8) { place = .comment } else { openTag() }
        case .comment:
            if byte == UInt8(ascii: ">"), bytes[..<index].suffix(2).elementsEqual("--".utf8) { place = .text }
        case .tagOpen: readTagOpen(byte)
        case .tagName: readTagName(byte, isXML)
        case .inTag, .attributeName: readAttributeName(byte, isXML)
        case .beforeValue: readBeforeValue(byte)
        case .doubleQuoted: readValue(byte, end: UInt8(ascii: "\""))
        case .singleQuoted: readValue(byte, end: UInt8(ascii: "'"))
        case .unquoted: if isSpace(byte) { place = .inTag } else if byte == UInt8(ascii: ">") { closeTag(isXML) }
        case .rawText, .rcdata, .json: readRaw(bytes, index)
        }
    }

    private mutating func openTag() {
        (place, tag, attribute, type, isClosingTag) = (.tagOpen, "", "", "", false)
    }

    private mutating func readTagOpen(_ byte: UInt8) {
        if byte == UInt8(ascii: "/") {
            isClosingTag = true
        } else if isLetter(byte) || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
            place = .tagName
            tag.unicodeScalars.append(lowered(byte))
        } else {
            place = .text
        }
    }

    private mutating func readTagName(_ byte: UInt8, _ isXML: Bool) {
        if isSpace(byte) || byte == UInt8(ascii: "/") {
            place = .inTag
        } else if byte == UInt8(ascii: ">") {
            closeTag(isXML)
        } else {
            tag.unicodeScalars.append(lowered(byte))
        }
    }

    private mutating func readAttributeName(_ byte: UInt8, _ isXML: Bool) {
        switch byte {
        case UInt8(ascii: ">"): closeTag(isXML)
        case UInt8(ascii: "="): place = .beforeValue
        case _ where isSpace(byte) || byte == UInt8(ascii: "/"): place = .inTag
        default:
            if place == .inTag { attribute = "" }
            place = .attributeName
            attribute.unicodeScalars.append(lowered(byte))
        }
    }

    private mutating func readBeforeValue(_ byte: UInt8) {
        if isSpace(byte) { return }
        atValueStart = true
        if attribute == "type" { type = "" }
        switch byte {
        case UInt8(ascii: "\""): place = .doubleQuoted
        case UInt8(ascii: "'"): place = .singleQuoted
        default: place = .unquoted
        }
    }

    private mutating func readValue(_ byte: UInt8, end: UInt8) {
        if byte == end {
            (place, attribute, atValueStart) = (.inTag, "", false)
        } else {
            atValueStart = false
            if attribute == "type" { type.unicodeScalars.append(lowered(byte)) }
        }
    }

    private mutating func closeTag(_ isXML: Bool) {
        place = .text
        inJSONString = false
        if isXML || isClosingTag { tag = "" }
        switch tag {
        case "script": place = type == "application/ld+json" || type == "application/json" ? .json : .rawText
        case "style", "xmp", "iframe", "noembed", "noframes": place = .rawText
        case "title", "textarea": place = .rcdata
        default: break
        }
        (attribute, isClosingTag) = ("", false)
        if place == .text { (tag, type) = ("", "") }
    }

    /// Only the closing tag of the same element ends raw text.
    private mutating func readRaw(_ bytes: ArraySlice<UInt8>, _ index: Int) {
        if place == .json, bytes[index] == UInt8(ascii: "\""), !isEscapedQuote(bytes, index) { inJSONString.toggle() }
        guard bytes[index] == UInt8(ascii: ">") else { return }
        let ending = bytes[..<index].suffix(tag.utf8.count + 2).map { UInt8(lowered($0).value) }
        guard ending.elementsEqual(("</" + tag).utf8) else { return }
        (place, tag, type, inJSONString) = (.text, "", "", false)
    }

    private func isEscapedQuote(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
        bytes[..<index].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
    }

    /// After an expression something stands in the value.
    mutating func passExpression() { atValueStart = false }

    var isURLAttribute: Bool {
        ["href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href", "background"].contains(
            attribute)
    }

    var isForbiddenAttribute: Bool { attribute.hasPrefix("on") || attribute == "style" || attribute == "srcdoc" }

    var attributeName: String { attribute }
    var element: String { tag }

    private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

    private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

    private func lowered(_ byte: UInt8) -> Unicode.Scalar {
        Unicode.Scalar((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
    }
}
