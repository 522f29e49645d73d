# What the build ships it signs: no desk decides by a rule pack without its signature (docs/decisions/0050).
# KAPOK_RULES_KEY names the key of a house that signs packs later too; without it each signing has a key of its own.
set(KAPOK_RULES_KEY "" CACHE FILEPATH "PEM of the SM2 key that signs the rule packs; empty: one for each signing")

function(kapok_signed_rules)
  set(folder ${PROJECT_SOURCE_DIR}/resources/rules)
  file(GLOB packs CONFIGURE_DEPENDS ${folder}/*.json)
  set(made ${packs})
  list(TRANSFORM made APPEND .sig)
  list(APPEND made ${folder}/house.pem)
  set(script ${PROJECT_SOURCE_DIR}/cmake/sign_rules.sh)
  add_custom_command(OUTPUT ${made} COMMAND ${script} ${folder} ${KAPOK_RULES_KEY} DEPENDS ${packs} ${script}
    COMMENT "Signing the rule packs" VERBATIM)
  add_custom_target(signed_rules DEPENDS ${made})
endfunction()
