// Who stands at the counter, and what can be done for him.
#pragma once

#include "ui/kit/members.h"
#include "ui/kit/notice_view.h"
#include "ui/kit/side_view.h"
#include "ui/kit/state.h"

#include <QImage>

namespace kapok::ui {

struct CardMiniView {
    QString ref;
    QString where;       ///< "江门 · 中国银行"
    QString kind;        ///< "第二代 · 本行"
    QString number;      ///< masked
    QString status;      ///< "临时挂失": a plain chip, never a state colour
    QString statusIcon;  ///< empty: none
    QString since;
    bool chosen = false;
    bool operator==(const CardMiniView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"ref", &CardMiniView::ref},       Member{"where", &CardMiniView::where},
                   Member{"kind", &CardMiniView::kind},     Member{"number", &CardMiniView::number},
                   Member{"status", &CardMiniView::status}, Member{"statusIcon", &CardMiniView::statusIcon},
                   Member{"since", &CardMiniView::since},   Member{"chosen", &CardMiniView::chosen}};
};
static_assert(listsAll<CardMiniView>);

struct RemarkView {
    QString icon, text;
    bool operator==(const RemarkView&) const = default;

    static constexpr auto members = std::tuple{Member{"icon", &RemarkView::icon}, Member{"text", &RemarkView::text}};
};
static_assert(listsAll<RemarkView>);

struct PersonStripView {
    enum class Portrait { Unknown, Woman, Man };
    QString name;
    QString number;  ///< masked and grouped
    Portrait portrait = Portrait::Unknown;
    QImage photo;  ///< that he brought; none: the portrait stands there
    QStringList lines;
    std::vector<CardMiniView> cards;
    std::vector<RemarkView> alerts;
    bool operator==(const PersonStripView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"name", &PersonStripView::name},         Member{"number", &PersonStripView::number},
                   Member{"portrait", &PersonStripView::portrait}, Member{"photo", &PersonStripView::photo},
                   Member{"lines", &PersonStripView::lines},       Member{"cards", &PersonStripView::cards},
                   Member{"alerts", &PersonStripView::alerts}};
};
static_assert(listsAll<PersonStripView>);

/// One business as the rules answered it for this person. What is refused is a row too; several that one fact
/// forbids, with one road, are one row (13).
struct OfferRow {
    QString code, name;  ///< of a group: no code, and the names of all
    QString initials{};  ///< pinyin, "bh": the first of them brings the bar here
    bool possible = false;
    QString fee, ready, papers;  ///< "20.00 元" · "20 个工作日" · "身份证"
    QString reason, road;        ///< for what cannot be done
    SideView side;               ///< shown while this row is the current one
    QString startCode;           ///< what Enter starts: this business, or the first step of its road; empty: nothing
    QString startName;
    std::optional<State> underWay{};  ///< a case of it is open: it is gone on with
    std::vector<OfferRow> group{};    ///< the rows that this one stands for; empty: it is one business
    bool operator==(const OfferRow&) const = default;

    static constexpr auto members = std::tuple{Member{"code", &OfferRow::code},
                                               Member{"name", &OfferRow::name},
                                               Member{"initials", &OfferRow::initials},
                                               Member{"possible", &OfferRow::possible},
                                               Member{"fee", &OfferRow::fee},
                                               Member{"ready", &OfferRow::ready},
                                               Member{"papers", &OfferRow::papers},
                                               Member{"reason", &OfferRow::reason},
                                               Member{"road", &OfferRow::road},
                                               Member{"side", &OfferRow::side},
                                               Member{"startCode", &OfferRow::startCode},
                                               Member{"startName", &OfferRow::startName},
                                               Member{"underWay", &OfferRow::underWay},
                                               Member{"group", &OfferRow::group}};
};
static_assert(listsAll<OfferRow>);

/// One of those who may stand here.
struct WhoView {
    QString value;  ///< as in the play file: "holder"
    QString text;
    bool here = false;
    bool operator==(const WhoView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"value", &WhoView::value}, Member{"text", &WhoView::text}, Member{"here", &WhoView::here}};
};
static_assert(listsAll<WhoView>);

struct PersonPageView {
    PersonStripView strip;
    std::vector<WhoView> who;  ///< asked once a visit; Alt+digit
    std::vector<OfferRow> offers;
    QString current;                   ///< code of the row under the bar; empty: where the bar stands, or the first
    std::optional<NoticeView> notice;  ///< why a business did not begin
    QString beginning;                 ///< what is being begun, and whom it waits for; or what was wrong
    bool begins = false;               ///< it is being begun; nothing else is meanwhile
    bool operator==(const PersonPageView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"strip", &PersonPageView::strip},   Member{"who", &PersonPageView::who},
                   Member{"offers", &PersonPageView::offers}, Member{"current", &PersonPageView::current},
                   Member{"notice", &PersonPageView::notice}, Member{"beginning", &PersonPageView::beginning},
                   Member{"begins", &PersonPageView::begins}};
};
static_assert(listsAll<PersonPageView>);

}  // namespace kapok::ui
