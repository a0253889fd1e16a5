import Chronicle
public import Files
import Keeping

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

    /// Hands over those that can be kept, each with the original that it is a translation of as that is now; nothing where
    /// it is not.
    func visit(_ body: (EventFile, Event, _ original: Fingerprint) -> Void) {
        for (group, event) in zip(groups, chronicle.events) where group.id == event.id {
            let original = group.original.source.fingerprint
            group.visitFiles { file in
                guard faulty.isEmpty || !faulty.contains(file.path) else { return }
                body(file, event, event.state(of: file) == .current ? original : Fingerprint())
            }
        }
    }
}

/// Texts that are to be kept. The files that they stand in may leave the memory meanwhile.
public struct NewTexts: Sendable {
    let program: Fingerprint
    let conditions: Fingerprint
    let order: Fingerprint
    let chronicle: Chronicle
    let texts: [NewText]
    let replacesOthers: Bool
    /// Whether the names that the positions are of are not yet kept.
    let addsNames: Bool

    /// How many texts are packed together.
    static let pieceCount = 128

    /// Keeps them for ``KnownTexts`` of another run. O(length).
    public func keep(in memory: SiteMemory) {
        if texts.isEmpty, !replacesOthers { return }
        replacesOthers
            ? memory.keep(as: KnownTexts.file, pieces: pack) : memory.add(to: KnownTexts.file, pieces: pack)
    }

    private func pack(into write: ([UInt8]) -> Void) {
        if addsNames {
            var packing = piece(.names)
            OrderedNames(chronicle).add(to: &packing)
            write(packing.piece())
        }
        for start in stride(from: 0, to: texts.count, by: Self.pieceCount) {
            let texts = texts[start..<min(start + Self.pieceCount, texts.count)]
            var packing = piece(.texts, capacity: texts.count << 11)
            packing.add(conditions)
            for text in texts { text.add(to: &packing) }
            write(packing.piece())
        }
    }

    /// - Parameter capacity: of the bytes, as many as is usual.
    private func piece(_ sort: KnownTexts.PieceSort, capacity: Int = 256) -> Packing {
        var packing = Packing(capacity: capacity)
        packing.add(program)
        packing.add(sort.rawValue)
        packing.add(order)
        return packing
    }
}

struct NewText {
    let path: Fingerprint
    let source: Fingerprint
    let stamp: FileStamp?
    let beginning: ArraySlice<UInt8>
    let original: Fingerprint
    let event: Event
    let language: LanguageIndex

    init(_ file: EventFile, _ event: Event, _ original: Fingerprint) {
        path = Fingerprint(of: file.path)
        (source, stamp) = (file.source.fingerprint, file.source.stamp)
        beginning = stamp == nil ? [] : file.source.beginning(file.bodyStart)
        (self.original, self.event, language) = (original, event, file.name.language)
    }

    func add(to packing: inout Packing) {
        guard let version = event.versions[language] else { return }
        packing.add(path)
        packing.add(source)
        packing.add(stamp == nil ? 0 : 1)
        if let stamp { packing.add(stamp) }
        packing.add(beginning)
        packing.addPart { part in
            part.add(original)
            part.add(version.summary)
            part.add(version.summaryFingerprint)
            part.add(version.body.targets) { $0.add($1) }
            part.add(version.citedSources) { $0.add($1) }
        }
    }
}

extension Event {
    fileprivate func state(of file: EventFile) -> Version.State? { versions[file.name.language]?.state }
}
