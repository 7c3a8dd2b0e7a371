/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/apercu-rangs-private.h"

#include "base/recherche.h"

/* More than there are statuts. */
#define STATUTS 32

/* The groups come in the last bits. */
#define GROUPES 8
G_STATIC_ASSERT (APERCU_N_GROUPES <= GROUPES);

struct _ApercuRangs
{
  const ApercuRequete *requete;
  GArray *lignes;      /* guint32: group and what sorts within it, of each row */
  GHashTable *numeros; /* a word → its place in cles + 1 */
  GPtrArray *cles;     /* of the words, by which a reader sorts them; NULL for the absence of one */
};

ApercuRangs *
apercu_rangs_new (const ApercuRequete *requete)
{
  ApercuRangs *self = g_new0 (ApercuRangs, 1);

  self->requete = requete;
  self->lignes = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->numeros = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cles = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
apercu_rangs_free (ApercuRangs *self)
{
  g_array_unref (self->lignes);
  g_hash_table_unref (self->numeros);
  g_ptr_array_unref (self->cles);
  g_free (self);
}

static guint
find_word (ApercuRangs *self,
           const char  *mot)
{
  guint numero;

  if (mot == NULL)
    mot = "";
  numero = GPOINTER_TO_UINT (g_hash_table_lookup (self->numeros, mot));
  if (numero == 0)
    {
      g_ptr_array_add (self->cles, *mot != '\0' ? recherche_collation (mot) : NULL);
      numero = self->cles->len;
      g_hash_table_insert (self->numeros, g_strdup (mot), GUINT_TO_POINTER (numero));
    }
  return numero - 1;
}

/* What has no échéance, or no entretien, stays at the end either way. */
static gboolean
has_nothing (const ApercuRequete *requete,
             Statement           *statement)
{
  if (requete->ordre == APERCU_ORDRE_ECHEANCE)
    return sqlite3_column_type (statement, APERCU_COLONNE_ECHEANCE) == SQLITE_NULL;
  if (apercu_requete_has_number (requete))
    return sqlite3_column_type (statement, APERCU_COLONNE_VALEUR) == SQLITE_NULL;
  return requete->ordre == APERCU_ORDRE_ENTRETIEN &&
         sqlite3_column_type (statement, APERCU_COLONNE_PROCHAIN) == SQLITE_NULL;
}

void
apercu_rangs_add (ApercuRangs  *self,
                  ApercuGroupe  groupe,
                  Statement    *statement)
{
  const ApercuRequete *requete = self->requete;
  guint32 rang;

  if (apercu_requete_has_valeur (requete))
    rang = find_word (self, (const char *) sqlite3_column_text (statement, APERCU_COLONNE_VALEUR));
  else if (requete->ordre == APERCU_ORDRE_STATUT)
    rang = apercu_requete_rank_statut (statement);
  else
    rang = requete->decroissant && has_nothing (requete, statement);
  rang = rang * GROUPES + groupe;
  g_array_append_val (self->lignes, rang);
}

static int
compare_cles (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const char *la = g_ptr_array_index ((GPtrArray *) data, *(const guint *) a);
  const char *lb = g_ptr_array_index ((GPtrArray *) data, *(const guint *) b);

  if (la == NULL || lb == NULL)
    return (la == NULL) - (lb == NULL);
  return g_strcmp0 (la, lb);
}

/* (transfer full): the rank of each word; two that a reader cannot tell apart have the same */
static guint *
rank_words (ApercuRangs *self)
{
  const guint n = self->cles->len;
  g_autofree guint *ordre = g_new (guint, n + 1);
  guint *rangs = g_new (guint, n + 1);
  guint absent = G_MAXUINT;

  for (guint i = 0; i < n; i++)
    {
      ordre[i] = i;
      if (g_ptr_array_index (self->cles, i) == NULL)
        absent = i;
    }
  g_qsort_with_data (ordre, (gint) n, sizeof (guint), compare_cles, self->cles);
  for (guint i = 0; i < n; i++)
    {
      const gboolean pareil = i > 0 && compare_cles (&ordre[i - 1], &ordre[i], self->cles) == 0;

      rangs[ordre[i]] = pareil ? rangs[ordre[i - 1]] : i;
    }
  for (guint i = 0; self->requete->decroissant && i < n; i++)
    rangs[i] = i == absent ? n : n - 1 - rangs[i];
  return rangs;
}

/* (transfer full) */
ApercuBalayage *
apercu_rangs_sort (ApercuRangs    *self,
                   ApercuBalayage *balayage)
{
  const ApercuRequete *requete = self->requete;
  const gboolean mots = apercu_requete_has_valeur (requete);
  const gboolean statut = requete->ordre == APERCU_ORDRE_STATUT;
  const guint n = mots ? self->cles->len + 1 : STATUTS;
  g_autofree guint *rangs = mots ? rank_words (self) : NULL;

  if (!requete->par_groupe && !requete->decroissant && !mots && !statut)
    return apercu_balayage_ref (balayage);

  for (guint i = 0; i < self->lignes->len; i++)
    {
      guint32 *ligne = &g_array_index (self->lignes, guint32, i);
      const guint groupe = *ligne % GROUPES;
      guint rang = *ligne / GROUPES;

      if (mots)
        rang = rangs[rang];
      else if (statut && requete->decroissant)
        rang = STATUTS - 1 - rang;
      *ligne = groupe * n + rang;
    }
  return apercu_balayage_sort (balayage, (const guint32 *) (gpointer) self->lignes->data,
                               GROUPES * n, requete->decroissant && !mots && !statut);
}
