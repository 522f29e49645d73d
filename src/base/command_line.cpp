#include "base/command_line.h"

#include "base/plain_text.h"
#include "base/resources.h"

#include <QCoreApplication>

#include <algorithm>

namespace kapok {
namespace {

constexpr int done = 0, wrong = 2;
const QString language = QStringLiteral("lang"), chinese = QStringLiteral("zh"), english = QStringLiteral("en");

}  // namespace

int wrongCall(const QString& what, QTextStream& err)
{
    const QString program = QCoreApplication::applicationName();
    err << program << ": " << writtenOut(what) << "\nSee " << program << " --help.\n";
    return wrong;
}

HelpTexts::HelpTexts(const QStringList& arguments)
{
    const bool wanted = std::ranges::any_of(arguments, [](const QString& one) {
        return one == QLatin1String("-h") || one.startsWith(QLatin1String("--help"));
    });
    if (!wanted) return;
    if (auto all = Dictionary::load(resourcePath(QStringLiteral("words")))) m_dictionary = std::move(*all);
    const auto asked = arguments.indexOf(QStringLiteral("--lang"));
    if (arguments.contains(QStringLiteral("--lang=zh")) || (asked >= 0 && arguments.value(asked + 1) == chinese))
        m_language = Language::Chinese;
}

QString HelpTexts::operator()(const Words& what) const
{
    return m_dictionary ? m_dictionary->render(what, m_language) : what.id;
}

QCommandLineOption languageOption(const QString& says) { return {language, says, chinese + u'|' + english}; }

Expected<std::optional<Language>> languageOf(const QCommandLineParser& parser)
{
    if (!parser.isSet(language)) return std::nullopt;
    const QString asked = parser.value(language);
    if (asked == chinese) return Language::Chinese;
    if (asked == english) return Language::English;
    const QString what = QStringLiteral("--lang: expected zh or en");
    return failure(Error::Kind::BadInput, words("app.wrong_call", {{"what", what}}), what);
}

int failed(const Error& error, Language said, QTextStream& err)
{
    const auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    const QString happened =
        dictionary ? dictionary->render(error.happened, said)
                   : error.happened.id + QStringLiteral(": the texts of resources/words cannot be read either");
    err << writtenOut(happened) << '\n';
    if (!error.detail.isEmpty()) err << writtenOut(error.detail) << '\n';
    return error.kind == Error::Kind::InDoubt ? int(Error::Kind::Unavailable) : int(error.kind);
}

std::optional<int> exitOfCall(QCommandLineParser& parser, const QStringList& arguments, QTextStream& out,
                              QTextStream& err)
{
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(arguments)) return wrongCall(parser.errorText(), err);
    for (const QString& name : parser.optionNames())
        if (parser.values(name).contains(QString()))
            return wrongCall(QStringLiteral("--%1: expected a value").arg(name), err);
    if (parser.isSet(version)) {
        out << QCoreApplication::applicationName() << ' ' << QCoreApplication::applicationVersion() << '\n';
        return done;
    }
    if (parser.isSet(help) || parser.isSet(QStringLiteral("help-all"))) {
        out << parser.helpText();
        return done;
    }
    return std::nullopt;
}

}  // namespace kapok
