import Buffers
import Chronicle
import Languages
import Mustache

/// What actors, places, topics and kinds are called in one language, ready to be written: they stand on most pages.
struct EntryNames: Sendable {
    struct Name: Sendable {
        let markup: [UInt8]?
        let plain: String?
        /// Where its page is, from the root of the site.
        let path: String
        /// The id of what the page of an event says of it; `nil` where there is nothing to say.
        let mention: String?
        /// A link to it from most pages (``Addresses/deepRoot``).
        let deepLink: SharedRecord
        /// The same with the id of what the page says of it.
        let deepMention: SharedRecord

        init(markup: [UInt8]?, plain: String?, path: String, mention: String?, deepRoot: String) {
            self.markup = markup
            self.plain = plain
            self.path = path
            self.mention = mention
            var link: Record = [
                "href": .text(String(of: deepRoot, path)), "name": .markup(markup), "plainName": .text(plain),
            ]
            deepLink = SharedRecord(link)
            link["mention"] = .text(mention)
            deepMention = SharedRecord(link)
        }
    }

    /// By their short names, where they have some.
    let actors: [Name]
    let places: [Name]
    let topics: [Name]
    let kinds: [SharedRecord]
    let statuses: [Event.Status: SharedRecord]

    init(_ scope: Scope) {
        let names = { (register: Addresses.Register) in
            scope.chronicle.entries(of: register).map { entry in
                let text = register == .actors ? entry.short ?? entry.name : entry.name
                let page = scope.model.addresses.entry(register, entry.id, scope.language)
                return Name(
                    markup: scope.markup(text), plain: scope.plain(text), path: page.path,
                    mention: mentionID(of: entry, register), deepRoot: scope.model.addresses.deepRoot)
            }
        }
        actors = names(.actors)
        places = names(.places)
        topics = names(.topics)
        statuses = Dictionary(
            uniqueKeysWithValues: Event.Status.allCases.map { ($0, SharedRecord(Record($0, scope.strings))) })
        kinds = scope.chronicle.settings.kinds.map {
            SharedRecord(["id": .text($0.id), "name": .text(scope.plain($0.name))])
        }
    }

    subscript(register: Addresses.Register) -> [Name] {
        switch register {
        case .actors: actors
        case .places: places
        case .topics: topics
        }
    }
}

/// A record that is the same on many pages.
struct SharedRecord: Sendable {
    let record: Record
    /// The same for pages as deep as most (``Addresses/deepRoot``), whose templates know the same names.
    let part: Part

    init(_ record: Record) {
        self.record = record
        part = Part { record }
    }

    func value(isDeep: Bool) -> Value { isDeep ? .part(part) : .record(record) }
}

extension Record {
    fileprivate init(_ status: Event.Status, _ strings: Strings) {
        self = [
            "id": .text(status.rawValue), "name": .text(strings["status-\(status.rawValue)"]),
            "explanation": .text(strings["status-\(status.rawValue)-explanation"]),
            "isAttributed": .flag(status == .attributed), "isDisputed": .flag(status == .disputed),
        ]
    }
}
