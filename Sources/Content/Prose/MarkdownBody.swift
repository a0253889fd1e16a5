import CommonMark
import Diagnostics
import Script

/// The text of a content file as CommonMark reads it, with its source, so that problems find their place.
struct MarkdownBody {
    let document: Document
    /// A slice of the file's bytes, with the file's own indices.
    let source: ArraySlice<UInt8>
    let firstLine: Int
    /// Whether the text holds marks of direction that must not reach the page.
    let hasDirectionalMarks: Bool

    /// - Parameters:
    ///   - source: UTF-8, which is looked at before a file is read any further.
    ///   - hasPlaces: whether it is to be told where in a line something stands: dearer than all else, and of use only where
    ///     something is wrong.
    init(_ source: ArraySlice<UInt8>, firstLine: Int, hasPlaces: Bool = true, _ report: inout Reporter) {
        self.source = source
        self.firstLine = firstLine
        document = Document(parsing: source, isUTF8: true, hasColumns: hasPlaces)
        hasDirectionalMarks = MarkdownBody.reportDirectionalMarks(source, &report)
        reportHTML(&report)
    }

    /// The place of `needle`, at or after the beginning of a token and at most `reach` bytes away; the token's own
    /// place where it is not found. libcmark's columns are short of the indentation of continued lines.
    func place(of needle: some Collection<UInt8>, in token: Token, _ report: inout Reporter) -> SourceRange {
        report.range(offsets(of: needle, from: start(of: token, &report)))
    }

    func offsets(of needle: some Collection<UInt8>, from start: Int, reach: Int = 4096) -> Range<Int> {
        let count = needle.count
        let fallback = start..<min(start + 1, source.endIndex)
        guard count > 0, let first = needle.first else { return fallback }
        var index = start
        let end = min(start + reach, source.endIndex - count)
        while index <= end {
            if source[index] == first, source[index..<index + count].elementsEqual(needle) {
                return index..<index + count
            }
            index += 1
        }
        return fallback
    }

    func start(of token: Token, _ report: inout Reporter) -> Int {
        let line = report.offset(ofLine: firstLine + Int(max(token.line, 1)) - 1)
        return min(max(line + Int(max(token.column, 1)) - 1, source.startIndex), source.endIndex)
    }

    private static func reportDirectionalMarks(_ source: ArraySlice<UInt8>, _ report: inout Reporter) -> Bool {
        let marks = directionalMarks(source)
        for mark in marks {
            report.warning(
                "directional-mark", report.range(mark),
                "an invisible mark of direction stands here; it is left out", suggestion: "delete it",
                fix: report.fix(mark, ""))
        }
        return !marks.isEmpty
    }

    /// One pass, which looks closely only where a mark can be: at a byte E2, or at 9C, which follows D8 in U+061C and stands
    /// in no letter.
    private static func directionalMarks(_ source: ArraySlice<UInt8>) -> [Range<Int>] {
        var marks: [Range<Int>] = []
        var index = source.startIndex
        while let position = source.firstIndex(of: 0xE2, or: 0x9C, from: index) {
            index = position + 1
            let isSecond = source[position] == 0x9C
            guard !isSecond || position > source.startIndex && source[position - 1] == 0xD8 else { continue }
            let start = isSecond ? position - 1 : position
            let length = markLength(source, at: start)
            if length > 0 { marks.append(start..<start + length) }
        }
        return marks
    }

    private func reportHTML(_ report: inout Reporter) {
        for token in document.tokens where token.kind == .htmlBlock || token.kind == .htmlInline {
            let html = document.bytes(of: token).prefix { $0 != 0x0A }
            if html.starts(with: "<!--".utf8) { continue }
            report.warning(
                "raw-html", place(of: html, in: token, &report),
                "HTML is not passed through; it is left out of the page",
                suggestion: "write it in Markdown")
        }
    }
}

/// The length in bytes of a mark of direction at `index`, or 0.
func markLength(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 0xD8 where index + 1 < bytes.endIndex && bytes[index + 1] == 0x9C: return 2
    case 0xE2 where index + 2 < bytes.endIndex && (bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81):
        let scalar = 0x2000 + UInt32(bytes[index + 1] & 0x3F) << 6 + UInt32(bytes[index + 2] & 0x3F)
        return Unicode.Scalar(scalar).map(isDirectionalMark) == true ? 3 : 0
    default: return 0
    }
}
