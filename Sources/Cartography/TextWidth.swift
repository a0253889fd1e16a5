/// How wide a text will be at most, in ems, for a sans-serif face of any reader's device.
///
/// Nobody knows that face when the drawing is made, so classes of letters are given the widths of the wide faces among
/// the usual ones. Marks above and below letters and invisible characters take no room. O(length).
public func textWidth(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1.value) }
}

private func width(of scalar: UInt32) -> Double {
    switch scalar {
    case 0x20...0x7E: latin[Int(scalar) - 0x20]
    case 0x0300...0x036F, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069:
        0
    case 0x0600...0x06FF: arabic(scalar)
    case 0x00A0...0x024F, 0x0370...0x052F: 0.7
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F300...0x1FAFF: 1.1
    default: 0.8
    }
}

/// Alef and its like are thin; seen, sad, tah and their like are long.
private func arabic(_ scalar: UInt32) -> Double {
    switch scalar {
    case 0x0622, 0x0623, 0x0625, 0x0627, 0x0671, 0x060C, 0x061B: 0.34
    case 0x0633...0x0636, 0x0645, 0x0647, 0x0629, 0x062C...0x062E, 0x06CC, 0x0649, 0x064A: 0.78
    case 0x0628, 0x062A, 0x062B, 0x0646: 0.68
    case 0x0621, 0x062F...0x0632, 0x0648, 0x0624: 0.52
    default: 0.74
    }
}

private let latin: [Double] = (0x20...0x7E).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "I"), UInt8(ascii: "."),
        UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "|"), UInt8(ascii: " "), UInt8(ascii: ":"):
        0.36
    case UInt8(ascii: "f"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "-"):
        0.42
    case UInt8(ascii: "m"), UInt8(ascii: "w"), UInt8(ascii: "M"), UInt8(ascii: "W"), UInt8(ascii: "@"),
        UInt8(ascii: "%"):
        1.0
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 0.76
    default: 0.64
    }
}
