import ArgumentParser
import Content
import Diagnostics
import Files
import Preview

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: said("Show the site in the browser while you write it."),
        discussion: said(
            """
            The site is built in memory, drafts and all, and nothing is written. Save a file, and open pages show it; \
            while something is wrong, they say what and where. Ctrl-C ends it.

            Exit status: 0 ended by Ctrl-C, 1 there is no port to listen at, 64 wrong usage.
            """))

    @OptionGroup var argument: SiteArgument

    @Option(name: .shortAndLong, help: said("The port to listen at (default: 8080, or the next one that is free)."))
    var port: Int?

    @Option(help: said("The address to listen at; any other than the default can be reached by others."))
    var host = "127.0.0.1"

    @Flag(help: said("Open the site in the browser."))
    var open = false

    func validate() throws {
        if let port, !(1...65_535).contains(port) { throw wrongUsage("--port is a number from 1 to 65535") }
        if host.isEmpty { throw wrongUsage("--host names no address") }
    }

    func run() async throws {
        let root = try siteFolder(argument.site)
        if !isLoopback(host) {
            Console.report([said("warning: everybody who can reach \(host) can read this site, drafts and all")])
        }
        do {
            try await untilInterrupted { try await show(root) }
        } catch let error as PreviewError {
            Console.report([error.text])
            throw ExitCode(1)
        }
    }

    private func show(_ root: String) async throws {
        var options = PreviewOptions(site: root, ports: port.map { $0...$0 } ?? 8080...8099)
        options.host = host
        options.messageLanguage = .ofUser
        (options.folders, options.copied) = (LoadedSite.folders, LoadedSite.copied)
        let opens = open
        let report = { @Sendable (event: PreviewEvent) in
            event.print()
            if opens, case .ready(let address) = event { openInBrowser(address) }
        }
        try await preview(options, report: report) { address in
            KeepingBuilder(baseURL: address, isStrict: argument.strict)
        }
    }
}

/// Builds with what it knows of the last build.
private struct KeepingBuilder: SiteBuilder {
    let baseURL: String
    let isStrict: Bool
    private var stages = Stages()

    init(baseURL: String, isStrict: Bool) { (self.baseURL, self.isStrict) = (baseURL, isStrict) }

    mutating func build(_ tree: FileTree, changed: Set<String>) async -> BuiltSite {
        let options = ReadingOptions(includesDrafts: true, today: .today)
        let site = await stages.make(tree, options, baseURL: baseURL, isStrict: isStrict)
        return BuiltSite(
            files: site.site, diagnostics: site.diagnostics,
            size: said("\(count(site.events, "event")), \(count(site.pages, "page"))"))
    }
}

extension PreviewEvent {
    fileprivate func print() {
        switch self {
        case .built(let build):
            let site = build.site
            Console.report(build.news, in: build.tree)
            let found: Message =
                "\(count(site.errors, "error")), \(count(site.warnings, "warning")); \(Console.seconds(build.time)) s"
            Console.print(site.files == nil ? said("not shown: \(found)") : "\(site.size): " + said(found))
        case .ready(let address):
            Console.print(said("\(address) – Ctrl-C ends it"))
        case .unwatched(let folder, let error):
            Console.report([
                said(
                    "\(folder.isEmpty ? "." : folder): warning: changes here, and perhaps elsewhere, will not be seen: \(error)",
                    wayOut:
                        "on Linux, larger limits fs.inotify.max_user_instances and max_user_watches may help; otherwise start again to see changes"
                )
            ])
        }
    }
}

extension PreviewError {
    /// What went wrong and what to do, for the person at the terminal.
    fileprivate var text: String {
        switch self {
        case .portsInUse(let ports) where ports.count == 1:
            said(
                "error: port \(ports.lowerBound) is in use, perhaps by another preview",
                wayOut: "give another one with --port, or leave --port away to take the next one that is free")
        case .portsInUse(let ports):
            said(
                "error: all ports from \(ports.lowerBound) to \(ports.upperBound) are in use",
                wayOut: "end other previews, or give another port with --port")
        case .portForbidden(let port):
            said("error: port \(port) is not yours to use", wayOut: "give one from 1024 on with --port")
        case .noSuchHost(let host):
            said(
                "error: “\(host)” is not an address of this machine",
                wayOut: "leave --host away to look at the site on this machine only")
        }
    }
}
