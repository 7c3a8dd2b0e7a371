#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each command: the keys of its answer, its refusals, its exit status."""

import fcntl
import json
import os
import re
import subprocess
from pathlib import Path

from common import DATE, FIXTURES, PROGRAM, Ctl, main

KEYS_AGENDA = ['id', 'ref', 'debut', 'fin', 'duree_minutes', 'genre', 'mode', 'lieu', 'statut', 'conseiller', 'agent']
KEYS_TARIF = ['resultat', 'montant_centimes', 'regle', 'deliberation', 'valide_du', 'valide_au', 'motif', 'source',
              'avertissement']
KEYS_PRESTATION = ['code', 'libelle', 'centre', 'version', 'phases', 'heures', 'duree_max_mois', 'reunions',
                   'documents', 'tarifs']
ALL = ['cdg31', 'cdg31-assistance', 'cdg34', 'cdg60', 'cdg84', 'espace2m']


class Lines(Ctl):
    def test_usage(self):
        for line in ([], ['voler'], ['list', '--essai'], ['list', 'x'], ['show'], ['--inconnue'],
                     ['generate', '--dossiers', 'dix', '--seed', '1'], ['agenda', '--du', DATE],
                     ['agenda', '--du', '2026-02-30', '--au', DATE], ['render', 'synthese', 'x'],
                     ['init', '--feuille-secours', 'x.pdf'], ['tarif', 'cdg34']):
            if line[:1] == ['render']:
                self.init()
            refusal = self.refuse(*line, '--base', self.base, status=2, date=False) if line[:1] != ['agenda'] else None
            if refusal is not None:
                self.assertEqual(refusal['code'], 'usage', line)
        self.assertEqual(self.run_raw('list', '--date', 'hier').returncode, 2)

    def test_help(self):
        answer = self.run_raw('--help')
        self.assertEqual(answer.returncode, 0)
        text = answer.stdout.decode()
        for command in ('init', 'demo', 'tarif', 'import', 'render', 'undo'):
            self.assertIn(f'  {command} ', text)
        self.assertNotIn('feuille-secours', text)

    def test_no_gtk(self):
        linked = subprocess.run(['ldd', PROGRAM], stdout=subprocess.PIPE, text=True, check=True).stdout
        self.assertIn('libsqlite3', linked)
        self.assertNotRegex(linked, r'libgtk|libadwaita|libgdk-|libpoppler')

    def test_text(self):
        self.on('demo')
        for line in (['list'], ['prestations'], ['check'], ['echeances'], ['show', '2026-01-0001'],
                     ['agenda', '--du', DATE, '--au', '2026-12-31'], ['historique', '2026-01-0001']):
            answer = self.run_raw(*line, '--base', self.base, '--date', DATE)
            self.assertEqual(answer.returncode, 0, line)
            self.assertGreater(len(answer.stdout.decode().splitlines()), 1, line)

    def test_locale(self):
        self.on('demo')
        for line in (['list'], ['echeances'], ['tarif', 'cdg34'], ['check']):
            texts = {self.run_raw(*line, '--json', '--date', DATE, '--base', self.base, LC_ALL=locale,
                                  LANGUAGE='').stdout for locale in ('C', 'fr_FR.UTF-8')}
            # A sentence follows the language; figures, dates and codes never do.
            texts = {re.sub(rb'"(methode|source)" : ".*"', b'', text) for text in texts}
            self.assertEqual(len(texts), 1, line)


