import Diagnostics
import Foundation
import Testing

/// Every rule of the program is in one list, and explained in `docs/problems/`.
@Suite struct DocumentationTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardized.path

    private static func text(_ path: String) -> String {
        (try? String(contentsOfFile: root + "/" + path, encoding: .utf8)) ?? ""
    }

    /// The text of all sources but the list itself.
    private static let sources: String = {
        let names = FileManager.default.enumerator(atPath: root + "/Sources")?.compactMap { $0 as? String } ?? []
        return names.sorted().filter { $0.hasSuffix(".swift") && !$0.hasSuffix("RuleList.swift") }
            .map { text("Sources/" + $0) }.joined(separator: "\n")
    }()

    @Test func noIdentifierStandsTwice() {
        #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    }

    @Test func everyIdentifierThatIsReportedIsARule() {
        let call =
            /(?:error|warning|unknown|TemplateError|\.error,|\.warning,|id:|id =)\s*\(?\s*"([a-z]+(?:-[a-z0-9]+)+)"/
        let used = Set(Self.sources.matches(of: call).map { String($0.output.1) })
        #expect(used.count > 80)
        #expect(used.filter { Rule[$0] == nil }.isEmpty)
    }

    @Test(arguments: Rule.all)
    func everyRuleIsReportedSomewhere(rule: Rule) {
        let isMade = ["unknown-", "unused-"].contains {
            rule.id.hasPrefix($0) && Self.sources.contains("\"\($0)\\(what.rawValue)\"")
        }
        #expect(isMade || Self.sources.contains("\"\(rule.id)\"") || Self.sources.contains("case \(rule.id)\n"))
    }

    @Test(arguments: Rule.all)
    func everyRuleHasAPage(rule: Rule) {
        let page = Self.text("docs/problems/\(rule.id).md")
        #expect(page.hasPrefix("# `\(rule.id)`\n\n\(rule.meaning)\n"))
        #expect(
            page.contains("\nWrong:\n\n```") && page.contains("\nRight:\n\n```") && page.contains("\n**The way out.** ")
        )
        #expect(page.contains("\n| \(rule.severity.rawValue) |"))
        let off = rule.severity == .error ? "It cannot be switched off" : "```yaml\nrules:\n  \(rule.id): off "
        #expect(page.contains("\n## Switching it off\n") && page.contains(off))
        #expect(Self.text("docs/problems.md").contains("| [`\(rule.id)`](problems/\(rule.id).md)"))
        #expect(rule.address.hasSuffix("/docs/problems/\(rule.id).md"))
    }

    @Test func everyPageIsOfARule() throws {
        let pages = try FileManager.default.contentsOfDirectory(atPath: Self.root + "/docs/problems")
        #expect(Set(pages) == Set(Rule.all.map { $0.id + ".md" }))
        let listed = Self.text("docs/problems.md").matches(of: /\(problems\/([a-z0-9-]+)\.md\)/).map {
            String($0.output.1)
        }
        #expect(listed.sorted() == Rule.all.map(\.id).sorted())
    }
}
