public import Chronicle
public import Diagnostics
public import EDTF
public import Files
public import Languages

/// What to leave in and out of a reading.
public struct ReadingOptions: Sendable {
    /// Events marked `draft: true` are read as well.
    public var includesDrafts: Bool
    /// Events under embargo until after this day are left out; `nil` leaves none out.
    public var today: CivilDay?
    /// What an earlier run of the program knows of the texts.
    public var texts: KnownTexts?

    public init(includesDrafts: Bool = false, today: CivilDay? = nil, texts: KnownTexts? = nil) {
        self.includesDrafts = includesDrafts
        self.today = today
        self.texts = texts
    }
}

/// Reads the files of a site into a checked chronicle.
///
/// All problems of all files are found in one reading, in no particular order; with an error among them the chronicle
/// is fit for further checks but not for publication. `nil` when not even the site's languages are known.
///
/// O(total length of the files).
public func readChronicle(
    _ tree: FileTree, _ options: ReadingOptions = ReadingOptions()
) async -> (chronicle: Chronicle?, diagnostics: [Diagnostic]) {
    var reader = ChronicleReader()
    return await reader.read(tree, options)
}

/// What a site says of the rules, as far as its files can be read.
public func readRuleSettings(_ tree: FileTree) -> RuleSettings { SiteFile.read(tree).0?.rules ?? RuleSettings() }

/// The languages of a site, as far as its files can be read; none where it has no `content/site.yml`.
public func readSiteLanguages(_ tree: FileTree) -> [Language] {
    guard let site = SiteFile.read(tree).0 else { return [] }
    return readLanguages(site.languages, site.dateOptions, tree).languages
}
