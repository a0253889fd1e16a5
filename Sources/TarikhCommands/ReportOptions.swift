import ArgumentParser
import Diagnostics
import Files

/// How problems are printed.
struct ReportOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, github }
    enum Colour: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

    @Option(
        help: said(
            "How to print the problems: for people, as JSON, as SARIF 2.1.0, or as annotations of GitHub Actions."))
    var format = Format.text

    @Option(
        name: .customLong("color"),
        help: said("Colours in text: auto is yes on a terminal, unless NO_COLOR is set or TERM is dumb."))
    var colour = Colour.auto

    func print(_ site: LoadedSite, _ argument: SiteArgument) {
        switch format {
        case .json: Console.print(site.diagnostics.json(in: .ofUser), terminator: "")
        case .sarif:
            let context = SARIFContext(version: Tarikh.version, language: .ofUser, uri: argument.uri(of:)) {
                site.tree[$0]?.bytes
            }
            Console.print(site.diagnostics.sarif(context), terminator: "")
        case .github:
            Console.lines(
                site.diagnostics.gitHubAnnotations(in: .ofUser, path: argument.path(of:)) + [summary(of: site)])
        case .text: Console.lines(site.diagnostics.text(style, in: site.tree) + [summary(of: site)])
        }
    }

    private var style: TextStyle {
        switch colour {
        case .always: .colour
        case .never: .plain
        case .auto: Console.style(of: 1)
        }
    }

    private func summary(of site: LoadedSite) -> String {
        said("\(count(site.events, "event")): \(count(site.errors, "error")), \(count(site.warnings, "warning"))")
    }
}

extension SiteArgument {
    /// A file of the site as it is named from the folder that the program was started in, which is where services that
    /// read reports have the root of the repository.
    func path(of file: String) -> String {
        var path = site.hasSuffix("/") ? site + file : site + "/" + file
        while path.hasPrefix("./") { path.removeFirst(2) }
        let here = Console.folder.map { $0 + "/" } ?? ""
        return !here.isEmpty && path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
    }

    /// The same as a URI: relative where the path is.
    func uri(of file: String) -> String {
        let path = path(of: file)
        let escaped = path.utf8.map { byte -> String in
            let isPlain =
                byte < 0x80
                && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
                    || "-._~/".utf8.contains(byte))
            return isPlain
                ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        return (path.hasPrefix("/") ? "file://" : "") + escaped.joined()
    }
}
