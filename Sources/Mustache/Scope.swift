/// What names mean at a place in a template: the shapes of the page and of the sections around the place.
struct Scope {
    private var levels: [Level]

    private struct Level {
        let kind: Shape.Kind
        /// The shape of a record; `nil` for any other value.
        let shape: Shape?
        /// The level whose record holds this value.
        let origin: Int
    }

    enum Found {
        case value(Shape.Kind, level: Int)
        case unknown(word: String, in: String, known: [String])
    }

    init(_ shape: Shape) { levels = [Level(kind: .record { shape }, shape: shape, origin: -1)] }

    /// The first name is looked for from the innermost section outwards; the rest of a dotted name only inside it.
    func find(_ path: Syntax.Path) -> Found {
        guard let first = path.names.first else {
            return .value(levels[levels.count - 1].kind, level: levels.count - 1)
        }
        let hash = Name.hash(first.utf8)
        guard let level = levels.lastIndex(where: { $0.shape?[hash] != nil }), var field = levels[level].shape?[hash]
        else { return unknown(first, levels.compactMap(\.shape)) }
        for name in path.names.dropFirst() {
            guard case .record(let shape) = field.kind else { return unknown(name, []) }
            guard let inner = shape()[Name.hash(name.utf8)] else { return unknown(name, [shape()]) }
            field = inner
        }
        return .value(field.kind, level: level)
    }

    private func unknown(_ word: String, _ shapes: [Shape]) -> Found {
        let known = Set(shapes.flatMap { $0.fields.map(\.name.description) }).sorted()
        return .unknown(word: word, in: shapes.last?.name ?? "a value without names", known: known)
    }

    /// Inside a section over a value.
    mutating func open(_ kind: Shape.Kind, level: Int) {
        switch kind {
        case .record(let shape), .list(let shape):
            levels.append(Level(kind: .record(shape), shape: shape(), origin: level))
        case .texts: levels.append(Level(kind: .text, shape: nil, origin: level))
        default: levels.append(Level(kind: kind, shape: nil, origin: level))
        }
    }

    mutating func close() { levels.removeLast() }

    /// What lookup depends on: the shapes, each where it is innermost. Equal keys mean equal answers.
    var key: [UInt64] {
        var seen: Set<UInt64> = []
        let records = levels.reversed().compactMap(\.shape?.identity).filter { seen.insert($0).inserted }
        return records + [levels[levels.count - 1].shape == nil ? 0 : 1, levels[levels.count - 1].kind.number]
    }

    /// The level of the innermost record.
    var innermost: Int { levels.lastIndex { $0.shape != nil } ?? 0 }

    /// Whether the innermost record lies inside the one of a level, and not beside or around it.
    func isInside(_ level: Int) -> Bool {
        var current = innermost
        while current > level { current = levels[current].origin }
        return current == level && innermost != level
    }
}
