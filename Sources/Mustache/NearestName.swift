/// The word that needs the fewest letters changed, added, left out or swapped with the next one; `nil` if none needs
/// fewer than half of its letters. Of equals, the first.
func nearest(to word: String, among known: [String]) -> String? {
    let letters = Array(word.unicodeScalars)
    var best: (word: String, distance: Int)?
    for candidate in known where candidate != word {
        let other = Array(candidate.unicodeScalars)
        let distance = editDistance(letters, other)
        if distance * 2 < max(letters.count, 2), distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
}

/// The optimal string alignment distance. O(length · length).
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var (beforeLast, last) = ([Int](), Array(0...b.count))
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
            row.append(cost)
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}
