public import Files

/// What a preview tells the person at the terminal.
public enum PreviewEvent: Sendable {
    /// A build is done, with a site to look at or with errors. The time is that of reading and building.
    case built(BuiltSite, in: Duration, isFirst: Bool)
    /// The preview can be looked at; once, after the first build.
    case ready(address: String)
    /// Changes in a folder of the site, and perhaps in others, will not be noticed; empty for the site's own folder.
    case unwatched(folder: String, SystemError)
}

/// Why a preview cannot begin.
public enum PreviewError: Error, Equatable, Sendable {
    case portsInUse(ClosedRange<Int>)
    /// A port that only the system's own programs may use.
    case portForbidden(Int)
    /// The host is not an address of this machine.
    case noSuchHost(String)
}
