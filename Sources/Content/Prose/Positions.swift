import Buffers
import Script

/// Where each of some ids stands among them; of an id that stands twice the first place.
///
/// Texts and front matter name others by their ids a hundred times in each event. An id is found by its bytes where they
/// stand, without a string of its own and without the hash of one. O(ids) to make, O(length) to find one.
struct Positions: Sendable {
    let ids: [String]
    /// For each id a position, counted from 1, and above it half of its hash; where that is taken, behind it. 0 is free.
    private let slots: [UInt64]
    /// Those that are not of ASCII, which Unicode writes in several ways.
    private let others: [String: Int]

    init(_ ids: [String] = []) {
        var slots = [UInt64](repeating: 0, count: Self.room(for: ids.count))
        var others: [String: Int] = [:]
        for (position, id) in ids.enumerated() {
            let isNew = id.utf8.withBuffer { bytes -> Bool? in
                guard let hash = Self.hash(bytes) else { return nil }
                let (slot, found) = Self.find(bytes, hash, in: slots, ids)
                if found == nil { slots[slot] = hash & Self.half | UInt64(position + 1) }
                return found == nil
            }
            if isNew == nil, others[id] == nil { others[id] = position }
        }
        (self.ids, self.slots, self.others) = (ids, slots, others)
    }

    subscript(id: String) -> Int? { self[id.utf8] }

    /// - Parameter id: UTF-8.
    subscript(id: some Collection<UInt8>) -> Int? {
        id.withBuffer { bytes in
            guard let hash = Self.hash(bytes) else { return others[String(decoding: bytes, as: UTF8.self)] }
            return Self.find(bytes, hash, in: slots, ids).position
        }
    }

    private static let half: UInt64 = 0xFFFF_FFFF_0000_0000

    /// Twice the ids or more, so that most stand where they are looked for first.
    private static func room(for count: Int) -> Int {
        var room = 4
        while room < count * 2 { room *= 2 }
        return room
    }

    /// The position of an id, and the slot that it has or would have.
    private static func find(
        _ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64, in slots: [UInt64], _ ids: [String]
    ) -> (slot: Int, position: Int?) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let position = Int(slots[slot] & ~half) - 1
            let isFound = slots[slot] & half == hash & half && ids[position].utf8.withBuffer { $0.isSame(as: bytes) }
            if isFound { return (slot, position) }
            slot = (slot + 1) & mask
        }
        return (slot, nil)
    }

    /// Of bytes of ASCII, eight at a time; `nil` for others.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
        var (hash, all) = (UInt64(bytes.count), UInt64(0))
        for index in stride(from: 0, to: bytes.count & ~7, by: 8) {
            let word = bytes.word(at: index)
            all |= word
            hash = mixed(hash ^ word)
        }
        let last = bytes.lastWord
        all |= last
        return all & 0x8080_8080_8080_8080 == 0 ? mixed(hash ^ last) : nil
    }

    private static func mixed(_ word: UInt64) -> UInt64 {
        let product = word &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }
}

extension Positions: Equatable {
    static func == (a: Positions, b: Positions) -> Bool { a.ids == b.ids }
}
