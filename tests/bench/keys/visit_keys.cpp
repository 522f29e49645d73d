#include "bench/keys/visit_keys.h"

#include "bench/keys/played.h"

#include "training/play/act.h"

#include <QFile>
#include <QTemporaryDir>

#include <stdexcept>

namespace kapok::bench {
namespace {

// What happened before, as a day plays it, and the visit key by key. Its page must come up, or nothing is counted.
double keysOf(const QByteArray& before, const QByteArray& visit)
{
    const auto acts = training::play::dayOf(visit);
    if (!acts) throw std::runtime_error("a visit is no day: " + acts.error().detail.toStdString());
    std::size_t keys = 0;
    for (const training::play::Act& act : *acts)
        if (const auto* typed = std::get_if<training::play::act::Keys>(&act.what); typed && !typed->burst)
            keys += typed->keys.size();
    const QTemporaryDir folder;
    QFile day(folder.filePath(QStringLiteral("visit.jsonl")));
    if (!day.open(QIODevice::WriteOnly)) throw std::runtime_error("no room for a visit");
    day.write("{\"sign_in\":\"0101\"}\n" + before + visit);
    day.close();
    saidAtTheEndOf(day.fileName());
    return double(keys);
}

const QByteArray done = R"({"expect":{"question":"review"},"within_ms":15000}
{"keys":"<Enter>"}
{"expect":{"page":"paper"},"within_ms":15000}
{"keys":"<Enter>"}
{"expect":{"page":"step","state":"accepted"},"within_ms":15000}
)";

const QByteArray cardRead = R"({"insert_id":"440783198705239028"}
{"expect":{"page":"home","text":["440783"]},"within_ms":15000}
{"keys":"<Enter>"}
{"expect":{"page":"person","text":["1101"]},"within_ms":15000}
)";

const QByteArray ordered = R"({"person":"440783198705239028"}
{"business":"1101"}
{"answer":{"who":"holder"}}
{"answer":{"papers":["id_card","photo"]}}
{"answer":{"review":true}}
{"expect":{"page":"paper"}}
{"answer":{}}
{"expect":{"page":"step","state":"accepted"}}
{"days":26,"within_ms":20000}
{"person":"440783198705239028"}
{"expect":{"page":"person","text":["1102"]}}
)";

const QByteArray lost = R"({"person":"440783198204259389"}
{"business":"1301"}
{"answer":{"channel":"phone"}}
{"answer":{"who":"holder"}}
{"answer":{"review":true}}
{"expect":{"page":"paper"}}
{"answer":{}}
{"expect":{"page":"step","state":"accepted"}}
{"person":"440704199702019395"}
{"person":"440783198204259389"}
{"expect":{"page":"person","text":["1303"]}}
)";

}  // namespace

double keysOfApplication()
{
    return keysOf(cardRead, R"({"keys":"<Ctrl+1>"}
{"expect":{"question":"papers","text":["1101"]}}
{"keys":"<Ctrl+2>"}
)" + done);
}

double keysOfPhoneLoss()
{
    return keysOf({}, R"({"person":"440783198204259389"}
{"expect":{"page":"person","text":["1301"]}}
{"keys":"<Enter>"}
{"expect":{"question":"channel","text":["1301"]}}
{"keys":"<Ctrl+2>"}
{"expect":{"question":"who"}}
{"keys":"<Ctrl+1>"}
)" + done);
}

double keysOfCollection()
{
    return keysOf(ordered, R"({"keys":"<Ctrl+1>"}
{"expect":{"question":"papers","text":["1102"]}}
{"keys":"1<Ctrl+2>"}
)" + done + R"({"expect":{"text":["接着办 1201"]},"within_ms":15000}
{"keys":"<Ctrl+Enter>"}
{"expect":{"page":"step","text":["1201"]}}
{"insert":"training/cards/440783198705239028.json","slot":0}
{"expect":{"question":"review"},"within_ms":15000}
{"keys":"<Enter>"}
{"expect":{"question":"pin_wish"},"within_ms":15000}
{"keys":"<Ctrl+2>"}
{"expect":{"page":"paper"},"within_ms":15000}
{"keys":"<Enter>"}
{"expect":{"page":"step","state":"accepted","text":["1201"]}}
)");
}

double keysOfReplacementAfterLoss()
{
    return keysOf({}, R"({"person":"440783198204259389"}
{"expect":{"page":"person","text":["1401"]}}
{"keys":"b<Ctrl+1>"}
{"expect":{"question":"reason","text":["1401"]}}
{"keys":"<Ctrl+1>"}
{"expect":{"question":"papers"}}
{"keys":"<Ctrl+1>"}
{"expect":{"question":"review","text":["1302"]}}
{"keys":"<Enter>"}
{"expect":{"page":"paper"}}
{"keys":"<Enter>"}
{"expect":{"question":"linked"}}
{"keys":"<Ctrl+3>"}
{"expect":{"question":"review","text":["20.00"]}}
{"keys":"<Ctrl+Enter>"}
{"expect":{"page":"paper"}}
{"keys":"<Ctrl+Enter>"}
{"expect":{"page":"step","state":"accepted","text":["1401"]}}
)");
}

double keysOfRelease()
{
    return keysOf(lost, R"({"keys":"<Down><Ctrl+1>"}
{"expect":{"question":"papers","text":["1303"]}}
{"keys":"<Ctrl+1>"}
)" + done);
}

}  // namespace kapok::bench
