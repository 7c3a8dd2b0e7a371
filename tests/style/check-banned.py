#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls that have a safer brother, logs below, paths of one machine, unfinished words."""

import re

from common import LOWER, code_only, files, line_of, main, read, without_comments

EVERYWHERE = {
    'sprintf': 'g_strdup_printf',
    'vsprintf': 'g_strdup_vprintf',
    'strcpy': 'g_strdup',
    'strcat': 'GString',
    'strncpy': 'g_strlcpy',
    'strncat': 'g_strlcat',
    'gets': 'fgets',
    'strtok': 'g_strsplit',
    'atoi': 'g_ascii_string_to_signed',
    'atol': 'g_ascii_string_to_signed',
    'atof': 'g_ascii_strtod',
    'strtod': 'g_ascii_strtod',
    'g_strtod': 'g_ascii_strtod',
    'localtime': 'GDateTime',
    'gmtime': 'GDateTime',
    'localtime_r': 'GDateTime',
    'gmtime_r': 'GDateTime',
    'mktemp': 'g_file_new_tmp',
    'tmpnam': 'g_file_new_tmp',
    'sqlite3_mprintf': 'bound parameters',
    'sqlite3_snprintf': 'bound parameters',
    'gtk_dialog_run': 'an asynchronous dialog',
    'g_signal_handlers_block_by_func': 'a binding',
    'gtk_widget_show': 'gtk_widget_set_visible',
    'gtk_widget_hide': 'gtk_widget_set_visible',
    # A function that returns nothing goes on being called, or not, as it happens.
    'G_SOURCE_FUNC': 'a function that returns G_SOURCE_REMOVE or G_SOURCE_CONTINUE',
}
OUTPUT = (
    'printf',
    'fprintf',
    'vprintf',
    'puts',
    'fputs',
    'putchar',
    'perror',
    'g_print',
    'g_printerr',
)
LOGS = ('g_warning', 'g_message', 'g_critical', 'g_info', 'g_error', 'g_log', 'g_warning_once')
# These have another name in a later GTK: two files to change on that day.
DIALOG_FILES = re.compile(r'src/((app|dossier)/dialogs[\w-]*|widgets/fichiers)\.c')
DIALOGS = re.compile(
    r'\b(adw_message_dialog_\w+|adw_about_window_\w+|adw_show_about_window|'
    r'gtk_file_chooser_native_\w+|gtk_show_uri\w*)\s*\('
)
FORMATTED_SQL = re.compile(
    r'(printf|printf_into|append_printf)\s*\([^;]*"[^"]*\b'
    r'(SELECT|INSERT|UPDATE|DELETE|WHERE|VALUES)\b[^"]*'
    r'(\'%|=\s*%|\(\s*%)[^%]',
    re.S,
)
# Written in pieces, or this file would find itself.
UNFINISHED = re.compile(
    r'\b('
    + '|'.join(
        (
            'TO' 'DO',
            'FIX' 'ME',
            'X' 'XX',
            'HA' 'CK',
            'not imple' 'mented',
            'non implé' 'menté',
            'st' 'ub',
            'place' 'holder',
        )
    )
    + r')\b(?![-_]text)',
    re.I,
)
ALLOWED_WORD = re.compile(r'(set|get)_place' r'holder|place' r'holder[-_]text')
MACHINE = re.compile(r'(^|[^\w.])/(' + '|'.join(('wo' 'rk', 'fa' 'rm', 'ro' 'ot')) + r')/', re.M)


def calls(names):
    return re.compile(r'(?<![\w.>])(' + '|'.join(names) + r')\s*\(')


ANY_CALL = calls(EVERYWHERE)
ANY_OUTPUT = calls(OUTPUT)
ANY_LOG = calls(LOGS)


