import Buffers

/// Values written one after the other as bytes, for files that only this program reads.
public struct Packing: ~Copyable {
    fileprivate var bytes: Buffer<UInt8>

    /// - Parameter capacity: for how many bytes there is room at first; at least 1.
    public init(capacity: Int = 256) { bytes = Buffer(capacity: capacity) }

    public mutating func add(_ number: UInt64) { bytes.append(littleEndian: number) }

    public mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(bytesOf: text)
    }

    public mutating func add(_ bytes: ArraySlice<UInt8>) {
        add(bytes.count)
        self.bytes.append(bytes)
    }

    /// - Precondition: `0...UInt32.max`.
    public mutating func add(_ count: Int) { bytes.append(littleEndian: UInt32(count)) }

    @inlinable
    public mutating func add<Value>(_ values: [Value], each: (inout Packing, Value) -> Void) {
        add(values.count)
        for value in values { each(&self, value) }
    }

    /// All that was added, to be kept with others in one file, which ``pieces(of:)`` parts again. O(length).
    public consuming func piece() -> [UInt8] {
        [UInt8](roomFor: bytes.count + MemoryLayout<UInt32>.size + Fingerprint.size) { piece in
            piece.append(littleEndian: UInt32(bytes.count + Fingerprint.size))
            seal(into: &piece)
        }
    }

    /// The pieces of a file up to one that is damaged, and whether these are all of it. O(length).
    public static func pieces(of file: [UInt8]) -> (pieces: [Unpacking], areAll: Bool) {
        var pieces: [Unpacking] = []
        var rest = Unpacking(file, from: 0, to: file.count)
        while !rest.isAtEnd {
            guard let piece = rest.place().flatMap({ Unpacking(file, at: $0).unsealed }) else { return (pieces, false) }
            pieces.append(piece)
        }
        return (pieces, true)
    }

    /// All that was added, ready to be kept: its last sixteen bytes are the fingerprint of all others, by which a damaged file
    /// is known. O(length).
    public consuming func sealed() -> [UInt8] {
        [UInt8](roomFor: bytes.count + Fingerprint.size) { seal(into: &$0) }
    }

    private func seal(into sealed: inout Buffer<UInt8>) {
        bytes.withValues { sealed.append($0) }
        Fingerprint(of: bytes).append(to: &sealed)
    }

    /// All that was added, for this run of the program alone: where it lies nobody else can reach. O(length).
    public consuming func unsealed() -> [UInt8] { bytes.copy() }
}

/// Reads what ``Packing`` wrote, in the same order. Everything is `nil` past the end.
public struct Unpacking: Sendable {
    fileprivate let bytes: [UInt8]
    fileprivate let end: Int
    fileprivate var index = 0

    /// What ``Packing/unsealed()`` gave.
    public init(unsealed bytes: [UInt8]) { self.init(bytes, from: 0, to: bytes.count) }

    /// What ``Packing/sealed()`` gave; `nil` where the bytes are not as they were written. O(length).
    public init?(_ sealed: [UInt8]) {
        guard let unsealed = Unpacking(sealed, from: 0, to: sealed.count).unsealed else { return nil }
        self = unsealed
    }

    /// What stands before the seal; `nil` where that is not as it was written.
    fileprivate var unsealed: Unpacking? {
        let start = end - Fingerprint.size
        var seal = Unpacking(bytes, from: start, to: end)
        guard start >= index, seal.fingerprint() == Fingerprint(of: bytes[index..<start]) else { return nil }
        return Unpacking(bytes, from: index, to: start)
    }

    fileprivate init(_ bytes: [UInt8], from start: Int, to end: Int) {
        (self.bytes, index, self.end) = (bytes, start, end)
    }

    /// What stands at a place of a file that was taken apart before (``place()``).
    public init(_ file: [UInt8], at place: Range<Int>) { self.init(file, from: place.lowerBound, to: place.upperBound) }

    public var isAtEnd: Bool { index == end }

    /// Where what was not read yet stands in the file.
    public var rest: Range<Int> { index..<end }

    public mutating func word() -> UInt64? { number(UInt64.self) }

    public mutating func count() -> Int? { number(UInt32.self).map(Int.init) }

    /// What was written as bytes.
    public mutating func plain() -> [UInt8]? { part().map { Array(bytes[$0]) } }

    /// The same where it stands.
    public mutating func slice() -> ArraySlice<UInt8>? { part().map { bytes[$0] } }

    /// Where a part or bytes stand in the file, for who holds many of them, and the file once.
    public mutating func place() -> Range<Int>? { part() }

    public mutating func text() -> String? {
        guard let range = part() else { return nil }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    @inlinable
    public mutating func list<Value>(_ each: (inout Unpacking) -> Value?) -> [Value]? {
        guard let count = count() else { return nil }
        var values: [Value] = []
        values.reserveCapacity(Swift.min(count, 64))
        for _ in 0..<count {
            guard let value = each(&self) else { return nil }
            values.append(value)
        }
        return values
    }

    private mutating func number<Number: FixedWidthInteger>(_: Number.Type) -> Number? {
        guard let range = part(of: MemoryLayout<Number>.size) else { return nil }
        return bytes.withUnsafeBytes {
            Number(littleEndian: $0.loadUnaligned(fromByteOffset: range.lowerBound, as: Number.self))
        }
    }

    /// What was written with its length before it.
    private mutating func part() -> Range<Int>? { count().flatMap { part(of: $0) } }

    private mutating func part(of length: Int) -> Range<Int>? {
        guard length <= end - index else { return nil }
        defer { index += length }
        return index..<index + length
    }
}

extension Packing {
    /// A part that can be passed over unread (``Unpacking/place()``): its length stands before it.
    public mutating func addPart(_ write: (inout Packing) -> Void) {
        let start = bytes.count
        add(0)
        write(&self)
        bytes.put(littleEndian: UInt32(bytes.count - start - MemoryLayout<UInt32>.size), at: start)
    }
}
