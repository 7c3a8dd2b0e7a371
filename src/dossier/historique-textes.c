/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/historique-textes.h"

#include "base/formats.h"

#include <glib/gi18n.h>

/**
 * changement_shows:
 * @champ: a field of its record
 *
 * Tells whether the change says something of that field: not of the bookkeeping of the base.
 */
gboolean
changement_shows (const Changement *self,
                  const Champ      *champ)
{
  Fiche *seule = self->avant != NULL ? self->avant : self->apres;

  if (seule == NULL || (champ->flags & CHAMP_INTERNE) != 0)
    return FALSE;
  if (self->avant == NULL || self->apres == NULL)
    return !fiche_is_absent (seule, champ);

  return !fiche_equal_champ (self->avant, self->apres, champ);
}

/**
 * changement_is_long:
 * @champ: a field of its record
 *
 * Tells whether the values are texts that somebody passing by should not read at a glance: notes,
 * summaries, expectations.
 */
gboolean
changement_is_long (const Changement *self,
                    const Champ      *champ)
{
  return (champ->flags & CHAMP_LONG) != 0 && champ_get_stockage (champ) != STOCKAGE_OCTETS;
}

/**
 * changement_format_champ:
 * @champ: a field of its record
 *
 * Returns: (transfer full): which field of which record it is
 */
char *
changement_format_champ (const Changement *self,
                         const Champ      *champ)
{
  return g_strdup_printf (_("%s: %s"), _(fiche_type_get_table (self->type)->libelle),
                          _(champ->libelle));
}

static char *
format_nombre (const Champ *champ,
               gint64       nombre)
{
  switch (champ->type)
    {
    case CHAMP_BOOLEEN:
      return g_strdup (nombre != 0 ? _("yes") : _("no"));
    case CHAMP_DATE:
      return format_jour (nombre, FORMAT_JOUR_DATE);
    case CHAMP_INSTANT:
      return format_moment (nombre, FORMAT_JOUR_COURT_ANNEE);
    case CHAMP_CENTIMES:
      return format_euros (nombre);
    case CHAMP_MINUTES:
      return format_duree (nombre);
    case CHAMP_ENTIER:
    case CHAMP_TEXTE:
    case CHAMP_CODE:
    case CHAMP_LISTE:
    case CHAMP_REFERENCE:
    case CHAMP_OCTETS:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, nombre);
    }
}

/**
 * historique_format_valeur:
 * @fiche: (nullable): the record, NULL where it was not there
 *
 * Returns: (transfer full): the value of a field as people read it, a dash where there is none
 */
char *
historique_format_valeur (Fiche       *fiche,
                          const Champ *champ)
{
  if (fiche == NULL || fiche_is_absent (fiche, champ))
    return g_strdup ("–");

  switch (champ_get_stockage (champ))
    {
    case STOCKAGE_NOMBRE:
      return format_nombre (champ, fiche_get_nombre (fiche, champ));
    case STOCKAGE_LISTE:
      return g_strjoinv ("\n", (char **) fiche_get_liste (fiche, champ));
    case STOCKAGE_TEXTE:
      return g_strdup (champ->codes != NULL
                         ? code_libelle_find (champ->codes, fiche_get_texte (fiche, champ))
                         : fiche_get_texte (fiche, champ));
    case STOCKAGE_OCTETS:
    default:
      return g_strdup (_("a file"));
    }
}
