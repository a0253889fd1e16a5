/// Follows a text as CommonMark reads it through the source that it was written as, so that a stretch of the one is found
/// in the other for certain. Backslash escapes are followed; at a character reference (`&amp;`) it gives up.
struct Alignment {
    private let text: ArraySlice<UInt8>
    private let source: ArraySlice<UInt8>
    /// A place in the text and the same place in the source; the second is `nil` once the two have parted.
    private var position: (text: Int, source: Int?)

    /// - Parameter start: where the text begins in the source, or the indentation or quotation marks before it.
    init(text: ArraySlice<UInt8>, source: ArraySlice<UInt8>, from start: Int) {
        self.text = text
        self.source = source
        var start = start
        let reach = min(start + 64, source.endIndex)
        while start < reach, source[start] != text.first, " \t>".utf8.contains(source[start]) { start += 1 }
        position = (text.startIndex, start)
    }

    /// Where a stretch of the text stands in the source, byte for byte; `nil` where that is not certain. Asked for
    /// stretches in the order of their beginnings, all of them together cost O(length).
    mutating func offsets(of range: Range<Int>) -> Range<Int>? {
        while position.text < range.lowerBound { advance() }
        guard let start = position.source, start + range.count <= source.endIndex else { return nil }
        let offsets = start..<start + range.count
        return source[offsets].elementsEqual(text[range]) ? offsets : nil
    }

    private mutating func advance() {
        defer { position.text += 1 }
        guard var index = position.source else { return }
        if isEscape(at: index) { index += 1 }
        let isSame = index < source.endIndex && source[index] == text[position.text] && !isReference(at: index)
        position.source = isSame ? index + 1 : nil
    }

    private func isEscape(at index: Int) -> Bool {
        guard index + 1 < source.endIndex, source[index] == UInt8(ascii: "\\") else { return false }
        switch source[index + 1] {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
        default: return false
        }
    }

    private func isReference(at index: Int) -> Bool {
        guard source[index] == UInt8(ascii: "&") else { return false }
        let name = source[(index + 1)...].prefix(32).prefix {
            $0 == UInt8(ascii: "#") || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
                || (0x61...0x7A).contains($0)
        }
        return !name.isEmpty && name.endIndex < source.endIndex && source[name.endIndex] == UInt8(ascii: ";")
    }
}
