/// Where in an HTML or XML text a place is, as far as escaping must know: a small part of the tokenizer of the HTML
/// Living Standard (§ 13.2.5), over bytes. It never looks back, and so a text may come in pieces.
struct HTMLContext: Hashable, Sendable {
    enum Place: UInt8, Sendable {
        case text
        /// After `<`, `</`, `<!` and so on, before it is known what begins there.
        case tagOpen, endTagOpen, declaration
        case tagName, inTag, attributeName, afterAttributeName, beforeValue
        case doubleQuoted, singleQuoted, unquoted
        /// After a section that may have written part of a name: only a blank, `/` or `>` may follow.
        case nameEnd
        /// `<!-- … -->`
        case comment
        /// `<!doctype …>`, `<? … >` and whatever else begins with `<!`.
        case bogusComment
        /// `<![CDATA[ … ]]>` and `<? … ?>` of XML.
        case cdata, instruction
        /// Elements that hold text and no tags: `style` and scripts, `title`, JSON.
        case rawText, rcdata, json
        /// Where no more can be said, until the end: after `<!--` in a script, or a name that a section may have begun.
        case lost
    }

    let isXML: Bool
    var place = Place.text
    /// How much of a sign of several bytes has been read, such as `-->` or `</script`.
    var matched = 0
    var isEndTag = false
    /// The element whose tag or raw text this is, in small letters; empty in text.
    var element = ""
    var attribute = ""
    /// The value of the first `type` attribute of the tag, as far as it is literal.
    var type: String?
    var address = Address()
    /// The value being read is that of the first `type` attribute.
    var isFirstType = false
    var string = JSONString.outside

    init(isXML: Bool = false) { self.isXML = isXML }

    /// Reads literal text. O(length).
    mutating func advance(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { step(byte) }
    }

    private mutating func step(_ byte: UInt8) {
        switch place {
        case .text: if byte == UInt8(ascii: "<") { openTag() }
        case .tagOpen, .endTagOpen, .declaration: readOpening(byte)
        case .tagName, .inTag, .attributeName, .afterAttributeName, .beforeValue: readTag(byte)
        case .nameEnd: readNameEnd(byte)
        case .doubleQuoted: readValue(byte, end: UInt8(ascii: "\""))
        case .singleQuoted: readValue(byte, end: UInt8(ascii: "'"))
        case .unquoted: readUnquoted(byte)
        case .comment: readComment(byte)
        case .bogusComment: if byte == UInt8(ascii: ">") { place = .text }
        case .cdata: readEnding(byte, repeated: UInt8(ascii: "]"), 2)
        case .instruction: readEnding(byte, repeated: UInt8(ascii: "?"), 1)
        case .rawText, .rcdata, .json: readRaw(byte)
        case .lost: break
        }
    }

    private mutating func openTag() {
        (place, element, attribute, type, isEndTag, matched) = (.tagOpen, "", "", nil, false, 0)
    }

    /// After an expression the value has begun; a type with an expression in it is not known.
    mutating func passExpression() {
        if place == .beforeValue { place = .unquoted }
        if isFirstType { type?.append(UInt8(ascii: "?")) }
    }
}

extension HTMLContext {
    /// The context after a section, which may or may not have run; `nil` if its ends cannot stand for each other.
    func joined(_ other: HTMLContext) -> HTMLContext? {
        var (a, b) = (self, other)
        if a.isBetweenValues, b.isBetweenValues, a.place != b.place || a.attribute != b.attribute {
            if a.place != .inTag || b.place != .inTag { (a.place, b.place) = (.nameEnd, .nameEnd) }
            (a.attribute, b.attribute) = ("", "")
        }
        // Neither type is certain.
        if a.type != b.type { (a.type, b.type) = ("?", "?") }
        a.address = address.joined(other.address)
        b.address = a.address
        return a == b ? a : nil
    }

    /// In a tag, where the next attribute may begin after a blank.
    private var isBetweenValues: Bool {
        [.tagName, .inTag, .attributeName, .afterAttributeName, .nameEnd].contains(place)
    }
}

/// Letters and blanks as the standard of HTML has them.
extension UInt8 {
    var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }
    var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
    var lowered: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}

extension String {
    mutating func append(_ byte: UInt8) { unicodeScalars.append(Unicode.Scalar(byte)) }
}
