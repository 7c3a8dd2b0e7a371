#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dossiers through jalonsctl: in, out, shown, moved, printed, undone."""

import copy
import json
import os
import unittest
from pathlib import Path

from common import DATE, FIXTURES, Ctl, main

KEYS_LIST = ['ref', 'agent', 'collectivite', 'prestation', 'statut', 'phase', 'prochain_entretien', 'echeance']
KEYS_HEURES = ['entretiens_minutes', 'travail_personnel_minutes', 'preparation_minutes', 'total_compte_minutes',
               'min_minutes', 'max_minutes', 'indicatif_minutes']
KEYS_ECHEANCE = ['ref', 'code', 'date_limite', 'etat', 'jours_restants', 'depuis', 'methode', 'source']
KEYS_REGLE = ['code', 'verdict', 'motif', 'source']
REGLES = ['accord_agent', 'premier_rdv', 'heures', 'duree', 'reunions', 'ecarts', 'confidentialite', 'territoire',
          'prerequis_francais', 'convention']
KEYS_HISTORIQUE = ['operation', 'version', 'quand', 'membre', 'poste', 'table', 'ligne', 'champ', 'avant', 'apres']
RICH = json.loads((FIXTURES / 'riche.json').read_text(encoding='utf-8'))
REF = RICH['dossier']['ref']


class Exchange(Ctl):
    def test_import(self):
        self.init()
        self.assertEqual(self.on('import', FIXTURES / 'riche.json', '--essai'), {'crees': [REF], 'remplaces': []})
        self.assertEqual(self.on('list'), [])
        self.assertEqual(self.on('import', FIXTURES / 'riche.json'), {'crees': [REF], 'remplaces': []})
        self.assertEqual(self.refuse_on('import', FIXTURES / 'riche.json')['code'], 'existe')
        self.assertEqual(self.on('import', FIXTURES / 'riche.json', '--remplacer'),
                         {'crees': [], 'remplaces': [REF]})
        self.assertEqual(self.refuse_on('import', self.folder / 'absent.json')['code'], 'fichier')

    def test_faults(self):
        self.init()
        wrong = copy.deepcopy(RICH)
        wrong['dossier']['motif'] = 'caprice'
        wrong['entretiens'][1]['debut'] = '2026-02-30T10:00:00+01:00'
        wrong['entretiens'][0]['seance'] = 'le groupe du mardi'
        wrong['secret'] = 1
        path = self.write('faux.json', json.dumps(wrong, indent=1))
        refusal = self.refuse_on('import', path)
        self.assertEqual(refusal['code'], 'import_refuse')
        lines = path.read_text(encoding='utf-8').split('\n')
        found = {fault['chemin']: fault for fault in refusal['erreurs']}
        self.assertEqual(set(found), {'dossier.motif', 'entretiens[0].seance', 'entretiens[1].debut', 'secret'})
        for fault in found.values():
            self.assertEqual(list(fault), ['chemin', 'ligne', 'code', 'message'])
        for place, needle in (('dossier.motif', 'caprice'), ('entretiens[1].debut', '02-30'), ('secret', 'secret')):
            self.assertIn(needle, lines[found[place]['ligne'] - 1])
        self.assertEqual(found['entretiens[0].seance']['code'], 'valeur_impossible')
        self.assertEqual(self.on('list'), [])

    def test_export(self):
        self.init()
        self.on('import', FIXTURES / 'riche.json')
        self.assertEqual(self.on('export', REF), RICH)
        self.assertEqual(self.on('export'), {'format': 1, 'dossiers': [RICH]})
        path = self.folder / 'sortie.json'
        self.on('export', REF, '-o', path)
        self.assertEqual(json.loads(path.read_text(encoding='utf-8')), RICH)
        self.assertEqual(self.run_raw('export', REF, '--base', self.base).stdout, path.read_bytes())
        self.assertEqual(self.refuse_on('export', '2000-01-0001')['code'], 'inconnu')

    def test_export_import_export(self):
        self.on('demo')
        path = self.folder / 'tout.json'
        self.on('export', '-o', path)
        self.base = self.folder / 'neuve.jalons'
        self.init()
        self.on('import', path)
        again = self.folder / 'encore.json'
        self.on('export', '-o', again)
        self.assertEqual(path.read_bytes(), again.read_bytes())

    def test_examples(self):
        folder = os.environ.get('JALONS_EXAMPLES')
        if folder is None:
            raise unittest.SkipTest('JALONS_EXAMPLES is not set')
        self.init()
        for path in sorted(Path(folder).glob('*.json')):
            document = json.loads(path.read_text(encoding='utf-8'))
            ref = self.on('import', path)['crees'][0]
            document['dossier']['ref'] = ref
            self.assertEqual(json.dumps(self.on('export', ref)), json.dumps(document), path.name)
            shown = self.on('show', ref)
            self.assertEqual({key: shown[key] for key in document}, document, path.name)
            document_code = 'livret' if document['dossier']['prestation'] == 'cdg31' else 'synthese'
            refused = document['dossier']['accord_agent']['le'] is None
            made = self.on('render', document_code, ref, '-o', self.folder / f'{ref}.pdf', status=int(refused))
            self.assertEqual(len(made['fichiers']), int(not refused), path.name)


