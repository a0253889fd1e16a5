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
            Console.report(unread.inReportingOrder().map { $0.text(in: .ofUser) })
            throw ExitCode(1)
        }
        return tree
    }

    static func write(_ change: FileChange, at site: String) throws {
        do throws(FileChange.Failure) {
            try change.write(at: site)
        } catch {
            Console.report(["\(shown(change.path, in: site)): error: " + said(error.text)])
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
        if isUsage { return wrongUsage(message, wayOut: suggestion) }
        Console.report(diagnostics.map { $0.text(in: .ofUser) } + ["error: " + said(message, wayOut: suggestion)])
        return ExitCode(1)
    }
}

extension FileChange.Failure {
    fileprivate var text: Message {
        switch self {
        case .isThere: "is there already, and was left as it is; give another --id"
        case .changedMeanwhile: "was changed by somebody else just now, and was left as it is; try again"
        case .system(let error): "cannot be written: \(error)"
        }
    }
}
