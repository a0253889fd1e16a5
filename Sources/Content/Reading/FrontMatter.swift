import Diagnostics
import Files
import Script

/// A Markdown file in its two parts: the YAML between two lines of three hyphens, and the text after them.
struct FrontMatter {
    /// The lines between the two of hyphens, as offsets in the file.
    let range: Range<Int>
    let yaml: ArraySlice<UInt8>
    let body: ArraySlice<UInt8>
    /// The line of the file on which the text begins, from 1.
    let bodyLine: Int

    init?(_ file: SourceFile, _ report: inout Reporter) {
        let text = file.text
        guard !text.allSatisfy({ $0 <= 0x20 }) else {
            report.error(
                "empty-file", nil, "is empty", suggestion: "write the front matter and the text, or delete the file")
            return nil
        }
        var lines = LineScanner(text)
        guard let first = lines.next(), text[first].isSame(as: "---") else {
            report.error(
                "front-matter-missing", SourceRange(line: 1, column: 1, length: 0),
                "does not begin with a line of three hyphens",
                suggestion: "begin the file with “---”, the fields, and “---” again; then the text")
            return nil
        }
        let start = lines.position
        while let line = lines.next() {
            guard text[line].isSame(as: "---") || text[line].isSame(as: "...") else { continue }
            range = start..<line.lowerBound
            yaml = text[range]
            body = text[lines.position...]
            bodyLine = lines.number + 1
            return
        }
        report.error(
            "front-matter-open", SourceRange(line: 1, column: 1, length: 3), "the front matter has no end",
            suggestion: "write a line of three hyphens after the last field")
        return nil
    }
}

extension FrontMatter {
    /// The fields; none where nothing is written, and `nil` where what is written is broken.
    func fields(known: [String], _ report: inout Reporter) -> Fields? {
        let errors = report.errors
        let root = readYAML(yaml, firstLine: 2, &report)
        guard root != nil || report.errors == errors else { return nil }
        let empty = YAMLNode(content: .map([]), range: SourceRange(line: 1, column: 1, length: 3))
        return Fields(root ?? empty, of: "the front matter", known: known, &report)
    }
}

/// Goes through a text line by line, whatever ends the lines; trailing spaces are not part of a line.
private struct LineScanner {
    private let text: ArraySlice<UInt8>
    private(set) var position: Int
    private(set) var number = 0

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        position = text.startIndex
    }

    mutating func next() -> Range<Int>? {
        guard position < text.endIndex else { return nil }
        let start = position
        var end = text.firstIndex(of: 0x0A, or: 0x0D, from: start) ?? text.endIndex
        position = min(end + 1, text.endIndex)
        if end < text.endIndex, text[end] == 0x0D, position < text.endIndex, text[position] == 0x0A { position += 1 }
        number += 1
        while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
        return start..<end
    }
}
