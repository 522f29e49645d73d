#include "arrows.h"

#include "exceptions.h"

#include <QDir>

#include <algorithm>
#include <map>

namespace kapok::house {
namespace {

// What a room may use beside itself. A folder of a room may stand for itself alone ("cardio/emulator");
// a name without folder means the whole room.
const std::map<QString, QStringList>& arrows()
{
    static const QStringList below{"ports", "domain", "base"};
    static const QStringList desk = QStringList{"desk", "reports", "workflows", "messages"} + below;
    static const QStringList everything =
        QStringList{"training", "ui", "line", "province", "bank", "platform", "cardio", "decode", "db", "outlet"} +
        desk;
    static const std::map<QString, QStringList> table{
        {"base", {}},
        {"domain", {"base"}},
        {"reports", {"domain", "base"}},
        {"messages", {"domain", "base"}},
        {"workflows", {"messages", "domain", "base"}},
        {"ports", {"domain", "base"}},
        {"desk", QStringList{"reports", "workflows", "messages"} + below},
        {"line", below},
        {"province", QStringList{"line", "messages"} + below},
        {"bank", QStringList{"line", "messages"} + below},
        {"platform", QStringList{"line", "messages"} + below},
        {"cardio", below},
        {"decode", below},
        {"db", below},
        {"outlet", QStringList{"line"} + below},
        {"ui", desk},
        // The practice world stands in for what is outside the house, never for its other end.
        {"training", QStringList{"ui", "line", "messages", "province/server", "bank/server", "platform/server",
                                 "cardio/emulator", "cardio/apdu"} +
                         desk},
        {"cli", everything},
        {"app", everything},
    };
    return table;
}

// Within a room: the two ends of a line meet in src/messages only.
const std::map<QString, QStringList>& inside()
{
    static const std::map<QString, QStringList> table{
        {"province/client", {}},
        {"province/server", {}},
        {"bank/server", {}},
        {"platform/server", {}},
    };
    return table;
}

// A folder that the rest of its room knows, and which knows no more of the house than this: of ui/kit the parts of a
// picture alone (ui.md: the citizen's screen cannot see the teller's).
const std::map<QString, QStringList>& secluded()
{
    static const std::map<QString, QStringList> table{
        {"ui/citizen",
         {"base/redacted.h", "domain/signature.h", "ui/kit/handwriting.h", "ui/kit/icon.h", "ui/kit/label.h",
          "ui/kit/members.h", "ui/kit/theme.h"}},
    };
    return table;
}

struct Library {
    const char* headers;
    QStringList rooms;
};

// Libraries that are the matter of some rooms only. Qt's Core types are welcome everywhere.
const std::vector<Library>& libraries()
{
    static const std::vector<Library> table{
        {"QtWidgets|QtGui|QtSvg|QtPrintSupport|QWidget|QApplication|QGuiApplication|QPainter|QPixmap|QImage|QColor|"
         "QFont|QLabel|QPushButton|QLineEdit|QTableView|QKeyEvent|QPrinter|QPdfWriter|QTextDocument|QSvgRenderer|"
         "qrencode\\.h",
         {"ui", "training", "app"}},
        {"QtNetwork|QTcp\\w+|QUdp\\w+|QSsl\\w+|QNetwork\\w+|QAbstractSocket|QHostAddress|QHostInfo|boost/beast\\S*",
         {"line", "province", "bank", "platform", "outlet", "training", "cli", "app", "cardio/emulator"}},
        {"libpq-fe\\.h|libpq/\\S+|pqxx/\\S+", {"outlet"}},
        {"sqlite3\\.h", {"db", "line", "province", "bank"}},
        {"QtSql|QSql\\w*", {}},
        {"winscard\\.h|pcsclite\\.h|PCSC/\\S+", {"cardio"}},
        {"cups/\\S+", {"cardio"}},
        {"argon2\\.h", {"desk", "db"}},
        {"xlsxwriter\\.h", {"reports"}},
        {"jpeglib\\.h|seccomp\\.h|orcus/\\S+", {"decode"}},
        {"openssl/\\S+", {"base", "line", "training", "cardio", "db"}},
    };
    return table;
}

QString wholeRoom(const QString& room) { return room.section(QLatin1Char('/'), 0, 0); }

bool names(const QStringList& list, const QString& room)
{
    return list.contains(room) || list.contains(wholeRoom(room));
}

bool mayUse(const QString& user, const QString& used)
{
    if (wholeRoom(user) != wholeRoom(used)) return names(arrows().at(wholeRoom(user)), used);
    const auto limits = inside().find(user);
    return limits == inside().end() || user == used || !inside().contains(used) || limits->second.contains(used);
}

bool isHidden(const QString& user, const QString& used, const QString& included)
{
    const auto limits = secluded().find(user);
    return limits != secluded().end() && used != user && !limits->second.contains(included);
}

// A main is a parts list wherever it stands: beside its own room it may know what src/app may know.
bool isMain(const Source& source) { return source.path.endsWith(QLatin1String("_main.cpp")); }

QString userOf(const Source& source) { return isMain(source) ? QStringLiteral("app") : roomOf(source.path); }

bool isOwnRoom(const Source& source, const QString& used) { return wholeRoom(roomOf(source.path)) == wholeRoom(used); }

QString targetOf(const Source& source, const QString& included)
{
    if (const QString room = roomOf(QStringLiteral("src/") + included); !room.isEmpty()) return room;
    if (const QString room = roomOf(included); !room.isEmpty()) return room;
    return roomOf(QDir::cleanPath(QFileInfo(source.path).path() + QLatin1Char('/') + included));
}

}  // namespace

QString roomOf(const QString& path)
{
    QStringList steps = path.split(QLatin1Char('/'));
    if (steps.first() == QLatin1String("src")) steps.removeFirst();
    else if (!QStringList{"ui", "cardio", "db"}.contains(steps.first())) return {};
    if (steps.size() < 2 || !arrows().contains(steps[0])) return {};
    return steps.size() > 2 ? steps[0] + QLatin1Char('/') + steps[1] : steps[0];
}

Findings forbiddenArrows(const Source& source)
{
    static const QRegularExpression include(QStringLiteral(R"x(^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)")x"),
                                            QRegularExpression::MultilineOption);
    const QString user = userOf(source);
    if (user.isEmpty()) return {};
    Findings findings;
    auto matches = include.globalMatch(source.strings);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString used = targetOf(source, match.captured(1));
        const bool hidden = isHidden(user, used, match.captured(1));
        if (used.isEmpty() || (mayUse(user, used) && !hidden) || (isMain(source) && isOwnRoom(source, used))) continue;
        findings.push_back({source.path, lineAt(source.strings, match.capturedStart(1)),
                            QStringLiteral("%1 may not use %2 (docs/architecture.md)").arg(user, used)});
    }
    return findings;
}

