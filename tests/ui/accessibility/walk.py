#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes to every page and presses every control as a screen reader does, and compares what is lit with what is shown.

walk.py AFTERIMAGE AFTERIMAGE_CLI

Everything goes through the accessibility bus; run it under on_private_display.sh. 77 where the bus cannot be read.
"""
import os
import subprocess
import sys
import tempfile
import time

from screen import State, act, escape, find, gi, has, is_lit, nodes, press, program, role_of, wait_for

# Where each page leads, and what is seen on no other.
PAGES = {
    "Train": r"Loss, validation.*|Loss.*No curve yet.*|Run.s pictures|Try a picture",
    "Runs": r"Runs",
    "Compare": r"Use this picture.*|Pictures at.*|Add run",
    "Learn": r"Six models, six lessons|‹ All lessons|‹ Back",
    "Settings": r"Reduce animation",
}
# What a choice shows when it is lit: a pattern of something that is seen then, and only then.
SHOWN = {
    "SSIM": r"SSIM, .*|SSIM\b.*",
    "PSNR": r"PSNR, .*|PSNR\b.*",
}
PRESSABLE = ("button", "check box", "radio button", "toggle button", "page tab", "button menu", "push button menu", "menu button")
# Those that begin or end a training are pressed in their turn by train(); the others leave the window or the computer.
LEFT_OUT = ("Train", "Pause", "Stop", "Continue", "Go on", "Open the folder", "Show the files", "Close", "Minimize",
            "Maximize", "Restore", "Delete for good", "Start")
failures = []


def fail(what):
    print("FAILED:", what, flush=True)
    failures.append(what)


def key_of(node):
    return role_of(node), node.get_name() or ""


def controls():
    """(role, name) of each control that is seen and can be pressed, in order, once each."""
    found = []
    for node in nodes(program()):
        if role_of(node) not in PRESSABLE or not has(node, State.SHOWING) or not has(node, State.ENABLED):
            continue
        if not node.get_name():
            fail(f"without a name: {role_of(node)}")
        elif key_of(node) not in found and node.get_action_iface() is not None:
            found.append(key_of(node))
    return found


def node_of(key):
    role, name = key
    for node in nodes(program()):
        if role_of(node) == role and node.get_name() == name and has(node, State.SHOWING) and has(node, State.ENABLED):
            return node
    return None


def soon(look, seconds=5):
    """Whether look() comes true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if look():
                return True
        except gi.repository.GLib.Error:
            pass
        time.sleep(0.05)
    return False


def windows():
    return [node for node in nodes(program(), 36) if has(node, State.SHOWING) and role_of(node) in ("dialog", "alert", "file chooser", "frame", "window")]


def popups():
    return [node for node in nodes(program()) if role_of(node) in ("popup menu", "menu") and has(node, State.SHOWING) and node.get_parent() and role_of(node.get_parent()) not in ("menu bar", "menu")]


def leave_what_opened(before):
    """Closes menus and dialogs that a press has opened."""
    for _ in range(4):
        opened = len(windows()) > before
        if not opened and not popups():
            return
        for name in ("Cancel", "Close", "No", "Keep training"):
            button = node_of(("button", name)) if opened else None
            if button is not None:
                act(button)
                break
        else:
            escape()
        soon(lambda: len(windows()) <= before and not popups(), 1)


def go_to(page):
    tab = wait_for(f"the page tab {page}", find(rf"{page}(, .*)?", "page tab"))
    act(tab)
    if not soon(lambda: is_lit(find(rf"{page}(, .*)?", "page tab")()), 10):
        fail(f"{page} is not lit")
    for other in PAGES:
        if other != page and is_lit(find(rf"{other}(, .*)?", "page tab")()):
            fail(f"{other} is lit beside {page}")
    if not soon(lambda: find(PAGES[page], enabled=False)(), 10):
        fail(f"{page} is lit and not shown")


def press_one(key):
    role, name = key
    node = node_of(key)
    if node is None:
        return  # What was pressed before has taken it away.
    was_lit, was_open = is_lit(node), has(node, State.EXPANDED)
    is_header = has(node, State.EXPANDABLE)
    before = len(windows())
    act(node)
    if role in ("radio button", "page tab"):
        if not soon(lambda: node_of(key) is None or is_lit(node_of(key))):
            fail(f"{role} {name} is not lit after it was pressed")
        if name in SHOWN and not soon(lambda: find(SHOWN[name], enabled=False)()):
            fail(f"{name} is lit, and what it stands for is not shown")
    elif role in ("check box", "toggle button") and not is_header:
        if not soon(lambda: node_of(key) is None or is_lit(node_of(key)) != was_lit):
            fail(f"{role} {name} is as it was after it was pressed")
        elif node_of(key) is not None:
            act(node_of(key))
            if not soon(lambda: node_of(key) is None or is_lit(node_of(key)) == was_lit):
                fail(f"{role} {name} cannot be put back")
    elif is_header:
        if not soon(lambda: node_of(key) is None or has(node_of(key), State.EXPANDED) != was_open):
            fail(f"{name} does not unfold")
        elif node_of(key) is not None:
            act(node_of(key))
    elif "menu" in role and not soon(lambda: popups(), 3):
        fail(f"{name} opens no menu")
    leave_what_opened(before)


def walk(page):
    go_to(page)
    keys = [key for key in controls() if key[1] not in LEFT_OUT and key[0] != "page tab"]
    for key in keys:
        press_one(key)
        if program() is None:
            sys.exit(f"FAILED: the program went after {key}")
        tab = find(rf"{page}(, .*)?", "page tab")()
        if tab is None or not is_lit(tab):  # The control leads to another page, which is right.
            go_to(page)
    print(f"{page}: {len(keys)} controls", flush=True)


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
            for page in PAGES:
                walk(page)
            log.seek(0)
            # Qt's own bridge says the third of a table that is emptied while it is being read.
            known = ("dbus", "XDG_RUNTIME_DIR", "QAccessibleTable::child: Invalid index")
            warnings = [line for line in log.read().splitlines() if line.strip() and not any(part in line for part in known)]
            for line in warnings:
                fail(f"said: {line}")
        finally:
            window.kill()
            window.wait()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
