/// Boxes of a drawing by where they lie, so that those in the way of another are found without looking at all.
struct BoxIndex {
    private let cell: Double
    private var cells: [Int: [Box]] = [:]

    /// - Parameter cell: about the size of a usual box, in units.
    init(cell: Double) { self.cell = cell }

    /// O(cells that the box lies in).
    mutating func insert(_ box: Box) {
        for key in keys(box) { cells[key, default: []].append(box) }
    }

    /// O(cells that the box lies in, and the boxes in them).
    func hasOverlap(_ box: Box) -> Bool {
        keys(box).contains { cells[$0]?.contains { $0.overlaps(box) } == true }
    }

    private func keys(_ box: Box) -> [Int] {
        let (columns, rows) = (range(box.left, box.right), range(box.top, box.bottom))
        return rows.flatMap { row in columns.map { row * 100_003 + $0 } }
    }

    private func range(_ low: Double, _ high: Double) -> ClosedRange<Int> {
        let first = Int((low / cell).rounded(.down))
        return first...max(first, Int((high / cell).rounded(.down)))
    }
}
