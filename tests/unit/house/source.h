// A source file as the checks of the house see it: its code, its strings and its comments apart.
#pragma once

#include <QRegularExpression>
#include <QString>

#include <vector>

namespace kapok::house {

/// One file. All three texts have the lines and columns of the file; what is left out is blank.
struct Source {
    Source(QString path, const QString& text);

    QString path;      ///< from the root of the clone: "src/base/json.h"
    QString text;      ///< as it stands
    QString code;      ///< without comments and without the insides of strings
    QString strings;   ///< without comments: code and strings
    QString comments;  ///< comments alone

    bool isHeader() const { return path.endsWith(QLatin1String(".h")); }
    bool isUnder(const char* folder) const { return path.startsWith(QLatin1String(folder)); }
};

/// Where a rule is broken and which.
struct Finding {
    QString path;
    int line = 0;  ///< counted from 1
    QString what;

    bool operator==(const Finding&) const = default;
};
using Findings = std::vector<Finding>;

/// A finding for every place of `text`, one of the source's texts, where `pattern` matches.
Findings findingsOf(const Source& source, const QString& text, const QRegularExpression& pattern, const QString& what);

int lineAt(const QString& text, qsizetype position);

/// "src/base/json.h:7: …" one below the other, as an editor understands it.
std::string listed(const Findings& findings);

/// Every .h and .cpp below these folders of the clone.
std::vector<Source> sourcesUnder(std::initializer_list<const char*> folders);

}  // namespace kapok::house
