/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* One line of a table of rules: a dossier told in words (scenario.h), the verdict, and a piece of
 * the reason, on @jour or on AUJOURDHUI. Tables end with a NULL prestation. */

typedef struct
{
  const char *prestation;
  const char *statut;
  const char *mots;
  const char *verdict;
  const char *motif;
  const char *jour;
} Cas;

#define AUJOURDHUI "2026-09-01"
#define ACCORD "accord:2026-03-04 comment:courriel "
#define SIGNEE "signe:agent:2026-03-10 signe:collectivite:2026-03-12 signe:centre:2026-03-14 "
#define E2(jour) "e:individuel:realise:" jour ":120 "

extern const Cas cas_premier_rdv[];
extern const Cas cas_heures[];
extern const Cas cas_duree[];
