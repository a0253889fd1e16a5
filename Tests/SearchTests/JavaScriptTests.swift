import Foundation
import Script
import Testing

@testable import Search

/// The modules that readers load, over an index of this library, in the JavaScript interpreter of this machine, if any.
@Suite struct SearchJavaScriptTests {
    @Test(.enabled(if: node != nil, "node is not installed"))
    func cutsWordsAsSwiftDoes() throws {
        let texts = ["Gaddafi's لجنة 5+5", "٥+٥JMC a5+5 +5+5+5-", "S/2020/1043 Erdoğan’s", "كِتاب — «بسرت»", "½+½ x²"]
        let output = try run(
            """
            import { wordsOf } from "./index.js";
            for (const text of \(texts)) console.log(wordsOf(text).join(" "));
            """)
        #expect(output == texts.map { words(of: $0).joined(separator: " ") })
    }

    @Test(.enabled(if: node != nil, "node is not installed"))
    func findsEveryWordOfAnIndexOfSwift() throws {
        let index = ShardTests.index(documents: 2_000, changing: 7)
        let lines = index.shards.flatMap { String(decoding: $0.bytes, as: UTF8.self).split(separator: "\n") }
        let keys = lines.map { $0.split(separator: "\t")[0] }.filter { !$0.hasSuffix("*") }
        let output = try run(
            """
            import { readFileSync } from "node:fs";
            import { Index } from "./index.js";
            const index = await new Index(async (path) => readFileSync("search/" + path, "utf8")).open("en");
            let missing = 0;
            for (const key of readFileSync("keys.txt", "utf8").split("\\n")) missing += !(await index.term(key))?.postings.length;
            console.log(missing, (await index.term("zzyzx")).postings.join());
            """, index: index, files: ["keys.txt": keys.joined(separator: "\n")])
        #expect(output == ["0 7,6"])
    }

    @Test(
        .enabled(if: node != nil, "node is not installed"),
        arguments: [
            ("للجنة", "0 1"), ("بسرت", "2 1"), ("سرت", "2 1"), ("الوفاق", "3"), ("وفاق", "3"), ("وللجنة", "0 1"),
            ("كتاب", "4"), ("كِتاب", "4"), ("٢٠٢٠", "4"), ("sirt", "2"), ("bengazi", "5"), ("23/10/2020", "4"),
            ("October 2020", "4"), ("لجنة سرت", "1"), ("nothing لجنة", "0 1"), ("ben", "5"), ("zz", ""),
        ])
    func findsWhatAReaderMeans(_ query: String, _ expected: String) throws {
        var indexer = SearchIndexer()
        let names = [["سرت", "Sirte", "Sirt"], ["حكومة الوفاق"]].map { indexer.names($0) }
        indexer.document(0) { $0.add("اجتماع اللجنة", .title) }
        indexer.document(1) { $0.add("للجنة في سرت", .text) }
        for (number, name) in zip(2..., names) { indexer.document(number) { $0.add(own: name, words: .title) } }
        indexer.document(4) { document in
            document.add("كتاب October", .title)
            for key in ["2020", "=d1023"] { document.add(key: key, .titleStem) }
        }
        indexer.document(5) { $0.add("Benghazi", .title) }
        let output = try run(
            """
            import { readFileSync } from "node:fs";
            import { Index } from "./index.js";
            import { find } from "./find.js";
            const index = await new Index(async (path) => readFileSync("search/" + path, "utf8")).open("en");
            console.log((await find(index, \(quoted(query)))).documents.join(" "));
            """, index: indexer.finish())
        #expect(output == [expected])
    }

    private func quoted(_ text: String) -> String { "\"\(text)\"" }

    private static let node = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { "\($0)/node" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    /// The lines that a module prints beside the modules of the theme and the files of an index.
    private func run(_ script: String, index: SearchIndex? = nil, files: [String: String] = [:]) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let theme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../templates/scripts").standardized
        var all = files.merging(indexFiles(index)) { a, _ in a }
        for name in ["index.js", "find.js"] {
            all[name] = try String(contentsOf: theme.appendingPathComponent(name), encoding: .utf8)
        }
        all["folding.js"] = FoldingTable.standard.javaScriptModule
        all["package.json"] = #"{"type": "module"}"#
        all["main.js"] = script
        for (name, text) in all {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return try output(of: "main.js", in: folder)
    }

    private func indexFiles(_ index: SearchIndex?) -> [String: String] {
        guard let index else { return [:] }
        var files: [String: String] = [:]
        for (number, shard) in index.shards.enumerated() {
            files["search/words/\(number).txt"] = String(decoding: shard.bytes, as: UTF8.self)
        }
        let words = index.shards.enumerated().map { #""\#($1.from)\t\#($0)""# }.joined(separator: ",")
        files["search/en.json"] = #"{"words": [\#(words)], "events": "6", "key": ""}"#
        return files
    }

    private func output(of name: String, in folder: URL) throws -> [String] {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: try #require(Self.node))
        process.arguments = [name]
        process.currentDirectoryURL = folder
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast().map(String.init)
    }
}
