#include "ui/shell/screens.h"

#include "ui/day_end/day_end_page.h"
#include "ui/devices/facts_page.h"
#include "ui/face/face_page.h"
#include "ui/handbook/handbook_page.h"
#include "ui/home/home_page.h"
#include "ui/lists/list_page.h"
#include "ui/paper/paper_page.h"
#include "ui/person/person_page.h"
#include "ui/reports/reports_page.h"
#include "ui/sign_in/sign_in_page.h"
#include "ui/step/step_page.h"
#include "ui/stock/stock_page.h"

namespace kapok::ui {
namespace {

template <class Visit>
void eachScreen(const Visit& visit)
{
    [&]<class... Presenter>(std::type_identity<std::tuple<Presenter...>>) {
        (visit(std::type_identity<Presenter>{}), ...);
    }(std::type_identity<Screens>{});
}

}  // namespace

QStringList pageNames()
{
    QStringList names;
    eachScreen([&]<class Presenter>(std::type_identity<Presenter>) { names.append(nameOf(Presenter::page)); });
    names.append(nameOf(pages::issue));  // the step page, while a card is made at the counter
    return names;
}

PageWidget* makePage(Page page, const Theme& theme, QWidget* parent)
{
    PageWidget* made = nullptr;
    eachScreen([&]<class Presenter>(std::type_identity<Presenter>) {
        using Widget = typename Presenter::Widget;
        if (Presenter::page != page) return;
        if constexpr (std::is_constructible_v<Widget, const Theme&, Page, QWidget*>)
            made = new Widget(theme, page, parent);
        else made = new Widget(theme, parent);
    });
    return made;
}

}  // namespace kapok::ui
