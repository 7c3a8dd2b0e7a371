#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/cli.md lists every code that jalonsctl can answer, and no other: those of the sources are looked for there."""

import re
from pathlib import Path

from common import Ctl, main

ROOT = Path(__file__).resolve().parents[2]


def read(path):
    return (ROOT / path).read_text(encoding='utf-8')


def table(title):
    """The codes in the first column of the table under a title."""
    section = re.split(r'^## ', read('docs/cli.md'), flags=re.M)
    text = next(part for part in section if part.startswith(title))
    return {code for row in re.findall(r'^\| (`[^|]*) \|', text, flags=re.M) for code in re.findall(r'`(\w+)`', row)}


def array(path, name):
    body = re.search(rf'{name}\[\] = {{(.*?)}};', read(path), flags=re.S).group(1)
    return re.findall(r'"(\w+)"', body)


def enumeration(path, name):
    body = re.search(rf'typedef enum\s*(?:/\*.*?\*/)?\s*{{([^}}]*)}} {name};', read(path), flags=re.S).group(1)
    return re.findall(r'\b[A-Z]+_ERROR_\w+', re.sub(r'/\*.*?\*/', '', body, flags=re.S))


class Codes(Ctl):
    def test_refusals(self):
        source = 'src/operations/operations-error.c'
        codes = {'usage', 'echec'}
        for name in ('codes_operations', 'codes_store', 'codes_documents'):
            codes.update(array(source, name))
        self.assertGreater(len(codes), 20)
        self.assertEqual(table('Codes of refusals'), codes)

    def test_enumerations(self):
        """Each value of an error has its code at its own place."""
        for header, name, codes in (
                ('src/operations/operations-error.h', 'OperationsError', 'codes_operations'),
                ('src/store/store-error.h', 'StoreError', 'codes_store'),
                ('src/documents/documents-error.h', 'DocumentsError', 'codes_documents')):
            self.assertEqual(len(enumeration(header, name)), len(array('src/operations/operations-error.c', codes)), name)

    def test_literals(self):
        """A code that a command writes by itself is one of the table too."""
        written = set()
        for path in sorted((ROOT / 'src/ctl').glob('*.c')):
            written.update(re.findall(r'sortie_print_refus \([^;]*?"(\w+)"', path.read_text(encoding='utf-8')))
        self.assertIn('usage', written)
        self.assertLessEqual(written, table('Codes of refusals'))

    def test_faults(self):
        codes = re.findall(r'#define FAUTE_\w+ "(\w+)"', read('src/exchange/faute.h'))
        self.assertGreater(len(codes), 10)
        self.assertEqual(table('Codes of faults of an import'), set(codes))

    def test_conditions(self):
        """The conditions of a statut, and those of a price."""
        told = set(re.findall(r'`(\w+)`', read('docs/cli.md')))
        for path in ('src/model/statuts.c', 'src/model/tarif.c'):
            codes = re.findall(r'(?:add_condition \(conditions, |{ "\w+", )"(\w+)", (?:_\(|N_\(|libelle)', read(path))
            codes += re.findall(r'{ "(\w+)", N_\("(?:employer|employee|within|contribution)', read(path))
            self.assertGreater(len(codes), 3, path)
            self.assertEqual(set(codes) - told, set(), path)


if __name__ == '__main__':
    main()
