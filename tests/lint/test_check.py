#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants one violation of each rule and expects check.py to report it, and nothing where there is none."""

import shutil
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import check

SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
ROOT = Path("/clone/torch/qt6")  # A place whose own name must not count.


def deps(target, *headers):
    return f"{target}: #deps {len(headers)}, deps mtime 1 (VALID)\n" + "".join(f"    {header}\n" for header in headers)


class Walls(unittest.TestCase):
    def found(self, target, header):
        return check.wall_findings(deps(target, "/usr/include/c++/12/vector", header), ROOT)

    def test_qt_in_the_engine_is_reported(self):
        for header in ("/usr/include/x86_64-linux-gnu/qt6/QtCore/QString", "/usr/include/qcustomplot.h"):
            found = self.found("core/run/CMakeFiles/core_run.dir/recipes.cpp.o", header)
            self.assertEqual(len(found), 1)
            self.assertIn(header, found[0])

    def test_qt_in_the_command_line_is_reported(self):
        self.assertTrue(self.found("app/CMakeFiles/afterimage-cli.dir/cli/main.cpp.o", "/usr/include/qt6/QtCore/QFile"))

    def test_cli11_is_read_by_a_single_file(self):
        header = "/usr/include/CLI/App.hpp"
        self.assertTrue(self.found("app/CMakeFiles/afterimage-cli.dir/cli/tag.cpp.o", header))
        self.assertFalse(self.found("app/CMakeFiles/afterimage-cli.dir/cli/command_line.cpp.o", header))

    def test_libtorch_outside_the_engine_is_reported(self):
        for target in ("core/data/CMakeFiles/core_data.dir/dataset.cpp.o", "app/CMakeFiles/afterimage-cli.dir/cli/main.cpp.o",
                       "tests/data/CMakeFiles/tst_dataset.dir/tst_dataset.cpp.o", "ui/CMakeFiles/ui.dir/main_window.cpp.o"):
            for header in ("/usr/include/ATen/core/Tensor.h", "/usr/include/c10/util/Exception.h",
                           "/opt/libtorch/include/torch/csrc/api/include/torch/torch.h"):
                self.assertTrue(self.found(target, header), (target, header))

    def test_opencv_outside_the_data_module_is_reported(self):
        self.assertTrue(self.found("core/engine/CMakeFiles/core_engine.dir/Unity/unity_0_cxx.cxx.o",
                                   "/usr/include/opencv4/opencv2/core.hpp"))

    def test_sqlite_outside_the_store_is_reported(self):
        for header in ("/usr/include/sqlite3.h", "/usr/include/SQLiteCpp/Database.h"):
            self.assertTrue(self.found("core/run/CMakeFiles/core_run.dir/recipes.cpp.o", header))
            self.assertFalse(self.found("core/store/CMakeFiles/core_store.dir/database.cpp.o", header))
            self.assertTrue(self.found("core/query/CMakeFiles/core_query.dir/query.cpp.o", header))

    def test_what_a_module_may_use_is_not_reported(self):
        self.assertFalse(self.found("core/engine/CMakeFiles/core_engine.dir/Unity/unity_0_cxx.cxx.o",
                                    "/usr/include/torch/csrc/api/include/torch/torch.h"))
        self.assertFalse(self.found("core/data/CMakeFiles/core_data.dir/image_reader.cpp.o",
                                    "/usr/include/opencv4/opencv2/core.hpp"))
        self.assertFalse(self.found("tests/data/CMakeFiles/tst_dataset.dir/tst_dataset.cpp.o",
                                    "/usr/include/x86_64-linux-gnu/qt6/QtTest/QTest"))

    def test_the_place_of_the_clone_is_not_reported(self):
        self.assertFalse(self.found("core/data/CMakeFiles/core_data.dir/dataset.cpp.o", f"{ROOT}/core/base/error.h"))

    def test_a_program_linked_to_qt_is_reported(self):
        needed = " 0x0001 (NEEDED)  Shared library: [libQt6Core.so.6]\n 0x0001 (NEEDED)  Shared library: [libtorch.so]\n"
        self.assertEqual(len(check.link_findings("app/afterimage-cli", needed)), 1)
        self.assertFalse(check.link_findings("app/afterimage-cli", needed.replace("Qt6", "Other")))


