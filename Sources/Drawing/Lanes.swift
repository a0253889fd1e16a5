/// Puts marks into lanes, so that no two touch: each into the lowest lane that is free. The number of lanes is the least
/// that there can be, for marks as wide as these.
///
/// - Returns: the lane of each mark, 0 for the lowest.
/// - Complexity: O(n log n) for n marks, times the number of lanes at most.
func lanes(of boxes: [Box], at width: Double) -> [Int] {
    let starts = boxes.map { $0.start.at(width) }
    let order = boxes.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    var ends: [Double] = []
    var lanes = [Int](repeating: 0, count: boxes.count)
    for number in order {
        let lane = ends.firstIndex { $0 <= starts[number] } ?? ends.count
        if lane == ends.count { ends.append(0) }
        ends[lane] = boxes[number].end.at(width)
        lanes[number] = lane
    }
    return lanes
}
