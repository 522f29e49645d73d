// kapokctl, called without a process of its own: how it ends, and what it says where (contract.md §3).
#pragma once

#include "base/json.h"
#include "cli/commands.h"

#include <QTextStream>

namespace kapok::cli {

struct Answer {
    int exit = 0;
    std::string out, err;
    Json document() const { return parseStrict(QByteArray::fromStdString(out)).value_or(Json("no document")); }
};

/// `args` without the program's own name.
inline Answer called(const QStringList& args)
{
    QString out, err;
    int exit = 0;
    {
        QTextStream toOut(&out), toErr(&err);
        exit = kapokctl(QStringList{QStringLiteral("kapokctl")} + args, toOut, toErr);
    }
    return {exit, out.toStdString(), err.toStdString()};
}

}  // namespace kapok::cli
