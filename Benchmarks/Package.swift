// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody downloads for Tarikh what only its benchmarks need.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "tarikh", path: ".."),
        .package(path: "Measuring"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    ],
    targets: [
        .executableTarget(
            name: "benchmark",
            dependencies: [
                .product(name: "TarikhCore", package: "tarikh"),
                .product(name: "Drawing", package: "tarikh"),
                .product(name: "YAML", package: "tarikh"),
                .product(name: "Measuring", package: "Measuring"),
                .product(name: "Yams", package: "Yams"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ],
            // As the program that is measured.
            linkerSettings: [.linkedLibrary("mimalloc", .when(platforms: [.linux]))])
    ]
)
