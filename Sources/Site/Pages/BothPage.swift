import Chronicle
import Languages
import Mustache
import Script

extension PagePlanner {
    /// An event in all languages, side by side.
    func bothLanguages(_ number: Int, _ id: String, origin: String) -> PlannedPage {
        let address = addresses.both(id)
        let versions = languages.map { (language: $0, address: addresses.event(id, $0)) }
        return PlannedPage(address: address, origin: origin, tells: .event(number)) { model, page in
            let scope = Scope(model, LanguageIndex(0), address)
            scope.write(.both, scope.bothPage(number), versions, fallback: address, into: &page)
        }
    }
}

extension Scope {
    fileprivate func bothPage(_ number: Int) -> PageContent {
        let event = chronicle.events[number]
        let words = words(number)
        let scopes = chronicle.languageIndices.map { Scope(model, $0, address) }
        let rows = aligned(scopes.map { $0.blocks(of: event) })
        return PageContent(
            title: isolated(words.title, words.language), plainTitle: words.plainTitle,
            description: description(of: words), isArticle: true,
            record: [
                "versions": .records(scopes.map { $0.version(number) }),
                "rows": .records(rows.map { row in ["cells": .records(zip(scopes, row).map { $0.cell($1) })] }),
            ])
    }

    /// What stands before every id of this language on a page that it shares.
    private var idPrefix: String { spoken.code + "-" }

    private func blocks(of event: Event) -> [ProseRenderer.Block] {
        guard let version = event.versions[language] else { return [] }
        var renderer = renderer(language, numberedSources(event, version))
        renderer.idPrefix = idPrefix
        renderer.topHeading = 3
        return renderer.blocks(version.body.prose)
    }

    private func cell(_ html: [UInt8]) -> Record {
        ["lang": .text(spoken.tag), "dir": .text(voice.direction.html), "body": .markup(html)]
    }

    private func version(_ number: Int) -> Record {
        let event = chronicle.events[number]
        let words = words(number)
        let version = event.versions[language]
        return [
            "lang": .text(spoken.tag), "dir": .text(voice.direction.html), "languageName": .text(spoken.name),
            "title": .markup(isolated(words.title, words.language)),
            "date": .markup(words.date), "dateTime": .text(words.dateTime), "href": .text(href(.event(number))),
            "kind": kind(event.kind), "status": status(event.status),
            "missing": .text(version == nil ? strings["missing-translation"] : nil),
            "state": .record(translationState(of: version)),
            "warning": .text(plain(event.warning)), "warningWord": .text(strings["content-warning"]),
            "sourcesHeading": .text(strings["sources-title"]),
            "sources": version.map {
                sources(numberedSources(event, $0), cited: $0.citedSources.count, prefix: idPrefix)
            } ?? .absent,
        ]
    }
}

/// Texts laid beside each other: each row holds what belongs together in every language, empty where one has less.
///
/// Headings part a text into sections. Where all languages have as many sections, section stands beside section, and so
/// one paragraph more in one of them moves nothing after the next heading.
func aligned(_ texts: [[ProseRenderer.Block]]) -> [[[UInt8]]] {
    let parted = texts.map(sections)
    let counts = Set(parted.map(\.count)).subtracting([0])
    guard counts.count == 1, let count = counts.first else { return rows(texts.map { $0[...] }) }
    return (0..<count).flatMap { number in rows(parted.map { $0.isEmpty ? [] : $0[number] }) }
}

private func rows(_ texts: [ArraySlice<ProseRenderer.Block>]) -> [[[UInt8]]] {
    (0..<(texts.map(\.count).max() ?? 0)).map { row in
        texts.map { $0.dropFirst(row).first?.html ?? [] }
    }
}

/// The blocks from each heading to the next; those before the first heading are a section too.
private func sections(_ blocks: [ProseRenderer.Block]) -> [ArraySlice<ProseRenderer.Block>] {
    var starts = blocks.indices.filter { blocks[$0].isHeading }
    if !blocks.isEmpty, starts.first != 0 { starts.insert(0, at: 0) }
    return zip(starts, starts.dropFirst() + [blocks.count]).map { blocks[$0..<$1] }
}
