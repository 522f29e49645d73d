#include "ui/shell/frame_presenter.h"

#include <algorithm>

namespace kapok::ui {
namespace {

std::vector<CodeEntry> codes(const Phrases& phrases)
{
    std::vector<CodeEntry> entries;
    for (const domain::BusinessName& entry : domain::businesses()) {
        const QString known = QString::fromLatin1(entry.name);
        CodeEntry code{.code = QString::fromLatin1(entry.code), .name = phrases.word("view.rail", known)};
        if (code.name == known) code.name = phrases.business(entry.business);  // short enough as it is
        code.chinese = phrases.chineseBusiness(entry.business);
        code.initials = phrases.word("initials", QString::fromLatin1(entry.name));
        code.ofOutlet = code.code >= QStringLiteral("8000");
        entries.push_back(std::move(code));
    }
    return entries;
}

}  // namespace

FrameView frame(const Phrases& phrases, const desk::Counter& counter, const DeskNote& note, int readers,
                const QString& currentCode)
{
    FrameView view;
    view.outlet = phrases.outlet(counter.place().outlet);
    if (const desk::StaffMember* teller = counter.teller()) view.teller = teller->number + u' ' + teller->name;
    view.training = note.training;
    view.line.usable = counter.line().reached();
    if (const auto last = counter.line().lastAnswer())
        view.line.ageSeconds = int((counter.now().utcMs - last->utcMs) / 1000);
    view.readers = readers;
    view.now = outletTime(counter.now()).time();
    view.codes = codes(phrases);
    view.currentCode = currentCode;
    view.worklist = int(counter.openWork().size());
    const auto outbox = counter.outbox();
    view.outbox = int(outbox.size());
    view.outboxInDoubt =
        std::ranges::any_of(outbox, [](const desk::WorkItem& item) { return item.state == desk::StateWord::InDoubt; });
    return view;
}

}  // namespace kapok::ui
