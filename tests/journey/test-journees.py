#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A conseiller's Monday and a secretary's morning on the demonstration, by keys alone and by mouse.

Five entretiens noted and held, two demandes, a paragraph of a synthèse; three conventions printed
in three copies on a printer of its own and noted as sent, two signatures received, a devis looked
at. Each step counts what the hand
does: keys that are no text, clicks, and texts typed; the table is printed, and no step may take
more than it takes today.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

import bus
from compteur import Counted
from imprimante import Imprimante

MADE_ON = '2026-11-12'
MONDAY = '2026-11-16'
# A meeting is held once it has begun, whatever the hour at which this runs.
TUESDAY = '2026-11-17'
# Whom the conseiller sees that day, in their order.
SEEN = (
    'Arsène Vuković-Dubreuil',
    'Josèphe Lavaur-Pinel',
    'Lucas Ferréol-Bonnet',
    'Perrine Delobelle',
    'Iris Coulondres',
)
CONSEILLERE = 'Claire Montbrun'
# As they are searched for by keys, which have no accents, and as they are read.
CONVENTIONS = (('bressac', 'Bressac'), ('ferreol', 'Ferréol'), ('vukovic', 'Vuković'))
COPIES = 3


# The conseiller


def open_notes(app):
    app.wait(lambda: len(app.windows()) == 2, 'the window of notes')
    return app.title()


def write_notes(app, name):
    """The keyboard is in the notes already; once they are typed the window is that of `name`."""
    app.wait(lambda: len(app.windows()) == 2 and app.title() == name, f'the notes of {name}')
    app.enter(f'Point {SEEN.index(name) + 1} vu')


def note_by_keys(app):
    """Ctrl+N opens the nearest one, whatever the hour; from the first of the day one goes on to the last."""
    app.press('ctrl+n')
    name = open_notes(app)
    while name != SEEN[0]:
        before = name
        app.press('ctrl+Prior')
        name = app.wait(
            lambda former=before: app.title() not in (former, 'Jalons') and app.title(), 'another one'
        )
    for name in SEEN:
        write_notes(app, name)
        app.press('ctrl+shift+Return' if name != SEEN[-1] else 'ctrl+Return')
    app.window_gone(SEEN[-1])


def surname(name):
    return name.split(' ', 1)[1]


def only_row(app, words):
    """The row of a dossier, once the search leaves it alone and it has come to rest.

    The count may be of the one before, and what is above the list changes its height with it.
    """
    places = []

    def found():
        rows = list(app.find_all('list item', root=app.find('list', 'Dossiers', exact=True)))
        if len(rows) != 1 or words not in bus.plain(rows[0].get_name()):
            return None
        places.append(bus.extents(rows[0]))
        at_rest = len(places) > 3 and places[-1] is not None and len(set(places[-4:])) == 1
        return rows[0] if at_rest else None

    return app.wait(found, f'“{words}” alone in the list')


def find_by_mouse(app, words):
    app.write_in(app.get('entry', 'Rechercher dans les dossiers'), words)
    app.point(only_row(app, words))


def note_by_mouse(app):
    """The agenda has the day at its side, with a pencil on each line: the day before is that of today."""
    app.point(app.get('page tab', 'Agenda'))
    app.point(app.get('button', 'La veille'))
    row = app.get('list item', surname(SEEN[0]), root=app.get('list', 'Entretiens du jour'))
    app.point(app.get('button', 'Prendre des notes de cet entretien', root=row))
    open_notes(app)
    for name in SEEN:
        write_notes(app, name)
        app.point(app.get('button', 'Tenu, suivant' if name != SEEN[-1] else 'Tenu', root=app.windows()[-1]))
    app.window_gone(SEEN[-1])


def demande_by_keys(app):
    for name, first in (('Brissac', 'Solene'), ('Morvan', 'Luc')):
        app.press('ctrl+shift+n')
        app.window_named('Nouveau dossier')
        app.enter(name)
        app.press('Tab')
        app.enter(first)
        app.press('Tab', 'Tab', 'Tab')
        app.enter('Commune de Saint-Aubin')
        app.press('ctrl+Return')
        app.get('heading', f'{name} {first}')


def demande_by_mouse(app):
    for name, first in (('Trividic', 'Anne'), ('Kermorgant', 'Yann')):
        app.point(app.get('button', 'Nouveau dossier'))
        app.window_named('Nouveau dossier')
        app.write_in(app.get('entry', 'Nom'), name)
        app.write_in(app.get('entry', 'Prénom'), first)
        app.write_in(app.get('entry', 'Collectivité'), 'Commune de Saint-Aubin')
        app.point(app.get('button', 'Créer'))
        app.get('heading', f'{name} {first}')


