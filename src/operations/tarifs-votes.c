/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/prestations.h"

#include "operations/operation-private.h"
#include "operations/prestations-private.h"

#include "base/formats.h"
#include "base/jour.h"
#include "model/parcours.h"
#include "model/prestation-brouillon.h"

#include <glib/gi18n-lib.h>

/* A tarif that was voted makes a version of its prestation, in which the rule that it replaces ends
 * the day before. A dossier keeps the price of its own day: the former rules stay. */

static gboolean
check_nouveau (const NouveauTarif  *nouveau,
               GError             **error)
{
  if (texte_is_blank (nouveau->libelle))
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("Give the price a name, as “Price of 2027”."));
  if (nouveau->valide_du == CHAMP_ABSENT)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("Give the first day of the price."));
  if (nouveau->valide_au != CHAMP_ABSENT && nouveau->valide_au < nouveau->valide_du)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("The last day comes before the first one."));
  if (nouveau->resultat == TARIF_PRIX && nouveau->montant_centimes == CHAMP_ABSENT)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID, _("Give the amount of the price."));
  if (nouveau->resultat == TARIF_PRIX && nouveau->montant_centimes < 0)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID, _("The amount cannot be negative."));
  if (nouveau->resultat == TARIF_REFUS && texte_is_blank (nouveau->motif))
    return operation_refuse (error, OPERATIONS_ERROR_INVALID, _("Give the reason of the refusal."));

  return TRUE;
}

/* Where the price comes from, in French as its file. */
static char *
write_source (const NouveauTarif *nouveau)
{
  g_autofree char *aujourdhui = format_jour (jour_today (), FORMAT_JOUR_DATE);
  g_autofree char *date = nouveau->deliberation_date != CHAMP_ABSENT
                          ? format_jour (nouveau->deliberation_date, FORMAT_JOUR_DATE) : NULL;
  g_autoptr (GString) source = g_string_new ("Délibération");

  if (texte_is_blank (nouveau->deliberation_numero) && date == NULL)
    return g_strdup_printf ("Tarif saisi par le centre le %s", aujourdhui);

  if (!texte_is_blank (nouveau->deliberation_numero))
    g_string_append_printf (source, " n°" ESPACE_INSECABLE "%s", nouveau->deliberation_numero);
  if (date != NULL)
    g_string_append_printf (source, " du %s", date);
  if (!texte_is_blank (nouveau->deliberation_organe))
    g_string_append_printf (source, " (%s)", nouveau->deliberation_organe);

  return g_string_free (g_steal_pointer (&source), FALSE);
}

static Tarif *
make_tarif (const NouveauTarif *nouveau)
{
  Tarif *tarif = g_new0 (Tarif, 1);

  prestation_set_texte (&tarif->libelle, nouveau->libelle);
  tarif->conditions = g_memdup2 (&nouveau->conditions, sizeof nouveau->conditions);
  tarif->resultat = nouveau->resultat;
  tarif->montant_centimes =
    nouveau->resultat == TARIF_PRIX ? nouveau->montant_centimes : CHAMP_ABSENT;
  tarif->valide_du = nouveau->valide_du;
  tarif->valide_au = nouveau->valide_au;
  tarif->source = write_source (nouveau);
  if (nouveau->resultat == TARIF_REFUS || nouveau->resultat == TARIF_ERREUR)
    prestation_set_texte (&tarif->motif, nouveau->motif);
  if (texte_is_blank (nouveau->deliberation_numero) && nouveau->deliberation_date == CHAMP_ABSENT)
    return tarif;

  tarif->deliberation = g_new0 (TarifDeliberation, 1);
  tarif->deliberation->date = nouveau->deliberation_date;
  prestation_set_texte (&tarif->deliberation->numero, nouveau->deliberation_numero);
  prestation_set_texte (&tarif->deliberation->organe, nouveau->deliberation_organe);

  return tarif;
}

static Tarif *
find_tarif (Prestation *prestation,
            const char *code)
{
  for (guint i = 0; i < prestation->tarifs->len; i++)
    if (g_strcmp0 (((Tarif *) prestation->tarifs->pdata[i])->code, code) == 0)
      return prestation->tarifs->pdata[i];

  return NULL;
}

static gboolean
end_replaced (Prestation          *prestation,
              const NouveauTarif  *nouveau,
              GError             **error)
{
  Tarif *remplace = find_tarif (prestation, nouveau->remplace);
  g_autofree char *debut = NULL;

  if (remplace == NULL)
    return operation_refuse (error, OPERATIONS_ERROR_UNKNOWN,
                             _("The price to replace is no longer in this service."));
  if (remplace->valide_du == CHAMP_ABSENT || remplace->valide_du < nouveau->valide_du)
    {
      if (remplace->valide_au == CHAMP_ABSENT || remplace->valide_au >= nouveau->valide_du)
        remplace->valide_au = nouveau->valide_du - 1;
      return TRUE;
    }

  debut = format_jour (remplace->valide_du, FORMAT_JOUR_DATE);
  g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID,
               _("“%s” begins on %s: the price that replaces it begins later."), remplace->libelle,
               debut);
  return FALSE;
}

/* The loader refuses this too, in the words of a file. */
static gboolean
check_overlap (Prestation   *prestation,
               const Tarif  *tarif,
               GError      **error)
{
  for (guint i = 0; i < prestation->tarifs->len; i++)
    {
      const Tarif *autre = prestation->tarifs->pdata[i];

      if (autre == tarif || !tarif_overlaps (autre, tarif))
        continue;
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID,
                   _("“%s” and “%s” would both apply to a same case on a same day: replace it, or "
                     "change the days or the conditions. Nothing was saved."), tarif->libelle,
                   autre->libelle);
      return FALSE;
    }

  return TRUE;
}

static gboolean
save (Repository        *repository,
      Prestation        *prestation,
      const Tarif       *tarif,
      GError           **error)
{
  g_autoptr (GPtrArray) fautes = prestation_check (prestation);
  g_autofree char *premiere = NULL;

  if (fautes->len == 0)
    return prestations_put (repository, "tarif", prestation, tarif->source, error);

  premiere = prestation_describe_faute (prestation, fautes->pdata[0]);
  return operation_refuse (error, OPERATIONS_ERROR_INVALID, premiere);
}

/**
 * prestations_add_tarif:
 * @code: of a prestation
 * @nouveau: the tarif as it was voted
 * @version: (out) (optional): the version that was made
 *
 * Enters a tarif, as the next version of its prestation. A rule that would apply beside another one
 * to a same case on a same day is refused in one sentence that names both.
 */
gboolean
prestations_add_tarif (Repository          *repository,
                       const char          *code,
                       const NouveauTarif  *nouveau,
                       gint64              *version,
                       GError             **error)
{
  g_autoptr (Prestation) derniere = NULL;
  g_autoptr (Prestation) prestation = NULL;
  Tarif *tarif;

  if (!check_nouveau (nouveau, error))
    return FALSE;
  derniere = repository_get_prestation (repository, code, CHAMP_ABSENT, error);
  if (derniere == NULL)
    return FALSE;

  prestation = prestation_copy (derniere);
  if (nouveau->remplace != NULL && !end_replaced (prestation, nouveau, error))
    return FALSE;

  tarif = make_tarif (nouveau);
  prestation_add_tarif (prestation, tarif);
  if (!check_overlap (prestation, tarif, error))
    return FALSE;

  prestation->version = derniere->version + 1;
  if (version != NULL)
    *version = prestation->version;

  return save (repository, prestation, tarif, error);
}
