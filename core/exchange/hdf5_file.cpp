// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/hdf5_file.h"

#include <bit>
#include <limits>
#include <set>
#include <utility>

#include "core/run/tensor_file.h"

namespace core {
namespace {

constexpr std::string_view kSignature = "\x89HDF\r\n\x1a\n";
constexpr std::uint64_t kUndefined = std::numeric_limits<std::uint64_t>::max();
constexpr std::size_t kMostObjects = 200000;
constexpr std::size_t kMostMessages = 4096;
constexpr int kDeepest = 32;

// Kinds of messages in the header of an object.
constexpr std::uint64_t kDataspace = 0x01;
constexpr std::uint64_t kLinkInfo = 0x02;
constexpr std::uint64_t kDatatype = 0x03;
constexpr std::uint64_t kLink = 0x06;
constexpr std::uint64_t kLayout = 0x08;
constexpr std::uint64_t kFilters = 0x0B;
constexpr std::uint64_t kAttribute = 0x0C;
constexpr std::uint64_t kContinuation = 0x10;
constexpr std::uint64_t kSymbolTable = 0x11;

struct HeaderMessage {
  std::uint64_t kind = 0;
  BoundedBytes data;
};

[[noreturn]] void refuseDamaged() { refuseContents(coreText("Core", "it is damaged.")); }

struct Datatype {
  enum class Kind { Float, FixedText, VariableText, Other } kind = Kind::Other;
  std::uint64_t bytes = 0;
};

Datatype datatypeOf(const BoundedBytes& data) {
  const std::uint64_t kind = data.number(0, 1) & 0x0FU;
  Datatype type{Datatype::Kind::Other, data.number(4, 4)};
  if (kind == 3) type.kind = Datatype::Kind::FixedText;
  if (kind == 9 && (data.number(1, 1) & 0x0FU) == 1) type.kind = Datatype::Kind::VariableText;
  if (kind != 1 || (data.number(1, 1) & 0x41U) != 0) return type;  // Little-endian floats alone.
  // Bits of exponent and fraction: those of IEEE 754.
  const std::uint64_t exponent = data.number(13, 1);
  const std::uint64_t fraction = data.number(15, 1);
  const bool isKnown = (type.bytes == 2 && exponent == 5 && fraction == 10) ||
                       (type.bytes == 4 && exponent == 8 && fraction == 23) ||
                       (type.bytes == 8 && exponent == 11 && fraction == 52);
  if (isKnown) type.kind = Datatype::Kind::Float;
  return type;
}

std::vector<std::uint64_t> shapeOf(const BoundedBytes& data) {
  const std::uint64_t version = data.number(0, 1);
  if (version != 1 && version != 2) refuseDamaged();
  const std::uint64_t rank = data.number(1, 1);
  if (rank > 32) refuseDamaged();
  std::vector<std::uint64_t> shape;
  for (std::uint64_t i = 0; i < rank; ++i) shape.push_back(data.number((version == 1 ? 8 : 4) + 8 * i, 8));
  return shape;
}

// Bytes of an array of this shape, which must be no more than there can be.
std::uint64_t bytesOfShape(const std::vector<std::uint64_t>& shape, std::uint64_t valueBytes, std::uint64_t most) {
  std::uint64_t bytes = valueBytes;
  for (const std::uint64_t side : shape) {
    if (side != 0 && bytes > most / side) refuseDamaged();
    bytes *= side;
  }
  return bytes;
}

std::uint64_t upToEight(std::uint64_t size) { return (size + 7) / 8 * 8; }

}  // namespace

class Hdf5File::Reader {
 public:
  Reader(const BoundedBytes& bytes, Hdf5File& into) : bytes_(bytes), into_(into) {}

