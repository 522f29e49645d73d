// How the presenter speaks: words, names, amounts and dates in the language of the window.
#pragma once

#include "base/clock.h"
#include "base/dictionary.h"
#include "desk/counter_view.h"
#include "domain/outlet.h"
#include "ui/kit/state.h"

namespace kapok::ui {

class Phrases {
public:
    Phrases(const Dictionary& dictionary, const domain::Directory& directory)
        : m_dictionary(dictionary), m_directory(directory)
    {
    }

    void speak(Language language) { m_language = language; }
    Language language() const { return m_language; }
    const Dictionary& dictionary() const { return m_dictionary; }
    const domain::Directory& directory() const { return m_directory; }
    bool chinese() const { return m_language == Language::Chinese; }

    QString say(const Words& words) const { return m_dictionary.render(words, m_language); }
    QString say(const char* id, std::initializer_list<std::pair<const char*, QString>> values = {}) const
    {
        return say(words(id, values));
    }
    /// A word made of a family and a code: ("reason", "no_card"); the code itself where none is known.
    QString word(const char* family, const QString& code) const;
    /// Of a field, and of a paper that is asked for by itself, whose field bears its name (§21: the receipt).
    QString field(const QString& name) const;
    QString either(const domain::NameInBoth& name) const { return chinese() ? name.zh : name.en; }
    QString text(const domain::Ruling& ruling) const { return chinese() ? ruling.text.zh : ruling.text.en; }

    QString business(domain::Business business) const { return word("business", domain::nameOf(business)); }
    /// In Chinese whatever the language of the window: it is found by both.
    QString chineseBusiness(domain::Business business) const
    {
        return m_dictionary.render(Words{QStringLiteral("business.") + domain::nameOf(business), {}},
                                   Language::Chinese);
    }
    QString money(std::optional<qint64> fen) const;  ///< "20.00 元", "免费", "—"
    QString days(std::optional<int> workingDays) const;
    QString dayWithWeekday(QDate day) const;  ///< "8月5日 周四"
    QString weekday(QDate day) const;         ///< "周四"
    QString time(Instant at) const;           ///< "09:41"
    QString timeWithSeconds(Instant at) const;
    QString list(const QStringList& codes, const char* family) const;
    QString city(const QString& division) const;
    QString bank(const std::optional<domain::Bank>& bank) const;
    QString outlet(const domain::OutletCode& code) const;
    /// A value of a sheet or of an answer, as a person reads it.
    QString value(const Json& value, const char* family) const;

private:
    const Dictionary& m_dictionary;
    const domain::Directory& m_directory;
    Language m_language = Language::Chinese;
};

State stateOf(desk::StateWord state);

}  // namespace kapok::ui
