/// The shapes that a drawing uses again and again, each around the point (0, 0). Those that point along the line of time
/// are mirrored where time runs to the left.
///
/// How sure an event is shows in its shape, which is that of the marks elsewhere on the page: a full circle, a hollow
/// drop with one square corner, a hollow diamond.
///
/// Their classes begin with `d-`, because a stylesheet cannot say where in a page the copy of a shape stands.
func shapes(isRightToLeft: Bool) -> String {
    let mirror = isRightToLeft ? " transform=\"scale(-1 1)\"" : ""
    let shapes = [
        mark("confirmed", "<circle class=\"d-full\" r=\"6\"/>"),
        mark("confirmed-key", "<circle class=\"d-full d-key\" r=\"9\"/>"),
        mark("attributed", "<path class=\"d-hollow\" d=\"M-5 0A5 5 0 1 1 0 5H-5Z\"/>", mirror),
        mark("attributed-key", "<path class=\"d-hollow d-key\" d=\"M-8 0A8 8 0 1 1 0 8H-8Z\"/>", mirror),
        mark("disputed", "<path class=\"d-hollow\" d=\"M0-7 7 0 0 7-7 0Z\"/>"),
        mark("disputed-key", "<path class=\"d-hollow d-key\" d=\"M0-10.5 10.5 0 0 10.5-10.5 0Z\"/>"),
        "<path id=\"d-draft\" class=\"d-slash\" d=\"M-9 9 9-9\"/>",
        "<rect id=\"d-within\" class=\"d-within\" x=\"-11\" y=\"-10\" width=\"22\" height=\"20\" rx=\"10\"/>",
        "<rect id=\"d-about\" class=\"d-within d-soft\" x=\"-11\" y=\"-10\" width=\"22\" height=\"20\" rx=\"10\"/>",
        along("lasts", "<path class=\"d-bar\" d=\"M0-3H16V3H0Z\"/>", mirror),
        along("soft-after", "<path class=\"d-bar\" d=\"\(fading)\"/>", mirror),
        along("soft-before", "<path class=\"d-bar\" d=\"\(fading)\" transform=\"scale(-1 1)\"/>", mirror),
        along("open-after", "<path class=\"d-bar\" d=\"M0-6 11 0 0 6Z\"/>", mirror),
        along("open-before", "<path class=\"d-bar\" d=\"M0-6-11 0 0 6Z\"/>", mirror),
        along(
            "unknown-after", "<path class=\"d-bar\" d=\"\(fading)\"/><path class=\"d-tip-of\" d=\"M13-5 21 0 13 5\"/>",
            mirror),
        along(
            "unknown-before",
            "<g transform=\"scale(-1 1)\"><path class=\"d-bar\" d=\"\(fading)\"/><path class=\"d-tip-of\" d=\"M13-5 21 0 13 5\"/></g>",
            mirror),
        along(
            "break", "<path class=\"d-gap\" d=\"M-4 7 0-7 4-7 0 7Z\"/><path class=\"d-rule\" d=\"M-4 7 0-7M0 7 4-7\"/>",
            mirror),
    ]
    return "<svg class=\"shapes\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>\(shapes.joined())</defs></svg>"
}

/// Pieces that get smaller: an end that is not sharp. It shows without colours and on paper.
private let fading = "M2-3h3v6h-3zM7-2h2v4h-2zM11-1h1.5v2h-1.5z"

private func mark(_ id: String, _ shape: String, _ mirror: String = "") -> String {
    "<g id=\"d-\(id)\"\(mirror)><rect class=\"d-hit\" x=\"-12\" y=\"-12\" width=\"24\" height=\"24\"/>\(shape)</g>"
}

private func along(_ id: String, _ shape: String, _ mirror: String) -> String {
    "<g id=\"d-\(id)\"\(mirror)>\(shape)</g>"
}
