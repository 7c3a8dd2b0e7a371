#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours of the style sheets, light and dark: text 4.5:1 on what it stands on, marks 3:1 (WCAG)."""

import re

from common import main, read

LIGHT = 'ui/style.css'
DARK = 'ui/style-dark.css'
TEXT = 4.5
MARK = 3.0
DEFINED = re.compile(r'@define-color\s+(\w+)\s+#([0-9a-fA-F]{6})\s*;')
PAGES = ('window_bg_color', 'view_bg_color', 'card_bg_color', 'list_bg', 'grid_bg')
CALENDAR = ('grid_weekend', 'today_bg')
STATES = ('good', 'near', 'late', 'neutral', 'selection', 'confidential')
PHASES = tuple(f'phase{i}' for i in range(1, 6))


def list_pairs():
    """(what is read, what it stands on, the least ratio)."""
    for name in (*STATES, *PHASES):
        yield f'{name}_ink', f'{name}_fill', TEXT
    for name in PHASES:
        yield f'{name}_ink', f'{name}_plan', TEXT
    for ground in PAGES:
        for ink in ('text_color', 'secondary_color', 'accent_color', 'good_ink', 'late_ink'):
            yield ink, ground, TEXT
        yield 'near_ink', ground, TEXT
        yield 'plan_line', ground, MARK
        yield 'accent_line', ground, MARK
    for ground in (*CALENDAR, 'headerbar_bg_color'):
        yield 'text_color', ground, TEXT
        yield 'secondary_color', ground, TEXT
    for ground in CALENDAR:
        yield 'late_ink', ground, TEXT
        yield 'today_line', ground, MARK
    yield 'accent_fg_color', 'accent_bg_color', TEXT


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(ink, ground):
    lighter, darker = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def check(root):
    light = dict(DEFINED.findall(read(root, LIGHT)))
    dark = {**light, **dict(DEFINED.findall(read(root, DARK)))}
    findings = []
    for path, colours in ((LIGHT, light), (DARK, dark)):
        for ink, ground, least in list_pairs():
            if ink not in colours or ground not in colours:
                findings.append(f'{path}: {ink} or {ground} is not defined')
                continue
            found = ratio(colours[ink], colours[ground])
            if found < least:
                findings.append(f'{path}: {ink} on {ground} is {found:.2f}:1, less than {least}:1')
    return findings


def sheet(**others):
    """A sheet where every pair is black on white, but for what is told."""
    colours = {}
    for ink, ground, _least in list_pairs():
        colours.setdefault(ground, 'ffffff')
        colours.setdefault(ink, '000000')
    colours.update(others)
    return ''.join(f'@define-color {name} #{value};\n' for name, value in colours.items())


CASES = [
    ('clean', {LIGHT: sheet(), DARK: ''}, None),
    ('pale text', {LIGHT: sheet(late_ink='999999'), DARK: ''}, 'style.css: late_ink on late_fill'),
    ('a mark may be paler', {LIGHT: sheet(plan_line='8a8a90'), DARK: ''}, None),
    ('pale mark', {LIGHT: sheet(plan_line='cccccc'), DARK: ''}, 'plan_line on window_bg_color'),
    (
        'dark alone',
        {LIGHT: sheet(), DARK: '@define-color good_fill #303030;\n'},
        'style-dark.css: good_ink on good_fill',
    ),
    ('undefined', {LIGHT: '', DARK: ''}, 'is not defined'),
]

if __name__ == '__main__':
    main(check, __doc__, CASES)
