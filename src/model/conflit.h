/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/champ.h"

G_BEGIN_DECLS

/**
 * ConflitNature:
 * @CONFLIT_CONSEILLER: the conseiller is expected twice
 * @CONFLIT_AGENT: the agent is expected twice
 * @CONFLIT_LIEU: the place is taken twice
 * @CONFLIT_INDISPONIBLE: the conseiller said not to be there
 *
 * Why two times of an agenda cannot both be kept.
 */
typedef enum
{
  CONFLIT_AUCUN = 0,
  CONFLIT_CONSEILLER = 1 << 0,
  CONFLIT_AGENT = 1 << 1,
  CONFLIT_LIEU = 1 << 2,
  CONFLIT_INDISPONIBLE = 1 << 3,
} ConflitNature;

/**
 * Creneau:
 * @debut: instant
 * @fin: instant, not in it; a time that is not after @debut is never in conflict
 * @conseiller: (nullable): whose time it takes
 * @agent: (nullable): who comes, by a name of its own (a uuid)
 * @lieu: (nullable): where people meet; %NULL where they do not
 * @seance: (nullable): the same for the entretiens of one group session, which are no conflict
 * @indisponible: it is an unavailability of the conseiller
 *
 * A time that an agenda takes. Its texts belong to whoever made it.
 */
typedef struct
{
  gint64 debut;
  gint64 fin;
  const char *conseiller;
  const char *agent;
  const char *lieu;
  const char *seance;
  gboolean indisponible;
} Creneau;

/** Conflit: two times, by their rank, @a before @b, and what they fight for. */
typedef struct
{
  guint a;
  guint b;
  ConflitNature nature;
} Conflit;

char         *conflit_make_lieu_key (const char    *lieu);
ConflitNature conflit_compare       (const Creneau *a,
                                     const Creneau *b);
GArray       *conflits_find         (const Creneau *creneaux,
                                     guint          n);
const char   *conflit_nature_libelle (ConflitNature nature);

G_END_DECLS
