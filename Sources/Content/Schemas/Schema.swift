import EDTF

/// What a value may be, in the words of JSON Schema (draft 7).
///
/// YAML tells numbers and flags from text, the reader does not: it takes `2020` for text where text is asked for. So
/// does a schema. A keyword holds only for values of its own type, which is why one schema can describe several.
struct Schema: Sendable {
    var types: [String]
    var keywords: [(String, JSON)]

    init(_ types: [String], _ keywords: KeyValuePairs<String, JSON> = [:]) {
        self.types = types
        self.keywords = Array(keywords).map { ($0.key, $0.value) }
    }

    var json: JSON { .object(members) }

    var members: [(String, JSON)] {
        switch types.count {
        case 0: keywords
        case 1: [("type", .text(types[0]))] + keywords
        default: [("type", JSON(types))] + keywords
        }
    }

    /// The same, and nothing at all.
    var orNothing: Schema {
        guard !types.isEmpty else { return self }
        var schema = self
        schema.types.append("null")
        schema.keywords = keywords.map { name, value in
            if name == "enum", case .list(let values) = value { (name, .list(values + [.null])) } else { (name, value) }
        }
        return schema
    }

    func with(_ name: String, _ value: JSON) -> Schema {
        var schema = self
        schema.keywords.append((name, value))
        return schema
    }

    func examples(_ examples: JSON...) -> Schema { with("examples", .list(examples)) }

    func standard(_ value: JSON) -> Schema { with("default", value) }

    /// A value of either kind.
    func or(_ other: Schema) -> Schema {
        var schema = self
        schema.types += other.types
        schema.keywords += other.keywords
        return schema
    }
}

extension Schema {
    static let anything = Schema([])

    static let text = Schema(["string", "number", "boolean"])

    /// A text with something in it.
    static let words = text.with("pattern", "\\S")

    static let flag = Schema(["boolean", "string"], ["pattern": "^(true|false|yes|no)$"])

    static let wholeNumber = Schema(["integer", "string"], ["pattern": "^[+-]?[0-9]+$"])

    static let identifier = Schema(
        ["string", "integer"],
        [
            "pattern": .text(identifierPattern),
            "patternErrorMessage": inBothLanguages(
                "An id has only a–z, 0–9 and hyphens.", "في المعرف أحرف a–z وأرقام 0–9 وواصلات فقط."),
        ])

    static let sourceKey = Schema(
        ["string", "integer"],
        [
            "pattern": "^[^\\x00-\\x20\\[\\]{},;@\"']+$",
            "patternErrorMessage": inBothLanguages(
                "A key has no spaces and no brackets.", "ليس في المفتاح مسافات ولا أقواس."),
        ])

    /// A date of the Extended Date/Time Format; a year is a number to YAML.
    static let date = Schema(
        ["string", "integer"],
        [
            "pattern": .text(EDTF.pattern), "minimum": -9999, "maximum": 9999,
            "patternErrorMessage": inBothLanguages(
                "Write 2020-10-23, 2020-10, 2020-10-23~ (about), 2020-11-02/2020-11-04 "
                    + "or \"[2020-06-05..2020-06-11]\".",
                "اكتب التاريخ بإحدى هذه الصيغ."),
        ])

    static let webAddress = Schema(
        ["string"],
        [
            "pattern": "^https?://[^\\x00-\\x20]*$",
            "patternErrorMessage": inBothLanguages(
                "Write the whole address, with https://.", "اكتب العنوان كاملا مع https://."),
        ])

    static let identifierPattern = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"
    static let languagePattern = "^[a-z]{2,3}$"

    static func choice(_ words: [String]) -> Schema { Schema(["string"], ["enum": JSON(words)]) }

    static func list(of item: Schema) -> Schema { Schema(["array"], ["items": item.json]) }

    static func list(of item: Schema, count: Int) -> Schema {
        Schema(["array"], ["items": item.json, "minItems": .number(count), "maxItems": .number(count)])
    }
}
