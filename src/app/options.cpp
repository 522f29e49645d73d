#include "app/options.h"

#include <QDir>
#include <QStandardPaths>

namespace kapok::app {
namespace {

namespace option {
constexpr QLatin1String training("training"), data("data"), look("look"), play("play"), from("from"), world("world"),
    outlet("outlet"), desk("desk"), citizenScreen("citizen-screen");
}

std::unexpected<Error> wrong(const QString& what)
{
    return failure(Error::Kind::BadInput, words("app.wrong_call", {{"what", what}}), what);
}

// Without a home Qt would name a folder at the root of the disk.
bool hasHome() { return !qEnvironmentVariableIsEmpty("HOME") || !qEnvironmentVariableIsEmpty("XDG_DATA_HOME"); }

QString usersFolder(bool training)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return training ? folder + QStringLiteral("/training-desk") : folder;
}

}  // namespace

void Options::describe(QCommandLineParser& parser, const HelpTexts& says)
{
    parser.setApplicationDescription(says("help.kapok"));
    parser.addOptions({
        {option::training, says("help.kapok.training")},
        {option::data, says("help.kapok.data"), QStringLiteral("DIR")},
        {option::look, says("help.kapok.look"), QStringLiteral("light|dark|contrast")},
        {option::play, says("help.kapok.play"), QStringLiteral("FILE")},
        {option::world, says("help.kapok.world"), QStringLiteral("DIR")},
        {option::outlet, says("help.kapok.outlet"), QStringLiteral("NNNN")},
        {option::desk, says("help.kapok.desk"), QStringLiteral("NNNN")},
        {option::citizenScreen, says("help.kapok.citizen_screen")},
        languageOption(says("help.kapok.lang")),
        {option::from, says("help.kapok.from"), QStringLiteral("N")},
    });
}

Expected<Options> Options::of(const QCommandLineParser& parser)
{
    if (!parser.positionalArguments().isEmpty())
        return wrong(parser.positionalArguments().front() + QStringLiteral(": no such option"));
    Options options{.training = parser.isSet(option::training), .play = parser.value(option::play)};
    const auto language = languageOf(parser);
    if (!language) return std::unexpected(language.error());
    options.language = *language;
    if (parser.isSet(option::look)) {
        static const QStringList looks{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast")};
        const auto look = looks.indexOf(parser.value(option::look));
        if (look < 0) return wrong(QStringLiteral("--look: expected light, dark or contrast"));
        options.look = static_cast<ui::Scheme>(look);
    }
    if (parser.isSet(option::from)) {
        options.from = parser.value(option::from).toInt();
        if (options.from < 1) return wrong(QStringLiteral("--from: expected the number of a line"));
        if (options.play.isEmpty()) return wrong(QStringLiteral("--from: only with --play"));
    }
    if (!options.play.isEmpty() && !options.training) return wrong(QStringLiteral("--play: only with --training"));
    for (const QLatin1String practised : {option::world, option::outlet, option::desk})
        if (parser.isSet(practised) && !options.training)
            return wrong(QStringLiteral("--%1: only with --training").arg(practised));
    options.outlet = parser.value(option::outlet);
    options.desk = parser.value(option::desk);
    options.citizenScreen = parser.isSet(option::citizenScreen);
    if (parser.isSet(option::world))
        options.world = QDir::cleanPath(QDir::current().absoluteFilePath(parser.value(option::world)));
    if (!parser.isSet(option::data) && !hasHome())
        return wrong(QStringLiteral("there is no HOME: name the data folder with --data DIR"));
    options.data = parser.isSet(option::data)
                       ? QDir::cleanPath(QDir::current().absoluteFilePath(parser.value(option::data)))
                       : usersFolder(options.training);
    return options;
}

}  // namespace kapok::app
