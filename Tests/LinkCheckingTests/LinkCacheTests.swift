import Diagnostics
import EDTF
import LinkChecking
import Testing

@Suite struct LinkCacheTests {
    private let today = CivilDay(year: 2020, month: 11, day: 20)

    @Test func keepsGoodAndMovedLinksAndForgetsOthers() throws {
        let today = try #require(today)
        var cache = LinkCache()
        cache.record(.good, of: "https://a.example/", on: today)
        cache.record(.moved(to: "https://new.example/"), of: "https://b.example/", on: today)
        cache.record(.dead("gone"), of: "https://c.example/", on: today)
        let read = LinkCache(cache.text)
        #expect(read.state(of: "https://a.example/", on: today) == .good)
        #expect(read.state(of: "https://b.example/", on: today) == .moved(to: "https://new.example/"))
        #expect(read.state(of: "https://c.example/", on: today) == nil)
        #expect(
            String(decoding: read.text, as: UTF8.self)
                == "2020-11-20\tgood\thttps://a.example/\t\n2020-11-20\tmoved\thttps://b.example/\thttps://new.example/\n"
        )
    }

    @Test func whatIsOldOrFromTheFutureIsAskedAgain() throws {
        let today = try #require(today)
        let cache = LinkCache(Array("2020-11-05\tgood\ta\t\n2020-11-06\tgood\tb\t\n2020-11-21\tgood\tc\t\n".utf8))
        #expect(["a", "b", "c"].map { cache.state(of: $0, on: today) } == [nil, .good, nil])
    }

    @Test(arguments: ["", "x", "\t\t\t", "2020-13-01\tgood\ta\t\n", "2020-11-20\tgood\ta\n", "2020-11-20\tbad\ta\t\n"])
    func brokenLinesSayNothing(text: String) throws {
        #expect(LinkCache(Array(text.utf8)).text.isEmpty)
    }
}
