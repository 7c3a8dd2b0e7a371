#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of shortcuts tells every key that does something, and no other; the help names none that does nothing."""

import re
import xml.etree.ElementTree as ElementTree

from common import files, main, read

WINDOW = 'ui/app/shortcuts.ui'
HELP = 'data/aide'
MODIFIERS = {'GDK_CONTROL_MASK': 'Control', 'control': 'Control', 'GDK_SHIFT_MASK': 'Shift', 'GDK_ALT_MASK': 'Alt'}
MASK = r'(?:0|control|GDK_\w+_MASK)(?:\s*\|\s*(?:control|GDK_\w+_MASK))*'
BOUND = re.compile(r'add_binding(?:_action|_signal)?\s*\(\s*\w+,\s*GDK_KEY_(\w+),\s*(' + MASK + r')\s*,')
LISTED = re.compile(r'\{\s*(?:"[^"]*",\s*)?GDK_KEY_(\w+),\s*(' + MASK + r')\s*[,}]')
GIVEN = re.compile(r'"((?:<\w+>)+\w+)"')
KEY = re.compile(r'GDK_KEY_(\w+)')
ACCELERATOR = re.compile(r'((?:<\w+>)*)(\w+)$')

# A key as the help, which is in French, names it.
CODE = re.compile(r'`([^`]+)`')
NAMED = re.compile(r'(?:Ctrl|Maj|Alt)\+.|F\d+$|[A-Z0]$|Page |Retour |Entrée$|Échap$|Suppr$|Espace$|Tab$|[↑↓←→]$')
MODIFIERS_HELP = {'Ctrl': 'Control', 'Maj': 'Shift', 'Alt': 'Alt'}
KEYS_HELP = {
    'Entrée': 'Return', 'Échap': 'Escape', 'Suppr': 'Delete', 'Espace': 'space', 'Tab': 'Tab',
    'Retour arrière': 'BackSpace', 'Page suivante': 'Page_Down', 'Page précédente': 'Page_Up',
    '↑': 'Up', '↓': 'Down', '←': 'Left', '→': 'Right', '+': 'plus', '-': 'minus', ',': 'comma',
    '?': 'question', '[': 'bracketleft', ']': 'bracketright',
}

# What any list, any button and any window does with these is told nowhere.
USUAL = {'Return', 'Escape', 'space', 'Up', 'Down', 'Left', 'Right', 'Home', 'End', 'Page_Up',
         'Page_Down', 'Tab', 'Menu', 'Delete', 'BackSpace', 'ISO_Enter'}
USUAL_PAIRS = {('Shift', 'Return'), ('Shift', 'space'), ('Shift', 'F10'), ('Shift', 'Tab'), ('Alt', 'Down')}
# The same key elsewhere on the keyboard.
TWINS = re.compile(r'KP_|equal$|agrave$|ISO_')


def modifiers(text):
    return '+'.join(sorted({MODIFIERS[word] for word in re.findall(r'\w+', text) if word in MODIFIERS}))


def bound(root):
    """(modifiers, key) → file, of what the sources bind; and the keys that each file handles."""
    pairs = {}
    handled = {}
    for path in files(root, ['src'], ['.c']):
        text = read(root, path)
        for pattern in (BOUND, LISTED):
            for match in pattern.finditer(text):
                pairs.setdefault((modifiers(match[2]), match[1]), path)
        if 'set_accels_for_action' in text:
            for match in GIVEN.finditer(text):
                mask, key = ACCELERATOR.match(match[1]).groups()
                pairs.setdefault(('+'.join(sorted(re.findall(r'\w+', mask))), key), path)
        for key in KEY.findall(text):
            handled.setdefault(key, []).append(text)
    return pairs, handled


def told(root):
    tree = ElementTree.parse(root / WINDOW)
    for item in tree.iter('property'):
        if item.get('name') == 'accelerator':
            for word in item.text.split():
                mask, key = ACCELERATOR.match(word).groups()
                yield '+'.join(sorted(re.findall(r'\w+', mask))), key


def read_key(text):
    """(modifiers, key) of a key as the help names it; an empty key is on no keyboard."""
    held, name = re.fullmatch(r'((?:(?:Ctrl|Maj|Alt)\+)*)(.+)', text).groups()
    mask = '+'.join(sorted(MODIFIERS_HELP[word] for word in re.findall(r'\w+', held)))
    if re.fullmatch(r'F\d+|\d', name):
        return mask, name
    if re.fullmatch(r'[A-Z]', name):
        return mask, name.lower()
    return mask, KEYS_HELP.get(name, '')


