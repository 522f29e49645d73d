#include "app/options.h"

#include "base/command_line.h"

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

void Options::describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(QStringLiteral("The counter workbench for the social security card."));
    parser.addOptions({
        {option::training, QStringLiteral("practises with a province, a bank and cards of its own")},
        {option::data, QStringLiteral("all that this desk keeps; without it the user's data folder"),
         QStringLiteral("DIR")},
        {option::look,
         QStringLiteral("the look of the window: light, dark or contrast; without it the desktop's, and F3 changes it"),
         QStringLiteral("light|dark|contrast")},
        {option::play,
         QStringLiteral(
             "plays a day from a file at the window, or one of several desks from a folder, with --training only"),
         QStringLiteral("FILE")},
        {option::world, QStringLiteral("practises in the world of this data folder, together with its other desks"),
         QStringLiteral("DIR")},
        {option::outlet, QStringLiteral("of which outlet this practice desk is, said at its first start"),
         QStringLiteral("NNNN")},
        {option::desk, QStringLiteral("which desk of that outlet"), QStringLiteral("NNNN")},
        {option::citizenScreen,
         QStringLiteral("the citizen reads and signs on a screen of his own: a second display, or a window beside")},
        languageOption(QStringLiteral("the language that the window speaks first, and of what is said before it")),
        {option::from, QStringLiteral("goes on with the Nth line of that file"), QStringLiteral("N")},
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
