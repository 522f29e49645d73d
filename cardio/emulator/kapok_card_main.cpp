// kapok-card: a virtual card from a file, in a slot of pcscd, until it is ended or pulled.
#include "base/command_line.h"
#include "base/process.h"
#include "base/randomness.h"
#include "cardio/emulator/card_contents.h"
#include "cardio/emulator/vpcd_wire.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <iostream>

using namespace kapok;
using namespace kapok::cardio;

namespace {

constexpr int done = 0;

int complain(const Error& error, Language language)
{
    QTextStream err(stderr);
    return failed(error, language, err);
}

// A blank may be asked for by its serial; everything else is made of its personality.
Expected<CardState> made(const QString& name, const QString& serial)
{
    if (serial.isEmpty()) return personality(name);
    if (!name.startsWith(QLatin1String("blank")))
        return failure(Error::Kind::BadInput, words("error.card_serial_of_blanks"));
    if (const auto known = personality(name); !known) return known;
    return makeBlank({.serial = serial,
                      .generation = name == QLatin1String("blank-g2") ? 2 : 3,
                      .interface = name == QLatin1String("blank-g3n") ? Interface::Contactless : Interface::Contact});
}

int make(const QString& name, const QString& serial, const QString& file, Language language)
{
    const auto card = made(name, serial);
    if (!card) return complain(card.error(), language);
    const auto saved = saveCard(file, *card);
    return saved ? done : complain(saved.error(), language);
}

int play(const QString& file, int slot, Language language)
{
    auto state = loadCard(file);
    if (!state) return complain(state.error(), language);
    SystemRandomness randomness;
    const QString path = QFileInfo(file).absoluteFilePath();
    VirtualCard card(std::move(*state), randomness,
                     [path](const CardState& now) { return saveCard(path, now).has_value(); });
    VpcdWire wire;
    if (const auto joined = wire.connect("127.0.0.1", quint16(VpcdWire::firstPort + slot)); !joined)
        return complain(joined.error(), language);
    std::cout << "kapok-card: in slot " << slot << ", ATR " << card.atr().toHex().toUpper().toStdString() << std::endl;
    switch (wire.serve(card)) {
    case VpcdWire::End::Pulled: std::cout << "kapok-card: pulled\n"; return done;
    case VpcdWire::End::Mute: std::cout << "kapok-card: mute, taken out\n"; return done;
    case VpcdWire::End::ServiceGone: break;
    }
    return complain({Error::Kind::Unavailable, words("error.reader_service_gone"), {}}, language);
}

int virtualCard(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kapok-card"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KAPOK_VERSION));
    const QStringList arguments = QCoreApplication::arguments();
    const HelpTexts says(arguments);
    QCommandLineParser parser;
    parser.setApplicationDescription(says(words("help.card", {{"names", personalities().join(QStringLiteral(", "))}})));
    parser.addPositionalArgument(QStringLiteral("FILE"), says("help.card.file"));
    parser.addOption({QStringLiteral("slot"), says("help.card.slot"), QStringLiteral("N"), QStringLiteral("0")});
    parser.addOption({QStringLiteral("new"), says("help.card.new"), QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("serial"), says("help.card.serial"), QStringLiteral("EIGHT FIGURES")});
    parser.addOption(languageOption(says("help.lang")));
    QTextStream out(stdout), err(stderr);
    if (const auto exit = exitOfCall(parser, arguments, out, err)) return *exit;

    const auto asked = languageOf(parser);
    if (!asked) return wrongCall(asked.error().detail, err);
    const Language language = asked->value_or(Language::Chinese);
    const QStringList files = parser.positionalArguments();
    const QString slot = parser.value(QStringLiteral("slot"));
    const bool isSlot = slot == QStringLiteral("0") || slot == QStringLiteral("1");
    if (files.size() != 1 || !isSlot) return wrongCall(QStringLiteral("expected one FILE, and --slot 0 or 1"), err);
    if (parser.isSet(QStringLiteral("new")))
        return make(parser.value(QStringLiteral("new")), parser.value(QStringLiteral("serial")), files.front(),
                    language);
    return play(files.front(), slot.toInt(), language);
}

}  // namespace

int main(int argc, char* argv[])
{
    kapok::beginProcess();
    return kapok::endProcess(virtualCard(argc, argv));
}
