#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What docs/conformite.md names is there: keys of the prestations, functions, tests."""

import json
import re
import sys
from pathlib import Path

SECTION = re.compile(r'^## .* — `(data/prestations/[\w-]+\.json)`$')
QUOTED = re.compile(r'`([^`]+)`')
STEP = re.compile(r'^(\w+)(?:\[([\w-]+)\])?$')


def find(document, path):
    """The value of a key such as tarifs[cas_1].motif; an element is named by its code or kind."""
    for part in path.split('.'):
        match = STEP.match(part)
        if not match or not isinstance(document, dict) or match[1] not in document:
            return False
        document = document[match[1]]
        if match[2]:
            named = [
                element
                for element in document
                if match[2] in (element.get('code'), element.get('genre'))
            ]
            if not named:
                return False
            document = named[0]
    return True


def quoted(document):
    """The paths of what quotes the centre: a key, or an element of a list."""
    for key, value in document.items():
        if isinstance(value, dict):
            yield from [key] if value.get('source') else []
            yield from (
                f'{key}.{name}'
                for name, part in value.items()
                if isinstance(part, dict) and part.get('source')
            )
        elif isinstance(value, list):
            yield from (
                f'{key}[{element.get("code") or element.get("genre")}]'
                for element in value
                if isinstance(element, dict) and element.get('source')
            )


def is_told(path, keys):
    return any(
        key == path or key.startswith(f'{path}.') or path.startswith(f'{key}.') for key in keys
    )


def texts(root, *patterns):
    return '\n'.join(
        path.read_text(encoding='utf-8') for pattern in patterns for path in root.glob(pattern)
    )


def rows(text):
    """(file, line number, cells) of each row of a table of a prestation."""
    name = None
    for number, line in enumerate(text.splitlines(), 1):
        match = SECTION.match(line)
        if line.startswith('## '):
            name = match[1] if match else None
        elif name and line.startswith('|') and not line.startswith(('|---', '| The centre')):
            yield name, number, [cell.strip() for cell in line.strip('|').split('|')]


def check(root, text):
    sources = texts(root, 'src/model/*.c')
    tests = texts(root, 'tests/model/*.c')
    told = {}
    for name, number, cells in rows(text):
        told.setdefault(name, set())
        where = f'docs/conformite.md:{number}'
        if len(cells) != 4 or not all(cells):
            yield f'{where}: {len(cells)} cells, or an empty one'
            continue
        document = json.loads((root / name).read_text(encoding='utf-8'))
        for function in re.findall(r'`([a-z]\w*_\w+)`', cells[1]):
            if function not in ('rompu', 'conclu') and f'\n{function} (' not in sources:
                yield f'{where}: no function {function}'
        for key in QUOTED.findall(cells[2]):
            told[name].add(key)
            if not find(document, key):
                yield f'{where}: no key {key} in {name}'
        named = QUOTED.findall(cells[3])
        if not named or not QUOTED.findall(cells[2]):
            yield f'{where}: no test, or no key'
        for test in named:
            if not re.search(rf'\b{re.escape(test)}\b', tests):
                yield f'{where}: no test {test}'
    for path in sorted((root / 'data' / 'prestations').glob('*.json')):
        name = str(path.relative_to(root))
        if path.name in ('schema.json', 'centres.json'):
            continue
        if name not in told:
            yield f'docs/conformite.md: nothing on {name}'
            continue
        for quote in quoted(json.loads(path.read_text(encoding='utf-8'))):
            if not is_told(quote, told[name]):
                yield f'docs/conformite.md: no row on {quote} of {name}'


FAULTS = [
    ('`test_volume`', '`test_humeur`', 'no test test_humeur'),
    ('`duree.min_mois`', '`duree.min_ans`', 'no key duree.min_ans'),
    ('`tarifs[cas_3].montant_centimes`', '`tarifs[cas_4].montant_centimes`', 'no key tarifs[cas_4]'),
    ('`regle_territoire`', '`regle_terrain`', 'no function regle_terrain'),
    ('data/prestations/cdg60.json`', 'data/prestations/cdg34.json`', 'nothing on'),
    ('`avant[premier_rdv]`', '`avant[devis]`', 'no row on avant[premier_rdv]'),
]


def main():
    root = Path(sys.argv[1])
    text = (root / 'docs' / 'conformite.md').read_text(encoding='utf-8')
    findings = list(check(root, text))
    for before, after, expected in FAULTS:
        if before not in text:
            findings.append(f'{before}: the page does not say it any more')
        elif not any(expected in finding for finding in check(root, text.replace(before, after))):
            findings.append(f'{after}: not noticed')
    print('\n'.join(findings))
    sys.exit(1 if findings else 0)


if __name__ == '__main__':
    main()
