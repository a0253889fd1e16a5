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
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "tarikh", targets: ["tarikh"]),
        .library(name: "EDTF", targets: ["EDTF"]),
        .library(name: "Mustache", targets: ["Mustache"]),
        .library(name: "Script", targets: ["Script"]),
        .library(name: "Drawing", targets: ["Drawing"]),
        .library(name: "YAML", targets: ["YAML"]),
        .library(name: "TarikhCore", targets: ["Content", "Site", "Publishing", "Files"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

        // Libraries that stand alone.
        library("EDTF", ["Diagnostics"]),
        library("Mustache", ["Buffers", "Diagnostics", "Keeping"]),
        library("Script", ["Buffers", "Diagnostics"]),
        .target(name: "Diagnostics", resources: [.embedInCode("Messages/ar.txt")], swiftSettings: strict),
        library("Buffers"),
        library("Parallel"),
        library("Keeping", ["Buffers", "Parallel"]),
        library("CommonMark", ["Buffers", "CCmark"]),
        library("YAML", ["CLibYAML"]),
        library("Languages", ["Buffers", "EDTF"]),
        library("Cartography"),
        library("Pictures"),
        library("Drawing", ["Buffers", "EDTF"]),
        library("Search", ["Script"]),

        // From files to pages, one direction.
        library("Files", ["Buffers", "Diagnostics", "Keeping", "Parallel", "Pictures"]),
        library("Chronicle", ["Cartography", "EDTF", "Keeping", "Languages", "Pictures"]),
        library(
            "Content",
            [
                "Buffers", "Cartography", "Chronicle", "CommonMark", "Diagnostics", "EDTF", "Files", "Keeping",
                "Languages", "Parallel", "Pictures", "Script", "YAML",
            ]),
        library(
            "Site",
            [
                "Buffers", "Cartography", "Chronicle", "Diagnostics", "Drawing", "EDTF", "Files", "Keeping",
                "Languages", "Mustache", "Parallel", "Pictures", "Script", "Search",
            ]),
        library("Publishing", ["Buffers", "Files", "Keeping", "Parallel"]),
        library("LinkChecking", ["Diagnostics", "EDTF", "Files"]),

        // The site in a browser while it is written.
        .target(
            name: "Preview",
            dependencies: [
                "Diagnostics", "Files",
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            resources: [.embedInCode("Live/Browser")], swiftSettings: strict),

        // The command line.
        library(
            "TarikhCommands",
            [
                "Chronicle", "Content", "Diagnostics", "EDTF", "Files", "Keeping", "Languages", "LinkChecking",
                "Preview", "Publishing", "Script", "Site",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "tarikh", dependencies: ["TarikhCommands"], swiftSettings: strict,
            // Takes the place of the allocator of glibc, which is slower: docs/performance.md.
            linkerSettings: [.linkedLibrary("mimalloc", .when(platforms: [.linux]))]),

        tests("BuffersTests", ["Buffers"]),
        tests("MustacheTests", ["Buffers", "Mustache"], exclude: ["read-html.py"]),
        tests("ScriptTests", ["Buffers", "Script"]),
        tests("CartographyTests", ["Cartography"]),
        tests("SearchTests", ["Script", "Search"]),
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("ParallelTests", ["Parallel"]),
        tests("KeepingTests", ["Keeping"]),
        tests("FilesTests", ["Diagnostics", "Files"]),
        tests("PublishingTests", ["Files", "Keeping", "Publishing"]),
        tests("LinkCheckingTests", ["EDTF", "Files", "LinkChecking"], exclude: ["serve.py"]),
        tests("PicturesTests", ["Pictures"]),
        tests("PreviewTests", ["Diagnostics", "Files", "Preview"]),
        tests("CommonMarkTests", ["Buffers", "CommonMark"]),
        tests("YAMLTests", ["YAML"]),
        tests("EDTFTests", ["EDTF"]),
        tests("DrawingTests", ["Drawing", "EDTF"]),
        tests("LanguagesTests", ["EDTF", "Languages"], exclude: ["UmmAlQuraFixture.txt"]),
        tests(
            "SiteTests",
            [
                "Buffers", "Cartography", "Chronicle", "Content", "Diagnostics", "EDTF", "Files", "Keeping",
                "Languages",
                "Publishing", "Site",
            ],
            exclude: ["Golden"]),
        tests("ContentTests", ["Cartography", "Chronicle", "Content", "Diagnostics", "EDTF", "Files", "Languages"]),
        tests("EndToEndTests", [.target(name: "tarikh")], exclude: ["check-sarif.py"]),
    ]
)
