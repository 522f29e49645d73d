#include "ui/directory/directory_presenter.h"

#include "ui/kit/errand.h"

#include <algorithm>

namespace kapok::ui {
namespace {

using workflows::Contact;

/// What kind of thing it is, and what the directory knows of it.
struct Entry {
    const char* kind;
    Contact contact;
};

QString hotline(const QString& number) { return QStringLiteral("0750-") + number; }  // P1.2 prints none: area 0750

std::vector<Entry> entriesOf(const domain::Directory& directory, const Dictionary& dictionary)
{
    std::vector<Entry> all;
    const auto both = [&](const char* id) {
        return domain::NameInBoth{dictionary.render(words(id), Language::Chinese),
                                  dictionary.render(words(id), Language::English)};
    };
    all.push_back({"view.directory_hotline",
                   {.id = QStringLiteral("card"),
                    .name = both("view.directory_card_hotline"),
                    .address = {},
                    .hours = {},
                    .telephone = directory.cardHotlines().join(QStringLiteral("、"))}});
    for (const domain::Outlet& one : directory.outlets())
        all.push_back({"view.directory_outlet",
                       {.id = one.code.text,
                        .name = {directory.bank(one.bank).shortName.zh + one.name.zh,
                                 directory.bank(one.bank).shortName.en + u' ' + one.name.en},
                        .address = one.address,
                        .hours = one.hours,
                        .telephone = one.telephone,
                        .quickIssue = one.quickIssue}});
    for (const domain::BankEntry& one : directory.banks()) {
        QStringList numbers;
        for (const QString& number : one.hotlines) numbers.append(hotline(number));
        all.push_back({"view.directory_bank",
                       {.id = domain::wordOf(one.bank),
                        .name = one.name,
                        .address = {},
                        .hours = {},
                        .telephone = numbers.join(QStringLiteral("、"))}});
    }
    for (const domain::CityEntry& one : directory.cities())
        all.push_back({"view.directory_city",
                       {.id = one.division, .name = one.name, .address = {}, .hours = {}, .telephone = one.hotline}});
    return all;
}

struct Row {
    QString id, kind, name, telephone, quickIssue, place;
    bool operator==(const Row&) const = default;
};

std::vector<Column<Row>> columnsOf(const Phrases& phrases)
{
    using Kind = ColumnHead::Kind;
    const auto text = [&](const char* title, int share, QString Row::* member) {
        return Column<Row>{{phrases.say(title), Kind::Text, share},
                           [member](const Row& row) { return Cell{.text = row.*member}; }};
    };
    return {text("view.column_kind", 1, &Row::kind), text("view.column_name", 3, &Row::name),
            text("view.column_telephone", 2, &Row::telephone), text("view.column_quick_issue", 1, &Row::quickIssue),
            text("view.column_place", 4, &Row::place)};
}

}  // namespace

ListPageView DirectoryPresenter::view() const
{
    const Phrases& phrases = m_work.phrases;
    std::vector<Row> rows;
    for (const auto& [kind, one] : entriesOf(phrases.directory(), phrases.dictionary())) {
        QStringList place{phrases.either(one.address), phrases.either(one.hours)};
        place.removeAll(QString());
        rows.push_back({.id = one.id,
                        .kind = phrases.say(kind),
                        .name = phrases.either(one.name),
                        .telephone = one.telephone,
                        .quickIssue = one.quickIssue ? phrases.say("view.directory_quick") : QString(),
                        .place = place.join(QStringLiteral("  "))});
    }
    ListPageView view;
    view.title = phrases.say("view.directory");
    view.counts = {phrases.say("view.directory_count", {{"count", QString::number(rows.size())}})};
    view.empty = phrases.say("view.directory_empty");
    view.lookedUp = true;
    view.table = std::make_shared<TableOf<Row>>(columnsOf(phrases), std::move(rows),
                                                [](const Row& row) -> Intent { return intent::TakeContact{row.id}; });
    if (!m_work.problem.empty()) view.remark = phrases.say(m_work.problem);
    else if (!m_printed.empty()) view.remark = phrases.say(m_printed);
    return view;
}

Task<> DirectoryPresenter::print(QString id)
{
    if (m_printing) co_return;
    const auto all = entriesOf(m_work.phrases.directory(), m_work.phrases.dictionary());
    const auto one = std::ranges::find(all, id, [](const Entry& entry) { return entry.contact.id; });
    if (one == all.end()) co_return;
    const Busy busy(m_printing);
    const Errand errand(m_work);
    const QString name = m_work.phrases.either(one->contact.name);
    const Json sheet = sheetOf(one->contact, workflows::ContactSheet{});
    const auto printed =
        co_await errand.onItsPage(m_work.counter.handOut(QString::fromLatin1(workflows::ContactSheet::name), sheet));
    if (!printed) co_return;
    m_work.problem = *printed ? Words() : printed->error().happened;
    m_printed = *printed ? words("view.handed_out", {{"what", name}}) : Words();
    m_work.refresh();
}

}  // namespace kapok::ui
