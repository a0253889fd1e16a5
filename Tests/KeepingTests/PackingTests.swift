import Keeping
import Testing

@Suite struct PackingTests {
    private var sealed: [UInt8] {
        var packing = Packing()
        packing.add(UInt64.max)
        packing.add("نص")
        packing.addPart { part in
            part.add(7)
            part.add(["a", ""]) { $0.add($1) }
        }
        packing.add(Fingerprint(of: [1, 2]))
        return packing.sealed()
    }

    @Test func whatIsReadIsWhatWasWritten() throws {
        var rest = try #require(Unpacking(sealed))
        let (word, text) = (rest.word(), rest.text())
        #expect(word == .max && text == "نص")
        let inner = rest.unpackingPart()
        var part = try #require(inner)
        let again = part
        let number = part.count()
        #expect(number == 7)
        let texts = part.list { $0.text() }
        #expect(texts == ["a", ""])
        let past = part.count()
        #expect(part.isAtEnd && past == nil)
        let fingerprint = rest.fingerprint()
        #expect(fingerprint == Fingerprint(of: [1, 2]))
        let more = (rest.word(), rest.text(), rest.list { $0.text() })
        #expect(rest.isAtEnd && more.0 == nil && more.1 == nil && more.2 == nil)
        var copy = Packing()
        copy.addPart(again)
        let bytes = copy.sealed()
        var copied = try #require(Unpacking(bytes))
        let copiedPart = copied.unpackingPart()
        var same = try #require(copiedPart)
        let seven = same.count()
        #expect(seven == 7)
    }

    @Test func aDamagedFileIsKnown() {
        let bytes = sealed
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] ^= 0x10
            #expect(Unpacking(damaged) == nil)
            #expect(Unpacking(Array(bytes[..<place])) == nil)
        }
    }

    /// A list that says that it is long, in a file that is not.
    @Test func aCountThatIsTooLargeEndsTheReading() throws {
        var packing = Packing()
        packing.add(Int(UInt32.max))
        let bytes = packing.sealed()
        var rest = try #require(Unpacking(bytes))
        let texts = rest.list { $0.text() }
        #expect(texts == nil)
    }
}
