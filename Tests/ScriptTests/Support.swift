import Buffers
import Script

/// The texts of the runs of a paragraph.
func runTexts(_ text: String, _ base: Direction) -> [String] {
    let bytes = Array(text.utf8)
    return oppositeRuns(in: bytes, base: base).map { String(decoding: bytes[$0.range], as: UTF8.self) }
}

func isolated(_ text: String, _ base: Direction, _ language: String? = nil) -> String {
    let html = [UInt8](roomFor: 1) { appendIsolated(text, base: base, otherLanguage: language, into: &$0) }
    return String(decoding: html, as: UTF8.self)
}

func isolatedName(_ name: String, _ base: Direction, _ language: String? = nil, own: String? = nil) -> String {
    let html = [UInt8](roomFor: 1) {
        appendIsolatedName(name, base: base, language: own, otherLanguage: language, into: &$0)
    }
    return String(decoding: html, as: UTF8.self)
}

/// Steele and Vigna's SplitMix64: the same numbers on every machine.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Array {
    /// An element drawn by `generator`. The array must not be empty.
    func drawn(_ generator: inout SplitMix64) -> Element { self[Int(generator.next() % UInt64(count))] }
}
