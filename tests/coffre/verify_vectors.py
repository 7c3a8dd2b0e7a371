#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An independent reader of docs/format.md: recomputes every known-answer vector of the coffre.

BLAKE2b comes from Python, the cipher and Argon2id from libsodium, the layouts from the page alone:
nothing here knows the C code. With --write, the outputs of new vectors are filled in.
"""

import argparse
import ctypes
import ctypes.util
import hashlib
import pathlib
import struct
import sys
import unicodedata

SODIUM = ctypes.CDLL(ctypes.util.find_library('sodium') or 'libsodium.so.23')
ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
ARGON2ID13 = 2


def tag(text):
    return text.encode('ascii').ljust(16, b'\0')


def blake2b(bits, message, key=b''):
    return hashlib.blake2b(message, digest_size=bits // 8, key=key).digest()


def box(key, nonce, aad, clear):
    assert len(key) == 32 and len(nonce) == 24
    sealed = ctypes.create_string_buffer(len(clear) + 16)
    SODIUM.crypto_aead_xchacha20poly1305_ietf_encrypt(
        sealed, None, clear, ctypes.c_ulonglong(len(clear)), aad, ctypes.c_ulonglong(len(aad)),
        None, nonce, key)
    return nonce + sealed.raw


def argon2id(phrase, salt, passes, memory):
    data = unicodedata.normalize('NFC', phrase).encode()
    key = ctypes.create_string_buffer(32)
    failed = SODIUM.crypto_pwhash(
        key, ctypes.c_ulonglong(32), data, ctypes.c_ulonglong(len(data)), salt,
        ctypes.c_ulonglong(passes), ctypes.c_size_t(memory * 1024), ARGON2ID13)
    assert failed == 0, 'not enough memory'
    return key.raw


def kid_of(key):
    return blake2b(128, tag('JALONS/KID/1'), key)


def padded(size):
    marked = size + 1
    if marked <= 256:
        return -(-marked // 32) * 32
    exponent = marked.bit_length() - 1
    step = 1 << (exponent - exponent.bit_length())
    return -(-marked // step) * step


def sceau(given):
    key = given.octets('key')
    kid = kid_of(key)
    aad = (tag('JALONS/LIGNE/1') + b'\x01' + given.uuid('service') + given.uuid('portee')
           + struct.pack('<BH', given.number('espace'), given.number('table'))
           + given.uuid('ligne') + given.uuid('version') + given.uuid('parent')
           + struct.pack('<Q', given.number('hlc'))
           + given.uuid('poste') + given.uuid('membre') + kid)
    assert len(aad) == 156
    blob = b'\x01' + box(key, given.octets('nonce'), aad, given.octets('payload'))
    return {'kid': kid.hex(), 'aad': aad.hex(), 'blob': blob.hex()}


def rangee(given):
    fields = []
    for line in given.every('champ'):
        number, kind, value = line.split()
        fields.append((int(number), int(kind), octets(value)))
    clear = struct.pack('<B', given.number('flags'))
    for number, kind, value in sorted(fields):
        clear += struct.pack('<HBI', number, kind, len(value)) + value
    payload = (clear + b'\x80').ljust(padded(len(clear)), b'\0')
    return {'payload': payload.hex()}


def cle(given):
    master = given.octets('trousseau')[:32]
    key = given.octets('key')
    kid = kid_of(key)
    aad = (tag('JALONS/CLE/1') + b'\x01' + given.uuid('service') + given.uuid('portee')
           + struct.pack('<BI', given.number('espace'), given.number('epoque'))
           + given.uuid('membre') + kid)
    assert len(aad) == 86
    wrapping = blake2b(256, tag('JALONS/CLE/1'), master)
    blob = b'\x01' + box(wrapping, given.octets('nonce'), aad, key)
    assert len(blob) == 73
    return {'kid': kid.hex(), 'blob': blob.hex()}


def secret(given):
    master = given.octets('trousseau')[:32]
    key = blake2b(256, tag('JALONS/SECRET/1') + given.text('purpose').encode('ascii'), master)
    aad = tag('JALONS/SECRET/1') + b'\x01'
    return {'blob': (b'\x01' + box(key, given.octets('nonce'), aad, given.octets('secret'))).hex()}


def slot_key(given, salt):
    genre = given.number('genre')
    if genre == 0:
        return blake2b(256, tag('JALONS/FENTE/0') + salt)
    if genre == 1:
        return argon2id(given.text('phrase'), salt, given.number('passes'), given.number('memory'))
    return blake2b(256, tag('JALONS/FENTE/2') + salt, printed_key(given.text('phrase')))


def fente(given):
    salt = given.octets('salt')
    key = slot_key(given, salt)
    header = (b'JALNFNT1' + struct.pack('<B', given.number('genre'))
              + given.uuid('service') + given.uuid('membre')
              + struct.pack('<II', given.number('passes'), given.number('memory'))
              + salt + blake2b(128, tag('JALONS/FENTE/K'), key))
    assert len(header) == 81
    slot = header + box(key, given.octets('nonce'), header, given.octets('trousseau'))
    slot += blake2b(128, tag('JALONS/SOMME/1') + slot)[:8]
    assert len(slot) == 225
    return {'slot': slot.hex()}


def printed_key(text):
    bits = ''.join(format(ALPHABET.index(symbol), '05b') for symbol in text.replace('-', ''))
    return int(bits[:160], 2).to_bytes(20, 'big')


def imprimee(given):
    key = given.octets('key')
    check = blake2b(128, tag('JALONS/VERIF/1') + key)
    bits = ''.join(format(byte, '08b') for byte in key + check)[:180]
    symbols = ''.join(ALPHABET[int(bits[at:at + 5], 2)] for at in range(0, 180, 5))
    text = '-'.join(symbols[at:at + 4] for at in range(0, 36, 4))
    assert printed_key(text) == key
    return {'text': text}


KINDS = {'sceau': sceau, 'rangee': rangee, 'cle': cle, 'secret': secret, 'fente': fente,
         'imprimee': imprimee}


def octets(value):
    return b'' if value == "''" else bytes.fromhex(value)


class Block:
    """One vector: its lines in order, and typed access to them."""

    def __init__(self, lines):
        self.lines = lines

    def every(self, name):
        return [value for key, value in self.lines if key == name]

    def text(self, name):
        values = self.every(name)
        assert len(values) == 1, f'{name}: {len(values)} times'
        return values[0]

    def number(self, name):
        return int(self.text(name))

    def octets(self, name):
        return octets(self.text(name))

    def uuid(self, name):
        value = self.octets(name)
        assert len(value) == 16, name
        return value

    def mismatches(self, compute):
        return [name for name, value in compute(self).items() if self.every(name) != [value]]


def read(path):
    blocks = []
    for paragraph in path.read_text(encoding='utf-8').split('\n\n'):
        lines = [line.split(' = ', 1) for line in paragraph.splitlines()
                 if line and not line.startswith('#')]
        if lines:
            blocks.append(Block(lines))
    return blocks


def write(path, compute):
    out = []
    for paragraph in path.read_text(encoding='utf-8').rstrip('\n').split('\n\n'):
        lines = [line.split(' = ', 1) for line in paragraph.splitlines()
                 if line and not line.startswith('#')]
        if lines:
            results = compute(Block(lines))
            kept = [line for line in paragraph.splitlines() if line.split(' = ')[0] not in results]
            paragraph = '\n'.join(kept + [f'{name} = {value}' for name, value in results.items()])
        out.append(paragraph)
    path.write_text('\n\n'.join(out) + '\n', encoding='utf-8')


def self_test(block, compute):
    """A changed digit of any output must be seen."""
    for name in compute(block):
        value = block.text(name)
        changed = value[:-1] + ('0' if value[-1] != '0' else '1')
        lines = [(key, changed if key == name else old) for key, old in block.lines]
        if name not in Block(lines).mismatches(compute):
            return False
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--write', action='store_true')
    parser.add_argument('folder', nargs='?', type=pathlib.Path,
                        default=pathlib.Path(__file__).parent / 'vectors')
    arguments = parser.parse_args()
    assert SODIUM.sodium_init() >= 0

    bad = count = 0
    for kind, compute in KINDS.items():
        path = arguments.folder / f'{kind}.txt'
        if arguments.write:
            write(path, compute)
        blocks = read(path)
        if not blocks:
            print(f'{path.name}: no vectors')
            bad += 1
        for index, block in enumerate(blocks, 1):
            count += 1
            wrong = block.mismatches(compute)
            if wrong or not self_test(block, compute):
                print(f'{path.name} {index}: {", ".join(wrong) or "a changed output is not seen"}')
                bad += 1
    print(f'{count} vectors, {bad} wrong')
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
