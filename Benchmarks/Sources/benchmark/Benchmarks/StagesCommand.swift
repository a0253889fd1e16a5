import ArgumentParser
import Chronicle
import CommonMark
import Content
import Diagnostics
import Files
import Foundation
import Measuring
import Parallel
import Publishing
import Site

struct StagesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stages", abstract: "Time every stage of a build, one after the other, in this process.")

    @Argument(help: "The folder of the site.") var folder: String
    @Option(help: "How often to go through all stages.") var runs = 5

    func run() async throws {
        var rounds: [Round] = []
        for _ in 0..<runs { rounds.append(try await Round.run(folder)) }
        guard let first = rounds.first else { return }
        var table = Table(["stage", "wall ms", "CPU ms", "CPU median ms", "CPU µs a page", "peak MB so far"])
        for (number, stage) in first.stages.enumerated() {
            let costs = rounds.map { $0.stages[number].cost }
            let cpu = Repeated(costs.map(\.cpu))
            table.add(
                stage.name, fixed(Repeated(costs.map(\.wall)).minimum * 1000, 1), fixed(cpu.minimum * 1000, 1),
                fixed(cpu.median * 1000, 1), fixed(cpu.minimum / Double(first.pages) * 1e6, 1), fixed(stage.peak, 1))
        }
        print(table.markdown)
        print("\n\(first.pages) pages in \(first.files) files, \(fixed(Double(first.bytes) / 1e6, 1)) MB.")
        print("\(runs) runs; wall and CPU are those of the fastest, memory is that of the first.")
    }
}

/// One pass through all stages.
private struct Round {
    struct Stage {
        let name: String
        let cost: Cost
        let peak: Double
    }

    private static let markdown = "· of it Markdown (libcmark)"

    var stages: [Stage] = []
    var pages = 0
    var files = 0
    var bytes = 0

    static func run(_ folder: String) async throws -> Round {
        var round = Round()
        let tree = await round.time("read files") {
            await readTree(at: folder, folders: ["content", "templates"], copied: ["content/media/"]).tree
        }
        guard let chronicle = await round.time("content, whole", { await readChronicle(tree, ReadingOptions()).0 })
        else { throw ValidationError("the site in “\(folder)” has errors") }
        await round.timeParts(tree)
        round.addRest("· the rest: YAML, fields, links, checks", of: "content, whole", less: Self.markdown)
        let plan = await round.time("plan") { await planSite(chronicle, theme: tree) }
        guard let files = await plan.site?.files() else { throw ValidationError("the site in “\(folder)” has errors") }
        (round.pages, round.files) = (plan.pages, files.count)
        round.bytes = await round.time("render, not written") {
            await files.parallelMap(chunk: 32) { $0.made.count }.reduce(0, +)
        }
        try await round.timePublishing(to: folder + "/.benchmark-output") {
            // Planned anew, since a plan keeps what many pages show.
            await planSite(chronicle, theme: tree).site?.files() ?? []
        }
        return round
    }

    /// What of the reading of content goes to libcmark.
    private mutating func timeParts(_ tree: FileTree) async {
        let texts = tree.under("content/events/").map { body(of: $0.bytes) }
        _ = await time(Self.markdown) {
            await texts.parallelMap { Document(parsing: $0).tokens.count }
        }
    }

    private mutating func timePublishing(to folder: String, _ planned: () async -> [OutputFile]) async throws {
        try? FileManager.default.removeItem(atPath: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let files = await planned()
        let fresh = await time("render and publish, fresh") { await publish(files, to: folder) }
        addRest("· of it writing", of: "render and publish, fresh", less: "render, not written")
        let same = await planned()
        let again = await time("render and publish, unchanged") { await publish(same, to: folder) }
        guard try fresh.get().written == files.count, try again.get().written == 0 else {
            throw ValidationError("publishing did not write what it should")
        }
    }

    /// What a stage costs beyond others that were measured by themselves.
    private mutating func addRest(_ name: String, of whole: String, less parts: String...) {
        func cost(_ name: String) -> Cost { stages.last { $0.name == name }?.cost ?? Cost(wall: 0, cpu: 0) }
        let rest = parts.map(cost).reduce(cost(whole)) { rest, part in
            Cost(wall: max(0, rest.wall - part.wall), cpu: max(0, rest.cpu - part.cpu))
        }
        stages.append(Stage(name: name, cost: rest, peak: peakMegabytes()))
    }

    private mutating func time<Value>(_ name: String, _ body: () async -> Value) async -> Value {
        let (value, cost) = await Cost.of(body)
        stages.append(Stage(name: name, cost: cost, peak: peakMegabytes()))
        return value
    }
}

extension OutputFile {
    /// The bytes of a file that the program makes; none for one that is only copied.
    var made: [UInt8] {
        if case .made(let make) = content { make() } else { [] }
    }
}

/// The text of an event file after its front matter.
private func body(of file: [UInt8]) -> ArraySlice<UInt8> {
    let fence = Array("\n---\n".utf8)
    let end = file.indices.dropFirst(4).first { file[$0...].starts(with: fence) } ?? file.endIndex
    return file[min(end + fence.count, file.count)...]
}
