#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files stay under 500 lines, functions under 60 lines and a complexity of 15."""

import re
import shutil
import subprocess

from common import code_only, files, main, read

FILE_LINES = 500
FUNCTION_LINES = 60
COMPLEXITY = 15
# GNU style puts the brace in column 0: one at the end of the line would escape the count.
HIDDEN_BRACE = re.compile(
    r'^(?!typedef|struct|enum|union|extern|static const|#)\w[^;={]*\)\s*\{\s*$'
)


def function_lengths(text):
    """(first line, length) of each body between two braces in column 0."""
    start = 0
    previous = ''
    for number, line in enumerate(code_only(text).split('\n'), 1):
        if line.startswith('{') and not previous.rstrip().endswith('='):
            start = number
        elif line.startswith('}'):
            if start and line.rstrip() == '}':
                yield start, number - start
            start = 0
        if line.strip():
            previous = line


def check_file(path, text):
    lines = text.count('\n')
    if lines > FILE_LINES:
        yield f'{path}: {lines} lines, at most {FILE_LINES}'
    if path.suffix not in ('.c', '.h'):
        return
    for start, length in function_lengths(text):
        if length > FUNCTION_LINES:
            yield f'{path}:{start}: a function of {length} lines, at most {FUNCTION_LINES}'
    for number, line in enumerate(code_only(text).split('\n'), 1):
        if HIDDEN_BRACE.match(line):
            yield f'{path}:{number}: the brace of a function goes to column 0'


def check_complexity(root, paths):
    if not paths:
        return
    if shutil.which('pmccabe') is None:
        yield 'pmccabe is missing: run ./tools/setup'
        return
    answer = subprocess.run(
        ['pmccabe', *map(str, paths)],
        cwd=root,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    for line in answer.stdout.splitlines():
        # The first figure counts a switch once: a table of cases is not hard to read.
        figures = line.split('\t')
        if len(figures) >= 6 and int(figures[0]) > COMPLEXITY:
            yield f'{figures[5]}: complexity {figures[0]}, at most {COMPLEXITY}'


def check(root):
    findings = []
    for path in files(root, ['src', 'tests', 'ui', 'tools'], ['.c', '.h', '.py', '.ui', '.css']):
        findings += check_file(path, read(root, path))
    findings += check_complexity(root, files(root, ['src', 'tests'], ['.c']))
    return findings


def function(lines, statement='  a ();'):
    return 'static void\nf (void)\n{\n' + f'{statement}\n' * lines + '}\n'


CASES = [
    ('short', {'src/a.c': function(59)}, None),
    ('long function', {'src/a.c': function(60)}, 'a function of 61 lines'),
    ('long function of a test', {'tests/base/a.c': function(80)}, 'a function of 81 lines'),
    ('long file', {'src/a.c': 'int a;\n' * 501}, '501 lines'),
    ('file at the limit', {'src/a.c': 'int a;\n' * 500}, None),
    ('long table', {'src/a.c': 'static const int t[] =\n{\n' + '  1,\n' * 70 + '};\n'}, None),
    ('hidden brace', {'src/a.c': 'int main (void) {\n  return 0;\n}\n'}, 'goes to column 0'),
    ('brace in a string', {'src/a.c': 'static const char *a =\n"\\\n{\\\n";\n'}, None),
    ('complex', {'src/a.c': function(20, '  if (x) a ();')}, 'complexity 21'),
]

if __name__ == '__main__':
    main(check, __doc__, CASES)