  void read() {
    if (!bytes_.hasAt(0, kSignature)) refuseContents(coreText("Core", "it is no HDF5 file."));
    const std::uint64_t version = bytes_.number(8, 1);
    if (version > 3) refuseContents(coreText("Core", "it was written by a newer version of HDF5."));
    const std::uint64_t sizes = version < 2 ? bytes_.number(13, 2) : bytes_.number(9, 2);
    if (sizes != 0x0808) refuseContents(coreText("Core", "it was written in an unusual form of HDF5."));
    const std::uint64_t base = bytes_.number(version == 0 ? 24 : version == 1 ? 28 : 12, 8);
    if (base != 0) refuseContents(coreText("Core", "it was written in an unusual form of HDF5."));
    const std::uint64_t root = bytes_.number(version == 0 ? 64 : version == 1 ? 68 : 36, 8);
    readObject(root, "", 0);
  }

 private:
  void readObject(std::uint64_t address, const std::string& path, int depth) {
    if (depth > kDeepest || ++objects_ > kMostObjects) refuseDamaged();
    const std::vector<HeaderMessage> messages = messagesOf(address);
    if (find(messages, kDataspace) != nullptr && find(messages, kLayout) != nullptr) return readArray(messages, path);
    if (!above_.insert(address).second) refuseDamaged();  // A group inside itself.
    for (const HeaderMessage& message : messages) {
      if (message.kind == kSymbolTable) readTable(message.data, path, depth);
      if (message.kind == kLink) readLink(message.data, path, depth);
      if (message.kind == kLinkInfo) refuseDenseLinks(message.data);
      if (message.kind == kAttribute && path.empty()) readAttribute(message.data);
    }
    above_.erase(address);
  }

  static const HeaderMessage* find(const std::vector<HeaderMessage>& messages, std::uint64_t kind) {
    for (const HeaderMessage& message : messages) {
      if (message.kind == kind) return &message;
    }
    return nullptr;
  }

  [[nodiscard]] std::vector<HeaderMessage> messagesOf(std::uint64_t address) const {
    std::vector<HeaderMessage> messages;
    if (bytes_.hasAt(address, "OHDR")) {
      readNewHeader(address, messages);
    } else {
      if (bytes_.number(address, 1) != 1) refuseDamaged();
      readOldBlock(bytes_.part(address + 16, bytes_.number(address + 8, 4)), messages);
    }
    return messages;
  }

  void add(std::vector<HeaderMessage>& messages, HeaderMessage message) const {
    if (messages.size() >= kMostMessages) refuseDamaged();
    messages.push_back(std::move(message));
  }

  // Version 1: messages of whole eights; a block may point to another.
  void readOldBlock(const BoundedBytes& block, std::vector<HeaderMessage>& messages) const {
    for (std::uint64_t at = 0; at + 8 <= block.size();) {
      const std::uint64_t kind = block.number(at, 2);
      const std::uint64_t size = block.number(at + 2, 2);
      const BoundedBytes data = block.part(at + 8, size);
      add(messages, {kind, data});
      if (kind == kContinuation) readOldBlock(bytes_.part(data.number(0, 8), data.number(8, 8)), messages);
      at += 8 + size;
    }
  }

  void readNewHeader(std::uint64_t address, std::vector<HeaderMessage>& messages) const {
    const std::uint64_t flags = bytes_.number(address + 5, 1);
    std::uint64_t at = address + 6;
    if ((flags & 0x20U) != 0) at += 16;
    if ((flags & 0x10U) != 0) at += 4;
    const auto sizeBytes = static_cast<unsigned>(1U << (flags & 3U));
    readNewBlock(bytes_.part(at + sizeBytes, bytes_.number(at, sizeBytes)), flags, messages);
  }

