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
        let sealed = sealed
        var rest = try #require(Unpacking(sealed))
        let (word, text) = (rest.word(), rest.text())
        #expect(word == .max && text == "نص")
        let place = rest.place()
        var part = Unpacking(sealed, at: try #require(place))
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
    }

    @Test func whatIsNotSealedIsReadToo() {
        var packing = Packing(capacity: 1)
        packing.add([1, 2, 3][...])
        packing.add(UInt64(4))
        var rest = Unpacking(unsealed: packing.unsealed())
        let (bytes, word) = (rest.plain(), rest.word())
        #expect(bytes == [1, 2, 3] && word == 4 && rest.isAtEnd)
    }

    @Test func aFileIsReadUpToADamagedPiece() {
        func piece(_ number: UInt64) -> [UInt8] {
            var packing = Packing()
            packing.add(number)
            return packing.piece()
        }
        func numbers(_ file: [UInt8]) -> [UInt64?] {
            Packing.pieces(of: file).pieces.map { piece in
                var piece = piece
                return piece.word()
            }
        }
        let file = piece(1) + piece(2) + piece(3)
        #expect(numbers(file) == [1, 2, 3])
        #expect(numbers(Array(file.dropLast())) == [1, 2])
        var damaged = file
        damaged[piece(1).count + 6] ^= 1
        #expect(numbers(damaged) == [1])
        #expect(Packing.pieces(of: file).areAll && !Packing.pieces(of: damaged).areAll)
        for end in piece(1).count + 1..<file.count where end != piece(1).count * 2 {
            #expect(!Packing.pieces(of: Array(file[..<end])).areAll)
        }
        #expect(numbers([]) == [])
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
