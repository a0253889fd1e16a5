/// Plain values in memory of their own, which grow at their end: what is written, and the names that are looked through.
///
/// An array looks whether somebody else holds it each time that something is added, and how much of that there is: a
/// literal of eight bytes takes a hundred instructions there, and thirty here.
///
/// ```swift
/// let html = [UInt8](roomFor: 64) { html in
///     html.append("<p>")
///     html.append(bytesOf: text)
///     html.append("</p>")
/// }
/// ```
public struct Buffer<Element: BitwiseCopyable>: ~Copyable {
    @usableFromInline var start: UnsafeMutablePointer<Element>
    @usableFromInline var capacity: Int
    @usableFromInline var end = 0
    /// Whether the memory is its own, and not lent to it.
    public private(set) var ownsMemory: Bool

    /// - Parameter capacity: for how many there is room at first; at least 1.
    public init(capacity: Int) {
        (self.capacity, ownsMemory) = (capacity, true)
        start = .allocate(capacity: capacity)
    }

    /// Begins in memory of somebody else, who has to outlive it, and goes on in its own where that is not enough.
    ///
    /// - Parameter memory: for one value or more.
    public init(in memory: UnsafeMutableBufferPointer<Element>) {
        // Memory for one value or more has a place.
        (start, capacity, ownsMemory) = (memory.baseAddress!, memory.count, false)
    }

    deinit { if ownsMemory { start.deallocate() } }

    /// How many values there are.
    @inlinable
    @inline(__always)
    public var count: Int { end }

    /// A copy of the values from a position on. O(values).
    public func copy(from position: Int = 0) -> [Element] {
        withValues { Array($0[min(position, count)...]) }
    }

    /// - Parameter body: is given the values, which do not lie there any more once something is added.
    @inlinable
    @inline(__always)
    public func withValues<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        body(UnsafeBufferPointer(start: start, count: count))
    }

    /// Adds one value. O(1), but for times when more room is needed.
    @inlinable
    @inline(__always)
    public mutating func append(_ value: Element) {
        reserve(1)
        start[end] = value
        end += 1
    }

    /// Adds values as they lie in memory. O(values).
    @inlinable
    @inline(__always)
    public mutating func append(_ values: UnsafeBufferPointer<Element>) {
        guard let first = values.baseAddress else { return }
        reserve(values.count)
        (start + end).update(from: first, count: values.count)
        end += values.count
    }

    /// The same for a part of them.
    @inlinable
    @inline(__always)
    public mutating func append(_ values: Slice<UnsafeBufferPointer<Element>>) {
        append(UnsafeBufferPointer(rebasing: values))
    }

    /// The same for those of an array.
    @inlinable
    public mutating func append(_ values: [Element]) { values.withUnsafeBufferPointer { append($0) } }

    /// The same for those of a part of one.
    @inlinable
    public mutating func append(_ values: ArraySlice<Element>) { values.withUnsafeBufferPointer { append($0) } }

    /// Adds one value for each item. O(items).
    @inlinable
    @inline(__always)
    public mutating func append<Item>(from items: [Item], _ value: (borrowing Item) -> Element) {
        reserve(items.count)
        // An item by itself would be copied, with all that it holds.
        for index in items.indices { start[end + index] = value(items[index]) }
        end += items.count
    }

    /// Takes the last values away, all but so many.
    @inlinable
    public mutating func cut(to count: Int) { end = min(count, end) }

    /// Takes all values away, and gives memory back that is for more than so many.
    ///
    /// - Parameter most: at least 1.
    public mutating func empty(keeping most: Int) {
        if capacity > most { self = Buffer(capacity: most) }
        end = 0
    }

    @inlinable
    @inline(__always)
    mutating func reserve(_ more: Int) {
        if capacity - end < more { grow(by: more) }
    }

    @usableFromInline
    @inline(never)
    mutating func grow(by more: Int) {
        let new = max(capacity * 2, end + more)
        let place = UnsafeMutablePointer<Element>.allocate(capacity: new)
        place.update(from: start, count: end)
        if ownsMemory { start.deallocate() }
        (start, capacity, ownsMemory) = (place, new, true)
    }
}

