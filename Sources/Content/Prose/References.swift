import Chronicle

/// Everything that a text can refer to, by the name that it is referred to by, with its position in the chronicle.
struct ReferenceTables: Equatable, Sendable {
    var languages: LanguageTable
    var actors = Positions()
    var places = Positions()
    var topics = Positions()
    var kinds = Positions()
    var sources = Positions()
    var events = Positions()
    var pages = Positions()
    /// Paths below the site's folder, such as `content/media/map.png`.
    var media = Positions()
    /// Events that exist but are not built: drafts, and those before their embargo.
    var unbuilt: Set<String> = []
    /// Standing pages that are drafts.
    var unbuiltPages: Set<String> = []
    /// Names of event files that are there and could not be read, so that they are not called missing as well.
    var unreadable: Set<String> = []

    init(languages: LanguageTable) { self.languages = languages }
}

/// The same when nothing is added any more, for all texts on all processors: to hand it on is to count one reference.
final class References: Sendable {
    let tables: ReferenceTables

    init(_ tables: ReferenceTables) { self.tables = tables }
}

extension References: Equatable {
    static func == (a: References, b: References) -> Bool { a === b || a.tables == b.tables }
}
