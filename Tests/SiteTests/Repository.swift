import Chronicle
import Content
import Diagnostics
import Files
import Foundation
import Languages
import Site

/// The site of this repository, as it is on the disk.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardized.path

    static func tree(_ aside: Aside? = nil) async -> FileTree {
        await readTree(at: root, folders: ["content", "templates"], copied: ["content/media/"], aside).tree
    }

    static func chronicle() async -> Chronicle? { await readChronicle(tree()).chronicle }

    static func language(_ code: String) async -> Language? {
        await chronicle()?.languages.first { $0.code == code }
    }
}

/// The files of a small site with the theme of this repository: each begins with a line `== path`.
func sourceFiles(_ text: String) async -> [SourceFile] {
    let theme = await Repository.tree().under("templates/")
    var files: [(path: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("== ") {
            files.append((String(line.dropFirst(3)), ""))
        } else if !files.isEmpty {
            files[files.count - 1].text += line + "\n"
        }
    }
    let own = files.map { SourceFile(path: $0.path, Array($0.text.utf8)) }
    return theme.filter { file in !own.contains { $0.path == file.path } } + own
}

/// What a small site with the theme of this repository becomes.
func planned(_ text: String, baseURL: String? = nil) async -> (files: [String: String], problems: [Diagnostic]) {
    let tree = FileTree(await sourceFiles(text))
    let (chronicle, problems) = await readChronicle(tree)
    guard let chronicle else { return ([:], problems) }
    let plan = await planSite(chronicle, theme: tree, baseURL: baseURL)
    var made: [String: String] = [:]
    for file in await plan.site?.files() ?? [] {
        if case .made(let make) = file.content { made[file.path] = String(decoding: make(), as: UTF8.self) }
    }
    return (made, problems + plan.diagnostics)
}