def find_by_keys(app, words, name):
    app.press('ctrl+f')
    app.enter(words)
    app.get('list item', name)
    app.press('Return')
    app.get('heading', name)


def synthese_by_keys(app):
    find_by_keys(app, 'delobelle', 'Delobelle Perrine')
    app.press('ctrl+3')
    node = app.get('text', 'Texte du paragraphe')
    app.wait(lambda: 'focused' in app.states(node), 'the keyboard in the paragraph')
    app.press('ctrl+End')
    app.enter(' Elle confirme son projet.')
    app.press('ctrl+s')
    app.wait(lambda: 'confirme son projet' in app.text(node), 'the words in the paragraph')
    # The next part is as near: its text has the keyboard. Not counted, as it is not the step.
    app.keys('ctrl+Next')
    app.wait(lambda: app.focus not in (None, node), 'the keyboard in the next part')


def synthese_by_mouse(app):
    find_by_mouse(app, 'Delobelle')
    app.get('heading', 'Delobelle Perrine')
    app.point(app.get('page tab', 'Synthèse'))
    node = app.get('text', 'Texte du paragraphe')
    app.write_in(node, 'Elle veut devenir formatrice.')


def check_first(app, words):
    node = app.get('text', 'Texte du paragraphe')
    app.wait(lambda: app.text(node) == words, f'“{words}” in the first paragraph')


def first_by_keys(app):
    """Where nothing is written yet, one writes: the first letter makes the paragraph."""
    find_by_keys(app, 'coulondres', 'Coulondres Iris')
    app.press('ctrl+3')
    app.wait(lambda: 'paragraphe' in (app.focus.get_name() if app.focus else ''), 'the keyboard there')
    app.enter('Elle demande un bilan.')
    check_first(app, 'Elle demande un bilan.')


def first_by_mouse(app):
    find_by_mouse(app, 'Vuković')
    app.get('heading', 'Vuković-Dubreuil Arsène')
    app.point(app.get('page tab', 'Synthèse'))
    app.point(app.get('button', 'Ajouter un paragraphe'))
    node = app.get('text', 'Texte du paragraphe')
    app.wait(lambda: 'focused' in app.states(node), 'the keyboard in the paragraph')
    app.enter('Il veut changer.')
    check_first(app, 'Il veut changer.')


# The secretary

PRINTERS = 'Imprimer la sélection'


def rows_of(app, names):
    """The rows of the list, once they are those of these people and no other."""

    def found():
        rows = list(app.find_all('list item', root=app.find('list', 'Dossiers', exact=True)))
        said = [bus.plain(row.get_name()) for row in rows]
        alone = len(rows) == len(names) and all(any(name in one for one in said) for name in names)
        return rows if alone else None

    return app.wait(found, f'the rows of {", ".join(names)} and no other')


def choose_status(app, item):
    app.point(app.get('button', 'Statut : '))
    app.clicks += 1
    app.act(app.get('menu item', item), 'click')


def print_by_keys(app):
    """They are those that are to be printed: what is to be printed of them is ticked."""
    app.press('ctrl+shift+p')
    rows_of(app, [name for _, name in CONVENTIONS])
    app.press('ctrl+a')
    app.get('status bar', '3 choisis')
    app.press('ctrl+p')
    app.window_named('Imprimer pour 3 dossiers')
    expect_lines(app)
    app.press('ctrl+p')
    app.window_named(PRINTERS)
    expect_printer(app)
    app.press('Return')
    expect_sheets(app)


def print_by_mouse(app):
    choose_status(app, 'Conventions à imprimer · 3')
    rows_of(app, [name for _, name in CONVENTIONS])
    app.point(app.get('button', 'Choisir plusieurs dossiers'))
    bar = app.get('button', 'Ne plus choisir').get_parent()
    app.point(app.get('button', 'Tous', root=bar))
    app.get('status bar', '3 choisis')
    app.point(app.get('button', 'Imprimer pour les dossiers choisis'))
    app.window_named('Imprimer pour 3 dossiers')
    expect_lines(app)
    app.point(app.get('button', 'Imprimer…', root=app.windows()[-1]))
    app.window_named(PRINTERS)
    app.point(expect_printer(app))
    expect_sheets(app)


def expect_lines(app):
    """What goes to the printer, dossier by dossier."""
    for _, name in CONVENTIONS:
        app.get('list item', name, root=app.windows()[-1])
    app.get('list item', '· Convention', root=app.windows()[-1])


