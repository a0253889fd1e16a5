import Diagnostics

/// Reads a JSON text (RFC 8259). `nil` when it is broken; the first flaw is reported with its place.
///
/// The outlines of a map are mostly numbers, and there may be megabytes of them: the YAML reader, which reads the
/// bibliography, keeps a text and a range of lines for each, and accepts much that is not JSON.
/// O(length); values nest at most 32 deep.
func readJSON(_ text: ArraySlice<UInt8>, _ report: inout Reporter) -> JSONNode? {
    do throws(JSONReader.Flaw) {
        return try text.withUnsafeBufferPointer { bytes throws(JSONReader.Flaw) in
            var reader = JSONReader(bytes: bytes, base: text.startIndex)
            return try reader.document()
        }
    } catch {
        report.error(
            "json-syntax", report.range(error.offset..<error.offset + 1), "is not JSON: \(error.message)",
            suggestion: "export the file again, or mend it here")
        return nil
    }
}

private struct JSONReader {
    struct Flaw: Error {
        let offset: Int
        let message: Message
    }

    private static let deepest = 32
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the text begins in its file.
    let base: Int
    var index = 0

    mutating func document() throws(Flaw) -> JSONNode {
        let node = try value(depth: 0)
        skipSpace()
        guard index == bytes.count else { throw flaw("something follows the end of the value") }
        return node
    }

    private mutating func value(depth: Int) throws(Flaw) -> JSONNode {
        skipSpace()
        guard depth <= Self.deepest else { throw flaw("values nest more than \(Self.deepest) deep") }
        let start = index
        let content = try content(depth: depth)
        return JSONNode(content: content, start: Int32(base + start), end: Int32(base + index))
    }

    private mutating func content(depth: Int) throws(Flaw) -> JSONNode.Content {
        guard let byte = peek else { throw flaw("the text ends where a value is expected") }
        switch byte {
        case UInt8(ascii: "{"): return .object(try members(depth: depth))
        case UInt8(ascii: "["): return .array(try elements(depth: depth))
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: throw flaw("a value is expected here")
        }
    }

    private mutating func members(depth: Int) throws(Flaw) -> [(key: String, value: JSONNode)] {
        var members: [(key: String, value: JSONNode)] = []
        index += 1
        if skips(UInt8(ascii: "}")) { return members }
        repeat {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw flaw("a name in quotation marks is expected") }
            let key = try string()
            guard skips(UInt8(ascii: ":")) else { throw flaw("a colon is expected after the name “\(key)”") }
            members.append((key, try value(depth: depth + 1)))
        } while skips(UInt8(ascii: ","))
        guard skips(UInt8(ascii: "}")) else { throw flaw("a comma or } is expected") }
        return members
    }

    private mutating func elements(depth: Int) throws(Flaw) -> [JSONNode] {
        var elements: [JSONNode] = []
        index += 1
        if skips(UInt8(ascii: "]")) { return elements }
        repeat { elements.append(try value(depth: depth + 1)) } while skips(UInt8(ascii: ","))
        guard skips(UInt8(ascii: "]")) else { throw flaw("a comma or ] is expected") }
        return elements
    }

    private mutating func word(_ word: StaticString, _ content: JSONNode.Content) throws(Flaw) -> JSONNode.Content {
        for offset in 0..<word.utf8CodeUnitCount {
            guard index + offset < bytes.count, bytes[index + offset] == word.utf8Start[offset] else {
                throw flaw("“\(word)” is expected here")
            }
        }
        index += word.utf8CodeUnitCount
        return content
    }

    private mutating func number() throws(Flaw) -> Double {
        let start = index
        while let byte = peek, isInNumber(byte) { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        guard let number = Double(text), number.isFinite, isJSON(number: bytes[start..<index]) else {
            index = start
            throw flaw("“\(text)” is not a number")
        }
        return number
    }

    private func isInNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    /// What `Double` takes and JSON does not: `01`, `1.`, `.5`.
    private func isJSON(number: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let digits = number.first == UInt8(ascii: "-") ? number.dropFirst() : number
        let whole = digits.prefix { (0x30...0x39).contains($0) }
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
        let rest = digits.dropFirst(whole.count)
        return rest.first != UInt8(ascii: ".") || rest.dropFirst().first.map { (0x30...0x39).contains($0) } == true
    }
}

extension JSONReader {
    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private func flaw(_ message: Message) -> Flaw { Flaw(offset: base + min(index, bytes.count), message: message) }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private mutating func skips(_ byte: UInt8) -> Bool {
        skipSpace()
        guard peek == byte else { return false }
        index += 1
        return true
    }

    /// From the quotation mark that is next to the one that closes it.
    private mutating func string() throws(Flaw) -> String {
        let opening = index
        index += 1
        var text: [UInt8] = []
        while let byte = peek {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += String(try escaped()).utf8
            case 0..<0x20:
                index -= 1
                throw flaw("a line may not end inside quotation marks")
            default: text.append(byte)
            }
        }
        index = opening
        throw flaw("the quotation mark is not closed")
    }

    private mutating func escaped() throws(Flaw) -> Unicode.Scalar {
        guard let byte = peek else { throw flaw("the text ends after a backslash") }
        index += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"): return try escapedScalar()
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        default:
            index -= 1
            throw flaw("this may not follow a backslash")
        }
    }

    /// One that is not in the basic plane is written as two halves; a half alone is the replacement character.
    private mutating func escapedScalar() throws(Flaw) -> Unicode.Scalar {
        let first = try fourDigits()
        guard (0xD800...0xDBFF).contains(first), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        index += 2
        let second = try fourDigits()
        guard (0xDC00...0xDFFF).contains(second) else { return "\u{FFFD}" }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func fourDigits() throws(Flaw) -> UInt32 {
        guard index + 4 <= bytes.count, bytes[index] != UInt8(ascii: "+"),
            let number = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
        else { throw flaw("four hexadecimal digits are expected after \\u") }
        index += 4
        return number
    }
}
