import ArgumentParser
import Content
import Diagnostics
import Files

/// What the commands of an editor's desk share: they read a site, and write single files into it.
enum Desk {
    /// The files of a site; wrong usage where there is no such folder.
    static func read(_ site: String) async throws -> FileTree {
        let root = try siteFolder(site)
        let (tree, unread) = await readTree(
            at: root, folders: LoadedSite.folders, copied: LoadedSite.copied)
        guard unread.isEmpty else {
            Console.report(unread.inReportingOrder().map(\.text))
            throw ExitCode(1)
        }
        return tree
    }

    static func write(_ change: FileChange, at site: String) throws {
        do throws(FileChange.Failure) {
            try change.write(at: site)
        } catch {
            Console.report(["\(shown(change.path, in: site)): error: \(error.text)"])
            throw ExitCode(1)
        }
    }

    /// The way to a file as one would type it here.
    static func shown(_ path: String, in site: String) -> String {
        site == "." ? path : (site.hasSuffix("/") ? site : site + "/") + path
    }
}

extension DeskRefusal {
    /// Says why, and ends the command: 64 for wrong usage, 1 where the content is in the way.
    var exit: any Error {
        let text = message + (suggestion.map { "\n    " + $0 } ?? "")
        if isUsage { return ValidationError(text) }
        Console.report(diagnostics.map(\.text) + ["error: \(text)"])
        return ExitCode(1)
    }
}

extension FileChange.Failure {
    fileprivate var text: String {
        switch self {
        case .isThere: "is there already, and was left as it is; give another --id"
        case .changedMeanwhile: "was changed by somebody else just now, and was left as it is; try again"
        case .system(let error): "cannot be written: \(error)"
        }
    }
}
