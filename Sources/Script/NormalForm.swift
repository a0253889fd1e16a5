import Diagnostics

/// Text that is not in Normalization Form C (UAX #15), in Latin and Arabic.
///
/// The standard library normalises text when it compares strings but has no public function for the form itself, and
/// Foundation's would weigh more than all else here. So this is the standard's algorithm with the library's own comparison
/// as its table of compositions: in a dictionary whose keys are strings, `e` + U+0301 finds the entry of `é`, because the
/// two are equal. Only sequences that hold a combining mark, or a letter that has a plain double, are looked at. Not found
/// is a letter with a mark of its own, followed by a mark that belongs below it (`é` + U+0323).
enum NormalForm {
    static func findings(in characters: [PlacedScalar]) -> [Finding] {
        var findings: [Finding] = []
        var start = 0
        while let mark = characters[start...].firstIndex(where: { needsLook($0.scalar) }) {
            let cluster = range(ofCluster: mark, in: characters)
            findings += finding(characters[cluster]).map { [$0] } ?? []
            start = cluster.upperBound
        }
        return findings
    }

    /// A base character and the marks behind it.
    private static func range(ofCluster mark: Int, in characters: [PlacedScalar]) -> Range<Int> {
        let first = mark > 0 && isCombining(characters[mark].scalar) && !isCombining(characters[mark - 1].scalar)
        let end = characters[(mark + 1)...].firstIndex { !isCombining($0.scalar) } ?? characters.count
        return (first ? mark - 1 : mark)..<end
    }

    private static func finding(_ cluster: ArraySlice<PlacedScalar>) -> Finding? {
        guard !isPlainVowel(cluster) else { return nil }
        let typed = cluster.map(\.scalar)
        let composed = compose(typed)
        guard composed != typed, let first = cluster.first, let last = cluster.last else { return nil }
        let codes = composed.map(\.notation).joined(separator: " ")
        return Finding(
            range: first.range.lowerBound..<last.range.upperBound, rule: .notNormalised,
            message: "“\(composed.text)” is not in Unicode's form NFC, where it is \(codes)", fix: composed.text)
    }

    /// The quick check: one vowel mark on a letter composes with nothing.
    private static func isPlainVowel(_ cluster: ArraySlice<PlacedScalar>) -> Bool {
        guard cluster.count == 2, let mark = cluster.last?.scalar.value else { return false }
        return 0x64B...0x652 ~= mark
    }

    /// The form NFC of a base character and its marks.
    static func compose(_ typed: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var composed: [Unicode.Scalar] = []
        var lastClass: UInt8 = 0
        for mark in ordered(typed.map { doubles[$0] ?? $0 }) {
            let isBlocked = composed.count > 1 && lastClass >= combiningClass(mark)
            if !isBlocked, let base = composed.first, let whole = composition(base, mark) {
                composed[0] = whole
            } else {
                composed.append(mark)
                lastClass = combiningClass(mark)
            }
        }
        return composed
    }

    /// Marks in canonical order: a stable sort by combining class. The base, of class 0, stays in front.
    private static func ordered(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        scalars.enumerated().sorted {
            (combiningClass($0.element), $0.offset) < (combiningClass($1.element), $1.offset)
        }.map(\.element)
    }

    private static func composition(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
        compositions[[base, mark].text]
    }

    private static let compositions: [String: Unicode.Scalar] = {
        let ranges: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x1E00...0x1EFF, 0x622...0x626, 0x6C0...0x6D3]
        let scalars = ranges.joined().compactMap(Unicode.Scalar.init)
        return Dictionary(scalars.map { (String($0), $0) }) { first, _ in first }
    }()

    private static let doubles: [Unicode.Scalar: Unicode.Scalar] = ["\u{212A}": "K", "\u{212B}": "Å", "\u{2126}": "Ω"]

    private static func needsLook(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x300 && (isCombining(scalar) || scalar.value >= 0x2126 && doubles[scalar] != nil)
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x300: false
        case 0x300...0x36F, 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6ED, 0x8D3...0x8FF:
            combiningClass(scalar) > 0
        default: false
        }
    }

    private static func combiningClass(_ scalar: Unicode.Scalar) -> UInt8 {
        scalar.properties.canonicalCombiningClass.rawValue
    }
}
