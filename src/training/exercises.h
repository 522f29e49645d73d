// What an instructor sets: a citizen with a wish, a world that stands so, and how it ends well. All of it is data,
// resources/training/exercises.json.
#pragma once

#include "domain/business.h"
#include "line/answering/answering_party.h"
#include "domain/outlet.h"

namespace kapok::training {

struct Exercise {
    QString id;
    domain::NameInBoth name, says;  ///< what it is called, and what is seen and heard at the counter
    QStringList people;             ///< identity numbers: whoever practises it again gets the next of them
    line::Gate line = line::Gate::Up, messages = line::Gate::Up;
    bool card = false;  ///< the citizen's card lies on the reader
    domain::Business business = domain::Business::Apply;
    Json answers;               ///< of the best run, by field
    QString ends;               ///< the state of the case that ends it: accepted, recorded, refused
    int keys = 0, seconds = 0;  ///< of the best run
};

/// BadInput names the exercise, the key and what was expected.
Expected<std::vector<Exercise>> exercisesOf(const QByteArray& bytes);
/// Those that ship.
Expected<std::vector<Exercise>> shippedExercises();

}  // namespace kapok::training
