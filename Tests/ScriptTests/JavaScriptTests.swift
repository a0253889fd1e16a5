import Foundation
import Testing

@testable import Script

@Suite struct JavaScriptTests {
    @Test(.enabled(if: Node.isPresent, "node is not installed"))
    func foldsAndReadsPrefixesAsSwiftDoes() throws {
        let words = JavaScriptTests.words()
        let known = ["لجنة", "اتفاق", "كتاب", "وفاق", "سرت", "ليبيا", "نار"]
        let vocabulary = Vocabulary(words: known, names: ["سرت", "ليبيا"])
        let script = """
            import { readFileSync } from "node:fs";
            import { fold, searchKeys } from "./folding.mjs";
            const words = readFileSync("words.txt", "utf8").split("\\n");
            const known = new Set(\(known).map(fold));
            const vocabulary = { has: (w) => known.has(w), isName: (w) => w === "سرت" || w === "ليبيا" };
            console.log(words.map((w) => [fold(w), ...searchKeys(w, vocabulary).stems].join("\\t")).join("\\n"));
            """
        let output = try Node.run(script, files: ["words.txt": words.joined(separator: "\n")])
        #expect(words.count >= 5_000 && output.count == words.count)
        for (word, line) in zip(words, output) {
            let keys = searchKeys(for: word, vocabulary: vocabulary)
            let swift = ([FoldingTable.standard.fold(word)] + keys.stems).joined(separator: "\t")
            #expect(line.unicodeScalars.elementsEqual(swift.unicodeScalars), "\(word)")
        }
    }

    @Test(.enabled(if: Node.isPresent, "node is not installed"))
    func foldsEveryCharacterAsSwiftDoes() throws {
        let script = """
            import { fold } from "./folding.mjs";
            for (let code = 0x20; code < 0x10000; code++) {
              if (code < 0xD800 || code > 0xDFFF) console.log([...fold(String.fromCharCode(code))].map((c) => c.codePointAt(0)).join(" "));
            }
            """
        let output = try Node.run(script, files: [:])
        let scalars = (0x20..<0x10000).compactMap(Unicode.Scalar.init)
        #expect(output.count == scalars.count)
        for (scalar, line) in zip(scalars, output) {
            let swift = FoldingTable.standard.fold(String(scalar)).unicodeScalars.map { String($0.value) }
            #expect(line == swift.joined(separator: " "), "U+\(String(scalar.value, radix: 16))")
        }
    }

    /// The rule as it is stated, step by step, with JavaScript's own NFKC.
    @Test(.enabled(if: Node.isPresent, "node is not installed"))
    func foldsAsTheRuleSaysWithAnotherNormaliser() throws {
        let words = JavaScriptTests.words()
        let script = """
            import { readFileSync } from "node:fs";
            const marks = /[\\u064B-\\u0655\\u0670\\u0640\\u061C\\u200C-\\u200F\\u202A-\\u202E\\u2066-\\u2069]/g;
            const digit = (c) => String((c.codePointAt(0) & 0xF));
            const rule = (word) => word.normalize("NFKC").replace(/[آأإٱ]/g, "ا").replace(/[ىی]/g, "ي").replace(/ک/g, "ك")
              .replace(/ة/g, "ه").replace(marks, "").replace(/[٠-٩۰-۹]/g, digit).toLowerCase()
              .normalize("NFD").replace(/[\\u0300-\\u036F]/g, "").normalize("NFC");
            console.log(readFileSync("words.txt", "utf8").split("\\n").map(rule).join("\\n"));
            """
        let output = try Node.run(script, files: ["words.txt": words.joined(separator: "\n")])
        #expect(output.count == words.count)
        for (word, line) in zip(words, output) {
            #expect(FoldingTable.standard.fold(word).unicodeScalars.elementsEqual(line.unicodeScalars), "\(word)")
        }
    }

    @Test func moduleIsSmall() {
        #expect(FoldingTable.standard.javaScriptModule.utf8.count < 5_000)
    }

    /// Words mixed from every kind of character that folds, and the pairs that must find each other.
    static func words() -> [String] {
        var generator = SplitMix64(state: 2020)
        let pairs =
            FoldingTests.pairs.flatMap { [$0.0, $0.1] } + ["للجنة", "لجنة", "بسرت", "سرت", "الوفاق", "وفاق", "وللجنة"]
        let prefixes = ["", "", "ال", "و", "ب", "لل", "وال", "ف", "كال"]
        return pairs
            + (0..<5_000).map { _ in
                prefixes.drawn(&generator)
                    + (0..<Int(1 + generator.next() % 8)).map { _ in pieces.drawn(&generator) }.joined()
            }
    }

    private static let pieces: [String] = {
        let letters: [ClosedRange<UInt32>] = [
            0x621...0x63A, 0x641...0x64A, 0x660...0x669, 0x6F0...0x6F9, 0x30...0x39, 0x61...0x7A, 0x41...0x5A,
            0xC0...0xC5,
            0xC7...0xCF, 0xD1...0xD6, 0xD9...0xDD, 0xE0...0xE5, 0xE7...0xEF, 0xF1...0xF6, 0x100...0x10F,
            0x1E00...0x1E99,
            0xFB56...0xFB6D, 0xFC00...0xFC5D, 0xFE80...0xFEFC, 0xFF21...0xFF3A,
        ]
        let marks = [
            "\u{64B}", "\u{651}", "\u{670}", "ـ", "\u{200C}", "\u{200D}", "\u{202B}", "\u{2066}", "\u{301}", "\u{61C}",
        ]
        let words = ["ٱ", "ی", "ک", "و\u{654}", "ي\u{654}", "ا\u{653}", "لجنة", "سرت", "كتاب", "😀", "`", "$", "\\"]
        return letters.joined().compactMap(Unicode.Scalar.init).map { String($0) } + marks + words + words
    }()
}

/// The JavaScript interpreter of this machine, if any.
enum Node {
    static let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { "\($0)/node" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    static var isPresent: Bool { path != nil }

    /// The lines that a module prints when it runs beside `folding.mjs` and the given files.
    static func run(_ script: String, files: [String: String]) throws -> [Substring] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let own = ["folding.mjs": FoldingTable.standard.javaScriptModule, "main.mjs": script]
        for (name, text) in files.merging(own, uniquingKeysWith: { first, _ in first }) {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        return try output(of: "main.mjs", in: folder)
    }

    private static func output(of name: String, in folder: URL) throws -> [Substring] {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: try #require(path))
        process.arguments = [name]
        process.currentDirectoryURL = folder
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let text = String(decoding: data, as: UTF8.self)
        return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
            Substring($0)
        }
    }
}
