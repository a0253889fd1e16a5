import Script

/// By what a name is sorted in an index: folded as for search, without the article.
///
/// Arabic names are looked up under the word after ال, English ones under the word after “the” or “al-”. Code point
/// order of folded Arabic letters is the order of the alphabet.
func sortingKey(_ name: String) -> String {
    let folded = FoldingTable.standard.fold(name)
    for article in ["ال", "the ", "al-", "al "]
    where folded.hasPrefix(article) && folded.utf8.count > article.utf8.count + 2 {
        return String(folded.dropFirst(article.count))
    }
    return folded
}
