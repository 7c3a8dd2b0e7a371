# SPDX-License-Identifier: GPL-3.0-or-later
"""What a secretariat prints: each document for each dossier of the demonstration, made or refused as the rules say,
conform, on the pages that are expected, with the right amounts and nothing that is not for its reader."""

import copy
import json
import re
import shutil
import subprocess
import unittest

from common import DATE, Ctl, main

CODES = ['synthese', 'livret', 'restitution', 'plan_action', 'fiche_renseignement', 'devis', 'convention_prealable',
         'convention', 'avenant', 'convocation', 'emargement', 'attestation', 'mi_parcours', 'etat_liquidatif',
         'cahier_des_charges', 'avis_restitution', 'questionnaire_fin', 'questionnaire_6_mois', 'relance',
         'preparation']
AFTER_ACCORD = {'synthese', 'livret', 'restitution', 'plan_action', 'convention_prealable', 'convention', 'avenant',
                'attestation', 'mi_parcours', 'etat_liquidatif', 'avis_restitution'}
FOR_EMPLOYER = {'restitution', 'devis', 'convention_prealable', 'mi_parcours', 'etat_liquidatif', 'cahier_des_charges',
                'avis_restitution'}
PAGES = {'devis': 1, 'convocation': 1, 'attestation': 1, 'avenant': 1, 'etat_liquidatif': 1, 'relance': 1,
         'questionnaire_fin': 1, 'questionnaire_6_mois': 1, 'preparation': 1, 'emargement': 2, 'fiche_renseignement': 2,
         'mi_parcours': 2, 'convention_prealable': 2, 'cahier_des_charges': 2, 'avis_restitution': 2, 'convention': 4}


def read(path, *options):
    """The text of a PDF, each run of spaces and line ends made one space; one before "h", however narrow it is."""
    answer = subprocess.run(['pdftotext', *options, str(path), '-'], stdout=subprocess.PIPE, check=True)
    return re.sub(r'(\d)h\b', r'\1 h', re.sub(r'[\s\u00a0\u202f]+', ' ', answer.stdout.decode()))


def next_meeting(document, today='2026-11-22'):
    planned = sorted((one for one in document['entretiens'] if one['statut'] in ('prevu', 'confirme')),
                     key=lambda one: one['debut'])
    coming = [one for one in planned if one['debut'][:10] >= today]
    return (coming or planned[-1:] or [None])[0]


def expect(code, document, documents):
    """The refusal that the rules ask for, None where the document is made; the grid of prices apart."""
    dossier, prestation = document['dossier'], document['dossier']['prestation']
    assistance = prestation == 'cdg31-assistance'
    meeting = next_meeting(document)
    if code == 'preparation':
        return None
    if code not in documents[prestation]:
        return 'document_hors_prestation'
    if not assistance and dossier['accord_agent']['le'] is None:
        if code in AFTER_ACCORD or (code == 'convocation' and meeting is not None
                                    and meeting['genre'] not in ('prealable', 'diagnostic')):
            return 'accord_manquant'
    if dossier['employeur_informe'] is False:
        if code in FOR_EMPLOYER or (assistance and code in ('convention', 'avenant')):
            return 'employeur_non_informe'
    if code == 'restitution' and not any(one['partage_employeur'] for one in document['sections']):
        return 'interdit'
    return None


