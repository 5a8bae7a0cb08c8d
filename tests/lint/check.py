#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what the compiler does not: walls between modules, sizes, layout and words. CONTRIBUTING.md says why.

Every rule is a function that returns its findings, one sentence each. Exit status: 0 none, 1 some, 2 wrong use.
"""

import argparse
import re
import shutil
import subprocess
import sys
from pathlib import Path

import structure
import translations

# Whose object files may not have read which headers, and why.
WALLS = [
    (r"^core/|/afterimage-cli\.dir/", r"/qt6?/|qcustomplot", "the engine and the command line know nothing of Qt"),
    (r"^(ui|app)/|core_(?!engine)\w+\.dir|^tests/(?!engine/|benchmarks/|support/)", r"/torch/|/ATen/|/c10/",
     "LibTorch stays inside core/engine"),
    (r"^(ui|app)/|core_(?!data)\w+\.dir", r"/opencv[24]?/", "OpenCV stays inside core/data"),
    (r"^(ui|app)/|core_(?!store|exchange)\w+\.dir", r"sqlite3\.h|/SQLiteCpp/",
     "SQLite stays inside core/store and core/exchange"),
    (r"^ui/(?!.*(/charts/|/unity_charts_))|^app/", r"qcustomplot", "QCustomPlot takes ten seconds to compile; ui/charts wraps it"),
    (r"^(?!.*/command_line\.cpp)", r"/CLI/\w+\.hpp", "CLI11 takes ten seconds to compile; app/cli/command_line.h wraps it"),
]

# Which programs may not be linked to which libraries, and why.
LINKS = [("app/afterimage-cli", "libQt6", "the command line program runs on machines without Qt"),
         ("app/afterimage", "libtorch", "the window shows itself before LibTorch is loaded")]

# Where, which words, and why not: in code, and in comments and prose too.
BANNED_IN_CODE = [
    (r"\.(cpp|h)$", r"^using namespace", "a using directive at file scope leaks into every file of a unity build"),
    (r"^core/", r"std::(cout|cerr)|\bf?printf\(", "core reports through events and errors; programs print"),
    (r"^core/", r"(?<![\w:.>])(std::)?(_?exit|abort|terminate)\(", "core throws; only a program decides to end"),
    (r"^core/", r"thread\w*(\.|->)detach\(", "a thread is joined, so that nothing outlives what it uses"),
    (r"^(core|app|ui)/", r"\b(BlockingQueuedConnection|processEvents\()", "waiting for events invites deadlocks"),
    (r"^(app|ui|tests)/.*\.(cpp|h)$", r"\b(SIGNAL|SLOT)\(", "connect to member functions; the compiler then checks them"),
    (r"^ui/(?!look/style_refresh\.cpp).*\.(cpp|h)$", r"setStyleSheet\(|#[0-9a-fA-F]{6}\b", "the look is written down once, in the theme"),
    (r"^ui/(?!look/settings\.cpp).*\.(cpp|h)$", r"\bQSettings\b", "preferences go through ui/look/settings.h"),
    (r"^ui/.*\.(cpp|h)$", r"\bQJson\w*|\bnlohmann\b", "core reads and writes JSON; the window has values"),
    (r"^core/store/", r"\bjson_(extract|valid|type)\b|LIKE '[{%]", "what is asked of many rows has a column of its own"),
    (r"\.(cpp|h)$", r"#include <Qt(Test|Widgets|Core|Gui)>", "an umbrella header doubles the time to compile"),
    (r"^tests/.*\.(cpp|h)$", r"sleep_(for|until)\(|\bu?sleep\(|\bq(Wait|Sleep)\(|QThread::m?sleep",
     "a test never waits on a clock"),
]
BANNED_ANYWHERE = [
    (r"^(?!.*\.md$)", r"\b(TO[D]O|FIX[M]E)\b", "work that is left is an issue, not a note in a file"),
    (r"", r"(?<![\w.}*])/(?:home|root|work|tmp)/\w", "a path of one machine means nothing on another"),
]

LIMITS = [(r"^tests/", 600), (r"\.h$", 250), (r"(^|/)main_window\.cpp$", 300), (r"\.(cpp|py)$", 400), (r"^dev$", 250)]
FUNCTION_LIMIT = 60
# Files that may be longer for now: path -> lines. The list may only shrink.
SIZE_EXCEPTIONS = {}

TOP_LEVEL = set("CMakeLists.txt CMakePresets.json app core ui resources tests translations "
                "README.md CONTRIBUTING.md CHANGELOG.md LICENSE dev".split())
SOURCE = re.compile(r"\.(cpp|h|h\.in|cpp\.in|py|sh|cmake)$|(^|/)CMakeLists\.txt$|^dev$|^\.ci/run$")
CLANG_FORMAT_MAJOR = 14  # Other versions lay the same text out differently.


def project_files(root):
    """The files under version control, or without git every file that is not built."""
    git = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, check=False) if shutil.which("git") else None
    if git is not None and git.returncode == 0:
        names = git.stdout.decode("utf-8", "surrogateescape").split("\0")
        return sorted(name for name in names if name and (root / name).is_file())
    unwanted = re.compile(r"^(\.git|\.cache|build[^/]*)/|(^|/)__pycache__/")
    names = (path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
    return sorted(name for name in names if not unwanted.search(name))


def read_text(root, name):
    """The file's text, or None for a picture or other data."""
    data = (root / name).read_bytes()
    if b"\0" in data:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def wall_findings(deps, root):
    """deps: what `ninja -t deps` prints. Each object may have read only the headers that its module is allowed."""
    findings = []
    target = ""
    for line in deps.splitlines():
        if line and not line[0].isspace():
            target = line.split(":")[0]
            continue
        header = line.strip()
        if header.startswith(f"{root}/"):  # The place of the clone says nothing about a header.
            header = header[len(f"{root}/"):]
        for place, forbidden, reason in WALLS:
            if header and re.search(place, target) and re.search(forbidden, header):
                findings.append(f"{target}: reads {header}; {reason}.")
    return findings


