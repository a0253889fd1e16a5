/// The nearest of `candidates` to what was written, or `nil` when none is near enough to be a slip of the keyboard.
///
/// Near is a third of the word's length in edits (at least one, at most three), where exchanging two neighbours is one
/// edit. Ties go to the first in order, so that the same mistake always gets the same suggestion.
/// O(candidates × length²).
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let scalars = Array(word.lowercased().unicodeScalars)
    let limit = min(max(scalars.count / 3, 1), 3)
    var best: (distance: Int, text: String)?
    for candidate in candidates where abs(candidate.unicodeScalars.count - scalars.count) <= limit {
        let distance = editDistance(scalars, Array(candidate.lowercased().unicodeScalars))
        guard distance <= limit else { continue }
        if let best, (best.distance, best.text) <= (distance, candidate) { continue }
        best = (distance, candidate)
    }
    return best?.text
}

/// Optimal string alignment distance (Damerau–Levenshtein without repeated edits of one place).
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
        var row = [i + 1]
        for j in 0..<b.count {
            var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
            row.append(cost)
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}
