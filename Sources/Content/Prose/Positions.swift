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
    /// Their bytes, one behind the other: a string lies anywhere, and of many ids few would be near the processor.
    private let bytes: [UInt8]
    private let ends: [Int32]
    /// Those that are not of ASCII, which Unicode writes in several ways.
    private let others: [String: Int]

    init(_ ids: [String] = []) {
        var ends: [Int32] = [0]
        ends.reserveCapacity(ids.count + 1)
        let bytes = [UInt8](roomFor: ids.count * 32 + 1) { bytes in
            for id in ids {
                bytes.append(bytesOf: id)
                ends.append(Int32(bytes.count))
            }
        }
        var slots = [UInt64](repeating: 0, count: Self.room(for: ids.count))
        var others: [String: Int] = [:]
        for (position, id) in ids.enumerated() {
            let isNew = id.utf8.withBuffer { id -> Bool? in
                guard let hash = Self.hash(id) else { return nil }
                let (slot, found) = Self.find(id, hash, in: slots, bytes, ends)
                if found == nil { slots[slot] = hash & Self.half | UInt64(position + 1) }
                return found == nil
            }
            if isNew == nil, others[id] == nil { others[id] = position }
        }
        (self.ids, self.slots, self.bytes, self.ends, self.others) = (ids, slots, bytes, ends, others)
    }

    subscript(id: String) -> Int? { self[id.utf8] }

    /// - Parameter id: UTF-8.
    subscript(id: some Collection<UInt8>) -> Int? {
        id.withBuffer { id in
            guard let hash = Self.hash(id) else { return others[String(decoding: id, as: UTF8.self)] }
            return Self.find(id, hash, in: slots, bytes, ends).position
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
        _ id: UnsafeBufferPointer<UInt8>, _ hash: UInt64, in slots: [UInt64], _ bytes: [UInt8], _ ends: [Int32]
    ) -> (slot: Int, position: Int?) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        return bytes.withUnsafeBufferPointer { bytes in
            while slots[slot] != 0 {
                let position = Int(slots[slot] & ~half) - 1
                if slots[slot] & half == hash & half {
                    let range = Int(ends[position])..<Int(ends[position + 1])
                    if UnsafeBufferPointer(rebasing: bytes[range]).isSame(as: id) { return (slot, position) }
                }
                slot = (slot + 1) & mask
            }
            return (slot, nil)
        }
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
