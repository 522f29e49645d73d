// What stands on the page of a card that was read.
#include "domain/knowledge.h"
#include "ui/devices/devices_presenter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

// C13: the tries that the PIN has left stand on the card page; where the card did not say, nothing does.
TEST(CardPage, ShowsTheTriesThatThePinHasLeft)
{
    const auto knowledge = domain::Knowledge::load();
    ASSERT_TRUE(knowledge);
    const Phrases phrases(knowledge->dictionary, knowledge->directory);
    const auto shownOf = [&](std::optional<int> tries) {
        desk::ChipState chip;
        chip.pinTriesLeft = tries;
        QStringList shown;
        for (const auto& row : cardPage(phrases, chip).groups.at(0).rows)
            if (row.label == phrases.say("view.chip_tries")) shown.append(row.value);
        return shown;
    };
    for (int tries = 0; tries <= 6; ++tries) EXPECT_EQ(shownOf(tries), QStringList(QString::number(tries)));
    EXPECT_EQ(shownOf(std::nullopt), QStringList());
}

}  // namespace
}  // namespace kapok::ui