  void readNewBlock(const BoundedBytes& block, std::uint64_t flags, std::vector<HeaderMessage>& messages) const {
    const std::uint64_t head = (flags & 4U) != 0 ? 6 : 4;
    for (std::uint64_t at = 0; at + head <= block.size();) {
      const std::uint64_t kind = block.number(at, 1);
      const std::uint64_t size = block.number(at + 1, 2);
      const BoundedBytes data = block.part(at + head, size);
      add(messages, {kind, data});
      if (kind == kContinuation) {
        const std::uint64_t begin = data.number(0, 8);
        const std::uint64_t length = data.number(8, 8);
        if (!bytes_.hasAt(begin, "OCHK") || length < 8) refuseDamaged();
        readNewBlock(bytes_.part(begin, length).part(4, length - 8), flags, messages);
      }
      at += head + size;
    }
  }

  void readArray(const std::vector<HeaderMessage>& messages, const std::string& path) {
    const HeaderMessage* const type = find(messages, kDatatype);
    if (type == nullptr) refuseDamaged();
    const Datatype found = datatypeOf(type->data);
    if (found.kind != Datatype::Kind::Float) return;
    if (find(messages, kFilters) != nullptr) {
      refuseContents({coreText("Core", "its array \"%1\" is compressed, which Keras does not do."), path});
    }
    Array array{shapeOf(find(messages, kDataspace)->data), found.bytes, {}};
    const std::uint64_t bytes = bytesOfShape(array.shape, array.valueBytes, bytes_.size());
    const BoundedBytes& layout = find(messages, kLayout)->data;
    const std::uint64_t version = layout.number(0, 1);
    const std::uint64_t kind = layout.number(1, 1);
    if ((version != 3 && version != 4) || kind > 1) {
      refuseContents({coreText("Core", "its array \"%1\" is not in one piece, as Keras writes it."), path});
    }
    if (kind == 0) {
      array.values = layout.part(4, layout.number(2, 2));
    } else if (bytes > 0) {
      array.values = bytes_.part(layout.number(2, 8), layout.number(10, 8));
    }
    if (array.values.size() != bytes) refuseDamaged();
    into_.arrays_.insert_or_assign(path, std::move(array));
  }

  static std::string below(const std::string& path, const std::string& name) {
    if (name.empty() || name.size() > 1024) refuseDamaged();
    return path.empty() ? name : path + "/" + name;
  }

  // The members of a group as older files have them: a tree of addresses, and a heap with the names.
  void readTable(const BoundedBytes& data, const std::string& path, int depth) {
    const std::uint64_t heap = data.number(8, 8);
    if (!bytes_.hasAt(heap, "HEAP")) refuseDamaged();
    const BoundedBytes names = bytes_.part(bytes_.number(heap + 24, 8), bytes_.number(heap + 8, 8));
    readTree(data.number(0, 8), names, path, depth, 0);
  }

  void readTree(std::uint64_t address, const BoundedBytes& names, const std::string& path, int depth, int level) {
    if (level > kDeepest || ++objects_ > kMostObjects) refuseDamaged();
    if (bytes_.hasAt(address, "SNOD")) return readNode(address, names, path, depth);
    if (!bytes_.hasAt(address, "TREE") || bytes_.number(address + 4, 1) != 0) refuseDamaged();
    const std::uint64_t count = bytes_.number(address + 6, 2);
    for (std::uint64_t i = 0; i < count; ++i) {
      readTree(bytes_.number(address + 32 + 16 * i, 8), names, path, depth, level + 1);
    }
  }

  void readNode(std::uint64_t address, const BoundedBytes& names, const std::string& path, int depth) {
    const std::uint64_t count = bytes_.number(address + 6, 2);
    for (std::uint64_t i = 0; i < count; ++i) {
      const std::uint64_t entry = address + 8 + 40 * i;
      const std::uint64_t kind = bytes_.number(entry + 16, 4);
      if (kind == 2) continue;  // A link by name: Keras makes none.
      readObject(bytes_.number(entry + 8, 8), below(path, names.textUpToZero(bytes_.number(entry, 8))), depth + 1);
    }
  }

