# SPDX-License-Identifier: GPL-3.0-or-later
"""Folders of pictures with a known fault, made from the program's own samples. Pictures are lists of rows of bytes."""
import random
import struct
import subprocess
import zlib
from pathlib import Path


def write_png(path, rows):
    """8 bits, three channels."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", len(rows[0]) // 3, len(rows), 8, 2, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + bytes(row) for row in rows))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b""))


def paeth(left, above, corner):
    nearest = left + above - corner
    distances = abs(nearest - left), abs(nearest - above), abs(nearest - corner)
    return (left, above, corner)[distances.index(min(distances))]


def read_png(path):
    """What the program's samples are: 8 bits, three channels, not interlaced."""
    data = path.read_bytes()
    place, body = 8, b""
    while place < len(data):
        length, kind = struct.unpack(">I4s", data[place:place + 8])
        content = data[place + 8:place + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", content[:10])
            assert (depth, colour) == (8, 2), path
        body += content if kind == b"IDAT" else b""
        place += 12 + length
    raw, rows, before = zlib.decompress(body), [], bytearray(3 * width)
    for y in range(height):
        line = raw[y * (3 * width + 1):(y + 1) * (3 * width + 1)]
        row = bytearray(line[1:])
        for i in range(3 * width):
            left, above = (row[i - 3] if i >= 3 else 0), before[i]
            corner = before[i - 3] if i >= 3 else 0
            row[i] = row[i] + (0, left, above, (left + above) // 2, paeth(left, above, corner))[line[0]] & 255
        rows.append(row)
        before = row
    return rows


def mirrored(rows):
    return [bytearray(b"".join(bytes(row[i:i + 3]) for i in range(len(row) - 3, -1, -3))) for row in rows]


def upside_down(rows):
    return rows[::-1]


def turned(rows):
    width = len(rows[0]) // 3
    return [bytearray(b"".join(bytes(rows[len(rows) - 1 - x][3 * y:3 * y + 3]) for x in range(len(rows)))) for y in range(width)]


def moved(rows, right, down):
    height, width = len(rows), len(rows[0]) // 3
    clamp = lambda value, most: max(0, min(most, value))
    return [bytearray(b"".join(bytes(rows[clamp(y - down, height - 1)][3 * clamp(x - right, width - 1):][:3]) for x in range(width)))
            for y in range(height)]


def scrambled(rows):
    """numpy's reshape in place of transpose."""
    flat = b"".join(bytes(row) for row in rows)
    planes = flat[0::3] + flat[1::3] + flat[2::3]
    step = len(rows[0])
    return [bytearray(planes[i:i + step]) for i in range(0, len(planes), step)]


def sheared(rows):
    """Each row read a pixel too late, as of a raw file with longer rows."""
    width = len(rows[0]) // 3
    return [bytearray(b"".join(bytes(row[3 * ((x + y) % width):][:3]) for x in range(width))) for y, row in enumerate(rows)]


def greyed(rows):
    return [bytearray(b"".join(bytes([sum(row[i:i + 3]) // 3] * 3) for i in range(0, len(row), 3))) for row in rows]


def inverted(rows):
    return [bytearray(255 - value for value in row) for row in rows]


def exchanged(rows):
    """Red and blue."""
    return [bytearray(b"".join(bytes((row[i + 2], row[i + 1], row[i])) for i in range(0, len(row), 3))) for row in rows]


def tinted(rows):
    """The green channel alone, as a microscope gives it. (In red, some emoji cannot be told from plain white.)"""
    return [bytearray(value if i % 3 == 1 else 0 for i, value in enumerate(row)) for row in rows]


def darkened(rows):
    return [bytearray(value // 4 for value in row) for row in rows]


def plain(rows, value):
    return [bytearray([value] * len(row)) for row in rows]


def noise(rows, seed):
    chance = random.Random(seed)
    return [bytearray(chance.randbytes(len(row))) for row in rows]


def resaved(rows):
    return [bytearray(min(255, value + (i + y) % 2) for i, value in enumerate(row)) for y, row in enumerate(rows)]


def samples(cli, folder, name, size, count):
    """The program's own samples, made once."""
    kept = folder / f"{name}-{size}-{count}"
    if not kept.exists():
        subprocess.run([cli, "--quiet", "sample", name, "--size", str(size), "--count", str(count), "--out", kept],
                       check=True, stdout=subprocess.DEVNULL)
    return kept


def changed_folder(source, into, change):
    """Every picture of a flat folder, changed: change(number, rows) answers with rows, or nothing to leave it out."""
    if into.exists():
        return into
    into.mkdir(parents=True)
    for number, path in enumerate(sorted(source.glob("*.png"))):
        rows = change(number, read_png(path))
        if rows is not None:
            write_png(into / path.name, rows)
    return into


def changed_pairs(source, into, change):
    """The targets of a folder of pairs, changed: change(number, all rows) answers with the rows of that target."""
    if into.exists():
        return into
    paths = sorted((source / "target").glob("*.png"))
    targets = [read_png(path) for path in paths]
    for part in ("input", "target"):
        (into / part).mkdir(parents=True)
    for number, path in enumerate(paths):
        (into / "input" / path.name).write_bytes((source / "input" / path.name).read_bytes())
        write_png(into / "target" / path.name, change(number, targets))
    return into


def own_pairs(source, into, change):
    """Pairs of a flat folder's pictures: change(number, rows) answers with the input of that target."""
    if into.exists():
        return into
    for part in ("input", "target"):
        (into / part).mkdir(parents=True)
    for number, path in enumerate(sorted(source.glob("*.png"))):
        rows = read_png(path)
        write_png(into / "input" / path.name, change(number, rows))
        write_png(into / "target" / path.name, rows)
    return into


def exchanged_pairs(source, into):
    """Every second input stands among the targets, and its target among the inputs."""
    if into.exists():
        return into
    for part in ("input", "target"):
        (into / part).mkdir(parents=True)
    for number, path in enumerate(sorted((source / "target").glob("*.png"))):
        parts = ("input", "target") if number % 2 else ("target", "input")
        (into / parts[0] / path.name).write_bytes((source / "input" / path.name).read_bytes())
        (into / parts[1] / path.name).write_bytes(path.read_bytes())
    return into


def split_folder(source, into, change):
    """Training and validation in folders of their own; validation pictures are changed."""
    if into.exists():
        return into
    for part in ("train", "val"):
        (into / part).mkdir(parents=True)
    for number, path in enumerate(sorted(source.glob("*.png"))):
        rows = read_png(path)
        write_png(into / ("val" if number % 4 == 3 else "train") / path.name, change(rows) if number % 4 == 3 else rows)
    return into


def broken_folder(source, into):
    """A third of the files are cut off."""
    if into.exists():
        return into
    into.mkdir(parents=True)
    for number, path in enumerate(sorted(source.glob("*.png"))):
        data = path.read_bytes()
        (into / path.name).write_bytes(data[:len(data) // 3] if number % 3 == 0 else data)
    return into
