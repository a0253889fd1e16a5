public import Chronicle
public import Diagnostics
public import EDTF
public import Files
public import Languages
import Parallel
import Pictures

/// What to leave in and out of a reading.
public struct ReadingOptions: Sendable {
    /// Events marked `draft: true` are read as well.
    public var includesDrafts: Bool
    /// Events under embargo until after this day are left out; `nil` leaves none out.
    public var today: CivilDay?

    public init(includesDrafts: Bool = false, today: CivilDay? = nil) {
        self.includesDrafts = includesDrafts
        self.today = today
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
    let (site, problems) = SiteFile.read(tree)
    guard let site else { return (nil, problems) }
    var reader = ChronicleReader(tree: tree, site: site, options: options, diagnostics: problems)
    let chronicle = await reader.read()
    return (chronicle, site.rules.applied(to: reader.diagnostics))
}

/// What a site says of the rules, as far as its files can be read.
public func readRuleSettings(_ tree: FileTree) -> RuleSettings { SiteFile.read(tree).0?.rules ?? RuleSettings() }

/// The languages of a site, as far as its files can be read; none where it has no `content/site.yml`.
public func readSiteLanguages(_ tree: FileTree) -> [Language] {
    guard let site = SiteFile.read(tree).0 else { return [] }
    return readLanguages(site.languages, site.dateOptions, tree).languages
}

private struct ChronicleReader {
    let tree: FileTree
    let site: SiteFile
    let options: ReadingOptions
    var diagnostics: [Diagnostic]
    private var accepted: AcceptedChecks
    /// Whether there are drafts that are left out: what they name is not counted.
    private var leavesDraftsOut = false

    init(tree: FileTree, site: SiteFile, options: ReadingOptions, diagnostics: [Diagnostic]) {
        self.tree = tree
        self.site = site
        self.options = options
        self.diagnostics = diagnostics
        accepted = AcceptedChecks(site.languages)
    }

    mutating func read() async -> Chronicle {
        reportStrangers()
        let languages = readLanguages(site.languages, site.dateOptions, tree)
        diagnostics += languages.diagnostics
        var references = References(languages: site.languages)
        var declared = Declarations()
        let registers = readRegisters(&references, &declared)
        let periods = PeriodsFile.read(tree, site.languages)
        diagnostics += periods.report.diagnostics
        declared.periods = periods.places.map { Declarations.Place(file: PeriodsFile.path, range: $0) }
        let sources = readSources(&references, &declared)
        let media = readMedia(&references)
        let pages = await readPages(&references)
        let groups = await readEvents(&references)
        let resolved = await resolve(groups, references, periods.periods)
        let (atlas, mapProblems) = MapFile.readAll(tree, site.languages)
        diagnostics += mapProblems
        diagnostics += await accepted.problems(tree)
        var chronicle = Chronicle(
            settings: site.settings, languages: languages.languages,
            events: resolved.prefix(references.events.count).compactMap(\.self),
            actors: registers[0], places: registers[1], topics: registers[2], periods: periods.periods,
            sources: sources, pages: resolve(pages, references), media: media)
        chronicle.atlas = atlas
        let told = zip(groups, resolved).compactMap { group, event in
            event.map { WholeSite.Told(group, $0, isJudged: isNews(group)) }
        }
        let whole = WholeSite(
            chronicle: chronicle, tree: tree, declared: declared, isWhole: isWhole, events: told)
        diagnostics += whole.problems
        return chronicle
    }

    private var isWhole: Bool { !leavesDraftsOut && !diagnostics.contains { $0.severity == .error } }

    /// What is still missing in a draft is no news to those who do not build it.
    private func isNews(_ group: EventGroup) -> Bool { options.includesDrafts || !group.original.isDraft }

    private mutating func readRegisters(
        _ references: inout References, _ declared: inout Declarations
    ) -> [[Entry]] {
        let registers = RegisterFile.Register.allCases.map { register in
            let types = register == .places ? site.settings.placeTypes : site.settings.actorTypes
            let file = RegisterFile.read(register, tree, site.languages, types: types)
            diagnostics += file.report.diagnostics
            declared.registers[register] = file.places.map { Declarations.Place(file: register.path, range: $0) }
            return file.entries
        }
        references.actors = positions(registers[0].map(\.id))
        references.places = positions(registers[1].map(\.id))
        references.topics = positions(registers[2].map(\.id))
        references.kinds = positions(site.settings.kinds.map(\.id))
        return registers
    }

