// The province's key service: national test keys (chip.md §9), which never leave it.
#pragma once

#include <QByteArray>
#include <QString>

namespace kapok::province::server {

enum class CardCipher { TripleDes = 1, Sm4 = 3 };  ///< as the FCI's tag 86 says

/// Key of one card: the national key of this name, diversified by division and historical bytes
/// (chip.md §5). `division` has six figures, `historical` 13 bytes.
QByteArray cardKey(CardCipher cipher, const QByteArray& name, const QByteArray& division, const QByteArray& historical);

/// The authentication value over `original` under the session key of `factor`; 8 bytes each.
QByteArray authenticationValue(CardCipher cipher, const QByteArray& key, const QByteArray& factor, const QByteArray& original);

}  // namespace kapok::province::server
