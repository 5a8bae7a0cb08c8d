// SPDX-License-Identifier: GPL-3.0-or-later
// Other programs, run to their end: what they read, write and answer, and that nobody need wait for one that hangs.
#include <QTest>
#include <stop_token>
#include <thread>

#include "core/base/error.h"
#include "core/base/program_call.h"

class TestProgramCall : public QObject {
  Q_OBJECT

 private slots:
  void aProgramReadsWritesAndAnswers();
  void fullPipesHoldNobodyUp();
  void aMissingProgramIsNamed();
  void whatHangsIsEnded();
  void aWordStaysOneWord();
};

void TestProgramCall::aProgramReadsWritesAndAnswers() {
  const core::ProgramAnswer answer = core::callProgram({{"sh", "-c", "cat; echo bad >&2; exit 7"}, "some input"});
  QCOMPARE(answer.output, std::string("some input"));
  QCOMPARE(answer.errors, std::string("bad\n"));
  QCOMPARE(answer.status, 7);
  QCOMPARE(core::callProgram({{"sh", "-c", "kill -9 $$"}, {}}).status, 128 + 9);
}

void TestProgramCall::fullPipesHoldNobodyUp() {
  const core::ProgramAnswer answer =
      core::callProgram({{"sh", "-c", "head -c 300000 /dev/zero >&2; head -c 300000 /dev/zero"}, {}});
  QCOMPARE(answer.output.size(), std::size_t{300000});
  QCOMPARE(answer.errors.size(), std::size_t{300000});
}

void TestProgramCall::aMissingProgramIsNamed() {
  try {
    (void)core::callProgram({{"/nowhere/program"}, {}});
    QFAIL("There is no such program.");
  } catch (const core::Error& error) {
    QCOMPARE(error.subject(), std::string("/nowhere/program"));
  }
}

// Also where a program that it has begun holds its pipes open.
void TestProgramCall::whatHangsIsEnded() {
  for (const char* const words : {"exec sleep 1000", "sleep 5 & wait"}) {
    std::stop_source stop;
    core::ProgramAnswer answer;
    std::jthread caller([&] { answer = core::callProgram({{"sh", "-c", words}, {}, {}, stop.get_token()}); });
    stop.request_stop();
    caller.join();
    QCOMPARE(answer.status, 128 + 15);
  }
  std::stop_source before;
  before.request_stop();
  QCOMPARE(core::callProgram({{"sleep", "1000"}, {}, {}, before.get_token()}).status, 128 + 15);
}

void TestProgramCall::aWordStaysOneWord() {
  const std::string word = "it's a \"$HOME\" * \\ name";
  const std::string line = "printf %s " + core::shellWord(word);
  QCOMPARE(core::callProgram({{"sh", "-c", line}, {}}).output, word);
}

QTEST_GUILESS_MAIN(TestProgramCall)
#include "tst_program_call.moc"
