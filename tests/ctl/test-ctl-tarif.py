#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The grid of prices, row by row, through jalonsctl: each condition that a row does not name is tried three ways."""

import itertools
import json

from common import DATE, Ctl, main

FACTS = ['affiliee', 'cme', 'fiphfp-cadre', 'fiphfp-collectivite', 'fiphfp-contribution']
OUI, NON = 'oui', 'non'

# The prestation, what the row says of each fact (None: any), the answer, the amount, since when.
ROWS = [
    ('cdg34', (None, None, None, None, None), 'prix', 98000, '2022-01-01'),
    ('cdg31', (OUI, OUI, OUI, None, None), 'prix', 0, '2015-01-01'),
    ('cdg31', (OUI, OUI, NON, None, None), 'erreur', None, '2015-01-01'),
    ('cdg31', (NON, OUI, None, NON, None), 'prix', 66300, '2015-01-01'),
    ('cdg31', (NON, OUI, None, OUI, None), 'refus', None, '2015-01-01'),
    ('cdg31', (OUI, NON, None, None, None), 'prix', 64000, '2015-01-01'),
    ('cdg31', (NON, NON, None, None, None), 'prix', 66300, '2015-01-01'),
    ('cdg31-assistance', (OUI, OUI, None, None, OUI), 'prix', 0, '2017-01-26'),
    ('cdg31-assistance', (OUI, OUI, None, None, NON), 'erreur', None, '2017-01-26'),
    ('cdg31-assistance', (OUI, NON, None, None, None), 'prix', 25000, '2017-01-26'),
    ('cdg31-assistance', (NON, None, None, None, None), 'prix', 35000, '2017-01-26'),
    ('cdg84', (None, None, None, None, None), 'sur_devis', None, None),
    ('cdg60', (None, None, None, None, None), 'sur_devis', None, None),
    ('espace2m', (None, None, None, None, None), 'sur_devis', None, None),
]

# What matters and is not known, where the rest is.
MISSING = [
    ('cdg31', (None, NON, None, None, None), ['affiliee']),
    ('cdg31', (OUI, None, OUI, None, None), ['suivi_cme']),
    ('cdg31', (OUI, OUI, None, None, None), ['fiphfp_cadre']),
    ('cdg31', (NON, OUI, None, None, None), ['fiphfp_collectivite']),
    ('cdg31', (None, None, None, None, None), ['affiliee', 'suivi_cme', 'fiphfp_cadre', 'fiphfp_collectivite']),
    ('cdg31-assistance', (OUI, OUI, None, None, None), ['fiphfp_contribution']),
    ('cdg31-assistance', (OUI, None, None, None, OUI), ['suivi_cme']),
    ('cdg31-assistance', (None, OUI, None, None, OUI), ['affiliee']),
]

# Days before the first rule.
BEFORE = [('cdg34', '2021-12-31'), ('cdg31', '2014-12-31'), ('cdg31-assistance', '2017-01-25')]


class Tarif(Ctl):
    def price(self, code, facts, day=DATE):
        options = [text for name, fact in zip(FACTS, facts) if fact for text in (f'--{name}', fact)]
        answer = self.run_raw('tarif', code, '--date', day, *options, '--json')
        return answer.returncode, json.loads(answer.stdout), answer.stderr.decode()

    def test_rows(self):
        for code, facts, result, amount, since in ROWS:
            free = [i for i, fact in enumerate(facts) if fact is None]
            # Every free fact unknown, all of them yes or no, then each alone.
            trials = {tuple([value] * len(free)) for value in (None, OUI, NON)}
            trials |= {tuple(value if i == j else None for j in range(len(free)))
                       for i, value in itertools.product(range(len(free)), (OUI, NON))}
            for trial in trials:
                whole = list(facts)
                for place, value in zip(free, trial):
                    whole[place] = value
                status, answer, error = self.price(code, whole)
                data = answer['donnees']
                self.assertEqual((data['resultat'], data['montant_centimes'], data['valide_du']),
                                 (result, amount, since), (code, whole))
                self.assertEqual(status, 0 if result in ('prix', 'sur_devis') else 1)
                self.assertEqual(len(error.splitlines()), status)
                self.assertTrue(data['source'], code)
                self.assertNotIn('erreur', answer)

    def test_missing(self):
        for code, facts, missing in MISSING:
            status, answer, error = self.price(code, facts)
            self.assertEqual((status, answer['erreur']['code']), (1, 'conditions_manquantes'))
            self.assertEqual(answer['erreur']['conditions_manquantes'], missing, (code, facts))
            self.assertIsNone(answer['donnees']['montant_centimes'])
            self.assertEqual(len(error.splitlines()), 1)

    def test_before(self):
        for code, day in BEFORE:
            for facts in ((OUI, NON, None, None, None), (NON, NON, OUI, NON, NON)):
                status, answer, _ = self.price(code, facts, day)
                self.assertEqual((status, answer['donnees']['resultat'], answer['donnees']['montant_centimes']),
                                 (1, 'erreur', None), (code, day))

    def test_notice(self):
        """The price of 2022 is told with a notice once the year is over."""
        for day, told in (('2022-01-01', False), ('2022-12-31', False), ('2023-01-01', True), (DATE, True)):
            self.assertEqual(bool(self.price('cdg34', (None,) * 5, day)[1]['donnees']['avertissement']), told, day)

    def test_vote(self):
        for facts in ((OUI, OUI, None, None, OUI), (OUI, NON, None, None, None), (NON, None, None, None, None)):
            answer = self.price('cdg31-assistance', facts)[1]['donnees']
            self.assertEqual(answer['deliberation'], {'numero': '2017-07', 'date': '2017-01-26'})


if __name__ == '__main__':
    main()
