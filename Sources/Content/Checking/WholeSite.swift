import Chronicle
import Diagnostics
import Files
import Keeping

/// All that rules about the site as a whole may look at.
struct WholeSite: Sendable {
    /// An event with the files that tell it. Drafts and events under embargo are among them.
    struct Told: Sendable {
        let group: EventGroup
        let event: Event
        /// Whether its own flaws are reported: those of a draft are no news to those who do not build it.
        let isJudged: Bool

        init(_ group: EventGroup, _ event: Event, isJudged: Bool) {
            self.group = group
            self.event = event
            self.isJudged = isJudged
        }
    }

    let chronicle: Chronicle
    let tree: FileTree
    let declared: Declarations
    /// Whether all texts were read. Where one has errors, or is a draft that was left out, nobody knows what it uses.
    let isWhole: Bool
    let events: [Told]
}

/// The rules that no file can be held to alone, each asked again only when what it looks at has changed.
struct WholeSiteRules: Sendable {
    private var uses = Kept<Uses.Basis, Uses>()
    private var duplicates = Kept<Headlines, [Diagnostic]>()
    private var tooEarly = KeptEach<[LastIssue], WholeSite.Told, Diagnostic?>()

    mutating func problems(of site: WholeSite) async -> [Diagnostic] {
        async let looked = Self.duplicates(in: site, duplicates)
        let uses = site.isWhole ? uses(Uses.Basis(site)) { _ in Uses(site) } : nil
        let unused = uses.map { unusedEntries(site, $0) } ?? []
        let early = await sourcesBeforeEvents(site, &tooEarly)
        let doubles: [Diagnostic]
        (doubles, duplicates) = await looked
        return unused + doubles + early
    }

    private static func duplicates(
        in site: WholeSite, _ kept: Kept<Headlines, [Diagnostic]>
    ) async -> ([Diagnostic], Kept<Headlines, [Diagnostic]>) {
        var kept = kept
        return (await kept(Headlines(site)) { _ in await duplicateEvents(site) }, kept)
    }
}

extension WholeSite.Told: Equatable {
    static func == (a: Self, b: Self) -> Bool {
        a.isJudged == b.isJudged && a.event === b.event && a.group === b.group
    }
}

/// Where the entries of registers, sources and periods were written, in the order of the chronicle.
struct Declarations: Sendable {
    struct Place: Sendable {
        let file: String
        let range: SourceRange
    }

    var registers: [RegisterFile.Register: [Place]] = [:]
    var sources: [Place] = []
    var periods: [Place] = []
}
