// SPDX-License-Identifier: GPL-3.0-or-later
// Messages: places, numbers, reasons within sentences, and the way into a file and back.
#include <QTest>
#include <cerrno>
#include <filesystem>
#include <ios>
#include <new>
#include <string>
#include <system_error>

#include "core/base/error.h"

using core::coreText;
using core::Message;

class TestMessage : public QObject {
  Q_OBJECT

 private slots:
  void placesAreFilledInTheOrderOfTheirNumbers();
  void whatStandsInAPlaceIsNotReadAgain();
  void numbersTakeTheirShortestForm();
  void reasonsAndListsStandInPlaces();
  void aSystemsReasonIsASentenceOfOurs();
  void everyMessageComesBackFromItsText_data();
  void everyMessageComesBackFromItsText();
  void textThatIsNoMessageIsRefused_data();
  void textThatIsNoMessageIsRefused();
  void whatAnyExceptionSaysBecomesAMessage();
  void whatTheSystemRefusesIsSaidInOurWords();
};

void TestMessage::placesAreFilledInTheOrderOfTheirNumbers() {
  const Message message(coreText("Core", "%2 of %1"), "all", "some");
  QCOMPARE(message.english(), "some of all");
  QCOMPARE(Message(coreText("Core", "%1 and %1, not %2")).english(), "%1 and %1, not %2");
  QCOMPARE(Message(coreText("Core", "50% or %1"), 3).english(), "50% or 3");
}

void TestMessage::whatStandsInAPlaceIsNotReadAgain() {
  const Message message(coreText("Core", "%1 beside %2"), "a file called %2", "100%1");
  QCOMPARE(message.english(), "a file called %2 beside 100%1");
}

void TestMessage::numbersTakeTheirShortestForm() {
  QCOMPARE(Message(coreText("Core", "%1 %2 %3"), 0.1, std::size_t{1000000}, -3).english(), "0.1 1000000 -3");
}

void TestMessage::reasonsAndListsStandInPlaces() {
  const Message reason(coreText("Core", "system error %1"), 7);
  QCOMPARE(Message(coreText("Core", "It failed: %1."), reason).english(), "It failed: system error 7.");
  QCOMPARE(Message(coreText("Core", "Choose %1."), core::listed({"mse", "mae"})).english(), "Choose mse, mae.");
}

void TestMessage::aSystemsReasonIsASentenceOfOurs() {
  QCOMPARE(core::systemReason(ENOSPC).english(), "no space is left on the disk");
  QCOMPARE(core::systemReason(std::make_error_code(std::errc::permission_denied)).english(), "permission is denied");
  QCOMPARE(core::systemReason(9999).english(), "system error 9999");
}

void TestMessage::everyMessageComesBackFromItsText_data() {
  QTest::addColumn<Message>("message");
  QTest::newRow("nothing") << Message();
  QTest::newRow("a text") << Message(coreText("Core", "the file is empty"));
  QTest::newRow("numbers") << Message(coreText("Core", "%1 %2 %3"), 1, 2.0, 0.1);
  QTest::newRow("texts") << Message(coreText("Core", "%1"), "M\xC3\xBCller \"%1\"\n\t");
  QTest::newRow("reasons") << Message(coreText("Core", "%1: %2"), "x", core::systemReason(9999));
  QTest::newRow("lists") << Message(coreText("Core", "%1"), core::listed({"a", "b"}));
}

void TestMessage::everyMessageComesBackFromItsText() {
  QFETCH(const Message, message);
  const std::string text = core::messageJson(message);
  QVERIFY(text.find('\n') == std::string::npos);
  QVERIFY(core::messageFromJson(text) == message);
}

void TestMessage::textThatIsNoMessageIsRefused_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::newRow("empty") << QByteArray();
  QTest::newRow("prose") << QByteArray("The disk is full.");
  QTest::newRow("cut off") << QByteArray(R"({"text":"a","argum)");
  QTest::newRow("no text") << QByteArray(R"({"arguments":[]})");
  QTest::newRow("text that is none") << QByteArray(R"({"text":5,"arguments":[]})");
  QTest::newRow("argument that is none") << QByteArray(R"({"text":"a","arguments":[null]})");
  QTest::newRow("list of what is no message") << QByteArray(R"({"text":"a","arguments":[[1]]})");
  QTest::newRow("deeper than anything is")
      << QByteArray(R"({"text":"a","arguments":[[)").repeated(9) + QByteArray("{}") + QByteArray("]]}").repeated(9);
}

void TestMessage::textThatIsNoMessageIsRefused() {
  QFETCH(const QByteArray, text);
  QVERIFY(!core::messageFromJson(text.toStdString()));
}

void TestMessage::whatAnyExceptionSaysBecomesAMessage() {
  const core::Error error(core::ErrorCode::Engine, "x", {coreText("Core", "the file is empty")});
  QVERIFY(core::messageOf(error) == error.message());
  QVERIFY(core::errorOf(std::bad_alloc()).code() == core::ErrorCode::OutOfMemory);
  QVERIFY(core::errorOf(std::runtime_error("SQL logic error: out of memory")).code() == core::ErrorCode::OutOfMemory);
  const core::Error odd = core::errorOf(std::runtime_error("frame #0: odd\nframe #1: odder"));
  QVERIFY(odd.message().english().find("odd") == std::string::npos);  // Nobody needs to read that,
  QCOMPARE(odd.subject(), "frame #0: odd");                           // but it is not lost.
}

void TestMessage::whatTheSystemRefusesIsSaidInOurWords() {
  try {
    (void)std::filesystem::file_size("/there is no such file");
    QFAIL("no error");
  } catch (const std::exception& exception) {
    QCOMPARE(core::messageOf(exception).english(),
             "\"/there is no such file\" cannot be used: there is no such file or folder.");
  }
  const std::system_error full(std::make_error_code(std::errc::no_space_on_device), "write");
  QVERIFY(core::messageOf(full).english().find("no space is left on the disk") != std::string::npos);
  const std::ios_base::failure stream("basic_ios::clear");  // Its number 1 is no reason of the system's.
  QVERIFY(core::messageOf(stream).english().find("permission") == std::string::npos);
}

QTEST_APPLESS_MAIN(TestMessage)
#include "tst_message.moc"
