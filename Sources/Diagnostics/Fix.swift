/// An exact replacement of some bytes of a file that mends a problem.
public struct Fix: Hashable, Sendable {
    /// Offsets in bytes from the start of the file.
    public let bytes: Range<Int>
    /// The same stretch as an editor shows it.
    public let range: SourceRange
    /// What to put there; empty to delete the stretch.
    public let replacement: String

    public init(bytes: Range<Int>, range: SourceRange, replacement: String) {
        self.bytes = bytes
        self.range = range
        self.replacement = replacement
    }
}

extension Sequence<Fix> {
    /// In their order in the file, without those that overlap one before them. O(n log n).
    public var withoutOverlaps: [Fix] {
        var result: [Fix] = []
        for fix in sorted(by: {
            ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound)
        })
        where fix.bytes.lowerBound >= result.last?.bytes.upperBound ?? 0 {
            result.append(fix)
        }
        return result
    }

    /// A file with these stretches replaced and every other byte as it was. Of two that overlap, only the first counts.
    /// O(length + n log n).
    public func applied(to file: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(file.count)
        var position = 0
        for fix in withoutOverlaps where fix.bytes.upperBound <= file.count {
            result += file[position..<fix.bytes.lowerBound]
            result += fix.replacement.utf8
            position = fix.bytes.upperBound
        }
        return result + file[position...]
    }
}
