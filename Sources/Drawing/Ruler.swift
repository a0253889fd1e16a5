/// The whole time at one scale, under a drawing with several: lines lead from each change of scale to where it lies in
/// equal time, so that readers see which times were widened.
struct Ruler {
    private let axis: Axis
    private let linear: Axis
    private let top: Double

    private static let slope = 24.0
    private static let thickness = 6.0

    init(_ strip: Strip) {
        axis = strip.axis
        linear = Axis(strip.axis.time)
        top = strip.bottom + 4
    }

    var bottom: Double { top + Self.slope + Self.thickness + Size.line + 4 }

    func write(_ words: some DrawingWords, into svg: inout Markup) {
        let paper = Paper.wide
        let y = top + Self.slope
        let place = { paper.place($0) }
        for (number, segment) in axis.segments.enumerated() {
            let start = place(linear.place(of: segment.time.lowerBound))
            let end = place(linear.place(of: segment.time.upperBound))
            svg.rectangle(number % 2 == 0 ? "measure" : "measure other", start...end, top: y, height: Self.thickness)
            svg.slope("fold", from: (place(segment.place.lowerBound), top), to: (start, y))
        }
        svg.slope("fold", from: (place(1), top), to: (place(1), y))
        for segment in axis.segments.dropFirst() {
            let start = place(linear.place(of: segment.time.lowerBound))
            if start > 0.4, start < 0.97 {
                svg.label(
                    "small middle", words.name(ofYear: year(of: segment.time.lowerBound)), at: Offset(part: start),
                    y + Self.thickness + 14)
            }
        }
        svg.label("small", words.oneScale, at: Offset(part: place(0)), y + Self.thickness + 14)
    }
}
