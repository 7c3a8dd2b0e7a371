#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bus.py against a window made for it: each gesture works, each failure is seen."""

import sys
import tempfile
import traceback
from pathlib import Path

import bus


def expect_failure(function, *arguments, **options):
    try:
        function(*arguments, **options)
    except bus.JourneyError:
        return
    raise AssertionError(f'{function.__name__}{arguments} should have failed')


def test_writes_text_with_accents(application):
    entry = application.fill('Nom', 'Zoé Lefèvre — l’été')
    assert application.text(entry) == 'Zoé Lefèvre — l’été'
    application.fill('Notes', 'Une ligne.\nUne autre à côté.')
    assert 'Zoé Lefèvre — l’été' in application.texts()


def test_clicks_by_name_without_mnemonic(application):
    application.click('Nouveau dossier')
    application.get('label', 'Dossier créé', exact=True)


def test_refuses_what_cannot_be_clicked(application):
    application.get('button', 'Interdit')
    expect_failure(application.wait, lambda: application.find('button', 'Absent'), 'button', 0.3)
    expect_failure(application.act, application.get('button', 'Interdit'), 'fly')
    assert not application.is_sensitive(application.get('button', 'Interdit'))


def test_does_not_see_a_hidden_page(application):
    assert application.find('button', 'Autre page') is None
    exposed = application.find('button', 'Autre page', hidden=True) is not None
    assert exposed == bus.exposes_hidden_pages(application.node)
    application.keys('ctrl+o')
    application.get('button', 'Autre page')
    application.wait_gone('button', 'Nouveau dossier')


def test_acts_on_the_window(application):
    application.window_action('win.show-other')
    application.get('button', 'Autre page')
    expect_failure(application.window_action, 'win.absent')


def test_selects_a_row(application):
    application.select(application.get('list', 'Dossiers'), 1)
    application.get('label', 'Ligne 1')


def test_types_and_follows_the_focus(application):
    entry = application.get('entry', 'Nom')
    application.click_at(entry)
    application.type('MARTIN 12')
    application.wait(lambda: application.text(entry) == 'MARTIN 12', 'typed text')
    application.focus = None
    application.keys('Tab')
    assert bus.plain(application.focused().get_name()) == 'Notes', application.focused().get_name()


def test_takes_a_picture(application):
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / 'a.png'
        application.fill_screen(1024, 700)
        application.screenshot(target)
        assert target.read_bytes().startswith(b'\x89PNG')


def test_finds_a_replaced_process(application):
    application.get('frame', 'Essai')
    application.keys('ctrl+l')
    application.reconnect()
    application.get('frame', 'Verrouillé')
    application.click('Nouveau dossier')


def test_sees_a_program_that_left(application):
    application.process.kill()
    expect_failure(application.get, 'button', 'Nouveau dossier', 2)


def run(test, command):
    with bus.Application(command) as application:
        test(application)
        if application.process.poll() is None:
            status = application.close()
            assert status == 0, f'exit status {status}'


def main():
    tests = [value for name, value in globals().items() if name.startswith('test_')]
    failed = 0
    print(f'1..{len(tests)}')
    for number, test in enumerate(tests, 1):
        try:
            run(test, sys.argv[1:])
            print(f'ok {number} {test.__name__}', flush=True)
        except Exception:  # pylint: disable=broad-except
            failed += 1
            print(f'not ok {number} {test.__name__}', flush=True)
            traceback.print_exc()
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
