# SPDX-License-Identifier: GPL-3.0-or-later
"""modeles: what is shipped, what is wrong with another one; render with a template of the centre."""

import re

from common import Ctl, main


KEYS = ['code', 'version', 'livre', 'centre', 'le', 'depasse', 'brouillon']
COURT = '# Notre synthèse\n\nPour {{ agent.nom_complet }}.\n'


class Modeles(Ctl):
    def test_list(self):
        answer = self.ask('modeles')
        self.assertIn('synthese', [one['code'] for one in answer])
        for one in answer:
            self.assertEqual(list(one), KEYS)
            self.assertRegex(one['version'], r'^[1-9][0-9]*-[0-9a-f]{8}$')
            self.assertEqual(list(one.values())[2:], [one['version'], None, None, False, False])

    def test_text(self):
        shipped = self.ask('modeles', 'livret')
        self.assertEqual(list(shipped), [*KEYS, 'texte'])
        text = self.run_raw('modeles', 'livret').stdout.decode()
        self.assertEqual(text, shipped['texte'])
        copy = self.write('copie.md', text)
        checked = self.ask('modeles', 'livret', '--modele', copy)
        self.assertEqual((checked['version'], checked['fautes']), (shipped['version'], []))

    def test_faults(self):
        path = self.write('faux.md', '# Titre\n\n{{ agent.nm }}\n\n{% fin %}\n')
        answer = self.ask('modeles', 'synthese', '--modele', path, status=1)
        self.assertEqual([one['ligne'] for one in answer['fautes']], [3, 5])
        self.assertIn('agent.nom', answer['fautes'][0]['message'])
        lines = self.run_raw('modeles', 'synthese', '--modele', path).stdout.decode().splitlines()
        self.assertTrue(lines[0].startswith(f'{path}:3: '))

    def test_refusals(self):
        path = self.write('bon.md', '# Titre\n')
        self.assertEqual(self.refuse('modeles', 'inconnu')['code'], 'document_inconnu')
        self.assertEqual(self.refuse('modeles', '--modele', path, status=2)['code'], 'usage')
        self.assertEqual(self.refuse('modeles', 'livret', '--modele', self.folder / 'absent.md')['code'], 'fichier')

    def test_render(self):
        self.on('demo')
        ref, out = '2026-01-0001', self.folder / 'a.pdf'
        path = self.write('court.md', COURT)
        made = self.on('render', 'synthese', ref, '-o', out, '--modele', path)['fichiers'][0]
        self.assertEqual(made['pages'], 1)
        self.assertGreater(self.on('render', 'synthese', ref, '-o', out)['fichiers'][0]['pages'], 3)
        wrong = self.write('faux.md', '{{ agent.nm }}\n')
        answer = self.on('render', 'synthese', ref, '-o', out, '--modele', wrong, status=1)
        self.assertEqual(answer['refus'][0]['code'], 'modele')
        self.assertTrue(re.search(r'1.*agent\.nom', answer['refus'][0]['message'], re.S))

    def test_adapted(self):
        self.on('demo')
        ref, out = '2026-01-0001', self.folder / 'a.pdf'
        shipped = self.on('modeles', 'synthese')
        answer = self.on('modele-adapte', 'synthese', self.write('court.md', COURT))
        self.assertEqual(list(answer), KEYS)
        self.assertRegex(answer['version'], r'^centre-1-[0-9a-f]{8}$')
        self.assertEqual((answer['centre'], answer['depasse']), (1, False))
        self.assertEqual(answer['livre'], shipped['version'])
        self.assertEqual(self.on('render', 'synthese', ref, '-o', out)['fichiers'][0]['pages'], 1)
        self.assertEqual(self.on('modeles', 'synthese')['texte'], COURT)
        copy = self.folder / 'copie.md'
        self.on('modeles', 'synthese', '-o', copy)
        self.assertEqual(copy.read_text(encoding='utf-8'), COURT)
        adapted = [one['code'] for one in self.on('modeles') if one['centre']]
        self.assertEqual(adapted, ['synthese'])
        self.assertEqual(self.refuse_on('modele-adapte', 'synthese', copy)['code'], 'saisie_invalide')

        self.assertIsNone(self.on('modele-livre', 'synthese')['centre'])
        self.assertGreater(self.on('render', 'synthese', ref, '-o', out)['fichiers'][0]['pages'], 3)
        self.assertEqual(self.refuse_on('modele-livre', 'synthese')['code'], 'saisie_invalide')
        self.on('undo')
        self.assertEqual(self.on('modeles', 'synthese')['centre'], 1)
        line = self.run_raw('modele-livre', 'synthese', '--base', self.base).stdout.decode()
        self.assertEqual(line, f'synthese : le modèle de Jalons, {shipped["version"]}\n'.replace(' :', '\u00a0:'))

    def test_faulty_is_not_used(self):
        self.on('demo')
        path = self.write('faux.md', '# Titre\n\n{{ agent.nm }}\n\n{% fin %}\n')
        answer = self.on('modele-adapte', 'synthese', path, status=1)
        self.assertEqual([one['ligne'] for one in answer['fautes']], [3, 5])
        self.assertIsNone(self.on('modeles', 'synthese')['centre'])
        lines = self.run_raw('modele-adapte', 'synthese', path, '--base', self.base).stdout.decode().splitlines()
        self.assertTrue(lines[0].startswith(f'{path}:3: '))
        self.assertEqual(self.refuse_on('modele-adapte', 'inconnu', path)['code'], 'document_inconnu')


if __name__ == '__main__':
    main()
