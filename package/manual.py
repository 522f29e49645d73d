#!/usr/bin/env python3
"""The man pages of the house, written from what its programs say of themselves.

    manual.py FOLDER TO     FOLDER holds the programs, TO gets man1/ and zh_CN/man1/

Nothing stands here that a program says itself: calls, options and their meaning come from --help, the commands of
kapokctl each from its own, so that a page is as new as the program. Exit codes are those of contract.md.
"""
import os
import re
import subprocess
import sys

PROGRAMS = ["kapok", "kapokctl", "kapok-province", "kapok-card"]
# Those that QCommandLineParser adds by itself, and says in the language of Qt alone.
QTS_OWN = {"-h, --help": "help", "-v, --version": "version", "--help-all": None}

SAID = {
    "en": {
        "name": "NAME", "synopsis": "SYNOPSIS", "description": "DESCRIPTION", "options": "OPTIONS",
        "commands": "COMMANDS", "exit": "EXIT STATUS", "also": "SEE ALSO", "files": "FILES",
        "help": "Says how it is called.", "version": "Says which Kapok this is.",
        "codes": ["Done.", "Refused by a rule, or a check found something.",
                  "A wrong call, or malformed input.", "A device, the line or the province is not available.",
                  "Damaged data was found; nothing was changed.", "Not permitted."],
        "docs": "Handbook of operations, teller's guide and formats.",
        "manual": "Kapok",
    },
    "zh": {
        "name": "名称", "synopsis": "用法", "description": "说明", "options": "选项",
        "commands": "命令", "exit": "退出码", "also": "另见", "files": "文件",
        "help": "说明怎样调用。", "version": "说明是哪个版本。",
        "codes": ["办成。", "规则不允许，或查出问题。", "调用或输入有误。", "设备、线路或省平台暂不可用。",
                  "发现数据损坏；没有改动。", "没有权限。"],
        "docs": "运维手册、柜员手册和各种格式。",
        "manual": "木棉",
    },
}


def said_by(folder, program, *words):
    # Without a home and a display, as whoever reads a manual has them.
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    got = subprocess.run([os.path.join(folder, program), *words], env=environment, capture_output=True, text=True,
                         timeout=60, check=True)
    return got.stdout.replace(os.path.join(folder, program), program)


def roff(text):
    """Text that groff sets as it stands: no request at the beginning of a line, no dash that is none."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def joined(first, second):
    """A text of QCommandLineParser that went on in the next line: Chinese has no blank between its words."""
    blank = first[-1:].isascii() or second[:1].isascii()
    return first + (" " if first and blank else "") + second


def options_in(text):
    """[(option, meaning)] of the lines that begin with one."""
    found = []
    for line in text.split("\n"):
        begins = re.match(r"  (-\S.*?)(?:  +(\S.*))?$", line)
        if begins:
            # "--reader NAME     …" has one blank inside, a column of meanings at least two.
            found.append([begins[1], begins[2] or ""])
        elif found and re.match(r" {8,}\S", line):
            found[-1][1] = joined(found[-1][1], line.strip())
        elif not line.strip():
            continue
        elif not line.startswith(" "):
            if found:
                break
    return found


def parts_of(help_text):
    """(what it is for, its calls, the rest up to the options)."""
    lines = help_text.split("\n")
    calls = []
    if lines[0].startswith("Usage: "):
        calls.append(lines.pop(0)[len("Usage: "):])
    about = lines.pop(0)
    more = []
    for line in lines:
        if re.match(r"(Options|Arguments):", line) or re.match(r"  -", line):
            break
        more.append(line)
    return about, calls, "\n".join(more).strip("\n")


def section(title, body):
    return f'.SH "{title}"\n{body}\n'


def option_list(options, words):
    body = ""
    for option, meaning in options:
        own = QTS_OWN.get(option, "")
        if own is None:
            continue
        body += f".TP\n.B {roff(option)}\n{roff(words[own] if own else meaning)}\n"
    return body.rstrip("\n")


def verbatim(lines):
    return ".nf\n" + roff("\n".join(lines)) + "\n.fi"


def commands_of(folder, language, help_text):
    """Each command of kapokctl with what its own --help says."""
    names = []
    for call in re.findall(r"^  kapokctl (\S+)", help_text, re.M):
        if call not in names:
            names.append(call)
    body = ""
    for name in names:
        own = said_by(folder, "kapokctl", name, "--help", "--lang", language)
        about, _, more = parts_of(own)
        body += f'.SS "{roff(name)}"\n{roff(about)}\n.PP\n{verbatim([line.strip() for line in more.split(chr(10))])}\n'
        body += option_list(options_in(own), SAID[language]) + "\n"
    return body.rstrip("\n")


def page(folder, program, version, language):
    words = SAID[language]
    help_text = said_by(folder, program, "--help", "--lang", language)
    about, calls, more = parts_of(help_text)
    text = f'.TH {program.upper()} 1 "" "Kapok {version}" "{words["manual"]}"\n.ad l\n'
    text += section(words["name"], f"{program} \\- {roff(about).rstrip('.。')}")
    if program == "kapokctl":
        text += section(words["synopsis"], ".B kapokctl\n.I COMMAND\n[\\fI…\\fR]")
        text += section(words["commands"], commands_of(folder, language, help_text))
        own = [("--help", words["help"]), ("--version", words["version"])]
        text += section(words["options"], option_list(own, words))
    else:
        text += section(words["synopsis"], verbatim(calls))
        if more:
            text += section(words["description"], verbatim([line.strip() for line in more.split("\n")]))
        text += section(words["options"], option_list(options_in(help_text), words))
    codes = "\n".join(f".TP\n.B {code}\n{roff(meaning)}" for code, meaning in enumerate(words["codes"]))
    text += section(words["exit"], codes)
    text += section(words["files"], f".TP\n.I /usr/share/doc/kapok\n{words['docs']}")
    others = ", ".join(f"\\fB{roff(other)}\\fR(1)" for other in PROGRAMS if other != program)
    return text + section(words["also"], others)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, to = os.path.abspath(sys.argv[1]), sys.argv[2]
    for program in PROGRAMS:
        version = said_by(folder, program, "--version").split()[-1]
        for language, under in (("en", "man1"), ("zh", "zh_CN/man1")):
            os.makedirs(os.path.join(to, under), exist_ok=True)
            with open(os.path.join(to, under, program + ".1"), "w", encoding="utf-8") as file:
                file.write(page(folder, program, version, language))


main()
