import Testing

@testable import Search

@Suite struct IndexTests {
    /// The lines of all shards, by key: postings and stems.
    private func lines(_ fill: (inout SearchIndexer) -> Void) -> [String: [String]] {
        var indexer = SearchIndexer()
        fill(&indexer)
        let text = indexer.finish().shards.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        let rows = text.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        return Dictionary(rows.map { ($0[0], Array($0.dropFirst())) }, uniquingKeysWith: { a, _ in a })
    }

    private func text(_ postings: [(Int, Grade)]) -> String {
        var bytes: [UInt8] = []
        Posting.append(postings.map { Posting(document: $0, grade: $1) }, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func aWordHasTheBestGradeOfItsPlaces() {
        let found = lines { indexer in
            indexer.document(3) { document in
                document.add("Talks in Ghadames", .summary)
                document.add("GHADAMES", .title)
                document.add("ghadames", .text)
            }
        }
        #expect(found["ghadames"]?[0] == text([(3, .title)]))
        #expect(found["in"]?[0] == text([(3, .summary)]))
    }

    @Test func wordsAreFoundUnderTheirStems() {
        let found = lines { indexer in
            let sirte = indexer.names(["سرت", "Sirte"])
            indexer.document(0) { $0.add("لجنة", .title) }
            indexer.document(1) { $0.add("للجنة في بسرت", .text) }
            indexer.document(2) { $0.add(own: sirte, words: .title) }
        }
        #expect(found["لجنه"]?[0] == text([(0, .title), (1, .textStem)]))
        #expect(found["سرت"]?[0] == text([(1, .textStem), (2, .name)]))
        #expect(found["للجنه"]?[1] == "لجنه")
        #expect(found["بسرت"]?[1] == "سرت")
    }

    @Test func aNameIsFoundAsAWholeWithoutArticles() {
        let found = lines { indexer in
            let council = indexer.names(["مجلس الأمن", "Security Council"])
            indexer.document(7) { $0.add(own: council, words: .titleStem) }
        }
        #expect(found["مجلس امن"]?[0] == text([(7, .name)]))
        #expect(found["security council"]?[0] == text([(7, .name)]))
        #expect(found["council"]?[0] == text([(7, .titleStem)]))
    }

    /// “والجفرة” is a word of the topic's name, and still found as Jufra.
    @Test func aJoinedWordOfANameKeepsItsStem() {
        let found = lines { indexer in
            let names = [indexer.names(["الجفرة"]), indexer.names(["سرت والجفرة"])]
            for (number, name) in names.enumerated() { indexer.document(number) { $0.add(own: name, words: .title) } }
        }
        #expect(found["والجفره"]?[1] == "جفره")
    }

    @Test func keysAreKeptAsTheyAre() {
        let found = lines { $0.document(0) { $0.add(key: "=place/abu-qurayn") } }
        #expect(found["=place/abu-qurayn"] == [text([(0, .related)])])
    }

    @Test(arguments: [[0], [0, 1, 2], [5, 300, 40_000, 1 << 25], []])
    func postingsAreDistancesInBase47(_ documents: [Int]) {
        #expect(decoded(SearchIndex.encoded(documents)) == documents)
    }

    private func decoded(_ text: String) -> [Int] {
        var (numbers, number, document): ([Int], Int, Int) = ([], 0, -1)
        for byte in text.utf8 {
            let digit = Int(byte) - 33
            number = number * 47 + digit % 47
            if digit < 47 {
                document += number >> 3
                numbers.append(document)
                number = 0
            }
        }
        return numbers
    }
}

@Suite struct ShardTests {
    /// Made-up words of three syllables, many to a document.
    static func index(documents: Int, changing changed: Int? = nil) -> SearchIndex {
        var indexer = SearchIndexer()
        for number in 0..<documents {
            indexer.document(number) { document in
                for place in 0..<60 { document.add(word(number &* 7919 &+ place &* 104_729), .text) }
                if number == changed { document.add("zzyzx", .title) }
            }
        }
        return indexer.finish()
    }

    private static func word(_ seed: Int) -> String {
        let syllables = [
            "ba", "ce", "di", "fo", "gu", "لا", "مي", "نو", "سر", "تا", "ka", "le", "mi", "no", "pu", "ra",
        ]
        return (0..<3).map { syllables[(seed >> ($0 * 4)) & 15] }.joined()
    }

    @Test func shardsAreManyEvenAndInOrder() {
        let shards = ShardTests.index(documents: 8_000).shards
        #expect((20...300).contains(shards.count))
        #expect(shards.allSatisfy { $0.bytes.count < 40_000 })
        #expect(zip(shards, shards.dropFirst()).allSatisfy { $0.from.utf8.lexicographicallyPrecedes($1.from.utf8) })
    }

    @Test func everyKeyIsInTheShardThatItsFirstKeySays() {
        let shards = ShardTests.index(documents: 4_000).shards
        for (number, shard) in shards.enumerated() {
            for line in String(decoding: shard.bytes, as: UTF8.self).split(separator: "\n") {
                let key = String(line.split(separator: "\t")[0])
                #expect(!key.utf8.lexicographicallyPrecedes(shard.from.utf8))
                if number + 1 < shards.count {
                    #expect(key.utf8.lexicographicallyPrecedes(shards[number + 1].from.utf8))
                }
            }
        }
    }

    @Test func oneMoreWordChangesOneShard() {
        let before = ShardTests.index(documents: 1_000).shards.map(\.bytes)
        let after = ShardTests.index(documents: 1_000, changing: 99).shards.map(\.bytes)
        #expect(Set(after).subtracting(before).count == 1)
    }

    @Test func beginningsOfSeveralShardsHaveTheirBestDocuments() {
        var indexer = SearchIndexer()
        for number in 0..<3_000 {
            indexer.document(number) { document in
                for place in 0..<40 { document.add("s\(number % 977)x\(place * number)", .text) }
                if number == 40 { document.add("Surman", .title) }
            }
        }
        let shards = indexer.finish().shards
        #expect(shards.count > 1)
        let heads = shards.flatMap { String(decoding: $0.bytes, as: UTF8.self).split(separator: "\n") }
            .filter { $0.hasPrefix("s*\t") }
        #expect(heads.count == 1)
        #expect(heads.first?.split(separator: "\t").count == 2)
    }
}
