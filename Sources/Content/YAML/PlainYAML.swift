import Buffers
import Diagnostics

/// Reads the YAML that nearly every file of a site is written in: lines of `name: value`, lists of lines or between
/// brackets, one below the other by their indentation; values in one line, with or without quotation marks.
///
/// It gives what the YAML library gives, in a tenth of its time, or `nil` for any text in which there is something else
/// or something wrong: then the library reads it, and says what is wrong.
struct PlainYAML {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// What is written, line by line, without blank lines and comments.
    private var lines: [Line] = []
    private var next = 0
    private var depth = 0

    private struct Line {
        let number: Int
        let start: Int
        /// Its words, without the spaces around them.
        var words: Range<Int>
        /// How many spaces stand before them.
        var indent: Int
        /// Whether each byte is a character.
        let isASCII: Bool
    }

    private static let deepest = 8
    /// Each name of a map is compared with those before it.
    private static let mostNames = 256

    /// - Complexity: O(length).
    static func read(_ text: ArraySlice<UInt8>, firstLine: Int) -> YAMLNode? {
        text.withUnsafeBufferPointer { bytes in
            var reader = PlainYAML(bytes: bytes)
            reader.lines.reserveCapacity(24)
            guard reader.cutIntoLines(from: firstLine), let first = reader.lines.first, first.indent == 0,
                let root = reader.block(indent: 0), reader.next == reader.lines.count
            else { return nil }
            return root
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func cutIntoLines(from firstLine: Int) -> Bool {
        var (start, number) = (0, firstLine)
        while start < bytes.count {
            var end = endOfUsual(from: start)
            while end < bytes.count, bytes[end] != 0x0A {
                guard isUsual(at: end) else { return false }
                end = endOfUsual(from: end + 1)
            }
            let words = trimmed(start..<end)
            if let first = words.first, bytes[first] != UInt8(ascii: "#") {
                lines.append(
                    Line(
                        number: number, start: start, words: words, indent: first - start, isASCII: isASCII(start..<end)
                    ))
            }
            (start, number) = (end + 1, number + 1)
        }
        return true
    }

    private func isASCII(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index + Block.length <= range.upperBound, let block = Block(of: bytes, at: index) {
            if !block.isASCII { return false }
            index += Block.length
        }
        return bytes[index..<range.upperBound].allSatisfy { $0 < 0x80 }
    }

    /// Passes over what is usual wherever it stands, by blocks.
    @inline(__always)
    private func endOfUsual(from start: Int) -> Int {
        Block.pass(bytes, from: start) { block in
            .!((0x20...0x7E ~= block) .| (0x80...0xC1 ~= block) .| (0xC3...0xE1 ~= block) .| (0xE3...0xEE ~= block))
        }
    }

    /// Neither a control character, nor one of those that YAML takes for the end of a line, nor a byte order mark.
    @inline(__always)
    private func isUsual(at index: Int) -> Bool {
        switch bytes[index] {
        case 0x20..<0x7F, 0x80..<0xC2, 0xC3..<0xE2, 0xE3..<0xEF: true
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] >= 0xA0
        case 0xE2: index + 2 < bytes.count && (bytes[index + 1] != 0x80 || bytes[index + 2] & 0xFE != 0xA8)
        default: false
        }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] == 0x20 { start += 1 }
        while start < end, bytes[end - 1] == 0x20 { end -= 1 }
        return start..<end
    }
}

/// What stands below each other.
extension PlainYAML {
    private mutating func block(indent: Int) -> YAMLNode? {
        guard depth < Self.deepest else { return nil }
        depth += 1
        defer { depth -= 1 }
        return isItem(lines[next]) ? list(indent: indent) : map(indent: indent)
    }

    private mutating func map(indent: Int) -> YAMLNode? {
        let first = lines[next]
        var pairs: [YAMLNode.Pair] = []
        pairs.reserveCapacity(min(lines.count - next, 8))
        while next < lines.count, lines[next].indent >= indent {
            let line = lines[next]
            guard line.indent == indent, let name = name(in: line) else { return nil }
            let key = Located(text(name), range(of: name, in: line))
            let value = trimmed(name.upperBound + 1..<line.words.upperBound)
            next += 1
            guard pairs.count < Self.mostNames, !pairs.contains(where: { $0.key.value.isSame(as: key.value) }),
                let node = value.isEmpty ? below(indent, mayBeList: true) : self.value(value, in: line, indent)
            else { return nil }
            pairs.append(YAMLNode.Pair(key: key, value: node))
        }
        return YAMLNode(content: .map(pairs), range: place(of: first.words.lowerBound, in: first))
    }

