import Buffers

/// Runs programs. The values of the sections around a place lie on a stack.
struct Renderer: ~Copyable {
    private let template: Template
    private var stack: [Level] = []
    /// The names of all pages, and then those of all records of the stack, one after the other, so that looking for one is a
    /// walk over integers.
    private var names: Buffer<UInt64>
    private var depth = 0
    private(set) var isCutShort = false
    private var output: Buffer<UInt8>
    /// The program that runs.
    private var current = 0
    /// Where a part that is being written begins in the stack, and whether something outside it was looked at.
    private var floor = 0
    private var looksOutside = false
    /// Whether names of all pages count as outside too.
    private var isStrict = false
    /// How many of the names are of all pages, whose values no level has.
    private let commonNames: Int

    /// A record stands by itself: out of a value it would be copied each time that a name is looked for in it.
    private struct Level {
        let record: Record
        /// What is no record.
        let other: Value?
        /// Where the names of the record begin.
        let start: Int
    }

    /// - Parameter output: where it begins to write.
    init(_ template: Template, _ value: Value, into output: consuming Buffer<UInt8>) {
        self.init(template, into: output)
        push(value)
    }

    /// Knows nothing but the names of all pages.
    private init(_ template: Template, into output: consuming Buffer<UInt8>) {
        self.template = template
        self.output = output
        commonNames = template.commonNames.count
        // Without it both would grow several times on each page.
        stack.reserveCapacity(8)
        names = Buffer(capacity: commonNames + 96)
        names.append(template.commonNames)
    }

    private mutating func push(_ value: consuming Value) {
        switch consume value {
        case .record(let record): push(record)
        case .part(let part): push(part.make())
        case let other: push(Record(), other)
        }
    }

    private mutating func push(_ record: consuming Record, _ other: Value? = nil) {
        let start = names.count
        record.appendNames(to: &names)
        stack.append(Level(record: record, other: other, start: start))
    }

    private mutating func pop() {
        names.cut(to: stack.removeLast().start)
    }

    /// What has been written.
    consuming func written() -> Buffer<UInt8> { output }

    mutating func call(_ number: Int) {
        let caller = current
        current = number
        template.programs[number].run { run($0, 0..<$0.instructions.count) }
        current = caller
    }

