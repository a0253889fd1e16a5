/// A template ready to be filled. Rendering cannot fail, and costs time in proportion to what is written.
public struct Template: Sendable {
    let programs: [Program]
    /// For each place that calls by name: the program of each template, by the hash of its name.
    let tables: [[UInt64: Int]]

    /// Appends the template, filled with a value.
    public func render(_ value: Value, into output: inout [UInt8]) {
        var renderer = Renderer(programs: programs, tables: tables, stack: [value])
        renderer.run(0, into: &output)
    }

    public func render(_ value: Value) -> [UInt8] {
        var output: [UInt8] = []
        render(value, into: &output)
        return output
    }
}

private struct Renderer {
    let programs: [Program]
    let tables: [[UInt64: Int]]
    var stack: [Value]

    mutating func run(_ number: Int, into output: inout [UInt8]) {
        let program = programs[number]
        run(program, 0..<program.instructions.count, into: &output)
    }

    private mutating func run(_ program: borrowing Program, _ range: Range<Int>, into output: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
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
                if isEmpty(find(program, instruction.a)) { run(program, index..<Int(instruction.b), into: &output) }
                index = Int(instruction.b)
            case .call:
                run(Int(instruction.a), into: &output)
            case .callByName:
                guard case .text(let name) = find(program, instruction.a),
                    let number = tables[Int(instruction.b)][Name.hash(name.utf8)]
                else { break }
                run(number, into: &output)
            }
        }
    }

    private mutating func runSection(
        _ program: borrowing Program, _ value: Value, _ body: Range<Int>, into output: inout [UInt8]
    ) {
        guard !isEmpty(value) else { return }
        guard case .list(let items) = value else {
            stack.append(value)
            run(program, body, into: &output)
            stack.removeLast()
            return
        }
        for item in items {
            stack.append(item)
            run(program, body, into: &output)
            stack.removeLast()
        }
    }

    private func write(_ value: Value, _ instruction: Program.Instruction, into output: inout [UInt8]) {
        switch value {
        case .text(let text): Escape(rawValue: UInt8(instruction.b))?.append(text, to: &output)
        case .markup(let bytes):
            if instruction.allowsMarkup {
                output.append(contentsOf: bytes)
            } else {
                Escape(rawValue: UInt8(instruction.b))?.append(String(decoding: bytes, as: UTF8.self), to: &output)
            }
        case .flag(let flag): output += (flag ? "true" : "false").utf8
        case .absent, .list, .record: break
        }
    }

    private func isEmpty(_ value: Value) -> Bool {
        switch value {
        case .absent, .flag(false): true
        case .list(let items): items.isEmpty
        case .text(let text): text.isEmpty
        case .markup(let bytes): bytes.isEmpty
        case .flag(true), .record: false
        }
    }

    /// The first name is looked for from the innermost value outwards; the rest of a dotted name only inside it.
    private func find(_ program: borrowing Program, _ path: Int32) -> Value {
        let range = program.paths[Int(path)]
        guard let first = range.first else { return stack[stack.count - 1] }
        var value = findOutwards(program.names[Int(first)])
        for index in range.dropFirst() {
            guard case .record(let record) = value else { return .absent }
            value = record.find(program.names[Int(index)]) ?? .absent
        }
        return value
    }

    private func findOutwards(_ name: UInt64) -> Value {
        var depth = stack.count
        while depth > 0 {
            depth -= 1
            if case .record(let record) = stack[depth], let value = record.find(name) { return value }
        }
        return .absent
    }
}