  // A member of a group as newer files have it.
  void readLink(const BoundedBytes& data, const std::string& path, int depth) {
    const std::uint64_t flags = data.number(1, 1);
    std::uint64_t at = 2;
    const std::uint64_t kind = (flags & 8U) != 0 ? data.number(at++, 1) : 0;
    if ((flags & 4U) != 0) at += 8;
    if ((flags & 0x10U) != 0) at += 1;
    const auto lengthBytes = static_cast<unsigned>(1U << (flags & 3U));
    const std::uint64_t length = data.number(at, lengthBytes);
    const std::string name = data.part(at + lengthBytes, length).text();
    if (kind == 0) readObject(data.number(at + lengthBytes + length, 8), below(path, name), depth + 1);
  }

  // Groups of very many members keep them elsewhere.
  static void refuseDenseLinks(const BoundedBytes& data) {
    const std::uint64_t heap = data.number((data.number(1, 1) & 1U) != 0 ? 10 : 2, 8);
    if (heap != kUndefined) refuseContents(coreText("Core", "it was written in an unusual form of HDF5."));
  }

  void readAttribute(const BoundedBytes& data) {
    const std::uint64_t version = data.number(0, 1);
    if (version < 1 || version > 3) return;
    const std::uint64_t nameBytes = data.number(2, 2);
    const std::uint64_t typeBytes = data.number(4, 2);
    const std::uint64_t spaceBytes = data.number(6, 2);
    const auto whole = [&](std::uint64_t size) { return version == 1 ? upToEight(size) : size; };
    const std::uint64_t begin = version == 3 ? 9 : 8;
    const BoundedBytes type = data.part(begin + whole(nameBytes), typeBytes);
    const std::uint64_t values = begin + whole(nameBytes) + whole(typeBytes) + whole(spaceBytes);
    const Datatype found = datatypeOf(type);
    const std::string name = data.part(begin, nameBytes).textUpToZero(0);
    if (found.kind == Datatype::Kind::FixedText) {
      into_.texts_[name] = data.part(values, found.bytes).textUpToZero(0);
    } else if (found.kind == Datatype::Kind::VariableText) {
      const std::uint64_t length = data.number(values, 4);
      into_.texts_[name] = heapObject(data.number(values + 4, 8), data.number(values + 12, 4)).part(0, length).text();
    }
  }

  // Texts of any length are kept in heaps of their own.
  [[nodiscard]] BoundedBytes heapObject(std::uint64_t address, std::uint64_t wanted) const {
    if (!bytes_.hasAt(address, "GCOL")) refuseDamaged();
    const BoundedBytes heap = bytes_.part(address, bytes_.number(address + 8, 8));
    for (std::uint64_t at = 16; at + 16 <= heap.size();) {
      const std::uint64_t index = heap.number(at, 2);
      const std::uint64_t size = heap.number(at + 8, 8);
      if (index == wanted) return heap.part(at + 16, size);
      if (index == 0 || size > heap.size()) break;
      at += 16 + upToEight(size);
    }
    refuseDamaged();
  }

  const BoundedBytes& bytes_;
  Hdf5File& into_;
  std::size_t objects_ = 0;
  std::set<std::uint64_t> above_;  // Groups that the one in hand lies in.
};

Hdf5File::Hdf5File(const BoundedBytes& bytes) { Reader(bytes, *this).read(); }

std::optional<std::string> Hdf5File::text(const std::string& name) const {
  const auto found = texts_.find(name);
  return found == texts_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<float> Hdf5File::valuesOf(const Array& array) {
  std::vector<float> values;
  values.reserve(array.values.size() / array.valueBytes);
  for (std::uint64_t at = 0; at < array.values.size(); at += array.valueBytes) {
    const std::uint64_t bits = array.values.number(at, static_cast<unsigned>(array.valueBytes));
    if (array.valueBytes == 4) values.push_back(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
    if (array.valueBytes == 8) values.push_back(static_cast<float>(std::bit_cast<double>(bits)));
    if (array.valueBytes == 2) values.push_back(floatOfHalf(static_cast<std::uint16_t>(bits)));
  }
  return values;
}

}  // namespace core
