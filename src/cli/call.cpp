#include "cli/call.h"

#include "base/dictionary.h"
#include "base/resources.h"

#include <QFile>

#include <cstdio>

namespace kapok::cli {

void print(const Call& call, const Json& document) { call.out << QString::fromStdString(document.dump(2)) << '\n'; }

int fail(const Call& call, const Error& error)
{
    const auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    if (dictionary && dictionary->knows(error.happened.id))
        call.err << dictionary->render(error.happened, Language::English) << '\n';
    if (!error.detail.isEmpty()) call.err << error.detail << '\n';
    return error.kind == Error::Kind::InDoubt ? Unavailable : int(error.kind);
}

int wrongCall(const Call& call, const QString& expected)
{
    call.err << expected << '\n';
    return WrongCall;
}

std::optional<QString> takeOption(QStringList& args, const QString& name)
{
    const qsizetype at = args.indexOf(name);
    if (at < 0 || at + 1 >= args.size()) return std::nullopt;
    const QString value = args[at + 1];
    args.remove(at, 2);
    return value;
}

Expected<QByteArray> readInput(const QString& fileOrDash)
{
    if (fileOrDash != QLatin1String("-")) return readFile(fileOrDash);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(Error::Kind::BadInput,
                       words("error.file", {{"file", fileOrDash}, {"what", input.errorString()}}), input.errorString());
    return input.readAll();
}

}  // namespace kapok::cli