extension Buffer<UInt8> {
    /// Adds the characters of a literal.
    @inlinable
    @inline(__always)
    public mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Adds a number, its lowest byte first.
    @inlinable
    @inline(__always)
    public mutating func append<Number: FixedWidthInteger & BitwiseCopyable>(littleEndian number: Number) {
        reserve(MemoryLayout<Number>.size)
        UnsafeMutableRawPointer(start + end).storeBytes(of: number.littleEndian, as: Number.self)
        end += MemoryLayout<Number>.size
    }

    /// Writes a number over what stands at a position.
    public mutating func put<Number: FixedWidthInteger & BitwiseCopyable>(littleEndian number: Number, at position: Int)
    {
        precondition(position >= 0 && position <= end - MemoryLayout<Number>.size)
        UnsafeMutableRawPointer(start + position).storeBytes(of: number.littleEndian, as: Number.self)
    }

    /// Adds the bytes of a text. O(length).
    @inlinable
    public mutating func append(bytesOf text: String) { text.utf8.withBuffer { append($0) } }

    /// Adds a number in decimal digits.
    ///
    /// - Parameter least: how many digits at least, with zeros before the others.
    public mutating func append(digits number: Int, atLeast least: Int = 1) {
        if number < 0 { append("-") }
        var count = 1
        var rest = number.magnitude / 10
        while rest > 0 { (count, rest) = (count + 1, rest / 10) }
        count = max(count, least)
        reserve(count)
        rest = number.magnitude
        for place in stride(from: end + count - 1, through: end, by: -1) {
            start[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
        end += count
    }
}

extension Array where Element: BitwiseCopyable {
    /// What is written into a buffer. If there is room for it, it is written where it stays, and not copied.
    ///
    /// - Parameters:
    ///   - capacity: as much as is usual; at least 1.
    ///   - write: writes all of it.
    public init(roomFor capacity: Int, _ write: (inout Buffer<Element>) -> Void) {
        if Buffer<Element>.isShort(capacity) {
            self = Buffer.short(write) { Array($0) }
            return
        }
        var longer: [Element]?
        let usual = [Element](unsafeUninitializedCapacity: capacity) { memory, count in
            var buffer = Buffer(in: memory)
            write(&buffer)
            if buffer.ownsMemory { longer = buffer.copy() } else { count = buffer.count }
        }
        self = longer ?? usual
    }
}

extension String {
    /// What is written into a buffer as UTF-8. Anything else is repaired.
    ///
    /// - Parameters:
    ///   - capacity: as much as is usual; at least 1.
    ///   - write: writes all of it.
    public init(roomFor capacity: Int, _ write: (inout Buffer<UInt8>) -> Void) {
        if Buffer<UInt8>.isShort(capacity) {
            self = Buffer.short(write) { String(decoding: $0, as: UTF8.self) }
            return
        }
        var buffer = Buffer<UInt8>(capacity: capacity)
        write(&buffer)
        self = buffer.withValues { String(decoding: $0, as: UTF8.self) }
    }
}

extension Buffer {
    /// As much as lies on the stack.
    private static var shortBytes: Int { 1024 }

    @inline(__always)
    fileprivate static func isShort(_ capacity: Int) -> Bool { capacity <= shortBytes / MemoryLayout<Element>.stride }

    /// What is made of a few values. They are written on the stack: an array that has room for more than it holds asks the
    /// runtime for its type, which takes longer than to copy them.
    @inline(__always)
    fileprivate static func short<Made>(
        _ write: (inout Buffer<Element>) -> Void, _ make: (UnsafeBufferPointer<Element>) -> Made
    ) -> Made {
        withUnsafeTemporaryAllocation(of: Element.self, capacity: shortBytes / MemoryLayout<Element>.stride) { memory in
            var buffer = Buffer(in: memory)
            write(&buffer)
            return buffer.withValues(make)
        }
    }
}
