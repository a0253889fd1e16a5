extension Bytes {
    /// SVG: `width` and `height` of the outermost element where they are pixels, or else the last two of `viewBox`.
    var svg: Picture? {
        guard let start = find("<svg", from: 0), let end = find(">", from: start) else { return nil }
        let tag = start..<end
        if let width = attribute("width", tag).flatMap(pixels), let height = attribute("height", tag).flatMap(pixels) {
            return Picture(width: width, height: height)
        }
        let box = attribute("viewBox", tag)?.split { " ,\n\t\r".unicodeScalars.contains($0) } ?? []
        guard box.count == 4, let width = pixels(box[2]), let height = pixels(box[3]) else { return nil }
        return Picture(width: width, height: height)
    }

    private func attribute(_ name: String, _ tag: Range<Int>) -> Substring.UnicodeScalarView? {
        var place = tag.lowerBound
        while let found = find(name + "=", from: place), found < tag.upperBound {
            place = found + name.utf8.count + 1
            guard let before = self[found - 1], before <= 0x20, let quote = self[place], quote == 0x22 || quote == 0x27
            else { continue }
            guard let end = (place + 1..<tag.upperBound).first(where: { self[$0] == quote }) else { return nil }
            return text(from: place + 1, to: end).unicodeScalars
        }
        return nil
    }

    private func pixels(_ text: Substring.UnicodeScalarView) -> Int? {
        let text = Substring(text)
        guard let value = Double(text.hasSuffix("px") ? text.dropLast(2) : text), (0.5...1e6).contains(value) else {
            return nil
        }
        return Int(value.rounded())
    }
}
