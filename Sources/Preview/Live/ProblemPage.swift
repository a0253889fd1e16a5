import Diagnostics

/// The errors of the site as a page: shown in place of the site while there is none, and otherwise over its pages.
///
/// A message, a path and a line of a file each stand alone as to direction: they are of either, in a page of either.
struct ProblemPage: Sendable {
    let words: ProblemWords
    let problems: [Problem]
    /// Whether there is a last good site to look at meanwhile.
    let hasSite: Bool
    /// That of messages and suggestions.
    let messageLanguage: MessageLanguage

    var html: String {
        """
        <!doctype html>
        <html lang="\(words.language)" dir="\(words.direction)" data-tarikh-problems>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(words.title(problems.count)) – Tarikh</title>
        <link rel="stylesheet" href="\(LiveFile.stylesheet.path)">
        </head>
        <body>
        <main>
        <section class="problems" role="alert">
        <div class="heading">
        <h1>\(words.title(problems.count))</h1>
        <button type="button" hidden>\(words.close)</button>
        <p>\(hasSite ? words.shown : words.nothingShown)</p>
        </div>
        <ol>
        \(problems.prefix(Problem.most).map(item).joined(separator: "\n"))
        </ol>
        \(problems.count > Problem.most ? "<p>\(words.more)</p>" : "")
        </section>
        </main>
        </body>
        </html>

        """
    }

    private func item(_ problem: Problem) -> String {
        let diagnostic = problem.diagnostic
        let start = diagnostic.range?.start
        let place = start.map { " <span>\(words.place($0.line, $0.column))</span>" } ?? ""
        let suggestion = diagnostic.suggestion.map {
            "<p class=\"way-out\"><b>\(words.suggestion)</b> \(message($0, "span"))</p>\n"
        }
        return """
            <li>
            <p class="place"><bdi dir="ltr">\(diagnostic.file.escapedForHTML)</bdi>\(place)</p>
            \(message(diagnostic.message, "p"))
            \(problem.line.map(source) ?? "")\(suggestion ?? "")<p class="rule"><code dir="ltr">\
            \(diagnostic.id.escapedForHTML)</code></p>
            </li>
            """
    }

    private func message(_ message: Message, _ element: String) -> String {
        "<\(element) class=\"message\" dir=\"auto\" lang=\"\(messageLanguage.rawValue)\">"
            + "\(message.text(in: messageLanguage).escapedForHTML)</\(element)>"
    }

    private func source(_ line: SourceLine) -> String {
        let marked = line.marked.isEmpty ? "" : "<mark>\(line.marked.escapedForHTML)</mark>"
        return """
            <pre dir="auto" tabindex="0"><code>\(line.before.escapedForHTML)\(marked)\(line.after.escapedForHTML)</code></pre>

            """
    }
}

extension String {
    /// For text and quoted attributes. Bytes, so that no mark can hide what it stands upon.
    var escapedForHTML: String {
        var result: [UInt8] = []
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "&"): result += "&amp;".utf8
            case UInt8(ascii: "<"): result += "&lt;".utf8
            case UInt8(ascii: ">"): result += "&gt;".utf8
            case UInt8(ascii: "\""): result += "&quot;".utf8
            case UInt8(ascii: "'"): result += "&#39;".utf8
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
