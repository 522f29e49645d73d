// What is to be written into the blank of an invented person (chip.md §2).
#pragma once

#include "domain/chip_order.h"

namespace kapok::test {

inline domain::ChipOrder chipOrder()
{
    domain::ChipOrder order;
    order.cardNumber = QStringLiteral("D40700014");
    order.socialSecurityNumber = QStringLiteral("440703199001010017");
    order.name = QStringLiteral("张三");
    order.sex = QStringLiteral("1");
    order.nationality = QStringLiteral("01");
    order.birthplace = QStringLiteral("440703");
    order.birthDate = QDate(1990, 1, 1);
    order.issued = QDate(2021, 7, 8);
    order.expires = QDate(2031, 7, 7);
    return order;
}

}  // namespace kapok::test