    private mutating func list(indent: Int) -> YAMLNode? {
        let first = lines[next]
        var items: [YAMLNode] = []
        while next < lines.count, lines[next].indent >= indent, isItem(lines[next]) {
            let line = lines[next]
            guard line.indent == indent, let item = item(line, indent) else { return nil }
            items.append(item)
        }
        // A list may stand as far in as the name that it is the value of.
        if next < lines.count, lines[next].indent > indent { return nil }
        return YAMLNode(content: .list(items), range: place(of: first.words.lowerBound, in: first))
    }

    private mutating func item(_ line: Line, _ indent: Int) -> YAMLNode? {
        let words = trimmed(line.words.lowerBound + 1..<line.words.upperBound)
        var inner = line
        inner.words = words
        inner.indent = words.lowerBound - line.start
        if words.isEmpty {
            next += 1
            return below(indent, mayBeList: false)
        }
        if name(in: inner) != nil {
            lines[next] = inner
            return block(indent: inner.indent)
        }
        next += 1
        return value(words, in: line, indent)
    }

    /// The value of a name or dash with nothing beside it.
    private mutating func below(_ indent: Int, mayBeList: Bool) -> YAMLNode? {
        guard next < lines.count else { return nil }
        let line = lines[next]
        if line.indent > indent { return block(indent: line.indent) }
        return mayBeList && line.indent == indent && isItem(line) ? block(indent: indent) : nil
    }

    private func isItem(_ line: Line) -> Bool {
        bytes[line.words.lowerBound] == UInt8(ascii: "-")
            && (line.words.count == 1 || bytes[line.words.lowerBound + 1] == 0x20)
    }

    /// The name that a line begins with, before a colon and a space or the end.
    private func name(in line: Line) -> Range<Int>? {
        let end = endOfName(line.words)
        guard end > line.words.lowerBound, end - line.words.lowerBound <= 128, end < line.words.upperBound,
            bytes[end] == UInt8(ascii: ":"), end + 1 == line.words.upperBound || bytes[end + 1] == 0x20
        else { return nil }
        return line.words.lowerBound..<end
    }

    /// How far what words begin with could be a name.
    private func endOfName(_ words: Range<Int>) -> Int {
        var end = words.lowerBound
        if end < words.upperBound, bytes[end] == UInt8(ascii: "-") { return end }
        while end < words.upperBound, isPartOfName(bytes[end]) { end += 1 }
        return end
    }

    private func isPartOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

/// What stands in one line.
extension PlainYAML {
    /// - Parameter indent: of the line; one that is further in would go on with the value.
    private func value(_ words: Range<Int>, in line: Line, _ indent: Int) -> YAMLNode? {
        if next < lines.count, lines[next].indent > indent { return nil }
        switch bytes[words.lowerBound] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted(words, in: line)
        case UInt8(ascii: "["): return shortList(words, in: line)
        case UInt8(ascii: "{"): return shortMap(words, in: line)
        default: return isPlain(words) ? scalar(words, in: line) : nil
        }
    }

    /// `{ a: b, c: "d" }`
    private func shortMap(_ words: Range<Int>, in line: Line) -> YAMLNode? {
        let end = words.upperBound - 1
        guard words.count >= 2, bytes[end] == UInt8(ascii: "}") else { return nil }
        var pairs: [YAMLNode.Pair] = []
        var start = words.lowerBound + 1
        if !trimmed(start..<end).isEmpty {
            while start <= end {
                let comma = endOfItem(from: start, end)
                let item = trimmed(start..<comma)
                var named = line
                named.words = item
                guard pairs.count < Self.mostNames, !item.isEmpty, let name = name(in: named) else { return nil }
                let key = Located(text(name), range(of: name, in: line))
                let value = trimmed(name.upperBound + 1..<item.upperBound)
                guard !value.isEmpty, !pairs.contains(where: { $0.key.value.isSame(as: key.value) }),
                    let node = shortValue(value, in: line)
                else { return nil }
                pairs.append(YAMLNode.Pair(key: key, value: node))
                start = comma + 1
            }
        }
        return YAMLNode(content: .map(pairs), range: place(of: words.lowerBound, in: line))
    }