    private mutating func readSources(_ references: inout References, _ declared: inout Declarations) -> [Source] {
        var sources: [Source] = []
        for file in SourcesFile.paths.compactMap({ tree[$0] }) {
            var read = SourcesFile.read(file)
            for (source, key) in zip(read.sources, read.places) {
                guard references.sources.updateValue(sources.count, forKey: source.id) == nil else {
                    read.report.error(
                        "duplicate-id", key.range, "the source “\(source.id)” stands twice",
                        suggestion: "take one away, or give it another id")
                    continue
                }
                sources.append(source)
                declared.sources.append(Declarations.Place(file: file.path, range: key.range))
            }
            diagnostics += read.report.diagnostics
        }
        references.sources = positions(sources.map(\.id))
        return sources
    }

    private mutating func readMedia(_ references: inout References) -> [Media] {
        let media = tree.under("content/media/").compactMap { file -> Media? in
            guard case .onDisk(let path, _, let picture) = file.content else { return nil }
            if picture?.tellsPlace == true { reportPlace(of: file) }
            return Media(path: String(file.path.dropFirst("content/".count)), diskPath: path, picture: picture)
        }
        references.media = positions(media.map { "content/" + $0.path })
        return media
    }

    /// Where a picture was taken can lead to the people in it, or to who took it.
    private mutating func reportPlace(of file: SourceFile) {
        diagnostics.append(
            Diagnostic(
                .warning, "picture-tells-place", file: file.path,
                "says in its metadata where it was taken, and is published with them",
                suggestion:
                    "save it again without metadata (exiftool -all= \(file.name)), unless the place may be known"))
    }

    private func positions(_ ids: [String]) -> [String: Int] {
        Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    }
}

extension ChronicleReader {
    /// Files that nothing reads: most likely a name with a slip in it, and nothing of an editor's work is lost silently.
    private mutating func reportStrangers() {
        let known =
            [SiteFile.path, PeriodsFile.path] + SourcesFile.paths + RegisterFile.Register.allCases.map(\.path)
        let folders = ["content/events/", "content/pages/", "content/media/", MapFile.folder, AcceptedOriginal.folder]
        for file in tree.under("content/") {
            guard !known.contains(file.path), !folders.contains(where: file.path.hasPrefix) else { continue }
            let near = nearest(to: file.path, among: known + folders.map { $0 + file.name })
            diagnostics.append(
                Diagnostic(
                    .warning, "file-ignored", file: file.path, "is not read: it is none of the files of a site",
                    suggestion: near.map { "did you mean \($0)?" } ?? "known: " + known.joined(separator: ", ")))
        }
    }

    /// The files directly in a folder of Markdown; others are reported.
    private mutating func markdown(in folder: String) -> [SourceFile] {
        tree.under(folder).filter { file in
            let isHere = !file.path.dropFirst(folder.count).contains("/")
            if isHere, file.path.hasSuffix(".md") { return true }
            diagnostics.append(
                Diagnostic(
                    .warning, "file-ignored", file: file.path,
                    "is not read: \(folder) holds files named id.language.md",
                    suggestion: "rename it, or move it away"))
            return false
        }
    }

    private mutating func readEvents(_ references: inout References) async -> [EventGroup] {
        let languages = site.languages
        let files = markdown(in: "content/events/")
        let read = await files.parallelMap { EventFile.read($0, languages) }
        diagnostics += read.flatMap(\.1)
        references.unreadable = Set(zip(files, read).compactMap { $1.0 == nil ? String($0.name) : nil })
        accepted.add(read.compactMap(\.0), unreadable: references.unreadable)
        let broken = Set(references.unreadable.map { String($0.prefix { $0 != "." }) })
        var groups = EventGroup.groups(of: read.compactMap(\.0), broken: broken, &diagnostics)
        if !options.includesDrafts {
            for number in groups.indices { groups[number].leaveOutDrafts() }
            leavesDraftsOut = leavesDraftsOut || read.contains { $0.0?.isDraft == true }
        }
        checkAliases(&groups)
        references.unbuilt = broken.union(groups.filter { !isBuilt($0) }.map(\.id))
        groups.sort(by: EventGroup.precedes)
        // An event that is not built, or has no usable date, is checked like the others, and comes last.
        let built = groups.filter { isBuilt($0) && $0.original.date != nil }
        references.events = positions(built.map(\.id))
        references.unbuilt.formUnion(groups.filter { $0.original.date == nil }.map(\.id))
        return built + groups.filter { !isBuilt($0) || $0.original.date == nil }
    }

