/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-mois.h"

#include "base/instant.h"
#include "base/jour.h"
#include "model/codes.h"
#include "model/echeance.h"
#include "widgets/nom-court.h"

#include <glib/gi18n.h>

/* As many échéances of a day are named as can be read there. */
#define ECHEANCES_MAX 12

/**
 * agenda_genre_get_couleur:
 * @genre: (nullable): a genre of entretien
 *
 * Returns: the rank of the phase whose tint the genre borrows: one colour a kind, on every screen
 *   and in the legend
 */
guint
agenda_genre_get_couleur (const char *genre)
{
  static const struct
  {
    const char *genre;
    guint couleur;
  } couleurs[] = {
    { "tripartite_demarrage", 0 }, { "diagnostic", 0 },
    { "individuel", 1 },           { "collectif", 1 },
    { "mi_parcours", 2 },
    { "tripartite_synthese", 3 },  { "restitution_rh", 3 },
    { "prealable", 4 },            { "suivi", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (couleurs); i++)
    if (g_strcmp0 (couleurs[i].genre, genre) == 0)
      return couleurs[i].couleur;

  return 1;
}

static void
clear_ferie (gpointer data)
{
  g_free (((MoisFerie *) data)->nom);
}

/**
 * agenda_mois_list_feries:
 * @jours: the days that are shown
 *
 * Returns: (transfer full) (element-type MoisFerie): their public holidays
 */
GArray *
agenda_mois_list_feries (Plage  jours,
                         Feries feries)
{
  GArray *trouves = g_array_new (FALSE, FALSE, sizeof (MoisFerie));

  g_array_set_clear_func (trouves, clear_ferie);
  for (gint64 jour = jours.debut; jour < jours.fin; jour++)
    if (feries_get (jour, feries) != NULL)
      {
        const MoisFerie ferie = { jour, g_strdup (feries_get (jour, feries)) };

        g_array_append_val (trouves, ferie);
      }

  return trouves;
}

/**
 * agenda_mois_count_feries:
 * @mois: a day of a month
 * @feries: those of the centre
 *
 * Returns: how many public holidays the month has
 */
guint
agenda_mois_count_feries (gint64 mois,
                          Feries feries)
{
  const Plage jours = plage_of_month (mois);
  guint n = 0;

  for (gint64 jour = jours.debut; jour < jours.fin; jour++)
    n += feries_get (jour, feries) != NULL ? 1 : 0;

  return n;
}

static void
clear_echeance (gpointer data)
{
  MoisEcheance *echeance = data;

  g_free (echeance->etat);
  g_free (echeance->label);
}

static void
add_echeance (GArray *echeances,
              Apercu *apercu,
              guint   autres,
              gint64  aujourdhui)
{
  const char *libelle = code_libelle_find (codes_echeance, apercu->echeance_code);
  g_autofree char *nom = nom_court (apercu->nom, apercu->prenom, NOM_COURT_SEUL);
  const MoisEcheance echeance = {
    .jour = apercu->echeance_le,
    .etat = g_strdup (echeance_etat_at (apercu->echeance_le, aujourdhui)),
    .label = g_strdup_printf ("%s · %s", libelle, nom),
    .autres = autres,
  };

  g_array_append_val (echeances, echeance);
}

/**
 * agenda_mois_list_echeances:
 * @jours: the days that are shown
 * @conseiller: (nullable): only the dossiers of this conseiller
 * @aujourdhui: today
 *
 * Returns: (transfer full) (element-type MoisEcheance): the nearest échéance of each dossier, where
 *   it is one of these days: the first few of a day, the last of which tells how many others it has
 */
GArray *
agenda_mois_list_echeances (Repository *repository,
                            Plage       jours,
                            const char *conseiller,
                            gint64      aujourdhui)
{
  GArray *echeances = g_array_new (FALSE, FALSE, sizeof (MoisEcheance));

  g_array_set_clear_func (echeances, clear_echeance);
  for (gint64 jour = jours.debut; jour < jours.fin; jour++)
    {
      guint n = 0;
      g_autoptr (GPtrArray) apercus =
        repository_list_echeances (repository, jour, conseiller, ECHEANCES_MAX, &n, NULL);

      for (guint i = 0; apercus != NULL && i < apercus->len; i++)
        add_echeance (echeances, apercus->pdata[i], i + 1 == apercus->len ? n - apercus->len : 0,
                      aujourdhui);
    }

  return echeances;
}