def check_c(path, text):
    code = code_only(text)
    folder = path.parts[1] if path.parts[0] == 'src' else None
    for match in ANY_CALL.finditer(code):
        yield match, f'{match[1]} is banned: {EVERYWHERE[match[1]]}'
    if folder is not None and folder != 'ctl':
        for match in ANY_OUTPUT.finditer(code):
            yield match, f'{match[1]}: only src/ctl writes to the terminal'
    if folder in LOWER:
        for match in ANY_LOG.finditer(code):
            yield match, f'{match[1]}: the lower layers answer with a GError and never log'
    if folder is not None:
        for match in re.finditer(r'\bgoto\b', code):
            yield match, 'goto: g_autoptr frees, return leaves'
        if not DIALOG_FILES.fullmatch(str(path)):
            for match in DIALOGS.finditer(code):
                yield match, f'{match[1]}: not in dialogs*.c nor widgets/fichiers.c'
    for match in FORMATTED_SQL.finditer(without_comments(text)):
        yield match, 'a value formatted into SQL: bind it'


def check(root):
    findings = []
    for path in files(root, ['src', 'tests'], ['.c', '.h']):
        text = read(root, path)
        findings += [f'{path}:{line_of(text, m.start())}: {why}' for m, why in check_c(path, text)]
    for path in files(root, ['src', 'ui', 'data', 'tools', 'tests']):
        for number, line in enumerate(read_any(root, path).split('\n'), 1):
            found = UNFINISHED.search(ALLOWED_WORD.sub('', line))
            if found:
                findings.append(f'{path}:{number}: “{found[0]}”: finish it or leave it out')
    for path in files(root, ['']):
        text = read_any(root, path)
        findings += [
            f'{path}:{line_of(text, m.start(2))}: a path of one machine'
            for m in MACHINE.finditer(text)
        ]
    return findings


def read_any(root, path):
    """Text, or nothing for what is not text (images, fixtures)."""
    try:
        return read(root, path)
    except UnicodeDecodeError:
        return ''


CASES = [
    ('clean', {'src/base/a.c': 'g_autofree char *a = g_strdup_printf ("%d", 1);\n'}, None),
    ('call', {'src/app/a.c': '  strcpy (a, b);\n'}, 'strcpy is banned'),
    ('call in a test', {'tests/a.c': '  int a = atoi (b);\n'}, 'atoi is banned'),
    ('source', {'src/app/a.c': '  g_idle_add (G_SOURCE_FUNC (b), c);\n'}, 'G_SOURCE_FUNC is banned'),
    ('in a comment', {'src/app/a.c': '/* unlike strcpy (a, b) */\n'}, None),
    ('in a string', {'src/app/a.c': 'f ("strcpy (a)");\n'}, None),
    ('output', {'src/store/a.c': '  printf ("a");\n'}, 'only src/ctl writes'),
    ('output of ctl', {'src/ctl/a.c': '  g_print ("a");\n'}, None),
    ('log below', {'src/operations/a.c': '  g_warning ("a");\n'}, 'never log'),
    ('log above', {'src/app/a.c': '  g_warning ("a");\n'}, None),
    ('goto', {'src/base/a.c': '  goto out;\n'}, 'goto'),
    ('dialog', {'src/dossier/a.c': '  adw_message_dialog_new (a, b, c);\n'}, 'not in dialogs*.c'),
    ('dialog at home', {'src/app/dialogs.c': '  adw_message_dialog_new (a, b, c);\n'}, None),
    (
        'value in SQL',
        {'src/store/a.c': 'g_strdup_printf ("SELECT a FROM b WHERE c = \'%s\'", d);\n'},
        'bind it',
    ),
    (
        'names in SQL',
        {'src/store/a.c': 'g_strdup_printf ("SELECT %s FROM %s WHERE c = ?", a, b);\n'},
        None,
    ),
    ('unfinished', {'src/base/a.c': '/* TO' 'DO: later */\n'}, 'finish it'),
    ('entry hint', {'ui/a.ui': '<property name="place' 'holder-text">a</property>\n'}, None),
    ('machine', {'README.md': 'see /wo' 'rk/main\n'}, 'a path of one machine'),
]

if __name__ == '__main__':
    main(check, __doc__, CASES)
