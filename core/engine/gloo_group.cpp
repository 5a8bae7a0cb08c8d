// SPDX-License-Identifier: GPL-3.0-or-later
#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <thread>
#include <utility>

#include "core/base/log.h"
#include "core/engine/card_link.h"
#include "core/engine/process_group.h"
#include "core/engine/torch_headers.h"

#ifdef AFTERIMAGE_HAS_GLOO
#ifndef USE_C10D_GLOO
#define USE_C10D_GLOO
#endif
#include <torch/csrc/distributed/c10d/FileStore.hpp>
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>
#endif

namespace core {

#ifdef AFTERIMAGE_HAS_GLOO

namespace {

using StorePointer = c10::intrusive_ptr<c10d::Store>;

constexpr const char* kLoopback = "127.0.0.1";
constexpr std::chrono::milliseconds kBetweenLooks{20};

std::string numericAddress(const sockaddr* address, socklen_t length) {
  std::array<char, NI_MAXHOST> text{};
  const int failure = ::getnameinfo(address, length, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST);
  return failure == 0 ? text.data() : "";
}

bool isLoopback(const std::string& address) { return address.starts_with("127.") || address == "::1"; }

// The address of this machine from which the other one is reached; nothing is sent. "" where there is no way.
std::string addressTowards(const std::string& host, std::uint16_t port) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_DGRAM;
  addrinfo* found = nullptr;
  if (::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &found) != 0) return {};
  std::string address;
  for (const addrinfo* each = found; each != nullptr && address.empty(); each = each->ai_next) {
    const int socket = ::socket(each->ai_family, each->ai_socktype, each->ai_protocol);
    if (socket < 0) continue;
    sockaddr_storage own{};
    socklen_t length = sizeof own;
    auto* const plain = reinterpret_cast<sockaddr*>(&own);
    if (::connect(socket, each->ai_addr, each->ai_addrlen) == 0 && ::getsockname(socket, plain, &length) == 0) {
      address = numericAddress(plain, length);
    }
    ::close(socket);
  }
  ::freeaddrinfo(found);
  return address;
}

// Of the first network that is up; "" where there is none.
std::string networkAddress() {
  ifaddrs* found = nullptr;
  if (::getifaddrs(&found) != 0) return {};
  std::string address;
  for (const ifaddrs* each = found; each != nullptr && address.empty(); each = each->ifa_next) {
    const bool isUp = (each->ifa_flags & IFF_UP) != 0 && (each->ifa_flags & IFF_LOOPBACK) == 0;
    if (!isUp || each->ifa_addr == nullptr || each->ifa_addr->sa_family != AF_INET) continue;
    address = numericAddress(each->ifa_addr, sizeof(sockaddr_in));
  }
  ::freeifaddrs(found);
  return address;
}

// Where the others find this process. GLOO_SOCKET_IFNAME names a network, as for PyTorch.
std::shared_ptr<gloo::transport::Device> deviceFor(const Rendezvous& rendezvous) {
  using c10d::ProcessGroupGloo;
  if (!rendezvous.file.empty()) return ProcessGroupGloo::createDeviceForHostname(kLoopback);
  if (const auto name = environmentVariable("GLOO_SOCKET_IFNAME")) {
    return ProcessGroupGloo::createDeviceForInterface(*name);
  }
  std::string address = addressTowards(rendezvous.host, rendezvous.port);
  // Many machines call themselves 127.0.1.1, where no other finds them.
  if (isLoopback(address) && rendezvous.localSize < rendezvous.size) address = networkAddress();
  if (address.empty()) return ProcessGroupGloo::createDefaultDevice();
  return ProcessGroupGloo::createDeviceForHostname(address);
}

[[noreturn]] void refuseMeeting(const Rendezvous& rendezvous, const std::exception& reason) {
  logMessage(LogLevel::Debug, reason.what());
  throw ProcessLost(ErrorCode::Engine, rendezvous.host,
                    {coreText("Core",
                              "The processes of this run cannot meet at \"%1\", port %2. See that the port is free "
                              "(MASTER_PORT names another) and that the machines reach each other."),
                     rendezvous.host, static_cast<int>(rendezvous.port)});
}

StorePointer storeFor(const Rendezvous& rendezvous) {
  if (!rendezvous.file.empty()) {
    return c10::make_intrusive<c10d::FileStore>(rendezvous.file.string(), rendezvous.size);
  }
  c10d::TCPStoreOptions options;
  options.port = rendezvous.port;
  options.isServer = rendezvous.rank == 0 && !rendezvous.hasServer;
  options.waitWorkers = false;
  options.timeout = rendezvous.timeout;
  try {
    return c10::make_intrusive<c10d::TCPStore>(rendezvous.host, options);
  } catch (const std::exception& reason) {
    refuseMeeting(rendezvous, reason);
  }
}

