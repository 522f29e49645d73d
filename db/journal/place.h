// Where a desk keeps what it remembers.
#pragma once

#include "base/secret_key.h"
#include "db/schema/schema.h"

namespace kapok::db {

struct JournalPlace {
    QString folder;
    QString deskName;        ///< stands in every entry: outlet and desk, "0708-0101"
    QByteArray vfs = {};     ///< name of a SQLite VFS; empty: the system's disk
    QString keyFolder = {};  ///< where the desk's key lies, if elsewhere: it is never copied
    bool training = false;   ///< a practice desk's, for ever
    SecretKey dataKey = {};  ///< the desk's data key, where a person has opened it

    QString file(const char* name) const { return folder + QLatin1Char('/') + QLatin1String(name); }
    QString key() const
    {
        return (keyFolder.isEmpty() ? folder : keyFolder) + QLatin1Char('/') + QLatin1String(schema::keyFile);
    }
};

}  // namespace kapok::db
