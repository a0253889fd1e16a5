/// What a request asks of a file: RFC 9110, section 14, with one range only.
enum ByteRange: Equatable, Sendable {
    case whole
    case part(Range<Int>)
    /// The file ends before the range begins.
    case notThere

    /// - Parameters:
    ///   - field: the value of `Range`. What is not understood, and several ranges at once, mean the whole file.
    ///   - size: of the file, in bytes.
    init(_ field: String?, size: Int) {
        guard let bounds = field.flatMap(Bounds.init) else {
            self = .whole
            return
        }
        let first = bounds.first(size)
        self = first < size && bounds.suffix != 0 ? .part(first..<bounds.end(size)) : .notThere
    }

    /// `first-last`, `first-` or `-suffix`.
    private struct Bounds {
        private let written: (first: Int?, last: Int?)

        var suffix: Int? { written.first == nil ? written.last : nil }

        init?(_ field: String) {
            let parts = field.split(separator: "=", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0].lowercased() == "bytes" else { return nil }
            let bounds = parts[1].split(separator: "-", omittingEmptySubsequences: false)
            guard bounds.count == 2, bounds.allSatisfy(Self.isNumber), bounds.contains(where: { !$0.isEmpty })
            else { return nil }
            written = (Int(bounds[0]), Int(bounds[1]))
            if let first = written.first, let last = written.last, last < first { return nil }
        }

        func first(_ size: Int) -> Int { written.first ?? max(size - (written.last ?? 0), 0) }

        func end(_ size: Int) -> Int { written.first == nil ? size : min(written.last ?? size, size - 1) + 1 }

        /// Digits that fit, or nothing.
        private static func isNumber(_ text: Substring) -> Bool {
            let isOfDigits = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            return isOfDigits && (text.isEmpty || Int(text) != nil)
        }
    }
}
