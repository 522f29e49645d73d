// What stands around every page, and what leads from one to another.
#pragma once

#include "ui/kit/workplace.h"
#include "ui/shell/frame_view.h"
#include "ui/shell/scanned.h"

namespace kapok::ui {

class FramePresenter {
public:
    explicit FramePresenter(Workplace& work) : m_work(work) {}
    FrameView view();
    /// True while it says "take your card": the reader is looked at until it is empty.
    bool waitsForTheCardToGo() const { return m_work.counter.cardLeft() != nullptr; }

    void obey(const intent::OpenCode& wanted);
    void obey(const intent::ShowPage& wanted) { m_work.way.open({wanted.page}); }
    void obey(const intent::Back&);
    void obey(const intent::LanguageChanged& wanted);
    /// A scan opens what it names; else it is shown and does nothing.
    void obey(const intent::Scan& scan);

private:
    Workplace& m_work;

    QString currentCode() const;
    QStringList outerCodes() const;
    void say(const char* id, std::initializer_list<std::pair<const char*, QString>> values = {});
    Task<> openCase(Scanned scanned);
    void openBlank(const QString& serial);
};

}  // namespace kapok::ui