class Sizes(unittest.TestCase):
    def test_a_long_file_is_reported(self):
        for name, limit in (("core/run/a.h", 250), ("core/run/a.cpp", 400), ("tests/run/tst_a.cpp", 600),
                            ("ui/main_window.cpp", 300)):
            self.assertFalse(check.size_findings(name, "//\n" * limit), name)
            self.assertEqual(len(check.size_findings(name, "//\n" * (limit + 1))), 1, name)

    def test_data_may_be_long(self):
        self.assertFalse(check.size_findings("tests/fixtures/keras.json", "1\n" * 5000))

    def test_a_long_function_is_reported_where_it_starts(self):
        def text(lines):
            return "namespace core {\n\nvoid a(int b,\n       int c) {\n" + "  b();\n" * (lines - 3) + "}\n\n}  // namespace core\n"
        self.assertFalse(check.size_findings("core/run/a.cpp", text(60)))
        self.assertEqual(check.size_findings("core/run/a.cpp", text(61)),
                         ["core/run/a.cpp:3: a function of 61 lines; 60 are allowed."])

    def test_an_exception_may_only_shrink(self):
        with mock.patch.object(check, "SIZE_EXCEPTIONS", {"core/run/a.cpp": 410}):
            self.assertFalse(check.size_findings("core/run/a.cpp", "//\n" * 410))
            self.assertTrue(check.size_findings("core/run/a.cpp", "//\n" * 411))
            self.assertIn("remove it", check.size_findings("core/run/a.cpp", "//\n" * 400)[0])
            self.assertIn("does not exist", check.text_findings({}, [])[0])


class Words(unittest.TestCase):
    def assert_banned(self, name, line):
        self.assertEqual(len(check.word_findings(name, f"int a;\n{line}\n")), 1, line)

    def assert_allowed(self, name, line):
        self.assertFalse(check.word_findings(name, f"{line}\n"), line)

    def test_banned_words_are_reported_with_their_line(self):
        self.assertIn("core/a.cpp:2:", check.word_findings("core/a.cpp", "int a;\nstd::cout << a;\n")[0])

    def test_core_neither_prints_nor_ends_the_program(self):
        for line in ("std::cout << 1;", "printf(\"a\");", "exit(1);", "std::exit(1);", "std::terminate();", "thread_.detach();"):
            self.assert_banned("core/run/a.cpp", line)
        for line in ("std::snprintf(text, 3, \"a\");", "tensor.detach();", "// Never exit() here.", "onExit(1);"):
            self.assert_allowed("core/run/a.cpp", line)
        self.assert_allowed("app/cli/main.cpp", "std::cout << 1;")

    def test_json_in_the_window_and_in_queries_is_reported(self):
        for line in ("#include <QJsonDocument>", "const QJsonObject object;", "#include <nlohmann/json.hpp>"):
            self.assert_banned("ui/reading/a.cpp", line)
        for line in ("\"SELECT json_extract(started, '$.a')\"", "\"... AND json LIKE '{\\\"event\\\"%'\""):
            self.assert_banned("core/store/a.cpp", line)
        self.assert_allowed("core/store/a.cpp", "\"SELECT json FROM event WHERE name LIKE ?\"")

    def test_a_using_directive_is_reported_at_file_scope_only(self):
        self.assert_banned("core/run/a.cpp", "using namespace std;")
        self.assert_allowed("core/run/a.cpp", "  using namespace std::chrono_literals;")

    def test_blocking_and_old_connections_are_reported(self):
        for line in ("Qt::BlockingQueuedConnection", "QCoreApplication::processEvents();", "connect(a, SIGNAL(b()))"):
            self.assert_banned("ui/pages/train.cpp", line)

    def test_a_test_that_waits_on_a_clock_is_reported(self):
        for line in ("std::this_thread::sleep_for(1s);", "QTest::qWait(50);", "QThread::msleep(5);", "usleep(1);"):
            self.assert_banned("tests/run/tst_a.cpp", line)

    def test_an_umbrella_header_is_reported(self):
        self.assert_banned("tests/run/tst_a.cpp", "#include <QtTest>")
        self.assert_allowed("tests/run/tst_a.cpp", "#include <QTest>")

    def test_notes_of_unfinished_work_are_reported_in_comments_too(self):
        for word in ("TO" "DO", "FIX" "ME"):
            self.assert_banned("core/run/a.cpp", f"int a;  // {word}: later")
            self.assert_banned("tests/CMakeLists.txt", f"# {word}")

    def test_paths_of_one_machine_are_reported(self):
        for folder in ("home", "root", "work", "tmp"):
            self.assert_banned("README.md", f"see /{folder}/somebody")
            self.assert_banned("core/run/a.cpp", f"auto a = \"/{folder}/a\";")
        self.assert_allowed("core/run/a.cpp", "#include \"core/work/a.h\"")
        self.assert_allowed("README.md", "see /usr/share/common-licenses")


