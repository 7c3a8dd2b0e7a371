#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fictional dossiers: all prestations and statuts, the awkward ones among them, and an agenda that could be true."""

import json
from datetime import date, timedelta

from common import DATE, Ctl, main

PRESTATIONS = {'cdg31', 'cdg31-assistance', 'cdg34', 'cdg60', 'cdg84', 'espace2m'}
STATUTS = {'demande', 'entretien_prealable', 'conventionnement', 'en_cours', 'suspendu', 'conclu', 'suivi', 'clos',
           'refuse', 'non_engage', 'rompu'}
COUNTED = {'prevu', 'confirme', 'realise'}

# Who, and what the rules say that is not in order.
AWKWARD = [
    ('Viviane Ambierle-Roux', {'accord_agent': 'alerte', 'premier_rdv': 'refus', 'prerequis_francais': 'inconnu'}),
    ('Ludovic Escoffier-Vallat', {'heures': 'refus'}),
    ('Ghislaine Pouzet-Arnaud', {}),
    ('Teddy Lambourdière', {'convention': 'alerte'}),
    ('Solange Wattebled-Carpentier', {}),
    ('Nour Benhaddou', {}),
    ('Capucine Hennequin-Vidal', {}),
    ('Abel Castagnède-Ruiz', {'accord_agent': 'alerte'}),
    ('Arsène Vuković-Dubreuil', {}),
    ('Iris Coulondres', {}),
]


class Demonstration(Ctl):
    def setUp(self):
        super().setUp()
        self.on('demo')
        self.lines = self.on('list')

    def ref(self, agent):
        return next(line['ref'] for line in self.lines if line['agent'] == agent)

    def rule(self, agent, code):
        return next(rule for rule in self.on('regles', self.ref(agent)) if rule['code'] == code)

    def test_everything(self):
        self.assertGreaterEqual(len(self.lines), 24)
        self.assertEqual({line['prestation'] for line in self.lines}, PRESTATIONS)
        self.assertEqual({line['statut'] for line in self.lines}, STATUTS)

    def test_awkward(self):
        for agent, expected in AWKWARD:
            rules = self.on('regles', self.ref(agent))
            self.assertEqual({rule['code']: rule['verdict'] for rule in rules if rule['verdict'] != 'ok'}, expected,
                             agent)

    def test_other_base(self):
        """The verdicts, and the deadlines, are the same once exported and imported into another base."""
        def said():
            rules = {ref: [(rule['code'], rule['verdict'], rule['motif']) for rule in self.on('regles', ref)]
                     for ref in refs}
            return rules, self.on('echeances')

        refs = [line['ref'] for line in self.lines]
        before = said()
        path = self.folder / 'tout.json'
        self.on('export', '-o', path)
        self.base = self.folder / 'neuve.jalons'
        self.init()
        self.on('import', path)
        self.assertEqual(said(), before)

    def test_first_appointment(self):
        """Proposed in time and held late: kept, and the day it was held is told apart."""
        line = next(line for line in self.on('echeances', self.ref('Ghislaine Pouzet-Arnaud'))
                    if line['code'] == 'premier_rdv')
        held = self.on('export', self.ref('Ghislaine Pouzet-Arnaud'))['entretiens'][0]['debut'][:10]
        self.assertEqual(line['etat'], 'tenue')
        self.assertLess(line['date_limite'], held)

    def test_refused_price(self):
        dossier = self.on('export', self.ref('Abel Castagnède-Ruiz'))
        answer = self.on('tarif', 'cdg31', '--affiliee', 'non', '--cme', 'oui', '--fiphfp-collectivite', 'oui', status=1)
        self.assertEqual(answer['resultat'], 'refus')
        self.assertEqual((dossier['dossier']['suivi_cme'], dossier['dossier']['fiphfp']['collectivite'],
                          dossier['collectivite']['affiliee']), (True, True, False))

    def test_notice(self):
        """An agent with RQTH: the collectivité is to ask the FIPHFP, which is no condition."""
        notices = {line['agent']: self.on('show', line['ref'])['avis'] for line in self.lines}
        self.assertEqual([agent for agent, told in notices.items() if told],
                         ['Rosalie Garrigou-Lanne', 'Albane Cassagnabère', 'Abel Castagnède-Ruiz'])
        self.assertEqual(list(notices['Abel Castagnède-Ruiz'][0]), ['code', 'texte', 'source'])

    def test_explained(self):
        """What is not as the centre says is there with its reason."""
        absent = self.on('export', self.ref('Solange Wattebled-Carpentier'))
        self.assertIn(('mi_parcours', 'retire'), [(ecart['code'], ecart['nature']) for ecart in absent['ecarts']])
        self.assertNotIn('mi_parcours', [meeting['genre'] for meeting in absent['entretiens']])
        for agent, key in (('Teddy Lambourdière', 'territoire'), ('Arsène Vuković-Dubreuil', 'francais')):
            self.assertTrue(self.on('export', self.ref(agent))['dossier']['derogations'][key])
        self.assertEqual(self.on('export', self.ref('Capucine Hennequin-Vidal'))['convention']['heures_minutes'], 1800)

    def test_collective(self):
        """Several agents are in one group session: it is one in the agenda of the conseiller."""
        sessions = {}
        for dossier in self.on('export')['dossiers']:
            for meeting in dossier['entretiens']:
                if meeting.get('seance'):
                    self.assertEqual(meeting['genre'], 'collectif')
                    sessions.setdefault(meeting['seance'], []).append((dossier['agent']['nom'], meeting['debut']))
        self.assertEqual(len(sessions), 5)
        for members in sessions.values():
            self.assertEqual(len(members), 3)
            self.assertEqual(len({start for _, start in members}), 1)

    def test_agenda(self):
        """No conseiller is in two places, whatever the day of the week that the demonstration is made on."""
        for shift in (*range(7), 33, 34, 160, 165):
            day = date.fromisoformat(DATE) + timedelta(shift)
            base = self.folder / f'{day}.jalons'
            self.assertEqual(self.run_raw('demo', '--base', base, '--date', day).returncode, 0)
            answer = self.run_raw('agenda', '--base', base, '--date', day, '--du', day - timedelta(600), '--au',
                                  day + timedelta(200), '--json')
            meetings = [meeting for meeting in json.loads(answer.stdout)['donnees'] if meeting['statut'] in COUNTED]
            for i, meeting in enumerate(meetings):
                for other in meetings[i + 1:]:
                    if other['debut'] >= meeting['fin']:
                        break
                    same = meeting['genre'] == other['genre'] == 'collectif' and meeting['debut'] == other['debut']
                    self.assertTrue(same or meeting['conseiller'] != other['conseiller'],
                                    (day, meeting['ref'], other['ref'], meeting['debut']))

    def test_month(self):
        """The month around the day has enough to look at."""
        meetings = self.on('agenda', '--du', '2026-11-02', '--au', '2026-12-11')
        self.assertGreaterEqual(len(meetings), 30)
        self.assertGreaterEqual(len({meeting['conseiller'] for meeting in meetings}), 3)
        self.assertGreaterEqual(len({meeting['genre'] for meeting in meetings}), 5)


if __name__ == '__main__':
    main()
