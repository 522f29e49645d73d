// A rule pack as files: its own text, that of the pack on which it stands, and what the house has signed of both.
#pragma once

#include "base/error.h"
#include "base/json.h"

#include <optional>

namespace kapok::domain::rules {

/// What the house says of a file: NAME.json.sig beside it, SM2 with SM3 in DER, by a key of resources/rules/house.pem.
enum class Signature { Good, Missing, Wrong };

struct PackText {
    QString file;  ///< empty: of no file
    QByteArray bytes;
    Json json{};
    Signature signature = Signature::Missing;
};

/// What decides: a pack alone, or one that stands on another and says only what is other there.
struct PackFiles {
    PackText own;
    std::optional<PackText> ground{};

    /// The file of this name in resources/rules, or of this path.
    static QString named(const QString& nameOrFile);
    /// BadInput names the file and the line.
    static Expected<PackFiles> read(const QString& file);
    static Expected<PackFiles> of(const QByteArray& bytes, const QString& file);

    /// The worse of both: what stands on unsigned ground is not signed.
    Signature signature() const;
    /// The file that `signature()` speaks of.
    const QString& fileOfSignature() const;
    /// Both as one document. An object takes in what is said of its members; everything else is replaced, a list as a
    /// whole: its order is the order of asking.
    Json whole() const;
    /// SM3 over the bytes of both, its own first: names the rules to the last row.
    QString sm3() const;
    /// "FILE: cfg.fee.tea: expected … (line 17)", in the file that says it.
    QString located(const QString& complaint) const;
};

}  // namespace kapok::domain::rules
