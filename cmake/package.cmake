# What ./dev package puts into a Debian package: the programs, the data that they read, and what a desktop, a
# service manager and a reader of manuals look for (package/).
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

install(TARGETS kapok kapokctl kapok-province kapok-card DESTINATION bin)
# What a workbench starts or loads, and nobody calls.
install(TARGETS kapok-decode DESTINATION lib/kapok)
# In a folder that ldconfig knows nothing of: for one in lib/kapok CPack would write scripts that call it.
install(TARGETS kapok-cups LIBRARY DESTINATION lib/kapok/modules
        PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
install(DIRECTORY resources/ DESTINATION share/kapok)

install(FILES package/kapok.desktop DESTINATION share/applications)
install(FILES package/kapok.metainfo.xml DESTINATION share/metainfo)
install(FILES resources/icons/kapok.svg DESTINATION share/icons/hicolor/scalable/apps)
install(FILES package/pcscd.conf DESTINATION lib/systemd/system/pcscd.service.d RENAME kapok.conf)
install(FILES package/kapok-ledger.service DESTINATION lib/systemd/system)
install(FILES package/copyright DESTINATION share/doc/kapok)

# The man pages are what the programs say of themselves.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(manuals ${CMAKE_BINARY_DIR}/manuals)
add_custom_target(manuals
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${manuals}
  COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/package/manual.py ${KAPOK_BIN_DIR} ${manuals}
  COMMAND sh -c "gzip -9n ${manuals}/man1/* ${manuals}/zh_CN/man1/*"
  COMMAND sh -c "gzip -9nc ${PROJECT_SOURCE_DIR}/package/changelog > ${manuals}/changelog.gz"
  DEPENDS kapok kapokctl kapok-province kapok-card
  VERBATIM)
install(DIRECTORY ${manuals}/man1 ${manuals}/zh_CN DESTINATION share/man)
install(FILES ${manuals}/changelog.gz DESTINATION share/doc/kapok)

# The handbook that belongs to the programs, as it stands in the tree.
file(GLOB guides CONFIGURE_DEPENDS docs/*.md)
install(FILES ${guides} DESTINATION share/doc/kapok)
install(DIRECTORY docs/pictures docs/businesses docs/decisions DESTINATION share/doc/kapok)

set(CPACK_PACKAGE_CONTACT "Kapok <kapok@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "counter workbench for the social security card")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "One window in which a teller applies for China's social security card, hands
it over, activates it, reports it lost and finds it again, with fee, date,
papers and the paragraph of the rule for every answer.

Every step stands in a journal that can prove the day. A practice mode brings
a province, a bank, citizens and cards of its own.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-noto-cjk, qt6-qpa-plugins, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "pcscd, cups-client")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "postgresql-client")
include(CPack)
