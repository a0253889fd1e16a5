import Chronicle
public import Files
public import Keeping
import Languages

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

    /// What was kept of a text.
    fileprivate struct Kept {
        let source: Fingerprint
        let stamp: FileStamp?
        let beginning: ArraySlice<UInt8>
        /// The order of names that its positions are of.
        let order: Fingerprint
        let text: Unpacking
    }

    fileprivate static let file = "last-texts"

    /// - Parameters:
    ///   - memory: where an earlier run kept what it knew; what is damaged there is as good as nothing.
    ///   - program: of all that decides how a text is read.
    /// - Complexity: O(length).
    public init(in memory: SiteMemory, program: Fingerprint) {
        self.program = program
        var heldUnder: Fingerprint?
        var texts: [Fingerprint: Kept] = [:]
        var count = 0
        let (pieces, areAll) = Packing.pieces(of: memory.read(Self.file) ?? [])
        texts.reserveCapacity(pieces.count * NewTexts.pieceCount)
        for var piece in pieces {
            guard piece.fingerprint() == program, let conditions = piece.fingerprint(),
                conditions == heldUnder ?? conditions, let order = piece.fingerprint()
            else { break }
            heldUnder = conditions
            while let path = piece.fingerprint(), let text = piece.keptText(order) {
                texts[path] = text
                count += 1
            }
        }
        (self.heldUnder, self.texts, self.count, isWhole) = (heldUnder, texts, count, areAll)
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
        // Where names stand where they did, none is looked up.
        let isSameOrder = kept.order == order
        var known = kept.text
        guard known.fingerprint() != nil, let summary = known.text(),
            let targets = known.list({ $0.target(references, isSameOrder) }),
            let sources = known.list({ $0.position(in: references.sources, isSameOrder) })
        else { return nil }
        return KnownText(summary: summary, targets: targets, citedSources: sources)
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
        let stays = isWhole && isHeld && count + new.count <= files.count * 3 / 2
        return NewTexts(
            program: program, conditions: reading.conditions, order: reading.order, chronicle: reading.chronicle,
            texts: (stays ? new : files).map(NewText.init), replacesOthers: !stays)
    }

    private func holds(_ read: ReadFile) -> Bool {
        guard let kept = kept(read.file.source), kept.stamp == read.file.source.stamp else { return false }
        var known = kept.text
        return known.fingerprint() == read.original
    }
}

/// The texts of events after a reading.
struct TextsOfReading: Sendable {
    let chronicle: Chronicle
    /// Of the events of the chronicle, in their order, and perhaps of others after them.
    let groups: [EventGroup]
    /// The paths of files in which something is wrong, if only a little.
    let faulty: Set<String>
    /// Under which they were read.
    let conditions: Fingerprint
    /// That of the names that they refer to.
    let order: Fingerprint

    /// Those that can be kept.
    fileprivate var files: [ReadFile] {
        var files: [ReadFile] = []
        files.reserveCapacity(groups.count * 2)
        for (group, event) in zip(groups, chronicle.events) where group.id == event.id {
            let original = group.original.source.fingerprint
            for file in group.files where faulty.isEmpty || !faulty.contains(file.path) {
                let isCurrent = event.state(of: file) == .current
                files.append(ReadFile(file: file, event: event, original: isCurrent ? original : Fingerprint()))
            }
        }
        return files
    }
}

/// A file that was read, and the original that it is a translation of as that is now; nothing where it is not.
private struct ReadFile {
    let file: EventFile
    let event: Event
    let original: Fingerprint
}

/// Texts that are to be kept. The files that they stand in may leave the memory meanwhile.
public struct NewTexts: Sendable {
    fileprivate let program: Fingerprint
    fileprivate let conditions: Fingerprint
    fileprivate let order: Fingerprint
    fileprivate let chronicle: Chronicle
    fileprivate let texts: [NewText]
    fileprivate let replacesOthers: Bool

    /// How many texts are packed together.
    fileprivate static let pieceCount = 128

    /// Keeps them for ``KnownTexts`` of another run. O(length).
    public func keep(in memory: SiteMemory) {
        if texts.isEmpty, !replacesOthers { return }
        replacesOthers
            ? memory.keep(as: KnownTexts.file, pieces: pack) : memory.add(to: KnownTexts.file, pieces: pack)
    }

