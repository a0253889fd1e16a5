// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "tarikh",
    platforms: [.macOS(.v14)],
    products: [
        .executable(name: "tarikh", targets: ["tarikh"]),
        .library(name: "EDTF", targets: ["EDTF"]),
        .library(name: "Mustache", targets: ["Mustache"]),
        .library(name: "Script", targets: ["Script"]),
        .library(name: "TarikhCore", targets: ["Content", "Site", "Publishing", "Files"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),

        // Libraries that stand alone.
        library("EDTF"),
        library("Mustache"),
        library("Script"),
        library("Diagnostics"),
        library("Parallel"),
        library("CommonMark", ["CCmark"]),
        library("Languages", ["EDTF"]),

        // From files to pages, one direction.
        library("Files", ["Diagnostics", "Parallel"]),
        library("Chronicle", ["EDTF", "Languages"]),
        library(
            "Content",
            [
                "Chronicle", "CommonMark", "Diagnostics", "EDTF", "Files", "Languages", "Parallel", "Script",
                .product(name: "Yams", package: "Yams"),
            ]),
        library("Site", ["Chronicle", "Diagnostics", "EDTF", "Files", "Languages", "Mustache", "Parallel", "Script"]),
        library("Publishing", ["Files", "Parallel"]),
        library("LinkChecking", ["EDTF", "Files"]),

        // The command line.
        library(
            "TarikhCommands",
            [
                "Chronicle", "Content", "Diagnostics", "EDTF", "Files", "Languages", "LinkChecking", "Publishing",
                "Site",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "tarikh", dependencies: ["TarikhCommands"], swiftSettings: strict),

        tests("MustacheTests", ["Mustache"], exclude: ["read-html.py"]),
        tests("ScriptTests", ["Script"]),
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("FilesTests", ["Diagnostics", "Files"]),
        tests("PublishingTests", ["Files", "Publishing"]),
        tests("LinkCheckingTests", ["EDTF", "Files", "LinkChecking"], exclude: ["serve.py"]),
        tests("CommonMarkTests", ["CommonMark"]),
        tests("EDTFTests", ["EDTF"]),
        tests("LanguagesTests", ["EDTF", "Languages"], exclude: ["UmmAlQuraFixture.txt"]),
        tests(
            "SiteTests", ["Chronicle", "Content", "Diagnostics", "EDTF", "Files", "Languages", "Site"],
            exclude: ["Golden"]),
        tests("ContentTests", ["Chronicle", "Content", "Diagnostics", "EDTF", "Files", "Languages"]),
        tests("EndToEndTests", [.target(name: "tarikh")], exclude: ["check-sarif.py"]),
    ]
)
