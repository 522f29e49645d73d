#include "db/seal/due.h"

#include <algorithm>
#include <array>

namespace kapok::db {
namespace {

constexpr std::array<QByteArrayView, 4> acts{"signed_in", "approved", "day_closed", "reprinted"};

// The intent of a paper. Inside a text the quotation marks would be escaped, so this is a key with its value.
constexpr QByteArrayView paper = "\"step\":\"print\"";

}  // namespace

bool isDue(qint64 seq, QByteArrayView kind, QByteArrayView bytes, qint64 sealed)
{
    return seq - sealed > mostUnsealed || std::ranges::find(acts, kind) != acts.end() ||
           (kind == "intent" && bytes.contains(paper));
}

}  // namespace kapok::db
