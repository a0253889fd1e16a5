/// How a value is made safe for the place where it is written.
enum Escape: UInt8, Sendable {
    /// As the specification of Mustache says: `&`, `<`, `>` and `"`. Safe in HTML text and in quoted attributes.
    case html
    /// As `html`; an address of a scheme that can run code becomes `#`.
    case url
    /// As `html`; characters that XML does not allow are left out.
    case xml
    /// Inside a JSON string literal in a script element.
    case json
    /// As it is.
    case none
}

extension Escape {
    /// Writes a text, byte by byte: a combining mark after a quotation mark cannot hide it.
    func append(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            switch self {
            case .none: output.append(contentsOf: bytes)
            case .html: appendHTML(bytes, to: &output)
            case .url: isSafeAddress(bytes) ? appendHTML(bytes, to: &output) : output.append(UInt8(ascii: "#"))
            case .xml: appendXML(bytes, to: &output)
            case .json: appendJSON(bytes, to: &output)
            }
        }
    }

    private func appendHTML(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var clean = 0
        for index in bytes.indices {
            let entity: StaticString
            switch bytes[index] {
            case UInt8(ascii: "&"): entity = "&amp;"
            case UInt8(ascii: "<"): entity = "&lt;"
            case UInt8(ascii: ">"): entity = "&gt;"
            case UInt8(ascii: "\""): entity = "&quot;"
            case UInt8(ascii: "'"): entity = "&#39;"
            default: continue
            }
            output.append(contentsOf: bytes[clean..<index])
            entity.withUTF8Buffer { output.append(contentsOf: $0) }
            clean = index + 1
        }
        output.append(contentsOf: bytes[clean...])
    }

    /// XML 1.0, production 2: no control characters but tab, line feed and carriage return; no U+FFFE, U+FFFF.
    private func appendXML(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        let isNonCharacter = { (index: Int) in
            bytes[index] == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
        }
        guard bytes.indices.contains(where: { isForbiddenControl(bytes[$0]) || isNonCharacter($0) }) else {
            return appendHTML(bytes, to: &output)
        }
        var kept: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if isNonCharacter(index) {
                index += 3
                continue
            }
            if !isForbiddenControl(bytes[index]) { kept.append(bytes[index]) }
            index += 1
        }
        kept.withUnsafeBufferPointer { appendHTML($0, to: &output) }
    }

    private func isForbiddenControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
    }

    /// RFC 8259, and nothing that could end the script element or a line of JavaScript.
    private func appendJSON(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
            case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "'"), 0x7F:
                output += "\\u00".utf8
                output += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
                output += (bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8
            case 0x80 where isInSeparator(bytes, index, at: 1), 0xA8 where isInSeparator(bytes, index, at: 2),
                0xA9 where isInSeparator(bytes, index, at: 2):
                break
            default: output.append(byte)
            }
        }
    }

    /// Whether a byte is a later one of U+2028 or U+2029, written already.
    private func isInSeparator(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, at offset: Int) -> Bool {
        let start = index - offset
        return start >= 0 && start + 2 < bytes.count && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
            && bytes[start + 2] & 0xFE == 0xA8
    }

    /// A relative address, or one of `http`, `https` or `mailto`. Browsers pass over white space and controls.
    private func isSafeAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var scheme: [UInt8] = []
        for byte in bytes where byte > 0x20 {
            switch byte {
            case UInt8(ascii: ":"): return Self.schemes.contains(String(decoding: scheme, as: UTF8.self))
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
            default: scheme.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
            }
            if scheme.count > 32 { return !bytes.contains(UInt8(ascii: ":")) }
        }
        return true
    }

    private static let schemes: Set<String> = ["http", "https", "mailto"]
}
