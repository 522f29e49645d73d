// Reading the members of one JSON object for the codecs of this room: each complaint names the key.
#pragma once

#include "base/json.h"
#include "domain/codes.h"

#include <QDate>

#include <optional>

namespace kapok::domain {

/// "2021-07-08" and nothing else: a real day of the calendar in its whole form.
std::optional<QDate> dateOf(const Json& json);
inline Json toJson(QDate day) { return day.toString(Qt::ISODate).toStdString(); }

/// A value as `expected` was wanted at `key`; BadInput with both.
std::unexpected<Error> unfit(const QString& key, const QString& expected);

/// The members of `object` under the name `path`. Remembers the first complaint; whoever reads
/// everything and then asks complaint() loses nothing. Values marked as personal are read as bare.
class Fields {
public:
    Fields(const Json& object, QString path, std::initializer_list<const char*> known);

    std::optional<QString> text(const char* key);
    std::optional<QDate> date(const char* key);
    std::optional<bool> flag(const char* key);
    std::optional<qint64> number(const char* key, qint64 least, qint64 most);
    std::optional<QString> division(const char* key);
    template <class Code>
    std::optional<Code> code(const char* key)
    {
        const auto said = text(key);
        if (!said) return std::nullopt;
        const auto found = codeOfWord<Code>(*said);
        if (!found) complain(key, everyWord<Code>());
        return found;
    }
    /// The same, as the word that it is.
    template <class Code>
    std::optional<QString> word(const char* key)
    {
        const auto found = code<Code>(key);
        return found ? std::optional(wordOf(*found)) : std::nullopt;
    }
    /// The value itself, or nothing; no complaint where it is absent.
    const Json* find(const char* key) const;
    void require(const char* key);
    void complain(const char* key, const QString& expected);

    const std::optional<Error>& complaint() const { return m_complaint; }

private:
    const Json& m_object;
    QString m_path;
    std::optional<Error> m_complaint;
};

}  // namespace kapok::domain
