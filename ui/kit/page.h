// The pages of the window, under the names of contract.md §1.
#pragma once

#include <QString>

namespace kapok::ui {

enum class Page { SignIn, Home, Person, Step, Paper, Worklist, Outbox, Approval, Stock, DayEnd, Reports, Reader, Card };

inline QString nameOf(Page page)
{
    switch (page) {
    case Page::SignIn: return QStringLiteral("sign-in");
    case Page::Home: return QStringLiteral("home");
    case Page::Person: return QStringLiteral("person");
    case Page::Step: return QStringLiteral("step");
    case Page::Paper: return QStringLiteral("paper");
    case Page::Worklist: return QStringLiteral("worklist");
    case Page::Outbox: return QStringLiteral("outbox");
    case Page::Approval: return QStringLiteral("approval");
    case Page::Stock: return QStringLiteral("stock");
    case Page::DayEnd: return QStringLiteral("day-end");
    case Page::Reports: return QStringLiteral("reports");
    case Page::Reader: return QStringLiteral("reader");
    case Page::Card: return QStringLiteral("card");
    }
    return {};
}

}  // namespace kapok::ui