def link_findings(program, needed):
    """needed: what `readelf -d` prints for the program."""
    return [f"{program}: is linked to {library}; {reason}."
            for name, unwanted, reason in LINKS if name == program
            for library in re.findall(r"\[(" + re.escape(unwanted) + r"[^\]]*)\]", needed)]


def function_lengths(text):
    """(line number, lines) of each function body that closes in the first column, as clang-format lays them out."""
    start = None
    for number, line in enumerate(text.splitlines(), 1):
        if line == "}" and start is not None:
            yield start, number - start + 1
            start = None
        elif re.match(r"(namespace|class|struct|enum|union|using)\b", line):
            start = None
        elif re.match(r"[A-Za-z_\[]", line):
            start = number


def size_findings(name, text):
    lines = text.count("\n")
    limit = next((limit for pattern, limit in LIMITS if re.search(pattern, name)), None)
    findings = []
    if name in SIZE_EXCEPTIONS:
        if limit is None or lines <= limit:
            findings.append(f"{name}: needs its exception for {SIZE_EXCEPTIONS[name]} lines no more; remove it.")
        limit = SIZE_EXCEPTIONS[name]
    if SOURCE.search(name) and limit is not None and lines > limit:
        findings.append(f"{name}: has {lines} lines; {limit} are allowed. Divide it by subject.")
    if name.endswith((".cpp", ".h")):
        findings += [f"{name}:{start}: a function of {length} lines; {FUNCTION_LIMIT} are allowed."
                     for start, length in function_lengths(text) if length > FUNCTION_LIMIT]
    return findings


def word_findings(name, text):
    findings = []
    for number, line in enumerate(text.splitlines(), 1):
        code = re.sub(r"(^|\s)//.*", "", line) if name.endswith((".cpp", ".h")) else line
        for rules, searched in ((BANNED_IN_CODE, code), (BANNED_ANYWHERE, line)):
            for place, words, reason in rules:
                found = re.search(words, searched) if re.search(place, name) else None
                if found:
                    findings.append(f"{name}:{number}: '{found.group(0)}' is banned here; {reason}.")
    return findings


