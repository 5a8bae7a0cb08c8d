#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants rooms, classes and includes that break the order, and expects structure.py to report them."""

import re
import unittest
from pathlib import Path
from unittest import mock

import structure


def including(*headers):
    return "".join(f'#include "{header}"\n' for header in headers)


class Rooms(unittest.TestCase):
    def found(self, name, *headers):
        return structure.room_findings({name: including("vector", *headers)})

    def test_an_include_of_a_room_above_is_reported_with_its_line(self):
        self.assertEqual(self.found("core/run/a.cpp", "core/base/error.h", "core/store/b.h"),
                         ["core/run/a.cpp:3: includes core/store/b.h; core/store does not stand below core/run."])
        for name, header in (("ui/charts/a.cpp", "ui/compare/b.h"), ("ui/reading/a.h", "ui/pages/b.h"),
                             ("core/base/a.h", "ui/look/b.h"), ("ui/pages/a.cpp", "ui/main_window.h")):
            self.assertEqual(len(self.found(name, header)), 1, (name, header))

    def test_rooms_side_by_side_do_not_know_each_other(self):
        self.assertTrue(self.found("ui/runs/a.cpp", "ui/compare/b.h"))
        self.assertTrue(self.found("ui/compare/a.cpp", "ui/runs/b.h"))

    def test_the_engine_is_reached_by_its_interface_alone(self):
        self.assertIn("door", self.found("ui/bridge/a.cpp", "core/engine/trainer.h")[0])
        self.assertIn("door", self.found("core/store/a.cpp", "core/engine/kernels/b.h")[0])
        self.assertFalse(self.found("app/gui/a.cpp", "core/engine/torch_engine.h"))
        self.assertFalse(self.found("core/engine/kernels/a.cpp", "core/engine/layers.h"))

    def test_what_stands_below_may_be_included(self):
        self.assertFalse(self.found("ui/main_window.cpp", "ui/pages/a.h", "ui/look/b.h", "core/exchange/c.h"))
        self.assertFalse(self.found("core/run/a.cpp", "core/run/b.h", "core/base/c.h"))

    def test_a_folder_that_is_no_room_is_reported_once(self):
        texts = {"ui/various/a.cpp": "", "ui/various/b.cpp": "", "core/a.cpp": "", "ui/CMakeLists.txt": ""}
        self.assertEqual([finding.split(":")[0] for finding in structure.room_findings(texts)], ["core", "ui/various"])
        self.assertTrue(self.found("ui/pages/a.cpp", "ui/various/b.h"))

    def test_a_program_is_below_nothing(self):
        self.assertTrue(self.found("ui/bridge/a.cpp", "app/gui/application.h"))

    def test_the_rooms_are_explained_to_people(self):
        guide = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")
        told = [room for row in re.findall(r"^\| ((?:`(?:core|ui)[\w/]*`[, ]*)+)\|", guide, re.MULTILINE)
                for room in re.findall(r"`([\w/]+)`", row)]
        self.assertEqual(told, [room for rooms in structure.ROOMS for room in rooms])

    def test_the_longest_chain_of_includes_is_told(self):
        texts = {"ui/a.cpp": including("ui/b.h", "ui/d.h"), "ui/b.h": including("ui/c.h"), "ui/c.h": including("ui/d.h"),
                 "ui/d.h": including("other/e.h")}
        self.assertEqual(structure.longest_chain(texts), ["ui/a.cpp", "ui/b.h", "ui/c.h", "ui/d.h"])
        self.assertIn("4 files, from ui/a.cpp to ui/d.h", structure.summary(texts))
        self.assertEqual(structure.longest_chain({"ui/a.h": including("ui/b.h"), "ui/b.h": including("ui/a.h")}), ["ui/a.h", "ui/b.h"])


class Classes(unittest.TestCase):
    def setUp(self):
        exceptions = mock.patch.object(structure, "CLASS_EXCEPTIONS", {})
        exceptions.start()
        self.addCleanup(exceptions.stop)

    def test_members_in_two_files_are_reported(self):
        for second in ("void Page::b() {\n}\n", "std::function<void(int)> Page::c() {\n}\n", "const int Page::kNone = 1;\n",
                       "std::vector<std::pair<int, int>>\nPage::d(int a,\n        int b) {\n}\n", "Page::~Page() = default;\n",
                       "Page::Card Page::e() const {\n}\n", "void ui::Page::f() {\n}\n", "Card Page::Card::g() {\n}\n",
                       "template <typename T>\nvoid Page::h(T value) {\n}\n"):
            found = structure.class_findings({"ui/pages/a.cpp": "Page::Page() : a_(1) {\n}\n", "ui/pages/b.cpp": second})
            self.assertEqual(len(found), 1, second)
            self.assertIn("ui/pages/a.cpp, ui/pages/b.cpp: define members of Page", found[0])

    def test_what_is_no_member_of_the_class_may_be_anywhere(self):
        for second in ("int count(const Page& page) {\n}\n", "Page::Card card(int a) {\n}\n", "void words::count(int a) {\n}\n",
                       "bool Page::operator==(const Page& other) const {\n}\n", "using Card = Page::Card;\n",
                       "template <>\nvoid Page::h(int value) {\n}\n", "  Page::count(1);\n", "// Page::count(1)\n",
                       "constexpr auto kCount = Page::count(1);\n", "void Other::a(Page::Card b) {\n}\n"):
            texts = {"ui/pages/a.cpp": "Page::Page() {\n}\n", "ui/pages/b.cpp": second}
            self.assertFalse(structure.class_findings(texts), second)

    def test_the_programs_and_core_may_have_classes_of_one_name(self):
        texts = {"core/run/a.cpp": "void Page::a() {\n}\n", "ui/pages/a.cpp": "void Page::a() {\n}\n"}
        self.assertFalse(structure.class_findings(texts))

    def test_a_header_and_its_source_are_counted_together(self):
        texts = {"ui/runs/a.h": "//\n" * 150, "ui/runs/a.cpp": "//\n" * 250, "ui/runs/b.h": "//\n" * 150}
        self.assertFalse(structure.class_findings(texts))
        texts["ui/runs/a.cpp"] += "//\n"
        self.assertEqual(structure.class_findings(texts),
                         ["ui/runs/a.h: has 401 lines with its .cpp; 400 are allowed. Divide it by object."])
        self.assertTrue(structure.class_findings({"app/gui/a.h": "//\n" * 150, "app/gui/a.cpp": "//\n" * 251}))

    def test_an_exception_may_only_shrink(self):
        two = {"ui/runs/a.cpp": "void Page::a() {\n}\n", "ui/runs/b.cpp": "void Page::b() {\n}\n"}
        long = {"ui/runs/c.h": "//\n" * 410}
        with mock.patch.object(structure, "CLASS_EXCEPTIONS", {"Page": 2, "ui/runs/c.h": 410}):
            self.assertFalse(structure.class_findings({**two, **long}))
            self.assertEqual(len(structure.class_findings({**two, "ui/runs/c.h": "//\n" * 411})), 1)
            self.assertEqual([finding.split(":")[0] for finding in structure.class_findings({})], ["Page", "ui/runs/c.h"])


if __name__ == "__main__":
    unittest.main()
