import ArgumentParser
import Content
import Diagnostics
import Files
import Site

struct TemplatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: said("List what each page offers to its template."),
        discussion: said(
            """
            Every template is checked against this list when it is read. Names inside a list or record are indented below \
            it; inside such a section the names around it are seen as well.
            """))

    @Argument(help: said("The templates, such as event or timeline (default: all)."))
    var names: [String] = []

    @Option(help: said("The folder whose interface strings are listed."), completion: .directory)
    var site = "."

    func run() async throws {
        let tree = await LoadedSite.readWithoutTexts(site)
        let descriptions = templateDescriptions(tree, readSiteLanguages(tree))
        for name in names where !descriptions.contains(where: { $0.name == name }) {
            throw wrongUsage(
                "there is no page “\(name)”; there are \(descriptions.map(\.name).joined(separator: ", "))")
        }
        let wanted = descriptions.filter { names.isEmpty || names.contains($0.name) }
        Console.print(wanted.map { "\($0.name).mustache\n\($0.text)" }.joined(separator: "\n"), terminator: "")
    }
}
