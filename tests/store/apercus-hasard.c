/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "apercus-attendus.h"

#include "base/instant.h"
#include "base/recherche.h"

/* Random overviews: few values of each kind, so that there are always several of each. */

static const char * const prenoms[] = { "Anna", "Émile", "Zoé", "Œdipe", "anna" };
static const char * const noms[] = { "Durand", "Dupont", "d’Aubigné", "Le Gall", "Élan" };
static const char * const lieux[] = { "Sète", "Agde", "Œuilly", "Évian", "evian", "", NULL };
static const char * const conseillers[] = { "Mme Roux", "M. Blanc", NULL };
static const char * const prestations[] = { "cdg34", "cdg60", NULL };
static const char * const conventions[] = { "signatures", "a_envoyer", NULL };
static const char * const statuts[] = { "demande", "entretien_prealable", "conventionnement",
                                        "en_cours", "suspendu", "conclu", "suivi", "clos", NULL };

#define DRAW(hasard, mots) (mots[g_rand_int_range (hasard, 0, G_N_ELEMENTS (mots))])

static gint64
draw_number (GRand  *hasard,
             gint64  centre,
             gint    ecart)
{
  return g_rand_int_range (hasard, 0, 4) == 0
           ? CHAMP_ABSENT : centre + g_rand_int_range (hasard, -ecart, ecart);
}

static void
draw_values (GRand *hasard,
             Fiche *apercu)
{
  g_autofree char *nom = g_strdup_printf ("%s %s", DRAW (hasard, noms), DRAW (hasard, prenoms));
  const char *lieu = DRAW (hasard, lieux);
  g_autofree char *tout = g_strdup_printf ("%s %s", nom, lieu != NULL ? lieu : "");
  g_autofree char *cle = recherche_key (tout);
  g_autofree char *tri = recherche_collation (nom);
  g_autofree char *ref = g_strdup_printf ("2026-01-%04d", g_rand_int_range (hasard, 0, 9000));
  const gint64 jour = JOUR + g_rand_int_range (hasard, -8, 8);
  g_autofree char *un = instant_format_iso (instant_from_local (jour, 540));
  g_autofree char *deux = instant_format_iso (instant_from_local (jour + 9, 23 * 60 + 30));
  const char *entretiens[] = { un, deux, NULL };

  entretiens[g_rand_int_range (hasard, 0, 3)] = NULL;
  g_object_set (apercu, "nom", nom, "ref", ref, "cle", cle, "tri", tri, "collectivite", lieu,
                "conseiller", DRAW (hasard, conseillers), "prestation", DRAW (hasard, prestations),
                "convention", DRAW (hasard, conventions), "statut", DRAW (hasard, statuts),
                "echeance-le", draw_number (hasard, JOUR, 9),
                "demande-le", draw_number (hasard, JOUR - 40, 5),
                "prix-centimes", draw_number (hasard, 90000, 3), "entretiens", entretiens, NULL);
}

static Fiche *
make_apercu (GRand *hasard,
             guint  numero)
{
  g_autofree char *nom = g_strdup_printf ("dossier %u", numero);
  g_autofree char *portee = uuid_from_nom (nom);
  Fiche *apercu = g_object_new (TYPE_APERCU, "portee", portee, NULL);

  draw_values (hasard, apercu);
  return apercu;
}

void
hasard_fill (Repository *repository,
             GRand      *hasard,
             guint       n)
{
  g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (Fiche) apercu = make_apercu (hasard, i);

      transaction_put (transaction, apercu);
    }
  transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

/* Changes some, adds some, deletes some.
 * @gardees: (element-type Fiche): what there was before is added to it */
void
hasard_commit (Repository *repository,
               GRand      *hasard,
               GPtrArray  *gardees,
               guint       n)
{
  static guint numero = 1000;
  g_autoptr (GPtrArray) apercus = repository_list (repository, TYPE_APERCU, NULL);
  g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);
  g_autoptr (GHashTable) touches = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      const gint32 quoi = g_rand_int_range (hasard, 0, 8);
      Fiche *la = apercus->pdata[g_rand_int_range (hasard, 0, (gint32) apercus->len)];
      g_autoptr (Fiche) copie = NULL;

      if (quoi == 0)
        {
          copie = make_apercu (hasard, numero++);
          transaction_put (transaction, copie);
          continue;
        }
      if (!g_hash_table_add (touches, la))
        continue;
      copie = fiche_copy (la);
      g_ptr_array_add (gardees, fiche_copy (la));
      if (quoi == 1)
        {
          transaction_delete (transaction, copie);
          continue;
        }
      draw_values (hasard, copie);
      transaction_put (transaction, copie);
    }
  transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

/* As an undo does: what was changed, and what was deleted. */
void
hasard_put_back (Repository *repository,
                 GPtrArray  *gardees)
{
  g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);
  g_autoptr (GHashTable) vus = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < gardees->len; i++)
    if (g_hash_table_add (vus, (gpointer) fiche_get_uuid (gardees->pdata[i])))
      {
        /* Whatever it became since. */
        fiche_set_lecture (gardees->pdata[i], 0, FALSE);
        transaction_put (transaction, gardees->pdata[i]);
      }
  transaction_commit (transaction, &error);
  g_assert_no_error (error);
  g_ptr_array_set_size (gardees, 0);
}

ApercuFiltre
hasard_draw_filter (GRand *hasard)
{
  static const char * const textes[] = { NULL, NULL, NULL, "du", "an el", "gall sete", "personne" };
  static const char * const ouverts[] = { "demande", "en_cours", "suivi", NULL };
  static const char * const inconnus[] = { "inconnu", NULL };
  const gint32 lesquels = g_rand_int_range (hasard, 0, 9);

  return (ApercuFiltre) {
    .texte = DRAW (hasard, textes),
    .statuts = lesquels == 0 ? inconnus : lesquels < 4 ? ouverts : NULL,
    .prestation = g_rand_int_range (hasard, 0, 4) == 0 ? "cdg60" : NULL,
    .conseiller = g_rand_int_range (hasard, 0, 4) == 0 ? "Mme Roux" : NULL,
    .collectivite = g_rand_int_range (hasard, 0, 6) == 0 ? "Sète" : NULL,
    .convention = g_rand_int_range (hasard, 0, 6) == 0 ? "signatures" : NULL,
    .en_retard = g_rand_int_range (hasard, 0, 5) == 0,
    .par_groupe = g_rand_boolean (hasard),
    .decroissant = g_rand_boolean (hasard),
    .jour = JOUR + g_rand_int_range (hasard, -4, 5),
    .ordre = (ApercuOrdre) g_rand_int_range (hasard, 0, APERCU_N_ORDRES),
  };
}
