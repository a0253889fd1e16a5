import Chronicle
import Diagnostics
import EDTF

/// Turns the files of an event into the event: every id looked up, every text resolved.
struct EventResolver: Sendable {
    let references: References
    let languageCodes: [String]
    let periods: [Period]

    func resolve(_ unchecked: EventGroup) -> (event: Event?, diagnostics: [Diagnostic]) {
        var group = unchecked
        group.checkTranslations()
        let event = event(&group)
        return (event, group.original.report.diagnostics + group.translations.flatMap(\.report.diagnostics))
    }

    private func event(_ group: inout EventGroup) -> Event? {
        let versions = versions(&group)
        let file = group.original
        let kind = kind(file, &group.original.report)
        // Without a date there is no event, but everything else in the file is checked all the same.
        guard let date = file.date?.value ?? EDTF("1970") else { return nil }
        var event = Event(
            id: group.id, original: file.name.language, date: date, kind: kind ?? 0, versions: versions)
        event.time = file.time?.value
        event.order = file.order
        event.isKey = file.isKey
        event.isDraft = file.isDraft
        event.warning = file.warning
        event.corrections = file.corrections.map { Correction(date: $0.date, text: $0.text) }
        event.aliases = file.aliases.map(\.value)
        event.period = periods.firstIndex { $0.date.earliest <= date.anchor && date.anchor <= $0.date.latest }
        resolveLists(file, into: &event, &group.original.report)
        resolveStatus(file, into: &event, &group.original.report)
        resolveImages(file, into: &event, &group.original.report)
        return file.date == nil ? nil : event
    }

    private func kind(_ file: EventFile, _ report: inout Reporter) -> Int? {
        guard let kind = file.kind else {
            if file.fields["kind"] == nil {
                report.error(
                    "kind-missing", file.fields.range, "has no kind",
                    suggestion: "add “kind: …”, one of \(references.kinds.keys.sorted().joined(separator: ", "))")
            }
            return nil
        }
        if let position = references.kinds[kind.value] { return position }
        report.unknown("unknown-kind", kind, what: "the kind", among: references.kinds.keys)
        return nil
    }

    private func resolveLists(_ file: EventFile, into event: inout Event, _ report: inout Reporter) {
        event.places = positions(file.places, "place", references.places, &report)
        event.actors = positions(file.actors, "actor", references.actors, &report)
        event.topics = positions(file.topics, "topic", references.topics, &report)
        event.sources = positions(file.sources, "source", references.sources, &report)
        let others = file.seeAlso.filter { !references.unbuilt.contains($0.value) }
        event.seeAlso = positions(others, "event", references.events, &report)
        let cited = event.versions.languages.contains { event.versions[$0]?.body.citedSources.isEmpty == false }
        if event.sources.isEmpty, !cited {
            report.warning(
                "no-source", nil, "names no source", suggestion: "add “sources: [key]” or a citation [@key] in the text"
            )
        }
    }

    private func positions(
        _ ids: [Located<String>], _ what: String, _ register: [String: Int], _ report: inout Reporter
    ) -> [Int] {
        var result: [Int] = []
        for id in ids {
            guard let position = register[id.value] else {
                report.unknown("unknown-\(what)", id, what: "the \(what)", among: register.keys)
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

    private func resolveStatus(_ file: EventFile, into event: inout Event, _ report: inout Reporter) {
        event.saidBy = positions(file.saidBy, "actor", references.actors, &report)
        if let written = file.status {
            let known = Event.Status.allCases.map(\.rawValue)
            if let status = Event.Status(rawValue: written.value) {
                event.status = status
            } else {
                report.unknown("unknown-status", written, what: "the status", among: known)
            }
        }
        if event.status == .attributed, event.saidBy.isEmpty, file.saidBy.isEmpty {
            report.warning(
                "speaker-missing", file.status?.range, "is attributed, and does not say to whom",
                suggestion: "add “said-by: [actor]”")
        }
        if event.status == .confirmed, !event.saidBy.isEmpty {
            report.warning(
                "speaker-of-confirmed", file.saidBy.first?.range, "names a speaker, but its status is “confirmed”",
                suggestion: "write “status: attributed”, or take “said-by” away")
        }
    }

    private func resolveImages(_ file: EventFile, into event: inout Event, _ report: inout Reporter) {
        for image in file.images {
            let written = image.file.value
            let path = "content/" + (written.hasPrefix("media/") ? written : "media/" + written)
            guard let position = references.media[path] else {
                let near = nearest(to: path, among: references.media.keys)
                report.error(
                    "image-missing", image.file.range, "there is no \(path)",
                    suggestion: near.map { "did you mean “\($0.dropFirst("content/".count))”?" })
                continue
            }
            if image.licence == nil {
                report.warning(
                    "image-licence-missing", image.file.range, "the picture has no “licence”: who may show it, and how",
                    suggestion: "add “licence: …”, as its owner gives it, such as CC BY 4.0")
            }
            event.images.append(
                Image(
                    file: position, alt: image.alt, caption: image.caption, credit: image.credit,
                    licence: image.licence))
        }
    }
}

extension EventResolver {
    private func versions(_ group: inout EventGroup) -> Localized<Version> {
        var versions = Localized<Version>(languages: languageCodes.count)
        versions[group.original.name.language] = version(of: &group.original, .original)
        for number in group.translations.indices {
            // The digest of an original without a date is not worth comparing.
            let hasDate = group.original.date != nil
            let state = hasDate ? group.translations[number].state(against: group.original.digest) : .current
            versions[group.translations[number].name.language] = version(of: &group.translations[number], state)
        }
        for (number, code) in languageCodes.enumerated() where versions[LanguageIndex(number)] == nil {
            let name = "\(group.id).\(code).md"
            let isThere = references.unreadable.contains(name)
            if isThere { continue }
            group.original.report.translationMissing(
                name, group.id, code, digest: group.original.digest,
                isDraft: group.draftLanguages.contains(LanguageIndex(number)))
        }
        return versions
    }

    private func version(of file: inout EventFile, _ state: Version.State) -> Version {
        let markdown = MarkdownBody(file.body, firstLine: file.bodyLine, &file.report)
        markdown.checkHygiene(
            of: file.title, language: languageCodes[file.name.language.position], &file.report)
        let body = ProseReader.read(markdown, references, folder: "content/events/", &file.report)
        let summary = body.summary
        markdown.checkSummary(summary, &file.report)
        return Version(
            title: file.title?.value ?? file.name.stem, summary: summary, body: body, state: state,
            reviewed: state == .original ? nil : file.acceptance.reviewed)
    }
}

extension EventFile {
    mutating func state(against digest: String) -> Version.State {
        let text = TextName(.events, name.stem)
        return translationState(of: text, acceptance, digest, at: fields.place(of: "title"), &report)
    }
}
