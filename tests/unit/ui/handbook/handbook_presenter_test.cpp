// The handbook at a desk: what was cited, what is sought, and advice that is taken home (J10; B09, D09, E05, J05 to J08,
// J12, I06).
#include "tests/unit/ui/fake_counter.h"
#include "ui/handbook/handbook_presenter.h"
#include "ui/paper/paper_text.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

/// The handbook that ships, searched for what stands in it word for word.
class FakeLibrary final : public Library {
public:
    domain::Handbook handbook = domain::Handbook::load().value();
    std::optional<Error> fails;

    Expected<Paragraphs> find(const QString& sought) override
    {
        if (fails) return std::unexpected(*fails);
        Paragraphs found;
        for (const domain::Paragraph& one : handbook.paragraphs())
            if (one.text.zh.contains(sought) || one.title.zh.contains(sought)) found.list.push_back(one);
        return found;
    }
    Expected<Paragraphs> cited(const QStringList& ids) override
    {
        if (fails) return std::unexpected(*fails);
        Paragraphs found;
        for (const QString& id : ids)
            for (const domain::Paragraph* one : handbook.at(id)) found.list.push_back(*one);
        return found;
    }
};

struct Reading : testing::Test {
    Desk desk;
    FakeLibrary library;
    HandbookPresenter handbook{desk.work};

    Reading()
    {
        desk.work.library = &library;
        desk.work.way.begin({pages::person});
    }
    QStringList shown() const
    {
        QStringList ids;
        for (const ParagraphView& one : handbook.view().paragraphs) ids.append(one.id);
        return ids;
    }
};

TEST_F(Reading, OpensAtWhatWasCitedAndLeadsBack)
{
    handbook.obey(intent::LookUp{{QStringLiteral("P3.1"), QStringLiteral("P1.7")}});
    EXPECT_EQ(desk.work.way.page(), pages::handbook);
    EXPECT_EQ(shown(), (QStringList{QStringLiteral("P3.1"), QStringLiteral("P1.7")}));
    desk.work.way.back();
    EXPECT_EQ(desk.work.way.page(), pages::person);
}

// Who comes by the key alone reads from the beginning; who types looks through all, whatever was cited.
TEST_F(Reading, HoldsEveryParagraphAndFindsAmongAll)
{
    handbook.came({pages::home});
    EXPECT_EQ(shown().size(), qsizetype(library.handbook.paragraphs().size()));
    handbook.obey(intent::LookUp{{QStringLiteral("P3.1")}});
    handbook.obey(intent::Seek{QStringLiteral("异地就医")});
    EXPECT_EQ(shown(), QStringList(QStringLiteral("P2.7")));
    handbook.obey(intent::Seek{QString()});
    EXPECT_EQ(shown(), QStringList(QStringLiteral("P3.1")));
    handbook.left();
    handbook.came({pages::home});
    EXPECT_EQ(shown().size(), qsizetype(library.handbook.paragraphs().size()));
}

TEST_F(Reading, SaysWhereNothingStandsAndWhereItCannotBeRead)
{
    handbook.obey(intent::LookUp{{QStringLiteral("X9.9")}});
    EXPECT_TRUE(handbook.view().empty.contains(QStringLiteral("X9.9")));
    handbook.obey(intent::Seek{QStringLiteral("月球")});
    EXPECT_TRUE(handbook.view().empty.contains(QStringLiteral("月球")));
    library.fails = Error{Error::Kind::Unavailable, words("handbook.not_searched"), {}};
    handbook.obey(intent::Seek{QStringLiteral("挂失")});
    EXPECT_EQ(handbook.view().remark, desk.work.phrases.say("handbook.not_searched"));
    EXPECT_TRUE(handbook.view().paragraphs.empty());
}

/// Advice that is no business: the capability, the paragraph that it is, and what must stand in it.
struct AdviceRow {
    const char* capability;
    const char* paragraph;
    const char* says;
};
void PrintTo(const AdviceRow& one, std::ostream* out) { *out << one.capability << ' ' << one.paragraph; }

class AdviceTaken : public Reading, public testing::WithParamInterface<AdviceRow> {};

// It stands in the handbook, and goes home on a paper in both languages that nobody signs.
TEST_P(AdviceTaken, StandsThereWithASlip)
{
    const QString id = QLatin1String(GetParam().paragraph);
    handbook.obey(intent::LookUp{{id}});
    ASSERT_EQ(shown(), QStringList(id));
    handbook.obey(intent::TakeHome{id});
    EXPECT_EQ(desk.counter.asked, QStringList(QStringLiteral("handOut advice")));
    ASSERT_EQ(desk.counter.handed.size(), 1u);
    const Json& sheet = desk.counter.handed.front();
    EXPECT_EQ(text(sheet["about"]), id);
    const auto paper = paperText({QStringLiteral("advice"), {}, sheet}, desk.knowledge.dictionary);
    ASSERT_TRUE(paper);
    EXPECT_TRUE(paper->isUnsigned);
    const QString spoken = paper->spoken(Language::Chinese);
    EXPECT_TRUE(spoken.contains(QString::fromUtf8(GetParam().says))) << spoken.toStdString();
    EXPECT_TRUE(spoken.contains(id));
    EXPECT_TRUE(paper->spoken(Language::English).contains(library.handbook.find(id)->text.en));
    EXPECT_EQ(handbook.view().remark, desk.work.phrases.say("view.handed_out", {{"what", id}}));
}

INSTANTIATE_TEST_SUITE_P(Is, AdviceTaken,
                         testing::Values(AdviceRow{"B09", "P1.11(6)", "医保电子凭证"},
                                         AdviceRow{"D09", "P3.1", "临时挂失"}, AdviceRow{"E05", "P3.2", "到期"},
                                         AdviceRow{"J05", "P2.4", "自助机"}, AdviceRow{"J06", "P2.6", "对账簿或存折"},
                                         AdviceRow{"J07", "P2.5", "免手续费"}, AdviceRow{"J08", "P2.7", "异地就医"},
                                         AdviceRow{"J12", "P1.11(14)", "个人网上服务"},
                                         AdviceRow{"I06", "P4.1", "电子社保卡"}, AdviceRow{"I06", "P4.2", "刷卡"},
                                         AdviceRow{"I06", "P4.3", "移动支付"}, AdviceRow{"I06", "P4.4", "二维码"},
                                         AdviceRow{"I06", "P4.5", "防止冒用"}),
                         [](const auto& info) {
                             return std::string(info.param.capability) + "_" + std::to_string(info.index);
                         });

TEST_F(Reading, SaysWhyNothingWasPrinted)
{
    handbook.obey(intent::LookUp{{QStringLiteral("P2.7")}});
    desk.counter.fails = trouble();
    handbook.obey(intent::TakeHome{QStringLiteral("P2.7")});
    EXPECT_EQ(handbook.view().remark, desk.work.phrases.say("error.card_none"));
}

}  // namespace
}  // namespace kapok::ui
