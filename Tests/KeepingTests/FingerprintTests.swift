import Keeping
import Testing

@Suite struct FingerprintTests {
    @Test func partsDoNotRunIntoEachOther() {
        func fingerprint(_ parts: String...) -> Fingerprint {
            var result = Fingerprint()
            for part in parts { result.add(part) }
            return result
        }
        let all = [
            fingerprint(), fingerprint(""), fingerprint("", ""), fingerprint("ab"), fingerprint("a", "b"),
            fingerprint("", "ab"), fingerprint("ab", ""), fingerprint("12345678"), fingerprint("1234567", "8"),
            fingerprint("123456789"), fingerprint("\0"), fingerprint("\0\0"),
        ]
        #expect(Set(all).count == all.count)
    }

    /// Every single bit of a text counts, in both halves: of pairs of words, of what is left of them, and of the last bytes.
    @Test(arguments: 1..<50) func oneBitChangesBothHalves(length: Int) {
        let text = Array("A word, and a few more of them, so that there are fifty.".utf8.prefix(length))
        var seen: Set<ArraySlice<UInt8>> = []
        for bit in 0..<text.count * 8 {
            var other = text
            other[bit / 8] ^= 1 << (bit % 8)
            var packing = Packing()
            packing.add(Fingerprint(of: other))
            let bytes = packing.unsealed()
            #expect(seen.insert(bytes.prefix(8)).inserted && seen.insert(bytes.suffix(8)).inserted)
        }
    }
}