def expect_printer(app):
    """The button that prints, once the default printer is found and chosen."""
    return app.wait(
        lambda: next(
            (
                node
                # GTK 4.8 says the name of a button of its own dialogs twice.
                for node in app.find_all('button', 'Imprimer', root=app.windows()[-1])
                if app.is_sensitive(node)
            ),
            None,
        ),
        'a printer',
    )


def expect_sheets(app):
    """As many jobs as conventions, and every page of each as often as there are copies."""
    app.window_gone(PRINTERS)
    app.get('label', 'Tout a été envoyé à l’imprimante', patience=60)
    app.printed = tuple(
        before + now
        for before, now in zip(app.printed, (sum(app.pages) * COPIES, len(app.pages)))
    )
    app.printer.expect(*app.printed)


def send_by_keys(app):
    app.press('ctrl+e')
    app.window_named('Conventions envoyées')
    app.press('ctrl+Return')
    expect_sent(app)


def send_by_mouse(app):
    app.point(app.get('button', 'Noter les conventions comme envoyées'))
    app.window_named('Conventions envoyées')
    app.point(app.get('button', 'Noter', root=app.windows()[-1]))
    expect_sent(app)


def expect_sent(app):
    app.window_gone('Conventions envoyées')
    app.get('label', '3 conventions notées comme envoyées')
    app.keys('Escape')
    app.window_gone('Imprimer pour')
    if app.find('button', 'Imprimer pour les dossiers choisis'):
        app.click('Ne plus choisir')


# Who has the conventions of today, and who has not signed the one of earlier.
AWAITED = (*(name for _, name in CONVENTIONS), 'Lambourdière')


def expect_signed(app, party, day):
    """The day that the form proposes is the one the journey is lived on."""
    app.get('button', f'{party} : signature du {day[-2:]} novembre 2026')


def tick(app, node):
    app.wait(lambda: 'focused' in app.states(node), 'the keyboard in what asks who signed')
    app.press('space')
    app.wait(lambda: 'checked' in app.states(node), 'the tick')


def sign_by_keys(app):
    app.press('ctrl+shift+s')
    rows = rows_of(app, AWAITED)
    place = next(i for i, row in enumerate(rows) if AWAITED[-1] in bus.plain(row.get_name()))
    app.press('Home', *['Down'] * place)
    app.get('heading', 'Lambourdière Teddy')
    app.press('ctrl+r')
    # GTK 4.8 does not tell of what a popover holds that it shows.
    tick(app, app.get('check box', 'Collectivité', exact=True, hidden=True))
    app.press('Tab')
    tick(app, app.get('check box', 'Centre', exact=True, hidden=True))
    app.press('Return')
    for party in ('Commune', 'Centre'):
        expect_signed(app, party, MONDAY)
    rows_of(app, [name for _, name in CONVENTIONS])
    app.press('ctrl+shift+s')
    app.get('list item', 'Chazelet')


def record(app, party):
    app.window_named('Signature')
    for name, text in (('Signé par', 'Mme Roux'), ('Signé le', '16/11/2026')):
        field = app.get('text', name)
        # What the directory knows is there already.
        if not app.text(field):
            app.write(field, text)
            app.typed += 1
    app.press('ctrl+Return')
    app.window_gone('Signature')
    expect_signed(app, party, TUESDAY)


def sign_by_mouse(app):
    """One dossier, by what its head tells of the signatures."""
    choose_status(app, 'Signatures attendues · 4')
    rows = rows_of(app, AWAITED)
    app.point(next(row for row in rows if AWAITED[-1] in bus.plain(row.get_name())))
    app.get('heading', 'Lambourdière Teddy')
    for party in ('Commune', 'Centre'):
        app.point(app.get('button', f'{party} : signature attendue'))
        record(app, party)
    app.point(app.get('button', 'Quitter ce filtre'))
    app.get('list item', 'Chazelet')


def devis_by_keys(app):
    find_by_keys(app, 'chazelet', 'Chazelet Benoît')
    app.press('ctrl+4')
    node = app.get('list item', 'Devis')
    app.press('d')
    app.wait(lambda: 'focused' in app.states(node), 'the keyboard on the devis')
    app.press('Return')
    app.get(None, 'Page 1 sur', patience=30)


def devis_by_mouse(app):
    find_by_mouse(app, 'Chazelet')
    app.get('heading', 'Chazelet Benoît')
    app.point(app.get('page tab', 'Documents'))
    app.point(app.get('list item', 'Devis'))
    app.get(None, 'Page 1 sur', patience=30)


