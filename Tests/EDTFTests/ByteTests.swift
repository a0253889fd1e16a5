import EDTF
import Testing

@Suite struct ByteTests {
    @Test(arguments: ["2020-10-23", "[2020-06-05..2020-06-11]", "2020-10-3", "23/10/2020", "", "٢٠٢٠"])
    func bytesMeanWhatTheirTextMeans(text: String) {
        let fromText = Result { () throws(EDTFError) in try EDTF(parsing: text) }
        let fromBytes = Array(text.utf8).withUnsafeBufferPointer { bytes in
            Result { () throws(EDTFError) in try EDTF(parsing: bytes) }
        }
        #expect(fromText == fromBytes)
    }

    @Test func bytesThatAreNotUTF8AreNoDate() {
        let bytes = Array("2020".utf8) + [0xFF, 0xC3]
        let error = bytes.withUnsafeBufferPointer { bytes in
            #expect(throws: EDTFError.self) { try EDTF(parsing: bytes) }
        }
        #expect(error?.offset == 4 && error?.reason == .unexpected)
    }
}
