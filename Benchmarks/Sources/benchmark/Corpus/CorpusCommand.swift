import ArgumentParser
import Content
import Diagnostics
import Files

struct CorpusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus", abstract: "Write a generated bilingual site, the same bytes every time.")

    @Argument(help: "The folder to write to.") var folder: String
    @Option(help: "How many events.") var events = 1000
    @Option(help: "What it is for: everything that Tarikh has, or what Hugo has too (plain, hugo).")
    var form = Corpus.Form.whole
    @Option(help: "The folder that holds templates/; none is written for Hugo.") var theme = "."

    func run() async throws {
        let corpus = Corpus(events: events, form: form)
        let digests = form == .hugo ? [:] : await digests(of: corpus)
        for file in corpus.files(translating: digests) {
            try write(SourceFile(path: file.path, Array(file.text.utf8)))
        }
        for file in form == .hugo ? [] : try await templates() { try write(file) }
    }

    private func templates() async throws -> [SourceFile] {
        let (tree, _) = await readTree(at: theme, folders: ["templates"], copied: [])
        guard !tree.files.isEmpty else { throw ValidationError("there is no templates/ in “\(theme)”") }
        return tree.files
    }

    /// The program itself says which version each translation is of, as it does to editors.
    private func digests(of corpus: Corpus) async -> [String: String] {
        let tree = FileTree(corpus.files().map { SourceFile(path: $0.path, Array($0.text.utf8)) })
        let (_, diagnostics) = await readChronicle(tree, ReadingOptions())
        var digests: [String: String] = [:]
        for diagnostic in diagnostics where diagnostic.id == "translation-unaccepted" {
            digests[diagnostic.file] = diagnostic.suggestion?.text.split(separator: "translates: ").last.map {
                String($0.prefix(8))
            }
        }
        return digests
    }

    private func write(_ file: SourceFile) throws {
        let path = folder + "/" + file.path
        try makeFolder(String(path.dropLast(file.name.count + 1)))
        try writeFile(path, file.bytes)
    }
}

extension Corpus.Form: ExpressibleByArgument {}
