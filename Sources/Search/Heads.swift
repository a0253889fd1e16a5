/// How many documents are found under the beginning of words that fill several shards.
private let headLength = 12

extension SearchIndex {
    /// The best documents for every beginning whose words lie in more than one shard: so a reader who has typed one or
    /// two letters gets an answer out of one shard. The key is the beginning and `*`.
    static func heads(_ entries: [Entry], _ ranges: [Range<Int>]) -> [Entry] {
        var beginnings = Set<String>()
        for range in ranges.dropFirst() {
            let (before, after) = (entries[range.lowerBound - 1].key, entries[range.lowerBound].key)
            var common = before.commonPrefix(with: after)
            while !common.isEmpty, !common.hasPrefix("=") {
                beginnings.insert(common)
                common.unicodeScalars.removeLast()
            }
        }
        return beginnings.sorted().map { beginning in
            Entry(key: beginning + "*", postings: best(entries[stretch(of: beginning, in: entries)], beginning))
        }
    }

    private static func stretch(of beginning: String, in entries: [Entry]) -> Range<Int> {
        let start = entries.partitioningIndex { !$0.key.utf8.lexicographicallyPrecedes(beginning.utf8) }
        return start..<entries[start...].partitioningIndex { !$0.key.utf8.starts(with: beginning.utf8) }
    }

    /// Documents that have such a word as a name or in the title: shorter words first, as they are closer to what is
    /// typed.
    private static func best(_ entries: ArraySlice<Entry>, _ beginning: String) -> [Posting] {
        var scores: [Int32: (score: Int, grade: Grade)] = [:]
        for entry in entries where !entry.key.utf8.contains(UInt8(ascii: " ")) {
            for posting in entry.postings where posting.grade >= .titleStem {
                let score = Int(posting.grade.rawValue) * 64 - min(entry.key.utf8.count - beginning.utf8.count, 63)
                if score > scores[posting.document]?.score ?? 0 { scores[posting.document] = (score, posting.grade) }
            }
        }
        let order = scores.sorted { ($1.value.score, $0.key) < ($0.value.score, $1.key) }
        let chosen = order.prefix(headLength).map { Posting(document: Int($0.key), grade: $0.value.grade) }
        return Posting.merged(chosen)
    }
}

extension String {
    fileprivate func commonPrefix(with other: String) -> String {
        var common = ""
        for (a, b) in zip(unicodeScalars, other.unicodeScalars) {
            guard a == b else { break }
            common.unicodeScalars.append(a)
        }
        return common
    }
}

extension RandomAccessCollection {
    /// The first index whose element and all after it meet a condition. O(log n).
    fileprivate func partitioningIndex(_ belongs: (Element) -> Bool) -> Index {
        var (low, length) = (startIndex, count)
        while length > 0 {
            let half = length / 2
            let middle = index(low, offsetBy: half)
            if belongs(self[middle]) {
                length = half
            } else {
                low = index(after: middle)
                length -= half + 1
            }
        }
        return low
    }
}
