#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the sources stand to each other: which room may include which, where a class lives and how large it may be."""

import re
from pathlib import PurePosixPath

# The rooms of core and of the window, from the ground up. Those of one row stand side by side: a file may include what
# is in its own room and in the rows before it. CONTRIBUTING.md says what each is for.
ROOMS = [
    ["core/base"],
    ["core/data"],
    ["core/run"],
    ["core/analysis"],
    ["core/diagnosis"],
    ["core/query", "core/engine"],
    ["core/store"],
    ["core/exchange"],
    ["core/spool"],
    ["ui/look", "ui/words"],
    ["ui/widgets"],
    ["ui/marks"],
    ["ui/bridge"],
    ["ui/charts", "ui/pictures", "ui/findings"],
    ["ui/reading"],
    ["ui/setup", "ui/queue"],
    ["ui/runs", "ui/compare", "ui/learn"],
    ["ui/pages"],
    ["ui"],
]
# Rooms that no other includes, though they stand below, and why.
CLOSED_ROOMS = {"core/engine": "core/run/engine.h is the door to it"}

CLASS_LIMIT = 400
# What may be larger for now: a class -> its files, a header -> its lines with its .cpp. The list may only shrink.
CLASS_EXCEPTIONS = {}


def room_of(name):
    """"core/run" for core/run/recipes.cpp, "core/engine" for what is in folders inside it, "ui" for ui/main_window.h."""
    return "/".join(PurePosixPath(name).parts[:-1][:2])


def included(text):
    """(line number, path) of each header of this project that is included."""
    for number, line in enumerate(text.splitlines(), 1):
        found = re.match(r'\s*#include "((?:core|ui|app|tests)/[^"]+)"', line)
        if found:
            yield number, found.group(1)


def is_source(name):
    return name.endswith((".cpp", ".h")) and name.split("/")[0] in ("core", "ui")


def holds_classes(name):
    return is_source(name) or (name.startswith("app/") and name.endswith((".cpp", ".h")))


def room_findings(texts):
    """texts: path -> text of each file. No file includes one of a room above its own."""
    rows = {room: row for row, rooms in enumerate(ROOMS) for room in rooms}
    unknown = sorted({room_of(name) for name in texts if is_source(name)} - set(rows))
    findings = [f"{room}: is no room of the house; give it its place in ROOMS and in CONTRIBUTING.md." for room in unknown]
    for name, text in texts.items():
        room = room_of(name)
        if not is_source(name) or room not in rows:
            continue
        for number, header in included(text):
            other = room_of(header)
            if other == room:
                continue
            if rows.get(other, len(ROOMS)) >= rows[room]:
                findings.append(f"{name}:{number}: includes {header}; {other} does not stand below {room}.")
            elif other in CLOSED_ROOMS:
                findings.append(f"{name}:{number}: includes {header}; {CLOSED_ROOMS[other]}.")
    return findings


def longest_chain(texts):
    """The files of the longest way from one include to the next, the top first."""
    below = {name: [header for _, header in included(text) if header in texts] for name, text in texts.items() if is_source(name)}
    chains = {}

    def chain(name, above=()):
        if name in above:
            return []  # Two headers that include each other; the compiler says so.
        if name not in chains:
            chains[name] = [name] + max((chain(header, (*above, name)) for header in below.get(name, [])), key=len, default=[])
        return chains[name]

    return max((chain(name) for name in sorted(below)), key=len, default=[])


def members_defined(text):
    """The classes of which members are defined in the first column, as clang-format lays them out."""
    before = ""
    for line in text.splitlines():
        head = re.match(r"[^({=;]*", re.sub(r"<[^<>]*>", "", re.sub(r"<[^<>]*>", "", line))).group(0).rstrip()
        found = re.search(r"((?:\w+::)+)~?(?!operator$)\w+$", head)
        if found and re.match(r"[A-Za-z]", line) and not line.startswith(("using ", "template <>")) and before != "template <>":
            names = [part for part in found.group(1).split("::") if part[:1].isupper()]  # Namespaces are written small.
            if names:
                yield names[0]  # A class inside another counts as that one.
        before = line


def class_findings(texts):
    """The members of a class are defined in one file, and that file and its header are not too long together."""
    places = {}
    for name, text in texts.items():
        if holds_classes(name) and name.endswith(".cpp"):
            for owner in members_defined(text):
                places.setdefault((name.split("/")[0], owner), set()).add(name)
    findings = []
    needed = set()
    for (_, owner), files in sorted(places.items()):
        if len(files) > 1 and owner in CLASS_EXCEPTIONS:
            needed.add(owner)
        if len(files) > CLASS_EXCEPTIONS.get(owner, 1):
            findings.append(f"{', '.join(sorted(files))}: define members of {owner}; a class lives in one file. Divide it by object.")
    for name, text in sorted(texts.items()):
        source = name[:-2] + ".cpp"
        if not holds_classes(name) or not name.endswith(".h"):
            continue
        lines = text.count("\n") + texts.get(source, "").count("\n")
        if lines > CLASS_LIMIT and name in CLASS_EXCEPTIONS:
            needed.add(name)
        if lines > CLASS_EXCEPTIONS.get(name, CLASS_LIMIT):
            findings.append(f"{name}: has {lines} lines with its .cpp; {CLASS_LIMIT} are allowed. Divide it by object.")
    findings += [f"{name}: needs its exception as a class no more; remove it." for name in CLASS_EXCEPTIONS if name not in needed]
    return findings


def findings_in(texts):
    return room_findings(texts) + class_findings(texts)


def summary(texts):
    chain = longest_chain(texts)
    if not chain:
        return ""
    return f"the longest chain of includes has {len(chain)} files, from {chain[0]} to {chain[-1]}"