class Cases(Ctl):
    def setUp(self):
        super().setUp()
        self.on('demo')

    def test_list(self):
        lines = self.on('list')
        self.assertEqual([line['ref'] for line in lines], sorted(line['ref'] for line in lines))
        for line in lines:
            self.assertEqual(list(line), KEYS_LIST)
            if line['echeance'] is not None:
                self.assertEqual(list(line['echeance']), ['code', 'date_limite', 'jours_restants', 'etat'])
        self.assertEqual([line['agent'] for line in self.on('list', '--filtre', 'LEcuyer')], ['Firmin Lécuyer-Vast'])
        for option, key, value in (('--statut', 'statut', 'en_cours'), ('--prestation', 'prestation', 'cdg34')):
            self.assertEqual(self.on('list', option, value), [line for line in lines if line[key] == value])
        late = self.on('list', '--retard')
        self.assertTrue(late)
        self.assertEqual({line['echeance']['etat'] for line in late}, {'depassee'})

    def test_show(self):
        shown = self.on('show', '2026-01-0002')
        self.assertEqual(list(shown['heures']), KEYS_HEURES)
        self.assertEqual(shown['documents'], [])
        self.assertEqual(shown['ecarts'], [])
        exported = self.on('export', '2026-01-0002')
        self.assertEqual({key: shown[key] for key in exported}, exported)
        self.assertEqual(self.refuse_on('show', '2026-01-9999')['code'], 'inconnu')

    def verdicts(self, ref, date=DATE):
        """What the rules do not find in order."""
        answer = self.run_raw('regles', ref, '--base', self.base, '--json', '--date', date)
        self.assertEqual(answer.returncode, 0, answer.stderr.decode())
        rules = json.loads(answer.stdout)['donnees']
        self.assertEqual([rule['code'] for rule in rules], REGLES)
        for rule in rules:
            self.assertEqual(list(rule), KEYS_REGLE)
            self.assertTrue(rule['motif'])
            self.assertTrue(rule['source'])
        return {rule['code']: rule['verdict'] for rule in rules if rule['verdict'] != 'ok'}

    def test_regles(self):
        late = {'accord_agent': 'alerte', 'premier_rdv': 'refus', 'prerequis_francais': 'inconnu'}
        near = {'accord_agent': 'alerte', 'premier_rdv': 'alerte', 'prerequis_francais': 'inconnu'}
        for ref, found in (('2026-01-0001', {}), ('2026-01-0004', {}), ('2026-01-0006', near),
                           ('2026-01-0009', {'convention': 'alerte'}), ('2026-01-0015', {}), ('2026-01-0016', late)):
            self.assertEqual(self.verdicts(ref), found, ref)
        # The twentieth day is kept, the next is not.
        self.assertEqual(self.verdicts('2026-01-0016', '2026-11-11')['premier_rdv'], 'alerte')
        self.assertEqual(self.verdicts('2026-01-0016', '2026-11-12')['premier_rdv'], 'refus')
        self.assertEqual(self.refuse_on('regles', '2026-01-9999')['code'], 'inconnu')

    def test_regles_awkward(self):
        def change(ref, edit):
            document = self.on('export', ref)
            edit(document)
            self.on('import', self.write('change.json', document), '--remplacer')
            return self.verdicts(ref)

        def tell_employer(document):
            document['sections'].append({'code': 'demande', 'texte': 'Partagé.', 'partage_employeur': True})

        def forget_accord(document):
            document['dossier']['accord_agent'] = {'le': None, 'comment': None}

        def move_away(document):
            document['collectivite']['territoire'] = 'Alsace'

        def unsign(document):
            document['convention']['signatures'][0]['le'] = None

        def work_more(document):
            document['temps'].append({'le': '2026-11-20', 'nature': 'travail_personnel', 'minutes': 6000})

        for ref, edit, code, verdict in (
                ('2026-01-0015', tell_employer, 'confidentialite', 'refus'),
                ('2026-01-0001', forget_accord, 'accord_agent', 'refus'),
                ('2026-01-0010', move_away, 'territoire', 'refus'),
                ('2026-01-0010', unsign, 'convention', 'refus'),
                ('2026-01-0001', work_more, 'heures', 'alerte')):
            self.assertEqual(change(ref, edit).get(code), verdict, edit.__name__)

    def test_regles_text(self):
        table = self.run_raw('regles', '2026-01-0016', '--base', self.base, '--date', DATE).stdout.decode()
        self.assertEqual(len(table.splitlines()), 1 + len(REGLES))

    def test_statut(self):
        refusal = self.refuse_on('statut', '2026-01-0006', 'conventionnement')
        self.assertEqual(refusal['code'], 'conditions_manquantes')
        self.assertIn('accord_agent', refusal['conditions_manquantes'])
        self.assertEqual(self.refuse_on('statut', '2026-01-0006', 'clos')['conditions_manquantes'], ['transition'])
        self.assertEqual(self.refuse_on('statut', '2026-01-0006', 'fini')['code'], 'inconnu')
        self.assertEqual(self.on('statut', '2026-01-0006', 'refuse', '--raison', 'Hors territoire'),
                         {'ref': '2026-01-0006', 'statut': 'refuse'})
        self.assertEqual(self.on('list', '--filtre', 'Chazelet')[0]['statut'], 'refuse')

    def test_undo(self):
        before = self.on('export')
        self.on('statut', '2026-01-0001', 'suivi')
        self.on('import', FIXTURES / 'riche.json')
        self.assertEqual(list(self.on('undo')), ['operation', 'annulee'])
        self.on('undo')
        self.assertEqual(self.on('export'), before)
        self.assertEqual(self.refuse_on('undo')['code'], 'rien_a_annuler')

    def test_redo(self):
        self.assertEqual(self.refuse_on('redo')['code'], 'rien_a_annuler')
        self.on('statut', '2026-01-0001', 'suivi')
        after = self.on('export')
        self.on('undo')
        self.assertEqual(self.on('redo')['retablie'], 'statut')
        self.assertEqual(self.on('export'), after)
        self.on('undo')
        self.on('import', FIXTURES / 'riche.json')
        self.assertEqual(self.refuse_on('redo')['code'], 'rien_a_annuler')

    def test_echeances(self):
        every = self.on('echeances')
        for line in every:
            self.assertEqual(list(line), KEYS_ECHEANCE)
        self.assertEqual(self.on('echeances', '2026-01-0006'), [e for e in every if e['ref'] == '2026-01-0006'])
        first = next(line for line in every if line['code'] == 'premier_rdv' and line['ref'] == '2026-01-0006')
        self.assertEqual((first['etat'], first['jours_restants']), ('proche', 4))

    def test_historique(self):
        self.on('statut', '2026-01-0001', 'suivi')
        changes = self.on('historique', '2026-01-0001')
        for change in changes:
            self.assertEqual(list(change), KEYS_HISTORIQUE)
        last = [change for change in changes if change['champ'] == 'statut' and change['table'] == 'dossier'][-1]
        self.assertEqual((last['avant'], last['apres']), ('conclu', 'suivi'))

    def test_render(self):
        folder = self.folder / 'pdf'
        answer = self.on('render', 'synthese', '2026-01-0001', '2026-01-0006', '2026-01-0004', '1999-01-0001', '-o',
                         folder, status=1)
        self.assertEqual(list(answer), ['fichiers', 'refus'])
        made = answer['fichiers'][0]
        self.assertEqual(list(made), ['ref', 'document', 'chemin', 'pages', 'sha256'])
        self.assertEqual(made['chemin'], str(folder / '2026-01-0001-synthese.pdf'))
        self.assertTrue(Path(made['chemin']).read_bytes().startswith(b'%PDF-'))
        self.assertEqual([list(refusal) for refusal in answer['refus']], [['ref', 'code', 'message']] * 3)
        self.assertEqual([refusal['code'] for refusal in answer['refus']],
                         ['accord_manquant', 'document_hors_prestation', 'inconnu'])

        path = self.folder / 'livret.pdf'
        one = self.on('render', 'livret', '2026-01-0003', '-o', path)['fichiers'][0]
        again = self.on('render', 'livret', '2026-01-0003', '-o', path)['fichiers'][0]
        draft = self.on('render', 'livret', '2026-01-0003', '-o', path, '--brouillon')['fichiers'][0]
        self.assertEqual(one, again)
        self.assertNotEqual(one['sha256'], draft['sha256'])
        self.assertEqual(self.on('render', 'facture', '2026-01-0003', '-o', path, status=1)['refus'][0]['code'],
                         'document_inconnu')
        # The answer tells every refusal; without it, each has its line.
        for option, lines in (('--json', 1), ('--brouillon', 2)):
            refused = self.run_raw('render', 'affiche', '2026-01-0001', '2026-01-0003', '-o', folder, '--base', self.base,
                                   option)
            self.assertEqual((refused.returncode, len(refused.stderr.decode().splitlines())), (1, lines))


if __name__ == '__main__':
    main()
