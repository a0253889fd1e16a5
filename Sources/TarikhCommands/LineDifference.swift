import Files

extension FileChange {
    /// What changed, as `diff -U0` writes it and `patch` reads it. Fixes stay within their line, so lines keep their numbers.
    var lineDifference: String {
        let (old, new) = (
            (before ?? []).split(separator: 0x0A, omittingEmptySubsequences: false),
            after.split(separator: 0x0A, omittingEmptySubsequences: false)
        )
        let changed = zip(old, new).enumerated().filter { $0.element.0 != $0.element.1 }
        let rows = changed.flatMap { number, lines in
            [
                "@@ -\(number + 1) +\(number + 1) @@", "-" + String(decoding: lines.0, as: UTF8.self),
                "+" + String(decoding: lines.1, as: UTF8.self),
            ]
        }
        return (["--- a/\(path)", "+++ b/\(path)"] + rows).joined(separator: "\n")
    }
}
