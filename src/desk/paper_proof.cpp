#include "desk/paper_proof.h"

#include "base/crypto.h"
#include "ports/paper_reader.h"

namespace kapok::desk {
namespace {

QString textOf(const ports::Hand* papers, const ports::Sheet& sheet)
{
    const auto* reader = dynamic_cast<const ports::PaperReader*>(papers);
    return reader ? reader->textOf(sheet).value_or(QString()).normalized(QString::NormalizationForm_C) : QString();
}

}  // namespace

// Whoever knows whom it may be about would guess the text from its bare hash: the salt stands under the case's key, and
// goes with it (D6).
void noteText(Json& body, const ports::Hand* papers, const ports::Sheet& sheet, Randomness& randomness)
{
    constexpr int saltBytes = 16;
    const QString text = textOf(papers, sheet);
    if (text.isEmpty()) return;
    const QByteArray salt = randomness.bytes(saltBytes);
    body["text_salt"] = personal(QString::fromLatin1(salt.toHex()));
    body["text_sm3"] = crypto::sm3(salt + text.toUtf8()).toHex().toStdString();
}

}  // namespace kapok::desk
