// What the counter says: an id with named values, rendered late, in either language at any time.
//
// Questions, reasons, papers, errors and states are Words; the journal keeps ids. The texts lie in
// resources/words/*.json. The window's own furniture is tr() (design.md §3).
#pragma once

#include <QString>

#include <initializer_list>
#include <map>
#include <utility>

namespace kapok {

enum class Language { Chinese, English };

struct Words {
    QString id;                         ///< "error.card_removed"; empty: nothing is said
    std::map<QString, QString> values;  ///< what stands for {name} in the text; masked where personal

    bool operator==(const Words&) const = default;
    bool empty() const { return id.isEmpty(); }
};

inline Words words(const char* id, std::initializer_list<std::pair<const char*, QString>> values = {})
{
    Words made{QString::fromLatin1(id), {}};
    for (const auto& [name, value] : values) made.values.emplace(QString::fromLatin1(name), value);
    return made;
}

}  // namespace kapok
