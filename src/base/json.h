// JSON as this house takes and gives it: strict when read, canonical when kept.
//
// QJsonDocument is no validator (pitfalls.md P16); nlohmann's parser is one, but keeps the last of
// two equal keys, makes doubles of what is too big, takes a NUL byte for the end of the text, and steps
// over a byte order mark. Here all of these are refused, as are fractions: amounts are whole fen, ids are
// strings, and a text is JSON from its first byte to its last (RFC 8259, section 8.1: no mark).
//
// Every file and every message of the house is read by one of the two functions here.
#pragma once

#include "base/error.h"

#include <QByteArray>

#include <nlohmann/json.hpp>

// Compiled once, in json.cpp, and there with the optimiser: not again in every source, and no test that is compiled
// without it brings a slow copy for everybody.
extern template class nlohmann::basic_json<>;

namespace kapok {

using Json = nlohmann::json;

/// BadInput; `detail` names the line, the byte (the first is 1) and what is wrong there: "line 3: not JSON at byte 20",
/// "person.age: expected a whole number (line 2, byte 17)". Depth is bounded at 64.
Expected<Json> parseStrict(const QByteArray& text);
/// For a file whose parts may be wrong on purpose: each of them is to be judged for itself. The same text, but a number
/// that is not whole stays what it is, a key that stands twice leaves a key behind that nobody knows ("age (twice)"),
/// and what nests deeper than 80 is a text that says so.
Expected<Json> parseKindly(const QByteArray& text);

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
