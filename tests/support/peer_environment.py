# SPDX-License-Identifier: GPL-3.0-or-later
"""Other programs, each in a virtual environment of its own, for the tests that ask them."""
import os
import subprocess
import venv

SKIPPED = 77  # The exit status of a test that could not ask anybody.


def interpreter(folder, name, module, packages, index=None, is_large=False):
    """The Python of an environment in the folder that has the module, loaded once; None, after a line that says why not.

    Large ones take hundreds of megabytes and are loaded only where AFTERIMAGE_LOAD_PEERS is set, as `./dev peers` does.
    """
    place = folder / f"environment-{name}"
    python = place / "bin" / "python"
    if not python.exists() and is_large and not os.environ.get("AFTERIMAGE_LOAD_PEERS"):
        print(f"skipped: {name} is large and not loaded yet; ./dev peers does it")
        return None
    try:
        if not python.exists():
            venv.create(place, with_pip=True)
        if subprocess.run([python, "-I", "-c", f"import {module}"], capture_output=True, check=False).returncode != 0:
            more = ["--extra-index-url", index] if index else []
            subprocess.run([python, "-m", "pip", "--quiet", "--disable-pip-version-check", "install", *packages, *more], check=True)
    except (subprocess.CalledProcessError, OSError) as failure:
        print(f"skipped: {name} cannot be installed here ({failure})")
        return None
    return python
