import CommonMark
import Diagnostics
import Script

/// Reports what is wrong with the characters of a value, though nobody sees it: look-alike letters, Latin punctuation
/// after Arabic words, brackets without a partner. Warnings with what to write instead.
func checkHygiene(_ text: Located<String>, language: String, _ report: inout Reporter) {
    let findings = hygieneFindings(in: text.value.utf8, language: language).filter { !$0.isDirectional }
    guard !findings.isEmpty else { return }
    let start = report.offsets(of: text)?.lowerBound
    for finding in findings {
        let place = start.map { $0 + finding.range.lowerBound..<$0 + finding.range.upperBound }
        report.warn(of: finding, at: place.map { report.range($0) } ?? text.range, fixing: place)
    }
}

extension MarkdownBody {
    /// Checks a title and the running text below it, paragraph by paragraph: a bracket may close after a link.
    func checkHygiene(of title: Located<String>?, language: String, _ report: inout Reporter) {
        if let title { Content.checkHygiene(title, language: language, &report) }
        if !isUsualText(document.text) { checkParagraphs(language, &report) }
    }

    private func checkParagraphs(_ language: String, _ report: inout Reporter) {
        var paragraph = Paragraph()
        for token in document.tokens {
            switch (token.kind, token.role) {
            case (.text, _), (.softBreak, _), (.lineBreak, _): paragraph.add(document.bytes(of: token), token)
            case (.paragraph, .close), (.heading, .close):
                check(&paragraph, language, &report)
                paragraph.begin()
            default: break
            }
        }
    }

    private func check(_ paragraph: inout Paragraph, _ language: String, _ report: inout Reporter) {
        for finding in hygieneFindings(in: paragraph.text, language: language) where !finding.isDirectional {
            guard let (token, offset) = paragraph.token(at: finding.range.lowerBound) else { continue }
            let start = self.start(of: token, &report)
            let exact = paragraph.offsets(of: finding.range, in: source, from: start)
            let place =
                exact
                ?? offsets(of: paragraph.text[finding.range], from: min(start + offset, source.endIndex))
            report.warn(of: finding, at: report.range(place), fixing: exact)
        }
    }
}

extension Reporter {
    /// - Parameter place: where exactly the flaw stands; `nil` where that is not certain, and nothing may be mended.
    fileprivate mutating func warn(of finding: Finding, at range: SourceRange, fixing place: Range<Int>?) {
        let fix = place.flatMap { place in finding.fix.map { self.fix(place, $0) } }
        warning(finding.rule.rawValue, range, finding.message, suggestion: finding.wayOut, fix: fix)
    }
}

/// The running text of a paragraph, and the tokens that it came from.
private struct Paragraph {
    private(set) var text: [UInt8] = []
    private var tokens: [(start: Int, token: Token)] = []
    private var asked = 0
    private var alignment: (token: Int, Alignment)?

    /// Another one, in the same room.
    mutating func begin() {
        text.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        (asked, alignment) = (0, nil)
    }

    mutating func add(_ bytes: ArraySlice<UInt8>, _ token: Token) {
        tokens.append((text.count, token))
        bytes.withUnsafeBufferPointer { text.append(contentsOf: $0) }
    }

    /// The token that a byte came from, and how far into it the byte is. Asked for bytes in their order, it costs O(1).
    mutating func token(at index: Int) -> (token: Token, offset: Int)? {
        while asked + 1 < tokens.count, tokens[asked + 1].start <= index { asked += 1 }
        return tokens.indices.contains(asked) ? (tokens[asked].token, index - tokens[asked].start) : nil
    }

    /// Where a stretch of the token that was asked for last stands in the source, if it was written with these bytes.
    mutating func offsets(of range: Range<Int>, in source: ArraySlice<UInt8>, from start: Int) -> Range<Int>? {
        let end = asked + 1 < tokens.count ? tokens[asked + 1].start : text.count
        guard tokens[asked].token.kind == .text, range.upperBound <= end else { return nil }
        var current: Alignment
        if let alignment, alignment.token == asked {
            current = alignment.1
        } else {
            current = Alignment(text: text[tokens[asked].start..<end], source: source, from: start)
        }
        defer { alignment = (asked, current) }
        return current.offsets(of: range)
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

    fileprivate var wayOut: Message? {
        guard let fix else { return nil }
        return fix.isEmpty ? "delete it" : "write “\(fix)”"
    }
}
