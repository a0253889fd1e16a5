import Chronicle
import Diagnostics
import Files

extension WritingDesk {
    /// A new entry at the end of its register, in which not a byte changes.
    ///
    /// - Throws: ``DeskRefusal`` for an id that is taken, is missing or cannot be one, for whatever the site does not know,
    ///   and for a register that cannot be added to.
    public func write(_ request: NewEntry) async throws(DeskRefusal) -> WrittenText {
        var entry = request
        entry.name = unmarked(entry.name)
        let language = try language(entry.language, of: entry.name)
        for code in entry.otherNames.keys.sorted() { try checkLanguage(code, site) }
        let id = try id(of: entry, language)
        let names = languages.map { code in
            (code: code, name: code == language ? entry.name : entry.otherNames[code].map(unmarked))
        }
        let lines = entry.lines(
            id, names: names, types: site.settings.actorTypes.map(\.id), DeskComments(language: language))
        return try await checked(adding(lines, id, to: entry.register), id: id)
    }

    private func adding(
        _ lines: [String], _ id: String, to register: NewEntry.Register
    ) throws(DeskRefusal) -> FileChange {
        let before = tree[register.path]?.bytes
        if ids(register).contains(id) {
            throw DeskRefusal(
                "“\(id)” is in \(register.path) already", suggestion: "for another entry give another --id")
        }
        guard let after = RegisterEditor(form: register.form).appending(lines, to: before) else {
            throw DeskRefusal(
                "\(register.path) is broken, or written in a way that cannot be added to",
                suggestion: "see tarikh check, or add these lines yourself:\n\(lines.joined(separator: "\n"))")
        }
        return FileChange(path: register.path, before: before, after: after)
    }

    private func id(of entry: NewEntry, _ language: String) throws(DeskRefusal) -> String {
        let names = [entry.name] + languages.compactMap { entry.otherNames[$0] }
        guard let id = entry.id ?? names.lazy.compactMap({ slug($0, limit: 40) }).first else {
            throw DeskRefusal(
                "an id of “\(entry.name)” cannot be made of its letters", suggestion: "give one: --id …", isUsage: true)
        }
        if entry.register.form == .map { try checkID(id) }
        return id
    }

    /// The ids that there are; of sources in both files.
    private func ids(_ register: NewEntry.Register) -> Set<String> {
        if case .source = register {
            return Set(SourcesFile.paths.compactMap { tree[$0] }.flatMap { SourcesFile.read($0).sources.map(\.id) })
        }
        guard let file = tree[register.path] else { return [] }
        var report = Reporter(file)
        guard let root = rootNode(of: file, &report), case .map(let pairs) = root.content else { return [] }
        return Set(pairs.map(\.key.value))
    }
}

extension NewEntry.Register {
    var path: String {
        switch self {
        case .actor: RegisterFile.Register.actors.path
        case .place: RegisterFile.Register.places.path
        case .topic: RegisterFile.Register.topics.path
        case .period: PeriodsFile.path
        case .source: SourcesFile.paths[0]
        }
    }

    var form: RegisterEditor.Form {
        if case .source = self { .list } else { .map }
    }
}
