#include "played_day.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>
#include <iostream>
#include <random>

namespace kapok::days {
namespace {

// How many days of random keys: one, or of KAPOK_SOAK_HOURS as many as fit into them.
int howMany() { return std::max(1, qEnvironmentVariableIntValue("KAPOK_SOAK_HOURS") * 30); }

// Issue 15: no stall over 100 ms. It is the time that the window's own thread works without a look at its events, so that
// a busy machine is no stall; the sanitizers make every instruction several.
#if __has_feature(address_sanitizer)
constexpr double longestStall = 500;
#else
constexpr double longestStall = 100;
#endif

// As the workbench says it at the end of a day (loop_watch.h); too long where it says nothing.
double stalledMs(const QByteArray& said)
{
    static const QRegularExpression figure(QStringLiteral("the window worked for ([\\d.]+) ms"));
    const auto found = figure.match(QString::fromUtf8(said));
    return found.hasMatch() ? found.captured(1).toDouble() : 1e9;
}

enum class Hands { MayChoose, OnlyWander };

void PrintTo(Hands hands, std::ostream* out)
{
    *out << (hands == Hands::MayChoose ? "ThatMayChoose" : "ThatOnlyWander");
}

// A teller's hands, a scanner, a card and the line, all at random, from a seed that says all of it again.
class RandomDay {
public:
    RandomDay(Hands hands, unsigned seed) : m_hands(hands), m_dice(seed) {}

    QByteArray lines(int acts)
    {
        QByteArray day = "{\"sign_in\":\"0101\"}\n";
        for (int act = 0; act < acts; ++act) day += next() + ",\"within_ms\":30000}\n";
        return day + R"({"line":"up"})" + "\n" + R"({"line":"up","of":"bank"})" + "\n";
    }

private:
    Hands m_hands;
    std::mt19937 m_dice;
    bool m_isCardIn = false;

    int below(int count) { return std::uniform_int_distribution(0, count - 1)(m_dice); }

    template <std::size_t count>
    QByteArray oneOf(const std::array<const char*, count>& all)
    {
        return all.at(std::size_t(below(int(count))));
    }

    QByteArray next()
    {
        switch (below(10)) {
        case 0: return line();
        case 1: return card();
        case 2:
        case 3: return scan();
        default: return "{\"keys\":\"" + keys() + '"';
        }
    }

    QByteArray keys()
    {
        // What no hand can choose anything with: it moves, looks, and goes back.
        static constexpr std::array wandering{"<Esc>",  "<Tab>", "<Up>",    "<Down>", "<Left>",   "<Right>",
                                              "<F1>",   "<F5>",  "<F6>",    "<F10>",  "<PageUp>", "<PageDown>",
                                              "<Home>", "<End>", "<Alt+1>", "?"};
        static constexpr std::array choosing{"<Enter>",
                                             "<Enter>",
                                             "<Space>",
                                             "<F2>1301<Enter>",
                                             "<F2>1101<Enter>",
                                             "<F8>",
                                             "<F9>",
                                             "<F12>",
                                             "1",
                                             "2",
                                             "0",
                                             "<Alt+2>",
                                             "440704199409189053<Enter>",
                                             "0101<Enter>",
                                             "sl",
                                             "<F4>"};
        QByteArray typed;
        for (int count = 1 + below(4); count > 0; --count)
            typed += m_hands == Hands::MayChoose && below(2) == 0 ? oneOf(choosing) : oneOf(wandering);
        return typed;
    }

    QByteArray scan()
    {
        static constexpr std::array codes{"440704199409189053",
                                          "440783198705239028",
                                          "440783197503039381",
                                          "0708-20210708-0101-0001-5",
                                          "KAPOK1:0708-20210708-0101-0001-5",
                                          "6901234567892",
                                          "110101199003070000",
                                          "https://example.com/?id=1301",
                                          "1301130113011301"};
        static constexpr std::array suffixes{"CR", "LF", "CRLF", "Tab"};
        const QByteArray suffix = below(5) ? ",\"suffix\":\"" + oneOf(suffixes) + '"' : QByteArray();
        return "{\"scan\":\"" + oneOf(codes) + '"' + suffix;
    }

    QByteArray card()
    {
        m_isCardIn = !m_isCardIn;
        return m_isCardIn ? R"({"insert":"training/cards/440783197503039381.json","slot":0)" : R"({"remove":0)";
    }

    QByteArray line()
    {
        static constexpr std::array gates{"up", "up", "down", "deaf", "mute"};
        static constexpr std::array parties{"province", "province", "bank"};
        return "{\"line\":\"" + oneOf(gates) + "\",\"of\":\"" + oneOf(parties) + '"';
    }
};

class LongRandomKeys : public testing::TestWithParam<Hands> {
protected:
    static void playAndCheck(unsigned seed)
    {
        SCOPED_TRACE("seed " + std::to_string(seed));
        PlayedDay day;
        const Ended ended = day.playLines(RandomDay(GetParam(), seed).lines(100));
        EXPECT_EQ(ended.code, 0) << ended.out.right(300).toStdString() << ended.err.right(3000).toStdString();
        EXPECT_LE(stalledMs(ended.err), longestStall);
        std::cout << "seed " << seed << ": " << stalledMs(ended.err) << " ms at most between two looks at the keys\n";
        const Ended verified = day.ask(
            {QStringLiteral("journal"), QStringLiteral("verify"), day.folder() + QStringLiteral("/journal.db")});
        EXPECT_EQ(verified.code, 0) << verified.out.toStdString();
        const Ended listed = day.ask({QStringLiteral("case"), QStringLiteral("list")});
        ASSERT_EQ(listed.code, 0) << listed.err.toStdString();
        if (GetParam() == Hands::OnlyWander)
            EXPECT_EQ(QJsonDocument::fromJson(listed.out).object()["cases"].toArray().size(), 0)
                << "a scan or a moving key began: " << listed.out.toStdString();
    }
};

// Nothing ends the workbench, breaks its journal or begins what nobody chose.
TEST_P(LongRandomKeys, HarmNothingOverALineThatFlaps)
{
    for (int day = 0; day < howMany(); ++day) playAndCheck(qEnvironmentVariableIntValue("KAPOK_SEED") + unsigned(day));
}

INSTANTIATE_TEST_SUITE_P(OfHands, LongRandomKeys, testing::Values(Hands::MayChoose, Hands::OnlyWander),
                         testing::PrintToStringParamName());

}  // namespace
}  // namespace kapok::days
