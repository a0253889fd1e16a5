import Buffers
import Chronicle
import EDTF
import Languages
import Mustache
import Pictures
import Script

/// An event told in full: its facts, text, pictures, sources and corrections.
extension Scope {
    /// - Parameter chapter: what stands before all ids of the event where it is one of several on the page; `nil` on the
    ///   page of its own, where names are described and paragraphs can be linked to.
    func telling(_ number: Int, chapter: String? = nil) -> Record {
        let event = chronicle.events[number]
        let words = words(number)
        var record: Record = [
            "date": .markup(words.date), "dateTime": .text(words.dateTime), "hijri": .markup(words.hijri),
            "time": .text(event.time),
            "kind": kind(event.kind), "status": status(event.status),
            "saidBy": chapter == nil ? mentions(.actors, event.saidBy) : links(.actors, event.saidBy),
            "isSaid": .flag(event.isSaid), "isKey": .flag(event.isKey), "isDraft": .flag(event.isDraft),
            "warning": .text(plain(event.warning)),
            "images": .records(of: event.images, image),
            "corrections": .records(of: event.corrections) { correction($0, of: nil) },
            "hasCorrections": .flag(!event.corrections.isEmpty),
        ]
        record.append(text(of: event, chapter))
        return record
    }

    private func image(_ image: Image) -> Record {
        let picture = chronicle.media[image.file].picture
        return [
            "src": .text(href(.media(image.file))), "alt": .text(plain(image.alt)),
            "width": .text(picture.map { String($0.width) }), "height": .text(picture.map { String($0.height) }),
            "caption": .markup(markup(image.caption)), "credit": .markup(image.credit.map(voice.markup(name:))),
            "licence": .markup(image.licence.map(voice.markup(name:))),
        ]
    }

    /// The text in the reader's language, or else in another with a notice; and its sources.
    private func text(of event: Event, _ chapter: String?) -> Record {
        let best = event.versions.best(for: language, original: event.original)
        let numbers = numberedSources(event, best?.value)
        let cited = best?.value.citedSources.count ?? 0
        var record: Record = [
            "body": best.map { body(of: $0.value, in: $0.language, numbers, chapter) } ?? .absent,
            "sources": sources(numbers, cited: cited, prefix: chapter ?? ""),
            "hasSources": .flag(!numbers.isEmpty),
        ]
        record.append(notices(best))
        return record
    }

    private func body(
        of version: Version, in textLanguage: LanguageIndex, _ sources: [Int], _ chapter: String?
    ) -> Value {
        .writing { self.append(version.body.prose, in: textLanguage, sources, chapter, into: &$0) }
    }

    private func append(
        _ prose: Prose, in textLanguage: LanguageIndex, _ sources: [Int], _ chapter: String?,
        into html: inout Buffer<UInt8>
    ) {
        var renderer = renderer(textLanguage, sources)
        if let chapter {
            renderer.idPrefix = chapter
            renderer.topHeading = 4
        } else {
            renderer.paragraphWord = chronicle.languages[textLanguage.position].strings["paragraph"]
            if model.theme.showsMentions { renderer.description = mentionID }
        }
        renderer.append(prose, into: &html)
    }

    /// What readers are told where a text is not the newest, or not in their language.
    func notices(_ best: (value: Version, language: LanguageIndex)?) -> Record {
        let other = best.flatMap { $0.language == language ? nil : model.voices[$0.language.position] }
        let own = best?.language == language ? best?.value : nil
        var record = translationState(of: own)
        record.append([
            "bodyLang": .text(other?.tag), "bodyDir": .text(other?.direction.html),
            "missingTranslation": .text(other == nil ? nil : strings["missing-translation"]),
        ])
        return record
    }

    /// What readers are told of a translation: whether it is of the original as it is, and when somebody compared the two.
    func translationState(of version: Version?) -> Record {
        let day = version?.state == .original ? nil : version?.reviewed
        return [
            "outdatedTranslation": .text(version?.state == .outdated ? strings["outdated-translation"] : nil),
            "unacceptedTranslation": .text(version?.state == .unaccepted ? strings["unaccepted-translation"] : nil),
            "reviewed": .markup(day.map { voice.markup(spoken.words(for: $0)) }),
            "reviewedDateTime": .text(day?.description),
        ]
    }
}
