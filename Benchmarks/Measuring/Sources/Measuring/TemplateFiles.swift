import Foundation

/// The templates of a theme as both programs read them.
public enum TemplateFiles {
    /// What an event page is made from: its template, the layout, and what both include. By name, with the folder below the theme's and without `.mustache`.
    public static func read(_ folder: String) throws -> [String: [UInt8]] {
        var templates: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) where isUsed(path) {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
            templates[String(path.dropLast(".mustache".count))] = Array(bytes)
        }
        return templates
    }

    private static func isUsed(_ path: String) -> Bool {
        path == "event.mustache" || path == "layout.mustache"
            || (path.hasPrefix("partials/") && path.hasSuffix(".mustache"))
    }
}

/// The table that both programs fill.
public enum TemplateTable {
    public static var empty: Table { Table(["one event page", "minimum µs", "median µs"], widths: [42, 10, 9]) }
}

extension Table {
    /// A row of microseconds.
    public mutating func add(_ name: String, _ time: Repeated) {
        add(name, fixed(time.minimum * 1e6, 1), fixed(time.median * 1e6, 1))
    }
}
