/// What a template is compiled to: a flat list of instructions over one stretch of literal bytes.
///
/// An object, since it runs on each page.
final class Program: Sendable {
    enum Operation: UInt8, Sendable {
        /// Writes `literals[a..<b]`.
        case literal
        /// Writes the value of path `a`.
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
        /// For `write`: how a text and how markup are made safe.
        var text = Escape.html
        var markup = Escape.html
        let a: Int32
        var b: Int32
        /// What it writes wherever its path begins with a name of all pages (``Template/among(_:)``): where that stands in
        /// `literals`, if it is known.
        var common: Range<Int32>?
    }

    let instructions: [Instruction]
    let literals: [UInt8]
    /// The hashes of the names of all paths, one after the other.
    let names: [UInt64]
    let paths: [Range<Int32>]

    init(_ draft: consuming Draft) {
        (instructions, literals) = (draft.instructions, draft.literals)
        (names, paths) = (draft.names, draft.paths)
    }
}

extension Program {
    /// A program that is being compiled.
    struct Draft {
        fileprivate private(set) var instructions: [Instruction] = []
        fileprivate private(set) var literals: [UInt8] = []
        fileprivate private(set) var names: [UInt64] = []
        fileprivate private(set) var paths: [Range<Int32>] = []
        /// Whether a section ends at the end, so that the literal before may not grow into what follows.
        private var endsSection = false

        init() {}

        /// To be added to.
        init(_ program: Program) {
            (instructions, literals) = (program.instructions, program.literals)
            (names, paths) = (program.names, program.paths)
        }

        mutating func addLiteral(_ bytes: some Sequence<UInt8>) {
            let start = Int32(literals.count)
            literals.append(contentsOf: bytes)
            let end = Int32(literals.count)
            guard start < end else { return }
            if let last = instructions.last, last.operation == .literal, !endsSection {
                instructions[instructions.count - 1].b = end
            } else {
                add(.literal, start, end)
            }
        }

        mutating func addWrite(_ path: Syntax.Path, text: Escape, markup: Escape) {
            add(.write, addPath(path), 0)
            instructions[instructions.count - 1].text = text
            instructions[instructions.count - 1].markup = markup
        }

        /// - Returns: what `endSection` takes.
        mutating func beginSection(_ path: Syntax.Path, isInverted: Bool) -> Int {
            add(isInverted ? .inverted : .section, addPath(path), 0)
            return instructions.count - 1
        }

        mutating func endSection(_ section: Int) {
            instructions[section].b = Int32(instructions.count)
            endsSection = true
        }

        mutating func addCall(_ program: Int) { add(.call, Int32(program), 0) }

        mutating func addCallByName(_ path: Syntax.Path, table: Int) { add(.callByName, addPath(path), Int32(table)) }

        /// Keeps what an instruction writes where its path begins with a name of all pages.
        mutating func keep(_ text: [UInt8], at instruction: Int) {
            let start = Int32(literals.count)
            literals += text
            instructions[instruction].common = start..<Int32(literals.count)
        }

        private mutating func add(_ operation: Operation, _ a: Int32, _ b: Int32) {
            instructions.append(Instruction(operation: operation, a: a, b: b))
            endsSection = false
        }

        private mutating func addPath(_ path: Syntax.Path) -> Int32 {
            let start = Int32(names.count)
            names += path.names.map { Name.hash($0.utf8) }
            paths.append(start..<Int32(names.count))
            return Int32(paths.count - 1)
        }
    }
}

extension Program {
    /// A program as it lies in memory, for as long as it runs.
    ///
    /// An array that is looked into is counted as used and then as unused. All threads that write pages would do so with
    /// the same few arrays, at every instruction, and wait for each other.
    struct Running {
        let instructions: UnsafeBufferPointer<Instruction>
        let literals: UnsafeBufferPointer<UInt8>
        let names: UnsafeBufferPointer<UInt64>
        let paths: UnsafeBufferPointer<Range<Int32>>
    }

    /// - Parameter body: is given the program, which is not there any more once it has returned.
    func run(_ body: (Running) -> Void) {
        instructions.withUnsafeBufferPointer { instructions in
            literals.withUnsafeBufferPointer { literals in
                names.withUnsafeBufferPointer { names in
                    paths.withUnsafeBufferPointer { paths in
                        body(Running(instructions: instructions, literals: literals, names: names, paths: paths))
                    }
                }
            }
        }
    }
}
