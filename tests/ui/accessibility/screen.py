# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader sees of the running window and can do with it, through the accessibility bus alone."""
import re
import sys
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
State = Atspi.StateType


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


def wait_for(what, look, patience=PATIENCE):
    """What look() answers, once it is something."""
    end = time.monotonic() + patience
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


def has(node, state):
    return node.get_state_set().contains(state)


def is_lit(node):
    return has(node, State.CHECKED) or has(node, State.SELECTED)


def find(name, role=None, enabled=True):
    """A function that answers the node that is seen under this name (a pattern), or none."""

    def look():
        for node in nodes(program()):
            if not re.fullmatch(name, node.get_name() or ""):
                continue
            if role and role_of(node) != role:
                continue
            if has(node, State.SHOWING) and (not enabled or has(node, State.ENABLED)):
                return node
        return None

    return look


def act(node):
    node.get_action_iface().do_action(0)


def press(name, role=None):
    act(wait_for(f"{role or 'something'} named {name}", find(name, role)))


def escape():
    """Closes a menu, which has the keyboard."""
    Atspi.generate_keyboard_event(0xFF1B, None, Atspi.KeySynthType.SYM)