class Demonstration(Ctl):
    """One base and all of its documents, which no test changes."""

    made = {}
    refused = {}

    def setUp(self):
        super().setUp()
        if not Demonstration.made:
            self.make()

    def make(self):
        Ctl.setUp(self)
        kept = self.folder
        self._cleanups.clear()
        self.addClassCleanup(shutil.rmtree, kept)
        self.on('demo')
        refs = [line['ref'] for line in self.on('list')]
        Demonstration.dossiers = {ref: self.on('show', ref) for ref in refs}
        Demonstration.documents = {one['code']: one['documents'] for one in
                                   (self.on('prestations', code)[0] for code in
                                    sorted({one['dossier']['prestation'] for one in self.dossiers.values()}))}
        for code in CODES:
            answer = json.loads(self.run_raw('render', code, *refs, '-o', kept / 'pdf', '--base', self.base,
                                             '--date', '2026-11-22', '--json').stdout)['donnees']
            for one in answer['fichiers']:
                Demonstration.made[code, one['ref']] = one
            for one in answer['refus']:
                Demonstration.refused[code, one['ref']] = one

    def texts(self, code):
        for (made, ref), one in self.made.items():
            if made == code:
                yield self.dossiers[ref], read(one['chemin'])

    def test_matrix(self):
        """Each document of each dossier is made, or refused for the reason that the rules give."""
        prestations = set()
        for ref, document in self.dossiers.items():
            for code in CODES:
                expected = expect(code, document, self.documents)
                refusal = self.refused.get((code, ref))
                if expected is None and refusal is not None:
                    # The grid of prices: a mission that it refuses.
                    self.assertIn(code, ('devis', 'convention', 'etat_liquidatif'), refusal)
                    self.assertIn(refusal['code'], ('interdit', 'conditions_manquantes'), refusal)
                    self.assertEqual(document['dossier']['prestation'][:5], 'cdg31')
                else:
                    self.assertEqual(refusal['code'] if refusal else None, expected, (code, ref))
                self.assertEqual((code, ref) in self.made, refusal is None)
                # A working sheet is no document of a prestation: each has it.
                if refusal is None and code != 'preparation':
                    prestations.add((code, document['dossier']['prestation']))
        # Whatever a prestation lists was made at least once.
        self.assertEqual(prestations, {(code, prestation) for prestation, codes in self.documents.items()
                                       for code in codes})

    def test_conform(self):
        paths = [one['chemin'] for one in self.made.values()]
        self.assertGreater(len(paths), 200)
        for start in range(0, len(paths), 40):
            for one in self.ask('check-pdf', *paths[start:start + 40]):
                self.assertTrue(one['conforme'], one)
        if shutil.which('qpdf') is None:
            self.skipTest('qpdf is not installed')
        for path in paths[::5]:
            subprocess.run(['qpdf', '--check', path], check=True, stdout=subprocess.DEVNULL)

    def test_pages(self):
        for (code, ref), one in self.made.items():
            self.assertLessEqual(one['pages'], PAGES.get(code, 12), (code, ref))

    def test_preparation(self):
        """One sheet in large letters too; what it leaves out is counted; nothing of it is numbered or kept."""
        base = self.folder / 'encore.jalons'
        refs = sorted(self.dossiers)
        self.run_raw('demo', '--base', base, '--date', '2026-11-22')
        answer = self.ask('render', 'preparation', *refs, '-o', self.folder / 'grand', '--theme', 'lecture-facilitee',
                          '--base', base)
        self.assertEqual([one['pages'] for one in answer['fichiers']], [1] * len(refs))
        for one in self.ask('check-pdf', *[one['chemin'] for one in answer['fichiers']]):
            self.assertTrue(one['conforme'], one)
        counted = [read(one['chemin']) for one in answer['fichiers']]
        self.assertTrue(any('dans le dossier' in text for text in counted))
        for document, text in self.texts('preparation'):
            self.assertNotIn('N°', text)
            for late in document.get('rappels', []):
                if not late['fait']:
                    self.assertTrue(late['quoi'].split()[0] in text or 'dans le dossier' in text, late)

    def test_reproducible(self):
        """The same bytes elsewhere, another day apart."""
        for code in ('convention', 'devis', 'emargement', 'attestation', 'convocation', 'preparation'):
            ref = next(ref for made, ref in self.made if made == code)
            path = self.folder / 'encore.pdf'
            base = self.folder / 'copie.jalons'
            self.run_raw('demo', '--base', base, '--date', '2026-11-22')
            answer = json.loads(self.run_raw('render', code, ref, '-o', path, '--base', base, '--date', '2026-11-22',
                                             '--json', TZ='Pacific/Auckland', LC_ALL='C.UTF-8',
                                             HOME=str(self.folder)).stdout)['donnees']
            self.assertEqual(answer['fichiers'][0]['sha256'], self.made[code, ref]['sha256'], code)
            base.unlink()

    def test_nothing_for_an_employer_that_is_not_informed(self):
        hidden = [ref for ref, one in self.dossiers.items() if one['dossier']['employeur_informe'] is False]
        self.assertTrue(hidden)
        for ref in hidden:
            employer = self.dossiers[ref]['collectivite']['nom']
            made = [(code, one) for (code, of), one in self.made.items() if of == ref]
            self.assertIn('convention', [code for code, one in made])
            for code, one in made:
                if code not in ('synthese', 'livret'):
                    self.assertNotIn(employer, read(one['chemin']), code)
            text = read(self.made['convention', ref]['chemin'])
            self.assertIn('Convention bipartite', text)
            self.assertIn('Fait en deux exemplaires', text)
            self.assertNotIn('Pour la collectivité', text)

    def test_convention(self):
        parties = {}
        for document, text in self.texts('convention'):
            prestation = document['dossier']['prestation']
            parties.setdefault(prestation, set()).add('tripartite' in text)
            for article in range(1, 10):
                self.assertIn(f'Article {article} –', text)
            self.assertEqual('L’agent' in text.split('Signatures')[-1], prestation != 'cdg31-assistance')
            if document['dossier']['employeur_informe']:
                self.assertIn(document['collectivite']['nom'], text)
                self.assertIn('Pour la collectivité', text)
            if prestation != 'cdg31-assistance':
                self.assertIn(f'{document["agent"]["prenom"]} {document["agent"]["nom"]}', text)
        self.assertEqual(parties['cdg31-assistance'], {False})
        for prestation in ('cdg31', 'cdg60', 'cdg84', 'espace2m'):
            self.assertEqual(parties[prestation], {True})
        self.assertEqual(parties['cdg34'], {True, False})

    def test_confidential(self):
        """Nothing that was said reaches what others than the agent read."""
        for code in CODES:
            for document, text in self.texts(code):
                for meeting in document['entretiens']:
                    for field in ('notes',) + (('resume',) if code not in ('synthese', 'livret', 'preparation') else ()):
                        if meeting[field]:
                            self.assertNotIn(re.sub(r'\s+', ' ', meeting[field])[:60], text, code)
                hopes = re.sub(r'\s+', ' ', document['dossier']['attentes_agent'] or '')[:50]
                if hopes and code not in ('synthese', 'livret', 'fiche_renseignement'):
                    self.assertNotIn(hopes, text, code)

    def test_information_sheet(self):
        """The employer's sheet does not hold what the agent confides."""
        for (code, ref), one in self.made.items():
            hopes = self.dossiers[ref]['dossier']['attentes_agent']
            if code == 'fiche_renseignement' and hopes and self.dossiers[ref]['dossier']['employeur_informe']:
                start = re.sub(r'\s+', ' ', hopes)[:30]
                self.assertNotIn(start, read(one['chemin'], '-l', '1'), ref)
                self.assertIn(start, read(one['chemin'], '-f', '2'), ref)

    def test_restitution(self):
        """Of each section, what is shared and that alone."""
        seen = 0
        for document, text in self.texts('restitution'):
            for section in document['sections']:
                words = re.sub(r'[*_#>`]', '', section['texte']).split()[:6]
                self.assertEqual(' '.join(words) in text, section['partage_employeur'], words)
                seen += 1
        self.assertGreater(seen, 8)

    def test_attendance(self):
        for document, text in self.texts('attestation'):
            held = [one for one in document['entretiens'] if one['statut'] == 'realise'
                    and (not one['presents'] or 'agent' in one['presents'])]
            minutes = sum(one['duree_minutes'] for one in held)
            hours = f'{minutes // 60} h' + (f' {minutes % 60:02}' if minutes % 60 else '')
            if held:
                self.assertIn(hours, text)
            else:
                self.assertIn('aucun entretien n’a encore été tenu', text)
        for document, text in self.texts('emargement'):
            counted = [one for one in document['entretiens'] if one['statut'] in ('realise', 'prevu', 'confirme')
                       and (not one['presents'] or 'agent' in one['presents'])]
            halves = text.count(' Matin ') + text.count(' Après-midi ')
            self.assertGreaterEqual(halves, len(counted))

    def test_invitation(self):
        months = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre',
                  'novembre', 'décembre']
        named = 0
        for document, text in self.texts('convocation'):
            meeting = next_meeting(document)
            self.assertIn(document['agent']['nom'], text)
            if meeting is not None:
                year, month, day = map(int, meeting['debut'][:10].split('-'))
                self.assertIn(f'{day}{"er" if day == 1 else ""} {months[month - 1]} {year}', text)
                hour, minute = int(meeting['debut'][11:13]), meeting['debut'][14:16]
                self.assertIn(f'{hour} h' + (f' {minute}' if minute != '00' else ''), text)
                named += 1
        self.assertGreater(named, 3)