class Bases(Ctl):
    def test_init(self):
        self.assertEqual(self.init(), {'base': str(self.base), 'centre': 'tous', 'prestations': ALL})
        self.assertEqual(self.refuse_on('init', '--sans-phrase')['code'], 'existe')
        other = self.folder / 'un.jalons'
        self.assertEqual(self.ask('init', '--sans-phrase', '--centre', 'cdg31', '--base', other)['prestations'],
                         ['cdg31', 'cdg31-assistance'])
        third = self.folder / 'deux.jalons'
        self.assertEqual(self.refuse('init', '--sans-phrase', '--centre', 'cdg99', '--base', third)['code'], 'inconnu')
        self.assertFalse(third.exists())

    def test_default_path(self):
        answer = self.ask('init', '--sans-phrase')
        self.assertTrue(Path(answer['base']).is_relative_to(self.folder))
        self.assertEqual(self.ask('list'), [])

    def test_passphrase(self):
        phrase = self.write('phrase', 'quatre chevaux verts dansent\n')
        other = self.write('autre', 'quatre chevaux verts dorment\n')
        self.on('init', '--passphrase-file', phrase)
        self.assertEqual(self.refuse_on('list')['code'], 'phrase_incorrecte')
        self.assertEqual(self.refuse_on('list', '--passphrase-file', other)['code'], 'phrase_incorrecte')
        self.assertEqual(self.on('list', '--passphrase-file', phrase), [])
        self.on('import', FIXTURES / 'riche.json', '--passphrase-file', phrase)
        self.assertEqual(len(self.on('list', '--passphrase-file', phrase)), 1)
        self.assertNotIn(b'Guessan', self.base.read_bytes())
        self.assertEqual(self.refuse_on('init', '--passphrase-file', phrase)['code'], 'existe')
        # No terminal to ask at, and none was given.
        self.assertEqual(self.refuse('init', '--base', self.folder / 'x')['code'], 'phrase_incorrecte')

    def test_busy(self):
        self.on('demo')
        with open(f'{self.base}-verrou', 'w', encoding='ascii') as lock:
            fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self.assertEqual(self.refuse_on('import', FIXTURES / 'riche.json')['code'], 'base_occupee')
            self.assertEqual(self.refuse_on('undo')['code'], 'base_occupee')
            self.assertEqual(self.refuse_on('statut', '2026-01-0001', 'clos')['code'], 'base_occupee')
            self.assertGreater(len(self.on('list')), 8)
            self.on('show', '2026-01-0001')
            self.on('export')
            self.on('check')
            self.on('backup', self.folder / 'copie')
        self.on('import', FIXTURES / 'riche.json')

    def test_not_a_base(self):
        self.assertEqual(self.refuse_on('list')['code'], 'inconnu')
        self.base.write_text('bonjour' * 1000, encoding='ascii')
        self.assertEqual(self.refuse_on('list')['code'], 'pas_une_base')

    def test_check(self):
        self.on('demo')
        answer = self.on('check')
        self.assertEqual(list(answer), ['integre', 'lignes', 'comptes', 'endommagees'])
        self.assertTrue(answer['integre'])
        self.assertEqual(answer['comptes']['dossier'], len(self.on('list')))
        self.assertEqual(answer['endommagees'], [])

    def test_damage(self):
        self.on('demo')
        octets = bytearray(self.base.read_bytes())
        # In several places: one alone may be the room that a page of the file does not use.
        for part in range(4, 16):
            start = len(octets) * part // 16
            for place in range(start, start + 40):
                octets[place] ^= 0xFF
        self.base.write_bytes(octets)
        self.assertEqual(self.run_raw('check', '--base', self.base, '--json').returncode, 1)

    def test_backup(self):
        self.on('demo')
        copy = self.folder / 'copie.jalons'
        before = self.on('export')
        answer = self.on('backup', copy)
        self.assertEqual(list(answer), ['fichier', 'lignes', 'verifie'])
        self.assertEqual(answer['fichier'], str(copy))
        self.assertTrue(answer['verifie'])
        self.assertEqual(self.refuse_on('backup', copy)['code'], 'existe')
        self.on('statut', '2026-01-0001', 'suivi')
        self.assertNotEqual(self.on('export'), before)
        self.assertEqual(self.refuse_on('restore', copy)['code'], 'existe')
        self.assertEqual(self.on('restore', copy, '--remplacer')['lignes'], answer['lignes'])
        self.assertEqual(self.on('export'), before)

    def test_demo(self):
        self.assertEqual(list(self.on('demo')), ['base', 'dossiers'])
        self.assertEqual(self.refuse_on('demo')['code'], 'existe')
        lines = self.on('list')
        self.assertGreaterEqual(len(lines), 12)
        self.assertEqual({line['prestation'] for line in lines}, set(ALL))
        self.assertGreaterEqual(len({line['statut'] for line in lines}), 9)
        states = {line['echeance']['etat'] for line in lines if line['echeance']}
        self.assertLessEqual({'depassee', 'proche', 'a_venir'}, states)
        kept = {line['etat'] for line in self.on('echeances')}
        self.assertIn('tenue', kept)
        self.assertTrue(self.on('agenda', '--du', DATE, '--au', '2026-11-29'))

    def test_demo_is_deterministic(self):
        self.on('demo')
        first = self.on('export'), self.on('agenda', '--du', '2026-01-01', '--au', '2027-12-31')
        self.base = self.folder / 'autre.jalons'
        self.on('demo')
        self.assertEqual((self.on('export'), self.on('agenda', '--du', '2026-01-01', '--au', '2027-12-31')), first)
        for day in ('2024-02-29', '2025-05-01', '2026-12-25', '2027-03-28'):
            base = self.folder / f'{day}.jalons'
            self.assertEqual(self.run_raw('demo', '--base', base, '--date', day).returncode, 0)
            agenda = json.loads(self.run_raw('agenda', '--base', base, '--date', day, '--du', '2020-01-01', '--au',
                                             '2030-01-01', '--json').stdout)['donnees']
            held = [meeting['debut'][:10] for meeting in agenda if meeting['statut'] == 'realise']
            planned = [meeting['debut'][:10] for meeting in agenda if meeting['statut'] == 'prevu']
            self.assertLess(max(held), day)
            self.assertGreater(min(planned), day)

    def test_generate(self):
        exports = []
        for name, seed in (('a', 7), ('b', 7), ('c', 8)):
            self.base = self.folder / name
            self.assertEqual(self.on('generate', '--dossiers', 30, '--seed', seed)['dossiers'], 30)
            exports.append(self.on('export'))
        self.assertEqual(exports[0], exports[1])
        self.assertNotEqual(exports[0], exports[2])
        self.assertTrue(self.on('check')['integre'])
        case = exports[0]['dossiers'][0]
        self.assertGreaterEqual(len(case['entretiens']), 6)
        self.assertTrue(any(meeting['notes'] for meeting in case['entretiens']))


