// kapok-province: the reference provincial system, with the bank's core beside it (contract.md §1).
#include "bank/server/core.h"
#include "messages/page.h"
#include "province/server/core.h"
#include "province/server/documents.h"
#include "training/reference_parties.h"

#include "base/dictionary.h"
#include "base/resources.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>

#include <map>

namespace {

using namespace kapok;
using province::server::Books;
using province::server::ProvinceCore;

enum Exit { Done = 0, WrongCall = 2 };

constexpr quint16 lastPort = 65534;  // the bank's core takes the next one

struct Parties {
    ProvinceCore province;
    bank::server::BankCoreServer bank{bank::server::accountsOf(peopleDocument(province.books()))};
    std::unique_ptr<training::ReferenceParties> line;
};

std::optional<QString> take(QStringList& args, const QString& name)
{
    const auto at = args.indexOf(name);
    if (at < 0 || at + 1 >= args.size()) return std::nullopt;
    const QString value = args[at + 1];
    args.remove(at, 2);
    return value;
}

int fail(QTextStream& err, const Error& error)
{
    const auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    if (dictionary && dictionary->knows(error.happened.id))
        err << dictionary->render(error.happened, Language::English) << '\n';
    if (!error.detail.isEmpty()) err << error.detail << '\n';
    return error.kind == Error::Kind::InDoubt ? int(Error::Kind::Unavailable) : int(error.kind);
}

// A training folder keeps its province under training/.
QString provinceFolder(const QString& data)
{
    const QString inside = QDir(data).filePath(QStringLiteral("training"));
    return QFileInfo::exists(inside + QStringLiteral("/province.db")) ? inside : data;
}

Expected<std::unique_ptr<Parties>> open(const QString& folder)
{
    auto parties = std::make_unique<Parties>();
    Parties* both = parties.get();
    auto opened = training::ReferenceParties::open(folder, both->province, both->bank,
                                                   [both] { both->province.hearAccounts(both->bank.changedStates()); });
    if (!opened) return std::unexpected(opened.error());
    parties->line = std::move(*opened);
    return parties;
}

using Contents = std::map<QString, QByteArray>;  // by file name

Contents contentsOf(const QString& folder)
{
    Contents contents;
    for (const char* name : {"province.db", "province.db-wal", "bank.db", "bank.db-wal"}) {
        QFile file(QDir(folder).filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::ReadOnly)) contents[QString::fromLatin1(name)] = file.readAll();
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
    for (const auto& [name, bytes] : *contents) {
        QFile file(copy.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return failure(Error::Kind::Unavailable, words("line.file_not_written", {{"file", file.fileName()}}));
    }
    const auto parties = open(copy.path());
    if (!parties) return std::unexpected(parties.error());
    return peopleDocument((*parties)->province.books());
}

int people(const std::optional<QString>& data, QTextStream& out, QTextStream& err)
{
    Json document;
    if (!data) {
        document = peopleDocument(Books(province::server::inventedPeople()));
    } else {
        const QString folder = provinceFolder(*data);
        if (!QFileInfo::exists(folder + QStringLiteral("/province.db"))) {
            err << folder << ": no province has its data here\n";
            return WrongCall;
        }
        auto read = peopleOf(folder);
        if (!read) return fail(err, read.error());
        document = std::move(*read);
    }
    out << QString::fromStdString(document.dump(2)) << '\n';
    return Done;
}

Json addressOf(const line::TlsPartyServer& server) { return {{"host", "127.0.0.1"}, {"port", server.port()}}; }

int serve(const QString& data, quint16 port, QTextStream& out, QTextStream& err)
{
    const auto opened = open(provinceFolder(data));
    if (!opened) return fail(err, opened.error());
    training::ReferenceParties& parties = *(*opened)->line;
    if (const auto listening = parties.listen(port); !listening) return fail(err, listening.error());
    const Json ready{{"province", addressOf(parties.server(line::PartyName::Province))},
                     {"bank_core", addressOf(parties.server(line::PartyName::Bank))},
                     {"certificates",
                      {{"authority", toJson(parties.authorityFile())},
                       {"desk", toJson(parties.deskCertificateFile())},
                       {"key", toJson(parties.deskKeyFile())}}}};
    out << QString::fromStdString(ready.dump(2)) << '\n';
    out.flush();
    return QCoreApplication::exec();
}

const char* usage =
    "kapok-province: the reference provincial system, and the bank's core on the next port\n\n"
    "  kapok-province --data DIR [--port N]   answers until it is ended; prints where, once it is ready\n"
    "  kapok-province people [--data DIR]     prints its invented population\n"
    "  kapok-province messages                prints what docs/province-api.md says of each message\n"
    "  --version    --help\n";

}  // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout), err(stderr);
    QStringList args = QCoreApplication::arguments().mid(1);
    const auto data = take(args, QStringLiteral("--data"));
    const auto port = take(args, QStringLiteral("--port"));
    bool isPort = true;
    const quint16 number = port ? port->toUShort(&isPort) : 0;
    if (args == QStringList{QStringLiteral("--version")}) {
        out << "kapok-province " << KAPOK_VERSION << '\n';
        return Done;
    }
    if (args == QStringList{QStringLiteral("--help")}) {
        out << usage;
        return Done;
    }
    if (args == QStringList{QStringLiteral("messages")} && !data && !port) {
        out << messages::page(messages::all());
        return Done;
    }
    if (args == QStringList{QStringLiteral("people")} && !port) return people(data, out, err);
    if (!args.isEmpty() || !data || !isPort || number > lastPort) {
        err << usage;
        return WrongCall;
    }
    return serve(*data, number, out, err);
}
