import Buffers

/// How a value is made safe for the place where it is written.
enum Escape: UInt8, Sendable {
    /// As it is.
    case none
    /// As the specification of Mustache says: `&`, `<`, `>` and `"`.
    case specification
    /// As `specification`, and `'`. Safe in HTML text and in quoted attributes.
    case html
    /// As `html`; an address of a scheme that can run code becomes `#`.
    case address
    /// As `html`; characters that XML does not allow are left out.
    case xml
    /// Inside a JSON string literal in a script element.
    case jsonString
    /// A JSON string literal, with its quotation marks.
    case jsonLiteral
    /// JSON that the program made: as it is, but unable to end the script element.
    case json
}

extension Escape {
    /// Writes a text, byte by byte: a combining mark after a quotation mark cannot hide it. O(length).
    func append(_ text: String, to output: inout Buffer<UInt8>) {
        text.utf8.withBuffer { append($0, to: &output) }
    }

    func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout Buffer<UInt8>) {
        switch self {
        case .none: output.append(bytes)
        case .specification: appendHTML(bytes, escaping: Self.specificationMask, to: &output)
        case .html: appendHTML(bytes, escaping: Self.htmlMask, to: &output)
        case .address where !Address.isSafe(bytes): output.append(UInt8(ascii: "#"))
        case .address: appendHTML(bytes, escaping: Self.htmlMask, to: &output)
        case .xml, .jsonString, .json: appendReplacing(bytes, to: &output)
        case .jsonLiteral:
            output.append(UInt8(ascii: "\""))
            Escape.jsonString.append(bytes, to: &output)
            output.append(UInt8(ascii: "\""))
        }
    }

    /// A bit for each of the characters below U+0040 that are escaped.
    private static var specificationMask: UInt64 { 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E }
    private static var htmlMask: UInt64 { specificationMask | 1 << 0x27 }

    private func appendHTML(_ bytes: UnsafeBufferPointer<UInt8>, escaping mask: UInt64, to output: inout Buffer<UInt8>)
    {
        if Block.areAll(bytes, { .!Self.escaped($0) }) { return output.append(bytes) }
        var (clean, index) = (0, 0)
        while index < bytes.count {
            if index % Block.length == 0, let block = Block(of: bytes, at: index), !Self.escaped(block).isAny {
                index += Block.length
                continue
            }
            if bytes[index] < 0x40, mask >> UInt64(bytes[index]) & 1 == 1 {
                output.append(bytes[clean..<index])
                Self.appendReference(bytes[index], to: &output)
                clean = index + 1
            }
            index += 1
        }
        output.append(bytes[clean...])
    }

    /// Where a byte is ever escaped in HTML.
    @inline(__always)
    private static func escaped(_ block: Block) -> Block.Places {
        (block == 0x22) .| (block == 0x26) .| (block == 0x27) .| (block == 0x3C) .| (block == 0x3E)
    }

    /// Where a byte is, or leads, what may not stand as it is in XML or JSON.
    @inline(__always)
    private static func replaced(_ block: Block) -> Block.Places {
        let isControl = (0x00...0x1F ~= block) .| (block == 0x7F)
        return escaped(block) .| isControl .| (block == 0x5C) .| (block == 0xE2) .| (block == 0xEF)
    }

    private static func appendReference(_ byte: UInt8, to output: inout Buffer<UInt8>) {
        let reference: StaticString
        switch byte {
        case UInt8(ascii: "&"): reference = "&amp;"
        case UInt8(ascii: "<"): reference = "&lt;"
        case UInt8(ascii: ">"): reference = "&gt;"
        case UInt8(ascii: "\""): reference = "&quot;"
        default: reference = "&#39;"
        }
        output.append(reference)
    }
}

/// XML and JSON, where characters of several bytes matter too.
extension Escape {
    private func appendReplacing(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout Buffer<UInt8>) {
        if Block.areAll(bytes, { .!Self.replaced($0) }) { return output.append(bytes) }
        var (clean, index) = (0, 0)
        while index < bytes.count {
            if index % Block.length == 0, let block = Block(of: bytes, at: index), !Self.replaced(block).isAny {
                index += Block.length
                continue
            }
            let length = replacedLength(bytes, index)
            if length > 0 {
                output.append(bytes[clean..<index])
                appendReplacement(bytes, index, to: &output)
                clean = index + length
            }
            index += max(length, 1)
        }
        output.append(bytes[clean...])
    }

    /// How many bytes from here cannot stand as they are.
    private func replacedLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch (self, bytes[index]) {
        case (.json, UInt8(ascii: "<")): 1
        case (.json, _): 0
        case (.xml, 0x09), (.xml, 0x0A): 0
        case (_, 0..<0x20), (_, UInt8(ascii: "\"")), (_, 0x26), (_, 0x27), (_, 0x3C), (_, 0x3E): 1
        case (.jsonString, UInt8(ascii: "\\")), (.jsonString, 0x7F): 1
        // U+2028 and U+2029 end a line of JavaScript.
        case (.jsonString, 0xE2): Self.character(bytes, index, 0x80, 0xA8) ? 3 : 0
        // XML 1.0, production 2: no U+FFFE and U+FFFF.
        case (.xml, 0xEF): Self.character(bytes, index, 0xBF, 0xBE) ? 3 : 0
        default: 0
        }
    }

    /// Whether the second byte is this, and the third this or the next.
    private static func character(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ second: UInt8, _ third: UInt8
    ) -> Bool {
        index + 2 < bytes.count && bytes[index + 1] == second && bytes[index + 2] & 0xFE == third
    }

    private func appendReplacement(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, to output: inout Buffer<UInt8>) {
        switch (self, bytes[index]) {
        // Left alone, a reader of XML would make it a line feed.
        case (.xml, 0x0D): output.append("&#13;")
        case (.xml, 0..<0x20), (.xml, 0xEF): break
        case (.xml, let byte): Self.appendReference(byte, to: &output)
        case (_, UInt8(ascii: "\"")), (_, UInt8(ascii: "\\")): output.append([UInt8(ascii: "\\"), bytes[index]])
        case (_, 0xE2): output.append(bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
        case (_, let byte):
            output.append("\\u00")
            output.append([byte >> 4, byte & 15].map { $0 < 10 ? $0 + 0x30 : $0 + 0x57 })
        }
    }
}

extension Address {
    /// A relative address, or one of `http`, `https` or `mailto`. Browsers pass over blanks and controls.
    static func isSafe(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let end = bytes.firstIndex(where: { $0 == 0x3A || $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }),
            bytes[end] == UInt8(ascii: ":")
        else { return true }
        let scheme = bytes[..<end]
        return isScheme(scheme, "https") || isScheme(scheme, "http") || isScheme(scheme, "mailto")
    }

    /// - Parameter name: in small letters.
    private static func isScheme(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ name: StaticString) -> Bool {
        var count = 0
        for byte in bytes where byte > 0x20 {
            guard count < name.utf8CodeUnitCount, byte.lowered == name.utf8Start[count] else { return false }
            count += 1
        }
        return count == name.utf8CodeUnitCount
    }
}
