import Diagnostics

/// What may stand in each place of HTML and XML, and how it is made safe there.
extension HTMLContext {
    /// How a text and how markup are written here.
    var escapes: (text: Escape, markup: Escape) {
        switch place {
        case .json where string == .outside: (.jsonLiteral, .json)
        case .json: (.jsonString, .jsonString)
        case .text: (isXML ? .xml : .html, .none)
        case _ where isXML: (.xml, .xml)
        case .doubleQuoted, .singleQuoted:
            isURLAttribute && address.state == .open ? (.address, .address) : (.html, .html)
        default: (.html, .html)
        }
    }

    /// Why an expression may not stand here, if it may not.
    func mistake(isEscaped: Bool) -> (id: String, message: Message)? {
        if let message = unsafeMessage ?? (place == .json ? jsonMessage(isEscaped: isEscaped) : nil) {
            return ("template-unsafe-place", message)
        }
        guard !isEscaped, place != .text, place != .json else { return nil }
        return ("template-markup-place", "markup ({{{…}}}) may stand only in the text of a page, not in \(description)")
    }

    private var unsafeMessage: Message? {
        switch place {
        case .text, .rcdata, .json: nil
        case .doubleQuoted where isForbiddenAttribute, .singleQuoted where isForbiddenAttribute:
            "an expression may not stand in the attribute “\(attribute)”"
        case .doubleQuoted, .singleQuoted:
            isURLAttribute && address.state == .dangerous
                ? "an expression may not stand in an address that begins with “\(address.scheme):”" : nil
        case .unquoted, .beforeValue: "an attribute with an expression needs quotation marks"
        case .tagOpen, .endTagOpen, .tagName, .inTag, .attributeName, .afterAttributeName, .nameEnd:
            "an expression may not be the name of a tag or an attribute"
        default: "an expression may not stand in \(description)"
        }
    }

    /// A string may hold text. Outside strings the program's own JSON may stand.
    private func jsonMessage(isEscaped: Bool) -> Message? {
        switch string {
        case .outside: isEscaped ? "text may stand in JSON only inside a string" : nil
        case .inside: isEscaped ? nil : "markup ({{{…}}}) may not stand in a string of JSON"
        case .escape: "an expression may not stand after a backslash"
        }
    }

    /// What the place is, for messages.
    var description: Message {
        switch place {
        case .text: "text"
        case .doubleQuoted, .singleQuoted, .unquoted, .beforeValue: "the attribute “\(attribute)”"
        case .comment: "a comment"
        case .declaration, .bogusComment, .instruction: "a declaration"
        case .cdata: "a CDATA section"
        case .rawText, .rcdata: "“\(element)”"
        case .json: string == .outside ? "JSON" : "a string of JSON"
        case .lost: "a place that cannot be known"
        default: "a tag"
        }
    }
}
