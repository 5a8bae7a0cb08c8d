# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether every text that a person may read is known to the files of translations, and has its words there."""

import html
import re

FILE = "translations/afterimage_de.ts"
CONTEXT = "Core"
LITERALS = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
MARKED = re.compile(r'\bcoreText\(\s*"([^"]*)"\s*,\s*' + LITERALS)
# Words that go to people past coreText, and so past every translation.
UNMARKED = [
    (r"^core/", re.compile(r'\bverbatim\(\s*"'), "mark the text with coreText, so that it can be translated"),
    (r"^core/", re.compile(r"\bthrow std::|[^\w.]strerror\(|generic_category\(\)\.message|\berror_code\b[^;]*\.message\(\)"),
     "throw an Error with a marked text; core/base/message.h has the system's reasons"),
    (r"^(ui|app)/", re.compile(r"\busing \w+ = [\w:]*Words;"), "lupdate does not know another name of a class, and its texts are never found"),
]


def value_of(literals):
    """The text that adjoining C++ string literals stand for."""
    text = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literals))
    return re.sub(r"\\(.)", lambda match: {"n": "\n", "t": "\t"}.get(match.group(1), match.group(1)), text)


def marked_texts(texts):
    """(file, line, text) of each text that the sources mark."""
    for name, text in texts.items():
        if name.startswith(("core/", "ui/", "app/")) and name.endswith((".cpp", ".h")):
            for match in MARKED.finditer(text):
                if match.group(1) == CONTEXT:
                    yield name, text.count("\n", 0, match.start()) + 1, value_of(match.group(2))


def translations(ts):
    """Context -> source text -> whether it has its words."""
    known = {}
    for context in re.findall(r"<context>(.*?)</context>", ts, re.DOTALL):
        name = html.unescape(re.search(r"<name>(.*?)</name>", context).group(1))
        for message in re.findall(r"<message.*?</message>", context, re.DOTALL):
            source = html.unescape(re.search(r"<source>(.*?)</source>", message, re.DOTALL).group(1))
            known.setdefault(name, {})[source] = 'type="unfinished"' not in message
    return known


def dots_in(ts):
    """Texts that end in dots and whose words write them in another way than all others: after a space, as German does."""
    for message in re.findall(r"<message.*?</message>", ts, re.DOTALL):
        source = html.unescape(re.search(r"<source>(.*?)</source>", message, re.DOTALL).group(1))
        words = re.search(r"<translation[^>/]*>(.*?)</translation>", message, re.DOTALL)
        if source.endswith("…") and words and words.group(1) and not words.group(1).endswith(" …"):
            yield f"{FILE}: \"{html.unescape(words.group(1))}\" must end in a space and \"…\", as the others do."


def bare_numbers_in(name, ts):
    """Counted things whose number is written without the separators of the language: "3916 pictures" beside "3,109"."""
    for form in re.findall(r"<numerusform>([^<]*%n[^<]*)</numerusform>", ts):
        yield f"{name}: \"{html.unescape(form)}\" must count with %Ln."


def findings_in(texts):
    if FILE not in texts:
        return [f"{FILE}: is missing."]
    known = translations(texts[FILE])
    core = known.get(CONTEXT, {})
    advice = "Build the target update_translations, then translate it."
    findings = [f"{name}:{line}: \"{text[:60]}\" is not in {FILE}. {advice}"
                for name, line, text in marked_texts(texts) if text not in core]
    findings += [f"{FILE}: \"{source[:60]}\" of {context} has no translation."
                 for context, sources in known.items() for source, finished in sources.items() if not finished]
    findings += dots_in(texts[FILE])
    for name, text in texts.items():
        findings += bare_numbers_in(name, text) if name.endswith(".ts") else []
        for number, line in enumerate(text.splitlines(), 1):
            for place, words, reason in UNMARKED:
                if name.endswith((".cpp", ".h")) and re.search(place, name) and words.search(re.sub(r"//.*", "", line)):
                    findings.append(f"{name}:{number}: {reason}.")
    return findings
