// swift-tools-version: 6.1
import PackageDescription

// A package of its own, because Tarikh and swift-mustache both have a module named Mustache.
let package = Package(
    name: "peer",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(path: "../Measuring"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        .executableTarget(
            name: "peer",
            dependencies: [
                .product(name: "Measuring", package: "Measuring"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ])
    ]
)
