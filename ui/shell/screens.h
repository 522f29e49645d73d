// The screens of the window: one line each, naming what fills the page and obeys its intents.
#pragma once

#include "ui/day_end/day_end_presenter.h"
#include "ui/devices/devices_presenter.h"
#include "ui/directory/directory_presenter.h"
#include "ui/exercises/exercise_presenter.h"
#include "ui/face/face_presenter.h"
#include "ui/handbook/handbook_presenter.h"
#include "ui/home/home_presenter.h"
#include "ui/lists/list_presenter.h"
#include "ui/messages/messages_presenter.h"
#include "ui/outlet/outlet_presenter.h"
#include "ui/paper/paper_presenter.h"
#include "ui/person/person_presenter.h"
#include "ui/reports/reports_presenter.h"
#include "ui/shell/frame_presenter.h"
#include "ui/shell/page_names.h"
#include "ui/sign_in/sign_in_presenter.h"
#include "ui/step/step_presenter.h"
#include "ui/stock/stock_presenter.h"
#include "ui/sync/sync_presenter.h"

#include <tuple>

class QWidget;

namespace kapok::ui {

class PageWidget;
class Theme;

/// A screen names its `page` and the `Widget` that shows its `view()`; what it obeys it overloads.
using Screens = std::tuple<SignInPresenter, HomePresenter, PersonPresenter, StepPresenter, PaperPresenter,
                           WorklistPresenter, OutboxPresenter, MessagesPresenter, ApprovalPresenter, StockPresenter,
                           ReportsPresenter, DayEndPresenter, ReaderPresenter, CardPresenter, FacePresenter,
                           HandbookPresenter, DirectoryPresenter, ExercisePresenter, SyncPresenter, OutletPresenter>;

/// The widget of a page, new.
PageWidget* makePage(Page page, const Theme& theme, QWidget* parent);

template <class Presenter, class Wish>
concept Obeys = requires(Presenter& presenter, const Wish& wish) { presenter.obey(wish); };

/// Frame and screens together: each intent has exactly one presenter, or it does not compile.
class Presenters {
public:
    explicit Presenters(Workplace& work)
        : m_frame(work), m_screens(madeOf(work, std::make_index_sequence<std::tuple_size_v<Screens>>{}))
    {
    }

    void obey(const Intent& intent)
    {
        std::visit([this](const auto& wish) { obeyOne(wish); }, intent);
    }
    FramePresenter& frame() { return m_frame; }
    template <class Presenter>
    Presenter& get()
    {
        return std::get<Presenter>(m_screens);
    }
    /// Nobody sits here any more: what a presenter has kept of a citizen, to be shown once more, is given back (D1).
    void forget()
    {
        const auto each = [](auto& one) {
            if constexpr (requires { one.forget(); }) one.forget();
        };
        std::apply([&](auto&... one) { (each(one), ...); }, m_screens);
    }
    /// Calls `visit` with the presenter of this page.
    template <class Visit>
    void at(Page page, const Visit& visit)
    {
        std::apply([&](auto&... one) { ((one.page == page ? visit(one) : void()), ...); }, m_screens);
    }

private:
    FramePresenter m_frame;
    Screens m_screens;

    template <std::size_t... at>
    static Screens madeOf(Workplace& work, std::index_sequence<at...>)
    {
        return Screens{std::tuple_element_t<at, Screens>(work)...};
    }

    template <class Wish>
    void obeyOne(const Wish& wish)
    {
        std::apply(
            [&]<class... Presenter>(Presenter&... one) {
                static_assert((int(Obeys<Presenter, Wish>) + ... + int(Obeys<FramePresenter, Wish>)) == 1,
                              "an intent is obeyed by exactly one presenter");
                (tell(one, wish), ...);
            },
            m_screens);
        tell(m_frame, wish);
    }
    template <class Presenter, class Wish>
    static void tell(Presenter& one, const Wish& wish)
    {
        if constexpr (Obeys<Presenter, Wish>) one.obey(wish);
    }
};

}  // namespace kapok::ui
