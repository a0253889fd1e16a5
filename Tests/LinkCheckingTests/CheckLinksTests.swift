import Diagnostics
import Foundation
import LinkChecking
import Testing

/// What is said of pages, asked on the loopback interface only.
@Suite struct CheckLinksTests {
    /// For tests that do not look at what was asked.
    private static let shared = Result { try LinkServer() }

    private func states(
        _ addresses: [String], _ change: (inout LinkPolicy) -> Void = { _ in }
    ) throws -> [String: LinkState] {
        setenv("no_proxy", "*", 1)
        var policy = LinkPolicy(userAgent: "Tarikh/0.1.0 (test)")
        policy.delay = .milliseconds(10)
        policy.timeout = .seconds(3)
        change(&policy)
        var states: [String: LinkState] = [:]
        try checkLinks(addresses, policy) { states[$0] = $1 }
        return states
    }

    @Test(arguments: [
        ("/ok", "good"), ("/ok#part", "good"), ("/chain/1", "moved /ok"), ("/temporary", "good"), ("/mixed", "good"),
        ("/404", "dead 404"), ("/410", "dead 410"), ("/500", "unsure 500"), ("/403", "unsure 403"),
        ("/to-nothing", "dead 404"), ("/loop", "dead without end"), ("/to-ftp", "dead no address"),
        ("/to-front", "unsure front page"), ("/no-head-405", "good"), ("/no-head-501", "good"),
        ("/no-head-404", "good"),
        ("/busy", "good"), ("/busy-date", "good"), ("/busy-long", "unsure left alone"), ("/drop", "unsure breaks"),
        ("/endless", "good"), ("/%D8%B3", "dead 404"), ("/سرت", "dead 404"), ("/[a]{b}", "dead 404"), ("/-K", "good"),
        ("/\"x\\", "dead 404"),
    ])
    func saysWhatBecameOfAPage(path: String, expected: String) throws {
        let server = try Self.shared.get()
        let state = try #require(try states([server.http + path])[server.http + path])
        switch state {
        case .good: #expect(expected == "good")
        case .moved(let new): #expect(expected == "moved " + new.dropFirst(server.http.count))
        case .dead(let reason):
            #expect(expected.hasPrefix("dead ") && reason.text.contains(expected.dropFirst(5)), "\(reason)")
        case .unsure(let reason):
            #expect(expected.hasPrefix("unsure ") && reason.text.contains(expected.dropFirst(7)), "\(reason)")
        }
    }

    @Test func namesItselfAndAsksBrieflyFirst() throws {
        let server = try LinkServer()
        _ = try states(["/ok", "/no-head-405"].map { server.http + $0 })
        #expect(server.requests.map(\.method) == ["HEAD", "HEAD", "GET"])
        #expect(server.requests.allSatisfy { $0.agent == "Tarikh/0.1.0 (test)" })
    }

    @Test func asksAHostForOnePageAtATimeAndPauses() throws {
        let server = try LinkServer()
        _ = try states((1...4).map { server.http + "/wait\($0)" }) { $0.delay = .milliseconds(200) }
        let requests = server.requests
        #expect(requests.map(\.path) == (1...4).map { "/wait\($0)" })
        for (one, next) in zip(requests, requests.dropFirst()) { #expect(next.begin - one.end >= 0.19) }
    }

    @Test func asksSeveralHostsAtOnce() throws {
        let server = try LinkServer()
        let other = server.http.replacing("127.0.0.1", with: "localhost")
        let found = try states([server.http + "/wait1", other + "/wait2"])
        #expect(found.values.allSatisfy { $0 == .good })
        let requests = server.requests
        #expect(requests.count == 2 && requests[1].begin < requests[0].end)
    }

    @Test func givesUpOnAHostThatDoesNotAnswer() throws {
        let server = try LinkServer()
        let start = Date()
        let found = try states([server.http + "/slow"]) { $0.timeout = .milliseconds(300) }
        #expect(found.values.first == .unsure("its host does not answer in time"))
        #expect(Date().timeIntervalSince(start) < 3)
    }

    @Test func waitsAsLongAsAHostAsksFor() throws {
        let server = try LinkServer()
        _ = try states([server.http + "/busy"])
        let requests = server.requests
        #expect(requests.count == 2 && requests[1].begin - requests[0].end >= 0.95)
    }

    @Test func aHostThatAsksForLongIsLeftInPeace() throws {
        let server = try LinkServer()
        _ = try states([server.http + "/busy-long"])
        #expect(server.requests.count == 1)
    }

    @Test func unknownHostsAndClosedPortsAreSaid() throws {
        let found = try states(["http://no-such-host.invalid/", "http://127.0.0.1:1/"])
        #expect(found["http://no-such-host.invalid/"] == .hostUnknown)
        #expect(found["http://127.0.0.1:1/"] == .unsure("its host takes no connection"))
    }

    @Test func badCertificatesAreSaid() throws {
        let server = try LinkServer(isSecure: true)
        guard let https = server.https else { return }
        let plain = server.http.replacing("http:", with: "https:")
        let found = try states([https + "/ok", plain + "/ok"])
        #expect(found[https + "/ok"] == .dead("the certificate of its host is not valid, and browsers warn of it"))
        #expect(found[plain + "/ok"] == .dead("no secure connection can be made"))
    }

    @Test func aMissingCurlIsAnError() {
        #expect(throws: (any Error).self) { try states(["http://127.0.0.1:1/"]) { $0.curl = "no-such-program" } }
    }
}
