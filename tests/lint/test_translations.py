#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Planted texts that the check of translations must report, and clean ones that it must leave alone."""

import unittest

import translations


def ts(source, translation="<translation>Es fehlt.</translation>", context="Core"):
    return (f"<TS><context><name>{context}</name><message><source>{source}</source>{translation}</message></context></TS>")


def findings(code, ts_text, name="core/run/a.cpp"):
    return translations.findings_in({name: code, translations.FILE: ts_text})


class TestTranslations(unittest.TestCase):
    def test_a_text_that_no_file_knows_is_reported(self):
        code = 'throw Error(code, key, {coreText("Core", "It is \\"%1\\" "\n  "here."), key});\n'
        self.assertFalse(findings(code, ts("It is &quot;%1&quot; here.")))
        self.assertEqual(len(findings(code, ts("It is somewhere else."))), 1)
        self.assertIn("core/run/a.cpp:1:", findings(code, ts("It is somewhere else."))[0])

    def test_a_text_without_its_words_is_reported(self):
        code = 'coreText("Core", "It is gone.")\n'
        self.assertEqual(len(findings(code, ts("It is gone.", '<translation type="unfinished"></translation>'))), 1)
        other = ts("Train", '<translation type="unfinished"/>', "TrainPage")
        self.assertEqual(len(findings("", other)), 1)

    def test_dots_in_two_spellings_are_reported(self):
        self.assertFalse(findings("", ts("Choose…", "<translation>Wählen …</translation>")))
        for other in ("Wählen…", "Wählen...", "Wählen ..."):
            self.assertEqual(len(findings("", ts("Choose…", f"<translation>{other}</translation>"))), 1)

    def test_counted_things_without_separators_are_reported(self):
        forms = "<translation><numerusform>{0} Bild</numerusform><numerusform>{0} Bilder</numerusform></translation>"
        self.assertFalse(findings("", ts("%n picture(s)", forms.format("%Ln"))))
        self.assertEqual(len(findings("", ts("%n picture(s)", forms.format("%n")))), 2)

    def test_a_text_of_the_same_words_elsewhere_does_not_count(self):
        self.assertEqual(len(findings('coreText("Core", "Stop")', ts("Stop", context="TrainPage"))), 1)

    def test_words_past_the_translation_are_reported(self):
        for code in ('return Message::verbatim("It is gone.");', 'throw std::runtime_error("It is gone.");',
                     "reason = std::generic_category().message(errno);"):
            self.assertEqual(len(findings(code, ts("x"))), 1, code)
            self.assertFalse(findings(code, ts("x"), "app/cli/a.cpp"), code)
        for code in ("return Message::verbatim(name);", "// throw std::runtime_error is not for people"):
            self.assertFalse(findings(code, ts("x")), code)

    def test_another_name_of_a_class_with_words_is_reported(self):
        self.assertEqual(len(findings("  using Words = PresentationWords;", ts("x"), "ui/pages/a.cpp")), 1)
        self.assertFalse(findings("  using Phase = ui::Phase;", ts("x"), "ui/pages/a.cpp"))

    def test_a_missing_file_is_reported(self):
        self.assertEqual(len(translations.findings_in({})), 1)


if __name__ == "__main__":
    unittest.main()
