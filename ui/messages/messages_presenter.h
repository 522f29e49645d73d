// Short messages: which wait, which were sent, which failed; each can be sent once more (A21, H04).
#pragma once

#include "ui/kit/presenter_of.h"
#include "ui/lists/list_view.h"

namespace kapok::ui {

class ListPage;

namespace pages {
inline constexpr Page messages{"messages"};
}

class MessagesPresenter : public PresenterOf<pages::messages, ListPage> {
public:
    using PresenterOf::PresenterOf;
    ListPageView view() const;
    void came(const Place&) { ask(); }
    void forget() { m_items.reset(), m_part = 0; }

    void obey(const intent::Narrow& wanted);
    void obey(const intent::Resend& wanted) { resend(wanted.row); }

private:
    std::optional<Expected<std::vector<desk::MessageItem>>> m_items;  ///< none: not heard yet
    int m_part = 0;                                                   ///< of all, as the keys narrow them
    bool m_sending = false;

    Task<> ask();
    Task<> resend(QString row);
    Words whatBecameOf(const QString& row) const;
};

}  // namespace kapok::ui