def named(root):
    """(file, line, text of a key) for each key that the help names."""
    for path in files(root, [HELP], ['.md']):
        for number, line in enumerate(read(root, path).splitlines(), 1):
            for text in CODE.findall(line):
                if NAMED.match(text):
                    yield path, number, text


def is_usual(pair):
    return TWINS.match(pair[1]) or pair in USUAL_PAIRS or (pair[0] == '' and pair[1] in USUAL)


def is_handled(pair, handled):
    """By a controller of its own: the file that has the key has its modifiers too."""
    names = [f'GDK_{word.upper()}_MASK' for word in pair[0].split('+') if word]
    return any(all(name in text for name in names) for text in handled.get(pair[1], []))


def check(root):
    found = []
    pairs, handled = bound(root)
    shown = set(told(root))
    for pair, path in sorted(pairs.items()):
        if pair not in shown and not is_usual(pair):
            found.append(f'{path}: {"+".join(filter(None, pair))} is not in {WINDOW}')
    for pair in sorted(shown):
        if pair not in pairs and not is_handled(pair, handled):
            found.append(f'{WINDOW}: {"+".join(filter(None, pair))} does nothing')
    for path, number, text in named(root):
        pair = read_key(text)
        if pair not in shown | set(pairs) and not is_usual(pair) and not is_handled(pair, handled):
            found.append(f'{path}:{number}: {text} does nothing')
    return found


SHORTCUTS = '<interface><object class="W"><property name="accelerator">%s</property></object></interface>'
CASES = [
    ('told', {WINDOW: SHORTCUTS % '&lt;Control&gt;f',
              'src/a.c': 'gtk_widget_class_add_binding_action (w, GDK_KEY_f, GDK_CONTROL_MASK,\n "a", NULL);\n'}, None),
    ('not told', {WINDOW: SHORTCUTS % 'F1',
                  'src/a.c': 'add_binding (w, GDK_KEY_F1, 0, cb, NULL);\nadd_binding (w, GDK_KEY_g, control, cb, NULL);\n'},
     'Control+g is not in'),
    ('not told in a table', {WINDOW: SHORTCUTS % 'F1',
                             'src/a.c': 'add_binding (w, GDK_KEY_F1, 0, cb, NULL);\n{ GDK_KEY_r, GDK_CONTROL_MASK, "photo.turn" },\n'},
     'Control+r is not in'),
    ('does nothing', {WINDOW: SHORTCUTS % '&lt;Alt&gt;x', 'src/a.c': 'int a;\n'}, 'Alt+x does nothing'),
    ('an accelerator', {WINDOW: SHORTCUTS % '&lt;Control&gt;q',
                        'src/a.c': 'k[] = { "<Control>q", NULL };\ngtk_application_set_accels_for_action (a, "app.quit", k);\n'}, None),
    ('in the help', {WINDOW: SHORTCUTS % '&lt;Shift&gt;&lt;Control&gt;Page_Down', 'src/a.c': '{ GDK_KEY_Page_Down, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "a" },\n',
                     HELP + '/a.md': '`Ctrl+Maj+Page suivante` avance, `Entrée` ouvre, `{{ agent.nom }}` est un nom.\n'}, None),
    ('in the help alone', {WINDOW: SHORTCUTS % 'Escape', 'src/a.c': 'if (keyval == GDK_KEY_Escape)\n',
                           HELP + '/a.md': '# Aide\n\n`Ctrl+Maj++` agrandit.\n'}, 'a.md:3: Ctrl+Maj++ does nothing'),
    ('on no keyboard', {WINDOW: SHORTCUTS % 'Escape', 'src/a.c': 'if (keyval == GDK_KEY_Escape)\n',
                        HELP + '/a.md': '`Ctrl+Entree` enregistre.\n'}, 'a.md:1: Ctrl+Entree does nothing'),
    ('handled', {WINDOW: SHORTCUTS % 'Escape', 'src/a.c': 'if (keyval == GDK_KEY_Escape)\n'}, None),
]

if __name__ == '__main__':
    main(check, __doc__, CASES)