    private mutating func run(_ program: Program.Running, _ range: Range<Int>) {
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
                output.append(program.literals[Int(instruction.a)..<Int(instruction.b)])
            case .write:
                if writeCommon(instruction, program) { break }
                write(find(program, instruction.a), instruction)
            case .section:
                if writeCommon(instruction, program) {
                    index = Int(instruction.b)
                    break
                }
                runSection(program, find(program, instruction.a), index..<Int(instruction.b))
                index = Int(instruction.b)
            case .inverted:
                if find(program, instruction.a).isEmpty { run(program, index..<Int(instruction.b)) }
                index = Int(instruction.b)
            case .call:
                call(Int(instruction.a))
            case .callByName:
                guard case .text(let name) = find(program, instruction.a),
                    let number = template.tables[Int(instruction.b)][Name.hash(name.utf8)]
                else { break }
                call(number)
            }
        }
    }

    /// Writes what is known of an instruction for all pages, unless this page has a value of the name.
    @inline(__always)
    private mutating func writeCommon(
        _ instruction: Program.Instruction, _ program: Program.Running
    ) -> Bool {
        guard let range = instruction.common else { return false }
        let name = program.names[Int(program.paths[Int(instruction.a)].lowerBound)]
        guard lastPlace(of: name, from: commonNames) == nil else { return false }
        output.append(program.literals[Int(range.lowerBound)..<Int(range.upperBound)])
        return true
    }

    private mutating func runSection(
        _ program: Program.Running, _ value: consuming Value, _ body: Range<Int>
    ) {
        guard !value.isEmpty else { return }
        switch consume value {
        case .list(let items): for item in items { runSection(program, over: item, body) }
        case .parts(let parts): write(parts, program, body)
        case let other: runSection(program, over: other, body)
        }
    }

    /// Each part is looked at where it stands. If it were counted as used, the processor would wait for all that it has written
    /// before it fetches the next from memory.
    private mutating func write(_ parts: [Part], _ program: Program.Running, _ body: Range<Int>) {
        parts.withUnsafeBufferPointer { parts in
            for index in parts.indices {
                Unmanaged.passUnretained(parts[index])._withUnsafeGuaranteedRef { write($0, program, body) }
            }
        }
    }

    /// - Parameter value: no list.
    private mutating func runSection(_ program: Program.Running, over value: consuming Value, _ body: Range<Int>) {
        if case .part(let part) = value {
            write(part, program, body)
        } else {
            run(program, body, inside: value)
        }
    }

    /// Writes a section over a part: as it was written before, or else now, to be kept if it is the part's own.
    private mutating func write(
        _ part: Part, _ program: Program.Running, _ body: Range<Int>
    ) {
        let place = Part.Place(template: template.identity, program: current, instruction: body.lowerBound)
        if part.append(at: place, to: &output) { return }
        let outer = (floor, looksOutside)
        (floor, looksOutside) = (stack.count, false)
        let start = output.count
        run(program, body, inside: .part(part))
        if !looksOutside, !isCutShort { part.keep(output.copy(from: start), at: place) }
        (floor, looksOutside) = (outer.0, outer.1 || looksOutside)
    }

    private mutating func run(
        _ program: Program.Running, _ body: Range<Int>, inside value: consuming Value
    ) {
        push(value.made())
        run(program, body)
        pop()
    }

    private mutating func write(_ value: Value, _ instruction: Program.Instruction) {
        switch value {
        case .text(let text): instruction.text.append(text, to: &output)
        case .markup(let bytes):
            if instruction.markup == .none {
                output.append(bytes)
            } else {
                bytes.withUnsafeBufferPointer { instruction.markup.append($0, to: &output) }
            }
        case .writing(let write):
            if instruction.markup == .none {
                write(&output)
            } else {
                [UInt8](roomFor: 4096, write).withUnsafeBufferPointer { instruction.markup.append($0, to: &output) }
            }
        case .flag(let flag): instruction.text.append(flag ? "true" : "false", to: &output)
        // What is found is made by then, and records write nothing themselves.
        case .absent, .list, .record, .later, .part, .parts: break
        }
    }

    /// The first name is looked for from the innermost value outwards; the rest of a dotted name only inside it.
    private mutating func find(_ program: Program.Running, _ path: Int32) -> Value {
        let range = program.paths[Int(path)]
        guard !range.isEmpty else {
            let innermost = stack[stack.count - 1]
            return innermost.other ?? .record(innermost.record)
        }
        var index = Int(range.lowerBound)
        var value = findOutwards(program.names[index])
        while index + 1 < Int(range.upperBound) {
            index += 1
            guard let record = value.named else { return .absent }
            value = (record.find(program.names[index]) ?? .absent).made()
        }
        return value
    }

    /// Four at a time, since most names stand far out. Changes nothing: what only looks at a renderer would be handed a copy.
    ///
    /// - Parameter start: where the first name is that counts.
    private mutating func lastPlace(of name: UInt64, from start: Int = 0) -> Int? {
        names.withValues { names in
            var end = names.count
            while end >= start + 4 {
                let (a, b) = (names[end - 1] == name, names[end - 2] == name)
                let (c, d) = (names[end - 3] == name, names[end - 4] == name)
                if a || b || c || d { break }
                end -= 4
            }
            return names[start..<end].lastIndex(of: name)
        }
    }

    private mutating func findOutwards(_ name: UInt64) -> Value {
        guard let index = lastPlace(of: name) else {
            looksOutside = true
            return .absent
        }
        guard index >= commonNames else {
            looksOutside = looksOutside || isStrict
            return template.common[index].made()
        }
        var level = stack.count - 1
        while stack[level].start > index { level -= 1 }
        if level < floor { looksOutside = true }
        return stack[level].record[index - stack[level].start].made()
    }
}

extension Renderer {
    /// What an instruction writes wherever its path begins with a name of all pages; `nil` where its path does not, and
    /// where anything else has a part in it.
    static func commonText(of index: Int, in number: Int, _ template: Template) -> [UInt8]? {
        let program = template.programs[number]
        let instruction = program.instructions[index]
        guard instruction.operation == .write || instruction.operation == .section else { return nil }
        let path = program.paths[Int(instruction.a)]
        guard !path.isEmpty, template.common.find(program.names[Int(path.lowerBound)]) != nil else { return nil }
        var renderer = Renderer(template, into: Buffer(capacity: 256))
        renderer.current = number
        program.run { renderer.runStrictly($0, index) }
        return renderer.looksOutside || renderer.isCutShort ? nil : renderer.written().copy()
    }

    private mutating func runStrictly(_ program: Program.Running, _ index: Int) {
        let instruction = program.instructions[index]
        let value = find(program, instruction.a)
        guard instruction.operation == .section else { return write(value, instruction) }
        (floor, isStrict) = (stack.count, true)
        runSection(program, value, index + 1..<Int(instruction.b))
    }
}

extension Value {
    /// Whether sections over it do not run: absent, false, or nothing in it.
    var isEmpty: Bool {
        switch self {
        case .absent, .flag(false): true
        case .list(let items): items.isEmpty
        case .parts(let parts): parts.isEmpty
        case .text(let text): text.isEmpty
        case .markup(let bytes): bytes.isEmpty
        case .writing(let write): [UInt8](roomFor: 4096, write).isEmpty
        case .flag(true), .record, .part: false
        case .later(let make): make().isEmpty
        }
    }
}
