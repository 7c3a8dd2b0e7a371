# SPDX-License-Identifier: GPL-3.0-or-later
"""modeles: what is shipped, what is wrong with another one; render with a template of the centre."""

import re

from common import Ctl, main


class Modeles(Ctl):
    def test_list(self):
        answer = self.ask('modeles')
        self.assertIn('synthese', [one['code'] for one in answer])
        for one in answer:
            self.assertEqual(list(one), ['code', 'version'])
            self.assertRegex(one['version'], r'^[1-9][0-9]*-[0-9a-f]{8}$')

    def test_text(self):
        shipped = self.ask('modeles', 'livret')
        self.assertEqual(list(shipped), ['code', 'version', 'texte'])
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
        path = self.write('court.md', '# Notre synthèse\n\nPour {{ agent.nom_complet }}.\n')
        made = self.on('render', 'synthese', ref, '-o', out, '--modele', path)['fichiers'][0]
        self.assertEqual(made['pages'], 1)
        self.assertGreater(self.on('render', 'synthese', ref, '-o', out)['fichiers'][0]['pages'], 3)
        wrong = self.write('faux.md', '{{ agent.nm }}\n')
        answer = self.on('render', 'synthese', ref, '-o', out, '--modele', wrong, status=1)
        self.assertEqual(answer['refus'][0]['code'], 'modele')
        self.assertTrue(re.search(r'1.*agent\.nom', answer['refus'][0]['message'], re.S))


if __name__ == '__main__':
    main()
