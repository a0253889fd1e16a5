import Buffers

/// A Markdown text without the middles of long stretches of words, for libcmark, which looks at every byte several times.
///
/// In the place of each middle stands a mark; where libcmark hands the mark on, the middle is put back. A stretch holds
/// nothing that CommonMark gives a meaning to, or else markup that has the same meaning wherever it stands
/// (``CertainMarkup``), and both of its ends stay where they are, so that nothing is read otherwise. A text in which that
/// is not certain is not abridged at all.
struct Abridgement: ~Copyable {
    private(set) var text: Buffer<UInt8>
    private(set) var leftOut: LeftOut

    /// How many bytes stay at the beginning of a stretch and at its end, and how many are worth leaving out.
    private static let (head, tail, least) = (8, 4, 24)
    /// The longest name of a character, which may begin a stretch behind `&`, has 33 bytes.
    private static let headOfName = 40

    /// `nil` for a text that is not abridged. O(length), one pass.
    ///
    /// - Parameter source: UTF-8, which outlives this.
    static func of(_ source: UnsafeBufferPointer<UInt8>) -> Abridgement? {
        guard source.count > 256 else { return nil }
        var abridgement = Abridgement(source)
        guard abridgement.read(source) else { return nil }
        return abridgement
    }

    private init(_ source: UnsafeBufferPointer<UInt8>) {
        text = Buffer(capacity: source.count)
        leftOut = LeftOut(of: source)
    }

    /// - Returns: whether it was abridged.
    private mutating func read(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        var position = 0
        while position < source.count {
            guard let end = readCertain(source, from: position) ?? readUncertain(source, from: position) else {
                return false
            }
            position = end
        }
        return !leftOut.isEmpty
    }

    /// Reads up to a blank line, which ends whatever is open, if all markup is certain: then it is left out with the words
    /// around it.
    ///
    /// - Returns: where it ends; `nil` where some markup is not certain, and nothing was read.
    private mutating func readCertain(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let (textBefore, leftOutBefore) = (text.count, leftOut.count)
        var (copied, position) = (start, start)
        while position < source.count {
            guard let line = leftOut.line(from: position, head: Self.head, tail: Self.tail) else {
                text.cut(to: textBefore)
                leftOut.cut(to: leftOutBefore)
                return nil
            }
            leaveOut(source, position, from: line.from, to: line.to, markup: line.markup, &copied)
            position = min(line.end + 1, source.count)
            if position < source.count, source[position] == 0x0A { break }
        }
        text.append(source[copied..<position])
        return position
    }

    /// Reads up to a blank line, and leaves out nothing but words.
    ///
    /// - Returns: where it ends; `nil` for what cannot be abridged.
    private mutating func readUncertain(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var (copied, position, head) = (start, start, Self.head)
        // An address ends before a space, which has to be seen.
        var mayBeAddress = false
        while position < source.count {
            let end = endOfWords(source, from: position)
            var from = position + head
            if mayBeAddress, let space = source[position..<end].drop(while: { $0 == 0x20 }).firstIndex(of: 0x20) {
                mayBeAddress = false
                from = max(from, space + 1)
            }
            if !mayBeAddress { leaveOut(source, position, from: from, to: end - Self.tail, &copied) }
            guard end < source.count else {
                position = end
                break
            }
            (position, head) = (end + 1, Self.head)
            let next = position < source.count ? source[position] : 0
            if source[end] == 0x0A, next == 0x0A { break }
            switch source[end] {
            case UInt8(ascii: "&"): head = Self.headOfName
            case UInt8(ascii: "]") where next == UInt8(ascii: "("): mayBeAddress = true
            // Names of links are compared, HTML ends where its end stands, what is escaped is looked for in the source, and
            // marks could not be told from others.
            case UInt8(ascii: "]") where next == UInt8(ascii: ":"), UInt8(ascii: "<"), UInt8(ascii: "\\"), 0,
                LeftOut.mark:
                return nil
            default: break
            }
        }
        text.append(source[copied..<position])
        return position
    }

    /// Leaves the middle of a stretch out, if there is one, and copies what stands before it.
    ///
    /// - Parameters:
    ///   - markup: what stands in the middle.
    ///   - copied: up to where the text has been copied.
    private mutating func leaveOut(
        _ source: UnsafeBufferPointer<UInt8>, _ start: Int, from: Int, to: Int, markup: Range<Int> = 0..<0,
        _ copied: inout Int
    ) {
        guard let middle = Self.middle(of: source, start, from: from, to: to), !leftOut.isFull else { return }
        text.append(source[copied..<middle.lowerBound])
        leftOut.add(middle, markup: markup, markedIn: &text)
        copied = middle.upperBound
    }

    /// What can be left out of a stretch: whole characters, enough of them.
    ///
    /// Not where a stretch begins without a letter, as the marks at the beginning of a line do, and lines of dashes; and not
    /// before several spaces at its end, which break a line, and are all taken away.
    private static func middle(
        of source: UnsafeBufferPointer<UInt8>, _ start: Int, from: Int, to: Int
    ) -> Range<Int>? {
        var (from, to) = (from, to)
        guard to - from >= least, source[start..<from].contains(where: { $0 >= 0x80 || 0x61...0x7A ~= $0 | 0x20 }),
            source[to - 1] != 0x20 || source[to] != 0x20
        else { return nil }
        while from < to, source[from] & 0xC0 == 0x80 { from += 1 }
        while to > from, source[to] & 0xC0 == 0x80 { to -= 1 }
        return from..<to
    }
}

/// What an abridged text lacks of its source, and how it is put back.
struct LeftOut {
    private let source: UnsafeBufferPointer<UInt8>
    private var middles: [Middle] = []
    private var markup: [CertainMarkup] = []