class Frame(unittest.TestCase):
    def test_a_missing_licence_line_is_reported(self):
        for name in ("core/run/a.cpp", "tests/CMakeLists.txt", "dev", ".ci/run", "resources/cmake/a.cmake", "a.py"):
            self.assertTrue(check.frame_findings(name, "text\n"), name)
        self.assertFalse(check.frame_findings("dev", "#!/bin/sh\n" + SPDX))
        self.assertFalse(check.frame_findings("README.md", "text\n"))

    def test_a_header_without_purpose_or_guard_is_reported(self):
        self.assertFalse(check.frame_findings("core/a.h", SPDX + "// What it is.\n#pragma once\n"))
        self.assertIn("purpose", check.frame_findings("core/a.h", SPDX + "#pragma once\n")[0])
        self.assertIn("pragma", check.frame_findings("core/a.h", SPDX + "// What it is.\n")[0])

    def test_a_file_name_that_is_not_snake_case_is_reported(self):
        self.assertTrue(check.frame_findings("core/runSettings.cpp", SPDX))

    def test_a_part_of_the_readme_that_stands_twice_is_reported(self):
        page = "# A\n\n## Speed\n\n## Use\n"
        self.assertEqual(check.page_findings("README.md", page), [])
        self.assertEqual(check.page_findings("README.md", page + "\n## Speed\n"), ["README.md: '## Speed' stands there twice."])

    def test_an_unknown_name_at_the_top_level_is_reported(self):
        self.assertEqual(check.top_level_findings(["core/a.cpp", ".ci/run", "README.md"]), [])
        self.assertEqual(len(check.top_level_findings(["scripts/a.py", "scripts/b.py", "notes.md"])), 2)


class Files(unittest.TestCase):
    def test_without_version_control_every_file_but_the_built_ones_is_checked(self):
        with tempfile.TemporaryDirectory() as folder, mock.patch.object(check.shutil, "which", return_value=None):
            for name in ("core/a.cpp", "build/dev/b.cpp", ".git/c", "tests/__pycache__/d.py"):
                path = Path(folder, name)
                path.parent.mkdir(parents=True)
                path.write_text("text")
            self.assertEqual(check.project_files(Path(folder)), ["core/a.cpp"])

    def test_a_picture_is_not_read_as_text(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "a.png").write_bytes(b"\x89PNG\0TO" b"DO")
            Path(folder, "b.csv").write_bytes(b"\xff\xfe")
            self.assertEqual(check.read_texts(Path(folder), ["a.png", "b.csv"]), {})

    def test_a_folder_without_a_build_is_reported(self):
        with tempfile.TemporaryDirectory() as folder:
            if shutil.which("ninja"):
                self.assertIn("./dev build", check.built_findings(ROOT, Path(folder))[0])

    @unittest.skipUnless(check.find_clang_format(), "the pinned clang-format is not installed")
    def test_other_layout_is_reported(self):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(Path(check.__file__).parents[2] / ".clang-format", folder)
            Path(folder, "good.cpp").write_text("int a() { return 1; }\n")
            Path(folder, "bad.cpp").write_text("int  a( ) {return 1;}\n")
            found = check.layout_findings(Path(folder), ["good.cpp", "bad.cpp"], check.find_clang_format())
            self.assertEqual(len(found), 1)
            self.assertTrue(found[0].startswith("bad.cpp:1:"))

    def test_a_finding_fails_the_check(self):
        with mock.patch.object(check, "top_level_findings", return_value=["planted"]), \
             mock.patch.object(check.sys, "argv", ["check.py"]), mock.patch("builtins.print"):
            self.assertEqual(check.main(), 1)


if __name__ == "__main__":
    unittest.main()
