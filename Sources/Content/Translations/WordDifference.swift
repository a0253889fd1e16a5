/// A place where two sequences differ: what stands there in the first, and in the second instead. One may be empty.
struct Difference: Equatable {
    var old: Range<Int>
    var new: Range<Int>
}

/// The words that were taken out and put in, in their order. Differences with a single common word between them are one:
/// people read a phrase more easily than its pieces.
///
/// O((n + m) × d) for d differing words. With more than `limit` of them, all between the first and the last is one
/// difference.
func wordDifferences(from old: WordRuns, to new: WordRuns, limit: Int = 1000) -> [Difference] {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(_ word: ArraySlice<UInt8>) -> Int {
        if let number = numbers[word] { return number }
        numbers[word] = numbers.count
        return numbers.count - 1
    }
    let (a, b) = (old.words.indices.map { number(old[$0]) }, new.words.indices.map { number(new[$0]) })
    return joined(differences(from: a, to: b, limit: limit))
}

private func joined(_ differences: [Difference]) -> [Difference] {
    var result: [Difference] = []
    for difference in differences {
        if let last = result.last, difference.new.lowerBound - last.new.upperBound <= 1 {
            result[result.count - 1].old = last.old.lowerBound..<difference.old.upperBound
            result[result.count - 1].new = last.new.lowerBound..<difference.new.upperBound
        } else {
            result.append(difference)
        }
    }
    return result
}

/// The shortest way from one sequence to the other, by the algorithm of Myers (1986).
private func differences(from a: [Int], to b: [Int], limit: Int) -> [Difference] {
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var (endA, endB) = (a.count, b.count)
    while endA > start, endB > start, a[endA - 1] == b[endB - 1] { (endA, endB) = (endA - 1, endB - 1) }
    guard start < endA || start < endB else { return [] }
    let whole = Difference(old: start..<endA, new: start..<endB)
    guard start < endA, start < endB else { return [whole] }
    return Search(a[start..<endA], b[start..<endB]).steps(limit: limit) ?? [whole]
}

/// Finds how far one can get with d steps on each diagonal, for d = 0, 1, 2 …, and then goes the way back.
private struct Search {
    let a: ArraySlice<Int>
    let b: ArraySlice<Int>

    init(_ a: ArraySlice<Int>, _ b: ArraySlice<Int>) {
        self.a = a
        self.b = b
    }

    /// `nil` when there are more than `limit` steps.
    func steps(limit: Int) -> [Difference]? {
        var reached = [1: 0]
        var trace: [[Int: Int]] = []
        for depth in 0...min(limit, a.count + b.count) {
            trace.append(reached)
            for diagonal in stride(from: -depth, through: depth, by: 2) {
                var x =
                    isDownwards(diagonal, depth, reached)
                    ? reached[diagonal + 1] ?? 0 : (reached[diagonal - 1] ?? 0) + 1
                while x < a.count, x - diagonal < b.count, x >= diagonal, isSame(x, x - diagonal) { x += 1 }
                reached[diagonal] = x
                if x >= a.count, x - diagonal >= b.count { return way(trace) }
            }
        }
        return nil
    }

    private func isSame(_ x: Int, _ y: Int) -> Bool { a[a.startIndex + x] == b[b.startIndex + y] }

    /// Whether the step onto a diagonal puts a word in, rather than taking one out.
    private func isDownwards(_ diagonal: Int, _ depth: Int, _ reached: [Int: Int]) -> Bool {
        diagonal == -depth || (diagonal != depth && (reached[diagonal - 1] ?? 0) < (reached[diagonal + 1] ?? 0))
    }

    private func way(_ trace: [[Int: Int]]) -> [Difference] {
        var (x, y) = (a.count, b.count)
        var steps: [Difference] = []
        for depth in trace.indices.reversed() where depth > 0 {
            let diagonal = x - y
            let previous = isDownwards(diagonal, depth, trace[depth]) ? diagonal + 1 : diagonal - 1
            let fromX = trace[depth][previous] ?? 0
            let fromY = fromX - previous
            // After the step came words in common.
            let (toX, toY) = previous > diagonal ? (fromX, fromY + 1) : (fromX + 1, fromY)
            steps.append(
                Difference(
                    old: (a.startIndex + fromX)..<(a.startIndex + toX),
                    new: (b.startIndex + fromY)..<(b.startIndex + toY)))
            (x, y) = (fromX, fromY)
        }
        return steps.reversed()
    }
}
