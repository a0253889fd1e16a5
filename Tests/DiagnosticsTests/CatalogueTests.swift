import Foundation
import Testing

@testable import Diagnostics

/// Holds the program text and the Arabic catalogue together.
struct CatalogueTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    private static let entries = MessageCatalogue.arabic.entries

    /// Folders and files whose words are for pages, for the documentation or for the machine.
    private static let silent = [
        "Content/Schemas/", "Content/Writing/DeskComments", "Content/Writing/NewEntryLines", "Diagnostics/", "Drawing/",
        "Mustache/Scope", "Mustache/Shape", "Mustache/Value", "Preview/", "Script/Folding", "Script/Isolation",
        "Script/SearchKeys", "Search/", "Site/Map/", "Site/Pages/", "Site/Prose/", "Site/Search/", "Site/Values/",
    ]

    /// Literals that read like messages and are none.
    private static let others: Set = [
        "# Written by “tarikh translations accept”; not to be changed by hand.", "Words of the interface",
        "mapping values are not allowed", "cannot start any token", "expected <block end>", "{1}:{2}: error: {3}",
        "Tarikh/{1} (checks the links of a timeline)",
    ]

    private static func patterns(_ isMeant: (String) -> Bool) -> [String] {
        let files = FileManager.default.enumerator(atPath: root + "/Sources")?.compactMap { $0 as? String } ?? []
        return files.sorted().filter { $0.hasSuffix(".swift") && isMeant($0) }.flatMap { file in
            let text = (try? String(contentsOfFile: root + "/Sources/" + file, encoding: .utf8)) ?? ""
            return SwiftLiterals.patterns(of: text).flatMap(\.paragraphs)
        }
    }

    @Test func everyMessageOfTheProgramIsThereInArabic() {
        let prose = /[a-z’'”]{2}[,:;”]? [“a-z{]/
        let patterns = Self.patterns { file in !Self.silent.contains { file.hasPrefix($0) } }
        let messages = Set(patterns.filter { $0.contains(prose) }).subtracting(Self.others)
        #expect(messages.count > 400)
        #expect(messages.subtracting(Self.entries.keys).sorted() == [])
    }

    @Test func everyNounThatIsCountedIsThereInArabic() {
        let files = FileManager.default.enumerator(atPath: Self.root + "/Sources")?.compactMap { $0 as? String } ?? []
        let text = files.filter { $0.hasSuffix(".swift") }
            .compactMap { try? String(contentsOfFile: Self.root + "/Sources/" + $0, encoding: .utf8) }.joined()
        let nouns = Set(text.matches(of: /(?:count|Message)\([^"\n]*, "([a-z]+)"\)/).map { "{n} " + $0.output.1 })
        #expect(nouns.count > 8)
        #expect(nouns.subtracting(Self.entries.keys).sorted() == [])
    }

    @Test func noArabicIsWithoutAMessage() {
        let patterns = Set(Self.patterns { _ in true })
        let unused = Self.entries.keys.filter { !$0.hasPrefix("{n} ") && !patterns.contains($0) }
        #expect(unused.sorted() == [])
    }

    @Test func noEntryStandsTwice() throws {
        let text = try String(
            contentsOfFile: Self.root + "/Sources/Diagnostics/Messages/ar.txt", encoding: .utf8)
        let heads = text.split(separator: "\n\n").map { entry in
            entry.split(separator: "\n").filter { !$0.hasPrefix("    ") && !$0.hasPrefix("#") }.joined(separator: "\n")
        }.filter { !$0.isEmpty }
        #expect(heads.count == Set(heads).count)
        #expect(heads.count == Self.entries.count)
    }

    @Test(arguments: Self.entries.filter { !$0.key.hasPrefix("{n} ") }.sorted { $0.key < $1.key })
    func bothHaveTheSamePlaces(english: String, arabic: String) {
        #expect(!arabic.isEmpty)
        #expect(arabic.places == english.places, "\(english)")
    }

    @Test(arguments: Self.entries.filter { $0.key.hasPrefix("{n} ") }.sorted { $0.key < $1.key })
    func everyNounHasItsForms(english: String, arabic: String) {
        for form in ["one", "two", "few", "many", "other"] { #expect(arabic.contains("\(form): "), "\(english)") }
    }

    @Test(arguments: Self.entries.sorted { $0.key < $1.key })
    func isolatesAreClosed(english: String, arabic: String) {
        let opened = arabic.unicodeScalars.count { (0x2066...0x2068).contains($0.value) }
        #expect(opened == arabic.unicodeScalars.count { $0.value == 0x2069 }, "\(english)")
    }
}
