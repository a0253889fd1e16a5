/// Closed lines as the `d` attribute of an SVG path, in whole units and short: `M12 30l5-3 4 2z`.
///
/// Corners that fall on the same whole unit are written once; a ring of which less than a triangle is left is not
/// written. Neighbours that share corners share the rounded ones too. O(corners).
public func pathData(_ rings: [[Point]]) -> [UInt8] {
    var data: [UInt8] = []
    for ring in rings {
        let corners = rounded(ring)
        guard corners.count >= 3 else { continue }
        data += "M\(corners[0].x) \(corners[0].y)l".utf8
        for (number, (from, to)) in zip(corners, corners.dropFirst()).enumerated() {
            append(to.x - from.x, isFirst: number == 0, to: &data)
            append(to.y - from.y, isFirst: false, to: &data)
        }
        data.append(UInt8(ascii: "z"))
    }
    return data
}

private func rounded(_ ring: [Point]) -> [(x: Int, y: Int)] {
    var corners: [(x: Int, y: Int)] = []
    for point in ring {
        let corner = (x: Int(point.x.rounded()), y: Int(point.y.rounded()))
        if let last = corners.last, last == corner { continue }
        corners.append(corner)
    }
    if corners.count > 1, let first = corners.first, let last = corners.last, first == last { corners.removeLast() }
    return corners
}

/// A minus sign parts two numbers as well as a space does.
private func append(_ number: Int, isFirst: Bool, to data: inout [UInt8]) {
    if !isFirst, number >= 0 { data.append(UInt8(ascii: " ")) }
    data += String(number).utf8
}
