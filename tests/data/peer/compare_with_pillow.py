#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many pictures of Pillow's own test suite are read as Pillow reads them.

Usage: compare_with_pillow.py DECODER FOLDER [--details]

DECODER is the program decode_pictures; FOLDER keeps Pillow's sources and a virtual environment between calls. Exits with 77
where Pillow cannot be had, and with 1 where too few agree or a difference is not explained below.
"""

import os
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "support"))
from peer_environment import SKIPPED, interpreter  # noqa: E402

VERSION = "13.0.0"
NAMED = {"JPEG", "MPO", "PNG", "BMP", "DIB", "TIFF", "WEBP", "PPM", "GIF", "AVIF", "JPEG2000"}
MOST_DIFFERENCE = 2.0  # Grey levels of 255, on average over all pixels and channels.
LEAST_AGREEMENT = 0.97
# Files on which both cannot agree, and why. Only what stands here may differ.
EXPLAINED = {
    "8bit.s.tif": "signed numbers, which Pillow takes for unsigned ones",
    "separate_planar_extra_samples.tiff": "signed numbers, which Pillow takes for unsigned ones",
    "avif/xmp_tags_orientation.avif": "AVIF is turned by its own boxes alone (ISO 23008-12); XMP is for information",
    "bmp/b/badrle.bmp": "damaged run lengths, of which each program makes other stripes",
    "clipboard.dib": "what a clipboard holds; no file begins like this",
    "hopper_bad_exif.jpg": "damaged rows: refused, where Pillow shows stripes",
    "issue_2811.gif": "its codes have 11 bits; the format and giflib allow 8 at the most",
    "rgb32bf-abgr.bmp": "its alpha is 0 everywhere and is passed over, as Windows does; for Pillow nothing can be seen",
}


def prepared(folder):
    """The folder of pictures; this program goes on in an environment that has Pillow, in a second process."""
    python = interpreter(folder, "Pillow", "PIL, numpy", [f"pillow=={VERSION}", "numpy"])
    if python is None:
        sys.exit(SKIPPED)
    sources = folder / f"pillow-{VERSION}"
    if not sources.exists():
        pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "download", "--no-deps", "--no-binary", ":all:", f"pillow=={VERSION}", "--dest", folder], check=True)
        with tarfile.open(next(folder.glob("pillow-*.tar.gz"))) as archive:
            archive.extractall(folder, filter="data")
    return python, sources / "Tests" / "images"


def decoded(decoder, files, folder):
    """name -> ("ok", width, height, channels, file of its pixels) or ("refused", reason)."""
    run = subprocess.run([decoder, folder], input="\n".join(files) + "\n", capture_output=True, text=True, check=False)
    if run.returncode != 0 or run.stderr:
        sys.exit(f"{decoder} ended with {run.returncode} and said: {run.stderr[:2000]}")
    return {line.split("\t")[0]: line.split("\t")[1:] for line in run.stdout.splitlines()}


def stretched(values):
    import numpy
    values = values.astype(numpy.float64)
    finite = values[numpy.isfinite(values)]
    low, high = (finite.min(), finite.max()) if finite.size else (0, 1)
    if low >= 0 and high <= 1 and values.dtype.kind == "f" and high > low and not numpy.all(values == numpy.rint(values)):
        low, high = 0.0, 1.0
    return numpy.clip(numpy.nan_to_num((values - low) / (high - low or 1), posinf=1, neginf=0), 0, 1) * 255


def reference(path):
    """The format's name and the picture as red, green, blue over white."""
    import numpy
    from PIL import Image, ImageCms, ImageOps
    with Image.open(path) as picture:
        kind = picture.format
        if kind not in NAMED:
            return kind, None
        picture.load()
        picture = ImageOps.exif_transpose(picture)
        if picture.mode.startswith("I;16"):
            grey = numpy.asarray(picture).astype(numpy.float64)
            if picture.mode == "I;16" and "transparency" in picture.info:
                grey[grey == picture.info["transparency"]] = 65535
            grey /= 257
        elif picture.mode == "I" and kind == "PPM":
            grey = numpy.asarray(picture).astype(numpy.float64) / 257
        elif picture.mode in ("I", "F"):
            grey = stretched(numpy.asarray(picture))
        else:
            if picture.mode == "LAB":
                picture = ImageCms.profileToProfile(picture, ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB"),
                                                    outputMode="RGB")
            if picture.has_transparency_data:
                picture = picture.convert("RGBA")
                picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture)
            return kind, numpy.asarray(picture.convert("RGB")).astype(numpy.float64)
        return kind, numpy.repeat(grey[:, :, None], 3, axis=2)


