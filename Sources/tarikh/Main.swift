import TarikhCommands

@main
enum Main {
    static func main() async { await Tarikh.run() }
}
