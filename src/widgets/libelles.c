/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/libelles.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *code;
  const char *libelle;
} Mot;

static const char *
find_mot (const char *contexte,
          const Mot  *mots,
          gsize       n,
          const char *code)
{
  for (gsize i = 0; i < n; i++)
    if (g_strcmp0 (mots[i].code, code) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, contexte, mots[i].libelle);

  return code != NULL ? code : "";
}

/**
 * libelle_statut_entretien:
 * @statut: (nullable): a statut code of an entretien
 *
 * Returns: its word; an unknown code is its own word
 */
const char *
libelle_statut_entretien (const char *statut)
{
  static const Mot mots[] = {
    { "prevu", NC_("meeting", "planned") },
    { "confirme", NC_("meeting", "confirmed") },
    { "realise", NC_("meeting", "held") },
    { "reporte", NC_("meeting", "moved") },
    { "annule", NC_("meeting", "cancelled") },
    { "absent_excuse", NC_("meeting", "excused absence") },
    { "absent", NC_("meeting", "absence") },
  };

  return find_mot ("meeting", mots, G_N_ELEMENTS (mots), statut);
}

/**
 * libelle_etat_echeance:
 * @etat: (nullable): an état code of an échéance
 *
 * Returns: its word; an unknown code is its own word
 */
const char *
libelle_etat_echeance (const char *etat)
{
  static const Mot mots[] = {
    { "a_venir", NC_("deadline", "to come") },
    { "proche", NC_("deadline", "near") },
    { "depassee", NC_("deadline", "overdue") },
    { "tenue", NC_("deadline", "kept") },
    { "sans_objet", NC_("deadline", "not applicable") },
  };

  return find_mot ("deadline", mots, G_N_ELEMENTS (mots), etat);
}

/**
 * libelle_mode:
 * @mode: (nullable): a mode code of an entretien
 *
 * Returns: its word; an unknown code is its own word
 */
const char *
libelle_mode (const char *mode)
{
  static const Mot mots[] = {
    { "presentiel", NC_("place", "on site") },
    { "visio", NC_("place", "video call") },
    { "telephone", NC_("place", "phone") },
  };

  return find_mot ("place", mots, G_N_ELEMENTS (mots), mode);
}

/**
 * statut_is_anormal:
 *
 * Returns: whether an entretien of this statut did not or will not take place as planned
 */
gboolean
statut_is_anormal (const char *statut)
{
  static const char * const anormaux[] = { "reporte", "annule", "absent_excuse", "absent", NULL };

  return statut != NULL && g_strv_contains (anormaux, statut);
}

/**
 * statut_is_ferme:
 *
 * Returns: whether an entretien of this statut is drawn full: held, confirmed, or missed
 */
gboolean
statut_is_ferme (const char *statut)
{
  static const char * const fermes[] = { "realise", "confirme", "absent_excuse", "absent", NULL };

  return statut != NULL && g_strv_contains (fermes, statut);
}
