#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A report in a real browser that has neither scripts nor a network: it is shown, light and dark, and printed.

Usage: open_report.py AFTERIMAGE_CLI

Exits with 77 where there is no Chromium. AFTERIMAGE_SCREENSHOTS names a folder that keeps the pictures.
"""
import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

SKIPPED = 77


def check(what, condition):
    print(("ok      " if condition else "FAILED  ") + what, flush=True)
    if not condition:
        sys.exit(1)


def browser():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    print("skipped: there is no Chromium (Debian's package is chromium)")
    sys.exit(SKIPPED)


def opened(program, page, *words):
    """No script of a page runs, and every connection would go to a port on which nobody listens."""
    with tempfile.TemporaryDirectory() as profile:
        settings = Path(profile) / "Default" / "Preferences"
        settings.parent.mkdir()
        settings.write_text(json.dumps({"profile": {"default_content_setting_values": {"javascript": 2}}}))
        ran = subprocess.run([program, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={profile}",
                              "--proxy-server=127.0.0.1:9", "--window-size=1000,2600", *words, page.as_uri()],
                             capture_output=True, check=False, timeout=120)
    return ran.stdout.decode(errors="replace")


def pixels(file):
    """Rows of RGB bytes of a PNG with 8 bits a channel."""
    raw = file.read_bytes()
    place, packed = 8, b""
    while place < len(raw):
        length, kind = struct.unpack(">I4s", raw[place:place + 8])
        part = raw[place + 8:place + 8 + length]
        if kind == b"IHDR":
            width, height, _, colour = struct.unpack(">IIBB", part[:10])
        if kind == b"IDAT":
            packed += part
        place += length + 12
    step = 4 if colour == 6 else 3
    data, rows, before = zlib.decompress(packed), [], bytearray(width * step)
    for y in range(height):
        kind, row = data[y * (width * step + 1)], bytearray(data[y * (width * step + 1) + 1:(y + 1) * (width * step + 1)])
        for i, value in enumerate(row):
            left, up, corner = row[i - step] if i >= step else 0, before[i], before[i - step] if i >= step else 0
            if kind == 1:
                value += left
            elif kind == 2:
                value += up
            elif kind == 3:
                value += (left + up) // 2
            elif kind == 4:
                guess = left + up - corner
                value += min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))[2]
            row[i] = value & 255
        rows.append(bytes(row))
        before = row
    return [[row[x * step:x * step + 3] for x in range(width)] for row in rows]


def main():
    cli, program = sys.argv[1], browser()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        Path("script.html").write_text("<body><script>document.body.textContent = 'run'</script><noscript>off</noscript></body>")
        check("scripts are off", ">off<" in opened(program, Path("script.html").absolute(), "--dump-dom"))
        subprocess.run([cli, "sample", "shapes", "--count", "60", "--size", "16", "--out", "pictures"], check=True, stdout=subprocess.DEVNULL)
        for filters in ("4", "8"):
            subprocess.run([cli, "train", "--data", "pictures", "--size", "16", "--filters", filters, "--epochs", "6", "--store", "store"],
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        listed = subprocess.run([cli, "runs", "--store", "store", "--json"], check=True, capture_output=True, text=True).stdout
        runs = {"one": ["last"], "comparison": [run["id"] for run in json.loads(listed)]}
        for name, chosen in runs.items():
            page = Path(f"{name}.html").absolute()
            said = subprocess.run([cli, "export", *chosen, "--store", "store", "--report", str(page)], check=True, capture_output=True, text=True).stdout
            check(f"{name}: its size is told: {said.strip()}", "B" in said and page.stat().st_size < 2_000_000)
            shown = opened(program, page, "--dump-dom")
            check(f"{name}: it is whole without scripts", "</main>" in shown and "<svg" in shown and shown.count("<img") >= 4)
            for look, words in (("light", ()), ("dark", ("--force-dark-mode",))):
                picture = Path(f"{name}-{look}.png").absolute()
                opened(program, page, f"--screenshot={picture}", *words)
                rows = pixels(picture)
                bright = sum(rows[3][3]) / 3
                check(f"{name}: {look} is {look}", bright > 200 if look == "light" else bright < 80)
                check(f"{name}: {look} has colours", len({bytes(pixel) for row in rows[::7] for pixel in row[::7]}) > 20)
            printed = Path(f"{name}.pdf").absolute()
            opened(program, page, f"--print-to-pdf={printed}")
            check(f"{name}: it is printed", printed.read_bytes()[:4] == b"%PDF")
            pdf = Path(f"{name}-own.pdf").absolute()
            subprocess.run([cli, "export", *chosen, "--store", "store", "--report", str(pdf)], check=True, capture_output=True)
            check(f"{name}: our own PDF is one", pdf.read_bytes()[:4] == b"%PDF")
        if kept := os.environ.get("AFTERIMAGE_SCREENSHOTS"):
            for file in (*Path().glob("*.png"), *Path().glob("*.pdf"), *Path().glob("*.html")):
                shutil.copy(file, kept)


main()