    private func isBuilt(_ group: EventGroup) -> Bool {
        if group.original.isDraft, !options.includesDrafts { return false }
        guard let embargo = group.original.embargo?.value, let today = options.today else { return true }
        return embargo.earliest <= .day(today)
    }

    private func checkAliases(_ groups: inout [EventGroup]) {
        var owners = Dictionary(groups.map { ($0.id, $0.original.path) }, uniquingKeysWith: { a, _ in a })
        for number in groups.indices {
            for alias in groups[number].original.aliases {
                checkIdentifier(alias, &groups[number].original.report)
                if let owner = owners.updateValue(groups[number].original.path, forKey: alias.value) {
                    groups[number].original.report.error(
                        "address-taken", alias.range, "the alias “\(alias.value)” is taken by \(owner)",
                        suggestion: "an address leads to one event: take the alias away in one of the two")
                }
            }
        }
    }

    private mutating func resolve(
        _ groups: [EventGroup], _ references: References, _ periods: [Period]
    ) async -> [Event?] {
        let resolver = EventResolver(
            references: references, languageCodes: site.languages.codes, periods: periods)
        let resolved = await groups.parallelMap { resolver.resolve($0) }
        for (group, result) in zip(groups, resolved) where isNews(group) { diagnostics += result.diagnostics }
        return resolved.map(\.event)
    }
}

extension ChronicleReader {
    private mutating func readPages(_ references: inout References) async -> [[PageFile]] {
        let languages = site.languages
        let files = markdown(in: "content/pages/")
        let read = await files.parallelMap { PageFile.read($0, languages) }
        diagnostics += read.flatMap(\.1)
        let unreadable = zip(files, read).compactMap { $1.0 == nil ? String($0.name) : nil }
        accepted.add(read.compactMap(\.0), unreadable: Set(unreadable))
        let groups = PageFile.groups(of: read.compactMap(\.0))
        leavesDraftsOut = leavesDraftsOut || !options.includesDrafts && read.contains { $0.0?.isDraft == true }
        let built = groups.filter { options.includesDrafts || !$0[0].isDraft }
        references.unbuiltPages = Set(groups.map { $0[0].name.stem }).subtracting(built.map { $0[0].name.stem })
        references.pages = positions(built.map { $0[0].name.stem })
        return built
    }

    private mutating func resolve(_ pages: [[PageFile]], _ references: References) -> [Page] {
        pages.map { all in
            let files = all.filter { options.includesDrafts || !$0.isDraft }
            var versions = Localized<Version>(languages: site.languages.count)
            for (number, unread) in files.enumerated() {
                var file = unread
                let state = state(of: &file, against: number == 0 ? nil : files[0])
                let body = ProseReader.read(file.body, references, folder: "content/pages/", &file.report)
                let summary = body.summary
                file.body.checkSummary(summary, &file.report)
                versions[file.name.language] = Version(
                    title: file.title?.value ?? file.name.stem, summary: summary, body: body, state: state,
                    reviewed: file.acceptance.reviewed)
                diagnostics += file.report.diagnostics
            }
            reportMissing(versions, of: all)
            reportOriginal(files)
            return Page(
                id: files[0].name.stem, order: files[0].order ?? .max, original: files[0].name.language,
                versions: versions)
        }
    }

    private func state(of file: inout PageFile, against original: PageFile?) -> Version.State {
        guard let original else { return .original }
        let name = TextName(.pages, file.name.stem)
        return translationState(of: name, file.acceptance, original.digest, at: nil, &file.report)
    }

    private mutating func reportOriginal(_ files: [PageFile]) {
        guard !files.contains(where: \.isOriginal) else { return }
        for file in files {
            diagnostics.append(
                Diagnostic(
                    .error, "original-missing", file: file.path, "every version of this page is a translation",
                    suggestion: "take “translates” away in the language that it was first written in"))
        }
    }

    private mutating func reportMissing(_ versions: Localized<Version>, of files: [PageFile]) {
        let name = TextName(.pages, files[0].name.stem)
        var report = files[0].report
        let known = report.diagnostics.count
        for (number, code) in site.languages.codes.enumerated() where versions[LanguageIndex(number)] == nil {
            report.translationMissing(
                "\(name.id).\(code).md", name.description, code, digest: files[0].digest,
                isDraft: files.contains { $0.name.language.position == number })
        }
        diagnostics += report.diagnostics.dropFirst(known)
    }
}
