// `kapokctl journal kinds`: every kind of entry, for whoever reads a journal and was not there (M02).
#include "base/dictionary.h"
#include "base/resources.h"
#include "cli/commands.h"
#include "desk/event_kinds.h"

namespace kapok::cli {
namespace {

Json documentOf(const desk::EventKind& kind, const Dictionary& dictionary)
{
    const Words meant{QStringLiteral("event.") + QLatin1String(kind.code), {}};
    Json refers = Json::array();
    for (const QString& key : QString::fromLatin1(kind.refers).split(u' ', Qt::SkipEmptyParts))
        refers.push_back(toJson(key));
    return {{"code", kind.code},
            {"by", nameOf(kind.by)},
            {"of", nameOf(kind.of)},
            {"refers", refers},
            {"zh", toJson(dictionary.render(meant, Language::Chinese))},
            {"en", toJson(dictionary.render(meant, Language::English))}};
}

}  // namespace

int journalKinds(const Call& call)
{
    const auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    if (!dictionary) return fail(call, dictionary.error());
    Json kinds = Json::array();
    for (const desk::EventKind& kind : desk::eventKinds()) kinds.push_back(documentOf(kind, *dictionary));
    print(call, {{"kinds", kinds}});
    return Done;
}

}  // namespace kapok::cli
