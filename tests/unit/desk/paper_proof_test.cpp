// contract.md §4, Journal: the intent of a paper holds what proves its text, and nothing that outlives its person (D6).
#include "desk/paper_proof.h"

#include "base/crypto.h"
#include "ports/missing_parts.h"
#include "ports/paper_reader.h"

#include <gtest/gtest.h>

namespace kapok::desk {
namespace {

class Reader final : public ports::Hand, public ports::PaperReader {
public:
    Task<Expected<ports::Outcome>> carryOut(ports::Deed) override { co_return ports::Outcome{}; }
    Task<Expected<ports::Fate>> find(ports::Deed) override { co_return ports::Fate{ports::Fate::Kind::NotDone}; }
    Expected<QString> textOf(const ports::Sheet&) const override { return QStringLiteral("e\u0301"); }
};

const ports::Sheet sheet{QStringLiteral("receipt"), QStringLiteral("0708-0101-0023-7"), Json::object()};

TEST(PaperProof, IsTheHashOfSaltAndTextOfWhichOnlyTheSaltIsPersonal)
{
    SeededRandomness randomness(5);
    Reader papers;
    Json body, again;
    noteText(body, &papers, sheet, randomness);
    noteText(again, &papers, sheet, randomness);
    ASSERT_TRUE(isPersonal(body["text_salt"]));
    const QByteArray salt = QByteArray::fromHex(text(bare(body["text_salt"])).toLatin1());
    EXPECT_EQ(salt.size(), 16);
    // Composed, as Unicode's normal form C has it.
    EXPECT_EQ(text(body["text_sm3"]).toLatin1(), crypto::sm3(salt + QByteArray("\xc3\xa9")).toHex());
    EXPECT_NE(body["text_sm3"], again["text_sm3"]) << "the same text twice tells so";
}

TEST(PaperProof, SaysNothingWhereNobodyCanReadThePaper)
{
    SeededRandomness randomness(5);
    ports::NoHand papers("app.no_printer");
    Json body = Json::object();
    noteText(body, &papers, sheet, randomness);
    EXPECT_EQ(body, Json::object());
}

}  // namespace
}  // namespace kapok::desk