WORDS = {98000: 'neuf cent quatre-vingts euros', 66300: 'six cent soixante-trois euros',
         64000: 'six cent quarante euros', 25000: 'deux cent cinquante euros', 35000: 'trois cent cinquante euros',
         125050: 'mille deux cent cinquante euros et cinquante centimes'}
FIGURES = {98000: '980,00 €', 66300: '663,00 €', 64000: '640,00 €', 25000: '250,00 €', 35000: '350,00 €',
           125050: '1 250,50 €'}


class Prices(Ctl):
    """Each line of the grids, as prestations.md has them, in figures and in words."""

    GRID = [
        ('cdg34', {'affiliee': None}, 98000),
        ('cdg31', {'affiliee': True, 'cme': True, 'cadre': True}, 0),
        ('cdg31', {'affiliee': True, 'cme': True, 'cadre': False}, 'interdit'),
        ('cdg31', {'affiliee': False, 'cme': True, 'collectivite': False}, 66300),
        ('cdg31', {'affiliee': False, 'cme': True, 'collectivite': True}, 'interdit'),
        ('cdg31', {'affiliee': True, 'cme': False}, 64000),
        ('cdg31', {'affiliee': False, 'cme': False}, 66300),
        ('cdg31', {'affiliee': None, 'cme': False}, 'conditions_manquantes'),
        ('cdg31-assistance', {'affiliee': True, 'cme': True, 'contribution': True}, 0),
        ('cdg31-assistance', {'affiliee': True, 'cme': True, 'contribution': False}, 'interdit'),
        ('cdg31-assistance', {'affiliee': True, 'cme': False}, 25000),
        ('cdg31-assistance', {'affiliee': False, 'cme': False}, 35000),
        ('cdg60', {'devis': 125050}, 125050),
        ('cdg84', {'devis': 125050}, 125050),
        ('espace2m', {'devis': 125050}, 125050),
        ('espace2m', {}, None),
    ]

    def make_dossier(self, prestation, facts):
        return {
            'format': 1,
            'dossier': {'ref': None, 'prestation': prestation, 'initiative': 'employeur', 'demande_le': '2026-03-02',
                        'accord_agent': {'le': '2026-03-04', 'comment': 'courriel'}, 'employeur_informe': True,
                        'suivi_cme': facts.get('cme'), 'statut': 'demande',
                        'fiphfp': {name: facts.get(name) for name in ('cadre', 'collectivite', 'contribution')},
                        'devis': {'montant_centimes': facts.get('devis'), 'justification': 'Vingt heures.'}},
            'agent': {'civilite': 'Mme', 'nom': 'Ésaille', 'prenom': 'Lou'},
            'collectivite': {'nom': 'Commune de Vico', 'affiliee': facts.get('affiliee')},
        }

    def test_grid(self):
        self.init()
        for prestation, facts, expected in self.GRID:
            path = self.write('dossier.json', self.make_dossier(prestation, facts))
            ref = self.on('import', path)['crees'][0]
            for code in ('devis', 'convention', 'etat_liquidatif'):
                out = self.folder / f'{code}.pdf'
                refused = isinstance(expected, str) and (code != 'convention' or facts.get('collectivite') is True)
                answer = self.on('render', code, ref, '-o', out, status=int(refused))
                if refused:
                    self.assertEqual([one['code'] for one in answer['refus']], [expected], (prestation, facts, code))
                    continue
                self.check_amount(read(out), expected, (prestation, facts, code))

    def check_amount(self, text, expected, what):
        if isinstance(expected, int) and expected > 0:
            self.assertIn(FIGURES[expected], text, what)
            self.assertIn(WORDS[expected], text, what)
        elif expected == 0:
            self.assertRegex(text, 'gratuit', what)
        else:
            # Not known: to be written by hand, never a guess.
            self.assertNotRegex(text, r'\d+,\d\d €', what)
            self.assertIn('……', text, what)
        if what[0] == 'cdg31-assistance' and isinstance(expected, int):
            self.assertIn('délibération n° 2017-07 du 26 janvier 2017', text, what)
        if what[0] == 'cdg34':
            self.assertIn('conseil d’administration du CDG 34', text, what)

    def test_price_kept(self):
        """A dossier keeps the price of its own date, whatever the devis of another says."""
        self.init()
        first = self.make_dossier('cdg34', {})
        second = copy.deepcopy(first)
        second['dossier']['demande_le'] = '2021-06-01'
        refs = [self.on('import', self.write('d.json', one))['crees'][0] for one in (first, second)]
        self.on('render', 'devis', refs[0], '-o', self.folder / 'a.pdf')
        self.assertIn('980,00 €', read(self.folder / 'a.pdf'))
        # Before the first rule: an error, not a price.
        answer = self.on('render', 'devis', refs[1], '-o', self.folder / 'b.pdf', status=1)
        self.assertEqual(answer['refus'][0]['code'], 'interdit')

    def test_siret(self):
        """A SIRET that cannot be right is told when it comes in and when it is printed, and kept."""
        self.init()
        document = self.make_dossier('cdg34', {})
        for siret, doubt in (('73282932000074', None), ('73282932000075', 'clé'), ('732829', 'quatorze')):
            document['collectivite'].update(nom=f'Commune {siret}', siret=siret)
            answer = self.run_raw('import', self.write('d.json', document), '--base', self.base, '--json')
            ref = json.loads(answer.stdout)['donnees']['crees'][0]
            made = self.run_raw('render', 'devis', ref, '-o', self.folder / 'a.pdf', '--base', self.base)
            for said in (answer.stderr.decode(), made.stderr.decode()):
                self.assertEqual(doubt in said if doubt else said == '', True, said)
            self.assertEqual(self.on('show', ref)['collectivite']['siret'], siret)
            self.assertIn(siret, read(self.folder / 'a.pdf').replace(' ', ''))

    def test_number(self):
        self.init()
        ref = self.on('import', self.write('d.json', self.make_dossier('cdg34', {})))['crees'][0]
        self.on('render', 'devis', ref, '-o', self.folder / 'a.pdf')
        text = read(self.folder / 'a.pdf')
        self.assertIn(f'Devis n° {ref}-1', text)
        self.assertIn('Valable jusqu’au 22 février 2027', text)


