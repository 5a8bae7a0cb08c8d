# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses one control of each kind as a screen reader does, and says what does not do what it is lit for."""
import re

from screen import State, act, actions, find, gi, has, has_gone, is_lit, key, program, role_of, soon, those, windows

PRESSABLE = ("button", "check box", "radio button", "toggle button", "page tab")
MENU_ENTRIES = ("menu item", "check menu item", "radio menu item")
# What a choice shows when it is lit: a pattern of something that is seen then, and only then.
SHOWN = {
    "SSIM": r"SSIM\b.*",
    "PSNR": r"PSNR\b.*",
    "Points": r"Settings against result, as points.*",
    "Lines": r"Settings against result, as lines.*",
    "Show the trash": r"Trash",
    "Closer look": r"Enlarge Closer look",
    "What differs": r"Enlarge What differs",
    "Curves": r"Enlarge Curves",
    "Settings against result": r"Enlarge Settings against result",
}
# What a slider says elsewhere once it stands at its beginning.
SHOWN_AT_FIRST = {"Output at epoch": r"Output, .*, epoch 1, .*", "Validation": r"0 %.*"}
# These begin or end a training, which is done in its turn; the others leave the window or the computer.
LEFT_OUT = (r"Train( .*)?", "Pause", "Stop", "Continue", "Go on", "Start", "Open the folder", "Show the files", "Close", "Minimize", "Maximize",
            "Restore", "Delete for good", "Empty the trash.*", "Move to the trash.*", "Close the window", "Quit", "Full screen.*", r"Fix: .*",
            "Put in the queue.*", r"Run it( again)?", "OK", "Open", "Save", "Scroll (Left|Right)")
CLOSING = ("Cancel", "Close", "No", "Keep training", "Done")
MOST_ALIKE = 3  # Of the cells of one row of pictures or one column of a table, which are one kind of control.
MOST_TRIES = 8  # To find a control again that another has taken away.
failures = []
pressed_windows = set()


def fail(what):
    if what in failures:
        return
    print("FAILED:", what, flush=True)
    failures.append(what)


def is_left_out(name):
    return any(re.fullmatch(pattern, name) for pattern in LEFT_OUT)


def called(node):
    """What a reader calls it: its label where it has one, and otherwise its name."""
    for relation in node.get_relation_set():
        if relation.get_relation_type().value_nick == "labelled-by" and relation.get_n_targets() > 0:
            return relation.get_target(0).get_name() or ""
    if role_of(node) != "combo box":
        return node.get_name() or ""
    above = node.get_parent()  # Its own name is what is chosen in it.
    while above is not None and role_of(above) == "filler" and not above.get_name():
        above = above.get_parent()
    return (above.get_name() if above is not None and role_of(above) == "filler" else "") or node.get_description() or ""


def is_there(node):
    try:
        return has(node, State.SHOWING) and has(node, State.ENABLED)
    except gi.repository.GLib.Error:  # It has gone.
        return False


def popup_of(node):
    """The menu below a button or an entry, while it is open."""
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None and role_of(child) in ("popup menu", "menu") and has(child, State.SHOWING):
            return child
    return None


def entries_of(popup):
    children = [popup.get_child_at_index(index) for index in range(popup.get_child_count())]
    return [child for child in children if child is not None and role_of(child) in MENU_ENTRIES]


def leave_windows(most):
    """Closes dialogs until as many windows as before are open."""
    for _ in range(6):
        open_now = windows()
        if len(open_now) <= most:
            return
        button = next((button for name in CLOSING if (button := find(name, "button", within=open_now[-1])())), None)
        if button is not None:
            act(button)
        else:
            key("Escape")
        soon(lambda: len(windows()) <= most, 1.5)
    if len(windows()) > most:
        fail(f"a window cannot be left: {[window.get_name() for window in windows()]}")


def look_into(most):
    """Uses what stands in a window that a control has opened, once for each kind of window, and closes it."""
    if len(windows()) <= most:
        return
    window = windows()[-1]
    name = window.get_name() or ""
    is_the_tool_kits = soon(find("Look in:|File &?name:", within=window, enabled=False), 0.5)
    if not name:
        fail(f"a window without a name: {role_of(window)}")
    if name not in pressed_windows and not is_the_tool_kits:
        pressed_windows.add(name)
        count = use_all(window, is_inner=True)
        print(f"  window {name}: {count} controls", flush=True)
    leave_windows(most)


