// A reply as the desk may keep it: it answers what was asked, has the shape of its message, and what is personal in
// it is marked.
#pragma once

#include "base/shape.h"
#include "domain/party.h"
#include "ports/party.h"

namespace kapok::line {

/// The shape of an accepted reply's body, by party and kind; null for a kind that is no message of this party.
using ReplyShapes = const Shape* (*)(domain::Party party, const QString& kind);

/// What was asked: an answer has to be to these bytes, and about whom they name.
struct Asked {
    QString kind;
    QByteArray bytes;  ///< as they go over the line
};
Asked askedBy(const ports::Question& question);
Asked askedBy(const ports::Demand& demand);
Asked askedBy(const ports::Sought& sought);

/// BadInput says where the reply does not fit; of a kind that is no message nothing does.
Expected<ports::Reply> asKept(ports::Reply reply, const Shape* shape, const Asked& asked);
/// The same of what was found, where anything was.
Expected<ports::Found> asKept(ports::Found found, const Shape* shape, const Asked& asked);

}  // namespace kapok::line
