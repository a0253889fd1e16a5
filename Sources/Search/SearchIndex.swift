/// All terms of a site with the documents that they are in, cut into shards that a reader loads one by one.
public struct SearchIndex: Sendable {
    struct Entry: Sendable {
        let key: String
        var postings: [Posting]
        /// What else the word is found under.
        var stems: [String] = []
    }

    /// The terms from one key on, up to the first key of the next shard.
    public struct Shard: Sendable {
        /// Not above any key of this shard, above all keys of the one before.
        public let from: String
        /// One line a term: the key, a tab, its postings; where it has stems, another tab and the stems with commas.
        public let bytes: [UInt8]
    }

    public let shards: [Shard]

    /// Rising numbers as text, as the postings of a shard are written.
    public static func encoded(_ numbers: [Int]) -> String {
        var text: [UInt8] = []
        Posting.append(numbers.map { Posting(document: $0, grade: .related) }, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// - Parameter entries: sorted by the bytes of their keys.
    init(_ entries: [Entry]) {
        let ranges = ShardPlan(entries.map { (Array($0.key.utf8), $0.cost) }).ranges
        let heads = SearchIndex.heads(entries, ranges)
        shards = ranges.enumerated().map { number, range in
            let from = number == 0 ? "" : SearchIndex.boundary(entries, range.lowerBound)
            let until = number + 1 < ranges.count ? SearchIndex.boundary(entries, range.upperBound) : nil
            let own = heads.filter { head in head.key >= from && until.map { head.key < $0 } ?? true }
            return Shard(from: from, bytes: SearchIndex.lines(entries[range] + own))
        }
    }

    /// The shortest text that parts an entry from the one before it.
    private static func boundary(_ entries: [Entry], _ number: Int) -> String {
        let (before, key) = (entries[number - 1].key.unicodeScalars, entries[number].key.unicodeScalars)
        let shared = zip(before, key).prefix { $0 == $1 }.count
        return String(String.UnicodeScalarView(key.prefix(shared + 1)))
    }

    private static func lines(_ entries: [Entry]) -> [UInt8] {
        var text: [UInt8] = []
        for entry in entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            text += entry.key.utf8
            text.append(UInt8(ascii: "\t"))
            Posting.append(entry.postings, to: &text)
            if !entry.stems.isEmpty { text += ("\t" + entry.stems.joined(separator: ",")).utf8 }
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }
}

extension SearchIndex.Entry {
    /// About how many bytes the entry takes on the wire: neighbours in a sorted list share most of their key, and close
    /// numbers compress well.
    var cost: Int {
        var cost = 24 + stems.count * 24
        var previous: Int32 = -1
        for posting in postings {
            let distance = posting.document - previous
            cost += distance < 3 ? 2 : distance < 6 ? 5 : distance < 276 ? 10 : 16
            previous = posting.document
        }
        return cost / 8
    }
}
