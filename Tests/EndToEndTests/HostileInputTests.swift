import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Whatever stands in a site's files: the problem is named, and an existing site stays as it is.
@Suite struct HostileInputTests {
    /// Something done to a sound site, and the rule that names it.
    struct Harm: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let id: String
        var isWarning = false
        let apply: @Sendable (SiteFolder) throws -> Void

        init(
            _ name: String, _ id: String, isWarning: Bool = false,
            apply: @escaping @Sendable (SiteFolder) throws -> Void
        ) {
            testDescription = name
            self.id = id
            self.isWarning = isWarning
            self.apply = apply
        }

        /// A text of the original of an event stands instead of another.
        static func change(_ name: String, _ id: String, isWarning: Bool = false, _ old: String, _ new: String) -> Harm
        {
            Harm(name, id, isWarning: isWarning) { try $0.replace(old, with: new, in: SiteFolder.talks) }
        }

        static func file(_ name: String, _ id: String, _ path: String, _ text: String) -> Harm {
            Harm(name, id) { try $0.write(Data(text.utf8), to: path) }
        }
    }

    @Test(arguments: harms)
    func isNamedAndNothingIsLost(harm: Harm) async throws {
        let site = try SiteFolder()
        #expect(try await site.run("build").status == 0)
        let before = try site.files()
        try harm.apply(site)
        let check = try await site.run("check", "--format", "json")
        #expect(check.status == (harm.isWarning ? 0 : 1), "\(check.errors)")
        let problems = try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [[String: Any]] ?? []
        let found = problems.first { $0["id"] as? String == harm.id }
        #expect(found?["severity"] as? String == (harm.isWarning ? "warning" : "error"), "\(check.output)")
        let build = try await site.run("build")
        #expect(build.status == check.status, "\(build.errors)")
        let after = try site.files()
        let kept = before.keys.filter { $0.wholeMatch(of: searchFile) == nil }
        #expect(harm.isWarning ? Set(kept).isSubset(of: after.keys) : changes(before, after).isEmpty)
    }

    @Test func fileThatMayNotBeReadIsNamed() async throws {
        let site = try SiteFolder()
        #expect(try await site.run("build").status == 0)
        let before = try site.files()
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: site.path + "/" + SiteFolder.talks)
        let run = try await site.run("build")
        // The superuser may read everything.
        if geteuid() != 0 {
            #expect(run.status == 1)
            #expect(run.errors.contains("\(SiteFolder.talks): error: cannot be read"), "\(run.errors)")
        } else {
            #expect(run.status == 0)
        }
        #expect(changes(before, try site.files()).isEmpty)
    }
}
