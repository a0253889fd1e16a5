import CommonMark
import Diagnostics
import Script

/// What is wrong with the characters of a text, though nobody sees it: look-alike letters, Latin punctuation after Arabic
/// words, brackets without a partner. Warnings with what to write instead.
extension MarkdownBody {
    /// Checks a title and the running text below it, paragraph by paragraph: a bracket may close after a link.
    func checkHygiene(of title: Located<String>?, language: String, _ report: inout Reporter) {
        if let title { check(title, language, &report) }
        checkParagraphs(language, &report)
    }

    private func check(_ title: Located<String>, _ language: String, _ report: inout Reporter) {
        for finding in hygieneFindings(in: title.value.utf8, language: language) where !finding.isDirectional {
            report.warning(finding.rule.rawValue, title.range, finding.message, suggestion: finding.wayOut)
        }
    }

    private func checkParagraphs(_ language: String, _ report: inout Reporter) {
        var paragraph = Paragraph()
        for token in document.tokens {
            switch (token.kind, token.role) {
            case (.text, _): paragraph.add(document.bytes(token.text), token)
            case (.softBreak, _), (.lineBreak, _): paragraph.add([0x0A], token)
            case (.paragraph, .close), (.heading, .close):
                check(paragraph, language, &report)
                paragraph = Paragraph()
            default: break
            }
        }
    }

    private func check(_ paragraph: Paragraph, _ language: String, _ report: inout Reporter) {
        var paragraph = paragraph
        for finding in hygieneFindings(in: paragraph.text, language: language) where !finding.isDirectional {
            guard let (token, offset) = paragraph.token(at: finding.range.lowerBound) else { continue }
            let start = min(self.start(of: token, &report) + offset, source.endIndex)
            let place = offsets(of: paragraph.text[finding.range], from: start)
            report.warning(finding.rule.rawValue, report.range(place), finding.message, suggestion: finding.wayOut)
        }
    }
}

/// The running text of a paragraph, and the tokens that it came from.
private struct Paragraph {
    private(set) var text: [UInt8] = []
    private var tokens: [(start: Int, token: Token)] = []
    private var asked = 0

    mutating func add(_ bytes: some Sequence<UInt8>, _ token: Token) {
        tokens.append((text.count, token))
        text += bytes
    }

    /// The token that a byte came from, and how far into it the byte is. Asked for bytes in their order, it costs O(1).
    mutating func token(at index: Int) -> (token: Token, offset: Int)? {
        while asked + 1 < tokens.count, tokens[asked + 1].start <= index { asked += 1 }
        return tokens.indices.contains(asked) ? (tokens[asked].token, index - tokens[asked].start) : nil
    }
}

extension Finding {
    /// Marks of direction are left out and reported where they stand, whatever they are part of.
    fileprivate var isDirectional: Bool {
        switch rule {
        case .embeddingControl, .unbalancedIsolate, .directionalMark: true
        default: false
        }
    }

    fileprivate var wayOut: String? {
        guard let fix else { return nil }
        return fix.isEmpty ? "delete it" : "write “\(fix)”"
    }
}
