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

plant(src/desk/sending.cpp
  [[demand{intent.operation, intent.request, intent.bytes}]]
  [[demand{test::planted("a new operation id each time") ? domain::OperationId{uuid7(m_parts.clock.now(), m_parts.randomness)} : intent.operation, intent.request,
                             test::planted("other bytes when it is sent") ? intent.bytes + ' ' : intent.bytes}]])
plant(src/desk/sending.cpp
  [[if (m_doubt.contains(intent.operation)) {]]
  [[if (!test::planted("sent again blindly") && m_doubt.contains(intent.operation)) {]])
plant(src/desk/sending.cpp
  [[if (askFirst) out]]
  [[if (askFirst && !test::planted("printed again blindly")) out]])
plant(src/desk/sending.cpp
  [[if (!waitsItsTurn(id, made))]]
  [[if (test::planted("an order overtakes another") || !waitsItsTurn(id, made))]])

plant(src/desk/runner.cpp
  [[auto kept = co_await m_parts.journal.append(entry);]]
  [[Expected<ports::Entry> kept = ports::Entry{entry, 0};
    if (test::planted("an entry after its effect") && entry.kind == QLatin1String("intent")) {
        test::keptBack().push_back(entry);
    } else {
        const auto late = std::exchange(test::keptBack(), {});
        for (const auto& before : late) (void)co_await m_parts.journal.append(before);
        kept = co_await m_parts.journal.append(entry);
    }]])
plant(src/desk/runner.cpp
  [[const auto open = co_await m_parts.journal.openCases();]]
  [[test::keptBack().clear();
    const auto open = co_await m_parts.journal.openCases();]])
plant(src/desk/runner.cpp
  [[begunOn(today()) + 1;]]
  [[begunOn(today()) + (test::planted("a number is skipped") && outer ? 2 : 1);]])
plant(src/desk/runner.cpp
  [[if (approval.by() == teller)]]
  [[if (!test::planted("who entered it approves it") && approval.by() == teller)]])
plant(src/desk/runner.cpp
  [[if (now.facts != seen->second.facts]]
  [[if (!test::planted("an approval of yesterday counts") && (now.facts != seen->second.facts]])
plant(src/desk/runner.cpp
  [[now.ruling != seen->second.ruling) {]]
  [[now.ruling != seen->second.ruling)) {]])

plant(src/desk/steps.cpp
  [[return {domain::toJson(facts), m_parts.rules(facts)};]]
  [[if (test::planted("the verdict is not asked")) return {domain::toJson(facts), domain::Ruling{.outcome = domain::Outcome::Accept}};
    return {domain::toJson(facts), m_parts.rules(facts)};]])
plant(src/desk/steps.cpp
  [[if (asked.ruling.outcome == domain::Outcome::Authorise) {]]
  [[if (asked.ruling.outcome == domain::Outcome::Authorise && !test::planted("no second person is asked")) {]])
plant(src/desk/steps.cpp
  [[if (!awaited.isEmpty() && chip->identification != awaited) {]]
  [[if (!test::planted("any card will do") && !awaited.isEmpty() && chip->identification != awaited) {]])
plant(src/desk/steps.cpp
  [[if (!m_cases.at(id).open.empty()) co_return false;]]
  [[if (!test::planted("ended with an order under way") && !m_cases.at(id).open.empty()) co_return false;]])

plant(src/desk/inner.cpp
  [[if (value.is_null() || value == intent.heard) co_return false;]]
  [[if (value.is_null() || value == intent.heard || test::planted("the outer case does not hear the inner one")) co_return false;]])

plant(src/desk/pad.cpp
  [[if (m_doubt.contains(intent.operation)) {]]
  [[if (!test::planted("the PIN is changed again blindly") && m_doubt.contains(intent.operation)) {]])

plant(src/desk/case.cpp
  [[if (const auto added = made->add(entries[i]); !added)]]
  [[if (test::planted("a field is left out of the fold") && entries[i].kind == QLatin1String("filled") && text(entries[i].body["field"]) == QLatin1String("receipt")) continue;
        else if (const auto added = made->add(entries[i]); !added)]])
plant(src/desk/case.cpp
  [[if (ended || orderIntended() || m_record->refused()) return false;]]
  [[if (test::planted("nothing lapses") || ended || orderIntended() || m_record->refused()) return false;]])
plant(src/desk/case.cpp
  [[case Nature::Verdict: return true;]]
  [[case Nature::Verdict: return !test::planted("a verdict outlives its answers");]])

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

file(WRITE ${TO} "#include \"${HEADER}\"\n${text}")
