// Characters of names that keyboards and fonts do not have (N10): found by code point, by parts, by reading or by eye,
// and matched where two registers wrote one of them differently. A name is kept as it was given.
#pragma once

#include "base/error.h"

#include <QStringList>

#include <map>
#include <vector>

namespace kapok::domain {

struct RareCharacter {
    QString character;
    QString parts;    ///< "龙天"; empty: found by its code point alone
    QString reading;  ///< "yan"
    bool operator==(const RareCharacter&) const = default;

    QString code() const;  ///< "U+4DAE"
};

class Characters {
public:
    /// BadInput names the entry, and what was expected in it.
    static Expected<Characters> parse(const QByteArray& json);
    /// resources/characters.json, read once; where it cannot be read nothing is known, and names are matched as they are.
    static const Characters& ofThisHouse();

    /// Private code points of GBK as Unicode writes them since: for papers and screens, whose fonts know no other.
    QString written(const QString& name) const;
    /// What two names have in common that are the same person's: also written(), and one form of each variant.
    QString comparable(const QString& name) const;
    bool knowsPrivate(char32_t sign) const { return m_private.contains(sign); }

    /// What is meant by "U+4DAE", "4dae", "yan" or "天龙", whole; a code point of any Chinese character counts. Nothing
    /// typed: all of them, to be found by eye.
    std::vector<RareCharacter> find(const QString& typed) const;

private:
    std::map<char32_t, char32_t> m_private, m_variants;
    std::vector<RareCharacter> m_rare;

    std::vector<RareCharacter> ofCode(const QString& typed) const;
};

}  // namespace kapok::domain
