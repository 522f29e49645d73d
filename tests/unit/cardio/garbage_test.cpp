// Whatever bytes a card answers, an errand ends and nothing that a chip counts is sent twice (F1).
#include "cardio/apdu/tlv.h"
#include "cardio/chip/chip_text.h"
#include "scripted_card.h"

#include <gtest/gtest.h>

#include <iostream>
#include <random>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

// Mostly what a card could say, sometimes what none would: so that the errand comes far.
QByteArray script(std::mt19937& chance)
{
    static const QList<QByteArray> plausible = {"9000",
                                                "6C06",
                                                "6108",
                                                "63C3",
                                                "63C0",
                                                "6A82",
                                                "6982",
                                                "6F00",
                                                "",
                                                "90",
                                                "0304332E30309000",
                                                "0304322E30309000",
                                                "0110440700D15600000500000003FFFFFFFF9000",
                                                "6F1C840F7378312E73682EC9E7BBE1B1A3D5CFA50988011E9F0C038601039000",
                                                "01020304050607089000",
                                                "07094434303730303031349000",
                                                "0505202104019000",
                                                "FFFFFFFFFFFF"};
    QByteArray bytes;
    for (int i = 0; i < 30; ++i) {
        QByteArray answer = QByteArray::fromHex(plausible[qsizetype(chance() % plausible.size())]);
        if (!answer.isEmpty() && chance() % 8 == 0) answer[qsizetype(chance() % answer.size())] = char(chance());
        bytes += char(answer.size()) + answer;
    }
    return bytes;
}

}  // namespace

TEST(Garbage, OfTwentyThousandScriptsEndsEveryErrandAndCountsNothingTwice)
{
    std::mt19937 chance(2021);
    int runs = 0;
    for (; runs < 20'000; ++runs) {
        const QByteArray bytes = script(chance);
        ASSERT_TRUE(survives(bytes)) << bytes.toHex().toStdString();
    }
    std::cout << "garbage: " << runs << " scripts\n";
}

TEST(Garbage, AnEndlessAnswerIsCutOff)
{
    // 61FF for ever.
    QByteArray endless(1, '\0');
    for (int i = 0; i < 500; ++i) endless += QByteArrayLiteral("\x02\x61\xFF");
    EXPECT_TRUE(survives(endless));
}
