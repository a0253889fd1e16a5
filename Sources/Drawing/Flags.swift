/// Places turning points in rows above the lanes, each with its title beside it and a pole down to the axis.
///
/// No title covers another, and no pole crosses a title. Those that find no place stay among the other marks. Nothing
/// depends on words: a title gets room, and is cut to it.
struct Flags {
    struct Flag {
        let mark: Int
        let row: Int
        let box: Box
        let label: Mark.Label
        fileprivate let start: Double
        fileprivate let end: Double
        fileprivate let pole: Double
    }

    private let paper: Paper
    /// The last mark with its title after it, and the first with its title before it: titles keep clear of both, so that
    /// poles of either side can pass.
    private let turn: (last: Double, first: Double)
    private var flags: [Flag] = []

    /// The best of the ways in which the first titles stand after their marks in time and the last ones before: that with
    /// the most room for titles.
    ///
    /// - Complexity: O(k³) for k turning points, at the worst; not all marks have more than a moment to be tried, as no
    ///   more than some forty fit.
    static func best(_ marks: [Mark], _ paper: Paper) -> [Flag] {
        let keys = marks.indices.filter { marks[$0].isKey }.sorted { (marks[$0].head, $0) < (marks[$1].head, $1) }
        var best = (room: 0.0, flags: [Flag]())
        for turn in keys.indices.reversed().map({ $0 + 1 }) + [0] {
            let (after, before) = (Array(keys[..<turn].reversed()), Array(keys[turn...]))
            let poles = poles(after, before, marks, paper)
            for isAfterFirst in [true, false] {
                let turn = isAfterFirst ? (0, poles.first) : (poles.last, paper.width)
                var flags = Flags(paper: paper, turn: turn)
                if isAfterFirst { flags.place(after, marks, isAfter: true) }
                flags.place(before, marks, isAfter: false)
                if !isAfterFirst { flags.place(after, marks, isAfter: true) }
                if flags.room > best.room { best = (flags.room, flags.flags) }
            }
        }
        return best.flags
    }

    private static func poles(
        _ after: [Int], _ before: [Int], _ marks: [Mark], _ paper: Paper
    ) -> (last: Double, first: Double) {
        guard paper.hasPoles else { return (0, paper.width) }
        return (
            last: after.first.map { marks[$0].head * paper.width + Size.labelGap } ?? 0,
            first: before.first.map { marks[$0].head * paper.width - Size.labelGap } ?? paper.width
        )
    }

    /// What the titles have together; many short ones are better than a few long ones.
    private var room: Double { flags.reduce(0) { $0 + $1.label.width + Size.leastLabel } }

    private mutating func place(_ keys: [Int], _ marks: [Mark], isAfter: Bool) {
        for key in keys { place(key, marks[key], isAfter) }
    }

    /// In the lowest row that is free, with as long a title as may be.
    private mutating func place(_ key: Int, _ mark: Mark, _ isAfter: Bool) {
        for part in [1.0, 0.75, 0.5] {
            guard let label = Mark.Label(mark, isAfter: isAfter, part, paper, turn) else { return }
            var box = mark.box
            if isAfter { box.end = label.at + label.width } else { box.start = label.at + -label.width }
            for row in 0..<paper.flagRows {
                let flag = Flag(
                    mark: key, row: row, box: box, label: label, start: box.start.at(paper.width),
                    end: box.end.at(paper.width), pole: mark.head * paper.width)
                guard flags.allSatisfy({ $0.isClear(of: flag, withPoles: paper.hasPoles) }) else { continue }
                flags.append(flag)
                return
            }
        }
    }
}

/// A mark does not fill its box: a pole may pass this near, in pixels.
private let slack = 2.0

extension Flags.Flag {
    /// Whether neither covers the other, and the pole of the upper one passes by the lower one.
    fileprivate func isClear(of other: Flags.Flag, withPoles: Bool) -> Bool {
        if row == other.row { return end <= other.start || other.end <= start }
        if !withPoles { return true }
        let (upper, lower) = row > other.row ? (self, other) : (other, self)
        return upper.pole <= lower.start + slack || lower.end - slack <= upper.pole
    }
}

extension Mark.Label {
    /// A part of the room that there is beside a mark; `nil` if that is too little.
    fileprivate init?(
        _ mark: Mark, isAfter: Bool, _ part: Double, _ paper: Paper, _ turn: (last: Double, first: Double)
    ) {
        self.isAfter = isAfter
        at =
            isAfter
            ? Offset(part: mark.span.upperBound, pixels: max(Size.labelGap, mark.box.end.pixels + 3))
            : Offset(part: mark.span.lowerBound, pixels: min(-Size.labelGap, mark.box.start.pixels - 3))
        let room = isAfter ? turn.first - at.at(paper.width) : at.at(paper.width) - turn.last
        width = min(room, paper.labelWidth) * part
        if width < Size.leastLabel { return nil }
    }
}