Findings forbiddenLibraries(const Source& source)
{
    const QString user = userOf(source);
    if (user.isEmpty() || excepted("libraries", source)) return {};
    Findings findings;
    for (const Library& library : libraries()) {
        if (names(library.rooms, user)) continue;
        const QRegularExpression include(
            QStringLiteral(R"(^[ \t]*#[ \t]*include[ \t]*<(?:%1)(?:/[^>\n]*)?>)").arg(QLatin1String(library.headers)),
            QRegularExpression::MultilineOption);
        const auto found = findingsOf(source, source.strings, include, user + QStringLiteral(" has no use for %1"));
        findings.insert(findings.end(), found.begin(), found.end());
    }
    return findings;
}

Findings forbiddenLinks(const QString& path, const QString& text)
{
    static const QRegularExpression room(QStringLiteral(R"(kapok_room\((\w+)([^)]*)\))"));
    static const QRegularExpression used(QStringLiteral(R"(kapok_(\w+))"));
    Findings findings;
    auto declared = room.globalMatch(text);
    while (declared.hasNext()) {
        const auto match = declared.next();
        auto links = used.globalMatch(match.captured(2));
        while (links.hasNext()) {
            const QString link = links.next().captured(1);
            const QStringList& allowed = arrows().at(match.captured(1));
            // A library holds its whole room; the includes show which folder of it is used.
            const bool fits = std::ranges::any_of(allowed, [&](const QString& a) { return wholeRoom(a) == link; });
            if (!fits)
                findings.push_back({path, lineAt(text, match.capturedStart()),
                                    QStringLiteral("%1 may not link %2").arg(match.captured(1), link)});
        }
    }
    return findings;
}

}  // namespace kapok::house
