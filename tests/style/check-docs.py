#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every function that a header of src/ declares has a documentation comment that says something."""

import re

from common import code_only, files, main, read

PROTOTYPE = re.compile(
    r'(?P<before>[\w\s*]*?)\b(?P<name>[a-z_]\w*)\s*\([^(){};]*(?:\([^()]*\)[^(){};]*)*\)'
    r'(?:\s*G_GNUC_\w+(?:\s*\([^()]*\))?)*\s*$',
    re.S,
)
COMMENT = re.compile(r'/\*\*\s*\n\s*\*\s*(\w+)\s*:?[^\n]*\n(.*?)\*/', re.S)


def statements(text):
    """The top-level statements of a header, its preprocessor lines and braced bodies left out."""
    code = re.sub(r'^[ \t]*#(?:[^\n]*\\\n)*[^\n]*', '', code_only(text), flags=re.M)
    code = re.sub(r'^\s*(G_BEGIN_DECLS|G_END_DECLS)\s*$', '', code, flags=re.M)
    # A type declared by macro ends with a parenthesis, with or without a semicolon.
    code = re.sub(r'\bG_(DECLARE|DEFINE)_\w+\s*\([^()]*\)\s*;?', ';', code)
    depth = 0
    current = ''
    for character in code:
        if character == '{':
            depth += 1
        elif character == '}':
            depth -= 1
        elif character == ';' and depth == 0:
            yield current.strip()
            current = ''
        elif depth == 0:
            current += character


def declared(text):
    for statement in statements(text):
        if statement.startswith(('typedef', 'static')):
            continue
        match = PROTOTYPE.match(statement)
        if (
            match
            and match['before'].strip()
            and not match['name'].endswith(('_get_type', '_error_quark'))
        ):
            yield match['name']


def documented(text):
    for name, body in COMMENT.findall(text):
        if re.search(r'\w{3}', body):
            yield name


def check(root):
    comments = {}
    for path in files(root, ['src'], ['.c', '.h']):
        comments.setdefault(path.parent, set()).update(documented(read(root, path)))
    findings = []
    for path in files(root, ['src'], ['.h']):
        if path.name.endswith('-private.h'):
            continue
        findings += [
            f'{path}: {name} has no /** {name}: … */ comment'
            for name in declared(read(root, path))
            if name not in comments[path.parent]
        ]
    return findings


def header(body):
    return (
        '#pragma once\n#include <glib.h>\nG_BEGIN_DECLS\n#define A(x) \\\n  f (x);\n'
        'typedef struct { int (*f) (int a); } Table;\n'
        'G_DECLARE_FINAL_TYPE (Page, page, JALONS, PAGE, GtkWidget)\n'
        f'{body}\nG_END_DECLS\n'
    )


COMMENTED = '/**\n * page_open:\n * @page: a page\n *\n * Opens the page.\n */\n'

CASES = [
    (
        'in the source',
        {'src/a/a.h': header('void page_open (Page *page);'), 'src/a/a.c': COMMENTED},
        None,
    ),
    ('in the header', {'src/a/a.h': header(COMMENTED + 'void page_open (Page *page);')}, None),
    ('missing', {'src/a/a.h': header('void page_open (Page *page);')}, 'page_open has no'),
    (
        'missing, on lines',
        {'src/a/a.h': header('char *  page_open (Page *page,\n  int (*f) (int));')},
        'page_open has no',
    ),
    (
        'missing, with attributes',
        {'src/a/a.h': header('Page *page_open (void) G_GNUC_WARN_UNUSED_RESULT;')},
        'page_open has no',
    ),
    (
        'empty',
        {
            'src/a/a.h': header('void page_open (Page *page);'),
            'src/a/a.c': '/**\n * page_open:\n */\n',
        },
        'page_open has no',
    ),
    (
        'in another folder',
        {'src/a/a.h': header('void page_open (Page *page);'), 'src/b/a.c': COMMENTED},
        'page_open has no',
    ),
    ('struct answer', {'src/a/a.h': header('struct tm page_open (int a);')}, 'page_open has no'),
    ('inside', {'src/a/a.h': header('static inline int f (int a) { return g (a); }')}, None),
    ('of its folder alone', {'src/a/a-private.h': header('void page_open (Page *page);')}, None),
    ('error domain', {'src/a/a.h': header('GQuark page_error_quark (void);')}, None),
    ('type', {'src/a/a.h': header('GType page_get_type (void);')}, None),
]

if __name__ == '__main__':
    main(check, __doc__, CASES)
