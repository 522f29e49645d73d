// Short messages at the real window: they wait while their service is down, go out once by themselves, are sent once more
// by key, lie on the practice telephones, and kapokctl tells the same (A21; contract.md §1, §4).
#include "played_day.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace kapok::days {
namespace {

TEST(Messages, WaitGoOutOnceAndAreSentAgainByKey)
{
    PlayedDay day;
    const Ended ended = day.playLines(R"({"sign_in":"0101"}
{"person":"440783198705239028"}
{"business":"1101"}
{"answer":{"who":"holder"}}
{"answer":{"papers":["id_card","photo"]}}
{"answer":{"review":true}}
{"expect":{"page":"paper"},"within_ms":20000}
{"answer":{}}
{"expect":{"page":"step","state":"accepted"},"within_ms":30000}
{"line":"down","of":"messages"}
{"days":26,"within_ms":20000}
{"person":"440783198705239028"}
{"expect":{"page":"person","text":["1102"]},"within_ms":30000}
{"keys":"<Shift+F7>"}
{"expect":{"page":"messages","text":["等待","短信平台没有答复"],"not_text":["19900000001"]},"within_ms":30000}
{"line":"up","of":"messages"}
{"keys":"<F9>"}
{"expect":{"page":"messages","text":["已发出"]},"within_ms":30000}
{"keys":"4"}
{"expect":{"page":"messages","text":["没有短信"]}}
{"keys":"3"}
{"expect":{"page":"messages","text":["社会保障卡已制好"]}}
{"keys":"5"}
{"expect":{"page":"messages","text":["练习手机收到","社会保障卡已制好"]}}
{"keys":"1<F9>"}
{"expect":{"page":"messages","text":["已发出"]},"within_ms":30000}
)");
    EXPECT_EQ(ended.code, 0) << ended.out.right(600).toStdString() << ended.err.right(600).toStdString();
    const Ended list = day.ask({QStringLiteral("message"), QStringLiteral("list")});
    ASSERT_EQ(list.code, 0) << list.err.toStdString();
    const QJsonArray messages = QJsonDocument::fromJson(list.out).object()["messages"].toArray();
    ASSERT_EQ(messages.size(), 1);
    const QJsonObject one = messages[0].toObject();
    EXPECT_EQ(one["kind"], QStringLiteral("card_made"));
    EXPECT_EQ(one["state"], QStringLiteral("sent"));
    // One while the service was down, or more on a slow machine, whose clock had time for another round.
    EXPECT_GE(one["tries"].toInt(), 3) << "it waited, went out, and was sent once more";
    EXPECT_TRUE(one["to"].toString().contains(QStringLiteral("****")));
    EXPECT_TRUE(one["text"].toString().startsWith(QStringLiteral("Your social security card is made")));
}

}  // namespace
}  // namespace kapok::days
