// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/http_client.h"

#include <curl/curl.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <string_view>

#include "core/base/error.h"
#include "core/base/text.h"

namespace core {
namespace {

constexpr std::size_t kLargestAnswer = std::size_t{64} << 20U;
constexpr long kConnectSeconds = 5;
constexpr long kMostSeconds = 30;

// Once a program; thread-safe by being a local.
void startLibrary() {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  (void)started;  // Where it fails, so does every question, with a reason.
}

std::size_t takeAnswer(char* bytes, std::size_t size, std::size_t count, void* answer) {
  auto& body = static_cast<HttpAnswer*>(answer)->body;
  if (body.size() + size * count > kLargestAnswer) return 0;  // Ends the transfer.
  body.append(bytes, size * count);
  return size * count;
}

std::size_t giveFile(char* bytes, std::size_t size, std::size_t count, void* stream) {
  auto& file = *static_cast<std::ifstream*>(stream);
  file.read(bytes, static_cast<std::streamsize>(size * count));
  return file.bad() ? CURL_READFUNC_ABORT : static_cast<std::size_t>(file.gcount());
}

int goesOn(void* cancelled, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<const std::atomic<bool>*>(cancelled)->load() ? 1 : 0;
}

Message failureOf(CURLcode code) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST: return coreText("Core", "its name is not known");
    case CURLE_COULDNT_CONNECT: return coreText("Core", "it does not answer");
    case CURLE_OPERATION_TIMEDOUT: return coreText("Core", "it took too long to answer");
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR: return coreText("Core", "it broke the connection off");
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION: return coreText("Core", "its certificate is not trusted");
    case CURLE_ABORTED_BY_CALLBACK: return coreText("Core", "it was no longer waited for");
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT: return coreText("Core", "that is no address");
    case CURLE_WRITE_ERROR: return coreText("Core", "its answer is too long");
    default: return {coreText("Core", "libcurl's failure %1"), static_cast<std::int64_t>(code)};
  }
}

}  // namespace

struct HttpClient::Transfer {
  struct HeaderList {
    ~HeaderList() { curl_slist_free_all(list); }
    void add(const std::string& line) { list = curl_slist_append(list, line.c_str()); }
    curl_slist* list = nullptr;
  };

  HeaderList headers;
  const std::string* json = nullptr;
  std::ifstream* file = nullptr;
  std::int64_t bytes = 0;
};

HttpClient::HttpClient(std::string token) : token_(std::move(token)), handle_(nullptr, curl_easy_cleanup) {
  startLibrary();
  handle_.reset(curl_easy_init());
}

HttpClient::~HttpClient() = default;

HttpAnswer HttpClient::get(const std::string& url) {
  Transfer transfer;
  return carryOut(transfer, url);
}

HttpAnswer HttpClient::post(const std::string& url, const std::string& json) {
  Transfer transfer;
  transfer.json = &json;
  transfer.headers.add("Content-Type: application/json");
  return carryOut(transfer, url);
}

HttpAnswer HttpClient::put(const std::string& url, const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::error_code failure;
  const std::uintmax_t bytes = std::filesystem::file_size(file, failure);
  if (!stream || failure) {
    throw Error(ErrorCode::FileUnreadable, displayPath(file),
                {coreText("Core", "\"%1\" cannot be opened: %2."), displayPath(file), systemReason(errno)});
  }
  Transfer transfer;
  transfer.file = &stream;
  transfer.bytes = static_cast<std::int64_t>(bytes);
  transfer.headers.add("Content-Type: application/octet-stream");
  transfer.headers.add("Expect:");  // Some servers never say that they wait.
  return carryOut(transfer, url);
}

HttpAnswer HttpClient::carryOut(Transfer& transfer, const std::string& url) {
  HttpAnswer answer;
  if (!token_.empty()) transfer.headers.add("Authorization: Bearer " + token_);
  CURL* const handle = handle_.get();
  curl_easy_reset(handle);  // Connections stay.
  curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  curl_easy_setopt(handle, CURLOPT_HTTPHEADER, transfer.headers.list);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, takeAnswer);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &answer);
  curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, goesOn);
  curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &isCancelled_);
  // On a connection that was used before, libcurl sends again by itself what was not answered, and what was sent would count twice.
  if (transfer.json != nullptr || transfer.file != nullptr) curl_easy_setopt(handle, CURLOPT_FRESH_CONNECT, 1L);
  if (transfer.json != nullptr) {
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(transfer.json->size()));
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, transfer.json->data());
  }
  if (transfer.file != nullptr) {
    curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, giveFile);
    curl_easy_setopt(handle, CURLOPT_READDATA, transfer.file);
    curl_easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(transfer.bytes));
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, 1L);  // Nothing at all for so long.
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, kMostSeconds);
  } else {
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, kMostSeconds);
  }
  const CURLcode code = curl_easy_perform(handle);
  if (code != CURLE_OK) return {0, {}, failureOf(code), {}};
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer.status);
  const char* redirection = nullptr;
  curl_easy_getinfo(handle, CURLINFO_REDIRECT_URL, &redirection);
  if (redirection != nullptr) answer.redirection = redirection;
  return answer;
}

std::string inUrl(const std::string& text) {
  constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string written;
  for (const char character : text) {
    if (kPlain.find(character) != std::string_view::npos) {
      written += character;
      continue;
    }
    const auto byte = static_cast<std::uint8_t>(character);
    written += {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
  }
  return written;
}

}  // namespace core
