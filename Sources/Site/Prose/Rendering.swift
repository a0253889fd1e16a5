import Chronicle
import Pictures

extension Scope {
    /// What writes a text into the page of this scope.
    ///
    /// - Parameters:
    ///   - textLanguage: the language that the text is in.
    ///   - sources: positions in the order of the numbers that readers see.
    func renderer(_ textLanguage: LanguageIndex, _ sources: [Int] = []) -> ProseRenderer {
        let numbers = Dictionary(sources.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { a, _ in a })
        return ProseRenderer(
            voice: model.voices[textLanguage.position], appendHref: appendHref, number: { numbers[$0] },
            picture: picture)
    }

    private func picture(_ target: Prose.Target) -> Picture? {
        if case .media(let number) = target { chronicle.media[number].picture } else { nil }
    }
}
