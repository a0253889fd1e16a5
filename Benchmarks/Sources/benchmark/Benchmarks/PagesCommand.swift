import ArgumentParser
import Chronicle
import Content
import Files
import Measuring
import Site

struct PagesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages", abstract: "Time the rendering of each kind of page, on one processor.")

    @Argument(help: "The folder of the site.") var folder: String
    @Option(help: "How often to render everything, for a profiler.") var repeats = 3

    func run() async throws {
        let (tree, _) = await readTree(at: folder, folders: ["content", "templates"], copied: ["content/media/"])
        guard let chronicle = await readChronicle(tree, ReadingOptions()).0,
            let files = await planSite(chronicle, theme: tree).site?.files()
        else { throw ValidationError("the site in “\(folder)” has errors") }
        let kinds = Dictionary(grouping: files) { kind(of: $0.path) }
        var table = Table(["kind of page", "files", "bytes a file", "CPU ms, all", "CPU µs a file"])
        for (kind, files) in kinds.sorted(by: { $0.key < $1.key }) {
            var bytes = 0
            let cost = Repeated.measure(runs: repeats, count: 1) {
                bytes = files.reduce(0) { $0 + $1.made.count }
            }
            table.add(
                kind, String(files.count), String(bytes / files.count), fixed(cost.minimum * 1000, 1),
                fixed(cost.minimum / Double(files.count) * 1e6, 1))
        }
        print(table.markdown)
    }

    /// The path with numbers and names of entries left out: `ar/events/*/index.html` becomes `events/*`.
    private func kind(of path: String) -> String {
        var parts = path.split(separator: "/")
        if let first = parts.first, first.utf8.count == 2 { parts.removeFirst() }
        if parts.count == 3 { return parts[0] + "/*" }
        return parts.count == 1 && parts[0] == "index.html" && path.utf8.count > 10
            ? "timeline" : String(parts.joined(separator: "/"))
    }
}
