import Buffers

/// Reads the Markdown that most texts are written in: paragraphs, headings and lists of lines, parted by blank lines, of
/// words with links, strong words and citations among them.
///
/// What these blocks mean does not depend on any other. Blocks of another sort are read by libcmark, those that stand
/// together as one text, since a list may go on behind a blank line. It gives what libcmark gives of the whole, in a third of
/// its time, or `nil` for a text in which that is not certain: in which something may reach beyond a blank line, as code
/// and HTML do, or change the meaning of brackets elsewhere.
struct PlainMarkdown: ~Copyable {
    private let source: UnsafeBufferPointer<UInt8>
    private var draft: DocumentDraft
    /// Where the next line begins, and its number.
    private var next: LineStart

    private struct LineStart {
        var position = 0
        var line: Int32 = 1
    }

    /// - Parameter source: UTF-8.
    /// - Complexity: O(length).
    static func read(_ source: UnsafeBufferPointer<UInt8>) -> Document? {
        var reader = PlainMarkdown(source)
        return reader.readBlocks() ? reader.draft.document : nil
    }

    private init(_ source: UnsafeBufferPointer<UInt8>) {
        self.source = source
        draft = DocumentDraft(length: source.count)
        next = LineStart()
    }

    private mutating func readBlocks() -> Bool {
        /// Where blocks begin that libcmark is to read.
        var others: LineStart?
        while next.position < source.count {
            if source[next.position] == 0x0A {
                endLine(at: next.position)
                continue
            }
            if endsOthers(at: next.position) {
                read(others)
                others = nil
                if readLines() { continue }
            } else if others == nil, readList() {
                continue
            }
            others = others ?? next
            guard passLines() else { return false }
        }
        read(others)
        return true
    }

    private mutating func endLine(at position: Int) {
        next.position = min(position + 1, source.count)
        next.line += 1
    }

    /// Has libcmark read from a place up to the next line.
    private mutating func read(_ others: LineStart?) {
        guard let others else { return }
        let text = UnsafeBufferPointer(rebasing: source[others.position..<next.position])
        draft.add(parsing: text, isUTF8: true, linesBefore: others.line - 1)
    }

    /// Passes over the lines up to a blank one.
    ///
    /// - Returns: whether nothing in them reaches any further.
    private mutating func passLines() -> Bool {
        // libcmark passes over a byte order mark at the beginning of a text.
        if source[next.position] == 0xEF { return false }
        for position in next.position..<source.count {
            switch source[position] {
            case 0x0A:
                endLine(at: position)
                if next.position < source.count, source[next.position] == 0x0A { return true }
            // Code and HTML may go on behind blank lines, names of links have a meaning everywhere, and lines may end
            // otherwise.
            case UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"), 0x0D: return false
            case UInt8(ascii: "]") where position + 1 < source.count && source[position + 1] == UInt8(ascii: ":"):
                return false
            default: break
            }
        }
        next.position = source.count
        return true
    }
}

/// Lines of which each means what it says.
extension PlainMarkdown {
    /// Whether lists and whatever else may go on behind a blank line do not go on behind this one.
    private func endsOthers(at position: Int) -> Bool {
        beginsParagraph(at: position) || startOfHeading(at: position) != nil
    }

    /// Whether a line is one of a paragraph, whatever stands before it, and no mark of a block.
    private func beginsParagraph(at position: Int) -> Bool {
        switch source[position] {
        case 0x41...0x5A, 0x61...0x7A, 0x80...0xEE, 0xF0..., 0x22, 0x27, 0x28, UInt8(ascii: "["): return true
        case UInt8(ascii: "*"): return CertainMarkup(source, at: position) != nil
        case 0x30...0x39:
            let end = source[position...].firstIndex { !(0x30...0x39 ~= $0) } ?? source.count
            return end < source.count && source[end] != UInt8(ascii: ".") && source[end] != UInt8(ascii: ")")
        default: return false
        }
    }

    /// Where the words of a heading begin: after one to six signs and a space.
    private func startOfHeading(at position: Int) -> Int? {
        var start = position
        while start < source.count, source[start] == UInt8(ascii: "#") { start += 1 }
        guard 1...6 ~= start - position, start + 1 < source.count, source[start] == 0x20,
            source[start + 1] > 0x20, source[start + 1] != UInt8(ascii: "#")
        else { return nil }
        return start + 1
    }

