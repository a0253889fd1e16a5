import Buffers
import Testing

@Suite struct BufferTests {
    @Test(arguments: [1, 2, 64])
    func growsAsMuchAsIsWritten(capacity: Int) {
        var buffer = Buffer<UInt64>(capacity: capacity)
        var expected: [UInt64] = []
        for number in 0..<100 as Range<UInt64> {
            buffer.append(number)
            buffer.append([number, number * 2])
            buffer.append(from: [1, 2, 3]) { $0 * number }
            expected += [number, number, number * 2, number, number * 2, number * 3]
            let count = buffer.count
            #expect(count == expected.count)
        }
        let (whole, end, nothing) = (buffer.copy(), buffer.copy(from: 590), buffer.copy(from: 700))
        #expect(whole == expected && end == Array(expected[590...]) && nothing == [])
        buffer.cut(to: 7)
        buffer.cut(to: 9)
        buffer.append(5)
        let cut = buffer.copy()
        #expect(cut == expected[..<7] + [5])
    }

    @Test func goesOnInMemoryOfItsOwnWhereWhatIsLentIsNotEnough() {
        var own: [[UInt8]] = []
        let lent = [UInt8](unsafeUninitializedCapacity: 8) { memory, count in
            var buffer = Buffer(in: UnsafeMutableBufferPointer(rebasing: memory[..<8]))
            buffer.append("12345678")
            let isLent = !buffer.ownsMemory
            #expect(isLent)
            count = buffer.count
            for text in ["9", "abc", ""] as [StaticString] {
                buffer.append(text)
                if buffer.ownsMemory { own.append(buffer.copy()) }
            }
        }
        #expect(lent == Array("12345678".utf8))
        #expect(own == [Array("123456789".utf8), Array("123456789abc".utf8), Array("123456789abc".utf8)])
    }

    @Test(arguments: [0, 1, 7, 8, 9, 200])
    func arraysHoldAllThatIsWritten(length: Int) {
        let text = String(repeating: "ب", count: length)
        #expect([UInt8](roomFor: 16) { $0.append(bytesOf: text) } == Array(text.utf8))
    }

    @Test func numbersBeginWithTheirLowestByte() {
        var buffer = Buffer<UInt8>(capacity: 1)
        buffer.append(1)
        buffer.append(littleEndian: UInt32(0x0504_0302))
        buffer.append(littleEndian: UInt64(9))
        buffer.put(littleEndian: UInt16(0x0807), at: 2)
        let written = buffer.copy()
        #expect(written == [1, 2, 7, 8, 5, 9, 0, 0, 0, 0, 0, 0, 0])
    }

    @Test(arguments: [0, 9, 10, 99, 100, 2020, -1, -2020, .max, .min])
    func numbersAreWrittenInDigits(number: Int) {
        #expect(String(roomFor: 1) { $0.append(digits: number) } == String(number))
    }

    @Test(arguments: [
        (7, 2, "07"), (0, 4, "0000"), (2020, 2, "2020"), (-5, 3, "-005"), (1, 24, "000000000000000000000001"),
    ])
    func zerosStandBeforeShortNumbers(number: Int, least: Int, expected: String) {
        #expect(String(roomFor: 1) { $0.append(digits: number, atLeast: least) } == expected)
    }

    /// On the stack and beyond.
    @Test(arguments: [1, 16, 1024, 1025, 4096], [0, 1, 500, 3000])
    func textsHoldAllThatIsWritten(capacity: Int, length: Int) {
        let text = String(repeating: "ب", count: length)
        #expect(String(roomFor: capacity) { $0.append(bytesOf: text) } == text)
        #expect([UInt8](roomFor: capacity) { $0.append(bytesOf: text) } == Array(text.utf8))
        #expect(String(of: text, "-", "", text, "é") == text + "-" + text + "é")
    }

    @Test func canServeAgain() {
        var buffer = Buffer<UInt8>(capacity: 4)
        for text in ["", "one", String(repeating: "long", count: 1000), "two"] {
            buffer.empty(keeping: 64)
            buffer.append(bytesOf: text)
            let written = buffer.copy()
            #expect(written == Array(text.utf8))
        }
    }

    @Test(arguments: 0..<30) func bytesAreTheSameOrNot(length: Int) {
        let bytes = (0..<length).map { UInt8($0) }
        func isSame(_ other: [UInt8]) -> Bool {
            bytes.withUnsafeBufferPointer { a in other.withUnsafeBufferPointer { a.isSame(as: $0) } }
        }
        #expect(isSame(bytes))
        #expect(!isSame(bytes + [0]))
        for place in bytes.indices {
            var other = bytes
            other[place] ^= 0x80
            #expect(!isSame(other))
        }
    }
}
