import EDTF
import Testing

@testable import Drawing

@Suite struct WritingTests {
    /// Geometry without words: every place along the line of time, measured from where time begins.
    private func geometry(_ svg: String, isRightToLeft: Bool) throws -> [[String: String]] {
        try #require(SVGElements(svg)).all.map { element in
            var shape = element.attributes.filter { !["aria-label"].contains($0.key) }
            shape["element"] = element.name
            guard isRightToLeft else { return shape }
            let width = Double(shape["width"]?.dropLast() ?? "") ?? 0
            for name in ["x", "x1", "x2"] {
                guard let value = shape[name], value.hasSuffix("%"), let part = Double(value.dropLast()) else {
                    continue
                }
                shape[name] = decimal(100 - part - (element.name == "rect" ? width : 0)) + "%"
            }
            if let shift = shape["dx"].flatMap(Double.init) { shape["dx"] = decimal(-shift) }
            return shape
        }
    }

    @Test(arguments: 1...60) func theRightToLeftDrawingIsTheMirrorImage(seed: Int) throws {
        let chronology = randomChronology(seed, events: seed % 10 == 0 ? 200 : nil)
        let plain = try geometry(withoutShapes(svg(chronology)), isRightToLeft: false)
        let mirrored = try geometry(
            withoutShapes(svg(chronology, TestWords(isRightToLeft: true, title: "عنوان"))), isRightToLeft: true)
        #expect(plain.count == mirrored.count)
        for (one, other) in zip(plain, mirrored) { #expect(isAlike(one, other), "\(one) \(other)") }
    }

    private func withoutShapes(_ svg: String) -> String { svg.replacing(/<defs>.*<\/defs>/, with: "") }

    /// Equal but for rounding to a hundredth of a per cent.
    private func isAlike(_ a: [String: String], _ b: [String: String]) -> Bool {
        a.count == b.count
            && a.allSatisfy { key, value in
                guard let x = Double(value.replacing("%", with: "")),
                    let y = b[key].flatMap({ Double($0.replacing("%", with: "")) })
                else { return b[key] == value }
                return abs(x - y) < 0.025
            }
    }

    @Test func shapesThatPointAlongTimeAreMirroredToo() throws {
        let pointing = ["attributed", "lasts", "soft-after", "open-after", "open-before", "unknown-after", "break"]
        for (isRightToLeft, transform) in [(false, String?.none), (true, "scale(-1 1)")] {
            let shapes = try #require(SVGElements(shapes(isRightToLeft: isRightToLeft)))["g"]
            for id in pointing {
                #expect(
                    shapes.first { $0.attributes["id"] == "d-\(id)" }?.attributes["transform"] == transform, "\(id)")
            }
        }
    }

    @Test(arguments: [false, true]) func everyMarkIsALinkWithANameAndAnID(isRightToLeft: Bool) throws {
        let chronology = randomChronology(7, events: 40)
        let elements = try #require(SVGElements(svg(chronology, TestWords(isRightToLeft: isRightToLeft))))
        let marks = elements["a"].filter { $0.attributes["data-event"] != nil }
        #expect(marks.count == 80)
        for mark in marks {
            let id = try #require(mark.attributes["data-event"])
            #expect(mark.attributes["href"] == "events/\(id)/index.html")
            #expect(mark.attributes["aria-label"] == "When \(id.dropFirst(6)): Title")
        }
        let groups = elements.all.filter { $0.attributes["role"] == "group" }
        #expect(groups.allSatisfy { $0.attributes["aria-label"]?.isEmpty == false })
        #expect(elements["svg"].filter { $0.attributes["class"] == "wide" }.count == 1)
        #expect(elements["svg"].filter { $0.attributes["class"] == "narrow" }.count == 1)
        #expect(!svg(chronology).contains("style="))
    }

    @Test func statusesDifferInShape() {
        for (status, key) in [(DrawnEvent.Status.confirmed, true), (.attributed, false), (.disputed, true)] {
            let event = DrawnEvent(date: EDTF("2020-10-23"), status: status, isKey: key, isDraft: true)
            let drawn = svg(Chronology(events: [event]))
            #expect(drawn.contains("<use href=\"#d-\(status.rawValue)\(key ? "-key" : "")\""))
            #expect(drawn.contains("<use href=\"#d-draft\""))
        }
    }

    static let hostile = [
        "<script>alert(\"1\")</script> & 'co'", String(repeating: "very long ", count: 3000),
        String(repeating: "Donaudampfschifffahrt", count: 500), "\u{2067}سرت \u{2066}(5+5",
        "\u{202E}gnp.exe\u{2069}\u{2069}",
        "a\u{0}b\u{1}\u{7F}\u{85}c\u{FFFF}\nd\re\tf", "قال \"\u{64B}x\" <b>", "👩‍👩‍👧‍👦 e\u{301}\u{301}\u{301}", "", " ",
    ]

    @Test(arguments: hostile, [3, 80, 500]) func noTitleBreaksTheMarkup(title: String, count: Int) throws {
        for isRightToLeft in [false, true] {
            let drawn = svg(
                randomChronology(count, events: count), TestWords(isRightToLeft: isRightToLeft, title: title))
            let elements = try #require(SVGElements(drawn), "not well-formed")
            #expect(!elements.all.contains { $0.name == "script" || $0.name == "b" })
            #expect(drawn.utf8.count <= DrawnTimeline.byteLimit)
            for text in elements.all.flatMap({ [$0.text] + $0.attributes.values }) { #expect(isBalanced(text)) }
        }
    }

    private func isBalanced(_ text: String) -> Bool {
        var depth = 0
        for scalar in text.unicodeScalars {
            if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
            if scalar.value == 0x2069 { depth -= 1 }
            if depth < 0 || (0x202A...0x202E).contains(scalar.value) { return false }
        }
        return depth == 0
    }

    @Test func aPeriodWithoutAPlaceToReadOnIsNoLink() {
        let chronology = Chronology(events: [DrawnEvent(date: EDTF("2020"))], periods: [EDTF("2020-01/2020-06")])
        #expect(svg(chronology, TestWords(hasLinks: false)).contains("<g role=\"img\" aria-label=\"Title\">"))
    }

    @Test func withoutDatesThereIsNoDrawing() {
        #expect(DrawnTimeline(Chronology(events: []), in: TestWords()) == nil)
    }

    @Test func linesAreCutToTheirRoomAndIsolatesAreClosed() {
        #expect(lines(of: "one two three fourteen", width: 5, count: 2) == ["one two", "three…"])
        #expect(
            lines(of: "5+5 \u{2067}سرت والجفرة\u{2069}", width: 4, count: 2) == [
                "5+5 \u{2067}سرت\u{2069}", "\u{2067}والجفرة\u{2069}",
            ])
        #expect(shortened("\u{2067}سرت والجفرة\u{2069}", to: 4) == "\u{2067}سرت\u{2069}…")
        #expect(lines(of: "", width: 5, count: 2).isEmpty)
    }

    @Test(arguments: [(0, "0"), (12.345, "12.35"), (-3.1, "-3.1"), (0.05, "0.05"), (-0.001, "0"), (100, "100")])
    func numbersHaveTwoDecimalsAtMost(number: Double, text: String) { #expect(decimal(number) == text) }
}
