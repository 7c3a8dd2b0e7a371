#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Includes follow the direction of the folders, and the lower folders know nothing of GTK."""

import re

from common import LOWER, files, main, read, without_comments

# What a folder of src/ may include beside itself. main.c stands at the root of src/.
DIRECT = {
    'base': (),
    'model': ('base',),
    'coffre': ('base',),
    'store': ('coffre', 'model', 'base'),
    'documents': ('model', 'base'),
    'exchange': ('model', 'base'),
    'operations': ('store', 'documents', 'exchange'),
    'ctl': ('operations',),
    'widgets': ('documents', 'model', 'base'),
    'dossiers': ('widgets', 'operations'),
    'dossier': ('widgets', 'operations'),
    'agenda': ('widgets', 'operations'),
    'modeles': ('widgets', 'operations'),
    'prestations': ('widgets', 'operations'),
    'annuaires': ('widgets', 'operations'),
    'app': ('dossiers', 'dossier', 'agenda', 'modeles', 'prestations', 'annuaires'),
    '': ('app',),
}
WITHOUT_GTK = LOWER + ('ctl',)
GTK_HEADER = re.compile(r'(gtk|gdk|gsk|adw)/|adwaita\.h')
# A library that one folder wraps, so that the others can forget it.
OWNERS = {'sqlite3.h': 'store', 'sodium.h': 'coffre', 'libical/ical.h': 'exchange',
          'yajl/yajl_parse.h': 'exchange', 'enchant.h': 'widgets', 'libxml/HTMLparser.h': 'documents'}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+([<"])([^">]+)[">]', re.M)


def allowed(folder):
    """Everything below a folder: an arrow may be followed to the end."""
    below = set()
    for lower in DIRECT[folder]:
        below |= {lower} | allowed(lower)
    return below


def check_include(path, folder, quote, header):
    if folder in WITHOUT_GTK and GTK_HEADER.match(header):
        return f'{path}: {header}: GTK is not for src/{folder}'
    if header in OWNERS and folder != OWNERS[header]:
        return f'{path}: {header}: only src/{OWNERS[header]} includes it'
    if quote == '<' or header == 'config.h':
        return None
    if '/' not in header:
        return f'{path}: "{header}": includes are rooted at src/'
    target = header.split('/')[0]
    if target != folder and target not in allowed(folder):
        return f'{path}: "{header}": src/{folder or "main.c"} may not look at src/{target}'
    return None


def check(root):
    findings = []
    for path in files(root, ['src'], ['.c', '.h']):
        folder = path.parts[1] if len(path.parts) > 2 else ''
        if folder not in DIRECT:
            findings.append(f'{path}: src/{folder} is not in the table of folders')
            continue
        for quote, header in INCLUDE.findall(without_comments(read(root, path))):
            finding = check_include(path, folder, quote, header)
            if finding:
                findings.append(finding)
    for folder in WITHOUT_GTK:
        path = root / 'src' / folder / 'meson.build'
        if path.exists() and re.search(r'\b(gtk|adw|gtk_print)_dep\b', path.read_text()):
            findings.append(f'src/{folder}/meson.build: links GTK')
    return findings


CASES = [
    (
        'down',
        {'src/store/a.c': '#include "config.h"\n#include "base/jour.h"\n#include <sqlite3.h>\n'},
        None,
    ),
    ('down through two arrows', {'src/ctl/a.c': '#include "coffre/cle.h"\n'}, None),
    ('up', {'src/base/a.c': '#include "model/dossier.h"\n'}, 'may not look at src/model'),
    ('sibling', {'src/agenda/a.h': '#include "dossier/page.h"\n'}, 'may not look at src/dossier'),
    (
        'documents read the store',
        {'src/documents/a.c': '#include "store/repository.h"\n'},
        'may not look at src/store',
    ),
    ('GTK below', {'src/model/a.c': '#include <gtk/gtk.h>\n'}, 'GTK is not for src/model'),
    ('libadwaita in ctl', {'src/ctl/a.c': '#include <adwaita.h>\n'}, 'GTK is not for src/ctl'),
    ('GTK linked below', {'src/store/meson.build': 'dependencies: [gtk_dep]\n'}, 'links GTK'),
    ('not rooted', {'src/base/a.c': '#include "jour.h"\n'}, 'rooted at src/'),
    ('owner', {'src/operations/a.c': '#include <sqlite3.h>\n'}, 'only src/store'),
    ('unknown folder', {'src/divers/a.c': '\n'}, 'not in the table'),
    ('in a comment', {'src/base/a.c': '/*\n#include "model/dossier.h"\n*/\n'}, None),
]

if __name__ == '__main__':
    main(check, __doc__, CASES)
