#include "desk/blank_reading.h"

#include "desk/awaited_card.h"
#include "domain/stock.h"
#include "workflows/blank.h"

namespace kapok::desk {

using workflows::BlankInSlot;
using workflows::Step;
using workflows::WrittenChip;

namespace {

// The one blank, also where an old card lies in another reader.
Task<Expected<ports::BlankData>> theBlank(ports::CardReaders& readers)
{
    auto only = co_await readers.readBlank({});
    if (only || only.error().happened.id != QLatin1String("error.card_several")) co_return only;
    const auto listed = co_await readers.list();
    if (!listed) co_return std::unexpected(listed.error());
    for (const ports::Reader& reader : listed->list) {
        if (!reader.cardPresent) continue;
        auto blank = co_await readers.readBlank(reader.name);
        if (blank) co_return blank;
    }
    co_return only;
}

Json suppliesOf(const ports::CardPrinterState& printer)
{
    Json json{{"state", toJson(printer.readiness)},   {"media", toJson(printer.media)},
              {"ribbon", toJson(printer.ribbon)},     {"film", toJson(printer.film)},
              {"full_box", toJson(printer.recovers)}, {"empty_box", toJson(printer.dispenses)}};
    if (printer.ribbonLeft) json["ribbon_left"] = *printer.ribbonLeft;
    if (printer.filmLeft) json["film_left"] = *printer.filmLeft;
    return json;
}

std::unexpected<Error> refusedBlank(const char* sentence, const QString& serial)
{
    return failure(Error::Kind::Refused, words(sentence, {{"serial", serial}}));
}

// K04: what is known to be wrong with the printer is said before a blank is fed; what is unknown is said too, and
// hinders nothing.
Task<Expected<ports::CardPrinterState>> readyPrinter(const Parts& parts)
{
    if (!parts.cardPrinter) co_return failure(Error::Kind::Refused, words("error.no_card_printer"));
    auto printer = co_await parts.cardPrinter->state();
    if (!printer) co_return std::unexpected(printer.error());
    if (!printer->hinders.id.isEmpty()) co_return failure(Error::Kind::Unavailable, printer->hinders);
    co_return printer;
}

// K10: it must lie in the tray of whoever makes the card, wherever its chip was found.
Expected<void> placeInStock(BlankInSlot::Reply& blank, const StockBook& stock, const QString& teller)
{
    const auto where = stock.find(blank.serial, blank.kind());
    if (!where) return refusedBlank("error.blank_unknown", blank.serial);
    if (where->place != domain::stock::trayOf(teller)) return refusedBlank("error.blank_not_in_tray", blank.serial);
    const QStringList tray = stock.serialsAt(where->place, blank.kind());
    blank.lies = where->place;
    blank.first = tray.value(0);
    blank.left = tray.size();
    return {};
}

Task<Expected<ports::Outcome>> readBlank(const Parts& parts, Step step, QString teller)
{
    BlankInSlot::Reply blank{.serial = text(step.body.value("typed", Json(""))),
                             .generation = step.body["generation"].get<int>()};
    const int wanted = blank.generation;
    if (blank.serial.isEmpty()) {
        const auto chip = co_await theBlank(parts.readers);
        if (!chip) co_return std::unexpected(chip.error());
        blank.serial = chip->serial;
        blank.identification = chip->identification;
        blank.generation = chip->generation;
        blank.version = chip->version;
    }
    if (blank.generation != wanted) co_return refusedBlank("error.blank_other_generation", blank.serial);
    if (const auto placed = placeInStock(blank, parts.journal.remembered().stock(), teller); !placed)
        co_return std::unexpected(placed.error());
    const auto printer = co_await readyPrinter(parts);
    if (!printer) co_return std::unexpected(printer.error());
    blank.printer = printer->name;
    blank.supplies = suppliesOf(*printer);
    co_return ports::Outcome{blank.toJson()};
}

Json sayingOf(const ports::ChipData& chip)
{
    return {{"card_number", personal(chip.cardNumber)},
            {"social_security_number", personal(chip.socialSecurityNumber)},
            {"name", personal(chip.name)},
            {"sex", personal(chip.sex)},
            {"nationality", personal(chip.nationality)},
            {"birth_date", personal(chip.birthDate.toString(Qt::ISODate))},
            {"issued", toJson(chip.issued.toString(Qt::ISODate))},
            {"expires", toJson(chip.expires.toString(Qt::ISODate))}};
}

// A record that cannot be read is no agreement: it is empty here, and the comparison says so.
Task<Expected<ports::Outcome>> readWritten(const Parts& parts, Step step)
{
    const QString awaited = text(step.body.value("identification", Json("")));
    const auto chip = co_await readAwaited(parts.readers, awaited);
    if (!chip) co_return std::unexpected(chip.error());
    if (workflows::serialIn(chip->identification) != text(step.body["serial"]))
        co_return failure(Error::Kind::Refused, words("error.other_card"));
    co_return ports::Outcome{WrittenChip::Reply{chip->identification, chip->version, sayingOf(*chip)}.toJson()};
}

}  // namespace

Task<Expected<ports::Outcome>> readForMaking(const Parts& parts, Step step, QString teller)
{
    if (step.request == QLatin1String(BlankInSlot::kind))
        co_return co_await readBlank(parts, std::move(step), std::move(teller));
    co_return co_await readWritten(parts, std::move(step));
}

}  // namespace kapok::desk
