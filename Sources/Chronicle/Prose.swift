/// A text with its links and citations resolved: a flat list of pieces in reading order.
///
/// Containers open and close with a piece each; one pass renders the whole without recursion.
public struct Prose: Equatable, Sendable {
    public enum Piece: Equatable, Sendable {
        case open(Block)
        case close(Block)
        case openSpan(Span)
        case closeSpan(Span)
        case openLink(Target)
        case closeLink(Target)
        /// UTF-8 in `Prose.text`.
        case text(Range<Int32>)
        case code(Range<Int32>)
        case codeBlock(Range<Int32>)
        case image(Target, alt: Range<Int32>)
        case citation([Citation])
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

    public enum Span: Sendable { case emphasis, strong }

    /// Where a link leads. Positions are those in the arrays of the chronicle.
    public enum Target: Sendable, Hashable {
        case event(Int)
        case page(Int)
        case actor(Int)
        case place(Int)
        case topic(Int)
        case media(Int)
        case external(String)
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

    public var pieces: [Piece]
    public var text: [UInt8]

    public init(pieces: [Piece] = [], text: [UInt8] = []) {
        self.pieces = pieces
        self.text = text
    }

    public func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> {
        text[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// The sources cited, each once, in the order of their first citation. O(pieces).
    public var citedSources: [Int] {
        var order: [Int] = []
        var seen = Set<Int>()
        for case .citation(let citations) in pieces {
            for citation in citations where seen.insert(citation.source).inserted { order.append(citation.source) }
        }
        return order
    }

    /// What is linked to or shown, each once, in the order of the text. O(pieces).
    var targets: [Target] {
        var order: [Target] = []
        var seen = Set<Target>()
        for piece in pieces {
            switch piece {
            case .openLink(let target), .image(let target, _): if seen.insert(target).inserted { order.append(target) }
            default: break
            }
        }
        return order
    }
}
