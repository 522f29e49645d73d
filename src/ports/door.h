// The door before the desk's data key: nothing personal is read or written until somebody has opened it.
#pragma once

#include "base/error.h"
#include "base/secret_key.h"
#include "base/task.h"

#include <QString>

#include <vector>

namespace kapok::ports {

/// How a password becomes a key: Argon2id, one lane, with these.
struct Stretch {
    quint32 memoryKiB = 0, passes = 0;
    QByteArray salt;
    bool operator==(const Stretch&) const = default;
};

/// Whoever may open it holds the data key wrapped under a key of his own. A member of staff has that key in his head: it
/// is what his password is stretched to.
class Door {
public:
    virtual ~Door() = default;

    virtual bool isShut() const = 0;
    /// Members of staff hold the key; else it is a device that does, or nobody.
    virtual bool isOfStaff() const = 0;
    /// How each wrapping of this number is opened. None: he holds no key.
    virtual std::vector<Stretch> wrappingsOf(const QString& number) const = 0;
    /// False: this key does not open that wrapping of his.
    virtual Task<Expected<bool>> open(QString number, Stretch with, SecretKey key) = 0;
    /// One wrapping more for this number, beside those that it has. Durable on return. NotPermitted: it is shut.
    virtual Expected<void> give(const QString& number, const Stretch& with, const SecretKey& key) = 0;
    /// Of the wrappings of this number that one is left alone. Durable on return.
    virtual Expected<void> leaveOnly(const QString& number, const Stretch& with) = 0;
    /// He holds none any more. Durable on return.
    virtual Expected<void> takeFrom(const QString& number) = 0;
};

}  // namespace kapok::ports
