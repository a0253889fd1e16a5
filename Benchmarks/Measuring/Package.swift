// swift-tools-version: 6.1
import PackageDescription

// What both benchmark programs share: clocks, tables, and the values of a page.
let package = Package(
    name: "measuring",
    platforms: [.macOS(.v14)],
    products: [.library(name: "Measuring", targets: ["Measuring"])],
    targets: [
        .target(
            name: "Measuring",
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ])
    ]
)
