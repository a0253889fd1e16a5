import Chronicle
public import Files
public import Keeping
import Languages

/// What a reading found in the texts of events, kept for the next run of the program: summaries, and what they refer to.
///
/// Only texts in which nothing was wrong are kept. A text whose file has the same bytes needs no reading then, unless
/// its own page is made: all that it refers to is looked up by name, and where something is not there any more it is
/// read like others, so that the problem is found.
public final class KnownTexts: Sendable {
    private let program: Fingerprint
    private let heldUnder: Fingerprint?
    private let texts: [Fingerprint: Unpacking]
    /// Whether more can be added to what was kept.
    private let isWhole: Bool

    private static let file = "last-texts"
    /// How many texts are packed together.
    private static let pieceCount = 1000

    /// - Parameters:
    ///   - memory: where an earlier run kept what it knew; what is damaged there is as good as nothing.
    ///   - program: of all that decides how a text is read.
    /// - Complexity: O(length).
    public init(in memory: SiteMemory, program: Fingerprint) {
        self.program = program
        var heldUnder: Fingerprint?
        var texts: [Fingerprint: Unpacking] = [:]
        let (pieces, areAll) = Packing.pieces(of: memory.read(Self.file) ?? [])
        texts.reserveCapacity(pieces.count * Self.pieceCount)
        for var piece in pieces {
            guard let conditions = piece.fingerprint(), conditions == heldUnder ?? conditions else { break }
            heldUnder = conditions
            while let source = piece.fingerprint(), let text = piece.unpackingPart() { texts[source] = text }
        }
        (self.heldUnder, self.texts, isWhole) = (heldUnder, texts, areAll)
    }

    /// What besides its own bytes and the names that it looks up decides how a text is read.
    func conditions(of site: SourceFile?, _ references: References) -> Fingerprint {
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

    /// Whether a file with this text was read before, and nothing was wrong with it.
    func knows(_ source: Fingerprint) -> Bool { texts[source] != nil }

    /// What is known of the text in a file; `nil` for one that is to be read.
    func text(in source: Fingerprint, _ references: References) -> KnownText? {
        guard var known = texts[source], known.fingerprint() != nil, let summary = known.text(),
            let targets = known.list({ $0.target(references) }),
            let sources = known.list({ rest in rest.text().flatMap { references.sources[$0] } })
        else { return nil }
        return KnownText(summary: summary, targets: targets, citedSources: sources)
    }

    /// The original that a translation is of, as it was when the two were compared; `nil` where that is not known.
    func original(of source: Fingerprint) -> Fingerprint? {
        guard var known = texts[source] else { return nil }
        return known.fingerprint()
    }

    /// Keeps what is known after a reading. What was known before stays where it is, unless much of it is of no use.
    ///
    /// - Parameter faulty: the paths of files in which something is wrong, if only a little.
    /// - Complexity: O(texts), and the length of those that are new.
    func keep(_ chronicle: Chronicle, without faulty: Set<String>, under conditions: Fingerprint, in memory: SiteMemory)
    {
        let all = chronicle.events.flatMap { event in event.texts(chronicle.languages, without: faulty) }
        let new = all.filter { !holds($0, under: conditions) }
        let stays = isWhole && hold(under: conditions) && texts.count + new.count <= all.count * 3 / 2
        if stays, new.isEmpty { return }
        let pieces = { (write: ([UInt8]) -> Void) in Self.pack(stays ? new : all, chronicle, conditions, into: write) }
        stays ? memory.add(to: Self.file, pieces: pieces) : memory.keep(as: Self.file, pieces: pieces)
    }

    private func holds(_ text: ReadText, under conditions: Fingerprint) -> Bool {
        hold(under: conditions) && original(of: text.version.body.source) == text.original
    }

    private static func pack(
        _ texts: [ReadText], _ chronicle: Chronicle, _ conditions: Fingerprint, into write: ([UInt8]) -> Void
    ) {
        for start in stride(from: 0, to: texts.count, by: pieceCount) {
            var packing = Packing()
            packing.add(conditions)
            for text in texts[start..<min(start + pieceCount, texts.count)] {
                packing.add(text.version.body.source)
                packing.addPart { text.add(to: &$0, chronicle) }
            }
            write(packing.piece())
        }
    }
}

/// A text that was read, and the original that it is a translation of as that is now; nothing where it is not.
private struct ReadText {
    let version: Version
    let original: Fingerprint

    func add(to packing: inout Packing, _ chronicle: Chronicle) {
        packing.add(original)
        packing.add(version.summary)
        packing.add(version.body.targets) { $0.add($1, in: chronicle) }
        packing.add(version.citedSources) { $0.add(chronicle.sources[$1].id) }
    }
}

extension Event {
    fileprivate func texts(_ languages: [Language], without faulty: Set<String>) -> [ReadText] {
        let original = versions[original]?.body.source ?? Fingerprint()
        return versions.languages.compactMap { language in
            let isFaulty =
                !faulty.isEmpty && faulty.contains(TextName(.events, id).path(languages[language.position].code))
            guard !isFaulty, let version = versions[language] else { return nil }
            return ReadText(version: version, original: version.state == .current ? original : Fingerprint())
        }
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

/// The sorts of targets, as they are kept.
private enum TargetSort: Int {
    case event, page, actor, place, topic, media, external
}

extension Packing {
    fileprivate mutating func add(_ target: Prose.Target, in chronicle: Chronicle) {
        let (sort, name): (TargetSort, String) =
            switch target {
            case .event(let number): (.event, chronicle.events[number].id)
            case .page(let number): (.page, chronicle.pages[number].id)
            case .actor(let number): (.actor, chronicle.actors[number].id)
            case .place(let number): (.place, chronicle.places[number].id)
            case .topic(let number): (.topic, chronicle.topics[number].id)
            case .media(let number): (.media, "content/" + chronicle.media[number].path)
            case .external(let address): (.external, address)
            }
        add(sort.rawValue)
        add(name)
    }
}

extension Unpacking {
    fileprivate mutating func target(_ references: References) -> Prose.Target? {
        guard let sort = count().flatMap(TargetSort.init), let name = text() else { return nil }
        return switch sort {
        case .event: references.events[name].map(Prose.Target.event)
        case .page: references.pages[name].map(Prose.Target.page)
        case .actor: references.actors[name].map(Prose.Target.actor)
        case .place: references.places[name].map(Prose.Target.place)
        case .topic: references.topics[name].map(Prose.Target.topic)
        case .media: references.media[name].map(Prose.Target.media)
        case .external: .external(name)
        }
    }
}
