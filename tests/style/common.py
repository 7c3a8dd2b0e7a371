# SPDX-License-Identifier: GPL-3.0-or-later
"""What the style checks share: reading the tree, reading C, the command line and the self-test.

A check is a function (root: Path) -> list of findings. Its self-test is a list of cases
(label, {path: text}, expected): the files are written in an empty tree and the check must give a
finding containing `expected`, or none at all when `expected` is None.
"""

import argparse
import os
import re
import sys
import tempfile
from pathlib import Path

LOWER = ('base', 'model', 'coffre', 'store', 'documents', 'exchange', 'operations')
IGNORED_FOLDERS = {'.git', 'out', '__pycache__'}


def files(root, folders, suffixes=None):
    """The files of `folders` ('' for the whole tree), sorted, as paths relative to root."""
    found = []
    for folder in folders:
        for where, names, leaves in os.walk(root / folder):
            names[:] = sorted(
                n for n in names if n not in IGNORED_FOLDERS and not n.startswith('build')
            )
            for leaf in leaves:
                if suffixes is None or leaf.endswith(tuple(suffixes)):
                    found.append((Path(where) / leaf).relative_to(root))
    return sorted(set(found))


def read(root, path):
    return (root / path).read_text(encoding='utf-8')


def blank(match):
    """Spaces in place of a match, so that line numbers and columns stay."""
    return re.sub(r'[^\n]', ' ', match.group(0))


COMMENT_OR_TEXT = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)


def code_only(text):
    """C without its comments nor the content of its strings."""

    def replace(match):
        found = match.group(0)
        if found[0] == '/':
            return blank(match)
        return found[0] + ' ' * (len(found) - 2) + found[-1]

    return COMMENT_OR_TEXT.sub(replace, text)


def without_comments(text):
    return COMMENT_OR_TEXT.sub(lambda m: blank(m) if m.group(0)[0] == '/' else m.group(0), text)


def line_of(text, offset):
    return text.count('\n', 0, offset) + 1


def self_test(check, cases):
    failures = []
    for label, tree, expected in cases:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for path, text in tree.items():
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(text, encoding='utf-8')
            findings = check(root)
        if expected is None and findings:
            failures.append(f'{label}: expected nothing, got {findings}')
        if expected is not None and not any(expected in finding for finding in findings):
            failures.append(f'{label}: expected “{expected}”, got {findings}')
    return failures


def main(check, description, cases):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument('--root', type=Path, default=Path(__file__).resolve().parents[2])
    parser.add_argument(
        '--self-test',
        action='store_true',
        help='show on small trees that the check finds what it must',
    )
    options = parser.parse_args()
    findings = self_test(check, cases) if options.self_test else check(options.root)
    for finding in findings:
        print(finding)
    sys.exit(1 if findings else 0)