    private struct Middle {
        let place: Range<Int>
        /// What stands in it, by position in `markup`.
        let markup: Range<Int>
    }

    /// A piece of a text as it is read.
    enum Piece {
        case words(Slice<UnsafeBufferPointer<UInt8>>)
        /// With the address of a link.
        case opening(Token.Kind, Slice<UnsafeBufferPointer<UInt8>>)
        case closing(Token.Kind)
    }

    /// Begins each mark. Texts that hold it are not abridged.
    static var mark: UInt8 { 0x1A }
    /// Two letters follow, which number the mark.
    private static var markLength: Int { 3 }
    private static var letters: Int { 26 }

    /// - Parameter source: outlives this.
    init(of source: UnsafeBufferPointer<UInt8>) { self.source = source }

    var isEmpty: Bool { middles.isEmpty }
    var count: (middles: Int, markup: Int) { (middles.count, markup.count) }
    /// Whether no further mark can be numbered.
    var isFull: Bool { middles.count == Self.letters * Self.letters }

    /// - Parameters:
    ///   - markup: what stands in it.
    ///   - text: where the mark is written.
    fileprivate mutating func add(
        _ middle: Range<Int>, markup: Range<Int>, markedIn text: inout Buffer<UInt8>
    ) {
        if isEmpty { middles.reserveCapacity(32) }
        text.append(Self.mark)
        text.append(UInt8(ascii: "a") + UInt8(middles.count / Self.letters))
        text.append(UInt8(ascii: "a") + UInt8(middles.count % Self.letters))
        middles.append(Middle(place: middle, markup: markup))
    }

    /// Takes the last back, all but so many.
    fileprivate mutating func cut(to count: (middles: Int, markup: Int)) {
        middles.removeLast(middles.count - count.middles)
        markup.removeLast(markup.count - count.markup)
    }

    /// Notes the markup of a line, all of which is certain.
    ///
    /// - Parameters:
    ///   - head: how many bytes stay at the beginning.
    ///   - tail: how many stay at the end.
    /// - Returns: where its line feed stands, or the end of the text; what of it can be left out, and the markup there, by
    ///   position. `nil` where some markup is not certain.
    fileprivate mutating func line(
        from start: Int, head: Int, tail: Int
    ) -> (end: Int, from: Int, to: Int, markup: Range<Int>)? {
        var (position, from) = (start, start + head)
        var last = start..<start
        var isHeading = false
        let first = markup.count
        while true {
            position = endOfWords(source, from: position)
            guard position < source.count, source[position] != 0x0A else { break }
            switch source[position] {
            // Without a meaning of their own.
            case 0x22, 0x24, 0x25, 0x27...0x29, 0x5E: position += 1
            case UInt8(ascii: "#"):
                isHeading = true
                position += 1
            case UInt8(ascii: "["), UInt8(ascii: "*"):
                guard last.isEmpty || position > last.upperBound, let found = CertainMarkup(source, at: position)
                else { return nil }
                last = found.whole
                position = last.upperBound
                // Markup stays as a whole, with a character on either side, or is left out as a whole.
                if last.lowerBound < from {
                    from = max(from, last.upperBound + 1)
                } else if found.kind != nil {
                    if markup.isEmpty { markup.reserveCapacity(32) }
                    markup.append(found)
                }
            default: return nil
            }
        }
        // More of the same sign at the end of a heading is no part of it.
        if isHeading, source[position - 1] == UInt8(ascii: "#") || source[position - 1] == 0x20 { return nil }
        guard last.upperBound > position - tail else { return (position, from, position - tail, first..<markup.count) }
        if let found = markup.last, markup.count > first, found.whole == last { markup.removeLast() }
        return (position, from, last.lowerBound - 1, first..<markup.count)
    }

    /// Writes a part of what was made of the abridged text, each middle in the place of its mark. O(length).
    func write(_ part: UnsafeBufferPointer<UInt8>, to text: inout Buffer<UInt8>) {
        forEachStretch(of: part) { words, _ in text.append(words) }
    }

    /// Reads a text that libcmark found in the abridged one, with the markup that libcmark has not seen. O(length).
    @inline(__always)
    func read(_ text: UnsafeBufferPointer<UInt8>, _ body: (Piece) -> Void) {
        forEachStretch(of: text) { words, markup in
            guard !markup.isEmpty else { return body(.words(words)) }
            var done = words.startIndex
            for index in markup {
                let found = self.markup[index]
                // Only words in brackets have no sort, and they are not kept.
                guard let kind = found.kind else { continue }
                body(.words(source[done..<found.whole.lowerBound]))
                body(.opening(kind, source[found.address]))
                body(.words(source[found.words]))
                body(.closing(kind))
                done = found.whole.upperBound
            }
            body(.words(source[done..<words.endIndex]))
        }
    }

    @inline(__always)
    private func forEachStretch(
        of part: UnsafeBufferPointer<UInt8>, _ body: (Slice<UnsafeBufferPointer<UInt8>>, _ markup: Range<Int>) -> Void
    ) {
        // Most parts are short, and whole.
        if isEmpty || Block.areAll(part, { .!($0 == Self.mark) }) { return body(part[...], 0..<0) }
        var done = 0
        while let place = Self.mark(in: part, from: done) {
            body(part[done..<place], 0..<0)
            let (high, low) = (Int(part[place + 1] - UInt8(ascii: "a")), Int(part[place + 2] - UInt8(ascii: "a")))
            let middle = middles[high * Self.letters + low]
            body(source[middle.place], middle.markup)
            done = place + Self.markLength
        }
        body(part[done...], 0..<0)
    }

    private static func mark(in part: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        part[Block.pass(part, from: start) { $0 == mark }...].firstIndex(of: mark)
    }
}
