/// A JSON value (RFC 8259), for schema.org data inside a page and for files of data.
enum JSON: Sendable {
    case text(String)
    case flag(Bool)
    case number(Double)
    case null
    case array([JSON])
    case object([(String, JSON?)])

    static func text(_ text: String?) -> JSON? { text.map { .text($0) } }

    /// Safe inside a script element: `<`, `>` and `&` are written as escapes.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    private func append(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text): Self.append(text, to: &bytes)
        case .flag(let flag): bytes += (flag ? "true" : "false").utf8
        case .number(let number): bytes += Self.text(of: number).utf8
        case .null: bytes += "null".utf8
        case .array(let values):
            bytes.append(UInt8(ascii: "["))
            for (number, value) in values.enumerated() {
                if number > 0 { bytes.append(UInt8(ascii: ",")) }
                value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            var isFirst = true
            for case (let name, let value?) in members {
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                Self.append(name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// A finite number; a whole one without a point.
    private static func text(of number: Double) -> String {
        Int(exactly: number).map { String($0) } ?? String(number)
    }

    /// Byte by byte; what is safe is copied in one piece.
    private static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { source in
            var clean = 0
            for index in source.indices {
                guard let escape = escape(source, index) else { continue }
                bytes.append(contentsOf: source[clean..<index])
                bytes.append(contentsOf: escape.utf8)
                clean = index + (source[index] == 0xE2 ? 3 : 1)
            }
            bytes.append(contentsOf: source[clean...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> String? {
        switch bytes[index] {
        case UInt8(ascii: "\""): "\\\""
        case UInt8(ascii: "\\"): "\\\\"
        case UInt8(ascii: "<"): "\\u003c"
        case UInt8(ascii: ">"): "\\u003e"
        case UInt8(ascii: "&"): "\\u0026"
        case let byte where byte < 0x20: "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
            bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029"
        default: nil
        }
    }
}
