// SPDX-License-Identifier: GPL-3.0-or-later
// Mutated answers of an MLflow server: its runs are read as far as they go or refused with an Error, and nothing else.
//   fuzz_answers COUNT SEED
// Build it with the preset "asan" to see what a crash would only hint at. Exit status: 0 no finding, 1 a finding.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/data/image_reader.h"
#include "core/exchange/mlflow_import.h"
#include "tests/support/fuzz_rounds.h"
#include "tests/support/store_samples.h"

namespace {

constexpr const char* kRuns =
    R"({"runs":[{"info":{"run_id":"r1","run_name":"one","experiment_id":"1","status":"FINISHED","start_time":1700000000000,)"
    R"("end_time":"1700000009000","artifact_uri":"mlflow-artifacts:/1/r1"},"data":{"metrics":[{"key":"val_loss","value":0.5,)"
    R"("step":"2"}],"params":[{"key":"lr","value":"0.1"}],"tags":[{"key":"afterimage.probes","value":"[\"a\",\"b\"]"}]}}]})";
constexpr const char* kHistory =
    R"({"metrics":[{"key":"val_loss","value":0.5,"timestamp":1700000001000,"step":"1"},{"value":"NaN","timestamp":"2","step":2},)"
    R"({"value":1e300,"step":9007199254740993}]})";
constexpr const char* kFiles =
    R"({"files":[{"path":"pictures/epoch-000001.png","is_dir":false,"file_size":"200"},{"path":"pictures/inputs.png"},)"
    R"({"path":"deeper","is_dir":false}]})";

std::string mutated(std::string bytes, core::Random& random) {
  for (std::uint64_t change = random.below(5); change > 0 && !bytes.empty(); --change) {
    const std::size_t at = random.below(bytes.size());
    switch (random.below(8)) {
      case 0: bytes.resize(at); break;
      case 1: bytes.insert(at, bytes.substr(random.below(bytes.size()), random.below(64))); break;
      case 2: bytes.erase(at, random.below(40)); break;
      case 3: bytes[at] = static_cast<char>('0' + random.below(10)); break;
      case 4: bytes[at] = "{}[]\",:-"[random.below(8)]; break;
      case 5: bytes.insert(at, 20, '9'); break;
      default: bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
    }
  }
  return bytes;
}

// Answers every question with what it was told for the end of its path; one at a time, as the client asks.
class Answers {
 public:
  Answers() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    if (::bind(socket_, reinterpret_cast<const sockaddr*>(&address), size) != 0 || ::listen(socket_, 8) != 0 ||
        ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
      throw std::runtime_error("no socket");
    }
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  ~Answers() {
    ::shutdown(socket_, SHUT_RDWR);
    thread_.join();
    ::close(socket_);
  }
  Answers(const Answers&) = delete;
  Answers& operator=(const Answers&) = delete;

  [[nodiscard]] std::string address() const { return "http://127.0.0.1:" + std::to_string(port_); }
  void set(std::map<std::string, std::string> answers) {
    const std::lock_guard lock(mutex_);
    answers_ = std::move(answers);
  }

 private:
  void serve() {
    for (int client = 0; (client = ::accept(socket_, nullptr, nullptr)) >= 0; ::close(client)) {
      std::string asked;
      std::array<char, 4096> part{};
      while (!isWhole(asked)) {
        const ssize_t count = ::recv(client, part.data(), part.size(), 0);
        if (count <= 0) break;
        asked.append(part.data(), static_cast<std::size_t>(count));
      }
      const std::string answer = answerTo(asked);
      for (std::size_t sent = 0; sent < answer.size();) {
        const ssize_t count = ::send(client, answer.data() + sent, answer.size() - sent, MSG_NOSIGNAL);
        if (count <= 0) break;
        sent += static_cast<std::size_t>(count);
      }
    }
  }
  // Its head, and as much more as that says.
  static bool isWhole(const std::string& asked) {
    const std::size_t end = asked.find("\r\n\r\n");
    if (end == std::string::npos) return false;
    const std::size_t length = asked.find("Content-Length: ");
    return length > end || asked.size() >= end + 4 + std::stoul(asked.substr(length + 16));
  }
  std::string answerTo(const std::string& asked) const {
    const std::lock_guard lock(mutex_);
    std::string body = "{}";
    for (const auto& [path, answer] : answers_) {
      if (asked.substr(0, asked.find('\r')).find(path) != std::string::npos) body = answer;
    }
    return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
  }

  int socket_;
  int port_ = 0;
  mutable std::mutex mutex_;
  std::map<std::string, std::string> answers_;
  std::thread thread_;
};

class Fuzzer {
 public:
  Fuzzer(const std::filesystem::path& root, std::uint64_t seed) : random_(seed) {
    core::writePng(store_samples::picture(1), root / "one.png");
    std::ifstream stream(root / "one.png", std::ios::binary);
    picture_.assign(std::istreambuf_iterator<char>(stream), {});
    std::size_t read = 0;
    answers_.set(answers([](const std::string& text) { return text; }));
    core::runsFromMlflowServer(answers_.address(), {}, [&read](core::ForeignRun& run) { read += run.probes.size(); });
    if (read == 0) throw std::runtime_error("what is not changed is not read");
  }

  // Throws what is a finding.
  void round(std::uint64_t) {
    // Most stay as they are, so that the reader comes further in.
    answers_.set(
        answers([this](const std::string& text) { return random_.below(3) > 0 ? text : mutated(text, random_); }));
    try {
      core::runsFromMlflowServer(answers_.address(), {}, [](core::ForeignRun&) {});
    } catch (const core::Error&) {  // A refusal, as it should be.
    }
  }

 private:
  template <class Change>
  [[nodiscard]] std::map<std::string, std::string> answers(const Change& change) const {
    return {{"experiments/search", change(R"({"experiments":[{"experiment_id":"1","name":"one"}]})")},
            {"runs/search", change(kRuns)},
            {"metrics/get-history", change(kHistory)},
            {"artifacts/list", change(kFiles)},
            {"get-artifact", change(picture_)}};
  }

  std::string picture_;
  core::Random random_;
  Answers answers_;
};

}  // namespace

int main(int count, char** arguments) { return testing::fuzzRounds<Fuzzer>(count, arguments); }
