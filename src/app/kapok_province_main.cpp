// kapok-province: the reference provincial system, with the banks' cores and the one-stop platform beside it
// (contract.md §1).
#include "messages/page.h"
#include "province/server/documents.h"
#include "training/shared_world.h"
#include "training/world_cores.h"

#include "base/command_line.h"
#include "base/plain_text.h"
#include "base/process.h"
#include "base/resources.h"
#include "base/small_file.h"
#include "ports/real_scheduler.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <map>

namespace {

using namespace kapok;
using province::server::Books;

enum Exit { Done = 0, Unavailable = 3 };

constexpr quint16 lastPort = 65530;  // the others take the next ones

struct Parties {
    std::unique_ptr<training::WorldCores> cores;
    std::unique_ptr<training::ReferenceParties> line;
};

/// Where it is said what went wrong, and in which language.
struct Caller {
    QTextStream& err;
    Language language;

    int tell(const Error& error) const { return failed(error, language, err); }
};

// A training folder keeps its province under training/.
QString provinceFolder(const QString& data)
{
    const QString inside = QDir(data).filePath(QStringLiteral("training"));
    return QFileInfo::exists(inside + QStringLiteral("/province.db")) ? inside : data;
}

Expected<Parties> open(const QString& folder)
{
    auto cores = training::WorldCores::ofThisHouse();
    if (!cores) return std::unexpected(cores.error());
    auto opened =
        training::ReferenceParties::open(folder, (*cores)->all(), [all = cores->get()] { return all->accounts(); });
    if (!opened) return std::unexpected(opened.error());
    return Parties{std::move(*cores), std::move(*opened)};
}

using Contents = std::map<QString, QByteArray>;  // by file name

Contents contentsOf(const QString& folder)
{
    Contents contents;
    for (const QString& name :
         QDir(folder).entryList({QStringLiteral("*.db"), QStringLiteral("*.db-wal")}, QDir::Files)) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly)) contents[name] = file.readAll();
    }
    return contents;
}

// A province that runs keeps its files to itself. What was read twice alike stood so in between.
Expected<Contents> contentsOfAMoment(const QString& folder)
{
    constexpr int mostTries = 100;
    Contents before = contentsOf(folder);
    for (int i = 0; i < mostTries; ++i) {
        Contents now = contentsOf(folder);
        if (now == before) return now;
        before = std::move(now);
    }
    return failure(Error::Kind::Unavailable, words("line.operations_in_use", {{"file", folder}}));
}

Expected<Json> peopleOf(const QString& folder)
{
    const auto contents = contentsOfAMoment(folder);
    if (!contents) return std::unexpected(contents.error());
    const QTemporaryDir copy;
    if (!copy.isValid())
        return failure(Error::Kind::Unavailable, words("line.file_not_written", {{"file", copy.path()}}),
                       copy.errorString());
    for (const auto& [name, bytes] : *contents) {
        if (const auto written = writeSmallFile(copy.filePath(name), bytes); !written)
            return std::unexpected(written.error());
    }
    const auto parties = open(copy.path());
    if (!parties) return std::unexpected(parties.error());
    return peopleDocument(parties->cores->books());
}

int people(const std::optional<QString>& data, QTextStream& out, const Caller& caller)
{
    Json document;
    if (!data) {
        document = peopleDocument(Books(province::server::inventedPeople()));
    } else {
        const QString folder = provinceFolder(*data);
        if (!QFileInfo::exists(folder + QStringLiteral("/province.db")))
            return caller.tell({Error::Kind::BadInput, words("app.no_province_here", {{"folder", folder}}), {}});
        auto read = peopleOf(folder);
        if (!read) return caller.tell(read.error());
        document = std::move(*read);
    }
    out << writtenOut(QString::fromStdString(document.dump(2))) << '\n';
    return Done;
}

Json addressOf(quint16 port) { return {{"host", "127.0.0.1"}, {"port", port}}; }

