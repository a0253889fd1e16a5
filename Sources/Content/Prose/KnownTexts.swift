import Chronicle
import Files
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

    /// - Parameters:
    ///   - kept: what ``pack(_:without:under:into:)`` gave; anything else is as good as nothing.
    ///   - program: of all that decides how a text is read.
    /// - Complexity: O(length).
    public init(_ kept: [UInt8]?, program: Fingerprint) {
        self.program = program
        var heldUnder: Fingerprint?
        var texts: [Fingerprint: Unpacking] = [:]
        for var piece in Packing.pieces(of: kept ?? []) {
            guard let conditions = piece.fingerprint(), conditions == heldUnder ?? conditions else { break }
            heldUnder = conditions
            while let source = piece.fingerprint(), let text = piece.unpackingPart() { texts[source] = text }
        }
        (self.heldUnder, self.texts) = (heldUnder, texts)
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

    /// In bytes.
    private static let pieceLength = 1 << 20

    /// What is known after a reading, to be kept: pieces to write one after the other, which may be many.
    ///
    /// - Parameter faulty: the paths of files in which something is wrong, if only a little.
    /// - Complexity: O(length of what is kept).
    func pack(
        _ chronicle: Chronicle, without faulty: Set<String>, under conditions: Fingerprint, into sink: ([UInt8]) -> Void
    ) {
        var packing = Packing()
        let isKnown = hold(under: conditions)
        packing.add(conditions)
        for event in chronicle.events {
            if packing.count > Self.pieceLength {
                sink(packing.piece())
                packing = Packing()
                packing.add(conditions)
            }
            let original = event.versions[event.original]?.body.source
            for language in event.versions.languages {
                let path = "content/events/\(event.id).\(chronicle.languages[language.position].code).md"
                guard let version = event.versions[language], !faulty.contains(path) else { continue }
                packing.add(version.body.source)
                let compared = version.state == .current ? original ?? Fingerprint() : Fingerprint()
                if isKnown, let known = texts[version.body.source], self.original(of: version.body.source) == compared {
                    packing.addPart(known)
                    continue
                }
                packing.addPart { text in
                    text.add(compared)
                    text.add(version.summary)
                    text.add(version.body.targets) { $0.add($1, in: chronicle) }
                    text.add(version.citedSources) { $0.add(chronicle.sources[$1].id) }
                }
            }
        }
        sink(packing.piece())
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