    /// The next comma that does not stand in quotation marks.
    private func endOfItem(from start: Int, _ end: Int) -> Int {
        var mark: UInt8?
        for index in start..<end {
            switch bytes[index] {
            case let byte where byte == mark: mark = nil
            case UInt8(ascii: "\""), UInt8(ascii: "'"): mark = mark ?? bytes[index]
            case UInt8(ascii: ",") where mark == nil: return index
            default: break
            }
        }
        return end
    }

    /// A value between brackets.
    private func shortValue(_ words: Range<Int>, in line: Line) -> YAMLNode? {
        switch bytes[words.lowerBound] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted(words, in: line)
        default:
            guard isPlain(words), !words.contains(where: { isOfBrackets(bytes[$0]) }) else { return nil }
            return scalar(words, in: line)
        }
    }

    private func quoted(_ words: Range<Int>, in line: Line) -> YAMLNode? {
        let mark = bytes[words.lowerBound]
        guard words.count >= 2, bytes[words.upperBound - 1] == mark else { return nil }
        let inner = words.lowerBound + 1..<words.upperBound - 1
        guard !inner.contains(where: { bytes[$0] == mark || bytes[$0] == UInt8(ascii: "\\") }) else { return nil }
        return YAMLNode(content: .scalar(text(inner), isQuoted: true), range: range(of: words, in: line))
    }

    /// `[a, b]`
    private func shortList(_ words: Range<Int>, in line: Line) -> YAMLNode? {
        guard words.count >= 2, bytes[words.upperBound - 1] == UInt8(ascii: "]") else { return nil }
        var items: [YAMLNode] = []
        var start = words.lowerBound + 1
        let end = words.upperBound - 1
        if !trimmed(start..<end).isEmpty {
            items.reserveCapacity(4)
            while start <= end {
                while start < end, bytes[start] == 0x20 { start += 1 }
                // Most items are ids, which mean nothing but themselves.
                let id = start..<endOfName(start..<end)
                if !id.isEmpty, id.upperBound == end || bytes[id.upperBound] == UInt8(ascii: ",") {
                    items.append(scalar(id, in: line))
                    start = id.upperBound + 1
                    continue
                }
                let comma = endOfItem(from: start, end)
                let item = trimmed(start..<comma)
                guard !item.isEmpty, let value = shortValue(item, in: line) else { return nil }
                items.append(value)
                start = comma + 1
            }
        }
        return YAMLNode(content: .list(items), range: place(of: words.lowerBound, in: line))
    }

    /// What means something between brackets.
    private func isOfBrackets(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ":"),
            UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            true
        default: false
        }
    }

    /// Whether words mean nothing but themselves.
    private func isPlain(_ words: Range<Int>) -> Bool {
        switch bytes[words.lowerBound] {
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"),
            UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"),
            UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
            return false
        default: break
        }
        for index in words {
            switch bytes[index] {
            case UInt8(ascii: ":") where index + 1 == words.upperBound || bytes[index + 1] == 0x20: return false
            case UInt8(ascii: "#") where bytes[index - 1] == 0x20: return false
            default: break
            }
        }
        return true
    }

    private func scalar(_ words: Range<Int>, in line: Line) -> YAMLNode {
        YAMLNode(content: .scalar(text(words), isQuoted: false), range: range(of: words, in: line))
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func place(of index: Int, in line: Line) -> SourceRange {
        SourceRange(line: line.number, column: 1 + characters(line.start..<index, of: line))
    }

    private func range(of words: Range<Int>, in line: Line) -> SourceRange {
        SourceRange(
            line: line.number, column: 1 + characters(line.start..<words.lowerBound, of: line),
            length: characters(words, of: line))
    }

    private func characters(_ range: Range<Int>, of line: Line) -> Int {
        line.isASCII ? range.count : bytes[range].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }
}
