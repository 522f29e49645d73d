#!/usr/bin/env python3
"""What was tried of each promise, how often, and what was found (contract.md §4): one JSON document.

promises.py TABLE BUILD [ID…]   TABLE is docs/testing.md, whose rows name the tests of each promise; BUILD a build folder
promises.py TABLE --in TESTS    runs nothing: whether each test that a row names stands in the sources below TESTS

Each test is run as CTest would run it, with the sample of the daily run. A test says how often it tried by the property
"tried"; without one it has tried once. What cannot run counts as found: a promise that nobody looked at is not kept.
Exit 0: nothing was found. 1: something was, or not looked at.
"""
import collections, fnmatch, json, os, re, subprocess, sys, tempfile

PROMISES = [f"{letter}{number}" for letter, last in zip("ABCDEFGH", (13, 9, 6, 9, 6, 5, 2, 3))
            for number in range(1, last + 1)]
NONE = "–"


def rows_of(table):
    """{id: [(program, filter)]} of the lines `| A1 | … | `program:filter` … |`; an empty list where no test is there."""
    rows = {}
    for line in open(table, encoding="utf-8"):
        found = re.match(r"\| ([A-H]\d+) \|[^|]*\|([^|]*)\|", line)
        if not found:
            continue
        tests = re.findall(r"`(\w+):([^`]+)`", found[2])
        if found[1] in rows or bool(tests) == (NONE in found[2]):
            sys.exit(f"{table}: {found[1]}: expected one row, with tests or with {NONE}")
        rows[found[1]] = tests
    if missing := [one for one in PROMISES if one not in rows]:
        sys.exit(f"{table}: no row of {', '.join(missing)}")
    return rows


def without_source(rows, folder):
    """Those that no source below the folder has."""
    sources = []
    for path, _, names in os.walk(folder):
        for name in (name for name in names if name.endswith((".cpp", ".h"))):
            with open(os.path.join(path, name), encoding="utf-8") as source:
                tests = re.findall(r"^TEST(?:_F|_P)?\((\w+),\s*(\w+)\)", source.read(), re.M)
            sources += [".".join(test) for test in tests]
    return [f"{promise}: {program}:{part}" for promise, tests in rows.items() for program, wanted in tests
            for part in wanted.split(":") if not fnmatch.filter(sources, part)]


def known_to_ctest(build):
    """{program: environment, names of its tests} as CTest has them."""
    listed = subprocess.run(["ctest", "--test-dir", build, "--show-only=json-v1"], capture_output=True, check=True)
    programs = {}
    for test in json.loads(listed.stdout)["tests"]:
        command = test.get("command", [""])
        name = os.path.basename(command[0]).removeprefix("test_")
        environment = dict(os.environ)
        for one in test.get("properties", []):
            if one["name"] == "ENVIRONMENT":
                environment.update(pair.split("=", 1) for pair in one["value"] if not pair.startswith("GTEST_"))
            if one["name"] == "ENVIRONMENT_MODIFICATION":
                environment.update(re.fullmatch(r"(\w+)=set:(.*)", pair).groups() for pair in one["value"])
        programs.setdefault(name, (command[0], environment, set()))[2].add(test["name"])
    return programs


Ran = collections.namedtuple("Ran", "tried found where")


def run(program, wanted, programs):
    """What one filter of one program tried, and found."""
    named = f"{program}:{wanted}"
    if program not in programs:
        return Ran(0, 1, f"not run: {named}: no such program was built")
    command, environment, names = programs[program]
    for part in wanted.split(":"):
        if not any(fnmatch.fnmatchcase(name, f"{program}.{part}*") for name in names):
            return Ran(0, 1, f"not run: {program}:{part}: no such test")
    with tempfile.NamedTemporaryFile(suffix=".json") as told:
        subprocess.run([command, f"--gtest_filter={wanted}", f"--gtest_output=json:{told.name}"],
                       stdin=subprocess.DEVNULL, stdout=sys.stderr, env=environment)
        try:
            suites = json.load(told)["testsuites"]
        except ValueError:
            return Ran(0, 1, f"not run: {named}: the program ended before it had told")
    tried = found = 0
    where = []
    for test in (test for suite in suites for test in suite["testsuite"]):
        name = f"{program}:{test['classname']}.{test['name']}"
        if test["result"] != "COMPLETED":
            found += 1
            where.append(f"not run: {name}")
        else:
            tried += int(test.get("tried", 1))
            found += len(test.get("failures", []))
            where += [name] if test.get("failures") else []
    return Ran(tried, found, "; ".join(where) or named)


def main():
    if len(sys.argv) == 4 and sys.argv[2] == "--in":
        gone = without_source(rows_of(sys.argv[1]), sys.argv[3])
        print(*gone, sep="\n", end="\n" if gone else "")
        return 1 if gone else 0
    table, build, *asked = sys.argv[1:]
    if strange := [one for one in asked if one not in PROMISES]:
        sys.exit(f"no such promise: {', '.join(strange)}")
    rows, programs = rows_of(table), known_to_ctest(build)
    done, document = {}, []
    for promise in asked or PROMISES:
        ran = []
        for test in rows[promise]:
            if test not in done:
                done[test] = run(*test, programs)
            ran.append(done[test])
        if not ran:  # nobody has written it yet
            ran = [Ran(0, 1, "not run: no test")]
        document.append({"id": promise, "tried": sum(one.tried for one in ran), "found": sum(one.found for one in ran),
                         "where": "; ".join(one.where for one in ran)})
    print(json.dumps({"promises": document}, ensure_ascii=False, indent=2))
    return 1 if any(one["found"] for one in document) else 0


if __name__ == "__main__":
    sys.exit(main())
