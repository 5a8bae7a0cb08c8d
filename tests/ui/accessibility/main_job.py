#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the main job as somebody does who hears the screen: picks a folder, presses Train and reads the loss.

main_job.py AFTERIMAGE AFTERIMAGE_CLI

Everything goes through the accessibility bus; run it under on_private_display.sh. 77 where the bus cannot be read.
"""
import os
import subprocess
import sys
import tempfile

from screen import Atspi, find, nodes, press, program, role_of, wait_for


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
