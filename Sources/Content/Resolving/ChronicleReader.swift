public import Chronicle
public import Diagnostics
public import Files
import Keeping
import Languages

/// Reads a site again and again, and works out anew only what depends on the files that changed.
///
/// Every stage keeps its last result with what it was made from, and uses it again for what is equal: a reading gives
/// what ``readChronicle(_:_:)`` gives for the same files, whatever was read before.
public struct ChronicleReader: Sendable {
    private var sites = Kept<SourceFile?, (SiteFile?, [Diagnostic])>()
    private var languages = Kept<Parts, (languages: [Language], diagnostics: [Diagnostic])>()
    private var registers = Kept<Parts, [RegisterFile]>()
    private var periods = Kept<Parts, PeriodsFile>()
    private var sources = Kept<Parts, [SourcesFile]>()
    private var maps = Kept<Parts, (atlas: Atlas, diagnostics: [Diagnostic])>()
    private var pageFiles = KeptEach<LanguageTable, SourceFile, ReadPage>()
    private var eventFiles = KeptEach<LanguageTable, SourceFile, ReadEventFile>()
    private var groups = KeptGroups()
    private var events = KeptEach<EventResolver, EventGroup, ResolvedEvent>()
    private var acceptedOriginals = KeptEach<LanguageTable, AcceptedChecks.Pair, Diagnostic?>()
    private var wholeSiteRules = WholeSiteRules()
    private var texts: (known: KnownTexts, groups: [EventGroup], conditions: Fingerprint, order: Fingerprint)?

    public init() {}

    /// Some files of a site, with the file that says what the site is.
    private struct Parts: Equatable, Sendable {
        let site: SourceFile?
        let files: [SourceFile?]
    }

    /// What ``readChronicle(_:_:)`` gives. O(files), and the reading of those that changed and of what refers to them.
    public mutating func read(
        _ tree: FileTree, _ options: ReadingOptions = ReadingOptions()
    ) async -> (chronicle: Chronicle?, diagnostics: [Diagnostic]) {
        let (site, problems) = sites(tree[SiteFile.path]) { _ in SiteFile.read(tree) }
        guard let site else { return (nil, problems) }
        var reading = Reading(tree, site, options, problems)
        let chronicle = await read(&reading)
        return (chronicle, site.rules.applied(to: reading.diagnostics))
    }

    private mutating func read(_ reading: inout Reading) async -> Chronicle {
        reading.reportStrangers()
        // Meanwhile the small files are read.
        let files = reading.markdown(in: .events)
        async let events = Self.readEvents(files, reading.site.languages, reading.options.texts, eventFiles)
        let languages = readLanguages(&reading)
        let registers = readRegisters(&reading)
        let periods = readPeriods(&reading)
        let sources = readSources(&reading)
        let media = reading.readMedia()
        let pages = await readPages(&reading)
        let read: [ReadEventFile]
        (read, eventFiles) = await events
        let groups = await reading.group(read, of: files, &groups)
        let resolved = await resolve(groups, periods, &reading)
        let atlas = readMaps(&reading)
        reading.diagnostics += await reading.accepted?.problems(reading.tree, &acceptedOriginals) ?? []
        var chronicle = Chronicle(
            settings: reading.site.settings, languages: languages,
            events: resolved.prefix(reading.references.events.ids.count).compactMap(\.self), actors: registers[0],
            places: registers[1], topics: registers[2], periods: periods, sources: sources,
            pages: reading.resolve(pages), media: media)
        chronicle.atlas = atlas
        await reading.checkWhole(chronicle, groups, resolved, &wholeSiteRules)
        return chronicle
    }
}

extension ChronicleReader {
    private func parts(_ paths: [String], of tree: FileTree) -> Parts {
        Parts(site: tree[SiteFile.path], files: paths.map { tree[$0] })
    }

    private mutating func readLanguages(_ reading: inout Reading) -> [Language] {
        let (tree, site) = (reading.tree, reading.site)
        let paths = site.languages.codes.flatMap { [StringsFile.path($0), LanguageFile.path($0)] }
        let read = languages(parts(paths, of: tree)) { _ in
            Content.readLanguages(site.languages, site.dateOptions, tree)
        }
        reading.diagnostics += read.diagnostics
        return read.languages
    }

