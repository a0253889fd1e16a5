import Foundation
import Mustache
import Testing

/// The public specification of Mustache, where its files are at hand: `MUSTACHE_SPEC`, or a folder beside the checkout.
@Suite struct SpecificationTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let module: String
        let name: String
        let template: String
        let expected: String
        let partials: [String: String]
        let data: Value

        var testDescription: String { "\(module): \(name)" }
    }

    static let modules = [
        "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance", "~dynamic-names",
    ]

    static let cases: [Case] = modules.flatMap { module -> [Case] in
        guard let folder, let data = FileManager.default.contents(atPath: "\(folder)/\(module).json"),
            let json = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
            let tests = json["tests"] as? [[String: Any]]
        else { return [] }
        return tests.compactMap { test in
            guard let name = test["name"] as? String, let template = test["template"] as? String,
                let expected = test["expected"] as? String
            else { return nil }
            return Case(
                module: module, name: name, template: template, expected: expected,
                partials: test["partials"] as? [String: String] ?? [:], data: Value(json: test["data"] ?? [:]))
        }
    }

    static let folder: String? = {
        if let given = ProcessInfo.processInfo.environment["MUSTACHE_SPEC"] { return given }
        var place = URL(fileURLWithPath: #filePath)
        while place.path != "/" {
            place.deleteLastPathComponent()
            let folder = place.appendingPathComponent("../shared/data/mustache-spec").standardized.path
            if FileManager.default.fileExists(atPath: folder) { return folder }
        }
        return nil
    }()

    @Test(arguments: cases) func rendersAsSpecified(_ test: Case) {
        let sources = [("main", test.template)] + test.partials.map { ($0.key, $0.value) }
        let library = TemplateLibrary(sources.map { (name: $0.0, text: Array($0.1.utf8)) })
        let (template, errors) = library.compile("main", as: .plain)
        #expect(errors.isEmpty)
        #expect(template.map { String(decoding: $0.render(test.data), as: UTF8.self) } == test.expected)
    }
}

extension Value {
    /// The data of a test: numbers as the specification prints them.
    init(json: Any) {
        switch json {
        case let flag as Bool where "\(type(of: json))".contains("Bool"): self = .flag(flag)
        case let number as NSNumber: self = .text("\(number)")
        case let text as String: self = .text(text)
        case let list as [Any]: self = .list(list.map(Value.init(json:)))
        case let map as [String: Any]:
            var record = Record()
            for (name, value) in map { record[Record.Key(name)] = Value(json: value) }
            self = .record(record)
        default: self = .absent
        }
    }
}
