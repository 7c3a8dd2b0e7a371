#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A first bilan as a conseiller lives it, from the first run to the reopened base.

First run, new dossier, entretien and notes, synthèse, PDF, lock, close, reopen with the
passphrase: everything is there, and none of it is on the disk in clear.
"""

import os
import sys
import traceback
from pathlib import Path

import bus

PHRASE = 'quatre osiers bordent la cour'
NOTES = 'Parle peu devant la commune ; y revenir seule. Mot témoin : quenelle.'
RESUME = 'Présentation du cadre et des engagements de chacun.'
PARAGRAPHE = 'Mme Brissac-Faure souhaite savoir ce que valent ses quinze années d’accueil.'
SECRETS = ('Brissac', 'quenelle', 'Vaugrenard', 'quinze années', 'Saint-Aubin', PHRASE)


def start(command):
    application = bus.Application([*command, '--date', '2026-11-22'])
    application.fill_screen(1440, 900)
    return application


def open_page(application, name):
    application.click_at(application.get('page tab', name))


def first_run(application):
    application.click_at(application.get('check box', 'Hérault'))
    button = application.get('button', 'Ouvrir Jalons')
    application.fill('Votre nom', 'Hélène Vaugrenard')
    application.fill('Phrase de passe', 'azerty')
    assert not application.is_sensitive(button), 'a passphrase that everybody tries was taken'
    application.fill('Phrase de passe', PHRASE)
    application.fill('une seconde fois', PHRASE)
    application.click('Ouvrir Jalons')
    application.get('label', 'Créez votre premier dossier', patience=60)


def new_dossier(application):
    application.click('Nouveau dossier')
    application.fill('Nom', 'Brissac-Faure')
    application.fill('Prénom', 'Solène')
    application.click('Mme')
    application.fill('Collectivité', 'Commune de Saint-Aubin-des-Vignes')
    application.get('label', '980,00 €')
    application.get('label', 'L’accord de l’agente n’est pas encore noté')
    application.click('Noter l’accord')
    application.fill('Comment l’accord', 'Courriel du 20 novembre')
    application.keys('ctrl+Return')
    application.get('list item', 'Brissac-Faure Solène, Commune de Saint-Aubin-des-Vignes')
    application.get('heading', 'Brissac-Faure Solène')


def plan_and_hold(application):
    application.click('Planifier un entretien')
    application.fill('Jour', '20/11/2026')
    application.fill('Durée', '1 h')
    application.keys('ctrl+Return')
    open_page(application, 'Entretiens, 1')
    application.click('Marquer tenu')
    application.wait_gone('button', 'Marquer tenu')
    application.write(application.get('text', 'Résumé partagé'), RESUME)
    application.write(application.get('text', 'Notes confidentielles'), NOTES)
    application.get('label', 'Brouillon gardé, chiffré sur ce poste')


def write_synthese(application):
    open_page(application, 'Synthèse, 0/')
    application.click('Ajouter un paragraphe')
    application.write(application.get('text', 'Texte du paragraphe'), PARAGRAPHE)
    open_page(application, 'Documents')
    # The page as it will be printed comes first; then it is kept.
    application.click_at(application.get('list item', 'Synthèse'))
    application.click('Garder un brouillon')
    application.get('list item', 'Synthèse, brouillon 1', patience=60)
    application.get(None, 'Page 1 sur')


def expect_all(application):
    application.get('heading', 'Brissac-Faure Solène', patience=60)
    # The second time by the keyboard alone.
    application.get('page tab', 'Entretiens, 1')
    application.keys('ctrl+2')
    for name, text in (('Résumé partagé', RESUME), ('Notes confidentielles', NOTES)):
        node = application.get('text', name)
        application.wait(lambda: application.text(node) == text, f'{name} as it was written')
    application.get('page tab', 'Synthèse, 1/')
    application.keys('ctrl+3')
    node = application.get('text', 'Texte du paragraphe')
    assert application.text(node) == PARAGRAPHE
    application.get('page tab', 'Documents, 1')
    application.keys('ctrl+4')
    application.get('list item', 'Synthèse, brouillon 1')


def unlock(application):
    field = application.get('password text', 'Phrase de passe', patience=60)
    application.write(field, 'quatre osiers bordent la mer')
    application.keys('Return')
    application.get(None, 'Ce n’est pas la phrase de passe', patience=60)
    application.write(field, PHRASE)
    application.keys('Return')


def expect_nothing_in_clear():
    """Neither the base nor anything the programs left in the home says a word of the dossier."""
    seen = 0
    for path in Path(os.environ['HOME']).rglob('*'):
        if not path.is_file():
            continue
        content = path.read_bytes()
        seen += content.startswith(b'SQLite format 3')
        for secret in SECRETS:
            assert secret.encode() not in content, f'{secret} is in clear in {path}'
            assert secret.encode('utf-16-le') not in content, f'{secret} is in clear in {path}'
    assert seen == 1, f'{seen} bases in the home'


def journey(command):
    application = start(command)
    steps = [
        ('first run', lambda: first_run(application)),
        ('new dossier', lambda: new_dossier(application)),
        ('entretien held, with its notes', lambda: plan_and_hold(application)),
        ('synthèse and its PDF', lambda: write_synthese(application)),
        ('lock', lambda: (application.keys('ctrl+l'), application.reconnect())),
        ('unlock', lambda: (unlock(application), expect_all(application))),
        ('close', lambda: expect_status(application.close())),
        ('nothing in clear', expect_nothing_in_clear),
        ('reopen', lambda: reopen(command)),
    ]
    return application, steps


def expect_status(status):
    assert status == 0, f'exit status {status}'


def reopen(command):
    with start(command) as application:
        unlock(application)
        expect_all(application)
        expect_status(application.close())


def main():
    application, steps = journey(sys.argv[1:])
    print(f'1..{len(steps)}')
    for number, (name, step) in enumerate(steps, 1):
        try:
            step()
            print(f'ok {number} {name}', flush=True)
        except Exception:  # pylint: disable=broad-except
            traceback.print_exc()
            if 'JALONS_SCREENSHOT' in os.environ:
                application.screenshot(os.environ['JALONS_SCREENSHOT'])
            # What follows stands on what failed.
            for rest in range(number, len(steps) + 1):
                print(f'not ok {rest} {steps[rest - 1][0]}', flush=True)
            application.kill()
            sys.exit(1)


if __name__ == '__main__':
    main()
