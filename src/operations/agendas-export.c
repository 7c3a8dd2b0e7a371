/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/agendas.h"

#include "base/formats.h"
#include "base/instant.h"
#include "exchange/agenda-ics.h"
#include "model/codes.h"
#include "model/parcours.h"

#include <glib/gi18n-lib.h>

/* The agenda as a calendar for elsewhere. */

/* What a calendar elsewhere shows; where the employer is not informed it names nobody, and an
 * unavailability says no more than that. */
static char *
make_title (const AgendaTemps *temps)
{
  const char *genre;
  g_autofree char *nom = NULL;

  if (JALONS_IS_INDISPONIBILITE (temps->fiche))
    return g_strdup (_("Unavailable"));

  genre = code_libelle_find (codes_genre_entretien, JALONS_ENTRETIEN (temps->fiche)->genre);
  if (temps->apercu != NULL)
    nom = fiche_get_discret (temps->fiche) ? g_strdup (temps->apercu->ref)
                                           : format_nom (temps->apercu->nom, temps->apercu->prenom);

  return g_strdup_printf ("%s – %s", genre != NULL ? genre : "", nom != NULL ? nom : "");
}

static EvenementIcs
make_evenement (const AgendaTemps *temps,
                const char        *titre)
{
  EvenementIcs evenement = { .uid = fiche_get_uuid (temps->fiche), .titre = titre,
                             .debut = temps->creneau.debut, .confirme = TRUE };
  Entretien *entretien;

  if (JALONS_IS_INDISPONIBILITE (temps->fiche))
    {
      evenement.duree_minutes = (temps->creneau.fin - temps->creneau.debut) / 60;
      return evenement;
    }

  entretien = JALONS_ENTRETIEN (temps->fiche);
  evenement.lieu = entretien->lieu;
  evenement.duree_minutes = entretien->duree_minutes;
  evenement.confirme = g_strcmp0 (entretien->statut, "confirme") == 0 || entretien_is_held (entretien);
  evenement.annule = !entretien_counts (entretien);

  return evenement;
}

/**
 * agendas_export:
 * @jours: days
 * @conseiller: (nullable): only what takes the time of this conseiller
 * @n: (out) (optional): how many times
 *
 * Writes the agenda as a calendar: who, when and where; no summary, no note, no reason leaves.
 *
 * Returns: (transfer full) (nullable): an iCalendar text
 */
char *
agendas_export (Repository  *repository,
                Plage        jours,
                const char  *conseiller,
                guint       *n,
                GError     **error)
{
  g_autoptr (GPtrArray) temps =
    agendas_list (repository, plage_to_instants (jours), conseiller, error);
  g_autoptr (GPtrArray) titres = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) evenements = g_array_new (FALSE, TRUE, sizeof (EvenementIcs));

  if (temps == NULL)
    return NULL;

  for (guint i = 0; i < temps->len; i++)
    {
      const AgendaTemps *un = temps->pdata[i];
      EvenementIcs evenement;

      g_ptr_array_add (titres, make_title (un));
      evenement = make_evenement (un, titres->pdata[titres->len - 1]);
      g_array_append_val (evenements, evenement);
    }
  if (n != NULL)
    *n = evenements->len;

  return agenda_ics_write ((const EvenementIcs *) evenements->data, evenements->len, instant_now ());
}
