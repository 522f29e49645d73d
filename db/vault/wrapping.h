// One way to the desk's data key: the key itself, wrapped for whoever holds another one.
#pragma once

#include "base/json.h"
#include "ports/door.h"

#include <optional>

namespace kapok::db {

/// Whose it is. A new kind is a name here and whoever finds its key: nothing else asks how a way is opened. A file that
/// has a kind that is not known here was written by a later version.
struct WrappingKind {
    static constexpr const char* staff = "staff";    ///< a member, by the key to which his password is stretched
    static constexpr const char* device = "device";  ///< the machine, by a key of its own
};

struct Wrapping {
    QString kind;
    QString id;                               ///< a member's number; of a device its name
    std::optional<ports::Stretch> stretch{};  ///< of staff
    QByteArray wrapped{};

    /// `vault` names whose data key it is (Vault::idOf).
    static Wrapping of(const SecretKey& dataKey, const QString& vault, Wrapping whose, const SecretKey& under);
    /// Empty: `under` is not its key, or it is not as it was made.
    SecretKey openedWith(const SecretKey& under, const QString& vault) const;

    Json toJson() const;
    /// BadInput: not as it must be, or dearer to try than any desk has time and memory for.
    static Expected<Wrapping> fromJson(const Json& json);
    bool operator==(const Wrapping&) const = default;

private:
    QByteArray about(const QString& vault) const;
};

}  // namespace kapok::db