class Convocation(Ctl):
    """To one meeting that is chosen, by its uuid or its rank; refused where nobody can be called to it."""

    def test_chosen(self):
        self.on('demo')
        path = self.folder / 'convocation.pdf'
        made = refused = 0
        for line in self.on('list'):
            document = self.on('show', line['ref'])
            meetings = sorted(document['entretiens'], key=lambda one: one['debut'])
            for rank, meeting in enumerate(meetings, 1):
                possible = meeting['statut'] in ('prevu', 'confirme') and meeting['debut'][:10] >= DATE
                answer = json.loads(self.run_raw(
                    'render', 'convocation', line['ref'], '-o', path, '--base', self.base, '--json',
                    '--brouillon', '--entretien', rank, '--date', DATE).stdout)['donnees']
                if possible and answer['fichiers']:
                    hour = re.sub(r'^0', '', meeting['debut'][11:13])
                    self.assertIn(f'{hour} h', read(path))
                    made += 1
                elif not possible:
                    self.assertEqual([one['code'] for one in answer['refus']], ['interdit'], meeting)
                    refused += 1
            if made > 3 and refused > 3:
                break
        self.assertGreater(made, 3)
        self.assertGreater(refused, 3)

    def test_unknown(self):
        self.on('demo')
        path = self.folder / 'convocation.pdf'
        ref = self.on('list')[0]['ref']
        for document, choice, code in (('convocation', '99', 'inconnu'), ('convocation', 'x', 'inconnu'),
                                       ('emargement', '1', 'saisie_invalide')):
            answer = self.run_raw('render', document, ref, '-o', path, '--base', self.base, '--json',
                                  '--entretien', choice, '--date', DATE)
            self.assertEqual(answer.returncode, 1)
            self.assertEqual([one['code'] for one in json.loads(answer.stdout)['donnees']['refus']], [code])
        self.assertFalse(path.exists())


if __name__ == '__main__':
    if shutil.which('pdftotext') is None:
        raise unittest.SkipTest('pdftotext is not installed')
    main()
