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


def seen(node=None):
    """What is on the screen, of the whole program or of a part; what is hidden is not entered."""
    node = node or program()
    try:
        if node is None or not (has(node, State.SHOWING) or role_of(node) == "application"):
            return
        children = [node.get_child_at_index(index) for index in range(node.get_child_count())]
    except gi.repository.GLib.Error:  # It has gone while it was being read.
        return
    yield node
    for child in children:
        if child is not None:
            yield from seen(child)


def those(fits, within=None):
    """What is seen of which fits(node) holds; what goes while it is being asked is left out."""
    for node in seen(within):
        try:
            if not fits(node):
                continue
        except gi.repository.GLib.Error:
            continue
        yield node


def windows():
    """The windows that are open, the main one first."""
    application = program()
    children = [application.get_child_at_index(index) for index in range(application.get_child_count())] if application else []
    return [child for child in children if child is not None and has(child, State.SHOWING)]


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


def find(name, role=None, enabled=True, within=None):
    """A function that answers the node that is seen under this name (a pattern), or none."""

    def fits(node):
        return (re.fullmatch(name, node.get_name() or "") and (not role or role_of(node) == role)
                and (not enabled or has(node, State.ENABLED)))

    def look():
        return next(those(fits, within), None)

    return look


def soon(look, seconds=5):
    """Whether look() comes true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if look():
                return True
        except gi.repository.GLib.Error:  # Something went while it was being read.
            pass
        time.sleep(0.03)
    return False


def actions(node):
    own = node.get_action_iface()
    return [own.get_action_name(index) for index in range(own.get_n_actions())] if own else []


def act(node):
    node.get_action_iface().do_action(0)


def has_gone(error):
    """Whether what was used is no more, as entries are of a menu that is filled anew."""
    return any(words in str(error) for words in ("not found in object", "No such object", "no longer exists"))


def press(name, role=None):
    """Presses what is seen under this name; what went between being found and being pressed is looked for again."""
    look = find(name, role)

    def press_it():
        node = look()
        if node is None:
            return False
        try:
            act(node)
        except gi.repository.GLib.Error as error:
            if not has_gone(error):
                sys.exit(f"FAILED: {name} gives no answer: {error}")
            return False
        return True

    wait_for(f"{role or 'something'} named {name}", press_it)


KEYS = {"Escape": 0xFF1B, "Return": 0xFF0D, "Down": 0xFF54, "Up": 0xFF52}


def key(name):
    """Presses a key for whatever has the keyboard."""
    Atspi.generate_keyboard_event(KEYS[name], None, Atspi.KeySynthType.SYM)
