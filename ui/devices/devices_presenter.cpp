#include "ui/devices/devices_presenter.h"

#include "ui/kit/errand.h"

#include <algorithm>

namespace kapok::ui {

namespace {

// A service that is not running knows of no reader, and none is missing for that.
Words noReader(const Workplace& work)
{
    return work.readersUnknown.empty() ? words("view.no_reader") : work.readersUnknown;
}

}  // namespace

std::vector<DeviceRow> devices(const Workplace& work)
{
    const Phrases& phrases = work.phrases;
    const DeskNote& note = work.note;
    const auto& readers = work.readers;
    const auto [reached, last, trouble] = work.counter.line();
    DeviceRow province{QStringLiteral("province"), phrases.say("view.device_province"), {}, {}, reached, {}};
    province.what =
        last ? phrases.say("view.last_answer", {{"time", phrases.time(*last)}}) : phrases.say("view.not_asked_yet");
    if (last) province.standing = phrases.say(reached ? "view.usable" : "view.not_reached_now");
    else province.usable.reset();  // nobody has asked: it is neither there nor away
    DeviceRow reader{QStringLiteral("reader"), phrases.say("view.device_reader"), {}, {}, !readers.empty(), {}};
    const auto cards = std::ranges::count(readers, true, &desk::ReaderState::cardPresent);
    reader.what = readers.empty() ? phrases.say(noReader(work))
                                  : phrases.say("view.reader_count", {{"count", QString::number(readers.size())},
                                                                      {"cards", QString::number(cards)}});
    reader.standing = phrases.say(readers.empty() ? "view.not_connected" : "view.usable");
    if (!work.readersUnknown.empty()) {
        reader.standing = phrases.say("view.not_reached_now");
        reader.usable.reset();  // whether one is connected nobody can say
    }
    DeviceRow journal{QStringLiteral("drive"),
                      phrases.say("view.device_journal"),
                      note.journal,
                      phrases.say(note.journalReady ? "view.usable" : "view.being_checked"),
                      note.journalReady,
                      {}};
    DeviceRow pack{QStringLiteral("book"), phrases.say("view.device_rules"), note.pack, {}, {}, {}};
    return {province, reader, journal, pack};
}

FactsPageView readerPage(const Workplace& work)
{
    const Phrases& phrases = work.phrases;
    FactsPageView view{.title = phrases.say("view.device_reader"), .empty = phrases.say(noReader(work))};
    for (const desk::ReaderState& reader : work.readers) {
        FactsPageView::Group group{reader.name, {}};
        group.rows.push_back({phrases.say("view.reader_kind"),
                              phrases.say(reader.contactless ? "view.contactless" : "view.contact"),
                              {}});
        group.rows.push_back(
            {phrases.say("view.reader_card"),
             phrases.word("view.card_kind", reader.cardPresent ? reader.cardKind : QStringLiteral("none")),
             {}});
        if (!reader.atr.isEmpty()) group.rows.push_back({QStringLiteral("ATR"), reader.atr, {}});
        view.groups.push_back(std::move(group));
    }
    return view;
}

FactsPageView cardPage(const Phrases& phrases, const Expected<desk::ChipState>& chip)
{
    FactsPageView view{.title = phrases.say("view.card_read")};
    if (!chip) {
        view.empty = phrases.say(chip.error().happened) + u' ' + phrases.say("view.read_again");
        return view;
    }
    FactsPageView::Group group{phrases.say("view.on_the_chip"), {}};
    const auto row = [&](const char* label, const QString& value) {
        group.rows.push_back({phrases.say(label), value, {}});
    };
    row("view.chip_generation", chip->version);
    row("view.chip_identification", chip->identification);
    row("view.chip_card_number", maskedNumber(chip->cardNumber));
    row("view.chip_name", maskedName(chip->name));
    row("view.chip_number", maskedNumber(chip->socialSecurityNumber));
    row("view.chip_issued", chip->issued.toString(Qt::ISODate));
    row("view.chip_expires", chip->expires.toString(Qt::ISODate));
    if (chip->pinTriesLeft) row("view.chip_tries", QString::number(*chip->pinTriesLeft));
    for (const QString& warning : chip->warnings) view.remark += phrases.say(Words{warning, {}}) + u' ';
    view.groups.push_back(std::move(group));
    return view;
}

CardPresenter::CardPresenter(Workplace& work)
    : m_work(work), m_chip(failure(Error::Kind::Unavailable, words("view.nothing_read_yet")))
{
}

Task<> CardPresenter::readCard()
{
    const auto one = caseInHand(m_work);
    if (m_work.way.page() == pages::step && one && one->standing.waitsFor == desk::WaitsFor::Card)
        co_return m_work.wish(intent::GoOn{});
    if (m_reading) co_return;
    const Busy busy(m_reading);
    const Errand errand(m_work);
    const auto chip = co_await errand.onItsPage(m_work.counter.readCard());
    if (!chip) co_return;
    m_chip = *chip;
    m_work.way.open({pages::card});
}

}  // namespace kapok::ui