def frame_findings(name, text):
    """Licence line, opening sentence, include guard and file name."""
    findings = []
    lines = text.splitlines() + ["", ""]
    if SOURCE.search(name) and not any("SPDX-License-Identifier: GPL-3.0-or-later" in line for line in lines[:2]):
        findings.append(f"{name}: the first line must be '// SPDX-License-Identifier: GPL-3.0-or-later' (or '#').")
    if name.endswith(".h"):
        if not lines[1].startswith("// "):
            findings.append(f"{name}: the header must open with a sentence that says its purpose.")
        if "#pragma once" not in lines:
            findings.append(f"{name}: the header has no '#pragma once'.")
    if name.endswith((".cpp", ".h")) and not re.fullmatch(r"[a-z0-9_]+\.(cpp|h)", Path(name).name):
        findings.append(f"{name}: source files are named in snake_case.")
    return findings


def page_findings(name, text):
    """A heading that stands twice is a part that was pasted twice."""
    if name not in ("README.md", "CONTRIBUTING.md"):
        return []
    headings = [line for line in text.splitlines() if line.startswith("#")]
    return [f"{name}: '{heading}' stands there twice." for heading in sorted(set(headings)) if headings.count(heading) > 1]


def top_level_findings(names):
    tops = {name.split("/")[0] for name in names}
    return [f"{top}: is not an agreed name at the top level."
            for top in sorted(tops) if top not in TOP_LEVEL and not top.startswith(".")]


def find_clang_format():
    """The pinned clang-format, or None."""
    for program in (f"clang-format-{CLANG_FORMAT_MAJOR}", "clang-format"):
        if shutil.which(program):
            version = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
            if f"version {CLANG_FORMAT_MAJOR}." in version:
                return program
    return None


def layout_findings(root, names, program):
    sources = [name for name in names if name.endswith((".cpp", ".h"))]
    if not sources:
        return []
    result = subprocess.run([program, "--dry-run", "--Werror", *sources], cwd=root, capture_output=True, text=True, check=False)
    places = re.findall(r"^([^\s:]+):(\d+):\d+: error: ", result.stderr, re.MULTILINE)
    if result.returncode != 0 and not places:
        return [f"{program} failed: {result.stderr.strip()}"]
    first = {}
    for name, line in places:
        first.setdefault(name, line)
    return [f"{name}:{line}: is not laid out as .clang-format says; run: {program} -i {name}" for name, line in first.items()]


def read_texts(root, names):
    """The text of each file that has one, by its name."""
    texts = {name: read_text(root, name) for name in names}
    return {name: text for name, text in texts.items() if text is not None}


def text_findings(texts, names):
    findings = [f"{name}: has an exception for its size but does not exist; remove it."
                for name in SIZE_EXCEPTIONS if name not in names]
    for name, text in texts.items():
        findings += size_findings(name, text) + word_findings(name, text) + frame_findings(name, text) + page_findings(name, text)
    return findings + structure.findings_in(texts) + translations.findings_in(texts)


def built_findings(root, build):
    deps = subprocess.run(["ninja", "-C", str(build), "-t", "deps"], capture_output=True, text=True, check=False)
    if deps.returncode != 0 or "#deps" not in deps.stdout:
        return [f"{build}: holds no finished build, so the walls cannot be checked. Run ./dev build first."]
    findings = wall_findings(deps.stdout, root)
    for program, _, _ in LINKS:
        if (build / program).exists():
            needed = subprocess.run(["readelf", "-d", str(build / program)], capture_output=True, text=True, check=True)
            findings += link_findings(program, needed.stdout)
        else:
            findings.append(f"{build / program}: is not built, so what it is linked to cannot be checked.")
    return findings


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=Path, help="folder of a finished Ninja build; without it the walls are not checked")
    arguments = parser.parse_args()
    root = Path(__file__).resolve().parents[2]
    names = project_files(root)

    texts = read_texts(root, names)
    findings = text_findings(texts, names) + top_level_findings(names)
    if arguments.build:
        findings += built_findings(root, arguments.build.resolve())
    program = find_clang_format()
    if program:
        findings += layout_findings(root, names, program)
    else:
        print(f"lint: clang-format {CLANG_FORMAT_MAJOR} is not here, so the layout of the sources was not checked.")

    for finding in findings:
        print(finding)
    print(f"lint: {len(names)} files checked, {len(findings)} findings; {structure.summary(texts)}.")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
