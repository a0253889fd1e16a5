import Cartography
import Chronicle
import Languages
import Mustache
import Script

/// Writes one map as SVG: lands, soft areas, marks that are links, names, and a scale bar.
struct MapDrawing {
    let scope: Scope
    let sheet: MapSheet
    let marks: MapMarks
    /// What a screen reader says of the whole.
    let name: String
    private(set) var svg = ""

    private var layout: MapSheet.Layout { sheet.layout }
    private var isRightToLeft: Bool { scope.spoken.isRightToLeft }

    init(_ scope: Scope, _ sheet: MapSheet, _ marks: MapMarks, name: String) {
        self.scope = scope
        self.sheet = sheet
        self.marks = marks
        self.name = name
    }

    var drawn: [UInt8] {
        var drawing = self
        drawing.draw()
        return Array(drawing.svg.utf8)
    }

    private mutating func draw() {
        let footer = layout.isSmall ? 0 : layout.textSize * 2
        let (width, height) = (SVG.number(sheet.frame.width), SVG.number(sheet.frame.height + footer))
        svg = "<svg class=\"\(layout.name)\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\""
        svg += "\(layout.isSmall ? " role=\"img\"" : "") aria-label=\"\(SVG.escaped(name))\""
        svg += " font-size=\"\(SVG.number(layout.textSize))\">"
        drawLands()
        if !layout.isSmall { drawCountryNames() }
        for spot in marks.spots where spot.isMoved { drawTie(spot) }
        for spot in marks.spots { layout.isSmall ? drawSpot(spot) : drawLink(spot) }
        svg += "<rect class=\"edge\" width=\"\(width)\" height=\"\(SVG.number(sheet.frame.height))\"/>"
        if !layout.isSmall { drawScaleBar() }
        svg += "</svg>"
    }

    /// A drawing within the drawing, which cuts off what lies beyond the frame.
    private mutating func drawLands() {
        let isWhole = layout.isSmall && marks.spots.contains { isOfFocus($0) }
        let (width, height) = (sheet.frame.width, sheet.frame.height)
        let size = "width=\"\(SVG.number(width))\" height=\"\(SVG.number(height))\""
        svg += "<rect class=\"sea\" \(size)/>"
        svg += "<svg viewBox=\"0 0 \(SVG.number(2 * width)) \(SVG.number(2 * height))\" \(size) fill-rule=\"evenodd\">"
        svg += "<path class=\"land\" d=\"\(sheet.neighbours)\"/>"
        svg +=
            "<path class=\"land focus\(isWhole ? " whole" : "")\" d=\"\(sheet.focus)\"/>"
        drawSoftAreas()
        svg += "</svg>"
    }

    /// Where only the country is known and it is the one in focus, its outline is the area.
    private func isOfFocus(_ spot: MapMarks.Spot) -> Bool {
        spot.precision == .country && scope.chronicle.isInFocus(spot.coordinate)
    }

    private mutating func drawSoftAreas() {
        let soft = marks.spots.filter { $0.haze != nil && !isOfFocus($0) }
        guard !soft.isEmpty else { return }
        let id = "soft-" + layout.name
        svg += "<radialGradient id=\"\(id)\"><stop offset=\".3\" stop-opacity=\".5\"/>"
        svg += "<stop offset=\"1\" stop-opacity=\"0\"/></radialGradient>"
        for spot in soft {
            let radius = sheet.projection.length(kilometres: spot.haze ?? 0)
            let middle = Point(2 * spot.position.x, 2 * spot.position.y)
            svg += "<circle fill=\"url(#\(id))\"\(at(middle)) r=\"\(SVG.number(2 * radius))\"/>"
        }
    }

    private mutating func drawCountryNames() {
        var taken = marks.boxes
        let hasOwnMark = marks.spots.contains { isOfFocus($0) }
        for region in sheet.regions {
            let country = scope.chronicle.atlas.countries[region.country]
            guard let name = scope.plain(country.name), !(country.isFocus && hasOwnMark) else { continue }
            let size = layout.textSize
            let label = Label(width: size * textWidth(name) + 4, height: size * 1.35)
            guard let (box, isUpright) = region.names.room(for: label, avoiding: taken) else { continue }
            taken.append(box)
            let place = Point(box.centre.x + (isUpright ? size * 0.3 : 0), box.centre.y + (isUpright ? 0 : size * 0.3))
            svg += "<text class=\"country\" text-anchor=\"middle\"\(textAt(place))"
            if isUpright { svg += " transform=\"rotate(-90 \(SVG.number(place.x)) \(SVG.number(place.y)))\"" }
            svg += ">\(SVG.escaped(name))</text>"
        }
    }

    /// A line from where a place is to where its mark found room.
    private mutating func drawTie(_ spot: MapMarks.Spot) {
        svg += "<path class=\"tie\" d=\"M\(pair(spot.position))L\(pair(spot.mark.place))\"/>"
        svg += "<circle class=\"dot\"\(at(spot.position)) r=\"1.5\"/>"
    }

    private mutating func drawLink(_ spot: MapMarks.Spot) {
        let count = scope.model.index.eventsOfPlace[spot.place].count
        let name = placeName(spot.place)
        let said = SVG.escaped(name + ": " + scope.spoken.count("events", count))
        svg += "<a href=\"\(SVG.escaped(scope.href(.place(spot.place))))\" aria-label=\"\(said)\">"
        if spot.label == nil { svg += "<title>\(said)</title>" }
        let reach = max(spot.mark.radius, layout.spacing / 2)
        svg += "<circle class=\"reach\"\(at(spot.mark.place)) r=\"\(SVG.number(reach))\"/>"
        drawSpot(spot)
        svg += "</a>"
    }

    private mutating func drawSpot(_ spot: MapMarks.Spot) {
        svg += "<circle class=\"spot\(spot.haze == nil ? "" : " vague")\"\(at(spot.mark.place))"
        svg += " r=\"\(SVG.number(spot.mark.radius))\"/>"
        if spot.precision == .point, spot.haze == nil {
            svg += "<circle class=\"eye\"\(at(spot.mark.place)) r=\"1.7\"/>"
        }
        drawName(spot)
    }

    private mutating func drawName(_ spot: MapMarks.Spot) {
        guard let label = spot.label else { return }
        if let leader = label.leader {
            svg += "<path class=\"tie\" d=\"M\(pair(leader.start))L\(pair(leader.end))\"/>"
        }
        let baseline = label.box.top + layout.textSize * 0.98
        let (x, anchor) = anchor(label.box, beside: spot.mark.place)
        svg += "<text text-anchor=\"\(anchor)\"\(textAt(Point(x, baseline)))>"
        svg += SVG.escaped(placeName(spot.place)) + "</text>"
    }

    /// Names lean on the side of their mark, whatever their true width is.
    private func anchor(_ box: Box, beside mark: Point) -> (x: Double, anchor: String) {
        if box.left >= mark.x { return (box.left, isRightToLeft ? "end" : "start") }
        if box.right <= mark.x { return (box.right, isRightToLeft ? "start" : "end") }
        return (box.centre.x, "middle")
    }

    /// Below the map, where it is in nothing's way.
    private mutating func drawScaleBar() {
        let kilometres = sheet.projection.scaleBar()
        let length = sheet.projection.length(kilometres: Double(kilometres))
        let y = sheet.frame.height + layout.textSize
        let (start, end) = isRightToLeft ? (sheet.frame.width - length - 1, sheet.frame.width - 1) : (1, 1 + length)
        let text = isRightToLeft ? start - 8 : end + 8
        svg += "<path class=\"scale\" d=\"M\(pair(Point(start, y - 5)))v10M\(pair(Point(start, y)))"
        svg += "H\(SVG.number(end))m0-5v10\"/>"
        svg += "<text class=\"country\" text-anchor=\"start\"\(textAt(Point(text, y + layout.textSize * 0.33)))>"
        svg += SVG.escaped(scope.spoken.count("kilometres", kilometres)) + "</text>"
    }

    private func placeName(_ number: Int) -> String { scope.plain(scope.chronicle.places[number].name) ?? "" }

    private func at(_ point: Point) -> String { " cx=\"\(SVG.number(point.x))\" cy=\"\(SVG.number(point.y))\"" }

    private func textAt(_ point: Point) -> String { " x=\"\(SVG.number(point.x))\" y=\"\(SVG.number(point.y))\"" }

    private func pair(_ point: Point) -> String { SVG.number(point.x) + " " + SVG.number(point.y) }
}
