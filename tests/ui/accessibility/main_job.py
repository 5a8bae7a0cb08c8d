#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the main job as somebody does who hears the screen: picks a folder, presses Train and reads the loss.

main_job.py AFTERIMAGE AFTERIMAGE_CLI

Everything goes through the accessibility bus; run it under on_private_display.sh. 77 where the bus cannot be read.
"""
import os
import re
import subprocess
import sys
import tempfile
import time
import warnings

warnings.filterwarnings("ignore")
try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi
except (ImportError, ValueError):
    print("python3-gi or gir1.2-atspi-2.0 is not installed.")
    sys.exit(77)

PATIENCE = 60  # Seconds, for a busy machine.


def nodes(node, depth=0):
    if node is None or depth > 40:
        return
    yield node
    for index in range(node.get_child_count()):
        yield from nodes(node.get_child_at_index(index), depth + 1)


def program():
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and "afterimage" in (child.get_name() or "").lower():
            return child
    return None


def wait_for(what, look):
    """What look() answers, once it is something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = look()
        except gi.repository.GLib.Error:  # Something went while it was being read.
            found = None
        if found:
            return found
        time.sleep(0.1)
    sys.exit(f"FAILED: {what} did not appear")


def role_of(node):
    return node.get_role_name().replace("push button", "button")  # Newer versions of the bus shortened it.


def find(name, role=None, enabled=True):
    def look():
        for node in nodes(program()):
            states = node.get_state_set()
            if not re.fullmatch(name, node.get_name() or ""):
                continue
            if role and role_of(node) != role:
                continue
            if states.contains(Atspi.StateType.SHOWING) and (not enabled or states.contains(Atspi.StateType.ENABLED)):
                return node
        return None

    return look


def press(name, role=None):
    node = wait_for(f"{role or 'something'} named {name}", find(name, role))
    node.get_action_iface().do_action(0)


def main():
    afterimage, command_line = sys.argv[1:]
    with tempfile.TemporaryDirectory() as home:
        pictures = os.path.join(home, "pictures")
        subprocess.run([command_line, "sample", "shapes", "--out", pictures, "--size", "32", "--count", "60"], check=True, stdout=subprocess.DEVNULL)
        environment = dict(os.environ, XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home, LC_ALL="C.UTF-8")
        window = subprocess.Popen([afterimage, "--store", os.path.join(home, "store")], env=environment)
        try:
            press("Set everything up myself", "button")
            folder = wait_for("the folder's field", find("Folder of pictures"))
            folder.get_editable_text_iface().set_text_contents(pictures)
            press("Train", "button")
            loss = wait_for("a loss", find(r"Loss, validation [0-9.]+ at epoch \d+.*"))
            print("heard:", loss.get_name())
            cell = wait_for("a reconstruction", find(r"Output, .*, epoch \d+, PSNR [0-9.]+ decibels"))
            print("heard:", cell.get_name())
            press("Stop", "button")
            wait_for("the end of the run", find("Ready", enabled=False))
            unnamed = [role_of(node) for node in nodes(program())
                       if role_of(node) in ("button", "check box", "combo box", "slider", "text", "toggle button")
                       and node.get_state_set().contains(Atspi.StateType.SHOWING) and not node.get_name()]
            if unnamed:
                sys.exit(f"FAILED: without a name: {unnamed}")
        finally:
            window.kill()
            window.wait()


if __name__ == "__main__":
    main()
