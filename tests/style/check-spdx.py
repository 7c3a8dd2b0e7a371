#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source file names its licence in its first lines."""

from common import files, main, read

SUFFIXES = (
    '.c',
    '.h',
    '.py',
    '.sh',
    '.build',
    '.ui',
    '.xml',
    '.in',
    '.css',
    '.sql',
    '.svg',
    '.supp',
    '.conf',
)
NAMES = ('meson_options.txt', 'POTFILES', 'LINGUAS', 'run')
LICENCE = 'SPDX-License-Identifier: GPL-3.0-or-later'


def needs_licence(root, path):
    if path.suffix in SUFFIXES or path.name in NAMES:
        return True
    with open(root / path, 'rb') as stream:
        return stream.read(2) == b'#!'


def check(root):
    findings = []
    for path in files(root, ['']):
        if needs_licence(root, path) and LICENCE not in '\n'.join(read(root, path).split('\n')[:5]):
            findings.append(f'{path}: no “{LICENCE}” in its first lines')
    return findings


CASES = [
    ('clean', {'src/a.c': f'/* {LICENCE} */\n'}, None),
    ('after the interpreter', {'tools/a': f'#!/bin/bash\n# {LICENCE}\n'}, None),
    ('source', {'src/a.c': 'int a;\n'}, 'src/a.c: no'),
    ('script', {'tools/a': '#!/bin/bash\n'}, 'tools/a: no'),
    ('interface', {'ui/a.ui': '<interface/>\n'}, 'ui/a.ui: no'),
    ('other licence', {'src/a.c': '/* SPDX-License-Identifier: MIT */\n'}, 'src/a.c: no'),
    ('too late', {'src/a.c': '\n' * 9 + f'/* {LICENCE} */\n'}, 'src/a.c: no'),
    ('data', {'data/a.json': '{}\n'}, None),
]

if __name__ == '__main__':
    main(check, __doc__, CASES)
