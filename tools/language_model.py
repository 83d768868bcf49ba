"""Reads a trigram model in CMU Sphinx's binary trie format: its words, their logarithms, and its pairs."""

import math
import struct
from collections.abc import Iterator

_MAGIC = b"Trie Language Model"
_STEP = math.log(1.0001)  # the model counts in powers of 1.0001


class LanguageModel:
    """`words` and `logs` (natural logarithm of each word's share) side by side."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(_MAGIC) or data[len(_MAGIC)] != 3:
            raise ValueError("not a trigram model in trie format")
        at = len(_MAGIC) + 1
        self._counts = struct.unpack_from("<3I", data, at)
        at += 12 + 4
        self._values = struct.unpack_from("<65536f", data, at)
        at += 3 * 65536 * 4
        self._unigrams = list(struct.iter_unpack("<ffI", data[at : at + 12 * (self._counts[0] + 1)]))
        at += 12 * (self._counts[0] + 1)
        self._id_bits = self._counts[0].bit_length()
        self._pair_bits = self._id_bits + 32 + self._counts[2].bit_length()
        size = ((1 + self._counts[1]) * self._pair_bits + 7) // 8 + 8
        self._middle = data[at : at + size]
        at += size + ((1 + self._counts[2]) * (self._id_bits + 16) + 7) // 8 + 8
        (length,) = struct.unpack_from("<I", data, at)
        names = data[at + 4 : at + 4 + length].split(b"\0")[: self._counts[0]]
        self.words = [name.decode("utf-8", "replace") for name in names]
        self.logs = [row[0] * _STEP for row in self._unigrams[:-1]]

    def pairs(self) -> Iterator[tuple[str, str, float]]:
        """First word, second word, logarithm of the second's chance after the first."""
        for second in range(self._counts[0]):
            for at in range(self._unigrams[second][2], self._unigrams[second + 1][2]):
                bit = at * self._pair_bits
                record = int.from_bytes(self._middle[bit >> 3 : (bit >> 3) + 16], "little") >> (bit & 7)
                first = record & ((1 << self._id_bits) - 1)
                value = (record >> (self._id_bits + 16)) & 0xFFFF
                yield self.words[first], self.words[second], self._values[value] * _STEP
