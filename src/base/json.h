// JSON as this house takes and gives it: strict when read, canonical when kept.
//
// QJsonDocument is no validator (pitfalls.md P16); nlohmann's parser is one, but keeps the last of
// two equal keys and makes doubles of what is too big. Here both are refused, as are fractions:
// amounts are whole fen, ids are strings.
#pragma once

#include "base/error.h"

#include <QByteArray>

#include <nlohmann/json.hpp>

namespace kapok {

using Json = nlohmann::json;

/// BadInput with the reason and the byte in `detail`. Depth is bounded at 64.
Expected<Json> parseStrict(const QByteArray& text);

/// RFC 8785 for whole numbers and ASCII keys: sorted keys, no blanks, shortest escapes.
QByteArray canonical(const Json& json);

inline Json toJson(const QString& text) { return text.toStdString(); }
inline QString text(const Json& json) { return QString::fromStdString(json.get_ref<const std::string&>()); }

/// Members of an object that must be there and be of this type; BadInput names the key.
Expected<QString> textAt(const Json& object, const char* key);
Expected<qint64> numberAt(const Json& object, const char* key);
Expected<bool> flagAt(const Json& object, const char* key);
Expected<Json> objectAt(const Json& object, const char* key);
Expected<Json> listAt(const Json& object, const char* key);
/// BadInput names the first key of `object` that is not in `known`.
Expected<void> onlyKeys(const Json& object, std::initializer_list<const char*> known);

/// A personal value inside JSON: the journal seals it, logs mask it, only codecs read it (design.md §1).
Json personal(const QString& text);
bool isPersonal(const Json& json);
/// The same document with every personal value written out: for the wire, never for a file.
Json bare(const Json& json);
/// The same document with every personal value as •••: for logs and screens.
Json masked(const Json& json);

}  // namespace kapok
