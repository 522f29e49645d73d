// How a place in a rule pack is named, and what would have fitted there.
#pragma once

#include "domain/rules/vocabulary.h"

#include <QStringList>

#include <span>

namespace kapok::domain::rules {

inline QString at(const QString& path, const char* key)
{
    return path.isEmpty() ? QString::fromUtf8(key) : path + u'.' + QString::fromUtf8(key);
}
inline QString at(const QString& path, std::size_t index) { return QStringLiteral("%1[%2]").arg(path).arg(index); }

inline QString listed(std::span<const char* const> words)
{
    QStringList all;
    for (const char* word : words) all.append(QString::fromLatin1(word));
    return all.join(QStringLiteral(", "));
}

template <class Word>
QString allOf()
{
    QStringList all;
    for (int i = 0; i < int(Word::Count); ++i) all.append(nameOf(Word(i)));
    return all.join(QStringLiteral(", "));
}

}  // namespace kapok::domain::rules
