/// Numbers things from 0 in the order in which they first come: O(1) each, and without a dictionary while there are few.
struct Numbering<Thing: Hashable> {
    private(set) var things: [Thing] = []
    private var numbers: [Thing: Int] = [:]

    private static var few: Int { 16 }

    mutating func number(of thing: Thing) -> Int {
        if let known = things.count <= Self.few ? things.firstIndex(of: thing) : numbers[thing] { return known }
        if things.isEmpty { things.reserveCapacity(Self.few) }
        things.append(thing)
        if things.count > Self.few {
            let unnumbered = numbers.count..<things.count
            for number in unnumbered { numbers[things[number]] = number }
        }
        return things.count - 1
    }
}