def choose_entry(opener, name, walks_windows):
    """Opens a menu and chooses the entry of this name."""
    before = len(windows())
    act(opener)
    if not soon(lambda: popup_of(opener), 3):
        return fail(f"{called(opener)} opens no menu")
    entry = next((entry for entry in entries_of(popup_of(opener)) if entry.get_name() == name), None)
    if entry is None or not has(entry, State.ENABLED):
        return key("Escape")
    role, was_lit = role_of(entry), is_lit(entry)
    inner = "ShowMenu" in actions(entry)
    act(entry)
    if inner:
        if not soon(lambda: popup_of(entry), 2):
            fail(f"{called(opener)} > {name} unfolds nothing")
        key("Escape")
    elif role == "check menu item":
        if not soon(lambda: is_lit(entry) != was_lit):
            fail(f"{called(opener)} > {name} is as it was after it was chosen")
        else:
            act(entry)
    elif role == "radio menu item" and not soon(lambda: is_lit(entry)):
        fail(f"{called(opener)} > {name} is not lit after it was chosen")
    if not soon(lambda: len(windows()) > before, 0.15) and popup_of(opener) is not None:
        key("Escape")
        soon(lambda: popup_of(opener) is None, 2)
    if walks_windows:
        look_into(before)
    leave_windows(before)


def use_menu(opener, walks_windows):
    """Chooses each entry of a menu."""
    act(opener)
    if not soon(lambda: popup_of(opener), 3):
        return fail(f"{called(opener)} opens no menu")
    names = [entry.get_name() for entry in entries_of(popup_of(opener)) if has(entry, State.ENABLED)]
    if not entries_of(popup_of(opener)):
        fail(f"{called(opener)} opens an empty menu")
    key("Escape")
    soon(lambda: popup_of(opener) is None, 2)
    for name in dict.fromkeys(names):
        if not name or is_left_out(name) or not is_there(opener):
            continue
        before = len(windows())
        try:
            choose_entry(opener, name, walks_windows)
        except gi.repository.GLib.Error as error:
            if not has_gone(error):
                fail(f"{called(opener)} > {name} gives no answer: {error}")
            leave_windows(before)


def adjust(node):
    """Moves a slider or a number to one of its ends, and back."""
    name, value = called(node), node.get_value_iface()
    if value is None:
        return fail(f"{name} has no value")
    before, low, high = value.get_current_value(), value.get_minimum_value(), value.get_maximum_value()
    if low >= high:
        return None  # There is nothing to choose, as with a single epoch.
    wanted = low if before != low else high
    if high - low > 1000:
        wanted = before + 1 if before < high else before - 1  # A million epochs are no place to look at.
    value.set_current_value(wanted)
    if not soon(lambda: not is_there(node) or value.get_current_value() != before):
        return fail(f"{name} stays where it is")
    if name in SHOWN_AT_FIRST and wanted == low and not soon(lambda: find(SHOWN_AT_FIRST[name], enabled=False)(), 20):
        fail(f"{name} stands at its beginning, which is not shown")
    if is_there(node):
        value.set_current_value(before)
    return None


def choose(node):
    """Opens a list by its action, takes another entry, and the first one again."""
    name, before, way = called(node), node.get_name(), None
    for is_way_back in (False, True):
        if not is_there(node):
            return None
        act(node)
        if not soon(lambda: has(node, State.EXPANDED), 3):
            return fail(f"{name} does not open")
        entries = list(those(lambda entry: role_of(entry) == "list item", node))
        chosen = next((index for index, entry in enumerate(entries) if is_lit(entry)), 0)
        if len(entries) < 2:
            key("Escape")
            return None
        way = {"Up": "Down", "Down": "Up"}[way] if way else "Up" if chosen + 1 == len(entries) else "Down"
        key(way)
        soon(lambda: not is_lit(entries[chosen]), 1)
        key("Return")
        if not soon(lambda: not has(node, State.EXPANDED), 3):
            key("Escape")
            return fail(f"{name} cannot be left")
        if not is_way_back and not soon(lambda: not is_there(node) or node.get_name() != before, 2):
            return None  # An entry that only begins something, as "Choose…" does.
    if is_there(node) and not soon(lambda: node.get_name() == before, 3):
        fail(f"{name} was put back and reads {node.get_name()}, not {before}")
    return None


def write(node):
    """Writes into a field what was in it, by way of something else."""
    before = node.get_text_iface().get_text(0, -1)
    field = node.get_editable_text_iface()
    field.set_text_contents("1")
    if not soon(lambda: not is_there(node) or node.get_text_iface().get_text(0, -1) == "1", 2):
        fail(f"{called(node)} cannot be written into")
    if is_there(node):
        field.set_text_contents(before)


def use_cell(node):
    """Chooses a cell of a table and leaves it."""
    act(node)
    if not soon(lambda: is_lit(node), 2):
        return fail(f"the cell {node.get_name()} is not chosen after it was pressed")
    run = re.fullmatch(r"Name: (.*)", node.get_name() or "")
    if run and not soon(lambda: find(re.escape(run[1]), "label", enabled=False)(), 10):
        fail(f"the run {run[1]} is chosen and not shown beside the list")
    act(node)
    return None


