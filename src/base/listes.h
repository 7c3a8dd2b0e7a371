/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ListeNumerotee:
 * @premiere: its first line
 * @derniere: its last item, however deep
 * @depart: the number of its first item
 * @arrivee: the number of its last item at the left
 * @lignes: how many lines the text has
 *
 * Where a numbered list of a text of CommonMark is. Lines count from 0.
 */
typedef struct
{
  guint premiere;
  guint derniere;
  guint depart;
  guint arrivee;
  guint lignes;
} ListeNumerotee;

/** NumeroRetouche: the @chiffres after the @debut characters of @ligne become @numero. */
typedef struct
{
  guint ligne;
  guint debut;
  guint chiffres;
  guint numero;
} NumeroRetouche;

gboolean listes_find        (const char           *texte,
                             guint                 ligne,
                             ListeNumerotee       *liste);
GArray  *listes_renumber    (const char           *texte,
                             guint                 ligne,
                             const ListeNumerotee *avant);
int      listes_find_indent (const char           *texte,
                             guint                 ligne,
                             gboolean              dedans,
                             guint                *derniere);

G_END_DECLS
