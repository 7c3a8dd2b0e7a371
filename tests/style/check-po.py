#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""POTFILES names every file with strings, in order, and the French catalogue is complete."""

import importlib.machinery
import importlib.util
from pathlib import Path

from common import main

TOOL = Path(__file__).resolve().parents[2] / 'tools' / 'update-po'


def load_tool():
    loader = importlib.machinery.SourceFileLoader('update_po', str(TOOL))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader('update_po', loader))
    loader.exec_module(module)
    return module


tool = load_tool()

HEADER = (
    'msgid ""\nmsgstr ""\n"Project-Id-Version: jalons\\n"\n"PO-Revision-Date: 2026-11-22\\n"\n'
    '"Last-Translator: Jalons\\n"\n"Language-Team: French\\n"\n"Language: fr\\n"\n'
    '"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n'
)
OPEN = '\nmsgid "Open %d"\nmsgstr "Ouvrir %d"\n'


def tree(catalogue, sources=None, potfiles='src/a.c\nui/a.ui\n'):
    files = {
        'src/a.c': 'f (_("Open %d"));\n',
        'src/b.c': 'int a;\n',
        'data/a.json': '{}\n',
        'ui/a.ui': '<interface><object class="A"><property name="label" translatable="yes">Open %d'
        '</property></object></interface>\n',
        'po/POTFILES': tool.SPDX + potfiles,
        'po/fr.po': HEADER + catalogue,
    }
    files.update(sources or {})
    return files


CASES = [
    ('complete', tree(OPEN), None),
    ('string without translation', tree('\nmsgid "Open %d"\nmsgstr ""\n'), 'is not translated'),
    ('string unknown to the catalogue', tree(''), '"Open %d" is not'),
    (
        'new string',
        tree(OPEN, {'src/a.c': 'f (_("Open %d"), _("Shut"));\n'}),
        '"Shut" is not translated',
    ),
    ('fuzzy', tree('\n#, fuzzy\nmsgid "Open %d"\nmsgstr "Ouvrir %d"\n'), 'is fuzzy'),
    (
        'other format',
        tree('\n#, c-format\nmsgid "Open %d"\nmsgstr "Ouvrir %s"\n'),
        'format specifications',
    ),
    ('file not listed', tree(OPEN, {'src/c.c': 'f (_("Open %d"));\n'}), 'src/c.c: run'),
    ('file listed for nothing', tree(OPEN, potfiles='src/a.c\nsrc/b.c\nui/a.ui\n'), 'src/b.c: run'),
    ('not sorted', tree(OPEN, potfiles='ui/a.ui\nsrc/a.c\n'), 'not sorted'),
    ('typewriter', tree(OPEN + '\nmsgid "a"\nmsgstr "l\'agent"\n'), 'write … and ’'),
]

if __name__ == '__main__':
    main(tool.check, __doc__, CASES)
