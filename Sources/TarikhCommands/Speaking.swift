import ArgumentParser
import Diagnostics

extension MessageLanguage {
    /// That of help, errors and summaries: what `TARIKH_LANG` names, or else the locale of the terminal.
    static let ofUser: MessageLanguage =
        Console.environment("TARIKH_LANG").flatMap(MessageLanguage.init(rawValue:))
        ?? MessageLanguage(
            locale: ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Console.environment).first ?? "")

    /// - Throws: wrong usage where `TARIKH_LANG` names a language that is not spoken.
    static func checkChoice() throws {
        guard let written = Console.environment("TARIKH_LANG"), MessageLanguage(rawValue: written) == nil else {
            return
        }
        throw wrongUsage("TARIKH_LANG is “\(written)”: write ar for Arabic or en for English")
    }
}

/// What a message says in the user's language.
func said(_ message: Message) -> String { message.text(in: .ofUser) }

/// What the help says of an option or argument, in the user's language.
func said(_ message: Message, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(said(message) as String, valueName: valueName)
}

/// What is wrong, and below it the way out.
func said(_ message: Message, wayOut: Message?) -> String {
    said(message) + (wayOut.map { "\n    " + said($0) } ?? "")
}

func wrongUsage(_ message: Message, wayOut: Message? = nil) -> ValidationError {
    ValidationError(said(message, wayOut: wayOut))
}

/// “1 event”, “2 events”.
func count(_ number: Int, _ noun: String) -> Message { Message(number, noun) }
