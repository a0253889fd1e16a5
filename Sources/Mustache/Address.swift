/// How much of the value of an address attribute stands before a place.
struct Address: Hashable, Sendable {
    enum State: UInt8, Sendable {
        /// What follows may still be, or become, part of a scheme such as `javascript:`.
        case open
        /// A scheme that is no danger, or a `/`, `?` or `#`, has been written: the rest cannot change the scheme.
        case settled
        /// The template itself wrote a scheme that runs code.
        case dangerous
    }

    private(set) var state = State.open
    private(set) var scheme = ""

    mutating func read(_ byte: UInt8) {
        guard state == .open else { return }
        switch byte {
        case UInt8(ascii: ":"): state = ["javascript", "vbscript", "data"].contains(scheme) ? .dangerous : .settled
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): state = .settled
        // Browsers pass over blanks and controls.
        case 0...0x20: break
        default: scheme.append(byte.lowered)
        }
    }

    /// The state after something that may or may not have been written.
    func joined(_ other: Address) -> Address {
        if state == .dangerous || other.state == .settled { return self }
        return other.state == .dangerous || state == .settled ? other : self
    }
}

extension HTMLContext {
    private static let addresses: Set<String> = [
        "href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href", "background", "ping", "manifest",
        "longdesc", "codebase", "usemap", "profile",
    ]

    var isURLAttribute: Bool { !isXML && Self.addresses.contains(attribute) }

    /// Attributes that hold scripts, styles or whole documents, and those by which an animation sets other attributes.
    var isForbiddenAttribute: Bool {
        guard !isXML else { return false }
        if ["set", "animate"].contains(element), ["to", "from", "by", "values"].contains(attribute) { return true }
        return attribute.hasPrefix("on") || attribute == "style" || attribute == "srcdoc"
    }
}
