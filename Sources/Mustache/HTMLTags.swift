/// Tags, comments and declarations.
extension HTMLContext {
    mutating func readOpening(_ byte: UInt8) {
        switch place {
        case .tagOpen where byte == UInt8(ascii: "/"): place = .endTagOpen
        case .tagOpen where byte == UInt8(ascii: "!"): place = .declaration
        case .tagOpen where byte == UInt8(ascii: "?"): (place, matched) = (isXML ? .instruction : .bogusComment, 0)
        case .declaration: readDeclaration(byte)
        case _ where byte.isLetter || isXML && (byte == UInt8(ascii: "_") || byte >= 0x80):
            isEndTag = place == .endTagOpen
            place = .tagName
            element.append(byte.lowered)
        case .tagOpen: place = byte == UInt8(ascii: "<") ? .tagOpen : .text
        default: place = byte == UInt8(ascii: ">") ? .text : .bogusComment
        }
    }

    /// After `<!`: `--` begins a comment, `[CDATA[` of XML its text.
    private mutating func readDeclaration(_ byte: UInt8) {
        let opening = isXML && element.first == "[" ? "[CDATA[" : "--"
        element.append(byte)
        if element == "--" {
            // `<!-->` and `<!--->` are whole comments: the dashes count for the end as well.
            (place, element, matched) = (.comment, "", 2)
        } else if element == "[CDATA[", isXML {
            (place, element, matched) = (.cdata, "", 0)
        } else if !(element == "[" && isXML), !opening.hasPrefix(element) {
            (place, element) = (byte == UInt8(ascii: ">") ? .text : .bogusComment, "")
        }
    }

    /// `-->` ends a comment, and in HTML `--!>` does.
    mutating func readComment(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "-"): matched = matched == 3 ? 1 : min(matched + 1, 2)
        case UInt8(ascii: ">") where matched >= 2: (place, matched) = (.text, 0)
        case UInt8(ascii: "!") where matched == 2 && !isXML: matched = 3
        default: matched = 0
        }
    }

    /// A sign of some equal bytes and `>`.
    mutating func readEnding(_ byte: UInt8, repeated: UInt8, _ count: Int) {
        if byte == repeated {
            matched = min(matched + 1, count)
        } else if byte == UInt8(ascii: ">"), matched == count {
            (place, matched) = (.text, 0)
        } else {
            matched = 0
        }
    }

    mutating func readTag(_ byte: UInt8) {
        switch place {
        case .beforeValue: readBeforeValue(byte)
        case _ where byte == UInt8(ascii: ">"): closeTag()
        case .tagName where byte.isBlank || byte == UInt8(ascii: "/"): place = .inTag
        case .tagName: element.append(byte.lowered)
        case _ where byte == UInt8(ascii: "/"): place = .inTag
        case .attributeName, .afterAttributeName: readAttributeName(byte)
        case _ where byte.isBlank: break
        // An equals sign here is the first letter of a name.
        default: (place, attribute) = (.attributeName, String(Unicode.Scalar(byte.lowered)))
        }
    }

    mutating func readNameEnd(_ byte: UInt8) {
        place = byte.isBlank || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") ? .inTag : .lost
        if place == .inTag { readTag(byte) }
    }

    private mutating func readAttributeName(_ byte: UInt8) {
        if byte == UInt8(ascii: "=") {
            place = .beforeValue
        } else if byte.isBlank {
            place = .afterAttributeName
        } else if place == .afterAttributeName {
            (place, attribute) = (.attributeName, String(Unicode.Scalar(byte.lowered)))
        } else {
            attribute.append(byte.lowered)
        }
    }

    private mutating func readBeforeValue(_ byte: UInt8) {
        guard !byte.isBlank else { return }
        address = Address()
        isFirstType = attribute == "type" && type == nil
        if isFirstType { type = "" }
        switch byte {
        case UInt8(ascii: ">"): closeTag()
        case UInt8(ascii: "\""): place = .doubleQuoted
        case UInt8(ascii: "'"): place = .singleQuoted
        default:
            place = .unquoted
            readUnquoted(byte)
        }
    }

    mutating func readUnquoted(_ byte: UInt8) {
        if byte.isBlank {
            endValue()
        } else if byte == UInt8(ascii: ">") {
            closeTag()
        } else {
            appendToValue(byte)
        }
    }

    mutating func readValue(_ byte: UInt8, end: UInt8) {
        if byte == end { endValue() } else { appendToValue(byte) }
    }

    private mutating func appendToValue(_ byte: UInt8) {
        if isURLAttribute { address.read(byte) }
        if isFirstType { type?.append(byte.lowered) }
    }

    private mutating func endValue() {
        (place, attribute, address, isFirstType) = (.inTag, "", Address(), false)
    }

    /// After the tag of an element that holds text and no tags, that text begins. XML has no such elements.
    private mutating func closeTag() {
        let (name, type) = (isXML || isEndTag ? "" : element, self.type)
        (place, element, attribute, self.type, isEndTag) = (.text, "", "", nil, false)
        (address, string, matched, isFirstType) = (Address(), .outside, 0, false)
        switch name {
        case "script": place = type.isJSON ? .json : .rawText
        case "style", "xmp", "iframe", "noembed", "noframes", "plaintext": place = .rawText
        case "title", "textarea": place = .rcdata
        default: return
        }
        element = name
    }
}

extension String? {
    fileprivate var isJSON: Bool { self == "application/ld+json" || self == "application/json" }
}
