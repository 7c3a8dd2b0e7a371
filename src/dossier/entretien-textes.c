/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/entretien-textes.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "model/codes.h"

#include <glib/gi18n.h>

static char *
format_seance (DossierComplet *dossier,
               Entretien      *entretien)
{
  guint n = 0;

  if (g_strcmp0 (entretien->statut, "reporte") == 0)
    return g_strdup (_("Postponed session"));
  if (!entretien_counts (entretien))
    return g_strdup (_("Session not held"));

  for (guint i = 0; i < dossier->entretiens->len; i++)
    {
      Entretien *autre = dossier->entretiens->pdata[i];

      if (g_strcmp0 (autre->genre, "individuel") == 0 &&
          entretien_counts (autre))
        n++;
      if (autre == entretien)
        break;
    }

  return g_strdup_printf (_("Session %u"), n);
}

static const char *
find_reunion (GPtrArray  *reunions,
              const char *genre)
{
  for (guint i = 0; i < reunions->len; i++)
    {
      const PrestationReunion *reunion = reunions->pdata[i];

      if (g_strcmp0 (reunion->genre, genre) == 0)
        return reunion->libelle;
    }

  return NULL;
}

/**
 * entretien_texte_titre:
 *
 * Returns: (transfer full): "Séance 4" for individual ones, counted over those that take place;
 *   else what the prestation calls the meeting, or its kind
 */
char *
entretien_texte_titre (DossierComplet *dossier,
                       Entretien      *entretien)
{
  const char *libelle = NULL;

  if (g_strcmp0 (entretien->genre, "individuel") == 0)
    return format_seance (dossier, entretien);

  if (dossier->prestation != NULL)
    {
      libelle = find_reunion (dossier->prestation->reunions, entretien->genre);
      if (libelle == NULL)
        libelle = find_reunion (dossier->prestation->reunions_facultatives, entretien->genre);
    }
  if (libelle != NULL)
    return g_strdup (libelle);

  return g_strdup (code_libelle_find (codes_genre_entretien, entretien->genre));
}

/**
 * entretien_texte_moment:
 * @aujourdhui: today
 *
 * Returns: (transfer full): "mar. 3 nov., 14 h", with the year when it is another one
 */
char *
entretien_texte_moment (Entretien *entretien,
                        gint64     aujourdhui)
{
  gint annee;
  gint cette_annee;

  jour_to_ymd (instant_get_jour (entretien->debut), &annee, NULL, NULL);
  jour_to_ymd (aujourdhui, &cette_annee, NULL, NULL);

  return format_moment (entretien->debut, annee == cette_annee ? FORMAT_JOUR_COURT
                                                               : FORMAT_JOUR_COURT_ANNEE);
}

/**
 * entretien_texte_presents:
 * @agent: (nullable): the agent of the dossier, "Agente" or "Agent"
 *
 * Returns: (transfer full): "Agent, conseiller", "" when nobody is named
 */
char *
entretien_texte_presents (Entretien *entretien,
                          Agent     *agent)
{
  g_autoptr (GPtrArray) mots = g_ptr_array_new ();

  for (char **present = entretien->presents; present != NULL && *present != NULL; present++)
    g_ptr_array_add (mots, (gpointer) (g_str_equal (*present, "agent")
                                         ? agent_get_libelle (agent)
                                         : code_libelle_find (codes_present, *present)));
  g_ptr_array_add (mots, NULL);

  return g_strjoinv (", ", (char **) mots->pdata);
}
