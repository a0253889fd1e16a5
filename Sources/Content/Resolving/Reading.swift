import Chronicle
import Diagnostics
import EDTF
import Files
import Languages
import Pictures

typealias ReadPage = (file: PageFile?, diagnostics: [Diagnostic])

/// An event in which everything is looked up, unless it lacks too much to be one, and what is wrong with it.
struct ResolvedEvent: Sendable {
    let event: Event?
    let diagnostics: [Diagnostic]
}

/// One reading of a site: its files, and what is known of them so far.
struct Reading {
    let tree: FileTree
    let site: SiteFile
    let options: ReadingOptions
    var diagnostics: [Diagnostic]
    var references: ReferenceTables
    /// `nil` for a site that keeps no originals of translations.
    var accepted: AcceptedChecks?
    /// Where entries were written.
    var declared = Declarations()
    /// Whether there are drafts that are left out: what they name is not counted.
    var leavesDraftsOut = false

    init(_ tree: FileTree, _ site: SiteFile, _ options: ReadingOptions, _ diagnostics: [Diagnostic]) {
        self.tree = tree
        self.site = site
        self.options = options
        self.diagnostics = diagnostics
        references = ReferenceTables(languages: site.languages)
        accepted = tree.under(AcceptedOriginal.folder).isEmpty ? nil : AcceptedChecks(site.languages)
    }

    /// What is wrong in a draft is no news to those who do not build it.
    func isNews(_ group: EventGroup) -> Bool { options.includesDrafts || !group.original.isDraft }

    /// Holds the site as a whole to the rules that no file can be held to alone.
    mutating func checkWhole(
        _ chronicle: Chronicle, _ groups: [EventGroup], _ events: [Event?], _ rules: inout WholeSiteRules
    ) async {
        let told = zip(groups, events).compactMap { group, event in
            event.map { WholeSite.Told(group, $0, isJudged: isNews(group)) }
        }
        let isWhole = !leavesDraftsOut && !diagnostics.contains { $0.severity == .error }
        let whole = WholeSite(chronicle: chronicle, tree: tree, declared: declared, isWhole: isWhole, events: told)
        diagnostics += await rules.problems(of: whole)
    }
}

extension Reading {
    /// Files that nothing reads: most likely a name with a slip in it, and nothing of an editor's work is lost silently.
    mutating func reportStrangers() {
        let known =
            [SiteFile.path, PeriodsFile.path] + SourcesFile.paths + RegisterFile.Register.allCases.map(\.path)
        let folders =
            TextName.Folder.allCases.map(\.path) + ["content/media/", MapFile.folder, AcceptedOriginal.folder]
        for file in tree.under("content/", outside: folders) where !known.contains(file.path) {
            let near = nearest(to: file.path, among: known + folders.map { $0 + file.name })
            diagnostics.append(
                Diagnostic(
                    .warning, "file-ignored", file: file.path, "is not read: it is none of the files of a site",
                    suggestion: near.map { "did you mean \($0)?" } ?? "known: \(known.joined(separator: ", "))"))
        }
    }

    /// The files directly in a folder of Markdown; others are reported.
    mutating func markdown(in folder: TextName.Folder) -> [SourceFile] {
        let folder = folder.path
        return tree.under(folder).filter { file in
            let isHere = !file.path.utf8.dropFirst(folder.utf8.count).contains(UInt8(ascii: "/"))
            if isHere, file.path.hasSuffix(".md") { return true }
            diagnostics.append(
                Diagnostic(
                    .warning, "file-ignored", file: file.path,
                    "is not read: \(folder) holds files named id.language.md",
                    suggestion: "rename it, or move it away"))
            return false
        }
    }

    mutating func readMedia() -> [Media] {
        let media = tree.under("content/media/").compactMap { file -> Media? in
            guard case .onDisk(let path, _, let picture) = file.content else { return nil }
            if picture?.tellsPlace == true { reportPlace(of: file) }
            return Media(path: String(file.path.dropFirst("content/".count)), diskPath: path, picture: picture)
        }
        references.media = Positions(media.map { "content/" + $0.path })
        return media
    }

    /// Where a picture was taken can lead to the people in it, or to who took it.
    private mutating func reportPlace(of file: SourceFile) {
        diagnostics.append(
            Diagnostic(
                .warning, "picture-tells-place", file: file.path,
                "says in its metadata where it was taken, and is published with them",
                suggestion:
                    "save it again without metadata (exiftool -overwrite_original -all= \(file.name)), unless the place may be known"
            ))
    }
}

