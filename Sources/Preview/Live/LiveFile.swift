/// What the preview itself adds to a site, under a path that no site has: names of a site do not begin with a dot.
enum LiveFile: String, CaseIterable, Sendable {
    case script = ".tarikh/live.js"
    case stylesheet = ".tarikh/live.css"
    /// The state of the site, as it changes: server-sent events.
    case events = ".tarikh/events"
    /// What is wrong, as a page; `?lang=ar` in Arabic.
    case problems = ".tarikh/problems.html"

    var path: String { "/" + rawValue }
}

extension [UInt8] {
    /// This page with the script that keeps it up to date, at the end of its head.
    ///
    /// - Parameter tag: which state of the page this is.
    func withLiveScript(_ tag: EntityTag) -> [UInt8] {
        let script = Array("<script src=\"\(LiveFile.script.path)\" data-page=\(tag.text) defer></script>\n".utf8)
        let end = firstIndex(of: Array("</head".utf8)) ?? endIndex
        return self[..<end] + script + self[end...]
    }

    private func firstIndex(of sought: [UInt8]) -> Int? {
        var index = startIndex
        while let next = self[index...].firstIndex(of: sought[0]) {
            if self[next...].starts(with: sought) { return next }
            index = next + 1
        }
        return nil
    }
}
