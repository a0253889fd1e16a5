import Testing

@testable import Pictures

@Suite struct PictureTests {
    @Test(arguments: Sample.all)
    func readsSizeAndPlace(sample: Sample) throws {
        let picture = try #require(Picture(head: sample.bytes))
        #expect(picture.width == sample.width && picture.height == sample.height)
        #expect(picture.tellsPlace == sample.tellsPlace)
    }

    @Test(arguments: [
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120\" height='80px'>", 120, 80),
        ("<?xml version=\"1.0\"?>\n<svg\n viewBox=\"0 0 300 200.4\"><g/></svg>", 300, 200),
        ("<svg stroke-width=\"7\" width=\"100%\" height=\"100%\" viewBox=\"0,0,30,20\">", 30, 20),
    ])
    func readsTheProportionsOfSVG(text: String, width: Int, height: Int) throws {
        let picture = try #require(Picture(head: Array(text.utf8)))
        #expect(picture.width == width && picture.height == height)
    }

    @Test(arguments: [
        "", "<svg>", "<svg width=\"-3\" height=\"2\">", "<svg viewBox=\"0 0 1e99 5\">", "%PDF-1.7", "GIF8",
    ])
    func saysNothingOfWhatIsNoPicture(text: String) { #expect(Picture(head: Array(text.utf8)) == nil) }

    /// Whatever the damage, reading ends and does not trap.
    @Test(arguments: Sample.all)
    func damagedPicturesAreReadWithoutHarm(sample: Sample) {
        let bytes = sample.bytes
        var generator = SystemRandomNumberGenerator()
        for length in 0..<bytes.count { _ = Picture(head: Array(bytes[..<length])) }
        // The largest numbers that fit, wherever one stands.
        for start in bytes.indices {
            for length in [2, 4, 8] {
                var damaged = bytes
                for place in start..<min(start + length, bytes.count) { damaged[place] = 0xFF }
                if let picture = Picture(head: damaged) { #expect(picture.width > 0 && picture.height > 0) }
            }
        }
        for _ in 0..<500 {
            var damaged = bytes
            for _ in 0..<4 { damaged[Int.random(in: 0..<bytes.count, using: &generator)] = .random(in: 0...255) }
            if let picture = Picture(head: damaged) { #expect(picture.width > 0 && picture.height > 0) }
        }
    }
}
