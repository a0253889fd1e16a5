import EDTF

/// The first text of new files, with a comment on each field that a person may have to fill in.
struct NewFile {
    private var lines: [String] = ["---"]

    mutating func comment(_ text: String) { lines.append("# " + text) }

    /// A field with a text; without one, a field to be filled in.
    mutating func field(_ name: String, _ value: String?) {
        lines.append(value.map { "\(name): \($0)" } ?? "\(name):")
    }

    mutating func list(_ name: String, _ ids: [String]) {
        lines.append("\(name): [" + ids.map { yamlScalar($0, inFlow: true) }.joined(separator: ", ") + "]")
    }

    /// The file, with a text that readers do not see: a comment, until somebody writes one.
    func bytes(comment: String) -> [UInt8] {
        Array((lines + ["---", "<!-- \(comment) -->", ""]).joined(separator: "\n").utf8)
    }
}

extension NewEvent {
    func bytes(kinds: [String], _ say: DeskComments) -> [UInt8] {
        var file = NewFile()
        file.field("title", yamlScalar(title))
        file.comment(say.date)
        file.field("date", yamlToken(date.description))
        file.comment(say.kind(kinds))
        file.field("kind", kind.map { yamlScalar($0) })
        file.comment(say.status)
        file.field("status", yamlScalar(status ?? (saidBy.isEmpty ? "confirmed" : "attributed")))
        file.comment(say.saidBy)
        file.list("said-by", saidBy)
        file.comment(say.lists)
        file.list("places", places)
        file.list("actors", actors)
        file.list("topics", topics)
        file.comment(say.sources)
        file.list("sources", sources)
        file.field("draft", "true  # " + say.draft)
        return file.bytes(comment: say.eventText)
    }
}

extension NewPage {
    func bytes(_ say: DeskComments) -> [UInt8] {
        var file = NewFile()
        file.field("title", yamlScalar(title))
        file.comment(say.order)
        file.field("order", nil)
        file.field("draft", "true  # " + say.draft)
        return file.bytes(comment: say.pageText)
    }
}

extension NewTranslation {
    /// The original stands in a comment, so that its links and citations are at hand.
    func bytes(of text: TextName, _ original: AcceptedOriginal, _ say: DeskComments) -> [UInt8] {
        var file = NewFile()
        file.comment(say.originalTitle(oneLine(original.title)))
        file.field("title", title.map { yamlScalar($0) })
        file.comment(say.translates(text, language))
        file.field("translates", nil)
        file.field("draft", "true  # " + say.draft)
        let body = String(decoding: original.bodyWithLineFeeds, as: UTF8.self)
        let isSafe = !body.contains("--")
        return file.bytes(comment: isSafe ? "\(say.original)\n\n\(trimmed(body))\n" : say.pageText)
    }

    private func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    }

    private func trimmed(_ text: String) -> String {
        let end = text.unicodeScalars.lastIndex { $0 > " " }.map { text.unicodeScalars.index(after: $0) }
        return String(text[..<(end ?? text.startIndex)].drop { $0.isNewline })
    }
}
