/// A line across the axis, with or without a name.
struct Tick: Equatable {
    enum Name: Equatable {
        case none
        case year(Int)
        case month(Int)
        /// A month whose name there is room for on wide screens only.
        case roomyMonth(Int)
        case day(Int)
    }

    /// As a part of the width.
    let place: Double
    let name: Name
    /// Whether it marks years, which stand in a row of their own.
    var isYear: Bool { if case .year = name { true } else { false } }
}

/// The ticks of an axis: years everywhere, months and days where there is room for them.
struct Ticks {
    /// The least room for a name of its sort, in pixels.
    private static let (yearRoom, longYearRoom, monthRoom, dayRoom) = (38.0, 72.0, 44.0, 22.0)
    /// How much wider the drawing is on screens that have room for names marked as roomy.
    private static let roomyFactor = 1.4

    let axis: Axis
    let paper: Paper
    /// Without a row of years where the drawing names the year elsewhere.
    let withYears: Bool

    var all: [Tick] {
        axis.segments.flatMap { segment in
            (withYears ? years(segment) : []) + months(segment) + days(segment)
        }
    }

    /// The first year of a segment has a name, and then every so many; between them there are ticks without.
    private func years(_ segment: Axis.Segment) -> [Tick] {
        let first = year(of: segment.time.lowerBound)
        let last = year(of: segment.time.upperBound - 0.5)
        let room = first < 1 || last > 9999 ? Self.longYearRoom : Self.yearRoom
        let pixels = paper.pixels(segment.scale) * 365.2425
        let (step, fine) = (step(pixels, room), step(pixels, 4))
        let end = paper.place(segment.place.upperBound)
        var named = paper.place(segment.place.lowerBound)
        var ticks = [Tick(place: named, name: .year(first))]
        for candidate in stride(from: (floorDivided(first, fine) + 1) * fine, through: last, by: fine) {
            let place = paper.place(segment.place(of: firstDay(of: candidate)))
            let hasRoom = (place - named) * paper.width >= room && (end - place) * paper.width >= room * 0.8
            let isNamed = candidate % step == 0 && hasRoom
            ticks.append(Tick(place: place, name: isNamed ? .year(candidate) : .none))
            if isNamed { named = place }
        }
        return ticks
    }

    /// 1, 2, 5, 10, 20, 50 and so on: the first that takes this room.
    private func step(_ pixels: Double, _ room: Double) -> Int {
        var decade = 1
        while decade < 1_000_000_000_000_000 {
            for factor in [1, 2, 5] where Double(factor * decade) * pixels >= room { return factor * decade }
            decade *= 10
        }
        return decade
    }

    private func months(_ segment: Axis.Segment) -> [Tick] {
        let pixels = paper.pixels(segment.scale) * 30.44
        guard pixels >= 5 else { return [] }
        let step = [1, 2, 3, 6].first { Double($0) * pixels >= Self.monthRoom }
        let roomyStep = [1, 2, 3, 6].first { Double($0) * pixels * Self.roomyFactor >= Self.monthRoom }
        var ticks: [Tick] = []
        var start = CalendarUnit.months(1).start(of: segment.time.lowerBound)
        while start < segment.time.upperBound {
            let next = CalendarUnit.months(1).next(after: start)
            if start >= segment.time.lowerBound {
                let month = yearAndMonth(of: start).month
                let isNamed = step.map { (month - 1) % $0 == 0 } ?? false
                let isRoomy = roomyStep.map { (month - 1) % $0 == 0 } ?? false
                ticks.append(
                    Tick(
                        place: paper.place(segment.place(of: start)),
                        name: isNamed ? .month(month) : isRoomy ? .roomyMonth(month) : .none))
            }
            start = next
        }
        return ticks
    }

    /// Every seventh day has a name where a month has room for them.
    private func days(_ segment: Axis.Segment) -> [Tick] {
        let pixels = paper.pixels(segment.scale)
        guard pixels * 7 >= Self.dayRoom * 2, segment.time.upperBound - segment.time.lowerBound < 400 else { return [] }
        return stride(from: segment.time.lowerBound, to: segment.time.upperBound, by: 1).compactMap { day in
            let number = Int(day - CalendarUnit.months(1).start(of: day)) + 1
            guard number > 1 else { return nil }
            let isNamed = pixels >= Self.dayRoom || (number % 7 == 1 && number < 29)
            guard isNamed || pixels >= 4 else { return nil }
            return Tick(place: paper.place(segment.place(of: day)), name: isNamed ? .day(number) : .none)
        }
    }
}
