public import ArgumentParser
public import Content
import Diagnostics

struct SchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: said("Print the JSON Schema of a sort of file, for editors that check while one types."),
        discussion: said("Without an argument: the sorts of files there are."))

    @Argument(help: said("The sort of file."))
    var file: FileSchema?

    func run() async throws {
        if let file {
            Console.print(file.json, terminator: "")
        } else {
            let width = FileSchema.allCases.map(\.rawValue.count).max() ?? 0
            for file in FileSchema.allCases {
                let gap = String(repeating: " ", count: width - file.rawValue.count + 2)
                Console.print(file.rawValue + gap + file.files)
            }
        }
    }
}

extension FileSchema: ExpressibleByArgument {}
