import Cartography
import Diagnostics

/// What is wrong in the coordinates of an outline. Only the first flaw of an outline is reported: there are often as many
/// as there are corners.
struct OutlineFlaw: Error {
    let id: String
    let range: Range<Int>
    let message: Message
    let wayOut: Message
}

func readElements(_ node: JSONNode, _ what: Message) throws(OutlineFlaw) -> [JSONNode] {
    if let elements = node.elements { return elements }
    throw OutlineFlaw(
        id: "geojson-coordinates", range: node.opening, message: "an array of \(what) is expected here",
        wayOut: "a polygon is [[[longitude, latitude], …]]; a multipolygon has one more pair of brackets")
}

/// The rings of a polygon, the outer one first, each without its last position, which repeats the first.
func readPolygon(_ node: JSONNode) throws(OutlineFlaw) -> [Ring] {
    var rings: [Ring] = []
    for ring in try readElements(node, "rings") { rings.append(try readRing(ring)) }
    return rings
}

private func readRing(_ node: JSONNode) throws(OutlineFlaw) -> Ring {
    var ring: Ring = []
    for position in try readElements(node, "positions") { ring.append(try readPosition(position)) }
    guard ring.count >= 4 else {
        throw OutlineFlaw(
            id: "geojson-ring", range: node.opening,
            message: "the ring has \(ring.count) positions; it needs at least four",
            wayOut: "take the ring away, or give it the corners of an area and the first one again")
    }
    let last = ring.removeLast()
    guard let first = ring.first, first == last else {
        throw OutlineFlaw(
            id: "geojson-ring", range: node.elements?.last?.range ?? node.opening,
            message: "the ring is not closed: its last position is not its first",
            wayOut: "repeat [\(ring.first?.longitude ?? 0), \(ring.first?.latitude ?? 0)] at its end")
    }
    return ring
}

/// `[longitude, latitude]`; a height may follow.
private func readPosition(_ node: JSONNode) throws(OutlineFlaw) -> Coordinate {
    let numbers = try readElements(node, "numbers")
    guard numbers.count >= 2, let longitude = numbers[0].number, let latitude = numbers[1].number else {
        throw OutlineFlaw(
            id: "geojson-coordinates", range: node.opening, message: "a position is two numbers",
            wayOut: "write [longitude, latitude] in degrees")
    }
    guard (-180...180).contains(longitude), (-90...90).contains(latitude) else {
        let isSwapped = (-90...90).contains(longitude) && (-180...180).contains(latitude)
        throw OutlineFlaw(
            id: "geojson-coordinates", range: node.range,
            message: "[\(longitude), \(latitude)] is not a longitude (−180 to 180) and a latitude (−90 to 90)",
            wayOut: isSwapped
                ? "longitude comes first: [\(latitude), \(longitude)]"
                : "export the file in degrees (WGS 84, EPSG:4326), not in metres of a projection")
    }
    return Coordinate(longitude: longitude, latitude: latitude)
}
