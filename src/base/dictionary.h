// The texts of resources/words/*.json: {"id": {"zh": "…{name}…", "en": "…", "example": {"name": "…"}}}.
#pragma once

#include "base/error.h"

#include <map>
#include <vector>

namespace kapok {

class Dictionary {
public:
    /// Reads every *.json of `folder`. BadInput names the file and the id that is not well formed:
    /// a language missing, an id given twice, a placeholder without an example.
    static Expected<Dictionary> load(const QString& folder);

    /// The text with its values set in; a value that is itself an id is said in its words. An id that is not known is shown as itself, so that nothing
    /// is hidden; tests/unit/base renders every id that the sources name.
    QString render(const Words& words, Language language) const;

    /// A name that is kept elsewhere, so that it can be said as a value of other texts: that of a bank, of a city.
    void add(const QString& id, const QString& zh, const QString& en) { m_texts[id] = {zh, en, {}}; }

    bool knows(const QString& id) const { return m_texts.contains(id); }
    std::vector<QString> ids() const;
    /// The id with the values of its example: what a test or the handbook renders.
    Words example(const QString& id) const;

private:
    struct Text {
        QString zh, en;
        std::map<QString, QString> example;
    };
    std::map<QString, Text> m_texts;
};

}  // namespace kapok
