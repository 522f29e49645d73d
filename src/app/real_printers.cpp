#include "app/real_printers.h"

#include "app/card_making.h"
#include "app/printed_face.h"
#include "cardio/printer/card_printer_hand.h"
#include "cardio/printer/late_queue.h"
#include "cardio/printer/paper_hand.h"
#include "cardio/printer/printer_station.h"
#include "ports/papers.h"
#include "ui/paper/paper.h"

namespace kapok::app {
namespace {

std::shared_ptr<cardio::PrintQueue> queueNamed(const QString& name)
{
    return name.isEmpty() ? nullptr : cardio::lateQueue(name);
}

Task<Expected<cardio::PrintOrder>> ordered(Expected<cardio::PrintOrder> order) { co_return order; }

// NOLINTNEXTLINE(cppcoreguidelines-avoid-reference-coroutine-parameters): the parts list outlives its hands
Task<Expected<cardio::PrintOrder>> faceOrder(Json body, ports::PictureDecoder& pictures, QString faces)
{
    const auto pdf = co_await printedFace(std::move(body), pictures, std::move(faces));
    if (!pdf) co_return std::unexpected(pdf.error());
    co_return cardio::PrintOrder{.pdf = pdf->bytes};
}

std::unique_ptr<ports::CardPrinter> stateOf(const QString& name, ports::Scheduler& scheduler, StationMedia media = {})
{
    if (name.isEmpty()) return nullptr;
    return std::make_unique<QueueState>(name, queueNamed(name), scheduler, std::move(media));
}

StationMedia stationOf(const line::DeskFile& desk, ports::CardReaders& readers)
{
    const auto station = std::make_shared<cardio::PrinterStation>(readers, desk.station);
    return [station] { return station->media(); };
}

}  // namespace

std::unique_ptr<ports::Hand> paperPrinter(const line::DeskFile& desk, const domain::Knowledge& knowledge,
                                          ports::Scheduler& scheduler)
{
    const ui::PaperForm form = desk.paper == QLatin1String("80mm") ? ui::PaperForm::Roll80 : ui::PaperForm::A5;
    const ui::Letterhead head = ui::letterheadOf(knowledge.directory, {desk.outlet}, false);
    const auto draw = [form, head, dictionary = knowledge.dictionary](const ports::Deed& deed) {
        const auto pdf = ui::paperPdf(ports::sheetOf(deed), dictionary, head, form);
        if (!pdf) return ordered(std::unexpected(pdf.error()));
        return ordered(cardio::PrintOrder{.pdf = pdf->bytes, .media = pdf->media});
    };
    return std::make_unique<cardio::PaperHand>(queueNamed(desk.paperPrinter), scheduler, draw);
}

std::unique_ptr<ports::Hand> cardPrinter(const line::DeskFile& desk, const QString& dataFolder,
                                         ports::PictureDecoder& pictures, ports::CardReaders& readers,
                                         ports::Scheduler& scheduler)
{
    const auto draw = [&pictures, faces = facesOf(dataFolder)](const ports::Deed& deed) {
        return faceOrder(deed.body, pictures, faces);
    };
    return std::make_unique<cardio::CardPrinterHand>(queueNamed(desk.cardPrinters.value(0)), scheduler, draw,
                                                     stationOf(desk, readers));
}

std::unique_ptr<ports::CardPrinter> cardPrinterState(const line::DeskFile& desk, ports::CardReaders& readers,
                                                     ports::Scheduler& scheduler)
{
    return stateOf(desk.cardPrinters.value(0), scheduler, stationOf(desk, readers));
}

std::unique_ptr<CardQueue> cardQueue(const line::DeskFile& desk, ports::Scheduler& scheduler)
{
    const QString name = desk.cardPrinters.value(0);
    if (name.isEmpty()) return nullptr;
    return std::make_unique<CardQueue>(queueNamed(name), desk.cardPrinters.value(1), scheduler);
}

std::unique_ptr<ports::CardPrinter> paperPrinterState(const line::DeskFile& desk, ports::Scheduler& scheduler)
{
    return stateOf(desk.paperPrinter, scheduler);
}

}  // namespace kapok::app
