/// Patterns of English messages and what stands for them in another language.
///
/// The file is read by people: English patterns from the first column, those of the other language below, set in. Blank
/// lines part the entries, a line that begins with `#` is a comment. A number with its noun has a line for each form of
/// number that CLDR gives the language:
///
///     there is no file “{1}”
///         لا وجود للملف «{1}»
///
///     {n} event
///         one: حدث واحد
///         other: {n} حدث
///
/// A message of several paragraphs is looked up paragraph by paragraph.
public struct MessageCatalogue: Sendable {
    /// Read when the first message is asked for.
    public static let arabic = MessageCatalogue(PackageResources.ar_txt)

    /// What stands for each English pattern.
    public let entries: [String: String]

    /// O(length).
    init(_ bytes: [UInt8]) {
        var entries: [String: String] = [:]
        var (english, other): ([Substring], [Substring]) = ([], [])
        func close() {
            if !english.isEmpty { entries[english.joined(separator: "\n")] = other.joined(separator: "\n") }
            (english, other) = ([], [])
        }
        let text = String(decoding: bytes, as: UTF8.self)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("#") {
            if line.isEmpty {
                close()
            } else if line.hasPrefix("    ") {
                other.append(line.dropFirst(4))
            } else {
                english.append(line)
            }
        }
        close()
        self.entries = entries
    }

    /// What a message says in the language of this catalogue.
    func text(of message: Message) -> String {
        if let counted = message.counted {
            return entries[message.pattern].flatMap { form($0, of: counted) } ?? isolated(message.text)
        }
        return message.pattern.paragraphs.map { paragraph in
            if let pattern = entries[paragraph] { return message.filled(pattern, with: text) }
            let filled = message.filled(paragraph, with: text)
            return paragraph.hasWords ? isolated(filled) : filled
        }.joined(separator: "\n\n")
    }

    private func text(of value: Message.Value) -> String {
        switch value {
        case .text(let text): isolated(text)
        case .number(let number): String(number)
        case .message(let message): text(of: message)
        }
    }

    /// The form for a number, with the number in it.
    private func form(_ forms: String, of number: Int) -> String? {
        let forms = forms.split(separator: "\n")
        func words(_ name: String) -> Substring? {
            forms.first { $0.hasPrefix(name + ": ") }?.dropFirst(name.count + 2)
        }
        guard let words = words(arabicForm(of: number)) ?? words("other") else { return nil }
        guard words.hasPrefix("{n}") else { return String(words) }
        return String(number) + words.dropFirst(3)
    }
}

private func isolated(_ text: String) -> String { text.isEmpty ? "" : "\u{2068}\(text)\u{2069}" }

/// The form of number that CLDR gives a whole number in Arabic.
private func arabicForm(of number: Int) -> String {
    switch (number, number % 100) {
    case (0, _): "zero"
    case (1, _): "one"
    case (2, _): "two"
    case (_, 3...10): "few"
    case (_, 11...99): "many"
    default: "other"
    }
}

extension String {
    /// The parts between blank lines.
    var paragraphs: [String] {
        guard utf8.contains(UInt8(ascii: "\n")) else { return [self] }
        var result = [""]
        for line in split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty, result.last?.isEmpty == false {
                result.append("")
            } else {
                result[result.count - 1] += (result.last?.isEmpty == true ? "" : "\n") + line
            }
        }
        return result
    }

    /// Whether a pattern says anything besides its values: “{1}: {2}” does not.
    fileprivate var hasWords: Bool {
        PatternParts(self).contains { part in
            guard case .words(let words) = part else { return false }
            return words.unicodeScalars.contains { $0.properties.isAlphabetic }
        }
    }
}