# Name, by keys, by mouse, and the most gestures (keys and clicks) of each.
CONSEILLER = (
    ('five entretiens noted and held', note_by_keys, 10, note_by_mouse, 8),
    ('two demandes', demande_by_keys, 12, demande_by_mouse, 10),
    ('a paragraph of a synthèse', synthese_by_keys, 5, synthese_by_mouse, 5),
    ('its first paragraph', first_by_keys, 3, first_by_mouse, 4),
)
SECRETARY = (
    ('three conventions printed', print_by_keys, 5, print_by_mouse, 7),
    ('noted as sent', send_by_keys, 2, send_by_mouse, 2),
    ('two signatures received', sign_by_keys, 8, sign_by_mouse, 8),
    ('a devis', devis_by_keys, 5, devis_by_mouse, 5),
)


def make_base(ctl, folder, name):
    """The demonstration, where one convention more has not left yet, and the day is all her own.

    `ctl` takes its arguments.
    """
    path = str(Path(folder) / f'{name}.jalons')
    ctl('demo', '--base', path, '--date', MADE_ON)
    document = Path(folder) / 'dossiers.json'
    ctl('export', '--base', path, '-o', document)
    content = json.loads(document.read_text(encoding='utf-8'))
    unsent = next(one for one in content['dossiers'] if one['agent']['nom'] == CONVENTIONS[0][1])
    unsent['convention'].update(envoyee_le=None, signatures=[])
    lent = next(one for one in content['dossiers'] if one['agent']['nom'] == surname(SEEN[1]))
    lent['dossier']['conseiller'] = CONSEILLERE
    content['dossiers'] = [unsent, lent]
    document.write_text(json.dumps(content), encoding='utf-8')
    ctl('import', document, '--remplacer', '--base', path)
    return path


def count_pages(ctl, base, folder):
    """How long the convention of each is, as the command line makes it."""
    for _, name in CONVENTIONS:
        listed = json.loads(ctl('list', '--filtre', name, '--json', '--base', base))['donnees']
        made = ctl('render', 'convention', listed[0]['ref'], '-o', Path(folder) / 'c.pdf', '--json',
                   '--base', base)
        yield json.loads(made)['donnees']['fichiers'][0]['pages']


def show_all(app):
    """Chosen once, and kept."""
    app.click('Les miens')
    app.act(app.get('menu item', 'Tous les dossiers'), 'click')
    app.get('button', 'Tous')


def run(app, steps, by_keys, table):
    for name, keys, most_keys, mouse, most_mouse in steps:
        app.counts()
        (keys if by_keys else mouse)(app)
        pressed, clicked, typed = app.counts()
        most = most_keys if by_keys else most_mouse
        table.append((name, 'keys' if by_keys else 'mouse', pressed, clicked, typed))
        assert pressed + clicked <= most, f'{name}: {pressed + clicked} gestures, {most} at most'
        yield name


def steps_of(by_keys, steps, jalons, jalonsctl, printer, table):
    def ctl(*words):
        return subprocess.run(
            [jalonsctl, *map(str, words)], check=True, stdout=subprocess.PIPE, text=True
        ).stdout

    with tempfile.TemporaryDirectory() as folder:
        base = make_base(ctl, folder, 'journee')
        arguments = [jalons, '--base', base, '--date', MONDAY if by_keys else TUESDAY]
        pages = list(count_pages(ctl, base, folder))
        with Counted(arguments, printer) as app:
            app.pages = pages
            app.fill_screen(1440, 900)
            app.main = app.x_windows()[0]
            app.get('list item', 'Delobelle', patience=30)
            show_all(app)
            try:
                yield from run(app, steps, by_keys, table)
            except Exception:
                if 'JALONS_SCREENSHOT' in os.environ:
                    app.screenshot(os.environ['JALONS_SCREENSHOT'])
                raise
            assert app.close() == 0


def tell(table):
    print(f'# {"step":34} {"by":6} {"keys":>5} {"clicks":>7} {"texts":>6}')
    for name, by, pressed, clicked, typed in table:
        print(f'# {name:34} {by:6} {pressed:5} {clicked:7} {typed:6}')


def main():
    who, jalons, jalonsctl, server = sys.argv[1:]
    steps = SECRETARY if who == 'secretaire' else CONSEILLER
    table = []
    print('1..2')
    with Imprimante(server) as printer:
        for number, by_keys in enumerate((True, False), 1):
            name = f'{who} {"by keys" if by_keys else "by mouse"}'
            if printer.environment is None:
                print(f'ok {number} {name} # SKIP {printer.reason}', flush=True)
                continue
            try:
                for _ in steps_of(by_keys, steps, jalons, jalonsctl, printer, table):
                    pass
                print(f'ok {number} {name}', flush=True)
            except Exception:  # pylint: disable=broad-except
                traceback.print_exc()
                print(f'not ok {number} {name}', flush=True)
    tell(table)


if __name__ == '__main__':
    main()
