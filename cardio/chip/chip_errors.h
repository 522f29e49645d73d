// What a chip or its reader did, as a sentence that a teller understands (chip.md §3; texts in
// resources/words/cardio.json). The status word goes to `detail`.
#pragma once

#include "base/error.h"
#include "cardio/apdu/card_transport.h"
#include "ports/card_readers.h"

#include <cstdint>

namespace kapok::cardio {

/// What the card was wanted for; the sentence says that nothing of it happened.
enum class Errand { Read, ChangePin, CheckPin, ResetPin };

/// `progress`: "command 7 of 31".
Error lostCard(Errand errand, const Lost& lost, const QString& progress);

/// Of a status word that the command itself did not expect.
Error told(std::uint16_t status, const QString& progress = {});
/// True where told() has a sentence of the standard's; else the answer is no status word at all.
bool isKnownStatus(std::uint16_t status);

QString statusText(std::uint16_t status);

namespace errors {

Error noReader();
Error readerUnknown(const QString& reader);
Error noCard(const QString& reader);
Error severalCards();
Error otherCardInReader();
Error cardNotFound();

Error bankCard();
Error phoneCard();
Error unknownCard();
/// Serial, generation, version and days stand in the sentence.
Error blankCard(const ports::BlankData& blank);
Error usedCard();
Error noBlank();
Error severalBlanks();
Error noBlankOfThisGeneration();
Error applicationBlocked();
Error cardBlocked();
Error versionUnknown(const QString& version);
Error unreadable(const QString& detail);

Error otherKeys();
Error noCertificate(const QString& detail);
Error refusesKey(int left);
Error keyLocked(const QString& detail);
Error keyRefusedBefore();

Error pinMalformed();
Error pinWrong(int left);
Error pinLocked();
Error pinLastTry();
Error pinNone();
Error pinNoPad();
/// Of a reader that broke off by itself: the card was given nothing.
Error padRefused(PadRefusal why);
Error pinNotContactless();
Error pinInDoubt(const QString& detail);
/// The old PIN holds; `left` tries.
Error pinRefused(std::uint16_t status);

}  // namespace errors

}  // namespace kapok::cardio
