#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes to every page, uses every control, menu and list as a screen reader does, and compares what is lit with what is shown.

walk.py AFTERIMAGE AFTERIMAGE_CLI

Everything goes through the accessibility bus; run it under on_private_display.sh. 77 where the bus cannot be read.
"""
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from urllib.parse import quote

from controls import MENU_ENTRIES, fail, failures, use_all, use_menu
from screen import find, is_lit, press, role_of, soon, those, wait_for, act

# Where each page leads, and what is seen on no other.
PAGES = {
    "Train": r"Loss, validation.*|Loss.*No curve yet.*|Run.s pictures|Try a picture",
    "Runs": r"Filter of the runs",
    "Compare": r"Use this picture.*|Pictures at.*|Add run",
    "Learn": r"Six models, six lessons|‹ All lessons|‹ Back",
    "Settings": r"Reduce animation",
}


def tab_of(page):
    return find(rf"{page}(, .*)?", "page tab")()


def go_to(page):
    wait_for(f"the page tab {page}", lambda: tab_of(page))
    act(tab_of(page))
    if not soon(lambda: is_lit(tab_of(page)), 10):
        fail(f"{page} is not lit")
    for other in PAGES:
        if other != page and soon(lambda: tab_of(other), 1) and is_lit(tab_of(other)):
            fail(f"{other} is lit beside {page}")
    if not soon(lambda: find(PAGES[page], enabled=False)(), 10):
        fail(f"{page} is lit and not shown")


def walk(page):
    began = time.monotonic()

    def is_in_front():
        """Whether the page is shown, which it is afterwards at any rate."""
        tab = tab_of(page)
        if tab is not None and is_lit(tab):
            return True
        go_to(page)
        return False

    go_to(page)
    count = use_all(is_in_front=is_in_front)
    print(f"{page}: {count} controls, {time.monotonic() - began:.0f} s", flush=True)


def guess():
    """An answer, without which a lesson does not show its later steps."""
    press("Your guess", "radio button")
    answers = wait_for("the answers", lambda: len(found := list(those(lambda node: role_of(node) == "radio button"))) > 5 and found)
    act(answers[-1])


def walk_lessons():
    """The list of lessons, each lesson with its steps, and the words that are looked up."""
    began, count = time.monotonic(), 0
    backs = ("‹ All lessons", "‹ Back")
    go_to("Learn")
    for opener, way_back in [(f"Begin lesson {place}: .*", backs[0]) for place in range(1, 7)] + [(r"Look up \d+ words", backs[1])]:

        def is_open(opener=opener, way_back=way_back):
            """Whether this is still shown; words lead to their explanation, and that to lessons."""
            if find(way_back, "button")():
                return True
            go_to("Learn")
            other = next((back for name in backs if (back := find(name, "button")())), None)
            if other is not None and find(way_back, "button")() is None:
                act(other)
                soon(lambda: find(way_back, "button")() or find(opener, "button")())
            if find(opener, "button")():
                press(opener, "button")
            return False

        press(opener, "button")
        wait_for("the way back", find(way_back, "button"))
        if way_back == backs[0]:
            guess()
        count += 1 + use_all(is_in_front=is_open, spared="‹ |Next lesson|Train|Runs|Compare|Learn|Settings")
        is_open()
        press(way_back, "button")
    print(f"Learn: {count} controls, {time.monotonic() - began:.0f} s", flush=True)


def walk_menus():
    """Every entry of the menus above the pages."""
    began = time.monotonic()
    go_to("Train")
    menus = list(those(lambda node: role_of(node) in MENU_ENTRIES and role_of(node.get_parent()) == "menu bar"))
    for menu in menus:
        use_menu(menu, walks_windows=True)
    print(f"{len(menus)} menus, {time.monotonic() - began:.0f} s", flush=True)


def train():
    """Train, Pause, Go on and Stop, each seen to do what it says."""
    go_to("Train")
    press("Train", "button")
    wait_for("a training", find("Training", enabled=False))
    wait_for("a dot's words", find("Pause", "button"))
    press("Pause", "button")
    wait_for("a pause", find("Paused", enabled=False))
    press("Go on", "button")
    wait_for("a training", find("Training", enabled=False))
    go_to("Runs")
    wait_for("the sign of a run that is not shown", find("Train, a run is in progress", "page tab"))
    go_to("Train")
    press("Stop", "button")
    wait_for("the end of the run", find("Ready", enabled=False))


def look_at_comparison():
    go_to("Compare")
    wait_for("the reconstructions of the compared runs", find("Reconstructions of all runs", enabled=False))
    wait_for("an output of a compared run", find(r"A, .* decibels.*", "image", enabled=False))


def remember_comparison(home, store):
    """The runs of the store stand in the comparison, as somebody has left it."""
    with sqlite3.connect(os.path.join(store, "afterimage.db")) as database:
        uids = [row[0] for row in database.execute("SELECT uid FROM run")]
    os.makedirs(os.path.join(home, "afterimage"), exist_ok=True)
    name = quote(quote(store, safe="").join(["=", ""]), safe="")
    with open(os.path.join(home, "afterimage", "kept.ini"), "w") as kept:
        kept.write(f"[work]\n{name}\\compared={', '.join(uids)}\n")


def prepared_store(command_line, home):
    """A store with three short runs, so that every page has something to show."""
    pictures, store = os.path.join(home, "pictures"), os.path.join(home, "store")
    quiet = {"check": True, "stdout": subprocess.DEVNULL}
    subprocess.run([command_line, "sample", "shapes", "--out", pictures, "--size", "32", "--count", "40"], **quiet)
    for seed in range(3):
        subprocess.run([command_line, "train", "--data", pictures, "--store", store, "--size", "16", "--filters", "8,8", "--latent-dim", "8",
                        "--batch-size", "8", "--epochs", "3", "--threads", "1", "--seed", str(seed)], **quiet)
    return pictures, store


def main():
    afterimage, command_line = map(os.path.abspath, sys.argv[1:])
    with tempfile.TemporaryDirectory() as home:
        pictures, store = prepared_store(command_line, home)
        remember_comparison(home, store)
        environment = dict(os.environ, XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home, HOME=home, LC_ALL="C.UTF-8")
        log = open(os.path.join(home, "log"), "w+")
        window = subprocess.Popen([afterimage, "--store", store], env=environment, cwd=home, stderr=log)
        try:
            wait_for("the window", find("Train", "page tab"))
            folder = wait_for("the folder's field", find("Folder of pictures"))
            folder.get_editable_text_iface().set_text_contents(pictures)
            wait_for("the groups of settings", find("Stopping", "button"))
            if find("Epochs", "text")() is None:
                press("Stopping", "button")  # In a narrow window one group is open at a time.
            epochs = wait_for("the number of epochs", find("Epochs", "text"))
            epochs.get_editable_text_iface().set_text_contents("3000")
            wait_for("Train", find("Train", "button"))
            train()
            look_at_comparison()
            walk_menus()
            walk_lessons()
            for page in PAGES:
                if page != "Learn":
                    walk(page)
            log.seek(0)
            # Qt's own bridge says the third and fourth of what goes while it is being read.
            known = ("dbus", "XDG_RUNTIME_DIR", "QAccessibleTable::child: Invalid index", "Qt AtSpiAdaptor: Accessible invalid")
            warnings = [line for line in log.read().splitlines() if line.strip() and not any(part in line for part in known)]
            for line in warnings:
                fail(f"said: {line}")
        finally:
            window.kill()
            window.wait()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
