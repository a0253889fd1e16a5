import EDTF

extension NewEntry {
    /// The lines of the entry, with a comment on what else it may have.
    ///
    /// - Parameter names: by language, in the order of the site's languages; `nil` where one is still to be filled in.
    func lines(_ id: String, names: [(code: String, name: String?)], types: [String], _ say: DeskComments) -> [String] {
        switch register {
        case .source(let type, let url, let issued): sourceLines(id, type, url, issued, say)
        case .actor(let type):
            entry(
                id, names,
                ["# " + say.type(types), field("type", type.map { yamlScalar($0) }), "# " + say.actorMore], say)
        case .place(let at, let within, let precision):
            entry(id, names, placeFields(at, within, precision) + ["# " + say.placeMore], say)
        case .topic: entry(id, names, ["# " + say.topicMore], say)
        case .period(let date):
            entry(id, names, [field("date", yamlToken(date.description)), "# " + say.periodMore], say)
        }
    }

    private func entry(
        _ id: String, _ names: [(code: String, name: String?)], _ fields: [String], _ say: DeskComments
    ) -> [String] {
        let written = names.map { "\($0.code): " + ($0.name.map { yamlScalar($0, inFlow: true) } ?? "") }
        let lines = ["# " + say.name, "name: { " + written.joined(separator: ", ") + " }"] + fields
        return [id + ":"] + lines.map { "  " + $0 }
    }

    private func placeFields(_ at: [Double], _ within: String?, _ precision: String?) -> [String] {
        let coordinates = at.isEmpty ? [] : ["at: [" + at.map { "\($0)" }.joined(separator: ", ") + "]"]
        return coordinates
            + [("within", within), ("precision", precision)].compactMap { name, value in
                value.map { field(name, yamlScalar($0)) }
            }
    }

    private func sourceLines(
        _ id: String, _ type: String?, _ url: String?, _ issued: EDTF?, _ say: DeskComments
    ) -> [String] {
        var lines = ["# " + say.sourceType, "type: " + yamlScalar(type ?? "webpage"), "title: " + yamlScalar(name)]
        if let issued { lines.append("issued: " + yamlToken(issued.description)) }
        if let url { lines.append("URL: " + yamlScalar(url)) }
        lines.append("# " + say.sourceMore)
        return ["- id: " + yamlScalar(id)] + lines.map { "  " + $0 }
    }

    private func field(_ name: String, _ value: String?) -> String { value.map { "\(name): \($0)" } ?? "\(name):" }
}
