import Chronicle
import Pictures

extension Scope {
    /// What writes a text into the page of this scope.
    ///
    /// - Parameters:
    ///   - textLanguage: the language that the text is in.
    ///   - sources: positions in the order of the numbers that readers see.
    func renderer(_ textLanguage: LanguageIndex, _ sources: [Int] = []) -> ProseRenderer {
        // Most texts have a handful of sources, among which a walk finds one sooner than a hash.
        guard sources.count > 16 else {
            return renderer(textLanguage) { source in sources.firstIndex(of: source).map { $0 + 1 } }
        }
        let numbers = Dictionary(sources.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { a, _ in a })
        return renderer(textLanguage) { numbers[$0] }
    }

    private func renderer(_ textLanguage: LanguageIndex, number: @escaping (Int) -> Int?) -> ProseRenderer {
        ProseRenderer(
            voice: model.voices[textLanguage.position], appendHref: appendHref, number: number, picture: picture)
    }

    private func picture(_ target: Prose.Target) -> Picture? {
        if case .media(let number) = target { chronicle.media[number].picture } else { nil }
    }
}
