extension Bytes {
    /// JPEG (ITU-T T.81): the frame header states the size, an EXIF segment before it may ask for a turn.
    var jpeg: Picture? {
        guard has("\u{FF}\u{D8}\u{FF}", at: 0) else { return nil }
        var place = 2
        var exif: EXIF?
        while let length = big(2, at: place + 2), self[place] == 0xFF, let marker = self[place + 1] {
            if marker == 0xFF {
                place += 1
                continue
            }
            if isFrame(marker) { return frame(at: place, exif) }
            if marker == 0xE1, has("Exif\0\0", at: place + 4) { exif = exif ?? EXIF(self, at: place + 10) }
            place += 2 + length
        }
        return nil
    }

    /// The markers SOF0 to SOF15, without those for tables and extensions between them.
    private func isFrame(_ marker: UInt8) -> Bool {
        (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
    }

    private func frame(at place: Int, _ exif: EXIF?) -> Picture? {
        guard let height = big(2, at: place + 5), let width = big(2, at: place + 7) else { return nil }
        let isTurned = exif?.isTurned ?? false
        return Picture(
            width: isTurned ? height : width, height: isTurned ? width : height,
            tellsPlace: exif?.tellsPlace ?? false)
    }
}

/// The first directory of EXIF metadata (CIPA DC-008, in the form of TIFF 6.0).
struct EXIF {
    /// The picture is to be shown turned by a quarter.
    let isTurned: Bool
    let tellsPlace: Bool

    private static let orientation = 0x0112
    private static let gps = 0x8825

    init?(_ bytes: Bytes, at start: Int) {
        let isLittle = bytes.has("II*\0", at: start)
        guard isLittle || bytes.has("MM\0*", at: start) else { return nil }
        func number(_ size: Int, _ place: Int) -> Int? {
            isLittle ? bytes.little(size, at: place) : bytes.big(size, at: place)
        }
        guard let offset = number(4, start + 4), let count = number(2, start + offset) else { return nil }
        var turn = 1
        var tellsPlace = false
        for entry in 0..<count {
            let place = start + offset + 2 + entry * 12
            guard let tag = number(2, place) else { break }
            if tag == Self.orientation { turn = number(2, place + 8) ?? 1 }
            if tag == Self.gps { tellsPlace = true }
        }
        isTurned = (5...8).contains(turn)
        self.tellsPlace = tellsPlace
    }
}
