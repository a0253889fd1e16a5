/// Plain values in memory of their own, which grow at their end: what is written, and the names that are looked through.
///
/// An array looks whether somebody else holds it each time that something is added, and how much of that there is: a
/// literal of eight bytes took a hundred instructions, and takes thirty.
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
    private var start: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count = 0
    /// Whether the memory is its own, and not lent to it.
    private(set) var ownsMemory: Bool

    /// - Parameter capacity: for how many there is room at first; at least 1.
    init(capacity: Int) {
        (self.capacity, ownsMemory) = (capacity, true)
        start = .allocate(capacity: capacity)
    }

    /// Begins in memory of somebody else, who has to outlive it, and goes on in its own where that is not enough.
    init(in memory: UnsafeMutableBufferPointer<Element>) {
        // An array for one element or more has a place.
        (start, capacity, ownsMemory) = (memory.baseAddress!, memory.count, false)
    }

    deinit { if ownsMemory { start.deallocate() } }

    /// A copy of the values from a position on. O(values).
    func copy(from position: Int = 0) -> [Element] {
        withValues { Array($0[min(position, count)...]) }
    }

    @inline(__always)
    func withValues<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        body(UnsafeBufferPointer(start: start, count: count))
    }

    @inline(__always)
    mutating func append(_ value: Element) {
        reserve(1)
        start[count] = value
        count += 1
    }

    @inline(__always)
    mutating func append(_ values: UnsafeBufferPointer<Element>) {
        guard let first = values.baseAddress else { return }
        reserve(values.count)
        (start + count).update(from: first, count: values.count)
        count += values.count
    }

    @inline(__always)
    mutating func append(_ values: Slice<UnsafeBufferPointer<Element>>) {
        append(UnsafeBufferPointer(rebasing: values))
    }

    mutating func append(_ values: [Element]) { values.withUnsafeBufferPointer { append($0) } }

    /// Adds one value for each item. O(items).
    @inline(__always)
    mutating func append<Item>(from items: [Item], _ value: (borrowing Item) -> Element) {
        reserve(items.count)
        // An item by itself would be copied, with all that it holds.
        for index in items.indices { start[count + index] = value(items[index]) }
        count += items.count
    }

    /// Takes the last values away, all but so many.
    mutating func cut(to count: Int) { self.count = min(count, self.count) }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if capacity - count < more { grow(by: more) }
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        let new = max(capacity * 2, count + more)
        let place = UnsafeMutablePointer<Element>.allocate(capacity: new)
        place.update(from: start, count: count)
        if ownsMemory { start.deallocate() }
        (start, capacity, ownsMemory) = (place, new, true)
    }
}

extension Buffer<UInt8> {
    mutating func append(_ text: StaticString) { text.withUTF8Buffer { append($0) } }
}
