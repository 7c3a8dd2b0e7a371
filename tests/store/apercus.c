/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "apercus.h"

#include "base/instant.h"
#include "base/recherche.h"

/* @echeance and @entretien: days, or CHAMP_ABSENT */
void
apercus_add (Repository *repository,
             const char *nom,
             const char *lieu,
             const char *statut,
             gint64      echeance,
             gint64      entretien)
{
  static guint compteur = 0;
  g_autofree char *tout = g_strconcat (nom, " ", lieu, NULL);
  g_autofree char *cle = recherche_key (tout);
  g_autofree char *tri = recherche_collation (nom);
  g_autofree char *ref = g_strdup_printf ("2026-01-%04u", 9000 - compteur++);
  g_autofree char *portee = uuid_from_nom (nom);
  g_autofree char *prochain =
    entretien != CHAMP_ABSENT ? instant_format_iso (instant_from_local (entretien, 600)) : NULL;
  const char * const entretiens[] = { prochain, NULL };
  g_autoptr (Fiche) apercu =
    g_object_new (TYPE_APERCU, "ref", ref, "nom", nom, "portee", portee, "statut", statut, "cle", cle,
                  "tri", tri, "echeance-le", echeance, "collectivite", lieu, "entretiens", entretiens,
                  "prestation", "cdg34", "conseiller", "Mme Roux", NULL);

  outils_put (repository, apercu);
}

void
apercus_fill (Repository *repository)
{
  apercus_add (repository, "Émile Durand", "Sète", "en_cours", JOUR + 10, JOUR + 3);
  apercus_add (repository, "Zoé Dupont", "Lunel", "clos", CHAMP_ABSENT, CHAMP_ABSENT);
  apercus_add (repository, "Anna Le Gall", "Saint-Jean-de-Védas", "en_cours", JOUR - 5, JOUR - 4);
  apercus_add (repository, "Bruno Petit", "Sète", "demande", JOUR, JOUR);
  apercus_add (repository, "Carine Œuillet", "Lunel", "en_cours", JOUR - 20, CHAMP_ABSENT);
}

Fiche *
apercus_copy (Repository *repository,
              const char *nom)
{
  g_autoptr (GPtrArray) trouves = repository_list_where (repository, TYPE_APERCU, "nom", nom, NULL);

  g_assert_cmpuint (trouves->len, ==, 1);
  return fiche_copy (trouves->pdata[0]);
}

/* Until a long list shows what the last filter asks for. */
void
apercus_wait_for (ApercuListe *liste)
{
  while (!apercu_liste_is_answered (liste))
    g_main_context_iteration (NULL, TRUE);
}

/* @liste: (transfer full): a question that was given up holds it until its thread has ended */
void
apercus_let_go (ApercuListe *liste)
{
  g_object_add_weak_pointer (G_OBJECT (liste), (gpointer *) &liste);
  g_object_unref (liste);
  while (liste != NULL)
    g_main_context_iteration (NULL, TRUE);
}
