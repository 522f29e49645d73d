// A part of a packed table, walked element by element. Names stand without their prefix.
#pragma once

#include "decode/cells.h"

#include <QMap>

namespace kapok::decode {

using Attributes = QMap<QString, QString>;

class PartWalk {
public:
    virtual ~PartWalk() = default;
    virtual void opened(const QString& name, const Attributes& attributes) = 0;
    virtual void closed(const QString& name) = 0;
    virtual void said(const QString& text) = 0;

    /// Throws Refusal: it is no XML, or declares what it would unfold to.
    void over(const QByteArray& part);
};

}  // namespace kapok::decode