class Prestations(Ctl):
    def test_prestations(self):
        shipped = self.ask('prestations')
        self.assertEqual([prestation['code'] for prestation in shipped], ALL)
        for prestation in shipped:
            self.assertEqual(list(prestation), KEYS_PRESTATION)
            self.assertEqual(list(prestation['heures']),
                             ['min_minutes', 'max_minutes', 'indicatif_minutes', 'colonnes'])
            for phase in prestation['phases']:
                self.assertEqual(list(phase), ['code', 'libelle', 'objectifs'])
        self.init()
        self.assertEqual(self.on('prestations'), shipped)
        self.assertEqual(self.on('prestations', 'cdg60'), [shipped[3]])
        self.assertEqual(self.refuse_on('prestations', 'cdg99')['code'], 'inconnu')

    def tarif(self, *arguments, status=0):
        answer = self.run_raw('tarif', *arguments, '--json')
        self.assertEqual(answer.returncode, status)
        return json.loads(answer.stdout)

    def test_tarif(self):
        answer = self.tarif('cdg34', '--date', '2022-06-01')['donnees']
        self.assertEqual(list(answer), KEYS_TARIF)
        self.assertEqual((answer['resultat'], answer['montant_centimes'], answer['avertissement']),
                         ('prix', 98000, None))
        self.assertIn('2022', self.tarif('cdg34', '--date', DATE)['donnees']['avertissement'])
        self.assertEqual(self.tarif('cdg84', '--date', DATE)['donnees']['resultat'], 'sur_devis')
        answer = self.tarif('cdg31-assistance', '--affiliee', 'non', '--date', DATE)['donnees']
        self.assertEqual(answer['montant_centimes'], 35000)
        self.assertEqual(answer['deliberation'], {'numero': '2017-07', 'date': '2017-01-26'})
        answer = self.tarif('cdg31', '--affiliee', 'non', '--cme', 'oui', '--fiphfp-collectivite', 'oui', '--date', DATE,
                            status=1)['donnees']
        self.assertEqual((answer['resultat'], answer['montant_centimes']), ('refus', None))
        self.assertEqual(self.tarif('cdg34', '--date', '2021-12-31', status=1)['donnees']['resultat'], 'erreur')

    def test_tarif_missing(self):
        answer = self.tarif('cdg31', '--affiliee', 'oui', '--cme', 'oui', '--date', DATE, status=1)
        self.assertEqual(answer['donnees']['resultat'], 'erreur')
        self.assertEqual(answer['erreur']['code'], 'conditions_manquantes')
        self.assertEqual(answer['erreur']['conditions_manquantes'], ['fiphfp_cadre'])
        self.assertEqual(self.run_raw('tarif', 'cdg31', '--date', DATE, '--cme', 'peut-être').returncode, 2)
        self.assertEqual(self.refuse('tarif', 'cdg99')['code'], 'inconnu')


class Agenda(Ctl):
    def test_agenda(self):
        self.on('demo')
        meetings = self.on('agenda', '--du', DATE, '--au', '2026-12-31')
        for meeting in meetings:
            self.assertEqual(list(meeting), KEYS_AGENDA)
            self.assertRegex(meeting['debut'], r'^2026-1[12]-\d\dT\d\d:\d\d:00\+01:00$')
        self.assertEqual([m['debut'] for m in meetings], sorted(m['debut'] for m in meetings))
        day = meetings[0]['debut'][:10]
        self.assertEqual(self.on('agenda', '--du', day, '--au', day),
                         [m for m in meetings if m['debut'].startswith(day)])

    def test_ics(self):
        self.on('demo')
        path = self.folder / 'agenda.ics'
        meetings = self.on('agenda', '--du', DATE, '--au', '2026-12-31', '--ics', path)
        octets = path.read_bytes()
        self.assertEqual(octets.count(b'\n'), octets.count(b'\r\n'))
        text = octets.decode().replace('\r\n ', '')
        self.assertEqual(sorted(re.findall(r'^UID:(.*)@jalons\r$', text, re.M)), sorted(m['id'] for m in meetings))
        self.assertIn('TZID:Europe/Paris', text)
        # The agent whose employer is not informed is named nowhere outside the base.
        self.assertIn('Coulondres', str(meetings))
        self.assertNotIn('Coulondres', text)
        self.assertEqual(os.stat(path).st_mode & 0o077, 0)


if __name__ == '__main__':
    main()
