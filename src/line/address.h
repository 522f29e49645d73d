// Where somebody is called.
#pragma once

#include <QString>

namespace kapok::line {

struct Address {
    QString host;
    quint16 port = 0;
    bool operator==(const Address&) const = default;
};

}  // namespace kapok::line
