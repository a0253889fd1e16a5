/// A text with its links and citations resolved: a flat list of pieces in reading order.
///
/// Containers open and close with a piece each; one pass renders the whole without recursion. The texts of a whole site
/// stand in memory together, so that a piece is small and says where in the text, in the targets and in the citations it
/// has what it is about.
public struct Prose: Equatable, Sendable {
    public enum Piece: Equatable, Sendable {
        case open(Block)
        case close(Block)
        case openSpan(Span)
        case closeSpan(Span)
        /// A position in `Prose.targets`.
        case openLink(Int32)
        case closeLink
        /// UTF-8 in `Prose.text`.
        case text(Range<Int32>)
        case code(Range<Int32>)
        case codeBlock(Range<Int32>)
        /// A position in `Prose.images`.
        case image(Int32)
        /// Positions in `Prose.citations`.
        case citation(Range<Int32>)
        case lineBreak, thematicBreak
    }

    public enum Block: Sendable, Hashable {
        case paragraph
        /// A paragraph of a list whose items stand close together: no element of its own.
        case tightParagraph
        case heading(level: UInt8)
        case blockQuote, bulletList, item
        case orderedList(start: Int32)
    }

    /// A picture: a position in `Prose.targets`, and what it shows, in `Prose.text`.
    public struct Shown: Equatable, Sendable {
        public let target: Int32
        public let alt: Range<Int32>

        public init(target: Int32, alt: Range<Int32>) {
            self.target = target
            self.alt = alt
        }
    }

    public enum Span: Sendable { case emphasis, strong }

    /// Where a link leads. Positions are those in the arrays of the chronicle.
    public enum Target: Sendable, Hashable {
        case event(Int)
        case page(Int)
        case actor(Int)
        case place(Int)
        case topic(Int)
        case media(Int)
        /// Apart, since most links lead to entries and other events, and millions of them stand in memory.
        indirect case external(String)
    }

    /// One source within a citation, as pandoc writes it: `[see @key, p. 2]`.
    public struct Citation: Sendable, Hashable {
        public let prefix: String
        /// A position in `Chronicle.sources`.
        public let source: Int
        public let locator: String

        public init(prefix: String, source: Int, locator: String) {
            self.prefix = prefix
            self.source = source
            self.locator = locator
        }
    }

    public var pieces: [Piece] = []
    public var text: [UInt8] = []
    /// What is linked to or shown, each once, in the order of the text.
    public var targets: [Target] = []
    public var citations: [Citation] = []
    public var images: [Shown] = []

    public init() {}

    public func target(_ position: Int32) -> Target { targets[Int(position)] }

    public func citations(_ range: Range<Int32>) -> ArraySlice<Citation> {
        citations[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    public func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> {
        text[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// How many bytes its text and pieces take in memory. O(1).
    public var size: Int { text.count + pieces.count * MemoryLayout<Piece>.stride }

    /// The sources cited, each once, in the order of their first citation. O(citations).
    public var citedSources: [Int] {
        var seen = Set<Int>()
        return citations.map(\.source).filter { seen.insert($0).inserted }
    }
}
