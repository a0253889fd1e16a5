import ArgumentParser
import Diagnostics
import Files

/// The editor that the user has chosen, as other programs find it.
struct TextEditor {
    /// A command with its arguments, such as `code --wait`.
    let command: String

    /// - Throws: wrong usage when neither `VISUAL` nor `EDITOR` is set.
    init() throws {
        guard let command = Console.environment("VISUAL") ?? Console.environment("EDITOR") else {
            throw wrongUsage("neither VISUAL nor EDITOR is set: export EDITOR=nano, or leave --edit out")
        }
        self.command = command
    }

    /// Opens a file, and waits until the editor ends.
    func open(_ path: String) throws {
        // The shell knows quotation marks; the path is never part of what it reads.
        let file = path.hasPrefix("-") ? "./" + path : path
        let status = try run(["-c", command + " \"$@\"", command, file])
        guard status == 0 else {
            Console.report([
                said("error: the editor “\(command)” ended with status \(Int(status)); the file is at \(path)")
            ])
            throw ExitCode(1)
        }
    }

    private func run(_ arguments: [String]) throws -> Int32 {
        do throws(SystemError) {
            return try runProgram("/bin/sh", arguments)
        } catch {
            Console.report([said("error: the editor “\(command)” cannot be started: \(error)")])
            throw ExitCode(1)
        }
    }
}
