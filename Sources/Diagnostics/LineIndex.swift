/// Finds lines and columns of byte offsets in a UTF-8 text. Made only when there is something to report.
///
/// A line ends with LF, CR or CRLF. A column counts Unicode scalars, so that it is right under Arabic text, where most
/// letters take two bytes.
public struct LineIndex: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int]
    /// The last place that was asked for: places are mostly asked for in their order, and a line may be very long.
    private var last = (offset: 0, scalars: 0)

    /// O(n) in the length of the text.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
            starts.append(index)
        }
        self.starts = starts
    }

    /// The place of a byte offset; one past the end is allowed.
    ///
    /// O(log lines + length of the line), or from the last place on the same line.
    public mutating func position(of offset: Int) -> SourcePosition {
        let offset = min(max(offset, 0), bytes.count)
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        let isAhead = (starts[low]...offset).contains(last.offset)
        let before = isAhead ? last.scalars : 0
        let count = before + scalars(from: isAhead ? last.offset : starts[low], to: offset)
        last = (offset, count)
        return SourcePosition(line: low + 1, column: 1 + count)
    }

    public mutating func range(_ offsets: Range<Int>) -> SourceRange {
        SourceRange(start: position(of: offsets.lowerBound), end: position(of: offsets.upperBound))
    }

    /// The offset of the first byte of a line, counted from 1; the end of the text for a line past the last.
    public func offset(ofLine line: Int) -> Int {
        line - 1 < starts.count ? starts[max(line - 1, 0)] : bytes.count
    }

    /// The offset of a place; `nil` where the text has no such line or column.
    ///
    /// O(length of the line), or from the last place on the same line.
    public mutating func offset(of position: SourcePosition) -> Int? {
        guard starts.indices.contains(position.line - 1), position.column > 0 else { return nil }
        let start = starts[position.line - 1]
        let end = position.line < starts.count ? starts[position.line] : bytes.count
        let isAhead = (start..<end).contains(last.offset) && last.scalars < position.column
        var (offset, scalars) = isAhead ? last : (start, 0)
        while offset < end, scalars < position.column - 1 {
            offset = self.offset(after: offset, in: end)
            scalars += 1
        }
        guard scalars == position.column - 1 else { return nil }
        // The end of a line is the start of the next, where columns begin anew.
        if offset < end { last = (offset, scalars) }
        return offset
    }

    /// The offset of the character after the one at an offset before the end.
    private func offset(after offset: Int, in end: Int) -> Int {
        var next = offset + 1
        while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }

    /// The bytes of a line, counted from 1, without what ends it; `nil` past the last line. O(1).
    public func line(_ number: Int) -> ArraySlice<UInt8>? {
        guard starts.indices.contains(number - 1) else { return nil }
        var end = number < starts.count ? starts[number] : bytes.count
        while end > starts[number - 1], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return bytes[starts[number - 1]..<end]
    }

    private func scalars(from start: Int, to end: Int) -> Int {
        var count = 0
        for index in start..<max(start, end) where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
