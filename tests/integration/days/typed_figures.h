// Figures that another process types, key by key, and where they are looked for afterwards (D2).
#pragma once

#include <QStringList>

namespace kapok::days {

inline const QStringList tab{QStringLiteral("Tab")}, enter{QStringLiteral("Return")};

QStringList figuresOf(const QString& pin);
inline QStringList figuresOf(const char* pin) { return figuresOf(QString::fromLatin1(pin)); }
/// At a hand's pace: what is faster is a scanner's, and no secret.
void press(const QStringList& keys, int delayMs = 45);

/// How often these figures stand in the memory of a process: as UTF-8, UTF-16 and UTF-32 of both byte orders.
int copiesIn(qint64 pid, const char* figures);

}  // namespace kapok::days
