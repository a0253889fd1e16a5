/// Where each instant stands on a line, in parts of its length: 0 is the beginning, 1 the end.
///
/// The line consists of segments, each with a scale of its own; within a segment, equal times are equally long.
struct Axis: Equatable {
    struct Segment: Equatable {
        let time: Range<Day>
        let place: Range<Double>

        /// The part of the line that a day takes.
        var scale: Double { (place.upperBound - place.lowerBound) / (time.upperBound - time.lowerBound) }

        func place(of day: Day) -> Double {
            if time.isEmpty { return place.lowerBound }
            let part = (day - time.lowerBound) / (time.upperBound - time.lowerBound)
            return place.lowerBound + part * (place.upperBound - place.lowerBound)
        }
    }

    /// In the order of time, without gaps; at least one.
    let segments: [Segment]

    /// One scale for everything.
    init(_ time: Range<Day>) { segments = [Segment(time: time, place: 0..<1)] }

    /// Segments of these times, as long as these parts of the line, which sum up to 1.
    init(_ times: [Range<Day>], lengths: [Double]) {
        var position = 0.0
        segments = zip(times, lengths).map { time, length in
            defer { position += length }
            return Segment(time: time, place: position..<(position + length))
        }
    }

    var time: Range<Day> {
        guard let first = segments.first, let last = segments.last else { return 0..<1 }
        return first.time.lowerBound..<last.time.upperBound
    }

    /// The place of an instant; one outside of the line gets the place of its end.
    func place(of day: Day) -> Double {
        let day = min(max(day, time.lowerBound), time.upperBound)
        let segment = segments.first { day < $0.time.upperBound } ?? segments.last
        return segment?.place(of: day) ?? 0
    }
}

/// How a line is cut into segments, so that eventful times get room.
///
/// Time is cut where the number of events in a year changes most: the cuts are those that make the times between them
/// most even (Bayesian blocks, Scargle et al. 2013). Every stretch then gets room for its share of events and, to a
/// lesser part, for its share of time.
struct Segmentation {
    /// How many segments a reader can follow.
    static let limit = 5
    /// The part of the line that is shared out by time alone.
    static let shareOfTime = 0.3
    /// The least part of the line for a segment: room for the names of its years.
    static let leastLength = 0.1

    /// - Complexity: O(events + units²); a span has at most some hundred units.
    static func axis(_ time: Range<Day>, heads: [Day]) -> Axis {
        let unit = unit(for: time)
        var starts = [time.lowerBound]
        while let last = starts.last, unit.next(after: unit.start(of: last)) < time.upperBound, starts.count < 1000 {
            starts.append(unit.next(after: unit.start(of: last)))
        }
        guard starts.count > 1 else { return Axis(time) }
        let ends = starts.dropFirst() + [time.upperBound]
        var counts = [Int](repeating: 0, count: starts.count)
        for head in heads { counts[index(of: head, in: starts)] += 1 }
        let blocks = blocks(counts)
        let times = blocks.map { starts[$0.lowerBound]..<ends[ends.startIndex + $0.upperBound - 1] }
        let totals = blocks.map { counts[$0].reduce(0, +) }
        return Axis(times, lengths: lengths(times, totals))
    }

    /// Years, or months for a few years, or as many years as it takes.
    private static func unit(for time: Range<Day>) -> CalendarUnit {
        let days = time.upperBound - time.lowerBound
        if CalendarUnit.years(1).count(in: days) < 3 { return .months(1) }
        var years = 1
        while CalendarUnit.years(years).count(in: days) > 400 { years *= 10 }
        return .years(years)
    }

    private static func index(of head: Day, in starts: [Day]) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= head { low = middle } else { high = middle }
        }
        return low
    }

    /// The cuts with the greatest likelihood, each of which has to make up for a penalty.
    static func blocks(_ counts: [Int]) -> [Range<Int>] {
        var penalty = 5.0
        while true {
            let blocks = blocks(counts, penalty: penalty)
            if blocks.count <= limit { return blocks }
            penalty *= 1.5
        }
    }

    private static func blocks(_ counts: [Int], penalty: Double) -> [Range<Int>] {
        var sums = [0]
        for count in counts { sums.append(sums[sums.count - 1] + count) }
        var best = [0.0]
        var cuts = [0]
        for end in 1...counts.count {
            var (found, cut) = (-Double.infinity, 0)
            for start in 0..<end {
                let value = best[start] + fitness(sums[end] - sums[start], end - start) - penalty
                if value > found { (found, cut) = (value, start) }
            }
            best.append(found)
            cuts.append(cut)
        }
        return ranges(cuts)
    }

    private static func ranges(_ cuts: [Int]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var end = cuts.count - 1
        while end > 0 {
            ranges.append(cuts[end]..<end)
            end = cuts[end]
        }
        return ranges.reversed()
    }

    /// The logarithm of the likelihood of so many events, evenly spread over so many units.
    private static func fitness(_ events: Int, _ units: Int) -> Double {
        events == 0 ? 0 : Double(events) * naturalLogarithm(Double(events) / Double(units))
    }

    private static func lengths(_ times: [Range<Day>], _ events: [Int]) -> [Double] {
        let allTime = times.reduce(0) { $0 + $1.upperBound - $1.lowerBound }
        let allEvents = Double(max(1, events.reduce(0, +)))
        let lengths = zip(times, events).map { time, count in
            let ofTime = (time.upperBound - time.lowerBound) / allTime
            return max(leastLength, shareOfTime * ofTime + (1 - shareOfTime) * Double(count) / allEvents)
        }
        let sum = lengths.reduce(0, +)
        return lengths.map { $0 / sum }
    }
}

/// Of a positive number, to twelve digits: the standard library has no logarithm, and Foundation is not needed for one.
private func naturalLogarithm(_ number: Double) -> Double {
    let root = (number.significand - 1) / (number.significand + 1)
    var (sum, power, divisor) = (0.0, root, 1.0)
    while power > 1e-14 {
        sum += power / divisor
        (power, divisor) = (power * root * root, divisor + 2)
    }
    return 2 * sum + Double(number.exponent) * 0.693_147_180_559_945_3
}
