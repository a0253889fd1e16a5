import EDTF
import Testing

@Suite struct RandomTests {
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func valuesOfTheGrammarPrintAsTheyWereWritten(seed: UInt64) throws {
        var writer = RandomWriter(random: SplitMix(state: seed))
        for _ in 0..<2000 {
            let text = writer.value()
            let date = try EDTF(parsing: text)
            #expect(date.description == text)
            #expect(matchesExpression(text), "\(text)")
            #expect(date.earliest <= date.latest)
            #expect(date.contains(date) && date.overlaps(date))
        }
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func anyBytesGiveADateOrAnErrorInsideTheText(seed: UInt64) {
        var random = SplitMix(state: seed)
        let alphabet = Array("0123456789012345X-/?~%YES[]{},.. T:uøc".utf8) + [0, 0xFF, 0xE2]
        for _ in 0..<5000 {
            let bytes = (0..<Int.random(in: 0...16, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            let text = String(decoding: bytes, as: UTF8.self)
            do throws(EDTFError) {
                #expect(try EDTF(parsing: text).description == text)
            } catch {
                #expect(error.offset >= 0 && error.length >= 0 && error.offset + error.length <= text.utf8.count)
                if let suggestion = error.suggestion { #expect(EDTF(suggestion) != nil) }
            }
        }
    }

    @Test func veryLongTextsAreReadOnce() throws {
        let list = "[" + Array(repeating: "2011", count: 100_000).joined(separator: ",") + "]"
        #expect(try EDTF(parsing: list).precision == .year)
        #expect(EDTF(String(repeating: "9", count: 1_000_000)) == nil)
        #expect(EDTF("Y" + String(repeating: "9", count: 1_000_000)) != nil)
    }
}

/// Writes random texts of the grammar.
private struct RandomWriter {
    var random: SplitMix

    mutating func value() -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: interval()
        case 1: set("[", "]")
        case 2: set("{", "}")
        default: date(1...9)
        }
    }

    private mutating func interval() -> String {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: date(1...9) + "/.."
        case 1: "../" + date(1...9)
        case 2: date(1...9) + "/"
        case 3: "/" + date(1...9)
        default: date(1...4) + "/" + date(5...9)
        }
    }

    private mutating func set(_ open: String, _ close: String) -> String {
        var members = (0..<Int.random(in: 1...4, using: &random)).map { _ in member() }
        if Bool.random(using: &random) { members.insert(".." + date(1...9), at: 0) }
        if Bool.random(using: &random) { members.append(date(1...9) + "..") }
        return open + members.joined(separator: ",") + close
    }

    private mutating func member() -> String {
        Bool.random(using: &random) ? date(1...4) + ".." + date(5...9) : date(1...9)
    }

    /// A date whose year begins with one of these digits.
    private mutating func date(_ first: ClosedRange<Int>) -> String {
        let long = ["Y\(first.upperBound)E7", "Y\(first.upperBound)12345678S4", "Y\(first.upperBound)00000"]
        if Int.random(in: 0..<8, using: &random) == 0, first.upperBound == 9 { return pick(long) }
        let year = "\(Int.random(in: first, using: &random))" + pick(["000", "9X4", "XX0", "XXX", "120", "55X"])
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return sign() + year + sign()
        case 1: return sign() + year + sign() + "-" + sign() + "\(Int.random(in: 21...41, using: &random))" + sign()
        case 2: return sign() + year + sign() + "-" + sign() + pick(["01", "12", "XX", "1X", "X2"]) + sign()
        default:
            let month = pick(["01", "12", "XX", "1X", "X2"]) + sign() + "-" + sign()
            return sign() + year + sign() + "-" + sign() + month + pick(["01", "28", "XX", "2X", "X9"]) + sign()
        }
    }

    private mutating func sign() -> String { pick(["", "", "", "?", "~", "%"]) }

    private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
}

private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
