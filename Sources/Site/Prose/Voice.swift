import Buffers
import Script

/// How text of one language is written into a page: its direction, and the language of what runs the other way.
struct Voice: Sendable {
    /// A BCP 47 tag, such as `ar-LY`.
    let tag: String
    let direction: Direction
    /// The tag of the site's language of the other direction.
    let otherTag: String?

    /// Running text, escaped, with runs of the other direction isolated.
    func append(_ text: ArraySlice<UInt8>, into html: inout Buffer<UInt8>) {
        appendIsolated(text, base: direction, otherLanguage: otherTag, into: &html)
    }

    func append(_ text: String, into html: inout Buffer<UInt8>) {
        appendIsolated(text, base: direction, otherLanguage: otherTag, into: &html)
    }

    /// Running text as markup.
    func markup(_ text: String) -> [UInt8] {
        [UInt8](roomFor: text.utf8.count + 16) { append(text, into: &$0) }
    }

    /// A name as markup: what stands beside it is not drawn into it.
    func markup(name: String) -> [UInt8] {
        [UInt8](roomFor: name.utf8.count + 64) {
            appendIsolatedName(name, base: direction, language: tag, otherLanguage: otherTag, into: &$0)
        }
    }

    /// Text for attributes and titles, isolated by characters.
    func plain(_ text: String) -> String { isolatedPlain(text, base: direction) }

    /// The same for a text in the language of another voice: isolated as a whole where its direction is not ours.
    func plain(_ text: String, of other: Voice) -> String {
        let plain = other.plain(text)
        guard other.direction != direction, !plain.isEmpty else { return plain }
        return (other.direction == .rightToLeft ? "\u{2067}" : "\u{2066}") + plain + "\u{2069}"
    }
}
