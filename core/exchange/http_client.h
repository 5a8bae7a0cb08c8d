// SPDX-License-Identifier: GPL-3.0-or-later
// Asks an HTTP server, by libcurl: Debian's, which knows proxies, certificates and both versions of HTTP, and which both programs
// load anyway, as a part of what LibTorch and OpenCV bring. Private to core_exchange.
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>

#include "core/base/message.h"

namespace core {

struct HttpAnswer {
  long status = 0;  // 200, 404, ...; 0 where nothing came back, and then failure says why.
  std::string body;
  Message failure;
  std::string redirection;  // Where it sends us with a status of 300 to 399; "" where it says nothing.

  [[nodiscard]] bool isFine() const { return status >= 200 && status < 300; }
};

// One connection, kept open between questions; for one thread at a time, but for cancel().
class HttpClient {
 public:
  // token: sent as "Authorization: Bearer"; "" for none. Redirections are not followed, so that nobody else gets it.
  explicit HttpClient(std::string token);
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  // At most half a minute each; an answer has at most 64 MiB.
  [[nodiscard]] HttpAnswer get(const std::string& url);
  [[nodiscard]] HttpAnswer post(const std::string& url, const std::string& json);
  // A file as a PUT: as long as it needs, while bytes still move. Throws Error(FileUnreadable).
  [[nodiscard]] HttpAnswer put(const std::string& url, const std::filesystem::path& file);

  [[nodiscard]] bool hasToken() const { return !token_.empty(); }

  // From any thread: what is under way ends soon without an answer, and so does all that is asked from then on.
  void cancel() { isCancelled_ = true; }
  [[nodiscard]] bool isCancelled() const { return isCancelled_; }

 private:
  struct Transfer;
  [[nodiscard]] HttpAnswer carryOut(Transfer& transfer, const std::string& url);

  std::string token_;
  std::unique_ptr<void, void (*)(void*)> handle_;
  std::atomic<bool> isCancelled_ = false;
};

// As it stands within an address: everything but letters, digits and "-_.~" as "%2F".
[[nodiscard]] std::string inUrl(const std::string& text);

}  // namespace core
