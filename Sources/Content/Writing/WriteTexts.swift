import Chronicle
import Diagnostics
import EDTF
import Files

extension WritingDesk {
    /// A new event, a draft until its author takes that line away.
    ///
    /// - Throws: ``DeskRefusal`` for an id that is taken, is missing or cannot be one, and for whatever the registers do not
    ///   know.
    public func write(_ request: NewEvent) async throws(DeskRefusal) -> WrittenText {
        var event = request
        event.title = unmarked(event.title)
        let language = try language(event.language, of: event.title)
        let id = try id(of: event)
        let text = TextName(.events, id)
        try refuseTaken(text, language)
        let say = DeskComments(language: language)
        let change = FileChange(
            path: text.path(language), before: nil, after: event.bytes(kinds: site.settings.kinds.map(\.id), say))
        return try await checked(change, id: id, steps: steps(from: language))
    }

    /// A new standing page, a draft like an event.
    ///
    /// - Throws: ``DeskRefusal`` as for an event.
    public func write(_ request: NewPage) async throws(DeskRefusal) -> WrittenText {
        var page = request
        page.title = unmarked(page.title)
        let language = try language(page.language, of: page.title)
        guard let id = page.id ?? slug(page.title) else { throw idNeeded(page.title, example: "about") }
        try checkID(id)
        let text = TextName(.pages, id)
        try refuseTaken(text, language)
        let change = FileChange(
            path: text.path(language), before: nil, after: page.bytes(DeskComments(language: language)))
        return try await checked(change, id: text.description, steps: steps(from: language))
    }

    /// The beginning of a translation, a draft until its translator takes that line away.
    ///
    /// - Throws: ``DeskRefusal`` for a text that is not there, and for a translation that is.
    public func write(_ request: NewTranslation) async throws(DeskRefusal) -> WrittenText {
        var translation = request
        translation.title = translation.title.map(unmarked)
        let language = try language(translation.language, of: "")
        let group = try texts.group(named: translation.name)
        if tree[group.name.path(language)] != nil {
            throw DeskRefusal(
                "\(group.name.path(language)) is there already",
                suggestion: language == group.original.language ? "it is the original" : nil)
        }
        let bytes = translation.bytes(of: group.name, group.original.text, DeskComments(language: language))
        let change = FileChange(path: group.name.path(language), before: nil, after: bytes)
        return try await checked(
            change, id: group.name.description, steps: [.takeDraftAway, .accept(language)])
    }

    private func steps(from language: String) -> [WrittenText.Step] {
        [.takeDraftAway] + languages.filter { $0 != language }.map { .translate($0) }
    }

    private func id(of event: NewEvent) throws(DeskRefusal) -> String {
        if let id = event.id {
            try checkID(id)
            return id
        }
        let date = dateStem(event.date)
        guard let words = slug(event.title) ?? event.kind.flatMap({ isIdentifier($0) && date != nil ? $0 : nil }) else {
            throw idNeeded(event.title, example: [date, "sirte-talks"].compactMap { $0 }.joined(separator: "-"))
        }
        return [date, words].compactMap { $0 }.joined(separator: "-")
    }

    private func idNeeded(_ title: String, example: String) -> DeskRefusal {
        DeskRefusal(
            "the address of “\(title)” cannot be made of its letters",
            suggestion: "give one, for ever: --id \(example)", isUsage: true)
    }

    private func refuseTaken(_ text: TextName, _ language: String) throws(DeskRefusal) {
        let taken = languages.map(text.path).first { tree[$0] != nil }
        guard let taken else { return }
        throw DeskRefusal(
            "\(taken) is there already, and was left as it is",
            suggestion: taken == text.path(language)
                ? "for another text give another --id"
                : "for its translation: tarikh new translation \(text) --lang \(language); "
                    + "for another text give another --id")
    }
}
