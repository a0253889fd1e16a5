public import Diagnostics
public import Files

/// What a preview tells the person at the terminal.
public enum PreviewEvent: Sendable {
    /// A build is done, with a site to look at or with errors.
    case built(Build)
    /// The preview can be looked at; once, after the first build.
    case ready(address: String)
    /// Changes in a folder of the site, and perhaps in others, will not be noticed; empty for the site's own folder.
    case unwatched(folder: String, SystemError)
}

/// What a build made, and of what.
public struct Build: Sendable {
    public let site: BuiltSite
    /// The files of the site that it was made from.
    public let tree: FileTree
    /// The errors, and those warnings that the build before had not; in the order in which they are reported.
    public let news: [Diagnostic]
    /// Of reading and building.
    public let time: Duration
}

/// Why a preview cannot begin.
public enum PreviewError: Error, Equatable, Sendable {
    case portsInUse(ClosedRange<Int>)
    /// A port that only the system's own programs may use.
    case portForbidden(Int)
    /// The host is not an address of this machine.
    case noSuchHost(String)
}
