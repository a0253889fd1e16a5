/// What a template is compiled to: a flat list of instructions over one stretch of literal bytes.
struct Program: Sendable {
    enum Operation: UInt8, Sendable {
        /// Writes `literals[a..<b]`.
        case literal
        /// Writes the value of path `a`, escaped by `b`; markup is written as it is if the place allows it.
        case write
        /// Runs up to instruction `b` for each value of path `a`.
        case section
        /// Runs up to instruction `b` when path `a` has no value.
        case inverted
        /// Runs the program number `a`.
        case call
        /// Runs the program of table `b` that the value of path `a` names.
        case callByName
    }

    struct Instruction: Sendable {
        let operation: Operation
        let allowsMarkup: Bool
        let a: Int32
        var b: Int32
    }

    var instructions: [Instruction] = []
    var literals: [UInt8] = []
    /// The hashes of the names of all paths, one after the other.
    var names: [UInt64] = []
    var paths: [Range<Int32>] = []

    mutating func addLiteral(_ bytes: some Sequence<UInt8>) {
        let start = Int32(literals.count)
        literals.append(contentsOf: bytes)
        let end = Int32(literals.count)
        guard start < end else { return }
        if let last = instructions.last, last.operation == .literal, last.b == start, !isTarget(instructions.count) {
            instructions[instructions.count - 1].b = end
        } else {
            instructions.append(Instruction(operation: .literal, allowsMarkup: false, a: start, b: end))
        }
    }

    mutating func addPath(_ path: [String]) -> Int32 {
        let start = Int32(names.count)
        names += path.map { Name.hash($0.utf8) }
        paths.append(start..<Int32(names.count))
        return Int32(paths.count - 1)
    }

    /// Whether a section ends here, so that the literal before may not grow into what follows.
    private func isTarget(_ index: Int) -> Bool {
        instructions.contains { ($0.operation == .section || $0.operation == .inverted) && Int($0.b) == index }
    }
}
