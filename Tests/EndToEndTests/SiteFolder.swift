import Foundation

/// A site in a folder of its own, gone when the test ends.
final class SiteFolder: Sendable {
    let path: String

    /// The folder of the package.
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardized.path

    /// A small sound site with the theme of this repository; `changes` are files that replace its own.
    init(_ changes: String = "") throws {
        path =
            URL(fileURLWithPath: NSTemporaryDirectory()).resolvingSymlinksInPath().path + "/tarikh-"
            + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Self.repository + "/templates", toPath: path + "/templates")
        try write(Self.small)
        try write(changes)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes files; each begins with a line `== path`.
    func write(_ files: String) throws {
        var texts: [(path: String, text: String)] = []
        for line in files.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("== ") {
                texts.append((String(line.dropFirst(3)), ""))
            } else if !texts.isEmpty {
                texts[texts.count - 1].text += line + "\n"
            }
        }
        for file in texts { try write(Data(file.text.utf8), to: file.path) }
    }

    func write(_ bytes: Data, to name: String) throws {
        let file = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
    }

    func replace(_ old: String, with new: String, in name: String) throws {
        try write(Data(try read(name).replacing(old, with: new).utf8), to: name)
    }

    /// Takes the lines away that begin like this.
    func removeLine(_ beginning: String, in name: String) throws {
        let lines = try read(name).split(separator: "\n", omittingEmptySubsequences: false)
        let kept = lines.filter { !$0.hasPrefix(beginning) }.joined(separator: "\n")
        try write(Data(kept.utf8), to: name)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

    /// Runs a command on this site.
    func run(_ command: String, _ options: String...) async throws -> Executable.Outcome {
        try await Executable.run([command, path] + options)
    }

    /// Every file below a folder with its bytes.
    func files(in folder: String = "public") throws -> [String: Data] {
        try Self.files(below: path + "/" + folder)
    }

    static func files(below folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
            let file = URL(fileURLWithPath: folder + "/" + name)
            if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
                files[name] = try Data(contentsOf: file)
            }
        }
        return files
    }
}

/// The files that two states of a folder do not share byte for byte, sorted.
func changes(_ before: [String: Data], _ after: [String: Data]) -> [String] {
    Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
}

/// A file of the search whose name changes with its content.
var searchFile: Regex<Substring> { /search\/.+[-\/][a-z2-7]{5,8}\.(?:txt|json)/ }
