#include "desk/witness.h"

#include "base/small_file.h"

#include <QDir>

#include <algorithm>
#include <array>

namespace kapok::desk {
namespace {

constexpr std::array<std::pair<Verdict, const char*>, 5> verdictWords{{{Verdict::Unknown, "unknown"},
                                                                       {Verdict::Ok, "ok"},
                                                                       {Verdict::Older, "older"},
                                                                       {Verdict::Other, "other"},
                                                                       {Verdict::Forgotten, "forgotten"}}};

std::unexpected<Error> notOurs(const char* what)
{
    return failure(Error::Kind::BadInput, words("error.field_value"), QLatin1String(what));
}

}  // namespace

QString wordOf(Verdict verdict)
{
    return QString::fromLatin1(
        std::ranges::find(verdictWords, verdict, &std::pair<Verdict, const char*>::first)->second);
}

std::optional<Verdict> verdictOf(const QString& word)
{
    for (const auto& [verdict, known] : verdictWords)
        if (word == QLatin1String(known)) return verdict;
    return std::nullopt;
}

Verdict judge(const domain::Mark& known, const std::optional<domain::Mark>& here, const domain::Mark& confirmed)
{
    if (!here) return Verdict::Older;
    if (*here != known) return Verdict::Other;
    return known.count < confirmed.count ? Verdict::Forgotten : Verdict::Ok;
}

Json Witness::toJson() const
{
    return {{"count", confirmed.count},
            {"head", confirmed.head.toHex().toStdString()},
            {"verdict", kapok::toJson(wordOf(verdict))},
            {"at", at.utcMs},
            {"lost", lost},
            {"since", since}};
}

Expected<Witness> Witness::fromJson(const Json& json)
{
    if (const auto known = onlyKeys(json, {"count", "head", "verdict", "at", "lost", "since"}); !known)
        return std::unexpected(known.error());
    const auto count = numberAt(json, "count"), at = numberAt(json, "at");
    const auto lost = numberAt(json, "lost"), since = numberAt(json, "since");
    const auto head = textAt(json, "head"), word = textAt(json, "verdict");
    if (!count || !at || !lost || !since || !head || !word) return notOurs("witness: expected a witness");
    auto confirmed = domain::markOf(*count, QByteArray::fromHex(head->toLatin1()));
    if (!confirmed) return std::unexpected(confirmed.error());
    const auto verdict = verdictOf(*word);
    if (!verdict) return notOurs("verdict: expected one of the words");
    if (*lost < 0 || *since < 0) return notOurs("lost: expected a count");
    return Witness{std::move(*confirmed), *verdict, {*at}, *lost, *since};
}

Witness Witness::in(const QString& folder)
{
    const auto bytes = readSmallFileIfThere(QDir(folder).filePath(QLatin1String(fileName)));
    if (!bytes || !*bytes) return {};
    const auto json = parseStrict(**bytes);
    const auto kept = json ? fromJson(*json) : std::unexpected(json.error());
    return kept ? *kept : Witness();
}

Expected<void> Witness::keepIn(const QString& folder) const
{
    return writeSmallFile(QDir(folder).filePath(QLatin1String(fileName)), canonical(toJson()));
}

Words Witness::trouble() const
{
    if (verdict == Verdict::Older) return words("journal.put_back");
    if (verdict == Verdict::Other) return words("journal.not_the_one");
    if (lost > 0) return words("line.province_forgot_orders", {{"count", QString::number(lost)}});
    return verdict == Verdict::Forgotten ? words("line.province_forgot") : Words();
}

}  // namespace kapok::desk
