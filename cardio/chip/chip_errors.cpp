#include "cardio/chip/chip_errors.h"

#include <array>

namespace kapok::cardio {
namespace {

using Kind = Error::Kind;

struct Meaning {
    std::uint16_t status;
    Kind kind;
    const char* id;
};

constexpr std::array meanings = {
    Meaning{0x6581, Kind::Refused, "error.card_write_failed"},
    Meaning{0x6700, Kind::Refused, "error.card_wrong_form"},
    Meaning{0x6A80, Kind::Refused, "error.card_wrong_form"},
    Meaning{0x6A85, Kind::Refused, "error.card_wrong_form"},
    Meaning{0x6B00, Kind::Refused, "error.card_wrong_form"},
    Meaning{0x6981, Kind::Refused, "error.card_not_supported"},
    Meaning{0x6986, Kind::Refused, "error.card_not_supported"},
    Meaning{0x6A86, Kind::Refused, "error.card_not_supported"},
    Meaning{0x6D00, Kind::Refused, "error.card_not_supported"},
    Meaning{0x6E00, Kind::Refused, "error.card_not_supported"},
    Meaning{0x6982, Kind::Refused, "error.card_not_authenticated"},
    Meaning{0x6983, Kind::Refused, "error.card_key_locked"},
    Meaning{0x6984, Kind::Refused, "error.card_stale_challenge"},
    Meaning{0x6985, Kind::Refused, "error.card_state_forbids"},
    Meaning{0x6987, Kind::Refused, "error.card_wrong_check"},
    Meaning{0x6988, Kind::Refused, "error.card_wrong_check"},
    Meaning{0x9302, Kind::Refused, "error.card_wrong_check"},
    Meaning{0x6A81, Kind::Refused, "error.card_blocked"},
    Meaning{0x6A82, Kind::Refused, "error.card_no_file"},
    Meaning{0x6A83, Kind::Refused, "error.card_no_record"},
    Meaning{0x6A84, Kind::Refused, "error.card_full"},
    Meaning{0x6A88, Kind::Refused, "error.card_no_key"},
    Meaning{0x6901, Kind::Refused, "error.card_state_forbids"},
    Meaning{0x6F00, Kind::Refused, "error.card_no_data"},
    Meaning{0x9303, Kind::Refused, "error.card_application_blocked"},
};

const Meaning* meaningOf(std::uint16_t status)
{
    for (const Meaning& meaning : meanings)
        if (meaning.status == status) return &meaning;
    return nullptr;
}

QString joined(const QString& what, const QString& progress)
{
    return progress.isEmpty() ? what : what + QStringLiteral(", ") + progress;
}

const char* removedDuring(Errand errand)
{
    switch (errand) {
    case Errand::ChangePin:
    case Errand::ResetPin: return "error.card_removed_before_pin_change";
    case Errand::CheckPin: return "error.card_removed_at_pin_check";
    case Errand::Read: break;
    }
    return "error.card_removed";
}

}  // namespace

QString statusText(std::uint16_t status)
{
    return QStringLiteral("SW ") + QStringLiteral("%1").arg(status, 4, 16, QLatin1Char('0')).toUpper();
}

Error lostCard(Errand errand, const Lost& lost, const QString& progress)
{
    const QString detail = joined(lost.detail, progress);
    switch (lost.why) {
    case Lost::Why::NoSuchReader: return {Kind::Unavailable, words("error.card_no_reader"), detail};
    case Lost::Why::NoCard: return {Kind::Unavailable, words("error.card_none"), detail};
    case Lost::Why::Removed: return {Kind::Unavailable, words(removedDuring(errand)), detail};
    case Lost::Why::Mute: return {Kind::Unavailable, words("error.card_mute"), detail};
    case Lost::Why::Interrupted: return {Kind::Unavailable, words("error.card_interrupted"), detail};
    case Lost::Why::ReaderGone: return {Kind::Unavailable, words("error.card_reader_gone"), detail};
    case Lost::Why::InUse: return {Kind::Unavailable, words("error.card_reader_in_use"), detail};
    case Lost::Why::NoService: break;
    }
    return {Kind::Unavailable, words("error.card_no_service"), detail};
}

bool isKnownStatus(std::uint16_t status) { return meaningOf(status) != nullptr; }

Error told(std::uint16_t status, const QString& progress)
{
    const QString detail = joined(statusText(status), progress);
    if (const Meaning* meaning = meaningOf(status)) return {meaning->kind, words(meaning->id), detail};
    return errors::unreadable(detail);
}

namespace errors {

Error noReader() { return {Kind::Unavailable, words("error.card_no_reader"), {}}; }
Error readerUnknown(const QString& reader)
{
    return {Kind::Unavailable, words("error.card_reader_unknown", {{"reader", reader}}), {}};
}
Error noCard(const QString& reader) { return {Kind::Unavailable, words("error.card_none"), reader}; }
Error severalCards() { return {Kind::BadInput, words("error.card_several"), {}}; }
Error otherCardInReader() { return {Kind::Unavailable, words("error.card_exchanged"), {}}; }
Error cardNotFound() { return {Kind::Unavailable, words("error.card_not_found"), {}}; }

Error bankCard() { return {Kind::Refused, words("error.card_is_bank_card"), {}}; }
Error phoneCard() { return {Kind::Refused, words("error.card_is_phone_card"), {}}; }
Error unknownCard() { return {Kind::Refused, words("error.card_kind_unknown"), {}}; }
Error blankCard(const ports::BlankData& blank)
{
    const auto day = [](QDate date) {
        return date.isValid() ? date.toString(Qt::ISODate) : QString(QChar(0x2014));  // a dash
    };
    return {Kind::Refused,
            words("error.card_blank", {{"serial", blank.serial},
                                       {"generation", QString::number(blank.generation)},
                                       {"version", blank.version},
                                       {"issued", day(blank.issued)},
                                       {"expires", day(blank.expires)}}),
            {}};
}
Error usedCard() { return {Kind::Refused, words("error.card_used"), {}}; }
Error noBlank() { return {Kind::Refused, words("error.card_no_blank"), {}}; }
Error severalBlanks() { return {Kind::BadInput, words("error.card_several_blanks"), {}}; }
Error noBlankOfThisGeneration() { return {Kind::Refused, words("error.card_blank_generation"), {}}; }
Error applicationBlocked() { return told(0x9303); }
Error cardBlocked() { return told(0x6A81); }
Error versionUnknown(const QString& version)
{
    return {Kind::Refused, words("error.card_version_unknown", {{"version", version}}), {}};
}
Error unreadable(const QString& detail) { return {Kind::Unavailable, words("error.card_unreadable"), detail}; }

Error otherKeys() { return {Kind::Refused, words("error.card_other_keys"), QStringLiteral("INTERNAL AUTHENTICATE")}; }
Error noCertificate(const QString& detail) { return {Kind::Refused, words("error.card_no_certificate"), detail}; }
Error refusesKey(int left)
{
    return {Kind::Refused, words("error.card_refuses_key", {{"left", QString::number(left)}}),
            QStringLiteral("EXTERNAL AUTHENTICATE, SW 63C%1").arg(left, 0, 16)};
}
Error keyLocked(const QString& detail) { return {Kind::Refused, words("error.card_key_locked"), detail}; }
Error keyRefusedBefore() { return {Kind::Refused, words("error.card_key_refused_before"), {}}; }

Error pinMalformed() { return {Kind::BadInput, words("error.pin_malformed"), {}}; }
Error pinWrong(int left) { return {Kind::Refused, words("error.pin_wrong", {{"left", QString::number(left)}}), {}}; }
Error pinLocked() { return {Kind::Refused, words("error.pin_locked"), {}}; }
Error pinLastTry() { return {Kind::NotPermitted, words("error.pin_last_try"), {}}; }
Error pinNone() { return {Kind::Refused, words("error.pin_none"), {}}; }
Error pinNoPad() { return {Kind::Refused, words("error.pin_no_pad"), {}}; }
Error padRefused(PadRefusal why)
{
    switch (why) {
    case PadRefusal::TimedOut: return {Kind::Refused, words("error.pad_timed_out"), statusText(0x6400)};
    case PadRefusal::Cancelled: return {Kind::Refused, words("error.pad_cancelled"), statusText(0x6401)};
    case PadRefusal::Differed: return {Kind::Refused, words("error.pad_differed"), statusText(0x6402)};
    case PadRefusal::WrongLength: return {Kind::Refused, words("error.pad_wrong_length"), statusText(0x6403)};
    case PadRefusal::NotUnderstood: break;
    }
    return {Kind::Refused, words("error.pad_not_understood"), statusText(0x6B80)};
}
Error pinNotContactless() { return {Kind::Refused, words("error.pin_not_contactless"), statusText(0x6985)}; }
Error pinInDoubt(const QString& detail) { return {Kind::InDoubt, words("error.pin_in_doubt"), detail}; }
Error pinRefused(std::uint16_t status)
{
    Error error = told(status);
    error.detail = QStringLiteral("CHANGE PIN, ") + error.detail;
    return error;
}

}  // namespace errors

}  // namespace kapok::cardio
