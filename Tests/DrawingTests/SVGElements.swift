import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The elements of a drawing, in their order. Reading fails unless the markup is well-formed XML.
final class SVGElements: NSObject, XMLParserDelegate {
    struct Element {
        let name: String
        let attributes: [String: String]
        /// Its own, and that of the elements in it.
        var text = ""
    }

    private(set) var all: [Element] = []
    private var open: [Int] = []

    init?(_ svg: String) {
        super.init()
        let parser = XMLParser(data: Data("<root>\(svg)</root>".utf8))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        open.append(all.count)
        all.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { for element in open { all[element].text += text } }

    subscript(name: String) -> [Element] { all.filter { $0.name == name } }
}
