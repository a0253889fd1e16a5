/// The weight of each corner of an open line by the method of Visvalingam and Whyatt (1993): corners are taken away one
/// after the other, the one that makes the smallest triangle with its neighbours first; its weight is the area of that
/// triangle, and never less than that of a corner taken before. Both ends weigh infinitely much.
///
/// Longitudes are shortened by the latitude of the line. O(n log n).
func triangleWeights(_ line: [Coordinate]) -> [Double] {
    var peeling = Peeling(line)
    return peeling.weights()
}

private struct Peeling {
    private let points: [Point]
    private var before: [Int]
    private var after: [Int]
    /// The triangle of each corner as it stands now; a greater number in the heap is out of date.
    private var areas: [Double]
    private var heap = Heap()

    init(_ line: [Coordinate]) {
        let shortening = cosine((line.first?.latitude ?? 0) * .pi / 180)
        points = line.map { Point($0.longitude * shortening, $0.latitude) }
        before = line.indices.map { $0 - 1 }
        after = line.indices.map { $0 + 1 }
        areas = [Double](repeating: .infinity, count: line.count)
    }

    mutating func weights() -> [Double] {
        var weights = [Double](repeating: .infinity, count: points.count)
        for index in points.indices.dropFirst().dropLast() { measure(index, atLeast: 0) }
        while let smallest = heap.popFirst() {
            guard smallest.area == areas[smallest.index], !weights[smallest.index].isFinite else { continue }
            weights[smallest.index] = smallest.area
            let (left, right) = (before[smallest.index], after[smallest.index])
            after[left] = right
            before[right] = left
            if left > 0 { measure(left, atLeast: smallest.area) }
            if right < points.count - 1 { measure(right, atLeast: smallest.area) }
        }
        return weights
    }

    private mutating func measure(_ index: Int, atLeast least: Double) {
        let (a, b, c) = (points[before[index]], points[index], points[after[index]])
        let area = abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2
        areas[index] = max(area, least)
        heap.insert(Heap.Item(area: areas[index], index: index))
    }
}

/// The smallest first; of equal ones that which stands first in the line.
private struct Heap {
    struct Item {
        let area: Double
        let index: Int

        func precedes(_ other: Item) -> Bool { (area, index) < (other.area, other.index) }
    }

    private var items: [Item] = []

    mutating func insert(_ item: Item) {
        items.append(item)
        var child = items.count - 1
        while child > 0, items[child].precedes(items[(child - 1) / 2]) {
            items.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func popFirst() -> Item? {
        guard let last = items.popLast() else { return nil }
        guard let first = items.first else { return last }
        items[0] = last
        sink(0)
        return first
    }

    private mutating func sink(_ start: Int) {
        var parent = start
        while 2 * parent + 1 < items.count {
            var child = 2 * parent + 1
            if child + 1 < items.count, items[child + 1].precedes(items[child]) { child += 1 }
            guard items[child].precedes(items[parent]) else { return }
            items.swapAt(child, parent)
            parent = child
        }
    }
}
