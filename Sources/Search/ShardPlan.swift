/// Cuts sorted keys into shards of about the same size, along the letters of the keys.
///
/// A stretch of keys with one beginning that is small enough is a shard, or part of one with its neighbours; one that is
/// too large is cut by the next byte. So a cut depends on the keys near it and not on those far away: a change of one
/// event changes the shards of its words, and leaves the others as they were, byte for byte.
struct ShardPlan {
    /// In the order of the keys; together all of them.
    private(set) var ranges: [Range<Int>] = []

    private let keys: [(key: [UInt8], cost: Int)]
    private let limit: Int

    /// About how many bytes a shard takes on the wire at most; twice as many, and so on, on a site whose shards would be
    /// too many. So the limit, too, seldom changes.
    private static let limit = 6_000
    /// About how many shards there are at most.
    private static let most = 200

    init(_ keys: [(key: [UInt8], cost: Int)]) {
        self.keys = keys
        let total = keys.reduce(0) { $0 + $1.cost }
        var limit = Self.limit
        while limit * Self.most < total { limit *= 2 }
        self.limit = limit
        if !keys.isEmpty { cut(keys.indices, depth: 0) }
    }

    /// Cuts keys that share their first `depth` bytes.
    private mutating func cut(_ range: Range<Int>, depth: Int) {
        var gathered = range.lowerBound..<range.lowerBound
        var cost = 0
        for group in groups(range, depth) {
            let own = keys[group].reduce(0) { $0 + $1.cost }
            if cost + own > limit, !gathered.isEmpty {
                ranges.append(gathered)
                (gathered, cost) = (group.lowerBound..<group.lowerBound, 0)
            }
            if own > limit, group.count > 1 {
                cut(group, depth: depth + 1)
                gathered = group.upperBound..<group.upperBound
            } else {
                gathered = gathered.lowerBound..<group.upperBound
                cost += own
            }
        }
        if !gathered.isEmpty { ranges.append(gathered) }
    }

    /// The stretches of keys that have the same byte at a depth; a key that ends there stands alone.
    private func groups(_ range: Range<Int>, _ depth: Int) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where index + 1 == range.upperBound || byte(index, depth) != byte(index + 1, depth) {
            groups.append(start..<index + 1)
            start = index + 1
        }
        return groups
    }

    private func byte(_ index: Int, _ depth: Int) -> Int {
        depth < keys[index].key.count ? Int(keys[index].key[depth]) : -1
    }
}
