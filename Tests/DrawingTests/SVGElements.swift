import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The elements of a drawing, in their order. Reading fails unless the markup is well-formed XML.
final class SVGElements: NSObject, XMLParserDelegate {
    struct Element {
        let name: String
        let attributes: [String: String]
        var text = ""
    }

    private(set) var all: [Element] = []

    init?(_ svg: String) {
        super.init()
        let parser = XMLParser(data: Data("<root>\(svg)</root>".utf8))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) { all.append(Element(name: name, attributes: attributes)) }

    func parser(_ parser: XMLParser, foundCharacters text: String) { all[all.count - 1].text += text }

    subscript(name: String) -> [Element] { all.filter { $0.name == name } }
}
