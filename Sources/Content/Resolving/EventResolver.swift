import Chronicle
import Diagnostics
import EDTF
import Files
import Keeping

/// Turns the files of an event into the event: every id looked up, every text resolved.
struct EventResolver: Equatable, Sendable {
    let references: References
    let languageCodes: [String]
    let periods: [Period]
    /// `nil` where every text is to be read.
    let texts: KnownTexts?
    /// Of the references.
    let order: Fingerprint

    func resolve(_ group: EventGroup) -> ResolvedEvent {
        var report = group.original.report
        group.original.acceptance.reportInOriginal(&report)
        var diagnostics: [Diagnostic] = []
        let versions = versions(group, &report, &diagnostics)
        let event = event(group, versions, &report)
        diagnostics = report.diagnostics + diagnostics
        // Where something is wrong, the text is shown.
        if diagnostics.isEmpty {
            group.visitFiles { $0.source.giveBack(allBut: $0.bodyStart) }
        }
        return ResolvedEvent(event: event, diagnostics: diagnostics)
    }

    private func event(_ group: EventGroup, _ versions: Localized<Version>, _ report: inout Reporter) -> Event? {
        let file = group.original
        let kind = kind(file, &report)
        // Without a date there is no event, but everything else in the file is checked all the same.
        guard let date = file.date?.value ?? EDTF("1970") else { return nil }
        let event = Event(
            id: group.id, original: file.name.language, facts(file, date, kind ?? 0, &report), versions: versions)
        if event.allSources.isEmpty {
            report.warning(
                "no-source", nil, "names no source", suggestion: "add “sources: [key]” or a citation [@key] in the text"
            )
        }
        return file.date == nil ? nil : event
    }

    private func facts(_ file: EventFile, _ date: EDTF, _ kind: Int, _ report: inout Reporter) -> Event.Facts {
        var facts = Event.Facts(date: date, kind: kind)
        facts.time = file.time?.value
        facts.order = file.order
        facts.isKey = file.isKey
        facts.isDraft = file.isDraft
        facts.warning = file.warning
        facts.corrections = file.corrections.map { Correction(date: $0.date, text: $0.text) }
        facts.aliases = file.aliases.map(\.value)
        facts.period = periods.firstIndex { $0.date.earliest <= date.anchor && date.anchor <= $0.date.latest }
        resolveLists(file, into: &facts, &report)
        resolveStatus(file, into: &facts, &report)
        resolveImages(file, into: &facts, &report)
        return facts
    }

    private func kind(_ file: EventFile, _ report: inout Reporter) -> Int? {
        guard let kind = file.kind else {
            if file.field("kind") == nil {
                report.error(
                    "kind-missing", file.range, "has no kind",
                    suggestion: "add “kind: …”, one of \(references.tables.kinds.ids.sorted().joined(separator: ", "))"
                )
            }
            return nil
        }
        if let position = references.tables.kinds[kind.value] { return position }
        report.unknown("unknown-kind", kind, what: "the kind", among: references.tables.kinds.ids)
        return nil
    }

    private func resolveLists(_ file: EventFile, into facts: inout Event.Facts, _ report: inout Reporter) {
        facts.places = positions(file.places, .place, references.tables.places, &report)
        facts.actors = positions(file.actors, .actor, references.tables.actors, &report)
        facts.topics = positions(file.topics, .topic, references.tables.topics, &report)
        facts.sources = positions(file.sources, .source, references.tables.sources, &report)
        let others = file.seeAlso.filter { !references.tables.unbuilt.contains($0.value) }
        facts.seeAlso = positions(others, .event, references.tables.events, &report)
    }

    private func positions(
        _ ids: [Located<String>], _ what: Noun, _ register: Positions, _ report: inout Reporter
    ) -> [Int] {
        var result: [Int] = []
        result.reserveCapacity(ids.count)
        for id in ids {
            guard let position = register[id.value] else {
                report.unknown("unknown-\(what.rawValue)", id, what: "the \(what.message)", among: register.ids)
                continue
            }
            if result.contains(position) {
                report.warning("listed-twice", id.range, "“\(id.value)” is listed twice", suggestion: "take one away")
            } else {
                result.append(position)
            }
        }
        return result
    }

    private func resolveStatus(_ file: EventFile, into facts: inout Event.Facts, _ report: inout Reporter) {
        facts.saidBy = positions(file.saidBy, .actor, references.tables.actors, &report)
        if let written = file.status {
            if let status = Event.Status(rawValue: written.value) {
                facts.status = status
            } else {
                let known = Event.Status.allCases.map(\.rawValue)
                report.unknown("unknown-status", written, what: "the status", among: known)
            }
        }
        if facts.status == .attributed, facts.saidBy.isEmpty, file.saidBy.isEmpty {
            report.warning(
                "speaker-missing", file.status?.range, "is attributed, and does not say to whom",
                suggestion: "add “said-by: [actor]”")
        }
        if facts.status == .confirmed, !facts.saidBy.isEmpty {
            report.warning(
                "speaker-of-confirmed", file.saidBy.first?.range, "names a speaker, but its status is “confirmed”",
                suggestion: "write “status: attributed”, or take “said-by” away")
        }
    }

