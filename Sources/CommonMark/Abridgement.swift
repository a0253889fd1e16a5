import Buffers

/// A Markdown text without the middles of long stretches of words, for libcmark, which looks at every byte several times.
///
/// In the place of each middle stands a mark; where libcmark hands the mark on, the middle is put back. A stretch holds
/// nothing that CommonMark gives a meaning to, and both of its ends stay where they are, so that nothing is read otherwise.
/// A text in which that is not certain is not abridged at all.
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
            guard let end = readBlock(source, from: position) else { return false }
            position = end
        }
        return !leftOut.isEmpty
    }

    /// Reads up to a blank line, which ends whatever is open.
    ///
    /// - Returns: where it ends; `nil` for what cannot be abridged.
    private mutating func readBlock(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
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
            if !mayBeAddress, let middle = Self.middle(of: source, position, from: from, to: end - Self.tail),
                !leftOut.isFull
            {
                text.append(source[copied..<middle.lowerBound])
                leftOut.add(middle, markedIn: &text)
                copied = middle.upperBound
            }
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
    private var middles: [Range<Int>] = []

    /// Begins each mark. Texts that hold it are not abridged.
    static var mark: UInt8 { 0x1A }
    /// Two letters follow, which number the mark.
    private static var markLength: Int { 3 }
    private static var letters: Int { 26 }

    /// - Parameter source: outlives this.
    init(of source: UnsafeBufferPointer<UInt8>) { self.source = source }

    var isEmpty: Bool { middles.isEmpty }
    /// Whether no further mark can be numbered.
    var isFull: Bool { middles.count == Self.letters * Self.letters }

    /// - Parameter text: where the mark is written.
    fileprivate mutating func add(_ middle: Range<Int>, markedIn text: inout Buffer<UInt8>) {
        if isEmpty { middles.reserveCapacity(32) }
        text.append(Self.mark)
        text.append(UInt8(ascii: "a") + UInt8(middles.count / Self.letters))
        text.append(UInt8(ascii: "a") + UInt8(middles.count % Self.letters))
        middles.append(middle)
    }

    /// Writes a part of what was made of the abridged text, each middle in the place of its mark. O(length).
    func write(_ part: UnsafeBufferPointer<UInt8>, to text: inout Buffer<UInt8>) {
        // Most parts are short, and whole.
        if isEmpty || Block.areAll(part, { .!($0 == Self.mark) }) { return text.append(part) }
        var done = 0
        while let place = Self.mark(in: part, from: done) {
            text.append(part[done..<place])
            let (high, low) = (Int(part[place + 1] - UInt8(ascii: "a")), Int(part[place + 2] - UInt8(ascii: "a")))
            text.append(source[middles[high * Self.letters + low]])
            done = place + Self.markLength
        }
        text.append(part[done...])
    }

    private static func mark(in part: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        part[Block.pass(part, from: start) { $0 == mark }...].firstIndex(of: mark)
    }
}
