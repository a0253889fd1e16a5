import Diagnostics
import EDTF
import Files

/// The original of a translation as it was when a person last compared the two.
///
/// It is kept as a Markdown file of its own for each translation, so that what changed since can be said without any
/// version control, and so that version control shows it well. Only what the digest counts is kept: title, date, text.
struct AcceptedOriginal: Equatable {
    /// The folder of all accepted originals, with its closing `/`.
    static let folder = "content/accepted/"

    let title: String
    /// Empty for a standing page.
    let date: String
    let body: ArraySlice<UInt8>

    var digest: String { sourceDigest(title: title, date: date, body: body) }
}

extension AcceptedOriginal {
    /// `nil` when the file is not of this form.
    init?(_ file: SourceFile) {
        var report = Reporter(file)
        guard isReadable(file, &report), let front = FrontMatter(file, &report),
            let fields = front.fields(known: ["title", "date"], &report)
        else { return nil }
        title = fields.text("title", &report)?.value ?? ""
        date = fields.text("date", &report)?.value ?? ""
        body = front.body
        if report.errors > 0 { return nil }
    }

    /// The file, with LF at the end of each line whatever the original has: the same text makes the same bytes.
    var bytes: [UInt8] {
        var lines = ["---", "# Written by “tarikh translations accept”; not to be changed by hand."]
        lines.append("title: " + yamlScalar(title))
        if !date.isEmpty { lines.append("date: " + yamlToken(date)) }
        lines.append("---")
        return Array((lines.joined(separator: "\n") + "\n").utf8) + bodyWithLineFeeds
    }

    /// The text, each line ended by LF.
    var bodyWithLineFeeds: [UInt8] {
        let text = body
        var result: [UInt8] = []
        result.reserveCapacity(text.count + 1)
        for index in text.indices {
            let isPair = text[index] == 0x0A && index > text.startIndex && text[index - 1] == 0x0D
            if !isPair { result.append(text[index] == 0x0D ? 0x0A : text[index]) }
        }
        if let last = result.last, last != 0x0A { result.append(0x0A) }
        return result
    }
}

extension EventFile {
    var accepted: AcceptedOriginal {
        AcceptedOriginal(title: title?.value ?? "", date: date?.value.description ?? "", body: body)
    }
}

extension PageFile {
    var accepted: AcceptedOriginal {
        AcceptedOriginal(title: title?.value ?? "", date: "", body: body.source)
    }
}