    private mutating func readRegisters(_ reading: inout Reading) -> [[Entry]] {
        let (tree, site) = (reading.tree, reading.site)
        let read = registers(parts(RegisterFile.Register.allCases.map(\.path), of: tree)) { _ in
            RegisterFile.Register.allCases.map { register in
                let types = register == .places ? site.settings.placeTypes : site.settings.actorTypes
                return RegisterFile.read(register, tree, site.languages, types: types)
            }
        }
        reading.diagnostics += read.flatMap(\.report.diagnostics)
        reading.references.actors = Positions(read[0].entries.map(\.id))
        reading.references.places = Positions(read[1].entries.map(\.id))
        reading.references.topics = Positions(read[2].entries.map(\.id))
        for (register, file) in zip(RegisterFile.Register.allCases, read) {
            reading.declared.registers[register] = file.places.map { .init(file: register.path, range: $0) }
        }
        reading.references.kinds = Positions(site.settings.kinds.map(\.id))
        return read.map(\.entries)
    }

    private mutating func readPeriods(_ reading: inout Reading) -> [Period] {
        let (tree, site) = (reading.tree, reading.site)
        let read = periods(parts([PeriodsFile.path], of: tree)) { _ in PeriodsFile.read(tree, site.languages) }
        reading.diagnostics += read.report.diagnostics
        reading.declared.periods = read.places.map { .init(file: PeriodsFile.path, range: $0) }
        return read.periods
    }

    private mutating func readSources(_ reading: inout Reading) -> [Source] {
        let read = sources(parts(SourcesFile.paths, of: reading.tree)) { parts in
            SourcesFile.withoutDoubles(parts.files.compactMap(\.self).map(SourcesFile.read))
        }
        reading.diagnostics += read.flatMap(\.report.diagnostics)
        reading.declared.sources = read.flatMap { file in
            file.places.map { .init(file: file.report.file, range: $0.range) }
        }
        let sources = read.flatMap(\.sources)
        reading.references.sources = Positions(sources.map(\.id))
        return sources
    }

    private mutating func readMaps(_ reading: inout Reading) -> Atlas {
        let (tree, site) = (reading.tree, reading.site)
        let files = tree.under(MapFile.folder).map(Optional.some)
        let read = maps(Parts(site: tree[SiteFile.path], files: files)) { _ in MapFile.readAll(tree, site.languages) }
        reading.diagnostics += read.diagnostics
        return read.atlas
    }

    private mutating func readPages(_ reading: inout Reading) async -> [[PageFile]] {
        let languages = reading.site.languages
        let files = reading.markdown(in: .pages)
        let read = await pageFiles(files, in: languages, by: \.path) { PageFile.read($0, languages) }
        return reading.group(read, of: files)
    }

    /// - Returns: what was read, also to be kept until the next reading.
    private static func readEvents(
        _ files: [SourceFile], _ languages: LanguageTable, _ texts: KnownTexts?,
        _ known: KeptEach<LanguageTable, SourceFile, ReadEventFile>
    ) async -> (read: [ReadEventFile], kept: KeptEach<LanguageTable, SourceFile, ReadEventFile>) {
        var kept = known
        let read = await kept(files, in: languages, by: \.path) {
            EventFile.read($0, languages, isText: texts?.knows($0) == true)
        }
        return (read, kept)
    }

    private mutating func resolve(
        _ groups: [EventGroup], _ periods: [Period], _ reading: inout Reading
    ) async -> [Event?] {
        let references = References(reading.references)
        texts = reading.options.texts.map { known in
            (
                known, groups, known.conditions(of: reading.tree[SiteFile.path], references.tables),
                references.tables.order
            )
        }
        let resolver = EventResolver(
            references: references, languageCodes: reading.site.languages.codes, periods: periods,
            texts: texts.flatMap { $0.known.hold(under: $0.conditions) ? $0.known : nil },
            order: texts?.order ?? Fingerprint())
        let resolved = await events(groups, in: resolver, by: \.id) { resolver.resolve($0) }
        for (group, result) in zip(groups, resolved) where reading.isNews(group) {
            reading.diagnostics += result.diagnostics
        }
        return resolved.map(\.event)
    }
}

extension ChronicleReader {
    /// What is to be kept of the texts after the last reading, for ``KnownTexts`` of another run; `nil` where nothing is.
    ///
    /// - Parameter diagnostics: all that is wrong with the site.
    public func newTexts(of chronicle: Chronicle, _ diagnostics: [Diagnostic]) -> NewTexts? {
        texts.map { known, groups, conditions, order in
            let faulty = Set(diagnostics.lazy.map(\.file).filter { $0.hasPrefix(TextName.Folder.events.path) })
            return known.news(
                after: TextsOfReading(
                    chronicle: chronicle, groups: groups, faulty: faulty, conditions: conditions, order: order))
        }
    }
}
