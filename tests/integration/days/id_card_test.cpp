// A day with an ID card reader: what it reads is not typed, and what it cannot read is said (A25, N04).
#include "played_day.h"
#include "support/places/places.h"

#include <gtest/gtest.h>

namespace kapok::days {
namespace {

TEST(IdCardDay, AnAdultAppliesAndNoNumberIsTyped)
{
    PlayedDay day;
    const Ended ended = day.playLines(R"({"sign_in":"0101"}
{"insert_id":"440783198705239028"}
{"expect":{"page":"home","text":["身份证读卡器上有"]},"within_ms":15000}
{"keys":"<Enter>"}
{"expect":{"page":"person","text":["身份证已读"]},"within_ms":15000}
{"business":"1101"}
{"answer":{"who":"holder"}}
{"answer":{"papers":["photo"]}}
{"answer":{"review":true}}
{"expect":{"page":"paper"}}
{"answer":{}}
{"expect":{"page":"step","state":"accepted"},"within_ms":15000}
)");
    EXPECT_EQ(ended.code, 0) << ended.out.right(600).toStdString() << ended.err.right(600).toStdString();
}

// A05: what is no photo says why and the papers stay; one that is goes on by itself.
TEST(IdCardDay, APhotoIsImportedAndJudged)
{
    PlayedDay day;
    const QString photo = clonePath("resources/training/photo.jpg"), readme = clonePath("README.md");
    const QString lines = QStringLiteral(R"({"sign_in":"0101"}
{"insert_id":"440783198705239028"}
{"expect":{"page":"home","text":["身份证读卡器上有"]},"within_ms":15000}
{"keys":"<Enter>"}
{"business":"1101"}
{"answer":{"who":"holder"}}
{"expect":{"question":"papers"}}
{"import":"%1"}
{"expect":{"question":"papers","text":["不是 JPG 照片"]},"within_ms":15000}
{"import":"%2"}
{"expect":{"question":"review","text":["照片已导入"]},"within_ms":15000}
{"answer":{"review":true}}
{"expect":{"page":"paper"}}
)")
                              .arg(readme, photo);
    const Ended ended = day.playLines(lines.toUtf8().constData());
    EXPECT_EQ(ended.code, 0) << ended.out.right(600).toStdString() << ended.err.right(600).toStdString();
}

TEST(IdCardDay, EachFailureHasItsSentence)
{
    PlayedDay day;
    const Ended ended = day.playLines(R"({"sign_in":"0101"}
{"insert_id":"440783198705239028","fault":"garbled"}
{"expect":{"page":"home","text":["身份证没有读清楚"]},"within_ms":15000}
{"insert_id":"440783198705239028","fault":"expired"}
{"expect":{"text":["已经过期"]},"within_ms":15000}
{"insert_id":"440783198705239028","fault":"slow"}
{"expect":{"text":["5 秒没有回应"]},"within_ms":15000}
{"insert_id":"440783198705239028","fault":"absent"}
{"keys":"<Shift+F4>"}
{"expect":{"text":["没有接上身份证读卡器"]},"within_ms":15000}
{"person":"440783198705239028"}
{"insert_id":"440783198705239028"}
{"expect":{"page":"person","text":["已读"]},"within_ms":15000}
)");
    EXPECT_EQ(ended.code, 0) << ended.out.right(600).toStdString() << ended.err.right(600).toStdString();
}

}  // namespace
}  // namespace kapok::days