def pixels_of(answer):
    import numpy
    width, height, channels = (int(number) for number in answer[1:4])
    pixels = numpy.fromfile(answer[4], dtype=numpy.uint8).reshape(height, width, channels).astype(numpy.float64)
    return numpy.repeat(pixels, 3, axis=2) if channels == 1 else pixels


def verdict(path, answer):
    """(format, what came of it, a word about it)"""
    import numpy
    refused = answer[0] == "refused"
    try:
        kind, theirs = reference(path)
    except Exception as error:  # pylint: disable=broad-except  # Whatever Pillow has against a file.
        return ("", "both refuse", answer[1]) if refused else ("", "only we read it", f"Pillow: {error}"[:150])
    if kind not in NAMED:
        return (kind, "another format", "") if refused else (kind, "only we read it", "")
    if refused:
        return kind, "we refuse", answer[1]
    ours = pixels_of(answer)
    if ours.shape != theirs.shape:
        return kind, "differ", f"{ours.shape[1]}x{ours.shape[0]} here, {theirs.shape[1]}x{theirs.shape[0]} there"
    difference = float(numpy.abs(ours - theirs).mean())
    return kind, "same" if difference <= MOST_DIFFERENCE else "differ", f"by {difference:.2f}"


def compare(decoder, images, details):
    import warnings
    warnings.simplefilter("ignore")
    files = sorted(str(path) for path in images.rglob("*") if path.is_file())
    counts, told = Counter(), []
    with tempfile.TemporaryDirectory() as folder:
        answers = decoded(decoder, files, folder)
        for name in files:
            kind, what, word = verdict(name, answers[name])
            counts[kind, what] += 1
            short = os.path.relpath(name, images)
            if details or what in ("we refuse", "differ"):
                told.append((what, kind, short, word, EXPLAINED.get(short, "")))
    for line in sorted(told):
        print("  ".join(line))
    columns = ["same", "we refuse", "differ"]
    print(f"{'format':10}" + "".join(f"{column:>12}" for column in columns))
    for kind in sorted(NAMED):
        print(f"{kind:10}" + "".join(f"{counts[kind, column]:12}" for column in columns))
    total = {column: sum(count for (_, what), count in counts.items() if what == column) for column in {what for _, what in counts}}
    opened = sum(total.get(column, 0) for column in columns)
    agreement = total.get("same", 0) / max(1, opened)
    print(", ".join(f"{what}: {count}" for what, count in sorted(total.items())))
    print(f"Of {opened} files that Pillow opens in these formats, {100 * agreement:.1f} % are the same.")
    unexplained = [line for line in told if line[0] in ("we refuse", "differ") and not line[4]]
    if unexplained:
        print(f"{len(unexplained)} without an explanation")
    return 0 if agreement >= LEAST_AGREEMENT and not unexplained else 1


def main():
    decoder, folder = sys.argv[1], Path(sys.argv[2])
    details = "--details" in sys.argv
    if "--within" in sys.argv:
        return compare(decoder, folder, details)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        python, images = prepared(folder)
    except (subprocess.CalledProcessError, OSError, StopIteration) as error:
        print(f"Skipped: Pillow {VERSION} and its tests cannot be had here ({error}).")
        return SKIPPED
    again = [python, __file__, decoder, images, "--within"] + (["--details"] if details else [])
    return subprocess.run(again, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