    private func pack(into write: ([UInt8]) -> Void) {
        for start in stride(from: 0, to: texts.count, by: Self.pieceCount) {
            var packing = Packing()
            packing.add(program)
            packing.add(conditions)
            packing.add(order)
            for text in texts[start..<min(start + Self.pieceCount, texts.count)] { text.add(to: &packing, chronicle) }
            write(packing.piece())
        }
    }
}

private struct NewText {
    let path: Fingerprint
    let source: Fingerprint
    let stamp: FileStamp?
    let beginning: [UInt8]
    let original: Fingerprint
    let event: Event
    let language: LanguageIndex

    init(_ read: ReadFile) {
        let file = read.file
        path = Fingerprint(ofPath: file.path)
        (source, stamp) = (file.source.fingerprint, file.source.stamp)
        beginning = stamp == nil ? [] : Array(file.source.begun.bytes.prefix(file.bodyStart))
        (original, event, language) = (read.original, read.event, file.name.language)
    }

    func add(to packing: inout Packing, _ chronicle: Chronicle) {
        guard let version = event.versions[language] else { return }
        packing.add(path)
        packing.add(source)
        packing.add(stamp.map { [$0] } ?? []) { $0.add($1) }
        packing.add(beginning)
        packing.addPart { part in
            part.add(original)
            part.add(version.summary)
            part.add(version.body.targets) { $0.add($1, in: chronicle) }
            part.add(version.citedSources) { $0.add($1, chronicle.sources[$1].id) }
        }
    }
}

extension Event {
    fileprivate func state(of file: EventFile) -> Version.State? { versions[file.name.language]?.state }
}

extension Fingerprint {
    fileprivate init(ofPath path: String) {
        self.init()
        add(path)
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

/// The sorts of targets, as they are kept.
private enum TargetSort: Int {
    case event, page, actor, place, topic, media, external
}

extension References {
    /// Of which name stands where. O(names).
    var order: Fingerprint {
        var order = Fingerprint()
        for register in [events, pages, actors, places, topics, media, sources] {
            var names = Fingerprint()
            for (name, position) in register {
                var place = Fingerprint()
                place.add(name)
                place.add(UInt64(position))
                names.addInAnyOrder(place)
            }
            order.add(names)
        }
        return order
    }
}

extension Packing {
    fileprivate mutating func add(_ target: Prose.Target, in chronicle: Chronicle) {
        let (sort, position, name): (TargetSort, Int, String) =
            switch target {
            case .event(let number): (.event, number, chronicle.events[number].id)
            case .page(let number): (.page, number, chronicle.pages[number].id)
            case .actor(let number): (.actor, number, chronicle.actors[number].id)
            case .place(let number): (.place, number, chronicle.places[number].id)
            case .topic(let number): (.topic, number, chronicle.topics[number].id)
            case .media(let number): (.media, number, "content/" + chronicle.media[number].path)
            case .external(let address): (.external, 0, address)
            }
        add(sort.rawValue)
        add(position, name)
    }

    /// A position, and the name by which it is found where the order is another.
    fileprivate mutating func add(_ position: Int, _ name: String) {
        add(position)
        add(name)
    }
}

extension Unpacking {
    fileprivate mutating func target(_ references: References, _ isSameOrder: Bool) -> Prose.Target? {
        guard let sort = count().flatMap(TargetSort.init) else { return nil }
        return switch sort {
        case .event: position(in: references.events, isSameOrder).map(Prose.Target.event)
        case .page: position(in: references.pages, isSameOrder).map(Prose.Target.page)
        case .actor: position(in: references.actors, isSameOrder).map(Prose.Target.actor)
        case .place: position(in: references.places, isSameOrder).map(Prose.Target.place)
        case .topic: position(in: references.topics, isSameOrder).map(Prose.Target.topic)
        case .media: position(in: references.media, isSameOrder).map(Prose.Target.media)
        case .external: count().flatMap { _ in text() }.map(Prose.Target.external)
        }
    }

    fileprivate mutating func position(in register: [String: Int], _ isSameOrder: Bool) -> Int? {
        guard let position = count() else { return nil }
        guard isSameOrder else { return text().flatMap { register[$0] } }
        return passOver() ? position : nil
    }
}