class GlooGroup : public ProcessGroup {
 public:
  GlooGroup(const Rendezvous& rendezvous, const std::function<void()>& stillWaiting)
      : rendezvous_(rendezvous),
        store_(c10::make_intrusive<c10d::PrefixStore>("afterimage" + rendezvous.prefix, storeFor(rendezvous))) {
    waitForAll(*store_, stillWaiting);
    guarded([&] {
      const auto options = c10d::ProcessGroupGloo::Options::create(rendezvous.timeout);
      options->devices.push_back(deviceFor(rendezvous));
      options->threads = 1;
      gloo_ = c10::make_intrusive<c10d::ProcessGroupGloo>(store_, rendezvous.rank, rendezvous.size, options);
    });
    (void)agree(true);  // All are connected now: where they met is needed by linkCards() alone.
  }

  [[nodiscard]] int rank() const override { return rendezvous_.rank; }
  [[nodiscard]] int size() const override { return rendezvous_.size; }
  [[nodiscard]] int neighbours() const override { return rendezvous_.localSize; }
  [[nodiscard]] int threadsOf(int shared) const override { return shareOfThreads(rendezvous_, shared); }
  [[nodiscard]] int cardOf(int cards) const override { return shareOfCards(rendezvous_, cards); }

  [[nodiscard]] bool canLinkCards() const override { return hasNccl(); }
  [[nodiscard]] std::unique_ptr<CardLink> linkCards() override {
    return linkByNccl(c10::make_intrusive<c10d::PrefixStore>("cards", store_), rank(), size(), rendezvous_.timeout);
  }

  void sum(std::span<float> values) override { sumTensor(torch::from_blob(values.data(), length(values))); }
  void sum(std::span<double> values) override {
    sumTensor(torch::from_blob(values.data(), length(values), torch::kDouble));
  }
  void broadcast(std::span<float> values) override { broadcastTensor(torch::from_blob(values.data(), length(values))); }
  void broadcast(std::span<std::byte> bytes) override {
    broadcastTensor(torch::from_blob(bytes.data(), length(bytes), torch::kByte));
  }

 private:
  template <class Value>
  [[nodiscard]] static std::int64_t length(std::span<Value> values) {
    return static_cast<std::int64_t>(values.size());
  }

  void sumTensor(torch::Tensor tensor) {
    std::vector<torch::Tensor> tensors = {std::move(tensor)};
    guarded([&] { gloo_->allreduce(tensors)->wait(); });
  }

  void broadcastTensor(torch::Tensor tensor) {
    std::vector<torch::Tensor> tensors = {std::move(tensor)};
    guarded([&] { gloo_->broadcast(tensors)->wait(); });
  }

  void waitForAll(c10d::Store& store, const std::function<void()>& stillWaiting) {
    const auto end = std::chrono::steady_clock::now() + rendezvous_.timeout;
    std::int64_t there = 0;
    guarded([&] { there = store.add("arrived", 1); });
    while (there < rendezvous_.size) {
      if (stillWaiting) stillWaiting();
      if (std::chrono::steady_clock::now() > end) {
        throw ProcessLost(ErrorCode::Engine, "process",
                          {coreText("Core", "Only %1 of the %2 processes of this run came within %3 seconds."), there,
                           rendezvous_.size, seconds()});
      }
      std::this_thread::sleep_for(kBetweenLooks);
      guarded([&] { there = store.add("arrived", 0); });
    }
  }

  template <class Work>
  void guarded(const Work& work) const {
    try {
      work();
    } catch (const std::exception& exception) {
      logMessage(LogLevel::Debug, exception.what());
      throw processLost(rendezvous_.timeout);
    }
  }

  [[nodiscard]] std::int64_t seconds() const {
    return std::chrono::duration_cast<std::chrono::seconds>(rendezvous_.timeout).count();
  }

  Rendezvous rendezvous_;
  StorePointer store_;
  c10::intrusive_ptr<c10d::ProcessGroupGloo> gloo_;
};

}  // namespace

void requireProcessGroups() {}

std::unique_ptr<ProcessGroup> joinProcesses(const Rendezvous& rendezvous, const std::function<void()>& stillWaiting) {
  return std::make_unique<GlooGroup>(rendezvous, stillWaiting);
}

#else

void requireProcessGroups() {
  throw Error(ErrorCode::Engine, "c10d",
              coreText("Core",
                       "This program was built with a LibTorch that cannot train one run in several processes. Build "
                       "it with one that has c10d and Gloo, as Debian's has."));
}

std::unique_ptr<ProcessGroup> joinProcesses(const Rendezvous&, const std::function<void()>&) {
  requireProcessGroups();
  return nullptr;
}

#endif

}  // namespace core