Json readyDocument(const QString& ground, const training::ReferenceParties::Ports& ports)
{
    const QString certificates = ground + QStringLiteral("/certificates");
    Json ready{{"certificates",
                {{"authority", toJson(certificates + QStringLiteral("/authority.pem"))},
                 {"desk", toJson(certificates + QStringLiteral("/desk.pem"))},
                 {"key", toJson(certificates + QStringLiteral("/desk.key"))}}}};
    for (const line::PartnerRow& row : line::partnerRows)
        if (const auto port = ports.find(domain::wordOf(row.party)); port != ports.end())
            ready[row.key] = addressOf(port->second);
    return ready;
}

// The world as all its desks have it: they may join, and whoever is there goes on serving where this one ends
// (contract.md §1).
int serve(const QString& data, quint16 port, QTextStream& out, const Caller& caller)
{
    const QString ground = provinceFolder(data);
    if (!QDir().mkpath(ground))
        return caller.tell({Error::Kind::Unavailable, words("line.file_not_written", {{"file", ground}}), {}});
    ports::RealScheduler scheduler;
    const SystemClock real;
    const auto world = training::SharedWorld::open(ground, QStringLiteral("kapok-province"), scheduler, real, port);
    if (!world) return caller.tell(world.error());
    const auto ports = QCoro::waitFor((*world)->takePart());
    if (!ports) return caller.tell(ports.error());
    (*world)->keepUp([]() -> Task<Expected<void>> { co_return Expected<void>{}; });
    out << QString::fromStdString(readyDocument(ground, *ports).dump(2)) << '\n';
    out.flush();
    // Nobody would ever learn where it is.
    return isPrinted() ? QCoreApplication::exec() : int(Unavailable);
}

constexpr const char* about =
    "The reference provincial system, on the next ports the core of each bank and the one-stop platform.\n\n"
    "  kapok-province --data DIR [--port N]   answers until it is ended; prints where, once it is ready\n"
    "  kapok-province people [--data DIR]     prints its invented population\n"
    "  kapok-province messages                prints what docs/province-api.md says of each message";

int referenceParties(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kapok-province"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KAPOK_VERSION));
    QTextStream out(stdout), err(stderr);
    const QCommandLineOption data{QStringLiteral("data"), QStringLiteral("where the province keeps its books"),
                                  QStringLiteral("DIR")};
    const QCommandLineOption port{QStringLiteral("port"), QStringLiteral("where it listens; without it on a free one"),
                                  QStringLiteral("N")};
    QCommandLineParser parser;
    parser.setApplicationDescription(QString::fromLatin1(about));
    parser.addOptions({data, port, languageOption(QStringLiteral("the language of what is said where it fails"))});
    parser.addPositionalArgument(QStringLiteral("people|messages"), QStringLiteral("what is printed instead"),
                                 QStringLiteral("[people|messages]"));
    if (const auto exit = exitOfCall(parser, QCoreApplication::arguments(), out, err)) return *exit;

    const auto language = languageOf(parser);
    if (!language) return wrongCall(language.error().detail, err);
    const Caller caller{err, language->value_or(Language::Chinese)};
    const QStringList args = parser.positionalArguments();
    const auto folder = parser.isSet(data) ? std::optional(parser.value(data)) : std::nullopt;
    if (args == QStringList{QStringLiteral("messages")} && !folder && !parser.isSet(port)) {
        out << messages::page(messages::all());
        return Done;
    }
    if (args == QStringList{QStringLiteral("people")} && !parser.isSet(port)) return people(folder, out, caller);
    bool isPort = true;
    const quint16 number = parser.isSet(port) ? parser.value(port).toUShort(&isPort) : 0;
    if (!args.isEmpty() || !folder)
        return wrongCall(QStringLiteral("expected --data DIR, or people, or messages"), err);
    if (!isPort || number > lastPort) return wrongCall(QStringLiteral("--port: expected 0 to 65530"), err);
    return serve(*folder, number, out, caller);
}

}  // namespace

int main(int argc, char** argv)
{
    kapok::beginProcess();
    return kapok::endProcess(referenceParties(argc, argv));
}
