import Diagnostics
import EDTF
import Files

/// Finds the translations that are meant, and what to write for them.
struct AcceptanceDesk {
    let tree: FileTree
    let texts: TranslatedTexts
    /// By file.
    private let errors: [String: [Diagnostic]]
    private let language: String?

    init(_ tree: FileTree, _ language: String?) async throws(DeskRefusal) {
        let site = try siteFile(tree)
        if let language { try checkLanguage(language, site) }
        self.tree = tree
        self.language = language
        texts = await TranslatedTexts(tree, site.languages)
        let problems = await readChronicle(tree, ReadingOptions(includesDrafts: true)).diagnostics
        errors = Dictionary(grouping: problems.filter { $0.severity == .error }, by: \.file)
    }

    func isMeant(_ file: TranslatedTexts.File) -> Bool { language == nil || file.language == language }

    func accept(_ written: String, _ acceptance: Acceptance) throws(DeskRefusal) -> [AcceptedTranslation] {
        let group = try texts.group(named: written)
        let files = group.translations.filter(isMeant)
        guard !files.isEmpty else { throw nothingToAccept(group) }
        try refuseErrors([group.original] + files)
        var result: [AcceptedTranslation] = []
        for file in files {
            let changes =
                try marking(file, group.original, acceptance) + keeping(group.original, of: group.name, file.language)
            result.append(
                AcceptedTranslation(
                    text: group.name, language: file.language, before: file.state(group.original), changes: changes))
        }
        return result
    }

    /// The change that keeps an original as it is now; none where it is kept already.
    func keeping(_ original: TranslatedTexts.File, of name: TextName, _ language: String) -> [FileChange] {
        let path = name.acceptedPath(language)
        let (before, after) = (tree[path]?.bytes, original.text.bytes)
        return before == after ? [] : [FileChange(path: path, before: before, after: after)]
    }

    private func marking(
        _ file: TranslatedTexts.File, _ original: TranslatedTexts.File, _ acceptance: Acceptance
    ) throws(DeskRefusal) -> [FileChange] {
        if file.isDraft {
            throw DeskRefusal(
                "\(file.path) is a draft",
                suggestion: "when it is finished, take “draft: true” away, and accept it then")
        }
        var editor = FrontMatterEditor(file.bytes)
        do throws(FrontMatterEditor.Refusal) {
            try editor.set("translates", to: original.text.digest, after: "title")
            try editor.set("reviewed", to: acceptance.day.description, after: "translates")
            if let reviewer = acceptance.reviewer {
                try editor.set("reviewed-by", to: reviewer, after: "reviewed")
            } else {
                try editor.remove("reviewed-by")
            }
        } catch {
            throw DeskRefusal(
                "“\(error.field)” in \(file.path) cannot be changed without touching anything else",
                suggestion: "write it on a line of its own: translates: \(original.text.digest), "
                    + "reviewed: \(acceptance.day); then accept it again")
        }
        let after = editor.bytes
        return after == file.bytes ? [] : [FileChange(path: file.path, before: file.bytes, after: after)]
    }
}

extension AcceptanceDesk {
    private func nothingToAccept(_ group: TranslatedTexts.Group) -> DeskRefusal {
        if let language, language == group.original.language {
            return DeskRefusal(
                "\(group.original.path) is the original: there is nothing to accept", suggestion: "give another --lang",
                isUsage: true)
        }
        let message: Message =
            language.map { "“\(group.name)” has no translation into “\($0)”" } ?? "“\(group.name)” has no translation"
        return DeskRefusal(
            message,
            suggestion: "begin it with tarikh new translation \(group.name) --lang \(language ?? "…")")
    }

    private func refuseErrors(_ files: [TranslatedTexts.File]) throws(DeskRefusal) {
        let found = files.flatMap { errors[$0.path] ?? [] }.inReportingOrder()
        guard found.isEmpty else {
            throw DeskRefusal(
                "nothing was accepted: the original and its translation must be without errors", diagnostics: found)
        }
    }
}

extension TranslatedTexts.File {
    /// Whether it is of the original as it is now.
    func isCurrent(_ original: TranslatedTexts.File) -> Bool {
        acceptance.translates?.value == original.text.digest
    }

    fileprivate func state(_ original: TranslatedTexts.File) -> Translation.State {
        acceptance.translates == nil ? .unaccepted : isCurrent(original) ? .current : .outdated
    }
}
