import Chronicle
import Files
import Languages
import Script
import Search

/// The files of the search below `search/`: the shards of the index, the records of each language, and for each
/// language `<code>.json`, which names them all.
///
/// The names of shards and records hold a fingerprint, so they may be kept for ever; only `<code>.json` is asked for
/// anew. What did not change keeps its name and its bytes.
func searchFiles(_ model: SiteModel) async -> [OutputFile] {
    guard model.hasSearchIndex else { return [] }
    let shards = SearchDocuments.index(model).shards.map { shard in
        (from: shard.from, file: FingerprintedFile("search/words/", ".txt", shard.bytes, length: 8))
    }
    var files = shards.map(\.file.output)
    for language in model.chronicle.languageIndices {
        let records = SearchRecords(scope: Scope(model, language, model.addresses.search(language)))
        var manifest = SearchManifest(scope: records.scope, shards: shards.map { ($0.from, $0.file.fingerprint) })
        for sort in SearchSort.allCases {
            let parts = await records.files(of: sort).enumerated().map { number, bytes in
                FingerprintedFile(
                    "search/\(records.scope.spoken.code)/\(sort)/\(number)-", ".json", bytes, length: 5)
            }
            files += parts.map(\.output)
            manifest.records.append(parts.map(\.fingerprint).joined())
        }
        let bytes = manifest.json.bytes
        files.append(OutputFile(path: model.addresses.searchIndex(language).path) { bytes })
    }
    return files
}

/// The folder that the files of the search lie in.
let searchFolder = "search/"

extension SiteModel {
    /// Only scripts read the index.
    var hasSearchIndex: Bool { has(.search) && theme.scripts.main != nil }
}

/// A file whose name holds some characters made from its content.
private struct FingerprintedFile {
    let path: String
    let bytes: [UInt8]
    let fingerprint: String

    init(_ start: String, _ end: String, _ bytes: [UInt8], length: UInt64) {
        fingerprint = Self.fingerprint(bytes, length)
        path = start + fingerprint + end
        self.bytes = bytes
    }

    var output: OutputFile { OutputFile(path: path) { [bytes] in bytes } }

    /// The bits of a hash (FNV-1a), five in each character, small letters and digits. Five characters tell versions of one
    /// file apart, eight all files of a folder.
    private static func fingerprint(_ bytes: [UInt8], _ length: UInt64) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash ^= hash >> 40
        let digits = Array("abcdefghijklmnopqrstuvwxyz234567")
        return String((0..<length).map { digits[Int(truncatingIfNeeded: hash >> (5 * $0)) & 31] })
    }
}

/// What the scripts must know before they load anything else.
private struct SearchManifest {
    let scope: Scope
    let shards: [(from: String, fingerprint: String)]
    /// By sort, the fingerprints of the files of records one after the other, five characters each.
    var records: [String] = []

    init(scope: Scope, shards: [(from: String, fingerprint: String)]) {
        self.scope = scope
        self.shards = shards
    }

    var json: JSON {
        .object([
            ("words", .array(shards.map { .text($0.from + "\t" + $0.fingerprint) })),
            ("events", .text(String(scope.chronicle.events.count))),
            ("key", .text(keyEvents)),
            ("sorts", .array(zip(SearchSort.allCases, records).map(sort))),
            ("facets", .object([Facet.period, .kind, .status].map { ($0.rawValue, names(of: $0)) })),
            ("texts", .object(texts)),
            ("results", .object(scope.countForms("results"))),
            ("languages", .object(languages)),
        ])
    }

    private var keyEvents: String {
        let events = scope.chronicle.events
        return SearchIndex.encoded(events.indices.filter { events[$0].isKey })
    }

    private func sort(_ sort: SearchSort, _ files: String) -> JSON {
        let (before, after) = scope.addressParts(of: sort)
        return .object([
            ("name", .text(scope.strings[sort.titleKey])), ("before", .text(before)), ("after", .text(after)),
            ("files", .text(files)),
        ])
    }

    /// What values are called that are no documents themselves.
    private func names(of facet: Facet) -> JSON {
        .object(scope.chronicle.values(of: facet).map { ($0.id, .text(scope.plainName(of: facet, $0))) })
    }

    private var texts: [(String, JSON?)] {
        [
            "search-none", "search-some", "search-near", "search-best", "search-more", "search-failed", "other-names",
            "remove",
        ]
        .map { ($0, .text(scope.strings[$0])) }
    }

    private var languages: [(String, JSON?)] {
        scope.chronicle.languageIndices.map { other in
            let spoken = scope.chronicle.languages[other.position]
            let direction = scope.model.voices[other.position].direction.html
            return (spoken.code, .array([.text(spoken.tag), .text(direction)]))
        }
    }
}

extension Scope {
    /// What stands before and after the part of an address that is a document's own.
    fileprivate func addressParts(of sort: SearchSort) -> (String, String) {
        let folder = model.addresses.timeline(language).folder
        return switch sort {
        case .events, .actors, .places, .topics, .years, .sources: (folder + "\(sort)/", "/index.html")
        case .pages: (folder, "/index.html")
        }
    }

    func plainName(of facet: Facet, _ value: (id: String, name: Localized<String>?)) -> String {
        facet == .status ? strings["status-" + value.id] : plain(value.name) ?? value.id
    }

    /// The forms of a counted word by their classes of number, and the digits that numbers are written in.
    func countForms(_ key: String) -> [(String, JSON?)] {
        let forms = (spoken.strings.counted[key] ?? [:]).map { ($0.key.rawValue, $0.value) }.sorted { $0.0 < $1.0 }
        return forms.map { ($0.0, .text($0.1)) }
            + [("digits", .text(spoken.options.digits == .arabicIndic ? "arab" : "latn"))]
    }
}
