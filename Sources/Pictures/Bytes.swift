/// Bytes read by position: everything beyond the end is `nil`.
struct Bytes: Sendable {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var count: Int { bytes.count }

    subscript(place: Int) -> UInt8? { bytes.indices.contains(place) ? bytes[place] : nil }

    /// A number of so many bytes, the highest first.
    func big(_ size: Int, at place: Int) -> Int? {
        guard place >= 0, place + size <= bytes.count else { return nil }
        return bytes[place..<place + size].reduce(0) { $0 << 8 | Int($1) }
    }

    /// A number of so many bytes, the lowest first.
    func little(_ size: Int, at place: Int) -> Int? {
        guard place >= 0, place + size <= bytes.count else { return nil }
        return bytes[place..<place + size].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// Whether the text, of characters below U+0100, stands here as one byte each.
    func has(_ text: String, at place: Int) -> Bool {
        var place = place
        for scalar in text.unicodeScalars {
            guard self[place].map(UInt32.init) == scalar.value else { return false }
            place += 1
        }
        return true
    }

    /// The first place of an ASCII text.
    func find(_ text: String, from start: Int) -> Int? {
        let first = text.utf8.first
        var place = start
        while place + text.utf8.count <= bytes.count {
            if bytes[place] == first, has(text, at: place) { return place }
            place += 1
        }
        return nil
    }

    func text(from start: Int, to end: Int) -> Substring { String(decoding: bytes[start..<end], as: UTF8.self)[...] }
}