extension Reading {
    /// The files of each event, in the order of the chronicle.
    mutating func group(
        _ read: [ReadEventFile], of files: [SourceFile], _ kept: inout KeptGroups
    ) async -> [EventGroup] {
        let events = read.compactMap(\.file)
        diagnostics += read.flatMap(\.diagnostics)
        references.unreadable = names(of: files, without: events.count) { read[$0].file == nil }
        accepted?.add(events, unreadable: references.unreadable)
        leavesDraftsOut = leavesDraftsOut || !options.includesDrafts && events.contains(where: \.isDraft)
        let broken = Set(references.unreadable.map { String($0.prefix { $0 != "." }) })
        let (grouped, problems) = await EventGroup.groups(
            of: events, includesDrafts: options.includesDrafts, broken: broken, known: kept.byID)
        kept.byID = grouped
        diagnostics += problems
        checkAliases(grouped)
        // An event that is not built, or has no usable date, is checked like the others, and comes last.
        var (built, others): ([EventGroup], [EventGroup]) = ([], [])
        for group in kept.inOrder {
            if isBuilt(group), group.original.date != nil { built.append(group) } else { others.append(group) }
        }
        references.events = kept.positions(of: built)
        references.unbuilt = broken.union(others.map(\.id))
        return built + others
    }

    /// The names of the files that could not be read; looked for only where some could not.
    private func names(of files: [SourceFile], without readable: Int, where isBroken: (Int) -> Bool) -> Set<String> {
        guard readable < files.count else { return [] }
        return Set(files.indices.filter(isBroken).map { String(files[$0].name) })
    }

    private func isBuilt(_ group: EventGroup) -> Bool {
        if group.original.isDraft, !options.includesDrafts { return false }
        guard let embargo = group.original.embargo?.value, let today = options.today else { return true }
        return embargo.earliest <= .day(today)
    }

    private mutating func checkAliases(_ groups: [EventGroup]) {
        let aliased = groups.filter { !$0.original.aliases.isEmpty }
        guard !aliased.isEmpty else { return }
        var owners = Dictionary(groups.map { ($0.id, $0.original.path) }, uniquingKeysWith: { a, _ in a })
        for group in aliased {
            var report = Reporter(group.original.source)
            for alias in group.original.aliases {
                checkIdentifier(alias, &report)
                if let owner = owners.updateValue(group.original.path, forKey: alias.value) {
                    report.error(
                        "address-taken", alias.range, "the alias “\(alias.value)” is taken by \(owner)",
                        suggestion: "an address leads to one event: take the alias away in one of the two")
                }
            }
            if isNews(group) { diagnostics += report.diagnostics }
        }
    }
}

extension Reading {
    /// The files of each standing page that is built.
    mutating func group(_ read: [ReadPage], of files: [SourceFile]) -> [[PageFile]] {
        let pages = read.compactMap(\.file)
        diagnostics += read.flatMap(\.diagnostics)
        let unreadable = names(of: files, without: pages.count) { read[$0].file == nil }
        accepted?.add(pages, unreadable: unreadable)
        leavesDraftsOut = leavesDraftsOut || !options.includesDrafts && pages.contains(where: \.isDraft)
        let groups = PageFile.groups(of: pages)
        let built = groups.filter { options.includesDrafts || !$0[0].isDraft }
        references.unbuiltPages = Set(groups.map { $0[0].name.stem }).subtracting(built.map { $0[0].name.stem })
        references.pages = Positions(built.map { $0[0].name.stem })
        return built
    }

    mutating func resolve(_ pages: [[PageFile]]) -> [Page] {
        let references = References(references)
        return pages.map { all in
            let files = all.filter { options.includesDrafts || !$0.isDraft }
            var versions = Localized<Version>(languages: site.languages.count)
            for (number, unread) in files.enumerated() {
                var file = unread
                let state = state(of: &file, against: number == 0 ? nil : files[0])
                let prose = ProseReader.read(file.body, references, in: .pages, &file.report)
                let summary = prose.summary
                file.body.checkSummary(summary, &file.report)
                versions[file.name.language] = Version(
                    title: file.title?.value ?? file.name.stem, summary: .text(summary),
                    body: Body(prose, of: file.fingerprint), state: state,
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
