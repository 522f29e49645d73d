# Writes the defects into one source. A place that is not found fails the build: the source has changed,
# and the defect must be planted where the guard stands now.
file(READ ${FROM} text)

function(plant source before after)
  if(NOT source STREQUAL SOURCE)
    return()
  endif()
  string(FIND "${text}" "${before}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "${source} has no more: ${before}")
  endif()
  string(REPLACE "${before}" "${after}" text "${text}")
  set(text "${text}" PARENT_SCOPE)
endfunction()

plant(src/desk/deeds.cpp
  [[return {.operation = intent.operation,]]
  [[return {.operation = test::planted("a new operation id each time") ? domain::OperationId{uuid7(m_parts.clock.now(), m_parts.randomness)} : intent.operation,]])
plant(src/desk/deeds.cpp
  [[.bytes = intent.bytes,]]
  [[.bytes = test::planted("other bytes when it is sent") ? intent.bytes + ' ' : intent.bytes,]])
plant(src/desk/deeds.cpp
  [[if (m_doubt.contains(intent.operation)) {]]
  [[const bool blind = (test::planted("sent again blindly") && intent.kind == StepKind::Order) ||
                       (test::planted("printed again blindly") && intent.kind == StepKind::Print) ||
                       (test::planted("the PIN is changed again blindly") && intent.kind == StepKind::WriteChip);
    if (!blind && m_doubt.contains(intent.operation)) {]])
plant(src/desk/deeds.cpp
  [[if (waitsItsTurn(id, intent)) {]]
  [[if (!test::planted("an order overtakes another") && waitsItsTurn(id, intent)) {]])
plant(src/desk/deeds.cpp
  [[const auto closed = co_await closeAttempt(id, intent, outcome.error());]]
  [[Expected<void> closed{};
        if (!test::planted("what surely was not sent stays in doubt")) closed = co_await closeAttempt(id, intent, outcome.error());]])
plant(src/desk/deeds.cpp
  [[if (!ready) {]]
  [[if (!ready && !test::planted("an outage writes entries for ever")) {]])

plant(src/desk/deeds.cpp
  [[const auto outcome = co_await handOf(intent).carryOut(std::move(deed));]]
  [[if (test::planted("a card payment is given back on paper only") && intent.request == QLatin1String("card_payment_return"))
        co_return co_await take(id, intent, {{"accepted", {{"fen", 0}}}});
    const auto outcome = co_await handOf(intent).carryOut(std::move(deed));]])

plant(src/desk/deeds.cpp
  [[const auto filled = co_await m_book.fill(id, intent.field, std::move(value), teller);]]
  [[if (test::planted("one service's outcome is taken for all") && intent.field == QLatin1String("services.pension"))
        (void)co_await m_book.fill(id, QStringLiteral("services.water"), value, teller);
    const auto filled = co_await m_book.fill(id, intent.field, std::move(value), teller);]])

plant(src/workflows/each.cpp
  [[return QSet<QString>]]
  [[return test::planted("a spoiled blank is used again") || QSet<QString>]])

plant(src/desk/approvals.cpp
  [[Json back = step.outcomes.front();]]
  [[Json back = step.outcomes.front();
    if (test::planted("a balance is paid out twice") && back.contains("owed"))
        for (const char* amount : {"fen", "owed"}) back[amount] = 2 * back[amount].get<qint64>();]])

plant(src/desk/case_book.cpp
  [[auto kept = co_await m_parts.journal.append(entry);]]
  [[Expected<ports::Entry> kept = ports::Entry{entry, 0};
    if (test::planted("an entry after its effect") && entry.kind == QLatin1String("intent")) {
        test::keptBack().push_back(entry);
    } else {
        const auto late = std::exchange(test::keptBack(), {});
        for (const auto& before : late) (void)co_await m_parts.journal.append(before);
        kept = co_await m_parts.journal.append(entry);
    }]])
plant(src/desk/case_book.cpp
  [[begunOn(today()) + 1;]]
  [[begunOn(today()) + (test::planted("a number is skipped") && outer ? 2 : 1);]])

plant(src/desk/runner.cpp
  [[std::vector<domain::CaseId> open = m_parts.journal.openCases();]]
  [[test::keptBack().clear();
    std::vector<domain::CaseId> open = m_parts.journal.openCases();]])
plant(src/desk/approvals.cpp
  [[if (hadAHand(id, approval.by()))]]
  [[if (!test::planted("who entered it approves it") && hadAHand(id, approval.by()))]])
plant(src/desk/approvals.cpp
  [[if (now != seen->second) {]]
  [[if (!test::planted("an approval of yesterday counts") && now != seen->second) {]])
plant(src/desk/approvals.cpp
  [[if (approval.claim()) co_return]]
  [[if (approval.claim() || test::planted("an approval counts twice")) co_return]])
plant(src/desk/approvals.cpp
  [[if (!approval.holdsAt(]]
  [[if (!test::planted("an approval counts for ever") && !approval.holdsAt(]])
plant(src/desk/approvals.cpp
  [[if (!sawThis)]]
  [[if (!sawThis && !test::planted("an approval counts for another page"))]])
plant(src/desk/authority.cpp
  [[if (has(right))]]
  [[if (has(right) || test::planted("a role limits nothing"))]])
plant(src/desk/approvals.cpp
  [[return {step.fills, domain::toJson(facts), m_parts.rules(facts)};]]
  [[if (test::planted("the verdict is not asked"))
        return {step.fills, domain::toJson(facts), domain::Ruling{.outcome = domain::Outcome::Accept}};
    return {step.fills, domain::toJson(facts), m_parts.rules(facts)};]])
plant(src/desk/runner.cpp
  [[if (step.body["fen"].get<qint64>() < step.body["paid"].get<qint64>())
        co_return]]
  [[if (!test::planted("money goes back without a second person") && step.body["fen"].get<qint64>() < step.body["paid"].get<qint64>())
        co_return]])
plant(src/desk/runner.cpp
  [[if (visit.day != m_book.today()) {]]
  [[if (!test::planted("yesterday's visit goes on") && visit.day != m_book.today()) {]])

plant(src/desk/approvals.cpp
  [[{"answers", answers},]]
  [[{"answers", test::planted("an approval covers no answers") ? Json::object() : answers},]])

plant(src/workflows/course.cpp
  [[return paid == due;]]
  [[return paid == due || test::planted("a card is handed over with its fee unpaid");]])
plant(src/workflows/course.cpp
  [[const QStringList needs = strings(]]
  [[if (test::planted("a paper taken back is still believed")) return false;
    const QStringList needs = strings(]])

plant(src/desk/steps.cpp
  [[m_book.at(id).stale(m_book.today())) {]]
  [[m_book.at(id).stale(m_book.today()) && !test::planted("nothing lapses")) {]])
plant(src/desk/steps.cpp
  [[if (Approvals::isNeededFor(step, asked)) co_return]]
  [[if (!test::planted("no second person is asked") && Approvals::isNeededFor(step, asked)) co_return]])
plant(src/desk/steps.cpp
  [[if (!awaited.isEmpty() && chip->identification != awaited) {]]
  [[if (!test::planted("any card will do") && !awaited.isEmpty() && chip->identification != awaited) {]])
plant(src/desk/steps.cpp
  [[if (!m_book.at(id).open.empty()) co_return false;]]
  [[if (!test::planted("ended with an order under way") && !m_book.at(id).open.empty()) co_return false;]])

plant(src/desk/inners.cpp
  [[if (value.is_null() || value == intent.heard) co_return false;]]
  [[if (value.is_null() || value == intent.heard || test::planted("the outer case does not hear the inner one")) co_return false;]])

plant(src/desk/visits.cpp
  [[return standing.visit.day == outletDay(m_clock.now());]]
  [[return test::planted("a visit outlives its day") || standing.visit.day == outletDay(m_clock.now());]])
plant(src/desk/visits.cpp
  [[for (const ports::Entry& entry : entries->list)]]
  [[if (!test::planted("a restart forgets who is here"))
        for (const ports::Entry& entry : entries->list)]])

plant(src/desk/case.cpp
  [[if (const auto added = made->add(entries[i]); !added)]]
  [[if (test::planted("a field is left out of the fold") && entries[i].kind == QLatin1String("filled") && text(entries[i].body["field"]) == QLatin1String("receipt")) continue;
        else if (const auto added = made->add(entries[i]); !added)]])
plant(src/desk/case.cpp
  [[for (const QString& name : forgotten) forget(name);]]
  [[for (const QString& name : forgotten)
        if (!test::planted("a verdict outlives its answers") || name != QLatin1String("verdict")) forget(name);]])

plant(src/desk/case.cpp
  [[if (staysOpen) intent->second.heard = value;]]
  [[if (staysOpen && test::planted("what is recorded inside is taken for done")) open.erase(intent);
    else if (staysOpen) intent->second.heard = value;]])

plant(src/desk/standing.cpp
  [[if (inDoubt) return StateWord::InDoubt;]]
  [[if (!test::planted("doubt is not shown") && inDoubt) return StateWord::InDoubt;]])

plant(src/desk/sign_in.cpp
  [[if (number == teller) refused]]
  [[if (number == teller && !test::planted("who entered it approves it")) refused]])
plant(src/desk/memory.cpp
  [[m_remembered = std::move(remembered);]]
  [[if (!test::planted("a restart forgets what was folded")) m_remembered = std::move(remembered);]])

plant(db/sqlite/database.cpp
  [["PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0"]]
  [[(test::planted("synchronous NORMAL") ? "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=0"
                                                                          : "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0")]])
plant(db/sqlite/database.cpp
  [[*synchronous == (isFull ? full : normal)]]
  [[*synchronous == (isFull && !test::planted("synchronous NORMAL") ? full : normal)]])

plant(db/seal/sealer.cpp
  [[if (!isDue(m_rule, head.count, kind, bytes, m_sealed)) return]]
  [[if (test::planted("a seal is skipped") || !isDue(m_rule, head.count, kind, bytes, m_sealed)) return]])
plant(db/seal/sealer.cpp
  [[if (isDue(m_rule, seq, kind, bytes, m_sealed)) return]]
  [[if (!test::planted("what a seal was taken from is sealed anew") && isDue(m_rule, seq, kind, bytes, m_sealed)) return]])
plant(db/seal/seal_judge.cpp
  [[return crypto::isSm2SignedBy(]]
  [[return test::planted("nobody's seal is believed") || crypto::isSm2SignedBy(]])

plant(src/desk/memory.cpp
  [[if (const auto fit = m_remembered.stock().fits(entry); !fit) co_return]]
  [[if (const auto fit = m_remembered.stock().fits(entry); !fit && !test::planted("a move of stock is not asked before it is written")) co_return]])
plant(src/desk/stock_book.cpp
  [[if (isKnown(move.kind, move.serials)) return]]
  [[if (!test::planted("a blank is received twice") && isKnown(move.kind, move.serials)) return]])
plant(src/desk/stock_book.cpp
  [[if (part.place != move.from) return]]
  [[if (!test::planted("a blank is taken from anywhere") && part.place != move.from) return]])
plant(src/desk/stock_book.cpp
  [[if (part.state == StockState::Unused) figures.destroyed]]
  [[if (part.state == StockState::Unused || test::planted("waste is destroyed as a blank")) figures.destroyed]])
plant(src/desk/stock_book.cpp
  [[m_figures[kind] = {.start = countHere(kind)};]]
  [[m_figures[kind] = {.start = test::planted("a day begins with nothing") ? 0 : countHere(kind)};]])
plant(src/desk/stock_book.cpp
  [[if (lies) recover(entry);]]
  [[if (lies && !test::planted("an old card is not counted")) recover(entry);]])

file(WRITE ${TO} "#include \"${HEADER}\"\n${text}")