def press(node, is_inner):
    role, name = role_of(node), called(node)
    was_lit, was_open, is_header = is_lit(node), has(node, State.EXPANDED), has(node, State.EXPANDABLE)
    before = len(windows())
    act(node)
    if role == "page tab" and role_of(node.get_parent()) == "page tab list":
        if not soon(lambda: node.get_parent().get_name() == name):
            fail(f"the tab {name} is not in front after it was pressed")
    elif role in ("radio button", "page tab"):
        if not soon(lambda: not is_there(node) or is_lit(node)):
            fail(f"{role} {name} is not lit after it was pressed")
    elif role in ("check box", "toggle button") and not is_header:
        if not soon(lambda: not is_there(node) or is_lit(node) != was_lit):
            fail(f"{role} {name} is as it was after it was pressed")
    elif is_header:
        if not soon(lambda: not is_there(node) or has(node, State.EXPANDED) != was_open):
            fail(f"{name} does not unfold")
    is_shown = name in SHOWN and is_there(node) and (role in ("radio button", "page tab") or is_lit(node))
    if is_shown and not soon(lambda: find(SHOWN[name], enabled=False)(), 20):
        fail(f"{name} is lit, and what it stands for is not shown")
    if not is_inner:
        soon(lambda: len(windows()) > before, 0.1)
        look_into(before)
    leave_windows(before)
    if (is_header or role in ("check box", "toggle button")) and is_there(node):
        act(node)
        if not is_header and not soon(lambda: not is_there(node) or is_lit(node) == was_lit):
            fail(f"{role} {name} cannot be put back")


def use(node, is_inner):
    """Uses one control; whether it was one."""
    role, possible = role_of(node), actions(node)
    if role == "combo box":
        choose(node)
    elif role in ("slider", "spin button"):
        adjust(node)
    elif "ShowMenu" in possible:
        use_menu(node, walks_windows=not is_inner)
    elif role in PRESSABLE or (role == "image" and possible):
        press(node, is_inner)
    elif role == "table cell" and possible:
        use_cell(node)
    elif role in ("text", "password text") and has(node, State.EDITABLE):
        write(node)
    else:
        return False
    return True


def is_control(node):
    role = role_of(node)
    if role in PRESSABLE or role in ("combo box", "slider", "spin button"):
        return bool(actions(node)) or role != "button"
    if role == "text":
        return has(node, State.EDITABLE) and role_of(node.get_parent()) not in ("combo box", "spin button")
    if role == "table cell":
        return bool(actions(node)) and has(node, State.SELECTABLE)  # The heading of a group is no run.
    return role == "image" and bool(actions(node))


def controls_in(part):
    """(node, what it is called and which of that name, its kind) of each control that is seen."""
    found, numbers = [], {}
    for node in those(lambda node: is_control(node) and has(node, State.ENABLED), part):
        try:
            role, name = role_of(node), called(node)
        except gi.repository.GLib.Error:  # It has gone.
            continue
        if not name:
            fail(f"without a name: {role} {node.get_name() or ''} in {node.get_parent().get_name()}")
        numbers[role, name] = numbers.get((role, name), 0) + 1
        is_cell = role in ("image", "table cell")
        kind = re.split("[,:]", name)[0] if is_cell else name
        if not is_left_out(name):
            found.append((node, (role, name, numbers[role, name]), (role, kind) if is_cell else None))
    return found


def use_all(part=None, is_inner=False, is_in_front=lambda: True, spared="$^"):
    """Uses every control that is seen, also those that appear by the others; answers how many. spared: a pattern of names."""
    done, tries, alike, count = set(), {}, {}, 0
    while True:
        found = [control for control in controls_in(part) if control[1] not in done and not re.match(spared, control[1][1])]
        if not found:
            return count
        for node, this, kind in found:
            if kind is not None:
                alike[kind] = alike.get(kind, 0) + 1
            tries[this] = tries.get(this, 0) + 1
            is_seen = is_there(node)
            if is_seen or tries[this] >= MOST_TRIES or (kind is not None and alike[kind] > MOST_ALIKE):
                done.add(this)
            if not is_seen or (kind is not None and alike[kind] > MOST_ALIKE):
                continue
            try:
                leave_windows(2 if is_inner else 1)  # One before may have opened something late, as where a size is told first.
                count += use(node, is_inner)
            except gi.repository.GLib.Error as error:
                if is_there(node) and not has_gone(error):
                    fail(f"{this} gives no answer: {error}")
            if program() is None:
                raise SystemExit(f"FAILED: the program went after {this}")
            if not is_in_front():
                break  # It leads to another page, which is right.
