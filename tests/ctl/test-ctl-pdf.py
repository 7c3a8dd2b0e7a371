# SPDX-License-Identifier: GPL-3.0-or-later
"""check-pdf: the documents of the demonstration are conform, a file that is not says why."""

from common import Ctl, main


class Pdf(Ctl):
    def render_all(self):
        """Each document that each case of the demonstration may have."""
        self.on('demo')
        paths = []
        for line in self.on('list'):
            for document in ('synthese', 'livret'):
                path = self.folder / f'{line["ref"]}-{document}.pdf'
                self.run_raw('render', document, line['ref'], '-o', path, '--base', self.base)
                if path.exists():
                    paths.append(path)
        return paths

    def test_demonstration(self):
        paths = self.render_all()
        self.assertGreater(len(paths), 10)
        answer = self.ask('check-pdf', *paths)
        self.assertEqual([one['fichier'] for one in answer], [str(path) for path in paths])
        for one in answer:
            self.assertEqual(list(one), ['fichier', 'conforme', 'regles'])
            self.assertIs(one['conforme'], True)
            self.assertEqual(len({rule['code'] for rule in one['regles']}), 29)
            for rule in one['regles']:
                self.assertEqual((list(rule), rule['verdict'], rule['detail']),
                                 (['code', 'verdict', 'detail'], 'ok', None))
        text = self.run_raw('check-pdf', paths[0])
        self.assertEqual((text.returncode, len(text.stdout.splitlines())), (0, 1))

    def test_refusals(self):
        self.on('demo')
        good, bad = self.folder / 'bon.pdf', self.folder / 'anonyme.pdf'
        self.on('render', 'synthese', '2026-01-0001', '-o', good)
        bad.write_bytes(good.read_bytes().replace(b'/ID [', b'/IX ['))
        answer = self.ask('check-pdf', good, bad, status=1)
        self.assertEqual([one['conforme'] for one in answer], [True, False])
        refused = [rule for rule in answer[1]['regles'] if rule['verdict'] == 'refus']
        self.assertEqual([rule['code'] for rule in refused], ['identifiant'])
        self.assertTrue(refused[0]['detail'])
        text = self.run_raw('check-pdf', bad)
        self.assertEqual(text.returncode, 1)
        self.assertIn('identifiant', text.stdout.decode())

    def test_unreadable(self):
        path = self.write('texte.pdf', 'Bonjour')
        for one in (path, self.folder / 'absent.pdf', self.folder):
            self.assertEqual(self.refuse('check-pdf', one)['code'], 'fichier')
        self.assertEqual(self.refuse('check-pdf', status=2)['code'], 'usage')


if __name__ == '__main__':
    main()