    private func resolveImages(_ file: EventFile, into facts: inout Event.Facts, _ report: inout Reporter) {
        for image in file.images {
            let written = image.file.value
            let path = "content/" + (written.hasPrefix("media/") ? written : "media/" + written)
            guard let position = references.tables.media[path] else {
                report.error(
                    "image-missing", image.file.range, "there is no \(path)",
                    suggestion: references.tables.nearMedia(path) ?? "put the file into content/media/")
                continue
            }
            if image.licence == nil {
                report.warning(
                    "image-licence-missing", image.file.range, "the picture has no “licence”: who may show it, and how",
                    suggestion: "add “licence: …”, as its owner gives it, such as CC BY 4.0")
            }
            facts.images.append(
                Image(
                    file: position, alt: image.alt, caption: image.caption, credit: image.credit,
                    licence: image.licence))
        }
    }
}

extension EventResolver {
    /// - Parameter diagnostics: what is wrong in the translations.
    private func versions(
        _ group: EventGroup, _ report: inout Reporter, _ diagnostics: inout [Diagnostic]
    ) -> Localized<Version> {
        var versions = Localized<Version>(languages: languageCodes.count)
        lazy var body = group.original.body
        lazy var digest = group.original.digest(of: body)
        versions[group.original.name.language] = version(of: group.original, body, .original, &report)
        for file in group.translations {
            var report = file.report
            group.checkFacts(of: file, &report)
            // The digest of an original without a date is not worth comparing.
            let isCurrent = group.original.date == nil || isKnown(file, toBeOf: group.original)
            let state = isCurrent ? .current : file.state(against: digest, &report)
            versions[file.name.language] = version(of: file, file.body, state, &report)
            diagnostics += report.diagnostics
        }
        for (number, code) in languageCodes.enumerated() where versions[LanguageIndex(number)] == nil {
            let name = "\(group.id).\(code).md"
            let isThere = references.tables.unreadable.contains(name)
            if isThere { continue }
            report.translationMissing(
                name, group.id, code, digest: digest,
                isDraft: group.draftLanguages.contains(LanguageIndex(number)))
        }
        return versions
    }

    private func version(
        of file: EventFile, _ text: @autoclosure () -> ArraySlice<UInt8>, _ state: Version.State,
        _ report: inout Reporter
    ) -> Version {
        let (summary, body) = known(file) ?? read(text(), of: file, &report)
        return Version(
            title: file.title?.value ?? file.name.stem, summary: summary, body: body, fields: file.fields, state: state,
            reviewed: state == .original ? nil : file.acceptance.reviewed)
    }

    /// Most texts have nothing wrong with them. One that has is read once more, to tell where.
    private func read(
        _ text: ArraySlice<UInt8>, of file: EventFile, _ report: inout Reporter
    ) -> (summary: Version.Summary, body: Body) {
        var quick = report
        var (summary, prose) = read(text, of: file, hasPlaces: false, &quick)
        if quick.diagnostics.count > report.diagnostics.count {
            (summary, prose) = read(text, of: file, hasPlaces: true, &report)
        }
        return (.text(summary), body(prose, of: file.source))
    }

    private func read(
        _ text: ArraySlice<UInt8>, of file: EventFile, hasPlaces: Bool, _ report: inout Reporter
    ) -> (summary: String, prose: Prose) {
        let markdown = MarkdownBody(text, firstLine: file.bodyLine, hasPlaces: hasPlaces, &report)
        markdown.checkHygiene(of: file.title, language: languageCodes[file.name.language.position], &report)
        let prose = ProseReader.read(markdown, references, in: .events, &report)
        let summary = prose.summary
        markdown.checkSummary(summary, &report)
        return (summary, prose)
    }

    /// In memory, or put aside where that has no room.
    private func body(_ prose: Prose, of source: SourceFile) -> Body {
        guard let aside = source.aside, !aside.takeRoom(forProse: prose.size), let part = aside.put(prose.packed) else {
            return Body(prose, of: source.fingerprint)
        }
        let targets = prose.targets
        return Body(of: source.fingerprint, targets: targets, citedSources: prose.citedSources) {
            Prose(packed: aside.bytes(part), targets: targets) ?? Prose()
        }
    }

    /// Whether a translation was of the original as it is now when nothing of either was different.
    private func isKnown(_ file: EventFile, toBeOf original: EventFile) -> Bool {
        texts?.original(of: file.source) == original.source.fingerprint
    }

    private func known(_ file: EventFile) -> (summary: Version.Summary, body: Body)? {
        guard let known = texts?.text(in: file.source, references, order: order) else { return nil }
        return (known.summary, unread(file, known.targets, known.citedSources))
    }

    /// A text that is read when a page asks for it.
    private func unread(_ file: EventFile, _ targets: [Prose.Target], _ citedSources: [Int]) -> Body {
        let (source, start, line) = (file.source, file.bodyStart, file.bodyLine)
        return Body(of: source.fingerprint, targets: targets, citedSources: citedSources) { [references] in
            let held = source.held
            var report = Reporter(held)
            let markdown = MarkdownBody(
                held.bytes.dropFirst(start), firstLine: line, hasPlaces: false, &report)
            return ProseReader.read(markdown, references, in: .events, &report)
        }
    }
}

extension EventFile {
    func state(against digest: String, _ report: inout Reporter) -> Version.State {
        let text = TextName(.events, name.stem)
        return translationState(of: text, acceptance, digest, at: place(of: "title"), &report)
    }
}
