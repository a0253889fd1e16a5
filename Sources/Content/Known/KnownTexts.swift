import Chronicle
public import Files
public import Keeping
import Languages
import Synchronization

/// What a reading found in the files of events, kept for the next run of the program: their fields as they are written,
/// and of their texts summaries, and what they refer to.
///
/// Only texts in which nothing was wrong are kept. A file that nobody has touched is not opened then, and a text whose file
/// has the same bytes needs no reading, unless its own page is made: all that it refers to is where it was, or is looked up
/// by name, and where something is not there any more the text is read like others, so that the problem is found.
public final class KnownTexts: Sendable {
    private let program: Fingerprint
    private let heldUnder: Fingerprint?
    /// By the fingerprints of the paths of their files.
    private let texts: [Fingerprint: Kept]
    /// How many texts were kept, those counted again that were kept anew later.
    private let count: Int
    /// Whether more can be added to what was kept.
    private let isWhole: Bool
    /// The names of each order that positions are of.
    private let orders: [Fingerprint: Unpacking]
    /// Those of them that were asked for.
    private let names = Mutex<[Fingerprint: OrderedNames]>([:])

    /// What was kept of a text.
    fileprivate struct Kept {
        let source: Fingerprint
        let stamp: FileStamp?
        let beginning: ArraySlice<UInt8>
        /// The order of names that its positions are of.
        let order: Fingerprint
        let text: Unpacking
    }

    static let file = "last-texts"
    /// How many orders of names are kept before all is kept anew.
    private static let mostOrders = 16

    enum PieceSort: Int { case names, texts }

    /// - Parameters:
    ///   - memory: where an earlier run kept what it knew; what is damaged there is as good as nothing.
    ///   - program: of all that decides how a text is read.
    /// - Complexity: O(length).
    public init(in memory: SiteMemory, program: Fingerprint) {
        self.program = program
        var heldUnder: Fingerprint?
        var texts: [Fingerprint: Kept] = [:]
        var count = 0
        var orders: [Fingerprint: Unpacking] = [:]
        let (pieces, areAll) = Packing.pieces(of: memory.read(Self.file) ?? [])
        texts.reserveCapacity(pieces.count * NewTexts.pieceCount)
        for var piece in pieces {
            guard piece.fingerprint() == program, let sort = piece.count().flatMap(PieceSort.init),
                let order = piece.fingerprint()
            else { break }
            if sort == .names {
                orders[order] = piece
                continue
            }
            guard let conditions = piece.fingerprint(), conditions == heldUnder ?? conditions else { break }
            heldUnder = conditions
            while let path = piece.fingerprint(), let text = piece.keptText(order) {
                texts[path] = text
                count += 1
            }
        }
        (self.heldUnder, self.texts, self.count, self.orders, isWhole) = (heldUnder, texts, count, orders, areAll)
    }

    /// What besides its own bytes and the names that it looks up decides how a text is read.
    func conditions(of site: SourceFile?, _ references: ReferenceTables) -> Fingerprint {
        var conditions = program
        if let site { conditions.add(site.fingerprint) }
        for names in [references.unbuilt, references.unbuiltPages] {
            conditions.add(UInt64(names.count))
            for name in names.sorted() { conditions.add(name) }
        }
        return conditions
    }

    /// Whether what is known holds for a reading.
    func hold(under conditions: Fingerprint) -> Bool { heldUnder == conditions }

    /// A file as it was when it was last read, and its fields; `nil` where it is to be opened.
    public func file(at path: String) -> KnownFile? {
        guard let kept = texts[Fingerprint(ofPath: path)], let stamp = kept.stamp else { return nil }
        return KnownFile(stamp: stamp, fingerprint: kept.source, beginning: kept.beginning)
    }

    private func kept(_ file: SourceFile) -> Kept? {
        guard let kept = texts[Fingerprint(ofPath: file.path)], kept.source == file.fingerprint else { return nil }
        return kept
    }

    /// Whether a file was read before, and nothing was wrong with its text.
    func knows(_ file: SourceFile) -> Bool { kept(file) != nil }

    /// What is known of the text in a file; `nil` for one that is to be read.
    ///
    /// - Parameter order: that of the references.
    func text(in file: SourceFile, _ references: References, order: Fingerprint) -> KnownText? {
        guard let kept = kept(file) else { return nil }
        var known = kept.text
        guard known.fingerprint() != nil, let summary = known.text(), let targets = known.list({ $0.target() }),
            let sources = known.list({ $0.count() })
        else { return nil }
        // Where names stand where they did, none is looked up.
        if kept.order == order { return KnownText(summary: summary, targets: targets, citedSources: sources) }
        guard let names = names(in: kept.order) else { return nil }
        let (nowTargets, nowSources) = (
            targets.compactMap { names.target($0, in: references.tables) },
            sources.compactMap { names.position($0, of: .sources, in: references.tables) }
        )
        guard nowTargets.count == targets.count, nowSources.count == sources.count else { return nil }
        return KnownText(summary: summary, targets: nowTargets, citedSources: nowSources)
    }

    private func names(in order: Fingerprint) -> OrderedNames? {
        names.withLock { known in
            if let names = known[order] { return names }
            let names = orders[order].flatMap(OrderedNames.init)
            known[order] = names
            return names
        }
    }

    /// The original that a translation is of, as it was when the two were compared; `nil` where that is not known.
    func original(of file: SourceFile) -> Fingerprint? {
        var known = kept(file)?.text
        return known?.fingerprint()
    }

    /// What is to be kept after a reading. What was known before stays where it is, unless much of it is of no use.
    ///
    /// - Complexity: O(texts)
    func news(after reading: TextsOfReading) -> NewTexts {
        let isHeld = hold(under: reading.conditions)
        let files = reading.files
        let new = isHeld ? files.filter { !holds($0) } : files
        let stays =
            isWhole && isHeld && count + new.count <= files.count * 3 / 2 && orders.count < Self.mostOrders
        return NewTexts(
            program: program, conditions: reading.conditions, order: reading.order, chronicle: reading.chronicle,
            texts: (stays ? new : files).map(NewText.init), replacesOthers: !stays,
            addsNames: !stays || orders[reading.order] == nil)
    }

    private func holds(_ read: ReadFile) -> Bool {
        guard let kept = kept(read.file.source), kept.stamp == read.file.source.stamp else { return false }
        var known = kept.text
        return known.fingerprint() == read.original
    }
}

extension Unpacking {
    fileprivate mutating func keptText(_ order: Fingerprint) -> KnownTexts.Kept? {
        guard let source = fingerprint(), let stamps = list({ $0.stamp() }), let beginning = slice(),
            let text = unpackingPart()
        else { return nil }
        return KnownTexts.Kept(
            source: source, stamp: stamps.first, beginning: beginning, order: order, text: text)
    }
}

extension KnownTexts: Equatable {
    public static func == (a: KnownTexts, b: KnownTexts) -> Bool { a === b }
}

/// What is known of a text without reading it.
struct KnownText {
    let summary: String
    let targets: [Prose.Target]
    let citedSources: [Int]
}
