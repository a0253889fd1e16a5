/// What the first bytes of a picture tell of it.
public struct Picture: Hashable, Sendable {
    /// In pixels, as it is to be shown: turned as its metadata asks. For SVG, the proportions that it states.
    public let width: Int
    public let height: Int
    /// Whether its metadata say where on earth it was taken (the GPS directory of EXIF).
    public let tellsPlace: Bool

    /// Names that end so are worth opening.
    public static let extensions = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"]

    /// How many bytes from the beginning are enough for nearly every picture.
    public static let headLength = 1 << 18

    init?(width: Int, height: Int, tellsPlace: Bool = false) {
        guard width > 0, height > 0 else { return nil }
        (self.width, self.height, self.tellsPlace) = (width, height, tellsPlace)
    }

    /// Reads PNG, JPEG, GIF, WebP, AVIF and SVG; `nil` for anything else, and for what is damaged or cut off too early.
    ///
    /// - Parameter head: the first bytes of the file, ``headLength`` of them or the whole file.
    /// - Complexity: O(length of `head`).
    public init?(head: [UInt8]) {
        let bytes = Bytes(head)
        guard let picture = bytes.png ?? bytes.gif ?? bytes.webP ?? bytes.jpeg ?? bytes.avif ?? bytes.svg else {
            return nil
        }
        self = picture
    }
}

extension Bytes {
    /// PNG (ISO/IEC 15948): the header chunk comes first.
    fileprivate var png: Picture? {
        guard has("\u{89}PNG\r\n\u{1A}\n", at: 0), has("IHDR", at: 12), let width = big(4, at: 16),
            let height = big(4, at: 20)
        else { return nil }
        return Picture(width: width, height: height)
    }

    fileprivate var gif: Picture? {
        guard has("GIF8", at: 0), let width = little(2, at: 6), let height = little(2, at: 8) else { return nil }
        return Picture(width: width, height: height)
    }

    /// WebP (RFC 9649): lossy, lossless or extended.
    fileprivate var webP: Picture? {
        guard has("RIFF", at: 0), has("WEBP", at: 8) else { return nil }
        if has("VP8 ", at: 12), let width = little(2, at: 26), let height = little(2, at: 28) {
            return Picture(width: width & 0x3FFF, height: height & 0x3FFF)
        }
        if has("VP8L", at: 12), let bits = little(4, at: 21) {
            return Picture(width: bits & 0x3FFF + 1, height: (bits >> 14) & 0x3FFF + 1)
        }
        guard has("VP8X", at: 12), let width = little(3, at: 24), let height = little(3, at: 27) else { return nil }
        let exif = find("EXIF", from: 30).flatMap { EXIF(self, at: $0 + 8) ?? EXIF(self, at: $0 + 14) }
        return Picture(width: width + 1, height: height + 1, tellsPlace: exif?.tellsPlace ?? false)
    }

    /// AVIF (ISO/IEC 23008-12): the largest of the extents that the properties of the items state.
    fileprivate var avif: Picture? {
        guard has("ftyp", at: 4), has("avif", at: 8) || has("avis", at: 8) || has("mif1", at: 8) else { return nil }
        var largest: Picture?
        var place = 0
        while let found = find("ispe", from: place) {
            place = found + 4
            guard let width = big(4, at: found + 8), let height = big(4, at: found + 12) else { break }
            // No picture is so large, and the area of none overflows.
            guard max(width, height) <= Int32.max else { continue }
            if width * height > (largest.map { $0.width * $0.height } ?? 0) {
                largest = Picture(width: width, height: height)
            }
        }
        return largest
    }
}