    /// Reads lines up to a blank one.
    ///
    /// - Returns: whether all of them are certain; otherwise nothing was read.
    private mutating func readLines() -> Bool {
        /// Where the paragraph begins that is open.
        var paragraph: DocumentDraft.Place?
        return readOrNothing { reader in
            while reader.isAtLine { guard reader.readLine(&paragraph) else { return false } }
            reader.close(&paragraph)
            return true
        }
    }

    /// Reads a list of which each item is a line, and which ends before the next block.
    ///
    /// - Returns: whether there is one, all of which is certain; otherwise nothing was read.
    private mutating func readList() -> Bool {
        let (mark, place) = (source[next.position], DocumentDraft.Place(line: next.line))
        guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "+") else { return false }
        return readOrNothing { reader in
            // Its items stand close together.
            reader.draft.add(.bulletList, .open, level: 1, place)
            while reader.isAtLine { guard reader.readItem(mark) else { return false } }
            reader.draft.add(.bulletList, .close, level: 1, place)
            guard let next = reader.source[reader.next.position...].firstIndex(where: { $0 != 0x0A }) else {
                return true
            }
            return reader.endsOthers(at: next)
        }
    }

    private var isAtLine: Bool { next.position < source.count && source[next.position] != 0x0A }

    /// - Parameter read: says whether it read what there is; if not, what it has read is taken back.
    private mutating func readOrNothing(_ read: (inout PlainMarkdown) -> Bool) -> Bool {
        let (start, length) = (next, draft.length)
        if read(&self) { return true }
        draft.cut(to: length)
        next = start
        return false
    }

    private mutating func readItem(_ mark: UInt8) -> Bool {
        let (start, place) = (next.position + 2, DocumentDraft.Place(line: next.line))
        guard start < source.count, source[start - 2] == mark, source[start - 1] == 0x20, beginsParagraph(at: start)
        else { return false }
        draft.add(.item, .open, place)
        draft.add(.paragraph, .open, place)
        guard let end = readWords(from: start, place) else { return false }
        draft.add(.paragraph, .close, place)
        draft.endLine()
        draft.add(.item, .close, place)
        endLine(at: end)
        return true
    }

    private mutating func readLine(_ paragraph: inout DocumentDraft.Place?) -> Bool {
        let place = DocumentDraft.Place(line: next.line)
        if let words = startOfHeading(at: next.position) {
            close(&paragraph)
            let level = UInt8(words - 1 - next.position)
            draft.add(.heading, .open, level: level, place)
            guard let end = readWords(from: words, place), source[end - 1] != UInt8(ascii: "#") else { return false }
            draft.add(.heading, .close, level: level, place)
            draft.endLine()
            endLine(at: end)
            return true
        }
        guard beginsParagraph(at: next.position) else { return false }
        if paragraph == nil {
            paragraph = place
            draft.add(.paragraph, .open, place)
        } else {
            draft.addBreak(.softBreak, DocumentDraft.Place())
        }
        guard let end = readWords(from: next.position, place) else { return false }
        endLine(at: end)
        return true
    }

    private mutating func close(_ paragraph: inout DocumentDraft.Place?) {
        guard let place = paragraph else { return }
        draft.add(.paragraph, .close, place)
        draft.endLine()
        paragraph = nil
    }

    /// Reads the words of a line and the markup among them.
    ///
    /// - Returns: where the line ends; `nil` where some of it is not certain.
    private mutating func readWords(from start: Int, _ place: DocumentDraft.Place) -> Int? {
        var (done, position) = (start, start)
        var last = start..<start
        while true {
            position = endOfWords(source, from: position)
            guard position < source.count, source[position] != 0x0A else { break }
            switch source[position] {
            // Without a meaning of their own.
            case 0x22...0x25, 0x27...0x29, 0x5E: position += 1
            case UInt8(ascii: "["), UInt8(ascii: "*"):
                // Between two pieces of markup there has to be something.
                guard last.isEmpty || position > last.upperBound, let found = CertainMarkup(source, at: position)
                else { return nil }
                last = found.whole
                position = last.upperBound
                guard let kind = found.kind else { continue }
                draft.addWords(source[done..<last.lowerBound], place)
                draft.add(kind, .open, literal: source[found.address], place)
                draft.addWords(source[found.words], place)
                draft.add(kind, .close, place)
                done = position
            default: return nil
            }
        }
        // Spaces at the end of a line are not part of it, and two of them break it.
        if source[position - 1] == 0x20 { return nil }
        draft.addWords(source[done..<position], place)
        return position
    }
}
