/// Runs programs. The values of the sections around a place lie on a stack.
struct Renderer {
    private let programs: [Program]
    private let tables: [[UInt64: Int]]
    private var stack: [Level] = []
    /// The names of all records of the stack, one after the other, so that looking for one is a walk over integers.
    private var names: [UInt64] = []
    private var depth = 0
    private(set) var isCutShort = false

    private struct Level {
        let value: Value
        /// The values of a record; none for any other value.
        let values: [Value]
        /// Where their names begin.
        let start: Int
    }

    init(programs: [Program], tables: [[UInt64: Int]], value: Value) {
        self.programs = programs
        self.tables = tables
        push(value)
    }

    private mutating func push(_ value: Value) {
        guard case .record(let record) = value else {
            return stack.append(Level(value: value, values: [], start: names.count))
        }
        stack.append(Level(value: value, values: record.values, start: names.count))
        names += record.hashes
    }

    private mutating func pop() {
        let start = stack.removeLast().start
        names.removeLast(names.count - start)
    }

    mutating func call(_ number: Int, into output: inout [UInt8]) {
        let program = programs[number]
        run(program, 0..<program.instructions.count, into: &output)
    }

    private mutating func run(_ program: borrowing Program, _ range: Range<Int>, into output: inout [UInt8]) {
        guard depth < Template.depth else {
            isCutShort = true
            return
        }
        depth += 1
        defer { depth -= 1 }
        var index = range.lowerBound
        while index < range.upperBound, !isCutShort {
            let instruction = program.instructions[index]
            index += 1
            switch instruction.operation {
            case .literal:
                output.append(contentsOf: program.literals[Int(instruction.a)..<Int(instruction.b)])
            case .write:
                write(find(program, instruction.a), instruction, into: &output)
            case .section:
                runSection(program, find(program, instruction.a), index..<Int(instruction.b), into: &output)
                index = Int(instruction.b)
            case .inverted:
                if find(program, instruction.a).isEmpty { run(program, index..<Int(instruction.b), into: &output) }
                index = Int(instruction.b)
            case .call:
                call(Int(instruction.a), into: &output)
            case .callByName:
                guard case .text(let name) = find(program, instruction.a),
                    let number = tables[Int(instruction.b)][Name.hash(name.utf8)]
                else { break }
                call(number, into: &output)
            }
        }
    }

    private mutating func runSection(
        _ program: borrowing Program, _ value: Value, _ body: Range<Int>, into output: inout [UInt8]
    ) {
        guard !value.isEmpty else { return }
        guard case .list(let items) = value else { return run(program, body, inside: value, into: &output) }
        for item in items { run(program, body, inside: item, into: &output) }
    }

    private mutating func run(
        _ program: borrowing Program, _ body: Range<Int>, inside value: Value, into output: inout [UInt8]
    ) {
        push(value.made)
        run(program, body, into: &output)
        pop()
    }

    private func write(_ value: Value, _ instruction: Program.Instruction, into output: inout [UInt8]) {
        switch value {
        case .text(let text): instruction.text.append(text, to: &output)
        case .markup(let bytes):
            if instruction.markup == .none {
                output.append(contentsOf: bytes)
            } else {
                bytes.withUnsafeBufferPointer { instruction.markup.append($0, to: &output) }
            }
        case .flag(let flag): instruction.text.append(flag ? "true" : "false", to: &output)
        // What is found is made by then.
        case .absent, .list, .record, .later: break
        }
    }

    /// The first name is looked for from the innermost value outwards; the rest of a dotted name only inside it.
    private func find(_ program: borrowing Program, _ path: Int32) -> Value {
        let range = program.paths[Int(path)]
        guard let first = range.first else { return stack[stack.count - 1].value }
        var value = findOutwards(program.names[Int(first)])
        for index in range.dropFirst() {
            guard case .record(let record) = value else { return .absent }
            value = (record.find(program.names[Int(index)]) ?? .absent).made
        }
        return value
    }

    private func findOutwards(_ name: UInt64) -> Value {
        guard let index = names.lastIndex(of: name) else { return .absent }
        var level = stack.count - 1
        while stack[level].start > index { level -= 1 }
        return stack[level].values[index - stack[level].start].made
    }
}

extension Value {
    /// Whether sections over it do not run: absent, false, or nothing in it.
    var isEmpty: Bool {
        switch self {
        case .absent, .flag(false): true
        case .list(let items): items.isEmpty
        case .text(let text): text.isEmpty
        case .markup(let bytes): bytes.isEmpty
        case .flag(true), .record: false
        case .later(let make): make().isEmpty
        }
    }
}
