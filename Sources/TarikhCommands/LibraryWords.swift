import ArgumentParser
import Diagnostics

/// The words that ArgumentParser puts around help and says of wrong options, in the user's language.
///
/// The library knows English only: its lines are recognized by their patterns, and said again. One that it may add
/// stays as it is.
enum LibraryWords {
    /// Lines of their own, the more particular before the more general.
    private static let lines: [Message] = {
        let some: Message = ""
        return [
            "OVERVIEW: \(some)", "USAGE: \(some)", "Usage: \(some)", "Help:  \(some)", "Error: \(some)",
            "ARGUMENTS:", "OPTIONS:", "SUBCOMMANDS:", "Show the version.", "Show help information.",
            "Show subcommand help information.", "See '\(some) <subcommand>' for detailed help.",
            "See '\(some)' for more information.",
            "Unknown option '\(some)'. Did you mean '\(some)'?", "Unknown option '\(some)'",
            "or: Missing value for '\(some)' in '\(some)'", "Missing value for '\(some)'",
            "Unexpected argument '\(some)'", "\(some) unexpected arguments: '\(some)'",
            "Missing expected argument '\(some)'", "Missing one of: '\(some)'", "Missing required subcommand.",
            "The value '\(some)' is invalid for '\(some)'. Please provide one of '\(some)' and '\(some)'.",
            "The value '\(some)' is invalid for '\(some)'. Please provide one of the following:",
            "The value '\(some)' is invalid for '\(some)'. Please provide one of \(some) or \(some).",
            "The value '\(some)' is invalid for '\(some)': \(some)", "The value '\(some)' is invalid for '\(some)'",
            "The option '\(some)' does not take any value, but '\(some)' was specified.",
            "Value to be set with flag '\(some)' had already been set with flag '\(some)'",
        ]
    }()

    /// Words between those of ours.
    private static let marks: [Message] = ["(default:", "(values:", "; default:"]

    /// A text of the library, line by line; a script for a shell as it is.
    static func said(_ text: String, in language: MessageLanguage) -> String {
        guard ["OVERVIEW:", "USAGE:", "Error:"].contains(where: text.hasPrefix) else { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { line(String($0), in: language) }.joined(separator: "\n")
    }

    private static func line(_ line: String, in language: MessageLanguage) -> String {
        let (before, words) = split(line)
        let said = recognized(words)?.text(in: language) ?? words
        return marks.reduce(before + said) { $0.replacing($1.text, with: $1.text(in: language)) }
    }

    private static func recognized(_ text: String) -> Message? {
        lines.lazy.compactMap { $0.recognized(in: text) }.first?.replacingWords(by: recognized)
    }

    /// The space at the beginning of a line and the label of its column, and what is said beside it.
    private static func split(_ line: String) -> (String, String) {
        let start = line.firstIndex { $0 != " " } ?? line.endIndex
        let gap = line[start...].firstRange(of: "  ")
        // “Help:  ” has a gap and is no column.
        guard start > line.startIndex, let gap, let words = line[gap.lowerBound...].firstIndex(where: { $0 != " " })
        else {
            return (String(line[..<start]), String(line[start...]))
        }
        return (String(line[..<words]), String(line[words...]))
    }
}

extension Tarikh {
    /// Runs the command that the arguments of the program name, and ends the program where it fails or has said its
    /// help: `main`, in the user's language.
    public static func run() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            let code = exitCode(for: error)
            let text = LibraryWords.said(fullMessage(for: error), in: .ofUser)
            if !text.isEmpty { Console.write(text + "\n", to: code.isSuccess ? 1 : 2) }
            exit(withError: code)
        }
    }
}
