import Chronicle
import Diagnostics
import Files

/// All that rules about the site as a whole may look at.
struct WholeSite {
    /// An event with the files that tell it. Drafts and events under embargo are among them.
    struct Told {
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

    /// The rules that no file can be held to alone.
    private static let rules: [@Sendable (WholeSite) -> [Diagnostic]] = [
        unusedEntries, duplicateEvents, sourcesBeforeEvents,
    ]

    var problems: [Diagnostic] { Self.rules.flatMap { $0(self) } }
}

/// Where the entries of registers, sources and periods were written, in the order of the chronicle.
struct Declarations {
    struct Place {
        let file: String
        let range: SourceRange
    }

    var registers: [RegisterFile.Register: [Place]] = [:]
    var sources: [Place] = []
    var periods: [Place] = []
}
