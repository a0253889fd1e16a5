/// The words that a site knows: what tells a prefix from the first letter of a word.
public struct Vocabulary: Sendable {
    private let words: Set<String>
    private let names: Set<String>

    /// - Parameters:
    ///   - words: Single words of the site, in any spelling; they are folded here. Names need not be repeated.
    ///   - names: Single words of the names of actors and places. No letter is taken off their front.
    public init(words: some Sequence<String>, names: some Sequence<String>) {
        self.names = Set(names.map(FoldingTable.standard.fold))
        self.words = Set(words.map(FoldingTable.standard.fold)).union(self.names)
    }

    /// Whether a folded word is known.
    public func contains(_ folded: String) -> Bool { words.contains(folded) }

    /// Whether a folded word belongs to a name.
    public func isName(_ folded: String) -> Bool { names.contains(folded) }
}

/// What a word is found by.
public struct SearchKeys: Sendable, Hashable {
    /// The folded word: the primary key.
    public var normalised: String

    /// The folded word without its article and prefixes: secondary keys, likeliest first. Often empty, more than one where
    /// the spelling has two readings (`للجنة` is ل + لجنة or ل + ال + جنة).
    public var stems: [String]
}

/// The keys of one word, for an index as for a query: two words find each other when they share a key.
///
/// - The article ال is taken off where at least three letters remain.
/// - و and ف, then ب, ل and ك, are taken off only where the rest is in the vocabulary, with or without its article.
/// - لل + X is read as ل + لX and as ل + الX: those readings that the vocabulary knows, or both where it knows neither.
/// - No prefix but the article is taken off a name.
///
/// - Complexity: O(length of the word), with at most sixteen look-ups.
public func searchKeys(for word: String, vocabulary: Vocabulary) -> SearchKeys {
    let folded = FoldingTable.standard.fold(word)
    var stems = articleStem(folded).map { [$0] } ?? []
    if !vocabulary.isName(folded) {
        for reading in readings(of: folded, vocabulary) where !stems.contains(reading) && reading != folded {
            stems.append(reading)
        }
    }
    return SearchKeys(normalised: folded, stems: stems)
}

private func readings(of folded: String, _ vocabulary: Vocabulary) -> [String] {
    let conjoined = without(["و", "ف"], folded)
    var readings = prepositionReadings(of: folded, vocabulary)
    if let conjoined {
        readings += [conjoined].compactMap { knownStem($0, vocabulary) }
        readings += prepositionReadings(of: conjoined, vocabulary)
    }
    return readings
}

private func prepositionReadings(of word: String, _ vocabulary: Vocabulary) -> [String] {
    if let rest = without("لل", word) { return doubleLamReadings(of: rest, vocabulary) }
    return without(["ب", "ل", "ك"], word).flatMap { knownStem($0, vocabulary) }.map { [$0] } ?? []
}

/// The readings of لل + `rest`.
private func doubleLamReadings(of rest: String, _ vocabulary: Vocabulary) -> [String] {
    let candidates = ["ل" + rest, rest].filter { $0.unicodeScalars.count >= shortestStem }
    let known = candidates.filter { vocabulary.contains($0) || vocabulary.contains("ال" + $0) }
    return known.isEmpty ? candidates : known
}

/// The stem of a word that a prefix leaves, if it is known.
private func knownStem(_ rest: String, _ vocabulary: Vocabulary) -> String? {
    let stem = articleStem(rest) ?? rest
    guard stem.unicodeScalars.count >= shortestStem else { return nil }
    return [rest, stem, "ال" + stem].contains(where: vocabulary.contains) ? stem : nil
}

/// A word without the article, or `nil` if it has none.
private func articleStem(_ word: String) -> String? {
    guard let rest = without("ال", word), rest.unicodeScalars.count >= shortestStem else { return nil }
    return rest
}

private let shortestStem = 3

private func without(_ prefixes: [String], _ word: String) -> String? {
    prefixes.lazy.compactMap { without($0, word) }.first
}

private func without(_ prefix: String, _ word: String) -> String? {
    guard word.unicodeScalars.starts(with: prefix.unicodeScalars) else { return nil }
    return String(word.unicodeScalars.dropFirst(prefix.unicodeScalars.count))
}

/// ``searchKeys(for:vocabulary:)`` in JavaScript.
let javaScriptSearchKeys = """
    const rest = (prefixes, word) => {
      const prefix = prefixes.find((one) => word.startsWith(one));
      return prefix && word.slice(prefix.length);
    };
    const isLong = (word) => [...word].length > 2;

    export function searchKeys(word, vocabulary) {
      const folded = fold(word);
      const withoutArticle = (form) => {
        const stem = rest(["ال"], form);
        return stem && isLong(stem) ? stem : form;
      };
      const known = (form) => {
        if (form === undefined) return [];
        const stem = withoutArticle(form);
        return isLong(stem) && [form, stem, "ال" + stem].some((one) => vocabulary.has(one)) ? [stem] : [];
      };
      const withoutPreposition = (form) => {
        const afterDouble = rest(["لل"], form);
        if (afterDouble === undefined) return known(rest(["ب", "ل", "ك"], form));
        const candidates = ["ل" + afterDouble, afterDouble].filter(isLong);
        const found = candidates.filter((one) => vocabulary.has(one) || vocabulary.has("ال" + one));
        return found.length ? found : candidates;
      };
      const stems = new Set([withoutArticle(folded)]);
      if (!vocabulary.isName?.(folded)) {
        const conjoined = rest(["و", "ف"], folded);
        for (const stem of withoutPreposition(folded)) stems.add(stem);
        for (const stem of conjoined ? [...known(conjoined), ...withoutPreposition(conjoined)] : []) stems.add(stem);
      }
      stems.delete(folded);
      return { normalised: folded, stems: [...stems] };
    }
    """
