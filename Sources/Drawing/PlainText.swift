/// Text as a drawing may show it: without control characters and marks that turn the direction around, and with every
/// isolate closed.
///
/// - Complexity: O(n).
func harmless(_ text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var depth = 0
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: scalars.append(" ")
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0xFDD0...0xFDEF: continue
        case let value where value & 0xFFFE == 0xFFFE: continue
        case 0x2066...0x2068:
            depth += 1
            scalars.append(scalar)
        case 0x2069:
            guard depth > 0 else { continue }
            depth -= 1
            scalars.append(scalar)
        default: scalars.append(scalar)
        }
    }
    return scalars + Array(repeating: endOfIsolate, count: depth)
}

private let endOfIsolate: Unicode.Scalar = "\u{2069}"

/// Text cut to a number of letters, with an ellipsis where something is left out.
func shortened(_ text: String, to limit: Int) -> String {
    let scalars = harmless(text)
    guard scalars.count > limit else { return string(scalars[...]) }
    var line = TextLine()
    for scalar in scalars.prefix(limit) { line.append(scalar) }
    return line.closed(with: "…")
}

/// Text broken into lines that fit into a width, as far as can be told without a font; the last is cut if it must be.
///
/// Isolates that a break falls into are closed before it and opened again behind it.
///
/// - Parameter width: in parts of the size of the letters.
/// - Complexity: O(n).
func lines(of text: String, width: Double, count: Int) -> [String] {
    var lines: [String] = []
    var line = TextLine()
    for word in harmless(text).split(separator: " ") {
        let isFirst = line.isEmpty
        if !isFirst, line.width + space + TextLine.width(of: word) > width {
            if lines.count == count - 1 { return lines + [line.cut(to: width, more: word)] }
            lines.append(line.closed(with: ""))
            line = line.next
        } else if !isFirst {
            line.append(" ")
        }
        for scalar in word { line.append(scalar) }
        if line.width > width { return lines + [line.cut(to: width, more: nil)] }
    }
    return line.isEmpty ? lines : lines + [line.closed(with: "")]
}

private let space = 0.28

private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
}

/// A line in the making: its letters, how wide they are, and the isolates that are open.
private struct TextLine {
    private var scalars: [Unicode.Scalar] = []
    private var opened: [Unicode.Scalar] = []
    private(set) var width = 0.0
    private(set) var isEmpty = true

    mutating func append(_ scalar: Unicode.Scalar) {
        scalars.append(scalar)
        width += scalar.width
        switch scalar.value {
        case 0x2066...0x2068: opened.append(scalar)
        case 0x2069: opened.removeLast(opened.isEmpty ? 0 : 1)
        default: isEmpty = false
        }
    }

    /// The line after this one, in the same isolates.
    var next: TextLine {
        var line = TextLine()
        for scalar in opened { line.append(scalar) }
        return line
    }

    func closed(with ending: Unicode.Scalar?) -> String {
        string((scalars + opened.map { _ in endOfIsolate } + [ending].compactMap { $0 })[...])
    }

    func closed(with ending: String) -> String { closed(with: ending.unicodeScalars.first) }

    /// The line with as much of the next word as there is room for, and an ellipsis; never between a letter and its marks.
    func cut(to width: Double, more word: ArraySlice<Unicode.Scalar>?) -> String {
        var line = TextLine()
        for scalar in scalars {
            if line.width + scalar.width + 1 > width, !scalar.properties.isGraphemeExtend, !scalar.isIsolate { break }
            line.append(scalar)
        }
        while line.scalars.last == " " { line.scalars.removeLast() }
        return line.closed(with: "…")
    }

    static func width(of word: some Sequence<Unicode.Scalar>) -> Double { word.reduce(0) { $0 + $1.width } }
}

extension Unicode.Scalar {
    fileprivate var isIsolate: Bool { (0x2066...0x2069).contains(value) }

    /// About how wide it is in a sans-serif font, in parts of the size of the letters; rather too wide than too narrow.
    fileprivate var width: Double {
        switch value {
        case 0x20: space
        case 0x30...0x39: 0.6
        case 0x4D, 0x57, 0x6D, 0x77: 0.9
        case 0x41...0x5A: 0.7
        case 0x66, 0x69, 0x6A, 0x6C, 0x72, 0x74: 0.38
        case 0x61...0x7A: 0.58
        case 0x21...0x7E: 0.42
        case 0x200B...0x200F, 0x2066...0x2069: 0
        case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF: properties.isGraphemeExtend ? 0 : 0.52
        case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F000...0x3FFFF: 1
        default: properties.isGraphemeExtend ? 0 : 0.65
        }
    }
}
