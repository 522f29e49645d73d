// The handbook as the window looks things up in it: read when somebody first asks, and searched without any line.
#pragma once

#include "db/handbook/handbook_index.h"
#include "ui/kit/library.h"

#include <optional>

namespace kapok::app {

class HandbookShelf final : public ui::Library {
public:
    Expected<ui::Paragraphs> find(const QString& sought) override;
    Expected<ui::Paragraphs> cited(const QStringList& ids) override;

private:
    std::optional<domain::Handbook> m_handbook;
    std::optional<db::HandbookIndex> m_index;

    Expected<void> open();
};

}  // namespace kapok::app
