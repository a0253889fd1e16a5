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
    /// What was kept, as it lay on the disk.
    private let bytes: [UInt8]
    /// Of those that were kept anew later, the older ones too.
    private let texts: [Kept]
    /// Which of them is of a file, by the fingerprint of its path.
    private let numbers: [Fingerprint: Int]
    /// Whether more can be added to what was kept.
    private let isWhole: Bool
    /// The names of each order that positions are of.
    private let orders: [Fingerprint: Range<Int>]
    /// Those of them that were asked for.
    private let names = Mutex<[Fingerprint: OrderedNames]>([:])

    /// What was kept of a text, and where the rest of it stands: thousands of them are held, and the bytes once.
    fileprivate struct Kept {
        let source: Fingerprint
        let stamp: FileStamp?
        let beginning: Range<Int>
        /// The order of names that its positions are of.
        let order: Fingerprint
        let text: Range<Int>
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
        var (texts, numbers): ([Kept], [Fingerprint: Int]) = ([], [:])
        var orders: [Fingerprint: Range<Int>] = [:]
        bytes = memory.read(Self.file) ?? []
        let (pieces, areAll) = Packing.pieces(of: bytes)
        texts.reserveCapacity(pieces.count * NewTexts.pieceCount)
        numbers.reserveCapacity(pieces.count * NewTexts.pieceCount)
        for var piece in pieces {
            guard piece.fingerprint() == program, let sort = piece.count().flatMap(PieceSort.init),
                let order = piece.fingerprint()
            else { break }
            if sort == .names {
                orders[order] = piece.rest
                continue
            }
            guard let conditions = piece.fingerprint(), conditions == heldUnder ?? conditions else { break }
            heldUnder = conditions
            while let path = piece.fingerprint(), let text = piece.keptText(order) {
                numbers[path] = texts.count
                texts.append(text)
            }
        }
        (self.heldUnder, self.texts, self.numbers, self.orders, isWhole) = (heldUnder, texts, numbers, orders, areAll)
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
        guard let number = numbers[Fingerprint(of: path)], let stamp = texts[number].stamp else { return nil }
        return KnownFile(
            number: number, stamp: stamp, fingerprint: texts[number].source, beginning: bytes[texts[number].beginning])
    }

    /// What was kept of a file, if it was the same.
    private func number(of file: SourceFile) -> Int? {
        if let known = file.known, texts.indices.contains(known), texts[known].source == file.fingerprint {
            return known
        }
        guard let number = numbers[Fingerprint(of: file.path)], texts[number].source == file.fingerprint else {
            return nil
        }
        return number
    }

    /// Whether a file was read before, and nothing was wrong with its text.
    func knows(_ file: SourceFile) -> Bool { number(of: file) != nil }

    /// What is known of the text in a file; `nil` for one that is to be read.
    ///
    /// - Parameter order: that of the references.
    func text(in file: SourceFile, _ references: References, order: Fingerprint) -> KnownText? {
        guard let number = number(of: file) else { return nil }
        let keptOrder = texts[number].order
        var known = Unpacking(bytes, at: texts[number].text)
        guard known.fingerprint() != nil, let summary = known.slice(), let fingerprint = known.fingerprint(),
            let targets = known.list({ $0.target() }),
            let sources = known.list({ $0.count() })
        else { return nil }
        let kept = Version.Summary.kept(summary, fingerprint)
        // Where names stand where they did, none is looked up.
        if keptOrder == order { return KnownText(summary: kept, targets: targets, citedSources: sources) }
        guard let names = names(in: keptOrder) else { return nil }
        let (nowTargets, nowSources) = (
            targets.compactMap { names.target($0, in: references.tables) },
            sources.compactMap { names.position($0, of: .sources, in: references.tables) }
        )
        guard nowTargets.count == targets.count, nowSources.count == sources.count else { return nil }
        return KnownText(summary: kept, targets: nowTargets, citedSources: nowSources)
    }

    private func names(in order: Fingerprint) -> OrderedNames? {
        names.withLock { known in
            if let names = known[order] { return names }
            let names = orders[order].flatMap { OrderedNames(Unpacking(bytes, at: $0)) }
            known[order] = names
            return names
        }
    }

    /// The original that a translation is of, as it was when the two were compared; `nil` where that is not known.
    func original(of file: SourceFile) -> Fingerprint? {
        number(of: file).flatMap(original)
    }

    /// What is to be kept after a reading. What was known before stays where it is, unless much of it is of no use.
    ///
    /// - Complexity: O(texts)
    func news(after reading: TextsOfReading) -> NewTexts {
        let isHeld = hold(under: reading.conditions)
        var (new, count): ([NewText], Int) = ([], 0)
        reading.visit { file, event, original in
            count += 1
            if !isHeld || !holds(file.source, original) { new.append(NewText(file, event, original)) }
        }
        let stays = isWhole && isHeld && texts.count + new.count <= count * 3 / 2 && orders.count < Self.mostOrders
        if isHeld, !stays {
            new = []
            reading.visit { new.append(NewText($0, $1, $2)) }
        }
        return NewTexts(
            program: program, conditions: reading.conditions, order: reading.order, chronicle: reading.chronicle,
            texts: new, replacesOthers: !stays, addsNames: !stays || orders[reading.order] == nil)
    }

    private func holds(_ file: SourceFile, _ original: Fingerprint) -> Bool {
        guard let number = number(of: file), texts[number].stamp == file.stamp else { return false }
        return self.original(number) == original
    }

    private func original(_ number: Int) -> Fingerprint? {
        var known = Unpacking(bytes, at: texts[number].text)
        return known.fingerprint()
    }
}

extension Unpacking {
    fileprivate mutating func keptText(_ order: Fingerprint) -> KnownTexts.Kept? {
        guard let source = fingerprint(), let isSettled = count() else { return nil }
        let stamp = isSettled == 1 ? stamp() : nil
        guard let beginning = place(), let text = place() else { return nil }
        return KnownTexts.Kept(source: source, stamp: stamp, beginning: beginning, order: order, text: text)
    }
}

extension KnownTexts: Equatable {
    public static func == (a: KnownTexts, b: KnownTexts) -> Bool { a === b }
}

/// What is known of a text without reading it.
struct KnownText {
    let summary: Version.Summary
    let targets: [Prose.Target]
    let citedSources: [Int]
}
